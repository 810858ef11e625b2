// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/netlist.h"
#include "tests/circuits/random_netlist.h"

#include <QTest>

#include <algorithm>
#include <utility>

using hawx::Gate;
using hawx::GateType;
using hawx::NetId;
using hawx::Netlist;

namespace {

/// The same structure with gates in another topological order and their inputs turned round.
Netlist shuffled(const Netlist& netlist, unsigned seed)
{
    std::mt19937 generator(seed);
    const std::span<const Gate> gates = netlist.gates();
    Netlist result(netlist.widthA(), netlist.widthB());
    constexpr NetId kUnplaced = ~NetId{0};
    std::vector<NetId> place(gates.size(), kUnplaced);
    for (std::size_t i = 0; i < netlist.inputCount(); ++i)
        place[i] = static_cast<NetId>(i);
    while (result.gates().size() < gates.size()) {
        const std::size_t net = generator() % gates.size();
        const std::span<const NetId> used = gates[net].usedInputs();
        const bool isReady =
            std::ranges::all_of(used, [&place](NetId input) { return place[input] != kUnplaced; });
        if (place[net] != kUnplaced || !isReady)
            continue;
        std::array<NetId, 3> inputs{};
        for (std::size_t i = 0; i < used.size(); ++i)
            inputs[used.size() - 1 - i] = place[used[i]];
        place[net] = result.add(gates[net].type, inputs[0], inputs[1], inputs[2]);
    }
    std::vector<NetId> outputs;
    for (NetId net : netlist.outputs())
        outputs.push_back(place[net]);
    result.setOutputs(outputs);
    return result;
}

} // namespace

class TestCanonicalText : public QObject {
    Q_OBJECT

private slots:
    void listsOneGateALine()
    {
        Netlist netlist(2, 1);
        const NetId product = netlist.add(GateType::And, netlist.b(0), netlist.a(1));
        netlist.setOutputs({product, netlist.add(GateType::Not, product), netlist.a(0)});
        QCOMPARE(netlist.canonicalText(),
                 std::string("operands 2 1\nn0 = and a1 b0\nn1 = not n0\noutputs n0 n1 a0\n"));
    }

    void isIndependentOfOrder()
    {
        for (unsigned seed = 0; seed < 20; ++seed) {
            const Netlist netlist = hawx::test::randomNetlist(seed, 4, 4, 60, 8).simplified();
            QCOMPARE(shuffled(netlist, seed + 1).canonicalText(), netlist.canonicalText());
        }
    }

    void isIndependentOfDeadGates()
    {
        Netlist netlist(2, 2);
        netlist.setOutputs({netlist.add(GateType::Xor, 0, 2)});
        const std::string before = netlist.canonicalText();
        netlist.add(GateType::And, 0, 1);
        QCOMPARE(netlist.canonicalText(), before);
    }

    void differsForOtherStructures()
    {
        const auto textOf = [](GateType type, NetId x, NetId y) {
            Netlist netlist(2, 2);
            netlist.setOutputs({netlist.add(type, x, y)});
            return netlist.canonicalText();
        };
        QVERIFY(textOf(GateType::And, 0, 1) != textOf(GateType::Or, 0, 1));
        QVERIFY(textOf(GateType::And, 0, 1) != textOf(GateType::And, 0, 2));
    }
};

QTEST_APPLESS_MAIN(TestCanonicalText)
#include "tst_canonical_text.moc"
