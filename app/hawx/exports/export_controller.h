// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exports/export_formats.h"
#include "widgets/exports/export_values.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

class QWidget;

namespace hawx {

class ExportDialog;
class Job;
class JobList;
struct Progress;
struct RunContext;

/// The export of one configuration: its dialog, and what is made for it in the background. Lives as
/// long as the dialog; what still runs when that closes is cancelled.
class ExportController final : public QObject {
    Q_OBJECT

public:
    /// Opens the dialog over the window. `description` says which configuration it is, in a line.
    ExportController(JobList& jobs, ExportSubject subject, const QString& description,
                     QWidget* window);
    ~ExportController() override;

    ExportDialog* dialog() const { return m_dialog; }

private:
    using Files = std::shared_ptr<const std::vector<ExportedFile>>;
    /// What decides the bytes: name of the form, layers.
    using Choice = std::pair<std::string, std::vector<std::string>>;

    static Files filesOf(const ExportSubject& subject, const Choice& choice,
                         const RunContext& context);
    Choice choice() const;
    std::vector<ExportLayer> layers() const;
    void offerForms();
    void offerLayers();
    void preview();
    void showPreview(const Choice& choice, const Files& files);
    void showFile(int index);
    void browse();
    void write(const QString& destination, bool replace);
    void validate(const QStringList& layers);

    JobList& m_jobs;
    const std::shared_ptr<const ExportSubject> m_subject;
    ExportDialog* m_dialog;
    QTimer m_soon;                ///< until the next preview begins: the user may go on choosing
    QTimer m_late;                ///< until a preview that is not there yet is said to be made
    std::optional<Choice> m_made; ///< what m_files are
    Files m_files;
    QPointer<Job> m_previewJob;
    QPointer<Job> m_exportJob;
    QPointer<Job> m_validationJob;
    Validation m_validation;
};

} // namespace hawx
