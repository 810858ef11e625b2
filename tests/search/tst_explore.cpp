// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accelerator/mapping.h"
#include "core/circuits/dropped_products.h"
#include "core/circuits/library.h"
#include "core/inference/evaluate.h"
#include "core/network/quantise.h"
#include "core/predict/additive_predictor.h"
#include "core/predict/rank_statistics.h"
#include "core/search/explore.h"
#include "core/sensitivity/profile.h"
#include "core/support/error.h"
#include "core/support/run_context.h"
#include "tests/circuits/error_text.h"
#include "tests/support/fashion_lenet.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <vector>

using hawx::CircuitLibrary;
using hawx::CircuitPtr;
using hawx::Exploration;
using hawx::ExploreObserver;
using hawx::ExploreSettings;
using hawx::Front;
using hawx::FrontPoint;
using hawx::Granularity;
using hawx::HardwareFigures;
using hawx::Limits;
using hawx::OperandMode;
using hawx::RunContext;
using hawx::SensitivityMap;
using hawx::test::errorText;
using hawx::test::FashionLenet;

namespace {

constexpr std::size_t kFilters = 236; // 6 + 16 + 120 + 84 + 10
constexpr std::array<int, 5> kFiltersOfLayer{6, 16, 120, 84, 10};

CircuitPtr unsignedCircuit(const char* name, hawx::DroppedProducts dropped, double powerMw,
                           double areaUm2)
{
    hawx::CircuitCost cost;
    cost.powerMw = powerMw;
    cost.areaUm2 = areaUm2;
    return makeCircuit(name, "dropped partial products", false,
                       droppedProductsMultiplier(false, dropped), cost);
}

bool isSame(const HardwareFigures& a, const HardwareFigures& b)
{
    return a == b;
}

bool isSame(const FrontPoint& a, const FrontPoint& b)
{
    return a.circuits == b.circuits && isSame(a.hardware, b.hardware) && a.lossPp == b.lossPp &&
           a.lossLowPp == b.lossLowPp && a.lossHighPp == b.lossHighPp &&
           a.verifiedLossPp == b.verifiedLossPp && a.powerSaving == b.powerSaving &&
           a.areaSaving == b.areaSaving && a.machine == b.machine && a.level == b.level;
}

/// All but the wall time.
bool isSame(const Front& a, const Front& b)
{
    return a.exact.top1 == b.exact.top1 && a.exact.fp32Top1 == b.exact.fp32Top1 &&
           isSame(a.exact.hardware, b.exact.hardware) &&
           std::equal(a.points.begin(), a.points.end(), b.points.begin(), b.points.end(),
                      [](const FrontPoint& x, const FrontPoint& y) { return isSame(x, y); });
}

bool near(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max(1.0, std::abs(a));
}

/// Less power and area at no more loss; verified points are measured against each other, predicted
/// ones by what is predicted.
bool dominates(const FrontPoint& a, const FrontPoint& b)
{
    if (b.verifiedLossPp && !a.verifiedLossPp)
        return false;
    const double lossA = b.verifiedLossPp ? *a.verifiedLossPp : a.lossPp;
    const double lossB = b.verifiedLossPp ? *b.verifiedLossPp : b.lossPp;
    const bool noWorse = lossA <= lossB && a.hardware.powerMw <= b.hardware.powerMw &&
                         a.hardware.areaUm2 <= b.hardware.areaUm2;
    const bool better = lossA < lossB || a.hardware.powerMw < b.hardware.powerMw ||
                        a.hardware.areaUm2 < b.hardware.areaUm2;
    return noWorse && better;
}

} // namespace

Q_DECLARE_METATYPE(ExploreSettings)

/// The whole search on the trained LeNet-5, with few images.
class TestExplore : public QObject {
    Q_OBJECT

    std::optional<FashionLenet> m_lenet;

    static ExploreSettings settings(Granularity granularity = Granularity::Filter, int verify = 4)
    {
        ExploreSettings result;
        result.operands = OperandMode::Signed;
        result.calibration.images = 64;
        for (const CircuitPtr& circuit : CircuitLibrary::shipped().circuits())
            if (circuit->isSigned && circuit->hasPublishedCost())
                result.circuits.push_back(circuit);
        result.accelerator = hawx::loadAccelerator("spatial-edge");
        result.granularity = granularity;
        result.profileImages = 100;
        result.testImages = 200;
        result.verify = verify;
        return result;
    }

    static ExploreSettings unsignedSettings()
    {
        ExploreSettings result = settings(Granularity::Filter, 3);
        result.operands = OperandMode::Unsigned;
        result.circuits = {unsignedCircuit("narrow", {1, 1, 0}, 0.30, 560),
                           unsignedCircuit("exact", {}, 0.39, 710),
                           unsignedCircuit("low", {0, 0, 7}, 0.22, 420)};
        return result;
    }

