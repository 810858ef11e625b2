// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/dropped_products.h"
#include "core/inference/configuration.h"
#include "core/network/quantise.h"
#include "tests/network/float_reference.h"
#include "tests/network/random_graph.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <vector>

namespace hawx::test {

/// Quantises a random network. Ranges are what some images need times a random factor, so that
/// codes neither vanish nor always clamp; weights are sometimes overwritten by few or extreme
/// codes.
inline std::shared_ptr<const QuantisedNetwork> randomQuantised(Random& random, OperandMode mode)
{
    const Network source = randomNetwork(random);
    const auto images = randomImages(random, source.input(), 3);
    std::vector<TensorRange> ranges(source.graph.layers.size());
    FloatReference reference(source.graph);
    for (std::size_t image = 0; image < images->count(); ++image) {
        const std::vector<Values> tensors = reference.run(inputValues(source, *images, image));
        for (std::size_t t = 0; t < tensors.size(); ++t)
            for (const double value : tensors[t])
                ranges[t].scaleBound =
                    std::max(ranges[t].scaleBound, static_cast<float>(std::abs(value)));
    }
    for (TensorRange& range : ranges)
        range.scaleBound *= random.real(0.3F, 2);
    auto network = std::make_shared<QuantisedNetwork>(
        quantise(source, ranges, {.images = 3, .range = RangeMethod::Max}, mode));
    for (QuantisedLayer& layer : network->layers) {
        if (!random.oneIn(3))
            continue;
        const std::vector<std::int8_t> few{0, 127, -127,
                                           static_cast<std::int8_t>(random.between(-127, 127))};
        const bool any = random.oneIn(2);
        for (std::int8_t& weight : layer.weights)
            weight = any ? static_cast<std::int8_t>(random.between(-127, 127)) : random.oneOf(few);
        for (std::int32_t& bias : layer.bias)
            bias = random.between(-100000, 100000);
    }
    return network;
}

/// A circuit whose result for each pair of operands the function gives.
template <typename Function>
CircuitPtr circuitOf(const std::string& name, bool isSigned, const Function& result)
{
    std::vector<std::int32_t> results;
    results.reserve(TruthTable::kEntries);
    for (int a = 0; a < 256; ++a)
        for (int b = 0; b < 256; ++b)
            results.push_back(result(isSigned ? static_cast<std::int8_t>(a) : a,
                                     isSigned ? static_cast<std::int8_t>(b) : b));
    return makeCircuit(name, "random", TruthTable(isSigned, std::move(results)), std::nullopt);
}

inline CircuitPtr exactCircuit(bool isSigned)
{
    return circuitOf("exact", isSigned, [](int a, int b) { return a * b; });
}

/// Circuits of every kind that kernels may treat apart: exact, nearly exact, dropping partial
/// products, random in 16 bits and beyond, constant, sums of few products, odd or not in an
/// operand, with and without results other than 0 for an operand 0.
inline std::vector<CircuitPtr> randomCircuits(Random& random, bool isSigned)
{
    std::vector<CircuitPtr> circuits{exactCircuit(isSigned)};
    const auto add = [&](const std::string& name, const auto& result) {
        circuits.push_back(circuitOf(name, isSigned, result));
    };
    const auto anyBetween = [&](int low, int high) {
        return [&random, low, high](int, int) { return random.between(low, high); };
    };
    for (int i = 0; i < 3; ++i)
        circuits.push_back(
            makeCircuit("dropped" + std::to_string(i), "random", isSigned,
                        droppedProductsMultiplier(isSigned, {.h = random.between(0, 4),
                                                             .v = random.between(0, 4),
                                                             .d = random.between(0, 8)}),
                        std::nullopt));
    add("noisy", [&](int a, int b) { return a * b + random.between(-40, 40); });
    add("noisy but for 0",
        [&](int a, int b) { return a == 0 || b == 0 ? 0 : a * b + random.between(-40, 40); });
    add("random", anyBetween(-32768, 32767));
    add("random of 16 bits", anyBetween(isSigned ? -32768 : 0, isSigned ? 32767 : 65535));
    add("random beyond 16 bits", anyBetween(-100000, 100000));
    add("wide for one pair", [](int a, int b) { return a == 3 && b == 5 ? 40000 : a * b; });
    add("nothing", anyBetween(0, 0));
    for (const int constant : {32767, -32768, 255, 256, -1, 128, -129})
        add("constant " + std::to_string(constant), anyBetween(constant, constant));
    add("by b = 0 only", [](int a, int b) { return b == 0 ? a + 1 : a * b; });
    add("by a = 0 only", [](int a, int b) { return a == 0 ? b - 3 : a * b; });
    std::vector<int> u(256);
    std::vector<int> v(256);
    for (std::size_t i = 0; i < 256; ++i) {
        u[i] = random.between(-20, 20);
        v[i] = random.between(-20, 20);
    }
    add("two products", [&](int a, int b) {
        return a * b + u[static_cast<std::uint8_t>(a)] * v[static_cast<std::uint8_t>(b)];
    });
    const CircuitPtr half = circuits[4];
    const auto odd = [&half](int a, int b) {
        const int magnitude = half->table(a, b == -128 ? 127 : std::abs(b));
        return b < 0 ? -magnitude : magnitude;
    };
    add("odd in b", odd);
    add("odd in b but for 0", [&](int a, int b) { return b == 0 ? 7 : odd(a, b); });
    add("large a only",
        [&](int a, int b) { return std::abs(a) > 100 ? a * b + random.between(-9, 9) : a * b; });
    return circuits;
}

/// Circuits that the mode permits.
inline std::vector<CircuitPtr> randomCircuits(Random& random, OperandMode mode)
{
    std::vector<CircuitPtr> circuits = randomCircuits(random, false);
    if (mode == OperandMode::Signed)
        for (const CircuitPtr& circuit : randomCircuits(random, true))
            circuits.push_back(circuit);
    return circuits;
}

/// A few codes, or all of them, replaced by any others.
inline WeightMapPtr randomWeightMap(Random& random)
{
    const bool all = random.oneIn(2);
    WeightMap map;
    for (int code = WeightMap::kLowest; code <= WeightMap::kHighest; ++code)
        if (all || random.oneIn(10))
            map.set(static_cast<std::int8_t>(code), static_cast<std::int8_t>(random.between(
                                                        WeightMap::kLowest, WeightMap::kHighest)));
    return std::make_shared<WeightMap>(map);
}

/// Layers with one circuit and with another one in each filter, with and without exchanged operands
/// and each compensation.
inline Configuration randomConfiguration(Random& random, const QuantisedNetwork& network,
                                         const std::vector<CircuitPtr>& circuits)
{
    Configuration configuration = uniformConfiguration(network, circuits.front());
    for (LayerConfiguration& layer : configuration.layers) {
        const bool mixed = !random.oneIn(3);
        std::fill(layer.circuits.begin(), layer.circuits.end(), random.oneOf(circuits));
        if (mixed)
            for (CircuitPtr& circuit : layer.circuits)
                circuit = random.oneOf(circuits);
        if (random.oneIn(2))
            for (std::size_t f = 0; f < layer.circuits.size(); ++f)
                layer.swap.push_back(random.oneIn(2));
        if (random.oneIn(2))
            for (std::size_t f = 0; f < layer.circuits.size(); ++f)
                layer.biasCorrection.push_back(random.between(-5000, 5000));
        if (random.oneIn(3)) {
            const std::vector<WeightMapPtr> maps{nullptr, randomWeightMap(random),
                                                 randomWeightMap(random)};
            for (std::size_t f = 0; f < layer.circuits.size(); ++f)
                layer.weightMaps.push_back(random.oneOf(maps));
        }
        if (random.oneIn(3))
            for (std::size_t f = 0; f < layer.circuits.size(); ++f)
                layer.controlVariate.push_back(
                    static_cast<std::int16_t>(random.oneIn(4) ? 0 : random.between(-32768, 32767)));
    }
    return configuration;
}

/// Any adder of accumulators, the exact one among them.
inline Adder randomAdder(Random& random)
{
    const AdderFamily& family = random.oneOf(adderFamilies());
    Adder adder{family.kind};
    for (std::size_t i = 0; i < family.parameters.size(); ++i)
        adder.parameters[i] = random.between(family.parameters[i].lowest, kAccumulatorBits - 1);
    return adder;
}

/// A random configuration with random adders.
inline Configuration randomWithAdders(Random& random, const QuantisedNetwork& network,
                                      const std::vector<CircuitPtr>& circuits)
{
    Configuration configuration = randomConfiguration(random, network, circuits);
    for (LayerConfiguration& layer : configuration.layers)
        layer.adder = randomAdder(random);
    return configuration;
}

/// One line for each layer of a quantised network, for the message of a failed test.
inline std::string describe(const QuantisedNetwork& network)
{
    std::string text = toString(network.operands);
    for (std::size_t i = 0; i < network.layers.size(); ++i) {
        const QuantisedLayer& layer = network.layers[i];
        const Window& w = layer.window;
        text += "\n  " + layer.name + " (" + std::string(toString(layer.type)) + ")";
        for (const int input : layer.inputs)
            text += " " + std::to_string(input);
        text += " -> " + toString(network.tensors[i].shape) + " in [" +
                std::to_string(network.tensors[i].lowest) + ", " +
                std::to_string(network.tensors[i].highest) + "]; window";
        for (const int field : {w.height, w.width, w.strideY, w.strideX, w.padTop, w.padLeft,
                                w.padBottom, w.padRight, w.dilationY, w.dilationX})
            text += " " + std::to_string(field);
        text += ", groups " + std::to_string(layer.groups);
    }
    return text;
}

} // namespace hawx::test
