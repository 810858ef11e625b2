// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/samples.h"

#include "core/circuits/dropped_products.h"
#include "tests/inference/hand_network.h"

namespace hawx::test {

std::shared_ptr<const NetworkPlan> smallPlan()
{
    HandNetwork hand({1, 1, 2}, kUnsigned, OperandMode::Unsigned);
    hand.add(quantisedConvolution(0, {.height = 1, .width = 2}, {3, -5, 0, 7}, {1, -1}), {2, 1, 1},
             kSigned);
    return makePlan(hand.share());
}

CircuitPtr smallCircuit(bool isSigned)
{
    return makeCircuit(isSigned ? "mul8s_small" : "mul8u_small", "dropped partial products",
                       isSigned, droppedProductsMultiplier(isSigned, {.h = 6, .v = 5, .d = 0}),
                       CircuitCost{.powerMw = 0.05,
                                   .areaUm2 = 170,
                                   .delayNs = 0.9,
                                   .provenance = Provenance::Published,
                                   .source = "corpus"});
}

Exploration smallExploration()
{
    Exploration exploration;
    exploration.networkName = "small";
    exploration.networkPath = "/small.onnx";
    exploration.networkSha256 = std::string(64, 'a');
    exploration.dataPath = "/images";
    exploration.settings.circuits = {smallCircuit(false), smallCircuit(true)};
    exploration.settings.accelerator = {.name = "systolic",
                                        .machine = SystolicMachine{.rows = 4, .columns = 4}};
    exploration.settings.limits.maxLossPp = 1;
    exploration.settings.levels = {0.5, 2};
    exploration.machines = {exploration.settings.accelerator};

    SensitivityMap& map = exploration.sensitivity;
    map.layers = {{.name = "conv",
                   .type = "convolution",
                   .filters = 2,
                   .firstFilter = 0,
                   .macs = 4,
                   .parameters = 6}};
    auto remapped = std::make_shared<WeightMap>();
    remapped->set(-3, -4);
    for (const CircuitPtr& circuit : exploration.settings.circuits) {
        map.circuits.push_back({.name = circuit->name,
                                .family = circuit->family,
                                .isExact = false,
                                .powerMw = 0.05,
                                .areaUm2 = 170,
                                .maePercent = 0.4});
        map.filterScores.push_back({0.1F, 0.2F});
        for (auto* scores : {&map.layerScores, &map.operatorBias, &map.operatorScores})
            scores->push_back({0.3F});
        exploration.biasCorrection.push_back({3, -4});
        exploration.uses.push_back({{true, nullptr, 0}, {false, remapped, 5}});
    }
    exploration.front.points = {{.circuits = {0, 1}, .lossPp = 0.2, .verifiedLossPp = 0.25}};
    return exploration;
}

} // namespace hawx::test
