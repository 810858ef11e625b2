// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/data_set.h"
#include "core/network/network.h"
#include "core/support/error.h"
#include "tests/network/layers.h"
#include "tests/network/random_source.h"

#include <cmath>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace hawx::test {

/// Makes small random layer graphs with every type of layer and every parameter that a layer has.
class RandomGraph {
public:
    explicit RandomGraph(Random& random) : m_random(random) {}

    /// Raw graphs hold what importers produce, batch normalisations and separate activations among
    /// it; simplify() turns them into what networks hold.
    LayerGraph make()
    {
        append(m_graph, inputLayer({m_random.between(1, 6), m_random.between(4, 9),
                                    m_random.between(4, 9)}));
        const int blocks = m_random.between(2, 6);
        for (int i = 0; i < blocks; ++i)
            addBlock();
        addEnd();
        return std::move(m_graph);
    }

private:
    const TensorShape& shapeOf(int layer) const
    {
        return m_graph.layers[static_cast<std::size_t>(layer)].output;
    }
    int count() const { return static_cast<int>(m_graph.layers.size()); }
    std::string name(const char* type) const { return type + std::to_string(count()); }

    /// Mostly the newest tensor, sometimes an older one, which makes branches.
    int source() { return m_random.oneIn(4) ? m_random.below(count()) : count() - 1; }

    /// Any divisor; proper ones are more likely.
    int divisorOf(int number)
    {
        std::vector<int> divisors{1, number};
        for (int d = 2; d < number; ++d)
            if (number % d == 0)
                divisors.insert(divisors.end(), 2, d);
        return m_random.oneOf(divisors);
    }

    /// A window with at least one output on the tensor.
    Window window(const TensorShape& in)
    {
        for (;;) {
            Window w;
            w.height = m_random.between(1, 3);
            w.width = m_random.between(1, 3);
            w.strideY = m_random.between(1, 2);
            w.strideX = m_random.between(1, 2);
            w.padTop = m_random.between(0, 2);
            w.padBottom = m_random.between(0, 2);
            w.padLeft = m_random.between(0, 2);
            w.padRight = m_random.between(0, 2);
            if (m_random.oneIn(2)) {
                w.dilationY = m_random.between(1, 2);
                w.dilationX = m_random.between(1, 2);
            }
            if (m_random.oneIn(3)) { // what OpenCV's own pooling can do
                w.padBottom = w.padTop;
                w.padRight = w.padLeft;
                w.dilationY = w.dilationX = 1;
            }
            if (w.outputHeight(in.height) > 0 && w.outputWidth(in.width) > 0)
                return w;
        }
    }

    Activation activation()
    {
        switch (m_random.below(9)) {
        case 0: return {ActivationType::Relu, 0, 0};
        case 1: return {ActivationType::Clip, 0, m_random.real(0.2F, 2)};
        case 2: return {ActivationType::Clip, m_random.real(-1, -0.1F), m_random.real(0.1F, 1)};
        case 3: return {ActivationType::LeakyRelu, m_random.real(0.01F, 0.3F), 0};
        case 4: return {ActivationType::Sigmoid, 0, 0};
        case 5: return {ActivationType::Silu, 0, 0};
        case 6: return {ActivationType::HardSigmoid, m_random.real(0.1F, 0.5F), 0.5F};
        case 7: return {ActivationType::HardSwish, 0, 0};
        default: return {ActivationType::Tanh, 0, 0};
        }
    }

    int addConvolution(int input, const Window& w, int filters, int groups)
    {
        const int channels = shapeOf(input).channels / groups;
        const auto terms = static_cast<std::size_t>(channels * w.height * w.width);
        const float bound = 1.5F / std::sqrt(static_cast<float>(terms));
        std::vector<float> weights =
            m_random.reals(static_cast<std::size_t>(filters) * terms, -bound, bound);
        if (m_random.oneIn(4)) // many weights of code 0
            for (float& weight : weights)
                if (m_random.oneIn(2))
                    weight = 0;
        return append(m_graph,
                      convolution(name("conv"), input, w, std::move(weights),
                                  m_random.reals(static_cast<std::size_t>(filters), -0.5F, 0.5F),
                                  groups));
    }

