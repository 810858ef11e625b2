// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/bar_chart.h"

#include "widgets/charts/axis_ticks.h"
#include "widgets/style/colours.h"
#include "widgets/style/quantity.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hawx {

namespace {

constexpr double padding = 4;
constexpr double tickLength = 3;
constexpr double legendSwatch = 10;

QString withUnit(const QString& title, const QString& unit)
{
    return unit.isEmpty() ? title : QStringLiteral("%1 (%2)").arg(title, unit);
}

/// Counts may be weights.
QString countText(double count)
{
    return count == std::floor(count) ? formatCount(std::llround(count)) : formatNumber(count);
}

} // namespace

std::vector<double> BarChartData::integerEdges(int first, std::size_t count)
{
    std::vector<double> edges(count + 1);
    std::iota(edges.begin(), edges.end(), first - 0.5);
    return edges;
}

/// Where the parts of a chart lie, and the two axes.
struct BarChart::Geometry {
    QRectF plot;
    QRectF legend;
    double lineHeight = 0;
    double xLow = 0;
    double xHigh = 1;
    double yLow = 0; ///< of the logarithm when logarithmic
    double yHigh = 1;
    bool logarithmic = false;
    AxisTicks xTicks;
    AxisTicks yTicks; ///< exponents when logarithmic

    double x(double value) const
    {
        return plot.left() + (value - xLow) / (xHigh - xLow) * plot.width();
    }
    double y(double count) const
    {
        double value = count;
        if (logarithmic)
            value = count > 0 ? std::log10(count) : yLow;
        const double share = std::clamp((value - yLow) / (yHigh - yLow), 0.0, 1.0);
        return plot.bottom() - share * plot.height();
    }
};

BarChart::BarChart(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Histogram"));
}

void BarChart::setData(std::shared_ptr<const BarChartData> data)
{
    m_data = std::move(data);
    m_current.reset();
    m_totals.clear();
    m_least = m_most = 0;
    if (m_data) {
        for (const auto& series : m_data->series) {
            Q_ASSERT(series.counts.size() == m_data->bins());
            m_totals.push_back(std::accumulate(series.counts.begin(), series.counts.end(), 0.0));
            for (const double count : series.counts) {
                m_most = std::max(m_most, count);
                if (count > 0 && (m_least <= 0 || count < m_least))
                    m_least = count;
            }
        }
    }
    setAccessibleName(m_data && !m_data->title.isEmpty() ? m_data->title : tr("Histogram"));
    setAccessibleDescription({});
    update();
}

void BarChart::setLogarithmic(bool logarithmic)
{
    m_logarithmic = logarithmic;
    update();
}

void BarChart::setMarks(std::vector<double> positions)
{
    m_marks = std::move(positions);
    update();
}

QSize BarChart::sizeHint() const
{
    return {300, 190};
}

QSize BarChart::minimumSizeHint() const
{
    return {180, 6 * fontMetrics().height() + 40};
}

BarChart::Geometry BarChart::geometryIn(const QRectF& target) const
{
    Geometry geometry;
    const QFontMetricsF metrics(font());
    const double line = metrics.height();
    geometry.lineHeight = line;
    geometry.logarithmic = m_logarithmic && m_most > 0;
    geometry.xLow = m_data->edges.front();
    geometry.xHigh = m_data->edges.back();

    // The title of the counts stands over their axis, beside the legend: no turned text to read.
    const double top = target.top() + line + 2 * padding;
    const double bottom = target.bottom() - 2 * line - tickLength - 2 * padding;
    const int yMost = std::max(2, static_cast<int>((bottom - top) / (2 * line)));
    if (geometry.logarithmic) {
        // Half a decade below the least count, so that it has a height; at most eight decades.
        geometry.yHigh = std::log10(m_most) + 0.1;
        geometry.yLow = std::max(std::floor(std::log10(m_least)) - 0.3, geometry.yHigh - 8);
        geometry.yTicks = AxisTicks::within(geometry.yLow, geometry.yHigh, yMost);
        std::erase_if(geometry.yTicks.values, [](double e) { return e != std::floor(e); });
    } else {
        geometry.yHigh = m_most > 0 ? 1.05 * m_most : 1;
        geometry.yTicks = AxisTicks::within(0, geometry.yHigh, yMost);
    }
    double widest = 0;
    for (const double tick : geometry.yTicks.values) {
        const QString text = geometry.logarithmic
                                 ? formatTick(std::pow(10.0, tick), std::pow(10.0, tick))
                                 : formatTick(tick, geometry.yTicks.step);
        widest = std::max(widest, metrics.horizontalAdvance(text));
    }
    const double left = target.left() + widest + tickLength + 2 * padding;
    geometry.plot = QRectF(QPointF(left, top), QPointF(target.right() - 3 * padding, bottom));
    const double xLabel = metrics.horizontalAdvance(QStringLiteral("−0.000 ")) + 2 * padding;
    const int xMost = std::max(2, static_cast<int>(geometry.plot.width() / xLabel));
    geometry.xTicks = AxisTicks::within(geometry.xLow, geometry.xHigh, xMost);
    if (m_data->isInteger)
        std::erase_if(geometry.xTicks.values, [](double x) { return x != std::floor(x); });
    geometry.legend =
        QRectF(target.left() + padding, target.top() + padding, target.width() - 2 * padding, line);
    return geometry;
}

