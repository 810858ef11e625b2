// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predict/residual_spread.h"
#include "tests/network/random_source.h"

#include <QTest>

#include <cmath>
#include <vector>

using hawx::JudgedPrediction;
using hawx::ResidualSpread;
using hawx::test::Random;

class TestResidualSpread : public QObject {
    Q_OBJECT

    static ResidualSpread learnt(const std::vector<JudgedPrediction>& judged)
    {
        ResidualSpread spread;
        spread.learn(judged);
        return spread;
    }
    /// About normal, of variance 1.
    static double deviate(Random& random)
    {
        double sum = 0;
        for (int i = 0; i < 12; ++i)
            sum += static_cast<double>(random.real(-0.5F, 0.5F));
        return sum;
    }

private slots:
    /// Truths about a prediction of 3 pp, with a standard deviation of 0.6 pp: of those to come 90
    /// % lie in the interval, however few it was learnt from.
    void coversNineTenths_data()
    {
        QTest::addColumn<int>("learnt");
        QTest::newRow("eight") << 8;
        QTest::newRow("sixteen") << 16;
        QTest::newRow("two hundred") << 200;
    }
    void coversNineTenths()
    {
        QFETCH(int, learnt);
        Random random(3);
        int covered = 0;
        constexpr int kTrials = 4000;
        for (int i = 0; i < kTrials; ++i) {
            std::vector<JudgedPrediction> judged;
            for (int k = 0; k < learnt; ++k)
                judged.push_back({3, 3 + 0.6 * deviate(random)});
            const double half = TestResidualSpread::learnt(judged).halfIntervalPp(3);
            covered += std::abs(0.6 * deviate(random)) <= half ? 1 : 0;
        }
        const double share = static_cast<double>(covered) / kTrials;
        QVERIFY2(share > 0.88 && share < 0.94, QByteArray::number(share));
    }

    void aTruthFarOffCountsAsTwiceThePrediction()
    {
        std::vector<JudgedPrediction> judged(15, {3, 3.3});
        judged.push_back({3, 3 + 2 * std::hypot(3, 0.2)});
        const double bounded = learnt(judged).halfIntervalPp(3);
        judged.back().measuredPp = 80;
        QCOMPARE(learnt(judged).halfIntervalPp(3), bounded);
        judged.back().measuredPp = 5;
        QVERIFY(learnt(judged).halfIntervalPp(3) < bounded);
    }

    void addedVarianceAddsUp()
    {
        const std::vector<JudgedPrediction> near(100, {3, 3.1});
        const std::vector<JudgedPrediction> noisier(100, {3, 3.1, 0.25});
        const double before = learnt(near).halfIntervalPp(3, 0.25);
        QVERIFY(std::abs(learnt(noisier).halfIntervalPp(3) / before - 1) < 0.01);
        QVERIFY(learnt(near).halfIntervalPp(3) < 0.5 * before);
    }

    /// One of weight 2 is two, but for how many truths there are: these are as few as it says.
    void weightsCountTruths()
    {
        const std::vector<JudgedPrediction> many(60, {3, 3.5});
        std::vector<JudgedPrediction> half(120, {3, 3.5, 0, 0.5});
        QVERIFY(std::abs(learnt(half).halfIntervalPp(3) / learnt(many).halfIntervalPp(3) - 1) <
                0.02);
        std::vector<JudgedPrediction> mixed(30, {3, 3});
        mixed.insert(mixed.end(), 30, {3, 4, 0, 0.25});
        const double light = learnt(mixed).halfIntervalPp(3);
        for (std::size_t i = 30; i < mixed.size(); ++i)
            mixed[i].weight = 1;
        QVERIFY(light < learnt(mixed).halfIntervalPp(3));
    }
};

QTEST_APPLESS_MAIN(TestResidualSpread)
#include "tst_residual_spread.moc"
