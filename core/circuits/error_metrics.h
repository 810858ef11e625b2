// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/operand_distribution.h"

#include <cstdint>

namespace hawx {

class Netlist;
class TruthTable;

/// Error of a multiplier over all operand pairs, as EvoApproxLib defines it (V. Mrazek et al., DATE
/// 2017), with E(a, b) = T(a, b) - a * b; or over the pairs of an operand distribution: then means
/// are weighted, and pairs that do not occur do not count.
struct ErrorMetrics {
    double mae = 0;       ///< mean |E|
    double wce = 0;       ///< max |E|
    double ep = 0;        ///< share of pairs with E != 0, in [0, 1]
    double mse = 0;       ///< mean E^2
    double mre = 0;       ///< mean |E| / |a b| over the pairs with a b != 0, in [0, inf)
    double bias = 0;      ///< mean E; of what the sign turns it into, in sign-magnitude hardware
    bool zeroSafe = true; ///< T(0, b) = 0 and T(a, 0) = 0 for all a, b, whether they occur or not
    bool commutative = true; ///< T(a, b) = T(b, a) for all a, b, whether they occur or not

    /// mae and wce as percentages of 2^(2 width), the number of results that the operands' bits
    /// could tell apart.
    double maePercent(int width = 8) const { return percent(mae, width); }
    double wcePercent(int width = 8) const { return percent(wce, width); }

private:
    static double percent(double error, int width)
    {
        return error * 100.0 / static_cast<double>(std::uint64_t{1} << (2 * width));
    }
};

/// Throws Error unless the distribution is empty or has 65,536 weights, none negative, and a
/// positive sum.
ErrorMetrics measureErrors(const TruthTable& table, const OperandDistribution& operands = {});

/// Errors of a multiplier of any width.
struct NetlistErrors {
    ErrorMetrics metrics;
    std::uint64_t pairs = 0;  ///< that were simulated
    bool isExhaustive = true; ///< all pairs; else drawn at random, uniformly and independently
    /// Standard errors of the metrics of the same name; 0 when exhaustive. Of a sample, wce is the
    /// largest error seen, a lower bound, and commutative says that no pair of it showed the
    /// contrary; zeroSafe always covers all pairs with a zero.
    struct StandardErrors {
        double mae = 0;
        double ep = 0;
        double mse = 0;
        double mre = 0;
        double bias = 0;
    } standardErrors;
};

/// Exhaustive up to 12-bit operands; of wider ones 2^22 pairs, the same for the same seed. Operands
/// and result are unsigned or two's complement. Throws Error unless both operands have the same
/// width, 2..16 bits, and the result twice as many.
NetlistErrors measureErrors(const Netlist& netlist, bool isSigned, std::uint64_t seed);

} // namespace hawx
