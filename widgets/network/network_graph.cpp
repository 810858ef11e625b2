// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/network/network_graph.h"

#include "widgets/network/network_model.h"
#include "widgets/style/colours.h"
#include "widgets/style/quantity.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QTransform>

#include <algorithm>
#include <cmath>

namespace hawx {

namespace {

constexpr double padding = 9;
constexpr double barHeight = 9;
constexpr double leading = 2; ///< between lines of text
constexpr double leastCard = 168;
constexpr double mostCard = 250;
constexpr double cornerRadius = 5;
constexpr double leastTextHeight = 6.5; ///< pixels of a line, below which text is left out
constexpr double leastCurveScale = 0.3; ///< below it slants and corners are straight
constexpr double fading = 0.4;          ///< opacity of what was not searched for

QString text(const char* source)
{
    return QCoreApplication::translate("hawx::NetworkGraph", source);
}

/// "convolution · 64×32×32"
QString kind(const NetworkRow& row)
{
    return row.output.isEmpty() ? row.type : QStringLiteral("%1 · %2").arg(row.type, row.output);
}

QString cost(const NetworkRow& row)
{
    return text(QT_TRANSLATE_NOOP("hawx::NetworkGraph", "%1 MACs · %2 params"))
        .arg(formatCount(row.macs), formatCount(row.parameters));
}

QPen pen(const QColor& colour, double width)
{
    QPen result(colour, width);
    result.setCosmetic(true);
    return result;
}

QColor blended(const QColor& colour, const QColor& ground, double share)
{
    const auto channel = [share](int a, int b) {
        return static_cast<int>(std::lround(b + (a - b) * share));
    };
    return {channel(colour.red(), ground.red()), channel(colour.green(), ground.green()),
            channel(colour.blue(), ground.blue())};
}

QColor outline(const QColor& fill, const QPalette& palette)
{
    return blended(palette.color(QPalette::WindowText), fill, 0.35);
}

} // namespace

NetworkGraph::NetworkGraph(const NetworkModel& model) : m_model(model) {}

void NetworkGraph::arrange(const QFont& font)
{
    m_font = m_heading = font;
    m_heading.setBold(true);
    const QFontMetricsF metrics(m_font);
    const QFontMetricsF heading(m_heading);
    m_line = std::ceil(std::max(metrics.height(), heading.height())) + leading;
    double widest = 0;
    for (const NetworkRow& row : m_model.rows()) {
        if (row.layer)
            widest = std::max({widest, heading.horizontalAdvance(row.name),
                               metrics.horizontalAdvance(kind(row)),
                               metrics.horizontalAdvance(cost(row))});
    }
    const QSizeF card(std::clamp(std::ceil(widest) + 2 * padding, leastCard, mostCard),
                      4 * m_line + barHeight + 2.5 * padding);
    std::vector<GraphNode> nodes;
    for (const NetworkRow& row : m_model.rows()) {
        const double width = std::ceil(metrics.horizontalAdvance(kind(row))) + 3 * padding;
        GraphNode node{row.layer ? card : QSizeF(std::min(width, card.width()), m_line + padding),
                       {}};
        for (const std::size_t input : row.inputs) {
            if (input < nodes.size())
                node.inputs.push_back(input);
        }
        nodes.push_back(std::move(node));
    }
    m_layout = layOutGraph(nodes);
    m_extents.clear();
    for (const GraphEdge& edge : m_layout.edges)
        m_extents.push_back(QPolygonF(QList<QPointF>(edge.line.begin(), edge.line.end()))
                                .boundingRect()
                                .adjusted(-4, -4, 4, 4));
}

std::optional<std::size_t> NetworkGraph::rowAt(QPointF point) const
{
    const auto found = std::find_if(m_layout.nodes.begin(), m_layout.nodes.end(),
                                    [point](const QRectF& rect) { return rect.contains(point); });
    return found == m_layout.nodes.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - m_layout.nodes.begin()));
}

