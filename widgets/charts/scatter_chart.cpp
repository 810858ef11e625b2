// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/scatter_chart.h"

#include "widgets/style/colours.h"
#include "widgets/style/quantity.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace hawx {

namespace {

constexpr double radius = 4.5;
constexpr double reach = 9; ///< of the pointer
constexpr double gap = 4;
constexpr double pointsBetweenTicks = 70;
constexpr double pointsBetweenLines = 34;

QString title(const ScatterAxis& axis)
{
    return axis.unit.isEmpty() ? axis.name : QStringLiteral("%1 (%2)").arg(axis.name, axis.unit);
}

/// The ticks of an axis and their labels.
struct Tick {
    double value;
    QString label;
};
std::vector<Tick> ticksOf(const ChartAxis& axis, double length, double pitch)
{
    std::vector<Tick> ticks;
    const std::vector<double> values = axis.ticks(static_cast<int>(length / pitch));
    for (const double value : values) {
        const double step = axis.scale() == ChartAxis::Scale::Linear && values.size() > 1
                                ? values[1] - values[0]
                                : std::abs(value);
        ticks.push_back({value, formatTick(value, step)});
    }
    return ticks;
}

} // namespace

/// Where things are.
struct ScatterChart::Layout {
    QRectF plot;  ///< of the axes' range
    QRectF zeros; ///< strip below for what the vertical axis cannot hold; may be empty
    double lineHeight = 0;
    ChartAxis x;
    ChartAxis y;

    QRectF frame() const { return plot.united(zeros); }
    QPointF place(double across, double up) const
    {
        const double left = plot.left() + x.position(across) * plot.width();
        return {left,
                y.holds(up) ? plot.bottom() - y.position(up) * plot.height() : zeros.center().y()};
    }
};

ScatterChart::ScatterChart(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setToolTip(tr("The wheel zooms, a drag pans, a double click shows everything"));
}

void ScatterChart::setTitle(const QString& title)
{
    m_title = title;
    setAccessibleName(title);
}

void ScatterChart::setPoints(std::vector<ScatterPoint> points, const ScatterAxis& x,
                             const ScatterAxis& y)
{
    if (x != m_xAxis || y != m_yAxis)
        m_userView = false;
    m_points = std::move(points);
    m_xAxis = x;
    m_yAxis = y;
    m_selected.clear();
    m_hovered.reset();
    m_byX.resize(m_points.size());
    std::iota(m_byX.begin(), m_byX.end(), std::size_t{0});
    std::sort(m_byX.begin(), m_byX.end(), [this](std::size_t a, std::size_t b) {
        return std::tuple(m_points[a].x, m_points[a].y, a) <
               std::tuple(m_points[b].x, m_points[b].y, b);
    });
    if (!m_userView)
        fit();
    update();
}

void ScatterChart::setSelected(std::vector<std::size_t> points)
{
    m_selected = std::move(points);
    update();
}

void ScatterChart::fit()
{
    std::vector<double> xs;
    std::vector<double> ys;
    for (const ScatterPoint& point : m_points) {
        xs.push_back(point.x);
        ys.push_back(point.y);
    }
    m_x = ChartAxis::covering(m_xAxis.scale, xs);
    m_y = ChartAxis::covering(m_yAxis.scale, ys);
    m_userView = false;
    update();
}

