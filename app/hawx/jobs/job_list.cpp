// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/jobs/job_list.h"

#include "core/support/log.h"

#include <algorithm>

namespace hawx {

namespace {

void logEnd(const Job& job, JobOutcome outcome)
{
    const char* how = outcome == JobOutcome::Finished    ? "finished"
                      : outcome == JobOutcome::Cancelled ? "cancelled"
                                                         : "failed";
    log(LogLevel::Information, "jobs",
        job.title().toStdString() + ": " + how + " after " + std::to_string(job.secondsSpent()) +
            " s");
}

} // namespace

JobList::~JobList()
{
    blockSignals(true);
    for (Job* job : std::as_const(m_jobs))
        job->cancel();
    qDeleteAll(std::exchange(m_jobs, {}));
}

Job* JobList::start(const QString& title, Job::Work work)
{
    auto* job = new Job(m_nextId++, title, this);
    m_jobs.append(job);
    connect(job, &Job::progressed, this,
            [this, job](const Progress& progress) { Q_EMIT progressed(job->id(), progress); });
    connect(job, &Job::pausedChanged, this,
            [this, job](bool paused) { Q_EMIT pausedChanged(job->id(), paused); });
    connect(job, &Job::ended, this, [this, job](JobOutcome outcome, const QString& message) {
        logEnd(*job, outcome);
        Q_EMIT ended(job->id(), outcome, job->secondsSpent());
        if (outcome == JobOutcome::Failed)
            Q_EMIT failed(message);
    });
    connect(job, &Job::threadDone, this, [this, job] {
        m_jobs.removeOne(job);
        job->deleteLater();
    });
    log(LogLevel::Information, "jobs", "started: " + title.toStdString());
    Q_EMIT started(job->id(), title);
    job->start(std::move(work));
    return job;
}

void JobList::cancel(int id)
{
    if (Job* job = find(id))
        job->cancel();
}

void JobList::setPaused(int id, bool paused)
{
    if (Job* job = find(id))
        job->setPaused(paused);
}

Job* JobList::find(int id) const
{
    const auto found = std::find_if(m_jobs.begin(), m_jobs.end(),
                                    [id](const Job* job) { return job->id() == id; });
    return found == m_jobs.end() ? nullptr : *found;
}

int JobList::running() const
{
    return static_cast<int>(std::count_if(m_jobs.begin(), m_jobs.end(),
                                          [](const Job* job) { return job->isRunning(); }));
}

} // namespace hawx
