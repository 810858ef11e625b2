// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predict/rank_statistics.h"

#include <QTest>

#include <cmath>
#include <vector>

using hawx::kendall;
using hawx::meanAbsoluteError;
using hawx::ranksOf;
using hawx::spearman;

/// Correlations of ranks against values worked out by hand, with and without ties.
class TestRankStatistics : public QObject {
    Q_OBJECT

private slots:
    void equalValuesShareTheMeanOfTheirRanks()
    {
        const std::vector<double> values{3, 1, 3, 2, 3};
        const std::vector<double> ranks{4, 1, 4, 2, 4};
        QCOMPARE(ranksOf(values), ranks);
    }

    /// 1 - 6 sum d^2 / (n (n^2 - 1)) with d = 0, 1, 1, 1, 1 is 0.8; 8 of 10 pairs agree.
    void withoutTies()
    {
        const std::vector<double> a{1, 2, 3, 4, 5};
        const std::vector<double> b{5, 7, 6, 8, 7.5};
        QCOMPARE(spearman(a, b), 0.8);
        QCOMPARE(kendall(a, b), 0.6);
    }

    /// Ranks 1, 2.5, 2.5, 4 and 1, 3, 2, 4: covariance 4.5, variances 4.5 and 5. Five pairs of six
    /// differ in a, all six in b, five agree.
    void withTies()
    {
        const std::vector<double> a{12, 14, 14, 17};
        const std::vector<double> b{11, 16, 13, 20};
        QCOMPARE(spearman(a, b), 4.5 / std::sqrt(4.5 * 5));
        QCOMPARE(kendall(a, b), 5 / std::sqrt(5.0 * 6));
    }

    /// The example of scipy.stats.kendalltau and spearmanr in SciPy's documentation.
    void asSciPy()
    {
        const std::vector<double> a{12, 2, 1, 12, 2};
        const std::vector<double> b{1, 4, 7, 1, 0};
        QVERIFY(std::abs(kendall(a, b) + 0.47140452079103173) < 1e-15);
        const std::vector<double> c{1, 2, 3, 4, 5};
        const std::vector<double> d{5, 6, 7, 8, 7};
        QVERIFY(std::abs(spearman(c, d) - 0.8207826816681233) < 1e-15);
    }

    void isOneForAnyGrowingFunctionAndMinusOneForAnyFalling()
    {
        std::vector<double> a;
        std::vector<double> growing;
        std::vector<double> falling;
        for (int i = 0; i < 50; ++i) {
            a.push_back((i * 37) % 50);
            growing.push_back(std::exp(a.back()));
            falling.push_back(-std::cbrt(a.back()));
        }
        QCOMPARE(spearman(a, growing), 1.0);
        QCOMPARE(kendall(a, growing), 1.0);
        QCOMPARE(spearman(a, falling), -1.0);
        QCOMPARE(kendall(a, falling), -1.0);
    }

    void isNotANumberWhereNothingDiffers()
    {
        const std::vector<double> same{2, 2, 2};
        const std::vector<double> other{1, 2, 3};
        QVERIFY(std::isnan(spearman(same, other)));
        QVERIFY(std::isnan(kendall(same, other)));
        QVERIFY(std::isnan(spearman({}, {})));
        QVERIFY(std::isnan(meanAbsoluteError({}, {})));
    }

    void errorIsTheMeanOfDistances()
    {
        const std::vector<double> predicted{1, 2, 3};
        const std::vector<double> measured{0, 4, 3};
        QCOMPARE(meanAbsoluteError(predicted, measured), 1.0);
    }
};

QTEST_APPLESS_MAIN(TestRankStatistics)
#include "tst_rank_statistics.moc"
