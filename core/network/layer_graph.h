// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hawx {

/// Shape of one image's tensor; values lie as [channel][y][x].
struct TensorShape {
    int channels = 1;
    int height = 1;
    int width = 1;

    std::int64_t size() const { return std::int64_t{channels} * height * width; }
    bool operator==(const TensorShape&) const = default;
};

/// "3x32x32": channels, height, width.
std::string toString(const TensorShape& shape);

enum class LayerType {
    Input,
    Convolution,
    FullyConnected,
    BatchNormalisation, ///< per channel: scale * x + offset; folded away by simplify()
    Activation,
    MaxPool,
    AveragePool,
    Add,            ///< of two tensors of one shape
    ChannelScale,   ///< first input times the second, which holds one value for each channel
    Concatenation,  ///< along the channels
    ChannelShuffle, ///< [group][index] channels to [index][group]
    ChannelSlice,   ///< a run of channels
    Flatten,
    Identity, ///< also dropout, which does nothing at inference
    Softmax,
};

/// "convolution", "fully connected", ... as shown to people.
std::string_view toString(LayerType type);

enum class ActivationType {
    None,
    Relu,
    Clip,      ///< to [low, high]; ReLU6 is Clip to [0, 6]
    LeakyRelu, ///< low is the slope of the negative part
    Sigmoid,
    Silu,
    HardSigmoid, ///< max(0, min(1, low * x + high))
    HardSwish,   ///< x * max(0, min(1, x / 6 + 1 / 2))
    Tanh,
};

struct Activation {
    ActivationType type = ActivationType::None;
    float low = 0;  ///< parameter, see ActivationType
    float high = 0; ///< parameter, see ActivationType

    /// The function's value.
    float operator()(float x) const;
    /// Its derivative; 0 at a kink.
    float slope(float x) const;
    /// True when it is the identity within some [lo, hi] and constant outside: None, Relu, Clip.
    bool isClamp() const;

    bool operator==(const Activation&) const = default;
};

/// Geometry of a convolution or pooling window, in elements.
struct Window {
    int height = 1;
    int width = 1;
    int strideY = 1;
    int strideX = 1;
    int padTop = 0;
    int padLeft = 0;
    int padBottom = 0;
    int padRight = 0;
    int dilationY = 1;
    int dilationX = 1;

    /// Output extent, rounding a partial window down, or up when ceilMode.
    int outputHeight(int inputHeight, bool ceilMode = false) const;
    int outputWidth(int inputWidth, bool ceilMode = false) const;

    bool operator==(const Window&) const = default;
};

/// One operation of a network. Only the fields that its type names are used.
struct Layer {
    std::string name;
    LayerType type = LayerType::Identity;
    std::vector<int> inputs; ///< indices of earlier layers of the graph
    TensorShape output;

    // Convolution, MaxPool, AveragePool
    Window window;
    // Convolution, ChannelShuffle
    int groups = 1;
    // Convolution: [filter][channel of its group][y][x]; FullyConnected: [filter][input element];
    // BatchNormalisation: scale [channel]
    std::vector<float> weights;
    // Convolution, FullyConnected: [filter]; BatchNormalisation: offset [channel]
    std::vector<float> bias;
    // Activation; for Convolution, FullyConnected, Add, ChannelScale one fused behind it
    Activation activation;
    // MaxPool, AveragePool: round the output extent up
    bool ceilMode = false;
    // AveragePool: padded positions count in the divisor
    bool countPadding = false;
    // ChannelSlice: first channel
    int firstChannel = 0;

    /// Convolution or fully connected: a layer whose products circuits compute.
    bool multiplies() const
    {
        return type == LayerType::Convolution || type == LayerType::FullyConnected;
    }
    /// Filters of a multiplying layer, else 0.
    int filters() const { return multiplies() ? output.channels : 0; }
    /// Products summed for one output value of a multiplying layer, padding included.
    std::int64_t termsPerOutput() const
    {
        return multiplies() ? static_cast<std::int64_t>(weights.size()) / output.channels : 0;
    }
    /// Multiply-accumulates for one image, padding included.
    std::int64_t macs() const { return multiplies() ? output.size() * termsPerOutput() : 0; }
    std::int64_t parameters() const
    {
        return static_cast<std::int64_t>(weights.size() + bias.size());
    }
};

/// A feed-forward network: layers in topological order, the first the input, one output.
struct LayerGraph {
    std::vector<Layer> layers;
    int output = 0; ///< index of the layer whose values are the logits

    std::int64_t macs() const;
    std::int64_t parameters() const;
    int filters() const;
    const Layer& outputLayer() const { return layers[static_cast<std::size_t>(output)]; }
};

/// Sets the output shape of layer `index` from those before it. Throws Error that names the layer
/// when shapes or parameter counts do not fit together.
void inferShape(LayerGraph& graph, std::size_t index);
/// Sets the output shape of each layer in turn.
void inferShapes(LayerGraph& graph);

/// The same function with batch normalisation folded into the convolution before it, clamping and
/// other activations fused into the layer before them where only they read it, and layers removed
/// that change nothing (identity, flatten, a softmax at the end). What is left: Input, Convolution,
/// FullyConnected, Activation, pooling, Add, ChannelScale, Concatenation, ChannelShuffle,
/// ChannelSlice. Throws Error naming a layer that fits nowhere.
LayerGraph simplify(const LayerGraph& graph);

} // namespace hawx
