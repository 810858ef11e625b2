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
int productOf(const NibbleRows& rows, const NibbleRow& row, int activation)
{
    const auto high = static_cast<std::size_t>(activation / 16);
    const auto low = static_cast<std::size_t>(activation % 16);
    const int last = row.classOf[high] / 16;
    int difference = 0;
    for (int c = last - last % NibbleRows::kChain; c <= last; ++c) {
        const NibbleTable& table = rows.differences[row.firstClass + static_cast<std::size_t>(c)];
        difference ^= table.low[low] + 256 * table.high[low];
    }
    return row.base.low[high] + 256 * (row.base.high[high] - 128) + difference;
}

/// Classes of the only row, and of its activations 0..127.
std::pair<int, int> classesOf(const std::vector<std::int32_t>& products)
{
    NibbleRows rows;
    rows.append(products.data());
    return {rows.rows[0].classes, rows.rows[0].classesOfSevenBits};
}

template <typename Function>
std::vector<std::int32_t> productsBy(const Function& result)
{
    std::vector<std::int32_t> products;
    for (int a = 0; a < 256; ++a)
        products.push_back(result(a));
    return products;
}

} // namespace

class TestNibbleRow : public QObject {
    Q_OBJECT

private slots:
    /// Every product of rows of every kind, from the parts.
    void sumsToTheProducts()
    {
        Random random(1);
        for (const bool isSigned : {false, true})
            for (const CircuitPtr& circuit : randomCircuits(random, isSigned)) {
                const ProductTable table(*circuit, !isSigned, false);
                NibbleRows rows;
                for (int w = 0; w < 256; ++w)
                    rows.append(table.row(static_cast<std::uint8_t>(w)));
                QCOMPARE(rows.rows.size(), std::size_t{256});
                for (int w = 0; w < 256; ++w) {
                    const NibbleRow& row = rows.rows[static_cast<std::size_t>(w)];
                    for (int a = 0; a < 256; ++a) {
                        const auto product = static_cast<std::int16_t>(
                            table(static_cast<std::uint8_t>(a), static_cast<std::uint8_t>(w)));
                        if (productOf(rows, row, a) != product)
                            QFAIL(qPrintable(QStringLiteral("%1: P(%2, %3)")
                                                 .arg(circuit->name.c_str())
                                                 .arg(a)
                                                 .arg(w)));
                        const int known = a < 128 ? row.classesOfSevenBits : row.classes;
                        QVERIFY(row.classOf[a / 16] < 16 * known);
                    }
                    // Both bytes of base and difference are summed in one byte.
                    for (int a = 0; a < 256; ++a) {
                        const int difference = productOf(rows, row, a) - row.base.low[a / 16] -
                                               256 * (row.base.high[a / 16] - 128);
                        QVERIFY(difference >= 0);
                        QVERIFY(row.base.high[a / 16] + difference / 256 <= 255);
                    }
                }
            }
    }

    /// What makes rows short.
    void countsClasses()
    {
        using Classes = std::pair<int, int>;
        QCOMPARE(classesOf(productsBy([](int a) { return 77 * a; })), Classes(1, 1));
        QCOMPARE(classesOf(productsBy([](int a) { return -32768 + (a & 0x5A); })), Classes(1, 1));
        QCOMPARE(classesOf(productsBy([](int a) { return 9 * a + (a == 0x35 ? 1 : 0); })),
                 Classes(2, 2));
        QCOMPARE(classesOf(productsBy([](int a) { return 9 * a + (a == 0xC5 ? 1 : 0); })),
                 Classes(2, 1));
        QCOMPARE(classesOf(productsBy([](int a) { return a / 16 * (a % 16); })), Classes(16, 8));
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
                const ProductTable table(*circuit, !isSigned, false);
                for (const NibbleRow& row : table.nibbleRows().rows)
                    QCOMPARE(int{row.classes}, 1);
            }
    }
};

QTEST_APPLESS_MAIN(TestNibbleRow)
#include "tst_nibble_row.moc"
