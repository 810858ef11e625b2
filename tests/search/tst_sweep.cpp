// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/sweep.h"
#include "tests/network/random_source.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

using hawx::Assignment;
using hawx::Choice;
using hawx::sweep;
using hawx::test::Random;

namespace {

struct Point {
    double cost = 0;
    double score = 0;
};

Point pointOf(const std::vector<Choice>& groups, const Assignment& assignment)
{
    Point point;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        point.cost += groups[g].cost[assignment[g]];
        point.score += groups[g].score[assignment[g]];
    }
    return point;
}

/// Every assignment's cost and score.
std::vector<Point> allPoints(const std::vector<Choice>& groups)
{
    std::vector<Point> points;
    Assignment assignment(groups.size(), 0);
    for (;;) {
        points.push_back(pointOf(groups, assignment));
        std::size_t g = 0;
        while (g < groups.size() && ++assignment[g] == groups[g].cost.size())
            assignment[g++] = 0;
        if (g == groups.size())
            return points;
    }
}

constexpr double kTolerance = 1e-9;

/// No assignment that costs as little scores less.
bool isOptimal(const Point& point, const std::vector<Point>& all)
{
    return std::none_of(all.begin(), all.end(), [&](const Point& other) {
        return other.cost <= point.cost + kTolerance && other.score < point.score - kTolerance;
    });
}

/// Not above the line between any two assignments, one of them cheaper and one dearer.
bool isOnHull(const Point& point, const std::vector<Point>& all)
{
    for (const Point& cheap : all)
        for (const Point& dear : all) {
            if (cheap.cost > point.cost || dear.cost < point.cost || cheap.cost == dear.cost)
                continue;
            const double share = (point.cost - cheap.cost) / (dear.cost - cheap.cost);
            if (point.score > cheap.score + share * (dear.score - cheap.score) + kTolerance)
                return false;
        }
    return true;
}

/// Small integers make ties, real numbers do not.
std::vector<Choice> randomGroups(Random& random, bool integers)
{
    const int size = random.between(1, 3);
    std::vector<Choice> groups(static_cast<std::size_t>(size));
    for (Choice& choice : groups)
        for (int circuits = random.between(1, 6); circuits > 0; --circuits) {
            choice.score.push_back(integers ? random.below(8)
                                            : static_cast<double>(random.real(0, 5)));
            choice.cost.push_back(integers ? random.below(8)
                                           : static_cast<double>(random.real(0, 5)));
        }
    return groups;
}

/// Groups of one hull each: score k^2 for saving k, scaled.
std::vector<Choice> manySteps(std::size_t groups)
{
    std::vector<Choice> result(groups);
    for (std::size_t g = 0; g < groups; ++g)
        for (int k = 0; k < 5; ++k) {
            result[g].score.push_back(k * k * (1 + 0.01 * static_cast<double>(g)));
            result[g].cost.push_back((4 - k) * (1 + 0.013 * static_cast<double>(g % 7)));
        }
    return result;
}

} // namespace

class TestSweep : public QObject {
    Q_OBJECT

private slots:
    void isOptimalAmongAllAssignments_data()
    {
        QTest::addColumn<bool>("integers");
        QTest::newRow("with ties") << true;
        QTest::newRow("without") << false;
    }
    void isOptimalAmongAllAssignments()
    {
        QFETCH(bool, integers);
        Random random(2);
        std::size_t inner = 0;
        for (int i = 0; i < 400; ++i) {
            const std::vector<Choice> groups = randomGroups(random, integers);
            const std::vector<Point> all = allPoints(groups);
            const std::vector<Assignment> front = sweep(groups, 100);
            for (const Assignment& assignment : front) {
                QCOMPARE(assignment.size(), groups.size());
                const Point point = pointOf(groups, assignment);
                QVERIFY(isOptimal(point, all));
                QVERIFY(isOnHull(point, all));
            }
            inner += front.size() > 2 ? front.size() - 2 : 0;
        }
        QVERIFY2(inner > 120, QByteArray::number(inner));
    }

