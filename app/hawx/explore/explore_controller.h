// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hawx/jobs/job.h"
#include "core/search/explore.h"
#include "core/session/search_recorder.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>

namespace hawx {

class JobList;
struct ExploreOptions;

/// Runs a search in the background and hands on each result as it appears; holds the finished one.
class ExploreController final : public QObject {
    Q_OBJECT

public:
    explicit ExploreController(JobList& jobs, QObject* parent = nullptr);

    /// Opens the session that a search is kept in; called in the search's own thread. May be empty.
    using Recorder = std::function<std::unique_ptr<SearchRecorder>(const Exploration& begun)>;

    /// Cancels a search that runs, puts its results away until there are new ones, and starts; on
    /// the machine, if there is one, instead of that of the options. Verification aims at the loss,
    /// if there is one.
    void start(std::shared_ptr<const Network> network, std::shared_ptr<const DataSet> data,
               const ExploreOptions& options, std::optional<Accelerator> machine = {},
               std::optional<double> aimedLossPp = {}, const Recorder& recorder = {});
    /// The same for an exploration that was not finished, with its settings.
    void goOn(std::shared_ptr<const Network> network, std::shared_ptr<const DataSet> data,
              const Recorder& recorder);
    void cancel();
    /// Shows an exploration from a session.
    void adopt(std::shared_ptr<const Exploration> exploration);
    /// Takes the same exploration that knows more: its network.
    void complete(std::shared_ptr<const Exploration> exploration);
    /// Cancels, and forgets all results.
    void clear();

    bool isRunning() const;
    /// The exploration that the front belongs to; null before. Not finished only when it comes from
    /// a session.
    const std::shared_ptr<const Exploration>& exploration() const { return m_exploration; }

Q_SIGNALS:
    void runningChanged(bool running);
    /// Null when results are forgotten. The map always comes before the front that belongs to it.
    void sensitivityChanged(std::shared_ptr<const hawx::SensitivityMap> map);
    /// The front so far of a search that runs.
    void frontChanged(std::shared_ptr<const hawx::Front> front);
    /// There is an exploration, or none any more.
    void explorationChanged();
    /// A search has ended in this session; null when it was not kept. Before explorationChanged().
    void searched(std::shared_ptr<hawx::SessionFile> file);
    /// The result of a search cannot be written.
    void notKept(const QString& sentence);
    /// A file of the user's library is damaged, of several the first; the search goes on without.
    void circuitsLeftOut(const QString& message);

private:
    using Settings = std::function<ExploreSettings(const Job::Post& post)>;

    void search(std::shared_ptr<const Network> network, std::shared_ptr<const DataSet> data,
                const Settings& settings, const Recorder& recorder);
    void setExploration(std::shared_ptr<const Exploration> exploration);

    JobList& m_jobs;
    QPointer<Job> m_job;
    std::shared_ptr<const Exploration> m_exploration;
    std::shared_ptr<const Exploration> m_previous; ///< comes back when the search fails
};

} // namespace hawx
