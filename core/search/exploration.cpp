// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/explore.h"
#include "core/support/error.h"

#include <algorithm>
#include <set>

namespace hawx {

namespace {

/// Leaves out compensations that no filter of the layer uses.
void dropUnused(LayerConfiguration& layer)
{
    if (std::none_of(layer.swap.begin(), layer.swap.end(), [](bool swap) { return swap; }))
        layer.swap.clear();
    if (std::all_of(layer.weightMaps.begin(), layer.weightMaps.end(),
                    [](const WeightMapPtr& map) { return map == nullptr; }))
        layer.weightMaps.clear();
    if (std::all_of(layer.controlVariate.begin(), layer.controlVariate.end(),
                    [](std::int16_t coefficient) { return coefficient == 0; }))
        layer.controlVariate.clear();
}

} // namespace

Configuration Exploration::configuration(std::span<const std::uint16_t> circuits) const
{
    Configuration configuration;
    configuration.network = networkName;
    configuration.networkSha256 = networkSha256;
    configuration.operands = settings.operands;
    configuration.calibration = settings.calibration;
    configuration.biasFolding = settings.biasFolding;
    for (const LayerSummary& layer : sensitivity.layers) {
        LayerConfiguration part;
        part.layer = layer.name;
        for (int f = 0; f < layer.filters; ++f) {
            const auto filter = static_cast<std::size_t>(layer.firstFilter + f);
            const std::size_t circuit = circuits[filter];
            part.circuits.push_back(settings.circuits[circuit]);
            if (!biasCorrection.empty())
                part.biasCorrection.push_back(biasCorrection[circuit][filter]);
            if (uses.empty())
                continue;
            const CircuitUse& use = uses[circuit][filter];
            part.swap.push_back(use.swap);
            part.weightMaps.push_back(use.weightMap);
            part.controlVariate.push_back(use.controlVariate);
        }
        dropUnused(part);
        configuration.layers.push_back(std::move(part));
    }
    return configuration;
}

Configuration Exploration::configuration(std::size_t point) const
{
    if (point >= front.points.size())
        throw Error("There is no point " + std::to_string(point) +
                    "; the front has the points 0 to " + std::to_string(front.points.size() - 1) +
                    ".");
    return configuration(front.points[point].circuits);
}

void requireObjectives(const std::vector<Objective>& objectives, const Limits& limits)
{
    const std::set<Objective> different(objectives.begin(), objectives.end());
    if (different.size() != objectives.size() || objectives.size() < 2 || objectives.size() > 3)
        throw Error("A search has two or three different objectives.");
    if (different.count(Objective::Loss) == 0 && !limits.maxLossPp)
        throw Error("A search whose objectives leave out the loss needs a limit on it.");
}

} // namespace hawx
