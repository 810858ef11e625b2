// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/nibble_row.h"
#include "core/inference/product_table.h"
#include "tests/inference/random_network.h"

#include <QTest>

using namespace hawx;
using namespace hawx::test;

namespace {

/// The product of a row as its definition says: base, and the bits of all classes of the chain up
/// to the one of the high nibble.
/// The product that a row gives, from its parts; fails where a sum of two parts exceeds a byte.
int productOf(const NibbleRows& rows, const NibbleRow& row, int activation, int lowBits)
{
    const auto high = static_cast<std::size_t>(activation / 16);
    const auto low = static_cast<std::size_t>(activation % 16);
    const int last = row.classOf[high] / 16;
    int lowPart = 0;
    int highPart = 0;
    for (int c = last - last % NibbleRows::kChain; c <= last; ++c) {
        const NibbleTable& table = rows.differences[row.firstClass + static_cast<std::size_t>(c)];
        lowPart ^= table.low[low];
        highPart ^= table.high[low];
    }
    if (row.base.high[high] + highPart > 255 || lowPart >= 1 << lowBits)
        return -1;
    return row.base.low[high] + lowPart + ((row.base.high[high] + highPart) << lowBits);
}

/// Classes of a row of products.
std::uint32_t classesOf(const std::vector<std::uint16_t>& products, std::size_t entries)
{
    NibbleRows rows;
    rows.append(products.data(), entries, 8);
    return rows.rows[0].classes;
}

template <typename Function>
std::vector<std::uint16_t> productsBy(const Function& result)
{
    std::vector<std::uint16_t> products;
    for (int a = 0; a < 256; ++a)
        products.push_back(static_cast<std::uint16_t>(result(a)));
    return products;
}

} // namespace

class TestNibbleRow : public QObject {
    Q_OBJECT

private slots:
    void sumsToTheProducts_data()
    {
        QTest::addColumn<ActivationBytes>("bytes");
        QTest::newRow("signed") << ActivationBytes::Signed;
        QTest::newRow("unsigned") << ActivationBytes::Unsigned;
        QTest::newRow("7 bits") << ActivationBytes::SevenBit;
    }

    /// Every product of rows of every kind, from the parts.
    void sumsToTheProducts()
    {
        QFETCH(ActivationBytes, bytes);
        Random random(1);
        for (const CircuitPtr& circuit :
             randomCircuits(random, bytes != ActivationBytes::Unsigned)) {
            const ProductTable table(*circuit, bytes, false);
            const SplitProducts& split = table.split();
            if (split.rows == nullptr)
                continue;
            NibbleRows rows; // as of the split products
            rows.rows.assign(split.nibbleRows, split.nibbleRows + 256);
            std::size_t differences = 0;
            for (const NibbleRow& row : rows.rows)
                differences = std::max(differences, std::size_t{row.firstClass} + row.classes);
            rows.differences.assign(split.nibbleDifferences, split.nibbleDifferences + differences);
            for (int w = -127; w <= 127; ++w)
                for (std::size_t a = 0; a < split.entries; ++a) {
                    const auto aByte = static_cast<std::uint8_t>(a);
                    if (!occurs(bytes, aByte))
                        continue;
                    const auto wByte = static_cast<std::uint8_t>(w);
                    const NibbleRow& row = rows.rows[wByte];
                    QVERIFY(row.classOf[a / 16] < 16 * row.classes);
                    if (split.base[w < 0] +
                            productOf(rows, row, static_cast<int>(a), split.lowBits) !=
                        table(aByte, wByte))
                        QFAIL(qPrintable(QStringLiteral("%1: P(%2, %3)")
                                             .arg(circuit->name.c_str())
                                             .arg(a)
                                             .arg(w)));
                }
        }
    }

    /// What makes rows short.
    void countsClasses()
    {
        const auto classes = [](const auto& result) {
            return std::pair(classesOf(productsBy(result), 256),
                             classesOf(productsBy(result), 128));
        };
        using Classes = std::pair<std::uint32_t, std::uint32_t>; // of 256 and of 128 activations
        QCOMPARE(classes([](int a) { return 77 * a; }), Classes(1, 1));
        QCOMPARE(classes([](int a) { return 65535 - (a & 0x5A); }), Classes(1, 1));
        QCOMPARE(classes([](int a) { return 9 * a + (a == 0x35 ? 1 : 0); }), Classes(2, 2));
        QCOMPARE(classes([](int a) { return 9 * a + (a == 0xC5 ? 1 : 0); }), Classes(2, 1));
        QCOMPARE(classes([](int a) { return a / 16 * (a % 16); }), Classes(16, 8));
    }

    /// Partial products are sums over the bits of an operand, whichever of them are dropped.
    void droppedProductsNeedOneClass()
    {
        for (const bool isSigned : {false, true})
            for (const DroppedProducts dropped :
                 {DroppedProducts{}, DroppedProducts{.h = 2, .v = 1, .d = 7}}) {
                const CircuitPtr circuit =
                    makeCircuit("dropped", "test", isSigned,
                                droppedProductsMultiplier(isSigned, dropped), std::nullopt);
                const ProductTable table(
                    *circuit, isSigned ? ActivationBytes::Signed : ActivationBytes::Unsigned,
                    false);
                for (std::size_t w = 0; w < 256; ++w)
                    if (w != 128) // does not occur
                        QCOMPARE(table.split().nibbleRows[w].classes, 1U);
            }
    }
};

QTEST_APPLESS_MAIN(TestNibbleRow)
#include "tst_nibble_row.moc"
