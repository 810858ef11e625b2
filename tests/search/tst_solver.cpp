// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predict/additive_predictor.h"
#include "core/search/live_front.h"
#include "core/search/solver.h"
#include "core/sensitivity/profile.h"
#include "core/support/error.h"
#include "core/support/run_context.h"
#include "tests/network/random_source.h"
#include "tests/search/small_network.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

using hawx::Accelerator;
using hawx::AdditivePredictor;
using hawx::Assignment;
using hawx::FilterGroup;
using hawx::Granularity;
using hawx::Mapping;
using hawx::Objective;
using hawx::Profile;
using hawx::Solution;
using hawx::Solutions;
using hawx::SolverSettings;
using hawx::test::cheaperAndCheaper;
using hawx::test::smallNetwork;

namespace {

constexpr int kFilters = 10; // 4 and 6
constexpr std::size_t kCircuits = 4;

/// Sensitivities drawn at random: cheaper circuits are worse.
AdditivePredictor predictor(int seed)
{
    hawx::test::Random random(static_cast<unsigned>(seed));
    Profile profile;
    profile.images = 50;
    profile.filters = kFilters;
    profile.circuits = kCircuits;
    for (std::size_t x = 0; x < profile.images; ++x)
        profile.margins.push_back(static_cast<float>(random.between(-20, 100)) / 10);
    for (int f = 0; f < kFilters; ++f)
        profile.layerOfFilter.push_back(f < 4 ? 0 : 1);
    profile.gradientSum.resize(kFilters * profile.images);
    profile.meanError.resize(kFilters * kCircuits);
    profile.squaredError.resize(kFilters * kCircuits);
    for (std::size_t c = 0; c < kCircuits; ++c)
        for (int f = 0; f < kFilters; ++f) {
            const auto harm = static_cast<float>(random.between(1, 50));
            for (std::size_t x = 0; x < profile.images; ++x)
                profile.delta.push_back(static_cast<float>(c * c) * harm *
                                        static_cast<float>(random.between(-10, 10)) / 2000);
        }
    return AdditivePredictor(profile, false);
}

double scoreOf(const AdditivePredictor& additive, const Assignment& assignment)
{
    double sum = 0;
    for (std::size_t f = 0; f < assignment.size(); ++f)
        sum += additive.filterScore(assignment[f], f);
    return sum;
}

Accelerator temporal(int maxCircuits)
{
    Accelerator machine{.name = "array", .machine = hawx::SystolicMachine{}};
    machine.maxCircuits = maxCircuits;
    return machine;
}

} // namespace

class TestSolver : public QObject {
    Q_OBJECT

private slots:
    void groupsAreWhatTheMappingShares()
    {
        const AdditivePredictor additive = predictor(1);
        // 1e8 / 300 cycles: 2 and 1 elements for the two layers.
        const Accelerator machine{.name = "m",
                                  .machine = hawx::SpatialMachine{.imagesPerSecond = 1e8 / 300}};
        const Mapping mapping = mapNetwork(*smallNetwork(), machine, cheaperAndCheaper(kCircuits));
        QCOMPARE(mapping.layers[0].filtersPerElement(), 2);
        const std::vector<FilterGroup> groups =
            groupFilters(additive, mapping, Granularity::Filter, 0);
        QCOMPARE(groups.size(), std::size_t{3});
        std::set<std::size_t> seen;
        for (const FilterGroup& group : groups)
            seen.insert(group.filters.begin(), group.filters.end());
        QCOMPARE(seen.size(), std::size_t{kFilters});
        // The two mildest filters of the first layer are together.
        const auto harm = [&](std::size_t f) {
            double sum = 0;
            for (std::size_t c = 1; c < kCircuits; ++c)
                sum += std::log(additive.filterScore(c, f) + 1e-12);
            return sum;
        };
        for (const std::size_t mild : groups[0].filters)
            for (const std::size_t harsh : groups[1].filters)
                QVERIFY(harm(mild) <= harm(harsh));
        QCOMPARE(groupFilters(additive, mapping, Granularity::Layer, 0).size(), std::size_t{2});
    }

