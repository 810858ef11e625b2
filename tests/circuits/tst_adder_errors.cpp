// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/adders/adder_errors.h"
#include "tests/circuits/error_text.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using hawx::Adder;
using hawx::AdderErrors;
using hawx::adderFromString;
using hawx::measureAdderErrors;
using hawx::test::errorText;

class TestAdderErrors : public QObject {
    Q_OBJECT

private slots:
    /// Against the definitions over all pairs of results that the gates give.
    void exhaustiveEqualsNetlist()
    {
        constexpr int kWidth = 8;
        for (const Adder& adder : hawx::typicalAdders(kWidth)) {
            const std::vector<std::uint32_t> sums = simulateAll(hawx::adderNetlist(adder, kWidth));
            double mae = 0;
            double mse = 0;
            double bias = 0;
            double wrong = 0;
            int wce = 0;
            for (int x = -128; x < 128; ++x)
                for (int y = -128; y < 128; ++y) {
                    const auto sum = sums[static_cast<std::size_t>((x & 255) * 256 + (y & 255))];
                    int error = (static_cast<int>(sum) - x - y) % 256;
                    if (error < -128)
                        error += 256;
                    if (error > 127)
                        error -= 256;
                    mae += std::abs(error);
                    mse += error * error;
                    bias += error;
                    wrong += error != 0 ? 1 : 0;
                    wce = std::max(wce, std::abs(error));
                }
            const AdderErrors errors = measureAdderErrors(adder, kWidth);
            QVERIFY(errors.exhaustive);
            QCOMPARE(errors.pairs, std::int64_t{65536});
            QCOMPARE(errors.mae, mae / 65536);
            QCOMPARE(errors.mse, mse / 65536);
            QCOMPARE(errors.bias, bias / 65536);
            QCOMPARE(errors.ep, wrong / 65536);
            QCOMPARE(errors.wce, static_cast<double>(wce));
            QCOMPARE(errors.nmed, errors.mae / 256);
        }
    }

    /// trunc:k loses both low parts: E = -(x_low + y_low).
    void truncationByFormula()
    {
        const AdderErrors errors = measureAdderErrors(adderFromString("trunc:5"), 8);
        QCOMPARE(errors.bias, -31.0);
        QCOMPARE(errors.mae, 31.0);
        QCOMPARE(errors.wce, 62.0);
        QCOMPARE(errors.ep, 1 - 1.0 / 1024);
    }

    /// Errors of the low part do not depend on the width: sampled ones are near those of all pairs.
    void samplesAgreeWithAllPairs()
    {
        for (const char* name : {"trunc:6", "soa:6", "loa:6", "eta1:6"}) {
            const AdderErrors all = measureAdderErrors(adderFromString(name), 8);
            for (const int width : {9, 16, 32}) {
                const AdderErrors some = measureAdderErrors(adderFromString(name), width);
                QVERIFY(!some.exhaustive);
                const double count = static_cast<double>(some.pairs);
                const double deviation = std::sqrt(all.mse / count);
                QVERIFY(std::abs(some.mae - all.mae) < 5 * deviation);
                QVERIFY(std::abs(some.bias - all.bias) < 5 * deviation);
                QVERIFY(std::abs(some.ep - all.ep) < 5 * 0.5 / std::sqrt(count));
                QVERIFY(some.wce <= all.wce);
            }
        }
    }

    void seedsDecide()
    {
        const Adder adder = adderFromString("gear:4,4");
        const AdderErrors once = measureAdderErrors(adder, 32, 5);
        QCOMPARE(measureAdderErrors(adder, 32, 5).mse, once.mse);
        QVERIFY(measureAdderErrors(adder, 32, 6).mse != once.mse);
    }

    void exactHasNone()
    {
        for (const int width : {4, 32}) {
            const AdderErrors errors = measureAdderErrors({}, width);
            QCOMPARE(errors.ep, 0.0);
            QCOMPARE(errors.wce, 0.0);
        }
    }

    void refusesImpossibleOnes()
    {
        QVERIFY(errorText([] {
                    measureAdderErrors(adderFromString("loa:8"), 8);
                }).contains("of 8 bits, its bits of the lower part are 1 to 7, not 8"));
    }
};

QTEST_APPLESS_MAIN(TestAdderErrors)
#include "tst_adder_errors.moc"
