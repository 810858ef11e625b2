// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pareto/front_canvas.h"

#include "widgets/pareto/front_legend.h"
#include "widgets/style/colours.h"

#include <qcustomplot.h>

#include <algorithm>

namespace hawx {

namespace {

constexpr qsizetype mostBars =
    24;                          ///< more error bars would hide the points; a band stands for them
constexpr double symbolSize = 8; ///< pixels
constexpr double ringRadius = 8; ///< pixels

} // namespace

/// What is in the plot, which owns it.
struct FrontCanvas::Parts {
    QCustomPlot& plot = *new QCustomPlot;
    QCPGraph* bandLow = nullptr;
    QCPGraph* bandHigh = nullptr; ///< filled down to bandLow
    QCPGraph* steps = nullptr;
    QCPGraph* others = nullptr;
    QCPGraph* predicted = nullptr;
    QCPGraph* verified = nullptr;
    QCPGraph* exact = nullptr;
    QCPErrorBars* intervals = nullptr;
    QCPItemRect* yShade = nullptr;
    QCPItemRect* xShade = nullptr;
    QCPItemStraightLine* yLine = nullptr;
    QCPItemStraightLine* xLine = nullptr;
    QCPItemText* yTab = nullptr;
    QCPItemText* xTab = nullptr;
    QCPItemEllipse* ring = nullptr;
    QCPItemLine* ringInterval = nullptr;
    QFont font;
    QColor accent;
    QColor ground;
};

FrontCanvas::FrontCanvas() : m_parts(std::make_unique<Parts>())
{
    Parts& parts = *m_parts;
    QCustomPlot& plot = parts.plot;
    plot.setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    plot.setNoAntialiasingOnDrag(false);
    plot.setMinimumSize(200, 140);

    // What a drag of a limit changes has buffers of its own, so that points are not painted again.
    plot.addLayer(QStringLiteral("shade"), plot.layer(QStringLiteral("grid")),
                  QCustomPlot::limAbove);
    plot.addLayer(QStringLiteral("limits"), plot.layer(QStringLiteral("axes")),
                  QCustomPlot::limAbove);
    plot.layer(QStringLiteral("shade"))->setMode(QCPLayer::lmBuffered);
    plot.layer(QStringLiteral("limits"))->setMode(QCPLayer::lmBuffered);

    plot.setCurrentLayer(QStringLiteral("main"));
    const auto addGraph = [&plot](QCPGraph::LineStyle line) {
        QCPGraph* graph = plot.addGraph();
        graph->setLineStyle(line);
        return graph;
    };
    parts.bandLow = addGraph(QCPGraph::lsLine);
    parts.bandHigh = addGraph(QCPGraph::lsLine);
    parts.bandLow->setPen(Qt::NoPen);
    parts.bandHigh->setPen(Qt::NoPen);
    parts.bandHigh->setChannelFillGraph(parts.bandLow);
    parts.steps = addGraph(QCPGraph::lsStepLeft);
    parts.others = addGraph(QCPGraph::lsNone);
    parts.predicted = addGraph(QCPGraph::lsNone);
    parts.verified = addGraph(QCPGraph::lsNone);
    parts.exact = addGraph(QCPGraph::lsNone);
    parts.intervals = new QCPErrorBars(plot.xAxis, plot.yAxis);
    parts.intervals->setDataPlottable(parts.predicted);
    parts.intervals->setErrorType(QCPErrorBars::etValueError);
    parts.intervals->setWhiskerWidth(0);
    parts.intervals->setSymbolGap(symbolSize);

    plot.setCurrentLayer(QStringLiteral("shade"));
    parts.yShade = new QCPItemRect(&plot);
    parts.xShade = new QCPItemRect(&plot);
    for (QCPItemRect* shade : {parts.yShade, parts.xShade}) {
        shade->setPen(Qt::NoPen);
        for (QCPItemPosition* corner : shade->positions())
            corner->setType(QCPItemPosition::ptAxisRectRatio);
    }
    plot.setCurrentLayer(QStringLiteral("limits"));
    parts.ringInterval = new QCPItemLine(&plot);
    parts.ring = new QCPItemEllipse(&plot);
    parts.yLine = new QCPItemStraightLine(&plot);
    parts.xLine = new QCPItemStraightLine(&plot);
    parts.yTab = new QCPItemText(&plot);
    parts.xTab = new QCPItemText(&plot);
    for (QCPItemText* tab : {parts.yTab, parts.xTab}) {
        tab->setPadding(QMargins(6, 2, 6, 2));
        tab->setClipToAxisRect(false);
        tab->position->setType(QCPItemPosition::ptAxisRectRatio);
    }
    plot.setCurrentLayer(QStringLiteral("main"));

    for (QCPAxis* axis : {plot.xAxis, plot.yAxis})
        axis->setNumberFormat(QStringLiteral("gb"));
    for (QCPAxis* frame : {plot.xAxis2, plot.yAxis2}) {
        frame->setVisible(true);
        frame->setTicks(false);
        frame->setTickLabels(false);
    }
}

FrontCanvas::~FrontCanvas() = default;

QWidget* FrontCanvas::widget() const
{
    return &m_parts->plot;
}

void FrontCanvas::setMarks(const FrontMarks& marks)
{
    const auto set = [](QCPGraph* graph, const Marks& at) { graph->setData(at.x, at.y, true); };
    set(m_parts->steps, marks.steps);
    set(m_parts->predicted, marks.predicted);
    set(m_parts->others, marks.others);
    set(m_parts->verified, marks.verified);
    set(m_parts->exact, marks.exact);

    const bool dense = marks.predicted.x.size() > mostBars;
    m_parts->intervals->setVisible(!dense);
    m_parts->bandLow->setVisible(dense);
    m_parts->bandHigh->setVisible(dense);
    m_parts->bandLow->setData(marks.predicted.x, marks.predictedLow, true);
    m_parts->bandHigh->setData(marks.predicted.x, marks.predictedHigh, true);
    QVector<double> below;
    QVector<double> above;
    for (qsizetype k = 0; k < marks.predicted.y.size(); ++k) {
        below.append(std::max(marks.predicted.y[k] - marks.predictedLow[k], 0.0));
        above.append(std::max(marks.predictedHigh[k] - marks.predicted.y[k], 0.0));
    }
    m_parts->intervals->setData(below, above);
}

void FrontCanvas::setLimits(const LimitMarks& limits)
{
    m_limits = limits;
    placeLimits();
}

void FrontCanvas::setChosen(const std::optional<ChosenMark>& chosen)
{
    m_chosen = chosen;
    placeChosen();
}

void FrontCanvas::setAxisLabels(const QString& x, const QString& y)
{
    m_parts->plot.xAxis->setLabel(x);
    m_parts->plot.yAxis->setLabel(y);
}

void FrontCanvas::setRange(double left, double right, double bottom, double top)
{
    m_parts->plot.xAxis->setRange(left, right);
    m_parts->plot.yAxis->setRange(bottom, top);
}

void FrontCanvas::onRangeChanged(std::function<void()> callback)
{
    QCustomPlot& plot = m_parts->plot;
    for (const QCPAxis* axis : {plot.xAxis, plot.yAxis})
        QObject::connect(axis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), &plot, callback);
}

