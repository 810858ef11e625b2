// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/import_rules.h"
#include "core/network/onnx_importer.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace hawx::onnx_import {

OnnxImporter::OnnxImporter(const std::optional<TensorShape>& openInput)
    : m_openInput(openInput),
      m_handlers{
          {"Add", &OnnxImporter::add},
          {"AveragePool", &OnnxImporter::pool},
          {"BatchNormalization", &OnnxImporter::batchNormalisation},
          {"Clip", &OnnxImporter::clip},
          {"Concat", &OnnxImporter::concatenate},
          {"Conv", &OnnxImporter::convolution},
          {"Div", &OnnxImporter::divide},
          {"Dropout", &OnnxImporter::identity},
          {"Flatten", &OnnxImporter::flatten},
          {"Gather", &OnnxImporter::gather},
          {"Gemm", &OnnxImporter::gemm},
          {"GlobalAveragePool", &OnnxImporter::globalPool},
          {"GlobalMaxPool", &OnnxImporter::globalPool},
          {"HardSigmoid", &OnnxImporter::activation},
          {"HardSwish", &OnnxImporter::activation},
          {"Identity", &OnnxImporter::identity},
          {"LeakyRelu", &OnnxImporter::activation},
          {"LogSoftmax", &OnnxImporter::softmax},
          {"MatMul", &OnnxImporter::matMul},
          {"MaxPool", &OnnxImporter::pool},
          {"Mul", &OnnxImporter::multiply},
          {"Pad", &OnnxImporter::pad},
          {"ReduceMean", &OnnxImporter::reduceMean},
          {"Relu", &OnnxImporter::activation},
          {"Reshape", &OnnxImporter::reshape},
          {"Sigmoid", &OnnxImporter::activation},
          {"Slice", &OnnxImporter::slice},
          {"Softmax", &OnnxImporter::softmax},
          {"Split", &OnnxImporter::split},
          {"Squeeze", &OnnxImporter::squeeze},
          {"Sub", &OnnxImporter::subtract},
          {"Tanh", &OnnxImporter::activation},
          {"Transpose", &OnnxImporter::transpose},
          {"Unsqueeze", &OnnxImporter::unsqueeze},
      }
{}

// -- convolution and fully connected layers -------------------------------------------------------

Window OnnxImporter::window(const Node& node, const Value& input, int height, int width) const
{
    const Dims strides = node.integers("strides", {1, 1});
    const Dims dilations = node.integers("dilations", {1, 1});
    const Dims pads = node.integers("pads", {0, 0, 0, 0});
    if (strides.size() != 2 || dilations.size() != 2 || pads.size() != 4)
        node.fail("is not two-dimensional; only images are supported");
    Window w;
    w.height = height;
    w.width = width;
    w.strideY = node.windowField(strides[0]);
    w.strideX = node.windowField(strides[1]);
    w.dilationY = node.windowField(dilations[0]);
    w.dilationX = node.windowField(dilations[1]);
    w.padTop = node.windowField(pads[0]);
    w.padLeft = node.windowField(pads[1]);
    w.padBottom = node.windowField(pads[2]);
    w.padRight = node.windowField(pads[3]);
    if (w.strideY < 1 || w.strideX < 1 || w.dilationY < 1 || w.dilationX < 1)
        node.fail("has a stride or dilation of 0");
    const std::string automatic = node.text("auto_pad", "NOTSET");
    if (automatic == "SAME_UPPER" || automatic == "SAME_LOWER") {
        importing::padSame(w,
                           {1, static_cast<int>(input.dims[2]), static_cast<int>(input.dims[3])});
        if (automatic == "SAME_LOWER") { // the near side gets the odd one
            std::swap(w.padTop, w.padBottom);
            std::swap(w.padLeft, w.padRight);
        }
    } else if (automatic == "VALID") {
        w.padTop = w.padLeft = w.padBottom = w.padRight = 0;
    }
    return w;
}