std::optional<std::size_t> NetworkGraph::neighbour(std::size_t row, Direction direction) const
{
    const auto& rank = m_layout.row;
    const QPointF here = m_layout.nodes[row].center();
    const auto apart = [&](std::size_t other) {
        const auto rows =
            rank[other] > rank[row] ? rank[other] - rank[row] : rank[row] - rank[other];
        return std::pair(rows, std::abs(m_layout.nodes[other].center().x() - here.x()));
    };
    std::optional<std::size_t> best;
    const auto offer = [&](std::size_t other) {
        if (!best || apart(other) < apart(*best))
            best = other;
    };
    if (direction == Direction::Up || direction == Direction::Down) {
        for (const GraphEdge& edge : m_layout.edges) {
            if (direction == Direction::Up && edge.to == row)
                offer(edge.from);
            if (direction == Direction::Down && edge.from == row)
                offer(edge.to);
        }
        return best;
    }
    constexpr std::size_t nearRows = 2;
    for (std::size_t other = 0; other < rows(); ++other) {
        const double step = m_layout.nodes[other].center().x() - here.x();
        if ((direction == Direction::Left ? step < -1 : step > 1) && apart(other).first <= nearRows)
            offer(other);
    }
    return best;
}

QColor NetworkGraph::colour(std::size_t row, const QPalette& palette) const
{
    const NetworkRow& layer = m_model.rows()[row];
    if (m_colours == NetworkColours::Sensitivity) {
        if (const auto score = m_model.score(layer))
            return m_model.scoreScale().colour(*score);
    } else if (m_colours == NetworkColours::Power) {
        if (const auto percent = m_model.powerPercent(layer))
            return m_model.powerScale().colour(*percent);
    }
    return palette.color(layer.layer ? QPalette::Base : QPalette::Window);
}

QString NetworkGraph::value(const NetworkRow& row) const
{
    switch (m_colours) {
    case NetworkColours::Sensitivity: {
        const auto score = m_model.score(row);
        return score ? formatScore(*score) : QString();
    }
    case NetworkColours::Power: {
        const auto percent = m_model.powerPercent(row);
        return percent ? text(QT_TRANSLATE_NOOP("hawx::NetworkGraph", "%1 % of power"))
                             .arg(formatNumber(*percent))
                       : QString();
    }
    case NetworkColours::Circuits: return toText(m_model.circuits(row));
    }
    return {};
}

void NetworkGraph::paint(QPainter& painter, const QRectF& visible, double scale,
                         const QPalette& palette, const Marks& marks) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, scale >= leastCurveScale);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // names are Latin in any language
    paintEdges(painter, visible, scale, palette, marks);
    const bool readable = m_line * scale >= leastTextHeight;
    for (std::size_t row = 0; row < rows(); ++row) {
        if (!m_layout.nodes[row].adjusted(-6, -6, 6, 6).intersects(visible))
            continue;
        const bool found = std::binary_search(marks.found.begin(), marks.found.end(), row);
        const bool current = marks.current == row;
        painter.setOpacity(marks.found.empty() || found || current ? 1 : fading);
        if (readable)
            paintNear(painter, row, scale, palette);
        else
            paintFar(painter, row, scale, palette);
        if (!found && !current)
            continue;
        // Outside the card, so that it is seen on any colour; at least two pixels at any scale.
        const double away = 3 / std::min(scale, 1.0);
        const QRectF frame = m_layout.nodes[row].adjusted(-away, -away, away, away);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(pen(current ? accentColour(palette) : palette.color(QPalette::Highlight),
                           current ? 3 : 2));
        painter.drawRoundedRect(frame, cornerRadius + away, cornerRadius + away);
        if (current && marks.focus) {
            QPen dotted = pen(palette.color(QPalette::WindowText), 1);
            dotted.setStyle(Qt::DotLine);
            painter.setPen(dotted);
            painter.drawRoundedRect(frame.adjusted(-away, -away, away, away),
                                    cornerRadius + 2 * away, cornerRadius + 2 * away);
        }
    }
    painter.restore();
}

void NetworkGraph::paintEdges(QPainter& painter, const QRectF& visible, double scale,
                              const QPalette& palette, const Marks& marks) const
{
    const bool curved = scale >= leastCurveScale;
    const QColor quiet =
        blended(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.45);
    const double width = std::clamp(1.6 * scale, 1.0, 2.5);
    const auto draw = [&](const GraphEdge& edge, const QColor& colour, double thickness) {
        painter.setPen(pen(colour, thickness));
        painter.setBrush(Qt::NoBrush);
        if (!curved) {
            painter.drawPolyline(edge.line.data(), static_cast<int>(edge.line.size()));
            return;
        }
        QPainterPath path(edge.line.front());
        for (std::size_t k = 1; k < edge.line.size(); ++k) {
            const QPointF from = edge.line[k - 1];
            const QPointF to = edge.line[k];
            const double middle = (from.y() + to.y()) / 2;
            if (from.x() != to.x())
                path.cubicTo({from.x(), middle}, {to.x(), middle}, to);
            else
                path.lineTo(to);
        }
        painter.drawPath(path);
        const QPointF tip = edge.line.back();
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPolygon(QPolygonF({tip, tip + QPointF(-4, -7), tip + QPointF(4, -7)}));
    };
    for (const bool chosen : {false, true}) { // the current row's edges above the others
        for (std::size_t k = 0; k < m_layout.edges.size(); ++k) {
            const GraphEdge& edge = m_layout.edges[k];
            if ((marks.current == edge.from || marks.current == edge.to) == chosen &&
                m_extents[k].intersects(visible))
                draw(edge, chosen ? accentColour(palette) : quiet, chosen ? width + 1 : width);
        }
    }
}

