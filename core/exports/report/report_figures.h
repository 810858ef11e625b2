// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exports/report/report_content.h"
#include "core/search/front.h"
#include "core/support/viridis.h"

#include <cstddef>
#include <vector>

namespace hawx {

/// The front: the best known loss against each of the costs, side by side, the point chosen marked.
/// Marks that would lie on each other are drawn once. `costs` has one or two, not Loss.
ReportFigure frontFigure(const Front& front, std::size_t point, const std::vector<Objective>& costs,
                         const Limits& limits);

/// A row for each layer, a cell for each filter: its score by the logarithm. Where a layer has more
/// filters than there is room for, neighbours share a cell, which shows the largest. `scores` is
/// [filter], filters counted over all layers.
ReportFigure sensitivityFigure(const std::vector<LayerSummary>& layers,
                               const std::vector<float>& scores);

/// The colour of a position in the figure's scale, viridis from its light end: 0 is near to white
/// paper, and 1 dark.
Rgb reportColour(double position);

} // namespace hawx
