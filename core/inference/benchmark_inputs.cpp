// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/benchmark_inputs.h"

#include "core/support/memory.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <utility>

namespace hawx {

namespace {

Layer layerOf(std::string name, LayerType type, std::vector<int> inputs)
{
    Layer layer;
    layer.name = std::move(name);
    layer.type = type;
    layer.inputs = std::move(inputs);
    return layer;
}

/// Layers in a row: few enough to be quick, and enough that loading the input matters little.
constexpr int kRepetitions = 4;

class NetworkMaker {
public:
    explicit NetworkMaker(std::uint64_t seed) : m_random(seed) {}

    /// Square convolutions that keep the shape, and the average over positions behind them.
    Network convolutions(const std::string& name, const TensorShape& shape, int side, int groups)
    {
        Layer layer = layerOf(name, LayerType::Convolution, {});
        layer.window.height = layer.window.width = side;
        layer.window.padTop = layer.window.padLeft = side / 2;
        layer.window.padBottom = layer.window.padRight = side / 2;
        layer.groups = groups;
        Layer average = layerOf("average", LayerType::AveragePool, {kRepetitions});
        average.window.height = shape.height;
        average.window.width = shape.width;
        LayerGraph graph = repeated(layer, shape, shape.channels / groups * side * side);
        graph.layers.push_back(std::move(average));
        return networkOf(name, std::move(graph));
    }

    Network fullyConnected(const std::string& name, int size)
    {
        return networkOf(
            name, repeated(layerOf(name, LayerType::FullyConnected, {}), {size, 1, 1}, size));
    }

private:
    /// An input of the shape, then the layer several times with weights of its own. Their variance
    /// is that of He et al., Delving Deep into Rectifiers (2015), which keeps that of activations.
    LayerGraph repeated(const Layer& layer, const TensorShape& shape, int terms)
    {
        std::normal_distribution<float> weight(0.0F, std::sqrt(2.0F / static_cast<float>(terms)));
        LayerGraph graph;
        graph.layers.push_back(layerOf("input", LayerType::Input, {}));
        graph.layers.front().output = shape;
        const auto filters = static_cast<std::size_t>(shape.channels);
        for (int i = 0; i < kRepetitions; ++i) {
            Layer& added = graph.layers.emplace_back(layer);
            added.name += "-" + std::to_string(i + 1);
            added.inputs = {i};
            added.activation.type = ActivationType::Relu;
            added.bias.assign(filters, 0.0F);
            added.weights.resize(filters * static_cast<std::size_t>(terms));
            std::generate(added.weights.begin(), added.weights.end(),
                          [&] { return weight(m_random); });
        }
        return graph;
    }

    static Network networkOf(const std::string& name, LayerGraph graph)
    {
        Network network;
        network.name = name;
        network.graph = std::move(graph);
        network.graph.output = static_cast<int>(network.graph.layers.size()) - 1;
        inferShapes(network.graph);
        const auto channels = static_cast<std::size_t>(network.input().channels);
        network.preprocessing.mean.assign(channels, 0.0F);
        network.preprocessing.std.assign(channels, 1.0F);
        return network;
    }

    std::mt19937_64 m_random;
};

} // namespace

ImageSetPtr noiseImages(const TensorShape& shape, std::size_t count, std::uint64_t seed)
{
    requireMemory(static_cast<double>(count) * (static_cast<double>(shape.size()) + sizeof(int)),
                  std::to_string(count) + " images of noise", "take fewer images");
    auto images = std::make_shared<ImageSet>();
    images->shape = shape;
    images->pixels.resize(count * static_cast<std::size_t>(shape.size()));
    images->labels.assign(count, 0);
    std::mt19937_64 random(seed);
    for (std::uint8_t& pixel : images->pixels)
        pixel = static_cast<std::uint8_t>(random());
    return images;
}

std::vector<Network> repeatedLayerNetworks(std::uint64_t seed)
{
    NetworkMaker maker(seed);
    std::vector<Network> networks;
    networks.push_back(maker.convolutions("conv3x3-64x16x16", {64, 16, 16}, 3, 1));
    networks.push_back(maker.convolutions("conv3x3-256x4x4", {256, 4, 4}, 3, 1));
    networks.push_back(maker.convolutions("conv1x1-256x8x8", {256, 8, 8}, 1, 1));
    networks.push_back(maker.convolutions("depthwise3x3-128x16x16", {128, 16, 16}, 3, 128));
    networks.push_back(maker.fullyConnected("dense-512", 512));
    return networks;
}

} // namespace hawx
