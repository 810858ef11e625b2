// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/project/network_rows.h"

#include "core/network/layer_graph.h"
#include "core/search/front.h"
#include "widgets/style/quantity.h"

#include <QCoreApplication>

namespace hawx {

namespace {

/// Names of layer types of core, as in toString(LayerType), in the window's language.
QString typeText(std::string_view type)
{
    [[maybe_unused]] static const char* const known[] = {
        QT_TRANSLATE_NOOP("hawx::LayerType", "input"),
        QT_TRANSLATE_NOOP("hawx::LayerType", "convolution"),
        QT_TRANSLATE_NOOP("hawx::LayerType", "fully connected"),
        QT_TRANSLATE_NOOP("hawx::LayerType", "activation"),
        QT_TRANSLATE_NOOP("hawx::LayerType", "max pooling"),
        QT_TRANSLATE_NOOP("hawx::LayerType", "average pooling"),
        QT_TRANSLATE_NOOP("hawx::LayerType", "addition"),
        QT_TRANSLATE_NOOP("hawx::LayerType", "channel scale"),
        QT_TRANSLATE_NOOP("hawx::LayerType", "concatenation"),
        QT_TRANSLATE_NOOP("hawx::LayerType", "channel shuffle"),
        QT_TRANSLATE_NOOP("hawx::LayerType", "channel slice"),
        QT_TRANSLATE_NOOP("hawx::LayerType", "flatten"),
        QT_TRANSLATE_NOOP("hawx::LayerType", "batch normalisation"),
        QT_TRANSLATE_NOOP("hawx::LayerType", "softmax"),
    };
    return QCoreApplication::translate("hawx::LayerType", std::string(type).c_str());
}

} // namespace

std::vector<NetworkRow> networkRows(const LayerGraph& graph)
{
    std::vector<NetworkRow> rows;
    std::size_t multiplying = 0;
    for (const Layer& layer : graph.layers) {
        NetworkRow row;
        row.name = QString::fromStdString(layer.name);
        row.type = typeText(toString(layer.type));
        row.output = inReadingOrder(QString::fromStdString(toString(layer.output))
                                        .replace(QLatin1Char('x'), QStringLiteral("×")));
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
                       typeText(layer.type),
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
