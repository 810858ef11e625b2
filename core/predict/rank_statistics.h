// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace hawx {

/// Ranks from 1; equal values share the mean of theirs.
std::vector<double> ranksOf(std::span<const double> values);

/// Spearman's rank correlation: Pearson's of the ranks. Not a number for fewer than two values, or
/// when all of one side are equal.
double spearman(std::span<const double> a, std::span<const double> b);

/// Kendall's tau-b: (concordant - discordant pairs) / sqrt((n0 - ties in a) (n0 - ties in b)), n0 =
/// n (n - 1) / 2. Not a number where spearman() is not. Takes time in proportion to n^2.
double kendall(std::span<const double> a, std::span<const double> b);

/// Not a number without values.
double meanAbsoluteError(std::span<const double> predicted, std::span<const double> measured);

} // namespace hawx