    void goesFromTheLeastScoreToTheLeastCost()
    {
        Random random(3);
        for (int i = 0; i < 200; ++i) {
            const std::vector<Choice> groups = randomGroups(random, i % 2 == 0);
            const std::vector<Point> all = allPoints(groups);
            const std::vector<Assignment> front = sweep(groups, 100);
            double leastScore = all.front().score;
            double leastCost = all.front().cost;
            for (const Point& point : all) {
                leastScore = std::min(leastScore, point.score);
                leastCost = std::min(leastCost, point.cost);
            }
            QVERIFY(std::abs(pointOf(groups, front.front()).score - leastScore) < kTolerance);
            QVERIFY(std::abs(pointOf(groups, front.back()).cost - leastCost) < kTolerance);
            for (std::size_t k = 1; k < front.size(); ++k) {
                const Point before = pointOf(groups, front[k - 1]);
                const Point after = pointOf(groups, front[k]);
                QVERIFY(after.cost < before.cost);
                QVERIFY(after.score > before.score);
            }
        }
    }

    /// Each vertex of the hull is there, where there is room.
    void skipsNoVertex()
    {
        Random random(6);
        for (int i = 0; i < 100; ++i) {
            const std::vector<Choice> groups = randomGroups(random, false);
            const std::vector<Point> all = allPoints(groups);
            std::size_t vertices = 0;
            for (const Point& point : all)
                vertices += isOptimal(point, all) && isOnHull(point, all) ? 1 : 0;
            QCOMPARE(sweep(groups, 100).size(), vertices);
        }
    }

    void workedByHand()
    {
        // Group 0 may save 2 for a score of 1 (slope 0.5), then 1 for 3 more (slope 3); its circuit
        // 2 lies above that line. Group 1 may save 4 for 4 (slope 1).
        const std::vector<Choice> groups{{{0, 1, 3, 4}, {5, 3, 2.5, 2}}, {{4, 0}, {2, 6}}};
        const std::vector<Assignment> expected{{0, 1}, {1, 1}, {1, 0}, {3, 0}};
        QVERIFY(sweep(groups, 10) == expected);
    }

    void keepsToTheMost()
    {
        const std::vector<Choice> groups = manySteps(40); // 160 steps
        const std::vector<Assignment> whole = sweep(groups, 161);
        QCOMPARE(whole.size(), std::size_t{161});
        QCOMPARE(sweep(groups, 1000).size(), std::size_t{161});
        const std::set<Assignment> known(whole.begin(), whole.end());
        const double total =
            pointOf(groups, whole.front()).cost - pointOf(groups, whole.back()).cost;
        for (const std::size_t most : {2, 3, 7, 50, 160}) {
            const std::vector<Assignment> front = sweep(groups, most);
            QVERIFY(front.size() <= most);
            QVERIFY2(2 * front.size() >= most, QByteArray::number(front.size()));
            QVERIFY(front.front() == whole.front());
            QVERIFY(front.back() == whole.back());
            for (std::size_t k = 0; k < front.size(); ++k) {
                QVERIFY(known.count(front[k]) == 1);
                if (k == 0)
                    continue;
                // Evenly spaced, up to one step, which saves at most 1.1.
                const double saved =
                    pointOf(groups, front[k - 1]).cost - pointOf(groups, front[k]).cost;
                QVERIFY(saved < total / static_cast<double>(most - 1) + 1.1);
            }
        }
    }

    /// Sums of equal steps land on the spacing, or beside it by a rounding error.
    void keepsToTheMostWithEqualSteps()
    {
        for (const double step : {0.1, 1.0 / 3, 0.7, 1e-4})
            for (std::size_t count = 1; count <= 120; count += 7) {
                std::vector<Choice> groups;
                for (std::size_t g = 0; g < count; ++g)
                    groups.push_back({{0, 1.0 + static_cast<double>(g)}, {step, 0}});
                for (std::size_t most = 2; most <= 121; ++most) {
                    const std::size_t size = sweep(groups, most).size();
                    QVERIFY2(size <= most && (size > count || 2 * size >= most),
                             qPrintable(QStringLiteral("%1 of %2 steps of %3, not %4")
                                            .arg(size)
                                            .arg(count)
                                            .arg(step)
                                            .arg(most)));
                }
            }
    }

    void oneChoiceLeavesOneAssignment()
    {
        QVERIFY(sweep({{{3}, {1}}, {{0}, {0}}}, 10) == std::vector<Assignment>{Assignment(2, 0)});
        // Of equal scores the cheapest stays, and a dearer circuit is never chosen.
        QVERIFY(sweep({{{1, 1, 2}, {4, 3, 3}}}, 10) == std::vector<Assignment>{Assignment{1}});
        QVERIFY(sweep({}, 10) == std::vector<Assignment>{Assignment{}});
    }
};

QTEST_APPLESS_MAIN(TestSweep)
#include "tst_sweep.moc"
