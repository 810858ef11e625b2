// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/jobs/job_row.h"

#include "core/support/run_context.h"
#include "widgets/style/glyph_icon.h"
#include "widgets/style/quantity.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

namespace hawx {

JobRow::JobRow(const QString& title, QWidget* parent)
    : QWidget(parent),
      m_title(title),
      m_what(new QLabel(title)),
      m_bar(new QProgressBar),
      m_times(new QLabel),
      m_pause(new QToolButton),
      m_cancel(new QToolButton)
{
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(std::max(8, fontMetrics().height() / 2));
    m_bar->setMinimumWidth(120);
    m_bar->setMaximumWidth(360);
    m_bar->setAccessibleName(title);
    m_pause->setAutoRaise(true);
    m_pause->setCheckable(true);
    m_pause->setIcon(glyphIcon(QStringLiteral("pause")));
    m_pause->setText(tr("Pause"));
    m_pause->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_pause->setAccessibleName(tr("Pause: %1").arg(title));
    connect(m_pause, &QToolButton::clicked, this, &JobRow::pauseRequested);
    m_cancel->setAutoRaise(true);
    m_cancel->setIcon(glyphIcon(QStringLiteral("cancel")));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_cancel->setAccessibleName(tr("Cancel: %1").arg(title));
    connect(m_cancel, &QToolButton::clicked, this, &JobRow::cancelRequested);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_what);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_times);
    layout->addStretch(0);
    layout->addWidget(m_pause);
    layout->addWidget(m_cancel);

    m_clock.start();
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (!m_clock.isValid())
            return;
        m_secondsLeft = m_secondsLeft > 1 ? m_secondsLeft - 1 : m_secondsLeft;
        showTimes();
    });
    m_tick.start(1000);
    showTimes();
}

void JobRow::setProgress(const Progress& progress)
{
    const QString stage = QString::fromStdString(progress.stage);
    if (progress.total > 0) {
        constexpr int fullScale = 1000;
        m_bar->setRange(0, fullScale);
        m_bar->setValue(
            static_cast<int>(static_cast<double>(std::min(progress.done, progress.total)) /
                             static_cast<double>(progress.total) * fullScale));
        m_what->setText(tr("%1: %2, %3 of %4")
                            .arg(m_title, stage,
                                 formatCount(static_cast<std::int64_t>(progress.done)),
                                 formatCount(static_cast<std::int64_t>(progress.total))));
    } else {
        m_bar->setRange(0, 0);
        m_what->setText(tr("%1: %2").arg(m_title, stage));
    }
    m_secondsLeft = progress.secondsLeft;
    showTimes();
}

void JobRow::setPaused(bool paused)
{
    m_secondsBefore = secondsSpent();
    if (paused)
        m_clock.invalidate();
    else
        m_clock.start();
    m_pause->setChecked(paused);
    m_bar->setEnabled(!paused);
    showTimes();
}

double JobRow::secondsSpent() const
{
    return m_secondsBefore +
           (m_clock.isValid() ? static_cast<double>(m_clock.elapsed()) / 1000.0 : 0);
}

void JobRow::showTimes()
{
    const QString spent = formatDuration(secondsSpent());
    if (!m_clock.isValid()) {
        m_times->setText(tr("paused after %1").arg(spent));
        return;
    }
    m_times->setText(m_secondsLeft >= 0
                         ? tr("%1, about %2 left").arg(spent, formatDuration(m_secondsLeft))
                         : spent);
}

} // namespace hawx
