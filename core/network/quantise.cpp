// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/quantise.h"

#include "core/support/error.h"
#include "core/support/run_context.h"

#include <algorithm>
#include <cmath>

namespace hawx {

namespace {

bool keepsScale(LayerType type)
{
    return type == LayerType::MaxPool || type == LayerType::AveragePool ||
           type == LayerType::ChannelShuffle || type == LayerType::ChannelSlice;
}

int roundedCode(double value, int lowest, int highest)
{
    return static_cast<int>(
        std::clamp(std::round(value), static_cast<double>(lowest), static_cast<double>(highest)));
}

class Quantiser {
public:
    Quantiser(const Network& network, const std::vector<TensorRange>& ranges,
              const CalibrationSettings& settings, OperandMode operands)
        : m_source(network), m_ranges(ranges)
    {
        m_result.name = network.name;
        m_result.sha256 = network.sha256;
        m_result.operands = operands;
        m_result.calibration = settings;
        m_result.output = network.graph.output;
    }

    QuantisedNetwork run()
    {
        const LayerGraph& graph = m_source.graph;
        for (std::size_t i = 0; i < graph.layers.size(); ++i) {
            m_nonNegative.push_back(isNonNegative(graph.layers[i]));
            addTensor(i);
            addLayer(i);
        }
        makeInputTable();
        return std::move(m_result);
    }

private:
    /// Decided by the structure, not by what calibration happened to see.
    bool isNonNegative(const Layer& layer) const
    {
        const auto inputsAre = [&] {
            return std::all_of(layer.inputs.begin(), layer.inputs.end(),
                               [&](int i) { return m_nonNegative[static_cast<std::size_t>(i)]; });
        };
        switch (layer.activation.type) {
        case ActivationType::Relu:
        case ActivationType::Sigmoid:
        case ActivationType::HardSigmoid: return true;
        case ActivationType::Clip:
            if (layer.activation.low >= 0)
                return true;
            break;
        default: break;
        }
        switch (layer.type) {
        case LayerType::Input:
            return std::all_of(m_source.preprocessing.mean.begin(),
                               m_source.preprocessing.mean.end(),
                               [](float mean) { return mean <= 0; });
        case LayerType::MaxPool:
        case LayerType::AveragePool:
        case LayerType::Add:
        case LayerType::ChannelScale:
        case LayerType::Concatenation:
        case LayerType::ChannelShuffle:
        case LayerType::ChannelSlice: return inputsAre();
        default: return false;
        }
    }

    void addTensor(std::size_t i)
    {
        const Layer& layer = m_source.graph.layers[i];
        QuantisedTensor tensor;
        if (keepsScale(layer.type))
            tensor = m_result.tensors[static_cast<std::size_t>(layer.inputs[0])];
        tensor.name = layer.name;
        tensor.shape = layer.output;
        if (!keepsScale(layer.type)) {
            tensor.lowest = m_nonNegative[i] ? 0 : -127;
            tensor.highest =
                m_nonNegative[i] && m_result.operands == OperandMode::Unsigned ? 255 : 127;
            const float bound = m_ranges[i].scaleBound;
            // A tensor that was always zero can have any scale.
            tensor.scale = bound > 0 ? bound / static_cast<float>(tensor.highest) : 1.0F;
        }
        m_result.tensors.push_back(tensor);
    }

    void addLayer(std::size_t i)
    {
        const Layer& source = m_source.graph.layers[i];
        const QuantisedTensor& out = m_result.tensors[i];
        QuantisedLayer layer;
        layer.name = source.name;
        layer.type = source.type;
        layer.inputs = source.inputs;
        layer.window = source.window;
        layer.groups = source.groups;
        layer.countPadding = source.countPadding;
        layer.firstChannel = source.firstChannel;
        layer.lowest = out.lowest;
        layer.highest = out.highest;
        if (source.activation.type == ActivationType::Clip &&
            source.type != LayerType::Activation) {
            const double scale = out.scale;
            layer.lowest = roundedCode(source.activation.low / scale, out.lowest, out.highest);
            layer.highest = roundedCode(source.activation.high / scale, out.lowest, out.highest);
        }
        const auto scaleOf = [&](int input) {
            return static_cast<double>(m_result.tensors[static_cast<std::size_t>(input)].scale);
        };
        switch (source.type) {
        case LayerType::Convolution:
        case LayerType::FullyConnected: quantiseProducts(layer, source, i); break;
        case LayerType::Add:
        case LayerType::Concatenation:
            for (const int input : source.inputs)
                layer.rescale.push_back(
                    toFixedPoint(std::min(scaleOf(input) / out.scale, kLargestRescale)));
            break;
        case LayerType::ChannelScale:
            layer.rescale.push_back(
                toFixedPoint(scaleOf(source.inputs[0]) * scaleOf(source.inputs[1]) / out.scale));
            break;
        case LayerType::Activation: makeActivationTable(layer, source, out); break;
        default: break;
        }
        m_result.layers.push_back(std::move(layer));
    }

