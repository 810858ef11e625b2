// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/circuit.h"
#include "widgets/charts/bar_chart.h"

#include <QBrush>

#include <vector>

namespace hawx {

/// A circuit and the fill that stands for it.
struct ColouredCircuit {
    CircuitPtr circuit;
    QBrush brush;
};

/// How many operand pairs have which error, by circuit over the same bins: integers each, or where
/// these are many an odd number of bins of equal width, the middle one around 0.
BarChartData errorHistogram(const std::vector<ColouredCircuit>& circuits);

} // namespace hawx
