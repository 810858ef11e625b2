// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/import_onnx.h"

#include "core/network/network_check.h"
#include "core/network/onnx_importer.h"
#include "core/support/error.h"

#include <functional>
#include <limits>
#include <numeric>

namespace hawx {

namespace onnx_import {

std::int64_t product(const Dims& dims)
{
    return std::accumulate(dims.begin(), dims.end(), std::int64_t{1}, std::multiplies<>());
}

std::string readableName(const std::string& name, const std::string& operation)
{
    std::vector<std::string> parts;
    std::string part;
    for (const char c : name + "/") {
        if (c != '/') {
            part += c;
            continue;
        }
        if (!part.empty())
            parts.push_back(part);
        part.clear();
    }
    if (parts.size() > 1 && parts.back().starts_with(operation))
        parts.pop_back();
    std::string readable;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i + 1 < parts.size() && parts[i + 1].starts_with(parts[i] + "."))
            continue;
        readable += (readable.empty() ? "" : ".") + parts[i];
    }
    return readable;
}

const std::string& Node::input(int i) const
{
    if (!hasInput(i))
        fail("lacks its input " + std::to_string(i + 1));
    return m_proto.input(i);
}

const std::string& Node::output(int i) const
{
    if (i >= m_proto.output_size())
        throw Error("An ONNX node of type " + type() + " named \"" + name() +
                    "\" has no output; the file is damaged.");
    return m_proto.output(i);
}

const onnx::AttributeProto* Node::attribute(const std::string& name) const
{
    for (const auto& candidate : m_proto.attribute())
        if (candidate.name() == name)
            return &candidate;
    return nullptr;
}

std::int64_t Node::integer(const std::string& name, std::int64_t fallback) const
{
    const auto* found = attribute(name);
    return found != nullptr ? found->i() : fallback;
}

float Node::real(const std::string& name, float fallback) const
{
    const auto* found = attribute(name);
    return found != nullptr ? found->f() : fallback;
}

std::string Node::text(const std::string& name, const std::string& fallback) const
{
    const auto* found = attribute(name);
    return found != nullptr ? found->s() : fallback;
}

Dims Node::integers(const std::string& name, const Dims& fallback) const
{
    const auto* found = attribute(name);
    return found != nullptr ? Dims(found->ints().begin(), found->ints().end()) : fallback;
}

void Node::fail(const std::string& what) const
{
    const std::string shown = readableName(name(), type());
    throw Error("The layer \"" + (shown.empty() ? output(0) : shown) + "\" (ONNX " + type() + ") " +
                what + ".");
}

int Node::windowField(std::int64_t value) const
{
    if (value < 0 || value > (1 << 20))
        fail("has a window parameter of " + std::to_string(value) + ", which is out of range");
    return static_cast<int>(value);
}

LayerGraph OnnxImporter::run(const onnx::GraphProto& graph)
{
    for (const auto& initializer : graph.initializer())
        m_constants[initializer.name()] = decodeConstant(initializer);
    readInput(graph);
    for (const auto& proto : graph.node())
        import(Node(proto));
    if (graph.output_size() != 1)
        throw Error("The network has " + std::to_string(graph.output_size()) +
                    " outputs; a classification network with one is needed.");
    const auto found = m_values.find(graph.output(0).name());
    if (found == m_values.end())
        throw Error("The network's output \"" + graph.output(0).name() +
                    "\" is computed by none of its layers.");
    m_graph.output = found->second.layer;
    return std::move(m_graph);
}

namespace {

/// States the dimensions of an image that are negative, in the order that the others suggest.
void fillOpen(Dims& dims, const TensorShape& shape)
{
    const bool channelsLast = dims[3] >= 1 && dims[3] <= 4 && (dims[1] < 1 || dims[1] > 4);
    const Dims stated = channelsLast ? Dims{1, shape.height, shape.width, shape.channels}
                                     : Dims{1, shape.channels, shape.height, shape.width};
    for (std::size_t i = 0; i < 4; ++i)
        if (dims[i] < 0)
            dims[i] = stated[i];
}

} // namespace

void OnnxImporter::readInput(const onnx::GraphProto& graph)
{
    for (const auto& input : graph.input()) {
        if (m_constants.count(input.name()) > 0)
            continue; // before IR version 4 initialisers are listed as inputs, too
        if (!m_graph.layers.empty())
            throw Error("The network has more than one input; one image is needed.");
        Dims dims;
        for (const auto& dim : input.type().tensor_type().shape().dim())
            dims.push_back(dim.has_dim_value() ? dim.dim_value() : -1);
        if (dims.size() == 4 && m_openInput)
            fillOpen(dims, *m_openInput);
        constexpr std::int64_t kLargest = 1 << 13;
        const auto sensible = [](std::int64_t dim) { return dim >= 1 && dim <= kLargest; };
        if (dims.size() != 4 || !sensible(dims[1]) || !sensible(dims[2]) || !sensible(dims[3]))
            throw Error("The network's input \"" + input.name() +
                        "\" must have four dimensions (batch, channels, height, width), each but "
                        "the first a number from 1 to 8192.");
        dims[0] = 1;
        const bool channelsLast = dims[3] <= 4 && dims[1] > 4;
        const auto extent = [&](std::size_t i) { return static_cast<int>(dims[i]); };
        Layer layer;
        layer.name = input.name();
        layer.type = LayerType::Input;
        layer.output = channelsLast ? TensorShape{extent(3), extent(1), extent(2)}
                                    : TensorShape{extent(1), extent(2), extent(3)};
        m_names[layer.name] = 1;
        m_graph.layers.push_back(layer);
        m_values[input.name()] = {0, dims, channelsLast ? View::ChannelsLast : View::Plain, {}};
    }
    if (m_graph.layers.empty())
        throw Error("The network has no input; one image is needed.");
}

