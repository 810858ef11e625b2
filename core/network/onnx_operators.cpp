// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/onnx_importer.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace hawx::onnx_import {

OnnxImporter::OnnxImporter()
    : m_handlers{
          {"Add", &OnnxImporter::add},
          {"AveragePool", &OnnxImporter::pool},
          {"BatchNormalization", &OnnxImporter::batchNormalisation},
          {"Clip", &OnnxImporter::clip},
          {"Concat", &OnnxImporter::concatenate},
          {"Conv", &OnnxImporter::convolution},
          {"Div", &OnnxImporter::divide},
          {"Dropout", &OnnxImporter::identity},
          {"Flatten", &OnnxImporter::flatten},
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

// -- constants -----------------------------------------------------------------------------------

namespace {

/// Integer arithmetic on the shapes that exporters compute to reshape a tensor.
std::optional<OnnxConstant> foldIntegers(const Node& node,
                                         const std::vector<const OnnxConstant*>& inputs)
{
    const std::string& type = node.type();
    const Dims& first = inputs[0]->integers;
    OnnxConstant result;
    if (type == "Gather") {
        const Dims& indices = inputs.size() > 1 ? inputs[1]->integers : first;
        for (const std::int64_t index : indices) {
            const std::int64_t at =
                index < 0 ? index + static_cast<std::int64_t>(first.size()) : index;
            if (at < 0 || at >= static_cast<std::int64_t>(first.size()))
                node.fail("gathers an element that its input does not have");
            result.integers.push_back(first[static_cast<std::size_t>(at)]);
        }
        result.dims = inputs.size() > 1 ? inputs[1]->dims : Dims{};
        return result;
    }
    if (type == "Concat") {
        for (const OnnxConstant* input : inputs)
            result.integers.insert(result.integers.end(), input->integers.begin(),
                                   input->integers.end());
        result.dims = {static_cast<std::int64_t>(result.integers.size())};
        return result;
    }
    if (type == "Slice" && inputs.size() >= 3) {
        const auto size = static_cast<std::int64_t>(first.size());
        const auto bound = [&](std::int64_t v) {
            return std::clamp<std::int64_t>(v < 0 ? v + size : v, 0, size);
        };
        if (inputs[1]->integers.empty() || inputs[2]->integers.empty())
            return std::nullopt;
        const std::int64_t begin = bound(inputs[1]->integers[0]);
        const std::int64_t end = std::max(begin, bound(inputs[2]->integers[0]));
        result.integers.assign(first.begin() + begin, first.begin() + end);
        result.dims = {end - begin};
        return result;
    }
    const bool binary = type == "Mul" || type == "Add" || type == "Sub" || type == "Div";
    if (!binary || inputs.size() != 2)
        return std::nullopt;
    const Dims& second = inputs[1]->integers;
    const std::size_t count = std::max(first.size(), second.size());
    if ((first.size() != count && first.size() != 1) ||
        (second.size() != count && second.size() != 1))
        return std::nullopt;
    for (std::size_t i = 0; i < count; ++i) {
        const std::int64_t x = first[first.size() == 1 ? 0 : i];
        const std::int64_t y = second[second.size() == 1 ? 0 : i];
        if (type == "Div" && y == 0)
            node.fail("divides a shape by zero");
        std::int64_t z = 0;
        bool overflow = false;
        if (type == "Mul")
            overflow = __builtin_mul_overflow(x, y, &z);
        else if (type == "Add")
            overflow = __builtin_add_overflow(x, y, &z);
        else if (type == "Sub")
            overflow = __builtin_sub_overflow(x, y, &z);
        else
            z = y == -1 ? -x : x / y;
        if (overflow)
            node.fail("computes a shape that is out of range");
        result.integers.push_back(z);
    }
    result.dims = first.size() == count ? inputs[0]->dims : inputs[1]->dims;
    return result;
}

} // namespace

bool OnnxImporter::foldConstant(const Node& node)
{
    const std::string& type = node.type();
    if (type == "Constant") {
        if (const auto* attribute = node.attribute("value")) {
            m_constants[node.output(0)] = decodeConstant(attribute->t());
        } else if (const auto* real = node.attribute("value_float")) {
            m_constants[node.output(0)] = {{}, {real->f()}, {}};
        } else if (const auto* integer = node.attribute("value_int")) {
            m_constants[node.output(0)] = {{}, {}, {integer->i()}};
        } else if (const auto* integers = node.attribute("value_ints")) {
            m_constants[node.output(0)] = {
                {integers->ints_size()}, {}, {integers->ints().begin(), integers->ints().end()}};
        } else {
            node.fail("holds a constant that is not numeric");
        }
        return true;
    }
    if (type == "Shape") {
        Dims dims;
        if (isConstant(node, 0)) {
            dims = requireConstant(node, 0).dims;
        } else {
            dims = anyValue(node, 0).dims;
        }
        m_constants[node.output(0)] = {{static_cast<std::int64_t>(dims.size())}, {}, dims};
        return true;
    }
    std::vector<const OnnxConstant*> inputs;
    for (int i = 0; i < node.inputCount(); ++i) {
        if (!node.hasInput(i))
            continue;
        const OnnxConstant* found = constant(node.input(i));
        if (found == nullptr)
            return false;
        inputs.push_back(found);
    }
    if (inputs.empty())
        return false;
    if (type == "Identity" || type == "Cast") {
        m_constants[node.output(0)] = OnnxConstant(*inputs[0]);
        return true;
    }
    if (type == "Unsqueeze" || type == "Squeeze" || type == "Reshape") {
        // Only the values of shapes and per-channel parameters matter to those who read them.
        OnnxConstant result = *inputs[0];
        result.dims = {static_cast<std::int64_t>(result.size())};
        m_constants[node.output(0)] = std::move(result);
        return true;
    }
    if (type == "Transpose" && inputs[0]->dims.size() == 2 && inputs[0]->isReal()) {
        OnnxConstant result = *inputs[0];
        const auto rows = static_cast<std::size_t>(result.dims[0]);
        const auto columns = static_cast<std::size_t>(result.dims[1]);
        for (std::size_t r = 0; r < rows; ++r)
            for (std::size_t c = 0; c < columns; ++c)
                result.reals[c * rows + r] = inputs[0]->reals[r * columns + c];
        std::swap(result.dims[0], result.dims[1]);
        m_constants[node.output(0)] = std::move(result);
        return true;
    }
    if (inputs[0]->isReal())
        return false;
    if (auto folded = foldIntegers(node, inputs)) {
        m_constants[node.output(0)] = std::move(*folded);
        return true;
    }
    return false;
}

// -- convolution and fully connected layers
// --------------------------------------------------------

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
        const auto spread = [&](std::int64_t extent, int kernel, int stride, int dilation,
                                int& before, int& after) {
            const auto size = static_cast<int>(extent);
            const int outputs = (size + stride - 1) / stride;
            const int total =
                std::max(0, (outputs - 1) * stride + dilation * (kernel - 1) + 1 - size);
            before = automatic == "SAME_UPPER" ? total / 2 : total - total / 2;
            after = total - before;
        };
        spread(input.dims[2], height, w.strideY, w.dilationY, w.padTop, w.padBottom);
        spread(input.dims[3], width, w.strideX, w.dilationX, w.padLeft, w.padRight);
    } else if (automatic == "VALID") {
        w.padTop = w.padLeft = w.padBottom = w.padRight = 0;
    }
    return w;
}

