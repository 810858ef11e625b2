// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/window/front_views.h"

#include "app/hawx/choice/choice_controller.h"
#include "app/hawx/targets/decisions_controller.h"
#include "widgets/comparison/comparison_panel.h"
#include "widgets/parallel/parallel_panel.h"
#include "widgets/parallel/parallel_view.h"
#include "widgets/pareto/pareto_plot.h"

#include <utility>

namespace hawx {

FrontViews::FrontViews(DecisionsController& decisions, ChoiceController& choice, QObject* parent)
    : QObject(parent),
      m_decisions(decisions),
      m_choice(choice),
      m_plot(new ParetoPlot),
      m_parallel(new ParallelPanel),
      m_comparison(new ComparisonPanel)
{
    link();
}

void FrontViews::link()
{
    ParallelView* lines = m_parallel->view();
    connect(m_plot, &ParetoPlot::pointClicked, this, &FrontViews::pick);
    connect(lines, &ParallelView::pointClicked, this, &FrontViews::pick);
    connect(m_plot, &ParetoPlot::pinRequested, this, &FrontViews::pin);
    connect(lines, &ParallelView::pinRequested, this, &FrontViews::pin);
    connect(m_plot, &ParetoPlot::limitDragStarted, &m_decisions,
            &DecisionsController::beginGesture);
    connect(m_plot, &ParetoPlot::limitDragFinished, &m_decisions, &DecisionsController::endGesture);
    connect(m_plot, &ParetoPlot::limitsChanged, &m_decisions, &DecisionsController::changeLimits);
    connect(m_plot, &ParetoPlot::colourChanged, m_parallel, &ParallelPanel::setColour);
    connect(m_parallel, &ParallelPanel::colourChanged, m_plot, &ParetoPlot::setColour);
    connect(lines, &ParallelView::brushed, m_plot, &ParetoPlot::setVisibleMask);

    connect(m_comparison, &ComparisonPanel::loadRequested, this, [this](std::size_t index) {
        const Pin pinned = m_decisions.decisions().pins[index];
        m_decisions.pick(pinned.circuits, pinned.machine);
    });
    connect(m_comparison, &ComparisonPanel::removeRequested, &m_decisions,
            &DecisionsController::removePin);
    connect(m_comparison, &ComparisonPanel::renamed, &m_decisions, &DecisionsController::renamePin);

    connect(&m_decisions, &DecisionsController::changed, this,
            [this](const Decisions& now, const Decisions& before) {
                if (now.limits != before.limits)
                    m_plot->setLimits(now.limits);
                if (now.pins != before.pins)
                    showPins();
            });
    // Another machine or a verification changes the figures of what is pinned.
    connect(&m_choice, &ChoiceController::choiceChanged, this, [this] {
        if (!m_decisions.decisions().pins.empty())
            showPins();
    });
    m_plot->setLimits(m_decisions.decisions().limits);
}

void FrontViews::setMap(std::shared_ptr<const SensitivityMap> map)
{
    m_map = std::move(map);
}

void FrontViews::setFront(const std::shared_ptr<const Front>& front)
{
    m_front = front;
    m_plot->setFront(front);
    m_parallel->setFront(front);
    m_plot->setVisibleMask(m_parallel->view()->inside());
    if (front)
        m_comparison->setExact(front->exact);
}

void FrontViews::setReference(const std::shared_ptr<const Front>& front)
{
    m_plot->setReference(front);
}

void FrontViews::setChosen(std::optional<std::size_t> point)
{
    m_plot->setChosen(point);
    m_parallel->view()->setChosen(point);
}

void FrontViews::pick(std::size_t point)
{
    m_decisions.pick(m_front->points[point].circuits, m_front->points[point].machine);
}

void FrontViews::pin(std::size_t point)
{
    m_decisions.togglePin(m_front->points[point].circuits, m_front->points[point].machine);
}

void FrontViews::showPins()
{
    std::vector<PinnedConfiguration> pins;
    for (const Pin& each : m_decisions.decisions().pins) {
        const auto figures = m_choice.figuresOf(each.circuits, each.machine);
        FrontPoint point;
        point.circuits = each.circuits;
        PinnedConfiguration shown =
            pinned(QString::fromStdString(each.letter), figures.value_or(std::move(point)),
                   m_map ? *m_map : SensitivityMap());
        shown.name = QString::fromStdString(each.name);
        shown.fits = figures.has_value();
        pins.push_back(std::move(shown));
    }
    m_comparison->setPins(pins);
    std::erase_if(pins, [](const PinnedConfiguration& each) { return !each.fits; });
    m_plot->setPins(pins);
    m_parallel->view()->setPins(pins);
}

} // namespace hawx
