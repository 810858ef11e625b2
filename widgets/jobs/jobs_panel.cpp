// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/jobs/jobs_panel.h"

#include "core/support/run_context.h"
#include "widgets/jobs/job_row.h"
#include "widgets/style/quantity.h"

#include <QLabel>
#include <QVBoxLayout>

namespace hawx {

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
    m_layout->addWidget(row);
    m_idle->hide();
    connect(row, &JobRow::cancelRequested, this, [this, id] { Q_EMIT cancelRequested(id); });
}

void JobsPanel::updateJob(int id, const Progress& progress)
{
    if (JobRow* shown = row(id))
        shown->setProgress(progress);
}

void JobsPanel::endJob(int id, Outcome outcome, double seconds)
{
    JobRow* ended = row(id);
    if (!ended)
        return;
    const QString time = formatDuration(seconds);
    switch (outcome) {
    case Outcome::Finished: m_idle->setText(tr("%1: done in %2").arg(ended->title(), time)); break;
    case Outcome::Failed:
        m_idle->setText(tr("%1: failed after %2").arg(ended->title(), time));
        break;
    case Outcome::Cancelled:
        m_idle->setText(tr("%1: cancelled after %2").arg(ended->title(), time));
        break;
    }
    m_rows.erase(id);
    m_layout->removeWidget(ended);
    // The click that cancelled it may still be on its way through the button.
    ended->hide();
    ended->deleteLater();
    m_idle->setVisible(m_rows.empty());
}

JobRow* JobsPanel::row(int id) const
{
    const auto found = m_rows.find(id);
    return found == m_rows.end() ? nullptr : found->second;
}

} // namespace hawx
