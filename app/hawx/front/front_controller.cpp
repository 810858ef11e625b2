// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/front/front_controller.h"

#include "app/hawx/jobs/job_list.h"
#include "core/search/live_front.h"
#include "core/support/error.h"

#include <algorithm>
#include <utility>

namespace hawx {

namespace {

/// Writes the measured losses into the points, and adds points that were not there.
void merge(const std::map<std::vector<std::uint16_t>, FrontPoint>& verified, Front& front)
{
    auto missing = verified;
    for (FrontPoint& point : front.points) {
        const auto found = missing.find(point.circuits);
        if (found == missing.end())
            continue;
        point.verifiedLossPp = found->second.verifiedLossPp;
        missing.erase(found);
    }
    for (auto& [circuits, point] : missing)
        front.points.push_back(std::move(point));
    std::stable_sort(front.points.begin(), front.points.end(),
                     [](const FrontPoint& a, const FrontPoint& b) {
                         return a.hardware.powerMw < b.hardware.powerMw;
                     });
}

} // namespace

FrontController::FrontController(JobList& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {}

void FrontController::setPreview(std::shared_ptr<const Front> front)
{
    if (!m_exploration)
        show(std::move(front));
}

void FrontController::setExploration(std::shared_ptr<const Exploration> exploration)
{
    m_exploration = std::move(exploration);
    m_machine.reset();
    m_verified.clear();
    update();
}

void FrontController::setMachine(const std::optional<Accelerator>& machine)
{
    if (machine == m_machine)
        return;
    m_machine = machine;
    update();
}

void FrontController::addVerified(const FrontPoint& point, double lossPp)
{
    if (!m_exploration)
        return;
    FrontPoint verified = point;
    verified.verifiedLossPp = lossPp;
    // Figures in this table are those of the machine that was searched.
    if (m_machine && m_exploration->live) {
        const FrontPoint there =
            m_exploration->live->predict(m_exploration->settings.accelerator, point.circuits);
        verified.hardware = there.hardware;
        verified.powerSaving = there.powerSaving;
        verified.areaSaving = there.areaSaving;
        verified.machine = 0;
        verified.level = 0;
    }
    m_verified.insert_or_assign(point.circuits, std::move(verified));
    update();
}

Accelerator FrontController::machine() const
{
    if (m_machine)
        return *m_machine;
    return m_exploration ? m_exploration->settings.accelerator : Accelerator{};
}

std::shared_ptr<const Exploration> FrontController::exploration() const
{
    if (m_verified.empty())
        return m_exploration;
    auto result = std::make_shared<Exploration>(*m_exploration);
    merge(m_verified, result->front);
    return result;
}

void FrontController::update()
{
    if (m_job)
        m_job->cancel();
    Q_EMIT referenceChanged(isElsewhere() ? searchedFront() : nullptr);
    if (isElsewhere()) {
        solve();
        return;
    }
    Q_EMIT problemChanged({});
    show(searchedFront());
}

std::shared_ptr<const Front> FrontController::searchedFront() const
{
    if (!m_exploration)
        return nullptr;
    if (m_verified.empty())
        return {m_exploration, &m_exploration->front}; // a part shares the life of the whole
    auto front = std::make_shared<Front>(m_exploration->front);
    merge(m_verified, *front);
    return front;
}

void FrontController::solve()
{
    m_job = m_jobs.start(
        tr("Searching for %1").arg(QString::fromStdString(m_machine->name)),
        [this, machine = *m_machine, live = m_exploration->live,
         known = searchedFront()](const RunContext& context, const Job::Post&) -> Job::Delivery {
            try {
                auto front = std::make_shared<Front>(live->solve(machine, known->points, context));
                front->exact.top1 = known->exact.top1;
                front->exact.fp32Top1 = known->exact.fp32Top1;
                return [this, front] {
                    Q_EMIT problemChanged({});
                    show(front);
                };
            } catch (const Cancelled&) {
                throw;
            } catch (const Error& error) {
                // A step of the slider that leads nowhere: said beside it, not as a failed job.
                return [this, sentence = QString::fromUtf8(error.what())] {
                    Q_EMIT problemChanged(sentence);
                };
            }
        });
}

void FrontController::show(std::shared_ptr<const Front> front)
{
    m_front = std::move(front);
    Q_EMIT frontChanged(m_front);
}

} // namespace hawx
