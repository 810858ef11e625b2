// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/data_set.h"
#include "core/network/network.h"
#include "widgets/data/data_panel.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace hawx {

class Job;
class JobList;

/// The network and the data set that are open; loads both in the background.
class ProjectController final : public QObject {
    Q_OBJECT

public:
    explicit ProjectController(JobList& jobs, QObject* parent = nullptr);

    void openNetwork(const QString& path);
    /// A folder or a list. Images must have the network's input size, so without a network the data
    /// set waits for one.
    void openData(const QString& path);
    /// One that was read for network().
    void useData(std::shared_ptr<const DataSet> data);
    /// Forgets both; networkChanged() is not emitted, for there is nothing to show.
    void close();

    const std::shared_ptr<const Network>& network() const { return m_network; }
    const std::shared_ptr<const DataSet>& data() const { return m_data; }

Q_SIGNALS:
    /// Null pointers when there is none any more.
    void networkChanged(std::shared_ptr<const hawx::Network> network);
    void dataChanged(std::shared_ptr<const hawx::DataSet> data, const hawx::DataSummary& summary);

private:
    void loadData();
    void dropData();

    JobList& m_jobs;
    std::shared_ptr<const Network> m_network;
    std::shared_ptr<const DataSet> m_data;
    QString m_dataPath; ///< that of m_data, or of the data set that is wanted
    QPointer<Job> m_networkJob;
    QPointer<Job> m_dataJob;
};

} // namespace hawx
