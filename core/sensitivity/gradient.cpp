// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sensitivity/gradient.h"

#include "core/inference/block_layout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <limits>

namespace hawx {

namespace {

float toFloat(FixedPoint factor)
{
    return static_cast<float>(
        std::ldexp(static_cast<double>(factor.multiplier), factor.shift - 31));
}

} // namespace

MarginGradient::MarginGradient(std::shared_ptr<const NetworkPlan> plan) : m_plan(std::move(plan))
{
    const QuantisedNetwork& network = *m_plan->network;
    std::size_t largest = 0;
    for (std::size_t i = 0; i < network.layers.size(); ++i) {
        const std::size_t size = lanesOf(network.tensors[i].shape);
        m_codes.emplace_back(size);
        m_accumulators.emplace_back(network.layers[i].multiplies() ? size : 0);
    }
    for (const LayerPlan& layer : m_plan->layers)
        largest = std::max(largest, lanesOf(layer.padded));
    m_padded.reserve(largest);
}

void MarginGradient::run(const BlockExecutor& exact, std::span<const int> labels)
{
    for (AlignedBuffer<float>& buffer : m_codes)
        std::fill_n(buffer.data(), buffer.size(), 0.0F);
    seed(exact, labels);
    for (int layer = static_cast<int>(m_plan->network->layers.size()) - 1; layer > 0; --layer)
        backward(layer, exact);
}

void MarginGradient::seed(const BlockExecutor& exact, std::span<const int> labels)
{
    const QuantisedNetwork& network = *m_plan->network;
    const auto last = static_cast<std::size_t>(network.output);
    std::vector<float> logits;
    exact.appendLogits(logits);
    const auto classes = static_cast<std::size_t>(network.logits());
    const bool raw =
        network.layers[last].multiplies() && network.layers[last].requantisation.empty();
    AlignedBuffer<float>& target = raw ? m_accumulators[last] : m_codes[last];
    std::fill_n(target.data(), target.size(), 0.0F);
    const std::size_t plane =
        classes / static_cast<std::size_t>(network.tensors[last].shape.channels);
    m_margins.clear();
    for (std::size_t i = 0; i < exact.count(); ++i) {
        const auto label = static_cast<std::size_t>(labels[i]);
        std::size_t rival = label == 0 ? 1 : 0;
        for (std::size_t c = 0; c < classes; ++c)
            if (c != label && logits[i * classes + c] > logits[i * classes + rival])
                rival = c;
        m_margins.push_back(logits[i * classes + label] - logits[i * classes + rival]);
        for (const auto& [c, sign] : {std::pair{label, 1.0F}, std::pair{rival, -1.0F}}) {
            const float scale =
                raw ? network.accumulatorScale(network.output, static_cast<int>(c / plane))
                    : network.tensors[last].scale;
            target[c * kLanes + i] = sign * scale;
        }
    }
}

void MarginGradient::backward(int layer, const BlockExecutor& exact)
{
    const QuantisedLayer& description = m_plan->network->layers[static_cast<std::size_t>(layer)];
    switch (description.type) {
    case LayerType::Convolution:
        if (!description.requantisation.empty())
            throughRequantisation(layer, exact);
        if (description.inputs[0] != 0) // nothing asks for the gradient of the pixels
            throughProducts(layer);
        break;
    case LayerType::MaxPool:
    case LayerType::AveragePool: throughPooling(layer, exact); break;
    case LayerType::Add: throughAddition(layer, exact); break;
    case LayerType::ChannelScale: throughChannelScale(layer, exact); break;
    case LayerType::Concatenation: throughConcatenation(layer, exact); break;
    case LayerType::Activation: throughActivation(layer, exact); break;
    default: throughChannelMoves(layer); break;
    }
}

void MarginGradient::throughRequantisation(int layer, const BlockExecutor& exact)
{
    const auto index = static_cast<std::size_t>(layer);
    const QuantisedLayer& description = m_plan->network->layers[index];
    const QuantisedTensor& tensor = m_plan->network->tensors[index];
    const std::size_t plane = lanesOfPlane(tensor.shape);
    const std::uint8_t* bytes = exact.codes(layer);
    const float* above = codes(layer);
    float* below = m_accumulators[index].data();
    for (std::size_t f = 0; f < description.requantisation.size(); ++f) {
        const float factor = toFloat(description.requantisation[f]);
        for (std::size_t i = f * plane; i < (f + 1) * plane; ++i) {
            const int code = codeOf(bytes[i], tensor);
            const bool passes = code > description.lowest && code < description.highest;
            below[i] = passes ? above[i] * factor : 0.0F;
        }
    }
}

void MarginGradient::throughProducts(int layer)
{
    const auto index = static_cast<std::size_t>(layer);
    const QuantisedLayer& description = m_plan->network->layers[index];
    const LayerPlan& plan = m_plan->layers[static_cast<std::size_t>(m_plan->planOf[index])];
    std::fill_n(m_padded.data(), lanesOf(plan.padded), 0.0F);
    const std::size_t positions = plan.origins.size();
    for (std::size_t f = 0; f < plan.filters.size(); ++f) {
        const FilterTaps& taps = plan.filters[f];
        for (std::size_t p = 0; p < positions; ++p) {
            const float* above =
                m_accumulators[index].data() + (f * positions + plan.positions[p]) * kLanes;
            if (std::all_of(above, above + kLanes, [](float g) { return g == 0; }))
                continue;
            float* window = m_padded.data() + plan.origins[p];
            taps.forEach([&](std::uint8_t weight, std::uint32_t offset) {
                const auto factor = static_cast<float>(static_cast<std::int8_t>(weight));
                float* below = window + offset;
                for (std::size_t i = 0; i < kLanes; ++i)
                    below[i] += factor * above[i];
            });
        }
    }
    float* below = codes(description.inputs[0]);
    const auto row = static_cast<std::size_t>(plan.input.width) * kLanes;
    for (int c = 0; c < plan.input.channels; ++c)
        for (int y = 0; y < plan.input.height; ++y) {
            const float* source =
                m_padded.data() +
                static_cast<std::size_t>((c * plan.padded.height + y + plan.window.padTop) *
                                             plan.padded.width +
                                         plan.window.padLeft) *
                    kLanes;
            for (std::size_t i = 0; i < row; ++i)
                *below++ += source[i];
        }
}

void MarginGradient::throughPooling(int layer, const BlockExecutor& exact)
{
    const auto index = static_cast<std::size_t>(layer);
    const QuantisedLayer& description = m_plan->network->layers[index];
    const int input = description.inputs[0];
    const QuantisedTensor& tensor = m_plan->network->tensors[static_cast<std::size_t>(input)];
    const TensorShape& in = tensor.shape;
    const TensorShape& out = m_plan->network->tensors[index].shape;
    const Window& w = description.window;
    const bool average = description.type == LayerType::AveragePool;
    const std::uint8_t* bytes = exact.codes(input);
    const float* above = codes(layer);
    float* below = codes(input);
    std::vector<std::size_t> window;
    for (int c = 0; c < out.channels; ++c)
        for (int oy = 0; oy < out.height; ++oy)
            for (int ox = 0; ox < out.width; ++ox, above += kLanes) {
                window.clear();
                std::size_t count = 0;
                for (int ky = 0; ky < w.height; ++ky)
                    for (int kx = 0; kx < w.width; ++kx) {
                        const int y = oy * w.strideY - w.padTop + ky * w.dilationY;
                        const int x = ox * w.strideX - w.padLeft + kx * w.dilationX;
                        const bool inside = y >= 0 && y < in.height && x >= 0 && x < in.width;
                        if (inside)
                            window.push_back(
                                static_cast<std::size_t>((c * in.height + y) * in.width + x) *
                                kLanes);
                        if (inside || (description.countPadding && y < in.height + w.padBottom &&
                                       x < in.width + w.padRight))
                            ++count;
                    }
                if (window.empty())
                    continue;
                for (std::size_t i = 0; i < kLanes; ++i) {
                    if (average) {
                        const float share = above[i] / static_cast<float>(count);
                        for (const std::size_t position : window)
                            below[position + i] += share;
                        continue;
                    }
                    std::size_t best = window[0];
                    for (const std::size_t position : window)
                        if (codeOf(bytes[position + i], tensor) > codeOf(bytes[best + i], tensor))
                            best = position;
                    below[best + i] += above[i];
                }
            }
}

void MarginGradient::throughAddition(int layer, const BlockExecutor& exact)
{
    const auto index = static_cast<std::size_t>(layer);
    const QuantisedLayer& description = m_plan->network->layers[index];
    const QuantisedTensor& tensor = m_plan->network->tensors[index];
    const std::uint8_t* bytes = exact.codes(layer);
    const float* above = codes(layer);
    for (std::size_t side = 0; side < 2; ++side) {
        const float factor = toFloat(description.rescale[side]);
        float* below = codes(description.inputs[side]);
        for (std::size_t i = 0; i < lanesOf(tensor.shape); ++i) {
            const int code = codeOf(bytes[i], tensor);
            if (code > description.lowest && code < description.highest)
                below[i] += above[i] * factor;
        }
    }
}

void MarginGradient::throughChannelScale(int layer, const BlockExecutor& exact)
{
    const auto index = static_cast<std::size_t>(layer);
    const QuantisedNetwork& network = *m_plan->network;
    const QuantisedLayer& description = network.layers[index];
    const QuantisedTensor& tensor = network.tensors[index];
    const QuantisedTensor& scaled =
        network.tensors[static_cast<std::size_t>(description.inputs[0])];
    const QuantisedTensor& factors =
        network.tensors[static_cast<std::size_t>(description.inputs[1])];
    const float factor = toFloat(description.rescale[0]);
    const std::size_t plane = lanesOfPlane(tensor.shape);
    const std::uint8_t* outBytes = exact.codes(layer);
    const std::uint8_t* scaledBytes = exact.codes(description.inputs[0]);
    const std::uint8_t* factorBytes = exact.codes(description.inputs[1]);
    const float* above = codes(layer);
    float* belowScaled = codes(description.inputs[0]);
    float* belowFactors = codes(description.inputs[1]);
    for (std::size_t i = 0; i < lanesOf(tensor.shape); ++i) {
        const int code = codeOf(outBytes[i], tensor);
        if (code <= description.lowest || code >= description.highest)
            continue;
        const std::size_t channel = i / plane * kLanes + i % kLanes;
        const float gradient = above[i] * factor;
        belowScaled[i] += gradient * static_cast<float>(codeOf(factorBytes[channel], factors));
        belowFactors[channel] += gradient * static_cast<float>(codeOf(scaledBytes[i], scaled));
    }
}

void MarginGradient::throughConcatenation(int layer, const BlockExecutor& exact)
{
    const auto index = static_cast<std::size_t>(layer);
    const QuantisedNetwork& network = *m_plan->network;
    const QuantisedLayer& description = network.layers[index];
    const QuantisedTensor& tensor = network.tensors[index];
    const std::uint8_t* bytes = exact.codes(layer);
    const float* above = codes(layer);
    for (std::size_t part = 0; part < description.inputs.size(); ++part) {
        const int input = description.inputs[part];
        const float factor = toFloat(description.rescale[part]);
        float* below = codes(input);
        const std::size_t size = lanesOf(network.tensors[static_cast<std::size_t>(input)].shape);
        for (std::size_t i = 0; i < size; ++i) {
            const int code = codeOf(bytes[i], tensor);
            if (code > description.lowest && code < description.highest)
                below[i] += above[i] * factor;
        }
        bytes += size;
        above += size;
    }
}

void MarginGradient::throughActivation(int layer, const BlockExecutor& exact)
{
    const auto index = static_cast<std::size_t>(layer);
    const QuantisedNetwork& network = *m_plan->network;
    const QuantisedLayer& description = network.layers[index];
    const int input = description.inputs[0];
    const QuantisedTensor& in = network.tensors[static_cast<std::size_t>(input)];
    const QuantisedTensor& out = network.tensors[index];
    // The slope of the table itself, in codes: what the hardware computes.
    std::array<float, 256> slope{};
    for (int code = in.lowest; code <= in.highest; ++code) {
        const int before = std::max(code - 1, in.lowest);
        const int after = std::min(code + 1, in.highest);
        const auto value = [&](int c) {
            return codeOf(description.table[static_cast<std::uint8_t>(c)], out);
        };
        slope[static_cast<std::uint8_t>(code)] =
            static_cast<float>(value(after) - value(before)) / static_cast<float>(after - before);
    }
    const std::uint8_t* bytes = exact.codes(input);
    const float* above = codes(layer);
    float* below = codes(input);
    for (std::size_t i = 0; i < lanesOf(out.shape); ++i)
        below[i] += above[i] * slope[bytes[i]];
}

void MarginGradient::throughChannelMoves(int layer)
{
    const auto index = static_cast<std::size_t>(layer);
    const QuantisedLayer& description = m_plan->network->layers[index];
    const TensorShape& shape = m_plan->network->tensors[index].shape;
    const std::size_t plane = lanesOfPlane(shape);
    const float* above = codes(layer);
    float* below = codes(description.inputs[0]);
    const int size = shape.channels / description.groups;
    for (int c = 0; c < shape.channels; ++c) {
        // Channel c of the output comes from this channel of the input.
        const int source = description.type == LayerType::ChannelShuffle
                               ? c % description.groups * size + c / description.groups
                               : description.firstChannel + c;
        float* target = below + static_cast<std::size_t>(source) * plane;
        for (std::size_t i = 0; i < plane; ++i)
            target[i] += *above++;
    }
}

} // namespace hawx
