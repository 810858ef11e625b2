// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace hawx {

/// Halts the work of a RunContext between two of its steps. All members may be called from several
/// threads at once.
class PauseGate {
public:
    void pause();
    void resume();
    bool isPaused() const { return m_paused; }
    /// Returns at once unless paused; else when resumed or when `stop` is triggered.
    void pass(const std::stop_token& stop);
    /// For how long it has been paused in all.
    double pausedSeconds() const;

private:
    using Clock = std::chrono::steady_clock;

    std::atomic<bool> m_paused = false;
    mutable std::mutex m_mutex; ///< guards what follows
    std::condition_variable_any m_resumed;
    Clock::time_point m_since;
    Clock::duration m_before{};
};

} // namespace hawx
