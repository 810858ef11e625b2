// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/benchmark_inputs.h"
#include "core/inference/evaluate.h"
#include "core/network/quantise.h"
#include "core/support/run_context.h"
#include "tests/inference/random_network.h"

#include <QTest>

#include <numeric>

using namespace hawx;

class TestBenchmarkInputs : public QObject {
    Q_OBJECT

private slots:
    void noiseIsReproducible()
    {
        const ImageSetPtr images = noiseImages({3, 20, 10}, 50, 4);
        QCOMPARE(toString(images->shape), std::string("3x20x10"));
        QCOMPARE(images->count(), 50U);
        QCOMPARE(images->pixels.size(), 30000U);
        QCOMPARE(noiseImages({3, 20, 10}, 50, 4)->pixels, images->pixels);
        QVERIFY(noiseImages({3, 20, 10}, 50, 5)->pixels != images->pixels);
        // The mean of 30,000 uniform bytes is 127.5 with a standard deviation of 0.43.
        const double mean =
            std::accumulate(images->pixels.begin(), images->pixels.end(), 0.0) / 30000;
        QVERIFY(std::abs(mean - 127.5) < 3);
    }

    void layersAreThoseTheyAreNamedFor()
    {
        struct Expected {
            std::string name;
            std::int64_t macs; ///< four layers: filters * terms * positions
            int logits;
        };
        const std::vector<Expected> expected{
            {"conv3x3-64x16x16", std::int64_t{4} * 64 * 64 * 9 * 256, 64},
            {"conv3x3-256x4x4", std::int64_t{4} * 256 * 256 * 9 * 16, 256},
            {"conv1x1-256x8x8", std::int64_t{4} * 256 * 256 * 64, 256},
            {"depthwise3x3-128x16x16", std::int64_t{4} * 128 * 9 * 256, 128},
            {"dense-512", std::int64_t{4} * 512 * 512, 512}};
        const std::vector<Network> networks = repeatedLayerNetworks(1);
        QCOMPARE(networks.size(), expected.size());
        for (std::size_t i = 0; i < networks.size(); ++i) {
            QCOMPARE(networks[i].name, expected[i].name);
            QCOMPARE(networks[i].graph.macs(), expected[i].macs);
            QCOMPARE(networks[i].logits(), expected[i].logits);
            QCOMPARE(repeatedLayerNetworks(1)[i].graph.layers[4].weights,
                     networks[i].graph.layers[4].weights);
            QVERIFY(repeatedLayerNetworks(2)[i].graph.layers[4].weights !=
                    networks[i].graph.layers[4].weights);
        }
    }

    /// They run, every layer with codes of 7 bits for signed operands and of 8 for unsigned ones,
    /// and do not end in zeros.
    void layersRunWithCodesOfBothWidths()
    {
        const RunContext context{.threads = 2, .stop = {}, .progress = {}};
        for (const Network& network : repeatedLayerNetworks(1)) {
            const ImageSetPtr images = noiseImages(network.input(), 2, 1);
            for (const OperandMode mode : {OperandMode::Signed, OperandMode::Unsigned}) {
                const auto quantised = std::make_shared<const QuantisedNetwork>(
                    quantise(network, images, {}, mode, context));
                const CircuitPtr exact = test::exactCircuit(mode == OperandMode::Signed);
                const auto plan = makePlan(quantised);
                for (const LayerPlan& layer : plan->layers)
                    QCOMPARE(layer.bytes == ActivationBytes::SevenBit, mode == OperandMode::Signed);
                const std::vector<float> logits =
                    evaluate(*quantised, uniformConfiguration(*quantised, exact), *images, {},
                             context)
                        .logits;
                QVERIFY(std::count(logits.begin(), logits.end(), 0.0F) <
                        static_cast<std::ptrdiff_t>(logits.size() * 3 / 4));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestBenchmarkInputs)
#include "tst_benchmark_inputs.moc"
