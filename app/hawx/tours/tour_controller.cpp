// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/tours/tour_controller.h"

#include "app/hawx/tours/tour_progress.h"
#include "app/hawx/tours/tour_stage.h"
#include "widgets/tours/callout.h"
#include "widgets/tours/coach_mark.h"

#include <utility>

namespace hawx {

TourController::TourController(QWidget& window, TourStage& stage)
    : m_window(window), m_stage(stage), m_tours(allTours())
{
    // One thing that the user does changes several parts of the state, one after the other.
    m_settle.setSingleShot(true);
    m_settle.setInterval(0);
    connect(&m_settle, &QTimer::timeout, this, &TourController::check);
    connect(&stage, &TourStage::changed, this, [this] {
        if (m_tour)
            m_settle.start();
    });
}

TourController::~TourController() = default;

void TourController::start(std::size_t tour)
{
    leave();
    m_tour = &m_tours[tour];
    m_visits.assign(m_tour->steps.size(), {});
    m_mark = std::make_unique<CoachMark>(m_window);
    Callout* callout = m_mark->callout();
    // Queued: the callout must not go while it handles the event.
    connect(callout, &Callout::nextRequested, this, &TourController::next, Qt::QueuedConnection);
    connect(callout, &Callout::skipRequested, this, &TourController::next, Qt::QueuedConnection);
    connect(callout, &Callout::backRequested, this, &TourController::back, Qt::QueuedConnection);
    connect(callout, &Callout::showRequested, this, &TourController::show, Qt::QueuedConnection);
    connect(callout, &Callout::leaveRequested, this, &TourController::leave, Qt::QueuedConnection);
    connect(callout, &Callout::answered, this, &TourController::answer, Qt::QueuedConnection);
    begin(0);
}

void TourController::leave()
{
    m_settle.stop();
    m_mark.reset();
    m_tour = nullptr;
    m_step = 0;
    m_visits.clear();
}

Callout* TourController::callout() const
{
    return m_mark ? m_mark->callout() : nullptr;
}

bool TourController::isWaiting() const
{
    return m_tour && current().isDone && !visit().isDone;
}

void TourController::next()
{
    if (!m_tour)
        return;
    if (m_step + 1 < m_tour->steps.size()) {
        begin(m_step + 1);
        return;
    }
    const auto tour = static_cast<std::size_t>(m_tour - m_tours.data());
    setTourDone(m_tour->id);
    leave();
    Q_EMIT finished(tour);
}

void TourController::back()
{
    if (m_tour && m_step > 0)
        begin(m_step - 1);
}

void TourController::show()
{
    if (!isWaiting() || !current().show || !has(m_stage.state(), current().needs))
        return;
    visit().isShown = true;
    current().show(m_stage);
    // What it asked for may take its time, or open a window that asks.
    if (m_tour)
        m_mark->update(content());
}

void TourController::begin(std::size_t step)
{
    m_step = step;
    // What was done stays done; what waits begins from what there is now.
    if (!visit().isDone)
        visit() = {};
    QWidget* target = m_stage.reveal(current().spotlight);
    advance();
    m_mark->show(content(), target);
    m_mark->callout()->takeFocus();
}

void TourController::check()
{
    if (!m_tour)
        return;
    const bool hasChanged = advance();
    // What is pointed at may have come only now; what the user closed stays closed.
    QWidget* target = m_stage.find(current().spotlight);
    if (target != m_mark->target())
        m_mark->show(content(), target);
    else if (hasChanged || m_mark->callout()->content().task != content().task)
        m_mark->update(content());
}

bool TourController::advance()
{
    const TourStep& step = current();
    Visit& visit = this->visit();
    if (visit.isDone)
        return false;
    WindowState now = m_stage.state();
    if (!has(now, step.needs))
        return std::exchange(visit.before, std::nullopt).has_value();
    bool hasChanged = false;
    if (!visit.before || visit.before->exploration != now.exploration) {
        visit.before = now;
        hasChanged = true;
    }
    if (step.isDone && step.isDone(*visit.before, now)) {
        visit.isDone = true;
        visit.outcome = step.outcome ? step.outcome(*visit.before, now) : QString();
        hasChanged = true;
    }
    if ((visit.isDone || !step.isDone) && step.question && !visit.question) {
        if (auto task = step.question(*visit.before, now))
            visit.question.emplace(std::move(*task));
        hasChanged = true;
    }
    return hasChanged;
}

void TourController::answer(const Answer& answer)
{
    if (!m_tour || !visit().question)
        return;
    visit().question->judge(answer, m_stage.state());
    m_mark->update(content());
}

CalloutContent TourController::content() const
{
    using Forward = CalloutContent::Forward;
    const TourStep& step = current();
    const Visit& visit = this->visit();
    CalloutContent content;
    content.tour = m_tour->title;
    content.step = static_cast<int>(m_step);
    content.steps = static_cast<int>(m_tour->steps.size());
    content.title = step.title;
    content.text = step.text;
    const bool isReady = visit.before.has_value();
    content.task = isReady ? step.task : sentenceFor(step.needs);
    content.outcome = visit.isDone ? visit.outcome : QString();
    if (visit.question) {
        content.question = visit.question->task().question;
        content.verdict = visit.question->verdict();
    }
    if (isWaiting())
        content.forward = step.show && isReady && !visit.isShown ? Forward::Show : Forward::Skip;
    else
        content.forward = m_step + 1 == m_tour->steps.size() ? Forward::Finish : Forward::Next;
    content.canSkip = true;
    return content;
}

} // namespace hawx