    void addConvolution(int input)
    {
        const int groups = divisorOf(shapeOf(input).channels);
        const int filters = groups * m_random.between(1, groups > 3 ? 1 : 3);
        const Window w = window(shapeOf(input));
        addConvolution(input, w, filters, groups);
    }

    void addFullyConnected(int input, int filters)
    {
        const auto terms = static_cast<std::size_t>(shapeOf(input).size());
        const float bound = 1.5F / std::sqrt(static_cast<float>(terms));
        const auto size = static_cast<std::size_t>(filters);
        append(m_graph,
               fullyConnected(name("fc"), input, m_random.reals(size * terms, -bound, bound),
                              m_random.reals(size, -0.5F, 0.5F)));
    }

    void addPooling(int input)
    {
        const auto type = m_random.oneIn(2) ? LayerType::AveragePool : LayerType::MaxPool;
        for (;;) {
            Layer layer = pooling(name("pool"), type, input, window(shapeOf(input)));
            layer.ceilMode = m_random.oneIn(2);
            layer.countPadding = m_random.oneIn(2);
            try {
                append(m_graph, std::move(layer));
                return;
            } catch (const Error&) { // a window of padding alone
                m_graph.layers.pop_back();
            }
        }
    }

    void addAddition(int input)
    {
        std::vector<int> same;
        for (int i = 0; i < count(); ++i)
            if (shapeOf(i) == shapeOf(input))
                same.push_back(i);
        append(m_graph, makeLayer(name("add"), LayerType::Add, {input, m_random.oneOf(same)}));
    }

    void addChannelScale(int input)
    {
        const TensorShape shape = shapeOf(input);
        Window whole;
        whole.height = shape.height;
        whole.width = shape.width;
        const int pooled =
            append(m_graph, pooling(name("squeeze"), LayerType::AveragePool, input, whole));
        const int linear = addConvolution(pooled, Window{}, shape.channels, 1);
        const int gate =
            append(m_graph, activationLayer(name("gate"), linear, {ActivationType::Sigmoid, 0, 0}));
        append(m_graph, makeLayer(name("scale"), LayerType::ChannelScale, {input, gate}));
    }

    void addConcatenation(int input)
    {
        std::vector<int> parts{input};
        for (int i = 0; i < count() && parts.size() < 4; ++i)
            if (shapeOf(i).height == shapeOf(input).height &&
                shapeOf(i).width == shapeOf(input).width && m_random.oneIn(2))
                parts.push_back(i);
        append(m_graph, makeLayer(name("join"), LayerType::Concatenation, std::move(parts)));
    }

    void addShuffle(int input)
    {
        Layer layer = makeLayer(name("shuffle"), LayerType::ChannelShuffle, {input});
        layer.groups = divisorOf(shapeOf(input).channels);
        append(m_graph, std::move(layer));
    }

    void addSlice(int input)
    {
        Layer layer = makeLayer(name("slice"), LayerType::ChannelSlice, {input});
        const int channels = shapeOf(input).channels;
        layer.firstChannel = m_random.below(channels);
        layer.output.channels = m_random.between(1, channels - layer.firstChannel);
        append(m_graph, std::move(layer));
    }

    void addNormalisation(int input)
    {
        const auto channels = static_cast<std::size_t>(shapeOf(input).channels);
        append(m_graph,
               batchNormalisation(name("norm"), input, m_random.reals(channels, -1.5F, 1.5F),
                                  m_random.reals(channels, -0.5F, 0.5F)));
    }

    void addActivation(int input)
    {
        append(m_graph, activationLayer(name("act"), input, activation()));
    }

