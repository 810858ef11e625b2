// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/circuits/evolution_plot.h"

#include "widgets/charts/axis_ticks.h"
#include "widgets/style/colours.h"
#include "widgets/style/quantity.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>

namespace hawx {

namespace {

constexpr double gap = 4;
constexpr double pitch = 36; ///< between horizontal lines

/// A curve: what it shows and how.
struct Curve {
    double EvolutionTrace::Step::*value;
    const char* name;
    Qt::PenStyle style;
    double colour; ///< position in viridis
};
constexpr std::array<Curve, 3> curves = {
    Curve{&EvolutionTrace::Step::powerMw, QT_TRANSLATE_NOOP("hawx::EvolutionPlot", "power"),
          Qt::SolidLine, 0.3},
    Curve{&EvolutionTrace::Step::areaUm2, QT_TRANSLATE_NOOP("hawx::EvolutionPlot", "area"),
          Qt::DashLine, 0.55},
    Curve{&EvolutionTrace::Step::delayNs, QT_TRANSLATE_NOOP("hawx::EvolutionPlot", "delay"),
          Qt::DotLine, 0.75}};

/// Of the start, in percent.
double share(const EvolutionTrace& trace, const EvolutionTrace::Step& step,
             double EvolutionTrace::Step::*value)
{
    const double start = trace.steps.front().*value;
    return start > 0 ? 100 * (step.*value / start) : 100;
}

QString changeText(const EvolutionTrace& trace, const Curve& curve)
{
    return QStringLiteral("%1 %2").arg(
        EvolutionPlot::tr(curve.name),
        formatChange(share(trace, trace.steps.back(), curve.value) / 100 - 1));
}

} // namespace

QString savingsText(const EvolutionTrace& trace)
{
    QStringList parts;
    for (const Curve& curve : curves)
        parts.append(changeText(trace, curve));
    return parts.join(QStringLiteral(", "));
}

EvolutionPlot::EvolutionPlot(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Progress of the evolution"));
}

void EvolutionPlot::setTrace(std::shared_ptr<const EvolutionTrace> trace)
{
    m_trace = std::move(trace);
    setAccessibleDescription(m_trace ? savingsText(*m_trace) : QString());
    update();
}

QSize EvolutionPlot::sizeHint() const
{
    return {420, 260};
}

QSize EvolutionPlot::minimumSizeHint() const
{
    return {260, 160};
}

void EvolutionPlot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_trace) {
        paint(painter, rect(), palette());
        return;
    }
    painter.setPen(secondaryTextColour(palette()));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap,
                     tr("Power and area of the best circuit so far appear here."));
}

QString EvolutionPlot::figureTitle() const
{
    return m_trace ? tr("Evolution from %1").arg(m_trace->start) : tr("Evolution");
}

QSizeF EvolutionPlot::figureSize() const
{
    return {480, 300};
}

void EvolutionPlot::paintFigure(QPainter& painter, const QRectF& target,
                                const QPalette& palette) const
{
    if (!m_trace)
        return;
    const QSizeF size = figureSize();
    painter.save();
    painter.setFont(font());
    painter.translate(target.topLeft());
    painter.scale(target.width() / size.width(), target.height() / size.height());
    paint(painter, QRectF(QPointF(), size), palette);
    painter.restore();
}

