// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <mutex>

namespace hawx::cli {

namespace {

// A signal handler may touch little else than a lock-free flag; a thread looks at it.
std::atomic<bool> interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free);

void remember(int /*signal*/)
{
    interrupted = true;
}

void watch(const std::stop_token& end, std::stop_source& source)
{
    constexpr std::chrono::milliseconds kInterval{50};
    std::mutex mutex;
    std::condition_variable_any condition;
    std::unique_lock lock(mutex);
    while (!end.stop_requested()) {
        if (interrupted) {
            source.request_stop();
            return;
        }
        condition.wait_for(lock, end, kInterval, [] { return false; });
    }
}

} // namespace

Interrupt::Interrupt()
{
    struct sigaction action = {};
    action.sa_handler = remember;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    m_watcher = std::jthread([this](const std::stop_token& end) { watch(end, m_source); });
}

} // namespace hawx::cli
