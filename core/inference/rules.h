// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/adders/word_adders.h"
#include "core/network/quantised_network.h"

#include <cstdint>

// The bit-true rules of everything that is not a multiplication, for one value. Vector kernels
// implement the same functions and are tested against them.

namespace hawx::rules {

/// Codes are added and rescaled with this many fraction bits.
inline constexpr int kFractionBits = 16;

using hawx::divideByPowerOfTwo;

/// A code in another tensor's scale, with kFractionBits fraction bits.
inline std::int32_t scaledCode(int code, FixedPoint factor)
{
    return multiplyByFixedPoint(code * (1 << kFractionBits), factor);
}

inline int clampCode(std::int32_t value, int lowest, int highest)
{
    if (value < lowest)
        return lowest;
    return value > highest ? highest : value;
}

/// One step of an accumulation, modulo 2^32. An accumulator begins with the bias, correction
/// included, and takes the products of a filter one by one in the order of its weights [channel of
/// the group][y][x], those of padded positions too: adders other than the exact one make it matter.
inline std::int32_t accumulate(const Adder& adder, std::int32_t sum, std::int32_t product)
{
    return static_cast<std::int32_t>(
        words::sum(adder, static_cast<std::uint32_t>(sum), static_cast<std::uint32_t>(product)));
}

/// Fraction bits of a control variate's coefficient.
inline constexpr int kControlVariateBits = 8;

/// coefficient * windowSum / 2^kControlVariateBits, rounded half away from zero. Whole and broken
/// parts of windowSum / 2^kControlVariateBits are multiplied apart, which takes 32 bits only.
inline std::int32_t controlVariate(std::int16_t coefficient, std::int32_t windowSum)
{
    constexpr std::int32_t kOne = 1 << kControlVariateBits;
    const std::int32_t part = coefficient * (windowSum & (kOne - 1));
    // Modulo 2^32: the first summand alone may be 2^31.
    const auto floor =
        static_cast<std::int32_t>(static_cast<std::uint32_t>(coefficient) *
                                      static_cast<std::uint32_t>(windowSum >> kControlVariateBits) +
                                  static_cast<std::uint32_t>(part >> kControlVariateBits));
    const std::int32_t fraction = part & (kOne - 1);
    return floor + ((fraction + (floor >= 0 ? kOne / 2 : kOne / 2 - 1)) >> kControlVariateBits);
}

/// The accumulator of a filter that has a control variate, after its last product: modulo 2^32.
/// windowSum is the sum of the activation codes that the filter's weights multiply, 0 for padded
/// positions, below 2^24.
inline std::int32_t subtractControlVariate(std::int32_t accumulator, std::int16_t coefficient,
                                           std::int32_t windowSum)
{
    return static_cast<std::int32_t>(
        static_cast<std::uint32_t>(accumulator) -
        static_cast<std::uint32_t>(controlVariate(coefficient, windowSum)));
}

/// Output code of a multiplying layer.
inline int requantise(std::int32_t accumulator, FixedPoint factor, int lowest, int highest)
{
    return clampCode(multiplyByFixedPoint(accumulator, factor), lowest, highest);
}

/// Output code of an addition.
inline int add(int a, FixedPoint factorA, int b, FixedPoint factorB, int lowest, int highest)
{
    return clampCode(
        divideByPowerOfTwo(scaledCode(a, factorA) + scaledCode(b, factorB), kFractionBits), lowest,
        highest);
}

/// Output code of one input of a concatenation.
inline int rescale(int code, FixedPoint factor, int lowest, int highest)
{
    return clampCode(divideByPowerOfTwo(scaledCode(code, factor), kFractionBits), lowest, highest);
}

/// sum / count, rounded half away from zero; count > 0.
inline int average(std::int32_t sum, int count)
{
    return sum >= 0 ? (2 * sum + count) / (2 * count) : -((-2 * sum + count) / (2 * count));
}

} // namespace hawx::rules
