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
    QToolButton* cancelButton() const { return m_cancel; }

Q_SIGNALS:
    void cancelRequested();

private:
    void showTimes();

    QString m_title;
    double m_secondsLeft = -1;
    QElapsedTimer m_clock;
    QTimer m_tick;
    QLabel* m_what;
    QProgressBar* m_bar;
    QLabel* m_times;
    QToolButton* m_cancel;
};

} // namespace hawx
