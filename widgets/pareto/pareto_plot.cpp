// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pareto/pareto_plot.h"

#include "widgets/front/figure_scale.h"
#include "widgets/front/value_bar.h"
#include "widgets/pareto/front_canvas.h"
#include "widgets/pareto/front_legend.h"
#include "widgets/style/colours.h"
#include "widgets/style/glyph_icon.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QRubberBand>
#include <QTextDocumentFragment>
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

std::size_t indexOf(Objective objective)
{
    return static_cast<std::size_t>(objective);
}

std::vector<std::size_t> orderAcross(const Front& front, Objective x, Objective y)
{
    std::vector<std::size_t> order(front.points.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const double xa = valueOf(front.points[a], x);
        const double xb = valueOf(front.points[b], x);
        return xa != xb ? xa < xb : valueOf(front.points[a], y) < valueOf(front.points[b], y);
    });
    return order;
}

/// Of points in that order, those that none before is as low as.
std::vector<std::size_t> efficient(const Front& front, const std::vector<std::size_t>& order,
                                   Objective y)
{
    std::vector<std::size_t> result;
    double least = std::numeric_limits<double>::infinity();
    for (const std::size_t index : order) {
        const double value = valueOf(front.points[index], y);
        if (value >= least)
            continue;
        least = value;
        result.push_back(index);
    }
    return result;
}

std::vector<QPointF> stepsOf(const Front& front, Objective x, Objective y)
{
    std::vector<QPointF> steps;
    for (const std::size_t index : efficient(front, orderAcross(front, x, y), y))
        steps.emplace_back(valueOf(front.points[index], x), valueOf(front.points[index], y));
    // Up to the cost of the exact network nothing else is better than the last of them.
    const double exact = exactValue(front.exact, x);
    if (!steps.empty() && steps.back().x() < exact)
        steps.emplace_back(exact, steps.back().y());
    return steps;
}

QComboBox* objectiveBox(const QString& name)
{
    auto* box = new QComboBox;
    for (const Objective objective : allObjectives)
        box->addItem(objectiveName(objective));
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setAccessibleName(name);
    box->setToolTip(name);
    return box;
}

} // namespace

