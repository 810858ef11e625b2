// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/front.h"
#include "tests/circuits/error_text.h"

#include <QTest>

using hawx::bestWithin;
using hawx::Front;
using hawx::FrontPoint;
using hawx::Granularity;
using hawx::granularityFromString;
using hawx::Limits;
using hawx::test::errorText;

namespace {

FrontPoint point(double lossPp, double powerMw, double areaUm2,
                 std::optional<double> verifiedLossPp = {})
{
    FrontPoint result;
    result.lossPp = lossPp;
    result.hardware.powerMw = powerMw;
    result.hardware.areaUm2 = areaUm2;
    result.verifiedLossPp = verifiedLossPp;
    return result;
}

Limits limits(std::optional<double> loss, std::optional<double> power = {},
              std::optional<double> area = {})
{
    return {loss, power, area};
}

} // namespace

class TestFront : public QObject {
    Q_OBJECT

private slots:
    void verifiedLossIsKnownBest()
    {
        QCOMPARE(point(2, 1, 1).bestKnownLossPp(), 2.0);
        QCOMPARE(point(2, 1, 1, 3).bestKnownLossPp(), 3.0);
        QCOMPARE(point(2, 1, 1, 0).bestKnownLossPp(), 0.0);
        QCOMPARE(point(2, 1, 1, -0.5).bestKnownLossPp(), -0.5);
    }

    void limitsPermitWhatIsWithin()
    {
        const FrontPoint some = point(1, 20, 300);
        QVERIFY(Limits{}.permits(some));
        QVERIFY(limits(1, 20, 300).permits(some));
        QVERIFY(!limits(0.99).permits(some));
        QVERIFY(!limits({}, 19.9).permits(some));
        QVERIFY(!limits({}, {}, 299).permits(some));
        QVERIFY(!limits(1, 20, 299).permits(some));
        QVERIFY(!limits(0).permits(some));
        // What was measured decides, not what was predicted.
        QVERIFY(!limits(1).permits(point(0.5, 1, 1, 1.5)));
        QVERIFY(limits(1).permits(point(1.5, 1, 1, 0.5)));
    }

    void bestIsThePermittedOneWithTheLeastPower()
    {
        Front front;
        QVERIFY(!bestWithin(front, {}));
        front.points = {point(9, 10, 100), point(3, 20, 90), point(1, 30, 80), point(0, 40, 70)};
        QCOMPARE(*bestWithin(front, {}), std::size_t{0});
        QCOMPARE(*bestWithin(front, limits(3)), std::size_t{1});
        QCOMPARE(*bestWithin(front, limits(2.9)), std::size_t{2});
        QCOMPARE(*bestWithin(front, limits(0)), std::size_t{3});
        QCOMPARE(*bestWithin(front, limits({}, 15)), std::size_t{0});
        QCOMPARE(*bestWithin(front, limits({}, {}, 85)), std::size_t{2});
        QVERIFY(!bestWithin(front, limits(-1)));
        QVERIFY(!bestWithin(front, limits(1, 20)));
    }

    void verifiedPointsGoFirst()
    {
        Front front;
        front.points = {point(1, 10, 100), point(1, 20, 90, 0.8), point(1, 15, 95, 2),
                        point(1, 30, 80, 0.1)};
        QCOMPARE(*bestWithin(front, limits(1)), std::size_t{1});
        QCOMPARE(*bestWithin(front, limits(2)), std::size_t{2});
        QCOMPARE(*bestWithin(front, limits(0.5)), std::size_t{3});
        // Where no verified one is permitted, a predicted one will do.
        QCOMPARE(*bestWithin(front, limits(1, 12)), std::size_t{0});
        QCOMPARE(*bestWithin(front, limits(1), hawx::Trust::All), std::size_t{0});
    }

    void granularityWords()
    {
        for (const Granularity granularity : {Granularity::Filter, Granularity::Layer})
            QVERIFY(granularityFromString(toString(granularity)) == granularity);
        QCOMPARE(toString(Granularity::Filter), std::string("filter"));
        QCOMPARE(toString(Granularity::Layer), std::string("layer"));
        for (const char* word : {"", "Filter", "filters"})
            QCOMPARE(errorText([&] { granularityFromString(word); }),
                     QStringLiteral("\"%1\" is not a granularity; it is \"filter\" or \"layer\".")
                         .arg(QString::fromUtf8(word)));
    }
};

QTEST_APPLESS_MAIN(TestFront)
#include "tst_front.moc"
