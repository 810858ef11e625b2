// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/import_rules.h"

#include <algorithm>
#include <cmath>

namespace hawx::importing {

Affine normalisation(const std::vector<float>& gamma, const std::vector<float>& beta,
                     const std::vector<float>& mean, const std::vector<float>& variance,
                     float epsilon)
{
    Affine result;
    for (std::size_t c = 0; c < gamma.size(); ++c) {
        result.scale.push_back(gamma[c] / std::sqrt(variance[c] + epsilon));
        result.offset.push_back(beta[c] - mean[c] * result.scale[c]);
    }
    return result;
}

void padSame(Window& window, const TensorShape& input)
{
    const auto spread = [](int size, int kernel, int stride, int dilation, int& before,
                           int& after) {
        const int outputs = (size + stride - 1) / stride;
        const int total = std::max(0, (outputs - 1) * stride + dilation * (kernel - 1) + 1 - size);
        before = total / 2;
        after = total - before;
    };
    spread(input.height, window.height, window.strideY, window.dilationY, window.padTop,
           window.padBottom);
    spread(input.width, window.width, window.strideX, window.dilationX, window.padLeft,
           window.padRight);
}

std::vector<float> channelsFirst(const std::vector<float>& rows, const TensorShape& input)
{
    const auto channels = static_cast<std::size_t>(input.channels);
    const auto pixels = static_cast<std::size_t>(input.size()) / channels;
    std::vector<float> result(rows.size());
    for (std::size_t first = 0; first + pixels * channels <= rows.size();
         first += pixels * channels)
        for (std::size_t p = 0; p < pixels; ++p)
            for (std::size_t c = 0; c < channels; ++c)
                result[first + c * pixels + p] = rows[first + p * channels + c];
    return result;
}

std::optional<Activation> gatedActivation(const LayerGraph& graph, int x, int gate)
{
    const Layer& layer = graph.layers[static_cast<std::size_t>(gate)];
    if (layer.type != LayerType::Activation || layer.inputs[0] != x)
        return std::nullopt;
    const Activation& function = layer.activation;
    if (function.type == ActivationType::Sigmoid)
        return Activation{ActivationType::Silu, 0, 0};
    if (function.type == ActivationType::HardSigmoid &&
        std::abs(function.low - 1.0F / 6.0F) < 1e-6F && function.high == 0.5F)
        return Activation{ActivationType::HardSwish, 0, 0};
    return std::nullopt;
}

void addPadding(Window& window, const std::array<int, 4>& padding)
{
    window.padTop += padding[0];
    window.padLeft += padding[1];
    window.padBottom += padding[2];
    window.padRight += padding[3];
}

namespace {

bool isNeverNegative(const Activation& activation)
{
    switch (activation.type) {
    case ActivationType::Relu:
    case ActivationType::Sigmoid:
    case ActivationType::HardSigmoid: return true;
    case ActivationType::Clip: return activation.low >= 0;
    default: return false;
    }
}

} // namespace

bool takeZeros(Layer& layer, const Layer& source, const std::array<int, 4>& zeros)
{
    if (zeros == std::array<int, 4>{})
        return true;
    const Window& w = layer.window;
    const bool padded = w.padTop + w.padLeft + w.padBottom + w.padRight > 0;
    // The padding of a maximum is never the largest, which a zero is not only among values that
    // are not negative. An average counts the zeros, so it must count all padding.
    if ((layer.type == LayerType::MaxPool && !isNeverNegative(source.activation)) ||
        (layer.type == LayerType::AveragePool && padded && !layer.countPadding) || layer.ceilMode)
        return false;
    layer.countPadding = layer.type == LayerType::AveragePool;
    addPadding(layer.window, zeros);
    return true;
}

} // namespace hawx::importing
