// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/jobs/job.h"

#include "core/support/error.h"
#include "core/support/memory.h"

#include <exception>

namespace hawx {

Job::Job(int id, QString title, QObject* parent)
    : QObject(parent), m_id(id), m_title(std::move(title))
{}

Job::~Job()
{
    m_running = false;
    // What the thread still posts dies with this object.
    m_thread = {};
}

void Job::start(Work work)
{
    m_running = true;
    m_clock.start();
    m_thread = std::jthread(
        [this, work = std::move(work)](std::stop_token stop) { run(work, std::move(stop)); });
}

void Job::cancel()
{
    m_thread.request_stop();
    end(JobOutcome::Cancelled, {});
}

void Job::setPaused(bool paused)
{
    if (!m_running || paused == isPaused())
        return;
    if (paused)
        m_gate.pause();
    else
        m_gate.resume();
    Q_EMIT pausedChanged(paused);
}

void Job::run(const Work& work, std::stop_token stop)
{
    const Post post = [this](Delivery delivery) {
        m_mailbox.post([this, delivery = std::move(delivery)] {
            if (m_running && delivery)
                delivery();
        });
    };
    RunContext context;
    context.stop = stop;
    context.gate = &m_gate;
    context.progress = [this](const Progress& progress) { report(progress); };
    auto outcome = JobOutcome::Finished;
    QString message;
    try {
        post(work(context, post));
    } catch (const Cancelled&) {
        outcome = JobOutcome::Cancelled;
    } catch (const std::exception& error) {
        outcome = JobOutcome::Failed;
        message = QString::fromStdString(failureText(error));
    }
    m_mailbox.post([this, outcome, message] {
        end(outcome, message);
        Q_EMIT threadDone();
    });
}

void Job::report(const Progress& progress)
{
    {
        const std::lock_guard lock(m_mutex);
        const bool waiting = m_latest.has_value();
        m_latest = progress;
        if (waiting)
            return;
    }
    m_mailbox.post([this] {
        std::optional<Progress> latest;
        {
            const std::lock_guard lock(m_mutex);
            latest.swap(m_latest);
        }
        if (m_running && latest)
            Q_EMIT progressed(*latest);
    });
}

void Job::end(JobOutcome outcome, const QString& message)
{
    if (!m_running)
        return;
    m_running = false;
    Q_EMIT ended(outcome, message);
}

} // namespace hawx
