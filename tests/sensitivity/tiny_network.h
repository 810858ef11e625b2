// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/circuit.h"
#include "core/circuits/dropped_products.h"
#include "core/network/quantise.h"
#include "core/support/run_context.h"
#include "tests/network/layers.h"
#include "tests/network/random_source.h"

#include <memory>
#include <string>

namespace hawx::test {

inline constexpr int kClasses = 4;

/// A circuit for the operand mode, named after what it drops.
inline CircuitPtr circuit(OperandMode mode, DroppedProducts dropped)
{
    const bool isSigned = mode == OperandMode::Signed;
    return makeCircuit("h" + std::to_string(dropped.h) + "v" + std::to_string(dropped.v) + "d" +
                           std::to_string(dropped.d),
                       "dropped partial products", isSigned,
                       droppedProductsMultiplier(isSigned, dropped), {});
}

/// Convolution, max pooling, grouped convolution, fully connected: 4 + 4 + 4 filters.
inline Network tinyNetwork()
{
    Random random(11);
    const auto weights = [&](std::size_t count) { return random.reals(count, -0.5F, 0.5F); };
    Network network;
    network.name = "tiny";
    network.graph = simplify(makeGraph(
        {inputLayer({1, 8, 8}), convolution("first", 0, square(3, 1, 1), weights(36), weights(4)),
         activationLayer("relu", 1, {ActivationType::Relu, 0, 0}),
         pooling("pool", LayerType::MaxPool, 2, square(2, 2)),
         convolution("second", 3, square(3), weights(72), weights(4), 2),
         fullyConnected("last", 4, weights(64), weights(kClasses))}));
    network.preprocessing = {{0.4F}, {0.3F}};
    return network;
}

/// The network in integers, calibrated on 16 of the images.
inline std::shared_ptr<const QuantisedNetwork> quantisedTinyNetwork(OperandMode mode,
                                                                    const ImageSetPtr& images)
{
    return std::make_shared<QuantisedNetwork>(
        quantise(tinyNetwork(), images, {16, RangeMethod::Max}, mode, {}));
}

} // namespace hawx::test
