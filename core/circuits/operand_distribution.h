// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace hawx {

/// How often operand pairs occur; consecutive pairs are independent of each other.
struct OperandDistribution {
    /// Entry [a * 2^widthB + b] by the operands' bits, any scale; empty: all pairs equally often.
    std::vector<double> weights;
    /// The part of each weight with which the result is negated afterwards, as sign-magnitude
    /// hardware does; empty: none.
    std::vector<double> negated{};
};

} // namespace hawx
