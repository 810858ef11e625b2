// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace hawx {

/// One group of filters that share a circuit (a filter, or a layer), and what each circuit means
/// for it.
struct Choice {
    std::vector<double> score; ///< [circuit] additive sensitivity, >= 0
    std::vector<double> cost;  ///< [circuit] what the sweep lowers, >= 0
};

/// A configuration: circuit of each group.
using Assignment = std::vector<std::uint16_t>;

/// The whole front of "least score for a given cost" of a multiple-choice knapsack, by its linear
/// relaxation (P. Sinha, A. A. Zoltners, Operations Research 27(3), 1979): each group's circuits
/// are reduced to the lower convex hull of (cost, score), and steps along the hulls are taken in
/// the order of score gained for cost saved. Begins with the least score of each group and ends
/// with its least cost; every assignment returned is optimal for its own cost. At most `most`
/// assignments, or 2 when that is less, evenly spaced by cost.
std::vector<Assignment> sweep(const std::vector<Choice>& groups, std::size_t most);

} // namespace hawx