const Value& OnnxImporter::paddedImage(const Node& node) const
{
    const Value& input = anyValue(node, 0);
    if (input.view != View::Plain || input.dims.size() != 4)
        node.fail("needs a tensor of batch, channels, height and width");
    return input;
}

void OnnxImporter::takePadding(const Node& node, Layer& layer, const Value& input) const
{
    if (!importing::takeZeros(layer, m_graph.layers[static_cast<std::size_t>(input.layer)],
                              input.zeroPadding))
        node.fail(
            "reads a tensor padded with zeros, which pooling supports only for a maximum of values "
            "that are not negative and an average that counts the zeros");
}

void OnnxImporter::convolution(const Node& node)
{
    const Value input = paddedImage(node);
    const OnnxConstant& weights = requireConstant(node, 1);
    if (weights.dims.size() != 4 || !weights.isReal())
        node.fail("is not a convolution of images: its weights have " +
                  std::to_string(weights.dims.size()) + " dimensions instead of 4");
    Layer layer = newLayer(node, LayerType::Convolution);
    layer.inputs = {input.layer};
    layer.weights = weights.reals;
    layer.groups = node.windowField(node.integer("group", 1));
    layer.window =
        window(node, input, node.windowField(weights.dims[2]), node.windowField(weights.dims[3]));
    takePadding(node, layer, input);
    const auto filters = static_cast<std::size_t>(weights.dims[0]);
    layer.bias = node.hasInput(2) ? requireReals(node, 2) : std::vector<float>(filters, 0.0F);
    const int channels = m_graph.layers[static_cast<std::size_t>(input.layer)].output.channels;
    if (layer.bias.size() != filters || weights.dims[1] * std::max(layer.groups, 1) != channels)
        node.fail("has weights for " + std::to_string(weights.dims[1]) + " channels a group and " +
                  std::to_string(layer.bias.size()) + " biases, which does not fit its input of " +
                  std::to_string(channels) + " channels");
    define(node, std::move(layer));
}

void OnnxImporter::fullyConnected(const Node& node, const Value& input, std::vector<float> weights,
                                  std::vector<float> bias)
{
    Layer layer = newLayer(node, LayerType::FullyConnected);
    const TensorShape shape = m_graph.layers[static_cast<std::size_t>(input.layer)].output;
    if (input.view == View::ChannelsLast) // the flattened order is [y][x][channel]
        weights = importing::channelsFirst(weights, shape);
    layer.inputs = {input.layer};
    layer.weights = std::move(weights);
    layer.bias = std::move(bias);
    const auto filters = static_cast<std::int64_t>(layer.bias.size());
    const int index = append(std::move(layer));
    m_values[node.output(0)] = {index, {1, filters}, View::Plain, {}};
}

void OnnxImporter::gemm(const Node& node)
{
    const Value input = value(node, 0);
    const OnnxConstant& matrix = requireConstant(node, 1);
    if (matrix.dims.size() != 2 || !matrix.isReal() || input.dims.size() != 2 ||
        node.integer("transA", 0) != 0)
        node.fail("is not a fully connected layer: it needs a flattened input and a constant "
                  "matrix of weights");
    const bool transposed = node.integer("transB", 0) != 0;
    const auto filters = static_cast<std::size_t>(matrix.dims[transposed ? 0 : 1]);
    const auto terms = static_cast<std::size_t>(matrix.dims[transposed ? 1 : 0]);
    if (static_cast<std::int64_t>(terms) != input.dims[1])
        node.fail("has weights for " + std::to_string(terms) + " inputs but reads " +
                  std::to_string(input.dims[1]));
    const float alpha = node.real("alpha", 1);
    const float beta = node.real("beta", 1);
    std::vector<float> weights(filters * terms);
    for (std::size_t f = 0; f < filters; ++f)
        for (std::size_t k = 0; k < terms; ++k)
            weights[f * terms + k] =
                alpha * matrix.reals[transposed ? f * terms + k : k * filters + f];
    std::vector<float> bias(filters, 0.0F);
    if (node.hasInput(2)) {
        const std::vector<float> given = requireReals(node, 2);
        if (given.size() != filters && given.size() != 1)
            node.fail("has " + std::to_string(given.size()) + " biases for " +
                      std::to_string(filters) + " outputs");
        for (std::size_t f = 0; f < filters; ++f)
            bias[f] = beta * given[given.size() == 1 ? 0 : f];
    }
    fullyConnected(node, input, std::move(weights), std::move(bias));
}