    static void addSettings()
    {
        QTest::addColumn<ExploreSettings>("asked");
        QTest::newRow("filter") << settings();
        QTest::newRow("layer") << settings(Granularity::Layer);
        ExploreSettings plain = settings(Granularity::Filter, 3);
        plain.biasFolding = false;
        plain.calibration.range = hawx::RangeMethod::LeastSquares;
        QTest::newRow("without bias folding") << plain;
        QTest::newRow("unsigned") << unsignedSettings();
        ExploreSettings every = settings(Granularity::Filter, 3);
        every.controlVariate = true;
        every.operandSwap = true;
        QTest::newRow("every compensation") << every;
    }

    Exploration run(const ExploreSettings& asked, const RunContext& context = {},
                    const ExploreObserver& observer = {}) const
    {
        return explore(m_lenet->network, m_lenet->data, asked, context, observer);
    }

    std::shared_ptr<const hawx::QuantisedNetwork> quantised(const ExploreSettings& asked) const
    {
        return std::make_shared<hawx::QuantisedNetwork>(hawx::quantise(
            m_lenet->network, m_lenet->data.train, asked.calibration, asked.operands, {}));
    }

private slots:
    void initTestCase()
    {
        if (!FashionLenet::available())
            QSKIP("The package dataset-fashion-mnist is not installed.");
        m_lenet.emplace();
    }

    void frontIsConsistent_data() { addSettings(); }
    void frontIsConsistent()
    {
        QFETCH(ExploreSettings, asked);
        const Exploration found = run(asked);
        QCOMPARE(found.networkName, m_lenet->network.name);
        QCOMPARE(found.networkSha256, m_lenet->network.sha256);
        QCOMPARE(found.dataPath, m_lenet->data.path);
        const std::vector<CircuitPtr>& circuits = found.settings.circuits;
        QVERIFY(circuits.front()->isExact());
        QCOMPARE(circuits.size(), asked.circuits.size());
        const hawx::Mapping mapping =
            mapNetwork(*quantised(asked), asked.accelerator, circuits, asked.controlVariate);
        const HardwareFigures exact = uniformFigures(mapping, 0);
        QVERIFY(isSame(found.front.exact.hardware, exact));
        const std::vector<FrontPoint>& points = found.front.points;
        QVERIFY(points.size() > 5);
        int verified = 0;
        for (std::size_t k = 0; k < points.size(); ++k) {
            const FrontPoint& point = points[k];
            QVERIFY(k == 0 || points[k - 1].hardware.powerMw <= point.hardware.powerMw);
            QVERIFY(std::none_of(points.begin(), points.end(),
                                 [&](const FrontPoint& other) { return dominates(other, point); }));
            QCOMPARE(point.circuits.size(), kFilters);
            QVERIFY(fits(mapping, point.circuits));
            const HardwareFigures figures = hawx::figures(mapping, point.circuits);
            QVERIFY(isSame(point.hardware, figures));
            QVERIFY(near(point.powerSaving, 1 - figures.powerMw / exact.powerMw));
            QVERIFY(near(point.areaSaving, 1 - figures.areaUm2 / exact.areaUm2));
            QVERIFY(point.lossLowPp <= point.lossPp && point.lossPp <= point.lossHighPp);
            verified += point.verifiedLossPp ? 1 : 0;
        }
        QVERIFY(verified > 0 && verified <= asked.verify);
    }

    void layerGranularityGivesOneCircuitALayer()
    {
        const Exploration found = run(settings(Granularity::Layer, 0));
        std::set<std::vector<std::uint16_t>> distinct;
        for (const FrontPoint& point : found.front.points) {
            auto filter = point.circuits.begin();
            std::vector<std::uint16_t> layers;
            for (const int filters : kFiltersOfLayer) {
                layers.push_back(*filter);
                QVERIFY(std::all_of(filter, filter + filters,
                                    [&](std::uint16_t c) { return c == layers.back(); }));
                filter += filters;
            }
            distinct.insert(layers);
        }
        QCOMPARE(distinct.size(), found.front.points.size());
        // By filter there are configurations that mix circuits within a layer.
        const Exploration byFilter = run(settings(Granularity::Filter, 0));
        QVERIFY(std::any_of(byFilter.front.points.begin(), byFilter.front.points.end(),
                            [](const FrontPoint& point) {
                                return !std::all_of(
                                    point.circuits.begin() + 22, point.circuits.begin() + 142,
                                    [&](std::uint16_t c) { return c == point.circuits[22]; });
                            }));
    }

