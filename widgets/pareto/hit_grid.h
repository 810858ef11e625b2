// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <cstdint>
#include <optional>
#include <vector>

namespace hawx {

/// Finds the nearest of many points on the screen without looking at all of them.
class HitGrid {
public:
    /// `reach`: the largest distance that nearest() is asked for, >= 1 pixel.
    HitGrid(std::vector<QPointF> points, int width, int height, int reach);

    /// Index of the nearest point within `reach` pixels; of equally near ones the last.
    std::optional<std::size_t> nearest(QPointF at) const;

private:
    int cellAt(double value) const;

    std::vector<QPointF> m_points;
    int m_reach;
    int m_columns;
    int m_rows;
    std::vector<std::uint32_t>
        m_begin; ///< [cell] its first entry of m_members, one more at the end
    std::vector<std::uint32_t> m_members;
};

} // namespace hawx
