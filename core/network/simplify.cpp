// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/layer_graph.h"
#include "core/support/error.h"

#include <algorithm>

namespace hawx {

namespace {

/// Rewrites a graph step by step; a removed layer's readers are redirected to what replaces it.
class Simplifier {
public:
    explicit Simplifier(const LayerGraph& graph)
        : m_graph(graph), m_replacement(graph.layers.size()), m_readers(graph.layers.size(), 0)
    {
        for (std::size_t i = 0; i < m_replacement.size(); ++i)
            m_replacement[i] = static_cast<int>(i);
        for (const Layer& layer : m_graph.layers) {
            m_meant.push_back(layer.output);
            for (const int input : layer.inputs)
                ++m_readers[static_cast<std::size_t>(input)];
        }
        ++m_readers[static_cast<std::size_t>(m_graph.output)];
    }

    LayerGraph run()
    {
        for (std::size_t i = 0; i < m_graph.layers.size(); ++i) {
            Layer& layer = m_graph.layers[i];
            for (int& input : layer.inputs) {
                const TensorShape& meant = m_meant[static_cast<std::size_t>(input)];
                input = resolve(input);
                if (at(input).output != meant)
                    readFlattened(layer, meant);
            }
            simplifyLayer(static_cast<int>(i), layer);
            if (m_replacement[i] == static_cast<int>(i))
                inferShape(m_graph, i);
        }
        m_graph.output = resolve(m_graph.output);
        return compacted();
    }

private:
    Layer& at(int index) { return m_graph.layers[static_cast<std::size_t>(index)]; }

    int resolve(int index)
    {
        while (m_replacement[static_cast<std::size_t>(index)] != index)
            index = m_replacement[static_cast<std::size_t>(index)];
        return index;
    }

    /// Makes readers of `index` read `by`, which takes over their number.
    void replace(int index, int by)
    {
        m_replacement[static_cast<std::size_t>(index)] = by;
        m_readers[static_cast<std::size_t>(by)] += m_readers[static_cast<std::size_t>(index)] - 1;
    }

    /// A flatten that was removed keeps the order of the elements, but an element is no channel any
    /// more. Layers that treat all elements alike do not notice; addition and concatenation need
    /// shapes that fit together, which inferShape() checks.
    void readFlattened(Layer& layer, const TensorShape& meant)
    {
        switch (layer.type) {
        case LayerType::FullyConnected:
        case LayerType::Activation:
        case LayerType::Add:
        case LayerType::Concatenation:
        case LayerType::Flatten:
        case LayerType::Identity:
        case LayerType::Softmax: return;
        case LayerType::Convolution:
            if (meant.size() == meant.channels && layer.groups == 1 &&
                layer.output.size() == layer.output.channels &&
                layer.window.height * layer.window.width == 1) {
                layer.type = LayerType::FullyConnected;
                layer.window = Window{};
                return;
            }
            break;
        default: break;
        }
        throw Error("The layer \"" + layer.name + "\" (" + std::string(toString(layer.type)) +
                    ") reads a flattened tensor; only fully connected layers can.");
    }

    void simplifyLayer(int index, Layer& layer)
    {
        switch (layer.type) {
        case LayerType::Identity:
        case LayerType::Flatten: replace(index, layer.inputs[0]); break;
        case LayerType::Softmax:
            // Monotonic in each logit: the class and its margins are decided before it.
            if (index != m_graph.output)
                throw Error("The layer \"" + layer.name +
                            "\" (softmax) is supported only at the end of a network.");
            replace(index, layer.inputs[0]);
            break;
        case LayerType::BatchNormalisation: foldBatchNormalisation(index, layer); break;
        case LayerType::Activation: fuseActivation(index, layer); break;
        default: break;
        }
    }

    void foldBatchNormalisation(int index, const Layer& layer)
    {
        Layer& producer = at(layer.inputs[0]);
        const bool foldable = producer.multiplies() &&
                              producer.activation.type == ActivationType::None &&
                              m_readers[static_cast<std::size_t>(layer.inputs[0])] == 1 &&
                              layer.weights.size() == producer.bias.size();
        if (!foldable) {
            turnIntoConvolution(index);
            return;
        }
        const auto terms = static_cast<std::size_t>(producer.termsPerOutput());
        for (std::size_t f = 0; f < producer.bias.size(); ++f) {
            for (std::size_t k = 0; k < terms; ++k)
                producer.weights[f * terms + k] *= layer.weights[f];
            producer.bias[f] = producer.bias[f] * layer.weights[f] + layer.bias[f];
        }
        replace(index, layer.inputs[0]);
    }

    /// A batch normalisation that no convolution precedes (DenseNet) is a 1x1 depthwise
    /// convolution, computed by multipliers of its own.
    void turnIntoConvolution(int index)
    {
        Layer& layer = at(index);
        layer.type = LayerType::Convolution;
        layer.window = Window{};
        layer.groups = layer.output.channels;
    }

    void fuseActivation(int index, Layer& layer)
    {
        if (layer.activation.type == ActivationType::None) {
            replace(index, layer.inputs[0]);
            return;
        }
        Layer& producer = at(layer.inputs[0]);
        const bool takesActivation = producer.multiplies() || producer.type == LayerType::Add;
        // Other functions than clamps are tables over the producer's own codes.
        if (takesActivation && layer.activation.isClamp() &&
            producer.activation.type == ActivationType::None &&
            m_readers[static_cast<std::size_t>(layer.inputs[0])] == 1) {
            producer.activation = layer.activation;
            replace(index, layer.inputs[0]);
        }
    }

    /// The layers that the output depends on, renumbered.
    LayerGraph compacted()
    {
        std::vector<bool> needed(m_graph.layers.size(), false);
        needed[static_cast<std::size_t>(m_graph.output)] = true;
        needed[0] = true;
        for (std::size_t i = m_graph.layers.size(); i-- > 0;)
            if (needed[i])
                for (const int input : m_graph.layers[i].inputs)
                    needed[static_cast<std::size_t>(resolve(input))] = true;
        LayerGraph result;
        std::vector<int> renumbered(m_graph.layers.size(), -1);
        for (std::size_t i = 0; i < m_graph.layers.size(); ++i) {
            if (!needed[i])
                continue;
            renumbered[i] = static_cast<int>(result.layers.size());
            Layer layer = std::move(m_graph.layers[i]);
            for (int& input : layer.inputs)
                input = renumbered[static_cast<std::size_t>(resolve(input))];
            result.layers.push_back(std::move(layer));
        }
        result.output = renumbered[static_cast<std::size_t>(m_graph.output)];
        return result;
    }

    LayerGraph m_graph;
    std::vector<TensorShape> m_meant; ///< [layer] the output's shape before anything was removed
    std::vector<int> m_replacement;
    std::vector<int> m_readers; ///< [layer] how many layers read it; the network's output counts
};

} // namespace

LayerGraph simplify(const LayerGraph& graph)
{
    LayerGraph result = Simplifier(graph).run();
    inferShapes(result);
    return result;
}

} // namespace hawx