void OnnxImporter::convolution(const Node& node)
{
    Value input = anyValue(node, 0);
    const std::array<int, 4> padding = input.zeroPadding;
    if (input.view != View::Plain || input.dims.size() != 4)
        node.fail("needs a tensor of batch, channels, height and width");
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
    layer.window.padTop += padding[0];
    layer.window.padLeft += padding[1];
    layer.window.padBottom += padding[2];
    layer.window.padRight += padding[3];
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
    if (input.view == View::ChannelsLast) {
        // The flattened order is [y][x][channel]; ours is [channel][y][x].
        const auto channels = static_cast<std::size_t>(shape.channels);
        const auto pixels =
            static_cast<std::size_t>(shape.height) * static_cast<std::size_t>(shape.width);
        std::vector<float> reordered(weights.size());
        for (std::size_t f = 0; f < bias.size(); ++f)
            for (std::size_t p = 0; p < pixels; ++p)
                for (std::size_t c = 0; c < channels; ++c)
                    reordered[(f * channels + c) * pixels + p] =
                        weights[(f * pixels + p) * channels + c];
        weights = std::move(reordered);
    }
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

// -- elementwise operations
// --------------------------------------------------------------------------

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
    std::vector<float> scale(gamma.size());
    std::vector<float> offset(gamma.size());
    for (std::size_t c = 0; c < gamma.size(); ++c) {
        scale[c] = gamma[c] / std::sqrt(variance[c] + epsilon);
        offset[c] = beta[c] - mean[c] * scale[c];
        if (!std::isfinite(scale[c]) || !std::isfinite(offset[c]))
            node.fail("has a negative or vanishing variance in channel " + std::to_string(c));
    }
    affine(node, input, std::move(scale), std::move(offset));
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

/// A constant operand as one number for each channel: given so, or as a single number.
std::optional<std::vector<float>> perChannel(const OnnxConstant& operand, std::size_t channels)
{
    std::vector<float> values = operand.asReals();
    if (values.size() == 1)
        values.resize(channels, values[0]);
    if (values.size() != channels)
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
        auto offset = perChannel(requireConstant(node, i), channels);
        if (!offset)
            node.fail("adds a constant that is neither one number nor one for each channel");
        affine(node, input, std::vector<float>(channels, 1.0F), std::move(*offset));
        return;
    }
    const Value first = value(node, 0);
    const Value second = value(node, 1);
    Layer layer = newLayer(node, LayerType::Add);
    layer.inputs = {first.layer, second.layer};
    defineLike(node, std::move(layer), first);
}

