// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/exports/export_controller.h"

#include "app/hawx/exports/export_forms.h"
#include "app/hawx/exports/validate_hardware.h"
#include "app/hawx/jobs/job_list.h"
#include "core/support/error.h"
#include "widgets/exports/export_dialog.h"
#include "widgets/exports/export_preview.h"
#include "widgets/exports/layer_checks.h"
#include "widgets/exports/validation_panel.h"
#include "widgets/jobs/job_row.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QToolButton>
#include <QUrl>

#include <algorithm>
#include <chrono>

namespace hawx {

namespace {

using namespace std::chrono_literals;

const QString formKey = QStringLiteral("export/form");
const QString layersKey = QStringLiteral("export/layers");
constexpr std::size_t kValidatedLayers = 3; ///< at first

QString folderKey(const QString& form)
{
    return QStringLiteral("export/folders/") + form;
}

/// Where exports of a form went last, or any export, or documents.
QString folderOf(const QString& form)
{
    const QSettings settings;
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString last = settings.value(QStringLiteral("export/folder"), documents).toString();
    return settings.value(folderKey(form), last).toString();
}

void rememberFolder(const QString& form, const QString& folder)
{
    QSettings settings;
    settings.setValue(QStringLiteral("export/folder"), folder);
    settings.setValue(folderKey(form), folder);
}

QStringList namesOf(const std::vector<ExportLayer>& layers)
{
    QStringList names;
    for (const ExportLayer& layer : layers)
        names.append(layer.name);
    return names;
}

/// Shows a job in a row that can pause and cancel it.
void showJob(Job* job, JobRow* row)
{
    QObject::connect(job, &Job::progressed, row, &JobRow::setProgress);
    QObject::connect(job, &Job::pausedChanged, row, &JobRow::setPaused);
    QObject::connect(row, &JobRow::pauseRequested, job, &Job::setPaused);
    QObject::connect(row, &JobRow::cancelRequested, job, &Job::cancel);
}

} // namespace

ExportController::ExportController(JobList& jobs, ExportSubject subject, const QString& description,
                                   QWidget* window)
    : m_jobs(jobs),
      m_subject(std::make_shared<const ExportSubject>(std::move(subject))),
      m_dialog(new ExportDialog(window))
{
    setParent(m_dialog);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setSubject(description);
    m_soon.setSingleShot(true);
    m_late.setSingleShot(true);
    offerForms();
    offerLayers();
    connect(m_dialog, &ExportDialog::formChosen, this, [this](const QString& name) {
        QSettings().setValue(formKey, name);
        m_soon.start(60ms);
    });
    connect(m_dialog, &ExportDialog::layersChosen, this, [this] {
        const LayerChecks& checks = *m_dialog->layerChecks();
        QSettings().setValue(layersKey, checks.areAllChecked() ? QStringList() : checks.checked());
        m_soon.start(300ms);
    });
    connect(&m_soon, &QTimer::timeout, this, &ExportController::preview);
    connect(&m_late, &QTimer::timeout, this,
            [this] { m_dialog->preview()->setSentence(tr("The preview is being made.")); });
    connect(m_dialog->preview(), &ExportPreview::fileChosen, this, &ExportController::showFile);
    connect(m_dialog, &ExportDialog::browseRequested, this, &ExportController::browse);
    connect(m_dialog, &ExportDialog::exportRequested, this, &ExportController::write);
    connect(m_dialog, &ExportDialog::validationRequested, this, &ExportController::validate);
    connect(m_dialog, &ExportDialog::showRequested, this, [](const QString& path) {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
    });
    m_dialog->show();
    preview();
}

ExportController::~ExportController()
{
    for (const QPointer<Job>& job : {m_previewJob, m_exportJob, m_validationJob}) {
        if (!job)
            continue;
        job->disconnect(this);
        job->cancel();
    }
}

ExportController::Files ExportController::filesOf(const ExportSubject& subject,
                                                  const Choice& choice, const RunContext& context)
{
    return std::make_shared<const std::vector<ExportedFile>>(
        makeExport(exportFormat(choice.first), subject, {choice.second}, context));
}

ExportController::Choice ExportController::choice() const
{
    Choice choice{m_dialog->form().toStdString(), {}};
    const LayerChecks& checks = *m_dialog->layerChecks();
    if (m_dialog->hasLayers() && !checks.areAllChecked())
        for (const QString& layer : checks.checked())
            choice.second.push_back(layer.toStdString());
    return choice;
}

std::vector<ExportLayer> ExportController::layers() const
{
    std::vector<ExportLayer> layers;
    const QuantisedNetwork* network = m_subject->network.get();
    for (std::size_t k = 0; k < m_subject->configuration.layers.size(); ++k)
        layers.push_back({QString::fromStdString(m_subject->configuration.layers[k].layer),
                          network ? network->macs(network->multiplyingLayers()[k]) : 0});
    return layers;
}

void ExportController::offerForms()
{
    const QString name = QString::fromStdString(m_subject->configuration.network);
    std::vector<ExportForm> forms = exportForms(*m_subject);
    for (ExportForm& form : forms) {
        const QString suffix = QString::fromStdString(exportFormat(form.name.toStdString()).suffix);
        const bool isReport = suffix == QLatin1String(".html") || suffix == QLatin1String(".pdf");
        const QString what = suffix.isEmpty() ? form.name
                             : isReport       ? QStringLiteral("report")
                                              : QStringLiteral("configuration");
        const QString file = QStringLiteral("%1-%2%3").arg(name, what, suffix);
        form.destination = QDir(folderOf(form.name)).filePath(file);
    }
    m_dialog->setForms(std::move(forms), QSettings().value(formKey).toString());
}

void ExportController::offerLayers()
{
    std::vector<ExportLayer> all = layers();
    const QStringList names = namesOf(all);
    // Of another network's layers nothing is remembered for this one.
    const QStringList last = QSettings().value(layersKey).toStringList();
    const bool isKnown =
        !last.isEmpty() && std::all_of(last.begin(), last.end(),
                                       [&](const QString& layer) { return names.contains(layer); });
    m_dialog->setLayers(all, isKnown ? last : names);

    std::vector<ExportLayer> smallest = all;
    std::stable_sort(smallest.begin(), smallest.end(),
                     [](const ExportLayer& a, const ExportLayer& b) { return a.macs < b.macs; });
    smallest.resize(std::min(smallest.size(), kValidatedLayers));
    ValidationPanel* panel = m_dialog->validation();
    panel->setLayers(all, namesOf(smallest));
    if (!m_subject->network || !m_subject->images || !m_subject->accelerator)
        panel->setProblem(
            tr("Validation needs the network and images that were explored: they are not open."));
}

void ExportController::preview()
{
    m_soon.stop();
    m_late.stop();
    if (m_previewJob)
        m_previewJob->cancel();
    const Choice wanted = choice();
    if (wanted.first.empty()) {
        m_dialog->preview()->setSentence({});
        return;
    }
    if (m_dialog->hasLayers() && m_dialog->layerChecks()->checked().isEmpty()) {
        m_dialog->preview()->setSentence(tr("Tick at least one layer."));
        return;
    }
    if (m_made == wanted) {
        showPreview(wanted, m_files);
        return;
    }
    m_late.start(300ms);
    const auto work = [this, wanted, subject = m_subject](const RunContext& context,
                                                          const Job::Post&) -> Job::Delivery {
        try {
            const Files files = filesOf(*subject, wanted, context);
            return [this, wanted, files] { showPreview(wanted, files); };
        } catch (const Cancelled&) {
            throw;
        } catch (const Error& error) {
            // Said where the preview would be, not as a failed job.
            return [this, sentence = QString::fromUtf8(error.what())] {
                m_late.stop();
                m_dialog->preview()->setSentence(sentence);
            };
        }
    };
    m_previewJob = m_jobs.start(tr("Preview of an export"), work);
    connect(m_previewJob, &Job::ended, this, [this](JobOutcome outcome, const QString& message) {
        if (outcome == JobOutcome::Failed) {
            m_late.stop();
            m_dialog->preview()->setSentence(message);
        }
    });
}

void ExportController::showPreview(const Choice& choice, const Files& files)
{
    m_late.stop();
    m_made = choice;
    m_files = files;
    const bool isFolder = files->size() != 1 || !files->front().path.empty();
    std::vector<ExportPreviewFile> rows;
    for (const ExportedFile& file : *files)
        rows.push_back(
            {QString::fromStdString(file.path), static_cast<std::int64_t>(file.content.size())});
    m_dialog->preview()->setFiles(rows, isFolder);
    if (!files->empty())
        showFile(0);
}

void ExportController::showFile(int index)
{
    const ExportedFile& file = m_files->at(static_cast<std::size_t>(index));
    const std::string& name = file.path.empty() ? exportFormat(m_made->first).suffix : file.path;
    m_dialog->preview()->setContent(
        previewOf(file, QStringLiteral(".") + QFileInfo(QString::fromStdString(name)).suffix()));
}

void ExportController::browse()
{
    const QFileInfo now(m_dialog->destination());
    const QString suffix = QString::fromStdString(exportFormat(choice().first).suffix);
    const bool isFolder = suffix.isEmpty();
    auto* files = new QFileDialog(
        m_dialog, isFolder ? tr("Where the folder is to be") : tr("Export configuration"),
        now.absolutePath());
    files->setAttribute(Qt::WA_DeleteOnClose);
    if (isFolder) {
        files->setFileMode(QFileDialog::Directory);
        files->setOption(QFileDialog::ShowDirsOnly);
    } else {
        files->setAcceptMode(QFileDialog::AcceptSave);
        files->setOption(QFileDialog::DontConfirmOverwrite); // the export asks
        files->setDefaultSuffix(suffix.mid(1));
        files->selectFile(now.fileName());
    }
    connect(files, &QFileDialog::fileSelected, this,
            [this, isFolder, name = now.fileName()](const QString& path) {
                const bool isItself = !isFolder || QFileInfo(path).fileName() == name;
                m_dialog->setDestination(isItself ? path : QDir(path).filePath(name));
            });
    files->open();
}

void ExportController::write(const QString& destination, bool replace)
{
    const QFileInfo target(destination);
    const QString path = target.absoluteFilePath();
    if (!replace && exportExists(path.toStdString())) {
        m_dialog->askReplace();
        return;
    }
    const Choice wanted = choice();
    rememberFolder(m_dialog->form(), target.absolutePath());
    const Files made = m_made == wanted ? m_files : nullptr;
    if (!made && m_previewJob)
        m_previewJob->cancel(); // it makes the same
    const auto work = [this, wanted, made, path, replace, subject = m_subject](
                          const RunContext& context, const Job::Post&) -> Job::Delivery {
        try {
            const Files files = made ? made : filesOf(*subject, wanted, context);
            writeExport(*files, path.toStdString(), replace, context);
            return [this, wanted, files, path] {
                if (m_made != wanted && choice() == wanted)
                    showPreview(wanted, files);
                m_dialog->showSaved(path);
            };
        } catch (const Cancelled&) {
            throw;
        } catch (const Error& error) {
            return [this, sentence = QString::fromUtf8(error.what())] {
                m_dialog->showError(sentence);
            };
        }
    };
    m_exportJob = m_jobs.start(tr("Exporting %1").arg(target.fileName()), work);
    showJob(m_exportJob, m_dialog->beginWork(m_exportJob->title()));
    connect(m_exportJob, &Job::ended, this, [this](JobOutcome outcome, const QString& message) {
        m_dialog->endWork();
        if (outcome == JobOutcome::Failed)
            m_dialog->showError(message);
    });
}

void ExportController::validate(const QStringList& layers)
{
    m_validation = {};
    m_dialog->validation()->setValidation(m_validation, false);
    const auto work = [this, layers, subject = m_subject](const RunContext& context,
                                                          const Job::Post& post) -> Job::Delivery {
        const auto learnt = [this](const Validation& known, bool isComplete) {
            return [this, known, isComplete] {
                m_validation = known;
                m_dialog->validation()->setValidation(known, isComplete);
            };
        };
        const Validation result =
            validateHardware(*subject, layers, context,
                             [&](const Validation& known) { post(learnt(known, false)); });
        return learnt(result, true);
    };
    m_validationJob = m_jobs.start(tr("Validating hardware"), work);
    ValidationPanel* panel = m_dialog->validation();
    showJob(m_validationJob, panel->beginWork(m_validationJob->title()));
    connect(m_validationJob, &Job::ended, this,
            [this, panel](JobOutcome outcome, const QString& message) {
                panel->endWork();
                if (outcome == JobOutcome::Finished)
                    return;
                m_validation.remarks.append(outcome == JobOutcome::Failed
                                                ? message
                                                : tr("Cancelled: not all was validated."));
                panel->setValidation(m_validation, false);
            });
}

} // namespace hawx