    /// Along the front, on test images that the search has not seen.
    void predictionsRankAsInferenceDoes_data()
    {
        QTest::addColumn<Granularity>("granularity");
        QTest::newRow("filter") << Granularity::Filter;
        QTest::newRow("layer") << Granularity::Layer;
    }
    void predictionsRankAsInferenceDoes()
    {
        QFETCH(Granularity, granularity);
        ExploreSettings asked = settings(granularity, 0);
        asked.profileImages = 500;
        const Exploration found = run(asked);
        hawx::Evaluator evaluator(quantised(asked));
        const auto images = firstImages(m_lenet->data.test, 5000);
        std::vector<double> predicted;
        std::vector<double> wrong;
        const std::size_t points = found.front.points.size();
        for (std::size_t k = 0; k < points; k += 1 + points / 60) {
            if (found.front.points[k].lossPp < 0.1)
                continue; // less than the noise of 5,000 images
            predicted.push_back(found.front.points[k].lossPp);
            wrong.push_back(-evaluator.evaluate(found.configuration(k), *images, 0, {}).top1);
        }
        const double correlation = hawx::spearman(predicted, wrong);
        QVERIFY2(correlation > 0.93, QByteArray::number(correlation));
    }

    /// Bias corrections and the map of sensitivity are the additive predictor's.
    void sensitivityIsTheAdditivePredictors_data()
    {
        QTest::addColumn<Granularity>("granularity");
        QTest::newRow("filter") << Granularity::Filter;
        QTest::newRow("layer") << Granularity::Layer;
    }
    void sensitivityIsTheAdditivePredictors()
    {
        QFETCH(Granularity, granularity);
        ExploreSettings asked = settings(granularity, 0);
        asked.weightRemapping = false;
        const Exploration found = run(asked);
        hawx::Evaluator evaluator(quantised(asked));
        const auto images = evenlySpaced(m_lenet->data.train, 100);
        const hawx::AdditivePredictor predictor(
            measureProfile(evaluator, found.settings.circuits.front(), found.settings.circuits,
                           *images, {}),
            true);
        for (std::size_t m = 0; m < found.settings.circuits.size(); ++m) {
            for (std::size_t f = 0; f < kFilters; ++f) {
                QCOMPARE(found.biasCorrection[m][f], predictor.biasCorrection(m, f));
                QCOMPARE(found.sensitivity.filterScores[m][f],
                         static_cast<float>(predictor.contributionPp(predictor.filterScore(m, f))));
            }
            for (std::size_t l = 0; l < kFiltersOfLayer.size(); ++l)
                QCOMPARE(found.sensitivity.layerScores[m][l],
                         static_cast<float>(predictor.contributionPp(predictor.layerScore(m, l))));
        }
    }

    /// Against all 1,024 ways to give five layers one of four circuits.
    void noAssignmentOfLayersIsBetterInEverything()
    {
        ExploreSettings asked = settings(Granularity::Layer, 0);
        asked.weightRemapping = false;
        asked.circuits.clear();
        // More assignments than are run one and all.
        for (const char* name :
             {"mul8s_1KV8", "mul8s_1KR8", "mul8s_1L2H", "mul8s_1KTY", "mul8s_1L2D"})
            asked.circuits.push_back(CircuitLibrary::shipped().get(name));
        const Exploration found = run(asked);
        const auto network = quantised(asked);
        const hawx::Mapping mapping =
            mapNetwork(*network, asked.accelerator, found.settings.circuits);
        hawx::Evaluator evaluator(network);
        const hawx::AdditivePredictor predictor(
            measureProfile(evaluator, asked.circuits.front(), asked.circuits,
                           *evenlySpaced(m_lenet->data.train, 100), {}),
            true);
        struct Value {
            double score = 0;
            double power = 0;
            double area = 0;
        };
        const auto valueOf = [&](const std::array<std::size_t, 5>& layers) {
            Value value;
            std::vector<std::uint16_t> circuits;
            for (std::size_t l = 0; l < 5; ++l) {
                value.score += predictor.layerScore(layers[l], l);
                circuits.insert(circuits.end(), static_cast<std::size_t>(kFiltersOfLayer[l]),
                                static_cast<std::uint16_t>(layers[l]));
            }
            const HardwareFigures figures = hawx::figures(mapping, circuits);
            value.power = figures.powerMw;
            value.area = figures.areaUm2;
            return value;
        };
        std::vector<Value> all;
        for (std::size_t i = 0; i < 3125; ++i)
            all.push_back(valueOf({i % 5, i / 5 % 5, i / 25 % 5, i / 125 % 5, i / 625}));
        QVERIFY(found.front.points.size() > 8);
        for (const FrontPoint& point : found.front.points) {
            const std::vector<std::uint16_t>& c = point.circuits;
            const Value value = valueOf({c[0], c[6], c[22], c[142], c[226]});
            QVERIFY(std::none_of(all.begin(), all.end(), [&](const Value& other) {
                return other.score < value.score && other.power < value.power &&
                       other.area < value.area;
            }));
        }
    }

