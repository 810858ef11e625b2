// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/cost/activity.h"
#include "core/circuits/evolve/error_check.h"

#include <cstdint>
#include <vector>

namespace hawx::evolution {

/// Operand pairs in random order, with their exact products, as planes of bits.
class OperandSamples {
public:
    /// For multipliers of the netlist's widths and outputs. With empty weights every pair once;
    /// else as many pairs, drawn by their weights: each as often as expected, give or take less
    /// than two. Throws Error when the weights do not fit the widths.
    OperandSamples(const Netlist& multiplier, bool isSigned, const OperandDistribution& operands,
                   std::uint64_t seed);

    std::size_t pairs() const { return m_zeroPairs.size() * kPairsOfStep; }
    PackedSamples packed() const
    {
        return {m_operands.data(), m_results.data(), m_zeroPairs.data(), m_zeroPairs.size()};
    }

private:
    std::vector<Plane> m_operands;
    std::vector<Plane> m_results;
    std::vector<Plane> m_zeroPairs;
};

/// Result minus exact product, for operands and result as words of bits: the pair is
/// a * 2^widthB + b.
std::int32_t multiplicationError(const Netlist& multiplier, bool isSigned, std::uint32_t pair,
                                 std::uint32_t result);
/// Whether an operand of the pair is 0.
bool isZeroPair(const Netlist& multiplier, std::uint32_t pair);

} // namespace hawx::evolution