void OnnxImporter::matMul(const Node& node)
{
    const Value input = value(node, 0);
    const OnnxConstant& matrix = requireConstant(node, 1);
    if (matrix.dims.size() != 2 || !matrix.isReal() || input.dims.size() != 2 ||
        matrix.dims[0] != input.dims[1])
        node.fail("is not a fully connected layer: it needs a flattened input and a constant "
                  "matrix of weights that fits it");
    const auto terms = static_cast<std::size_t>(matrix.dims[0]);
    const auto filters = static_cast<std::size_t>(matrix.dims[1]);
    std::vector<float> weights(filters * terms);
    for (std::size_t f = 0; f < filters; ++f)
        for (std::size_t k = 0; k < terms; ++k)
            weights[f * terms + k] = matrix.reals[k * filters + f];
    fullyConnected(node, input, std::move(weights), std::vector<float>(filters, 0.0F));
}

// -- elementwise operations -----------------------------------------------------------------------

void OnnxImporter::batchNormalisation(const Node& node)
{
    const Value input = value(node, 0);
    const std::vector<float> gamma = requireReals(node, 1);
    const std::vector<float> beta = requireReals(node, 2);
    const std::vector<float> mean = requireReals(node, 3);
    const std::vector<float> variance = requireReals(node, 4);
    if (beta.size() != gamma.size() || mean.size() != gamma.size() ||
        variance.size() != gamma.size())
        node.fail("has parameters of different sizes");
    const float epsilon = node.real("epsilon", 1e-5F);
    importing::Affine folded = importing::normalisation(gamma, beta, mean, variance, epsilon);
    for (std::size_t c = 0; c < gamma.size(); ++c)
        if (!std::isfinite(folded.scale[c]) || !std::isfinite(folded.offset[c]))
            node.fail("has a negative or vanishing variance in channel " + std::to_string(c));
    affine(node, input, std::move(folded.scale), std::move(folded.offset));
}

/// scale * x + offset for each channel.
void OnnxImporter::affine(const Node& node, const Value& input, std::vector<float> scale,
                          std::vector<float> offset)
{
    Layer layer = newLayer(node, LayerType::BatchNormalisation);
    layer.inputs = {input.layer};
    layer.weights = std::move(scale);
    layer.bias = std::move(offset);
    defineLike(node, std::move(layer), input);
}

void OnnxImporter::activation(const Node& node)
{
    const Value input = value(node, 0);
    Layer layer = newLayer(node, LayerType::Activation);
    layer.inputs = {input.layer};
    const std::string& type = node.type();
    if (type == "Relu")
        layer.activation = {ActivationType::Relu, 0, 0};
    else if (type == "LeakyRelu")
        layer.activation = {ActivationType::LeakyRelu, node.real("alpha", 0.01F), 0};
    else if (type == "Sigmoid")
        layer.activation = {ActivationType::Sigmoid, 0, 0};
    else if (type == "HardSigmoid")
        layer.activation = {ActivationType::HardSigmoid, node.real("alpha", 0.2F),
                            node.real("beta", 0.5F)};
    else if (type == "HardSwish")
        layer.activation = {ActivationType::HardSwish, 0, 0};
    else
        layer.activation = {ActivationType::Tanh, 0, 0};
    defineLike(node, std::move(layer), input);
}

