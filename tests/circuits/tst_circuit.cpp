// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/circuit.h"
#include "core/circuits/dropped_products.h"
#include "tests/circuits/error_text.h"

#include <QTest>

using hawx::CircuitCost;
using hawx::CircuitPtr;
using hawx::droppedProductsMultiplier;
using hawx::makeCircuit;
using hawx::Netlist;
using hawx::Provenance;
using hawx::TruthTable;
using hawx::test::errorText;

class TestCircuit : public QObject {
    Q_OBJECT

private slots:
    void netlistAndTableGiveTheSameCircuit()
    {
        for (bool isSigned : {false, true}) {
            const CircuitPtr built = makeCircuit("built", "exact", isSigned,
                                                 droppedProductsMultiplier(isSigned, {}), {});
            const CircuitPtr tabled =
                makeCircuit("tabled", "exact", TruthTable::exact(isSigned), {});
            QVERIFY(built->table == tabled->table);
            QCOMPARE(built->hash, tabled->hash);
            QCOMPARE(built->isSigned, isSigned);
            QCOMPARE(tabled->isSigned, isSigned);
            QVERIFY(built->netlist != nullptr);
            QVERIFY(tabled->netlist == nullptr);
            QVERIFY(built->isExact());
            QVERIFY(!built->cost.has_value());
        }
    }

    void hashesAreStable()
    {
        // Files store these: SHA-256 of int32 little endian: 1 or 0 for signedness, then the
        // results.
        QCOMPARE(makeCircuit("x", "exact", TruthTable::exact(true), {})->hash,
                 std::string("cf0dbc850de8fb024cbb3f88c097f9c9f145f083ed646a69f2dede2a8a485cec"));
        QCOMPARE(makeCircuit("x", "exact", TruthTable::exact(false), {})->hash,
                 std::string("ba6bd211d3004c25d3b5e225e0346b5713bd3051bd3572b814f8448a8ed9599a"));
    }

    void hashIsOfSignednessAndTableOnly()
    {
        const std::vector<std::int32_t> zeros(TruthTable::kEntries, 0);
        const CircuitPtr one = makeCircuit("one", "f", TruthTable(true, zeros), {});
        const CircuitPtr other = makeCircuit("other", "g", TruthTable(true, zeros),
                                             CircuitCost{.powerMw = 1, .source = "measured"});
        QCOMPARE(one->hash, other->hash);
        QVERIFY(one->hash != makeCircuit("one", "f", TruthTable(false, zeros), {})->hash);
        QVERIFY(!one->isExact());
        QCOMPARE(other->cost->source, std::string("measured"));
    }

    void provenanceIsNamed()
    {
        QCOMPARE(hawx::toString(Provenance::Published), std::string("published"));
        QCOMPARE(hawx::toString(Provenance::Characterised), std::string("characterised"));
        QCOMPARE(hawx::toString(Provenance::Predicted), std::string("predicted"));
        QCOMPARE(errorText([] { hawx::toString(static_cast<Provenance>(7)); }),
                 QStringLiteral("Provenance 7 is not known."));
    }

    void refusesNetlistsOfOtherWidths()
    {
        QCOMPARE(
            errorText([] { makeCircuit("small", "f", false, Netlist(8, 4), {}); }),
            QStringLiteral("The netlist of small has operands of 8 and 4 bits and 0 outputs; a "
                           "circuit here has 8, 8 and 16."));
    }

    void refusesEmptyNames()
    {
        QCOMPARE(errorText([] { makeCircuit("", "exact", TruthTable::exact(true), {}); }),
                 QStringLiteral("A circuit needs a name."));
    }
};

QTEST_APPLESS_MAIN(TestCircuit)
#include "tst_circuit.moc"