QBrush BarChart::brushOf(std::size_t series, const QPalette& palette) const
{
    const QBrush& own = m_data->series[series].brush;
    if (own.style() != Qt::NoBrush)
        return own;
    if (m_data->series.size() == 1)
        return viridis(0.4);
    // Exact is grey wherever it is beside approximate.
    return series == 0 ? circuitBrush(0, true) : QBrush(palette.color(QPalette::WindowText));
}

void BarChart::paint(QPainter& painter, const QRectF& target, const QPalette& palette) const
{
    painter.save();
    painter.setFont(font());
    // Numbers run from left to right in every script.
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_data || m_data->bins() == 0 || m_data->series.empty()) {
        painter.setPen(secondaryTextColour(palette));
        painter.drawText(target, Qt::AlignCenter, tr("No data"));
    } else if (const Geometry geometry = geometryIn(target);
               geometry.plot.width() > 10 && geometry.plot.height() > 10) {
        paintAxes(painter, geometry, palette);
        paintSeries(painter, geometry, palette);
        paintLegend(painter, geometry, palette);
    }
    painter.restore();
}

void BarChart::paintAxes(QPainter& painter, const Geometry& geometry, const QPalette& palette) const
{
    const QRectF& plot = geometry.plot;
    const double line = geometry.lineHeight;
    const QFontMetricsF metrics(font());
    const QColor text = secondaryTextColour(palette);
    const QPen grid(mutedColour(palette), 1);
    for (const double tick : geometry.yTicks.values) {
        const double count = geometry.logarithmic ? std::pow(10.0, tick) : tick;
        const double step = geometry.logarithmic ? count : geometry.yTicks.step;
        const double y = geometry.y(count);
        painter.setPen(grid);
        painter.drawLine(QPointF(plot.left() - tickLength, y), QPointF(plot.right(), y));
        painter.setPen(text);
        painter.drawText(QRectF(plot.left() - 400 - tickLength - padding, y - line / 2, 400, line),
                         Qt::AlignRight | Qt::AlignVCenter, formatTick(count, step));
    }
    painter.setPen(QPen(text, 1));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    for (const double tick : geometry.xTicks.values) {
        const double x = geometry.x(tick);
        painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + tickLength));
        painter.drawText(QRectF(x - 100, plot.bottom() + tickLength, 200, line), Qt::AlignCenter,
                         formatTick(tick, geometry.xTicks.step));
    }
    const QString title = withUnit(m_data->xTitle, m_data->xUnit);
    const QRectF below(plot.left(), plot.bottom() + tickLength + line, plot.width(), line);
    painter.drawText(below, Qt::AlignCenter,
                     metrics.elidedText(title, Qt::ElideRight, below.width()));
}