ScatterChart::Layout ScatterChart::layout(const QRectF& target, const QFontMetricsF& metrics) const
{
    Layout layout;
    layout.x = m_x;
    layout.y = m_y;
    layout.lineHeight = metrics.height();
    const bool hasZeros = std::any_of(m_points.begin(), m_points.end(),
                                      [this](const auto& point) { return !m_y.holds(point.y); });
    // Room for most labels from the beginning, so that zooming does not move the plot.
    double widest = metrics.horizontalAdvance(QStringLiteral("0.0000"));
    for (const Tick& tick : ticksOf(m_y, target.height(), pointsBetweenLines))
        widest = std::max(widest, metrics.horizontalAdvance(tick.label));
    // The title of the vertical axis stands over it: no turned text to read.
    const double above = layout.lineHeight + 2 * gap;
    const double below = 2 * layout.lineHeight + 3 * gap;
    const double strip = hasZeros ? layout.lineHeight + gap : 0;
    const QRectF frame = target.adjusted(widest + 3 * gap, above, -3 * gap, -below);
    layout.plot = frame.adjusted(0, 0, 0, -strip);
    if (hasZeros)
        layout.zeros = QRectF(frame.left(), frame.bottom() - strip, frame.width(), strip);
    return layout;
}

ScatterChart::Layout ScatterChart::screenLayout() const
{
    return layout(rect(), QFontMetricsF(font()));
}

QPointF ScatterChart::positionOf(std::size_t point) const
{
    return screenLayout().place(m_points[point].x, m_points[point].y);
}

std::optional<std::size_t> ScatterChart::pointAt(QPointF position) const
{
    const Layout layout = screenLayout();
    if (!layout.frame().adjusted(-reach, -reach, reach, reach).contains(position))
        return std::nullopt;
    std::optional<std::size_t> nearest;
    double least = reach;
    for (std::size_t k = 0; k < m_points.size(); ++k) {
        const QPointF offset = layout.place(m_points[k].x, m_points[k].y) - position;
        const double distance = std::hypot(offset.x(), offset.y());
        if (distance <= least) {
            least = distance;
            nearest = k;
        }
    }
    return nearest;
}

QSize ScatterChart::sizeHint() const
{
    return {420, 260};
}

QSize ScatterChart::minimumSizeHint() const
{
    return {180, 120};
}

void ScatterChart::paintAxes(QPainter& painter, const Layout& layout, const QPalette& palette) const
{
    const QRectF frame = layout.frame();
    painter.fillRect(frame, palette.color(QPalette::Base));
    const QPen grid(mutedColour(palette), 1);
    const QPen text(secondaryTextColour(palette), 1);
    const double line = layout.lineHeight;
    for (const auto& [value, label] : ticksOf(layout.x, frame.width(), pointsBetweenTicks)) {
        const double x = frame.left() + layout.x.position(value) * frame.width();
        painter.setPen(grid);
        painter.drawLine(QPointF(x, frame.top()), QPointF(x, frame.bottom()));
        painter.setPen(text);
        painter.drawText(QRectF(x - 50, frame.bottom() + gap, 100, line), Qt::AlignCenter, label);
    }
    const QRectF labels(frame.left() - gap - 100, 0, 100, line);
    for (const auto& [value, label] : ticksOf(layout.y, layout.plot.height(), pointsBetweenLines)) {
        const double y = layout.plot.bottom() - layout.y.position(value) * layout.plot.height();
        painter.setPen(grid);
        painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y));
        painter.setPen(text);
        if (layout.zeros.isEmpty() || y < layout.zeros.center().y() - line)
            painter.drawText(labels.translated(0, y - line / 2), Qt::AlignRight | Qt::AlignVCenter,
                             label);
    }
    if (!layout.zeros.isEmpty()) {
        painter.setPen(text);
        painter.drawText(labels.translated(0, layout.zeros.center().y() - line / 2),
                         Qt::AlignRight | Qt::AlignVCenter, formatInteger(0));
        painter.setPen(QPen(secondaryTextColour(palette), 1, Qt::DashLine));
        painter.drawLine(layout.zeros.topLeft(), layout.zeros.topRight());
    }
    painter.setPen(palette.color(QPalette::WindowText));
    painter.drawText(QRectF(frame.left(), frame.bottom() + line + 2 * gap, frame.width(), line),
                     Qt::AlignCenter, title(m_xAxis));
    painter.drawText(QRectF(frame.left(), frame.top() - line - gap, frame.width(), line),
                     Qt::AlignLeft | Qt::AlignVCenter, title(m_yAxis));
}

