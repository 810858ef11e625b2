// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/explore.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

namespace hawx {

class Job;
class JobList;
struct ExploreOptions;

/// Runs a search in the background and hands on each result as it appears; holds the finished one.
class ExploreController final : public QObject {
    Q_OBJECT

public:
    explicit ExploreController(JobList& jobs, QObject* parent = nullptr);

    /// Cancels a search that runs, puts its results away until there are new ones, and starts; on
    /// the machine, if there is one, instead of that of the options. Verification aims at the loss,
    /// if there is one.
    void start(std::shared_ptr<const Network> network, std::shared_ptr<const DataSet> data,
               const ExploreOptions& options, std::optional<Accelerator> machine = {},
               std::optional<double> aimedLossPp = {});
    void cancel();
    /// Shows a finished exploration, from a session.
    void adopt(std::shared_ptr<const Exploration> exploration);
    /// Cancels, and forgets all results.
    void clear();

    bool isRunning() const;
    /// The finished exploration that the front belongs to; null before.
    const std::shared_ptr<const Exploration>& exploration() const { return m_exploration; }

Q_SIGNALS:
    void runningChanged(bool running);
    /// Null when results are forgotten. The map always comes before the front that belongs to it.
    void sensitivityChanged(std::shared_ptr<const hawx::SensitivityMap> map);
    /// The front so far of a search that runs.
    void frontChanged(std::shared_ptr<const hawx::Front> front);
    /// There is a finished exploration, or none any more.
    void explorationChanged();
    /// A file of the user's library is damaged, of several the first; the search goes on without.
    void circuitsLeftOut(const QString& message);

private:
    void setExploration(std::shared_ptr<const Exploration> exploration);

    JobList& m_jobs;
    QPointer<Job> m_job;
    std::shared_ptr<const Exploration> m_exploration;
    std::shared_ptr<const Exploration> m_previous; ///< comes back when the search fails
};

} // namespace hawx
