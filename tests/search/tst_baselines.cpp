// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/evaluate.h"
#include "core/search/baselines.h"
#include "core/search/hypervolume.h"
#include "core/support/error.h"
#include "core/support/run_context.h"
#include "tests/circuits/error_text.h"
#include "tests/search/tiny_network.h"

#include <QTest>

#include <algorithm>
#include <set>

using hawx::Assignment;
using hawx::FrontObjectives;
using hawx::FrontPoint;
using hawx::Granularity;
using hawx::Objectives;
using hawx::RunContext;
using hawx::SearchProblem;
using hawx::SearchResult;
using hawx::test::errorText;
using hawx::test::tinyNetwork;
using hawx::test::tinyProblem;

namespace {

RunContext withThreads(int threads)
{
    RunContext context;
    context.threads = threads;
    return context;
}

bool isSame(const std::vector<FrontPoint>& a, const std::vector<FrontPoint>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const FrontPoint& x, const FrontPoint& y) {
                          return x.circuits == y.circuits && x.lossPp == y.lossPp &&
                                 x.hardware.powerMw == y.hardware.powerMw &&
                                 x.hardware.areaUm2 == y.hardware.areaUm2;
                      });
}

double volumeOf(const SearchResult& result)
{
    std::vector<Objectives<3>> points;
    for (const FrontPoint& point : result.front)
        points.push_back({point.lossPp, point.hardware.powerMw, point.hardware.areaUm2});
    return hawx::hypervolume(
        points, {100, 1.01 * result.exactHardware.powerMw, 1.01 * result.exactHardware.areaUm2});
}

/// Objectives of the front, by comparing all pairs.
std::set<Objectives<3>> frontByPairs(const std::vector<FrontPoint>& points,
                                     FrontObjectives objectives)
{
    std::set<Objectives<3>> all;
    for (const FrontPoint& point : points)
        all.insert(objectivesOf(point.lossPp, point.hardware, objectives));
    std::set<Objectives<3>> front;
    for (const Objectives<3>& a : all)
        if (std::none_of(all.begin(), all.end(), [&](const Objectives<3>& b) {
                return b != a && b[0] <= a[0] && b[1] <= a[1] && b[2] <= a[2];
            }))
            front.insert(a);
    return front;
}

std::set<Objectives<3>> objectivesOfAll(const std::vector<FrontPoint>& points,
                                        FrontObjectives objectives)
{
    std::set<Objectives<3>> all;
    for (const FrontPoint& point : points)
        all.insert(objectivesOf(point.lossPp, point.hardware, objectives));
    return all;
}

} // namespace

class TestBaselines : public QObject {
    Q_OBJECT

    SearchProblem m_layers;  ///< 3 circuits in 4 layers: 81 configurations
    SearchProblem m_filters; ///< 2 circuits in 13 filters

    /// Losses, costs and savings of points against the whole network's inference, one by one.
    static void checkPoints(const SearchProblem& problem, const SearchResult& result,
                            const std::vector<FrontPoint>& points)
    {
        hawx::Evaluator evaluator(problem.network, "auto", 0);
        const auto evaluated = [&](const Assignment& circuits) {
            return evaluator
                .evaluate(configurationOf(problem, circuits), *problem.images, problem.imageCount,
                          {})
                .top1;
        };
        const Assignment exact(static_cast<std::size_t>(problem.network->totalFilters()), 0);
        QCOMPARE(result.exactTop1, evaluated(exact));
        for (const FrontPoint& point : points) {
            QCOMPARE(point.lossPp, result.exactTop1 - evaluated(point.circuits));
            QVERIFY(point.verifiedLossPp == point.lossPp);
            QCOMPARE(point.hardware.powerMw, problem.cost(point.circuits).powerMw);
            QCOMPARE(point.powerSaving, 1 - point.hardware.powerMw / problem.cost(exact).powerMw);
            QCOMPARE(point.areaSaving, 1 - point.hardware.areaUm2 / problem.cost(exact).areaUm2);
        }
    }

    static std::set<Assignment> distinct(const SearchResult& result)
    {
        std::set<Assignment> all;
        for (const FrontPoint& point : result.evaluated)
            all.insert(point.circuits);
        return all;
    }

private slots:
    void initTestCase()
    {
        m_layers = tinyProblem(tinyNetwork({5, 3}), {"mul8s_1L2D", "mul8s_1L1G"});
        m_filters = tinyProblem(tinyNetwork({5, 3}), {"mul8s_1L1G"});
        m_filters.granularity = Granularity::Filter;
    }

