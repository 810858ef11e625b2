// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QSize>

#include <cstddef>
#include <optional>
#include <vector>

namespace hawx {

/// Where the cells of a heat map lie. Rows may have any number of cells; all cells have one size,
/// so that a row's extent shows how many it has, and a row that is wider than the view goes on
/// below itself. Coordinates start at the top left of the first row's label.
class HeatMapLayout {
public:
    struct Cell {
        std::size_t row = 0;
        std::size_t column = 0;

        bool operator==(const Cell&) const = default;
    };

    HeatMapLayout() = default;

    /// The largest square cells with which all rows fit into `view`, within [6, 26] pixels, times
    /// zoom; when that does not fit the map is higher than the view.
    static HeatMapLayout wrapping(const std::vector<std::size_t>& cells, QSize view, int labelWidth,
                                  int lineHeight, double zoom);

    /// One line for each row, cells as wide as the view permits within [32, 88] * zoom pixels;
    /// wider maps than the view are possible.
    static HeatMapLayout matrix(std::size_t rows, std::size_t columns, QSize view, int labelWidth,
                                int headerHeight, int lineHeight, double zoom);

    std::size_t rows() const { return m_rows.size(); }
    std::size_t cells(std::size_t row) const { return m_rows[row].cells; }
    QSize size() const { return m_size; }
    QSize cellSize() const { return m_cell; }
    int labelWidth() const { return m_labelWidth; }
    int headerHeight() const { return m_headerHeight; } ///< above the first row

    QRect rowRect(std::size_t row) const;
    QRect labelRect(std::size_t row) const;
    QRect cellRect(Cell cell) const;
    std::optional<std::size_t> rowAt(QPoint point) const;
    std::optional<Cell> cellAt(QPoint point) const;
    /// Calls visit(column) for each cell of a row that a rectangle touches.
    template <typename Visit>
    void forEachCellIn(std::size_t row, const QRect& area, Visit visit) const;
    /// All cells that a rectangle touches, by row and column.
    std::vector<Cell> cellsIn(const QRect& rect) const;
    /// The cell of the same row at that place beside a cell, as it is painted.
    std::optional<Cell> neighbour(Cell cell, int dx, int dy) const;
    /// The cell reached by an arrow key: one step along or across, within the map.
    Cell step(Cell from, int dx, int dy) const;

private:
    struct Row {
        std::size_t cells = 0;
        int top = 0;
        int lines = 1;
    };

    void place(const std::vector<std::size_t>& cells, int top, int gap, int lineHeight);
    int linesFor(std::size_t cells) const;

    std::vector<Row> m_rows;
    QSize m_size;
    QSize m_cell{1, 1};
    std::size_t m_columns = 1; ///< cells in a line
    int m_labelWidth = 0;
    int m_headerHeight = 0;
    int m_rowHeight = 0; ///< least height of a row: that of its label
};

template <typename Visit>
void HeatMapLayout::forEachCellIn(std::size_t row, const QRect& area, Visit visit) const
{
    const Row& r = m_rows[row];
    const QRect cut = area.intersected(rowRect(row));
    if (cut.isEmpty())
        return;
    const auto place = [](int offset, int side) { return static_cast<std::size_t>(offset / side); };
    const std::size_t firstColumn = place(cut.left() - m_labelWidth, m_cell.width());
    const std::size_t lastColumn = place(cut.right() - m_labelWidth, m_cell.width());
    const std::size_t lastLine = place(cut.bottom() - r.top, m_cell.height());
    for (std::size_t line = place(cut.top() - r.top, m_cell.height()); line <= lastLine; ++line)
        for (std::size_t c = firstColumn; c <= lastColumn; ++c)
            if (const std::size_t column = line * m_columns + c; column < r.cells)
                visit(column);
}

} // namespace hawx
