// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/adders/adder.h"
#include "core/circuits/cost/lut_mapping.h"
#include "core/circuits/dropped_products.h"
#include "tests/circuits/error_text.h"
#include "tests/circuits/random_netlist.h"

#include <QTest>

#include <algorithm>
#include <set>
#include <vector>

using hawx::fanIn;
using hawx::GateType;
using hawx::Lut;
using hawx::LutMapping;
using hawx::mapToLuts;
using hawx::NetId;
using hawx::Netlist;
using hawx::test::randomNetlist;

namespace {

/// A chain of gates over the first bits of A.
Netlist chain(GateType type, int bits)
{
    Netlist netlist(bits, 1);
    NetId net = netlist.a(0);
    for (int i = 1; i < bits; ++i)
        net = netlist.add(type, net, netlist.a(i));
    netlist.setOutputs({net});
    return netlist;
}

bool isGate(const Netlist& netlist, NetId net)
{
    return fanIn(netlist.gates()[net].type) > 0;
}

/// What a net depends on, up to nets where `stops`.
void addLeaves(const Netlist& netlist, NetId net, const std::set<NetId>& stops,
               std::set<NetId>& leaves)
{
    for (const NetId input : netlist.gates()[net].usedInputs())
        if (stops.count(input) > 0 || !isGate(netlist, input))
            leaves.insert(input);
        else
            addLeaves(netlist, input, stops, leaves);
}

/// The fewest tables: of all sets of gates that hold the outputs, the smallest whose gates depend
/// on few enough of each other.
std::size_t fewestTables(const Netlist& netlist, std::size_t inputs)
{
    std::vector<NetId> gates;
    const std::vector<bool> live = netlist.liveNets();
    for (NetId net = 0; net < netlist.gates().size(); ++net)
        if (live[net] && isGate(netlist, net))
            gates.push_back(net);
    std::size_t fewest = gates.size();
    for (std::size_t chosen = 0; chosen < (std::size_t{1} << gates.size()); ++chosen) {
        std::set<NetId> roots;
        for (std::size_t i = 0; i < gates.size(); ++i)
            if ((chosen >> i & 1) != 0)
                roots.insert(gates[i]);
        const bool isCover =
            roots.size() < fewest &&
            std::all_of(netlist.outputs().begin(), netlist.outputs().end(),
                        [&](NetId net) { return !isGate(netlist, net) || roots.count(net) > 0; }) &&
            std::all_of(roots.begin(), roots.end(), [&](NetId net) {
                std::set<NetId> leaves;
                addLeaves(netlist, net, roots, leaves);
                return leaves.size() <= inputs;
            });
        if (isCover)
            fewest = roots.size();
    }
    return fewest;
}

} // namespace

class TestLutMapping : public QObject {
    Q_OBJECT

private slots:
    void countsByHand_data()
    {
        QTest::addColumn<int>("bits");
        QTest::addColumn<int>("inputs");
        QTest::addColumn<int>("tables");
        QTest::newRow("one table") << 6 << 6 << 1;
        QTest::newRow("one more input") << 7 << 6 << 2;
        QTest::newRow("11 inputs") << 11 << 6 << 2; // 6, and the result with 5 others
        QTest::newRow("12 inputs") << 12 << 6 << 3;
        QTest::newRow("small tables") << 7 << 4 << 2;
    }
    void countsByHand()
    {
        QFETCH(int, bits);
        QFETCH(int, inputs);
        QFETCH(int, tables);
        for (const GateType type : {GateType::And, GateType::Xor})
            QCOMPARE(mapToLuts(chain(type, bits), inputs).luts.size(),
                     static_cast<std::size_t>(tables));
    }

    void fullAddersTakeTwoTables()
    {
        Netlist netlist(2, 1);
        const auto [sum, carry] = netlist.fullAdder(netlist.a(0), netlist.a(1), netlist.b(0));
        netlist.setOutputs({sum, carry});
        QCOMPARE(mapToLuts(netlist).luts.size(), std::size_t{2});
        // A carry of three bits has six inputs, and one of two further bits five.
        const Netlist ripple = adderNetlist(hawx::Adder{}, 8);
        QCOMPARE(ripple.outputs().size(), std::size_t{8});
        QCOMPARE(mapToLuts(ripple).luts.size(), std::size_t{8 + 3});
    }

    void whatIsNoGateTakesNone()
    {
        Netlist netlist(2, 2);
        netlist.setOutputs({netlist.a(0), netlist.constant(true),
                            netlist.add(GateType::And, netlist.b(0), netlist.constant(false))});
        QVERIFY(mapToLuts(netlist).luts.empty());
    }

    /// Each table computes its net from others' and operand bits alone, and each output has one.
    void tablesCoverTheNetlist()
    {
        for (unsigned seed = 0; seed < 60; ++seed) {
            const int inputs = 3 + static_cast<int>(seed % 4);
            const LutMapping mapping = mapToLuts(randomNetlist(seed, 6, 6, 150, 12), inputs);
            std::set<NetId> roots;
            for (const Lut& lut : mapping.luts)
                QVERIFY(roots.insert(lut.output).second);
            for (const Lut& lut : mapping.luts) {
                QVERIFY(lut.inputs.size() <= static_cast<std::size_t>(inputs));
                const std::set<NetId> stops(lut.inputs.begin(), lut.inputs.end());
                std::set<NetId> leaves;
                addLeaves(mapping.netlist, lut.output, stops, leaves);
                QVERIFY(std::includes(stops.begin(), stops.end(), leaves.begin(), leaves.end()));
                for (const NetId input : lut.inputs)
                    QVERIFY(roots.count(input) > 0 || !isGate(mapping.netlist, input));
            }
            for (const NetId output : mapping.netlist.outputs())
                QVERIFY(roots.count(output) > 0 || !isGate(mapping.netlist, output));
            QVERIFY(mapping.luts.size() <= mapping.netlist.gateCount());
        }
    }

    void isNearTheFewest()
    {
        std::size_t found = 0;
        std::size_t fewest = 0;
        for (unsigned seed = 0; seed < 200; ++seed) {
            const LutMapping mapping = mapToLuts(randomNetlist(seed, 6, 6, 16, 8), 4);
            const std::size_t least = fewestTables(mapping.netlist, 4);
            QVERIFY(mapping.luts.size() >= least);
            found += mapping.luts.size();
            fewest += least;
        }
        QVERIFY(fewest > 500);
        QVERIFY2(static_cast<double>(found) < 1.02 * static_cast<double>(fewest),
                 QByteArray::number(static_cast<qulonglong>(found)) + " of " +
                     QByteArray::number(static_cast<qulonglong>(fewest)));
    }

    void refusesOtherTables()
    {
        for (const int inputs : {2, 7})
            QCOMPARE(hawx::test::errorText([&] { mapToLuts(chain(GateType::And, 3), inputs); }),
                     QStringLiteral("Lookup tables have 3 to 6 inputs, not %1.").arg(inputs));
    }

    void benchmark()
    {
        const Netlist netlist = hawx::droppedProductsMultiplier(true, {});
        QBENCHMARK
        {
            QVERIFY(!mapToLuts(netlist).luts.empty());
        }
    }
};

QTEST_APPLESS_MAIN(TestLutMapping)
#include "tst_lut_mapping.moc"