    /// With one circuit there are few candidates, all of which are known; the rest of the
    /// verifications is not needed.
    void verifiesEachCandidateOnce()
    {
        ExploreSettings asked = settings(Granularity::Layer, 50);
        asked.circuits = {CircuitLibrary::shipped().get("mul8s_1L2D")};
        std::size_t profiled = 0;
        std::size_t verified = 0;
        ExploreObserver observer;
        observer.evaluated = [&](std::size_t configurations, std::size_t images) {
            (images == 100 ? profiled : verified) += configurations;
        };
        const Exploration found = run(asked, {}, observer);
        QCOMPARE(profiled, std::size_t{33}); // the exact one for itself
        QVERIFY2(verified >= 1 + 5 && verified <= 1 + 31, QByteArray::number(verified));
        for (const FrontPoint& point : found.front.points)
            QVERIFY(point.verifiedLossPp || point.powerSaving <= 0 || point.lossPp > 7.5);
    }

    void verifiedLossIsThatOfTheConfiguration_data() { addSettings(); }
    void verifiedLossIsThatOfTheConfiguration()
    {
        QFETCH(ExploreSettings, asked);
        const Exploration found = run(asked);
        hawx::Evaluator evaluator(quantised(asked));
        const auto images = firstImages(m_lenet->data.test, 200);
        const auto top1 = [&](const hawx::Configuration& configuration) {
            return evaluator.evaluate(configuration, *images, 0, {}).top1;
        };
        const double exact =
            top1(uniformConfiguration(*evaluator.plan()->network, found.settings.circuits.front()));
        QCOMPARE(found.front.exact.top1, exact);
        QVERIFY(exact > 80 && std::abs(found.front.exact.fp32Top1 - exact) < 3);
        int verified = 0;
        int folded = 0;
        for (std::size_t k = 0; k < found.front.points.size(); ++k) {
            if (!found.front.points[k].verifiedLossPp)
                continue;
            const hawx::Configuration configuration = found.configuration(k);
            QCOMPARE(configuration.networkSha256, m_lenet->network.sha256);
            QCOMPARE(configuration.biasFolding, asked.biasFolding);
            QVERIFY(configuration.calibration == asked.calibration);
            QCOMPARE(exact - top1(configuration), *found.front.points[k].verifiedLossPp);
            ++verified;
            for (const hawx::LayerConfiguration& layer : configuration.layers)
                folded += static_cast<int>(
                    std::count_if(layer.biasCorrection.begin(), layer.biasCorrection.end(),
                                  [](std::int32_t correction) { return correction != 0; }));
        }
        QVERIFY(verified > 0);
        QCOMPARE(folded > 0, asked.biasFolding);
        QCOMPARE(errorText([&] { found.configuration(found.front.points.size()); }),
                 QStringLiteral("There is no point %1; the front has the points 0 to %2.")
                     .arg(found.front.points.size())
                     .arg(found.front.points.size() - 1));
    }

    /// Filters use circuits in the ways that are permitted, and each way is used somewhere.
    void compensationsAreSwitches()
    {
        struct Used {
            bool swap = false;
            bool map = false;
            bool variate = false;
        };
        const auto used = [](const Exploration& found) {
            Used result;
            for (const std::vector<hawx::CircuitUse>& uses : found.uses)
                for (const hawx::CircuitUse& use : uses) {
                    result.swap = result.swap || use.swap;
                    result.map = result.map || use.weightMap != nullptr;
                    result.variate = result.variate || use.controlVariate != 0;
                }
            return result;
        };
        ExploreSettings asked = settings(Granularity::Filter, 0);
        asked.weightRemapping = false;
        QVERIFY(run(asked).uses.empty());
        asked.operandSwap = true;
        Used found = used(run(asked));
        QVERIFY(found.swap && !found.map && !found.variate);
        asked.controlVariate = true;
        found = used(run(asked));
        QVERIFY(found.swap && !found.map && found.variate);
        asked.operandSwap = false;
        asked.weightRemapping = true;
        found = used(run(asked));
        QVERIFY(!found.swap && found.map && found.variate);
    }

    void isTheSameWithAnyThreads()
    {
        RunContext one;
        one.threads = 1;
        RunContext two;
        two.threads = 2;
        const Exploration a = run(settings(), one);
        const Exploration b = run(settings(), two);
        QVERIFY(isSame(a.front, b.front));
        QVERIFY(a.biasCorrection == b.biasCorrection);
        QVERIFY(a.sensitivity.filterScores == b.sensitivity.filterScores);
        QVERIFY(a.sensitivity.layerScores == b.sensitivity.layerScores);
        QVERIFY(isSame(run(settings(), two).front, b.front));
    }

