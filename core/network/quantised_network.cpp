// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/quantised_network.h"

#include "core/support/error.h"

#include <cmath>
#include <limits>

namespace hawx {

std::string toString(OperandMode mode)
{
    return mode == OperandMode::Signed ? "signed" : "unsigned";
}

OperandMode operandModeFromString(const std::string& text)
{
    if (text == "signed")
        return OperandMode::Signed;
    if (text == "unsigned")
        return OperandMode::Unsigned;
    throw Error("\"" + text + "\" is not an operand mode; it is \"signed\" or \"unsigned\".");
}

std::string toString(RangeMethod method)
{
    return method == RangeMethod::Max ? "max" : "least-squares";
}

RangeMethod rangeMethodFromString(const std::string& text)
{
    if (text == "max")
        return RangeMethod::Max;
    if (text == "least-squares")
        return RangeMethod::LeastSquares;
    throw Error("\"" + text +
                "\" is not a method of calibration; it is \"max\" or \"least-squares\".");
}

FixedPoint toFixedPoint(double factor)
{
    if (!(factor >= 0) || !std::isfinite(factor))
        throw Error("A factor of requantisation is negative or not finite.");
    if (factor == 0)
        return {};
    int exponent = 0;
    const double mantissa = std::frexp(factor, &exponent); // in [0.5, 1)
    auto multiplier = std::llround(mantissa * 2147483648.0);
    if (multiplier == (std::int64_t{1} << 31)) {
        multiplier /= 2;
        ++exponent;
    }
    if (exponent > 30)
        throw Error("A factor of requantisation is larger than 2^30; the scales of the network do "
                    "not fit together.");
    if (exponent < -31) // every product rounds to 0
        return {};
    return {static_cast<std::int32_t>(multiplier), exponent};
}

namespace {

std::int32_t saturatingRoundingDoublingHighMul(std::int32_t a, std::int32_t b)
{
    if (a == b && a == std::numeric_limits<std::int32_t>::min())
        return std::numeric_limits<std::int32_t>::max();
    const std::int64_t product = std::int64_t{a} * b;
    const std::int64_t nudge = product >= 0 ? (1LL << 30) : (1 - (1LL << 30));
    return static_cast<std::int32_t>((product + nudge) / (1LL << 31));
}

} // namespace

std::int32_t divideByPowerOfTwo(std::int32_t x, int exponent)
{
    const auto mask = static_cast<std::int32_t>((1LL << exponent) - 1);
    const std::int32_t remainder = x & mask;
    const std::int32_t threshold = (mask >> 1) + (x < 0 ? 1 : 0);
    return (x >> exponent) + (remainder > threshold ? 1 : 0);
}

std::int32_t multiplyByFixedPoint(std::int32_t x, FixedPoint factor)
{
    const int left = factor.shift > 0 ? factor.shift : 0;
    const int right = factor.shift > 0 ? 0 : -factor.shift;
    // Wraps like the hardware's shifter; accumulators of sensible networks stay far below.
    const auto shifted = static_cast<std::int32_t>(static_cast<std::uint32_t>(x) << left);
    return divideByPowerOfTwo(saturatingRoundingDoublingHighMul(shifted, factor.multiplier), right);
}

std::vector<int> QuantisedNetwork::multiplyingLayers() const
{
    std::vector<int> indices;
    for (std::size_t i = 0; i < layers.size(); ++i)
        if (layers[i].multiplies())
            indices.push_back(static_cast<int>(i));
    return indices;
}

int QuantisedNetwork::totalFilters() const
{
    int sum = 0;
    for (const int layer : multiplyingLayers())
        sum += filters(layer);
    return sum;
}

int QuantisedNetwork::termsPerOutput(int layer) const
{
    return static_cast<int>(layers[static_cast<std::size_t>(layer)].weights.size()) /
           filters(layer);
}

std::int64_t QuantisedNetwork::macs(int layer) const
{
    return tensors[static_cast<std::size_t>(layer)].shape.size() * termsPerOutput(layer);
}

float QuantisedNetwork::accumulatorScale(int layer, int filter) const
{
    const QuantisedLayer& l = layers[static_cast<std::size_t>(layer)];
    return tensors[static_cast<std::size_t>(l.inputs[0])].scale *
           l.weightScale[static_cast<std::size_t>(filter)];
}

int QuantisedNetwork::logits() const
{
    return static_cast<int>(tensors[static_cast<std::size_t>(output)].shape.size());
}

} // namespace hawx
