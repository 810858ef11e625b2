// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pareto/pareto_plot.h"

#include "widgets/pareto/front_canvas.h"
#include "widgets/pareto/front_legend.h"
#include "widgets/style/glyph_icon.h"
#include "widgets/style/quantity.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace hawx {

namespace {

constexpr int grabDistance = 7; ///< pixels within which a line or point answers the mouse

bool sameNetwork(const Front& a, const Front& b)
{
    return a.exact.hardware.powerMw == b.exact.hardware.powerMw &&
           a.exact.hardware.areaUm2 == b.exact.hardware.areaUm2;
}

} // namespace

ParetoPlot::ParetoPlot(QWidget* parent)
    : QWidget(parent),
      m_canvas(std::make_unique<FrontCanvas>()),
      m_costs(new QComboBox),
      m_fit(new QToolButton)
{
    QWidget* picture = canvas();
    picture->setFocusPolicy(Qt::StrongFocus);
    picture->setAccessibleName(tr("Front of configurations"));
    picture->installEventFilter(this);
    m_canvas->onRangeChanged([this] { m_canvas->replot(); });

    auto* label = new QLabel(tr("Across"));
    label->setBuddy(m_costs);
    m_costs->addItem(tr("power"));
    m_costs->addItem(tr("area"));
    m_costs->setToolTip(tr("What the horizontal axis shows"));
    m_fit->setIcon(glyphIcon(QStringLiteral("fit")));
    m_fit->setAutoRaise(true);
    m_fit->setToolTip(tr("Show everything of interest (double click in the plot)"));
    m_fit->setAccessibleName(m_fit->toolTip());

    auto* header = new QHBoxLayout;
    header->setSpacing(6);
    header->addWidget(label);
    header->addWidget(m_costs);
    header->addSpacing(12);
    header->addWidget(new FrontLegend, 1);
    header->addWidget(m_fit);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(4);
    layout->addLayout(header);
    layout->addWidget(picture, 1);

    connect(m_costs, &QComboBox::activated, this, [this](int index) {
        setCost(static_cast<Cost>(index));
        Q_EMIT costChanged(m_cost);
    });
    connect(m_fit, &QToolButton::clicked, this, [this] {
        m_userView = false;
        fitView();
    });
    m_canvas->setColours(palette(), font());
    showFront();
    fitView();
}

ParetoPlot::~ParetoPlot() = default;

void ParetoPlot::setFront(std::shared_ptr<const Front> front)
{
    if (!front || !m_front || !sameNetwork(*front, *m_front))
        m_userView = false;
    m_front = std::move(front);
    if (m_chosen && (!m_front || *m_chosen >= m_front->points.size()))
        m_chosen.reset();
    showFront();
    if (!m_userView)
        fitView();
}

void ParetoPlot::setLimits(const Limits& limits)
{
    if (limits == m_limits)
        return;
    m_limits = limits;
    showLimits();
    m_canvas->replotOverlay();
}

void ParetoPlot::setChosen(std::optional<std::size_t> point)
{
    m_chosen = m_front && point && *point < m_front->points.size() ? point : std::nullopt;
    showChosen();
    m_canvas->replotOverlay();
}

void ParetoPlot::setCost(Cost cost)
{
    m_costs->setCurrentIndex(static_cast<int>(cost));
    if (cost == m_cost)
        return;
    m_cost = cost;
    m_userView = false;
    showFront();
    fitView();
}

QWidget* ParetoPlot::canvas() const
{
    return m_canvas->widget();
}

double ParetoPlot::exactCost() const
{
    const HardwareFigures& hardware = m_front->exact.hardware;
    return m_cost == Cost::Power ? hardware.powerMw : hardware.areaUm2;
}

double ParetoPlot::costOf(std::size_t point) const
{
    const HardwareFigures& hardware = m_front->points[point].hardware;
    return m_cost == Cost::Power ? hardware.powerMw : hardware.areaUm2;
}

std::optional<double>& ParetoPlot::costLimit(Limits& limits) const
{
    return m_cost == Cost::Power ? limits.maxPowerMw : limits.maxAreaUm2;
}

const std::optional<double>& ParetoPlot::costLimit(const Limits& limits) const
{
    return m_cost == Cost::Power ? limits.maxPowerMw : limits.maxAreaUm2;
}

