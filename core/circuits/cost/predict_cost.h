// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/circuit.h"

#include <array>
#include <vector>

namespace hawx {

/// What the cost of a multiplier follows, as read from its truth table. Sums run over the 16 result
/// bits k and the operand bits i of A and j of B; all are scaled to about [0, 1].
struct TableFeatures {
    double influence = 0;   ///< sum of P(flipping an operand bit flips result bit k) / 128
    double activity = 0;    ///< sum over k of 2p(1-p), p the share of ones / 8
    double operandBits = 0; ///< bits of A that matter * bits of B that matter / 64
    double dependences = 0; ///< sum over k of (bits of A) * (bits of B) that k depends on / 1024
    double partialProducts = 0; ///< sum over i, j of |mean mixed difference| / 2^(i+j), at most 1
                                ///< each / 64: the share of the partial products that is there
    double isSigned = 0;        ///< 1 or 0

    /// The features and a 1 for the constant term.
    std::array<double, 7> values() const
    {
        return {influence, activity, operandBits, dependences, partialProducts, isSigned, 1};
    }
};

TableFeatures measureFeatures(const TruthTable& table);

/// Cost of an 8x8-bit multiplier of which only the truth table is known: linear in TableFeatures,
/// by ridge regression on the 48 published circuits of EvoApproxLib v1.x that are not constant;
/// relativeError is the standard deviation of the power of a circuit left out. A constant costs
/// nothing.
CircuitCost predictCost(const TruthTable& table);

/// The circuit itself when its cost is known; else with a cost that is characterised from its
/// netlist with the built-in technology, or predicted from its table.
CircuitPtr withCost(CircuitPtr circuit);

/// The same circuits with costs that can be compared: as they are where all of them are published,
/// else all those with a netlist characterised with the built-in technology. Savings between a
/// published and a characterised cost would be, in part, the difference of the methods.
std::vector<CircuitPtr> withComparableCosts(std::vector<CircuitPtr> circuits);

} // namespace hawx
