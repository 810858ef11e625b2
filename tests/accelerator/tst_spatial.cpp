// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accelerator/spatial.h"
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
using hawx::QuantisedLayer;
using hawx::QuantisedNetwork;
using hawx::QuantisedTensor;
using hawx::SpatialLayer;
using hawx::SpatialModel;
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

Accelerator unrolled()
{
    Accelerator accelerator;
    accelerator.name = "machine";
    accelerator.folding = Folding::Unrolled;
    return accelerator;
}

Accelerator throughput(double imagesPerSecond)
{
    Accelerator accelerator = unrolled();
    accelerator.folding = Folding::Throughput;
    accelerator.imagesPerSecond = imagesPerSecond;
    return accelerator;
}

Accelerator multipliers(double budget)
{
    Accelerator accelerator = unrolled();
    accelerator.folding = Folding::Multipliers;
    accelerator.multiplierBudget = budget;
    return accelerator;
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
    return std::abs(a - b) <= 1e-12 * std::max(std::abs(a), std::abs(b));
}

void compareLayer(const SpatialLayer& layer, int filters, int terms, std::int64_t positions,
                  int simd, std::int64_t cycles)
{
    QCOMPARE(layer.filters, filters);
    QCOMPARE(layer.terms, terms);
    QCOMPARE(layer.positions, positions);
    QCOMPARE(layer.simd, simd);
    QCOMPARE(layer.cycles, cycles);
}

} // namespace

class TestSpatial : public QObject {
    Q_OBJECT

private slots:
    void unrolledComputesAPositionACycle()
    {
        const SpatialModel model(smallNetwork(), unrolled());
        QCOMPARE(model.layers().size(), std::size_t{2});
        compareLayer(model.layers()[0], 4, 9, 16, 9, 16);
        compareLayer(model.layers()[1], 10, 64, 1, 64, 1);
        QCOMPARE(model.intervalCycles(), 16);
        QCOMPARE(model.multipliers(), 4 * 9 + 10 * 64);
    }

    void throughputTakesTheFewestMultipliers()
    {
        // 1e6 images/s at 100 MHz leave 100 cycles: six steps for each of the 16 positions, so two
        // multipliers for nine terms; 64 steps fit with one.
        const SpatialModel model(smallNetwork(), throughput(1e6));
        compareLayer(model.layers()[0], 4, 9, 16, 2, 80);
        compareLayer(model.layers()[1], 10, 64, 1, 1, 64);
        QCOMPARE(model.intervalCycles(), 80); // what the folding reaches, better than asked
        QCOMPARE(model.multipliers(), 18);
        // Half of that leaves 50 cycles: three steps; two multipliers for 64 terms.
        const SpatialModel faster(smallNetwork(), throughput(2e6));
        compareLayer(faster.layers()[0], 4, 9, 16, 3, 48);
        compareLayer(faster.layers()[1], 10, 64, 1, 2, 32);
        // A slow machine shares one multiplier.
        const SpatialModel slow(smallNetwork(), throughput(1e-3));
        compareLayer(slow.layers()[0], 4, 9, 16, 1, 144);
        compareLayer(slow.layers()[1], 10, 64, 1, 1, 64);
    }

    void throughputIsReachedExactlyAtItsLimit()
    {
        const SpatialModel model(smallNetwork(), throughput(6.25e6)); // 16 cycles
        QCOMPARE(model.intervalCycles(), 16);
        compareLayer(model.layers()[1], 10, 64, 1, 4, 16);
        QCOMPARE(errorText([] { SpatialModel(smallNetwork(), throughput(7e6)); }),
                 QStringLiteral("The accelerator machine cannot reach 7000000 images/s for this "
                                "network: fully unrolled it reaches 6250000 at 100 MHz."));
    }

    void multipliersAreSpentOnThroughput()
    {
        // 20: two for each of 4 and one for each of 10 filters end after 16 * 5 = 80 cycles.
        const SpatialModel model(smallNetwork(), multipliers(20));
        compareLayer(model.layers()[0], 4, 9, 16, 2, 80);
        compareLayer(model.layers()[1], 10, 64, 1, 1, 64);
        QCOMPARE(model.multipliers(), 18);
        // 22 = 3 * 4 + 10: the second layer's 64 cycles are now the longest.
        const SpatialModel more(smallNetwork(), multipliers(22));
        compareLayer(more.layers()[0], 4, 9, 16, 3, 48);
        QCOMPARE(more.intervalCycles(), 64);
        const SpatialModel fewest(smallNetwork(), multipliers(14));
        QCOMPARE(fewest.multipliers(), 14);
        QCOMPARE(fewest.intervalCycles(), 144);
        const SpatialModel plenty(smallNetwork(), multipliers(1e9));
        QCOMPARE(plenty.intervalCycles(), 16);
        QCOMPARE(plenty.multipliers(), 4 * 9 + 10 * 4); // no more than the interval needs
        QCOMPARE(errorText([] { SpatialModel(smallNetwork(), multipliers(13)); }),
                 QStringLiteral("The accelerator machine has 13 multipliers; this network needs at "
                                "least 14, one for each filter."));
    }

