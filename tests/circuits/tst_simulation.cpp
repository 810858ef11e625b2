// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/netlist.h"
#include "tests/circuits/error_text.h"
#include "tests/circuits/random_netlist.h"

#include <QTest>

using hawx::GateType;
using hawx::NetId;
using hawx::Netlist;
using hawx::simulateAll;
using hawx::test::errorText;

class TestSimulation : public QObject {
    Q_OBJECT

private slots:
    void gatesComputeTheirFunction_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("results"); // for (x, y, z) = 000, 001, .. 111
        const auto row = [](GateType type, const char* results) {
            QTest::newRow(hawx::toString(type).c_str())
                << static_cast<int>(type) << QString::fromLatin1(results);
        };
        row(GateType::Constant0, "00000000");
        row(GateType::Constant1, "11111111");
        row(GateType::Not, "11110000");
        row(GateType::And, "00000011");
        row(GateType::Or, "00111111");
        row(GateType::Xor, "00111100");
        row(GateType::Nand, "11111100");
        row(GateType::Nor, "11000000");
        row(GateType::Xnor, "11000011");
        row(GateType::Xor3, "01101001");
        row(GateType::Majority, "00010111");
    }

    void gatesComputeTheirFunction()
    {
        QFETCH(int, type);
        QFETCH(QString, results);
        Netlist netlist(1, 2);
        netlist.setOutputs(
            {netlist.add(static_cast<GateType>(type), netlist.a(0), netlist.b(1), netlist.b(0))});
        QString simulated;
        for (std::uint32_t word : simulateAll(netlist))
            simulated += QString::number(word);
        QCOMPARE(simulated, results);
    }

    void entriesAreOrderedByAThenB()
    {
        Netlist netlist(3, 10);
        std::vector<NetId> outputs;
        for (int bit = 0; bit < 10; ++bit)
            outputs.push_back(netlist.b(bit));
        for (int bit = 0; bit < 3; ++bit)
            outputs.push_back(netlist.a(bit));
        netlist.setOutputs(outputs);
        const std::vector<std::uint32_t> results = simulateAll(netlist);
        QCOMPARE(results.size(), std::size_t{8192});
        for (std::size_t entry = 0; entry < results.size(); ++entry)
            QCOMPARE(results[entry], static_cast<std::uint32_t>(entry));
    }

    void agreesWithEvaluationGateByGate_data()
    {
        QTest::addColumn<int>("widthA");
        QTest::addColumn<int>("widthB");
        QTest::addColumn<int>("outputs");
        QTest::newRow("one step, partly used") << 3 << 4 << 5;
        QTest::newRow("exactly one step") << 5 << 4 << 16;
        QTest::newRow("operands of one bit") << 1 << 1 << 2;
        QTest::newRow("more than 16 outputs") << 6 << 6 << 17;
        QTest::newRow("32 outputs") << 2 << 9 << 32;
        QTest::newRow("no outputs") << 4 << 4 << 0;
    }

    void agreesWithEvaluationGateByGate()
    {
        QFETCH(int, widthA);
        QFETCH(int, widthB);
        QFETCH(int, outputs);
        for (unsigned seed = 0; seed < 5; ++seed) {
            const Netlist netlist = hawx::test::randomNetlist(seed, widthA, widthB, 60,
                                                              static_cast<std::size_t>(outputs));
            const std::vector<std::uint32_t> results = simulateAll(netlist);
            QCOMPARE(results.size(), std::size_t{1} << (widthA + widthB));
            for (unsigned entry = 0; entry < results.size(); ++entry) {
                const unsigned a = entry >> widthB;
                const unsigned b = entry & ((1U << widthB) - 1);
                QCOMPARE(results[entry], hawx::test::evaluateOne(netlist, a, b));
            }
        }
    }

    void refusesWhatWouldNotFit()
    {
        QCOMPARE(
            errorText([] { simulateAll(Netlist(16, 9)); }),
            QStringLiteral("A netlist is simulated exhaustively up to 24 operand bits, not 25."));
        Netlist netlist(1, 1);
        netlist.setOutputs(std::vector<NetId>(33, 0));
        QCOMPARE(errorText([&] { simulateAll(netlist); }),
                 QStringLiteral("A netlist is simulated with at most 32 outputs, not 33."));
    }
};

QTEST_APPLESS_MAIN(TestSimulation)
#include "tst_simulation.moc"
