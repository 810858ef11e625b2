// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/network/graph_layout.h"

#include <QLineF>
#include <QTest>

#include <algorithm>
#include <random>

using namespace hawx;

namespace {

using Inputs = std::vector<std::vector<std::size_t>>;

std::vector<GraphNode> nodesWith(const Inputs& inputs)
{
    std::vector<GraphNode> nodes;
    for (std::size_t k = 0; k < inputs.size(); ++k)
        nodes.push_back({k % 3 == 0 ? QSizeF(70, 25) : QSizeF(180, 80), inputs[k]});
    return nodes;
}

Inputs chain(std::size_t count)
{
    Inputs inputs(count);
    for (std::size_t k = 1; k < count; ++k)
        inputs[k] = {k - 1};
    return inputs;
}

/// Residual blocks: each third node also reads the one before its block.
Inputs residual(std::size_t count)
{
    Inputs inputs = chain(count);
    for (std::size_t k = 3; k < count; k += 3)
        inputs[k].push_back(k - 3);
    return inputs;
}

/// A chain in blocks of eight whose nodes read all nodes before them in the block.
Inputs dense(std::size_t count)
{
    Inputs inputs(count);
    for (std::size_t k = 1; k < count; ++k) {
        for (std::size_t u = (k - 1) / 8 * 8; u < k; ++u)
            inputs[k].push_back(u);
    }
    return inputs;
}

/// Blocks of four branches, of one, two and three nodes and one empty, that meet again.
Inputs inception(std::size_t blocks)
{
    Inputs inputs(1);
    for (std::size_t b = 0; b < blocks; ++b) {
        const std::size_t from = inputs.size() - 1;
        std::vector<std::size_t> ends = {from};
        for (std::size_t length = 1; length <= 3; ++length) {
            std::size_t last = from;
            for (std::size_t k = 0; k < length; ++k) {
                inputs.push_back({last});
                last = inputs.size() - 1;
            }
            ends.push_back(last);
        }
        inputs.push_back(ends);
    }
    return inputs;
}

/// Inverted residual blocks as in EfficientNet: expand, depthwise, squeeze (pooling and two
/// layers), scale, project, add.
Inputs squeezeAndExcite(std::size_t blocks)
{
    Inputs inputs(1);
    for (std::size_t b = 0; b < blocks; ++b) {
        const std::size_t from = inputs.size() - 1;
        for (std::size_t k = 0; k < 5; ++k)
            inputs.push_back({from + k});
        inputs.push_back({from + 2, from + 5});
        inputs.push_back({from + 6});
        inputs.push_back({from + 7, from});
    }
    return inputs;
}

/// As in U-Net: each node of the second half also reads its mirror image in the first.
Inputs nested(std::size_t count)
{
    Inputs inputs = chain(count);
    for (std::size_t k = count / 2 + 1; k < count; ++k)
        inputs[k].push_back(count - 1 - k);
    return inputs;
}

Inputs random(std::size_t count)
{
    std::mt19937 generator(11);
    Inputs inputs(count);
    for (std::size_t k = 1; k < count; ++k) {
        std::uniform_int_distribution<std::size_t> any(k < 12 ? 0 : k - 12, k - 1);
        for (std::size_t i = 0; i < 1 + k % 3; ++i)
            inputs[k].push_back(any(generator));
    }
    return inputs;
}

/// Whether a straight line has a point inside the rectangle.
bool enters(const QLineF& line, const QRectF& rect)
{
    // Liang and Barsky: the part of the line within each pair of sides.
    double from = 0;
    double to = 1;
    const auto clip = [&](double start, double step, double low, double high) {
        if (step == 0)
            return start > low && start < high;
        const auto [a, b] = std::minmax({(low - start) / step, (high - start) / step});
        from = std::max(from, a);
        to = std::min(to, b);
        return from < to;
    };
    return clip(line.x1(), line.dx(), rect.left(), rect.right()) &&
           clip(line.y1(), line.dy(), rect.top(), rect.bottom());
}

} // namespace

class TestGraphLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheRules_data()
    {
        QTest::addColumn<Inputs>("inputs");
        QTest::newRow("one") << Inputs(1);
        QTest::newRow("chain") << chain(30);
        QTest::newRow("residual") << residual(60);
        QTest::newRow("dense") << dense(64);
        QTest::newRow("inception") << inception(6);
        QTest::newRow("squeeze and excite") << squeezeAndExcite(5);
        QTest::newRow("nested") << nested(120);
        QTest::newRow("random") << random(150);
        QTest::newRow("twice the same input") << Inputs{{}, {0}, {1, 1}, {2, 0}};
        QTest::newRow("several inputs") << Inputs{{}, {0}, {1}, {2}, {}, {3, 4}};
        QTest::newRow("apart") << Inputs{{}, {0}, {}, {2}, {}};
        QTest::newRow("5,000 with bypasses") << residual(5000);
    }

    void keepsTheRules()
    {
        QFETCH(Inputs, inputs);
        const auto nodes = nodesWith(inputs);
        const GraphLayout layout = layOutGraph(nodes);
        QCOMPARE(layout.nodes.size(), nodes.size());
        const QRectF all(QPointF(), layout.size);
        std::vector<std::size_t> byTop(nodes.size());
        for (std::size_t k = 0; k < nodes.size(); ++k) {
            QCOMPARE(layout.nodes[k].size(), nodes[k].size);
            QVERIFY(all.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(layout.nodes[k]));
            byTop[k] = k;
        }
        std::sort(byTop.begin(), byTop.end(), [&](std::size_t a, std::size_t b) {
            return layout.nodes[a].top() < layout.nodes[b].top();
        });
        // Calls with each node that shares heights with [top, bottom].
        const auto near = [&](double top, double bottom, auto check) {
            auto k = std::lower_bound(
                byTop.begin(), byTop.end(), top - 80,
                [&](std::size_t node, double y) { return layout.nodes[node].top() < y; });
            for (; k != byTop.end() && layout.nodes[*k].top() <= bottom; ++k)
                check(*k);
        };
        int overlaps = 0;
        for (std::size_t k = 0; k < nodes.size(); ++k) {
            near(layout.nodes[k].top(), layout.nodes[k].bottom(), [&](std::size_t other) {
                overlaps += other != k &&
                            layout.nodes[k].adjusted(-5, -5, 5, 5).intersects(layout.nodes[other]);
            });
        }
        QCOMPARE(overlaps, 0);

        std::size_t edge = 0;
        int upward = 0;
        int hits = 0;
        int loose = 0;
        for (std::size_t to = 0; to < nodes.size(); ++to) {
            for (const std::size_t from : nodes[to].inputs) {
                const GraphEdge& each = layout.edges[edge++];
                QCOMPARE(each.from, from);
                QCOMPARE(each.to, to);
                QVERIFY(layout.row[from] < layout.row[to]);
                QVERIFY(each.line.size() >= 2);
                const QRectF& source = layout.nodes[from];
                loose += each.line.front() != QPointF(source.center().x(), source.bottom());
                loose += each.line.back() !=
                         QPointF(layout.nodes[to].center().x(), layout.nodes[to].top());
                for (std::size_t k = 1; k < each.line.size(); ++k) {
                    const QLineF part(each.line[k - 1], each.line[k]);
                    upward += part.dy() <= 0;
                    near(part.y1(), part.y2(),
                         [&](std::size_t node) { hits += enters(part, layout.nodes[node]); });
                }
            }
        }
        QCOMPARE(edge, layout.edges.size());
        QCOMPARE(upward, 0);
        QCOMPARE(hits, 0);
        QCOMPARE(loose, 0);
    }

    void isTheSameEachTime()
    {
        const auto nodes = nodesWith(random(400));
        const GraphLayout first = layOutGraph(nodes);
        const GraphLayout second = layOutGraph(nodes);
        QCOMPARE(first.nodes, second.nodes);
        for (std::size_t k = 0; k < first.edges.size(); ++k)
            QCOMPARE(first.edges[k].line, second.edges[k].line);
    }

    void keepsTheMainPathStraight()
    {
        const GraphLayout layout = layOutGraph(nodesWith(residual(300)));
        for (const QRectF& node : layout.nodes)
            QCOMPARE(node.center().x(), layout.nodes.front().center().x());
        // Each bypass runs beside it, straight past the nodes that it passes.
        for (const GraphEdge& edge : layout.edges) {
            if (edge.to == edge.from + 1) {
                QCOMPARE(edge.line.size(), std::size_t{2});
            } else {
                QCOMPARE(edge.line.size() >= 4, true);
                for (std::size_t k = 2; k + 1 < edge.line.size(); ++k) {
                    if (edge.line[k].x() != edge.line.back().x())
                        QCOMPARE(edge.line[k].x(), edge.line[2].x());
                }
            }
        }
    }

    void uncrossesBranches()
    {
        // Two pairs whose partners come in the other order.
        const GraphLayout layout = layOutGraph(nodesWith({{}, {0}, {0}, {2}, {1}, {3, 4}}));
        const auto x = [&](std::size_t node) { return layout.nodes[node].center().x(); };
        QCOMPARE(x(1) < x(2), x(4) < x(3));
    }
};

QTEST_MAIN(TestGraphLayout)
#include "tst_graph_layout.moc"
