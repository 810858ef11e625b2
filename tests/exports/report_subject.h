// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exports/export_formats.h"
#include "core/predict/additive_predictor.h"
#include "tests/search/tiny_network.h"

#include <memory>
#include <string>
#include <vector>

namespace hawx::test {

/// An exploration of the tiny network, written down by hand: two circuits, three points of which
/// the second is verified.
inline Exploration handExploration(const QuantisedNetwork& network)
{
    Exploration exploration;
    exploration.networkName = "tiny";
    exploration.networkPath = "/home/someone/my networks/tiny.onnx";
    exploration.networkSha256 = std::string(64, 'a');
    exploration.dataPath = "/data/noise";
    exploration.settings.operands = OperandMode::Signed;
    exploration.settings.circuits = {CircuitLibrary::shipped().exact(true),
                                     CircuitLibrary::shipped().get("mul8s_1L2H")};
    exploration.settings.accelerator = {.name = "by hand",
                                        .description = "A machine of this test.",
                                        .clockMhz = 125,
                                        .machine = SpatialMachine{.imagesPerSecond = 2000}};
    exploration.settings.testImages = 400;
    exploration.settings.profileImages = 300;
    exploration.machines = {exploration.settings.accelerator};
    exploration.isFinished = true;

    SensitivityMap& map = exploration.sensitivity;
    map.images = map.imagesWanted = 300;
    for (const int index : network.multiplyingLayers()) {
        const QuantisedLayer& layer = network.layers[static_cast<std::size_t>(index)];
        map.layers.push_back(
            {.name = layer.name,
             .type = "convolution",
             .filters = network.filters(index),
             .firstFilter =
                 map.layers.empty() ? 0 : map.layers.back().firstFilter + map.layers.back().filters,
             .macs = network.macs(index),
             .parameters = static_cast<std::int64_t>(layer.weights.size())});
    }
    const auto filters = static_cast<std::size_t>(network.totalFilters());
    for (const CircuitPtr& circuit : exploration.settings.circuits) {
        map.circuits.push_back({.name = circuit->name, .family = circuit->family});
        map.filterScores.emplace_back(filters, circuit->isExact() ? 0.0F : 0.125F);
    }

    Front& front = exploration.front;
    front.exact = {.top1 = 91.25,
                   .fp32Top1 = 91.5,
                   .hardware = {.powerMw = 21.5,
                                .areaUm2 = 45000,
                                .latencyMs = 0.31,
                                .imagesPerSecond = 2003,
                                .energyUj = 10.75,
                                .machinePowerMw = 43,
                                .machineAreaUm2 = 90000,
                                .machineEnergyUj = 21.5}};
    for (int i = 0; i < 3; ++i) {
        FrontPoint point;
        point.circuits.assign(filters, 0);
        for (std::size_t f = 0; f < filters && i < 2; f += i == 0 ? 1 : 2)
            point.circuits[f] = 1;
        point.hardware = front.exact.hardware;
        point.hardware.powerMw = 7.125 + 3 * i;
        point.hardware.areaUm2 = 12340 + 1000 * i;
        point.hardware.machinePowerMw = 29.75 + i;
        point.lossPp = 2.375 - i;
        point.lossLowPp = 1.625 - i;
        point.lossHighPp = 3.875 - i;
        point.powerSaving = 1 - point.hardware.powerMw / 21.5;
        point.areaSaving = 1 - point.hardware.areaUm2 / 45000;
        if (i == 1)
            point.verifiedLossPp = 1.75;
        front.points.push_back(std::move(point));
    }
    return exploration;
}

/// A point of it, with the network and without images.
inline ExportSubject handSubject(std::size_t point, Exploration exploration,
                                 std::shared_ptr<const QuantisedNetwork> network)
{
    ExportSubject subject;
    subject.configuration = exploration.configuration(point);
    subject.network = std::move(network);
    subject.accelerator = exploration.machines.front();
    subject.exploration = std::make_shared<const Exploration>(std::move(exploration));
    subject.point = point;
    return subject;
}

inline ExportSubject handSubject(std::size_t point)
{
    const std::shared_ptr<const QuantisedNetwork> network = tinyNetwork({4}).share();
    return handSubject(point, handExploration(*network), network);
}

} // namespace hawx::test
