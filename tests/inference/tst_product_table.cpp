// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/product_table.h"
#include "tests/circuits/error_text.h"
#include "tests/inference/random_network.h"

#include <QTest>

#include <cstdlib>

using namespace hawx;
using namespace hawx::test;

namespace {

int signOf(int number)
{
    return number < 0 ? -1 : 1;
}

} // namespace

class TestProductTable : public QObject {
    Q_OBJECT

private slots:
    /// Each product by the rules, for the bytes of all codes that occur.
    void followsTheRules_data()
    {
        QTest::addColumn<bool>("isSigned");
        QTest::addColumn<bool>("activationsUnsigned");
        QTest::newRow("signed circuit") << true << false;
        QTest::newRow("magnitudes, signed activations") << false << false;
        QTest::newRow("magnitudes, unsigned activations") << false << true;
    }

    void followsTheRules()
    {
        QFETCH(bool, isSigned);
        QFETCH(bool, activationsUnsigned);
        Random random(1);
        for (const CircuitPtr& circuit : randomCircuits(random, isSigned))
            for (const bool swap : {false, true}) {
                const ProductTable table(*circuit, activationsUnsigned, swap);
                bool fits = true;
                bool zero = true;
                for (int w = -127; w <= 127; ++w)
                    for (int a = activationsUnsigned ? 0 : -127;
                         a <= (activationsUnsigned ? 255 : 127); ++a) {
                        const int x = isSigned ? a : std::abs(a);
                        const int y = isSigned ? w : std::abs(w);
                        int expected = swap ? circuit->table(y, x) : circuit->table(x, y);
                        if (!isSigned)
                            expected *= signOf(a) * signOf(w);
                        const auto aByte = static_cast<std::uint8_t>(a);
                        const auto wByte = static_cast<std::uint8_t>(w);
                        if (table(aByte, wByte) != expected)
                            QFAIL(qPrintable(QStringLiteral("%1: P(%2, %3)")
                                                 .arg(circuit->name.c_str())
                                                 .arg(a)
                                                 .arg(w)));
                        QCOMPARE(table.row(wByte)[aByte], expected);
                        fits = fits && expected >= -32768 && expected <= 32767;
                        zero = zero && (w != 0 || expected == 0);
                    }
                QCOMPARE(table.fits16(), fits);
                // May be told of zero products only when it holds for all activations.
                QVERIFY(!table.zeroWeightIsZero() || zero);
            }
    }

    /// Rows of activations hold the same products, also as bytes.
    void transposes()
    {
        Random random(2);
        for (const bool activationsUnsigned : {false, true})
            for (const CircuitPtr& circuit : randomCircuits(random, false)) {
                const ProductTable table(*circuit, activationsUnsigned, false);
                const ProductTable transposed = table.transposed();
                QCOMPARE(transposed.fits16(), table.fits16());
                bool zero = true;
                for (std::size_t w = 0; w < 256; ++w)
                    for (std::size_t a = 0; a < 256; ++a) {
                        const auto aByte = static_cast<std::uint8_t>(a);
                        const auto wByte = static_cast<std::uint8_t>(w);
                        QCOMPARE(transposed(wByte, aByte), table(aByte, wByte));
                        zero = zero && (a != 0 || table(aByte, wByte) == 0);
                        if (!table.fits16())
                            continue;
                        for (const std::size_t half : {0U, 256U})
                            QCOMPARE(transposed.splitRow(aByte)[half + w],
                                     table.splitRow(wByte)[half + a]);
                    }
                QCOMPARE(transposed.zeroWeightIsZero(), zero);
            }
    }

    void knowsZeroWeights()
    {
        const auto zeroSafe = [](const CircuitPtr& circuit, bool swap) {
            return ProductTable(*circuit, false, swap).zeroWeightIsZero();
        };
        QVERIFY(zeroSafe(exactCircuit(true), false));
        QVERIFY(zeroSafe(exactCircuit(false), false));
        const CircuitPtr byB =
            circuitOf("b", true, [](int a, int b) { return b == 0 ? 1 : a * b; });
        QVERIFY(!zeroSafe(byB, false));
        QVERIFY(zeroSafe(byB, true) == false); // a = 0 meets b = 0
        const CircuitPtr one =
            circuitOf("one", true, [](int a, int b) { return b == 0 && a == 5 ? 1 : a * b; });
        QVERIFY(!zeroSafe(one, false));
        QVERIFY(zeroSafe(one, true));
    }

