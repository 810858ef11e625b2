// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/front.h"
#include "widgets/figure/data_table.h"
#include "widgets/style/quantity.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace hawx {

inline constexpr std::array<Objective, 5> allObjectives = {
    Objective::Loss, Objective::Power, Objective::Area, Objective::Latency, Objective::Energy};

/// In pp, mW, um2, ms or uJ; the loss is the best known one.
double valueOf(const FrontPoint& point, Objective objective);
/// Of the exact network, whose loss is 0.
double exactValue(const ExactFigures& exact, Objective objective);

std::optional<double>& limitOf(Limits& limits, Objective objective);
const std::optional<double>& limitOf(const Limits& limits, Objective objective);

Unit unitOf(Objective objective, double largest);
/// "power".
QString objectiveName(Objective objective);
/// For an axis: "power of the multipliers (mW)".
QString objectiveTitle(Objective objective, const Unit& unit);
/// The value with its unit.
QString formatObjective(Objective objective, double value);
/// All five values of a point for a tool tip, one a line, as rich text.
QString describePoint(const FrontPoint& point);

/// The values of one objective that a view shows at first.
struct ObjectiveRange {
    double lowest = 0;
    double highest = 1; ///< > lowest
    bool cut = false;   ///< some points lie above

    /// In [0, 1].
    double position(double value) const;
};

/// From the least to the largest value of the front and the exact network. A loss that nobody would
/// accept only flattens what matters, so that this range ends at a few pp.
ObjectiveRange shownRange(const Front& front, Objective objective);

/// All values of these points, in that order; in pp, mW, um2, ms and uJ.
DataTable tableOf(const Front& front, const std::vector<std::size_t>& points);

} // namespace hawx
