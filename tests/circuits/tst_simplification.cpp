// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/netlist.h"
#include "tests/circuits/random_netlist.h"

#include <QTest>

#include <algorithm>

using hawx::Gate;
using hawx::GateType;
using hawx::NetId;
using hawx::Netlist;

namespace {

/// The simplified form of one gate on x, y, z as text; see the data of reducesToFewerGates.
std::string simplifiedText(GateType type, const std::vector<const char*>& inputs)
{
    Netlist netlist(2, 1);
    std::array<NetId, 3> nets{};
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const std::string input = inputs[i];
        if (input == "0" || input == "1")
            nets[i] = netlist.constant(input == "1");
        else if (input.front() == '!')
            nets[i] = netlist.add(GateType::Not, input == "!x" ? 0U : input == "!y" ? 1U : 2U);
        else
            nets[i] = input == "x" ? 0U : input == "y" ? 1U : 2U;
    }
    netlist.setOutputs({netlist.add(type, nets[0], nets[1], nets[2])});
    const Netlist simple = netlist.simplified();
    const NetId output = simple.outputs()[0];
    constexpr std::array<const char*, 3> kInputs{"x", "y", "z"};
    if (output < 3)
        return kInputs[output];
    if (simple.gates().size() != 4)
        return "several gates";
    std::string text = hawx::toString(simple.gates()[output].type);
    for (NetId net : simple.gates()[output].usedInputs())
        (text += ' ') += kInputs[net];
    return text;
}

} // namespace

class TestSimplification : public QObject {
    Q_OBJECT

private slots:
    void reducesToFewerGates_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("inputs");
        QTest::addColumn<QString>("expected");
        const auto row = [](GateType type, const char* inputs, const char* expected) {
            QTest::addRow("%s %s", hawx::toString(type).c_str(), inputs)
                << static_cast<int>(type) << QString::fromLatin1(inputs)
                << QString::fromLatin1(expected);
        };
        row(GateType::Not, "0", "constant1");
        row(GateType::Not, "1", "constant0");
        row(GateType::Not, "!x", "x");
        row(GateType::And, "x 0", "constant0");
        row(GateType::And, "1 x", "x");
        row(GateType::And, "x x", "x");
        row(GateType::And, "!x x", "constant0");
        row(GateType::And, "y x", "and x y");
        row(GateType::Or, "0 x", "x");
        row(GateType::Or, "x 1", "constant1");
        row(GateType::Or, "x x", "x");
        row(GateType::Or, "x !x", "constant1");
        row(GateType::Xor, "x 0", "x");
        row(GateType::Xor, "1 x", "not x");
        row(GateType::Xor, "x x", "constant0");
        row(GateType::Xor, "x !x", "constant1");
        row(GateType::Xor, "1 1", "constant0");
        row(GateType::Nand, "x 0", "constant1");
        row(GateType::Nand, "x 1", "not x");
        row(GateType::Nand, "x x", "not x");
        row(GateType::Nor, "x 0", "not x");
        row(GateType::Nor, "x !x", "constant0");
        row(GateType::Xnor, "x 0", "not x");
        row(GateType::Xnor, "x 1", "x");
        row(GateType::Xnor, "x x", "constant1");
        row(GateType::Xor3, "x 0 y", "xor x y");
        row(GateType::Xor3, "1 x y", "xnor x y");
        row(GateType::Xor3, "x 1 1", "x");
        row(GateType::Xor3, "x y x", "y");
        row(GateType::Xor3, "x y !x", "not y");
        row(GateType::Majority, "x y 0", "and x y");
        row(GateType::Majority, "x 1 y", "or x y");
        row(GateType::Majority, "1 x 0", "x");
        row(GateType::Majority, "x y y", "y");
        row(GateType::Majority, "!x y x", "y");
        row(GateType::Majority, "z x y", "majority x y z");
    }

    void reducesToFewerGates()
    {
        QFETCH(int, type);
        QFETCH(QString, inputs);
        QFETCH(QString, expected);
        const QByteArrayList names = inputs.toLatin1().split(' ');
        std::vector<const char*> texts;
        for (const QByteArray& name : names)
            texts.push_back(name.constData());
        QCOMPARE(QString::fromStdString(simplifiedText(static_cast<GateType>(type), texts)),
                 expected);
    }

    void equalGatesAreMerged()
    {
        Netlist netlist(2, 1);
        const NetId one = netlist.add(GateType::Majority, 0, 1, 2);
        const NetId same = netlist.add(GateType::Majority, 2, 0, 1);
        netlist.setOutputs({one, same, netlist.add(GateType::And, one, same)});
        const Netlist simple = netlist.simplified();
        QCOMPARE(simple.gateCount(), std::size_t{1});
        QVERIFY(std::ranges::equal(simple.outputs(), std::vector<NetId>{3, 3, 3}));
    }

    void deadGatesAreRemovedAndInputsKept()
    {
        Netlist netlist(2, 2);
        netlist.add(GateType::And, 0, 1);
        const NetId live = netlist.add(GateType::Or, 0, 2);
        netlist.add(GateType::Not, live);
        netlist.setOutputs({live});
        const Netlist simple = netlist.simplified();
        QCOMPARE(simple.gates().size(), std::size_t{5});
        QVERIFY((simple.gates()[4] == Gate{GateType::Or, {0, 2, 0}}));
    }

    void preservesFunctionOfRandomNetlists()
    {
        for (unsigned seed = 0; seed < 300; ++seed) {
            const Netlist netlist = hawx::test::randomNetlist(seed, 3, 4, 5 + seed % 80, 8);
            const Netlist simple = netlist.simplified();
            QVERIFY(hawx::simulateAll(simple) == hawx::simulateAll(netlist));
            QVERIFY(simple.gateCount() <= netlist.gateCount());
        }
    }

    void simplifyingTwiceChangesNothing()
    {
        for (unsigned seed = 0; seed < 50; ++seed) {
            const Netlist once = hawx::test::randomNetlist(seed, 4, 4, 100, 8).simplified();
            const Netlist twice = once.simplified();
            QVERIFY(std::ranges::equal(once.gates(), twice.gates()));
            QVERIFY(std::ranges::equal(once.outputs(), twice.outputs()));
        }
    }
};

QTEST_APPLESS_MAIN(TestSimplification)
#include "tst_simplification.moc"
