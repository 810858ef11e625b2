// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/circuit.h"
#include "core/network/quantised_network.h"

#include <memory>
#include <string>
#include <vector>

namespace hawx::test {

/// 4 filters of 9 terms at 16 positions and 6 of 20 terms at one.
inline std::shared_ptr<const QuantisedNetwork> smallNetwork()
{
    auto network = std::make_shared<QuantisedNetwork>();
    network->layers.emplace_back();
    network->tensors.emplace_back();
    const auto add = [&](TensorShape shape, int terms) {
        QuantisedLayer layer;
        layer.type = LayerType::Convolution;
        layer.inputs = {static_cast<int>(network->layers.size()) - 1};
        layer.weights.resize(static_cast<std::size_t>(shape.channels * terms));
        network->layers.push_back(layer);
        QuantisedTensor tensor;
        tensor.shape = shape;
        tensor.lowest = 0;
        network->tensors.push_back(tensor);
    };
    add({4, 4, 4}, 9);
    add({6, 1, 1}, 20);
    return network;
}

/// So many, the first the exact one and the others cheaper and cheaper.
inline std::vector<CircuitPtr> cheaperAndCheaper(std::size_t count)
{
    std::vector<CircuitPtr> result;
    for (std::size_t c = 0; c < count; ++c) {
        CircuitCost cost;
        cost.powerMw = 0.4 - 0.1 * static_cast<double>(c);
        cost.areaUm2 = 700 - 150 * static_cast<double>(c);
        result.push_back(
            makeCircuit("mul" + std::to_string(c), "exact", TruthTable::exact(true), cost));
    }
    return result;
}

} // namespace hawx::test
