// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace hawx {

/// What operands the multipliers see.
enum class OperandMode {
    Signed,   ///< codes in [-127, 127], non-negative activations in [0, 127]
    Unsigned, ///< sign and magnitude: weights 7-bit magnitudes, non-negative activations in [0,
              ///< 255], others sign and 7-bit magnitude
};

/// "signed" or "unsigned".
std::string toString(OperandMode mode);
/// Throws Error for another word.
OperandMode operandModeFromString(const std::string& text);

/// How the range of a tensor is found.
enum class RangeMethod {
    Max,          ///< the largest absolute value seen
    LeastSquares, ///< the range with the least squared error of quantisation
};

std::string toString(RangeMethod method);
RangeMethod rangeMethodFromString(const std::string& text);

/// How activations were calibrated; part of a configuration's meaning.
struct CalibrationSettings {
    int images = 1024; ///< evenly spaced training images
    RangeMethod range = RangeMethod::Max;

    bool operator==(const CalibrationSettings&) const = default;
};

/// Fixed-point factor multiplier * 2^(shift - 31), as in TensorFlow Lite
/// (MultiplyByQuantizedMultiplier): multiplier in [2^30, 2^31) or 0, shift in [-31, 30].
struct FixedPoint {
    std::int32_t multiplier = 0;
    int shift = 0;

    bool operator==(const FixedPoint&) const = default;
};

/// The fixed-point factor nearest to a positive real one. Throws Error when it is not within range.
FixedPoint toFixedPoint(double factor);

/// x / 2^exponent, rounded half away from zero; exponent in [0, 31].
std::int32_t divideByPowerOfTwo(std::int32_t x, int exponent);

/// x * factor, rounded as TensorFlow Lite's reference does: a saturating rounding doubling high
/// multiplication, then a right shift that rounds half away from zero.
std::int32_t multiplyByFixedPoint(std::int32_t x, FixedPoint factor);

/// A tensor of 8-bit codes; value = code * scale.
struct QuantisedTensor {
    std::string name;
    TensorShape shape;
    float scale = 1;
    int lowest = -127; ///< least code that can occur
    int highest =
        127; ///< largest code that can occur; above 127 codes are stored as unsigned bytes
};

/// One operation on codes; tensor i of the network is the output of layer i.
struct QuantisedLayer {
    std::string name;
    LayerType type = LayerType::Input;
    std::vector<int> inputs;

    // Convolution (a fully connected layer is one whose window is its whole input), pooling
    Window window;
    int groups = 1; ///< also ChannelShuffle
    bool fullyConnected = false;
    std::vector<std::int8_t> weights; ///< [filter][channel of its group][y][x], in [-127, 127]
    std::vector<float> weightScale;   ///< [filter]
    std::vector<std::int32_t> bias;   ///< [filter], in units of the accumulator
    /// Factor from the accumulator to the output code, [filter]; empty for the last layer, whose
    /// accumulators become logits: acc * input scale * weightScale.
    std::vector<FixedPoint> requantisation;

    // Add: factor of each input; Concatenation: factor of each input; ChannelScale: one factor of
    // the product; AveragePool and MaxPool keep the scale of their input.
    std::vector<FixedPoint> rescale;

    // Bounds of the output code: the tensor's, tightened by a fused clamp.
    int lowest = -127;
    int highest = 127;

    // Activation: output byte for each input byte.
    std::array<std::uint8_t, 256> table{};

    bool countPadding = false; ///< AveragePool
    int firstChannel = 0;      ///< ChannelSlice

    bool multiplies() const { return type == LayerType::Convolution; }
};

/// The integer network that accelerators execute. Immutable once made.
struct QuantisedNetwork {
    std::string name;
    std::string sha256; ///< of the file of the fp32 network
    OperandMode operands = OperandMode::Unsigned;
    CalibrationSettings calibration;
    std::vector<QuantisedTensor> tensors;
    std::vector<QuantisedLayer> layers; ///< topological order; the first is the input
    int output = 0;
    /// Input code byte for each pixel value, [channel][256].
    std::vector<std::array<std::uint8_t, 256>> inputTable;

    /// Indices of the layers whose products circuits compute, in order.
    std::vector<int> multiplyingLayers() const;
    int filters(int layer) const { return tensors[static_cast<std::size_t>(layer)].shape.channels; }
    int totalFilters() const;
    /// Products for one output value of a multiplying layer.
    int termsPerOutput(int layer) const;
    /// Multiply-accumulates of a layer for one image, padding included.
    std::int64_t macs(int layer) const;
    /// Factor from an accumulator of a filter to its real value.
    float accumulatorScale(int layer, int filter) const;
    int logits() const;
};

} // namespace hawx