QPoint ParetoPlot::positionOf(std::size_t point) const
{
    return m_canvas
        ->toPixel(costOf(point) * m_unit.factor, m_front->points[point].bestKnownLossPp())
        .toPoint();
}

QPoint ParetoPlot::lossHandle() const
{
    return m_canvas->yTab().center().toPoint();
}

QPoint ParetoPlot::costHandle() const
{
    return m_canvas->xTab().center().toPoint();
}

QSize ParetoPlot::sizeHint() const
{
    return {640, 420};
}

void ParetoPlot::showFront()
{
    m_byCost.clear();
    m_largestCost = 1;
    if (m_front) {
        m_byCost.resize(m_front->points.size());
        std::iota(m_byCost.begin(), m_byCost.end(), std::size_t{0});
        std::stable_sort(m_byCost.begin(), m_byCost.end(),
                         [this](std::size_t a, std::size_t b) { return costOf(a) < costOf(b); });
        m_largestCost = std::max(exactCost(), m_byCost.empty() ? 0.0 : costOf(m_byCost.back()));
    }
    m_unit = m_cost == Cost::Power ? powerUnit(m_largestCost) : areaUnit(m_largestCost);
    m_canvas->setMarks(marks());
    m_canvas->setAxisLabels((m_cost == Cost::Power ? tr("power of the multipliers (%1)")
                                                   : tr("area of the multipliers (%1)"))
                                .arg(m_unit.symbol),
                            tr("loss of top-1 accuracy (pp)"));
    showLimits();
    showChosen();
    m_canvas->replot();
}

FrontMarks ParetoPlot::marks() const
{
    FrontMarks marks;
    if (!m_front)
        return marks;
    double least = std::numeric_limits<double>::infinity();
    for (const std::size_t index : m_byCost) {
        const FrontPoint& point = m_front->points[index];
        const double x = costOf(index) * m_unit.factor;
        const double y = point.bestKnownLossPp();
        if (point.verifiedLossPp) {
            marks.verified.append(x, y);
        } else if (y >= least) {
            marks.others.append(x, y);
        } else {
            marks.predicted.append(x, y);
            marks.predictedLow.append(std::min(point.lossLowPp, y));
            marks.predictedHigh.append(std::max(point.lossHighPp, y));
        }
        if (y < least) {
            least = y;
            marks.steps.append(x, y);
        }
    }
    const double exact = exactCost() * m_unit.factor;
    marks.exact.append(exact, 0);
    // Up to the cost of the exact network nothing else is better than the last of them.
    if (!marks.steps.x.isEmpty() && marks.steps.x.back() < exact)
        marks.steps.append(exact, marks.steps.y.back());
    return marks;
}

void ParetoPlot::fitView()
{
    // Beyond a few times the loss that anybody would accept a front only flattens what matters; the
    // wheel shows the rest.
    constexpr double interestingPp = 4;
    const double largest = m_largestCost * m_unit.factor;
    double left = m_byCost.empty() ? 0 : largest;
    double bottom = 0;
    double highest = 0;
    for (const std::size_t index : m_byCost) {
        left = std::min(left, costOf(index) * m_unit.factor);
        const double loss = m_front->points[index].bestKnownLossPp();
        bottom = std::min(bottom, loss);
        highest = std::max(highest, loss);
    }
    const double limit = 1.15 * m_limits.maxLossPp.value_or(0);
    const double shown = highest > 0 ? std::min(1.1 * highest, interestingPp) : interestingPp;
    const double top = std::max(shown, limit);
    const double margin = std::max(0.06 * (largest - left), 0.01 * largest);
    m_canvas->setRange(std::max(left - margin, 0.0), largest + margin,
                       bottom - 0.08 * (top - bottom), top);
    m_canvas->replot();
}

void ParetoPlot::showLimits()
{
    LimitMarks limits;
    limits.y = m_limits.maxLossPp;
    limits.yText = limits.y ? tr("loss ≤ %1").arg(formatLoss(*limits.y)) : tr("limit the loss");
    const bool power = m_cost == Cost::Power;
    if (const auto& cost = costLimit(m_limits)) {
        limits.x = *cost * m_unit.factor;
        limits.xText = (power ? tr("power ≤ %1") : tr("area ≤ %1")).arg(formatIn(m_unit, *cost));
    } else {
        limits.xText = power ? tr("limit the power") : tr("limit the area");
    }
    m_canvas->setLimits(limits);
}

