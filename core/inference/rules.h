// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
