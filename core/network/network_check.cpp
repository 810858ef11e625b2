// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/network_check.h"

#include "core/support/error.h"

#include <algorithm>
#include <cmath>

// Apart from the importers, which programs that only check a network need not hold.

namespace hawx {

namespace {

[[noreturn]] void refuse(const Layer& layer, const std::string& what)
{
    throw Error("The layer \"" + layer.name + "\" (" + std::string(toString(layer.type)) + ") " +
                what + ".");
}

bool allFinite(const std::vector<float>& values)
{
    return std::all_of(values.begin(), values.end(),
                       [](float value) { return std::isfinite(value); });
}

bool remainsInNetworks(LayerType type)
{
    switch (type) {
    case LayerType::Input:
    case LayerType::Convolution:
    case LayerType::FullyConnected:
    case LayerType::Activation:
    case LayerType::MaxPool:
    case LayerType::AveragePool:
    case LayerType::Add:
    case LayerType::ChannelScale:
    case LayerType::Concatenation:
    case LayerType::ChannelShuffle:
    case LayerType::ChannelSlice: return true;
    default: return false;
    }
}

/// Bounds may be infinite, other parameters not.
bool isSound(const Activation& activation)
{
    if (activation.type == ActivationType::Clip)
        return activation.low < activation.high;
    return std::isfinite(activation.low) && std::isfinite(activation.high);
}

void requireSoundLayer(const Layer& layer, bool isFirst)
{
    if (!remainsInNetworks(layer.type) || (layer.type == LayerType::Input) != isFirst)
        refuse(layer, "does not belong into a simplified network");
    if (!allFinite(layer.weights))
        refuse(layer, "has a weight that is infinite or not a number");
    if (!allFinite(layer.bias))
        refuse(layer, "has a bias that is infinite or not a number");
    if (!isSound(layer.activation))
        refuse(layer, "has an activation with an impossible parameter");
}

void requireSoundPreprocessing(const Network& network)
{
    const Preprocessing& preprocessing = network.preprocessing;
    const auto channels = static_cast<std::size_t>(network.input().channels);
    const bool positive = std::all_of(preprocessing.std.begin(), preprocessing.std.end(),
                                      [](float value) { return value > 0; });
    if (preprocessing.mean.size() != channels || preprocessing.std.size() != channels ||
        !allFinite(preprocessing.mean) || !allFinite(preprocessing.std) || !positive)
        throw Error("Mean and standard deviation of the image's channels are impossible.");
    constexpr std::size_t kMostClasses = std::size_t{1} << 20;
    const std::size_t classes = network.classes.size();
    if (classes != 0 && classes != static_cast<std::size_t>(network.logits()))
        throw Error("There are more or fewer classes than logits.");
    if (classes > kMostClasses)
        throw Error("More than 2^20 classes have names.");
}

} // namespace

void requireSound(const Network& network)
{
    constexpr std::int64_t kMostValues = std::int64_t{1} << 30;
    const LayerGraph& graph = network.graph;
    const std::size_t count = graph.layers.size();
    if (count > kMostLayers)
        throw Error("The network has " + std::to_string(count) + " layers; at most " +
                    std::to_string(kMostLayers) + " are supported.");
    if (graph.output < 0 || static_cast<std::size_t>(graph.output) >= count)
        throw Error("The network's output is none of its layers.");
    std::int64_t values = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const Layer& layer = graph.layers[i];
        requireSoundLayer(layer, i == 0);
        values += layer.output.size();
        if (values > kMostValues)
            refuse(layer, "has an output of " + toString(layer.output) +
                              ", with which all outputs of one image have more than 2^30 values");
    }
    if (graph.filters() == 0)
        throw Error("The network has no convolution and no fully connected layer.");
    requireSoundPreprocessing(network);
}

} // namespace hawx