ParetoPlot::ParetoPlot(QWidget* parent)
    : QWidget(parent),
      m_canvas(std::make_unique<FrontCanvas>()),
      m_xBox(objectiveBox(tr("What the horizontal axis shows"))),
      m_yBox(objectiveBox(tr("What the vertical axis shows"))),
      m_colourBox(objectiveBox(tr("What the colours show"))),
      m_colourBar(new ValueBar),
      m_legend(new FrontLegend),
      m_all(new QToolButton),
      m_fit(new QToolButton),
      m_band(new QRubberBand(QRubberBand::Rectangle, canvas()))
{
    QWidget* picture = canvas();
    picture->setFocusPolicy(Qt::StrongFocus);
    picture->setAccessibleName(tr("Front of configurations"));
    picture->installEventFilter(this);
    m_canvas->onRangeChanged([this] { m_canvas->replot(); });

    auto* colourLabel = new QLabel(tr("Colour"));
    colourLabel->setBuddy(m_colourBox);
    m_colourBox->insertItem(0, tr("none"));
    m_colourBox->setCurrentIndex(0);
    m_all->setCheckable(true);
    m_all->setToolTip(tr("Also show points that others dominate in these two objectives"));
    m_fit->setIcon(glyphIcon(QStringLiteral("fit")));
    m_fit->setAutoRaise(true);
    m_fit->setToolTip(tr("Show everything of interest (Home, or a double click in the plot)"));
    m_fit->setAccessibleName(m_fit->toolTip());

    auto* header = new QHBoxLayout;
    header->setSpacing(6);
    header->addWidget(m_yBox);
    header->addSpacing(6);
    header->addWidget(m_legend, 1);
    header->addWidget(colourLabel);
    header->addWidget(m_colourBox);
    header->addWidget(m_colourBar);
    header->addWidget(m_fit);
    auto* footer = new QHBoxLayout;
    footer->addWidget(m_all);
    footer->addStretch(1);
    footer->addWidget(m_xBox);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(4);
    layout->addLayout(header);
    layout->addWidget(picture, 1);
    layout->addLayout(footer);
    QWidget* previous = m_yBox;
    for (QWidget* next : {static_cast<QWidget*>(m_colourBox), static_cast<QWidget*>(m_fit), picture,
                          static_cast<QWidget*>(m_all), static_cast<QWidget*>(m_xBox)}) {
        setTabOrder(previous, next);
        previous = next;
    }

    connect(m_xBox, &QComboBox::activated, this, [this](int index) {
        const auto x = static_cast<Objective>(index);
        setAxes(x, x == m_y.objective ? m_x.objective : m_y.objective);
        Q_EMIT axesChanged(m_x.objective, m_y.objective);
    });
    connect(m_yBox, &QComboBox::activated, this, [this](int index) {
        const auto y = static_cast<Objective>(index);
        setAxes(y == m_x.objective ? m_y.objective : m_x.objective, y);
        Q_EMIT axesChanged(m_x.objective, m_y.objective);
    });
    connect(m_colourBox, &QComboBox::activated, this, [this](int index) {
        setColour(index == 0 ? std::nullopt : std::optional(static_cast<Objective>(index - 1)));
        Q_EMIT colourChanged(m_colour);
    });
    connect(m_all, &QToolButton::clicked, this, [this] { showFront(); });
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

void ParetoPlot::setReference(std::shared_ptr<const Front> front)
{
    m_reference = std::move(front);
    showReference();
    showScene();
}

void ParetoPlot::setLimits(const Limits& limits)
{
    if (limits == m_limits)
        return;
    const Limits before = std::exchange(m_limits, limits);
    showLimits();
    const bool fades =
        std::any_of(allObjectives.begin(), allObjectives.end(), [&](Objective objective) {
            return objective != m_x.objective && objective != m_y.objective &&
                   limitOf(before, objective) != limitOf(m_limits, objective);
        });
    if (fades)
        showScene();
    else
        m_canvas->replotOverlay();
}

void ParetoPlot::setChosen(std::optional<std::size_t> point)
{
    m_chosen = m_front && point && *point < m_front->points.size() ? point : std::nullopt;
    showChosen();
    m_canvas->replotOverlay();
}

void ParetoPlot::setPins(const std::vector<PinnedConfiguration>& pins)
{
    m_pins = pins;
    showPins();
    m_canvas->replotOverlay();
}

void ParetoPlot::setVisibleMask(std::vector<std::uint8_t> visible)
{
    m_visible = std::move(visible);
    showScene();
}

void ParetoPlot::setAxes(Objective x, Objective y)
{
    Q_ASSERT(x != y);
    const bool same = x == m_x.objective && y == m_y.objective;
    m_x.objective = x;
    m_y.objective = y;
    m_xBox->setCurrentIndex(static_cast<int>(x));
    m_yBox->setCurrentIndex(static_cast<int>(y));
    if (same)
        return;
    m_userView = false;
    showFront();
    fitView();
}

void ParetoPlot::setColour(std::optional<Objective> colour)
{
    m_colour = colour;
    m_colourBox->setCurrentIndex(colour ? static_cast<int>(*colour) + 1 : 0);
    showColours();
    showScene();
}

void ParetoPlot::setAllPoints(bool all)
{
    m_all->setChecked(all);
    showFront();
}

bool ParetoPlot::allPoints() const
{
    return m_all->isChecked();
}

bool ParetoPlot::isShown(std::size_t point) const
{
    const FrontPoint& value = m_front->points[point];
    return allPoints() || m_efficient[point] != 0 || value.verifiedLossPp || value.level > 0;
}

QWidget* ParetoPlot::canvas() const
{
    return m_canvas->widget();
}

double ParetoPlot::exactOf(Objective objective) const
{
    return exactValue(m_front->exact, objective);
}

QPointF ParetoPlot::coordinatesOf(const FrontPoint& point) const
{
    return {valueOf(point, m_x.objective) * m_x.unit.factor,
            valueOf(point, m_y.objective) * m_y.unit.factor};
}

double ParetoPlot::shadeOf(const FrontPoint& point) const
{
    return m_colour ? m_ranges[indexOf(*m_colour)].position(valueOf(point, *m_colour)) : -1;
}

bool ParetoPlot::isFaded(std::size_t point) const
{
    if (m_visible.size() == m_front->points.size() && m_visible[point] == 0)
        return true;
    // Limits on the axes shade the plane instead.
    return std::any_of(allObjectives.begin(), allObjectives.end(), [&](Objective objective) {
        const auto& limit = limitOf(m_limits, objective);
        return objective != m_x.objective && objective != m_y.objective && limit &&
               valueOf(m_front->points[point], objective) > *limit;
    });
}

QPoint ParetoPlot::positionOf(std::size_t point) const
{
    return m_canvas->toPixel(coordinatesOf(m_front->points[point])).toPoint();
}

QRect ParetoPlot::plotArea() const
{
    return m_canvas->area();
}

QPoint ParetoPlot::xHandle() const
{
    return m_canvas->xTab().center().toPoint();
}

QPoint ParetoPlot::yHandle() const
{
    return m_canvas->yTab().center().toPoint();
}

QSize ParetoPlot::sizeHint() const
{
    return {640, 420};
}

void ParetoPlot::showFront()
{
    m_order.clear();
    m_efficient.clear();
    m_shown.clear();
    m_ranges = {};
    if (m_front) {
        for (const Objective objective : allObjectives)
            m_ranges[indexOf(objective)] = shownRange(*m_front, objective);
        m_order = orderAcross(*m_front, m_x.objective, m_y.objective);
        m_efficient.assign(m_order.size(), 0);
        for (const std::size_t index : efficient(*m_front, m_order, m_y.objective))
            m_efficient[index] = 1;
        std::copy_if(m_order.begin(), m_order.end(), std::back_inserter(m_shown),
                     [this](std::size_t point) { return isShown(point); });
    }
    m_grid.reset();
    for (Axis* axis : {&m_x, &m_y})
        axis->unit = unitOf(axis->objective, m_ranges[indexOf(axis->objective)].highest);
    for (const Objective objective : allObjectives) {
        const Unit unit = unitOf(objective, m_ranges[indexOf(objective)].highest);
        const QString text = QStringLiteral("%1 (%2)").arg(objectiveName(objective), unit.symbol);
        m_xBox->setItemText(static_cast<int>(objective), text);
        m_yBox->setItemText(static_cast<int>(objective), text);
    }
    m_xBox->setCurrentIndex(static_cast<int>(m_x.objective));
    m_yBox->setCurrentIndex(static_cast<int>(m_y.objective));
    const auto hidden = m_order.size() - m_shown.size();
    m_all->setText(hidden == 0 ? tr("All points")
                               : tr("All points (%1 more)").arg(formatCount(qint64(hidden))));
    m_all->setEnabled(hidden > 0 || m_all->isChecked());
    showReference();
    showColours();
    showLimits();
    showChosen();
    showPins();
    showScene();
}

void ParetoPlot::showScene()
{
    FrontScene painted = scene();
    m_legend->setMarks(
        {!painted.levels.empty(),
         std::any_of(painted.points.begin(), painted.points.end(),
                     [](const auto& point) { return point.kind == FrontScene::Kind::Dominated; }),
         !painted.reference.empty()});
    m_canvas->setScene(std::move(painted));
    m_canvas->replot();
}

FrontScene ParetoPlot::scene() const
{
    FrontScene scene;
    if (!m_front)
        return scene;
    const bool lossAcross = m_x.objective == Objective::Loss;
    const bool hasLoss = lossAcross || m_y.objective == Objective::Loss;
    scene.intervalsAcross = lossAcross;
    std::vector<std::pair<std::uint16_t, FrontScene::Level>> levels;
    scene.points.reserve(m_shown.size());
    for (const std::size_t index : m_shown) {
        const FrontPoint& point = m_front->points[index];
        const QPointF at = coordinatesOf(point);
        FrontScene::Point mark{at, FrontScene::Kind::Dominated, isFaded(index), shadeOf(point)};
        if (point.verifiedLossPp)
            mark.kind = FrontScene::Kind::Verified;
        else if (m_efficient[index] != 0 || point.level > 0)
            mark.kind = FrontScene::Kind::Predicted;
        scene.points.push_back(mark);
        if (hasLoss && mark.kind == FrontScene::Kind::Predicted && m_efficient[index] != 0)
            scene.intervals.push_back({at, std::min(point.lossLowPp, point.lossPp),
                                       std::max(point.lossHighPp, point.lossPp)});
        if (point.level > 0)
            levels.push_back({point.level, {mark, point.level}});
    }
    std::stable_sort(scene.points.begin(), scene.points.end(),
                     [](const auto& a, const auto& b) { return a.kind < b.kind; });
    std::sort(levels.begin(), levels.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [number, level] : levels)
        scene.levels.push_back(level);
    const auto scaled = [this](std::vector<QPointF> steps) {
        for (QPointF& at : steps)
            at = QPointF(at.x() * m_x.unit.factor, at.y() * m_y.unit.factor);
        return steps;
    };
    for (const std::size_t index : m_order)
        if (m_efficient[index] != 0)
            scene.steps.push_back(coordinatesOf(m_front->points[index]));
    scene.exact =
        QPointF(exactOf(m_x.objective) * m_x.unit.factor, exactOf(m_y.objective) * m_y.unit.factor);
    if (!scene.steps.empty() && scene.steps.back().x() < scene.exact->x())
        scene.steps.emplace_back(scene.exact->x(), scene.steps.back().y());
    scene.reference = scaled(m_referenceSteps);
    return scene;
}

void ParetoPlot::showReference()
{
    m_referenceSteps.clear();
    if (m_reference)
        m_referenceSteps = stepsOf(*m_reference, m_x.objective, m_y.objective);
}

QRectF ParetoPlot::fittedRange() const
{
    const auto fitted = [this](const Axis& axis) {
        const ObjectiveRange& range = m_ranges[indexOf(axis.objective)];
        const double limit = 1.15 * limitOf(m_limits, axis.objective).value_or(0);
        const double span = range.highest - range.lowest;
        if (axis.objective == Objective::Loss) {
            const double top = std::max(range.highest + (range.cut ? 0 : 0.1 * span), limit);
            return std::pair(range.lowest - 0.08 * (top - range.lowest), top);
        }
        const double margin = std::max(0.06 * span, 0.01 * range.highest);
        return std::pair(std::max(range.lowest - margin, 0.0) * axis.unit.factor,
                         (range.highest + margin) * axis.unit.factor);
    };
    const auto [left, right] = fitted(m_x);
    const auto [bottom, top] = fitted(m_y);
    return {left, bottom, right - left, top - bottom};
}

void ParetoPlot::fitView()
{
    m_canvas->setRange(fittedRange());
    m_canvas->replot();
}

LimitMarks ParetoPlot::limitMarks() const
{
    const auto textOf = [this](const Axis& axis) {
        const auto& limit = limitOf(m_limits, axis.objective);
        if (!limit)
            return tr("limit the %1").arg(objectiveName(axis.objective));
        return QStringLiteral("%1 ≤ %2").arg(
            objectiveName(axis.objective),
            axis.objective == Objective::Loss ? formatLoss(*limit) : formatIn(axis.unit, *limit));
    };
    const auto valueOn = [this](const Axis& axis) {
        auto limit = limitOf(m_limits, axis.objective);
        if (limit)
            *limit *= axis.unit.factor;
        return limit;
    };
    return {valueOn(m_x), valueOn(m_y), textOf(m_x), textOf(m_y)};
}

void ParetoPlot::showLimits()
{
    m_canvas->setLimits(limitMarks());
}

void ParetoPlot::showChosen()
{
    canvas()->setAccessibleDescription({});
    if (!m_chosen) {
        m_canvas->setChosen(std::nullopt);
        return;
    }
    const FrontPoint& point = m_front->points[*m_chosen];
    ChosenMark mark{coordinatesOf(point), {}, {}};
    const bool hasLoss = m_x.objective == Objective::Loss || m_y.objective == Objective::Loss;
    if (hasLoss && !point.verifiedLossPp) {
        mark.low = point.lossLowPp;
        mark.high = point.lossHighPp;
    }
    m_canvas->setChosen(mark);
    canvas()->setAccessibleDescription(
        QTextDocumentFragment::fromHtml(describePoint(point)).toPlainText());
}

void ParetoPlot::showPins()
{
    std::vector<PinMark> marks;
    for (const PinnedConfiguration& pin : m_pins)
        marks.push_back({coordinatesOf(pin.point), pin.letter});
    m_canvas->setPins(std::move(marks));
}

void ParetoPlot::showColours()
{
    m_colourBar->setVisible(m_colour.has_value());
    if (m_colour)
        m_colourBar->setRange(*m_colour, m_ranges[indexOf(*m_colour)]);
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
        const QPoint at = mouse->position().toPoint();
        const bool zooms =
            mouse->button() == Qt::RightButton ||
            (mouse->button() == Qt::LeftButton && mouse->modifiers().testFlag(Qt::ShiftModifier));
        if (zooms) {
            beginZoom(at);
            return true;
        }
        return mouse->button() == Qt::LeftButton && mousePressed(at);
    }
    case QEvent::MouseMove: {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        return mouseMoved(mouse->position().toPoint(), mouse->globalPosition().toPoint(),
                          mouse->buttons() & Qt::LeftButton);
    }
    case QEvent::MouseButtonRelease:
        if (m_band->isVisible()) {
            endZoom(static_cast<QMouseEvent*>(event)->position().toPoint());
            return true;
        }
        return mouseReleased();
    case QEvent::MouseButtonDblClick:
        return doubleClicked(static_cast<QMouseEvent*>(event)->position().toPoint());
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
        return Handle::X;
    if (onTab(m_canvas->yTab()))
        return Handle::Y;
    if (!m_canvas->area().contains(at))
        return Handle::None;
    double nearest = grabDistance;
    Handle handle = Handle::None;
    const QPointF lines = limitLines();
    if (limitOf(m_limits, m_y.objective) && std::abs(lines.y() - at.y()) < nearest) {
        nearest = std::abs(lines.y() - at.y());
        handle = Handle::Y;
    }
    if (limitOf(m_limits, m_x.objective) && std::abs(lines.x() - at.x()) < nearest)
        handle = Handle::X;
    return handle;
}