    void solutionsFitAndAreScoredRight_data()
    {
        QTest::addColumn<QString>("machine");
        QTest::addColumn<int>("most");
        QTest::newRow("spatial") << "spatial-edge" << 0;
        QTest::newRow("spatial, two circuits") << "spatial-unrolled" << 2;
        QTest::newRow("spatial, one circuit") << "spatial-edge" << 1;
        QTest::newRow("systolic") << "systolic-16x16" << 3;
        QTest::newRow("gpu, one circuit") << "fgpu-1" << 1;
    }
    void solutionsFitAndAreScoredRight()
    {
        QFETCH(QString, machine);
        QFETCH(int, most);
        Accelerator accelerator = hawx::loadAccelerator(machine.toStdString());
        accelerator.maxCircuits = most;
        const AdditivePredictor additive = predictor(2);
        const Mapping mapping =
            mapNetwork(*smallNetwork(), accelerator, cheaperAndCheaper(kCircuits));
        const Solutions found = solve(additive, mapping, {}, {});
        QVERIFY(!found.found.empty());
        std::set<Assignment> distinct;
        for (const Solution& solution : found.found) {
            QVERIFY(fits(mapping, solution.circuits));
            QVERIFY(std::abs(solution.score - scoreOf(additive, solution.circuits)) < 1e-9);
            distinct.insert(solution.circuits);
            const std::vector<std::uint16_t>& palette = found.palettes[solution.palette];
            for (const std::uint16_t circuit : solution.circuits)
                QVERIFY(std::find(palette.begin(), palette.end(), circuit) != palette.end());
        }
        QCOMPARE(distinct.size(), found.found.size());
        for (std::uint16_t c = 0; most == 1 && c < kCircuits; ++c)
            QVERIFY(distinct.count(Assignment(kFilters, c)) == 1);
        QVERIFY(distinct.count(Assignment(kFilters, 0)) == 1);
    }

    /// Against all 4^10 assignments: nothing is cheaper at less score than a solution, for any
    /// weight of power and area.
    void solutionsAreOptimal()
    {
        const AdditivePredictor additive = predictor(3);
        const Mapping mapping =
            mapNetwork(*smallNetwork(), hawx::loadAccelerator("spatial-unrolled"),
                       cheaperAndCheaper(kCircuits));
        struct Value {
            double score;
            double power;
            double area;
        };
        const auto valueOf = [&](const Assignment& assignment) {
            const hawx::HardwareFigures figures = hawx::figures(mapping, assignment);
            return Value{scoreOf(additive, assignment), figures.powerMw, figures.areaUm2};
        };
        std::vector<Value> all;
        Assignment assignment(kFilters, 0);
        for (std::size_t i = 0; i < (std::size_t{1} << (2 * kFilters)); i += 7) { // every seventh
            for (std::size_t f = 0; f < kFilters; ++f)
                assignment[f] = static_cast<std::uint16_t>(i >> (2 * f) & 3);
            all.push_back(valueOf(assignment));
        }
        for (const Solution& solution : solve(additive, mapping, {}, {}).found) {
            const Value value = valueOf(solution.circuits);
            QVERIFY(std::none_of(all.begin(), all.end(), [&](const Value& other) {
                return other.score < value.score - 1e-12 && other.power < value.power - 1e-12 &&
                       other.area < value.area - 1e-9;
            }));
        }
    }

