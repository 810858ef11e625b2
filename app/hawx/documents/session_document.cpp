// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/documents/session_document.h"

#include "app/hawx/jobs/job_list.h"
#include "core/support/error.h"
#include "core/support/memory.h"
#include "core/support/parallel.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <chrono>
#include <thread>
#include <utility>

namespace hawx {

namespace {

/// After a change, so that what belongs together is written at once. A kill loses no more.
constexpr std::chrono::milliseconds writeDelay(1000);
constexpr std::chrono::milliseconds retryDelay(5000);
const std::string program = "hawx";

std::vector<std::byte> bytesOf(const QByteArray& array)
{
    const auto view = std::as_bytes(std::span(array.constData(), size_t(array.size())));
    return {view.begin(), view.end()};
}

QByteArray arrayOf(const std::vector<std::byte>& bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size())};
}

/// A search that was cancelled winds down unseen, and holds the session until then. `file` is the
/// one that was closed last.
void waitForRelease(const std::weak_ptr<SessionFile>& file, const QString& path,
                    const RunContext& context)
{
    const std::string document = path.toStdString();
    const auto holds = [&] {
        const std::shared_ptr<SessionFile> held = file.lock();
        return held && held->path() == document;
    };
    if (!holds())
        return;
    // Nobody has it any more a moment before it has closed itself.
    while (holds() || FileLock::isHeld(document)) {
        throwIfStopped(context);
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

} // namespace

SessionDocument::SessionDocument(JobList& jobs, QString folder, QObject* parent)
    : QObject(parent), m_jobs(jobs), m_folder(std::move(folder))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SessionDocument::flush);
}

SessionDocument::~SessionDocument()
{
    close();
    // Searches that were cancelled: nobody asked to keep them.
    for (const QString& path : std::as_const(m_begun))
        if (!FileLock::isHeld(path.toStdString()))
            remove(path);
}

void SessionDocument::open(const QString& path)
{
    if (m_opening)
        m_opening->cancel();
    if (path == this->path())
        return;
    const bool hasName = QFileInfo(path).absolutePath() != QFileInfo(m_folder).absoluteFilePath();
    m_opening = m_jobs.start(
        tr("Opening %1").arg(QFileInfo(path).fileName()),
        [this, path, hasName, copy = newPath(),
         closed = m_closed](const RunContext& context, const Job::Post&) -> Job::Delivery {
            waitForRelease(closed, path, context);
            std::shared_ptr<SessionFile> file;
            Contents contents;
            contents.path = path;
            bool isNamed = hasName;
            try {
                file = std::make_shared<SessionFile>(path.toStdString(), program);
                if (file->wasInterrupted() && hasName)
                    contents.remark = tr("HAWX did not end properly while this session was open; "
                                         "what was done until then is here.");
            } catch (const Error& error) {
                Session::read(path.toStdString()); // says it better where it cannot be read at all
                QDir().mkpath(QFileInfo(copy).path());
                Session::copy(path.toStdString(), copy.toStdString());
                file = std::make_shared<SessionFile>(copy.toStdString(), program);
                isNamed = false;
                contents.remark = tr("%1 What you see is a copy that has no name yet.")
                                      .arg(QString::fromUtf8(error.what()));
            }
            SessionContents held = file->takeContents();
            contents.exploration = std::make_shared<const Exploration>(std::move(held.exploration));
            contents.decisions = std::move(held.decisions);
            contents.notes = QString::fromStdString(held.notes);
            contents.layout = arrayOf(held.layout);
            return [this, contents, file, isNamed] {
                take(file, isNamed);
                Q_EMIT opened(contents);
            };
        });
}

SessionDocument::Recorder SessionDocument::beginSearch(bool goesOn)
{
    if (goesOn && m_file)
        return [file = m_file](const Exploration&) {
            return std::make_unique<SearchRecorder>(file, false);
        };
    // One that was cancelled knows results already.
    const QString known = m_begun.isEmpty() ? newPath() : m_begun.back();
    const QString fresh = newPath();
    m_begun.removeAll(known);
    m_begun.append({fresh, known});
    return [known, fresh](const Exploration& begun) {
        QDir().mkpath(QFileInfo(fresh).path());
        try {
            return std::make_unique<SearchRecorder>(known.toStdString(), begun, program);
        } catch (const Error&) {
            return std::make_unique<SearchRecorder>(fresh.toStdString(), begun, program);
        }
    };
}

void SessionDocument::adopt(std::shared_ptr<SessionFile> file)
{
    if (file && file == m_file)
        return;
    // A new search takes the place of one that nobody gave a name.
    if (!hasName())
        discard();
    if (file)
        take(std::move(file), false);
    else
        close();
}

void SessionDocument::take(std::shared_ptr<SessionFile> file, bool hasName)
{
    close();
    m_file = std::move(file);
    m_begun.removeAll(QString::fromStdString(m_file->path().string()));
    m_hasName = hasName;
    Q_EMIT stateChanged();
}

void SessionDocument::close()
{
    flush();
    m_writer->wait();
    m_timer.stop();
    if (m_file)
        m_closed = m_file;
    m_file.reset();
    m_hasName = false;
    m_problem.clear();
    m_unwritten = {};
    m_isSaving = false;
    m_whenWritten = nullptr;
    Q_EMIT stateChanged();
}

