// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/product_table.h"
#include "tests/circuits/error_text.h"
#include "tests/inference/random_network.h"

#include <QTest>

#include <array>
#include <climits>
#include <cstdlib>
#include <set>
#include <utility>

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
                const ProductTable table(*circuit,
                                         activationsUnsigned ? ActivationBytes::Unsigned
                                                             : ActivationBytes::Signed,
                                         swap);
                std::array<std::pair<int, int>, 2> ranges;
                ranges.fill({INT_MAX, INT_MIN});
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
                        auto& [least, largest] = ranges[w < 0];
                        least = std::min(least, expected);
                        largest = std::max(largest, expected);
                        zero = zero && (w != 0 || expected == 0);
                    }
                std::int64_t widest = 0;
                for (const auto& [least, largest] : ranges)
                    widest = std::max(widest, std::int64_t{largest} - least);
                QCOMPARE(table.split().rows != nullptr, widest < 65536);
                // May be told of zero products only when it holds for all activations.
                QVERIFY(!table.zeroWeightIsZero() || zero);
            }
    }

    /// Rows of activations hold the same products, also as bytes.
    void transposes()
    {
        Random random(2);
        const auto weightOccurs = [](std::size_t w) { return w != 128; };
        for (const ActivationBytes bytes :
             {ActivationBytes::Signed, ActivationBytes::SevenBit, ActivationBytes::Unsigned})
            for (const CircuitPtr& circuit : randomCircuits(random, false)) {
                const ProductTable table(*circuit, bytes, false);
                const ProductTable transposed = table.transposed();
                const SplitProducts& split = transposed.split();
                bool zero = true;
                for (std::size_t w = 0; w < 256; ++w)
                    for (std::size_t a = 0; a < 256; ++a) {
                        const auto aByte = static_cast<std::uint8_t>(a);
                        const auto wByte = static_cast<std::uint8_t>(w);
                        const std::int32_t product = table(aByte, wByte);
                        QCOMPARE(transposed(wByte, aByte), product);
                        if (!weightOccurs(w) || !occurs(bytes, aByte))
                            continue;
                        zero = zero && (a != 0 || product == 0);
                        if (split.rows == nullptr)
                            continue;
                        QCOMPARE(split.entries, std::size_t{256});
                        const std::uint8_t* row = split.rows + a * split.rowBytes();
                        QCOMPARE(split.base[a / 128] + row[w] + (row[256 + w] << split.lowBits),
                                 product);
                    }
                QCOMPARE(transposed.zeroWeightIsZero(), zero);
            }
    }

    void knowsZeroWeights()
    {
        const auto zeroSafe = [](const CircuitPtr& circuit, bool swap) {
            return ProductTable(*circuit, ActivationBytes::Signed, swap).zeroWeightIsZero();
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

    /// How many bits the split products have, at the edges; products of codes that never occur do
    /// not count.
    void knowsItsWidth()
    {
        using enum ActivationBytes;
        // Bits of both parts together; 0 when products are not split.
        const auto bits = [](bool isSigned, ActivationBytes bytes, const auto& result) {
            const ProductTable table(*circuitOf("t", isSigned, result), bytes, false);
            const SplitProducts& split = table.split();
            if (split.rows == nullptr)
                return 0;
            return split.lowBits + (split.highFits7 ? 7 : 8);
        };
        // The spans of positive and of negative weights count apart.
        const auto spans = [](int span) {
            return [span](int a, int b) { return (b < 0 ? -1000000 : 9) + (a == 3 ? span : 0); };
        };
        QCOMPARE(bits(true, Signed, spans((1 << 14) - 1)), 14);
        QCOMPARE(bits(true, Signed, spans(1 << 14)), 15);
        QCOMPARE(bits(true, Signed, spans((1 << 15) - 1)), 15);
        QCOMPARE(bits(true, Signed, spans(1 << 15)), 16);
        QCOMPARE(bits(true, Signed, spans((1 << 16) - 1)), 16);
        QCOMPARE(bits(true, Signed, spans(1 << 16)), 0);
        const auto exact = [](int a, int b) { return a * b; };
        QCOMPARE(bits(true, SevenBit, exact), 14);
        QCOMPARE(bits(true, Signed, exact), 15);
        QCOMPARE(bits(false, Unsigned, exact), 15);
        QCOMPARE(
            bits(true, Signed, [](int a, int b) { return a == -128 || b == -128 ? 99999 : 0; }),
            14);
        QCOMPARE(bits(true, SevenBit, [](int a, int) { return a < 0 ? 99999 : 0; }), 14);
        QCOMPARE(bits(true, Signed, [](int a, int) { return a < 0 ? 99999 : 0; }), 0);
        // Weights have 7 bits: operand B above 127 never occurs, activations do.
        QCOMPARE(bits(false, Unsigned, [](int, int b) { return b > 128 ? 99999 : 0; }), 14);
        QCOMPARE(bits(false, Unsigned, [](int a, int) { return a > 128 ? 99999 : 0; }), 0);
        QCOMPARE(bits(false, Signed, [](int a, int) { return a > 128 ? 99999 : 0; }), 14);
    }

    /// base + low + (high << lowBits) is the product; parts said to fit 7 bits do.
    void splitsProducts_data()
    {
        QTest::addColumn<ActivationBytes>("bytes");
        QTest::newRow("signed") << ActivationBytes::Signed;
        QTest::newRow("unsigned") << ActivationBytes::Unsigned;
        QTest::newRow("7 bits") << ActivationBytes::SevenBit;
    }

    void splitsProducts()
    {
        QFETCH(ActivationBytes, bytes);
        Random random(3);
        std::set<int> seen;
        for (const CircuitPtr& circuit :
             randomCircuits(random, bytes != ActivationBytes::Unsigned)) {
            const ProductTable table(*circuit, bytes, false);
            const SplitProducts& split = table.split();
            if (split.rows == nullptr)
                continue;
            seen.insert(split.lowBits + (split.highFits7 ? 7 : 8));
            QCOMPARE(reinterpret_cast<std::uintptr_t>(split.rows) % 64, std::uintptr_t{0});
            QCOMPARE(split.entries, bytes == ActivationBytes::SevenBit ? 128U : 256U);
            for (int w = -127; w <= 127; ++w) {
                const auto wByte = static_cast<std::uint8_t>(w);
                const std::uint8_t* row = split.rows + wByte * split.rowBytes();
                for (std::size_t a = 0; a < split.entries; ++a) {
                    const auto byte = static_cast<std::uint8_t>(a);
                    if (!occurs(bytes, byte))
                        continue;
                    const int low = row[a];
                    const int high = row[split.entries + a];
                    QCOMPARE(split.base[w < 0] + low + (high << split.lowBits), table(byte, wByte));
                    QVERIFY(split.lowBits == 8 || (low < 128 && high < 128));
                    QVERIFY(!split.highFits7 || high < 128);
                }
            }
        }
        QVERIFY(seen.size() > 1);
    }

    void refusesSignedCircuitsForUnsignedActivations()
    {
        QCOMPARE(
            errorText([] { ProductTable(*exactCircuit(true), ActivationBytes::Unsigned, false); }),
            QStringLiteral("The signed circuit exact cannot multiply unsigned 8-bit "
                           "activations; use operand mode \"signed\" or an unsigned "
                           "circuit."));
    }

    /// One table for each function and use, whatever the circuit's name.
    void sharesTables()
    {
        ProductTableCache cache;
        const CircuitPtr circuit = exactCircuit(false);
        const ProductTablePtr table = cache.get(*circuit, ActivationBytes::Signed, false);
        QCOMPARE(cache.get(*circuit, ActivationBytes::Signed, false), table);
        QVERIFY(cache.get(*circuit, ActivationBytes::Signed, true) != table);
        QVERIFY(cache.get(*circuit, ActivationBytes::Unsigned, false) != table);
        const CircuitPtr renamed =
            circuitOf("another name", false, [](int a, int b) { return a * b; });
        QCOMPARE(cache.get(*renamed, ActivationBytes::Signed, false), table);
        const CircuitPtr other = circuitOf("exact", false, [](int a, int b) { return a + b; });
        QVERIFY(cache.get(*other, ActivationBytes::Signed, false) != table);
        QVERIFY(cache.get(*exactCircuit(true), ActivationBytes::Signed, false) != table);
    }
};

QTEST_APPLESS_MAIN(TestProductTable)
#include "tst_product_table.moc"
