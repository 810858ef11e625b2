// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accelerator/explanation.h"
#include "core/accelerator/mapping.h"
#include "tests/circuits/error_text.h"
#include "tests/network/random_source.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

using hawx::Accelerator;
using hawx::Circuit;
using hawx::CircuitPtr;
using hawx::Folding;
using hawx::HardwareFigures;
using hawx::LayerType;
using hawx::MappedLayer;
using hawx::Mapping;
using hawx::QuantisedLayer;
using hawx::QuantisedNetwork;
using hawx::QuantisedTensor;
using hawx::TensorShape;
using hawx::test::errorText;

namespace {

/// Appends a multiplying layer behind the last tensor.
void addLayer(QuantisedNetwork& network, const TensorShape& output, int terms)
{
    QuantisedLayer layer;
    layer.type = LayerType::Convolution;
    layer.inputs = {static_cast<int>(network.layers.size()) - 1};
    layer.weights.resize(static_cast<std::size_t>(output.channels * terms));
    network.layers.push_back(layer);
    QuantisedTensor tensor;
    tensor.shape = output;
    tensor.lowest = 0;
    network.tensors.push_back(tensor);
}

/// A network that holds what the cost of its layers depends on, and no more.
QuantisedNetwork emptyNetwork(bool signedInput)
{
    QuantisedNetwork network;
    network.layers.emplace_back();
    QuantisedTensor tensor;
    tensor.lowest = signedInput ? -127 : 0;
    network.tensors.push_back(tensor);
    return network;
}

/// 4 filters of 9 terms at 16 positions, a pooling, 10 filters of 64 terms at one position.
QuantisedNetwork smallNetwork(bool signedInput = false)
{
    QuantisedNetwork network = emptyNetwork(signedInput);
    addLayer(network, {4, 4, 4}, 9);
    QuantisedLayer pool;
    pool.type = LayerType::MaxPool;
    pool.inputs = {1};
    network.layers.push_back(pool);
    network.tensors.push_back(network.tensors.back());
    addLayer(network, {10, 1, 1}, 64);
    return network;
}

Accelerator spatial(hawx::SpatialMachine machine)
{
    return {.name = "machine", .machine = std::move(machine)};
}

Accelerator unrolled()
{
    return spatial({.folding = Folding::Unrolled});
}

Accelerator throughput(double imagesPerSecond)
{
    return spatial({.folding = Folding::Throughput, .imagesPerSecond = imagesPerSecond});
}

Accelerator multipliers(double budget)
{
    return spatial({.folding = Folding::Multipliers, .multiplierBudget = budget});
}

CircuitPtr circuit(bool isSigned, double powerMw, double areaUm2)
{
    hawx::CircuitCost cost;
    cost.powerMw = powerMw;
    cost.areaUm2 = areaUm2;
    return makeCircuit("mul", "exact", hawx::TruthTable::exact(isSigned), cost);
}

bool near(double a, double b)
{
    return std::abs(a - b) <= 1e-11 * std::max(std::abs(a), std::abs(b));
}

void compareLayer(const MappedLayer& layer, int elements, int simd, std::int64_t cycles)
{
    QCOMPARE(layer.processingElements, elements);
    QCOMPARE(layer.simd, simd);
    QCOMPARE(layer.cycles, cycles);
}

std::int64_t multipliersOf(const Mapping& mapping)
{
    std::int64_t sum = 0;
    for (const MappedLayer& layer : mapping.layers)
        sum += std::int64_t{layer.processingElements} * layer.simd;
    return sum;
}

std::int64_t longestOf(const Mapping& mapping)
{
    std::int64_t longest = 0;
    for (const MappedLayer& layer : mapping.layers)
        longest = std::max(longest, layer.cycles);
    return longest;
}

/// Energy (pJ) of a product, area and leakage (mW) by hand: 84 MHz, 5e-6 mW an um2.
double energyOf(double powerMw, double areaUm2)
{
    return (powerMw - areaUm2 * 5e-6) / 84 * 1e3;
}

Mapping mapped(const Accelerator& accelerator, const QuantisedNetwork& network = smallNetwork())
{
    return mapNetwork(network, accelerator, {circuit(true, 0.4, 700), circuit(true, 0.1, 300)});
}

} // namespace

