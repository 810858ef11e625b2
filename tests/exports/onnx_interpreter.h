// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <onnx/onnx_pb.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <functional>
#include <limits>
#include <map>
#include <numeric>
#include <stdexcept>
#include <string>
#include <vector>

namespace hawx::test {

/// Executes the operators of quantised networks in double precision, as ONNX's specification of
/// opset 13 states them, one image at a time.
class OnnxInterpreter {
public:
    struct Tensor {
        std::vector<std::int64_t> dims;
        std::vector<double> values;
        int type = onnx::TensorProto::FLOAT;
    };
    /// Called with each node's output, which it may replace.
    using Watcher = std::function<void(const std::string&, Tensor&)>;

    explicit OnnxInterpreter(const onnx::ModelProto& model) : m_graph(model.graph())
    {
        for (const onnx::TensorProto& constant : m_graph.initializer())
            m_constants[constant.name()] = read(constant);
    }

    /// The values of the graph's output. Throws for what it does not know.
    std::vector<double> run(Tensor image, const Watcher& watcher = {})
    {
        m_tensors = m_constants;
        m_tensors[m_graph.input(0).name()] = std::move(image);
        for (const onnx::NodeProto& node : m_graph.node()) {
            Tensor result = execute(node);
            if (watcher)
                watcher(node.output(0), result);
            m_tensors[node.output(0)] = std::move(result);
        }
        return m_tensors.at(m_graph.output(0).name()).values;
    }

private:
    using Dims = std::vector<std::int64_t>;

    template <typename T>
    static void copy(const onnx::TensorProto& proto, Tensor& tensor)
    {
        std::vector<T> values(proto.raw_data().size() / sizeof(T));
        std::memcpy(values.data(), proto.raw_data().data(), proto.raw_data().size());
        tensor.values.assign(values.begin(), values.end());
    }

    static Tensor read(const onnx::TensorProto& proto)
    {
        Tensor tensor{Dims(proto.dims().begin(), proto.dims().end()), {}, proto.data_type()};
        switch (proto.data_type()) {
        case onnx::TensorProto::FLOAT: copy<float>(proto, tensor); break;
        case onnx::TensorProto::INT8: copy<std::int8_t>(proto, tensor); break;
        case onnx::TensorProto::UINT8: copy<std::uint8_t>(proto, tensor); break;
        case onnx::TensorProto::INT32: copy<std::int32_t>(proto, tensor); break;
        case onnx::TensorProto::INT64: copy<std::int64_t>(proto, tensor); break;
        default: throw std::runtime_error("type of constant");
        }
        if (static_cast<std::int64_t>(tensor.values.size()) != product(tensor.dims))
            throw std::runtime_error("size of constant " + proto.name());
        return tensor;
    }

    static std::int64_t product(const Dims& dims, std::size_t from = 0)
    {
        return std::accumulate(dims.begin() + static_cast<std::ptrdiff_t>(from), dims.end(),
                               std::int64_t{1}, std::multiplies<>());
    }
    static std::size_t size(std::int64_t number) { return static_cast<std::size_t>(number); }

    static std::int64_t integer(const onnx::NodeProto& node, const char* name, std::int64_t other)
    {
        for (const onnx::AttributeProto& attribute : node.attribute())
            if (attribute.name() == name)
                return attribute.i();
        return other;
    }
    static Dims integers(const onnx::NodeProto& node, const char* name, const Dims& others)
    {
        for (const onnx::AttributeProto& attribute : node.attribute())
            if (attribute.name() == name)
                return {attribute.ints().begin(), attribute.ints().end()};
        return others;
    }

    const Tensor& in(const onnx::NodeProto& node, int i) const
    {
        return m_tensors.at(node.input(i));
    }

    Tensor execute(const onnx::NodeProto& node) const
    {
        const std::string& type = node.op_type();
        const Tensor& x = in(node, 0);
        if (type == "QuantizeLinear")
            return quantise(x, in(node, 1), in(node, 2));
        if (type == "DequantizeLinear")
            return dequantise(node);
        if (type == "Conv")
            return convolve(node);
        if (type == "Gemm")
            return multiply(node);
        if (type == "MaxPool" || type == "AveragePool")
            return pool(node);
        if (type == "Relu")
            return each(x, [](double value) { return std::max(value, 0.0); });
        if (type == "Clip")
            return each(x, [low = in(node, 1).values[0], high = in(node, 2).values[0]](
                               double value) { return std::clamp(value, low, high); });
        if (type == "Cast")
            return {x.dims, x.values, static_cast<int>(integer(node, "to", 0))};
        if (type == "Add" || type == "Mul")
            return combine(x, in(node, 1), type == "Add");
        if (type == "Concat")
            return concatenate(node);
        if (type == "Flatten")
            return {{x.dims[0], product(x.dims, 1)}, x.values, x.type};
        if (type == "Unsqueeze")
            return {{x.dims[0], x.dims[1], 1, 1}, x.values, x.type};
        if (type == "Reshape")
            return reshape(x, in(node, 1));
        if (type == "Transpose")
            return transpose(x, integers(node, "perm", {}));
        if (type == "Slice")
            return slice(node);
        if (type == "Gather")
            return gather(x, in(node, 1));
        throw std::runtime_error("operator " + type);
    }