QPointF FrontCanvas::toPixel(double x, double y) const
{
    return {m_parts->plot.xAxis->coordToPixel(x), m_parts->plot.yAxis->coordToPixel(y)};
}

QPointF FrontCanvas::toCoordinates(QPointF pixel) const
{
    return {m_parts->plot.xAxis->pixelToCoord(pixel.x()),
            m_parts->plot.yAxis->pixelToCoord(pixel.y())};
}

QRect FrontCanvas::area() const
{
    return m_parts->plot.axisRect()->rect();
}

QRectF FrontCanvas::xTab() const
{
    return {m_parts->xTab->topLeft->pixelPosition(), m_parts->xTab->bottomRight->pixelPosition()};
}

QRectF FrontCanvas::yTab() const
{
    return {m_parts->yTab->topLeft->pixelPosition(), m_parts->yTab->bottomRight->pixelPosition()};
}

void FrontCanvas::placeLimits()
{
    Parts& parts = *m_parts;
    const QCPRange across = parts.plot.xAxis->range();
    const QCPRange up = parts.plot.yAxis->range();

    // Fractions of the axis rectangle, from its top left.
    const double xShare =
        m_limits.x ? std::clamp((*m_limits.x - across.lower) / across.size(), 0.0, 1.0) : 1;
    const double yShare =
        m_limits.y ? std::clamp((up.upper - *m_limits.y) / up.size(), 0.0, 1.0) : 0;
    parts.yShade->topLeft->setCoords(0, 0);
    parts.yShade->bottomRight->setCoords(1, yShare);
    parts.xShade->topLeft->setCoords(xShare, yShare);
    parts.xShade->bottomRight->setCoords(1, 1);

    parts.yLine->setVisible(m_limits.y.has_value());
    parts.yLine->point1->setCoords(0, m_limits.y.value_or(0));
    parts.yLine->point2->setCoords(1, m_limits.y.value_or(0));
    parts.xLine->setVisible(m_limits.x.has_value());
    parts.xLine->point1->setCoords(m_limits.x.value_or(0), 0);
    parts.xLine->point2->setCoords(m_limits.x.value_or(0), 1);

    const auto dress = [&parts](QCPItemText* tab, bool set, const QString& text) {
        tab->setText(text);
        tab->setFont(parts.font);
        tab->setColor(set ? readableOn(parts.accent) : parts.accent);
        tab->setBrush(set ? parts.accent : parts.ground);
        tab->setPen(QPen(parts.accent, 1));
    };
    dress(parts.yTab, m_limits.y.has_value(), m_limits.yText);
    dress(parts.xTab, m_limits.x.has_value(), m_limits.xText);
    // A tab stays within the plot even when its line is out of sight.
    const double tabHeight =
        (QFontMetrics(parts.font).height() + 4.0) / std::max(parts.plot.axisRect()->height(), 1);
    parts.yTab->position->setCoords(0, yShare);
    parts.yTab->setPositionAlignment(Qt::AlignLeft |
                                     (yShare > tabHeight ? Qt::AlignBottom : Qt::AlignTop));
    parts.xTab->position->setCoords(xShare, 1);
    parts.xTab->setPositionAlignment((xShare > 0.3 ? Qt::AlignRight : Qt::AlignLeft) |
                                     Qt::AlignBottom);
}