class TestMapping : public QObject {
    Q_OBJECT

private slots:
    void unrolledComputesAPositionACycle()
    {
        const Mapping mapping = mapped(unrolled());
        QCOMPARE(mapping.layers.size(), std::size_t{2});
        QCOMPARE(mapping.layers[0].filters, 4);
        QCOMPARE(mapping.layers[0].terms, 9);
        QCOMPARE(mapping.layers[0].positions, 16);
        compareLayer(mapping.layers[0], 4, 9, 16);
        compareLayer(mapping.layers[1], 10, 64, 1);
        QVERIFY(near(mapping.imagesPerSecond, 1e8 / 16));
        QVERIFY(near(mapping.latencyMs, 17 * 1e-8 * 1e3));
    }

    void throughputTakesTheFewestMultipliers()
    {
        // 1e6 images/s at 100 MHz leave 100 cycles: six steps for each of the 16 positions, so two
        // multipliers for nine terms; 64 steps fit with one.
        const Mapping mapping = mapped(throughput(1e6));
        compareLayer(mapping.layers[0], 4, 2, 80);
        compareLayer(mapping.layers[1], 10, 1, 64);
        QCOMPARE(multipliersOf(mapping), 18);
        // Half of that leaves 50 cycles: three steps; two multipliers for 64 terms.
        const Mapping faster = mapped(throughput(2e6));
        compareLayer(faster.layers[0], 4, 3, 48);
        compareLayer(faster.layers[1], 10, 2, 32);
        // 300 cycles: 18 steps, so two filters of nine terms take turns; 300 / 64: four filters.
        const Mapping slow = mapped(throughput(1e8 / 300));
        compareLayer(slow.layers[0], 2, 1, 288);
        compareLayer(slow.layers[1], 3, 1, 256);
        QCOMPARE(slow.layers[1].filtersPerElement(), 4);
        // A machine slow enough has one multiplier for each layer.
        const Mapping slowest = mapped(throughput(1e-3));
        compareLayer(slowest.layers[0], 1, 1, 576);
        compareLayer(slowest.layers[1], 1, 1, 640);
    }

    void throughputIsReachedExactlyAtItsLimit()
    {
        const Mapping mapping = mapped(throughput(6.25e6)); // 16 cycles
        QCOMPARE(longestOf(mapping), 16);
        compareLayer(mapping.layers[1], 10, 4, 16);
        QCOMPARE(errorText([] { mapped(throughput(7e6)); }),
                 QStringLiteral("The accelerator machine cannot reach 7000000 images/s for this "
                                "network: fully unrolled it reaches 6250000 at 100 MHz."));
    }

    void multipliersAreSpentOnThroughput()
    {
        // 20: two for each of 4 and one for each of 10 filters end after 16 * 5 = 80 cycles.
        compareLayer(mapped(multipliers(20)).layers[0], 4, 2, 80);
        compareLayer(mapped(multipliers(20)).layers[1], 10, 1, 64);
        const Mapping more = mapped(multipliers(22)); // 3 * 4 + 10
        compareLayer(more.layers[0], 4, 3, 48);
        QCOMPARE(longestOf(more), 64);
        const Mapping plenty = mapped(multipliers(1e9));
        QCOMPARE(longestOf(plenty), 16);
        QCOMPARE(multipliersOf(plenty), 4 * 9 + 10 * 4); // no more than the interval needs
        QCOMPARE(multipliersOf(mapped(multipliers(2))), 2);
        QCOMPARE(errorText([] { mapped(multipliers(1)); }),
                 QStringLiteral("The accelerator machine has 1 multipliers; this network needs at "
                                "least 2, one for each layer."));
    }

