// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/front/front_controller.h"

#include "app/hawx/jobs/job_list.h"
#include "core/search/live_front.h"
#include "core/support/error.h"

#include <algorithm>
#include <utility>

namespace hawx {

namespace {

bool byPower(const FrontPoint& a, const FrontPoint& b)
{
    return a.hardware.powerMw < b.hardware.powerMw;
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
    m_verified.clear();
    update();
}

void FrontController::setMachine(const std::optional<Accelerator>& machine)
{
    if (machine == m_machine)
        return;
    m_machine = machine;
    if (m_exploration)
        update();
}

void FrontController::addVerified(const FrontPoint& point, double lossPp)
{
    if (!m_exploration)
        return;
    FrontPoint verified = point;
    verified.verifiedLossPp = lossPp;
    m_verified.insert_or_assign(point.circuits, std::move(verified));
    update();
}

bool FrontController::isElsewhere() const
{
    return canSolve() && m_machine && *m_machine != m_exploration->settings.accelerator;
}

std::vector<Accelerator> FrontController::machines() const
{
    if (isElsewhere())
        return {*m_machine};
    if (!m_exploration)
        return {};
    return m_exploration->machines.empty() ? std::vector{m_exploration->settings.accelerator}
                                           : m_exploration->machines;
}

void FrontController::merge(Front& front) const
{
    for (const auto& [circuits, verified] : m_verified) {
        bool isThere = false;
        for (FrontPoint& point : front.points) {
            if (point.circuits != circuits)
                continue;
            point.verifiedLossPp = verified.verifiedLossPp;
            isThere = true; // perhaps on several sizes of the machine
        }
        if (isThere || !canSolve())
            continue;
        // It was found on another machine, or made by hand: this one may be unable to hold it.
        try {
            FrontPoint here =
                m_exploration->live->predict(m_exploration->settings.accelerator, circuits);
            here.verifiedLossPp = verified.verifiedLossPp;
            front.points.push_back(std::move(here));
        } catch (const Error&) {}
    }
    std::stable_sort(front.points.begin(), front.points.end(), byPower);
}

std::shared_ptr<const Exploration> FrontController::exploration() const
{
    if (m_verified.empty())
        return m_exploration;
    auto result = std::make_shared<Exploration>(*m_exploration);
    merge(result->front);
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
    // A search that was interrupted early has no front yet.
    if (!m_exploration || (!m_exploration->isFinished && m_exploration->front.points.empty()))
        return nullptr;
    if (m_verified.empty())
        return {m_exploration, &m_exploration->front}; // a part shares the life of the whole
    auto front = std::make_shared<Front>(m_exploration->front);
    merge(*front);
    return front;
}

std::vector<FrontPoint> FrontController::knownPoints() const
{
    std::vector<FrontPoint> known;
    for (const auto& [circuits, point] : m_verified)
        known.push_back(point);
    for (const FrontPoint& point : m_exploration->front.points)
        if (point.verifiedLossPp)
            known.push_back(point);
    return known;
}

void FrontController::solve()
{
    m_job = m_jobs.start(
        tr("Searching for %1").arg(QString::fromStdString(m_machine->name)),
        [this, machine = *m_machine, exploration = m_exploration,
         known = knownPoints()](const RunContext& context, const Job::Post&) -> Job::Delivery {
            try {
                auto front =
                    std::make_shared<Front>(exploration->live->solve(machine, known, context));
                front->exact.top1 = exploration->front.exact.top1;
                front->exact.fp32Top1 = exploration->front.exact.fp32Top1;
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
