// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/verify/verify_controller.h"

#include "app/hawx/jobs/job_list.h"
#include "core/inference/evaluate.h"
#include "core/search/lasting_evaluation.h"

namespace hawx {

VerifyController::VerifyController(JobList& jobs, QObject* parent) : QObject(parent), m_jobs(jobs)
{}

void VerifyController::setSource(std::shared_ptr<const Exploration> exploration,
                                 std::shared_ptr<const QuantisedNetwork> network,
                                 std::shared_ptr<const DataSet> data)
{
    if (exploration == m_exploration && network == m_network && data == m_data)
        return;
    for (const auto& [circuits, job] : std::exchange(m_running, {}))
        m_jobs.cancel(job);
    m_exploration = std::move(exploration);
    m_network = std::move(network);
    m_data = std::move(data);
    Q_EMIT runningChanged();
}

bool VerifyController::isRunning(const std::vector<std::uint16_t>& circuits) const
{
    return m_running.contains(circuits);
}

void VerifyController::verify(const FrontPoint& point)
{
    if (!canVerify() || isRunning(point.circuits))
        return;
    Job* job = m_jobs.start(
        tr("Verifying a configuration"),
        [this, point, exploration = m_exploration, network = m_network, data = m_data,
         results = m_results](const RunContext& context, const Job::Post&) -> Job::Delivery {
            RunContext run = context;
            run.results = results.get();
            const ImageSetPtr images =
                firstImages(data->test, static_cast<std::size_t>(exploration->settings.testImages));
            const Configuration configuration = exploration->configuration(point.circuits);
            Evaluator evaluator(network, "auto", 0);
            const std::size_t correct =
                countCorrect(evaluator, {&configuration, 1}, *images, run).front();
            const double top1 =
                100.0 * static_cast<double>(correct) / static_cast<double>(images->count());
            return [this, point, loss = exploration->front.exact.top1 - top1] {
                Q_EMIT verified(point, loss);
            };
        });
    m_running.emplace(point.circuits, job->id());
    connect(job, &Job::ended, this, [this, circuits = point.circuits, id = job->id()] {
        const auto found = m_running.find(circuits);
        if (found == m_running.end() || found->second != id)
            return;
        m_running.erase(found);
        Q_EMIT runningChanged();
    });
    Q_EMIT runningChanged();
}

} // namespace hawx