    /// Against every folding of its two kinds: all filters at once with any number of multipliers
    /// each, or one multiplier for any number of filters.
    void foldingIsOptimal()
    {
        hawx::test::Random random(4);
        for (int i = 0; i < 60; ++i) {
            QuantisedNetwork network = emptyNetwork(false);
            int filters = 0;
            for (int l = 0; l < 3; ++l) {
                const TensorShape shape{random.between(1, 5), random.between(1, 4),
                                        random.between(1, 4)};
                addLayer(network, shape, random.between(1, 12));
                filters += shape.channels;
            }
            const int budget = random.between(3, filters * 8);
            const Mapping mapping = mapped(multipliers(budget), network);
            QVERIFY(multipliersOf(mapping) <= budget);
            using Options = std::vector<std::pair<std::int64_t, std::int64_t>>;
            std::vector<Options> options; // (cycles, multipliers)
            for (const MappedLayer& layer : mapping.layers) {
                Options of;
                for (int simd = 1; simd <= layer.terms; ++simd)
                    of.emplace_back(layer.positions * ((layer.terms + simd - 1) / simd),
                                    layer.filters * simd);
                for (int turns = 1; turns <= layer.filters; ++turns)
                    of.emplace_back(layer.positions * layer.terms * turns,
                                    (layer.filters + turns - 1) / turns);
                options.push_back(of);
            }
            std::int64_t leastInterval = std::numeric_limits<std::int64_t>::max();
            std::int64_t fewest = leastInterval; // that reach the mapping's interval
            for (const auto& a : options[0])
                for (const auto& b : options[1])
                    for (const auto& c : options[2]) {
                        const std::int64_t interval = std::max({a.first, b.first, c.first});
                        const std::int64_t count = a.second + b.second + c.second;
                        if (count <= budget)
                            leastInterval = std::min(leastInterval, interval);
                        if (interval <= longestOf(mapping))
                            fewest = std::min(fewest, count);
                    }
            QCOMPARE(longestOf(mapping), leastInterval);
            QCOMPARE(multipliersOf(mapping), fewest);
            const double rate = 1e8 / static_cast<double>(leastInterval);
            QCOMPARE(multipliersOf(mapped(throughput(rate * (1 - 1e-9)), network)), fewest);
        }
    }

    void foldingByHandIsTaken()
    {
        QuantisedNetwork network = smallNetwork();
        network.layers[1].name = "conv";
        network.layers[3].name = "fc";
        const auto byHand = [&](std::vector<hawx::LayerFolding> layers) {
            return mapped(spatial({.folding = Folding::ByHand, .layers = std::move(layers)}),
                          network);
        };
        // Two filters take turns; six elements leave one without a filter: five do as well.
        const Mapping mapping = byHand({{"fc", 6, 16}, {"conv", 2, 5}});
        compareLayer(mapping.layers[0], 2, 5, 16 * 2 * 2);
        compareLayer(mapping.layers[1], 5, 16, 2 * 4);
        const QString start = "The folding of the accelerator machine does not suit this network: ";
        QCOMPARE(errorText([&] { byHand({{"conv", 2, 5}}); }), start + "it lacks the layer fc.");
        QCOMPARE(errorText([&] {
                     byHand({{"conv", 5, 5}, {"fc", 1, 1}});
                 }),
                 start + "the layer conv has 4 filters, so at most as many processing elements, "
                         "not 5.");
        QCOMPARE(errorText([&] {
                     byHand({{"conv", 4, 10}, {"fc", 1, 1}});
                 }),
                 start + "the layer conv has 9 products for an output value, so at most as many "
                         "multipliers in a processing element, not 10.");
        QCOMPARE(errorText([&] {
                     byHand({{"conv", 4, 9}, {"fc", 1, 1}, {"out", 1, 1}});
                 }),
                 start + "it has no layer out with products.");
    }

    void figuresOfOneCircuit()
    {
        const Mapping mapping = mapped(throughput(1e6));
        const HardwareFigures figures = uniformFigures(mapping, 0);
        // 4 x 16 x 9 and 10 x 64 products for an image, 18 multipliers; an image in 80 cycles.
        const double leakage = 18 * 700 * 5e-6;
        QVERIFY(near(figures.areaUm2, 18 * 700));
        QVERIFY(near(figures.imagesPerSecond, 1.25e6));
        QVERIFY(near(figures.energyUj,
                     (4 * 144 + 640) * energyOf(0.4, 700) * 1e-6 + leakage / 1.25e6 * 1e3));
        QVERIFY(near(figures.powerMw, figures.energyUj * 1.25e6 * 1e-3));
        QVERIFY(near(figures.latencyMs, 144 * 10e-9 * 1e3)); // 80 + 64 cycles
    }

