// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <cstddef>
#include <vector>

namespace hawx {

/// A node to be placed.
struct GraphNode {
    QSizeF size;
    std::vector<std::size_t> inputs; ///< nodes it reads; each has a smaller index than its own
};

/// The way of an edge, downward from the bottom of `from` to the top of `to`: between two points
/// either vertical, or slanted within the gap between two rows, where there are no nodes.
struct GraphEdge {
    std::size_t from = 0;
    std::size_t to = 0;
    std::vector<QPointF> line; ///< at least two points
};

/// Where the parts of a graph are, all within (0, 0) and `size`.
struct GraphLayout {
    std::vector<QRectF> nodes;    ///< as many as were given
    std::vector<std::size_t> row; ///< [node] from the top; nodes of a row do not depend on another
    std::vector<GraphEdge> edges; ///< by node, then by input
    QSizeF size = {0, 0};
};

/// Lays a graph out from top to bottom in layers (K. Sugiyama et al., IEEE Trans. SMC 11(2), 1981):
/// rows by longest path, edges past rows by way of dummy nodes that all edges of one node share,
/// crossings lowered by barycentres, and the path with the most nodes straight. Time is O(E log E)
/// in edges and dummy nodes. The same input gives the same layout.
GraphLayout layOutGraph(const std::vector<GraphNode>& nodes);

} // namespace hawx
