// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/jobs/jobs_panel.h"

#include "core/support/run_context.h"
#include "widgets/jobs/job_row.h"
#include "widgets/style/quantity.h"

#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace hawx {

namespace {

constexpr std::chrono::milliseconds shownAfter{200};

} // namespace

JobsPanel::JobsPanel(QWidget* parent)
    : QWidget(parent), m_layout(new QVBoxLayout(this)), m_idle(new QLabel(tr("Nothing is running")))
{
    m_layout->setContentsMargins(10, 4, 10, 4);
    m_layout->setSpacing(2);
    m_idle->setObjectName(QStringLiteral("idle"));
    m_layout->addWidget(m_idle);
    m_idle->setMinimumHeight(JobRow(QString()).sizeHint().height());
}

void JobsPanel::beginJob(int id, const QString& title)
{
    auto* row = new JobRow(title);
    m_rows.emplace(id, row);
    row->hide();
    m_layout->addWidget(row);
    QTimer::singleShot(shownAfter, row, [this, row] {
        m_idle->hide();
        row->show();
    });
    connect(row, &JobRow::cancelRequested, this, [this, id] { Q_EMIT cancelRequested(id); });
    connect(row, &JobRow::pauseRequested, this,
            [this, id](bool paused) { Q_EMIT pauseRequested(id, paused); });
}

void JobsPanel::updateJob(int id, const Progress& progress)
{
    if (JobRow* shown = row(id))
        shown->setProgress(progress);
}

void JobsPanel::setPaused(int id, bool paused)
{
    if (JobRow* shown = row(id))
        shown->setPaused(paused);
}

void JobsPanel::endJob(int id, Outcome outcome, double seconds)
{
    JobRow* ended = row(id);
    if (!ended)
        return;
    const QString time = formatDuration(seconds);
    // What nobody saw begin need not be told of, unless it failed.
    if (ended->isHidden() && outcome != Outcome::Failed) {
        dropRow(id);
        return;
    }
    switch (outcome) {
    case Outcome::Finished: m_idle->setText(tr("%1: done in %2").arg(ended->title(), time)); break;
    case Outcome::Failed:
        m_idle->setText(tr("%1: failed after %2").arg(ended->title(), time));
        break;
    case Outcome::Cancelled:
        m_idle->setText(tr("%1: cancelled after %2").arg(ended->title(), time));
        break;
    }
    dropRow(id);
}

void JobsPanel::dropRow(int id)
{
    JobRow* ended = row(id);
    m_rows.erase(id);
    m_layout->removeWidget(ended);
    // The click that cancelled it may still be on its way through the button.
    ended->hide();
    ended->deleteLater();
    m_idle->setVisible(std::all_of(m_rows.begin(), m_rows.end(),
                                   [](const auto& entry) { return entry.second->isHidden(); }));
}

JobRow* JobsPanel::row(int id) const
{
    const auto found = m_rows.find(id);
    return found == m_rows.end() ? nullptr : found->second;
}

} // namespace hawx
