// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/netlist.h"
#include "tests/circuits/error_text.h"

#include <QTest>

using hawx::Gate;
using hawx::GateType;
using hawx::NetId;
using hawx::Netlist;
using hawx::test::errorText;

class TestNetlist : public QObject {
    Q_OBJECT

private slots:
    void inputsComeFirst()
    {
        const Netlist netlist(8, 4);
        QCOMPARE(netlist.gates().size(), std::size_t{12});
        QCOMPARE(netlist.gateCount(), std::size_t{0});
        QCOMPARE(netlist.a(0), NetId{0});
        QCOMPARE(netlist.a(7), NetId{7});
        QCOMPARE(netlist.b(0), NetId{8});
        QCOMPARE(netlist.b(3), NetId{11});
        for (const Gate& gate : netlist.gates())
            QVERIFY(gate.type == GateType::Input);
    }

    void gatesKeepOnlyTheInputsTheyUse()
    {
        Netlist netlist(2, 2);
        const NetId inverter = netlist.add(GateType::Not, 1, 2, 3);
        QVERIFY((netlist.gates()[inverter] == Gate{GateType::Not, {1, 0, 0}}));
        QCOMPARE(netlist.gates()[inverter].usedInputs().size(), std::size_t{1});
        netlist.constant(true);
        QCOMPARE(netlist.gateCount(), std::size_t{1});
    }

    void addersAreTwoGates()
    {
        Netlist netlist(2, 2);
        const auto half = netlist.halfAdder(netlist.a(0), netlist.b(0));
        QVERIFY((netlist.gates()[half.sum] == Gate{GateType::Xor, {0, 2, 0}}));
        QVERIFY((netlist.gates()[half.carry] == Gate{GateType::And, {0, 2, 0}}));
        const auto full = netlist.fullAdder(netlist.a(1), netlist.b(1), half.carry);
        QVERIFY((netlist.gates()[full.sum] == Gate{GateType::Xor3, {1, 3, half.carry}}));
        QVERIFY((netlist.gates()[full.carry] == Gate{GateType::Majority, {1, 3, half.carry}}));
        QCOMPARE(netlist.gateCount(), std::size_t{4});
    }

    void outputsDecideWhatIsLive()
    {
        Netlist netlist(1, 1);
        const NetId used = netlist.add(GateType::Not, netlist.a(0));
        netlist.add(GateType::And, used, netlist.b(0));
        const NetId last = netlist.add(GateType::Not, used);
        netlist.setOutputs({last});
        QVERIFY((netlist.liveNets() == std::vector<bool>{true, false, true, false, true}));
    }

    void namesOfGates()
    {
        QCOMPARE(hawx::toString(GateType::Constant1), std::string("constant1"));
        QCOMPARE(hawx::toString(GateType::Nand), std::string("nand"));
        QCOMPARE(hawx::toString(GateType::Majority), std::string("majority"));
    }

    void refusesWrongWidths_data()
    {
        QTest::addColumn<int>("widthA");
        QTest::addColumn<int>("widthB");
        QTest::newRow("no bits of A") << 0 << 8;
        QTest::newRow("too many bits of B") << 8 << 33;
    }

    void refusesWrongWidths()
    {
        QFETCH(int, widthA);
        QFETCH(int, widthB);
        QCOMPARE(errorText([&] { Netlist(widthA, widthB); }),
                 QStringLiteral("The operands of a netlist have 1 to 32 bits each, not %1 and %2.")
                     .arg(widthA)
                     .arg(widthB));
    }

    void refusesBitsThatOperandsLack()
    {
        const Netlist netlist(8, 4);
        QCOMPARE(errorText([&] { netlist.a(8); }),
                 QStringLiteral("Operand A of the netlist has bits 0 to 7, but not 8."));
        QCOMPARE(errorText([&] { netlist.b(-1); }),
                 QStringLiteral("Operand B of the netlist has bits 0 to 3, but not -1."));
    }

    void refusesNetsThatDoNotPrecede()
    {
        Netlist netlist(2, 2);
        QCOMPARE(errorText([&] { netlist.add(GateType::And, 1, 4); }),
                 QStringLiteral("A gate \"and\" cannot read net 4: only nets 0 to 3 precede it."));
        QCOMPARE(errorText([&] {
                     netlist.setOutputs({0, 9});
                 }),
                 QStringLiteral("An output cannot read net 9: only nets 0 to 3 precede it."));
        QVERIFY(netlist.outputs().empty());
        QCOMPARE(netlist.gates().size(), std::size_t{4});
    }

    void refusesFurtherInputs()
    {
        Netlist netlist(2, 2);
        QCOMPARE(errorText([&] { netlist.add(GateType::Input); }),
                 QStringLiteral("The inputs of a netlist are fixed by its operand widths: none can "
                                "be added."));
    }

    void refusesUnknownGateTypes()
    {
        const auto unknown = static_cast<GateType>(99);
        QCOMPARE(errorText([&] { hawx::fanIn(unknown); }),
                 QStringLiteral("Gate type 99 is not known."));
        QCOMPARE(errorText([&] { hawx::toString(unknown); }),
                 QStringLiteral("Gate type 99 is not known."));
    }
};

QTEST_APPLESS_MAIN(TestNetlist)
#include "tst_netlist.moc"
