// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/reference.h"

#include "core/inference/rules.h"
#include "core/support/error.h"

#include <algorithm>
#include <cstdlib>

namespace hawx {

namespace {

/// One tensor with bounds-checked access.
struct Tensor {
    TensorShape shape;
    std::vector<int> values;

    explicit Tensor(const TensorShape& s) : shape(s), values(static_cast<std::size_t>(s.size()), 0)
    {}
    int& at(int c, int y, int x)
    {
        return values[static_cast<std::size_t>((c * shape.height + y) * shape.width + x)];
    }
    bool contains(int y, int x) const
    {
        return y >= 0 && y < shape.height && x >= 0 && x < shape.width;
    }
};

class ReferenceExecutor {
public:
    ReferenceExecutor(const QuantisedNetwork& network, const Configuration& configuration)
        : m_network(network), m_configuration(configuration)
    {}

    ReferenceResult run(const ImageSet& images, std::size_t image)
    {
        m_result.codes.resize(m_network.layers.size());
        m_result.accumulators.resize(m_network.layers.size());
        for (std::size_t i = 0; i < m_network.layers.size(); ++i) {
            m_tensors.emplace_back(m_network.tensors[i].shape);
            execute(m_network.layers[i], m_tensors.back(), i, images, image);
            m_result.codes[i] = m_tensors.back().values;
        }
        takeLogits();
        return std::move(m_result);
    }

private:
    Tensor& input(const QuantisedLayer& layer, std::size_t i = 0)
    {
        return m_tensors[static_cast<std::size_t>(layer.inputs[i])];
    }

    void execute(const QuantisedLayer& layer, Tensor& out, std::size_t index,
                 const ImageSet& images, std::size_t image)
    {
        switch (layer.type) {
        case LayerType::Input: readImage(out, images, image); break;
        case LayerType::Convolution: convolve(layer, out, index); break;
        case LayerType::MaxPool:
        case LayerType::AveragePool: pool(layer, out); break;
        default: elementwise(layer, out); break;
        }
    }

    void readImage(Tensor& out, const ImageSet& images, std::size_t image)
    {
        const QuantisedTensor& tensor = m_network.tensors.front();
        const std::uint8_t* pixels = images.image(image);
        for (int c = 0; c < out.shape.channels; ++c)
            for (int y = 0; y < out.shape.height; ++y)
                for (int x = 0; x < out.shape.width; ++x) {
                    const std::uint8_t byte =
                        m_network.inputTable[static_cast<std::size_t>(c)][*pixels++];
                    out.at(c, y, x) = asCode(byte, tensor);
                }
    }

    static int asCode(std::uint8_t byte, const QuantisedTensor& tensor)
    {
        return tensor.highest > 127 ? byte : static_cast<std::int8_t>(byte);
    }

    /// The product of an activation's and a weight's code.
    static std::int32_t multiply(const Circuit& circuit, bool swap, int a, int w)
    {
        if (circuit.isSigned)
            return swap ? circuit.table(w, a) : circuit.table(a, w);
        const int magnitudeA = std::abs(a);
        const int magnitudeW = std::abs(w);
        const std::int32_t product =
            swap ? circuit.table(magnitudeW, magnitudeA) : circuit.table(magnitudeA, magnitudeW);
        return (a < 0) == (w < 0) ? product : -product;
    }

    void convolve(const QuantisedLayer& layer, Tensor& out, std::size_t index)
    {
        const LayerConfiguration& given = m_configuration.layers[m_multiplying++];
        Tensor& in = input(layer);
        const Window& w = layer.window;
        const int channelsOfGroup = in.shape.channels / layer.groups;
        const int filtersOfGroup = out.shape.channels / layer.groups;
        std::vector<std::int32_t>& accumulators = m_result.accumulators[index];
        for (int f = 0; f < out.shape.channels; ++f) {
            const auto filter = static_cast<std::size_t>(f);
            const Circuit& circuit = *given.circuits[filter];
            const bool swap = !given.swap.empty() && given.swap[filter];
            const WeightMap map = !given.weightMaps.empty() && given.weightMaps[filter]
                                      ? *given.weightMaps[filter]
                                      : WeightMap();
            const int firstChannel = f / filtersOfGroup * channelsOfGroup;
            for (int oy = 0; oy < out.shape.height; ++oy)
                for (int ox = 0; ox < out.shape.width; ++ox) {
                    std::int32_t acc = layer.bias[filter];
                    if (!given.biasCorrection.empty())
                        acc += given.biasCorrection[filter];
                    std::int32_t windowSum = 0;
                    std::size_t k =
                        filter * static_cast<std::size_t>(channelsOfGroup * w.height * w.width);
                    for (int c = 0; c < channelsOfGroup; ++c)
                        for (int ky = 0; ky < w.height; ++ky)
                            for (int kx = 0; kx < w.width; ++kx) {
                                const int y = oy * w.strideY - w.padTop + ky * w.dilationY;
                                const int x = ox * w.strideX - w.padLeft + kx * w.dilationX;
                                // A padded position multiplies code 0.
                                const int a = in.contains(y, x) ? in.at(firstChannel + c, y, x) : 0;
                                acc = rules::accumulate(
                                    given.adder, acc,
                                    multiply(circuit, swap, a, map(layer.weights[k++])));
                                windowSum += a;
                            }
                    if (!given.controlVariate.empty())
                        acc = rules::subtractControlVariate(acc, given.controlVariate[filter],
                                                            windowSum);
                    accumulators.push_back(acc);
                    if (!layer.requantisation.empty())
                        out.at(f, oy, ox) = rules::requantise(acc, layer.requantisation[filter],
                                                              layer.lowest, layer.highest);
                }
        }
    }