void OnnxImporter::import(const Node& node)
{
    if (foldConstant(node))
        return;
    const auto handler = m_handlers.find(node.type());
    if (handler == m_handlers.end())
        node.fail("is of a type that is not supported; supported are " + supportedTypes());
    (this->*handler->second)(node);
}

std::string OnnxImporter::supportedTypes() const
{
    std::string list;
    for (const auto& [type, handler] : m_handlers)
        list += (list.empty() ? "" : ", ") + type;
    return list;
}

const OnnxConstant* OnnxImporter::constant(const std::string& name) const
{
    const auto found = m_constants.find(name);
    return found == m_constants.end() ? nullptr : &found->second;
}

bool OnnxImporter::isConstant(const Node& node, int input) const
{
    return node.hasInput(input) && constant(node.input(input)) != nullptr;
}

const OnnxConstant& OnnxImporter::requireConstant(const Node& node, int input) const
{
    const OnnxConstant* found = constant(node.input(input));
    if (found == nullptr)
        node.fail("computes its parameter \"" + node.input(input) +
                  "\" from the image; only constant parameters are supported");
    return *found;
}

std::vector<float> OnnxImporter::requireReals(const Node& node, int input) const
{
    return requireConstant(node, input).asReals();
}

Dims OnnxImporter::requireIntegers(const Node& node, int input) const
{
    const OnnxConstant& found = requireConstant(node, input);
    if (found.isReal())
        node.fail("has real numbers where its parameter \"" + node.input(input) +
                  "\" needs integers");
    return found.integers;
}

const Value& OnnxImporter::anyValue(const Node& node, int input) const
{
    const auto found = m_values.find(node.input(input));
    if (found == m_values.end())
        node.fail("reads \"" + node.input(input) +
                  "\", which no layer before it computes from the image");
    return found->second;
}

const Value& OnnxImporter::value(const Node& node, int input) const
{
    const Value& found = anyValue(node, input);
    if (found.view == View::Grouped || found.view == View::Shuffled)
        node.fail("reads a tensor in the middle of a channel shuffle");
    if (found.view == View::OneChannel)
        node.fail("reads an image whose axis of channels was removed");
    if (found.zeroPadding != std::array<int, 4>{})
        node.fail("reads a padded tensor; padding is supported only before a convolution "
                  "or pooling");
    return found;
}

const Value& OnnxImporter::imageValue(const Node& node, int input) const
{
    const Value& found = value(node, input);
    if (found.view != View::Plain || found.dims.size() != 4)
        node.fail("needs a tensor of batch, channels, height and width");
    return found;
}

Layer OnnxImporter::newLayer(const Node& node, LayerType type)
{
    Layer layer;
    layer.type = type;
    layer.name = readableName(node.name(), node.type());
    if (layer.name.empty())
        layer.name = node.type() + std::to_string(m_graph.layers.size());
    // The count goes on where it stood, for a file may name a great many layers alike.
    const std::string base = layer.name;
    int& count = m_names[base];
    while (++count > 1) {
        layer.name = base + "_" + std::to_string(count);
        if (m_names.emplace(layer.name, 1).second)
            break;
    }
    return layer;
}

int OnnxImporter::append(Layer layer)
{
    m_graph.layers.push_back(std::move(layer));
    inferShape(m_graph, m_graph.layers.size() - 1);
    return static_cast<int>(m_graph.layers.size()) - 1;
}

void OnnxImporter::define(const Node& node, Layer layer)
{
    const int index = append(std::move(layer));
    const TensorShape& shape = m_graph.layers.back().output;
    m_values[node.output(0)] = {
        index, {1, shape.channels, shape.height, shape.width}, View::Plain, {}};
}

void OnnxImporter::defineLike(const Node& node, Layer layer, const Value& like)
{
    Value value = like;
    value.layer = append(std::move(layer));
    m_values[node.output(0)] = std::move(value);
}

std::int64_t normalisedAxis(const Node& node, std::int64_t axis, std::size_t rank)
{
    const auto size = static_cast<std::int64_t>(rank);
    if (axis < -size || axis >= size)
        node.fail("names axis " + std::to_string(axis) + " of a tensor with " +
                  std::to_string(rank) + " dimensions");
    return axis < 0 ? axis + size : axis;
}

std::size_t OnnxImporter::channelAxis(const Value& value)
{
    return value.view == View::ChannelsLast ? value.dims.size() - 1 : 1;
}

} // namespace onnx_import

LayerGraph importOnnx(std::span<const std::byte> bytes, const std::string& origin,
                      const std::optional<TensorShape>& input)
{
    onnx::ModelProto model;
    if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()) ||
        !model.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())) ||
        model.graph().node_size() == 0)
        throw Error("The file " + origin + " is not an ONNX network.");
    if (model.graph().node_size() > kMostLayers)
        throw Error("The network has " + std::to_string(model.graph().node_size()) +
                    " nodes; at most " + std::to_string(kMostLayers) + " are supported.");
    return onnx_import::OnnxImporter(input).run(model.graph());
}

} // namespace hawx
