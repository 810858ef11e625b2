// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/rules.h"
#include "core/network/quantised_network.h"
#include "tests/circuits/error_text.h"
#include "tests/network/random_source.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace hawx;
using namespace hawx::test;

namespace {

__extension__ using Wide = __int128;

constexpr std::int32_t kMost = std::numeric_limits<std::int32_t>::max();
constexpr std::int32_t kLeast = std::numeric_limits<std::int32_t>::min();

Wide floorDivide(Wide numerator, Wide denominator)
{
    const Wide quotient = numerator / denominator;
    return numerator % denominator != 0 && (numerator < 0) != (denominator < 0) ? quotient - 1
                                                                                : quotient;
}

/// numerator / 2^exponent, rounded half away from zero.
Wide roundedAway(Wide numerator, int exponent)
{
    const Wide half = exponent == 0 ? 0 : Wide{1} << (exponent - 1);
    const Wide magnitude = numerator < 0 ? -numerator : numerator;
    const Wide rounded = (magnitude + half) >> exponent;
    return numerator < 0 ? -rounded : rounded;
}

/// TensorFlow Lite's MultiplyByQuantizedMultiplier in unlimited integers: the doubled high half of
/// the product is rounded half up, then the shift to the right half away from zero.
Wide expectedProduct(std::int32_t x, FixedPoint factor)
{
    const int left = std::max(factor.shift, 0);
    const int right = std::max(-factor.shift, 0);
    const Wide product = (Wide{x} << left) * factor.multiplier;
    const Wide high = floorDivide(product + (Wide{1} << 30), Wide{1} << 31);
    return roundedAway(high, right);
}

std::int32_t randomNumber(Random& random)
{
    // All magnitudes alike.
    return static_cast<std::int32_t>(random.bits()) >> random.below(32);
}

QString decimal(Wide number)
{
    return QString::number(static_cast<qlonglong>(number));
}

} // namespace

class TestQuantisedNetwork : public QObject {
    Q_OBJECT

private slots:
    void splitsFactors_data()
    {
        QTest::addColumn<double>("factor");
        QTest::addColumn<int>("multiplier");
        QTest::addColumn<int>("shift");
        QTest::newRow("0") << 0.0 << 0 << 0;
        QTest::newRow("1") << 1.0 << (1 << 30) << 1;
        QTest::newRow("1/2") << 0.5 << (1 << 30) << 0;
        QTest::newRow("3/4") << 0.75 << 3 * (1 << 29) << 0;
        QTest::newRow("3") << 3.0 << 3 * (1 << 29) << 2;
        QTest::newRow("1/3") << 1.0 / 3.0 << 1431655765 << -1; // 2/3 of 2^31, rounded
        QTest::newRow("largest") << std::ldexp(1.0, 29) * 1.5 << 3 * (1 << 29) << 30;
        QTest::newRow("rounds up to a power of two")
            << 1.0 - std::ldexp(1.0, -33) << (1 << 30) << 1;
        QTest::newRow("smallest") << std::ldexp(1.0, -32) << (1 << 30) << -31;
        QTest::newRow("vanishes") << std::ldexp(1.9, -33) << 0 << 0;
    }

    void splitsFactors()
    {
        QFETCH(double, factor);
        const FixedPoint fixed = toFixedPoint(factor);
        QTEST(fixed.multiplier, "multiplier");
        QTEST(fixed.shift, "shift");
    }

    void splitsFactorsPrecisely()
    {
        Random random(1);
        for (int i = 0; i < 100000; ++i) {
            const double factor =
                std::ldexp(0.5 + random.bits() / 8589934592.0, random.between(-31, 30));
            const FixedPoint fixed = toFixedPoint(factor);
            const bool normal =
                fixed.multiplier >= (1 << 30) && fixed.shift >= -31 && fixed.shift <= 30;
            if (!normal && factor < std::ldexp(1.0, 30) * (1 - 1e-9))
                QFAIL(qPrintable(QString::number(factor, 'g', 17)));
            const double represented = std::ldexp(fixed.multiplier, fixed.shift - 31);
            // Half a unit of the last of 31 bits.
            QVERIFY(std::abs(represented - factor) <= std::ldexp(0.5, fixed.shift - 31));
        }
    }

    void refusesFactors()
    {
        const QString notFinite =
            QStringLiteral("A factor of requantisation is negative or not finite.");
        QCOMPARE(errorText([] { toFixedPoint(-0.5); }), notFinite);
        QCOMPARE(errorText([] { toFixedPoint(std::numeric_limits<double>::infinity()); }),
                 notFinite);
        QCOMPARE(errorText([] { toFixedPoint(std::numeric_limits<double>::quiet_NaN()); }),
                 notFinite);
        const QString large =
            QStringLiteral("A factor of requantisation is larger than 2^30; the scales of the "
                           "network do not fit together.");
        QCOMPARE(errorText([] { toFixedPoint(std::ldexp(1.0, 30)); }), large);
        QCOMPARE(errorText([] { toFixedPoint(1e300); }), large);
    }