void ParetoPlot::showChosen()
{
    if (!m_chosen) {
        m_canvas->setChosen(std::nullopt);
        return;
    }
    const FrontPoint& point = m_front->points[*m_chosen];
    ChosenMark mark;
    mark.x = costOf(*m_chosen) * m_unit.factor;
    mark.y = point.bestKnownLossPp();
    if (!point.verifiedLossPp) {
        mark.low = point.lossLowPp;
        mark.high = point.lossHighPp;
    }
    m_canvas->setChosen(mark);
}

void ParetoPlot::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        m_canvas->setColours(palette(), font());
}

bool ParetoPlot::eventFilter(QObject* watched, QEvent* event)
{
    if (!m_front)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseButtonPress: {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        return mouse->button() == Qt::LeftButton && mousePressed(mouse->position().toPoint());
    }
    case QEvent::MouseMove: {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        return mouseMoved(mouse->position().toPoint(), mouse->globalPosition().toPoint(),
                          mouse->buttons() & Qt::LeftButton);
    }
    case QEvent::MouseButtonRelease: return mouseReleased();
    case QEvent::MouseButtonDblClick: m_fit->click(); return true;
    case QEvent::Wheel: m_userView = true; return false;
    case QEvent::KeyPress: {
        const auto* key = static_cast<QKeyEvent*>(event);
        return keyPressed(key->key(), key->modifiers());
    }
    case QEvent::Resize:
        // After the plot has laid itself out.
        QMetaObject::invokeMethod(
            this, [this] { m_canvas->replotOverlay(); }, Qt::QueuedConnection);
        return false;
    default: return QWidget::eventFilter(watched, event);
    }
}

ParetoPlot::Handle ParetoPlot::handleAt(QPoint at) const
{
    const auto onTab = [at](const QRectF& tab) { return tab.adjusted(-2, -2, 2, 2).contains(at); };
    if (onTab(m_canvas->xTab()))
        return Handle::Cost;
    if (onTab(m_canvas->yTab()))
        return Handle::Loss;
    if (!m_canvas->area().contains(at))
        return Handle::None;
    double nearest = grabDistance;
    Handle handle = Handle::None;
    const QPointF lines = limitLines();
    if (m_limits.maxLossPp && std::abs(lines.y() - at.y()) < nearest) {
        nearest = std::abs(lines.y() - at.y());
        handle = Handle::Loss;
    }
    if (costLimit(m_limits) && std::abs(lines.x() - at.x()) < nearest)
        handle = Handle::Cost;
    return handle;
}

QPointF ParetoPlot::limitLines() const
{
    return m_canvas->toPixel(costLimit(m_limits).value_or(0) * m_unit.factor,
                             m_limits.maxLossPp.value_or(0));
}

std::optional<std::size_t> ParetoPlot::pointAt(QPoint at) const
{
    std::optional<std::size_t> found;
    int nearest = grabDistance * grabDistance + 1;
    for (const std::size_t index : m_byCost) {
        const QPoint offset = positionOf(index) - at;
        const int distance = QPoint::dotProduct(offset, offset);
        if (distance < nearest) {
            nearest = distance;
            found = index;
        }
    }
    return found;
}

bool ParetoPlot::mousePressed(QPoint at)
{
    // A point near a line wins: lines can be grabbed anywhere else.
    if (const auto point = pointAt(at)) {
        setChosen(point);
        Q_EMIT pointClicked(*point);
        return true;
    }
    const Handle handle = handleAt(at);
    if (handle == Handle::None) {
        m_userView = true;
        return false;
    }
    m_dragged = handle;
    m_grabOffset = {};
    const QPoint lines = limitLines().toPoint();
    if (handle == Handle::Loss && m_limits.maxLossPp)
        m_grabOffset.setY(lines.y() - at.y());
    if (handle == Handle::Cost && costLimit(m_limits))
        m_grabOffset.setX(lines.x() - at.x());
    canvas()->setCursor(Qt::ClosedHandCursor);
    QToolTip::hideText();
    Q_EMIT limitDragStarted();
    return true;
}

