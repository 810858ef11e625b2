// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heat_map/heat_map_view.h"

#include "core/search/front.h"
#include "widgets/figure/data_table_model.h"
#include "widgets/style/colours.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace hawx {

namespace {

constexpr double leastZoom = 0.5;
constexpr double greatestZoom = 6;
constexpr double zoomStep = 1.2;

bool haveSameLayers(const SensitivityMap* a, const SensitivityMap* b)
{
    return a != nullptr && b != nullptr && a->circuits.size() == b->circuits.size() &&
           std::equal(a->layers.begin(), a->layers.end(), b->layers.begin(), b->layers.end(),
                      [](const LayerSummary& x, const LayerSummary& y) {
                          return x.name == y.name && x.filters == y.filters &&
                                 x.firstFilter == y.firstFilter;
                      });
}

} // namespace

HeatMapView::HeatMapView(QWidget* parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Window);
    setAccessibleName(tr("Sensitivity heat map"));
}

void HeatMapView::setMap(std::shared_ptr<const SensitivityMap> map)
{
    if (!haveSameLayers(m_map.get(), map.get())) {
        m_layer.reset();
        m_filters.clear();
        m_current = m_anchor = {};
        m_pressed.reset();
        m_brush = {};
        m_zoom = 1;
    }
    HeatMapContent::Choice choice = m_choice;
    if (choice.circuit && *choice.circuit >= (map ? map->circuits.size() : 0))
        choice.circuit.reset();
    show(std::move(map), choice);
}

void HeatMapView::setLevel(Level level)
{
    if (m_choice.level == level)
        return;
    HeatMapContent::Choice choice = m_choice;
    choice.level = level;
    m_current = m_anchor = {};
    m_pressed.reset();
    m_brush = {};
    show(m_map, choice);
}

void HeatMapView::setCircuit(std::optional<std::size_t> circuit)
{
    if (circuit == m_choice.circuit)
        return;
    HeatMapContent::Choice choice = m_choice;
    choice.circuit = circuit;
    show(m_map, choice);
}

void HeatMapView::setAssignment(std::vector<std::uint16_t> circuits)
{
    HeatMapContent::Choice choice = m_choice;
    choice.assignment = std::move(circuits);
    show(m_map, choice);
}

void HeatMapView::setSorted(bool isSorted)
{
    HeatMapContent::Choice choice = m_choice;
    choice.isSorted = isSorted;
    show(m_map, choice);
}

void HeatMapView::setMarking(bool isMarking)
{
    m_isMarking = isMarking;
    viewport()->update();
}

void HeatMapView::show(std::shared_ptr<const SensitivityMap> map,
                       const HeatMapContent::Choice& choice)
{
    const bool isFilters = m_content.level() == Level::Filter && choice.level == Level::Filter;
    const HeatMapContent before = std::move(m_content);
    m_map = std::move(map);
    m_choice = choice;
    m_content = HeatMapContent(m_map, m_choice);
    // The keyboard stays with its filter or row when these change places.
    for (Cell* cell : {&m_current, &m_anchor}) {
        if (cell->row >= before.rows() || cell->row >= m_content.rows() ||
            before.level() != m_content.level())
            *cell = {};
        else if (isFilters && cell->column < before.cells(cell->row))
            *cell = m_content.cellOf(before.filterOf(*cell)).value_or(Cell{});
        else if (!isFilters)
            cell->row = m_content.rowOf(before.itemOf(cell->row));
    }
    arrange();
    // What is shown shall use all colours: the circuit's filters, or all layers and circuits.
    const ColourScale scale = ColourScale::covering(m_content.scores());
    if (scale == m_scale)
        return;
    m_scale = scale;
    Q_EMIT scaleChanged(m_scale);
}

void HeatMapView::setSelection(std::optional<std::size_t> layer, std::vector<std::size_t> filters)
{
    if (layer != m_layer && m_content.isMatrix())
        viewport()->update();
    else if (layer != m_layer)
        for (const auto& each : {layer, m_layer})
            if (each && *each < m_content.rows())
                updateRow(m_content.rowOf(*each));
    m_layer = layer;
    filters.swap(m_filters);
    updateFilters(filters, m_filters);
}

QRect HeatMapView::filterRect(std::size_t filter) const
{
    return toViewport(m_layout.cellRect(m_content.cellOf(filter).value_or(Cell{})));
}