    /// The products at the edge of 16 bits; those of code -128, which never occurs, do not count.
    void knowsItsWidth()
    {
        const auto fits = [](bool isSigned, bool activationsUnsigned, const auto& result) {
            return ProductTable(*circuitOf("t", isSigned, result), activationsUnsigned, false)
                .fits16();
        };
        QVERIFY(fits(true, false, [](int, int) { return 32767; }));
        QVERIFY(fits(true, false, [](int, int) { return -32768; }));
        QVERIFY(!fits(true, false, [](int a, int b) { return a == 3 && b == 4 ? 32768 : 0; }));
        QVERIFY(!fits(true, false, [](int a, int b) { return a == 3 && b == 4 ? -32769 : 0; }));
        QVERIFY(
            !fits(true, false, [](int a, int b) { return a == -127 && b == -127 ? 32768 : 0; }));
        QVERIFY(fits(true, false, [](int a, int b) { return a == -128 || b == -128 ? 99999 : 0; }));
        // Magnitudes: the negative of 32768 fits, but its positive does not.
        QVERIFY(!fits(false, true, [](int a, int b) { return a == 255 && b == 127 ? 32768 : 0; }));
        // Weights have 7 bits: operand B above 127 never occurs, activations do.
        QVERIFY(fits(false, true, [](int, int b) { return b > 128 ? 99999 : 0; }));
        QVERIFY(!fits(false, true, [](int a, int) { return a > 128 ? 99999 : 0; }));
        QVERIFY(fits(false, false, [](int a, int) { return a > 128 ? 99999 : 0; }));
    }

    /// Whether one row serves a weight and its negative.
    void knowsOddTables()
    {
        Random random(2);
        for (const bool isSigned : {false, true})
            for (const CircuitPtr& circuit : randomCircuits(random, isSigned))
                for (const bool swap : {false, true}) {
                    const ProductTable table(*circuit, false, swap);
                    bool odd = true;
                    for (int w = 1; w <= 127; ++w)
                        for (int a = -127; a <= 127; ++a)
                            odd = odd && table(static_cast<std::uint8_t>(a),
                                               static_cast<std::uint8_t>(-w)) ==
                                             -table(static_cast<std::uint8_t>(a),
                                                    static_cast<std::uint8_t>(w));
                    QVERIFY(!table.isOdd() || odd);
                    if (!isSigned)
                        QVERIFY(table.isOdd()); // the sign of the weight is applied after
                }
        QVERIFY(ProductTable(*exactCircuit(true), false, false).isOdd());
    }

    /// Low bytes, then high bytes with their sign bit flipped.
    void splitsProducts()
    {
        const CircuitPtr circuit =
            circuitOf("t", true, [](int a, int b) { return 251 * a + 3 * b; });
        const ProductTable table(*circuit, false, false);
        QVERIFY(table.fits16());
        for (int w = -127; w <= 127; ++w) {
            const std::uint8_t* split = table.splitRow(static_cast<std::uint8_t>(w));
            QCOMPARE(reinterpret_cast<std::uintptr_t>(split) % 64, std::uintptr_t{0});
            for (int a = -127; a <= 127; ++a) {
                const auto byte = static_cast<std::uint8_t>(a);
                QCOMPARE(split[byte] + 256 * (split[256 + byte] - 128), 251 * a + 3 * w);
            }
        }
    }

    void refusesSignedCircuitsForUnsignedActivations()
    {
        QCOMPARE(errorText([] { ProductTable(*exactCircuit(true), true, false); }),
                 QStringLiteral("The signed circuit exact cannot multiply unsigned 8-bit "
                                "activations; use operand mode \"signed\" or an unsigned "
                                "circuit."));
    }

    /// One table for each function and use, whatever the circuit's name.
    void sharesTables()
    {
        ProductTableCache cache;
        const CircuitPtr circuit = exactCircuit(false);
        const ProductTablePtr table = cache.get(*circuit, false, false);
        QCOMPARE(cache.get(*circuit, false, false), table);
        QVERIFY(cache.get(*circuit, false, true) != table);
        QVERIFY(cache.get(*circuit, true, false) != table);
        const CircuitPtr renamed =
            circuitOf("another name", false, [](int a, int b) { return a * b; });
        QCOMPARE(cache.get(*renamed, false, false), table);
        const CircuitPtr other = circuitOf("exact", false, [](int a, int b) { return a + b; });
        QVERIFY(cache.get(*other, false, false) != table);
        QVERIFY(cache.get(*exactCircuit(true), false, false) != table);
    }
};

QTEST_APPLESS_MAIN(TestProductTable)
#include "tst_product_table.moc"