    /// Against every choice of multipliers for each layer.
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
            const int budget = random.between(filters, filters * 8);
            const SpatialModel model(network, multipliers(budget));
            QVERIFY(model.multipliers() <= budget);
            std::int64_t leastInterval = std::numeric_limits<std::int64_t>::max();
            std::int64_t fewest = leastInterval; // that reach the model's interval
            const std::vector<SpatialLayer>& layers = model.layers();
            for (int a = 1; a <= layers[0].terms; ++a)
                for (int b = 1; b <= layers[1].terms; ++b)
                    for (int c = 1; c <= layers[2].terms; ++c) {
                        std::int64_t interval = 0;
                        std::int64_t count = 0;
                        for (const auto& [layer, simd] :
                             {std::pair{layers[0], a}, {layers[1], b}, {layers[2], c}}) {
                            interval = std::max(interval, layer.positions *
                                                              ((layer.terms + simd - 1) / simd));
                            count += layer.filters * simd;
                        }
                        if (count <= budget)
                            leastInterval = std::min(leastInterval, interval);
                        if (interval <= model.intervalCycles())
                            fewest = std::min(fewest, count);
                    }
            QCOMPARE(model.intervalCycles(), leastInterval);
            QCOMPARE(model.multipliers(), fewest);
            const double rate = 1e8 / static_cast<double>(leastInterval);
            QCOMPARE(SpatialModel(network, throughput(rate * (1 - 1e-9))).multipliers(), fewest);
        }
    }

    void figuresOfOneCircuit()
    {
        const SpatialModel model(smallNetwork(), throughput(1e6));
        const CircuitPtr exact = circuit(true, 0.4, 700);
        // Two multipliers, busy 80 of 80 cycles; one, busy 64 of 80.
        QVERIFY(near(model.powerMw(0, *exact), 2 * 0.4));
        QVERIFY(near(model.powerMw(1, *exact), 0.4 * 0.8));
        QVERIFY(near(model.areaUm2(0, *exact), 1400));
        QVERIFY(near(model.areaUm2(1, *exact), 700));
        const HardwareFigures figures = model.figures(std::vector<CircuitPtr>(14, exact));
        QVERIFY(near(figures.powerMw, 4 * 0.8 + 10 * 0.32));
        QVERIFY(near(figures.areaUm2, 18 * 700));
        QVERIFY(near(figures.imagesPerSecond, 1.25e6));         // 80 cycles of 10 ns
        QVERIFY(near(figures.energyUj, 6.4e-3 * 800e-9 * 1e6)); // 6.4 mW for 800 ns
        QVERIFY(near(figures.latencyMs, 144 * 10e-9 * 1e3));    // 80 + 64 cycles
    }

    void figuresOfMixedCircuits()
    {
        const SpatialModel model(smallNetwork(), unrolled());
        const CircuitPtr exact = circuit(true, 0.4, 700);
        const CircuitPtr cheap = circuit(true, 0.1, 300);
        std::vector<CircuitPtr> circuits(14, exact);
        circuits[1] = cheap;  // of the first layer's four
        circuits[4] = cheap;  // of the second layer's ten
        circuits[13] = cheap; // the last
        const HardwareFigures figures = model.figures(circuits);
        QVERIFY(near(figures.areaUm2, 9 * (3 * 700 + 300) + 64 * (8 * 700 + 2 * 300)));
        QVERIFY(near(figures.powerMw, 9 * (3 * 0.4 + 0.1) + 64 * (8 * 0.4 + 2 * 0.1) / 16));
        const HardwareFigures sums = model.figures(figures.powerMw, figures.areaUm2);
        QCOMPARE(sums.energyUj, figures.energyUj);
        QCOMPARE(sums.latencyMs, figures.latencyMs);
    }

    void clockScalesTimeNotPower()
    {
        Accelerator fast = unrolled();
        fast.clockMhz = 400;
        const std::vector<CircuitPtr> circuits(14, circuit(true, 0.4, 700));
        const HardwareFigures slow = SpatialModel(smallNetwork(), unrolled()).figures(circuits);
        const HardwareFigures quick = SpatialModel(smallNetwork(), fast).figures(circuits);
        QVERIFY(near(quick.imagesPerSecond, 4 * slow.imagesPerSecond));
        QVERIFY(near(quick.latencyMs, slow.latencyMs / 4));
        QVERIFY(near(quick.energyUj, slow.energyUj / 4));
        QVERIFY(near(quick.powerMw, slow.powerMw));
    }

    void unsignedCircuitsNeedSignLogic()
    {
        // 17 XOR gates of 4.69 um2, 0.391 mW for each 709.6 um2; one more where the activation
        // brings a sign: the first layer's input here, not the second's.
        const SpatialModel model(smallNetwork(true), unrolled());
        const CircuitPtr magnitude = circuit(false, 0.4, 700);
        QVERIFY(model.layers()[0].signedActivations);
        QVERIFY(!model.layers()[1].signedActivations);
        QVERIFY(near(model.areaUm2(0, *magnitude), 9 * (700 + 84.42)));
        QVERIFY(near(model.areaUm2(1, *magnitude), 64 * (700 + 79.73)));
        QVERIFY(near(model.powerMw(0, *magnitude), 9 * (0.4 + 84.42 * 0.391 / 709.6)));
        QVERIFY(near(model.powerMw(1, *magnitude), 64 * (0.4 + 79.73 * 0.391 / 709.6) / 16));
        const CircuitPtr twosComplement = circuit(true, 0.4, 700);
        QVERIFY(near(model.areaUm2(0, *twosComplement), 9 * 700));
        const SpatialModel without(smallNetwork(false), unrolled());
        QVERIFY(near(without.areaUm2(0, *magnitude), 9 * (700 + 79.73)));
    }

    void refusesCircuitsWithoutCost()
    {
        const SpatialModel model(smallNetwork(), unrolled());
        const CircuitPtr unknown =
            makeCircuit("found", "imported table", hawx::TruthTable::exact(true), {});
        const QString message = QStringLiteral(
            "The power and area of the circuit found are not known; choose circuits with a cost.");
        QCOMPARE(errorText([&] { model.powerMw(0, *unknown); }), message);
        QCOMPARE(errorText([&] { model.areaUm2(0, *unknown); }), message);
    }
};

QTEST_APPLESS_MAIN(TestSpatial)
#include "tst_spatial.moc"
