// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/integer_layers.h"

#include "core/inference/block_layout.h"
#include "core/inference/rules.h"
#include "core/support/error.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

namespace hawx {

namespace {

using ByteTable = std::array<std::uint8_t, 256>;

/// Everything that a layer's loops need, for so many images side by side.
template <std::size_t Images>
struct Task {
    const QuantisedNetwork& network;
    const QuantisedLayer& layer;
    const QuantisedTensor& out;
    const std::uint8_t* const* inputs;
    std::uint8_t* output;

    const QuantisedTensor& in(std::size_t i = 0) const
    {
        return network.tensors[static_cast<std::size_t>(layer.inputs[i])];
    }
    static std::size_t sizeOf(const TensorShape& shape)
    {
        return static_cast<std::size_t>(shape.size()) * Images;
    }
    static std::size_t sizeOfPlane(const TensorShape& shape)
    {
        return sizeOf({1, shape.height, shape.width});
    }
};

template <typename Code, std::size_t Images>
void maxPool(const Task<Images>& task)
{
    const TensorShape& in = task.in().shape;
    const TensorShape& out = task.out.shape;
    const Window& w = task.layer.window;
    std::uint8_t* output = task.output;
    for (int c = 0; c < out.channels; ++c)
        for (int oy = 0; oy < out.height; ++oy)
            for (int ox = 0; ox < out.width; ++ox) {
                std::array<Code, Images> largest;
                largest.fill(std::numeric_limits<Code>::lowest());
                for (int ky = 0; ky < w.height; ++ky)
                    for (int kx = 0; kx < w.width; ++kx) {
                        const int y = oy * w.strideY - w.padTop + ky * w.dilationY;
                        const int x = ox * w.strideX - w.padLeft + kx * w.dilationX;
                        if (y < 0 || y >= in.height || x < 0 || x >= in.width)
                            continue;
                        const auto* codes = reinterpret_cast<const Code*>(
                            task.inputs[0] +
                            static_cast<std::size_t>((c * in.height + y) * in.width + x) * Images);
                        for (std::size_t i = 0; i < Images; ++i)
                            largest[i] = std::max(largest[i], codes[i]);
                    }
                std::memcpy(output, largest.data(), Images);
                output += Images;
            }
}

template <typename Code, std::size_t Images>
void averagePool(const Task<Images>& task)
{
    const TensorShape& in = task.in().shape;
    const TensorShape& out = task.out.shape;
    const Window& w = task.layer.window;
    std::uint8_t* output = task.output;
    for (int c = 0; c < out.channels; ++c)
        for (int oy = 0; oy < out.height; ++oy)
            for (int ox = 0; ox < out.width; ++ox) {
                std::array<std::int32_t, Images> sums{};
                int count = 0;
                for (int ky = 0; ky < w.height; ++ky)
                    for (int kx = 0; kx < w.width; ++kx) {
                        const int y = oy * w.strideY - w.padTop + ky * w.dilationY;
                        const int x = ox * w.strideX - w.padLeft + kx * w.dilationX;
                        if (y < 0 || y >= in.height || x < 0 || x >= in.width) {
                            if (task.layer.countPadding && y < in.height + w.padBottom &&
                                x < in.width + w.padRight)
                                ++count;
                            continue;
                        }
                        const auto* codes = reinterpret_cast<const Code*>(
                            task.inputs[0] +
                            static_cast<std::size_t>((c * in.height + y) * in.width + x) * Images);
                        for (std::size_t i = 0; i < Images; ++i)
                            sums[i] += codes[i];
                        ++count;
                    }
                for (std::size_t i = 0; i < Images; ++i)
                    *output++ =
                        static_cast<std::uint8_t>(rules::average(sums[i], std::max(count, 1)));
            }
}

template <std::size_t Images>
void add(const Task<Images>& task)
{
    // Each side takes 256 codes: its scaling is a table.
    std::array<std::array<std::int32_t, 256>, 2> scaled{};
    for (std::size_t side = 0; side < 2; ++side)
        for (std::size_t byte = 0; byte < 256; ++byte)
            scaled[side][byte] = rules::scaledCode(
                codeOf(static_cast<std::uint8_t>(byte), task.in(side)), task.layer.rescale[side]);
    const std::size_t size = task.sizeOf(task.out.shape);
    const std::uint8_t* a = task.inputs[0];
    const std::uint8_t* b = task.inputs[1];
    for (std::size_t i = 0; i < size; ++i)
        task.output[i] = static_cast<std::uint8_t>(rules::clampCode(
            rules::divideByPowerOfTwo(scaled[0][a[i]] + scaled[1][b[i]], rules::kFractionBits),
            task.layer.lowest, task.layer.highest));
}

template <std::size_t Images>
void scaleChannels(const Task<Images>& task)
{
    const std::size_t plane = task.sizeOfPlane(task.out.shape);
    for (int c = 0; c < task.out.shape.channels; ++c) {
        const std::size_t base = static_cast<std::size_t>(c) * plane;
        const std::uint8_t* factors = task.inputs[1] + static_cast<std::size_t>(c) * Images;
        for (std::size_t i = 0; i < plane; ++i) {
            const int product = codeOf(task.inputs[0][base + i], task.in(0)) *
                                codeOf(factors[i % Images], task.in(1));
            task.output[base + i] = static_cast<std::uint8_t>(rules::requantise(
                product, task.layer.rescale[0], task.layer.lowest, task.layer.highest));
        }
    }
}

void applyTable(const ByteTable& table, const std::uint8_t* input, std::size_t size,
                std::uint8_t* output)
{
    for (std::size_t i = 0; i < size; ++i)
        output[i] = table[input[i]];
}

template <std::size_t Images>
void concatenate(const Task<Images>& task)
{
    std::uint8_t* output = task.output;
    for (std::size_t part = 0; part < task.layer.inputs.size(); ++part) {
        ByteTable table{};
        for (std::size_t byte = 0; byte < 256; ++byte)
            table[byte] = static_cast<std::uint8_t>(
                rules::rescale(codeOf(static_cast<std::uint8_t>(byte), task.in(part)),
                               task.layer.rescale[part], task.layer.lowest, task.layer.highest));
        const std::size_t size = task.sizeOf(task.in(part).shape);
        applyTable(table, task.inputs[part], size, output);
        output += size;
    }
}

template <std::size_t Images>
void shuffleChannels(const Task<Images>& task)
{
    const std::size_t plane = task.sizeOfPlane(task.out.shape);
    const int size = task.out.shape.channels / task.layer.groups;
    for (int c = 0; c < task.out.shape.channels; ++c) {
        const int target = c % size * task.layer.groups + c / size;
        std::memcpy(task.output + static_cast<std::size_t>(target) * plane,
                    task.inputs[0] + static_cast<std::size_t>(c) * plane, plane);
    }
}

template <std::size_t Images>
void execute(const QuantisedNetwork& network, int layer, const std::uint8_t* const* inputs,
             std::uint8_t* output)
{
    const QuantisedLayer& description = network.layers[static_cast<std::size_t>(layer)];
    const Task<Images> task{network, description, network.tensors[static_cast<std::size_t>(layer)],
                            inputs, output};
    const TensorShape& shape = task.out.shape;
    const bool bytesUnsigned = task.in().highest > 127;
    switch (description.type) {
    case LayerType::MaxPool:
        bytesUnsigned ? maxPool<std::uint8_t>(task) : maxPool<std::int8_t>(task);
        break;
    case LayerType::AveragePool:
        bytesUnsigned ? averagePool<std::uint8_t>(task) : averagePool<std::int8_t>(task);
        break;
    case LayerType::Add: add(task); break;
    case LayerType::ChannelScale: scaleChannels(task); break;
    case LayerType::Concatenation: concatenate(task); break;
    case LayerType::ChannelShuffle: shuffleChannels(task); break;
    case LayerType::ChannelSlice:
        std::memcpy(output,
                    inputs[0] + static_cast<std::size_t>(description.firstChannel) *
                                    task.sizeOfPlane(shape),
                    task.sizeOf(shape));
        break;
    case LayerType::Activation:
        applyTable(description.table, inputs[0], task.sizeOf(shape), output);
        break;
    default:
        throw Error("The layer \"" + description.name + "\" (" +
                    std::string(toString(description.type)) + ") has no integer rule.");
    }
}

} // namespace

void executeIntegerLayer(const QuantisedNetwork& network, int layer, Lanes lanes,
                         const std::uint8_t* const* inputs, std::uint8_t* output)
{
    if (lanes == Lanes::Images)
        execute<kLanes>(network, layer, inputs, output);
    else
        execute<1>(network, layer, inputs, output);
}

} // namespace hawx
