// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/layer_graph.h"
#include "core/network/onnx_constants.h"

#include <onnx/onnx_pb.h>

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

// Private to the ONNX import: the walk over the graph is in import_onnx.cpp, the operators in
// onnx_operators.cpp and onnx_shapes.cpp, what is constant in onnx_folding.cpp.

namespace hawx::onnx_import {

using Dims = std::vector<std::int64_t>;

/// How a tensor's elements relate to the layer that computed them.
enum class View {
    Plain,        ///< as the layer computed them, batch first
    ChannelsLast, ///< [batch][y][x][channel], as TensorFlow keeps them
    Grouped,      ///< [batch][group][channel in group][y][x], on the way to a channel shuffle
    Shuffled,     ///< Grouped with the two channel axes exchanged
    OneChannel,   ///< [batch][y][x] of an image with one channel
};

/// A tensor that depends on the image.
struct Value {
    int layer = -1;
    Dims dims; ///< with the batch in front
    View view = View::Plain;
    std::array<int, 4> zeroPadding{}; ///< top, left, bottom, right; not yet applied
};

std::int64_t product(const Dims& dims);

/// PyTorch names nodes by module path and operator: "/layers/layers.0/c1/Conv". The module's own
/// name, "layers.0.c1", is what people know the layer by.
std::string readableName(const std::string& name, const std::string& operation);

/// One node of the graph with its attributes by name.
class Node {
public:
    explicit Node(const onnx::NodeProto& proto) : m_proto(proto) {}

    const std::string& type() const { return m_proto.op_type(); }
    const std::string& name() const { return m_proto.name(); }
    int inputCount() const { return m_proto.input_size(); }
    bool hasInput(int i) const { return i < m_proto.input_size() && !m_proto.input(i).empty(); }
    const std::string& input(int i) const;
    int outputCount() const { return m_proto.output_size(); }
    const std::string& output(int i) const;

    const onnx::AttributeProto* attribute(const std::string& name) const;
    std::int64_t integer(const std::string& name, std::int64_t fallback) const;
    float real(const std::string& name, float fallback) const;
    std::string text(const std::string& name, const std::string& fallback) const;
    Dims integers(const std::string& name, const Dims& fallback) const;

    /// Throws Error: the layer's name and type, then `what`.
    [[noreturn]] void fail(const std::string& what) const;
    /// The value as a window's size, stride, dilation or padding.
    int windowField(std::int64_t value) const;

private:
    const onnx::NodeProto& m_proto;
};

/// The axis counted from the first, when negative ones count from the last.
std::int64_t normalisedAxis(const Node& node, std::int64_t axis, std::size_t rank);
/// A Reshape's target for a tensor of these dimensions: 0 keeps a dimension, -1 takes what is left.
Dims resolvedShape(const Node& node, Dims shape, const Dims& dims);
/// The dimensions with a 1 at each of the axes of the result.
Dims unsqueezed(const Node& node, Dims dims, const Dims& axes);

class OnnxImporter {
public:
    /// `openInput`: the shape of an image where the file leaves it open.
    explicit OnnxImporter(const std::optional<TensorShape>& openInput);
    LayerGraph run(const onnx::GraphProto& graph);

private:
    using Handler = void (OnnxImporter::*)(const Node&);
    using Handlers = std::map<std::string, Handler>;

    void readInput(const onnx::GraphProto& graph);
    void import(const Node& node);
    std::string supportedTypes() const;

    /// Evaluates a node whose inputs are all constant, or that only asks for a shape.
    bool foldConstant(const Node& node);

    /// Null when the tensor is not constant.
    const OnnxConstant* constant(const std::string& name) const;
    const OnnxConstant& requireConstant(const Node& node, int input) const;
    std::vector<float> requireReals(const Node& node, int input) const;
    Dims requireIntegers(const Node& node, int input) const;
    bool isConstant(const Node& node, int input) const;

    const Value& anyValue(const Node& node, int input) const;
    /// A tensor that is neither padded nor in the middle of a channel shuffle.
    const Value& value(const Node& node, int input) const;
    /// A tensor of batch, channels, height and width.
    const Value& imageValue(const Node& node, int input) const;

    Layer newLayer(const Node& node, LayerType type);
    int append(Layer layer);
    /// Makes the layer compute the node's output, with the dimensions of its shape.
    void define(const Node& node, Layer layer);
    /// As above, with the dimensions and view of a tensor of the same size.
    void defineLike(const Node& node, Layer layer, const Value& like);
    /// The axis of channels in a tensor, given how it is viewed.
    static std::size_t channelAxis(const Value& value);
    Window window(const Node& node, const Value& input, int height, int width) const;

    /// A tensor of batch, channels, height and width, with or without padding.
    const Value& paddedImage(const Node& node) const;
    /// Makes the input's padding that of the layer's window.
    void takePadding(const Node& node, Layer& layer, const Value& input) const;
    void convolution(const Node& node);
    void gemm(const Node& node);
    void matMul(const Node& node);
    void fullyConnected(const Node& node, const Value& input, std::vector<float> weights,
                        std::vector<float> bias);
    void batchNormalisation(const Node& node);
    void activation(const Node& node);
    void clip(const Node& node);
    void pool(const Node& node);
    void globalPool(const Node& node);
    void reduceMean(const Node& node);
    void add(const Node& node);
    /// ONNX would broadcast one tensor against the other, which the graph cannot express.
    static void requireAlike(const Node& node, const Value& a, const Value& b);
    void subtract(const Node& node);
    void multiply(const Node& node);
    void divide(const Node& node);
    void affine(const Node& node, const Value& input, std::vector<float> scale,
                std::vector<float> offset);
    void concatenate(const Node& node);
    void gather(const Node& node);
    void split(const Node& node);
    void slice(const Node& node);
    void channelRange(const Node& node, const Value& input, int output, std::int64_t first,
                      std::int64_t count);
    void reshape(const Node& node);
    void reshapeTo(const Node& node, const Dims& shape);
    void transpose(const Node& node);
    void flatten(const Node& node);
    void squeeze(const Node& node);
    void unsqueeze(const Node& node);
    /// Makes the value the node's output, with each of its elements a channel.
    void defineFlattened(const Node& node, Value result);
    void softmax(const Node& node);
    void identity(const Node& node);
    void pad(const Node& node);

    std::optional<TensorShape> m_openInput;
    LayerGraph m_graph;
    std::map<std::string, OnnxConstant> m_constants;
    std::map<std::string, Value> m_values;
    Handlers m_handlers;
    std::map<std::string, int> m_names; ///< how many layers were named so
};

} // namespace hawx::onnx_import
