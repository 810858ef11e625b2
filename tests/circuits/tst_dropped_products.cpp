// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/circuit.h"
#include "core/circuits/dropped_products.h"
#include "tests/circuits/error_text.h"

#include <QTest>

using hawx::DroppedProducts;
using hawx::droppedProductsMultiplier;
using hawx::Netlist;
using hawx::TruthTable;
using hawx::test::errorText;

namespace {

/// The sum of the kept product bits with their signed weights, bit by bit.
std::vector<std::int32_t> keptSums(bool isSigned, DroppedProducts dropped)
{
    std::vector<std::int32_t> sums(TruthTable::kEntries, 0);
    for (int entry = 0; entry < 65536; ++entry) {
        for (int i = 0; i < 8; ++i) {
            for (int j = 0; j < 8; ++j) {
                if (i < dropped.h || j < dropped.v || i + j < dropped.d)
                    continue;
                const int weightA = isSigned && i == 7 ? -128 : 1 << i;
                const int weightB = isSigned && j == 7 ? -128 : 1 << j;
                const int bitA = entry >> (8 + i) & 1;
                const int bitB = entry >> j & 1;
                sums[static_cast<std::size_t>(entry)] += bitA * bitB * weightA * weightB;
            }
        }
    }
    return sums;
}

bool equalsKeptSums(bool isSigned, DroppedProducts dropped)
{
    const auto circuit = hawx::makeCircuit("dropped", "dropped partial products", isSigned,
                                           droppedProductsMultiplier(isSigned, dropped), {});
    return circuit->table == TruthTable(isSigned, keptSums(isSigned, dropped));
}

} // namespace

class TestDroppedProducts : public QObject {
    Q_OBJECT

private slots:
    void equalsTheSumOfKeptProducts_data()
    {
        QTest::addColumn<bool>("isSigned");
        QTest::newRow("unsigned") << false;
        QTest::newRow("signed") << true;
    }

    void equalsTheSumOfKeptProducts()
    {
        QFETCH(bool, isSigned);
        for (int h : {0, 1, 4, 7}) {
            for (int v : {0, 2, 7}) {
                for (int d : {0, 1, 6, 10, 14})
                    QVERIFY2(equalsKeptSums(isSigned, {h, v, d}),
                             qPrintable(QStringLiteral("h=%1 v=%2 d=%3").arg(h).arg(v).arg(d)));
            }
        }
    }

    void nothingDroppedIsExact()
    {
        for (bool isSigned : {false, true})
            QVERIFY(TruthTable(isSigned, keptSums(isSigned, {})) == TruthTable::exact(isSigned));
    }

    void droppingSavesGates()
    {
        const auto gates = [](DroppedProducts dropped) {
            return droppedProductsMultiplier(true, dropped).gateCount();
        };
        QVERIFY(gates({}) > gates({.h = 0, .v = 0, .d = 3}));
        QVERIFY(gates({.h = 0, .v = 0, .d = 3}) > gates({.h = 1, .v = 1, .d = 3}));
        QVERIFY(gates({.h = 3, .v = 3, .d = 0}) < 80);
        // 64 products, then 48 full and 8 half adders of two gates each; no gate is wasted.
        QCOMPARE(droppedProductsMultiplier(false, {}).gateCount(), std::size_t{64 + 2 * 56});
    }

    void comesSimplified()
    {
        const Netlist netlist = droppedProductsMultiplier(true, {.h = 1, .v = 0, .d = 3});
        QCOMPARE(netlist.simplified().gateCount(), netlist.gateCount());
        QCOMPARE(netlist.outputs().size(), std::size_t{16});
    }

    void refusesWhatIsNotThere_data()
    {
        QTest::addColumn<int>("h");
        QTest::addColumn<int>("v");
        QTest::addColumn<int>("d");
        QTest::addColumn<QString>("message");
        const QString text =
            QStringLiteral("A multiplier drops 0 to %1 of partial products, not %2.");
        QTest::newRow("rows") << 8 << 0 << 0 << text.arg("7 rows", "8");
        QTest::newRow("columns") << 0 << -1 << 0 << text.arg("7 columns", "-1");
        QTest::newRow("diagonals") << 0 << 0 << 15 << text.arg("14 diagonals", "15");
    }

    void refusesWhatIsNotThere()
    {
        QFETCH(int, h);
        QFETCH(int, v);
        QFETCH(int, d);
        QFETCH(QString, message);
        QCOMPARE(errorText([&] { droppedProductsMultiplier(true, {h, v, d}); }), message);
    }
};

QTEST_APPLESS_MAIN(TestDroppedProducts)
#include "tst_dropped_products.moc"
