// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pareto/hit_grid.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hawx {

HitGrid::HitGrid(std::vector<QPointF> points, int width, int height, int reach)
    : m_points(std::move(points)),
      m_reach(reach),
      m_columns(width / reach + 1),
      m_rows(height / reach + 1)
{
    const auto cells = static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows);
    constexpr std::size_t outside = ~std::size_t{0};
    std::vector<std::size_t> cellOf(m_points.size(), outside);
    m_begin.assign(cells + 1, 0);
    for (std::size_t k = 0; k < m_points.size(); ++k) {
        const QPointF at = m_points[k];
        if (at.x() < 0 || at.y() < 0 || at.x() > width || at.y() > height)
            continue;
        cellOf[k] = static_cast<std::size_t>(cellAt(at.y()) * m_columns + cellAt(at.x()));
        ++m_begin[cellOf[k] + 1];
    }
    std::partial_sum(m_begin.begin(), m_begin.end(), m_begin.begin());
    m_members.resize(m_begin.back());
    std::vector<std::uint32_t> next(m_begin.begin(), m_begin.end() - 1);
    for (std::size_t k = 0; k < m_points.size(); ++k)
        if (cellOf[k] != outside)
            m_members[next[cellOf[k]]++] = static_cast<std::uint32_t>(k);
}

int HitGrid::cellAt(double value) const
{
    return static_cast<int>(std::floor(value / m_reach));
}

std::optional<std::size_t> HitGrid::nearest(QPointF at) const
{
    std::optional<std::size_t> found;
    double least = double(m_reach) * m_reach;
    const int column = cellAt(at.x());
    const int row = cellAt(at.y());
    for (int r = std::max(row - 1, 0); r <= std::min(row + 1, m_rows - 1); ++r) {
        for (int c = std::max(column - 1, 0); c <= std::min(column + 1, m_columns - 1); ++c) {
            const auto cell = static_cast<std::size_t>(r * m_columns + c);
            for (auto k = m_begin[cell]; k < m_begin[cell + 1]; ++k) {
                const QPointF offset = m_points[m_members[k]] - at;
                const double distance = QPointF::dotProduct(offset, offset);
                const bool later = !found || m_members[k] > *found;
                if (distance < least || (distance == least && later)) {
                    least = distance;
                    found = m_members[k];
                }
            }
        }
    }
    return found;
}

} // namespace hawx
