// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hawx/jobs/mailbox.h"
#include "app/hawx/jobs/task_thread.h"
#include "core/session/search_recorder.h"

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace hawx {

class Job;
class JobList;

/// The session that the window shows. It is a file from the first moment of a search on: until it
/// has a name it lies in a folder of HAWX's own. What changes is written a moment later, in the
/// background.
class SessionDocument final : public QObject {
    Q_OBJECT

public:
    /// What a file held.
    struct Contents {
        QString path;
        std::shared_ptr<const Exploration> exploration;
        std::optional<Decisions> decisions;
        QString notes;
        QByteArray layout;
        QString remark; ///< for people, about the file; may be empty
    };
    /// Opens the session of a search; called in the search's own thread.
    using Recorder = std::function<std::unique_ptr<SearchRecorder>(const Exploration& begun)>;

    /// Sessions without a name lie in the folder.
    SessionDocument(JobList& jobs, QString folder, QObject* parent = nullptr);
    /// Writes what was not written yet.
    ~SessionDocument() override;

    /// Opens a file in place of the one that is open; does nothing when it is that one. Where it
    /// cannot be written, or another program writes it, a copy without a name is opened.
    void open(const QString& path);
    /// For a search that begins. It goes on in the session that is open, if that is not finished
    /// and `goesOn`, else in a new one.
    Recorder beginSearch(bool goesOn);
    /// The search that runs will not end: its session is offered at the next start.
    void keepSearch() { m_begun.clear(); }
    /// Takes the session of a search that has ended in place of the one that is open, which is gone
    /// if it has no name; null where it could not be kept.
    void adopt(std::shared_ptr<SessionFile> file);
    /// Writes what was not written yet, and closes. A session without a name stays where it is, for
    /// the next start, unless it is discarded.
    void close();
    void discard();

    // What the session shall hold. What cannot be written is tried again, and remembered for
    // saveAs(), until another session is open.
    void setExploration(std::shared_ptr<const Exploration> exploration);
    void setDecisions(const Decisions& decisions);
    void setWindow(const QString& notes, const QByteArray& layout);
    /// Gives the session, with this exploration, a name, in the background: saved() or notSaved()
    /// follows. Where none is open, one is made.
    void saveAs(const QString& path, std::shared_ptr<const Exploration> exploration);
    bool isSaving() const { return m_isSaving; }

    bool isOpen() const { return m_file != nullptr; }
    bool hasName() const { return m_file && m_hasName; }
    /// Whether all is, or will in a moment be, where the user wants it.
    bool isSafe() const { return !m_file || (m_hasName && m_problem.isEmpty()); }
    /// Empty when there is none, or it has no name.
    QString path() const;
    /// Keeps and knows results; null when no session is open.
    std::shared_ptr<ResultStore> results() const { return m_file; }

    /// Sessions without a name that nobody has open, the latest first: of windows that ended before
    /// they were saved.
    QStringList abandoned() const;
    /// Removes one of them, unless somebody has opened it meanwhile.
    void remove(const QString& path) const;

Q_SIGNALS:
    void opened(const hawx::SessionDocument::Contents& contents);
    void saved(const QString& path);
    void notSaved();
    /// isSafe(), or the name, changed.
    void stateChanged();
    /// What cannot be written, and why; said once until it can.
    void failed(const QString& sentence);

private:
    /// What the user sees, as far as it differs, or may differ, from the file.
    struct Content {
        std::shared_ptr<const Exploration> exploration;
        std::optional<Decisions> decisions;
        std::optional<std::pair<QString, QByteArray>> window;

        bool isEmpty() const { return !exploration && !decisions && !window; }
    };

    static void write(SessionFile& file, const Content& content);
    /// Takes parts that could not be written among what is to be written, unless they changed.
    void takeBack(const Content& content);
    QString newPath() const;
    void take(std::shared_ptr<SessionFile> file, bool hasName);
    void schedule();
    void flush();
    void written(const Content& content, const QString& problem);

    JobList& m_jobs;
    QString m_folder;
    std::shared_ptr<SessionFile> m_file;
    /// The one before, while a search that was cancelled still holds it.
    std::weak_ptr<SessionFile> m_closed;
    bool m_hasName = false;
    QString m_problem;
    Content m_unwritten;
    bool m_isSaving = false;
    std::function<void()> m_whenWritten; ///< for a save under the name it has
    QTimer m_timer;
    Mailbox m_mailbox;
    /// A job that saves may outlive the document.
    std::shared_ptr<TaskThread> m_writer = std::make_shared<TaskThread>();
    QPointer<Job> m_opening;
    QStringList m_begun; ///< sessions of searches that were begun in this window
};

} // namespace hawx
