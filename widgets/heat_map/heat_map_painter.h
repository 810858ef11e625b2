// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/heat_map/heat_map_content.h"
#include "widgets/heat_map/heat_map_layout.h"
#include "widgets/style/colour_scale.h"

#include <QFont>
#include <QPalette>

#include <optional>

class QPainter;

namespace hawx {

/// How a heat map looks, on a screen or on paper. Coordinates are those of its layout.
struct HeatMapPainter {
    const HeatMapContent& content;
    const HeatMapLayout& layout;
    ColourScale scale;
    QPalette palette;
    QFont font;

    /// Where the cells of a content lie in a view of that size, with names in that font.
    static HeatMapLayout arrange(const HeatMapContent& content, QSize view, const QFont& font,
                                 double zoom);

    /// Names of the columns of a matrix; the chosen one stands out.
    void paintHeader(QPainter& painter, std::optional<std::size_t> chosen) const;
    void paintLabel(QPainter& painter, std::size_t row, bool chosen) const;
    /// The cells of a row that `area` touches. With `marks` those whose filters do not have an
    /// exact circuit have a dot.
    void paintCells(QPainter& painter, std::size_t row, const QRect& area, bool marks) const;
};

} // namespace hawx