    void multiplies_data()
    {
        QTest::addColumn<int>("x");
        QTest::addColumn<double>("factor");
        QTest::addColumn<int>("product");
        QTest::newRow("0") << 0 << 0.7 << 0;
        QTest::newRow("by 0") << 12345 << 0.0 << 0;
        QTest::newRow("by 1") << -12345 << 1.0 << -12345;
        // Halves: the first rounding, of the product, is half up. With factor 1/2 nothing is
        // shifted.
        QTest::newRow("1 / 2") << 1 << 0.5 << 1;
        QTest::newRow("-1 / 2") << -1 << 0.5 << 0;
        QTest::newRow("3 / 2") << 3 << 0.5 << 2;
        QTest::newRow("-3 / 2") << -3 << 0.5 << -1;
        // With factor 1/4 the halved number is rounded half up, then shifted half away from zero:
        // 2 -> 1 -> 0.5 -> 1; -2 -> -1 -> -0.5 -> -1; -6 -> -3 -> -1.5 -> -2.
        QTest::newRow("2 / 4") << 2 << 0.25 << 1;
        QTest::newRow("-2 / 4") << -2 << 0.25 << -1;
        QTest::newRow("-6 / 4") << -6 << 0.25 << -2;
        // Rounded twice: 1 -> 0.5 -> 1 -> 0.5 -> 1, though a quarter is less than a half.
        QTest::newRow("1 / 4") << 1 << 0.25 << 1;
        QTest::newRow("-1 / 4") << -1 << 0.25 << 0;
        QTest::newRow("times 5") << 7 << 5.0 << 35;
        QTest::newRow("largest by 1/2") << kMost << 0.5 << (1 << 30);
        QTest::newRow("least by 1/2") << kLeast << 0.5 << -(1 << 30);
        QTest::newRow("least by 2^-32") << kLeast << std::ldexp(1.0, -32) << -1;
        QTest::newRow("largest by 2^-32") << kMost << std::ldexp(1.0, -32) << 1;
    }

    void multiplies()
    {
        QFETCH(int, x);
        QFETCH(double, factor);
        QTEST(multiplyByFixedPoint(x, toFixedPoint(factor)), "product");
    }

    /// Against the same rule in 128-bit integers, where nothing overflows.
    void multipliesAsTensorFlowLite()
    {
        Random random(2);
        int ties = 0;
        for (int i = 0; i < 2000000; ++i) {
            FixedPoint factor{(1 << 30) + random.below(1 << 30), random.between(-31, 8)};
            if (random.oneIn(3)) // many bits 0: ties are frequent
                factor.multiplier &= ~0 << random.between(20, 30);
            std::int32_t x = randomNumber(random);
            if (factor.shift > 0)
                x >>= factor.shift; // what is shifted to the left must fit
            const Wide expected = expectedProduct(x, factor);
            const Wide exact = Wide{x} * factor.multiplier;
            const int scale = 31 - factor.shift;
            ties += (exact & ((Wide{1} << scale) - 1)) == Wide{1} << (scale - 1) ? 1 : 0;
            if (multiplyByFixedPoint(x, factor) != expected)
                QFAIL(qPrintable(QStringLiteral("%1 by %2, %3: %4, not %5")
                                     .arg(x)
                                     .arg(factor.multiplier)
                                     .arg(factor.shift)
                                     .arg(multiplyByFixedPoint(x, factor))
                                     .arg(decimal(expected))));
        }
        QVERIFY(ties > 1000);
    }

    /// The product is the real one to a unit, whatever the roundings between.
    void multipliesNearly()
    {
        Random random(3);
        for (int i = 0; i < 100000; ++i) {
            const double factor =
                std::ldexp(static_cast<double>(random.real(0.5F, 1)), random.between(-20, 0));
            const std::int32_t x = randomNumber(random);
            const auto exact =
                static_cast<double>(static_cast<long double>(x) * static_cast<long double>(factor));
            QVERIFY(std::abs(multiplyByFixedPoint(x, toFixedPoint(factor)) - exact) <= 1.5);
        }
    }

    void wrapsLikeAShifter()
    {
        // 2^30 shifted left by 2 loses its only bit.
        QCOMPARE(multiplyByFixedPoint(1 << 30, {1 << 30, 2}), 0);
        // -2^31 times -1 (as 2^31 does not fit) cannot be written as a factor; the largest can.
        QCOMPARE(multiplyByFixedPoint(kLeast, {kMost, 0}), -kMost);
    }