QRect HeatMapView::layerRect(std::size_t layer, std::size_t circuit) const
{
    return toViewport(m_layout.cellRect(m_content.cellOf(layer, circuit)));
}

QRect HeatMapView::labelRect(std::size_t item) const
{
    return m_layout.labelRect(m_content.rowOf(item)).translated(0, -verticalScrollBar()->value());
}

QSize HeatMapView::sizeHint() const
{
    return {640, 220};
}

QSize HeatMapView::minimumSizeHint() const
{
    return {240, 80};
}

void HeatMapView::arrange()
{
    m_layout = m_map ? HeatMapPainter::arrange(m_content, viewport()->size(), font(), m_zoom)
                     : HeatMapLayout();
    const QSize page = viewport()->size();
    const QSize size = m_layout.size();
    verticalScrollBar()->setRange(0, std::max(0, size.height() - page.height()));
    verticalScrollBar()->setPageStep(page.height());
    verticalScrollBar()->setSingleStep(m_layout.cellSize().height());
    horizontalScrollBar()->setRange(0, std::max(0, size.width() - page.width()));
    horizontalScrollBar()->setPageStep(page.width());
    horizontalScrollBar()->setSingleStep(m_layout.cellSize().width());
    viewport()->update();
}

void HeatMapView::setZoom(double zoom)
{
    m_zoom = std::clamp(zoom, leastZoom, greatestZoom);
    arrange();
}

QPoint HeatMapView::toMap(QPoint viewportPoint) const
{
    return viewportPoint + QPoint(horizontalScrollBar()->value(), verticalScrollBar()->value());
}

QRect HeatMapView::toViewport(const QRect& mapRect) const
{
    return mapRect.translated(-toMap(QPoint()));
}

/// Names do not scroll away.
QRect HeatMapView::cellArea() const
{
    return viewport()->rect().adjusted(m_layout.labelWidth(), m_layout.headerHeight(), 0, 0);
}

std::optional<HeatMapView::Cell> HeatMapView::cellAt(QPoint viewportPoint) const
{
    return cellArea().contains(viewportPoint) ? m_layout.cellAt(toMap(viewportPoint))
                                              : std::nullopt;
}

std::optional<std::size_t> HeatMapView::labelAt(QPoint viewportPoint) const
{
    return viewportPoint.x() < m_layout.labelWidth() && viewportPoint.y() >= m_layout.headerHeight()
               ? m_layout.rowAt(toMap(viewportPoint))
               : std::nullopt;
}

bool HeatMapView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && m_map) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const auto cell = cellAt(help->pos()))
            QToolTip::showText(help->globalPos(), m_content.describe(*cell), viewport(),
                               toViewport(m_layout.cellRect(*cell)));
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::Leave)
        Q_EMIT hovered(-1);
    return QAbstractScrollArea::viewportEvent(event);
}

HeatMapPainter HeatMapView::painter() const
{
    return {m_content, m_layout, m_scale, palette(), font()};
}

bool HeatMapView::isInChosenRow(std::size_t row) const
{
    return m_content.itemOf(row) ==
           (m_content.level() == Level::Operator ? m_choice.circuit : m_layer);
}

void HeatMapView::paintEvent(QPaintEvent* event)
{
    if (!m_map || m_content.rows() == 0)
        return;
    QPainter painter(viewport());
    const HeatMapPainter map = this->painter();
    const QRect cells = cellArea();
    const QRect dirty = event->rect().translated(toMap(QPoint()));
    const auto forDirtyRows = [&](const auto& paint) {
        for (std::size_t row = 0; row < m_layout.rows(); ++row)
            if (const QRect label = m_layout.labelRect(row);
                label.top() <= dirty.bottom() && label.bottom() >= dirty.top())
                paint(row);
    };
    const auto within = [&](const QRect& clip, QPoint origin, const auto& paint) {
        if (!clip.intersects(event->rect()))
            return;
        painter.save();
        painter.setClipRect(clip);
        painter.translate(-origin);
        paint();
        painter.restore();
    };
    within(cells, toMap(QPoint()), [&] {
        forDirtyRows([&](std::size_t row) { map.paintCells(painter, row, dirty, m_isMarking); });
        // Outlines lie half on the neighbours.
        forDirtyRows([&](std::size_t row) { paintSelection(painter, row, dirty); });
        if (!m_brush.isNull()) {
            QColor fill = accentColour(palette());
            painter.setPen(QPen(fill, 1, Qt::DashLine));
            fill.setAlpha(40);
            painter.setBrush(fill);
            painter.drawRect(m_brush);
        }
    });
    const QRect labels(0, cells.top(), cells.left(), cells.height());
    within(labels, QPoint(0, verticalScrollBar()->value()), [&] {
        forDirtyRows([&](std::size_t row) { map.paintLabel(painter, row, isInChosenRow(row)); });
    });
    if (m_content.isMatrix())
        within(QRect(cells.left(), 0, cells.width(), cells.top()),
               QPoint(horizontalScrollBar()->value(), 0), [&] {
                   map.paintHeader(
                       painter, m_content.level() == Level::Operator ? m_layer : m_choice.circuit);
               });
}

