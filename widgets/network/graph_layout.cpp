// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/network/graph_layout.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <optional>
#include <ranges>

namespace hawx {

namespace {

constexpr double columnGap = 24;
constexpr double trunkGap = 12; ///< between two lines that pass a row
constexpr double rowGap = 30;
constexpr int sweeps = 8;

/// A node, or a dummy: the place where a line passes a row.
struct Vertex {
    std::size_t row = 0;
    double width = 0;
    bool dummy = false;
    std::vector<std::size_t> above; ///< in the row above, each once
    std::vector<std::size_t> below;
    std::size_t depth = 0;  ///< nodes on the longest path from the top to it, itself included
    std::size_t height = 0; ///< nodes on the longest path from it to the bottom, itself included
};

/// Of two vertices in neighbouring rows.
struct Segment {
    std::size_t upper = 0;
    std::size_t lower = 0;
};

/// The graph with each edge cut into segments. The first vertices are the nodes.
class Layers {
public:
    explicit Layers(const std::vector<GraphNode>& nodes);

    void orderByDepth();
    void lowerCrossings();
    /// [vertex] x of its centre; nothing is left of 0
    std::vector<double> columns() const;

    const std::vector<Vertex>& vertices() const { return m_vertices; }
    const std::vector<std::vector<std::size_t>>& rows() const { return m_rows; }
    /// The vertex from which an edge of `node` comes into `row`, below the node's own.
    std::size_t lastBefore(std::size_t node, std::size_t row) const;

private:
    void rankByLongestPath(const std::vector<GraphNode>& nodes);
    void joinVertices(std::size_t upper, std::size_t lower);
    void measurePaths();
    void place(std::size_t row);
    std::size_t crossings() const;
    void sortByBarycentre(std::size_t row, bool byAbove);
    std::vector<Segment> straightSegments() const;
    double distance(std::size_t left, std::size_t right) const;

