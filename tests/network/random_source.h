// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>
#include <vector>

namespace hawx::test {

/// Random numbers that a seed decides on every machine (the distributions of the standard library
/// do not promise that).
class Random {
public:
    explicit Random(std::uint32_t seed) : m_engine(seed) {}

    /// In [0, count).
    int below(int count)
    {
        return static_cast<int>(m_engine() % static_cast<std::uint32_t>(count));
    }
    /// In [low, high].
    int between(int low, int high) { return low + below(high - low + 1); }
    /// True once in `times`.
    bool oneIn(int times) { return below(times) == 0; }
    /// In [low, high).
    float real(float low, float high)
    {
        return low + (high - low) * static_cast<float>(m_engine() >> 8) / 16777216.0F;
    }
    std::vector<float> reals(std::size_t count, float low, float high)
    {
        std::vector<float> values(count);
        for (float& value : values)
            value = real(low, high);
        return values;
    }
    template <typename T>
    const T& oneOf(const std::vector<T>& values)
    {
        return values[static_cast<std::size_t>(below(static_cast<int>(values.size())))];
    }
    std::uint32_t bits() { return static_cast<std::uint32_t>(m_engine()); }

private:
    std::mt19937 m_engine;
};

} // namespace hawx::test