void HeatMapView::paintSelection(QPainter& painter, std::size_t row, const QRect& area) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(accentColour(palette()), 2));
    if (m_content.isMatrix()) {
        if (m_layer && m_choice.circuit)
            if (const Cell cell = m_content.cellOf(*m_layer, *m_choice.circuit); cell.row == row)
                painter.drawRect(m_layout.cellRect(cell).adjusted(0, 0, -1, -1));
    } else if (!m_filters.empty()) {
        std::vector<bool> chosen(m_layout.cells(row));
        for (std::size_t column = 0; column < chosen.size(); ++column)
            chosen[column] = std::binary_search(m_filters.begin(), m_filters.end(),
                                                m_content.filterOf({row, column}));
        const QSize side = m_layout.cellSize();
        // Only edges between a chosen cell and one that is not, so that a block has one outline.
        m_layout.forEachCellIn(
            row, area.adjusted(-side.width(), -side.height(), side.width(), side.height()),
            [&](std::size_t column) {
                if (!chosen[column])
                    return;
                const QRect rect = m_layout.cellRect({row, column});
                const auto isChosen = [&](int dx, int dy) {
                    const auto neighbour = m_layout.neighbour({row, column}, dx, dy);
                    return neighbour && chosen[neighbour->column];
                };
                if (!isChosen(-1, 0))
                    painter.drawLine(rect.topLeft(), rect.bottomLeft());
                if (!isChosen(1, 0))
                    painter.drawLine(rect.topRight(), rect.bottomRight());
                if (!isChosen(0, -1))
                    painter.drawLine(rect.topLeft(), rect.topRight());
                if (!isChosen(0, 1))
                    painter.drawLine(rect.bottomLeft(), rect.bottomRight());
            });
    }
    if (hasFocus() && m_current.row == row && m_current.column < m_layout.cells(row)) {
        const QRect rect = m_layout.cellRect(m_current).adjusted(1, 1, -3, -3);
        painter.setPen(
            QPen(readableOn(m_scale.colour(m_content.score(m_current))), 1, Qt::DotLine));
        painter.drawRect(rect);
    }
}

void HeatMapView::updateRow(std::size_t row)
{
    const QRect label = m_layout.labelRect(row);
    viewport()->update(0, label.top() - verticalScrollBar()->value(), viewport()->width(),
                       label.height());
}

void HeatMapView::updateFilters(const std::vector<std::size_t>& before,
                                const std::vector<std::size_t>& after)
{
    if (m_content.isMatrix())
        return;
    std::vector<std::size_t> changed;
    std::set_symmetric_difference(before.begin(), before.end(), after.begin(), after.end(),
                                  std::back_inserter(changed));
    QRect area;
    for (const std::size_t filter : changed)
        if (const auto cell = m_content.cellOf(filter))
            area |= m_layout.cellRect(*cell);
    if (!area.isNull())
        viewport()->update(toViewport(area).adjusted(-2, -2, 2, 2));
}

void HeatMapView::updateBrush(const QRect& brush)
{
    viewport()->update(toViewport(m_brush | brush).adjusted(-2, -2, 2, 2));
    m_brush = brush;
}

void HeatMapView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void HeatMapView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

void HeatMapView::select(std::optional<std::size_t> layer, std::vector<std::size_t> filters)
{
    if (layer == m_layer && filters == m_filters)
        return;
    setSelection(layer, std::move(filters));
    Q_EMIT selectionChanged(m_layer, m_filters);
}

