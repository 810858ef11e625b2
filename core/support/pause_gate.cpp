// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/pause_gate.h"

namespace hawx {

void PauseGate::pause()
{
    const std::scoped_lock lock(m_mutex);
    if (m_paused)
        return;
    m_since = Clock::now();
    m_paused = true;
}

void PauseGate::resume()
{
    const std::scoped_lock lock(m_mutex);
    if (!m_paused)
        return;
    m_before += Clock::now() - m_since;
    m_paused = false;
    m_resumed.notify_all();
}

void PauseGate::pass(const std::stop_token& stop)
{
    if (!m_paused)
        return;
    std::unique_lock lock(m_mutex);
    m_resumed.wait(lock, stop, [this] { return !m_paused; });
}

double PauseGate::pausedSeconds() const
{
    const std::scoped_lock lock(m_mutex);
    const auto now = m_paused ? Clock::now() - m_since : Clock::duration{};
    return std::chrono::duration<double>(m_before + now).count();
}

} // namespace hawx
