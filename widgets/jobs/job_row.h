// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace hawx {

struct Progress;

/// One running job of a JobsPanel.
class JobRow final : public QWidget {
    Q_OBJECT

public:
    explicit JobRow(const QString& title, QWidget* parent = nullptr);

    void setProgress(const Progress& progress);
    const QString& title() const { return m_title; }
    void setPaused(bool paused);
    QToolButton* cancelButton() const { return m_cancel; }
    /// Checked while paused.
    QToolButton* pauseButton() const { return m_pause; }

Q_SIGNALS:
    void cancelRequested();
    void pauseRequested(bool paused);

private:
    double secondsSpent() const;
    void showTimes();

    QString m_title;
    double m_secondsLeft = -1;
    double m_secondsBefore = 0; ///< before the clock was started last
    QElapsedTimer m_clock;      ///< invalid while paused
    QTimer m_tick;
    QLabel* m_what;
    QProgressBar* m_bar;
    QLabel* m_times;
    QToolButton* m_pause;
    QToolButton* m_cancel;
};

} // namespace hawx