    /// It verifies what it is asked to, loses nothing that was found before, and finds better.
    void refinementImprovesTheVerifiedFront()
    {
        ExploreSettings asked = settings(Granularity::Filter, 4);
        const Front before = run(asked).front;
        asked.refine = 30;
        std::size_t evaluated = 0;
        ExploreObserver observer;
        observer.evaluated = [&](std::size_t configurations, std::size_t images) {
            evaluated += images == 200 ? configurations : 0;
        };
        RunContext one;
        one.threads = 1;
        const Front after = run(asked, one, observer).front;
        QCOMPARE(evaluated, std::size_t{1 + 4 + 30});
        const auto verified = [](const Front& front) {
            std::vector<FrontPoint> points = front.points;
            std::erase_if(points, [](const FrontPoint& point) { return !point.verifiedLossPp; });
            return points;
        };
        int better = 0;
        for (const FrontPoint& point : verified(before)) {
            const std::vector<FrontPoint> found = verified(after);
            const bool isDominated =
                std::any_of(found.begin(), found.end(),
                            [&](const FrontPoint& other) { return dominates(other, point); });
            better += isDominated ? 1 : 0;
            QVERIFY(isDominated ||
                    std::any_of(found.begin(), found.end(), [&](const FrontPoint& other) {
                        return other.circuits == point.circuits;
                    }));
        }
        QVERIFY(better > 0);
        QVERIFY(isSame(run(asked).front, after)); // with any threads
        asked.seed = 2;
        QVERIFY(!isSame(run(asked).front, after));
    }

    void sensitivityMapDescribesTheNetwork()
    {
        const Exploration found = run(settings(Granularity::Filter, 2));
        const SensitivityMap& map = found.sensitivity;
        QCOMPARE(map.images, 100);
        QCOMPARE(map.imagesWanted, 100);
        QCOMPARE(map.layers.size(), kFiltersOfLayer.size());
        int first = 0;
        for (std::size_t l = 0; l < map.layers.size(); ++l) {
            QCOMPARE(map.layers[l].filters, kFiltersOfLayer[l]);
            QCOMPARE(map.layers[l].firstFilter, first);
            QCOMPARE(map.layers[l].type, std::string(l < 2 ? "convolution" : "fully connected"));
            first += map.layers[l].filters;
        }
        QCOMPARE(map.layers[1].parameters, 16 * (6 * 5 * 5 + 1));
        QCOMPARE(map.layers[4].macs, 84 * 10);
        QCOMPARE(map.circuits.size(), settings().circuits.size());
        QVERIFY(map.circuits.front().isExact);
        QCOMPARE(map.circuits.front().name, std::string("mul8s_1KV8"));
        for (std::size_t m = 0; m < map.circuits.size(); ++m) {
            QCOMPARE(map.filterScores[m].size(), kFilters);
            QCOMPARE(map.layerScores[m].size(), kFiltersOfLayer.size());
            QCOMPARE(map.operatorScores[m].size(), kFiltersOfLayer.size());
            QCOMPARE(map.operatorBias[m].size(), kFiltersOfLayer.size());
            const auto isNegative = [](float score) { return score < 0; };
            QVERIFY(
                std::none_of(map.filterScores[m].begin(), map.filterScores[m].end(), isNegative));
        }
        const auto isZero = [](float score) { return score == 0; };
        QVERIFY(std::all_of(map.filterScores[0].begin(), map.filterScores[0].end(), isZero));
        QVERIFY(std::all_of(map.operatorScores[0].begin(), map.operatorScores[0].end(), isZero));
        for (std::size_t m = 1; m < map.circuits.size(); ++m) {
            QVERIFY(std::none_of(map.layerScores[m].begin(), map.layerScores[m].end(), isZero));
            // A mean is at most a root of a mean square.
            for (std::size_t l = 0; l < map.layers.size(); ++l) {
                QVERIFY(map.operatorScores[m][l] > 0);
                QVERIFY(std::abs(map.operatorBias[m][l]) <= 1.000001F * map.operatorScores[m][l]);
            }
        }
    }

    void observerGetsTheMapBeforeFronts()
    {
        std::vector<std::string> calls;
        std::shared_ptr<const Front> last;
        std::shared_ptr<const SensitivityMap> lastMap;
        ExploreObserver observer;
        observer.sensitivity = [&](std::shared_ptr<const SensitivityMap> map) {
            QCOMPARE(map->filterScores.size(), settings().circuits.size());
            QCOMPARE(map->operatorScores.size(), settings().circuits.size());
            QCOMPARE(map->imagesWanted, 200);
            calls.push_back("map " + std::to_string(map->images));
            lastMap = std::move(map);
        };
        observer.front = [&](std::shared_ptr<const Front> front) {
            calls.push_back(
                "front " + std::to_string(std::count_if(front->points.begin(), front->points.end(),
                                                        [](const FrontPoint& point) {
                                                            return point.verifiedLossPp.has_value();
                                                        })));
            last = std::move(front);
        };
        ExploreSettings asked = settings(Granularity::Filter, 2);
        asked.profileImages = 200;
        RunContext oneThread;
        oneThread.threads = 1;
        const Exploration found = run(asked, oneThread, observer);
        // Of the first images and of all; by additive scores, by margins, and after the
        // verifications, which are done at once.
        QCOMPARE(calls.size(), std::size_t{5});
        QCOMPARE(calls[0], std::string("map 64"));
        QCOMPARE(calls[1], std::string("map 200"));
        QCOMPARE(calls[2], std::string("front 0"));
        QCOMPARE(calls[3], std::string("front 0"));
        QVERIFY(calls[4] == "front 1" || calls[4] == "front 2");
        QVERIFY(isSame(*last, found.front));
        // Telling of it changes nothing.
        const Exploration unobserved = run(asked);
        QVERIFY(isSame(unobserved.front, found.front));
        QVERIFY(unobserved.sensitivity.filterScores == found.sensitivity.filterScores);
        QVERIFY(unobserved.sensitivity.layerScores == found.sensitivity.layerScores);
        QVERIFY(unobserved.sensitivity.operatorScores == found.sensitivity.operatorScores);
        QVERIFY(unobserved.biasCorrection == found.biasCorrection);
        QVERIFY(lastMap->operatorBias == found.sensitivity.operatorBias);
    }

