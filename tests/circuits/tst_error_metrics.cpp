// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/circuit.h"
#include "core/circuits/dropped_products.h"
#include "core/circuits/error_metrics.h"
#include "core/circuits/truth_table.h"
#include "tests/circuits/error_text.h"

#include <QTest>

#include <cmath>
#include <vector>

using hawx::droppedProductsMultiplier;
using hawx::ErrorMetrics;
using hawx::measureErrors;
using hawx::TruthTable;
using hawx::test::errorText;

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

    void underADistribution()
    {
        const TruthTable table =
            exactExcept(true, {{-4, 5, -10}, {5, -4, 8}, {0, 7, 3}, {1, 1, 90}});
        const auto pair = [](int a, int b) {
            return std::size_t{static_cast<std::uint8_t>(a)} * 256 + static_cast<std::uint8_t>(b);
        };
        hawx::OperandDistribution operands{std::vector<double>(65536, 0), {}};
        operands.weights[pair(-4, 5)] = 1;
        operands.weights[pair(5, -4)] = 3;
        operands.weights[pair(0, 7)] = 2;
        operands.weights[pair(100, 100)] = 4;
        ErrorMetrics metrics = measureErrors(table, operands);
        QCOMPARE(metrics.mae, (10 + 3 * 8 + 2 * 3) / 10.0);
        QCOMPARE(metrics.wce, 10.0);
        QCOMPARE(metrics.ep, 0.6);
        QCOMPARE(metrics.mse, (100 + 3 * 64 + 2 * 9) / 10.0);
        QCOMPARE(metrics.mre, (0.5 + 3 * 0.4) / 8);
        QCOMPARE(metrics.bias, (-10 + 3 * 8 + 2 * 3) / 10.0);
        QVERIFY(!metrics.zeroSafe && !metrics.commutative);

        // Of three results one is negated: 8 + 8 - 8.
        operands.negated.assign(65536, 0);
        operands.negated[pair(5, -4)] = 1;
        metrics = measureErrors(table, operands);
        QCOMPARE(metrics.bias, (-10 + 8 + 2 * 3) / 10.0);
        QCOMPARE(metrics.mae, 4.0);

        operands.weights.assign(65536, 0);
        operands.weights[pair(0, 0)] = 1;
        QCOMPARE(measureErrors(table, operands).mre, 0.0);
    }

    void aUniformDistributionChangesNothing()
    {
        const TruthTable table =
            exactExcept(false, {{4, 5, -10}, {255, 4, 80}, {0, 7, 3}, {1, 1, 9}});
        const ErrorMetrics plain = measureErrors(table);
        const ErrorMetrics metrics = measureErrors(table, {std::vector<double>(65536, 7), {}});
        QCOMPARE(metrics.mae, plain.mae);
        QCOMPARE(metrics.wce, plain.wce);
        QCOMPARE(metrics.ep, plain.ep);
        QCOMPARE(metrics.mse, plain.mse);
        QCOMPARE(metrics.mre, plain.mre);
        QCOMPARE(metrics.bias, plain.bias);
    }

    void refusesDistributionsThatDoNotFit()
    {
        const TruthTable table = TruthTable::exact(false);
        const auto message = [&table](std::vector<double> weights, std::vector<double> negated) {
            return errorText([&] { measureErrors(table, {weights, negated}); });
        };
        const std::vector<double> ones(65536, 1);
        QCOMPARE(message(std::vector<double>(256, 1), {}),
                 QStringLiteral("An operand distribution of an 8x8-bit multiplier has 65536 "
                                "weights, not 256."));
        QVERIFY(message(ones, {1.0}).endsWith("not 1."));
        QVERIFY(message(std::vector<double>(65536, -1), {}).endsWith("negative or no number."));
        QVERIFY(message(std::vector<double>(65536, 0), {}).endsWith("no positive weight."));
    }

    /// Of 8 bits, both ways to measure agree.
    void netlistsAsTables()
    {
        for (const bool isSigned : {false, true})
            for (const hawx::DroppedProducts dropped :
                 {hawx::DroppedProducts{}, {3, 0, 0}, {1, 1, 0}, {0, 0, 7}}) {
                const hawx::Netlist netlist = droppedProductsMultiplier(isSigned, dropped);
                const ErrorMetrics expected =
                    hawx::makeCircuit("x", "x", isSigned, netlist, {})->metrics;
                const hawx::NetlistErrors errors = measureErrors(netlist, isSigned, 1);
                QVERIFY(errors.isExhaustive);
                QCOMPARE(errors.pairs, std::uint64_t{65536});
                QCOMPARE(errors.standardErrors.mae, 0.0);
                QCOMPARE(errors.metrics.mae, expected.mae);
                QCOMPARE(errors.metrics.wce, expected.wce);
                QCOMPARE(errors.metrics.ep, expected.ep);
                QCOMPARE(errors.metrics.mse, expected.mse);
                QCOMPARE(errors.metrics.mre, expected.mre);
                QCOMPARE(errors.metrics.bias, expected.bias);
                QCOMPARE(errors.metrics.zeroSafe, expected.zeroSafe);
                QCOMPARE(errors.metrics.commutative, expected.commutative);
            }
    }

    void otherWidthsByHand()
    {
        // Without row 0 the product lacks (a & 1) b, on average a quarter of 2^width - 1.
        for (const int width : {4, 6, 12}) {
            const hawx::NetlistErrors errors =
                measureErrors(droppedProductsMultiplier(false, {1, 0, 0}, width), false, 1);
            const double highest = (1 << width) - 1;
            QVERIFY(errors.isExhaustive);
            QCOMPARE(errors.pairs, std::uint64_t{1} << (2 * width));
            QCOMPARE(errors.metrics.mae, highest / 4);
            QCOMPARE(errors.metrics.bias, -highest / 4);
            QCOMPARE(errors.metrics.wce, highest);
            QCOMPARE(errors.metrics.ep, 0.5 * highest / (highest + 1));
            QVERIFY(errors.metrics.zeroSafe);
            QVERIFY(!errors.metrics.commutative);
        }
        QCOMPARE(ErrorMetrics{.wce = 128}.wcePercent(4), 50.0);
    }

    /// E = -(a & 1) b of two 16-bit operands: every moment is known.
    void samplesStateTheirStandardErrors()
    {
        const hawx::Netlist netlist = droppedProductsMultiplier(false, {1, 0, 0}, 16);
        const hawx::NetlistErrors errors = measureErrors(netlist, false, 1);
        QVERIFY(!errors.isExhaustive);
        const auto pairs = static_cast<double>(errors.pairs);
        QCOMPARE(pairs, 4194304.0);
        const double n = 65536;
        const double mean = (n - 1) / 4;
        const double meanSquare = (n - 1) * (2 * n - 1) / 12;
        const auto near = [](double value, double expected, double standardError) {
            return std::abs(value - expected) < 5 * standardError;
        };
        QVERIFY(near(errors.metrics.mae, mean, errors.standardErrors.mae));
        QVERIFY(near(errors.metrics.bias, -mean, errors.standardErrors.bias));
        QVERIFY(near(errors.metrics.ep, 0.5, errors.standardErrors.ep));
        QVERIFY(near(errors.metrics.mse, meanSquare, errors.standardErrors.mse));
        const auto alike = [](double value, double expected) {
            return std::abs(value / expected - 1) < 0.01;
        };
        QVERIFY(alike(errors.standardErrors.ep, std::sqrt(0.25 / pairs)));
        QVERIFY(alike(errors.standardErrors.mae, std::sqrt((meanSquare - mean * mean) / pairs)));
        // E[b^4] / 2 - (E[b^2] / 2)^2, b nearly continuous
        QVERIFY(alike(errors.standardErrors.mse, n * n * std::sqrt((0.1 - 1.0 / 36) / pairs)));
        QVERIFY(errors.metrics.wce > 65000 && errors.metrics.wce <= 65535);
        QVERIFY(errors.metrics.zeroSafe);
        QVERIFY(!errors.metrics.commutative);
        QCOMPARE(measureErrors(netlist, false, 1).metrics.mae, errors.metrics.mae);
        QVERIFY(measureErrors(netlist, false, 2).metrics.mae != errors.metrics.mae);
    }

    void exactOnesOf16BitsHaveNone()
    {
        for (const bool isSigned : {false, true}) {
            const hawx::NetlistErrors errors =
                measureErrors(droppedProductsMultiplier(isSigned, {}, 16), isSigned, 1);
            QCOMPARE(errors.metrics.wce, 0.0);
            QCOMPARE(errors.standardErrors.mre, 0.0);
            QVERIFY(errors.metrics.zeroSafe && errors.metrics.commutative);
        }
    }

    void refusesOtherShapes()
    {
        hawx::Netlist netlist(4, 6);
        netlist.setOutputs({netlist.a(0)});
        QVERIFY(errorText([&] {
                    measureErrors(netlist, false, 1);
                }).endsWith("not of 4 and 6 bits and 1 outputs."));
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
