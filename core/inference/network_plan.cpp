// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/network_plan.h"

#include "core/inference/integer_layers.h"
#include "core/support/error.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

namespace hawx {

std::uint32_t offsetOf(const LayerPlan& plan, Lanes lanes, int channel, int y, int x)
{
    const int splitY = lanes == Lanes::Pixels ? plan.window.strideY : 1;
    const int splitX = lanes == Lanes::Pixels ? plan.window.strideX : 1;
    const int plane = (channel * splitY + y % splitY) * splitX + x % splitX;
    const auto row =
        static_cast<std::size_t>(plane) * static_cast<std::size_t>(plan.planes.height) +
        static_cast<std::size_t>(y / splitY);
    const std::size_t value =
        row * static_cast<std::size_t>(plan.planes.width) + static_cast<std::size_t>(x / splitX);
    return static_cast<std::uint32_t>(lanes == Lanes::Pixels ? value : value * kLanes);
}

void orderTaps(std::span<const std::uint8_t> bytes, std::span<const std::uint32_t> offsets,
               FilterTaps& taps, std::vector<std::uint32_t>& sorted)
{
    std::array<std::uint32_t, 256> counts{};
    for (const std::uint8_t byte : bytes)
        ++counts[byte];
    std::array<std::uint32_t, 256> next{}; // index in `sorted`
    std::exclusive_scan(counts.begin(), counts.end(), next.begin(), 0U);
    sorted.resize(offsets.size());
    for (std::size_t k = 0; k < offsets.size(); ++k)
        sorted[next[bytes[k]]++] = offsets[k];

    taps.pairs.clear();
    taps.singles.clear();
    taps.chunks.clear();
    std::size_t open = 0; // taps of the chunk at hand
    const auto endChunk = [&] {
        if (open > 0)
            taps.chunks.push_back({static_cast<std::uint32_t>(taps.pairs.size()),
                                   static_cast<std::uint32_t>(taps.singles.size())});
        open = 0;
    };
    const auto append = [&](std::size_t byte) {
        const auto weight = static_cast<std::uint32_t>(byte);
        const std::uint32_t* const end = sorted.data() + next[byte];
        const std::uint32_t* offset = end - counts[byte];
        for (; end - offset >= 2; offset += 2) {
            if (open + 2 > kTapsOfChunk)
                endChunk();
            taps.pairs.push_back({weight, {offset[0], offset[1]}});
            open += 2;
        }
        if (offset == end)
            return;
        if (open + 1 > kTapsOfChunk)
            endChunk();
        taps.singles.push_back({weight, *offset});
        ++open;
    };
    for (std::size_t magnitude = 1; magnitude < 128; ++magnitude) {
        append(magnitude);
        append(256 - magnitude);
    }
    append(128);
    endChunk();
    taps.chunksWithWeight = taps.chunks.size();
    append(0);
    endChunk();
    taps.zeroTaps = static_cast<std::int32_t>(counts[0]);
    taps.positiveTaps = static_cast<std::int32_t>(next[127] - counts[0]);
    taps.negativeTaps = static_cast<std::int32_t>(offsets.size() - next[127]);
}

namespace {

/// The input's extent with its border, grown where a window rounded up reads beyond it.
int paddedExtent(int outputs, int stride, int kernel, int dilation, int input, int before,
                 int after)
{
    return std::max(input + before + after, (outputs - 1) * stride + dilation * (kernel - 1) + 1);
}

void orderQuads(LayerPlan& plan)
{
    const Window& w = plan.window;
    plan.quads = (static_cast<std::size_t>(plan.input.channels / plan.groups) + 3) / 4;
    const std::size_t pixels =
        static_cast<std::size_t>(plan.padded.height) * static_cast<std::size_t>(plan.padded.width);
    for (std::size_t quad = 0; quad < plan.quads; ++quad)
        for (int ky = 0; ky < w.height; ++ky)
            for (int kx = 0; kx < w.width; ++kx) {
                const std::size_t pixel = static_cast<std::size_t>(ky * w.dilationY) *
                                              static_cast<std::size_t>(plan.padded.width) +
                                          static_cast<std::size_t>(kx * w.dilationX);
                plan.quadOffsets.push_back(
                    static_cast<std::uint32_t>((quad * pixels + pixel) * 4 * kLanes));
            }
}

ActivationBytes bytesOf(const QuantisedTensor& tensor)
{
    if (tensor.highest > 127)
        return ActivationBytes::Unsigned;
    return tensor.lowest >= 0 ? ActivationBytes::SevenBit : ActivationBytes::Signed;
}

/// Blocks of two rows: windows of neighbours overlap in both directions.
void orderPositions(LayerPlan& plan)
{
    const Window& w = plan.window;
    constexpr int kBlockWidth = kTile / 2;
    for (int blockY = 0; blockY < plan.output.height; blockY += 2)
        for (int blockX = 0; blockX < plan.output.width; blockX += kBlockWidth)
            for (int y = blockY; y < std::min(blockY + 2, plan.output.height); ++y)
                for (int x = blockX; x < std::min(blockX + kBlockWidth, plan.output.width); ++x) {
                    plan.positions.push_back(static_cast<std::uint32_t>(y * plan.output.width + x));
                    plan.origins.push_back(
                        offsetOf(plan, Lanes::Images, 0, y * w.strideY, x * w.strideX));
                }
}

/// Rows of planes are read through, from the first output pixel to the last.
void cutPixels(LayerPlan& plan)
{
    const int end = (plan.output.height - 1) * plan.planes.width + plan.output.width;
    for (int first = 0; first < end; first += static_cast<int>(kLanes)) {
        plan.positions.push_back(static_cast<std::uint32_t>(plan.positions.size()));
        plan.origins.push_back(static_cast<std::uint32_t>(first));
    }
}

LayerPlan planLayer(const QuantisedNetwork& network, Lanes lanes, int index)
{
    const QuantisedLayer& layer = network.layers[static_cast<std::size_t>(index)];
    const QuantisedTensor& in = network.tensors[static_cast<std::size_t>(layer.inputs[0])];
    LayerPlan plan;
    plan.layer = index;
    plan.input = in.shape;
    plan.output = network.tensors[static_cast<std::size_t>(index)].shape;
    plan.window = layer.window;
    plan.groups = layer.groups;
    plan.bytes = bytesOf(in);
    const Window& w = layer.window;
    plan.padded = {in.shape.channels,
                   paddedExtent(plan.output.height, w.strideY, w.height, w.dilationY,
                                in.shape.height, w.padTop, w.padBottom),
                   paddedExtent(plan.output.width, w.strideX, w.width, w.dilationX, in.shape.width,
                                w.padLeft, w.padRight)};
    plan.planes = plan.padded;
    if (lanes == Lanes::Pixels)
        plan.planes = {plan.padded.channels * w.strideY * w.strideX,
                       (plan.padded.height + w.strideY - 1) / w.strideY,
                       (plan.padded.width + w.strideX - 1) / w.strideX};
    if (plan.planes.size() * static_cast<std::int64_t>(kLanes) >
        std::int64_t{std::numeric_limits<std::int32_t>::max()})
        throw Error("The layer \"" + layer.name + "\" reads a tensor of " + toString(plan.padded) +
                    ", which is too large to execute.");
    const int channels = plan.input.channels / layer.groups;
    for (int c = 0; c < channels; ++c)
        for (int ky = 0; ky < w.height; ++ky)
            for (int kx = 0; kx < w.width; ++kx)
                plan.taps.push_back(offsetOf(plan, lanes, c, ky * w.dilationY, kx * w.dilationX));
    for (int group = 0; group < layer.groups; ++group)
        plan.groupOffsets.push_back(offsetOf(plan, lanes, group * channels, 0, 0));
    plan.weights = layer.weights;
    std::vector<std::uint32_t> offsets(plan.taps.size());
    std::vector<std::uint32_t> sorted;
    plan.filters.resize(static_cast<std::size_t>(plan.output.channels));
    for (std::size_t f = 0; f < plan.filters.size(); ++f) {
        const std::uint32_t first =
            plan.groupOffsets[f / static_cast<std::size_t>(plan.output.channels / layer.groups)];
        std::transform(plan.taps.begin(), plan.taps.end(), offsets.begin(),
                       [first](std::uint32_t tap) { return first + tap; });
        orderTaps({reinterpret_cast<const std::uint8_t*>(layer.weights.data()) + f * offsets.size(),
                   offsets.size()},
                  offsets, plan.filters[f], sorted);
        plan.filters[f].pairs.shrink_to_fit();
        plan.filters[f].singles.shrink_to_fit();
    }
    if (lanes == Lanes::Images) {
        orderQuads(plan);
        orderPositions(plan);
    } else {
        cutPixels(plan);
    }
    return plan;
}

} // namespace

std::shared_ptr<const NetworkPlan> makePlan(std::shared_ptr<const QuantisedNetwork> network,
                                            Lanes lanes)
{
    auto plan = std::make_shared<NetworkPlan>();
    plan->lanes = lanes;
    plan->planOf.assign(network->layers.size(), -1);
    for (const int layer : network->multiplyingLayers()) {
        plan->planOf[static_cast<std::size_t>(layer)] = static_cast<int>(plan->layers.size());
        plan->layers.push_back(planLayer(*network, lanes, layer));
    }
    for (std::size_t layer = 0; layer < network->layers.size(); ++layer)
        plan->pairTables.push_back(makePairTable(*network, static_cast<int>(layer)));
    plan->network = std::move(network);
    return plan;
}

} // namespace hawx
