// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/network/network_graph_view.h"

#include "widgets/network/network_model.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGestureEvent>
#include <QHelpEvent>
#include <QInputDevice>
#include <QMenu>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace hawx {

namespace {

constexpr double margin = 14; ///< pixels around the graph
constexpr double largestScale = 4;
constexpr double leastScale = 0.01; ///< unless more is needed to show everything
constexpr double readableScale = 0.75;
constexpr double leastStartScale = 0.65; ///< small, but what branches is seen at its full width
constexpr double wheelStep = 1.2;

} // namespace

NetworkGraphView::NetworkGraphView(const NetworkModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_graph(model)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    grabGesture(Qt::PinchGesture);
    setAccessibleName(tr("Graph of the network"));
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        m_follow = Follow::Start;
        m_marks = {};
        arrange();
        setSearch(m_search);
        setCurrent(std::nullopt);
    });
    connect(&model, &QAbstractItemModel::dataChanged, this, [this] {
        update();
        Q_EMIT contentChanged();
    });
    arrange();
}

void NetworkGraphView::setColours(NetworkColours colours)
{
    m_graph.setColours(colours);
    update();
    Q_EMIT contentChanged();
}

void NetworkGraphView::setSelectedLayer(std::optional<std::size_t> layer)
{
    const auto hasLayer = [this](std::size_t row) { return m_model.rows()[row].layer.has_value(); };
    if (!layer) {
        if (m_marks.current && hasLayer(*m_marks.current))
            setCurrent(std::nullopt);
        return;
    }
    const QModelIndex index = m_model.layerIndex(*layer);
    if (!index.isValid() || m_marks.current == static_cast<std::size_t>(index.row()))
        return;
    setCurrent(static_cast<std::size_t>(index.row()));
    reveal(*m_marks.current);
}

void NetworkGraphView::setSearch(const QString& text)
{
    m_search = text;
    m_marks.found = m_model.find(text);
    update();
    Q_EMIT viewChanged();
}

void NetworkGraphView::selectMatch(bool backward)
{
    const auto& found = m_marks.found;
    if (found.empty())
        return;
    std::size_t match = backward ? found.back() : found.front();
    if (m_marks.current) {
        const auto after = std::upper_bound(found.begin(), found.end(), *m_marks.current);
        const auto from = std::lower_bound(found.begin(), found.end(), *m_marks.current);
        if (backward && from != found.begin())
            match = *std::prev(from);
        if (!backward && after != found.end())
            match = *after;
    }
    select(match);
    zoomTo(match);
}

void NetworkGraphView::arrange()
{
    m_graph.arrange(font());
    follow();
    Q_EMIT contentChanged();
}

double NetworkGraphView::fitScale() const
{
    const QSizeF size = m_graph.size();
    if (size.isEmpty())
        return 1;
    return std::min({1.0, std::max(width() - 2 * margin, 1.0) / size.width(),
                     std::max(height() - 2 * margin, 1.0) / size.height()});
}

void NetworkGraphView::fit()
{
    m_follow = Follow::Everything;
    follow();
}

/// Small networks whole; of others the beginning, as wide as it can be read.
void NetworkGraphView::showStart()
{
    const QSizeF size = m_graph.size();
    const QPointF middle(size.width() / 2, size.height() / 2);
    if (m_graph.rows() == 0 || fitScale() >= readableScale) {
        changeView(fitScale(), middle);
        return;
    }
    const double byWidth = (width() - 2 * margin) / size.width();
    const double scale = std::clamp(byWidth, leastStartScale, 1.0);
    changeView(scale, {byWidth >= scale ? middle.x() : m_graph.rect(0).center().x(),
                       (height() / 2.0 - margin) / scale});
}

void NetworkGraphView::follow()
{
    switch (m_follow) {
    case Follow::Start:
        showStart();
        if (m_marks.current)
            reveal(*m_marks.current);
        break;
    case Follow::Everything:
        changeView(fitScale(), {m_graph.size().width() / 2, m_graph.size().height() / 2});
        break;
    case Follow::Nothing: changeView(m_scale, m_centre); break;
    }
}

void NetworkGraphView::changeView(double scale, QPointF centre)
{
    m_scale = std::clamp(scale, std::min(fitScale(), leastScale), largestScale);
    // The graph cannot get lost: its edge stops in the middle.
    m_centre = {std::clamp(centre.x(), 0.0, m_graph.size().width()),
                std::clamp(centre.y(), 0.0, m_graph.size().height())};
    update();
    Q_EMIT viewChanged();
}

