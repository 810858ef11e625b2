// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accelerator/lut_count.h"
#include "core/circuits/cost/lut_mapping.h"
#include "core/circuits/dropped_products.h"
#include "tests/circuits/error_text.h"
#include "tests/search/small_network.h"

#include <QTest>

#include <vector>

using hawx::Accelerator;
using hawx::CircuitPtr;
using hawx::LutItem;
using hawx::Mapping;
using hawx::test::errorText;
using hawx::test::smallNetwork;

namespace {

hawx::CircuitCost someCost()
{
    hawx::CircuitCost cost;
    cost.powerMw = 0.3;
    cost.areaUm2 = 600;
    return cost;
}

CircuitPtr dropped(bool isSigned, hawx::DroppedProducts products)
{
    return makeCircuit("dropped", "dropped partial products", isSigned,
                       droppedProductsMultiplier(isSigned, products), someCost());
}

double luts(const CircuitPtr& circuit)
{
    return static_cast<double>(mapToLuts(*circuit->netlist).luts.size());
}

/// 4 filters of 9 terms, two on each of two elements of 3 multipliers; 6 of 20, on one each.
Accelerator folded()
{
    hawx::SpatialMachine machine{.folding = hawx::Folding::ByHand};
    machine.layers = {{"", 2, 3}, {"second", 6, 1}};
    return {.name = "folded", .machine = machine};
}

Mapping mapped(const std::vector<CircuitPtr>& circuits, bool signedInput = false)
{
    hawx::QuantisedNetwork network = *smallNetwork();
    network.layers[2].name = "second";
    network.tensors[0].lowest = signedInput ? -127 : 0;
    return mapNetwork(network, folded(), circuits);
}

} // namespace

class TestLutCount : public QObject {
    Q_OBJECT

private slots:
    void countsByHand()
    {
        const CircuitPtr exact = dropped(true, {});
        const CircuitPtr small = dropped(true, {2, 2, 0});
        const Mapping mapping = mapped({exact, small});
        const std::vector<LutItem> items =
            countLuts(mapping, std::vector<std::uint16_t>{1, 0, 0, 1, 1, 1, 1, 1, 1, 1});
        struct Expected {
            const char* part;
            double luts;
        };
        const std::vector<Expected> expected{
            {"multipliers dropped", 3 * luts(exact)},
            {"multipliers dropped", 3 * luts(small)},
            {"adder trees", 2 * (17 + 18)},
            {"accumulators", 2 * 32},
            {"weight memory", 2 * 24}, // 6 words of 24 bits: a table for each bit
            {"multipliers dropped", 6 * luts(small)},
            {"accumulators", 6 * 32},
            {"weight memory", 6 * 8},
        };
        QCOMPARE(items.size(), expected.size());
        for (std::size_t i = 0; i < items.size(); ++i) {
            QCOMPARE(items[i].part, expected[i].part);
            QCOMPARE(items[i].luts, expected[i].luts);
            QCOMPARE(items[i].blockRams, 0.0);
            QVERIFY(!items[i].reason.empty());
        }
        QVERIFY(luts(small) < luts(exact));
    }

    /// Activations without a sign leave the weight's to the product, which needs no table.
    void unsignedCircuitsNeedTheSignOfTheProduct()
    {
        const CircuitPtr circuit = dropped(false, {});
        const std::vector<std::uint16_t> everywhere(10, 0);
        const double without = countLuts(mapped({circuit}), everywhere).front().luts;
        QCOMPARE(without, 6 * luts(circuit));
        QCOMPARE(countLuts(mapped({circuit}, true), everywhere).front().luts, without + 6);
    }

    void deepMemoriesAreBlocks()
    {
        hawx::QuantisedNetwork network = *smallNetwork();
        network.layers[2].weights.resize(6 * 5000); // 5000 words of 8 bits
        hawx::SpatialMachine machine{.folding = hawx::Folding::Multipliers};
        machine.multiplierBudget = 10;
        const std::vector<LutItem> items =
            countLuts(mapNetwork(network, {.name = "m", .machine = machine}, {dropped(true, {})}),
                      std::vector<std::uint16_t>(10, 0));
        QCOMPARE(items.back().part, std::string("weight memory"));
        QCOMPARE(items.back().luts, 0.0);
        QVERIFY(items.back().blockRams >= 6 * 5000 * 8 / (36.0 * 1024));
    }

    void saysWhatItCannotCount()
    {
        const std::vector<std::uint16_t> everywhere(10, 0);
        const CircuitPtr table =
            makeCircuit("found", "imported table", hawx::TruthTable::exact(true), someCost());
        QCOMPARE(errorText([&] { countLuts(mapped({table}), everywhere); }),
                 QStringLiteral("The circuit found is known by its truth table only, so its lookup "
                                "tables cannot be counted; choose circuits with a netlist."));
        const Mapping array = mapNetwork(*smallNetwork(), hawx::loadAccelerator("systolic-16x16"),
                                         {dropped(true, {})});
        QCOMPARE(errorText([&] { countLuts(array, everywhere); }),
                 QStringLiteral("Lookup tables are counted for spatial machines only."));
    }
};

QTEST_APPLESS_MAIN(TestLutCount)
#include "tst_lut_count.moc"
