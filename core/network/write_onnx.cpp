// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/write_onnx.h"

#include "core/support/error.h"

#include <onnx/onnx_pb.h>

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <utility>

namespace hawx {

namespace {

constexpr int kOpset = 13; // the first whose QuantizeLinear and DequantizeLinear have axes
constexpr int kIrVersion = 7;

using Integers = std::vector<std::int64_t>;

std::string nameOf(int tensor, const char* end = "")
{
    return "t" + std::to_string(tensor) + end;
}

/// Writes the graph layer by layer. Tensor i is "ti_codes" when quantised, "ti" when dequantised.
class QdqWriter {
public:
    QdqWriter(const QuantisedNetwork& network, const OnnxNotes& notes)
        : m_network(network), m_notes(notes)
    {}

    std::string write()
    {
        m_model.set_ir_version(kIrVersion);
        m_model.set_producer_name("HAWX");
        m_model.add_opset_import()->set_version(kOpset);
        for (const auto& [key, value] : m_notes.model) {
            onnx::StringStringEntryProto& entry = *m_model.add_metadata_props();
            entry.set_key(key);
            entry.set_value(value);
        }
        graph().set_name(m_network.name);
        const TensorShape& image = m_network.tensors.front().shape;
        describe(*graph().add_input(), "image", {image.channels, image.height, image.width});
        describe(*graph().add_output(), "logits", {m_network.logits()});
        for (std::size_t i = 0; i < m_network.layers.size(); ++i)
            writeLayer(static_cast<int>(i));
        const std::string last =
            endsInReals() ? nameOf(m_network.output, "_real") : nameOf(m_network.output);
        addInteger(node("Flatten", {last}, "logits"), "axis", 1);
        return m_model.SerializeAsString();
    }

private:
    onnx::GraphProto& graph() { return *m_model.mutable_graph(); }
    const QuantisedLayer& layerAt(int i) const
    {
        return m_network.layers[static_cast<std::size_t>(i)];
    }
    const QuantisedTensor& tensorAt(int i) const
    {
        return m_network.tensors[static_cast<std::size_t>(i)];
    }
    /// The last layer's accumulators become logits without codes.
    bool endsInReals() const
    {
        const QuantisedLayer& last = layerAt(m_network.output);
        return last.multiplies() && last.requantisation.empty();
    }

    static void describe(onnx::ValueInfoProto& info, const std::string& name, const Integers& dims)
    {
        info.set_name(name);
        onnx::TypeProto_Tensor& type = *info.mutable_type()->mutable_tensor_type();
        type.set_elem_type(onnx::TensorProto::FLOAT);
        type.mutable_shape()->add_dim()->set_dim_param("N");
        for (const std::int64_t dim : dims)
            type.mutable_shape()->add_dim()->set_dim_value(dim);
    }

    onnx::NodeProto& node(const char* type, const std::vector<std::string>& inputs,
                          const std::string& output)
    {
        onnx::NodeProto& added = *graph().add_node();
        added.set_op_type(type);
        for (const std::string& input : inputs)
            added.add_input(input);
        added.add_output(output);
        return added;
    }

    static void addInteger(onnx::NodeProto& to, const char* name, std::int64_t value)
    {
        onnx::AttributeProto& attribute = *to.add_attribute();
        attribute.set_name(name);
        attribute.set_type(onnx::AttributeProto::INT);
        attribute.set_i(value);
    }
    static void addIntegers(onnx::NodeProto& to, const char* name, const Integers& values)
    {
        onnx::AttributeProto& attribute = *to.add_attribute();
        attribute.set_name(name);
        attribute.set_type(onnx::AttributeProto::INTS);
        attribute.mutable_ints()->Add(values.begin(), values.end());
    }