void HeatMapView::moveCurrent(Cell cell)
{
    for (const Cell& each : {m_current, cell})
        if (each.row < m_layout.rows())
            viewport()->update(toViewport(m_layout.cellRect(each)).adjusted(-2, -2, 2, 2));
    m_current = cell;
    if (cell.column < m_content.cells(cell.row))
        setAccessibleDescription(m_content.describe(cell));
}

void HeatMapView::selectCell(Cell cell, Qt::KeyboardModifiers modifiers)
{
    moveCurrent(cell);
    if (m_content.isMatrix()) {
        if (const std::size_t circuit = m_content.circuitOf(cell); m_choice.circuit != circuit) {
            m_choice.circuit = circuit;
            Q_EMIT circuitChanged(circuit);
        }
        select(m_content.layerOf(cell), {});
        viewport()->update();
        return;
    }
    std::vector<std::size_t> filters;
    if (modifiers & Qt::ShiftModifier) {
        filters = m_content.between(m_anchor, cell);
    } else if (modifiers & Qt::ControlModifier) {
        filters = m_filters;
        const std::size_t filter = m_content.filterOf(cell);
        const auto at = std::lower_bound(filters.begin(), filters.end(), filter);
        if (at != filters.end() && *at == filter)
            filters.erase(at);
        else
            filters.insert(at, filter);
        m_anchor = cell;
    } else {
        filters = {m_content.filterOf(cell)};
        m_anchor = cell;
    }
    select(m_content.layerOf(cell), std::move(filters));
}

void HeatMapView::selectLabel(std::size_t row)
{
    m_anchor = {row, 0};
    moveCurrent(m_anchor);
    if (m_content.level() != Level::Operator) {
        select(m_content.itemOf(row), {});
    } else if (m_choice.circuit != m_content.itemOf(row)) {
        m_choice.circuit = m_content.itemOf(row);
        viewport()->update();
        Q_EMIT circuitChanged(m_choice.circuit);
    }
}

void HeatMapView::selectAll()
{
    if (m_content.isMatrix() || m_content.rows() == 0)
        return;
    const std::size_t last = m_content.rows() - 1;
    select(m_layer ? m_layer : m_content.itemOf(m_current.row),
           m_content.between({0, 0}, {last, std::max<std::size_t>(m_content.cells(last), 1) - 1}));
}

void HeatMapView::copy() const
{
    std::optional<std::vector<std::size_t>> filters;
    if (!m_filters.empty())
        filters = m_filters;
    else if (m_layer && !m_content.isMatrix())
        filters = m_content.filtersOf(*m_layer);
    QApplication::clipboard()->setText(toClipboardText(m_content.table(filters)));
}

void HeatMapView::mousePressEvent(QMouseEvent* event)
{
    if (!m_map || event->button() != Qt::LeftButton)
        return;
    const QPoint point = event->position().toPoint();
    m_pressed = toMap(point);
    if (const auto cell = cellAt(point)) {
        selectCell(*cell, event->modifiers());
    } else if (const auto row = labelAt(point)) {
        m_pressed.reset();
        selectLabel(*row);
    } else {
        select(std::nullopt, {});
    }
}

void HeatMapView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_map)
        return;
    const QPoint point = toMap(event->position().toPoint());
    const auto cell = cellAt(event->position().toPoint());
    Q_EMIT hovered(cell ? m_content.score(*cell) : -1);
    if (!m_pressed || m_content.isMatrix() || !(event->buttons() & Qt::LeftButton))
        return;
    if (m_brush.isNull() &&
        (point - *m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    updateBrush(QRect(*m_pressed, point).normalized());
    const auto touched = m_layout.cellsIn(m_brush);
    std::vector<std::size_t> filters;
    for (const Cell& each : touched)
        filters.push_back(m_content.filterOf(each));
    std::sort(filters.begin(), filters.end());
    if (!touched.empty())
        moveCurrent(touched.back());
    select(touched.empty() ? std::nullopt : std::optional(m_content.layerOf(touched.front())),
           std::move(filters));
}

void HeatMapView::mouseReleaseEvent(QMouseEvent*)
{
    m_pressed.reset();
    if (!m_brush.isNull())
        updateBrush({});
}

void HeatMapView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const auto row = labelAt(event->position().toPoint());
    if (row && !m_content.isMatrix() && event->button() == Qt::LeftButton) {
        const std::size_t layer = m_content.itemOf(*row);
        select(layer, m_content.filtersOf(layer));
    } else {
        mousePressEvent(event);
    }
}

