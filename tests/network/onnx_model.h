// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <onnx/onnx_pb.h>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace hawx::test {

using Integers = std::vector<std::int64_t>;
using Reals = std::vector<float>;

inline onnx::TensorProto realTensor(const std::string& name, const Integers& dims,
                                    const Reals& values)
{
    onnx::TensorProto tensor;
    tensor.set_name(name);
    tensor.set_data_type(onnx::TensorProto::FLOAT);
    tensor.mutable_dims()->Add(dims.begin(), dims.end());
    tensor.mutable_float_data()->Add(values.begin(), values.end());
    return tensor;
}

inline onnx::TensorProto integerTensor(const std::string& name, const Integers& dims,
                                       const Integers& values)
{
    onnx::TensorProto tensor;
    tensor.set_name(name);
    tensor.set_data_type(onnx::TensorProto::INT64);
    tensor.mutable_dims()->Add(dims.begin(), dims.end());
    tensor.mutable_int64_data()->Add(values.begin(), values.end());
    return tensor;
}

/// An attribute of a node: an integer, a real number, a text, integers, or a tensor.
using Attribute =
    std::pair<std::string, std::variant<int, float, std::string, Integers, onnx::TensorProto>>;
using Attributes = std::vector<Attribute>;

/// Writes down an ONNX network node by node, right or wrong.
class OnnxModel {
public:
    explicit OnnxModel(const Integers& inputDims = {1, 2, 6, 5}, int opset = 13)
    {
        m_model.set_ir_version(7);
        m_model.add_opset_import()->set_version(opset);
        m_model.mutable_graph()->set_name("test");
        addInput("image", inputDims);
    }

    onnx::GraphProto& graph() { return *m_model.mutable_graph(); }

    void addInput(const std::string& name, const Integers& dims)
    {
        describe(*graph().add_input(), name, dims);
    }

    void removeInputs() { graph().clear_input(); }

    /// Adds a node and returns the name of its first output.
    std::string node(const std::string& type, const std::vector<std::string>& inputs,
                     const Attributes& attributes = {}, const std::string& name = {},
                     std::vector<std::string> outputs = {})
    {
        onnx::NodeProto& added = *graph().add_node();
        added.set_op_type(type);
        added.set_name(name);
        if (outputs.empty())
            outputs = {type + "-" + std::to_string(graph().node_size())};
        for (const std::string& input : inputs)
            added.add_input(input);
        for (const std::string& output : outputs)
            added.add_output(output);
        for (const Attribute& attribute : attributes)
            set(*added.add_attribute(), attribute);
        m_last = outputs.front();
        return m_last;
    }

    /// Adds an initialiser and returns its name.
    std::string reals(const Integers& dims, const Reals& values)
    {
        const std::string name = "w" + std::to_string(graph().initializer_size());
        *graph().add_initializer() = realTensor(name, dims, values);
        return name;
    }
    std::string integers(const Integers& values)
    {
        return integers({static_cast<std::int64_t>(values.size())}, values);
    }
    std::string integers(const Integers& dims, const Integers& values)
    {
        const std::string name = "i" + std::to_string(graph().initializer_size());
        *graph().add_initializer() = integerTensor(name, dims, values);
        return name;
    }

    /// The network in the file's format, its output that of the last node or what addOutput()
    /// named.
    std::vector<std::byte> bytes() const
    {
        onnx::ModelProto model = m_model;
        if (model.graph().output_size() == 0)
            describe(*model.mutable_graph()->add_output(), m_last, {});
        const std::string text = model.SerializeAsString();
        std::vector<std::byte> result(text.size());
        std::memcpy(result.data(), text.data(), text.size());
        return result;
    }
    void addOutput(const std::string& name) { describe(*graph().add_output(), name, {}); }

private:
    static void describe(onnx::ValueInfoProto& info, const std::string& name, const Integers& dims)
    {
        info.set_name(name);
        auto& type = *info.mutable_type()->mutable_tensor_type();
        type.set_elem_type(onnx::TensorProto::FLOAT);
        type.mutable_shape(); // OpenCV insists on it
        for (const std::int64_t dim : dims) {
            auto& added = *type.mutable_shape()->add_dim();
            if (dim >= 0)
                added.set_dim_value(dim);
            else
                added.set_dim_param("N");
        }
    }

    static void set(onnx::AttributeProto& proto, const Attribute& attribute)
    {
        proto.set_name(attribute.first);
        const auto& value = attribute.second;
        if (const auto* integer = std::get_if<int>(&value)) {
            proto.set_type(onnx::AttributeProto::INT);
            proto.set_i(*integer);
        } else if (const auto* real = std::get_if<float>(&value)) {
            proto.set_type(onnx::AttributeProto::FLOAT);
            proto.set_f(*real);
        } else if (const auto* text = std::get_if<std::string>(&value)) {
            proto.set_type(onnx::AttributeProto::STRING);
            proto.set_s(*text);
        } else if (const auto* integers = std::get_if<Integers>(&value)) {
            proto.set_type(onnx::AttributeProto::INTS);
            proto.mutable_ints()->Add(integers->begin(), integers->end());
        } else {
            proto.set_type(onnx::AttributeProto::TENSOR);
            *proto.mutable_t() = std::get<onnx::TensorProto>(value);
        }
    }

    onnx::ModelProto m_model;
    std::string m_last;
};

} // namespace hawx::test
