// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/hypervolume.h"
#include "core/support/error.h"

#include <QTest>

#include <pagmo/types.hpp>
#include <pagmo/utils/hypervolume.hpp>
#include <pagmo/utils/multi_objective.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <set>

using hawx::hypervolume;
using hawx::nonDominated;
using hawx::Objectives;

namespace {

/// Points of whole numbers below `levels`, which repeat themselves and each other's coordinates the
/// more the fewer levels there are; or near a sphere, where most are not dominated.
template <std::size_t N>
std::vector<Objectives<N>> randomPoints(std::size_t count, int levels, unsigned seed)
{
    std::mt19937 random(seed);
    std::vector<Objectives<N>> points(count);
    for (Objectives<N>& point : points) {
        double norm = 0;
        for (double& x : point) {
            x = static_cast<double>(random() % static_cast<unsigned>(levels));
            norm += x * x;
        }
        if (levels > 1000)
            for (double& x : point)
                x = levels - levels * x / std::sqrt(norm);
    }
    return points;
}

template <std::size_t N>
std::vector<pagmo::vector_double> forPagmo(const std::vector<Objectives<N>>& points)
{
    std::vector<pagmo::vector_double> result;
    for (const Objectives<N>& point : points)
        result.emplace_back(point.begin(), point.end());
    return result;
}

template <std::size_t N>
std::vector<std::size_t> front(const std::vector<Objectives<N>>& points)
{
    return nonDominated(std::span<const Objectives<N>>(points));
}

template <std::size_t N>
double volume(const std::vector<Objectives<N>>& points, const Objectives<N>& reference)
{
    return hypervolume(std::span<const Objectives<N>>(points), reference);
}

/// The definition, pair by pair.
template <std::size_t N>
std::vector<std::size_t> frontByPairs(const std::vector<Objectives<N>>& points)
{
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < points.size(); ++i) {
        bool dominated = false;
        for (std::size_t j = 0; j < points.size() && !dominated; ++j) {
            bool noWorse = true;
            for (std::size_t o = 0; o < N; ++o)
                noWorse = noWorse && points[j][o] <= points[i][o];
            dominated = noWorse && (points[j] != points[i] || j < i);
        }
        if (!dominated)
            result.push_back(i);
    }
    return result;
}

template <std::size_t N>
std::set<Objectives<N>> pointsOf(const std::vector<Objectives<N>>& points,
                                 const std::vector<std::size_t>& indices)
{
    std::set<Objectives<N>> result;
    for (const std::size_t i : indices)
        result.insert(points[i]);
    return result;
}

} // namespace

class TestHypervolume : public QObject {
    Q_OBJECT

    static void addRows()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("levels");
        for (const int count : {1, 2, 3, 10, 100, 700})
            for (const int levels : {2, 5, 40, 100000})
                QTest::addRow("%d points, %d levels", count, levels) << count << levels;
    }

    template <std::size_t N>
    static void compareFronts()
    {
        QFETCH(int, count);
        QFETCH(int, levels);
        for (unsigned seed = 1; seed <= 5; ++seed) {
            const auto points = randomPoints<N>(static_cast<std::size_t>(count), levels, seed);
            const std::vector<std::size_t> found = front(points);
            QCOMPARE(found, frontByPairs(points));
            const auto ranks =
                count > 1 ? std::get<0>(pagmo::fast_non_dominated_sorting(forPagmo(points)))
                          : std::vector<std::vector<pagmo::pop_size_t>>{{0}};
            // pagmo keeps equal points.
            QCOMPARE(pointsOf(points, found), pointsOf(points, {ranks[0].begin(), ranks[0].end()}));
            if (N == 2) {
                const auto flat = pagmo::non_dominated_front_2d(forPagmo(points));
                QCOMPARE(pointsOf(points, found), pointsOf(points, {flat.begin(), flat.end()}));
            }
        }
    }

    template <std::size_t N>
    static void compareVolumes()
    {
        QFETCH(int, count);
        QFETCH(int, levels);
        for (unsigned seed = 1; seed <= 5; ++seed) {
            const auto points = randomPoints<N>(static_cast<std::size_t>(count), levels, seed);
            Objectives<N> reference;
            reference.fill(levels);
            reference[0] += 0.5;
            pagmo::hypervolume expected(forPagmo(points), true);
            const double measured = volume(points, reference);
            const double byPagmo =
                expected.compute(pagmo::vector_double(reference.begin(), reference.end()));
            QVERIFY2(std::abs(measured - byPagmo) <= 1e-9 * byPagmo,
                     qPrintable(QStringLiteral("%1, pagmo %2").arg(measured).arg(byPagmo)));
        }
    }

