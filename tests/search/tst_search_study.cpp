// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/library.h"
#include "core/inference/evaluate.h"
#include "core/search/search_study.h"
#include "core/support/run_context.h"
#include "tests/support/fashion_lenet.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

using hawx::CircuitLibrary;
using hawx::ComparisonSettings;
using hawx::ComparisonStudy;
using hawx::FrontPoint;
using hawx::Granularity;
using hawx::RunContext;
using hawx::SearchStudySettings;
using hawx::SpeedupSettings;
using hawx::SpeedupStudy;
using hawx::StudiedSearch;
using hawx::test::FashionLenet;

namespace {

constexpr int kImages = 400;

std::vector<double> numbersOf(const StudiedSearch& search)
{
    std::vector<double> numbers{search.evaluations, search.hypervolume};
    for (const FrontPoint& point : search.front) {
        numbers.insert(numbers.end(),
                       {point.lossPp, point.hardware.powerMw, point.hardware.areaUm2});
        numbers.insert(numbers.end(), point.circuits.begin(), point.circuits.end());
    }
    return numbers;
}

} // namespace

/// Both studies on the trained LeNet-5, with few images.
class TestSearchStudy : public QObject {
    Q_OBJECT

    std::optional<FashionLenet> m_lenet;

    static SearchStudySettings settings(Granularity granularity,
                                        const std::vector<std::string>& circuits)
    {
        SearchStudySettings result;
        result.explore.operands = hawx::OperandMode::Signed;
        result.explore.calibration.images = 64;
        for (const std::string& circuit : circuits)
            result.explore.circuits.push_back(CircuitLibrary::shipped().get(circuit));
        result.explore.accelerator = hawx::loadAccelerator("spatial-edge");
        result.explore.granularity = granularity;
        result.explore.profileImages = 128;
        result.explore.verify = 12;
        result.images = kImages;
        return result;
    }

    SpeedupStudy speedup(const SearchStudySettings& asked, int threads = 0) const
    {
        SpeedupSettings speedup;
        speedup.study = asked;
        speedup.oneByOne = 2;
        RunContext context;
        context.threads = threads;
        return studySpeedup(m_lenet->network, m_lenet->data, speedup, context);
    }

    /// What is stated of a point is what inference of its configuration gives.
    void verifyLosses(const SpeedupStudy& study) const
    {
        hawx::Evaluator evaluator(study.problem.network);
        for (const FrontPoint& point : study.hawx.front) {
            const double top1 = evaluator
                                    .evaluate(configurationOf(study.problem, point.circuits),
                                              *study.problem.images, kImages, {})
                                    .top1;
            QVERIFY(std::abs(study.exactTop1 - top1 - point.lossPp) < 1e-9);
        }
    }

private slots:
    void initTestCase()
    {
        if (!FashionLenet::available())
            QSKIP("The package dataset-fashion-mnist is not installed.");
        m_lenet.emplace();
    }

    void layersAreComparedWithTheTrueFront()
    {
        const SpeedupStudy study =
            speedup(settings(Granularity::Layer, {"mul8s_1L2H", "mul8s_1L2D"}));
        QCOMPARE(study.configurations, 243.0);
        QCOMPARE(study.images, std::size_t{kImages});
        QVERIFY(study.exhaustive.has_value());
        QCOMPARE(study.exhaustive->evaluations, 243.0);
        // The exact one and up to 12 on the images, all once on those of the profile.
        QVERIFY(study.hawx.evaluations <= 13 + 244 * 128.0 / kImages);
        QVERIFY(study.hawx.evaluations > 244 * 128.0 / kImages);
        QVERIFY(study.hawx.hypervolume > 0.5 * study.exhaustive->hypervolume);
        QVERIFY(study.hawx.hypervolume <= study.exhaustive->hypervolume * (1 + 1e-12));
        verifyLosses(study);
        // Nothing that HAWX found is beyond the true front.
        for (const FrontPoint& point : study.hawx.front)
            QVERIFY(std::any_of(study.exhaustive->front.begin(), study.exhaustive->front.end(),
                                [&](const FrontPoint& truth) {
                                    return truth.lossPp <= point.lossPp + 1e-9 &&
                                           truth.hardware.powerMw <= point.hardware.powerMw &&
                                           truth.hardware.areaUm2 <= point.hardware.areaUm2;
                                }));
        // The gap, from its definition.
        double gap = 0;
        for (const FrontPoint& truth : study.exhaustive->front) {
            if (truth.lossPp > 5)
                continue;
            double trueLoss = 100;
            double loss = study.exactTop1;
            for (const FrontPoint& point : study.exhaustive->front)
                if (point.hardware.powerMw <= truth.hardware.powerMw)
                    trueLoss = std::min(trueLoss, point.lossPp);
            for (const FrontPoint& point : study.hawx.front)
                if (point.hardware.powerMw <= truth.hardware.powerMw)
                    loss = std::min(loss, point.lossPp);
            gap = std::max(gap, loss - trueLoss);
        }
        QCOMPARE(*study.largestGapPp, gap);
    }