    void limitsHold()
    {
        const Exploration free = run(settings(Granularity::Filter, 0));
        const HardwareFigures& exact = free.front.exact.hardware;
        ExploreSettings asked = settings();
        asked.limits = {2.0, 0.9 * exact.powerMw, 0.95 * exact.areaUm2};
        const Exploration found = run(asked);
        QVERIFY(!found.front.points.empty());
        for (const FrontPoint& point : found.front.points) {
            QVERIFY(asked.limits.permits(point));
            QVERIFY(point.bestKnownLossPp() <= 2.0);
            QVERIFY(point.hardware.powerMw <= 0.9 * exact.powerMw);
            QVERIFY(point.hardware.areaUm2 <= 0.95 * exact.areaUm2);
        }
        QVERIFY(bestWithin(found.front, asked.limits).has_value());
    }

    /// All layers share the multipliers, so few circuits are worth their area.
    void temporalMachinesTakeFewCircuits()
    {
        for (const char* name : {"systolic-16x16", "fgpu-1"}) {
            ExploreSettings asked = settings(Granularity::Filter, 2);
            asked.accelerator = hawx::loadAccelerator(name);
            const Exploration found = run(asked);
            const hawx::Mapping mapping =
                mapNetwork(*quantised(asked), asked.accelerator, found.settings.circuits);
            std::set<std::size_t> numbers;
            for (const FrontPoint& point : found.front.points) {
                QVERIFY(fits(mapping, point.circuits));
                QVERIFY(isSame(point.hardware, figures(mapping, point.circuits)));
                numbers.insert(
                    std::set<std::uint16_t>(point.circuits.begin(), point.circuits.end()).size());
            }
            QCOMPARE(*numbers.begin(), std::size_t{1});
            QCOMPARE(*numbers.rbegin(), std::size_t{3}); // as many as the machine permits
            // One circuit everywhere takes the least area: cheaper ones save, others are added.
            for (const FrontPoint& point : found.front.points) {
                const bool isUniform = std::all_of(
                    point.circuits.begin(), point.circuits.end(),
                    [&](std::uint16_t circuit) { return circuit == point.circuits.front(); });
                QVERIFY(isUniform || point.areaSaving < 1);
            }
        }
    }

    void operatingPointsShareTheirCircuits()
    {
        ExploreSettings asked = settings(Granularity::Filter, 4);
        asked.accelerator = hawx::loadAccelerator("systolic-16x16");
        asked.levels = {0.5, 2, 5};
        const Exploration found = run(asked);
        std::set<std::uint16_t> used;
        double power = found.front.exact.hardware.powerMw;
        int points = 0;
        for (std::uint16_t level = 1; level <= 3; ++level) {
            const auto point =
                std::find_if(found.front.points.begin(), found.front.points.end(),
                             [level](const FrontPoint& p) { return p.level == level; });
            if (point == found.front.points.end())
                continue; // the stricter level's is as good
            ++points;
            QVERIFY(point->bestKnownLossPp() <= asked.levels[level - 1u]);
            QVERIFY(point->hardware.powerMw <= power);
            power = point->hardware.powerMw;
            used.insert(point->circuits.begin(), point->circuits.end());
        }
        QVERIFY(points >= 2);
        QVERIFY2(used.size() <= 3, QByteArray::number(qulonglong(used.size())));
        QVERIFY(power < found.front.exact.hardware.powerMw);
    }

    void latencyBringsOtherSizesOfTheMachine()
    {
        ExploreSettings asked = settings(Granularity::Filter, 2);
        asked.objectives = {hawx::Objective::Loss, hawx::Objective::Latency, hawx::Objective::Area};
        asked.accelerator = hawx::loadAccelerator("spatial-small");
        const Exploration found = run(asked);
        QVERIFY(found.machines.front() == asked.accelerator);
        QVERIFY(found.machines.size() > 4);
        std::vector<hawx::Mapping> mappings;
        for (const hawx::Accelerator& machine : found.machines)
            mappings.push_back(mapNetwork(*quantised(asked), machine, found.settings.circuits));
        std::set<std::uint16_t> used;
        for (const FrontPoint& point : found.front.points) {
            used.insert(point.machine);
            QVERIFY(fits(mappings.at(point.machine), point.circuits));
            QVERIFY(isSame(point.hardware, figures(mappings[point.machine], point.circuits)));
        }
        QVERIFY(used.size() > 2);
        asked.limits.maxLatencyMs = found.front.points.front().hardware.latencyMs;
        for (const FrontPoint& point : run(asked).front.points)
            QVERIFY(point.hardware.latencyMs <= *asked.limits.maxLatencyMs);
    }