    void pool(const QuantisedLayer& layer, Tensor& out)
    {
        Tensor& in = input(layer);
        const Window& w = layer.window;
        for (int c = 0; c < out.shape.channels; ++c)
            for (int oy = 0; oy < out.shape.height; ++oy)
                for (int ox = 0; ox < out.shape.width; ++ox) {
                    int largest = -128;
                    std::int32_t sum = 0;
                    int count = 0;
                    for (int ky = 0; ky < w.height; ++ky)
                        for (int kx = 0; kx < w.width; ++kx) {
                            const int y = oy * w.strideY - w.padTop + ky * w.dilationY;
                            const int x = ox * w.strideX - w.padLeft + kx * w.dilationX;
                            if (!in.contains(y, x)) {
                                // Padding counts; what a rounded-up window reads beyond it does
                                // not.
                                if (layer.countPadding && y < in.shape.height + w.padBottom &&
                                    x < in.shape.width + w.padRight)
                                    ++count;
                                continue;
                            }
                            largest = std::max(largest, in.at(c, y, x));
                            sum += in.at(c, y, x);
                            ++count;
                        }
                    out.at(c, oy, ox) = layer.type == LayerType::MaxPool
                                            ? largest
                                            : rules::average(sum, std::max(count, 1));
                }
    }

    void elementwise(const QuantisedLayer& layer, Tensor& out)
    {
        int joined = 0; // channels of a concatenation filled so far
        for (std::size_t i = 0; i < layer.inputs.size(); ++i) {
            Tensor& in = input(layer, i);
            if (layer.type == LayerType::ChannelScale && i == 1)
                break;
            if (layer.type == LayerType::Add && i == 1)
                break;
            const int channels =
                layer.type == LayerType::ChannelSlice ? out.shape.channels : in.shape.channels;
            for (int c = 0; c < channels; ++c)
                for (int y = 0; y < out.shape.height; ++y)
                    for (int x = 0; x < out.shape.width; ++x)
                        place(layer, out, in, joined, c, y, x);
            joined += channels;
        }
    }

    void place(const QuantisedLayer& layer, Tensor& out, Tensor& in, int joined, int c, int y,
               int x)
    {
        switch (layer.type) {
        case LayerType::Add:
            out.at(c, y, x) =
                rules::add(in.at(c, y, x), layer.rescale[0], input(layer, 1).at(c, y, x),
                           layer.rescale[1], layer.lowest, layer.highest);
            break;
        case LayerType::ChannelScale:
            out.at(c, y, x) = rules::requantise(in.at(c, y, x) * input(layer, 1).at(c, 0, 0),
                                                layer.rescale[0], layer.lowest, layer.highest);
            break;
        case LayerType::Concatenation: {
            const std::size_t part = partOf(layer, joined);
            out.at(joined + c, y, x) =
                rules::rescale(in.at(c, y, x), layer.rescale[part], layer.lowest, layer.highest);
            break;
        }
        case LayerType::ChannelShuffle: {
            const int size = in.shape.channels / layer.groups;
            out.at(c % size * layer.groups + c / size, y, x) = in.at(c, y, x);
            break;
        }
        case LayerType::ChannelSlice: out.at(c, y, x) = in.at(layer.firstChannel + c, y, x); break;
        case LayerType::Activation: {
            const auto byte = static_cast<std::uint8_t>(in.at(c, y, x));
            const std::uint8_t result = layer.table[byte];
            const auto self = static_cast<std::size_t>(&layer - m_network.layers.data());
            out.at(c, y, x) = asCode(result, m_network.tensors[self]);
            break;
        }
        default:
            throw Error("The layer \"" + layer.name + "\" (" + std::string(toString(layer.type)) +
                        ") has no integer rule.");
        }
    }

    std::size_t partOf(const QuantisedLayer& layer, int joined) const
    {
        int channels = 0;
        std::size_t part = 0;
        while (channels < joined)
            channels +=
                m_network.tensors[static_cast<std::size_t>(layer.inputs[part++])].shape.channels;
        return part;
    }

    void takeLogits()
    {
        const auto last = static_cast<std::size_t>(m_network.output);
        const QuantisedLayer& layer = m_network.layers[last];
        if (layer.multiplies() && layer.requantisation.empty()) {
            for (std::size_t i = 0; i < m_result.accumulators[last].size(); ++i) {
                const auto plane = static_cast<std::size_t>(m_network.tensors[last].shape.height *
                                                            m_network.tensors[last].shape.width);
                m_result.logits.push_back(
                    static_cast<float>(m_result.accumulators[last][i]) *
                    m_network.accumulatorScale(m_network.output, static_cast<int>(i / plane)));
            }
            m_result.codes[last].clear();
            return;
        }
        for (const int code : m_result.codes[last])
            m_result.logits.push_back(static_cast<float>(code) * m_network.tensors[last].scale);
    }

    const QuantisedNetwork& m_network;
    const Configuration& m_configuration;
    std::vector<Tensor> m_tensors;
    std::size_t m_multiplying = 0;
    ReferenceResult m_result;
};

} // namespace

ReferenceResult executeReference(const QuantisedNetwork& network,
                                 const Configuration& configuration, const ImageSet& images,
                                 std::size_t image)
{
    requireFits(configuration, network);
    if (images.shape != network.tensors.front().shape)
        throw Error("The images are " + toString(images.shape) + " but the network needs " +
                    toString(network.tensors.front().shape) + ".");
    return ReferenceExecutor(network, configuration).run(images, image);
}

} // namespace hawx
