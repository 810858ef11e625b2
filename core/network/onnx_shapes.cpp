// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/import_rules.h"
#include "core/network/onnx_importer.h"

#include <algorithm>
#include <limits>

// Operators that move values without computing: joins and parts of channels, shapes, layouts,
// padding.

namespace hawx::onnx_import {

// -- channels -------------------------------------------------------------------------------------

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
        const TensorShape& shape = m_graph.layers[static_cast<std::size_t>(part.layer)].output;
        if (part.view == View::ChannelsLast && part.dims.size() == 2 &&
            shape.size() != shape.channels)
            node.fail("joins flattened images, which is not supported");
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
    const std::int64_t channels = input.dims[channelAxis(input)];
    if (first < 0 || count < 1 || first > channels || count > channels - first)
        node.fail("takes channels that its input does not have");
    if (channels != m_graph.layers[static_cast<std::size_t>(input.layer)].output.channels)
        node.fail("takes a part of a flattened image, which is not supported");
    Layer layer = newLayer(node, LayerType::ChannelSlice);
    layer.inputs = {input.layer};
    layer.firstChannel = static_cast<int>(first);
    layer.output.channels = static_cast<int>(count);
    Value result = input;
    result.dims[channelAxis(input)] = count;
    result.layer = append(std::move(layer));
    m_values[node.output(output)] = std::move(result);
}

void OnnxImporter::gather(const Node& node)
{
    const Value input = imageValue(node, 0);
    const OnnxConstant& indices = requireConstant(node, 1);
    if (normalisedAxis(node, node.integer("axis", 0), input.dims.size()) != 1 ||
        indices.integers.size() != 1 || indices.dims.size() > 1)
        node.fail("gathers something else than one channel, which is not supported");
    const std::int64_t index = indices.integers[0];
    channelRange(node, input, 0, index < 0 ? index + input.dims[1] : index, 1);
    if (indices.dims.empty()) {
        Value& channel = m_values[node.output(0)];
        channel.view = View::OneChannel;
        channel.dims.erase(channel.dims.begin() + 1);
    }
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

// -- shapes ---------------------------------------------------------------------------------------

void OnnxImporter::reshape(const Node& node)
{
    // Opset 1 has the shape as attribute, later ones as input.
    reshapeTo(node, node.attribute("shape") != nullptr ? node.integers("shape", {})
                                                       : requireIntegers(node, 1));
}

Dims resolvedShape(const Node& node, Dims shape, const Dims& dims)
{
    std::int64_t known = 1;
    std::int64_t* unknown = nullptr;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        if (shape[i] == 0 && i < dims.size())
            shape[i] = dims[i];
        if (shape[i] == -1 && unknown == nullptr) {
            unknown = &shape[i];
            continue;
        }
        if (shape[i] < 1 || shape[i] > (std::int64_t{1} << 28) || known > (std::int64_t{1} << 28))
            node.fail("reshapes to an impossible shape");
        known *= shape[i];
    }
    if (unknown != nullptr)
        *unknown = product(dims) / known;
    return shape;
}

Dims unsqueezed(const Node& node, Dims dims, const Dims& axes)
{
    const std::size_t rank = dims.size() + axes.size();
    Dims sorted;
    for (const std::int64_t axis : axes)
        sorted.push_back(normalisedAxis(node, axis, rank));
    std::sort(sorted.begin(), sorted.end());
    for (const std::int64_t axis : sorted)
        dims.insert(dims.begin() + std::min(axis, static_cast<std::int64_t>(dims.size())), 1);
    return dims;
}

void OnnxImporter::reshapeTo(const Node& node, const Dims& shape)
{
    const Value input = anyValue(node, 0);
    const Dims target = resolvedShape(node, shape, input.dims);
    const std::int64_t size = product(input.dims);
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
        defineFlattened(node, std::move(result));
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
    const TensorShape& shape = m_graph.layers[static_cast<std::size_t>(input.layer)].output;
    if (shape.size() != shape.channels)
        node.fail("removes axes of an image; it is supported only behind a global pooling");
    Value result = input;
    result.dims = {1, product(input.dims)};
    result.view = View::Plain;
    m_values[node.output(0)] = std::move(result);
}

void OnnxImporter::unsqueeze(const Node& node)
{
    const Dims axes =
        node.attribute("axes") != nullptr ? node.integers("axes", {}) : requireIntegers(node, 1);
    if (anyValue(node, 0).view == View::OneChannel && axes == Dims{1}) {
        Value image = anyValue(node, 0);
        image.view = View::Plain;
        image.dims = unsqueezed(node, image.dims, axes);
        m_values[node.output(0)] = std::move(image);
        return;
    }
    const Value& input = value(node, 0);
    Value result = input;
    result.dims = unsqueezed(node, input.dims, axes);
    const bool behind = std::equal(input.dims.begin(), input.dims.end(), result.dims.begin());
    if (input.view != View::Plain || result.dims.size() > 4 || !behind)
        node.fail("adds an axis elsewhere than behind flattened channels, which is not supported");
    defineFlattened(node, std::move(result));
}

void OnnxImporter::defineFlattened(const Node& node, Value result)
{
    const TensorShape& shape = m_graph.layers[static_cast<std::size_t>(result.layer)].output;
    if (shape.size() == shape.channels) {
        m_values[node.output(0)] = std::move(result);
        return;
    }
    Layer layer = newLayer(node, LayerType::Flatten);
    layer.inputs = {result.layer};
    defineLike(node, std::move(layer), result);
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
