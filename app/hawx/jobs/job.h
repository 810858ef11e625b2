// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hawx/jobs/mailbox.h"
#include "core/support/pause_gate.h"
#include "core/support/run_context.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>

#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace hawx {

enum class JobOutcome { Finished, Failed, Cancelled };

/// One computation in a thread of its own. All signals come from the thread that made the job.
///
/// The work gets a RunContext and a way to post intermediate results; what it returns, and what it
/// posts, runs in the job's own thread as long as the job was not cancelled. Cancelling ends the
/// job at once for everybody who listens; the thread stops as soon as the work looks at its stop
/// token.
class Job final : public QObject {
    Q_OBJECT

public:
    using Delivery = std::function<void()>;
    using Post = std::function<void(Delivery)>;
    using Work = std::function<Delivery(const RunContext& context, const Post& post)>;

    Job(int id, QString title, QObject* parent = nullptr);
    /// Cancels, and waits for the thread.
    ~Job() override;

    void start(Work work);
    void cancel();
    /// The work halts at its next step, or goes on.
    void setPaused(bool paused);

    int id() const { return m_id; }
    const QString& title() const { return m_title; }
    bool isRunning() const { return m_running; }
    bool isPaused() const { return m_gate.isPaused(); }
    /// Pauses left out.
    double secondsSpent() const
    {
        return static_cast<double>(m_clock.elapsed()) / 1000.0 - m_gate.pausedSeconds();
    }

Q_SIGNALS:
    void pausedChanged(bool paused);
    void progressed(const hawx::Progress& progress);
    /// `message` says what went wrong, for Failed.
    void ended(hawx::JobOutcome outcome, const QString& message);
    /// After ended(): the thread is done and the job may be deleted.
    void threadDone();

private:
    void run(const Work& work, std::stop_token stop);
    void report(const Progress& progress);
    void end(JobOutcome outcome, const QString& message);

    int m_id;
    QString m_title;
    bool m_running = false;
    QElapsedTimer m_clock;
    PauseGate m_gate;
    Mailbox m_mailbox;
    std::mutex m_mutex;
    std::optional<Progress> m_latest; ///< not yet delivered; guarded by m_mutex
    std::jthread m_thread;
};

} // namespace hawx