void OnnxImporter::clip(const Node& node)
{
    const Value input = value(node, 0);
    // Opset 6 has the bounds as attributes, later ones as inputs.
    constexpr float kLargest = std::numeric_limits<float>::max();
    float low = node.real("min", -kLargest);
    float high = node.real("max", kLargest);
    const auto bound = [&](int i, float fallback) {
        if (!node.hasInput(i))
            return fallback;
        const std::vector<float> given = requireReals(node, i);
        if (given.size() != 1)
            node.fail("has a bound that is not one number");
        return given[0];
    };
    low = bound(1, low);
    high = bound(2, high);
    if (!(low < high))
        node.fail("clips to an empty range");
    Layer layer = newLayer(node, LayerType::Activation);
    layer.inputs = {input.layer};
    if (low == 0 && high == kLargest)
        layer.activation = {ActivationType::Relu, 0, 0};
    else
        layer.activation = {ActivationType::Clip, low, high};
    defineLike(node, std::move(layer), input);
}

namespace {

/// A constant operand as one number for each channel: a single number, or one for each index along
/// `axis` of a tensor of these dimensions and for no other, by ONNX's rule of broadcasting.
std::optional<std::vector<float>> perChannel(const OnnxConstant& operand, const Dims& dims,
                                             std::size_t axis)
{
    std::vector<float> values = operand.asReals();
    const auto channels = static_cast<std::size_t>(dims[axis]);
    if (values.size() == 1) {
        values.resize(channels, values[0]);
        return values;
    }
    const std::size_t behind = dims.size() - axis; // counted from the last dimension
    if (values.size() != channels || operand.dims.size() < behind ||
        operand.dims.size() > dims.size() ||
        operand.dims[operand.dims.size() - behind] != dims[axis])
        return std::nullopt;
    return values;
}

} // namespace

void OnnxImporter::add(const Node& node)
{
    for (int i = 0; i < 2; ++i) {
        if (!isConstant(node, i))
            continue;
        const Value input = value(node, 1 - i);
        const auto channels = static_cast<std::size_t>(input.dims[channelAxis(input)]);
        auto offset = perChannel(requireConstant(node, i), input.dims, channelAxis(input));
        if (!offset)
            node.fail("adds a constant that is neither one number nor one for each channel");
        affine(node, input, std::vector<float>(channels, 1.0F), std::move(*offset));
        return;
    }
    const Value first = value(node, 0);
    const Value second = value(node, 1);
    requireAlike(node, first, second);
    Layer layer = newLayer(node, LayerType::Add);
    layer.inputs = {first.layer, second.layer};
    defineLike(node, std::move(layer), first);
}

void OnnxImporter::requireAlike(const Node& node, const Value& a, const Value& b)
{
    if (a.view != b.view || a.dims.size() != b.dims.size())
        node.fail("combines tensors of different layouts or numbers of dimensions, which is not "
                  "supported");
}

void OnnxImporter::subtract(const Node& node)
{
    if (!isConstant(node, 1))
        node.fail("subtracts a tensor; only a constant can be subtracted");
    const Value input = value(node, 0);
    const auto channels = static_cast<std::size_t>(input.dims[channelAxis(input)]);
    auto offset = perChannel(requireConstant(node, 1), input.dims, channelAxis(input));
    if (!offset)
        node.fail("subtracts a constant that is neither one number nor one for each channel");
    for (float& value : *offset)
        value = -value;
    affine(node, input, std::vector<float>(channels, 1.0F), std::move(*offset));
}

void OnnxImporter::divide(const Node& node)
{
    if (!isConstant(node, 1))
        node.fail("divides by a tensor; only division by a constant is supported");
    const Value input = value(node, 0);
    const auto channels = static_cast<std::size_t>(input.dims[channelAxis(input)]);
    auto scale = perChannel(requireConstant(node, 1), input.dims, channelAxis(input));
    if (!scale || std::find(scale->begin(), scale->end(), 0.0F) != scale->end())
        node.fail("divides by a constant that is zero, or neither one number nor one for each "
                  "channel");
    for (float& value : *scale)
        value = 1 / value;
    affine(node, input, std::move(*scale), std::vector<float>(channels, 0.0F));
}