void SessionDocument::discard()
{
    m_timer.stop();
    m_unwritten = {};
    m_writer->wait();
    if (m_file && !m_hasName)
        m_file->discard();
    close();
}

void SessionDocument::setExploration(std::shared_ptr<const Exploration> exploration)
{
    m_unwritten.exploration = std::move(exploration);
    schedule();
}

void SessionDocument::setDecisions(const Decisions& decisions)
{
    m_unwritten.decisions = decisions;
    schedule();
}

void SessionDocument::setWindow(const QString& notes, const QByteArray& layout)
{
    m_unwritten.window = {notes, layout};
    schedule();
}

void SessionDocument::schedule()
{
    if (m_file && !m_timer.isActive())
        m_timer.start(m_problem.isEmpty() ? writeDelay : retryDelay);
}

void SessionDocument::write(SessionFile& file, const Content& content)
{
    if (content.exploration)
        file.write(*content.exploration);
    if (content.decisions)
        file.write(*content.decisions);
    if (content.window)
        file.writeWindow(content.window->first.toStdString(), bytesOf(content.window->second));
}

void SessionDocument::takeBack(const Content& content)
{
    if (!m_unwritten.exploration)
        m_unwritten.exploration = content.exploration;
    if (!m_unwritten.decisions)
        m_unwritten.decisions = content.decisions;
    if (!m_unwritten.window)
        m_unwritten.window = content.window;
}

void SessionDocument::flush()
{
    m_timer.stop();
    if (!m_file || m_isSaving)
        return;
    m_writer->start([this, file = m_file, content = std::exchange(m_unwritten, {})] {
        QString problem;
        try {
            write(*file, content);
        } catch (const std::exception& error) {
            problem = QString::fromStdString(failureText(error));
        }
        // What is posted must not keep the file open.
        m_mailbox.post([this, of = std::weak_ptr(file), content, problem] {
            if (m_file && of.lock() == m_file)
                written(content, problem);
        });
    });
}

void SessionDocument::written(const Content& content, const QString& problem)
{
    if (!problem.isEmpty())
        takeBack(content);
    const bool isNew = problem != m_problem;
    m_problem = problem;
    if (!problem.isEmpty())
        schedule();
    const auto then = std::exchange(m_whenWritten, nullptr);
    if (isNew)
        Q_EMIT stateChanged();
    if (!problem.isEmpty() && (isNew || then))
        Q_EMIT failed(problem);
    if (then && problem.isEmpty())
        then();
    else if (then)
        Q_EMIT notSaved();
}

void SessionDocument::saveAs(const QString& path, std::shared_ptr<const Exploration> exploration)
{
    if (m_isSaving)
        return;
    if (path == this->path()) {
        m_whenWritten = [this, path] { Q_EMIT saved(path); };
        flush();
        return;
    }
    m_timer.stop();
    m_isSaving = true;
    Q_EMIT stateChanged();
    Content content = std::exchange(m_unwritten, {});
    content.exploration = std::move(exploration);
    Job* job = m_jobs.start(tr("Saving %1").arg(QFileInfo(path).fileName()),
                            [this, path, content, old = m_file, writer = m_writer](
                                const RunContext&, const Job::Post&) -> Job::Delivery {
                                writer->wait();
                                const std::string target = path.toStdString();
                                if (old)
                                    old->copyTo(target);
                                else
                                    Session::save(target, *content.exploration);
                                auto file = std::make_shared<SessionFile>(target, program);
                                write(*file, content);
                                return [this, path, old, file] {
                                    if (old != m_file)
                                        return;
                                    const bool hadName = m_hasName;
                                    const Content changed = std::exchange(m_unwritten, {});
                                    m_isSaving = false;
                                    take(file, true);
                                    if (old && !hadName)
                                        old->discard();
                                    m_unwritten = changed;
                                    if (!changed.isEmpty())
                                        schedule();
                                    Q_EMIT saved(path);
                                };
                            });
    connect(job, &Job::ended, this, [this, content](JobOutcome outcome) {
        if (outcome == JobOutcome::Finished)
            return;
        m_isSaving = false;
        takeBack(content);
        schedule();
        Q_EMIT stateChanged();
        Q_EMIT notSaved();
    });
}

QString SessionDocument::path() const
{
    return m_file && m_hasName ? QString::fromStdString(m_file->path().string()) : QString();
}

QString SessionDocument::newPath() const
{
    return QStringLiteral("%1/%2.hawx").arg(m_folder, QUuid::createUuid().toString(QUuid::Id128));
}

void SessionDocument::remove(const QString& path) const
{
    try {
        const FileLock lock(path.toStdString(), program);
        for (const char* suffix : {"", "-wal", "-shm", "-run"})
            QFile::remove(path + QLatin1String(suffix));
    } catch (const Error&) {
        return; // somebody has it
    }
}

QStringList SessionDocument::abandoned() const
{
    QStringList paths;
    const QFileInfoList files = QDir(m_folder).entryInfoList(
        {QStringLiteral("*.hawx")}, QDir::Files | QDir::NoSymLinks, QDir::Time);
    for (const QFileInfo& file : files)
        if (!FileLock::isHeld(file.filePath().toStdString()))
            paths.append(file.filePath());
    return paths;
}

} // namespace hawx
