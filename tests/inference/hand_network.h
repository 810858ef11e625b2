// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/configuration.h"
#include "core/network/data_set.h"
#include "core/network/quantised_network.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace hawx::test {

/// The least and the largest code of a tensor.
struct Codes {
    int lowest = -127;
    int highest = 127;
};

inline constexpr Codes kSigned{-127, 127};
inline constexpr Codes kUnsigned{0, 255};

/// Builds a quantised network of numbers that a test writes down. Pixels are the bytes of input
/// codes.
class HandNetwork {
public:
    HandNetwork(const TensorShape& input, const Codes& codes,
                OperandMode mode = OperandMode::Signed)
    {
        m_network.name = "hand";
        m_network.sha256 = "0";
        m_network.operands = mode;
        QuantisedLayer layer;
        layer.name = "input";
        layer.type = LayerType::Input;
        add(std::move(layer), input, codes);
        std::array<std::uint8_t, 256> same{};
        for (std::size_t i = 0; i < 256; ++i)
            same[i] = static_cast<std::uint8_t>(i);
        m_network.inputTable.assign(static_cast<std::size_t>(input.channels), same);
    }

    /// Appends a layer; its bounds are the tensor's. Returns its index.
    int add(QuantisedLayer layer, const TensorShape& shape, const Codes& codes, float scale = 1)
    {
        layer.lowest = codes.lowest;
        layer.highest = codes.highest;
        m_network.tensors.push_back({layer.name, shape, scale, codes.lowest, codes.highest});
        m_network.layers.push_back(std::move(layer));
        m_network.output = static_cast<int>(m_network.layers.size()) - 1;
        return m_network.output;
    }

    QuantisedNetwork& network() { return m_network; }
    std::shared_ptr<const QuantisedNetwork> share() const
    {
        return std::make_shared<QuantisedNetwork>(m_network);
    }

private:
    QuantisedNetwork m_network;
};

inline QuantisedLayer quantisedLayer(std::string name, LayerType type, std::vector<int> inputs)
{
    QuantisedLayer layer;
    layer.name = std::move(name);
    layer.type = type;
    layer.inputs = std::move(inputs);
    return layer;
}

/// A convolution; without factors it computes logits, its weights' scales 1.
inline QuantisedLayer quantisedConvolution(int input, const Window& window,
                                           std::vector<std::int8_t> weights,
                                           std::vector<std::int32_t> bias,
                                           const std::vector<double>& factors = {}, int groups = 1)
{
    QuantisedLayer layer =
        quantisedLayer("conv" + std::to_string(input), LayerType::Convolution, {input});
    layer.window = window;
    layer.weights = std::move(weights);
    layer.weightScale.assign(bias.size(), 1.0F);
    layer.bias = std::move(bias);
    layer.groups = groups;
    for (const double factor : factors)
        layer.requantisation.push_back(toFixedPoint(factor));
    return layer;
}

/// One image of these codes.
inline ImageSet imageOf(const TensorShape& shape, const std::vector<int>& codes)
{
    ImageSet images;
    images.shape = shape;
    for (const int code : codes)
        images.pixels.push_back(static_cast<std::uint8_t>(code));
    images.labels = {0};
    return images;
}

} // namespace hawx::test
