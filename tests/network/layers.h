// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/layer_graph.h"

#include <string>
#include <utility>
#include <vector>

// Layers in one line each, for graphs that a test writes down.

namespace hawx::test {

inline Layer makeLayer(std::string name, LayerType type, std::vector<int> inputs)
{
    Layer layer;
    layer.name = std::move(name);
    layer.type = type;
    layer.inputs = std::move(inputs);
    return layer;
}

inline Layer inputLayer(const TensorShape& shape)
{
    Layer layer = makeLayer("input", LayerType::Input, {});
    layer.output = shape;
    return layer;
}

/// A convolution with groups; filters as many as biases.
inline Layer convolution(std::string name, int input, const Window& window,
                         std::vector<float> weights, std::vector<float> bias, int groups = 1)
{
    Layer layer = makeLayer(std::move(name), LayerType::Convolution, {input});
    layer.window = window;
    layer.weights = std::move(weights);
    layer.bias = std::move(bias);
    layer.groups = groups;
    return layer;
}

inline Layer fullyConnected(std::string name, int input, std::vector<float> weights,
                            std::vector<float> bias)
{
    Layer layer = makeLayer(std::move(name), LayerType::FullyConnected, {input});
    layer.weights = std::move(weights);
    layer.bias = std::move(bias);
    return layer;
}

inline Layer batchNormalisation(std::string name, int input, std::vector<float> scale,
                                std::vector<float> offset)
{
    Layer layer = makeLayer(std::move(name), LayerType::BatchNormalisation, {input});
    layer.weights = std::move(scale);
    layer.bias = std::move(offset);
    return layer;
}

inline Layer activationLayer(std::string name, int input, const Activation& activation)
{
    Layer layer = makeLayer(std::move(name), LayerType::Activation, {input});
    layer.activation = activation;
    return layer;
}

inline Layer pooling(std::string name, LayerType type, int input, const Window& window)
{
    Layer layer = makeLayer(std::move(name), type, {input});
    layer.window = window;
    return layer;
}

inline Window square(int size, int stride = 1, int padding = 0)
{
    Window window;
    window.height = window.width = size;
    window.strideY = window.strideX = stride;
    window.padTop = window.padLeft = window.padBottom = window.padRight = padding;
    return window;
}

/// Appends the layer, infers its shape and returns its index.
inline int append(LayerGraph& graph, Layer layer)
{
    graph.layers.push_back(std::move(layer));
    inferShape(graph, graph.layers.size() - 1);
    graph.output = static_cast<int>(graph.layers.size()) - 1;
    return graph.output;
}

/// A graph of these layers in order, shapes inferred, the last the output.
inline LayerGraph makeGraph(std::vector<Layer> layers)
{
    LayerGraph graph;
    for (Layer& layer : layers)
        append(graph, std::move(layer));
    return graph;
}

} // namespace hawx::test
