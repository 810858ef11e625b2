// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/tours/window_state.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace hawx {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(hawx::WindowState)
};

} // namespace

bool has(const WindowState& state, Needs needs)
{
    switch (needs) {
    case Needs::Nothing: return true;
    case Needs::Circuits: return state.circuits && !state.circuits->empty();
    case Needs::Exploration:
        return state.exploration && !state.isSearching && state.front && state.machine &&
               state.choice;
    case Needs::Prediction: return has(state, Needs::Exploration) && state.figuresOf;
    case Needs::Export: return state.isExporting;
    }
    return false;
}

QString sentenceFor(Needs needs)
{
    switch (needs) {
    case Needs::Nothing: return {};
    case Needs::Circuits: return Words::tr("This needs the circuits; they are being read.");
    case Needs::Exploration:
        return Words::tr("This needs a search that has ended. Open a network and its images, and "
                         "press Explore.");
    case Needs::Prediction:
        return Words::tr("This needs a search that has ended, and its network and images. Open "
                         "them, and press Explore.");
    case Needs::Export: return Words::tr("This needs the export window. Press Export.");
    }
    return {};
}

CircuitPtr findCircuit(const WindowState& state, const QString& name)
{
    if (!state.circuits)
        return nullptr;
    const auto found = std::find_if(state.circuits->begin(), state.circuits->end(),
                                    [&name](const CircuitRow& row) {
                                        return QString::fromStdString(row.circuit->name) == name;
                                    });
    return found == state.circuits->end() ? nullptr : found->circuit;
}

std::size_t layerOf(const SensitivityMap& map, std::size_t filter)
{
    std::size_t layer = 0;
    while (layer + 1 < map.layers.size() &&
           static_cast<std::size_t>(map.layers[layer + 1].firstFilter) <= filter)
        ++layer;
    return layer;
}

QString filterName(const SensitivityMap& map, std::size_t filter)
{
    const LayerSummary& layer = map.layers[layerOf(map, filter)];
    return Words::tr("%1, filter %2")
        .arg(QString::fromStdString(layer.name),
             QLocale().toString(
                 static_cast<int>(filter - static_cast<std::size_t>(layer.firstFilter)) + 1));
}

} // namespace hawx
