// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>

namespace hawx {

/// When to tell what is known of the first images while the others are measured: for the first
/// time at once, then of at least twice as many each time, of half of them at the most, and not
/// twice within half a second: all previews together put together less than the end result.
class Previews {
public:
    explicit Previews(std::size_t images) : m_all(images) {}

    /// Whether to tell of so many images now; if so it counts as told.
    bool isDue(std::size_t images)
    {
        const auto now = std::chrono::steady_clock::now();
        if (images == 0 || 2 * images > m_all || images < 2 * m_last ||
            (m_last > 0 && now - m_time < std::chrono::milliseconds(500)))
            return false;
        m_last = images;
        m_time = now;
        return true;
    }

private:
    std::size_t m_all;
    std::size_t m_last = 0;
    std::chrono::steady_clock::time_point m_time;
};

} // namespace hawx