    void quantiseProducts(QuantisedLayer& layer, const Layer& source, std::size_t i)
    {
        const QuantisedTensor& in = m_result.tensors[static_cast<std::size_t>(source.inputs[0])];
        if (source.type == LayerType::FullyConnected) {
            layer.type = LayerType::Convolution;
            layer.fullyConnected = true;
            layer.window.height = in.shape.height;
            layer.window.width = in.shape.width;
        }
        const bool logits = static_cast<int>(i) == m_source.graph.output &&
                            source.activation.type == ActivationType::None;
        const auto filters = static_cast<std::size_t>(source.filters());
        const auto terms = static_cast<std::size_t>(source.termsPerOutput());
        layer.weights.resize(source.weights.size());
        for (std::size_t f = 0; f < filters; ++f) {
            const float* weights = source.weights.data() + f * terms;
            float largest = 0;
            for (std::size_t k = 0; k < terms; ++k)
                largest = std::max(largest, std::abs(weights[k]));
            // The bias must fit the accumulator's 32 bits with room for the sum; a filter without
            // weights takes a scale that keeps its bias precise.
            const double leastScale =
                std::abs(static_cast<double>(source.bias[f])) /
                (static_cast<double>(in.scale) * (largest > 0 ? 1 << 28 : 1 << 15));
            double scale = std::max(static_cast<double>(largest) / 127.0, leastScale);
            if (scale <= 0)
                scale = 1;
            layer.weightScale.push_back(static_cast<float>(scale));
            scale = static_cast<double>(layer.weightScale.back());
            for (std::size_t k = 0; k < terms; ++k)
                layer.weights[f * terms + k] =
                    static_cast<std::int8_t>(roundedCode(weights[k] / scale, -127, 127));
            const double accumulatorScale = static_cast<double>(in.scale) * scale;
            layer.bias.push_back(static_cast<std::int32_t>(
                std::round(static_cast<double>(source.bias[f]) / accumulatorScale)));
            if (!logits)
                layer.requantisation.push_back(
                    toFixedPoint(accumulatorScale / m_result.tensors[i].scale));
        }
    }

    void makeActivationTable(QuantisedLayer& layer, const Layer& source, const QuantisedTensor& out)
    {
        const QuantisedTensor& in = m_result.tensors[static_cast<std::size_t>(source.inputs[0])];
        for (int byte = 0; byte < 256; ++byte) {
            const int code = in.highest > 127 ? byte : static_cast<std::int8_t>(byte);
            const float value = source.activation(static_cast<float>(code) * in.scale);
            layer.table[static_cast<std::size_t>(byte)] = static_cast<std::uint8_t>(
                roundedCode(static_cast<double>(value) / out.scale, out.lowest, out.highest));
        }
    }

    void makeInputTable()
    {
        const QuantisedTensor& in = m_result.tensors.front();
        for (int c = 0; c < in.shape.channels; ++c) {
            const auto channel = static_cast<std::size_t>(c);
            std::array<std::uint8_t, 256> table{};
            for (int pixel = 0; pixel < 256; ++pixel) {
                const float value =
                    (static_cast<float>(pixel) / 255.0F - m_source.preprocessing.mean[channel]) /
                    m_source.preprocessing.std[channel];
                table[static_cast<std::size_t>(pixel)] = static_cast<std::uint8_t>(
                    roundedCode(static_cast<double>(value) / in.scale, in.lowest, in.highest));
            }
            m_result.inputTable.push_back(table);
        }
    }

    /// Keeps rescaled codes with their 16 fraction bits within 32 bits.
    static constexpr double kLargestRescale = 64;

    const Network& m_source;
    const std::vector<TensorRange>& m_ranges;
    std::vector<bool> m_nonNegative;
    QuantisedNetwork m_result;
};

} // namespace

QuantisedNetwork quantise(const Network& network, const std::vector<TensorRange>& ranges,
                          const CalibrationSettings& settings, OperandMode operands)
{
    if (ranges.size() != network.graph.layers.size())
        throw Error("Calibration measured " + std::to_string(ranges.size()) +
                    " tensors of a network with " + std::to_string(network.graph.layers.size()) +
                    ".");
    return Quantiser(network, ranges, settings, operands).run();
}

QuantisedNetwork quantise(const Network& network, const ImageSetPtr& train,
                          const CalibrationSettings& settings, OperandMode operands,
                          const RunContext& context)
{
    return quantise(network, calibrate(network, train, settings, operands, context), settings,
                    operands);
}

} // namespace hawx