    template <typename Function>
    static Tensor each(const Tensor& x, const Function& function)
    {
        Tensor result = x;
        std::transform(x.values.begin(), x.values.end(), result.values.begin(), function);
        return result;
    }

    static Tensor quantise(const Tensor& x, const Tensor& scale, const Tensor& zero)
    {
        const bool isUnsigned = zero.type == onnx::TensorProto::UINT8;
        Tensor result = each(x, [&](double value) {
            return std::clamp(std::nearbyint(value / scale.values[0]) + zero.values[0],
                              isUnsigned ? 0.0 : -128.0, isUnsigned ? 255.0 : 127.0);
        });
        result.type = zero.type;
        return result;
    }

    Tensor dequantise(const onnx::NodeProto& node) const
    {
        const Tensor& x = in(node, 0);
        const Tensor& scale = in(node, 1);
        if (node.input_size() > 2 &&
            (in(node, 2).type != x.type || in(node, 2).values != std::vector<double>{0}))
            throw std::runtime_error("zero point");
        Tensor result{x.dims, x.values, onnx::TensorProto::FLOAT};
        if (!scale.dims.empty() && integer(node, "axis", 1) != 0)
            throw std::runtime_error("axis");
        const std::size_t inner = x.values.size() / scale.values.size();
        for (std::size_t i = 0; i < x.values.size(); ++i)
            result.values[i] *= scale.values[scale.dims.empty() ? 0 : i / inner];
        return result;
    }

    /// visit(output index, output channel, input y, input x, ky, kx) for each element of each
    /// window, padding too.
    template <typename Visit>
    static Tensor overWindows(const onnx::NodeProto& node, const Tensor& x, std::int64_t channels,
                              const Visit& visit)
    {
        const Dims kernel = integers(node, "kernel_shape", {});
        const Dims strides = integers(node, "strides", {1, 1});
        const Dims pads = integers(node, "pads", {0, 0, 0, 0});
        const Dims dilations = integers(node, "dilations", {1, 1});
        Tensor result{{1, channels, 0, 0}, {}, onnx::TensorProto::FLOAT};
        for (std::size_t axis = 0; axis < 2; ++axis)
            result.dims[axis + 2] = (x.dims[axis + 2] + pads[axis] + pads[axis + 2] -
                                     dilations[axis] * (kernel[axis] - 1) - 1) /
                                        strides[axis] +
                                    1;
        result.values.resize(size(product(result.dims)));
        std::size_t index = 0;
        for (std::int64_t c = 0; c < channels; ++c)
            for (std::int64_t oy = 0; oy < result.dims[2]; ++oy)
                for (std::int64_t ox = 0; ox < result.dims[3]; ++ox, ++index)
                    for (std::int64_t ky = 0; ky < kernel[0]; ++ky)
                        for (std::int64_t kx = 0; kx < kernel[1]; ++kx)
                            visit(index, c, oy * strides[0] - pads[0] + ky * dilations[0],
                                  ox * strides[1] - pads[1] + kx * dilations[1], ky, kx);
        return result;
    }

    static bool contains(const Tensor& x, std::int64_t y, std::int64_t xx)
    {
        return y >= 0 && y < x.dims[2] && xx >= 0 && xx < x.dims[3];
    }
    static double at(const Tensor& x, std::int64_t c, std::int64_t y, std::int64_t xx)
    {
        return x.values[size((c * x.dims[2] + y) * x.dims[3] + xx)];
    }

    Tensor convolve(const onnx::NodeProto& node) const
    {
        const Tensor& x = in(node, 0);
        const Tensor& weights = in(node, 1);
        const Tensor& bias = in(node, 2);
        const std::int64_t groups = integer(node, "group", 1);
        const std::int64_t channels = weights.dims[1];
        if (channels * groups != x.dims[1])
            throw std::runtime_error("channels");
        std::vector<double> sums;
        Tensor result = overWindows(
            node, x, weights.dims[0],
            [&](std::size_t index, std::int64_t f, std::int64_t y, std::int64_t xx, std::int64_t ky,
                std::int64_t kx) {
                sums.resize(index + 1, bias.values[size(f)]);
                if (!contains(x, y, xx))
                    return;
                const std::int64_t first = f / (weights.dims[0] / groups) * channels;
                for (std::int64_t c = 0; c < channels; ++c)
                    sums[index] +=
                        at(x, first + c, y, xx) *
                        weights.values[size(
                            ((f * channels + c) * weights.dims[2] + ky) * weights.dims[3] + kx)];
            });
        result.values = std::move(sums);
        return result;
    }

