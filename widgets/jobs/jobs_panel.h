// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <map>

class QLabel;
class QVBoxLayout;

namespace hawx {

class JobRow;
struct Progress;

/// Running background work, one line each: what, how far, time spent and left, pause, cancel. Work
/// that is done before one could read its line gets none. When nothing runs, how the last job
/// ended.
class JobsPanel final : public QWidget {
    Q_OBJECT

public:
    enum class Outcome { Finished, Failed, Cancelled };

    explicit JobsPanel(QWidget* parent = nullptr);

    /// Identities are the caller's. A job is shown from a moment after this to endJob().
    void beginJob(int id, const QString& title);
    void updateJob(int id, const Progress& progress);
    void setPaused(int id, bool paused);
    void endJob(int id, Outcome outcome, double seconds);

    int running() const { return static_cast<int>(m_rows.size()); }
    /// Null when no such job runs.
    JobRow* row(int id) const;

Q_SIGNALS:
    void cancelRequested(int id);
    void pauseRequested(int id, bool paused);

private:
    void dropRow(int id);

    QVBoxLayout* m_layout;
    QLabel* m_idle;
    std::map<int, JobRow*> m_rows;
};

} // namespace hawx