    /// A constant from its bytes, which ONNX wants in little endian; returns its name.
    template <typename T>
    std::string constant(const std::string& name, onnx::TensorProto::DataType type,
                         const Integers& dims, std::span<const T> values)
    {
        onnx::TensorProto& tensor = *graph().add_initializer();
        tensor.set_name(name);
        tensor.set_data_type(type);
        tensor.mutable_dims()->Add(dims.begin(), dims.end());
        tensor.set_raw_data(values.data(), values.size_bytes());
        return name;
    }
    std::string reals(const std::string& name, const Integers& dims, std::span<const float> values)
    {
        return constant(name, onnx::TensorProto::FLOAT, dims, values);
    }
    std::string real(const std::string& name, float value)
    {
        return reals(name, {}, std::span(&value, 1));
    }
    std::string integers(const std::string& name, const Integers& values)
    {
        return constant(name, onnx::TensorProto::INT64, {static_cast<std::int64_t>(values.size())},
                        std::span<const std::int64_t>(values));
    }

    static bool isUnsigned(const QuantisedTensor& tensor) { return tensor.highest > 127; }

    void addScale(int i)
    {
        const QuantisedTensor& tensor = tensorAt(i);
        real(nameOf(i, "_scale"), tensor.scale);
        const std::uint8_t zero = 0;
        constant(nameOf(i, "_zero"),
                 isUnsigned(tensor) ? onnx::TensorProto::UINT8 : onnx::TensorProto::INT8, {},
                 std::span(&zero, 1));
    }
    void dequantise(int i)
    {
        node("DequantizeLinear", {nameOf(i, "_codes"), nameOf(i, "_scale"), nameOf(i, "_zero")},
             nameOf(i));
    }
    /// From "ti_real" to "ti_codes" and "ti".
    void quantise(int i)
    {
        addScale(i);
        node("QuantizeLinear", {nameOf(i, "_real"), nameOf(i, "_scale"), nameOf(i, "_zero")},
             nameOf(i, "_codes"));
        dequantise(i);
    }
    /// The same with the layer's bounds where the code's type does not give them.
    void clampAndQuantise(int i)
    {
        const QuantisedLayer& layer = layerAt(i);
        const QuantisedTensor& tensor = tensorAt(i);
        const bool isLowest = layer.lowest <= (isUnsigned(tensor) ? 0 : -127);
        const bool isHighest = layer.highest >= (isUnsigned(tensor) ? 255 : 127);
        if (isLowest && isHighest)
            return quantise(i);
        // The operator before gave "ti_real"; what is between gets its place.
        graph().mutable_node(graph().node_size() - 1)->set_output(0, nameOf(i, "_open"));
        if (layer.lowest == 0 && isHighest)
            node("Relu", {nameOf(i, "_open")}, nameOf(i, "_real"));
        else
            node("Clip",
                 {nameOf(i, "_open"),
                  real(nameOf(i, "_least"), static_cast<float>(layer.lowest) * tensor.scale),
                  real(nameOf(i, "_most"), static_cast<float>(layer.highest) * tensor.scale)},
                 nameOf(i, "_real"));
        quantise(i);
    }

    void writeLayer(int i)
    {
        const QuantisedLayer& layer = layerAt(i);
        const int first = graph().node_size();
        const auto input = [&layer](std::size_t k) { return nameOf(layer.inputs[k]); };
        const std::string output = nameOf(i, "_real");
        switch (layer.type) {
        case LayerType::Input:
            addScale(i);
            node("QuantizeLinear", {"image", nameOf(i, "_scale"), nameOf(i, "_zero")},
                 nameOf(i, "_codes"));
            dequantise(i);
            break;
        case LayerType::Convolution: writeMultiplyingLayer(i); break;
        case LayerType::MaxPool:
        case LayerType::AveragePool:
            writePooling(i);
            quantise(i);
            break;
        case LayerType::Add:
            node("Add", {input(0), input(1)}, output);
            clampAndQuantise(i);
            break;
        case LayerType::ChannelScale:
            node("Mul", {input(0), input(1)}, output);
            clampAndQuantise(i);
            break;
        case LayerType::Concatenation: {
            std::vector<std::string> parts;
            for (std::size_t k = 0; k < layer.inputs.size(); ++k)
                parts.push_back(input(k));
            addInteger(node("Concat", parts, output), "axis", 1);
            clampAndQuantise(i);
            break;
        }
        case LayerType::ChannelShuffle: writeShuffle(i); break;
        case LayerType::ChannelSlice: {
            const std::int64_t start = layer.firstChannel;
            node("Slice",
                 {input(0), integers(nameOf(i, "_start"), {start}),
                  integers(nameOf(i, "_end"), {start + tensorAt(i).shape.channels}),
                  integers(nameOf(i, "_axis"), {1})},
                 output);
            quantise(i);
            break;
        }
        case LayerType::Activation: writeActivation(i); break;
        default:
            throw Error("The layer \"" + layer.name + "\" (" + std::string(toString(layer.type)) +
                        ") has no form in quantised ONNX.");
        }
        for (int n = first; n < graph().node_size(); ++n) {
            onnx::NodeProto& added = *graph().mutable_node(n);
            added.set_name(layer.name + "/" + added.op_type());
        }
    }