    void exhaustiveByLayer_data()
    {
        QTest::addColumn<bool>("withArea");
        QTest::newRow("power") << false;
        QTest::newRow("power and area") << true;
    }
    void exhaustiveByLayer()
    {
        QFETCH(bool, withArea);
        SearchProblem problem = m_layers;
        problem.objectives = withArea ? FrontObjectives::LossPowerArea : FrontObjectives::LossPower;
        problem.imageCount = 100;
        const SearchResult result = exhaustiveSearch(problem, {}, {});
        QCOMPARE(result.configurations, std::size_t{81});
        QCOMPARE(result.images, std::size_t{100});
        QCOMPARE(distinct(result).size(), std::size_t{81});
        for (const Assignment& circuits : distinct(result)) {
            QVERIFY(std::equal(circuits.begin() + 1, circuits.begin() + 2, circuits.begin()));
            QVERIFY(std::equal(circuits.begin() + 6, circuits.begin() + 10, circuits.begin() + 5));
        }
        checkPoints(problem, result, result.evaluated);
        QVERIFY(objectivesOfAll(result.front, problem.objectives) ==
                frontByPairs(result.evaluated, problem.objectives));
        QVERIFY(std::is_sorted(result.front.begin(), result.front.end(),
                               [](const FrontPoint& a, const FrontPoint& b) {
                                   return a.hardware.powerMw < b.hardware.powerMw;
                               }));
        QVERIFY(result.front.size() > 2);
        const SearchResult alone = exhaustiveSearch(problem, {}, withThreads(1));
        QVERIFY(isSame(alone.evaluated, result.evaluated));
    }

    /// The front is that of all configurations of the convolutions' five filters.
    void exhaustiveByFilter()
    {
        for (const FrontObjectives objectives :
             {FrontObjectives::LossPower, FrontObjectives::LossPowerArea}) {
            SearchProblem problem = m_filters;
            problem.objectives = objectives;
            const SearchResult result = exhaustiveSearch(problem, {}, {});
            QCOMPARE(result.configurations, std::size_t{32});
            checkPoints(problem, result, result.front);
            hawx::Evaluator evaluator(problem.network);
            std::vector<FrontPoint> all;
            for (unsigned configuration = 0; configuration < 32; ++configuration) {
                Assignment circuits(13, 0);
                for (std::size_t f = 0; f < 5; ++f)
                    circuits[f] = configuration >> f & 1;
                const double top1 =
                    evaluator.evaluate(configurationOf(problem, circuits), *problem.images, 0, {})
                        .top1;
                all.push_back(measuredPoint(problem, result.exactHardware, circuits,
                                            result.exactTop1 - top1));
            }
            QVERIFY(objectivesOfAll(result.front, objectives) == frontByPairs(all, objectives));
            QVERIFY(isSame(exhaustiveSearch(problem, {}, withThreads(1)).front, result.front));
        }
    }

    void uniformConfigurations()
    {
        const SearchResult result = uniformSearch(m_layers, {});
        QCOMPARE(result.configurations, std::size_t{3});
        for (std::size_t i = 0; i < 3; ++i)
            QVERIFY(result.evaluated[i].circuits == Assignment(13, static_cast<std::uint16_t>(i)));
        checkPoints(m_layers, result, result.evaluated);
    }

    void randomConfigurations()
    {
        const SearchResult result = randomSearch(m_filters, {.evaluations = 100}, 7, {});
        QVERIFY(result.configurations <= 100 && result.configurations > 90);
        QCOMPARE(distinct(result).size(), result.configurations);
        checkPoints(m_filters, result, result.evaluated);
        // Each circuit in about half of the filters.
        std::size_t approximate = 0;
        for (const FrontPoint& point : result.evaluated)
            approximate += static_cast<std::size_t>(
                std::count(point.circuits.begin(), point.circuits.end(), 1));
        QVERIFY(approximate > 5 * result.configurations && approximate < 8 * result.configurations);
        QVERIFY(isSame(randomSearch(m_filters, {.evaluations = 100}, 7, withThreads(1)).evaluated,
                       result.evaluated));
        QVERIFY(!isSame(randomSearch(m_filters, {.evaluations = 100}, 8, {}).evaluated,
                        result.evaluated));
    }

    void geneticFindsTheFront()
    {
        const SearchResult truth = exhaustiveSearch(m_layers, {}, {});
        const SearchResult result = geneticSearch(m_layers, 16, {.evaluations = 400}, 3, {});
        QCOMPARE(distinct(result).size(), result.configurations);
        QVERIFY(result.configurations <= 81);
        checkPoints(m_layers, result, result.evaluated);
        QVERIFY(volumeOf(result) <= volumeOf(truth) * (1 + 1e-12));
        QVERIFY2(volumeOf(result) > 0.98 * volumeOf(truth),
                 QByteArray::number(volumeOf(result) / volumeOf(truth)));
    }

