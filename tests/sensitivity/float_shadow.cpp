// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sensitivity/float_shadow.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace hawx::test {

namespace {

double toReal(FixedPoint factor)
{
    return std::ldexp(static_cast<double>(factor.multiplier), factor.shift - 31);
}

std::size_t at(const TensorShape& shape, int c, int y, int x)
{
    return static_cast<std::size_t>((c * shape.height + y) * shape.width + x);
}

/// More than the noise of double precision.
bool moved(double value, double base)
{
    return std::abs(value - base) > 1e-11;
}

} // namespace

FloatShadow::FloatShadow(const QuantisedNetwork& network, const ReferenceResult& exact, int label)
    : m_network(network), m_exact(exact), m_label(label)
{
    for (std::size_t i = 0; i < network.layers.size(); ++i) {
        const bool logits = exact.codes[i].empty();
        m_base.emplace_back();
        if (logits)
            m_base[i].assign(exact.accumulators[i].begin(), exact.accumulators[i].end());
        else
            m_base[i].assign(exact.codes[i].begin(), exact.codes[i].end());
        m_before.push_back(i == 0 ? m_base[i] : linear(i, m_base));
    }
}

FloatShadow::Answer FloatShadow::perturbed(int layer, std::size_t accumulator, double change)
{
    m_kink = false;
    std::vector<Values> tensors = m_base;
    const auto first = static_cast<std::size_t>(layer);
    for (std::size_t i = first; i < m_network.layers.size(); ++i) {
        const LayerType type = m_network.layers[i].type;
        Values values = type == LayerType::MaxPool ? pooled(i, tensors) : linear(i, tensors);
        if (i == first) {
            const QuantisedLayer& description = m_network.layers[i];
            const std::size_t positions = values.size() / description.weightScale.size();
            values[accumulator] +=
                description.requantisation.empty()
                    ? change
                    : change * toReal(description.requantisation[accumulator / positions]);
        }
        finish(i, values);
        tensors[i] = std::move(values);
    }
    Answer answer = judge(tensors[static_cast<std::size_t>(m_network.output)]);
    answer.kink = answer.kink || m_kink;
    return answer;
}

