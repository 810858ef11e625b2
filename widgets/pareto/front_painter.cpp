// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pareto/front_painter.h"

#include "widgets/style/colours.h"

#include <QPainter>
#include <QPainterPath>
#include <QPalette>

#include <algorithm>
#include <cmath>

namespace hawx {

namespace {

constexpr std::size_t mostBars = 24; ///< more would hide the points; a band stands for them
constexpr double symbolRadius = 4;   ///< pixels, as all that follow
constexpr double dominatedRadius = 2.5;
constexpr double levelRadius = 8;
constexpr double ringRadius = 8;
constexpr double cellSide = 2; ///< points nearer than this look like one
constexpr int stampSide = 14;
constexpr int shades = 64; ///< of stamps

QColor faded(QColor colour, double alpha)
{
    colour.setAlphaF(static_cast<float>(colour.alphaF() * alpha));
    return colour;
}

/// The step line through its corners, without what falls on the same pixel.
QPolygonF staircase(const std::vector<QPointF>& corners, const FrontPainter::ToPixel& toPixel)
{
    QPolygonF line;
    for (const QPointF corner : corners) {
        const QPointF at = toPixel(corner);
        if (line.isEmpty()) {
            line.append(at);
            continue;
        }
        if ((at - line.back()).manhattanLength() < 1)
            continue;
        line.append(QPointF(at.x(), line.back().y()));
        line.append(at);
    }
    return line;
}

QPointF along(QPointF at, double value, bool across)
{
    return across ? QPointF(value, at.y()) : QPointF(at.x(), value);
}

} // namespace

void FrontPainter::setColours(const QPalette& palette)
{
    m_mark = markColour(palette);
    m_interval = intervalColour(palette);
    m_accent = accentColour(palette);
    m_ground = palette.color(QPalette::Base);
    m_text = palette.color(QPalette::WindowText);
    m_stamps.clear();
}

void FrontPainter::paint(QPainter& painter, const FrontScene& scene, const ToPixel& toPixel,
                         const QRectF& clip, bool asStamps)
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintIntervals(painter, scene, toPixel, clip);
    paintSteps(painter, scene, toPixel);
    paintPoints(painter, scene, toPixel, clip, asStamps);
    paintLevels(painter, scene, toPixel);
    if (scene.exact) {
        const QPointF at = toPixel(*scene.exact);
        painter.setPen(QPen(m_text, 1.8));
        painter.drawLine(at - QPointF(5, 0), at + QPointF(5, 0));
        painter.drawLine(at - QPointF(0, 5), at + QPointF(0, 5));
    }
}

void FrontPainter::paintSteps(QPainter& painter, const FrontScene& scene,
                              const ToPixel& toPixel) const
{
    painter.setBrush(Qt::NoBrush);
    if (!scene.reference.empty()) {
        painter.setPen(QPen(faded(m_text, 0.4), 1.5, Qt::DashLine));
        painter.drawPolyline(staircase(scene.reference, toPixel));
    }
    painter.setPen(QPen(faded(m_mark, 0.55), 1.5));
    painter.drawPolyline(staircase(scene.steps, toPixel));
}

void FrontPainter::paintIntervals(QPainter& painter, const FrontScene& scene,
                                  const ToPixel& toPixel, const QRectF& clip) const
{
    const auto inSight = static_cast<std::size_t>(
        std::count_if(scene.intervals.begin(), scene.intervals.end(),
                      [&](const auto& interval) { return clip.contains(toPixel(interval.at)); }));
    const bool across = scene.intervalsAcross;
    if (inSight <= mostBars) {
        painter.setPen(QPen(m_interval, 1.4));
        for (const FrontScene::Interval& interval : scene.intervals)
            painter.drawLine(toPixel(along(interval.at, interval.low, across)),
                             toPixel(along(interval.at, interval.high, across)));
        return;
    }
    QPolygonF low;
    QPolygonF high;
    for (const FrontScene::Interval& interval : scene.intervals) {
        const QPointF from = toPixel(along(interval.at, interval.low, across));
        const QPointF to = toPixel(along(interval.at, interval.high, across));
        if (!low.isEmpty() &&
            (from - low.back()).manhattanLength() + (to - high.back()).manhattanLength() < 2)
            continue;
        low.append(from);
        high.append(to);
    }
    std::reverse(high.begin(), high.end());
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(m_mark, 0.13));
    painter.drawPolygon(low + high);
}

void FrontPainter::paintPoints(QPainter& painter, const FrontScene& scene, const ToPixel& toPixel,
                               const QRectF& clip, bool asStamps)
{
    const QRectF reach = clip.adjusted(-symbolRadius, -symbolRadius, symbolRadius, symbolRadius);
    const auto columns = static_cast<std::size_t>(reach.width() / cellSide) + 1;
    const auto rows = static_cast<std::size_t>(reach.height() / cellSide) + 1;
    std::vector<bool> taken(columns * rows, false);
    std::vector<std::pair<QPointF, const FrontScene::Point*>> seen;
    for (auto point = scene.points.rbegin(); point != scene.points.rend(); ++point) {
        const QPointF at = toPixel(point->at);
        if (!reach.contains(at))
            continue;
        const auto cell = static_cast<std::size_t>((at.y() - reach.top()) / cellSide) * columns +
                          static_cast<std::size_t>((at.x() - reach.left()) / cellSide);
        if (taken[cell])
            continue;
        taken[cell] = true;
        seen.emplace_back(at, &*point);
    }
    const double ratio = painter.device()->devicePixelRatioF();
    const QPointF corner(stampSide / 2.0, stampSide / 2.0);
    for (auto mark = seen.rbegin(); mark != seen.rend(); ++mark) {
        if (asStamps)
            painter.drawPixmap(mark->first - corner, stampOf(*mark->second, ratio));
        else
            paintSymbol(painter, mark->first, *mark->second);
    }
}

