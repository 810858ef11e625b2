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
