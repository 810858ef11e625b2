// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/layer_graph.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace hawx::test {

using Values = std::vector<double>; ///< of one tensor, [channel][y][x]

/// Executes a layer graph of any kind, simplified or not, by the textbook definition of each layer:
/// the measure of the fp32 network and of every rewriting of a graph.
class FloatReference {
public:
    explicit FloatReference(const LayerGraph& graph) : m_graph(graph) {}

    /// The values of every layer for one image's input values.
    std::vector<Values> run(const Values& input)
    {
        m_tensors.assign(1, input);
        for (std::size_t i = 1; i < m_graph.layers.size(); ++i) {
            m_layer = &m_graph.layers[i];
            m_out.assign(static_cast<std::size_t>(m_layer->output.size()), 0.0);
            execute();
            for (double& value : m_out)
                if (m_layer->type != LayerType::Activation)
                    value = activate(m_layer->activation, value);
            m_tensors.push_back(m_out);
        }
        return m_tensors;
    }

    static double activate(const Activation& activation, double x)
    {
        const double low = activation.low;
        const double high = activation.high;
        switch (activation.type) {
        case ActivationType::None: return x;
        case ActivationType::Relu: return x > 0 ? x : 0;
        case ActivationType::Clip: return x < low ? low : (x > high ? high : x);
        case ActivationType::LeakyRelu: return x > 0 ? x : low * x;
        case ActivationType::Sigmoid: return 1 / (1 + std::exp(-x));
        case ActivationType::Silu: return x / (1 + std::exp(-x));
        case ActivationType::HardSigmoid: return std::max(0.0, std::min(1.0, low * x + high));
        case ActivationType::HardSwish: return x * std::max(0.0, std::min(6.0, x + 3)) / 6;
        case ActivationType::Tanh: return std::tanh(x);
        }
        return x;
    }

private:
    const TensorShape& shapeOf(std::size_t input) const
    {
        return m_graph.layers[static_cast<std::size_t>(m_layer->inputs[input])].output;
    }
    const Values& valuesOf(std::size_t input) const
    {
        return m_tensors[static_cast<std::size_t>(m_layer->inputs[input])];
    }
    static std::size_t at(const TensorShape& shape, int c, int y, int x)
    {
        return static_cast<std::size_t>((c * shape.height + y) * shape.width + x);
    }

    void execute()
    {
        const Values& in = valuesOf(0);
        const TensorShape& shape = m_layer->output;
        switch (m_layer->type) {
        case LayerType::Input:
        case LayerType::Identity:
        case LayerType::Flatten: m_out = in; break;
        case LayerType::Activation:
            for (std::size_t i = 0; i < in.size(); ++i)
                m_out[i] = activate(m_layer->activation, in[i]);
            break;
        case LayerType::Softmax: softmax(in); break;
        case LayerType::FullyConnected: fullyConnected(in); break;
        case LayerType::Add:
            for (std::size_t i = 0; i < in.size(); ++i)
                m_out[i] = in[i] + valuesOf(1)[i];
            break;
        case LayerType::Concatenation:
            m_out.clear();
            for (std::size_t part = 0; part < m_layer->inputs.size(); ++part)
                m_out.insert(m_out.end(), valuesOf(part).begin(), valuesOf(part).end());
            break;
        default:
            for (int c = 0; c < shape.channels; ++c)
                for (int y = 0; y < shape.height; ++y)
                    for (int x = 0; x < shape.width; ++x)
                        m_out[at(shape, c, y, x)] = element(c, y, x);
        }
    }

    double element(int c, int y, int x) const
    {
        const auto channel = static_cast<std::size_t>(c);
        const TensorShape& in = shapeOf(0);
        const auto same = [&] { return valuesOf(0)[at(in, c, y, x)]; };
        switch (m_layer->type) {
        case LayerType::BatchNormalisation:
            return same() * static_cast<double>(m_layer->weights[channel]) +
                   static_cast<double>(m_layer->bias[channel]);
        case LayerType::ChannelScale: return same() * valuesOf(1)[channel];
        case LayerType::ChannelSlice: return valuesOf(0)[at(in, m_layer->firstChannel + c, y, x)];
        case LayerType::ChannelShuffle: {
            // Output channel (index, group) is input channel (group, index).
            const int size = in.channels / m_layer->groups;
            return valuesOf(0)[at(in, c % m_layer->groups * size + c / m_layer->groups, y, x)];
        }
        case LayerType::Convolution: return convolved(c, y, x);
        default: return pooled(c, y, x);
        }
    }

    double convolved(int f, int oy, int ox) const
    {
        const TensorShape& in = shapeOf(0);
        const Window& w = m_layer->window;
        const int channels = in.channels / m_layer->groups;
        const int filtersOfGroup = m_layer->output.channels / m_layer->groups;
        double sum = static_cast<double>(m_layer->bias[static_cast<std::size_t>(f)]);
        for (int c = 0; c < channels; ++c)
            for (int ky = 0; ky < w.height; ++ky)
                for (int kx = 0; kx < w.width; ++kx) {
                    const int y = oy * w.strideY + ky * w.dilationY - w.padTop;
                    const int x = ox * w.strideX + kx * w.dilationX - w.padLeft;
                    if (y < 0 || y >= in.height || x < 0 || x >= in.width)
                        continue;
                    const auto k = static_cast<std::size_t>(
                        ((f * channels + c) * w.height + ky) * w.width + kx);
                    sum += static_cast<double>(m_layer->weights[k]) *
                           valuesOf(0)[at(in, f / filtersOfGroup * channels + c, y, x)];
                }
        return sum;
    }

    double pooled(int c, int oy, int ox) const
    {
        const TensorShape& in = shapeOf(0);
        const Window& w = m_layer->window;
        double largest = -std::numeric_limits<double>::infinity();
        double sum = 0;
        int inside = 0;
        int padded = 0;
        for (int ky = 0; ky < w.height; ++ky)
            for (int kx = 0; kx < w.width; ++kx) {
                const int y = oy * w.strideY + ky * w.dilationY - w.padTop;
                const int x = ox * w.strideX + kx * w.dilationX - w.padLeft;
                if (y >= 0 && y < in.height && x >= 0 && x < in.width) {
                    const double value = valuesOf(0)[at(in, c, y, x)];
                    largest = std::max(largest, value);
                    sum += value;
                    ++inside;
                } else if (y < in.height + w.padBottom && x < in.width + w.padRight) {
                    ++padded; // not what a rounded-up window reads beyond the padding
                }
            }
        if (m_layer->type == LayerType::MaxPool)
            return largest;
        return sum / (m_layer->countPadding ? inside + padded : inside);
    }

    void fullyConnected(const Values& in)
    {
        for (std::size_t f = 0; f < m_layer->bias.size(); ++f) {
            m_out[f] = static_cast<double>(m_layer->bias[f]);
            for (std::size_t k = 0; k < in.size(); ++k)
                m_out[f] += static_cast<double>(m_layer->weights[f * in.size() + k]) * in[k];
        }
    }

    void softmax(const Values& in)
    {
        double sum = 0;
        for (std::size_t i = 0; i < in.size(); ++i)
            sum += m_out[i] = std::exp(in[i]);
        for (double& value : m_out)
            value /= sum;
    }

    const LayerGraph& m_graph;
    const Layer* m_layer = nullptr;
    std::vector<Values> m_tensors;
    Values m_out;
};

} // namespace hawx::test
