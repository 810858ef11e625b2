// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/targets/targets_controller.h"

#include "app/hawx/selection/selection_model.h"
#include "app/hawx/targets/limits_command.h"
#include "widgets/style/quantity.h"

#include <QUndoStack>

#include <algorithm>
#include <limits>

namespace hawx {

namespace {

/// What most people would accept to lose.
constexpr double usualLossPp = 1.0;

/// The least value among the points that `limits` permit; infinite when there are none.
template <typename Value>
double least(const Front& front, const Limits& limits, Value value)
{
    double result = std::numeric_limits<double>::infinity();
    for (const FrontPoint& point : front.points) {
        if (limits.permits(point))
            result = std::min(result, value(point));
    }
    return result;
}

double lossOf(const FrontPoint& point)
{
    return point.bestKnownLossPp();
}

double powerOf(const FrontPoint& point)
{
    return point.hardware.powerMw;
}

double areaOf(const FrontPoint& point)
{
    return point.hardware.areaUm2;
}

} // namespace

QString describeInfeasible(const Front& front, const Limits& limits)
{
    if (front.points.empty())
        return TargetsController::tr("The search found no configuration.");
    const double leastLoss = least(front, {}, lossOf);
    const double leastPower = least(front, {}, powerOf);
    const double leastArea = least(front, {}, areaOf);
    if (limits.maxLossPp && leastLoss > *limits.maxLossPp)
        return TargetsController::tr(
                   "No configuration loses as little as %1; the least on this front is %2.")
            .arg(formatLoss(*limits.maxLossPp), formatLoss(leastLoss));
    if (limits.maxPowerMw && leastPower > *limits.maxPowerMw)
        return TargetsController::tr(
                   "No configuration needs as little power as %1; the least is %2.")
            .arg(formatPower(*limits.maxPowerMw), formatPower(leastPower));
    if (limits.maxAreaUm2 && leastArea > *limits.maxAreaUm2)
        return TargetsController::tr("No configuration is as small as %1; the smallest is %2.")
            .arg(formatArea(*limits.maxAreaUm2), formatArea(leastArea));
    // Each limit can be met, not all together: say what the others permit.
    Limits others = limits;
    if (limits.maxPowerMw) {
        others.maxPowerMw.reset();
        const double power = least(front, others, powerOf);
        if (power < std::numeric_limits<double>::infinity())
            return TargetsController::tr("No configuration meets all limits. Within the others it "
                                         "takes at least %1 of power.")
                .arg(formatPower(power));
    }
    others = limits;
    others.maxAreaUm2.reset();
    const double area = least(front, others, areaOf);
    if (area < std::numeric_limits<double>::infinity())
        return TargetsController::
            tr("No configuration meets all limits. Within the others it takes at least %1 of area.")
                .arg(formatArea(area));
    others = limits;
    others.maxLossPp.reset();
    const double loss = least(front, others, lossOf);
    if (loss < std::numeric_limits<double>::infinity())
        return TargetsController::tr(
                   "No configuration meets all limits. Within the others it loses at least %1.")
            .arg(formatLoss(loss));
    return TargetsController::tr("No configuration meets all limits; remove one of them.");
}

TargetsController::TargetsController(SelectionModel& selection, QUndoStack& undo, QObject* parent)
    : QObject(parent), m_selection(selection), m_undo(undo)
{
    m_limits.maxLossPp = usualLossPp;
}

void TargetsController::setFront(std::shared_ptr<const Front> front)
{
    const auto before = std::exchange(m_front, std::move(front));
    if (!m_front) {
        m_picked = false;
        setProblem({});
        setPoint(std::nullopt);
        return;
    }
    std::optional<std::size_t> same;
    if (before && m_selection.point()) {
        const auto& circuits = before->points[*m_selection.point()].circuits;
        const auto found = std::find_if(
            m_front->points.begin(), m_front->points.end(),
            [&circuits](const FrontPoint& point) { return point.circuits == circuits; });
        if (found != m_front->points.end())
            same = static_cast<std::size_t>(found - m_front->points.begin());
    }
    if (m_picked && same)
        setPoint(same);
    else
        choose(same);
}

void TargetsController::beginGesture()
{
    m_dragging = true;
    ++m_gesture;
}

void TargetsController::endGesture()
{
    m_dragging = false;
}

void TargetsController::changeLimits(const Limits& limits)
{
    if (limits != m_limits)
        m_undo.push(new LimitsCommand(*this, limits, m_dragging ? m_gesture : 0));
}

void TargetsController::pickPoint(std::size_t point)
{
    m_picked = true;
    setProblem({});
    setPoint(point);
}

void TargetsController::applyLimits(const Limits& limits)
{
    m_limits = limits;
    Q_EMIT limitsChanged(m_limits);
    if (m_front)
        choose(m_selection.point());
}

void TargetsController::choose(std::optional<std::size_t> otherwise)
{
    m_picked = false;
    const auto best = bestWithin(*m_front, m_limits);
    setProblem(best ? QString() : describeInfeasible(*m_front, m_limits));
    // Without a feasible point the last choice stays in view, and the sentence says that it fails.
    setPoint(best ? best : otherwise);
}

void TargetsController::setPoint(std::optional<std::size_t> point)
{
    m_selection.setPoint(point);
    Q_EMIT chosenChanged(m_front, point);
}

void TargetsController::setProblem(const QString& sentence)
{
    if (sentence == m_problem)
        return;
    m_problem = sentence;
    Q_EMIT problemChanged(m_problem);
}

} // namespace hawx