void BarChart::paintSeries(QPainter& painter, const Geometry& geometry,
                           const QPalette& palette) const
{
    const QRectF& plot = geometry.plot;
    if (m_current) {
        QRectF band(geometry.x(m_data->edges[*m_current]), plot.top(), 0, plot.height());
        band.setRight(std::max(geometry.x(m_data->edges[*m_current + 1]), band.left() + 1));
        painter.fillRect(band, mutedColour(palette));
    }
    for (std::size_t s = 0; s < m_data->series.size(); ++s) {
        const auto& counts = m_data->series[s].counts;
        const double barWidth = plot.width() / static_cast<double>(m_data->bins());
        const QBrush brush = brushOf(s, palette);
        if (s == 0 && barWidth >= 4) {
            // Bars with a gap where there is room for one.
            const double inset = barWidth >= 8 ? 1 : 0.5;
            for (std::size_t k = 0; k < counts.size(); ++k) {
                QRectF bar(QPointF(geometry.x(m_data->edges[k]), geometry.y(counts[k])),
                           QPointF(geometry.x(m_data->edges[k + 1]), plot.bottom()));
                painter.fillRect(bar.adjusted(inset, 0, -inset, 0), brush);
            }
            continue;
        }
        QPainterPath outline(plot.bottomLeft());
        for (std::size_t k = 0; k < counts.size(); ++k) {
            const double y = geometry.y(counts[k]);
            outline.lineTo(geometry.x(m_data->edges[k]), y);
            outline.lineTo(geometry.x(m_data->edges[k + 1]), y);
        }
        outline.lineTo(plot.bottomRight());
        if (s == 0)
            painter.fillPath(outline, brush);
        else
            painter.strokePath(outline, QPen(brush.color(), 1.5));
    }
    painter.setPen(QPen(palette.color(QPalette::WindowText), 1, Qt::DashLine));
    for (const double mark : m_marks) {
        if (mark < geometry.xLow || mark > geometry.xHigh)
            continue;
        const double x = geometry.x(mark);
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    }
}

void BarChart::paintLegend(QPainter& painter, const Geometry& geometry,
                           const QPalette& palette) const
{
    const QFontMetricsF metrics(font());
    const QRectF& row = geometry.legend;
    painter.setPen(secondaryTextColour(palette));
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, m_data->yTitle);
    if (m_data->series.size() < 2)
        return;
    double right = row.right();
    double room = right - row.left() - metrics.horizontalAdvance(m_data->yTitle) + padding;
    double wanted = 0;
    for (const auto& series : m_data->series) {
        room -= legendSwatch + 4 * padding;
        wanted += metrics.horizontalAdvance(series.name) + 1;
    }
    for (std::size_t s = m_data->series.size(); s-- > 0;) {
        const QString& whole = m_data->series[s].name;
        const double share = room / static_cast<double>(m_data->series.size());
        const QString name = wanted <= room
                                 ? whole
                                 : metrics.elidedText(whole, Qt::ElideMiddle, std::max(share, 0.0));
        const double width = metrics.horizontalAdvance(name) + 1;
        painter.setPen(palette.color(QPalette::WindowText));
        painter.drawText(QRectF(right - width, row.top(), width, row.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, name);
        const QRectF swatch(right - width - padding - legendSwatch,
                            row.center().y() - legendSwatch / 2, legendSwatch, legendSwatch);
        const QBrush brush = brushOf(s, palette);
        if (s == 0) {
            painter.fillRect(swatch, brush);
        } else {
            painter.setPen(QPen(brush.color(), 1.5));
            painter.drawLine(QPointF(swatch.left(), swatch.center().y()),
                             QPointF(swatch.right(), swatch.center().y()));
        }
        right = swatch.left() - 3 * padding;
    }
}

void BarChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint(painter, rect(), palette());
    if (hasFocus()) {
        painter.setPen(QPen(secondaryTextColour(palette()), 1, Qt::DotLine));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

QRectF BarChart::barRect(std::size_t series, std::size_t bin) const
{
    if (!m_data || series >= m_data->series.size() || bin >= m_data->bins())
        return {};
    const Geometry geometry = geometryIn(rect());
    const QRectF bar(
        QPointF(geometry.x(m_data->edges[bin]), geometry.y(m_data->series[series].counts[bin])),
        QPointF(geometry.x(m_data->edges[bin + 1]), geometry.plot.bottom()));
    return bar.height() > 0 ? bar : QRectF();
}

QString BarChart::describe(std::size_t bin) const
{
    const double low = m_data->edges[bin];
    const double high = m_data->edges[bin + 1];
    const QString unit = m_data->xUnit.isEmpty() ? QString() : QChar(QChar::Nbsp) + m_data->xUnit;
    QString text = m_data->isInteger
                       ? tr("%1 %2").arg(m_data->xTitle, formatTick((low + high) / 2, 1) + unit)
                       : tr("%1 %2 to %3")
                             .arg(m_data->xTitle, formatTick(low, (high - low) / 10),
                                  formatTick(high, (high - low) / 10) + unit);
    for (std::size_t s = 0; s < m_data->series.size(); ++s) {
        const double count = m_data->series[s].counts[bin];
        const double percent = m_totals[s] > 0 ? 100 * count / m_totals[s] : 0;
        const QString name = m_data->series[s].name;
        text += QStringLiteral("\n") + (name.isEmpty() ? QString() : name + QStringLiteral(": ")) +
                tr("%1 %2, %3 %").arg(countText(count), m_data->yTitle, formatNumber(percent));
    }
    return text;
}

void BarChart::setCurrent(std::optional<std::size_t> bin)
{
    if (bin == m_current)
        return;
    m_current = bin;
    setAccessibleDescription(bin ? describe(*bin) : QString());
    update();
}

bool BarChart::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip)
        return true; // shown while the mouse moves
    return QWidget::event(event);
}

