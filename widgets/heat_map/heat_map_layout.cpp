// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heat_map/heat_map_layout.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace hawx {

namespace {

constexpr int margin = 4; ///< right of and below the cells

int scaled(int pixels, double zoom)
{
    return std::max(3, static_cast<int>(std::lround(pixels * zoom)));
}

} // namespace

HeatMapLayout HeatMapLayout::wrapping(const std::vector<std::size_t>& cells, QSize view,
                                      int labelWidth, int lineHeight, double zoom)
{
    constexpr int smallest = 6;
    constexpr int largest = 26;
    HeatMapLayout layout;
    layout.m_labelWidth = labelWidth;
    const int width = std::max(view.width() - labelWidth - margin, 8 * smallest);
    const auto placeWith = [&](int side) {
        layout.m_cell = QSize(side, side);
        layout.m_columns = static_cast<std::size_t>(std::max(1, width / side));
        layout.place(cells, 0, std::max(4, side / 3), lineHeight);
        return layout.m_size.height() <= view.height();
    };
    int side = largest;
    while (!placeWith(side) && side > smallest)
        --side;
    if (zoom != 1)
        placeWith(scaled(side, zoom));
    layout.m_size.setWidth(std::max(view.width(), 1));
    return layout;
}

HeatMapLayout HeatMapLayout::matrix(std::size_t rows, std::size_t columns, QSize view,
                                    int labelWidth, int headerHeight, int lineHeight, double zoom)
{
    HeatMapLayout layout;
    layout.m_labelWidth = labelWidth;
    layout.m_columns = std::max<std::size_t>(columns, 1);
    const int width =
        (view.width() - labelWidth - margin) / static_cast<int>(std::max<std::size_t>(columns, 1));
    const int height =
        (view.height() - headerHeight - margin) / static_cast<int>(std::max<std::size_t>(rows, 1));
    layout.m_cell = QSize(std::clamp(width, scaled(32, zoom), scaled(88, zoom)),
                          std::clamp(height, std::max(lineHeight, scaled(16, zoom)),
                                     std::max(lineHeight, scaled(30, zoom))));
    layout.place(std::vector<std::size_t>(rows, columns), headerHeight, 0, lineHeight);
    layout.m_size.setWidth(labelWidth + static_cast<int>(columns) * layout.m_cell.width() + margin);
    return layout;
}

void HeatMapLayout::place(const std::vector<std::size_t>& cells, int top, int gap, int lineHeight)
{
    m_rows.clear();
    m_headerHeight = top;
    m_rowHeight = lineHeight;
    int y = top;
    for (const std::size_t count : cells) {
        const int lines = linesFor(count);
        m_rows.push_back({count, y, lines});
        y += std::max(lines * m_cell.height(), lineHeight) + gap;
    }
    m_size = QSize(0, y - gap + margin);
}

int HeatMapLayout::linesFor(std::size_t cells) const
{
    return static_cast<int>((std::max<std::size_t>(cells, 1) + m_columns - 1) / m_columns);
}

QRect HeatMapLayout::rowRect(std::size_t row) const
{
    const Row& r = m_rows[row];
    const auto inLine = static_cast<int>(std::min(r.cells, m_columns));
    return {m_labelWidth, r.top, inLine * m_cell.width(), r.lines * m_cell.height()};
}

QRect HeatMapLayout::labelRect(std::size_t row) const
{
    const Row& r = m_rows[row];
    return {0, r.top, m_labelWidth, std::max(r.lines * m_cell.height(), m_rowHeight)};
}

QRect HeatMapLayout::cellRect(Cell cell) const
{
    const auto line = static_cast<int>(cell.column / m_columns);
    const auto column = static_cast<int>(cell.column % m_columns);
    return {m_labelWidth + column * m_cell.width(), m_rows[cell.row].top + line * m_cell.height(),
            m_cell.width(), m_cell.height()};
}

std::optional<std::size_t> HeatMapLayout::rowAt(QPoint point) const
{
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        const QRect rect = labelRect(row);
        if (point.y() >= rect.top() && point.y() <= rect.bottom())
            return row;
    }
    return std::nullopt;
}

std::optional<HeatMapLayout::Cell> HeatMapLayout::cellAt(QPoint point) const
{
    const auto row = rowAt(point);
    if (!row || point.x() < m_labelWidth)
        return std::nullopt;
    const auto column = static_cast<std::size_t>((point.x() - m_labelWidth) / m_cell.width());
    const auto line = static_cast<std::size_t>((point.y() - m_rows[*row].top) / m_cell.height());
    const std::size_t index = line * m_columns + column;
    if (column >= m_columns || index >= m_rows[*row].cells)
        return std::nullopt;
    return Cell{*row, index};
}

std::vector<HeatMapLayout::Cell> HeatMapLayout::cellsIn(const QRect& rect) const
{
    std::vector<Cell> found;
    const QRect area = rect.normalized();
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        forEachCellIn(row, area, [&](std::size_t column) { found.push_back({row, column}); });
    }
    return found;
}

std::optional<HeatMapLayout::Cell> HeatMapLayout::neighbour(Cell cell, int dx, int dy) const
{
    const auto columns = static_cast<std::ptrdiff_t>(m_columns);
    const auto column = static_cast<std::ptrdiff_t>(cell.column);
    const std::ptrdiff_t inLine = column % columns + dx;
    const std::ptrdiff_t index = column + dx + dy * columns;
    if (inLine < 0 || inLine >= columns || index < 0 ||
        index >= static_cast<std::ptrdiff_t>(m_rows[cell.row].cells))
        return std::nullopt;
    return Cell{cell.row, static_cast<std::size_t>(index)};
}

HeatMapLayout::Cell HeatMapLayout::step(Cell from, int dx, int dy) const
{
    const auto last = [this](std::size_t row) {
        return std::max<std::size_t>(m_rows[row].cells, 1) - 1;
    };
    if (dx < 0 && from.column > 0)
        return {from.row, from.column - 1};
    if (dx > 0 && from.column < last(from.row))
        return {from.row, from.column + 1};
    const std::size_t inLine = from.column % m_columns;
    if (dy > 0) {
        if (from.column / m_columns < last(from.row) / m_columns)
            return {from.row, std::min(from.column + m_columns, last(from.row))};
        if (from.row + 1 < m_rows.size())
            return {from.row + 1, std::min(inLine, last(from.row + 1))};
    }
    if (dy < 0) {
        if (from.column >= m_columns)
            return {from.row, from.column - m_columns};
        if (from.row > 0) {
            const std::size_t above = from.row - 1;
            const std::size_t lineStart = last(above) / m_columns * m_columns;
            return {above, std::min(lineStart + inLine, last(above))};
        }
    }
    return from;
}

} // namespace hawx
