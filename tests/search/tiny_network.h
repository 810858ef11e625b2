// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/library.h"
#include "core/search/search_problem.h"
#include "tests/inference/hand_network.h"

#include <cmath>
#include <random>

namespace hawx::test {

/// Two convolutions of some filters, with pooling behind each, and fully connected layers of
/// the given numbers of neurons; random weights, with which answers depend on small errors.
inline HandNetwork tinyNetwork(const std::vector<int>& fullyConnected, int first = 2,
                               int second = 3)
{
    std::mt19937 random(1);
    const auto between = [&](int lowest, int highest) {
        return lowest + static_cast<int>(random() % static_cast<unsigned>(highest - lowest + 1));
    };
    HandNetwork network({1, 8, 8}, {0, 127});
    const auto multiply = [&](int filters, const TensorShape& input, const Window& window,
                              const TensorShape& shape, bool connected, bool last) {
        const int terms = input.channels * window.height * window.width;
        std::vector<std::int8_t> weights;
        for (int i = 0; i < filters * terms; ++i)
            // Neighbours nearly cancel, so that sums of positive codes have either sign.
            weights.push_back(static_cast<std::int8_t>(
                i % 2 == 0 ? between(-120, 120) : between(-7, 7) - weights.back()));
        std::vector<std::int32_t> bias;
        for (int i = 0; i < filters; ++i)
            bias.push_back(between(-3000, 3000));
        const std::vector<double> factors(last ? 0 : static_cast<std::size_t>(filters),
                                          0.02 / std::sqrt(terms));
        const int before = network.network().output;
        QuantisedLayer layer = quantisedConvolution(before, window, weights, bias, factors);
        layer.fullyConnected = connected;
        return network.add(layer, shape, last ? kSigned : Codes{0, 127});
    };
    const auto pool = [&](const TensorShape& shape) {
        QuantisedLayer layer = quantisedLayer("pool" + std::to_string(network.network().output),
                                              LayerType::MaxPool, {network.network().output});
        layer.window = {.height = 2, .width = 2, .strideY = 2, .strideX = 2};
        network.add(layer, shape, {0, 127});
    };
    const Window window{
        .height = 3, .width = 3, .padTop = 1, .padLeft = 1, .padBottom = 1, .padRight = 1};
    multiply(first, {1, 8, 8}, window, {first, 8, 8}, false, false);
    pool({first, 4, 4});
    multiply(second, {first, 4, 4}, window, {second, 4, 4}, false, false);
    pool({second, 2, 2});
    TensorShape input{second, 2, 2};
    for (std::size_t i = 0; i < fullyConnected.size(); ++i) {
        const TensorShape shape{fullyConnected[i], 1, 1};
        multiply(fullyConnected[i], input, {.height = input.height, .width = input.width}, shape,
                 true, i + 1 == fullyConnected.size());
        input = shape;
    }
    return network;
}

/// Noise with random labels below `classes`.
inline ImageSetPtr noise(std::size_t count, int classes)
{
    std::mt19937 random(2);
    auto images = std::make_shared<ImageSet>();
    images->shape = {1, 8, 8};
    for (std::size_t i = 0; i < count * 64; ++i)
        images->pixels.push_back(static_cast<std::uint8_t>(random() % 128));
    for (std::size_t i = 0; i < count; ++i)
        images->labels.push_back(static_cast<int>(random() % static_cast<unsigned>(classes)));
    return images;
}

/// Costs that tell layers and circuits apart: a filter of layer l costs (l + 1) times its circuit.
inline HardwareCost tinyCost(const SearchProblem& problem)
{
    std::vector<int> layers;
    int number = 0;
    for (const int layer : problem.network->multiplyingLayers()) {
        layers.insert(layers.end(), static_cast<std::size_t>(problem.network->filters(layer)),
                      ++number);
    }
    return [layers, circuits = problem.circuits](std::span<const std::uint16_t> chosen) {
        HardwareFigures figures;
        for (std::size_t f = 0; f < chosen.size(); ++f) {
            figures.powerMw += layers[f] * circuits[chosen[f]]->cost->powerMw;
            figures.areaUm2 += circuits[chosen[f]]->cost->areaUm2;
        }
        return figures;
    };
}

/// The network with the exact circuit and others of the shipped ones.
inline SearchProblem tinyProblem(const HandNetwork& network, const std::vector<std::string>& others,
                                 std::size_t images = 150)
{
    SearchProblem problem;
    problem.network = network.share();
    problem.circuits = {CircuitLibrary::shipped().exact(true)};
    for (const std::string& name : others)
        problem.circuits.push_back(CircuitLibrary::shipped().get(name));
    problem.images = noise(images, problem.network->logits());
    problem.cost = tinyCost(problem);
    return problem;
}

} // namespace hawx::test