QPointF ParetoPlot::limitLines() const
{
    return m_canvas->toPixel({limitOf(m_limits, m_x.objective).value_or(0) * m_x.unit.factor,
                              limitOf(m_limits, m_y.objective).value_or(0) * m_y.unit.factor});
}

std::optional<std::size_t> ParetoPlot::pointAt(QPoint at) const
{
    if (!m_canvas->area()
             .adjusted(-grabDistance, -grabDistance, grabDistance, grabDistance)
             .contains(at))
        return std::nullopt;
    if (!m_grid || m_gridRange != m_canvas->range() || m_gridArea != m_canvas->area()) {
        m_gridRange = m_canvas->range();
        m_gridArea = m_canvas->area();
        std::vector<QPointF> positions;
        positions.reserve(m_shown.size());
        for (const std::size_t index : m_shown)
            positions.push_back(m_canvas->toPixel(coordinatesOf(m_front->points[index])));
        m_grid.emplace(std::move(positions), canvas()->width(), canvas()->height(), grabDistance);
    }
    const auto found = m_grid->nearest(at);
    return found ? std::optional(m_shown[*found]) : std::nullopt;
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
    if (handle == Handle::Y && limitOf(m_limits, m_y.objective))
        m_grabOffset.setY(lines.y() - at.y());
    if (handle == Handle::X && limitOf(m_limits, m_x.objective))
        m_grabOffset.setX(lines.x() - at.x());
    canvas()->setCursor(Qt::ClosedHandCursor);
    QToolTip::hideText();
    Q_EMIT limitDragStarted();
    return true;
}