void ScatterChart::paintPoints(QPainter& painter, const Layout& layout,
                               const QPalette& palette) const
{
    QPolygonF line;
    for (const std::size_t k : m_byX) {
        if (m_points[k].isOnLine)
            line.append(layout.place(m_points[k].x, m_points[k].y));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(secondaryTextColour(palette), 1.5));
    painter.drawPolyline(line);
    QColor outline = palette.color(QPalette::Text);
    outline.setAlphaF(isDark(palette) ? 0.7F : 0.45F);
    for (const bool onLine : {false, true}) { // those that matter most on top
        for (const ScatterPoint& point : m_points) {
            if (point.isOnLine != onLine)
                continue;
            const QPointF centre = layout.place(point.x, point.y);
            painter.setPen(QPen(outline, 1));
            if (point.brush.style() != Qt::SolidPattern) {
                painter.setBrush(palette.color(QPalette::Base));
                painter.drawEllipse(centre, radius, radius);
            }
            painter.setBrush(point.brush);
            painter.drawEllipse(centre, radius, radius);
        }
    }
}

void ScatterChart::paintMarks(QPainter& painter, const Layout& layout,
                              const QPalette& palette) const
{
    painter.setBrush(Qt::NoBrush);
    for (const std::size_t k : m_selected) {
        if (k >= m_points.size())
            continue;
        const QPointF centre = layout.place(m_points[k].x, m_points[k].y);
        painter.setPen(QPen(accentColour(palette), 2.4));
        painter.drawEllipse(centre, radius + 3, radius + 3);
    }
    if (m_hovered) {
        painter.setPen(QPen(palette.color(QPalette::WindowText), 1.4));
        painter.drawEllipse(layout.place(m_points[*m_hovered].x, m_points[*m_hovered].y),
                            radius + 1.5, radius + 1.5);
    }
}

void ScatterChart::paint(QPainter& painter, const QRectF& target, const QPalette& palette,
                         bool isInteractive) const
{
    const Layout layout = this->layout(target, QFontMetricsF(painter.font()));
    if (layout.plot.width() <= 0 || layout.plot.height() <= 0)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    // Numbers run from left to right in every script.
    painter.setLayoutDirection(Qt::LeftToRight);
    paintAxes(painter, layout, palette);
    painter.save();
    painter.setClipRect(layout.frame().adjusted(-1, -1, 1, 1));
    paintPoints(painter, layout, palette);
    if (isInteractive)
        paintMarks(painter, layout, palette);
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(isInteractive && hasFocus() ? palette.color(QPalette::Highlight)
                                                    : secondaryTextColour(palette),
                        1));
    painter.drawRect(layout.frame());
}

void ScatterChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint(painter, rect(), palette(), true);
}

QString ScatterChart::describe(std::size_t point) const
{
    const auto value = [](const ScatterAxis& axis, double number) {
        const QString text = formatNumber(number);
        return QStringLiteral("%1: %2").arg(
            axis.name, axis.unit.isEmpty() ? text : text + QChar(QChar::Nbsp) + axis.unit);
    };
    const ScatterPoint& at = m_points[point];
    QStringList lines{at.name, value(m_xAxis, at.x), value(m_yAxis, at.y)};
    if (!at.details.isEmpty())
        lines.append(at.details);
    return lines.join(QLatin1Char('\n'));
}

bool ScatterChart::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const auto point = pointAt(help->pos()))
            QToolTip::showText(
                help->globalPos(), describe(*point), this,
                QRectF(positionOf(*point) - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach))
                    .toRect());
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void ScatterChart::select(std::size_t point, bool adds)
{
    std::vector<std::size_t> points{point};
    if (adds) {
        points = m_selected;
        const auto found = std::find(points.begin(), points.end(), point);
        if (found == points.end())
            points.push_back(point);
        else
            points.erase(found);
    }
    setAccessibleDescription(describe(point));
    if (points == m_selected)
        return;
    m_selected = std::move(points);
    update();
    Q_EMIT selectionChanged(m_selected);
}

