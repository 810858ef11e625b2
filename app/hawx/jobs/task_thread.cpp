// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/jobs/task_thread.h"

#include <utility>

namespace hawx {

TaskThread::TaskThread() : m_thread([this](const std::stop_token& stop) { run(stop); }) {}

TaskThread::~TaskThread()
{
    wait();
}

void TaskThread::start(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_changed.notify_all();
}

void TaskThread::wait()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_tasks.empty() && !m_isBusy; });
}

void TaskThread::run(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    while (m_changed.wait(lock, stop, [this] { return !m_tasks.empty(); })) {
        Task task = std::move(m_tasks.front());
        m_tasks.pop_front();
        m_isBusy = true;
        lock.unlock();
        task();
        // Whoever waits may count on all that the task held being gone.
        task = {};
        lock.lock();
        m_isBusy = false;
        m_changed.notify_all();
    }
}

} // namespace hawx