/// What the layer computes from its inputs before it rounds and clamps.
FloatShadow::Values FloatShadow::linear(std::size_t layer, const std::vector<Values>& tensors)
{
    const QuantisedLayer& description = m_network.layers[layer];
    const TensorShape& shape = m_network.tensors[layer].shape;
    const auto inputShape = [&](std::size_t i) -> const TensorShape& {
        return m_network.tensors[static_cast<std::size_t>(description.inputs[i])].shape;
    };
    const auto input = [&](std::size_t i) -> const Values& {
        return tensors[static_cast<std::size_t>(description.inputs[i])];
    };
    Values out;
    switch (description.type) {
    case LayerType::Convolution: return convolved(layer, tensors);
    case LayerType::MaxPool: return m_base[layer];
    case LayerType::AveragePool: {
        const Window& w = description.window;
        const TensorShape& in = inputShape(0);
        for (int c = 0; c < shape.channels; ++c)
            for (int oy = 0; oy < shape.height; ++oy)
                for (int ox = 0; ox < shape.width; ++ox) {
                    double sum = 0;
                    int inside = 0;
                    int withPadding = 0;
                    for (int ky = 0; ky < w.height; ++ky)
                        for (int kx = 0; kx < w.width; ++kx) {
                            const int y = oy * w.strideY - w.padTop + ky * w.dilationY;
                            const int x = ox * w.strideX - w.padLeft + kx * w.dilationX;
                            if (y < in.height + w.padBottom && x < in.width + w.padRight)
                                ++withPadding;
                            if (y < 0 || y >= in.height || x < 0 || x >= in.width)
                                continue;
                            ++inside;
                            sum += input(0)[at(in, c, y, x)];
                        }
                    out.push_back(sum / (description.countPadding ? withPadding : inside));
                }
        return out;
    }
    case LayerType::Add:
        for (std::size_t i = 0; i < input(0).size(); ++i)
            out.push_back(input(0)[i] * toReal(description.rescale[0]) +
                          input(1)[i] * toReal(description.rescale[1]));
        return out;
    case LayerType::ChannelScale: {
        const std::size_t plane = input(0).size() / input(1).size();
        for (std::size_t i = 0; i < input(0).size(); ++i)
            out.push_back(input(0)[i] * input(1)[i / plane] * toReal(description.rescale[0]));
        return out;
    }
    case LayerType::Concatenation:
        for (std::size_t part = 0; part < description.inputs.size(); ++part)
            for (const double code : input(part))
                out.push_back(code * toReal(description.rescale[part]));
        return out;
    case LayerType::ChannelShuffle: {
        const auto groups = static_cast<std::size_t>(description.groups);
        const auto channels = static_cast<std::size_t>(shape.channels);
        const std::size_t plane = input(0).size() / channels;
        for (std::size_t index = 0; index < channels / groups; ++index)
            for (std::size_t group = 0; group < groups; ++group)
                for (std::size_t p = 0; p < plane; ++p)
                    out.push_back(input(0)[(group * (channels / groups) + index) * plane + p]);
        return out;
    }
    case LayerType::ChannelSlice: {
        const auto first =
            input(0).begin() +
            static_cast<std::ptrdiff_t>(description.firstChannel) * shape.height * shape.width;
        out.assign(first, first + static_cast<std::ptrdiff_t>(shape.size()));
        return out;
    }
    default:
        for (std::size_t i = 0; i < input(0).size(); ++i)
            out.push_back(
                tabulated(layer, input(0)[i],
                          m_exact.codes[static_cast<std::size_t>(description.inputs[0])][i]));
        return out;
    }
}

/// Accumulators times the factor of requantisation, if there is one.
FloatShadow::Values FloatShadow::convolved(std::size_t layer,
                                           const std::vector<Values>& tensors) const
{
    const QuantisedLayer& description = m_network.layers[layer];
    const auto input = static_cast<std::size_t>(description.inputs[0]);
    const TensorShape& in = m_network.tensors[input].shape;
    const TensorShape& shape = m_network.tensors[layer].shape;
    const Window& w = description.window;
    const int channels = in.channels / description.groups;
    const auto terms = static_cast<std::size_t>(channels * w.height * w.width);
    Values out;
    for (int f = 0; f < shape.channels; ++f) {
        const auto filter = static_cast<std::size_t>(f);
        const int firstChannel = f / (shape.channels / description.groups) * channels;
        const double factor =
            description.requantisation.empty() ? 1 : toReal(description.requantisation[filter]);
        for (int oy = 0; oy < shape.height; ++oy)
            for (int ox = 0; ox < shape.width; ++ox) {
                double sum = description.bias[filter];
                std::size_t k = filter * terms;
                for (int c = 0; c < channels; ++c)
                    for (int ky = 0; ky < w.height; ++ky)
                        for (int kx = 0; kx < w.width; ++kx, ++k) {
                            const int y = oy * w.strideY - w.padTop + ky * w.dilationY;
                            const int x = ox * w.strideX - w.padLeft + kx * w.dilationX;
                            if (y >= 0 && y < in.height && x >= 0 && x < in.width)
                                sum += tensors[input][at(in, firstChannel + c, y, x)] *
                                       description.weights[k];
                        }
                out.push_back(sum * factor);
            }
    }
    return out;
}

