// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pareto/front_canvas.h"

#include "widgets/pareto/front_painter.h"
#include "widgets/style/colours.h"

#include <QPicture>
#include <qcustomplot.h>

#include <algorithm>

namespace hawx {

namespace {

/// Something of ours among the plotting library's layers.
class Painted final : public QCPLayerable {
public:
    Painted(QCustomPlot* plot, std::function<void(QCPPainter&)> paint)
        : QCPLayerable(plot), m_paint(std::move(paint))
    {}

protected:
    QRect clipRect() const override { return parentPlot()->axisRect()->rect(); }
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override
    {
        painter->setAntialiasing(true);
    }
    void draw(QCPPainter* painter) override { m_paint(*painter); }

private:
    std::function<void(QCPPainter&)> m_paint;
};

} // namespace

/// What is in the plot, which owns it.
struct FrontCanvas::Parts {
    QCustomPlot& plot = *new QCustomPlot;
    QCPItemRect* yShade = nullptr;
    QCPItemRect* xShade = nullptr;
    QCPItemStraightLine* yLine = nullptr;
    QCPItemStraightLine* xLine = nullptr;
    QCPItemText* yTab = nullptr;
    QCPItemText* xTab = nullptr;
    QFont font;
    QColor accent;
    QColor ground;
    FrontPainter marks;
    FrontScene scene;
    std::optional<ChosenMark> chosen;
    std::vector<PinMark> pins;
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

    const auto pixel = [this](QPointF at) { return toPixel(at); };
    plot.setCurrentLayer(QStringLiteral("main"));
    new Painted(&plot, [&parts, pixel](QCPPainter& painter) {
        painter.setFont(parts.font);
        parts.marks.paint(painter, parts.scene, pixel, QRectF(parts.plot.axisRect()->rect()),
                          !painter.modes().testFlag(QCPPainter::pmVectorized));
    });

    plot.setCurrentLayer(QStringLiteral("shade"));
    parts.yShade = new QCPItemRect(&plot);
    parts.xShade = new QCPItemRect(&plot);
    for (QCPItemRect* shade : {parts.yShade, parts.xShade}) {
        shade->setPen(Qt::NoPen);
        for (QCPItemPosition* corner : shade->positions())
            corner->setType(QCPItemPosition::ptAxisRectRatio);
    }
    plot.setCurrentLayer(QStringLiteral("limits"));
    parts.yLine = new QCPItemStraightLine(&plot);
    parts.xLine = new QCPItemStraightLine(&plot);
    new Painted(&plot, [&parts, pixel](QCPPainter& painter) {
        painter.setFont(parts.font);
        if (parts.chosen)
            parts.marks.paintChosen(painter, *parts.chosen, parts.scene.intervalsAcross, pixel);
        for (const PinMark& pin : parts.pins)
            parts.marks.paintPin(painter, pin, pixel);
    });
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

void FrontCanvas::setScene(FrontScene scene)
{
    m_parts->scene = std::move(scene);
}

const FrontScene& FrontCanvas::scene() const
{
    return m_parts->scene;
}

void FrontCanvas::setLimits(const LimitMarks& limits)
{
    m_limits = limits;
    placeLimits();
}

void FrontCanvas::setChosen(const std::optional<ChosenMark>& chosen)
{
    m_parts->chosen = chosen;
}

void FrontCanvas::setPins(std::vector<PinMark> pins)
{
    m_parts->pins = std::move(pins);
}

void FrontCanvas::setAxisLabels(const QString& x, const QString& y)
{
    m_parts->plot.xAxis->setLabel(x);
    m_parts->plot.yAxis->setLabel(y);
}

void FrontCanvas::setRange(const QRectF& range)
{
    m_parts->plot.xAxis->setRange(range.left(), range.right());
    m_parts->plot.yAxis->setRange(range.top(), range.bottom());
}

QRectF FrontCanvas::range() const
{
    const QCPRange across = m_parts->plot.xAxis->range();
    const QCPRange up = m_parts->plot.yAxis->range();
    return {across.lower, up.lower, across.size(), up.size()};
}

void FrontCanvas::onRangeChanged(std::function<void()> callback)
{
    QCustomPlot& plot = m_parts->plot;
    for (const QCPAxis* axis : {plot.xAxis, plot.yAxis})
        QObject::connect(axis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), &plot, callback);
}

QPointF FrontCanvas::toPixel(QPointF coordinates) const
{
    return {m_parts->plot.xAxis->coordToPixel(coordinates.x()),
            m_parts->plot.yAxis->coordToPixel(coordinates.y())};
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
    // Fronts fall from the left: above the line, at the right, tabs hide no points.
    parts.yTab->position->setCoords(1, yShare);
    parts.yTab->setPositionAlignment(Qt::AlignRight |
                                     (yShare > tabHeight ? Qt::AlignBottom : Qt::AlignTop));
    if (m_limits.x) {
        parts.xTab->position->setCoords(xShare, 1);
        parts.xTab->setPositionAlignment((xShare > 0.3 ? Qt::AlignRight : Qt::AlignLeft) |
                                         Qt::AlignBottom);
    } else {
        parts.xTab->position->setCoords(1, yShare < 0.5 ? 0.75 : 0.25);
        parts.xTab->setPositionAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
}

void FrontCanvas::setColours(const QPalette& palette, const QFont& font)
{
    Parts& parts = *m_parts;
    parts.font = font;
    parts.accent = accentColour(palette);
    parts.ground = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::WindowText);
    const QColor lines = mutedColour(palette);
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
    parts.yShade->setBrush(faded(parts.accent, 0.10F));
    parts.xShade->setBrush(faded(parts.accent, 0.10F));
    parts.yLine->setPen(QPen(parts.accent, 1.6));
    parts.xLine->setPen(QPen(parts.accent, 1.6));
    parts.marks.setColours(palette);
    placeLimits();
    replot();
}

void FrontCanvas::replot()
{
    placeLimits();
    m_parts->plot.replot(QCustomPlot::rpQueuedReplot);
}

void FrontCanvas::replotOverlay()
{
    placeLimits();
    m_parts->plot.layer(QStringLiteral("shade"))->replot();
    m_parts->plot.layer(QStringLiteral("limits"))->replot();
}

void FrontCanvas::paint(QPainter& painter, const QSize& size)
{
    // Tabs keep clear of the edges of a plot that has its size.
    m_parts->plot.setViewport(QRect(QPoint(), size));
    m_parts->plot.replot();
    placeLimits();
    m_parts->xTab->setVisible(m_limits.x.has_value());
    m_parts->yTab->setVisible(m_limits.y.has_value());
    // The plotting library wants a painter of its own kind, which a picture passes on.
    QPicture picture;
    QCPPainter recorder(&picture);
    recorder.setMode(QCPPainter::pmVectorized);
    recorder.setMode(QCPPainter::pmNoCaching);
    m_parts->plot.toPainter(&recorder, size.width(), size.height());
    recorder.end();
    // A picture grows with the resolution of the device, which the caller has taken care of.
    painter.save();
    painter.scale(double(picture.logicalDpiX()) / painter.device()->logicalDpiX(),
                  double(picture.logicalDpiY()) / painter.device()->logicalDpiY());
    painter.drawPicture(0, 0, picture);
    painter.restore();
}

} // namespace hawx