void OnnxImporter::multiply(const Node& node)
{
    for (int i = 0; i < 2; ++i) {
        if (!isConstant(node, i))
            continue;
        const Value input = value(node, 1 - i);
        const auto channels = static_cast<std::size_t>(input.dims[channelAxis(input)]);
        auto scale = perChannel(requireConstant(node, i), input.dims, channelAxis(input));
        if (!scale)
            node.fail("multiplies by a constant that is neither one number nor one for each "
                      "channel");
        affine(node, input, std::move(*scale), std::vector<float>(channels, 0.0F));
        return;
    }
    const std::array<Value, 2> inputs{value(node, 0), value(node, 1)};
    requireAlike(node, inputs[0], inputs[1]);
    for (std::size_t i = 0; i < 2; ++i) {
        const auto function =
            importing::gatedActivation(m_graph, inputs[i].layer, inputs[1 - i].layer);
        if (!function)
            continue;
        Layer layer = newLayer(node, LayerType::Activation);
        layer.inputs = {inputs[i].layer};
        layer.activation = *function;
        defineLike(node, std::move(layer), inputs[i]);
        return;
    }
    const auto sizeOf = [this](const Value& v) {
        return m_graph.layers[static_cast<std::size_t>(v.layer)].output.size();
    };
    const std::size_t scaled = sizeOf(inputs[0]) >= sizeOf(inputs[1]) ? 0 : 1;
    Layer layer = newLayer(node, LayerType::ChannelScale);
    layer.inputs = {inputs[scaled].layer, inputs[1 - scaled].layer};
    defineLike(node, std::move(layer), inputs[scaled]);
}

// -- pooling --------------------------------------------------------------------------------------

void OnnxImporter::pool(const Node& node)
{
    const Value input = paddedImage(node);
    const bool average = node.type() == "AveragePool";
    const Dims kernel = node.integers("kernel_shape", {});
    if (kernel.size() != 2)
        node.fail("is not two-dimensional; only images are supported");
    if (node.outputCount() > 1)
        node.fail("also returns the positions of its maxima, which is not supported");
    Layer layer = newLayer(node, average ? LayerType::AveragePool : LayerType::MaxPool);
    layer.inputs = {input.layer};
    layer.window = window(node, input, node.windowField(kernel[0]), node.windowField(kernel[1]));
    layer.ceilMode = node.integer("ceil_mode", 0) != 0;
    layer.countPadding = node.integer("count_include_pad", 0) != 0;
    takePadding(node, layer, input);
    define(node, std::move(layer));
}

void OnnxImporter::globalPool(const Node& node)
{
    const Value input = imageValue(node, 0);
    const bool average = node.type() == "GlobalAveragePool";
    Layer layer = newLayer(node, average ? LayerType::AveragePool : LayerType::MaxPool);
    layer.inputs = {input.layer};
    layer.window.height = node.windowField(input.dims[2]);
    layer.window.width = node.windowField(input.dims[3]);
    define(node, std::move(layer));
}

void OnnxImporter::reduceMean(const Node& node)
{
    const Value input = value(node, 0);
    Dims axes = node.integers("axes", {});
    if (axes.empty() && node.hasInput(1))
        axes = requireIntegers(node, 1);
    for (std::int64_t& axis : axes)
        axis = normalisedAxis(node, axis, input.dims.size());
    std::sort(axes.begin(), axes.end());
    const bool channelsLast = input.view == View::ChannelsLast;
    if (input.dims.size() != 4 || axes != (channelsLast ? Dims{1, 2} : Dims{2, 3}))
        node.fail("averages over other axes than height and width, which is not supported");
    const TensorShape shape = m_graph.layers[static_cast<std::size_t>(input.layer)].output;
    Layer layer = newLayer(node, LayerType::AveragePool);
    layer.inputs = {input.layer};
    layer.window.height = shape.height;
    layer.window.width = shape.width;
    const int index = append(std::move(layer));
    Dims dims{1, shape.channels};
    if (node.integer("keepdims", 1) != 0)
        dims = channelsLast ? Dims{1, 1, 1, shape.channels} : Dims{1, shape.channels, 1, 1};
    m_values[node.output(0)] = {index, dims, dims.size() == 4 ? input.view : View::Plain, {}};
}

} // namespace hawx::onnx_import
