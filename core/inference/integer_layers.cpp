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

const QuantisedTensor& inputOf(const QuantisedNetwork& network, const QuantisedLayer& layer,
                               std::size_t i)
{
    return network.tensors[static_cast<std::size_t>(layer.inputs[i])];
}

/// Everything that a layer's loops need, for so many images side by side.
template <std::size_t Images>
struct Task {
    const QuantisedNetwork& network;
    const QuantisedLayer& layer;
    const QuantisedTensor& out;
    const std::uint8_t* const* inputs;
    std::uint8_t* output;

    const QuantisedTensor& in(std::size_t i = 0) const { return inputOf(network, layer, i); }
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
                            largest[i] = codes[i] > largest[i] ? codes[i] : largest[i];
                    }
                std::memcpy(output, largest.data(), Images);
                output += Images;
            }
}

/// rules::average of many sums. The dividend is an integer and half, so that the quotient is far
/// enough from the next integer for the error of a multiplication by the reciprocal not to matter.
template <std::size_t Images>
void average(const std::array<std::int32_t, Images>& sums, int count, std::uint8_t* output)
{
    const double reciprocal = 1.0 / (2.0 * count);
    for (std::size_t i = 0; i < Images; ++i) {
        const std::int32_t magnitude = sums[i] < 0 ? -sums[i] : sums[i];
        const auto rounded =
            static_cast<std::int32_t>((2.0 * magnitude + count + 0.5) * reciprocal);
        output[i] = static_cast<std::uint8_t>(sums[i] < 0 ? -rounded : rounded);
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
                average(sums, std::max(count, 1), output);
                output += Images;
            }
}

/// [byte of input 0][byte of input 1] the output's code. One look-up instead of three scalings.
PairTable tableOfSum(const QuantisedNetwork& network, const QuantisedLayer& layer)
{
    std::array<std::array<std::int32_t, 256>, 2> scaled{};
    for (std::size_t side = 0; side < 2; ++side)
        for (std::size_t byte = 0; byte < 256; ++byte)
            scaled[side][byte] = rules::scaledCode(
                codeOf(static_cast<std::uint8_t>(byte), inputOf(network, layer, side)),
                layer.rescale[side]);
    PairTable table;
    table.reserve(256 * 256);
    for (const std::int32_t a : scaled[0])
        for (const std::int32_t b : scaled[1])
            table.push_back(static_cast<std::uint8_t>(
                rules::clampCode(rules::divideByPowerOfTwo(a + b, rules::kFractionBits),
                                 layer.lowest, layer.highest)));
    return table;
}

PairTable tableOfProduct(const QuantisedNetwork& network, const QuantisedLayer& layer)
{
    PairTable table;
    table.reserve(256 * 256);
    for (int a = 0; a < 256; ++a)
        for (int b = 0; b < 256; ++b)
            table.push_back(static_cast<std::uint8_t>(rules::requantise(
                codeOf(static_cast<std::uint8_t>(a), inputOf(network, layer, 0)) *
                    codeOf(static_cast<std::uint8_t>(b), inputOf(network, layer, 1)),
                layer.rescale[0], layer.lowest, layer.highest)));
    return table;
}

std::uint8_t lookUp(const PairTable& table, std::uint8_t a, std::uint8_t b)
{
    return table[std::size_t{a} * 256 + b];
}

template <std::size_t Images>
void add(const Task<Images>& task, const PairTable& table)
{
    const std::size_t size = task.sizeOf(task.out.shape);
    for (std::size_t i = 0; i < size; ++i)
        task.output[i] = lookUp(table, task.inputs[0][i], task.inputs[1][i]);
}

template <std::size_t Images>
void scaleChannels(const Task<Images>& task, const PairTable& table)
{
    const std::size_t plane = task.sizeOfPlane(task.out.shape);
    for (int c = 0; c < task.out.shape.channels; ++c) {
        const std::size_t base = static_cast<std::size_t>(c) * plane;
        const std::uint8_t* factors = task.inputs[1] + static_cast<std::size_t>(c) * Images;
        for (std::size_t i = 0; i < plane; ++i)
            task.output[base + i] = lookUp(table, task.inputs[0][base + i], factors[i % Images]);
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
void execute(const NetworkPlan& plan, int layer, const std::uint8_t* const* inputs,
             std::uint8_t* output)
{
    const QuantisedNetwork& network = *plan.network;
    const PairTable& pairs = plan.pairTables[static_cast<std::size_t>(layer)];
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
    case LayerType::Add: add(task, pairs); break;
    case LayerType::ChannelScale: scaleChannels(task, pairs); break;
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

PairTable makePairTable(const QuantisedNetwork& network, int layer)
{
    const QuantisedLayer& description = network.layers[static_cast<std::size_t>(layer)];
    if (description.type == LayerType::Add)
        return tableOfSum(network, description);
    if (description.type == LayerType::ChannelScale)
        return tableOfProduct(network, description);
    return {};
}

void executeIntegerLayer(const NetworkPlan& plan, int layer, const std::uint8_t* const* inputs,
                         std::uint8_t* output)
{
    if (plan.lanes == Lanes::Images)
        execute<kLanes>(plan, layer, inputs, output);
    else
        execute<1>(plan, layer, inputs, output);
}

} // namespace hawx
