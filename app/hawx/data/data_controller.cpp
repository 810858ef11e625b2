// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/data/data_controller.h"

#include "app/hawx/data/make_preview.h"
#include "app/hawx/jobs/job_list.h"
#include "app/hawx/project/project_controller.h"
#include "app/hawx/window/file_dialogs.h"
#include "core/reader/reader.h"
#include "core/support/error.h"
#include "widgets/data/data_dialog.h"

#include <QDir>

namespace hawx {

DataController::DataController(JobList& jobs, ProjectController& project, QWidget* window)
    : QObject(window), m_jobs(jobs), m_project(project), m_window(window)
{}

void DataController::choose()
{
    openDialog(DataDialog::Purpose::Choose);
    m_dialog->showChoice();
}

void DataController::preview(const QString& path)
{
    if (!m_project.network()) {
        if (m_dialog)
            m_dialog->close();
        m_project.openData(path);
        Q_EMIT networkNeeded();
        return;
    }
    openDialog(DataDialog::Purpose::Choose);
    read(path);
}

void DataController::showOpen()
{
    if (!m_project.data() || !m_project.network())
        return;
    openDialog(DataDialog::Purpose::Show);
    const QString name = QString::fromStdString(m_project.data()->name);
    m_dialog->showReading(name);
    follow(m_jobs.start(tr("Looking at %1").arg(name),
                        [this, data = m_project.data(), network = m_project.network()](
                            const RunContext& context, const Job::Post&) -> Job::Delivery {
                            return [this, preview = makePreview(*data, *network, context)] {
                                if (m_dialog)
                                    m_dialog->showPreview(preview);
                            };
                        }));
}

void DataController::openDialog(DataDialog::Purpose purpose)
{
    stop();
    if (m_dialog && m_dialog->purpose() == purpose && m_dialog->isVisible())
        return;
    if (m_dialog)
        m_dialog->close();
    auto* dialog = new DataDialog(purpose, m_window);
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DataDialog::folderWanted, this, [this, dialog] {
        askFolder(dialog, tr("Open data"), [this](const QString& path) { preview(path); });
    });
    connect(dialog, &DataDialog::listWanted, this, [this, dialog] {
        askExistingFile(dialog, tr("Open a list of images"), tr("Lists of images (*.csv)"),
                        [this](const QString& path) { preview(path); });
    });
    connect(dialog, &DataDialog::pathChosen, this, &DataController::preview);
    connect(dialog, &DataDialog::anotherRequested, this, [this, dialog] {
        stop();
        dialog->showChoice();
    });
    connect(dialog, &DataDialog::useRequested, this, &DataController::use);
    connect(dialog, &QDialog::finished, this, &DataController::stop);
    dialog->open();
}

void DataController::read(const QString& path)
{
    const QString name = QDir(path).dirName();
    m_dialog->showReading(name);
    m_path = path;
    m_network = m_project.network();
    follow(m_jobs.start(
        tr("Looking at %1").arg(name),
        [this, file = path.toStdString(), network = m_network](const RunContext& context,
                                                               const Job::Post&) -> Job::Delivery {
            try {
                auto data = std::make_shared<const DataSet>(readDataSet(file, *network, context));
                return [this, data, preview = makePreview(*data, *network, context)] {
                    m_data = data;
                    if (m_dialog)
                        m_dialog->showPreview(preview);
                };
            } catch (const Cancelled&) {
                throw;
            } catch (const Error& error) {
                // The dialog says it, where another one can be chosen.
                return [this, sentence = QString::fromStdString(error.what())] {
                    if (m_dialog)
                        m_dialog->showChoice(sentence);
                };
            }
        }));
}

void DataController::follow(Job* job)
{
    m_job = job;
    connect(job, &Job::progressed, m_dialog, &DataDialog::setProgress);
    connect(job, &Job::ended, this, [this, job](JobOutcome outcome, const QString& message) {
        if (m_job != job || outcome == JobOutcome::Finished || !m_dialog)
            return;
        m_job.clear();
        if (m_dialog->purpose() == DataDialog::Purpose::Choose)
            m_dialog->showChoice(message);
        else
            m_dialog->close();
    });
}

/// What was looked at is what is used, unless another network was opened meanwhile.
void DataController::use()
{
    const auto data = m_data;
    const auto network = m_network;
    const QString path = m_path;
    m_dialog->accept();
    if (data && network == m_project.network())
        m_project.useData(data);
    else
        m_project.openData(path);
}

void DataController::stop()
{
    if (const QPointer<Job> job = m_job) {
        m_job.clear();
        job->cancel();
    }
    m_data.reset();
    m_network.reset();
}

} // namespace hawx