    /// A multiplier that works in every cycle at the rate of the published powers takes them.
    void publishedPowerIsThatOfBusyMultipliers()
    {
        QuantisedNetwork network = emptyNetwork(false);
        addLayer(network, {3, 5, 5}, 7);
        Accelerator machine = unrolled();
        machine.clockMhz = 84;
        QVERIFY(near(uniformFigures(mapped(machine, network), 0).powerMw, 21 * 0.4));
    }

    void figuresOfMixedCircuits()
    {
        const Mapping mapping = mapped(unrolled());
        std::vector<std::uint16_t> circuits(14, 0);
        circuits[1] = 1;  // of the first layer's four
        circuits[4] = 1;  // of the second layer's ten
        circuits[13] = 1; // the last
        const HardwareFigures found = figures(mapping, circuits);
        const double area = 9 * (3 * 700 + 300) + 64 * (8 * 700 + 2 * 300);
        QVERIFY(near(found.areaUm2, area));
        const double exact = energyOf(0.4, 700);
        const double cheap = energyOf(0.1, 300);
        QVERIFY(
            near(found.energyUj, (144 * (3 * exact + cheap) + 64 * (8 * exact + 2 * cheap)) * 1e-6 +
                                     area * 5e-6 / 6.25e6 * 1e3));
    }

    /// Filters that take turns share a circuit, in any order.
    void filtersOnOneElementShareTheCircuit()
    {
        const Mapping mapping = mapped(throughput(1e8 / 300)); // 2 and 3 elements, turns 2 and 4
        std::vector<std::uint16_t> circuits(14, 0);
        QVERIFY(fits(mapping, circuits));
        circuits[0] = circuits[3] = 1; // two of four, not neighbours
        QVERIFY(fits(mapping, circuits));
        // Elements with two circuits; leakage and area are theirs, not the filters'.
        QVERIFY(near(figures(mapping, circuits).areaUm2, 700 + 300 + 3 * 700));
        circuits[3] = 0; // one and three need three elements
        QVERIFY(!fits(mapping, circuits));
        circuits[3] = 1;
        for (const std::size_t filter : {4, 5, 6, 7})
            circuits[filter] = 1; // 4 and 6: one and two elements
        QVERIFY(fits(mapping, circuits));
        circuits[4] = 0; // 3 and 7: one and two
        QVERIFY(fits(mapping, circuits));
        QVERIFY(near(figures(mapping, circuits).areaUm2, 700 + 300 + 300 + 2 * 700));
        circuits[8] = circuits[9] = circuits[10] = 1; // 6 and 4
        QVERIFY(fits(mapping, circuits));
    }

    void numberOfCircuitsIsLimited()
    {
        Accelerator machine = unrolled();
        machine.maxCircuits = 1;
        const Mapping mapping = mapped(machine);
        std::vector<std::uint16_t> circuits(14, 1);
        QVERIFY(fits(mapping, circuits));
        circuits[5] = 0;
        QVERIFY(!fits(mapping, circuits));
    }

    void clockScalesTimeAndPowerNotEnergy()
    {
        Accelerator fast = unrolled();
        fast.clockMhz = 400;
        const HardwareFigures slow = uniformFigures(mapped(unrolled()), 0);
        const HardwareFigures quick = uniformFigures(mapped(fast), 0);
        QVERIFY(near(quick.imagesPerSecond, 4 * slow.imagesPerSecond));
        QVERIFY(near(quick.latencyMs, slow.latencyMs / 4));
        const double leakage = slow.areaUm2 * 5e-6;
        QVERIFY(near(quick.powerMw - leakage, 4 * (slow.powerMw - leakage)));
        QVERIFY(near(quick.areaUm2, slow.areaUm2));
    }

    void unsignedCircuitsNeedSignLogic()
    {
        // 17 XOR gates of 4.69 um2, 0.391 mW for each 709.6 um2; one more where the activation
        // brings a sign: the first layer's input here, not the second's.
        const Mapping mapping =
            mapNetwork(smallNetwork(true), unrolled(), {circuit(false, 0.4, 700)});
        QVERIFY(mapping.layers[0].signedActivations);
        QVERIFY(!mapping.layers[1].signedActivations);
        QVERIFY(near(mapping.multipliers[0][0].areaUm2, 700 + 84.42));
        QVERIFY(near(mapping.multipliers[1][0].areaUm2, 700 + 79.73));
        QVERIFY(near(mapping.multipliers[1][0].energyPj,
                     energyOf(0.4 + 79.73 * 0.391 / 709.6, 700 + 79.73)));
        const Mapping without =
            mapNetwork(smallNetwork(true), unrolled(), {circuit(true, 0.4, 700)});
        QVERIFY(near(without.multipliers[0][0].areaUm2, 700));
    }

