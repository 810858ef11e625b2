// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/network_plan.h"

#include "core/support/error.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <span>

namespace hawx {

namespace {

/// The input's extent with its border, grown where a window rounded up reads beyond it.
int paddedExtent(int outputs, int stride, int kernel, int dilation, int input, int before,
                 int after)
{
    return std::max(input + before + after, (outputs - 1) * stride + dilation * (kernel - 1) + 1);
}

FilterTaps orderTaps(const QuantisedNetwork& network, const LayerPlan& plan, int filter)
{
    const QuantisedLayer& layer = network.layers[static_cast<std::size_t>(plan.layer)];
    const Window& w = layer.window;
    const int channels = plan.input.channels / layer.groups;
    const int firstChannel = filter / (plan.output.channels / layer.groups) * channels;
    const auto count = static_cast<std::size_t>(network.termsPerOutput(plan.layer));
    const std::int8_t* weights = layer.weights.data() + static_cast<std::size_t>(filter) * count;
    // Offsets sorted by weight, by counting: [begin[w], begin[w + 1]) are those of byte w.
    std::array<std::size_t, 257> begin{};
    for (std::size_t k = 0; k < count; ++k)
        ++begin[static_cast<std::uint8_t>(weights[k]) + std::size_t{1}];
    std::partial_sum(begin.begin(), begin.end(), begin.begin());
    std::vector<std::uint32_t> sorted(count);
    auto end = begin;
    for (int c = 0; c < channels; ++c)
        for (int ky = 0; ky < w.height; ++ky)
            for (int kx = 0; kx < w.width; ++kx) {
                const std::size_t position = (static_cast<std::size_t>(firstChannel + c) *
                                                  static_cast<std::size_t>(plan.padded.height) +
                                              static_cast<std::size_t>(ky * w.dilationY)) *
                                                 static_cast<std::size_t>(plan.padded.width) +
                                             static_cast<std::size_t>(kx * w.dilationX);
                sorted[end[static_cast<std::uint8_t>(*weights++)]++] =
                    static_cast<std::uint32_t>(position * kLanes);
            }
    const auto offsetsOf = [&](std::size_t weight) {
        return std::span(sorted).subspan(begin[weight], begin[weight + 1] - begin[weight]);
    };
    FilterTaps taps;
    std::size_t pairs = 0;
    for (std::size_t weight = 0; weight < 256; ++weight)
        pairs += offsetsOf(weight).size() / 2;
    taps.pairs.reserve(pairs);
    taps.singles.reserve(count - 2 * pairs);
    std::size_t open = 0; // taps of the chunk at hand
    const auto endChunk = [&] {
        if (open > 0)
            taps.chunks.push_back({static_cast<std::uint32_t>(taps.pairs.size()),
                                   static_cast<std::uint32_t>(taps.singles.size())});
        open = 0;
    };
    const auto append = [&](std::size_t weight) {
        const std::span<const std::uint32_t> offsets = offsetsOf(weight);
        const auto byte = static_cast<std::uint32_t>(weight);
        std::size_t t = 0;
        for (; t + 2 <= offsets.size(); t += 2) {
            if (open + 2 > kTapsOfChunk)
                endChunk();
            taps.pairs.push_back({byte, {offsets[t], offsets[t + 1]}});
            open += 2;
        }
        if (t == offsets.size())
            return;
        if (open + 1 > kTapsOfChunk)
            endChunk();
        taps.singles.push_back({byte, offsets[t]});
        ++open;
    };
    for (std::size_t magnitude = 1; magnitude < 128; ++magnitude) {
        append(magnitude);
        append(256 - magnitude);
        taps.positiveTaps += static_cast<std::int32_t>(offsetsOf(magnitude).size());
        taps.negativeTaps += static_cast<std::int32_t>(offsetsOf(256 - magnitude).size());
    }
    endChunk();
    taps.chunksWithWeight = taps.chunks.size();
    append(0);
    endChunk();
    taps.zeroTaps = static_cast<std::int32_t>(offsetsOf(0).size());
    return taps;
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
                    plan.origins.push_back(static_cast<std::uint32_t>(
                        (static_cast<std::size_t>(y * w.strideY) *
                             static_cast<std::size_t>(plan.padded.width) +
                         static_cast<std::size_t>(x * w.strideX)) *
                        kLanes));
                }
}

LayerPlan planLayer(const QuantisedNetwork& network, int index)
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
    if (plan.padded.size() * static_cast<std::int64_t>(kLanes) >
        std::int64_t{std::numeric_limits<std::int32_t>::max()})
        throw Error("The layer \"" + layer.name + "\" reads a tensor of " + toString(plan.padded) +
                    ", which is too large to execute.");
    for (int f = 0; f < plan.output.channels; ++f)
        plan.filters.push_back(orderTaps(network, plan, f));
    orderQuads(plan);
    orderPositions(plan);
    return plan;
}

} // namespace

std::shared_ptr<const NetworkPlan> makePlan(std::shared_ptr<const QuantisedNetwork> network)
{
    auto plan = std::make_shared<NetworkPlan>();
    plan->planOf.assign(network->layers.size(), -1);
    for (const int layer : network->multiplyingLayers()) {
        plan->planOf[static_cast<std::size_t>(layer)] = static_cast<int>(plan->layers.size());
        plan->layers.push_back(planLayer(*network, layer));
    }
    plan->network = std::move(network);
    return plan;
}

} // namespace hawx