    /// Whether only fully connected layers and the logits read the tensor, as [N][channel].
    bool staysFlat(int i) const
    {
        return std::all_of(
            m_network.layers.begin(), m_network.layers.end(), [i](const QuantisedLayer& layer) {
                return layer.fullyConnected ||
                       std::find(layer.inputs.begin(), layer.inputs.end(), i) == layer.inputs.end();
            });
    }

    void writeMultiplyingLayer(int i)
    {
        const QuantisedLayer& layer = layerAt(i);
        const std::int64_t filters = m_network.filters(i);
        const std::int64_t terms = m_network.termsPerOutput(i);
        const Window& w = layer.window;
        Integers dims{filters, terms};
        if (!layer.fullyConnected)
            dims = {filters, terms / (w.height * w.width), w.height, w.width};
        std::vector<float> accumulatorScales;
        for (int f = 0; f < filters; ++f)
            accumulatorScales.push_back(m_network.accumulatorScale(i, f));
        addInteger(node("DequantizeLinear",
                        {constant(nameOf(i, "_weight_codes"), onnx::TensorProto::INT8, dims,
                                  std::span<const std::int8_t>(layer.weights)),
                         reals(nameOf(i, "_weight_scales"), {filters}, layer.weightScale)},
                        nameOf(i, "_weights")),
                   "axis", 0);
        addInteger(node("DequantizeLinear",
                        {constant(nameOf(i, "_bias_codes"), onnx::TensorProto::INT32, {filters},
                                  std::span<const std::int32_t>(layer.bias)),
                         reals(nameOf(i, "_bias_scales"), {filters}, accumulatorScales)},
                        nameOf(i, "_bias")),
                   "axis", 0);
        const std::string input = nameOf(layer.inputs[0]);
        onnx::NodeProto& product =
            layer.fullyConnected ? writeProduct(i, input) : writeConvolution(i, input);
        if (m_multiplying < m_notes.multiplyingLayers.size())
            product.set_doc_string(m_notes.multiplyingLayers[m_multiplying]);
        ++m_multiplying;
        if (layer.fullyConnected && !staysFlat(i)) {
            product.set_output(0, nameOf(i, "_flat"));
            node("Unsqueeze", {nameOf(i, "_flat"), integers(nameOf(i, "_axes"), {2, 3})},
                 nameOf(i, "_real"));
        }
        if (!layer.requantisation.empty())
            clampAndQuantise(i);
    }

    onnx::NodeProto& writeProduct(int i, const std::string& input)
    {
        addInteger(node("Flatten", {input}, nameOf(i, "_input")), "axis", 1);
        onnx::NodeProto& product =
            node("Gemm", {nameOf(i, "_input"), nameOf(i, "_weights"), nameOf(i, "_bias")},
                 nameOf(i, "_real"));
        addInteger(product, "transB", 1);
        return product;
    }

    onnx::NodeProto& writeConvolution(int i, const std::string& input)
    {
        const Window& w = layerAt(i).window;
        onnx::NodeProto& convolution =
            node("Conv", {input, nameOf(i, "_weights"), nameOf(i, "_bias")}, nameOf(i, "_real"));
        addIntegers(convolution, "kernel_shape", {w.height, w.width});
        addIntegers(convolution, "strides", {w.strideY, w.strideX});
        addIntegers(convolution, "pads", {w.padTop, w.padLeft, w.padBottom, w.padRight});
        addIntegers(convolution, "dilations", {w.dilationY, w.dilationX});
        addInteger(convolution, "group", layerAt(i).groups);
        return convolution;
    }

