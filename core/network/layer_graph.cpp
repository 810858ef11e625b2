// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/layer_graph.h"

#include "core/support/error.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hawx {

std::string toString(const TensorShape& shape)
{
    return std::to_string(shape.channels) + "x" + std::to_string(shape.height) + "x" +
           std::to_string(shape.width);
}

std::string_view toString(LayerType type)
{
    switch (type) {
    case LayerType::Input: return "input";
    case LayerType::Convolution: return "convolution";
    case LayerType::FullyConnected: return "fully connected";
    case LayerType::BatchNormalisation: return "batch normalisation";
    case LayerType::Activation: return "activation";
    case LayerType::MaxPool: return "max pooling";
    case LayerType::AveragePool: return "average pooling";
    case LayerType::Add: return "addition";
    case LayerType::ChannelScale: return "channel scale";
    case LayerType::Concatenation: return "concatenation";
    case LayerType::ChannelShuffle: return "channel shuffle";
    case LayerType::ChannelSlice: return "channel slice";
    case LayerType::Flatten: return "flatten";
    case LayerType::Identity: return "identity";
    case LayerType::Softmax: return "softmax";
    }
    return "unknown";
}

float Activation::operator()(float x) const
{
    switch (type) {
    case ActivationType::None: return x;
    case ActivationType::Relu: return std::max(x, 0.0F);
    case ActivationType::Clip: return std::clamp(x, low, high);
    case ActivationType::LeakyRelu: return x < 0 ? low * x : x;
    case ActivationType::Sigmoid: return 1.0F / (1.0F + std::exp(-x));
    case ActivationType::Silu: return x / (1.0F + std::exp(-x));
    case ActivationType::HardSigmoid: return std::clamp(low * x + high, 0.0F, 1.0F);
    case ActivationType::HardSwish: return x * std::clamp(x / 6.0F + 0.5F, 0.0F, 1.0F);
    case ActivationType::Tanh: return std::tanh(x);
    }
    return x;
}

float Activation::slope(float x) const
{
    switch (type) {
    case ActivationType::None: return 1;
    case ActivationType::Relu: return x > 0 ? 1.0F : 0.0F;
    case ActivationType::Clip: return x > low && x < high ? 1.0F : 0.0F;
    case ActivationType::LeakyRelu: return x < 0 ? low : 1.0F;
    case ActivationType::Sigmoid: {
        const float s = (*this)(x);
        return s * (1 - s);
    }
    case ActivationType::Silu: {
        const float s = 1.0F / (1.0F + std::exp(-x));
        return s + x * s * (1 - s);
    }
    case ActivationType::HardSigmoid: {
        const float s = low * x + high;
        return s > 0 && s < 1 ? low : 0.0F;
    }
    case ActivationType::HardSwish:
        if (x <= -3)
            return 0;
        return x >= 3 ? 1.0F : x / 3.0F + 0.5F;
    case ActivationType::Tanh: {
        const float t = std::tanh(x);
        return 1 - t * t;
    }
    }
    return 1;
}

bool Activation::isClamp() const
{
    return type == ActivationType::None || type == ActivationType::Relu ||
           type == ActivationType::Clip;
}

namespace {

int outputExtent(int input, int kernel, int stride, int padBefore, int padAfter, int dilation,
                 bool ceilMode)
{
    // A kernel and its dilation, each in range, may be too much together.
    const std::int64_t span = std::int64_t{dilation} * (kernel - 1) + 1;
    const std::int64_t free = std::int64_t{input} + padBefore + padAfter - span;
    if (free < 0)
        return 0;
    std::int64_t extent = free / stride + 1;
    // As PyTorch: an extra partial window counts only when it begins inside the input or its
    // padding before it.
    if (ceilMode && free % stride != 0 && extent * stride < std::int64_t{input} + padBefore)
        ++extent;
    return static_cast<int>(extent);
}

} // namespace

int Window::outputHeight(int inputHeight, bool ceilMode) const
{
    return outputExtent(inputHeight, height, strideY, padTop, padBottom, dilationY, ceilMode);
}

int Window::outputWidth(int inputWidth, bool ceilMode) const
{
    return outputExtent(inputWidth, width, strideX, padLeft, padRight, dilationX, ceilMode);
}

std::int64_t LayerGraph::macs() const
{
    return std::accumulate(layers.begin(), layers.end(), std::int64_t{0},
                           [](std::int64_t sum, const Layer& l) { return sum + l.macs(); });
}

