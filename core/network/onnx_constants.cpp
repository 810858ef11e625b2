// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/onnx_constants.h"

#include "core/support/error.h"

#include <onnx/onnx_pb.h>
#include <opencv2/core.hpp>

#include <algorithm>
#include <bit>
#include <cstring>

namespace hawx {

namespace {

/// Values of a tensor whose elements lie in raw_data, else in the field that `fallback` returns.
template <typename Stored, typename Value, typename Fallback>
std::vector<Value> values(const onnx::TensorProto& tensor, const Fallback& fallback)
{
    std::vector<Value> result;
    if (tensor.has_raw_data()) {
        const std::string& raw = tensor.raw_data();
        result.reserve(raw.size() / sizeof(Stored));
        for (std::size_t i = 0; i + sizeof(Stored) <= raw.size(); i += sizeof(Stored)) {
            Stored stored;
            std::memcpy(&stored, raw.data() + i, sizeof(Stored));
            result.push_back(static_cast<Value>(stored));
        }
    } else {
        const auto& field = fallback(tensor);
        result.reserve(static_cast<std::size_t>(field.size()));
        for (const auto& value : field)
            result.push_back(static_cast<Value>(value));
    }
    return result;
}

std::vector<float> halves(const onnx::TensorProto& tensor)
{
    std::vector<std::uint16_t> bits = values<std::uint16_t, std::uint16_t>(
        tensor, [](const onnx::TensorProto& t) -> const auto& { return t.int32_data(); });
    std::vector<float> result;
    result.reserve(bits.size());
    for (const std::uint16_t half : bits)
        result.push_back(static_cast<float>(std::bit_cast<cv::float16_t>(half)));
    return result;
}

} // namespace

std::vector<float> OnnxConstant::asReals() const
{
    return isReal() ? reals : std::vector<float>(integers.begin(), integers.end());
}

OnnxConstant decodeConstant(const onnx::TensorProto& tensor)
{
    const std::string name = "The constant \"" + tensor.name() + "\" of the network";
    if (tensor.data_location() == onnx::TensorProto::EXTERNAL)
        throw Error(name + " lies in another file; save the network as one file.");
    OnnxConstant constant;
    constant.dims.assign(tensor.dims().begin(), tensor.dims().end());
    const auto int32Field = [](const onnx::TensorProto& t) -> const auto&
    {
        return t.int32_data();
    };
    switch (tensor.data_type()) {
    case onnx::TensorProto::FLOAT:
        constant.reals = values<float, float>(
            tensor, [](const onnx::TensorProto& t) -> const auto& { return t.float_data(); });
        break;
    case onnx::TensorProto::DOUBLE:
        constant.reals = values<double, float>(
            tensor, [](const onnx::TensorProto& t) -> const auto& { return t.double_data(); });
        break;
    case onnx::TensorProto::FLOAT16: constant.reals = halves(tensor); break;
    case onnx::TensorProto::INT64:
        constant.integers = values<std::int64_t, std::int64_t>(
            tensor, [](const onnx::TensorProto& t) -> const auto& { return t.int64_data(); });
        break;
    case onnx::TensorProto::INT32:
        constant.integers = values<std::int32_t, std::int64_t>(tensor, int32Field);
        break;
    case onnx::TensorProto::BOOL:
    case onnx::TensorProto::UINT8:
        constant.integers = values<std::uint8_t, std::int64_t>(tensor, int32Field);
        break;
    default:
        throw Error(name + " has element type " + std::to_string(tensor.data_type()) +
                    "; floats and 32- or 64-bit integers are supported.");
    }
    // Checked against what the data holds before anything is sized by it.
    double expected = 1;
    for (const std::int64_t dim : constant.dims)
        expected *= static_cast<double>(dim);
    const bool negative = std::any_of(constant.dims.begin(), constant.dims.end(),
                                      [](std::int64_t dim) { return dim < 0; });
    if (negative || expected != static_cast<double>(constant.size()))
        throw Error(name + " holds " + std::to_string(constant.size()) +
                    " values where its shape needs another number; the file is damaged.");
    return constant;
}

} // namespace hawx