    /// A limit on a figure that is no objective is met by points that cheaper ones beyond it would
    /// dominate.
    void limitsHoldForFiguresThatAreNoObjective()
    {
        ExploreSettings asked = settings(Granularity::Layer, 0);
        asked.accelerator = hawx::loadAccelerator("fgpu-1");
        asked.objectives = {hawx::Objective::Loss, hawx::Objective::Power};
        asked.limits.maxAreaUm2 = 0.99 * run(asked).front.exact.hardware.areaUm2;
        const Exploration found = run(asked); // throws when nothing is left
        QVERIFY(!found.front.points.empty());
        for (const FrontPoint& point : found.front.points)
            QVERIFY(point.hardware.areaUm2 <= *asked.limits.maxAreaUm2);
    }

    /// However few images, only the exact configuration is certain to lose nothing.
    void onlyTheExactOneIsCertain()
    {
        ExploreSettings asked = settings(Granularity::Layer, 0);
        asked.profileImages = 20;
        for (const FrontPoint& point : run(asked).front.points) {
            const bool isExact = std::all_of(point.circuits.begin(), point.circuits.end(),
                                             [](std::uint16_t circuit) { return circuit == 0; });
            QCOMPARE(point.lossHighPp > point.lossLowPp, !isExact);
        }
    }

    void objectivesAreChecked()
    {
        ExploreSettings asked = settings(Granularity::Layer, 0);
        asked.objectives = {hawx::Objective::Loss};
        QCOMPARE(errorText([&] { run(asked); }),
                 QStringLiteral("A search has two or three different objectives."));
        asked.objectives = {hawx::Objective::Power, hawx::Objective::Area};
        QCOMPARE(errorText([&] { run(asked); }),
                 QStringLiteral("A search whose objectives leave out the loss needs a limit on "
                                "it."));
        asked.limits.maxLossPp = 1;
        for (const FrontPoint& point : run(asked).front.points)
            QVERIFY(point.bestKnownLossPp() <= 1);
    }

    /// Verification looks where the limit is: half of it for what may meet it.
    void limitOnLossDrawsVerification()
    {
        ExploreSettings asked = settings(Granularity::Filter, 8);
        asked.limits.maxLossPp = 1.5;
        std::size_t close = 0;
        ExploreObserver observer;
        std::shared_ptr<const Front> last;
        observer.front = [&](std::shared_ptr<const Front> front) { last = std::move(front); };
        run(asked, {}, observer);
        for (const FrontPoint& point : last->points)
            close += point.verifiedLossPp && point.lossLowPp <= 1.5 && point.lossHighPp >= 1.5;
        QVERIFY2(close >= 2, QByteArray::number(close));
    }

    void infeasibleLimitsAreNamed_data()
    {
        QTest::addColumn<double>("loss");
        QTest::addColumn<double>("power");
        QTest::addColumn<double>("area");
        QTest::addColumn<QString>("pattern");
        const double none = -1000;
        QTest::newRow("loss") << -50.0 << none << none
                              << "the least loss is 0 pp, 50 above the limit of -50";
        QTest::newRow("power")
            << none << 0.001 << none
            << "the least power is [0-9.]+ mW, [0-9.]+ above the limit of 0\\.001";
        QTest::newRow("area") << none << none << 10.0
                              << "the least area is [0-9.e+]+ um2, [0-9.e+]+ above the limit of 10";
        QTest::newRow("power and area")
            << 5.0 << 0.001 << 10.0
            << "the least power is .* above the limit of 0\\.001; the least area is .* above the "
               "limit of 10";
    }
    void infeasibleLimitsAreNamed()
    {
        QFETCH(double, loss);
        QFETCH(double, power);
        QFETCH(double, area);
        QFETCH(QString, pattern);
        const auto limit = [](double value) {
            return value == -1000 ? std::nullopt : std::optional<double>(value);
        };
        ExploreSettings asked = settings(Granularity::Layer, 0);
        asked.limits = {limit(loss), limit(power), limit(area)};
        const QString error = errorText([&] { run(asked); });
        const QRegularExpression expected(QRegularExpression::anchoredPattern(
            "No configuration is within the limits: " + pattern + "\\."));
        QVERIFY2(expected.match(error).hasMatch(), qPrintable(error));
    }

