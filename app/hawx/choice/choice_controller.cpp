// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/choice/choice_controller.h"

#include "app/hawx/choice/infeasible.h"
#include "app/hawx/selection/selection_model.h"
#include "app/hawx/targets/decisions_controller.h"
#include "core/search/live_front.h"
#include "core/support/error.h"

#include <algorithm>
#include <utility>

namespace hawx {

ChoiceController::ChoiceController(const DecisionsController& decisions, SelectionModel& selection,
                                   QObject* parent)
    : QObject(parent), m_decisions(decisions), m_selection(selection)
{
    connect(&decisions, &DecisionsController::changed, this,
            [this](const Decisions& now, const Decisions& before) {
                if (now.limits != before.limits || now.configuration != before.configuration)
                    choose();
            });
}

void ChoiceController::setFront(std::shared_ptr<const Front> front,
                                std::shared_ptr<const LiveFront> predictor,
                                std::vector<Accelerator> machines, Trust trust)
{
    m_front = std::move(front);
    m_predictor = std::move(predictor);
    m_machines = std::move(machines);
    m_trust = trust;
    choose();
}

void ChoiceController::choose()
{
    if (!m_front) {
        set(nullptr, {});
        return;
    }
    const Decisions& decisions = m_decisions.decisions();
    if (!decisions.configuration.empty()) {
        if (const auto index = find(decisions.configuration, decisions.size)) {
            set(pointOf(*index), {});
            return;
        }
        if (m_predictor) {
            try {
                auto choice = std::make_shared<Chosen>();
                choice->point = predict(decisions.configuration, decisions.size);
                choice->front = m_front;
                set(std::move(choice), {});
            } catch (const Error& error) {
                // The last choice stays in view, and the sentence says why this one does not.
                auto last = m_choice ? std::make_shared<Chosen>(*m_choice) : nullptr;
                if (last && last->front != m_front)
                    last->index.reset();
                set(std::move(last), QString::fromUtf8(error.what()));
            }
            return;
        }
    }
    if (const auto best = bestWithin(*m_front, decisions.limits, m_trust)) {
        set(pointOf(*best), {});
        return;
    }
    // Without a feasible point the last choice stays, where the front still has it.
    const auto same =
        m_choice ? find(m_choice->point.circuits, m_choice->point.machine) : std::nullopt;
    set(same ? pointOf(*same) : nullptr, describeInfeasible(*m_front, decisions.limits));
}

std::optional<FrontPoint> ChoiceController::worthVerifying() const
{
    const Decisions& decisions = m_decisions.decisions();
    if (!m_front || !decisions.configuration.empty())
        return std::nullopt;
    const auto best = bestWithin(*m_front, decisions.limits, Trust::All);
    if (!best || m_front->points[*best].verifiedLossPp)
        return std::nullopt;
    return m_front->points[*best];
}

std::optional<FrontPoint> ChoiceController::figuresOf(const std::vector<std::uint16_t>& circuits,
                                                      std::uint16_t machine) const
{
    if (!m_front)
        return std::nullopt;
    if (const auto index = find(circuits, machine))
        return m_front->points[*index];
    if (!m_predictor)
        return std::nullopt;
    try {
        return predict(circuits, machine);
    } catch (const Error&) { // it does not fit
        return std::nullopt;
    }
}

FrontPoint ChoiceController::predict(const std::vector<std::uint16_t>& circuits,
                                     std::uint16_t machine) const
{
    const std::size_t size = machine < m_machines.size() ? machine : 0;
    FrontPoint point = m_predictor->predict(m_machines.at(size), circuits);
    point.machine = static_cast<std::uint16_t>(size);
    return point;
}

std::shared_ptr<const Chosen> ChoiceController::pointOf(std::size_t index) const
{
    return std::make_shared<const Chosen>(Chosen{m_front->points[index], index, m_front});
}

std::optional<std::size_t> ChoiceController::find(const std::vector<std::uint16_t>& circuits,
                                                  std::uint16_t machine) const
{
    const auto& points = m_front->points;
    const auto where = [&](auto accepts) {
        const auto found = std::find_if(points.begin(), points.end(), accepts);
        return found == points.end()
                   ? std::nullopt
                   : std::optional(static_cast<std::size_t>(found - points.begin()));
    };
    const auto exactly = where([&](const FrontPoint& point) {
        return point.machine == machine && point.circuits == circuits;
    });
    // On the front of another machine there is one size only.
    return exactly || m_machines.size() > 1
               ? exactly
               : where([&](const FrontPoint& point) { return point.circuits == circuits; });
}

void ChoiceController::set(std::shared_ptr<const Chosen> choice, const QString& problem)
{
    m_choice = std::move(choice);
    m_selection.setPoint(m_choice ? m_choice->index : std::nullopt);
    Q_EMIT choiceChanged(m_choice);
    if (problem == m_problem)
        return;
    m_problem = problem;
    Q_EMIT problemChanged(m_problem);
}

} // namespace hawx