    /// Better than as many random configurations, or selection and crossover would not work; never
    /// better than all of them.
    void geneticBeatsRandom()
    {
        SearchProblem problem = tinyProblem(tinyNetwork({6, 3}, 1, 12), {"mul8s_1L1G"});
        problem.granularity = Granularity::Filter;
        problem.choosingLayers = 2;
        const double best = volumeOf(exhaustiveSearch(problem, {}, {}));
        double genetic = 0;
        double random = 0;
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            const SearchResult result = geneticSearch(problem, 20, {.evaluations = 300}, seed, {});
            for (const FrontPoint& point : result.evaluated)
                QCOMPARE(std::count(point.circuits.begin() + 13, point.circuits.end(), 0), 9);
            QVERIFY(volumeOf(result) <= best * (1 + 1e-12));
            genetic += volumeOf(result);
            random += volumeOf(randomSearch(problem, {.evaluations = 300}, seed, {}));
        }
        QVERIFY2(genetic > random, QByteArray::number(genetic / random));
    }

    void geneticIsDeterministic()
    {
        const auto run = [&](std::uint64_t seed, int threads) {
            return geneticSearch(m_filters, 8, {.evaluations = 40}, seed, withThreads(threads));
        };
        const SearchResult result = run(5, 0);
        QVERIFY(isSame(run(5, 1).evaluated, result.evaluated));
        QVERIFY(isSame(run(5, 3).evaluated, result.evaluated));
        QVERIFY(!isSame(run(6, 0).evaluated, result.evaluated));
        QVERIFY(!isSame(run(5 + (std::uint64_t{1} << 32), 0).evaluated, result.evaluated));
    }

    void timeIsLimited()
    {
        const hawx::SearchBudget budget{.evaluations = 1'000'000, .seconds = 1e-9};
        QVERIFY(randomSearch(m_filters, budget, 1, {}).configurations <= 64);
        QVERIFY(geneticSearch(m_filters, 8, budget, 1, {}).configurations <= 16);
    }

    void canBeCancelled()
    {
        std::stop_source source;
        RunContext stopped;
        stopped.stop = source.get_token();
        stopped.progress = [&](const hawx::Progress&) { source.request_stop(); };
        const auto cancels = [&](const auto& search) {
            source = {};
            stopped.stop = source.get_token();
            QVERIFY_THROWS_EXCEPTION(hawx::Cancelled, search());
        };
        cancels([&] { exhaustiveSearch(m_layers, {}, stopped); });
        cancels([&] { exhaustiveSearch(m_filters, {}, stopped); });
        cancels([&] { uniformSearch(m_layers, stopped); });
        cancels([&] { randomSearch(m_layers, {}, 1, stopped); });
        cancels([&] { geneticSearch(m_layers, 40, {}, 1, stopped); });
    }

    void refusesWhatCannotBeSearched()
    {
        SearchProblem problem = m_layers;
        std::swap(problem.circuits[0], problem.circuits[1]);
        QCOMPARE(
            errorText([&] { exhaustiveSearch(problem, {}, {}); }),
            QStringLiteral("The first circuit of a search must be exact: losses refer to it."));
        problem = m_layers;
        problem.circuits.push_back(problem.circuits.front());
        QCOMPARE(errorText([&] { randomSearch(problem, {}, 1, {}); }),
                 QStringLiteral("The circuit mul8s_1KV8 is exact, as the first one of the search; "
                                "leave it out."));
        problem = m_layers;
        problem.images = std::make_shared<hawx::ImageSet>();
        QCOMPARE(errorText([&] { uniformSearch(problem, {}); }),
                 QStringLiteral("There are no images to judge configurations by."));
        for (const std::size_t population : {std::size_t{0}, std::size_t{4}, std::size_t{42}})
            QCOMPARE(errorText([&] { geneticSearch(m_layers, population, {}, 1, {}); }),
                     QStringLiteral("The population of NSGA-II is a multiple of 4 and 8 at least, "
                                    "not %1.")
                         .arg(population));
        problem = tinyProblem(
            tinyNetwork({4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 3}), {"mul8s_1L1G"});
        QCOMPARE(errorText([&] { exhaustiveSearch(problem, {}, {}); }),
                 QStringLiteral("2 circuits in 21 layers are more than the 1000000 configurations "
                                "that can be run one and all; choose fewer circuits."));
    }
};

QTEST_APPLESS_MAIN(TestBaselines)
#include "tst_baselines.moc"