    /// Weights stationary on 4 x 4 cells, by hand: 9 terms make 3 tiles of rows, 4 filters one of
    /// columns; each takes 2 x 4 + 4 + 16 - 2 = 26 cycles. 64 terms and 10 filters: 16 x 3 tiles of
    /// 8 + 4 + 1 - 2 = 11. Outputs stationary: 16 positions and 4 filters make 4 tiles of 8 + 4 + 9
    /// - 2 = 19, one position and 10 filters 3 of 8 + 4 + 64 - 2 = 74.
    void systolicCycles()
    {
        Accelerator machine{.name = "array",
                            .machine = hawx::SystolicMachine{
                                .rows = 4, .columns = 4, .memoryBytesPerSecond = 1e12}};
        const Mapping weights = mapped(machine);
        QCOMPARE(weights.layers[0].cycles, 3 * 26);
        QCOMPARE(weights.layers[1].cycles, 48 * 11);
        QVERIFY(near(weights.latencyMs, (78 + 528) * 1e-8 * 1e3));
        QVERIFY(near(weights.imagesPerSecond, 1e8 / 606));
        QCOMPARE(weights.sharedMultipliers, 16);
        std::get<hawx::SystolicMachine>(machine.machine).dataflow =
            hawx::Dataflow::OutputStationary;
        const Mapping outputs = mapped(machine);
        QCOMPARE(outputs.layers[0].cycles, 4 * 19);
        QCOMPARE(outputs.layers[1].cycles, 3 * 74);
    }

    /// One wavefront of 64 outputs: 9 x 4 + 20 instructions of 8 cycles; the ten outputs of the
    /// second layer take one, too.
    void fgpuCycles()
    {
        Accelerator machine{.name = "gpu",
                            .machine = hawx::FgpuMachine{.computeUnits = 1,
                                                         .instructionsPerMac = 4,
                                                         .memoryBytesPerSecond = 1e12}};
        const Mapping one = mapped(machine);
        QCOMPARE(one.layers[0].cycles, 56 * 8);
        QCOMPARE(one.layers[1].cycles, (64 * 4 + 20) * 8);
        QCOMPARE(one.sharedMultipliers, 8);
        // 130 outputs are three wavefronts, two for the busier of two units.
        QuantisedNetwork network = emptyNetwork(false);
        addLayer(network, {13, 5, 2}, 10);
        std::get<hawx::FgpuMachine>(machine.machine).computeUnits = 2;
        QCOMPARE(mapped(machine, network).layers[0].cycles, 2 * 60 * 8);
    }

    void memoryLimitsTheSpeed()
    {
        Accelerator machine{.name = "gpu",
                            .machine = hawx::FgpuMachine{.computeUnits = 8,
                                                         .instructionsPerMac = 4,
                                                         .memoryBytesPerSecond = 1e6}};
        // Weights 36 and 640, activations 0 + 64 and 64 + 10 bytes.
        QuantisedNetwork network = smallNetwork();
        network.tensors[0].shape = {1, 6, 6};
        QVERIFY(
            near(mapped(machine, network).latencyMs, (36 + 36 + 64 + 640 + 64 + 10) * 1e-6 * 1e3));
    }

    /// Area counts each circuit in use once for each multiplier, however few filters use it; the
    /// idle one leaks.
    void sharedMultipliersHoldEachCircuit()
    {
        Accelerator machine{.name = "array",
                            .machine = hawx::SystolicMachine{
                                .rows = 4, .columns = 4, .memoryBytesPerSecond = 1e12}};
        const Mapping mapping = mapped(machine);
        std::vector<std::uint16_t> circuits(14, 0);
        QVERIFY(near(figures(mapping, circuits).areaUm2, 16 * 700));
        circuits[0] = 1;
        const HardwareFigures found = figures(mapping, circuits);
        QVERIFY(near(found.areaUm2, 16 * (700 + 300)));
        const double rate = 1e8 / 606;
        QVERIFY(near(found.energyUj,
                     ((3 * 144 + 640) * energyOf(0.4, 700) + 144 * energyOf(0.1, 300)) * 1e-6 +
                         16 * 1000 * 5e-6 / rate * 1e3));
    }

