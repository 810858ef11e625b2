// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heat_map/heat_map_view.h"

#include "core/search/front.h"
#include "widgets/common/swatch.h"
#include "widgets/style/colours.h"
#include "widgets/style/quantity.h"

#include <QApplication>
#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace hawx {

namespace {

constexpr int swatchSide = 10;
constexpr int padding = 6;

QString toText(const std::string& text)
{
    return QString::fromStdString(text);
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
    m_map = std::move(map);
    const std::size_t circuits = m_map ? m_map->circuits.size() : 0;
    if (m_circuit && *m_circuit >= circuits)
        m_circuit.reset();
    m_layer.reset();
    m_filters.clear();
    m_current = m_anchor = {};
    rescale();
    arrange();
}

void HeatMapView::setLevel(Level level)
{
    if (m_level == level)
        return;
    m_level = level;
    m_current = m_anchor = {};
    rescale();
    arrange();
}

void HeatMapView::setCircuit(std::optional<std::size_t> circuit)
{
    m_circuit = circuit;
    rescale();
    viewport()->update();
}

void HeatMapView::setAssignment(std::vector<std::uint16_t> circuits)
{
    m_assignment = std::move(circuits);
    rescale();
    viewport()->update();
}

void HeatMapView::setSelection(std::optional<std::size_t> layer, std::vector<std::size_t> filters)
{
    m_layer = layer;
    m_filters = std::move(filters);
    viewport()->update();
}

QRect HeatMapView::filterRect(std::size_t filter) const
{
    return m_layout.cellRect(cellOf(filter))
        .translated(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
}

QRect HeatMapView::layerRect(std::size_t layer, std::size_t circuit) const
{
    return m_layout.cellRect({layer, circuit})
        .translated(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
}

QRect HeatMapView::labelRect(std::size_t layer) const
{
    return m_layout.labelRect(layer).translated(-horizontalScrollBar()->value(),
                                                -verticalScrollBar()->value());
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
    if (!m_map) {
        m_layout = {};
    } else {
        int labelWidth = 0;
        for (const auto& layer : m_map->layers)
            labelWidth = std::max(labelWidth, fontMetrics().horizontalAdvance(toText(layer.name)));
        labelWidth = std::min(labelWidth + 3 * padding, 160);
        const int line = fontMetrics().height();
        if (m_level == Level::Filter) {
            std::vector<std::size_t> cells;
            for (const auto& layer : m_map->layers)
                cells.push_back(static_cast<std::size_t>(layer.filters));
            m_layout = HeatMapLayout::wrapping(cells, viewport()->size(), labelWidth, line, m_zoom);
        } else {
            int widest = 0;
            for (const auto& circuit : m_map->circuits)
                widest = std::max(widest,
                                  fontMetrics().horizontalAdvance(shortCircuitName(circuit.name)));
            const auto place = [&](int header) {
                m_layout =
                    HeatMapLayout::matrix(m_map->layers.size(), m_map->circuits.size(),
                                          viewport()->size(), labelWidth, header, line, m_zoom);
            };
            place(line + swatchSide + padding);
            m_tallHeader = widest + 4 > m_layout.cellSize().width();
            if (m_tallHeader)
                place(std::min(widest, 90) + swatchSide + 2 * padding);
        }
    }
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

void HeatMapView::rescale()
{
    // What is shown shall use all colours: the circuit's filters, or all layers and circuits.
    std::vector<float> shown;
    for (std::size_t row = 0; m_map && row < m_map->layers.size(); ++row) {
        const auto columns = m_level == Level::Layer
                                 ? m_map->circuits.size()
                                 : static_cast<std::size_t>(m_map->layers[row].filters);
        for (std::size_t column = 0; column < columns; ++column)
            shown.push_back(static_cast<float>(scoreOf({row, column})));
    }
    const ColourScale scale = ColourScale::covering(std::move(shown));
    if (scale == m_scale)
        return;
    m_scale = scale;
    Q_EMIT scaleChanged(m_scale);
}

QPoint HeatMapView::toMap(QPoint viewportPoint) const
{
    return viewportPoint + QPoint(horizontalScrollBar()->value(), verticalScrollBar()->value());
}

std::size_t HeatMapView::filterOf(Cell cell) const
{
    return static_cast<std::size_t>(m_map->layers[cell.row].firstFilter) + cell.column;
}

HeatMapView::Cell HeatMapView::cellOf(std::size_t filter) const
{
    const auto& layers = m_map->layers;
    const auto after = std::upper_bound(
        layers.begin(), layers.end(), filter, [](std::size_t index, const LayerSummary& layer) {
            return index < static_cast<std::size_t>(layer.firstFilter);
        });
    const auto row = static_cast<std::size_t>(std::distance(layers.begin(), after)) - 1;
    return {row, filter - static_cast<std::size_t>(layers[row].firstFilter)};
}

std::size_t HeatMapView::circuitOf(Cell cell) const
{
    if (m_level == Level::Layer)
        return cell.column;
    if (m_circuit)
        return *m_circuit;
    const std::size_t filter = filterOf(cell);
    return filter < m_assignment.size() ? m_assignment[filter] : 0;
}

double HeatMapView::scoreOf(Cell cell) const
{
    const std::size_t circuit = circuitOf(cell);
    if (m_level == Level::Layer)
        return static_cast<double>(m_map->layerScores[circuit][cell.row]);
    return static_cast<double>(m_map->filterScores[circuit][filterOf(cell)]);
}

QString HeatMapView::describe(Cell cell) const
{
    const LayerSummary& layer = m_map->layers[cell.row];
    const CircuitSummary& circuit = m_map->circuits[circuitOf(cell)];
    const QString place = m_level == Level::Layer ? tr("%1, all %n filters", nullptr, layer.filters)
                                                        .arg(toText(layer.name).toHtmlEscaped())
                                                  : tr("%1, filter %2 of %3")
                                                        .arg(toText(layer.name).toHtmlEscaped())
                                                        .arg(cell.column + 1)
                                                        .arg(layer.filters);
    return QStringLiteral("<p style='white-space:pre'><b>%1</b><br>%2<br>%3</p>")
        .arg(place,
             tr("Contributes <b>%1</b> where the whole network loses 1 pp").arg(formatScore(scoreOf(cell))),
             tr("with %1: %2, %3, mean error %4 %")
                 .arg(toText(circuit.name).toHtmlEscaped(), formatPower(circuit.powerMw),
                      formatIn({QStringLiteral("µm²"), 1}, circuit.areaUm2),
                      formatNumber(circuit.maePercent)));
}

bool HeatMapView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && m_map) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const auto cell = m_layout.cellAt(toMap(help->pos()))) {
            const QRect area = m_layout.cellRect(*cell).translated(-toMap(QPoint()));
            QToolTip::showText(help->globalPos(), describe(*cell), viewport(), area);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    if (event->type() == QEvent::Leave)
        Q_EMIT hovered(-1);
    return QAbstractScrollArea::viewportEvent(event);
}

void HeatMapView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    if (!m_map)
        return;
    painter.translate(-toMap(QPoint()));
    const QRect dirty = event->rect().translated(toMap(QPoint()));
    if (m_level == Level::Layer)
        paintHeader(painter);
    for (std::size_t row = 0; row < m_layout.rows(); ++row) {
        if (m_layout.labelRect(row).top() <= dirty.bottom() &&
            m_layout.labelRect(row).bottom() >= dirty.top()) {
            paintRow(painter, row);
            paintSelection(painter, row);
        }
    }
    if (!m_brush.isNull()) {
        QColor fill = accentColour(palette());
        painter.setPen(QPen(fill, 1, Qt::DashLine));
        fill.setAlpha(40);
        painter.setBrush(fill);
        painter.drawRect(m_brush);
    }
}

void HeatMapView::paintHeader(QPainter& painter) const
{
    for (std::size_t c = 0; c < m_map->circuits.size() && m_layout.rows() > 0; ++c) {
        const CircuitSummary& circuit = m_map->circuits[c];
        const QRect cell = m_layout.cellRect({0, c});
        drawSwatch(painter,
                   QRectF(cell.center().x() - swatchSide / 2.0, cell.top() - swatchSide - 3,
                          swatchSide, swatchSide - 2),
                   circuitBrush(c, circuit.isExact), palette());
        const bool chosen = m_circuit == c;
        QFont labelFont = font();
        labelFont.setBold(chosen);
        painter.setFont(labelFont);
        painter.setPen(chosen ? palette().color(QPalette::WindowText)
                              : secondaryTextColour(palette()));
        const QString label = shortCircuitName(circuit.name);
        if (m_tallHeader) {
            painter.save();
            painter.translate(cell.center().x(), cell.top() - swatchSide - padding);
            painter.rotate(-90);
            const int line = fontMetrics().height();
            painter.drawText(QRect(0, -line / 2, 90, line), Qt::AlignLeft | Qt::AlignVCenter,
                             fontMetrics().elidedText(label, Qt::ElideRight, 90));
            painter.restore();
        } else {
            painter.drawText(QRect(cell.left(), 0, cell.width(), cell.top() - swatchSide - 3),
                             Qt::AlignHCenter | Qt::AlignVCenter, label);
        }
    }
    painter.setFont(font());
}

void HeatMapView::paintRow(QPainter& painter, std::size_t row) const
{
    const bool selected = m_layer == row;
    QFont labelFont = font();
    labelFont.setBold(selected);
    painter.setFont(labelFont);
    painter.setPen(palette().color(QPalette::WindowText));
    const QRect label = m_layout.labelRect(row);
    if (selected)
        painter.fillRect(QRect(0, label.top(), 3, label.height()), accentColour(palette()));
    const int lineHeight = std::max(m_layout.cellSize().height(), fontMetrics().height());
    painter.drawText(QRect(padding, label.top(), label.width() - 2 * padding, lineHeight),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(labelFont).elidedText(toText(m_map->layers[row].name),
                                                        Qt::ElideMiddle,
                                                        label.width() - 2 * padding));
    painter.setFont(font());

    const int gap = m_layout.cellSize().width() >= 8 ? 1 : 0;
    for (std::size_t column = 0; column < m_layout.cells(row); ++column) {
        const double score = scoreOf({row, column});
        const QColor colour = m_scale.colour(score);
        const QRect rect = m_layout.cellRect({row, column}).adjusted(0, 0, -gap, -gap);
        painter.fillRect(rect, colour);
        if (m_level == Level::Layer) {
            const QString text = formatNumber(score, 2);
            if (fontMetrics().horizontalAdvance(text) + 4 <= rect.width()) {
                painter.setPen(readableOn(colour));
                painter.drawText(rect, Qt::AlignCenter, text);
            }
        }
    }
}

void HeatMapView::paintSelection(QPainter& painter, std::size_t row) const
{
    const QPen pen(accentColour(palette()), 2);
    painter.setBrush(Qt::NoBrush);
    if (m_level == Level::Layer) {
        painter.setPen(pen);
        if (m_layer == row && m_circuit)
            painter.drawRect(m_layout.cellRect({row, *m_circuit}).adjusted(0, 0, -1, -1));
    } else {
        const auto first = static_cast<std::size_t>(m_map->layers[row].firstFilter);
        const auto count = m_layout.cells(row);
        const auto begin = std::lower_bound(m_filters.begin(), m_filters.end(), first);
        const auto end = std::lower_bound(begin, m_filters.end(), first + count);
        std::vector<bool> chosen(count, false);
        for (auto it = begin; it != end; ++it)
            chosen[*it - first] = true;
        painter.setPen(pen);
        // Only edges between a chosen cell and one that is not, so that a block has one outline.
        for (auto it = begin; it != end; ++it) {
            const Cell cell{row, *it - first};
            const QRect rect = m_layout.cellRect(cell);
            const auto isChosen = [&](QPoint at) {
                const auto neighbour = m_layout.cellAt(at);
                return neighbour && neighbour->row == row && chosen[neighbour->column];
            };
            const QPoint centre = rect.center();
            const QPoint dx(rect.width(), 0);
            const QPoint dy(0, rect.height());
            if (!isChosen(centre - dx))
                painter.drawLine(rect.topLeft(), rect.bottomLeft());
            if (!isChosen(centre + dx))
                painter.drawLine(rect.topRight(), rect.bottomRight());
            if (!isChosen(centre - dy))
                painter.drawLine(rect.topLeft(), rect.topRight());
            if (!isChosen(centre + dy))
                painter.drawLine(rect.bottomLeft(), rect.bottomRight());
        }
    }
    if (hasFocus() && m_current.row == row && m_current.column < m_layout.cells(row)) {
        const QRect rect = m_layout.cellRect(m_current).adjusted(1, 1, -3, -3);
        painter.setPen(QPen(readableOn(m_scale.colour(scoreOf(m_current))), 1, Qt::DotLine));
        painter.drawRect(rect);
    }
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

std::vector<std::size_t> HeatMapView::range(Cell from, Cell to) const
{
    std::vector<std::size_t> filters;
    const std::size_t first = std::min(filterOf(from), filterOf(to));
    const std::size_t last = std::max(filterOf(from), filterOf(to));
    for (std::size_t filter = first; filter <= last; ++filter)
        filters.push_back(filter);
    return filters;
}

void HeatMapView::select(std::optional<std::size_t> layer, std::vector<std::size_t> filters)
{
    if (layer == m_layer && filters == m_filters)
        return;
    m_layer = layer;
    m_filters = std::move(filters);
    viewport()->update();
    Q_EMIT selectionChanged(m_layer, m_filters);
}

void HeatMapView::selectCell(Cell cell, Qt::KeyboardModifiers modifiers)
{
    m_current = cell;
    setAccessibleDescription(describe(cell));
    if (m_level == Level::Layer) {
        if (m_circuit != cell.column) {
            m_circuit = cell.column;
            Q_EMIT circuitChanged(m_circuit);
        }
        select(cell.row, {});
        viewport()->update();
        return;
    }
    std::vector<std::size_t> filters;
    if (modifiers & Qt::ShiftModifier) {
        filters = range(m_anchor, cell);
    } else if (modifiers & Qt::ControlModifier) {
        filters = m_filters;
        const std::size_t filter = filterOf(cell);
        const auto at = std::lower_bound(filters.begin(), filters.end(), filter);
        if (at != filters.end() && *at == filter)
            filters.erase(at);
        else
            filters.insert(at, filter);
        m_anchor = cell;
    } else {
        filters = {filterOf(cell)};
        m_anchor = cell;
    }
    select(cell.row, std::move(filters));
    viewport()->update();
}

void HeatMapView::mousePressEvent(QMouseEvent* event)
{
    if (!m_map || event->button() != Qt::LeftButton)
        return;
    const QPoint point = toMap(event->position().toPoint());
    m_pressed = point;
    if (const auto cell = m_layout.cellAt(point)) {
        selectCell(*cell, event->modifiers());
    } else if (const auto row = m_layout.rowAt(point); row && point.x() < m_layout.labelWidth()) {
        m_pressed.reset();
        m_current = m_anchor = {*row, 0};
        select(row, {});
    } else {
        select(std::nullopt, {});
    }
}

void HeatMapView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_map)
        return;
    const QPoint point = toMap(event->position().toPoint());
    const auto cell = m_layout.cellAt(point);
    Q_EMIT hovered(cell ? scoreOf(*cell) : -1);
    if (!m_pressed || m_level != Level::Filter || !(event->buttons() & Qt::LeftButton))
        return;
    if (m_brush.isNull() &&
        (point - *m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    m_brush = QRect(*m_pressed, point).normalized();
    const auto touched = m_layout.cellsIn(m_brush);
    std::vector<std::size_t> filters;
    for (const Cell& each : touched)
        filters.push_back(filterOf(each));
    if (!touched.empty())
        m_current = touched.back();
    select(touched.empty() ? std::nullopt : std::optional(touched.front().row), std::move(filters));
    viewport()->update();
}

void HeatMapView::mouseReleaseEvent(QMouseEvent*)
{
    m_pressed.reset();
    m_brush = {};
    viewport()->update();
}

void HeatMapView::wheelEvent(QWheelEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    m_zoom = std::clamp(m_zoom * std::pow(1.2, event->angleDelta().y() / 120.0), 0.5, 6.0);
    arrange();
    event->accept();
}

void HeatMapView::keyPressEvent(QKeyEvent* event)
{
    if (!m_map || m_layout.rows() == 0) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
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
    default: QAbstractScrollArea::keyPressEvent(event); return;
    }
    selectCell(target, event->modifiers());
    const QRect rect = m_layout.cellRect(target);
    QScrollBar* vertical = verticalScrollBar();
    vertical->setValue(std::clamp(vertical->value(), rect.bottom() - viewport()->height() + 1,
                                  std::max(rect.top(), 0)));
    QScrollBar* horizontal = horizontalScrollBar();
    horizontal->setValue(std::clamp(horizontal->value(), rect.right() - viewport()->width() + 1,
                                    std::max(rect.left(), 0)));
}

} // namespace hawx
