// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace hawx {

/// A thread that does one task after the other, in the order in which they were given.
///
/// QThreadPool would do, but thread sanitizer does not see its locks (see Mailbox).
class TaskThread final {
public:
    using Task = std::function<void()>; ///< throws nothing

    TaskThread();
    /// Does what is left to do.
    ~TaskThread();

    void start(Task task);
    /// Returns when nothing is left to do.
    void wait();

private:
    void run(const std::stop_token& stop);

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Task> m_tasks; ///< guarded by m_mutex
    bool m_isBusy = false;    ///< guarded by m_mutex
    std::jthread m_thread;
};

} // namespace hawx