    Tensor multiply(const onnx::NodeProto& node) const
    {
        const Tensor& x = in(node, 0);
        const Tensor& weights = in(node, 1);
        if (integer(node, "transB", 0) != 1 || weights.dims[1] != x.dims[1])
            throw std::runtime_error("Gemm");
        Tensor result{{1, weights.dims[0]}, in(node, 2).values, onnx::TensorProto::FLOAT};
        for (std::size_t f = 0; f < result.values.size(); ++f)
            for (std::size_t k = 0; k < x.values.size(); ++k)
                result.values[f] += x.values[k] * weights.values[f * x.values.size() + k];
        return result;
    }

    Tensor pool(const onnx::NodeProto& node) const
    {
        const Tensor& x = in(node, 0);
        const bool isMax = node.op_type() == "MaxPool";
        const bool countsPadding = integer(node, "count_include_pad", 0) == 1;
        std::vector<double> largest;
        std::vector<double> sums;
        std::vector<double> counts;
        Tensor result =
            overWindows(node, x, x.dims[1],
                        [&](std::size_t index, std::int64_t c, std::int64_t y, std::int64_t xx,
                            std::int64_t, std::int64_t) {
                            largest.resize(index + 1, std::numeric_limits<double>::lowest());
                            sums.resize(index + 1);
                            counts.resize(index + 1);
                            const bool isInside = contains(x, y, xx);
                            if (isInside || countsPadding)
                                ++counts[index];
                            if (!isInside)
                                return;
                            const double value = at(x, c, y, xx);
                            largest[index] = std::max(largest[index], value);
                            sums[index] += value;
                        });
        for (std::size_t i = 0; i < result.values.size(); ++i)
            result.values[i] = isMax ? largest[i] : sums[i] / std::max(counts[i], 1.0);
        return result;
    }

    /// Of equal shapes, or a second tensor with one value for each channel.
    static Tensor combine(const Tensor& x, const Tensor& y, bool adds)
    {
        const bool perChannel = x.dims != y.dims;
        if (perChannel && (y.dims != Dims{1, x.dims[1], 1, 1}))
            throw std::runtime_error("shapes");
        const std::size_t plane = perChannel ? size(product(x.dims, 2)) : 1;
        Tensor result = x;
        for (std::size_t i = 0; i < x.values.size(); ++i)
            result.values[i] =
                adds ? x.values[i] + y.values[i / plane] : x.values[i] * y.values[i / plane];
        return result;
    }

    Tensor concatenate(const onnx::NodeProto& node) const
    {
        Tensor result = in(node, 0);
        for (int i = 1; i < node.input_size(); ++i) {
            result.dims[1] += in(node, i).dims[1];
            result.values.insert(result.values.end(), in(node, i).values.begin(),
                                 in(node, i).values.end());
        }
        return result;
    }

    static Tensor reshape(const Tensor& x, const Tensor& shape)
    {
        Tensor result{{}, x.values, x.type};
        for (std::size_t i = 0; i < shape.values.size(); ++i)
            result.dims.push_back(
                shape.values[i] == 0 ? x.dims[i] : static_cast<std::int64_t>(shape.values[i]));
        if (product(result.dims) != product(x.dims))
            throw std::runtime_error("Reshape");
        return result;
    }

    static Tensor transpose(const Tensor& x, const Dims& order)
    {
        if (order != Dims{0, 2, 1, 3, 4})
            throw std::runtime_error("Transpose");
        Tensor result = x;
        std::swap(result.dims[1], result.dims[2]);
        const std::size_t plane = size(product(x.dims, 3));
        for (std::size_t a = 0; a < size(x.dims[1]); ++a)
            for (std::size_t b = 0; b < size(x.dims[2]); ++b)
                for (std::size_t i = 0; i < plane; ++i)
                    result.values[(b * size(x.dims[1]) + a) * plane + i] =
                        x.values[(a * size(x.dims[2]) + b) * plane + i];
        return result;
    }

    Tensor slice(const onnx::NodeProto& node) const
    {
        const Tensor& x = in(node, 0);
        const auto start = static_cast<std::int64_t>(in(node, 1).values[0]);
        const auto end = static_cast<std::int64_t>(in(node, 2).values[0]);
        if (in(node, 3).values != std::vector<double>{1})
            throw std::runtime_error("Slice");
        const auto plane = product(x.dims, 2);
        return {{1, end - start, x.dims[2], x.dims[3]},
                {x.values.begin() + start * plane, x.values.begin() + end * plane},
                x.type};
    }

    static Tensor gather(const Tensor& table, const Tensor& indices)
    {
        if (indices.type != onnx::TensorProto::INT32)
            throw std::runtime_error("Gather");
        Tensor result = each(indices, [&table](double index) {
            return table.values.at(
                size(static_cast<std::int64_t>(index < 0 ? index + 256 : index)));
        });
        result.type = table.type;
        return result;
    }

    const onnx::GraphProto& m_graph;
    std::map<std::string, Tensor> m_constants;
    std::map<std::string, Tensor> m_tensors;
};

} // namespace hawx::test
