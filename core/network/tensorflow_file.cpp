// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/tensorflow_file.h"

#include "core/support/error.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hawx {

namespace {

// Numbers of the fields, from tensorflow/core/framework: graph.proto, node_def.proto,
// attr_value.proto, tensor.proto and tensor_shape.proto.
constexpr int kGraphNode = 1;
constexpr int kNodeName = 1;
constexpr int kNodeOperation = 2;
constexpr int kNodeInput = 3;
constexpr int kNodeAttribute = 5;
constexpr int kEntryKey = 1;
constexpr int kEntryValue = 2;
constexpr int kValueShape = 7;
constexpr int kValueTensor = 8;
constexpr int kTensorType = 1;
constexpr int kTensorShape = 2;
constexpr int kTensorContent = 4;
constexpr int kShapeDimension = 2;
constexpr int kDimensionSize = 1;

constexpr std::uint64_t kTypeInt32 = 3;

/// A field of a protobuf message of which nothing else is known: a number, or bytes.
struct Field {
    int number = 0;
    std::uint64_t integer = 0;
    std::string_view bytes;
};

bool takeVarint(std::string_view& message, std::uint64_t& value)
{
    value = 0;
    for (int shift = 0; shift < 64 && !message.empty(); shift += 7) {
        const auto byte = static_cast<unsigned char>(message.front());
        message.remove_prefix(1);
        value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
        if (byte < 0x80)
            return true;
    }
    return false;
}

/// The fields of a message, up to where it is damaged.
std::vector<Field> fieldsOf(std::string_view message)
{
    std::vector<Field> fields;
    std::uint64_t key = 0;
    while (takeVarint(message, key)) {
        Field field;
        field.number = static_cast<int>(key >> 3 & 0xFFFFFFF);
        std::uint64_t size = 0;
        switch (key & 7) {
        case 0:
            if (!takeVarint(message, field.integer))
                return fields;
            break;
        case 1: size = 8; break;
        case 2:
            if (!takeVarint(message, size))
                return fields;
            break;
        case 5: size = 4; break;
        default: return fields;
        }
        if (size > message.size())
            return fields;
        field.bytes = message.substr(0, size);
        message.remove_prefix(size);
        fields.push_back(field);
    }
    return fields;
}

std::vector<Field> fieldsOf(std::string_view message, int number)
{
    std::vector<Field> fields = fieldsOf(message);
    std::erase_if(fields, [&](const Field& field) { return field.number != number; });
    return fields;
}

/// The only or last field of that number, an empty one when there is none.
Field fieldOf(std::string_view message, int number)
{
    const std::vector<Field> fields = fieldsOf(message, number);
    return fields.empty() ? Field{} : fields.back();
}

/// The value of an operation's attribute, empty when it has none.
std::string_view attribute(std::string_view node, std::string_view key)
{
    for (const Field& entry : fieldsOf(node, kNodeAttribute))
        if (fieldOf(entry.bytes, kEntryKey).bytes == key)
            return fieldOf(entry.bytes, kEntryValue).bytes;
    return {};
}

/// OpenCV trusts the number behind the colon of "split:1".
void requireSensibleInputs(std::string_view node)
{
    for (const Field& field : fieldsOf(node, kNodeInput)) {
        const std::size_t colon = field.bytes.find(':');
        if (colon != std::string_view::npos && field.bytes.size() - colon > 4)
            throw Error("An operation reads \"" + std::string(field.bytes) +
                        "\", which no operation computes; the file is damaged.");
    }
}

/// OpenCV expects a single integer in a field of its own, as TensorFlow writes it, and crashes when
/// it lies where the many integers of a larger constant do.
void requireReadableScalar(std::string_view node)
{
    const std::string_view tensor = fieldOf(attribute(node, "value"), kValueTensor).bytes;
    if (fieldOf(tensor, kTensorType).integer == kTypeInt32 &&
        fieldsOf(fieldOf(tensor, kTensorShape).bytes, kShapeDimension).empty() &&
        !fieldOf(tensor, kTensorContent).bytes.empty())
        throw Error("The constant \"" + std::string(fieldOf(node, kNodeName).bytes) +
                    "\" is a single number stored as a list, which is not supported.");
}

std::optional<TensorShape> imageShape(std::string_view placeholder)
{
    std::vector<std::int64_t> dims;
    const std::string_view shape = fieldOf(attribute(placeholder, "shape"), kValueShape).bytes;
    for (const Field& dimension : fieldsOf(shape, kShapeDimension))
        dims.push_back(static_cast<std::int64_t>(fieldOf(dimension.bytes, kDimensionSize).integer));
    constexpr std::int64_t kLargest = 1 << 13;
    if (dims.size() != 4 || std::any_of(dims.begin() + 1, dims.end(), [](std::int64_t size) {
            return size < 1 || size > kLargest;
        }))
        return std::nullopt;
    const auto extent = [&](std::size_t i) { return static_cast<int>(dims[i]); };
    if (dims[1] <= 4 && dims[3] > 4) // kept as PyTorch does
        return TensorShape{extent(1), extent(2), extent(3)};
    return TensorShape{extent(3), extent(1), extent(2)};
}

} // namespace

std::optional<TensorShape> tensorFlowInput(std::span<const std::byte> graph)
{
    const std::vector<Field> nodes =
        fieldsOf({reinterpret_cast<const char*>(graph.data()), graph.size()}, kGraphNode);
    if (nodes.empty())
        throw Error("It is not a frozen TensorFlow graph.");
    std::optional<TensorShape> shape;
    for (const Field& node : nodes) {
        requireSensibleInputs(node.bytes);
        const std::string_view operation = fieldOf(node.bytes, kNodeOperation).bytes;
        if (operation == "Const")
            requireReadableScalar(node.bytes);
        else if (operation == "Placeholder" && !shape)
            shape = imageShape(node.bytes);
    }
    return shape;
}

} // namespace hawx