    void writePooling(int i)
    {
        const QuantisedLayer& layer = layerAt(i);
        const Window& w = layer.window;
        const TensorShape& in = tensorAt(layer.inputs[0]).shape;
        const TensorShape& out = tensorAt(i).shape;
        // Windows that were rounded up read beyond the padding: more padding, rather than a
        // ceil_mode that programs do not agree on.
        const int bottom =
            (out.height - 1) * w.strideY + (w.height - 1) * w.dilationY + 1 - in.height - w.padTop;
        const int right =
            (out.width - 1) * w.strideX + (w.width - 1) * w.dilationX + 1 - in.width - w.padLeft;
        const bool isMax = layer.type == LayerType::MaxPool;
        const auto refuse = [&layer](const char* what) {
            throw Error("The layer \"" + layer.name + "\" has no form in quantised ONNX of opset " +
                        std::to_string(kOpset) + ": " + what + ".");
        };
        if (!isMax && (w.dilationY > 1 || w.dilationX > 1))
            refuse("average pooling with dilation");
        if (!isMax && layer.countPadding && (bottom > w.padBottom || right > w.padRight))
            refuse("average pooling that counts padding but not what rounding up adds to it");
        onnx::NodeProto& pooling =
            node(isMax ? "MaxPool" : "AveragePool", {nameOf(layer.inputs[0])}, nameOf(i, "_real"));
        addIntegers(pooling, "kernel_shape", {w.height, w.width});
        addIntegers(pooling, "strides", {w.strideY, w.strideX});
        addIntegers(
            pooling, "pads",
            {w.padTop, w.padLeft, std::max(bottom, w.padBottom), std::max(right, w.padRight)});
        if (isMax)
            addIntegers(pooling, "dilations", {w.dilationY, w.dilationX});
        else
            addInteger(pooling, "count_include_pad", layer.countPadding ? 1 : 0);
    }

    void writeShuffle(int i)
    {
        const TensorShape& shape = tensorAt(i).shape;
        const std::int64_t groups = layerAt(i).groups;
        node("Reshape",
             {nameOf(layerAt(i).inputs[0]),
              integers(nameOf(i, "_groups"),
                       {0, groups, shape.channels / groups, shape.height, shape.width})},
             nameOf(i, "_grouped"));
        addIntegers(node("Transpose", {nameOf(i, "_grouped")}, nameOf(i, "_transposed")), "perm",
                    {0, 2, 1, 3, 4});
        node("Reshape",
             {nameOf(i, "_transposed"),
              integers(nameOf(i, "_shape"), {0, shape.channels, shape.height, shape.width})},
             nameOf(i, "_real"));
        quantise(i);
    }

    /// The table of codes: an index from its end, as negative codes are, is that of their byte.
    void writeActivation(int i)
    {
        const QuantisedLayer& layer = layerAt(i);
        addScale(i);
        addInteger(node("Cast", {nameOf(layer.inputs[0], "_codes")}, nameOf(i, "_index")), "to",
                   onnx::TensorProto::INT32);
        node("Gather",
             {constant(nameOf(i, "_table"),
                       isUnsigned(tensorAt(i)) ? onnx::TensorProto::UINT8 : onnx::TensorProto::INT8,
                       {256}, std::span<const std::uint8_t>(layer.table)),
              nameOf(i, "_index")},
             nameOf(i, "_codes"));
        dequantise(i);
    }

    const QuantisedNetwork& m_network;
    const OnnxNotes& m_notes;
    onnx::ModelProto m_model;
    std::size_t m_multiplying = 0;
};

} // namespace

std::string toQdqOnnx(const QuantisedNetwork& network, const OnnxNotes& notes)
{
    return QdqWriter(network, notes).write();
}

} // namespace hawx
