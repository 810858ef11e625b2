// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hawx/jobs/job.h"

#include <QList>
#include <QObject>

namespace hawx {

/// All background work of the window: starts jobs, owns them, and tells how each one goes.
class JobList final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    /// Stops every thread before it waits for the first.
    ~JobList() override;

    /// The job belongs to the list and lives until its thread is done, at least until control
    /// returns to the event loop.
    Job* start(const QString& title, Job::Work work);

    void cancel(int id);
    void setPaused(int id, bool paused);
    int running() const;

Q_SIGNALS:
    void started(int id, const QString& title);
    void progressed(int id, const hawx::Progress& progress);
    void pausedChanged(int id, bool paused);
    void ended(int id, hawx::JobOutcome outcome, double seconds);
    /// A job failed; `message` is a sentence for the user.
    void failed(const QString& message);

private:
    Job* find(int id) const;

    QList<Job*> m_jobs;
    int m_nextId = 1;
};

} // namespace hawx
