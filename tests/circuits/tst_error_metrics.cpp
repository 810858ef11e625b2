// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/error_metrics.h"
#include "core/circuits/truth_table.h"

#include <QTest>

using hawx::ErrorMetrics;
using hawx::measureErrors;
using hawx::TruthTable;

namespace {

/// The exact table with errors added at single operand pairs.
struct Change {
    int a;
    int b;
    int error;
};

TruthTable exactExcept(bool isSigned, const std::vector<Change>& changes)
{
    const TruthTable exact = TruthTable::exact(isSigned);
    std::vector<std::int32_t> results(exact.results().begin(), exact.results().end());
    for (const Change& change : changes) {
        const auto byteA = static_cast<std::uint8_t>(change.a);
        const auto byteB = static_cast<std::uint8_t>(change.b);
        results[std::size_t{byteA} * 256 + byteB] += change.error;
    }
    return {isSigned, std::move(results)};
}

} // namespace

class TestErrorMetrics : public QObject {
    Q_OBJECT

private slots:
    void exactTablesHaveNone()
    {
        for (bool isSigned : {false, true}) {
            const ErrorMetrics metrics = measureErrors(TruthTable::exact(isSigned));
            QCOMPARE(metrics.mae, 0.0);
            QCOMPARE(metrics.wce, 0.0);
            QCOMPARE(metrics.ep, 0.0);
            QCOMPARE(metrics.mse, 0.0);
            QCOMPARE(metrics.mre, 0.0);
            QCOMPARE(metrics.bias, 0.0);
            QVERIFY(metrics.zeroSafe);
            QVERIFY(metrics.commutative);
        }
    }

    void eachMetricByHand()
    {
        const ErrorMetrics metrics =
            measureErrors(exactExcept(true, {{-4, 5, -10}, {5, -4, -10}, {-2, -2, 6}}));
        QCOMPARE(metrics.mae, 26.0 / 65536);
        QCOMPARE(metrics.wce, 10.0);
        QCOMPARE(metrics.ep, 3.0 / 65536);
        QCOMPARE(metrics.mse, 236.0 / 65536);
        QCOMPARE(metrics.mre, (0.5 + 0.5 + 1.5) / 65025);
        QCOMPARE(metrics.bias, -14.0 / 65536);
        QVERIFY(metrics.zeroSafe);
        QVERIFY(metrics.commutative);
    }

    void percentagesAreOf2To16()
    {
        const ErrorMetrics metrics = measureErrors(exactExcept(false, {{255, 255, -32768}}));
        QCOMPARE(metrics.wcePercent(), 50.0);
        QCOMPARE(metrics.maePercent(), 50.0 / 65536);
    }

    void constantZeroLosesEveryProduct()
    {
        const ErrorMetrics metrics =
            measureErrors(TruthTable(false, std::vector<std::int32_t>(TruthTable::kEntries, 0)));
        QCOMPARE(metrics.mae, 127.5 * 127.5);
        QCOMPARE(metrics.wce, 65025.0);
        QCOMPARE(metrics.ep, 65025.0 / 65536);
        QCOMPARE(metrics.mre, 1.0);
        QCOMPARE(metrics.bias, -127.5 * 127.5);
        const double meanSquare = 255.0 * 256 * 511 / 6 / 256; // of 0..255
        QCOMPARE(metrics.mse, meanSquare * meanSquare);
        QVERIFY(metrics.zeroSafe);
    }

    void errorsAtZeroAreFlaggedAndLeftOutOfMre()
    {
        for (const Change& change : {Change{0, 9, 1}, Change{9, 0, -1}, Change{0, 0, 1}}) {
            const ErrorMetrics metrics = measureErrors(exactExcept(false, {change}));
            QVERIFY(!metrics.zeroSafe);
            QCOMPARE(metrics.mre, 0.0);
        }
    }

    void orderOfOperandsIsFlagged()
    {
        QVERIFY(!measureErrors(exactExcept(false, {{3, 200, 1}})).commutative);
        QVERIFY(!measureErrors(exactExcept(true, {{-3, 100, 1}})).commutative);
        QVERIFY(measureErrors(exactExcept(true, {{-3, -3, 1}})).commutative);
    }

    void wildEntriesDoNotOverflow()
    {
        const ErrorMetrics metrics =
            measureErrors(exactExcept(false, {{1, 1, 2147483646}, {1, 2, -2147483647}}));
        QCOMPARE(metrics.wce, 2147483647.0);
        QVERIFY(metrics.mse > 1.4e14);
    }
};

QTEST_APPLESS_MAIN(TestErrorMetrics)
#include "tst_error_metrics.moc"
