// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/explore/explore_controller.h"

#include "app/hawx/explore/explore_options.h"
#include "app/hawx/jobs/job_list.h"
#include "core/circuits/user_library.h"
#include "core/support/error.h"

namespace hawx {

ExploreController::ExploreController(JobList& jobs, QObject* parent) : QObject(parent), m_jobs(jobs)
{}

void ExploreController::start(std::shared_ptr<const Network> network,
                              std::shared_ptr<const DataSet> data, const ExploreOptions& options,
                              std::optional<Accelerator> machine, std::optional<double> aimedLossPp,
                              const Recorder& recorder)
{
    const Settings settings = [this, options, machine, aimedLossPp](const Job::Post& post) {
        std::vector<std::string> damaged;
        const CircuitLibrary library = installedCircuits(userLibraryFolder(), &damaged);
        if (!damaged.empty())
            post([this, first = QString::fromStdString(damaged.front())] {
                Q_EMIT circuitsLeftOut(first);
            });
        ExploreSettings made = options.toSettings(library);
        if (machine)
            made.accelerator = *machine;
        if (aimedLossPp && *aimedLossPp > 0)
            made.aimedLossPp = aimedLossPp;
        return made;
    };
    search(std::move(network), std::move(data), settings, recorder);
}

void ExploreController::goOn(std::shared_ptr<const Network> network,
                             std::shared_ptr<const DataSet> data, const Recorder& recorder)
{
    const Settings settings = [exploration = m_exploration](const Job::Post&) {
        return exploration->settings;
    };
    search(std::move(network), std::move(data), settings, recorder);
}

void ExploreController::search(std::shared_ptr<const Network> network,
                               std::shared_ptr<const DataSet> data, const Settings& settingsOf,
                               const Recorder& recorderOf)
{
    const auto previous = m_exploration ? m_exploration : m_previous;
    clear();
    m_previous = previous;
    m_job = m_jobs.start(
        tr("Exploring %1").arg(QString::fromStdString(network->name)),
        [this, network, data, settingsOf, recorderOf](const RunContext& context,
                                                      const Job::Post& post) -> Job::Delivery {
            const ExploreSettings settings = settingsOf(post);
            const auto tell = [this, &post](const Error& error) {
                post([this, sentence = QString::fromUtf8(error.what())] {
                    Q_EMIT notKept(sentence);
                });
            };
            std::unique_ptr<SearchRecorder> recorder;
            try {
                if (recorderOf)
                    recorder = recorderOf(unfinishedExploration(*network, *data, settings));
            } catch (const Error& error) {
                tell(error);
            }
            RunContext run = context;
            ExploreObserver observer;
            if (recorder) {
                run.results = recorder->file().get();
                observer.found = [&recorder](const Exploration& found) { recorder->record(found); };
            }
            observer.sensitivity = [this, &post](std::shared_ptr<const SensitivityMap> map) {
                post([this, map] { Q_EMIT sensitivityChanged(map); });
            };
            observer.front = [this, &post](std::shared_ptr<const Front> front) {
                post([this, front] { Q_EMIT frontChanged(front); });
            };
            auto exploration = std::make_shared<const Exploration>(
                explore(*network, *data, settings, run, observer));
            try {
                if (recorder)
                    recorder->finish(*exploration);
            } catch (const Error& error) {
                tell(error);
            }
            return [this, exploration, file = recorder ? recorder->file() : nullptr] {
                Q_EMIT searched(file);
                setExploration(exploration);
            };
        });
    connect(m_job, &Job::ended, this, [this](JobOutcome outcome) {
        // What was found before is still true; what was previewed since is of other circuits.
        if (outcome != JobOutcome::Finished && m_previous)
            adopt(m_previous);
        Q_EMIT runningChanged(false);
    });
    Q_EMIT runningChanged(true);
}

void ExploreController::cancel()
{
    if (m_job)
        m_job->cancel();
}

void ExploreController::adopt(std::shared_ptr<const Exploration> exploration)
{
    clear();
    setExploration(std::move(exploration));
}

void ExploreController::complete(std::shared_ptr<const Exploration> exploration)
{
    setExploration(std::move(exploration));
}

void ExploreController::clear()
{
    m_previous.reset();
    cancel();
    m_exploration.reset();
    Q_EMIT frontChanged(nullptr);
    Q_EMIT sensitivityChanged(nullptr);
    Q_EMIT explorationChanged();
}

bool ExploreController::isRunning() const
{
    return m_job && m_job->isRunning();
}

void ExploreController::setExploration(std::shared_ptr<const Exploration> exploration)
{
    m_exploration = std::move(exploration);
    m_previous.reset();
    // A part shares the life of the whole.
    if (!m_exploration->sensitivity.filterScores.empty())
        Q_EMIT sensitivityChanged({m_exploration, &m_exploration->sensitivity});
    Q_EMIT explorationChanged();
}

} // namespace hawx
