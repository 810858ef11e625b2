// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>

namespace hawx::evolution {

/// Random numbers that are the same with every standard library.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_generator(seed) {}

    /// Evenly from [0, count), count >= 1 and below 2^32.
    std::size_t below(std::size_t count) { return (m_generator() >> 32) * count >> 32; }
    /// Evenly from [0, 1).
    double unit() { return static_cast<double>(m_generator() >> 11) * 0x1p-53; }
    bool oneIn(std::size_t count) { return below(count) == 0; }

private:
    std::mt19937_64 m_generator;
};

} // namespace hawx::evolution
