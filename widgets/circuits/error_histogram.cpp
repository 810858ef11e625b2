// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/circuits/error_histogram.h"

#include "widgets/circuits/circuit_row.h"

#include <QCoreApplication>

#include <algorithm>

namespace hawx {

namespace {

constexpr int mostBins = 61;
constexpr int leastReach = 3; ///< errors shown on both sides of 0, however small all are

QString translated(const char* text)
{
    return QCoreApplication::translate("hawx::ErrorHistogram", text);
}

} // namespace

BarChartData errorHistogram(const std::vector<ColouredCircuit>& circuits)
{
    int reach = leastReach;
    for (const ColouredCircuit& each : circuits)
        reach = std::max(reach, static_cast<int>(each.circuit->metrics.wce));
    int width = (2 * reach + mostBins) / mostBins;
    width += width % 2 == 0 ? 1 : 0;              // so that the middle bin is symmetric
    const int side = (reach + width / 2) / width; // bins on each side of the middle one
    const auto bins = static_cast<std::size_t>(2 * side + 1);

    BarChartData data;
    data.title = translated("Errors of a circuit");
    data.xTitle = translated("Error");
    data.yTitle = translated("operand pairs");
    data.isInteger = width == 1;
    const double lowest = -width * (side + 0.5);
    for (std::size_t k = 0; k <= bins; ++k)
        data.edges.push_back(lowest + width * static_cast<double>(k));
    for (const ColouredCircuit& each : circuits) {
        BarChartData::Series series{nameOf(*each.circuit), std::vector<double>(bins), each.brush};
        const TruthTable& table = each.circuit->table;
        for (int a = table.lowest(); a <= table.highest(); ++a) {
            for (int b = table.lowest(); b <= table.highest(); ++b) {
                const int bin = (table.error(a, b) + width * side + width / 2) / width;
                series.counts[static_cast<std::size_t>(bin)] += 1;
            }
        }
        data.series.push_back(std::move(series));
    }
    return data;
}

} // namespace hawx
