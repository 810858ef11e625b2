// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/network_plan.h"

#include "core/support/error.h"

#include <algorithm>
#include <array>
#include <limits>

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

namespace {

/// The input's extent with its border, grown where a window rounded up reads beyond it.
int paddedExtent(int outputs, int stride, int kernel, int dilation, int input, int before,
                 int after)
{
    return std::max(input + before + after, (outputs - 1) * stride + dilation * (kernel - 1) + 1);
}

/// Orders the filter's taps; `firstChannel` is the offset of its group's first channel.
FilterTaps orderTaps(const LayerPlan& plan, const std::int8_t* weights, std::uint32_t firstChannel)
{
    std::array<std::vector<std::uint32_t>, 256> byWeight;
    for (std::size_t k = 0; k < plan.taps.size(); ++k)
        byWeight[static_cast<std::uint8_t>(weights[k])].push_back(firstChannel + plan.taps[k]);
    FilterTaps taps;
    std::size_t terms = 0; // of the chunk at hand
    const auto endChunk = [&] {
        if (terms > 0)
            taps.chunkEnds.push_back(static_cast<std::uint32_t>(taps.runs.size()));
        terms = 0;
    };
    const auto append = [&](std::size_t magnitude) {
        const std::vector<std::uint32_t>& positive = byWeight[magnitude];
        static const std::vector<std::uint32_t> kNone;
        const std::vector<std::uint32_t>& negative =
            magnitude == 0 ? kNone : byWeight[256 - magnitude];
        std::size_t p = 0;
        std::size_t n = 0;
        while (p < positive.size() || n < negative.size()) {
            if (terms == kTermsOfChunk)
                endChunk();
            const std::size_t takenP = std::min(positive.size() - p, kTermsOfChunk - terms);
            const std::size_t takenN =
                std::min(negative.size() - n, kTermsOfChunk - terms - takenP);
            taps.runs.push_back({static_cast<std::uint32_t>(taps.offsets.size()),
                                 static_cast<std::uint8_t>(magnitude),
                                 static_cast<std::uint8_t>(takenP),
                                 static_cast<std::uint8_t>(takenN)});
            taps.offsets.insert(taps.offsets.end(),
                                positive.begin() + static_cast<std::ptrdiff_t>(p),
                                positive.begin() + static_cast<std::ptrdiff_t>(p + takenP));
            taps.offsets.insert(taps.offsets.end(),
                                negative.begin() + static_cast<std::ptrdiff_t>(n),
                                negative.begin() + static_cast<std::ptrdiff_t>(n + takenN));
            p += takenP;
            n += takenN;
            terms += takenP + takenN;
        }
    };
    for (std::size_t magnitude = 1; magnitude < 128; ++magnitude) {
        append(magnitude);
        taps.positiveTerms += static_cast<std::int32_t>(byWeight[magnitude].size());
        taps.negativeTerms += static_cast<std::int32_t>(byWeight[256 - magnitude].size());
    }
    endChunk();
    taps.chunksWithWeight = taps.chunkEnds.size();
    append(0);
    endChunk();
    return taps;
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
    plan.activationsUnsigned = in.highest > 127;
    plan.sevenBitCodes = in.lowest >= 0 && in.highest <= 127;
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
    for (int f = 0; f < plan.output.channels; ++f) {
        const int group = f / (plan.output.channels / layer.groups);
        plan.filters.push_back(
            orderTaps(plan, layer.weights.data() + static_cast<std::size_t>(f) * plan.taps.size(),
                      offsetOf(plan, lanes, group * channels, 0, 0)));
    }
    if (lanes == Lanes::Images)
        orderPositions(plan);
    else
        cutPixels(plan);
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
    plan->network = std::move(network);
    return plan;
}

} // namespace hawx