    void limitsThatExcludeEachOtherAreNamed()
    {
        ExploreSettings asked = settings(Granularity::Layer, 0);
        const Exploration free = run(asked);
        const FrontPoint& cheapest = free.front.points.front();
        asked.limits.maxLossPp = 0.01;
        asked.limits.maxPowerMw = cheapest.hardware.powerMw * 1.001;
        QVERIFY(cheapest.lossPp > 1);
        QCOMPARE(errorText([&] { run(asked); }),
                 QStringLiteral("No configuration is within the limits: each limit can be met "
                                "alone, but not all of them together."));
    }

    void exactCircuitIsAddedOnceAndFirst()
    {
        ExploreSettings asked = settings(Granularity::Layer, 0);
        asked.circuits = {CircuitLibrary::shipped().get("mul8s_1L2H")};
        const Exploration added = run(asked);
        QCOMPARE(added.settings.circuits.size(), std::size_t{2});
        QCOMPARE(added.settings.circuits[0]->name, std::string("mul8s_1KV8"));
        QCOMPARE(added.settings.circuits[1]->name, std::string("mul8s_1L2H"));
        const CircuitPtr exact = added.settings.circuits[0];
        asked.circuits.insert(asked.circuits.end(), {exact, exact});
        const Exploration merged = run(asked);
        QVERIFY(merged.settings.circuits == added.settings.circuits);
        QVERIFY(isSame(merged.front, added.front));
    }

    void refusesCircuitsThatItCannotUse()
    {
        ExploreSettings asked = settings(Granularity::Layer, 0);
        asked.circuits.push_back(
            makeCircuit("found", "imported table", hawx::TruthTable::exact(true), {}));
        QCOMPARE(errorText([&] { run(asked); }),
                 QStringLiteral("The power and area of the circuit found are not known; choose "
                                "circuits with a cost."));
        asked = unsignedSettings();
        asked.circuits.push_back(CircuitLibrary::shipped().get("mul8s_1L2H"));
        QCOMPARE(errorText([&] { run(asked); }),
                 QStringLiteral("The signed circuit mul8s_1L2H cannot be used with unsigned "
                                "operands."));
        asked = settings(Granularity::Layer, 0);
        asked.accelerator.machine = hawx::SpatialMachine{.imagesPerSecond = 1e9};
        QVERIFY(errorText([&] {
                    run(asked);
                }).startsWith("The accelerator spatial-edge cannot reach 1000000000 images/s"));
    }

    /// Stops at the first report of each stage that a run has.
    void canBeCancelledInEveryStage()
    {
        std::vector<std::string> stages;
        RunContext context;
        context.progress = [&](const hawx::Progress& progress) {
            if (std::find(stages.begin(), stages.end(), progress.stage) == stages.end())
                stages.push_back(progress.stage);
        };
        run(settings(Granularity::Filter, 2), context);
        QVERIFY2(stages.size() >= 4, QByteArray::number(stages.size()));
        QCOMPARE(stages.back(), std::string("verifying"));
        for (const std::string& stage : stages) {
            std::stop_source source;
            std::string last;
            RunContext stopped;
            stopped.stop = source.get_token();
            stopped.progress = [&](const hawx::Progress& progress) {
                last = progress.stage;
                if (progress.stage == stage)
                    source.request_stop();
            };
            QVERIFY_THROWS_EXCEPTION(hawx::Cancelled,
                                     run(settings(Granularity::Filter, 2), stopped));
            QCOMPARE(last, stage);
        }
    }

    /// A run that would take many seconds ends soon after it is asked to, wherever it stands.
    void endsSoonAfterItIsCancelled()
    {
        using Clock = std::chrono::steady_clock;
        ExploreSettings large = settings(Granularity::Filter, 300);
        large.calibration.images = 2000;
        large.profileImages = 4000;
        large.testImages = 0;
        for (const int milliseconds : {40, 200, 700, 1500}) {
            std::stop_source source;
            RunContext context;
            context.stop = source.get_token();
            Clock::time_point asked;
            {
                const std::jthread timer([&] {
                    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
                    asked = Clock::now();
                    source.request_stop();
                });
                QVERIFY_THROWS_EXCEPTION(hawx::Cancelled, run(large, context));
            }
            const std::chrono::duration<double> taken = Clock::now() - asked;
            QVERIFY2(taken.count() < 1, std::to_string(taken.count()).c_str());
        }
    }

    void canBeCancelledByItsObserver()
    {
        for (const bool atMap : {true, false}) {
            std::stop_source source;
            RunContext context;
            context.stop = source.get_token();
            int fronts = 0;
            ExploreObserver observer;
            observer.sensitivity = [&](const std::shared_ptr<const SensitivityMap>&) {
                if (atMap)
                    source.request_stop();
            };
            observer.front = [&](const std::shared_ptr<const Front>&) {
                ++fronts;
                source.request_stop();
            };
            QVERIFY_THROWS_EXCEPTION(hawx::Cancelled, run(settings(), context, observer));
            QCOMPARE(fronts, atMap ? 0 : 1);
        }
    }
};

QTEST_APPLESS_MAIN(TestExplore)
#include "tst_explore.moc"
