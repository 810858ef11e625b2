// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/explore.h"
#include "core/search/live_front.h"
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

Exploration unfinishedExploration(const Network& network, const DataSet& data,
                                  const ExploreSettings& settings)
{
    Exploration exploration;
    exploration.networkName = network.name;
    exploration.networkPath = network.path;
    exploration.networkSha256 = network.sha256;
    exploration.dataPath = data.path;
    exploration.settings = settings;
    exploration.machines = {settings.accelerator};
    return exploration;
}

Exploration withNetwork(const Exploration& read, std::shared_ptr<const QuantisedNetwork> quantised)
{
    std::size_t filters = 0;
    for (const int layer : quantised->multiplyingLayers())
        filters += static_cast<std::size_t>(quantised->filters(layer));
    std::size_t known = 0;
    for (const LayerSummary& layer : read.sensitivity.layers)
        known += static_cast<std::size_t>(layer.filters);
    if (quantised->sha256 != read.networkSha256 || quantised->operands != read.settings.operands ||
        filters != known)
        throw Error("The network " + quantised->name + " is not the one that was explored.");
    Exploration exploration = read;
    exploration.quantised = std::move(quantised);
    if (read.predictor != nullptr)
        exploration.live = std::make_shared<const LiveFront>(
            exploration.quantised, read.settings.circuits, *read.predictor,
            SolverSettings{.granularity = read.settings.granularity,
                           .choosingLayers = read.settings.choosingLayers,
                           .objectives = read.settings.objectives},
            read.settings.controlVariate);
    return exploration;
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