std::int64_t LayerGraph::parameters() const
{
    return std::accumulate(layers.begin(), layers.end(), std::int64_t{0},
                           [](std::int64_t sum, const Layer& l) { return sum + l.parameters(); });
}

int LayerGraph::filters() const
{
    return std::accumulate(layers.begin(), layers.end(), 0,
                           [](int sum, const Layer& l) { return sum + l.filters(); });
}

namespace {

[[noreturn]] void refuse(const Layer& layer, const std::string& what)
{
    throw Error("The layer \"" + layer.name + "\" (" + std::string(toString(layer.type)) + ") " +
                what + ".");
}

constexpr int kLargestExtent = 1 << 20;
/// Bounds the memory that a file with absurd shapes can ask for.
constexpr std::int64_t kLargestTensor = std::int64_t{1} << 28;

/// No product of these extents overflows, and the largest tensor has no more values.
bool isSmall(const TensorShape& shape)
{
    const auto within = [](int extent) { return extent >= 1 && extent <= kLargestTensor; };
    return within(shape.channels) && within(shape.height) && within(shape.width) &&
           std::int64_t{shape.channels} * shape.height <= kLargestTensor &&
           shape.size() <= kLargestTensor;
}

void checkWindow(const Layer& layer)
{
    const Window& w = layer.window;
    const auto within = [](int value, int low) { return value >= low && value < kLargestExtent; };
    if (!within(w.height, 1) || !within(w.width, 1) || !within(w.strideY, 1) ||
        !within(w.strideX, 1) || !within(w.dilationY, 1) || !within(w.dilationX, 1) ||
        !within(w.padTop, 0) || !within(w.padLeft, 0) || !within(w.padBottom, 0) ||
        !within(w.padRight, 0))
        refuse(layer, "has a window whose size, stride, dilation or padding is out of range");
}

TensorShape windowedShape(const Layer& layer, const TensorShape& input, int channels)
{
    checkWindow(layer);
    const TensorShape shape{channels, layer.window.outputHeight(input.height, layer.ceilMode),
                            layer.window.outputWidth(input.width, layer.ceilMode)};
    if (shape.height < 1 || shape.width < 1)
        refuse(layer, "has a window larger than its input of " + toString(input));
    return shape;
}

/// Along one axis, every window has a tap inside the input.
bool seesInput(int outputs, int stride, int kernel, int dilation, int before, int input)
{
    for (int first = -before; first < 0 && first + before < outputs * stride; first += stride) {
        const int skipped = (-first + dilation - 1) / dilation;
        if (skipped >= kernel || first + skipped * dilation >= input)
            return false;
    }
    return (outputs - 1) * stride - before < input; // the last one begins farthest behind
}

TensorShape pooledShape(const Layer& layer, const TensorShape& input)
{
    const TensorShape shape = windowedShape(layer, input, input.channels);
    const Window& w = layer.window;
    if (!seesInput(shape.height, w.strideY, w.height, w.dilationY, w.padTop, input.height) ||
        !seesInput(shape.width, w.strideX, w.width, w.dilationX, w.padLeft, input.width))
        refuse(layer, "has a window that covers nothing but padding");
    return shape;
}

void requireInputs(const Layer& layer, std::size_t index, std::size_t least, std::size_t most)
{
    if (layer.inputs.size() < least || layer.inputs.size() > most)
        refuse(layer, "has " + std::to_string(layer.inputs.size()) + " inputs");
    for (const int input : layer.inputs)
        if (input < 0 || static_cast<std::size_t>(input) >= index)
            refuse(layer, "reads a layer that does not stand before it");
}

void requireCount(const Layer& layer, std::size_t actual, std::int64_t expected,
                  const std::string& what)
{
    if (static_cast<std::int64_t>(actual) != expected)
        refuse(layer, "has " + std::to_string(actual) + " " + what + " where its shape needs " +
                          std::to_string(expected));
}

TensorShape convolutionShape(const Layer& layer, const TensorShape& in)
{
    const auto filters = static_cast<std::int64_t>(layer.bias.size());
    if (layer.groups < 1 || in.channels % layer.groups != 0 || filters < 1 ||
        filters % layer.groups != 0)
        refuse(layer, "splits " + std::to_string(in.channels) + " channels and " +
                          std::to_string(filters) + " filters into " +
                          std::to_string(layer.groups) + " groups");
    checkWindow(layer);
    const std::int64_t positions = std::int64_t{layer.window.height} * layer.window.width;
    if (filters > kLargestTensor || positions > kLargestTensor)
        refuse(layer, "has more than 2^28 filters or weights for one channel");
    // In double, for the product may pass the range of integers.
    const double weights = static_cast<double>(filters) * (in.channels / layer.groups) *
                           static_cast<double>(positions);
    if (weights != static_cast<double>(layer.weights.size()))
        requireCount(layer, layer.weights.size(),
                     static_cast<std::int64_t>(std::min(weights, 0x1p62)), "weights");
    return windowedShape(layer, in, static_cast<int>(filters));
}

TensorShape outputShape(const Layer& layer, const std::vector<TensorShape>& in)
{
    switch (layer.type) {
    case LayerType::Input: return layer.output;
    case LayerType::Convolution: return convolutionShape(layer, in[0]);
    case LayerType::FullyConnected: {
        const auto filters = static_cast<std::int64_t>(layer.bias.size());
        if (filters < 1)
            refuse(layer, "has no outputs");
        requireCount(layer, layer.weights.size(), filters * in[0].size(), "weights");
        return {static_cast<int>(filters), 1, 1};
    }
    case LayerType::BatchNormalisation:
        requireCount(layer, layer.weights.size(), in[0].channels, "scales");
        requireCount(layer, layer.bias.size(), in[0].channels, "offsets");
        return in[0];
    case LayerType::MaxPool:
    case LayerType::AveragePool: return pooledShape(layer, in[0]);
    case LayerType::Add:
        if (in[0] != in[1])
            refuse(layer, "adds tensors of different shapes, " + toString(in[0]) + " and " +
                              toString(in[1]) + "; both must be the same");
        return in[0];
    case LayerType::ChannelScale:
        if (in[1] != TensorShape{in[0].channels, 1, 1})
            refuse(layer, "multiplies " + toString(in[0]) + " by " + toString(in[1]) +
                              "; only one factor for each channel is supported");
        return in[0];
    case LayerType::Concatenation: {
        const TensorShape& first = in[0];
        std::int64_t channels = 0;
        for (const TensorShape& part : in) {
            if (part.height != first.height || part.width != first.width)
                refuse(layer, "joins tensors of different heights or widths");
            channels += part.channels;
        }
        if (channels > kLargestTensor)
            refuse(layer, "joins " + std::to_string(channels) + " channels, more than 2^28");
        return {static_cast<int>(channels), first.height, first.width};
    }
    case LayerType::ChannelShuffle:
        if (layer.groups < 1 || in[0].channels % layer.groups != 0)
            refuse(layer, "shuffles " + std::to_string(in[0].channels) + " channels in " +
                              std::to_string(layer.groups) + " groups");
        return in[0];
    case LayerType::ChannelSlice:
        if (layer.firstChannel < 0 || layer.output.channels < 1 ||
            layer.output.channels > in[0].channels ||
            layer.firstChannel > in[0].channels - layer.output.channels)
            refuse(layer, "takes channels that its input does not have");
        return {layer.output.channels, in[0].height, in[0].width};
    case LayerType::Flatten: return {static_cast<int>(in[0].size()), 1, 1};
    case LayerType::Activation:
    case LayerType::Identity:
    case LayerType::Softmax: return in[0];
    }
    return in[0];
}

} // namespace

void inferShape(LayerGraph& graph, std::size_t index)
{
    Layer& layer = graph.layers[index];
    switch (layer.type) {
    case LayerType::Input: requireInputs(layer, index, 0, 0); break;
    case LayerType::Add:
    case LayerType::ChannelScale: requireInputs(layer, index, 2, 2); break;
    case LayerType::Concatenation: requireInputs(layer, index, 1, 4096); break;
    default: requireInputs(layer, index, 1, 1); break;
    }
    std::vector<TensorShape> inputs;
    for (const int input : layer.inputs)
        inputs.push_back(graph.layers[static_cast<std::size_t>(input)].output);
    layer.output = outputShape(layer, inputs);
    if (!isSmall(layer.output))
        refuse(layer, "has an output of " + toString(layer.output) +
                          ", which is empty or larger than 2^28 values");
}

void inferShapes(LayerGraph& graph)
{
    for (std::size_t i = 0; i < graph.layers.size(); ++i)
        inferShape(graph, i);
}

} // namespace hawx