void BarChart::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_data || m_data->bins() == 0 || m_data->series.empty())
        return;
    const Geometry geometry = geometryIn(rect());
    const QPointF point = event->position();
    if (!geometry.plot.contains(point)) {
        setCurrent(std::nullopt);
        QToolTip::hideText();
        return;
    }
    const double value = geometry.xLow + (point.x() - geometry.plot.left()) /
                                             geometry.plot.width() *
                                             (geometry.xHigh - geometry.xLow);
    const auto& edges = m_data->edges;
    const auto after = std::upper_bound(edges.begin() + 1, edges.end() - 1, value);
    const auto bin = static_cast<std::size_t>(after - edges.begin() - 1);
    setCurrent(bin);
    QToolTip::showText(event->globalPosition().toPoint(), describe(bin), this);
}

void BarChart::leaveEvent(QEvent*)
{
    setCurrent(std::nullopt);
}

void BarChart::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_L) {
        setLogarithmic(!m_logarithmic);
        Q_EMIT logarithmicChanged(m_logarithmic);
        return;
    }
    const std::size_t bins = m_data ? m_data->bins() : 0;
    std::optional<std::size_t> target;
    if (bins > 0 && !m_data->series.empty()) {
        switch (event->key()) {
        case Qt::Key_Left: target = m_current && *m_current > 0 ? *m_current - 1 : 0; break;
        case Qt::Key_Right:
            target = m_current ? std::min(*m_current + 1, bins - 1) : std::size_t{0};
            break;
        case Qt::Key_Home: target = 0; break;
        case Qt::Key_End: target = bins - 1; break;
        default: break;
        }
    }
    if (!target) {
        QWidget::keyPressEvent(event);
        return;
    }
    setCurrent(target);
    const Geometry geometry = geometryIn(rect());
    const double x = geometry.x((m_data->edges[*target] + m_data->edges[*target + 1]) / 2);
    QToolTip::showText(mapToGlobal(QPointF(x, geometry.plot.top()).toPoint()), describe(*target),
                       this);
}

QString BarChart::figureTitle() const
{
    return accessibleName();
}

QSizeF BarChart::figureSize() const
{
    return {420, 260};
}

void BarChart::paintFigure(QPainter& painter, const QRectF& target, const QPalette& palette) const
{
    const QSizeF size = figureSize();
    painter.save();
    painter.translate(target.topLeft());
    painter.scale(target.width() / size.width(), target.height() / size.height());
    paint(painter, QRectF(QPointF(), size), palette);
    painter.restore();
}

DataTable BarChart::figureData() const
{
    DataTable table;
    if (!m_data)
        return table;
    const QString& unit = m_data->xUnit;
    if (m_data->isInteger)
        table.columns = {{m_data->xTitle, unit}};
    else
        table.columns = {{tr("%1, from").arg(m_data->xTitle), unit},
                         {tr("%1, to").arg(m_data->xTitle), unit}};
    for (const auto& series : m_data->series)
        table.columns.push_back({series.name.isEmpty() ? m_data->yTitle : series.name, {}});
    for (std::size_t k = 0; k < m_data->bins(); ++k) {
        std::vector<QVariant> row;
        if (m_data->isInteger)
            row = {static_cast<qlonglong>(std::llround(m_data->edges[k] + 0.5))};
        else
            row = {m_data->edges[k], m_data->edges[k + 1]};
        for (const auto& series : m_data->series)
            row.emplace_back(series.counts[k]);
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace hawx