QColor FrontPainter::colourOf(const FrontScene::Point& point) const
{
    return point.shade < 0 ? m_mark : viridis(point.shade);
}

void FrontPainter::paintSymbol(QPainter& painter, QPointF at, const FrontScene::Point& point) const
{
    const double alpha = point.faded ? 0.15 : 1;
    const QColor colour = faded(colourOf(point), alpha);
    // A thin outline lifts the ends of viridis off a ground of the same lightness.
    const QColor outline = faded(m_text, point.shade < 0 ? 0 : 0.55 * alpha);
    switch (point.kind) {
    case FrontScene::Kind::Dominated:
        painter.setPen(Qt::NoPen);
        painter.setBrush(faded(colour, point.shade < 0 ? 0.4 : 0.65));
        painter.drawEllipse(at, dominatedRadius, dominatedRadius);
        break;
    case FrontScene::Kind::Predicted:
        painter.setPen(QPen(outline, point.shade < 0 ? 1.4 : 3));
        painter.setBrush(point.faded ? Qt::NoBrush : QBrush(m_ground));
        if (point.shade >= 0)
            painter.drawEllipse(at, symbolRadius, symbolRadius);
        painter.setPen(QPen(colour, point.shade < 0 ? 1.4 : 2));
        painter.drawEllipse(at, symbolRadius, symbolRadius);
        break;
    case FrontScene::Kind::Verified:
        painter.setPen(point.shade < 0 ? QPen(colour, 1.4) : QPen(outline, 1));
        painter.setBrush(colour);
        painter.drawEllipse(at, symbolRadius + 0.5, symbolRadius + 0.5);
        break;
    }
}

const QPixmap& FrontPainter::stampOf(const FrontScene::Point& point, double pixelRatio)
{
    const int shade = point.shade < 0 ? -1 : static_cast<int>(point.shade * (shades - 1) + 0.5);
    const int key = ((shade + 1) * 3 + static_cast<int>(point.kind)) * 2 + int(point.faded);
    QPixmap& stamp = m_stamps[key];
    if (stamp.isNull() || stamp.devicePixelRatio() != pixelRatio) {
        stamp = QPixmap(QSize(stampSide, stampSide) * pixelRatio);
        stamp.setDevicePixelRatio(pixelRatio);
        stamp.fill(Qt::transparent);
        QPainter painter(&stamp);
        painter.setRenderHint(QPainter::Antialiasing);
        FrontScene::Point sample = point;
        sample.shade = shade < 0 ? -1 : shade / double(shades - 1);
        paintSymbol(painter, QPointF(stampSide / 2.0, stampSide / 2.0), sample);
    }
    return stamp;
}

void FrontPainter::paintLevels(QPainter& painter, const FrontScene& scene,
                               const ToPixel& toPixel) const
{
    QPolygonF line;
    for (const FrontScene::Level& level : scene.levels)
        line.append(toPixel(level.point.at));
    painter.setPen(QPen(faded(m_text, 0.7), 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    QFont font = painter.font();
    font.setBold(true);
    painter.setFont(font);
    for (std::size_t k = 0; k < scene.levels.size(); ++k) {
        const FrontScene::Level& level = scene.levels[k];
        const QPointF at = line[static_cast<qsizetype>(k)];
        const bool verified = level.point.kind == FrontScene::Kind::Verified;
        const QColor colour = colourOf(level.point);
        const QColor fill = verified ? colour : m_ground;
        painter.setPen(QPen(m_ground, 5));
        painter.setBrush(fill);
        painter.drawEllipse(at, levelRadius, levelRadius);
        painter.setPen(QPen(colour, 2));
        painter.drawEllipse(at, levelRadius, levelRadius);
        painter.setPen(readableOn(fill));
        painter.drawText(QRectF(at - QPointF(levelRadius, levelRadius),
                                QSizeF(2 * levelRadius, 2 * levelRadius)),
                         Qt::AlignCenter, QString::number(level.number));
    }
}

void FrontPainter::paintChosen(QPainter& painter, const ChosenMark& chosen, bool across,
                               const ToPixel& toPixel) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    if (chosen.low && chosen.high) {
        painter.setPen(QPen(m_accent, 1.4));
        painter.drawLine(toPixel(along(chosen.at, *chosen.low, across)),
                         toPixel(along(chosen.at, *chosen.high, across)));
    }
    painter.setPen(QPen(m_accent, 2.4));
    painter.drawEllipse(toPixel(chosen.at), ringRadius, ringRadius);
}

void FrontPainter::paintPin(QPainter& painter, const PinMark& pin, const ToPixel& toPixel) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr double radius = 8.5;
    constexpr double height = 22; // from the point to the middle of the head
    const QPointF tip = toPixel(pin.at);
    const QPointF head = tip - QPointF(0, height);
    QPainterPath needle;
    needle.moveTo(head + QPointF(-0.8 * radius, 0.5 * radius));
    needle.lineTo(tip);
    needle.lineTo(head + QPointF(0.8 * radius, 0.5 * radius));
    needle.closeSubpath();
    QPainterPath shape;
    shape.addEllipse(head, radius, radius);
    painter.setPen(QPen(m_ground, 1));
    painter.setBrush(m_accent);
    painter.drawPath(shape.united(needle));
    QFont font = painter.font();
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(readableOn(m_accent));
    painter.drawText(QRectF(head - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)),
                     Qt::AlignCenter, pin.letter);
}

} // namespace hawx