void ScatterChart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->position();
    m_panned = false;
}

void ScatterChart::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_pressed) {
        const auto hovered = pointAt(event->position());
        if (hovered != m_hovered) {
            m_hovered = hovered;
            update();
        }
        return;
    }
    const QPointF moved = event->position() - *m_pressed;
    if (!m_panned && moved.manhattanLength() < QApplication::startDragDistance())
        return;
    const Layout layout = screenLayout();
    const double across = -moved.x() / layout.plot.width();
    const double up = moved.y() / layout.plot.height();
    m_x = m_x.between(across, 1 + across);
    m_y = m_y.between(up, 1 + up);
    m_pressed = event->position();
    m_panned = m_userView = true;
    update();
}

void ScatterChart::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_pressed && !m_panned) {
        if (const auto point = pointAt(event->position()))
            select(*point, event->modifiers() & Qt::ControlModifier);
    }
    m_pressed.reset();
}

void ScatterChart::mouseDoubleClickEvent(QMouseEvent*)
{
    fit();
}

void ScatterChart::wheelEvent(QWheelEvent* event)
{
    const Layout layout = screenLayout();
    const double factor = std::pow(0.85, event->angleDelta().y() / 120.0);
    const double across =
        std::clamp((event->position().x() - layout.plot.left()) / layout.plot.width(), 0.0, 1.0);
    const double up =
        std::clamp((layout.plot.bottom() - event->position().y()) / layout.plot.height(), 0.0, 1.0);
    m_x = m_x.between(across * (1 - factor), across + (1 - across) * factor);
    m_y = m_y.between(up * (1 - factor), up + (1 - up) * factor);
    m_userView = true;
    update();
    event->accept();
}

void ScatterChart::keyPressEvent(QKeyEvent* event)
{
    const bool ahead = event->key() == Qt::Key_Right;
    if (event->key() == Qt::Key_0) {
        fit();
        return;
    }
    if ((event->key() != Qt::Key_Left && !ahead) || m_byX.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    std::size_t next = ahead ? 0 : m_byX.size() - 1;
    if (!m_selected.empty()) {
        const auto found = std::find(m_byX.begin(), m_byX.end(), m_selected.back());
        const auto at = static_cast<std::size_t>(found - m_byX.begin());
        next = ahead ? std::min(at + 1, m_byX.size() - 1) : at - std::min<std::size_t>(at, 1);
    }
    select(m_byX[next], event->modifiers() & Qt::ShiftModifier);
}

void ScatterChart::leaveEvent(QEvent*)
{
    m_hovered.reset();
    update();
}

QString ScatterChart::figureTitle() const
{
    return m_title;
}

QSizeF ScatterChart::figureSize() const
{
    return {480, 320};
}

void ScatterChart::paintFigure(QPainter& painter, const QRectF& target,
                               const QPalette& palette) const
{
    const QSizeF size = figureSize();
    painter.save();
    painter.setFont(font());
    painter.translate(target.topLeft());
    painter.scale(target.width() / size.width(), target.height() / size.height());
    paint(painter, QRectF(QPointF(), size), palette, false);
    painter.restore();
}

DataTable ScatterChart::figureData() const
{
    DataTable table{{{tr("Name"), {}},
                     {m_xAxis.name, m_xAxis.unit},
                     {m_yAxis.name, m_yAxis.unit},
                     {tr("Not dominated"), {}}},
                    {}};
    for (const std::size_t k : m_byX) {
        const ScatterPoint& point = m_points[k];
        table.rows.push_back({point.name, point.x, point.y, point.isOnLine});
    }
    return table;
}

} // namespace hawx
