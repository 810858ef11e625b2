// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/progress.h"

#include "core/support/pause_gate.h"

#include <utility>

namespace hawx {

namespace {
constexpr std::chrono::milliseconds kInterval{100};
/// Before one in so many units is done, preparations decide the rate more than the units do.
constexpr std::uint64_t kUnitsPerEstimate = 200;
} // namespace

ProgressReporter::ProgressReporter(const RunContext& context, std::string stage,
                                   std::uint64_t total)
    : m_callback(context.progress),
      m_gate(context.gate),
      m_pausedBefore(m_gate ? m_gate->pausedSeconds() : 0),
      m_stage(std::move(stage)),
      m_total(total),
      m_start(Clock::now()),
      m_lastReport(m_start)
{
    if (m_callback)
        report(0);
}

ProgressReporter::~ProgressReporter()
{
    // The last step is always told, so that a progress bar does not stop short of its end.
    const std::scoped_lock lock(m_mutex);
    if (m_callback && m_done.load() != m_reported) {
        try {
            report(m_done.load());
        } catch (...) { // a destructor must not throw; the work itself is done
        }
    }
}

void ProgressReporter::advance(std::uint64_t units)
{
    const std::uint64_t done = m_done.fetch_add(units) + units;
    if (!m_callback)
        return;
    const std::unique_lock lock(m_mutex, std::try_to_lock);
    if (!lock.owns_lock() || done < m_reported)
        return;
    const auto now = Clock::now();
    if (now - m_lastReport < kInterval)
        return;
    m_lastReport = now;
    report(done);
}

double ProgressReporter::secondsSpent() const
{
    const double paused = m_gate ? m_gate->pausedSeconds() - m_pausedBefore : 0;
    return std::chrono::duration<double>(Clock::now() - m_start).count() - paused;
}

void ProgressReporter::report(std::uint64_t done)
{
    m_reported = done;
    Progress progress{m_stage, done, m_total, secondsSpent(), -1};
    if (done > 0 && m_total >= done && done >= m_total / kUnitsPerEstimate) {
        const double perUnit = progress.secondsSpent / static_cast<double>(done);
        progress.secondsLeft = perUnit * static_cast<double>(m_total - done);
    }
    m_callback(progress);
}

} // namespace hawx
