// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/project/network_rows.h"

#include "core/network/layer_graph.h"
#include "core/search/front.h"

namespace hawx {

std::vector<NetworkRow> networkRows(const LayerGraph& graph)
{
    std::vector<NetworkRow> rows;
    std::size_t multiplying = 0;
    for (const Layer& layer : graph.layers) {
        NetworkRow row;
        row.name = QString::fromStdString(layer.name);
        const std::string_view type = toString(layer.type);
        row.type = QString::fromUtf8(type.data(), static_cast<qsizetype>(type.size()));
        row.output = QString::fromStdString(toString(layer.output))
                         .replace(QLatin1Char('x'), QStringLiteral("×"));
        row.filters = layer.filters();
        row.macs = layer.macs();
        row.parameters = layer.parameters();
        if (layer.multiplies())
            row.layer = multiplying++;
        row.inputs.assign(layer.inputs.begin(), layer.inputs.end());
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<NetworkRow> networkRows(const std::vector<LayerSummary>& layers)
{
    std::vector<NetworkRow> rows;
    for (const LayerSummary& layer : layers) {
        NetworkRow row{QString::fromStdString(layer.name),
                       QString::fromStdString(layer.type),
                       QString(),
                       layer.filters,
                       layer.macs,
                       layer.parameters,
                       rows.size()};
        if (!rows.empty())
            row.inputs = {rows.size() - 1};
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace hawx
