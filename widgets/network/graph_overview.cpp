// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/network/graph_overview.h"

#include "widgets/network/network_graph_view.h"
#include "widgets/style/colours.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace hawx {

namespace {

constexpr int stripWidth = 46;
constexpr int margin = 5;
constexpr double largestScale = 0.15; ///< so that a small network is no giant

} // namespace

GraphOverview::GraphOverview(NetworkGraphView& view, QWidget* parent)
    : QWidget(parent), m_view(view)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setAccessibleName(tr("Overview of the network"));
    setToolTip(tr("Click or drag to go there"));
    connect(&view, &NetworkGraphView::viewChanged, this, qOverload<>(&QWidget::update));
    connect(&view, &NetworkGraphView::contentChanged, this, [this] {
        m_picture = {};
        update();
    });
}

QSize GraphOverview::sizeHint() const
{
    return {stripWidth, 120};
}

QTransform GraphOverview::toStrip() const
{
    const QRectF place = QRectF(rect()).adjusted(margin, margin, -margin, -margin);
    const QSizeF size = m_view.graph().size();
    const double x = std::min(place.width() / size.width(), largestScale);
    const double y = std::min(place.height() / size.height(), largestScale);
    return {x, 0, 0, y, place.center().x() - size.width() * x / 2, place.top()};
}

void GraphOverview::paintEvent(QPaintEvent*)
{
    const NetworkGraph& graph = m_view.graph();
    if (graph.size().isEmpty())
        return;
    const QTransform map = toStrip();
    if (m_picture.isNull()) {
        m_picture = QPixmap(size() * devicePixelRatioF());
        m_picture.setDevicePixelRatio(devicePixelRatioF());
        m_picture.fill(Qt::transparent);
        QPainter painter(&m_picture);
        painter.setTransform(map, true);
        graph.paint(painter, QRectF(QPointF(), graph.size()), std::min(map.m11(), map.m22()),
                    palette(), {});
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    const int edge = isRightToLeft() ? width() - 1 : 0;
    painter.setPen(mutedColour(palette()));
    painter.drawLine(edge, 0, edge, height());
    const auto mark = [&](std::size_t row, const QColor& colour) {
        const double y = map.map(graph.rect(row).center()).y();
        painter.fillRect(QRectF(1, y - 1, width() - 2, 2), colour);
    };
    for (const std::size_t row : m_view.found())
        mark(row, palette().color(QPalette::Highlight));
    if (m_view.current())
        mark(*m_view.current(), accentColour(palette()));
    // What is in sight, clipped to the strip.
    const QRectF seen = map.mapRect(
        QRectF(m_view.toGraph({}), m_view.toGraph(QPointF(m_view.width(), m_view.height()))));
    const QRectF frame = seen.intersected(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5));
    QColor fill = palette().color(QPalette::WindowText);
    painter.setPen(fill);
    fill.setAlphaF(0.08F);
    painter.setBrush(fill);
    painter.drawRect(frame);
}

void GraphOverview::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_picture = {};
}

void GraphOverview::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_picture = {};
}

void GraphOverview::go(QPointF point)
{
    if (!m_view.graph().size().isEmpty())
        m_view.centreOn(toStrip().inverted().map(point));
}

void GraphOverview::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        go(event->position());
}

void GraphOverview::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton)
        go(event->position());
}

void GraphOverview::wheelEvent(QWheelEvent* event)
{
    m_view.scrollBy(QPointF(0, -event->angleDelta().y()));
    event->accept();
}

} // namespace hawx
