// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/data_set.h"
#include "core/network/network.h"
#include "widgets/data/data_dialog.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QWidget;

namespace hawx {

class Job;
class JobList;
class ProjectController;

/// The dialog in which a data set is chosen and looked at before it is used; reads it in the
/// background, and hands it to the project when the user wants it.
class DataController final : public QObject {
    Q_OBJECT

public:
    DataController(JobList& jobs, ProjectController& project, QWidget* window);

    /// Asks which one.
    void choose();
    /// Shows this one. Without a network it waits for one instead, see ProjectController.
    void preview(const QString& path);
    /// Shows the one that is open.
    void showOpen();

Q_SIGNALS:
    /// The data set cannot be looked at yet.
    void networkNeeded();

private:
    /// That for choosing stays while one after the other is looked at.
    void openDialog(DataDialog::Purpose purpose);
    void read(const QString& path);
    void follow(Job* job);
    void use();
    /// Forgets what the dialog reads or shows.
    void stop();

    JobList& m_jobs;
    ProjectController& m_project;
    QWidget* m_window;
    QPointer<DataDialog> m_dialog;
    QPointer<Job> m_job;
    // What the dialog reads or shows, to be used.
    QString m_path;
    std::shared_ptr<const Network> m_network;
    std::shared_ptr<const DataSet> m_data;
};

} // namespace hawx
