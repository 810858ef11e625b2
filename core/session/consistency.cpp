// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/exploration_tables.h"
#include "core/support/error.h"

namespace hawx {

namespace {

void requireCount(const std::string& what, std::size_t count, std::size_t expected,
                  const std::string& of)
{
    if (count != expected)
        throw Error(what + " has " + std::to_string(count) + " entries, but there are " +
                    std::to_string(expected) + " " + of);
}

/// The number of filters, once the layers follow one another.
std::size_t filtersOf(const std::vector<LayerSummary>& layers)
{
    std::int64_t filters = 0;
    for (const LayerSummary& layer : layers) {
        if (layer.filters < 1 || layer.firstFilter != filters)
            throw Error("layer " + layer.name + " has filters " +
                        std::to_string(layer.firstFilter) + " to " +
                        std::to_string(std::int64_t{layer.firstFilter} + layer.filters - 1) +
                        ", but filter " + std::to_string(filters) + " comes next");
        filters += layer.filters;
    }
    return static_cast<std::size_t>(filters);
}

/// Throws Error unless there is a score for each circuit in each filter and layer.
void requireScores(const Exploration& exploration, std::size_t filters)
{
    const std::size_t circuits = exploration.settings.circuits.size();
    const SensitivityMap& map = exploration.sensitivity;
    requireCount("the sensitivity map", map.circuits.size(), circuits, "circuits");
    requireCount("the list of filter scores", map.filterScores.size(), circuits, "circuits");
    requireCount("the list of layer scores", map.layerScores.size(), circuits, "circuits");
    requireCount("the list of operator biases", map.operatorBias.size(), circuits, "circuits");
    requireCount("the list of operator scores", map.operatorScores.size(), circuits, "circuits");
    if (!exploration.biasCorrection.empty())
        requireCount("the list of bias corrections", exploration.biasCorrection.size(), circuits,
                     "circuits");
    if (!exploration.uses.empty())
        requireCount("the list of uses", exploration.uses.size(), circuits, "circuits");
    for (std::size_t i = 0; i < circuits; ++i) {
        const std::string of = " of circuit " + std::to_string(i);
        requireCount("the filter scores" + of, map.filterScores[i].size(), filters, "filters");
        requireCount("the layer scores" + of, map.layerScores[i].size(), map.layers.size(),
                     "layers");
        requireCount("the operator biases" + of, map.operatorBias[i].size(), map.layers.size(),
                     "layers");
        requireCount("the operator scores" + of, map.operatorScores[i].size(), map.layers.size(),
                     "layers");
        if (!exploration.biasCorrection.empty())
            requireCount("the bias correction" + of, exploration.biasCorrection[i].size(), filters,
                         "filters");
        if (!exploration.uses.empty())
            requireCount("the uses" + of, exploration.uses[i].size(), filters, "filters");
    }
}

} // namespace

void requireConsistent(const Exploration& exploration)
{
    const std::size_t circuits = exploration.settings.circuits.size();
    const SensitivityMap& map = exploration.sensitivity;
    const std::size_t filters = filtersOf(map.layers);
    if (!map.filterScores.empty() || exploration.isFinished)
        requireScores(exploration, filters);
    for (std::size_t i = 0; i < exploration.front.points.size(); ++i) {
        const FrontPoint& point = exploration.front.points[i];
        const std::string name = "point " + std::to_string(i);
        requireCount(name, point.circuits.size(), filters, "filters");
        if (point.machine >= exploration.machines.size())
            throw Error(name + " is on machine " + std::to_string(point.machine) +
                        ", but there are " + std::to_string(exploration.machines.size()) +
                        " machines");
        if (point.level > exploration.settings.levels.size())
            throw Error(name + " is of quality level " + std::to_string(point.level) +
                        ", but there are " + std::to_string(exploration.settings.levels.size()) +
                        " levels");
        for (const std::uint16_t circuit : point.circuits) {
            if (circuit >= circuits)
                throw Error(name + " uses circuit " + std::to_string(circuit) + ", but there are " +
                            std::to_string(circuits) + " circuits");
        }
    }
}

} // namespace hawx