void EvolutionPlot::paint(QPainter& painter, const QRectF& target, const QPalette& palette) const
{
    const EvolutionTrace& trace = *m_trace;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LeftToRight);
    const QFontMetricsF metrics(painter.font());
    const double line = metrics.height();
    const double left = metrics.horizontalAdvance(QStringLiteral("100\u00a0%")) + 3 * gap;
    // Labels stand where their curves end.
    double widest = 0;
    for (const Curve& curve : curves)
        widest = std::max(widest, metrics.horizontalAdvance(changeText(trace, curve)));
    const QRectF plot =
        target.adjusted(left, line + 2 * gap, -widest - 3 * gap, -2 * line - 3 * gap);
    double lowest = 100;
    double highest = 100;
    for (const EvolutionTrace::Step& step : trace.steps) {
        for (const Curve& curve : curves) {
            lowest = std::min(lowest, share(trace, step, curve.value));
            highest = std::max(highest, share(trace, step, curve.value));
        }
    }
    const double margin = std::max((highest - lowest) * 0.06, 0.5);
    lowest -= margin;
    highest += margin;
    const double end = std::max(trace.limit, trace.reached);
    const auto x = [&](double at) { return plot.left() + at / end * plot.width(); };
    const auto y = [&](double percent) {
        return plot.bottom() - (percent - lowest) / (highest - lowest) * plot.height();
    };

    painter.fillRect(plot, palette.color(QPalette::Base));
    const QPen grid(mutedColour(palette), 1);
    const QColor text = secondaryTextColour(palette);
    const auto across = AxisTicks::within(0, end, std::max(static_cast<int>(plot.width() / 70), 2));
    for (const double tick : across.values) {
        painter.setPen(grid);
        painter.drawLine(QPointF(x(tick), plot.top()), QPointF(x(tick), plot.bottom()));
        painter.setPen(text);
        painter.drawText(QRectF(x(tick) - 60, plot.bottom() + gap, 120, line), Qt::AlignCenter,
                         formatTick(tick, across.step));
    }
    const auto up =
        AxisTicks::within(lowest, highest, std::max(static_cast<int>(plot.height() / pitch), 2));
    for (const double tick : up.values) {
        painter.setPen(grid);
        painter.drawLine(QPointF(plot.left(), y(tick)), QPointF(plot.right(), y(tick)));
        painter.setPen(text);
        painter.drawText(QRectF(plot.left() - gap - 100, y(tick) - line / 2, 100, line),
                         Qt::AlignRight | Qt::AlignVCenter, formatTick(tick, up.step));
    }
    painter.setPen(palette.color(QPalette::WindowText));
    painter.drawText(QRectF(plot.left(), plot.bottom() + line + 2 * gap, plot.width(), line),
                     Qt::AlignCenter, trace.isByTime ? tr("Time (s)") : tr("Candidates evaluated"));
    painter.drawText(QRectF(target.left() + gap, plot.top() - line - gap, target.width(), line),
                     Qt::AlignLeft | Qt::AlignVCenter, tr("Of the start (%)"));

    struct Label {
        double y;
        QString text;
        QColor colour;
    };
    std::vector<Label> labels;
    for (const Curve& curve : curves) {
        QPainterPath path(QPointF(x(0), y(100)));
        double before = y(100);
        for (const EvolutionTrace::Step& step : trace.steps) {
            const double level = y(share(trace, step, curve.value));
            path.lineTo(x(step.at), before);
            path.lineTo(x(step.at), level);
            before = level;
        }
        path.lineTo(x(std::max(trace.reached, trace.steps.back().at)), before);
        const QColor colour = viridis(curve.colour);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, 2, curve.style));
        painter.drawPath(path);
        labels.push_back({before, changeText(trace, curve), colour});
    }
    std::sort(labels.begin(), labels.end(),
              [](const Label& one, const Label& other) { return one.y < other.y; });
    double free = plot.top() - line / 2; // where the next label may begin
    for (std::size_t k = 0; k < labels.size(); ++k) {
        const double rest = line * static_cast<double>(labels.size() - k);
        const double top = std::clamp(labels[k].y - line / 2, free,
                                      std::max(free, plot.bottom() + line / 2 - rest));
        painter.setPen(palette.color(QPalette::WindowText));
        painter.drawText(QRectF(plot.right() + 2 * gap, top, widest + gap, line),
                         Qt::AlignLeft | Qt::AlignVCenter, labels[k].text);
        painter.fillRect(QRectF(plot.right() + gap / 2, top + 2, 2, line - 4), labels[k].colour);
        free = top + line;
    }
    painter.setPen(QPen(text, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(plot);
    painter.restore();
}

DataTable EvolutionPlot::figureData() const
{
    DataTable table{{m_trace && m_trace->isByTime
                         ? DataTable::Column{tr("Time"), QStringLiteral("s")}
                         : DataTable::Column{tr("Candidates"), {}},
                     {tr("Power"), QStringLiteral("mW")},
                     {tr("Area"), QStringLiteral("µm²")},
                     {tr("Delay"), QStringLiteral("ns")}},
                    {}};
    if (m_trace) {
        for (const EvolutionTrace::Step& step : m_trace->steps)
            table.rows.push_back({step.at, step.powerMw, step.areaUm2, step.delayNs});
    }
    return table;
}

} // namespace hawx