void HeatMapView::contextMenuEvent(QContextMenuEvent* event)
{
    if (!m_map || m_content.rows() == 0)
        return;
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    std::optional<Cell> cell = isKey ? std::optional(m_current) : cellAt(event->pos());
    if (const auto row = labelAt(event->pos()); !isKey && row)
        cell = Cell{*row, 0};
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& text, const QKeySequence& key, bool isEnabled,
                         const auto& work) {
        QAction* action = menu->addAction(text, this, work);
        action->setShortcut(key);
        action->setEnabled(isEnabled);
    };
    const bool isFilter =
        cell && !m_content.isMatrix() && cell->column < m_content.cells(cell->row);
    add(tr("Select &Layer"), {}, cell && m_content.level() != Level::Operator,
        [this, cell] { select(m_content.itemOf(cell->row), {}); });
    add(isFilter ? tr("Select Filters &up to %1").arg(m_content.scoreText(m_content.score(*cell)))
                 : tr("Select Filters &up to This Score"),
        {}, isFilter, [this, cell] {
            select(m_content.layerOf(*cell), m_content.atMost(m_content.score(*cell)));
        });
    add(tr("Select &All Filters"), QKeySequence::SelectAll, !m_content.isMatrix(),
        [this] { selectAll(); });
    menu->addSeparator();
    add(tr("&Copy Values"), QKeySequence::Copy, true, [this] { copy(); });
    menu->addSeparator();
    add(tr("Zoom &In"), QKeySequence::ZoomIn, m_zoom < greatestZoom,
        [this] { setZoom(m_zoom * zoomStep); });
    add(tr("Zoom &Out"), QKeySequence::ZoomOut, m_zoom > leastZoom,
        [this] { setZoom(m_zoom / zoomStep); });
    add(tr("&Fit"), Qt::CTRL | Qt::Key_0, m_zoom != 1, [this] { setZoom(1); });
    menu->popup(isKey
                    ? viewport()->mapToGlobal(toViewport(m_layout.cellRect(m_current)).bottomLeft())
                    : event->globalPos());
}

void HeatMapView::wheelEvent(QWheelEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    setZoom(m_zoom * std::pow(zoomStep, event->angleDelta().y() / 120.0));
    event->accept();
}

void HeatMapView::keyPressEvent(QKeyEvent* event)
{
    if (!m_map || m_layout.rows() == 0) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    if (event->matches(QKeySequence::SelectAll))
        return selectAll();
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::ZoomIn))
        return setZoom(m_zoom * zoomStep);
    if (event->matches(QKeySequence::ZoomOut))
        return setZoom(m_zoom / zoomStep);
    Cell target = m_current;
    switch (event->key()) {
    case Qt::Key_Left: target = m_layout.step(m_current, -1, 0); break;
    case Qt::Key_Right: target = m_layout.step(m_current, 1, 0); break;
    case Qt::Key_Up: target = m_layout.step(m_current, 0, -1); break;
    case Qt::Key_Down: target = m_layout.step(m_current, 0, 1); break;
    case Qt::Key_Home: target.column = 0; break;
    case Qt::Key_End:
        target.column = std::max<std::size_t>(m_layout.cells(target.row), 1) - 1;
        break;
    case Qt::Key_Space: break;
    case Qt::Key_Escape: select(std::nullopt, {}); return;
    case Qt::Key_0:
        if (event->modifiers() == Qt::ControlModifier)
            return setZoom(1);
        [[fallthrough]];
    default: QAbstractScrollArea::keyPressEvent(event); return;
    }
    if (target.column >= m_layout.cells(target.row)) // a layer without filters
        return moveCurrent(target);
    selectCell(target, event->modifiers());
    scrollTo(target);
}

void HeatMapView::scrollTo(Cell cell)
{
    const QRect rect = m_layout.cellRect(cell);
    const auto reveal = [](QScrollBar* bar, int first, int last, int hidden, int page) {
        // What does not fit shows how it begins.
        bar->setValue(std::min(std::max(bar->value(), last - page + 1), first - hidden));
    };
    reveal(verticalScrollBar(), rect.top(), rect.bottom(), m_layout.headerHeight(),
           viewport()->height());
    reveal(horizontalScrollBar(), rect.left(), rect.right(), m_layout.labelWidth(),
           viewport()->width());
}

} // namespace hawx