/// A patch of colour without text.
void NetworkGraph::paintFar(QPainter& painter, std::size_t row, double scale,
                            const QPalette& palette) const
{
    QRectF rect = m_layout.nodes[row];
    // Never less than a pixel; an overview is stretched, so both directions count.
    const QTransform& map = painter.worldTransform();
    rect.setSize(rect.size().expandedTo({1 / map.m11(), 1 / map.m22()}));
    painter.fillRect(rect, colour(row, palette));
    if (m_colours == NetworkColours::Circuits) {
        const auto shares = m_model.circuits(m_model.rows()[row]);
        double x = rect.left();
        for (const CircuitShare& share : shares) {
            const double width = rect.width() * share.filters / m_model.rows()[row].filters;
            painter.fillRect(QRectF(x, rect.top(), width, rect.height()), share.brush);
            x += width;
        }
    }
    if (rect.height() * scale >= 4) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(pen(outline(colour(row, palette), palette), 1));
        painter.drawRect(rect);
    }
}

void NetworkGraph::paintNear(QPainter& painter, std::size_t row, double scale,
                             const QPalette& palette) const
{
    const NetworkRow& layer = m_model.rows()[row];
    const QRectF& rect = m_layout.nodes[row];
    const QColor fill = colour(row, palette);
    const bool plain = fill == palette.color(QPalette::Base) || !layer.layer;
    painter.setPen(pen(outline(fill, palette), std::clamp(scale, 1.0, 2.0)));
    painter.setBrush(fill);
    const double radius = layer.layer ? cornerRadius : rect.height() / 2;
    painter.drawRoundedRect(rect, radius, radius);
    const QColor ink = plain ? palette.color(QPalette::Text) : readableOn(fill);
    if (!layer.layer) {
        painter.setFont(m_font);
        painter.setPen(secondaryTextColour(palette));
        const double room = rect.width() - 2 * padding;
        painter.drawText(rect, Qt::AlignCenter,
                         QFontMetricsF(m_font).elidedText(kind(layer), Qt::ElideRight, room));
        return;
    }
    QRectF area = rect.adjusted(padding, padding, -padding, -padding);
    const auto shares = m_model.circuits(layer);
    if (m_colours == NetworkColours::Circuits && !shares.isEmpty()) {
        drawShares(painter, QRectF(area.left(), area.bottom() - barHeight, area.width(), barHeight),
                   shares, palette);
        area.setBottom(area.bottom() - barHeight - padding / 2);
    }
    paintText(painter, area, row, ink, fill);
}

void NetworkGraph::paintText(QPainter& painter, const QRectF& area, std::size_t row,
                             const QColor& ink, const QColor& ground) const
{
    const NetworkRow& layer = m_model.rows()[row];
    struct Line {
        QString text;
        const QFont& font;
        Qt::TextElideMode elision;
        QColor colour;
    };
    const QColor quiet = blended(ink, ground, 0.8);
    std::vector<Line> lines = {{layer.name, m_heading, Qt::ElideMiddle, ink},
                               {kind(layer), m_font, Qt::ElideRight, quiet},
                               {cost(layer), m_font, Qt::ElideRight, quiet}};
    if (const QString last = value(layer); !last.isEmpty())
        lines.push_back({last, m_font, Qt::ElideRight, ink});
    double y = area.center().y() - m_line * static_cast<double>(lines.size()) / 2;
    for (const Line& line : lines) {
        painter.setFont(line.font);
        painter.setPen(line.colour);
        painter.drawText(
            QRectF(area.left(), y, area.width(), m_line), Qt::AlignCenter,
            QFontMetricsF(line.font).elidedText(line.text, line.elision, area.width()));
        y += m_line;
    }
}

} // namespace hawx