void NetworkGraphView::centreOn(QPointF graphPoint)
{
    m_follow = Follow::Nothing;
    changeView(m_scale, graphPoint);
}

void NetworkGraphView::scrollBy(QPointF pixels)
{
    centreOn(m_centre + pixels / m_scale);
}

void NetworkGraphView::zoom(double factor, QPointF fixed)
{
    m_follow = Follow::Nothing;
    const QPointF point = toGraph(fixed);
    const double scale =
        std::clamp(m_scale * factor, std::min(fitScale(), leastScale), largestScale);
    changeView(scale, point + (m_centre - point) * (m_scale / scale));
}

void NetworkGraphView::zoomTo(std::size_t row)
{
    m_follow = Follow::Nothing;
    changeView(std::max(m_scale, readableScale), m_graph.rect(row).center());
}

QPointF NetworkGraphView::toWidget(QPointF graphPoint) const
{
    return (graphPoint - m_centre) * m_scale + QPointF(width() / 2.0, height() / 2.0);
}

QPointF NetworkGraphView::toGraph(QPointF widgetPoint) const
{
    return (widgetPoint - QPointF(width() / 2.0, height() / 2.0)) / m_scale + m_centre;
}

QRectF NetworkGraphView::rectOf(std::size_t row) const
{
    const QRectF rect = m_graph.rect(row);
    return {toWidget(rect.topLeft()), toWidget(rect.bottomRight())};
}

void NetworkGraphView::select(std::optional<std::size_t> row)
{
    if (row == m_marks.current)
        return;
    setCurrent(row);
    Q_EMIT selectionChanged(row ? m_model.rows()[*row].layer : std::nullopt);
}

void NetworkGraphView::setCurrent(std::optional<std::size_t> row)
{
    m_marks.current = row;
    setAccessibleDescription(row ? m_model.describe(m_model.rows()[*row]) : QString());
    update();
    Q_EMIT viewChanged();
}

/// Pans as little as shows the row and where its edges lead.
void NetworkGraphView::reveal(std::size_t row)
{
    constexpr double surroundings = 24;
    const QRectF card =
        rectOf(row).adjusted(-surroundings, -surroundings, surroundings, surroundings);
    const auto shift = [](double low, double high, double room) {
        if (high - low >= room)
            return (low + high - room) / 2;
        return low < 0 ? low : std::max(high - room, 0.0);
    };
    const QPointF step(shift(card.left(), card.right(), width()),
                       shift(card.top(), card.bottom(), height()));
    if (!step.isNull())
        changeView(m_scale, m_centre + step / m_scale);
}

void NetworkGraphView::paint(QPainter& painter, const QRectF& target, const QPalette& colours) const
{
    const QSizeF size = m_graph.size();
    if (size.isEmpty())
        return;
    const double scale = std::min(target.width() / size.width(), target.height() / size.height());
    painter.save();
    painter.translate(target.center());
    painter.scale(scale, scale);
    painter.translate(-size.width() / 2, -size.height() / 2);
    m_graph.paint(painter, QRectF(QPointF(), size), scale, colours, {});
    painter.restore();
}

void NetworkGraphView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.translate(width() / 2.0, height() / 2.0);
    painter.scale(m_scale, m_scale);
    painter.translate(-m_centre);
    NetworkGraph::Marks marks = m_marks;
    marks.focus = hasFocus();
    m_graph.paint(painter, QRectF(toGraph({}), toGraph(QPointF(width(), height()))), m_scale,
                  palette(), marks);
}

QSize NetworkGraphView::sizeHint() const
{
    return {360, 420};
}

QSize NetworkGraphView::minimumSizeHint() const
{
    return {160, 120};
}

void NetworkGraphView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    follow();
}

void NetworkGraphView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

bool NetworkGraphView::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::ToolTip: {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const auto row = m_graph.rowAt(toGraph(help->pos())))
            QToolTip::showText(help->globalPos(), m_model.describe(m_model.rows()[*row]), this,
                               rectOf(*row).toAlignedRect());
        else
            QToolTip::hideText();
        return true;
    }
    case QEvent::Leave: Q_EMIT hovered(std::nullopt); break;
    case QEvent::NativeGesture:
        if (pinched(*static_cast<QNativeGestureEvent*>(event)))
            return true;
        break;
    case QEvent::Gesture:
        if (pinched(*static_cast<QGestureEvent*>(event)))
            return true;
        break;
    default: break;
    }
    return QWidget::event(event);
}

