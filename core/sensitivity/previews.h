// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>

namespace hawx {

/// When to tell what is known of the first images while the others are measured: for the first
/// time at once, then of at least twice as many each time, of half of them at the most, not twice
/// within half a second, and as long as that is likely to take a small share of the whole.
class Previews {
public:
    /// The measurement of so many images begins.
    explicit Previews(std::size_t images) : m_all(images) {}

    /// Whether to tell of so many images now; if so ended() is to be called after that.
    bool isDue(std::size_t images)
    {
        const Clock::time_point now = Clock::now();
        if (images == 0 || 2 * images > m_all || images < 2 * m_last)
            return false;
        if (m_last > 0) {
            const Seconds whole = (now - m_start) * (ratio(m_all, images));
            const Seconds next = m_cost * ratio(images, m_last);
            if (now - m_told < Seconds(0.5) || m_spent + next > kShare * whole)
                return false;
        }
        m_last = images;
        m_told = now;
        return true;
    }

    void ended()
    {
        m_cost = Clock::now() - m_told;
        m_spent += m_cost;
    }

private:
    using Clock = std::chrono::steady_clock;
    using Seconds = std::chrono::duration<double>;

    static constexpr double kShare = 0.04;

    static double ratio(std::size_t a, std::size_t b)
    {
        return static_cast<double>(a) / static_cast<double>(b);
    }

    std::size_t m_all;
    std::size_t m_last = 0;
    Clock::time_point m_start = Clock::now();
    Clock::time_point m_told;
    Seconds m_cost{0};  ///< of the last
    Seconds m_spent{0}; ///< on all
};

} // namespace hawx