private slots:
    void frontsOfTwo_data() { addRows(); }
    void frontsOfTwo() { compareFronts<2>(); }
    void frontsOfThree_data() { addRows(); }
    void frontsOfThree() { compareFronts<3>(); }
    void volumesOfTwo_data() { addRows(); }
    void volumesOfTwo() { compareVolumes<2>(); }
    void volumesOfThree_data() { addRows(); }
    void volumesOfThree() { compareVolumes<3>(); }

    void handComputed()
    {
        const std::vector<Objectives<2>> steps{{1, 3}, {2, 1}, {1, 3}, {2, 2}};
        QCOMPARE(front(steps), (std::vector<std::size_t>{0, 1}));
        QCOMPARE(volume(steps, {4, 4}), 3.0 * 1 + 2 * 2);
        const std::vector<Objectives<3>> corners{{0, 1, 1}, {1, 0, 1}, {1, 1, 0}};
        QCOMPARE(volume(corners, {2, 2, 2}), 3.0 * 2 - 3 + 1);
    }

    void pointsThatDoNotReachTheReferenceAddNothing()
    {
        const std::vector<Objectives<2>> points{{1, 1}, {0, 2}, {2, 0}, {-5, 3}, {9, -9}};
        QCOMPARE(volume(points, {2, 2}), 1.0);
        QCOMPARE(volume({}, Objectives<3>{2, 2, 2}), 0.0);
        QVERIFY(front<3>({}).empty());
    }

    /// An arbitrary order of the points changes neither volume nor front.
    void orderDoesNotMatter()
    {
        auto points = randomPoints<3>(400, 100000, 3);
        const double before = volume(points, {100000, 100000, 100000});
        const auto frontBefore = pointsOf(points, front(points));
        std::shuffle(points.begin(), points.end(), std::mt19937(5));
        QVERIFY(std::abs(volume(points, {100000, 100000, 100000}) - before) <= 1e-9 * before);
        QCOMPARE(pointsOf(points, front(points)), frontBefore);
    }

    void refusesWhatIsNotFinite()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const double infinity = std::numeric_limits<double>::infinity();
        for (const double bad : {nan, infinity, -infinity}) {
            QVERIFY_THROWS_EXCEPTION(hawx::Error, front<2>({{0, 0}, {1, bad}}));
            QVERIFY_THROWS_EXCEPTION(hawx::Error, volume<3>({{0, bad, 0}}, {1, 1, 1}));
            QVERIFY_THROWS_EXCEPTION(hawx::Error, volume<2>({{0, 0}}, {bad, 1}));
        }
    }

    void benchmark_data()
    {
        QTest::addColumn<int>("objectives");
        QTest::newRow("50,000 points, 2 objectives") << 2;
        QTest::newRow("50,000 points, 3 objectives") << 3;
    }
    void benchmark()
    {
        QFETCH(int, objectives);
        const auto two = randomPoints<2>(50000, 1000000, 1);
        const auto three = randomPoints<3>(50000, 1000000, 1);
        std::size_t count = 0;
        QBENCHMARK_ONCE
        {
            count = objectives == 2 ? front(two).size() : front(three).size();
        }
        QVERIFY(count > 1000);
    }
};

QTEST_APPLESS_MAIN(TestHypervolume)
#include "tst_hypervolume.moc"