bool ParetoPlot::mouseMoved(QPoint at, QPoint global, bool leftButton)
{
    if (m_band->isVisible()) {
        m_band->setGeometry(QRect(m_bandStart, at).normalized().intersected(m_canvas->area()));
        return true;
    }
    if (m_dragged != Handle::None) {
        drag(at + m_grabOffset);
        return true;
    }
    if (leftButton)
        return false;
    const auto point = pointAt(at);
    switch (point ? Handle::None : handleAt(at)) {
    case Handle::Y: canvas()->setCursor(Qt::SizeVerCursor); break;
    case Handle::X: canvas()->setCursor(Qt::SizeHorCursor); break;
    case Handle::None: canvas()->setCursor(point ? Qt::PointingHandCursor : Qt::ArrowCursor); break;
    }
    if (point) {
        const QRect area(positionOf(*point) - QPoint(grabDistance, grabDistance),
                         QSize(2 * grabDistance, 2 * grabDistance));
        QToolTip::showText(global, describePoint(m_front->points[*point]), canvas(), area);
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

bool ParetoPlot::doubleClicked(QPoint at)
{
    if (const auto point = pointAt(at)) {
        Q_EMIT pinRequested(*point);
        return true;
    }
    const QRect area = m_canvas->area();
    QRectF range = m_canvas->range();
    const QRectF fitted = fittedRange();
    if (at.y() > area.bottom() && at.x() >= area.left()) {
        range.setLeft(fitted.left());
        range.setRight(fitted.right());
        m_canvas->setRange(range);
    } else if (at.x() < area.left() && at.y() <= area.bottom()) {
        range.setTop(fitted.top());
        range.setBottom(fitted.bottom());
        m_canvas->setRange(range);
    } else {
        m_fit->click();
    }
    return true;
}

void ParetoPlot::beginZoom(QPoint at)
{
    if (!m_canvas->area().contains(at))
        return;
    m_bandStart = at;
    m_band->setGeometry(QRect(at, QSize()));
    m_band->show();
    QToolTip::hideText();
}

void ParetoPlot::endZoom(QPoint at)
{
    constexpr int least = 5; // pixels; less was meant as a click
    m_band->hide();
    const QRectF marked =
        QRectF(m_bandStart, at).normalized().intersected(QRectF(m_canvas->area()));
    if (marked.width() < least || marked.height() < least)
        return;
    m_userView = true;
    const QPointF low = m_canvas->toCoordinates(marked.bottomLeft());
    const QPointF high = m_canvas->toCoordinates(marked.topRight());
    m_canvas->setRange({low, high});
}

void ParetoPlot::zoomBy(double factor)
{
    m_userView = true;
    const QRectF range = m_canvas->range();
    QRectF zoomed(QPointF(), range.size() * factor);
    zoomed.moveCenter(range.center());
    m_canvas->setRange(zoomed);
}

void ParetoPlot::drag(QPoint at)
{
    const QRect area = m_canvas->area();
    const bool across = m_dragged == Handle::X;
    const Axis& axis = across ? m_x : m_y;
    const bool beyond = across ? at.x() > area.right() : at.y() < area.top();
    const QPointF held(std::max(at.x(), area.left()), std::min(at.y(), area.bottom()));
    const QPointF raw = m_canvas->toCoordinates(held);
    double value = (across ? raw.x() : raw.y()) / axis.unit.factor;
    // A loss to the hundredth that is shown; it may be negative.
    value =
        axis.objective == Objective::Loss ? std::round(value * 100) / 100 : std::max(value, 0.0);
    Limits limits = m_limits;
    limitOf(limits, axis.objective) = beyond ? std::nullopt : std::optional(value);
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
    const Objective objective = (handle == Handle::X ? m_x : m_y).objective;
    Limits limits = m_limits;
    auto& limit = limitOf(limits, objective);
    if (objective == Objective::Loss) {
        limit = std::round((limit.value_or(1.0) + direction * lossStep) * 100) / 100;
    } else {
        const double largest = m_ranges[indexOf(objective)].highest;
        limit = std::max(limit.value_or(largest) + direction * largest / 100, 0.0);
    }
    changeLimits(limits);
}

bool ParetoPlot::keyPressed(int key, Qt::KeyboardModifiers modifiers)
{
    switch (key) {
    case Qt::Key_Home: m_fit->click(); return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomBy(0.8); return true;
    case Qt::Key_Minus: zoomBy(1.25); return true;
    case Qt::Key_P:
        if (modifiers != Qt::NoModifier || !m_chosen)
            return false;
        Q_EMIT pinRequested(*m_chosen);
        return true;
    default: break;
    }
    const int across = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    const int up = key == Qt::Key_Up ? 1 : key == Qt::Key_Down ? -1 : 0;
    if (across == 0 && up == 0)
        return false;
    if (modifiers & Qt::ShiftModifier)
        stepLimit(across != 0 ? Handle::X : Handle::Y, across + up);
    else
        walk(across != 0 ? across : -up); // up means more of y, which is less of x
    return true;
}

void ParetoPlot::walk(int step)
{
    if (m_shown.empty())
        return;
    auto at = m_chosen ? std::find(m_shown.begin(), m_shown.end(), *m_chosen) : m_shown.end();
    if (at == m_shown.end())
        at = m_shown.begin();
    else if (step > 0 && std::next(at) != m_shown.end())
        ++at;
    else if (step < 0 && at != m_shown.begin())
        --at;
    setChosen(*at);
    Q_EMIT pointClicked(*at);
}

QString ParetoPlot::figureTitle() const
{
    return tr("Front of configurations: %1 and %2")
        .arg(objectiveName(m_x.objective), objectiveName(m_y.objective));
}

QSizeF ParetoPlot::figureSize() const
{
    return FigureScale::toPoints({640, 420});
}

void ParetoPlot::paintFigure(QPainter& painter, const QRectF& target, const QPalette& palette) const
{
    const FigureScale scale(painter, target, figureSize());
    const QFont font = FigureScale::font(this->font());
    const double line = QFontMetricsF(font).height() + 8;
    painter.fillRect(QRectF(QPointF(), scale.size()), palette.color(QPalette::Window));

    double right = scale.size().width() - 8;
    if (m_colour) {
        const QString name = objectiveName(*m_colour) + QStringLiteral("  ");
        const double bar =
            paintValueBar(nullptr, {}, m_colourBar->low(), m_colourBar->high(), font, palette);
        paintValueBar(&painter, QRectF(right - bar, 0, bar, line), m_colourBar->low(),
                      m_colourBar->high(), font, palette);
        right -= bar + QFontMetricsF(font).horizontalAdvance(name) + 4;
        painter.setPen(palette.color(QPalette::WindowText));
        painter.drawText(QPointF(right + 4, line / 2 + QFontMetricsF(font).ascent() / 2 - 1), name);
        right -= 8;
    }
    const FrontScene& shown = m_canvas->scene();
    const bool dominated = std::any_of(shown.points.begin(), shown.points.end(), [](const auto& p) {
        return p.kind == FrontScene::Kind::Dominated;
    });
    paintFrontLegend(painter, QRectF(8, 0, right - 8, line),
                     {!shown.levels.empty(), dominated, !shown.reference.empty()}, font, palette);

    FrontCanvas picture;
    const std::unique_ptr<QWidget> owner(picture.widget());
    picture.setColours(palette, font);
    picture.setScene(shown);
    picture.setRange(m_canvas->range());
    picture.setAxisLabels(objectiveTitle(m_x.objective, m_x.unit),
                          objectiveTitle(m_y.objective, m_y.unit));
    picture.setLimits(limitMarks());
    std::vector<PinMark> pins;
    for (const PinnedConfiguration& pin : m_pins)
        pins.push_back({coordinatesOf(pin.point), pin.letter});
    picture.setPins(std::move(pins));
    painter.translate(0, line);
    picture.paint(painter, (scale.size() - QSizeF(0, line)).toSize());
}

DataTable ParetoPlot::figureData() const
{
    return m_front ? tableOf(*m_front, m_shown) : DataTable{};
}

} // namespace hawx