    /// With enough verifications nothing is missed that the profile's images do not exclude.
    void fewConfigurationsAreFoundOneAndAll()
    {
        SearchStudySettings asked = settings(Granularity::Layer, {"mul8s_1L2D"});
        asked.explore.verify = 32;
        const SpeedupStudy study = speedup(asked);
        QCOMPARE(study.configurations, 32.0);
        QVERIFY(study.hawx.hypervolume > 0.9 * study.exhaustive->hypervolume);
    }

    void filtersOfConvolutionsAloneChoose()
    {
        SearchStudySettings asked = settings(Granularity::Filter, {"mul8s_1L2H", "mul8s_1L2D"});
        asked.explore.refine = 20;
        const SpeedupStudy study = speedup(asked);
        QCOMPARE(study.configurations, std::pow(3.0, 22.0));
        QVERIFY(!study.exhaustive.has_value()); // two circuits would do
        QVERIFY(!study.largestGapPp.has_value());
        QVERIFY(study.hawx.front.size() > 1);
        for (const FrontPoint& point : study.hawx.front)
            QVERIFY(std::all_of(point.circuits.begin() + 22, point.circuits.end(),
                                [](std::uint16_t circuit) { return circuit == 0; }));
        verifyLosses(study);
        asked.explore.refine = 0;
        const SpeedupStudy unrefined = speedup(asked);
        QCOMPARE(study.hawx.evaluations, unrefined.hawx.evaluations + 20);
        QVERIFY(study.hawx.hypervolume >= unrefined.hawx.hypervolume);
    }

    void isTheSameForASeedWithAnyThreads()
    {
        SearchStudySettings asked = settings(Granularity::Filter, {"mul8s_1L2H", "mul8s_1L2D"});
        asked.explore.refine = 20;
        const std::vector<double> one = numbersOf(speedup(asked, 1).hawx);
        QCOMPARE(numbersOf(speedup(asked, 3).hawx), one);
        asked.explore.granularity = Granularity::Layer;
        QCOMPARE(numbersOf(speedup(asked, 3).hawx), numbersOf(speedup(asked, 1).hawx));
    }

    void searchesAreJudgedAlike()
    {
        ComparisonSettings asked;
        asked.study = settings(Granularity::Layer, {"mul8s_1L2H", "mul8s_1L2D"});
        asked.timeFactor = 1000; // evaluations end first
        asked.evaluations = 40;
        asked.population = 8;
        const ComparisonStudy study =
            compareSearches(m_lenet->network, m_lenet->data, asked, RunContext{});
        const double truth = speedup(asked.study).exhaustive->hypervolume;
        std::vector<std::string> names;
        for (const StudiedSearch& search : study.searches) {
            names.push_back(search.name);
            QVERIFY2(search.hypervolume > 0, search.name.c_str());
            QVERIFY2(search.hypervolume <= truth * (1 + 1e-12), search.name.c_str());
            QVERIFY2(search.spent.cpuSeconds > 0, search.name.c_str());
        }
        QCOMPARE(names, (std::vector<std::string>{"hawx", "uniform", "random", "nsga2"}));
        QCOMPARE(study.searches[1].evaluations, 3.0);
        QVERIFY(study.searches[2].evaluations <= 40);
        QVERIFY(study.searches[2].evaluations > 30);
        const ComparisonStudy again =
            compareSearches(m_lenet->network, m_lenet->data, asked, {1, {}, {}});
        for (std::size_t i = 0; i < names.size(); ++i)
            QCOMPARE(numbersOf(again.searches[i]), numbersOf(study.searches[i]));
    }
};

QTEST_APPLESS_MAIN(TestSearchStudy)
#include "tst_search_study.moc"