    void machineCountsEveryPart_data()
    {
        QTest::addColumn<QString>("name");
        for (const std::string& name : hawx::shippedAccelerators())
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }
    void machineCountsEveryPart()
    {
        QFETCH(QString, name);
        const Mapping mapping = mapped(hawx::loadAccelerator(name.toStdString()));
        const HardwareFigures found = uniformFigures(mapping, 0);
        double area = found.areaUm2;
        double energy = found.energyUj;
        for (const hawx::MachinePart& part : mapping.parts) {
            QVERIFY2(part.areaUm2 >= 0 && part.energyPj > 0, part.name.c_str());
            QVERIFY2(part.basis.find("published") != std::string::npos ||
                         part.basis.find("characterised") != std::string::npos ||
                         part.basis.find("assumed") != std::string::npos,
                     part.basis.c_str());
            area += part.areaUm2;
            energy += part.energyPj * 1e-6 + part.leakageMw / mapping.imagesPerSecond * 1e3;
        }
        QVERIFY(near(found.machineAreaUm2, area));
        QVERIFY(near(found.machineEnergyUj, energy));
        QVERIFY(near(found.machinePowerMw, energy * mapping.imagesPerSecond * 1e-3));
    }

    /// They cost parts, not multipliers.
    void controlVariatesAreCounted_data() { machineCountsEveryPart_data(); }
    void controlVariatesAreCounted()
    {
        QFETCH(QString, name);
        const Accelerator machine = hawx::loadAccelerator(name.toStdString());
        const std::vector<CircuitPtr> circuits{circuit(true, 0.4, 700)};
        const HardwareFigures without =
            uniformFigures(mapNetwork(smallNetwork(), machine, circuits), 0);
        const HardwareFigures with =
            uniformFigures(mapNetwork(smallNetwork(), machine, circuits, true), 0);
        QCOMPARE(with.powerMw, without.powerMw);
        QCOMPARE(with.areaUm2, without.areaUm2);
        QVERIFY(with.machinePowerMw > without.machinePowerMw);
        QVERIFY(with.machineAreaUm2 > without.machineAreaUm2);
        QCOMPARE(with.latencyMs, without.latencyMs);
    }

    /// Every milliwatt and square micrometre has an owner.
    void explanationAddsUp_data() { machineCountsEveryPart_data(); }
    void explanationAddsUp()
    {
        QFETCH(QString, name);
        const Mapping mapping = mapped(hawx::loadAccelerator(name.toStdString()));
        std::vector<std::uint16_t> circuits(14, 0);
        circuits[1] = circuits[5] = 1;
        const HardwareFigures found = figures(mapping, circuits);
        double power = 0;
        double area = 0;
        double multiplierPower = 0;
        double multiplierArea = 0;
        for (const hawx::CostItem& item : explain(mapping, circuits)) {
            QVERIFY(!item.part.empty() && !item.reason.empty());
            power += item.powerMw;
            area += item.areaUm2;
            multiplierPower += item.isMultiplier ? item.powerMw : 0;
            multiplierArea += item.isMultiplier ? item.areaUm2 : 0;
        }
        QVERIFY(near(power, found.machinePowerMw));
        QVERIFY(near(area, found.machineAreaUm2));
        QVERIFY(near(multiplierPower, found.powerMw));
        QVERIFY(near(multiplierArea, found.areaUm2));
    }

    void refusesCircuitsWithoutCost()
    {
        const CircuitPtr unknown =
            makeCircuit("found", "imported table", hawx::TruthTable::exact(true), {});
        QCOMPARE(errorText([&] { mapNetwork(smallNetwork(), unrolled(), {unknown}); }),
                 QStringLiteral("The power and area of the circuit found are not known; choose "
                                "circuits with a cost."));
    }
};

QTEST_APPLESS_MAIN(TestMapping)
#include "tst_mapping.moc"
