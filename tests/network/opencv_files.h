// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/network/random_source.h"
#include "tests/network/wire_format.h"

#include <cstring>
#include <string>
#include <utility>
#include <vector>

// Small networks in the formats that OpenCV reads, written down by hand with random weights.

namespace hawx::test {

/// A Caffe network: the description in text, and what its layers hold in binary.
class CaffeModel {
public:
    explicit CaffeModel(std::string input) : m_text(std::move(input)) {}

    /// A layer of one output, named as the layer; `inputs` apart by spaces.
    CaffeModel& layer(const std::string& name, const std::string& type, const std::string& inputs,
                      const std::string& parameters = {},
                      const std::vector<std::vector<std::int64_t>>& blobs = {})
    {
        return layerOf(name, type, inputs, name, parameters, blobs);
    }

    CaffeModel& layerOf(const std::string& name, const std::string& type, const std::string& inputs,
                        const std::string& outputs, const std::string& parameters = {},
                        const std::vector<std::vector<std::int64_t>>& blobs = {})
    {
        m_text += "layer { name: \"" + name + "\" type: \"" + type + "\" " +
                  each("bottom", inputs) + each("top", outputs) + parameters + " }\n";
        if (blobs.empty())
            return *this;
        WireMessage layer;
        layer.text(1, name).text(2, type);
        for (const std::vector<std::int64_t>& dims : blobs) {
            std::size_t size = 1;
            for (const std::int64_t dim : dims)
                size *= static_cast<std::size_t>(dim);
            // Variances and divisors must be positive; a network takes any weights.
            const bool positive = type == "BatchNorm";
            layer.message(7, WireMessage()
                                 .message(7, WireMessage().integers(1, dims))
                                 .reals(5, m_random.reals(size, positive ? 0.5F : -0.5F, 1)));
        }
        m_weights.message(100, layer);
        return *this;
    }

    const std::string& description() const { return m_text; }
    const std::string& weights() const { return m_weights.bytes(); }

private:
    static std::string each(const std::string& key, const std::string& names)
    {
        std::string text;
        std::size_t begin = 0;
        while (begin < names.size()) {
            const std::size_t end = std::min(names.find(' ', begin), names.size());
            text += key + ": \"" + names.substr(begin, end - begin) + "\" ";
            begin = end + 1;
        }
        return text;
    }

    std::string m_text;
    WireMessage m_weights;
    Random m_random{5};
};

/// Weights of a Darknet network: a header of version 0.2 and so many numbers.
inline std::string darknetWeights(std::size_t count)
{
    Random random(7);
    const std::int32_t header[5] = {0, 2, 0, 0, 0};
    std::string bytes(reinterpret_cast<const char*>(header), sizeof(header));
    // Variances are among them, so all are positive.
    const std::vector<float> values = random.reals(count, 0.05F, 0.9F);
    bytes.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(float));
    return bytes;
}

/// A frozen TensorFlow graph.
class TensorFlowModel {
public:
    using Integers = std::vector<std::int64_t>;

    /// The image; without dimensions its shape stays open.
    explicit TensorFlowModel(const Integers& dims)
    {
        WireMessage node = start("image", "Placeholder", "");
        attribute(node, "dtype", WireMessage().integer(6, kFloat));
        if (!dims.empty())
            attribute(node, "shape", WireMessage().message(7, shape(dims)));
        m_graph.message(1, node);
    }

    /// Random numbers.
    TensorFlowModel& reals(const std::string& name, const Integers& dims, float low = -0.5F,
                           float high = 1)
    {
        std::size_t size = 1;
        for (const std::int64_t dim : dims)
            size *= static_cast<std::size_t>(dim);
        const std::vector<float> values = m_random.reals(size, low, high);
        return constant(name, kFloat, dims, values.data(), size * sizeof(float));
    }

    TensorFlowModel& integers(const std::string& name, const std::vector<std::int32_t>& values,
                              const Integers& dims)
    {
        return constant(name, kInteger, dims, values.data(), values.size() * sizeof(std::int32_t));
    }
    TensorFlowModel& integers(const std::string& name, const std::vector<std::int32_t>& values)
    {
        return integers(name, values, {static_cast<std::int64_t>(values.size())});
    }

    /// One integer, which TensorFlow stores in another way than several.
    TensorFlowModel& integer(const std::string& name, std::int32_t value)
    {
        return constant(
            name, WireMessage().integer(1, kInteger).message(2, shape({})).integers(7, {value}));
    }

    /// An operation; `inputs` apart by spaces. `window`: kernel and stride of a pooling, or strides
    /// of a convolution, as [batch, height, width, channels].
    TensorFlowModel& operation(const std::string& name, const std::string& type,
                               const std::string& inputs, const std::string& padding = {},
                               const Integers& strides = {}, const Integers& kernel = {})
    {
        WireMessage node = start(name, type, inputs);
        attribute(node, "T", WireMessage().integer(6, kFloat));
        if (!padding.empty())
            attribute(node, "padding", WireMessage().text(2, padding));
        if (!strides.empty()) {
            attribute(node, "strides", list(strides));
            attribute(node, "data_format", WireMessage().text(2, "NHWC"));
        }
        if (!kernel.empty())
            attribute(node, "ksize", list(kernel));
        if (type == "FusedBatchNorm") {
            attribute(node, "epsilon", WireMessage().real(4, 1e-3F));
            attribute(node, "is_training", WireMessage().integer(5, 0));
            attribute(node, "data_format", WireMessage().text(2, "NHWC"));
        }
        if (type == "Split")
            attribute(node, "num_split", WireMessage().integer(3, 2));
        if (type == "Squeeze")
            attribute(node, "squeeze_dims", list({1, 2}));
        if (type == "Mean")
            attribute(node, "keep_dims", WireMessage().integer(5, padding == "keep" ? 1 : 0));
        m_graph.message(1, node);
        return *this;
    }

    const std::string& bytes() const { return m_graph.bytes(); }

private:
    static constexpr std::int64_t kFloat = 1;
    static constexpr std::int64_t kInteger = 3;

    static WireMessage shape(const Integers& dims)
    {
        WireMessage message;
        for (const std::int64_t dim : dims)
            message.message(2, WireMessage().integer(1, dim));
        return message;
    }
    static WireMessage list(const Integers& values)
    {
        return WireMessage().message(1, WireMessage().integers(3, values));
    }
    static void attribute(WireMessage& node, const std::string& key, const WireMessage& value)
    {
        node.message(5, WireMessage().text(1, key).message(2, value));
    }
    static WireMessage start(const std::string& name, const std::string& type,
                             const std::string& inputs)
    {
        WireMessage node;
        node.text(1, name).text(2, type);
        std::size_t begin = 0;
        while (begin < inputs.size()) {
            const std::size_t end = std::min(inputs.find(' ', begin), inputs.size());
            node.text(3, inputs.substr(begin, end - begin));
            begin = end + 1;
        }
        return node;
    }
    TensorFlowModel& constant(const std::string& name, std::int64_t type, const Integers& dims,
                              const void* data, std::size_t size)
    {
        return constant(name, WireMessage()
                                  .integer(1, type)
                                  .message(2, shape(dims))
                                  .text(4, {static_cast<const char*>(data), size}));
    }
    TensorFlowModel& constant(const std::string& name, const WireMessage& tensor)
    {
        WireMessage node = start(name, "Const", "");
        attribute(node, "dtype", WireMessage().integer(6, kFloat));
        attribute(node, "value", WireMessage().message(8, tensor));
        m_graph.message(1, node);
        return *this;
    }

    WireMessage m_graph;
    Random m_random{9};
};

} // namespace hawx::test
