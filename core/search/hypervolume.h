// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace hawx {

/// Objectives of a point, each to be minimised, in any units.
template <std::size_t N>
using Objectives = std::array<double, N>;

/// Indices, ascending, of the points that no other one dominates: a point dominates another that is
/// worse in one objective and better in none. Of equal points the first one stands for all. Sorts
/// and sweeps (H. T. Kung, F. Luccio, F. P. Preparata, Journal of the ACM 22(4), 1975), O(n log n).
/// Throws Error when an objective is not finite.
std::vector<std::size_t> nonDominated(std::span<const Objectives<2>> points);
std::vector<std::size_t> nonDominated(std::span<const Objectives<3>> points);

/// The hypervolume indicator (E. Zitzler, L. Thiele, PPSN V, 1998): measure of all that the points
/// dominate and that dominates the reference point, in the product of the objectives' units.
/// Points that are not below the reference in every objective add nothing. Exact, by a sweep over
/// the last objective (C. M. Fonseca, L. Paquete, M. Lopez-Ibanez, CEC 2006), O(n log n).
/// Throws Error when an objective or the reference is not finite.
double hypervolume(std::span<const Objectives<2>> points, const Objectives<2>& reference);
double hypervolume(std::span<const Objectives<3>> points, const Objectives<3>& reference);

} // namespace hawx