bool NetworkGraphView::pinched(QGestureEvent& event)
{
    const auto* pinch = static_cast<QPinchGesture*>(event.gesture(Qt::PinchGesture));
    if (!pinch)
        return false;
    m_pressed.reset(); // the first finger is no drag
    zoom(pinch->scaleFactor(), mapFromGlobal(pinch->centerPoint()));
    event.accept();
    return true;
}

bool NetworkGraphView::pinched(const QNativeGestureEvent& event)
{
    if (event.gestureType() != Qt::ZoomNativeGesture)
        return false;
    zoom(1 + event.value(), event.position());
    return true;
}

void NetworkGraphView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    m_pressed = m_last = event->position();
    m_dragging = false;
}

void NetworkGraphView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_pressed) {
        Q_EMIT hovered(m_graph.rowAt(toGraph(event->position())));
        return;
    }
    if (!m_dragging &&
        (event->position() - *m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        m_dragging = true;
        setCursor(Qt::ClosedHandCursor);
    }
    if (m_dragging) {
        scrollBy(m_last - event->position());
        m_last = event->position();
    }
}

void NetworkGraphView::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_pressed && !m_dragging && event->button() == Qt::LeftButton)
        select(m_graph.rowAt(toGraph(event->position())));
    m_pressed.reset();
    m_dragging = false;
    unsetCursor();
}

void NetworkGraphView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const auto row = m_graph.rowAt(toGraph(event->position())))
        zoomTo(*row);
    else
        fit();
}

void NetworkGraphView::wheelEvent(QWheelEvent* event)
{
    // Two fingers on a touch pad move what lies under them, as everywhere.
    const bool touchPad = event->device()->type() == QInputDevice::DeviceType::TouchPad;
    if (touchPad && !event->pixelDelta().isNull() && !(event->modifiers() & Qt::ControlModifier))
        scrollBy(-QPointF(event->pixelDelta()));
    else
        zoom(std::pow(wheelStep, event->angleDelta().y() / 120.0), event->position());
    event->accept();
}

void NetworkGraphView::keyPressEvent(QKeyEvent* event)
{
    const QPointF middle(width() / 2.0, height() / 2.0);
    if (event->modifiers() & Qt::ControlModifier) {
        switch (event->key()) {
        case Qt::Key_Plus:
        case Qt::Key_Equal: zoom(wheelStep, middle); return;
        case Qt::Key_Minus: zoom(1 / wheelStep, middle); return;
        case Qt::Key_0: fit(); return;
        default: break;
        }
    } else if (m_graph.rows() > 0 && moveByKey(*event)) {
        return;
    }
    QWidget::keyPressEvent(event);
}

bool NetworkGraphView::moveByKey(const QKeyEvent& event)
{
    using Direction = NetworkGraph::Direction;
    const auto go = [this](Direction direction) {
        return m_marks.current ? m_graph.neighbour(*m_marks.current, direction)
                               : std::optional<std::size_t>(0);
    };
    const QPointF page(0, 0.8 * height());
    std::optional<std::size_t> target;
    switch (event.key()) {
    case Qt::Key_Up: target = go(Direction::Up); break;
    case Qt::Key_Down: target = go(Direction::Down); break;
    case Qt::Key_Left: target = go(Direction::Left); break;
    case Qt::Key_Right: target = go(Direction::Right); break;
    case Qt::Key_Home: target = 0; break;
    case Qt::Key_End: target = m_graph.rows() - 1; break;
    case Qt::Key_PageUp: scrollBy(-page); return true;
    case Qt::Key_PageDown: scrollBy(page); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: selectMatch(event.modifiers() & Qt::ShiftModifier); return true;
    case Qt::Key_Escape: select(std::nullopt); return true;
    default: return false;
    }
    if (target) {
        select(target);
        reveal(*target);
    }
    return true;
}

void NetworkGraphView::contextMenuEvent(QContextMenuEvent* event)
{
    const auto row = event->reason() == QContextMenuEvent::Mouse
                         ? m_graph.rowAt(toGraph(event->pos()))
                         : m_marks.current;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (row) {
        menu->addAction(tr("&Select"), this, [this, row] { select(row); });
        menu->addAction(tr("&Zoom to it"), this, [this, row] { zoomTo(*row); });
        menu->addAction(tr("&Copy name"), this, [name = m_model.rows()[*row].name] {
            QApplication::clipboard()->setText(name);
        });
        menu->addSeparator();
    }
    menu->addAction(tr("Show &everything"), this, &NetworkGraphView::fit);
    menu->popup(event->reason() == QContextMenuEvent::Mouse || !row
                    ? event->globalPos()
                    : mapToGlobal(rectOf(*row).center().toPoint()));
}

} // namespace hawx