bool ParetoPlot::mouseMoved(QPoint at, QPoint global, bool leftButton)
{
    if (m_dragged != Handle::None) {
        drag(at + m_grabOffset);
        return true;
    }
    if (leftButton)
        return false;
    const auto point = pointAt(at);
    switch (point ? Handle::None : handleAt(at)) {
    case Handle::Loss: canvas()->setCursor(Qt::SizeVerCursor); break;
    case Handle::Cost: canvas()->setCursor(Qt::SizeHorCursor); break;
    case Handle::None: canvas()->setCursor(point ? Qt::PointingHandCursor : Qt::ArrowCursor); break;
    }
    if (point) {
        const QRect area(positionOf(*point) - QPoint(grabDistance, grabDistance),
                         QSize(2 * grabDistance, 2 * grabDistance));
        QToolTip::showText(global, describe(*point), canvas(), area);
    } else {
        QToolTip::hideText();
    }
    return false;
}

bool ParetoPlot::mouseReleased()
{
    if (m_dragged == Handle::None)
        return false;
    m_dragged = Handle::None;
    canvas()->setCursor(Qt::ArrowCursor);
    Q_EMIT limitDragFinished();
    return true;
}

void ParetoPlot::drag(QPoint at)
{
    const QRect area = m_canvas->area();
    Limits limits = m_limits;
    if (m_dragged == Handle::Loss) {
        // To the hundredth that is shown.
        const double raw =
            m_canvas->toCoordinates({0, double(std::min(at.y(), area.bottom()))}).y();
        limits.maxLossPp =
            at.y() < area.top() ? std::nullopt : std::optional(std::round(raw * 100) / 100);
    } else {
        const double raw =
            m_canvas->toCoordinates({double(std::max(at.x(), area.left())), 0}).x() / m_unit.factor;
        costLimit(limits) =
            at.x() > area.right() ? std::nullopt : std::optional(std::max(raw, 0.0));
    }
    changeLimits(limits);
}

void ParetoPlot::changeLimits(const Limits& limits)
{
    if (limits == m_limits)
        return;
    setLimits(limits);
    Q_EMIT limitsChanged(m_limits);
}

void ParetoPlot::stepLimit(Handle handle, int direction)
{
    constexpr double lossStep = 0.1;
    Limits limits = m_limits;
    if (handle == Handle::Loss) {
        limits.maxLossPp =
            std::round((limits.maxLossPp.value_or(1.0) + direction * lossStep) * 100) / 100;
    } else {
        const double step = m_largestCost / 100;
        auto& limit = costLimit(limits);
        limit = std::max(limit.value_or(m_largestCost) + direction * step, 0.0);
    }
    changeLimits(limits);
}

bool ParetoPlot::keyPressed(int key, Qt::KeyboardModifiers modifiers)
{
    const int across = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    const int up = key == Qt::Key_Up ? 1 : key == Qt::Key_Down ? -1 : 0;
    if (across == 0 && up == 0)
        return false;
    if (modifiers & Qt::ShiftModifier) {
        stepLimit(across != 0 ? Handle::Cost : Handle::Loss, across + up);
        return true;
    }
    if (m_byCost.empty())
        return true;
    auto at = m_chosen ? std::find(m_byCost.begin(), m_byCost.end(), *m_chosen) : m_byCost.begin();
    // Up means more loss, which is less cost.
    const int step = across != 0 ? across : -up;
    if (m_chosen && step > 0 && std::next(at) != m_byCost.end())
        ++at;
    else if (m_chosen && step < 0 && at != m_byCost.begin())
        --at;
    setChosen(*at);
    Q_EMIT pointClicked(*at);
    return true;
}

QString ParetoPlot::describe(std::size_t index) const
{
    const FrontPoint& point = m_front->points[index];
    const QString interval = formatLossInterval(point.lossLowPp, point.lossHighPp);
    const QString loss =
        point.verifiedLossPp
            ? tr("Loss <b>%1</b>, verified (predicted %2, 90 % within %3)")
                  .arg(formatLoss(*point.verifiedLossPp), formatLoss(point.lossPp), interval)
            : tr("Loss <b>%1</b>, predicted (90 % within %2)")
                  .arg(formatLoss(point.lossPp), interval);
    return QStringLiteral("<p style='white-space:pre'>%1<br>%2<br>%3</p>")
        .arg(loss,
             tr("Power <b>%1</b> (%2)")
                 .arg(formatPower(point.hardware.powerMw), formatSaving(point.powerSaving)),
             tr("Area <b>%1</b> (%2)")
                 .arg(formatArea(point.hardware.areaUm2), formatSaving(point.areaSaving)));
}

} // namespace hawx
