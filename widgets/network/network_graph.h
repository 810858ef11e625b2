// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/network/graph_layout.h"

#include <QFont>
#include <QPalette>
#include <QPolygonF>
#include <QString>

#include <optional>
#include <vector>

class QPainter;

namespace hawx {

class NetworkModel;
struct NetworkRow;

/// What the colour of a layer shows.
enum class NetworkColours { Sensitivity, Power, Circuits };

/// The rows of a NetworkModel as a graph: where each is, and how it is painted at any scale. Layers
/// that multiply are cards that tell name, shape, cost and value; the others are small, so that the
/// way of the data stays in sight. Coordinates are those of the layout; a unit is a pixel at scale
/// one.
class NetworkGraph {
public:
    /// What stands out in a picture.
    struct Marks {
        std::optional<std::size_t> current; ///< row
        bool focus = false;                 ///< the current row takes the keyboard
        std::vector<std::size_t> found;     ///< rows, ascending; when there are any, others fade
    };
    enum class Direction { Up, Down, Left, Right };

    explicit NetworkGraph(const NetworkModel& model);

    /// Places the model's rows, with room for text of this font.
    void arrange(const QFont& font);
    void setColours(NetworkColours colours) { m_colours = colours; }

    NetworkColours colours() const { return m_colours; }
    QSizeF size() const { return m_layout.size; }
    QRectF rect(std::size_t row) const { return m_layout.nodes[row]; }
    std::size_t rows() const { return m_layout.nodes.size(); }
    std::optional<std::size_t> rowAt(QPointF point) const;
    /// Along the longest path up or down, or to the nearest branch beside it.
    std::optional<std::size_t> neighbour(std::size_t row, Direction direction) const;
    /// What fills a row's card; the palette's base when its value is unknown, or is circuits.
    QColor colour(std::size_t row, const QPalette& palette) const;

    /// Paints what lies in `visible`, on a painter that maps the graph's coordinates; `scale` is
    /// how much it enlarges. Text and round corners are left out where they would be too small.
    void paint(QPainter& painter, const QRectF& visible, double scale, const QPalette& palette,
               const Marks& marks) const;

private:
    void paintEdges(QPainter& painter, const QRectF& visible, double scale, const QPalette& palette,
                    const Marks& marks) const;
    void paintFar(QPainter& painter, std::size_t row, double scale, const QPalette& palette) const;
    void paintNear(QPainter& painter, std::size_t row, double scale, const QPalette& palette) const;
    void paintText(QPainter& painter, const QRectF& area, std::size_t row, const QColor& ink,
                   const QColor& ground) const;
    QString value(const NetworkRow& row) const;

    const NetworkModel& m_model;
    NetworkColours m_colours = NetworkColours::Sensitivity;
    QFont m_font;
    QFont m_heading;
    double m_line = 0; ///< height of a line of text
    GraphLayout m_layout;
    std::vector<QRectF> m_extents; ///< [edge]
};

} // namespace hawx
