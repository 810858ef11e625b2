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

} // namespace hawx::evolution