FloatShadow::Values FloatShadow::pooled(std::size_t layer, const std::vector<Values>& tensors)
{
    const QuantisedLayer& description = m_network.layers[layer];
    const auto input = static_cast<std::size_t>(description.inputs[0]);
    const TensorShape& in = m_network.tensors[input].shape;
    const TensorShape& shape = m_network.tensors[layer].shape;
    const Window& w = description.window;
    Values out;
    for (int c = 0; c < shape.channels; ++c)
        for (int oy = 0; oy < shape.height; ++oy)
            for (int ox = 0; ox < shape.width; ++ox) {
                double largest = -1e9;
                int tied = 0;
                bool tiedMoved = false;
                for (int ky = 0; ky < w.height; ++ky)
                    for (int kx = 0; kx < w.width; ++kx) {
                        const int y = oy * w.strideY - w.padTop + ky * w.dilationY;
                        const int x = ox * w.strideX - w.padLeft + kx * w.dilationX;
                        if (y < 0 || y >= in.height || x < 0 || x >= in.width)
                            continue;
                        const std::size_t i = at(in, c, y, x);
                        largest = std::max(largest, tensors[input][i]);
                        if (m_base[input][i] == m_base[layer][out.size()]) {
                            ++tied;
                            tiedMoved = tiedMoved || moved(tensors[input][i], m_base[input][i]);
                        }
                    }
                m_kink = m_kink || (tied > 1 && tiedMoved);
                out.push_back(largest);
            }
    return out;
}

double FloatShadow::tabulated(std::size_t layer, double code, int base)
{
    const QuantisedLayer& description = m_network.layers[layer];
    const QuantisedTensor& in = m_network.tensors[static_cast<std::size_t>(description.inputs[0])];
    const bool bytes = m_network.tensors[layer].highest > 127;
    const auto entry = [&](int c) -> double {
        const std::uint8_t byte = description.table[static_cast<std::uint8_t>(c)];
        return bytes ? byte : static_cast<std::int8_t>(byte);
    };
    if (base == in.lowest || base == in.highest) { // it has one neighbour only
        m_kink = m_kink || moved(code, base);
        return entry(base);
    }
    const double distance = code - base;
    const double slope = (entry(base + 1) - entry(base - 1)) / 2;
    const double curvature = entry(base + 1) - 2 * entry(base) + entry(base - 1);
    return entry(base) + slope * distance + curvature * distance * distance / 2;
}

/// Adds what rounding added at the base and clamps; a table and a maximum do neither.
void FloatShadow::finish(std::size_t layer, Values& values)
{
    const QuantisedLayer& description = m_network.layers[layer];
    if (description.type == LayerType::Activation || description.type == LayerType::MaxPool ||
        m_exact.codes[layer].empty())
        return;
    const bool clamps = description.type != LayerType::AveragePool &&
                        description.type != LayerType::ChannelShuffle &&
                        description.type != LayerType::ChannelSlice;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double base = m_base[layer][i];
        const double before = m_before[layer][i];
        if (!clamps || (base > description.lowest && base < description.highest)) {
            values[i] += base - before;
            continue;
        }
        // Beyond a bound by less than one code: rounding may have brought it there.
        const bool near = std::abs(before - base) <= 1;
        m_kink = m_kink || (near && moved(values[i], before));
        values[i] = base;
    }
}

FloatShadow::Answer FloatShadow::judge(const Values& values) const
{
    const auto output = static_cast<std::size_t>(m_network.output);
    const bool accumulators = m_exact.codes[output].empty();
    const std::size_t plane =
        values.size() / static_cast<std::size_t>(m_network.tensors[output].shape.channels);
    std::vector<double> rivals;
    double label = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double logit =
            values[i] * static_cast<double>(accumulators
                                                ? m_network.accumulatorScale(
                                                      m_network.output, static_cast<int>(i / plane))
                                                : m_network.tensors[output].scale);
        if (static_cast<int>(i) == m_label)
            label = logit;
        else
            rivals.push_back(logit);
    }
    std::sort(rivals.begin(), rivals.end());
    Answer answer;
    answer.margin = label - rivals.back();
    answer.kink = rivals.size() > 1 && rivals.back() - rivals[rivals.size() - 2] < 1e-5;
    return answer;
}

} // namespace hawx::test