void OnnxImporter::subtract(const Node& node)
{
    if (!isConstant(node, 1))
        node.fail("subtracts a tensor; only a constant can be subtracted");
    const Value input = value(node, 0);
    const auto channels = static_cast<std::size_t>(input.dims[channelAxis(input)]);
    auto offset = perChannel(requireConstant(node, 1), channels);
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
    auto scale = perChannel(requireConstant(node, 1), channels);
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
        auto scale = perChannel(requireConstant(node, i), channels);
        if (!scale)
            node.fail("multiplies by a constant that is neither one number nor one for each "
                      "channel");
        affine(node, input, std::move(*scale), std::vector<float>(channels, 0.0F));
        return;
    }
    const std::array<Value, 2> inputs{value(node, 0), value(node, 1)};
    const auto layerOf = [this](const Value& v) -> const Layer& {
        return m_graph.layers[static_cast<std::size_t>(v.layer)];
    };
    // x * sigmoid(x) is SiLU and x * hardsigmoid(x) hard-swish: PyTorch before opset 14 writes both
    // as two layers.
    for (std::size_t i = 0; i < 2; ++i) {
        const Layer& gate = layerOf(inputs[i]);
        const Value& x = inputs[1 - i];
        if (gate.type != LayerType::Activation || gate.inputs[0] != x.layer)
            continue;
        const bool silu = gate.activation.type == ActivationType::Sigmoid;
        const bool hardSwish = gate.activation.type == ActivationType::HardSigmoid &&
                               std::abs(gate.activation.low - 1.0F / 6.0F) < 1e-6F &&
                               gate.activation.high == 0.5F;
        if (!silu && !hardSwish)
            continue;
        Layer layer = newLayer(node, LayerType::Activation);
        layer.inputs = {x.layer};
        layer.activation = {silu ? ActivationType::Silu : ActivationType::HardSwish, 0, 0};
        defineLike(node, std::move(layer), x);
        return;
    }
    const std::size_t scaled =
        layerOf(inputs[0]).output.size() >= layerOf(inputs[1]).output.size() ? 0 : 1;
    Layer layer = newLayer(node, LayerType::ChannelScale);
    layer.inputs = {inputs[scaled].layer, inputs[1 - scaled].layer};
    defineLike(node, std::move(layer), inputs[scaled]);
}

// -- pooling
// -----------------------------------------------------------------------------------------