void FrontCanvas::placeChosen()
{
    m_parts->ring->setVisible(m_chosen.has_value());
    m_parts->ringInterval->setVisible(m_chosen && m_chosen->low && m_chosen->high);
    if (!m_chosen)
        return;
    m_parts->ringInterval->start->setCoords(m_chosen->x, m_chosen->low.value_or(m_chosen->y));
    m_parts->ringInterval->end->setCoords(m_chosen->x, m_chosen->high.value_or(m_chosen->y));
    // Measured in pixels, so that it stays a circle.
    const QPointF centre = toPixel(m_chosen->x, m_chosen->y);
    m_parts->ring->topLeft->setPixelPosition(centre - QPointF(ringRadius, ringRadius));
    m_parts->ring->bottomRight->setPixelPosition(centre + QPointF(ringRadius, ringRadius));
}

void FrontCanvas::setColours(const QPalette& palette, const QFont& font)
{
    Parts& parts = *m_parts;
    parts.font = font;
    parts.accent = accentColour(palette);
    parts.ground = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::WindowText);
    const QColor lines = mutedColour(palette);
    const QColor mark = markColour(palette);
    const auto faded = [](QColor colour, float alpha) {
        colour.setAlphaF(alpha);
        return colour;
    };

    parts.plot.setBackground(palette.color(QPalette::Window));
    parts.plot.axisRect()->setBackground(parts.ground);
    for (QCPAxis* axis :
         {parts.plot.xAxis, parts.plot.yAxis, parts.plot.xAxis2, parts.plot.yAxis2}) {
        axis->setBasePen(QPen(lines, 1));
        axis->setTickPen(QPen(lines, 1));
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(secondaryTextColour(palette));
        axis->setLabelColor(text);
        axis->setTickLabelFont(font);
        axis->setLabelFont(font);
        axis->grid()->setPen(QPen(faded(lines, 0.6F), 1));
        axis->grid()->setZeroLinePen(QPen(lines, 1));
    }
    const auto circle = [](const QColor& pen, double width, const QBrush& fill, double size) {
        return QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(pen, width), fill, size);
    };
    parts.steps->setPen(QPen(faded(mark, 0.55F), 1.5));
    parts.predicted->setScatterStyle(circle(mark, 1.4, parts.ground, symbolSize));
    parts.others->setScatterStyle(circle(faded(mark, 0.45F), 1, Qt::NoBrush, symbolSize - 3));
    parts.verified->setScatterStyle(circle(mark, 1.4, mark, symbolSize));
    parts.exact->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssPlus, QPen(text, 1.8), Qt::NoBrush, symbolSize + 2));
    parts.intervals->setPen(QPen(intervalColour(palette), 1.4));
    parts.bandHigh->setBrush(faded(mark, 0.13F));
    parts.yShade->setBrush(faded(parts.accent, 0.10F));
    parts.xShade->setBrush(faded(parts.accent, 0.10F));
    parts.yLine->setPen(QPen(parts.accent, 1.6));
    parts.xLine->setPen(QPen(parts.accent, 1.6));
    parts.ring->setPen(QPen(parts.accent, 2.4));
    parts.ringInterval->setPen(QPen(parts.accent, 1.4));
    placeLimits();
    replot();
}

void FrontCanvas::replot()
{
    placeLimits();
    placeChosen();
    m_parts->plot.replot(QCustomPlot::rpQueuedReplot);
}

void FrontCanvas::replotOverlay()
{
    placeLimits();
    placeChosen();
    m_parts->plot.layer(QStringLiteral("shade"))->replot();
    m_parts->plot.layer(QStringLiteral("limits"))->replot();
}

} // namespace hawx