    void addBlock()
    {
        const int input = source();
        switch (m_random.below(12)) {
        case 0:
        case 1:
        case 2:
            addConvolution(input);
            if (m_random.oneIn(2))
                addNormalisation(count() - 1);
            if (m_random.oneIn(2))
                addActivation(count() - 1);
            break;
        case 3: addPooling(input); break;
        case 4:
            addAddition(input);
            if (m_random.oneIn(2))
                addActivation(count() - 1);
            break;
        case 5: addChannelScale(input); break;
        case 6: addConcatenation(input); break;
        case 7: addShuffle(input); break;
        case 8: addSlice(input); break;
        case 9: addNormalisation(input); break;
        case 10: addActivation(input); break;
        default: append(m_graph, makeLayer(name("same"), LayerType::Identity, {input})); break;
        }
    }

    void addEnd()
    {
        switch (m_random.below(4)) {
        case 0: break; // the logits are codes, or whatever came last
        case 1: addConvolution(count() - 1); break;
        case 2:
            addFullyConnected(count() - 1, m_random.between(2, 9));
            addActivation(count() - 1);
            [[fallthrough]];
        default:
            append(m_graph, makeLayer(name("flat"), LayerType::Flatten, {count() - 1}));
            addFullyConnected(count() - 1, m_random.between(2, 9));
        }
        if (m_random.oneIn(3))
            append(m_graph, makeLayer(name("softmax"), LayerType::Softmax, {count() - 1}));
    }

    Random& m_random;
    LayerGraph m_graph;
};

inline LayerGraph randomGraph(Random& random)
{
    return RandomGraph(random).make();
}

/// A network of a simplified graph, with random preprocessing.
inline Network randomNetwork(Random& random)
{
    Network network;
    network.name = "random";
    network.sha256 = std::string(64, '0');
    do
        network.graph = simplify(randomGraph(random));
    while (network.graph.filters() == 0);
    const auto channels = static_cast<std::size_t>(network.input().channels);
    // Without a mean the input is not negative.
    network.preprocessing.mean =
        random.oneIn(2) ? std::vector<float>(channels, 0.0F) : random.reals(channels, 0.2F, 0.6F);
    network.preprocessing.std = random.reals(channels, 0.2F, 1);
    return network;
}

/// One line for each layer, for the message of a failed test.
inline std::string describe(const LayerGraph& graph)
{
    std::string text;
    for (const Layer& layer : graph.layers) {
        text += "\n  " + layer.name + " (" + std::string(toString(layer.type)) + ")";
        for (const int input : layer.inputs)
            text += " " + std::to_string(input);
        const Window& w = layer.window;
        text += " -> " + toString(layer.output) + "; window";
        for (const int field : {w.height, w.width, w.strideY, w.strideX, w.padTop, w.padLeft,
                                w.padBottom, w.padRight, w.dilationY, w.dilationX})
            text += " " + std::to_string(field);
        text += ", groups " + std::to_string(layer.groups) + ", activation " +
                std::to_string(static_cast<int>(layer.activation.type)) +
                (layer.ceilMode ? ", ceil" : "") + (layer.countPadding ? ", count" : "");
    }
    return text;
}

/// Images of noise, with the extreme pixel values among it.
inline std::shared_ptr<ImageSet> randomImages(Random& random, const TensorShape& shape, int count,
                                              int classes = 10)
{
    auto images = std::make_shared<ImageSet>();
    images->shape = shape;
    images->pixels.resize(static_cast<std::size_t>(shape.size() * count));
    for (std::uint8_t& pixel : images->pixels)
        pixel = random.oneIn(8) ? static_cast<std::uint8_t>(random.oneIn(2) ? 255 : 0)
                                : static_cast<std::uint8_t>(random.below(256));
    for (int i = 0; i < count; ++i)
        images->labels.push_back(random.below(classes));
    return images;
}

/// The network's input values for one image.
inline std::vector<double> inputValues(const Network& network, const ImageSet& images,
                                       std::size_t image)
{
    const auto plane = static_cast<std::size_t>(images.shape.height * images.shape.width);
    std::vector<double> values;
    for (std::size_t i = 0; i < static_cast<std::size_t>(images.shape.size()); ++i) {
        const std::size_t c = i / plane;
        values.push_back(
            (images.image(image)[i] / 255.0 - static_cast<double>(network.preprocessing.mean[c])) /
            static_cast<double>(network.preprocessing.std[c]));
    }
    return values;
}

} // namespace hawx::test