void OnnxImporter::pool(const Node& node)
{
    const Value input = imageValue(node, 0);
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

// -- channels
// ----------------------------------------------------------------------------------------

void OnnxImporter::concatenate(const Node& node)
{
    Layer layer = newLayer(node, LayerType::Concatenation);
    Value like;
    std::int64_t channels = 0;
    for (int i = 0; i < node.inputCount(); ++i) {
        const Value& part = value(node, i);
        if (i == 0)
            like = part;
        if (part.view != like.view || part.dims.size() != like.dims.size())
            node.fail("joins tensors of different kinds");
        layer.inputs.push_back(part.layer);
        channels += part.dims[channelAxis(part)];
    }
    const auto axis =
        static_cast<std::size_t>(normalisedAxis(node, node.integer("axis", 1), like.dims.size()));
    if (axis != channelAxis(like))
        node.fail("joins tensors along another axis than the channels, which is not supported");
    like.dims[axis] = channels;
    defineLike(node, std::move(layer), like);
}

void OnnxImporter::channelRange(const Node& node, const Value& input, int output,
                                std::int64_t first, std::int64_t count)
{
    if (first < 0 || count < 1 || first + count > input.dims[channelAxis(input)])
        node.fail("takes channels that its input does not have");
    Layer layer = newLayer(node, LayerType::ChannelSlice);
    layer.inputs = {input.layer};
    layer.firstChannel = static_cast<int>(first);
    layer.output.channels = static_cast<int>(count);
    Value result = input;
    result.dims[channelAxis(input)] = count;
    result.layer = append(std::move(layer));
    m_values[node.output(output)] = std::move(result);
}

void OnnxImporter::split(const Node& node)
{
    const Value input = value(node, 0);
    const auto axis =
        static_cast<std::size_t>(normalisedAxis(node, node.integer("axis", 0), input.dims.size()));
    if (axis != channelAxis(input))
        node.fail("splits a tensor along another axis than the channels, which is not supported");
    Dims sizes = node.integers("split", {});
    if (sizes.empty() && node.hasInput(1))
        sizes = requireIntegers(node, 1);
    if (sizes.empty())
        sizes.assign(static_cast<std::size_t>(node.outputCount()),
                     input.dims[axis] / std::max(1, node.outputCount()));
    if (sizes.size() != static_cast<std::size_t>(node.outputCount()))
        node.fail("states another number of parts than it has outputs");
    std::int64_t first = 0;
    for (int i = 0; i < node.outputCount(); ++i) {
        const std::int64_t count = sizes[static_cast<std::size_t>(i)];
        channelRange(node, input, i, first, count);
        first += count;
    }
}

void OnnxImporter::slice(const Node& node)
{
    const Value input = value(node, 0);
    // Opset 1 has the range as attributes, later ones as inputs.
    const bool attributes = node.attribute("starts") != nullptr;
    const Dims starts = attributes ? node.integers("starts", {}) : requireIntegers(node, 1);
    const Dims ends = attributes ? node.integers("ends", {}) : requireIntegers(node, 2);
    Dims axes = attributes ? node.integers("axes", {}) : Dims{};
    if (!attributes && node.hasInput(3))
        axes = requireIntegers(node, 3);
    const Dims steps = !attributes && node.hasInput(4) ? requireIntegers(node, 4) : Dims{1};
    if (axes.empty())
        axes = {0};
    if (starts.size() != 1 || ends.size() != 1 || axes.size() != 1 || steps != Dims{1} ||
        static_cast<std::size_t>(normalisedAxis(node, axes[0], input.dims.size())) !=
            channelAxis(input))
        node.fail("takes something else than a run of channels, which is not supported");
    const std::int64_t channels = input.dims[channelAxis(input)];
    const auto bound = [&](std::int64_t v) {
        return std::clamp<std::int64_t>(v < 0 ? v + channels : v, 0, channels);
    };
    const std::int64_t first = bound(starts[0]);
    channelRange(node, input, 0, first, bound(ends[0]) - first);
}

// -- shapes
// ------------------------------------------------------------------------------------------

void OnnxImporter::reshape(const Node& node)
{
    // Opset 1 has the shape as attribute, later ones as input.
    reshapeTo(node, node.attribute("shape") != nullptr ? node.integers("shape", {})
                                                       : requireIntegers(node, 1));
}

void OnnxImporter::reshapeTo(const Node& node, Dims target)
{
    const Value input = anyValue(node, 0);
    std::int64_t known = 1;
    std::int64_t* unknown = nullptr;
    for (std::size_t i = 0; i < target.size(); ++i) {
        if (target[i] == 0 && i < input.dims.size())
            target[i] = input.dims[i];
        if (target[i] == -1) {
            unknown = &target[i];
            continue;
        }
        if (target[i] < 1 || target[i] > (std::int64_t{1} << 28) || known > (std::int64_t{1} << 28))
            node.fail("reshapes to an impossible shape");
        known *= target[i];
    }
    const std::int64_t size = product(input.dims);
    if (unknown != nullptr)
        *unknown = size / known;
    if (product(target) != size)
        node.fail("reshapes " + std::to_string(size) + " values to another number of them");
    Value result = input;
    result.dims = target;
    if (target == input.dims) {
        m_values[node.output(0)] = result;
        return;
    }
    const bool image = input.view == View::Plain && input.dims.size() == 4;
    if (image && target.size() == 5 && target[0] == 1 && target[1] * target[2] == input.dims[1] &&
        target[3] == input.dims[2] && target[4] == input.dims[3]) {
        result.view = View::Grouped;
        m_values[node.output(0)] = result;
        return;
    }
    if (input.view == View::Shuffled && target.size() == 4 &&
        target[1] == input.dims[1] * input.dims[2] && target[2] == input.dims[3] &&
        target[3] == input.dims[4]) {
        Layer layer = newLayer(node, LayerType::ChannelShuffle);
        layer.inputs = {input.layer};
        layer.groups = static_cast<int>(input.dims[2]);
        define(node, std::move(layer));
        return;
    }
    const bool pixels = input.dims.size() == 4 && input.dims[2] == 1 && input.dims[3] == 1;
    const bool vector = input.dims.size() == 2;
    if ((input.view == View::Plain || input.view == View::ChannelsLast) && target.size() == 2 &&
        target[0] == 1 && input.dims.size() == 4) {
        m_values[node.output(0)] = result; // flattens; the view keeps the order of the elements
        return;
    }
    const bool toPixels = target.size() == 4 && target[0] == 1 && target[2] == 1 && target[3] == 1;
    if ((pixels || vector) && input.view == View::Plain && toPixels) {
        const TensorShape shape = m_graph.layers[static_cast<std::size_t>(input.layer)].output;
        if (shape.height != 1 || shape.width != 1) {
            Layer layer = newLayer(node, LayerType::Flatten);
            layer.inputs = {input.layer};
            defineLike(node, std::move(layer), result);
            return;
        }
        m_values[node.output(0)] = result;
        return;
    }
    node.fail("reshapes in a way that is neither flattening nor part of a channel shuffle");
}

void OnnxImporter::transpose(const Node& node)
{
    const Value& input = anyValue(node, 0);
    const Dims order = node.integers("perm", {});
    Value result = input;
    if (order.size() != input.dims.size())
        node.fail("exchanges axes that its input does not have");
    for (std::size_t i = 0; i < order.size(); ++i)
        result.dims[i] =
            input.dims[static_cast<std::size_t>(normalisedAxis(node, order[i], order.size()))];
    if (input.view == View::Grouped && order == Dims{0, 2, 1, 3, 4})
        result.view = View::Shuffled;
    else if (input.view == View::ChannelsLast && order == Dims{0, 3, 1, 2})
        result.view = View::Plain;
    else if (input.view == View::Plain && order == Dims{0, 2, 3, 1})
        result.view = View::ChannelsLast;
    else
        node.fail("exchanges axes in a way that is neither a change of layout nor part of a "
                  "channel shuffle");
    m_values[node.output(0)] = std::move(result);
}

void OnnxImporter::flatten(const Node& node)
{
    const Value& input = value(node, 0);
    if (normalisedAxis(node, node.integer("axis", 1), input.dims.size()) != 1)
        node.fail("flattens from another axis than the channels, which is not supported");
    Value result = input;
    result.dims = {1, product(input.dims)};
    m_values[node.output(0)] = std::move(result);
}

void OnnxImporter::squeeze(const Node& node)
{
    const Value& input = value(node, 0);
    if (m_graph.layers[static_cast<std::size_t>(input.layer)].output.size() !=
        input.dims[channelAxis(input)])
        node.fail("removes axes of an image; it is supported only behind a global pooling");
    Value result = input;
    result.dims = {1, product(input.dims)};
    result.view = View::Plain;
    m_values[node.output(0)] = std::move(result);
}

void OnnxImporter::unsqueeze(const Node& node)
{
    const Value& input = value(node, 0);
    if (input.dims.size() > 3)
        node.fail("adds an axis to an image, which is not supported");
    Value result = input;
    result.dims = {1, product(input.dims), 1, 1};
    m_values[node.output(0)] = std::move(result);
}

void OnnxImporter::softmax(const Node& node)
{
    const Value input = value(node, 0);
    Layer layer = newLayer(node, LayerType::Softmax);
    layer.inputs = {input.layer};
    defineLike(node, std::move(layer), input);
}

void OnnxImporter::identity(const Node& node)
{
    m_values[node.output(0)] = Value(anyValue(node, 0));
}

void OnnxImporter::pad(const Node& node)
{
    const Value& input = imageValue(node, 0);
    const Dims pads =
        node.attribute("pads") != nullptr ? node.integers("pads", {}) : requireIntegers(node, 1);
    float fill = node.real("value", 0);
    if (node.hasInput(2)) {
        const std::vector<float> given = requireReals(node, 2);
        fill = given.size() == 1 ? given[0] : std::numeric_limits<float>::quiet_NaN();
    }
    if (node.text("mode", "constant") != "constant" || fill != 0 || pads.size() != 8 ||
        pads[0] != 0 || pads[1] != 0 || pads[4] != 0 || pads[5] != 0)
        node.fail("pads otherwise than with zeros around the image, which is not supported");
    Value result = input;
    result.zeroPadding = {node.windowField(pads[2]), node.windowField(pads[3]),
                          node.windowField(pads[6]), node.windowField(pads[7])};
    result.dims[2] += pads[2] + pads[6];
    result.dims[3] += pads[3] + pads[7];
    m_values[node.output(0)] = std::move(result);
}

} // namespace hawx::onnx_import