    std::vector<Vertex> m_vertices;
    std::vector<std::size_t> m_trunk; ///< [node] its first dummy; its others follow
    std::vector<std::vector<std::size_t>> m_rows;
    std::vector<std::size_t> m_place; ///< [vertex] in its row
};

Layers::Layers(const std::vector<GraphNode>& nodes)
    : m_vertices(nodes.size()), m_trunk(nodes.size())
{
    rankByLongestPath(nodes);
    std::vector<std::size_t> lowest(nodes.size(), 0); // row of the last node that reads it
    for (std::size_t v = 0; v < nodes.size(); ++v) {
        m_vertices[v].width = nodes[v].size.width();
        for (const std::size_t u : nodes[v].inputs)
            lowest[u] = std::max(lowest[u], m_vertices[v].row);
    }
    for (std::size_t u = 0; u < nodes.size(); ++u) {
        m_trunk[u] = m_vertices.size();
        for (std::size_t row = m_vertices[u].row + 1; row < lowest[u]; ++row) {
            m_vertices.push_back({row, 0, true, {}, {}, 0, 0});
            joinVertices(lastBefore(u, row), m_vertices.size() - 1);
        }
    }
    for (std::size_t v = 0; v < nodes.size(); ++v) {
        for (const std::size_t u : nodes[v].inputs)
            joinVertices(lastBefore(u, m_vertices[v].row), v);
    }
    std::size_t rows = 0;
    for (const Vertex& vertex : m_vertices)
        rows = std::max(rows, vertex.row + 1);
    m_rows.resize(rows);
    m_place.resize(m_vertices.size());
    measurePaths();
}

void Layers::rankByLongestPath(const std::vector<GraphNode>& nodes)
{
    constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
    std::vector<std::size_t> firstReader(nodes.size(), none); // its row
    for (std::size_t v = 0; v < nodes.size(); ++v) {
        for (const std::size_t u : nodes[v].inputs)
            m_vertices[v].row = std::max(m_vertices[v].row, m_vertices[u].row + 1);
    }
    for (std::size_t v = 0; v < nodes.size(); ++v) {
        for (const std::size_t u : nodes[v].inputs)
            firstReader[u] = std::min(firstReader[u], m_vertices[v].row);
    }
    // A node without inputs belongs to those that read it, not to the top.
    for (std::size_t u = 0; u < nodes.size(); ++u) {
        if (nodes[u].inputs.empty() && firstReader[u] != none)
            m_vertices[u].row = firstReader[u] - 1;
    }
}

std::size_t Layers::lastBefore(std::size_t node, std::size_t row) const
{
    const std::size_t passed = row - m_vertices[node].row - 1;
    return passed == 0 ? node : m_trunk[node] + passed - 1;
}

void Layers::joinVertices(std::size_t upper, std::size_t lower)
{
    auto& above = m_vertices[lower].above;
    if (std::find(above.begin(), above.end(), upper) != above.end())
        return;
    above.push_back(upper);
    m_vertices[upper].below.push_back(lower);
}

void Layers::measurePaths()
{
    std::vector<std::size_t> byRow(m_vertices.size());
    std::iota(byRow.begin(), byRow.end(), std::size_t{0});
    std::stable_sort(byRow.begin(), byRow.end(), [this](std::size_t a, std::size_t b) {
        return m_vertices[a].row < m_vertices[b].row;
    });
    for (const std::size_t v : byRow) {
        Vertex& vertex = m_vertices[v];
        for (const std::size_t u : vertex.above)
            vertex.depth = std::max(vertex.depth, m_vertices[u].depth);
        vertex.depth += vertex.dummy ? 0 : 1;
    }
    for (const std::size_t v : std::views::reverse(byRow)) {
        Vertex& vertex = m_vertices[v];
        for (const std::size_t w : vertex.below)
            vertex.height = std::max(vertex.height, m_vertices[w].height);
        vertex.height += vertex.dummy ? 0 : 1;
    }
}

/// A search in depth that takes the branch with the most nodes first: it comes to lie on the left,
/// what bypasses it on the right.
void Layers::orderByDepth()
{
    const auto longestLast = [this](std::size_t a, std::size_t b) {
        return m_vertices[a].height < m_vertices[b].height;
    };
    std::vector<std::size_t> waiting;
    for (std::size_t v = m_vertices.size(); v-- > 0;) {
        if (m_vertices[v].above.empty())
            waiting.push_back(v);
    }
    std::stable_sort(waiting.begin(), waiting.end(), longestLast);
    std::vector<bool> seen(m_vertices.size(), false);
    while (!waiting.empty()) {
        const std::size_t v = waiting.back();
        waiting.pop_back();
        if (seen[v])
            continue;
        seen[v] = true;
        m_rows[m_vertices[v].row].push_back(v);
        std::vector<std::size_t> next(m_vertices[v].below.rbegin(), m_vertices[v].below.rend());
        std::stable_sort(next.begin(), next.end(), longestLast);
        waiting.insert(waiting.end(), next.begin(), next.end());
    }
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        place(row);
}

void Layers::place(std::size_t row)
{
    for (std::size_t k = 0; k < m_rows[row].size(); ++k)
        m_place[m_rows[row][k]] = k;
}

/// By W. Barth et al., "Simple and efficient bilayer cross counting", 2002.
std::size_t Layers::crossings() const
{
    std::size_t count = 0;
    std::vector<std::size_t> ends; // places in the row below, by place in the row above
    std::vector<std::size_t> tree; // sums of a Fenwick tree over those places
    for (std::size_t row = 0; row + 1 < m_rows.size(); ++row) {
        ends.clear();
        for (const std::size_t u : m_rows[row]) {
            const std::size_t first = ends.size();
            for (const std::size_t v : m_vertices[u].below)
                ends.push_back(m_place[v]);
            std::sort(ends.begin() + static_cast<std::ptrdiff_t>(first), ends.end());
        }
        tree.assign(m_rows[row + 1].size() + 1, 0);
        for (std::size_t seen = 0; seen < ends.size(); ++seen) {
            std::size_t notRight = 0; // ends before it, and not to the right of it
            for (std::size_t k = ends[seen] + 1; k > 0; k &= k - 1)
                notRight += tree[k];
            count += seen - notRight;
            for (std::size_t k = ends[seen] + 1; k < tree.size(); k += k & (~k + 1))
                ++tree[k];
        }
    }
    return count;
}

void Layers::sortByBarycentre(std::size_t row, bool byAbove)
{
    std::vector<std::pair<double, std::size_t>> keys;
    for (const std::size_t v : m_rows[row]) {
        const auto& neighbours = byAbove ? m_vertices[v].above : m_vertices[v].below;
        double sum = 0;
        for (const std::size_t u : neighbours)
            sum += static_cast<double>(m_place[u]);
        keys.emplace_back(neighbours.empty() ? static_cast<double>(m_place[v])
                                             : sum / static_cast<double>(neighbours.size()),
                          v);
    }
    std::stable_sort(keys.begin(), keys.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t k = 0; k < keys.size(); ++k)
        m_rows[row][k] = keys[k].second;
    place(row);
}

void Layers::lowerCrossings()
{
    auto best = m_rows;
    std::size_t fewest = crossings();
    for (int sweep = 0; sweep < sweeps && fewest > 0; ++sweep) {
        const bool down = sweep % 2 == 0;
        for (std::size_t k = 1; k < m_rows.size(); ++k)
            sortByBarycentre(down ? k : m_rows.size() - 1 - k, down);
        const std::size_t now = crossings();
        if (now < fewest) {
            fewest = now;
            best = m_rows;
        }
    }
    m_rows = std::move(best);
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        place(row);
}

/// Segments to be vertical: no vertex has two to one side, and none cross. Those of the longest
/// path come first, then those within long edges, then by the length of the path they are part of.
std::vector<Segment> Layers::straightSegments() const
{
    std::size_t longest = 0;
    for (const Vertex& vertex : m_vertices)
        longest = std::max(longest, vertex.height);
    const auto length = [this](const Segment& s) {
        return m_vertices[s.upper].depth + m_vertices[s.lower].height;
    };
    const auto urgency = [&](const Segment& s) {
        if (length(s) == longest)
            return 2;
        return m_vertices[s.upper].dummy && m_vertices[s.lower].dummy ? 1 : 0;
    };
    std::vector<Segment> wishes;
    for (const auto& row : m_rows) {
        for (const std::size_t u : row) {
            for (const std::size_t v : m_vertices[u].below)
                wishes.push_back({u, v});
        }
    }
    std::stable_sort(wishes.begin(), wishes.end(), [&](const Segment& a, const Segment& b) {
        return std::pair(urgency(a), length(a)) > std::pair(urgency(b), length(b));
    });
    std::vector<std::map<std::size_t, std::size_t>> taken(m_rows.size()); // places: upper to lower
    std::vector<bool> hasAbove(m_vertices.size(), false);
    std::vector<Segment> result;
    for (const Segment& wish : wishes) {
        auto& gap = taken[m_vertices[wish.upper].row];
        const std::size_t upper = m_place[wish.upper];
        const std::size_t lower = m_place[wish.lower];
        const auto right = gap.lower_bound(upper);
        if (hasAbove[wish.lower] ||
            (right != gap.end() && (right->first == upper || right->second < lower)) ||
            (right != gap.begin() && std::prev(right)->second > lower))
            continue;
        gap.emplace_hint(right, upper, lower);
        hasAbove[wish.lower] = true;
        result.push_back(wish);
    }
    return result;
}

double Layers::distance(std::size_t left, std::size_t right) const
{
    const Vertex& a = m_vertices[left];
    const Vertex& b = m_vertices[right];
    return (a.width + b.width) / 2 + (a.dummy && b.dummy ? trunkGap : columnGap);
}

std::vector<double> Layers::columns() const
{
    // Vertices that straight segments join form a block, which has one column.
    std::vector<std::optional<std::size_t>> above(m_vertices.size());
    for (const Segment& segment : straightSegments())
        above[segment.lower] = segment.upper;
    std::vector<std::size_t> block(m_vertices.size());
    std::vector<std::vector<std::size_t>> members;
    for (const auto& row : m_rows) {
        for (const std::size_t v : row) {
            block[v] = above[v] ? block[*above[v]] : members.size();
            if (!above[v])
                members.emplace_back();
            members[block[v]].push_back(v);
        }
    }
    // Blocks from left to right. There is no circle among them, for their segments do not cross.
    std::vector<std::size_t> lefts(members.size(), 0); // blocks beside it that are not placed yet
    for (const auto& row : m_rows) {
        for (std::size_t k = 1; k < row.size(); ++k)
            ++lefts[block[row[k]]];
    }
    std::vector<std::size_t> order;
    for (std::size_t b = 0; b < members.size(); ++b) {
        if (lefts[b] == 0)
            order.push_back(b);
    }
    std::vector<double> column(members.size(), 0);
    for (std::size_t b = 0; b < members.size(); ++b) {
        for (const std::size_t v : members[b])
            column[b] = std::max(column[b], m_vertices[v].width / 2);
    }
    for (std::size_t k = 0; k < order.size(); ++k) {
        for (const std::size_t v : members[order[k]]) {
            const auto& row = m_rows[m_vertices[v].row];
            if (m_place[v] + 1 == row.size())
                continue;
            const std::size_t w = row[m_place[v] + 1];
            column[block[w]] = std::max(column[block[w]], column[order[k]] + distance(v, w));
            if (--lefts[block[w]] == 0)
                order.push_back(block[w]);
        }
    }
    // Now all are as far left as they can be: to the right again, those that are drawn there.
    for (const std::size_t b : std::views::reverse(order)) {
        double limit = std::numeric_limits<double>::max();
        std::vector<double> ends;
        for (const std::size_t v : members[b]) {
            const auto& row = m_rows[m_vertices[v].row];
            if (m_place[v] + 1 < row.size()) {
                const std::size_t w = row[m_place[v] + 1];
                limit = std::min(limit, column[block[w]] - distance(v, w));
            }
            for (const auto* neighbours : {&m_vertices[v].above, &m_vertices[v].below}) {
                for (const std::size_t u : *neighbours) {
                    if (block[u] != b)
                        ends.push_back(column[block[u]]);
                }
            }
        }
        if (ends.empty())
            continue;
        const auto median = ends.begin() + static_cast<std::ptrdiff_t>((ends.size() - 1) / 2);
        std::nth_element(ends.begin(), median, ends.end());
        column[b] = std::max(column[b], std::min(*median, limit));
    }
    std::vector<double> result(m_vertices.size());
    double left = std::numeric_limits<double>::max();
    for (std::size_t v = 0; v < m_vertices.size(); ++v) {
        result[v] = column[block[v]];
        left = std::min(left, result[v] - m_vertices[v].width / 2);
    }
    for (double& each : result)
        each -= left;
    return result;
}

/// Adds a point; one that lies on the way down from the one before the last takes its place.
void extend(std::vector<QPointF>& line, QPointF point)
{
    if (!line.empty() && line.back() == point)
        return;
    if (line.size() >= 2 && line.back().x() == point.x() && line[line.size() - 2].x() == point.x())
        line.pop_back();
    line.push_back(point);
}

} // namespace

GraphLayout layOutGraph(const std::vector<GraphNode>& nodes)
{
    Layers layers(nodes);
    layers.orderByDepth();
    layers.lowerCrossings();
    const std::vector<double> column = layers.columns();
    const auto& vertices = layers.vertices();

    std::vector<double> height(layers.rows().size(), 0);
    for (std::size_t v = 0; v < nodes.size(); ++v)
        height[vertices[v].row] = std::max(height[vertices[v].row], nodes[v].size.height());
    std::vector<double> top;
    GraphLayout layout;
    for (const double each : height) {
        top.push_back(layout.size.height());
        layout.size.rheight() += each + rowGap;
    }
    layout.size.rheight() -= nodes.empty() ? 0 : rowGap;
    for (std::size_t v = 0; v < vertices.size(); ++v)
        layout.size.setWidth(std::max(layout.size.width(), column[v] + vertices[v].width / 2));

    for (std::size_t v = 0; v < nodes.size(); ++v) {
        const std::size_t row = vertices[v].row;
        QRectF rect(QPointF(), nodes[v].size);
        rect.moveCenter({column[v], top[row] + height[row] / 2});
        layout.nodes.push_back(rect);
        layout.row.push_back(row);
    }
    for (std::size_t v = 0; v < nodes.size(); ++v) {
        for (const std::size_t u : nodes[v].inputs) {
            GraphEdge edge{u, v, {}};
            extend(edge.line, {column[u], layout.nodes[u].bottom()});
            const std::size_t first = layout.row[u];
            extend(edge.line, {column[u], top[first] + height[first]});
            for (std::size_t row = first + 1; row < layout.row[v]; ++row) {
                const double x = column[layers.lastBefore(u, row + 1)];
                extend(edge.line, {x, top[row]});
                extend(edge.line, {x, top[row] + height[row]});
            }
            extend(edge.line, {column[v], top[layout.row[v]]});
            extend(edge.line, {column[v], layout.nodes[v].top()});
            layout.edges.push_back(std::move(edge));
        }
    }
    return layout;
}

} // namespace hawx