    /// The set of two circuits is as good as any other, for the saving at given scores.
    void fewCircuitsAreChosenWell()
    {
        const AdditivePredictor additive = predictor(4);
        const Mapping limited =
            mapNetwork(*smallNetwork(), temporal(2), cheaperAndCheaper(kCircuits));
        const auto bestPower = [&](const std::vector<Solution>& solutions, double score) {
            double best = uniformFigures(limited, 0).energyUj;
            for (const Solution& solution : solutions)
                if (solution.score <= score)
                    best = std::min(best, figures(limited, solution.circuits).energyUj);
            return best;
        };
        const std::vector<Solution> chosen = solve(additive, limited, {}, {}).found;
        const double onePp = 1 / additive.contributionPp(1);
        double ours = 0;
        double theirs = 0;
        for (const double factor : {0.1, 0.3, 1.0, 3.0, 10.0}) {
            ours += bestPower(chosen, factor * onePp);
            double best = uniformFigures(limited, 0).energyUj;
            // Each pair alone, on a machine that knows only these.
            for (std::uint16_t a = 0; a < kCircuits; ++a)
                for (std::uint16_t b = 0; b < a; ++b) {
                    std::vector<Solution> pair;
                    for (std::size_t bits = 0; bits < 1u << kFilters; ++bits) {
                        Solution solution;
                        for (std::size_t f = 0; f < kFilters; ++f)
                            solution.circuits.push_back((bits >> f & 1) != 0 ? a : b);
                        solution.score = scoreOf(additive, solution.circuits);
                        pair.push_back(std::move(solution));
                    }
                    best = std::min(best, bestPower(pair, factor * onePp));
                }
            theirs += best;
        }
        QVERIFY2(ours <= 1.08 * theirs, qPrintable(QString::number(ours / theirs)));
    }

    void liveFrontIsThatOfTheSolver()
    {
        const AdditivePredictor additive = predictor(5);
        const hawx::LiveFront live(smallNetwork(), cheaperAndCheaper(kCircuits), additive, {});
        for (const char* name : {"spatial-edge", "systolic-16x16"}) {
            const Accelerator machine = hawx::loadAccelerator(name);
            const Mapping mapping =
                mapNetwork(*smallNetwork(), machine, cheaperAndCheaper(kCircuits));
            const hawx::Front front = live.solve(machine, {}, {});
            QVERIFY(front.points.size() > 3);
            QVERIFY(front.exact.hardware == uniformFigures(mapping, 0));
            for (const hawx::FrontPoint& point : front.points) {
                QVERIFY(fits(mapping, point.circuits));
                QVERIFY(point.hardware == figures(mapping, point.circuits));
                QVERIFY(std::none_of(front.points.begin(), front.points.end(),
                                     [&](const hawx::FrontPoint& other) {
                                         return scoreOf(additive, other.circuits) <
                                                    scoreOf(additive, point.circuits) - 1e-9 &&
                                                other.hardware.powerMw < point.hardware.powerMw &&
                                                other.hardware.areaUm2 < point.hardware.areaUm2;
                                     }));
            }
        }
    }

    void liveFrontKeepsWhatWasVerifiedElsewhere()
    {
        const hawx::LiveFront live(smallNetwork(), cheaperAndCheaper(kCircuits), predictor(5), {});
        const Accelerator machine = hawx::loadAccelerator("fgpu-8");
        Accelerator narrow = machine;
        narrow.maxCircuits = 1;
        hawx::FrontPoint mixed;
        mixed.circuits.assign(kFilters, 1);
        mixed.circuits.back() = 2;
        mixed.verifiedLossPp = 0.25;
        hawx::FrontPoint uniform = mixed;
        uniform.circuits.back() = 1;
        const std::vector<hawx::FrontPoint> known{mixed, uniform};
        const auto find = [](const hawx::Front& front, const hawx::FrontPoint& wanted) {
            return std::find_if(
                front.points.begin(), front.points.end(),
                [&](const hawx::FrontPoint& point) { return point.circuits == wanted.circuits; });
        };
        const hawx::Front wide = live.solve(machine, known, {});
        for (const hawx::FrontPoint& point : known) {
            const auto found = find(wide, point);
            QVERIFY(found != wide.points.end());
            QCOMPARE(found->verifiedLossPp, point.verifiedLossPp);
            QVERIFY(found->hardware == live.predict(machine, point.circuits).hardware);
        }
        const hawx::Front held = live.solve(narrow, known, {});
        QVERIFY(find(held, mixed) == held.points.end());
        QVERIFY(find(held, uniform) != held.points.end());
        QVERIFY_EXCEPTION_THROWN(live.predict(narrow, mixed.circuits), hawx::Error);
    }
};

QTEST_APPLESS_MAIN(TestSolver)
#include "tst_solver.moc"
