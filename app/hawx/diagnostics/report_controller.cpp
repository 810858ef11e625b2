// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/diagnostics/report_controller.h"

#include "app/hawx/diagnostics/report_dialog.h"
#include "app/hawx/diagnostics/window_sections.h"
#include "app/hawx/jobs/job_list.h"
#include "app/hawx/window/file_dialogs.h"
#include "core/support/files.h"
#include "core/support/log_file.h"
#include "core/support/platform.h"

#include <QCoreApplication>
#include <QPointer>
#include <QWidget>

namespace hawx {

ReportController::ReportController(JobList& jobs, QObject* parent) : QObject(parent), m_jobs(jobs)
{}

void ReportController::make(QWidget* window, const ExploreOptions& options, const QString& session)
{
    ReportRequest request;
    request.program = "hawx " + QCoreApplication::applicationVersion().toStdString();
    request.sections = windowSections(options);
    request.log = logFolder() / kLogFileName;
    request.session = session.toStdString();
    m_jobs.start(tr("Writing a report"),
                 [this, request, parent = QPointer(window)](const RunContext&, const Job::Post&) {
                     const QString text = QString::fromStdString(toText(makeReport(request)));
                     return [this, parent, text] {
                         if (parent)
                             show(parent, text);
                     };
                 });
}

void ReportController::show(QWidget* window, const QString& text)
{
    auto* dialog = new ReportDialog(text, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReportDialog::saveRequested, this, [this, dialog, text] {
        askNewFile(dialog, tr("Save report"), tr("Text (*.txt)"), QStringLiteral("hawx-report"),
                   QStringLiteral("txt"), [this, text](const QString& path) { save(path, text); });
    });
    dialog->open();
}

void ReportController::save(const QString& path, const QString& text)
{
    m_jobs.start(tr("Saving the report"), [this, path, text](const RunContext&, const Job::Post&) {
        writeFileAtomically(path.toStdString(), text.toStdString());
        return [this, path] { Q_EMIT saved(path); };
    });
}

} // namespace hawx
