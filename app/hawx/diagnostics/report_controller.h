// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace hawx {

struct ExploreOptions;
class JobList;

/// Makes a report of program, machine and log for those who look for a fault, and shows it before
/// it goes anywhere.
class ReportController final : public QObject {
    Q_OBJECT

public:
    explicit ReportController(JobList& jobs, QObject* parent = nullptr);

    /// Shows the report over `window` as soon as it is made. `session` is the file that is open;
    /// empty: none.
    void make(QWidget* window, const ExploreOptions& options, const QString& session);

Q_SIGNALS:
    void saved(const QString& path);

private:
    void show(QWidget* window, const QString& text);
    void save(const QString& path, const QString& text);

    JobList& m_jobs;
};

} // namespace hawx
