// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/library.h"
#include "core/predict/additive_predictor.h"
#include "core/predict/rank_statistics.h"
#include "core/search/predictor_study.h"
#include "core/support/error.h"
#include "core/support/run_context.h"
#include "tests/circuits/error_text.h"
#include "tests/support/fashion_lenet.h"

#include <QTest>

#include <cmath>
#include <map>
#include <optional>
#include <vector>

using hawx::CircuitLibrary;
using hawx::ConfigurationStyle;
using hawx::PredictorStage;
using hawx::PredictorStudy;
using hawx::PredictorStudySettings;
using hawx::RunContext;
using hawx::StudiedConfiguration;
using hawx::test::FashionLenet;

/// The whole study on the trained LeNet-5, with few images.
class TestPredictorStudy : public QObject {
    Q_OBJECT

    std::optional<FashionLenet> m_lenet;

    static PredictorStudySettings settings()
    {
        PredictorStudySettings result;
        result.calibration.images = 64;
        for (const hawx::CircuitPtr& circuit : CircuitLibrary::shipped().circuits())
            if (circuit->isSigned && circuit->hasPublishedCost())
                result.circuits.push_back(circuit);
        result.configurations = 40;
        result.verify = 8;
        result.images = 300;
        result.evaluationImages = 2000;
        return result;
    }

    PredictorStudy run(const PredictorStudySettings& asked, int threads = 0) const
    {
        RunContext context;
        context.threads = threads;
        return studyPredictors(m_lenet->network, m_lenet->data, asked, context);
    }

private slots:
    void initTestCase()
    {
        if (!FashionLenet::available())
            QSKIP("The package dataset-fashion-mnist is not installed.");
        m_lenet.emplace();
    }

    void stagesAreJudgedByBitTrueLosses()
    {
        const PredictorStudy study = run(settings());
        QCOMPARE(study.configurations.size(), std::size_t{40});
        QCOMPARE(study.verified, std::size_t{8});
        QCOMPARE(study.calibrationPool, std::size_t{5000}); // training images are fitted better
        QCOMPARE(study.evaluationImages, std::size_t{2000});
        QVERIFY(study.exactTop1 > 85);
        QCOMPARE(study.stages.size(), std::size_t{3});
        std::map<ConfigurationStyle, int> styles;
        for (const StudiedConfiguration& configuration : study.configurations) {
            ++styles[configuration.style];
            // Losses are whole images.
            const double images = configuration.lossPp * 20;
            QVERIFY(std::abs(images - std::round(images)) < 1e-6);
        }
        for (const auto& [style, count] : styles)
            QCOMPARE(count, 10);
        for (std::size_t s = 0; s < study.stages.size(); ++s) {
            const PredictorStage& stage = study.stages[s];
            std::vector<double> predicted;
            std::vector<double> measured;
            for (const StudiedConfiguration& configuration : study.configurations) {
                predicted.push_back(configuration.predictedPp[s]);
                measured.push_back(configuration.lossPp);
            }
            QCOMPARE(stage.spearman, hawx::spearman(predicted, measured));
            QCOMPARE(stage.maePp, hawx::meanAbsoluteError(predicted, measured));
            QVERIFY2(stage.spearman > 0.6, stage.name.c_str());
            QVERIFY2(stage.coverage90 >= 0.5, stage.name.c_str());
        }
        QVERIFY(study.stages[2].spearman > study.stages[0].spearman);
    }

    void isTheSameForASeedWithAnyThreads()
    {
        PredictorStudySettings asked = settings();
        asked.configurations = 8;
        const PredictorStudy one = run(asked, 1);
        const PredictorStudy three = run(asked, 3);
        for (std::size_t i = 0; i < 8; ++i) {
            QCOMPARE(one.configurations[i].lossPp, three.configurations[i].lossPp);
            QVERIFY(one.configurations[i].predictedPp == three.configurations[i].predictedPp);
        }
        asked.seed = 2;
        const PredictorStudy other = run(asked);
        bool differs = false;
        for (std::size_t i = 0; i < 8; ++i)
            differs =
                differs || one.configurations[i].predictedPp != other.configurations[i].predictedPp;
        QVERIFY(differs);
    }

    void circuitsMustBeApproximateAndHaveACost()
    {
        PredictorStudySettings asked = settings();
        asked.circuits = {CircuitLibrary::shipped().exact(true)};
        QCOMPARE(hawx::test::errorText([&] { run(asked); }),
                 QStringLiteral("The study of predictors needs one approximate circuit or more."));
        auto circuit =
            std::make_shared<hawx::Circuit>(*CircuitLibrary::shipped().get("mul8s_1L2H"));
        circuit->cost.reset();
        asked.circuits = {circuit};
        QVERIFY(hawx::test::errorText([&] {
                    run(asked);
                }).startsWith("The power of the circuit mul8s_1L2H is not known"));
    }
};

QTEST_APPLESS_MAIN(TestPredictorStudy)
#include "tst_predictor_study.moc"
