// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/run_context.h"

#include <atomic>
#include <chrono>
#include <mutex>

namespace hawx {

/// Counts finished units of one stage and tells the callback of a RunContext, throttled.
/// All members may be called from several threads at once.
class ProgressReporter {
public:
    ProgressReporter(const RunContext& context, std::string stage, std::uint64_t total);
    ~ProgressReporter();
    ProgressReporter(const ProgressReporter&) = delete;
    ProgressReporter& operator=(const ProgressReporter&) = delete;

    void advance(std::uint64_t units = 1);
    double secondsSpent() const;

private:
    using Clock = std::chrono::steady_clock;
    void report(std::uint64_t done);

    ProgressCallback m_callback;
    PauseGate* m_gate;
    double m_pausedBefore; ///< seconds that the gate had been paused when the stage began
    std::string m_stage;
    std::uint64_t m_total;
    Clock::time_point m_start;
    std::atomic<std::uint64_t> m_done{0};
    std::mutex m_mutex;
    Clock::time_point m_lastReport;
    std::uint64_t m_reported = 0;
};

} // namespace hawx