    void roundsQuotients()
    {
        Random random(4);
        for (int i = 0; i < 200000; ++i) {
            const std::int32_t x = randomNumber(random);
            const int exponent = random.between(0, 31);
            QCOMPARE(rules::divideByPowerOfTwo(x, exponent),
                     static_cast<std::int32_t>(roundedAway(x, exponent)));
            const int count = random.between(1, 300);
            const int sum = random.between(-255 * count, 255 * count);
            QCOMPARE(rules::average(sum, count),
                     static_cast<int>(std::lround(static_cast<long double>(sum) / count)));
        }
        // Half away from zero.
        QCOMPARE(rules::average(3, 2), 2);
        QCOMPARE(rules::average(-3, 2), -2);
        QCOMPARE(rules::average(1, 2), 1);
        QCOMPARE(rules::average(-1, 2), -1);
        QCOMPARE(rules::average(-1, 3), 0);
    }

    /// Sums of rescaled codes: to 2^-15 of a code the real value, rounded.
    void addsAndRescales()
    {
        Random random(5);
        for (int i = 0; i < 100000; ++i) {
            const double factors[] = {static_cast<double>(random.real(0, 4)),
                                      static_cast<double>(random.real(0, 4))};
            const int a = random.between(-127, 255);
            const int b = random.between(-127, 255);
            const double sum = a * factors[0] + b * factors[1];
            const int code = rules::add(a, toFixedPoint(factors[0]), b, toFixedPoint(factors[1]),
                                        -1000000, 1000000);
            QVERIFY(std::abs(code - sum) <= 0.5 + 1e-4);
            const int rescaled = rules::rescale(a, toFixedPoint(factors[0]), -1000000, 1000000);
            QVERIFY(std::abs(rescaled - a * factors[0]) <= 0.5 + 1e-4);
        }
        const FixedPoint one = toFixedPoint(1);
        QCOMPARE(rules::add(100, one, 100, one, -127, 127), 127);
        QCOMPARE(rules::add(-100, one, -100, one, -127, 127), -127);
        QCOMPARE(rules::add(100, one, 100, one, 0, 255), 200);
        QCOMPARE(rules::rescale(-3, toFixedPoint(0.5), -127, 127), -2); // half away from zero
        QCOMPARE(rules::rescale(3, toFixedPoint(0.5), -127, 127), 2);
        // The largest factor that quantise() writes, on both sides: no overflow.
        const FixedPoint most = toFixedPoint(64);
        QCOMPARE(rules::add(255, most, 255, most, 0, 32767), 2 * 255 * 64);
    }

    void namesModes()
    {
        for (const OperandMode mode : {OperandMode::Signed, OperandMode::Unsigned})
            QVERIFY(operandModeFromString(toString(mode)) == mode);
        QCOMPARE(toString(OperandMode::Signed), std::string("signed"));
        QCOMPARE(errorText([] { operandModeFromString("Signed"); }),
                 QStringLiteral(R"("Signed" is not an operand mode; it is "signed" or )"
                                R"("unsigned".)"));
        for (const RangeMethod method : {RangeMethod::Max, RangeMethod::LeastSquares})
            QVERIFY(rangeMethodFromString(toString(method)) == method);
        QCOMPARE(errorText([] { rangeMethodFromString(""); }),
                 QStringLiteral(R"("" is not a method of calibration; it is "max" or )"
                                R"("least-squares".)"));
    }

    void countsProducts()
    {
        QuantisedNetwork network;
        network.tensors.resize(3);
        network.tensors[0].shape = {2, 4, 4};
        network.tensors[0].scale = 0.5F;
        network.tensors[1].shape = {3, 2, 2};
        network.tensors[1].scale = 2;
        network.tensors[2].shape = {5, 1, 1};
        network.layers.resize(3);
        network.layers[1].type = LayerType::Convolution;
        network.layers[1].inputs = {0};
        network.layers[1].weights.resize(3 * 18);
        network.layers[2].type = LayerType::Convolution;
        network.layers[2].inputs = {1};
        network.layers[2].weights.resize(5 * 12);
        network.layers[2].weightScale = {1, 2, 3, 4, 0.25F};
        network.output = 2;
        QCOMPARE(network.multiplyingLayers(), (std::vector<int>{1, 2}));
        QCOMPARE(network.filters(1), 3);
        QCOMPARE(network.totalFilters(), 8);
        QCOMPARE(network.termsPerOutput(1), 18);
        QCOMPARE(network.macs(1), 12 * 18);
        QCOMPARE(network.macs(2), 60);
        QCOMPARE(network.logits(), 5);
        QCOMPARE(network.accumulatorScale(2, 4), 0.5F);
    }
};

QTEST_APPLESS_MAIN(TestQuantisedNetwork)
#include "tst_quantised_network.moc"
