// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/block_executor.h"
#include "core/inference/rules.h"
#include "core/inference/window_sums.h"
#include "tests/inference/random_network.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace hawx;
using namespace hawx::test;

class TestWindowSums : public QObject {
    Q_OBJECT

private slots:
    /// Against the sum of products by circuits that add up activations: a * 1 with a convolution
    /// whose weights all are 1 is the window's sum.
    void equalConvolutionsByOnes_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 0; seed < 20; ++seed)
            QTest::addRow("%d", seed) << seed;
    }
    void equalConvolutionsByOnes()
    {
        QFETCH(int, seed);
        Random random(static_cast<std::uint32_t>(seed));
        const OperandMode mode = seed % 2 == 0 ? OperandMode::Unsigned : OperandMode::Signed;
        auto network = std::make_shared<QuantisedNetwork>(*randomQuantised(random, mode));
        for (QuantisedLayer& layer : network->layers)
            std::fill(layer.weights.begin(), layer.weights.end(), std::int8_t{1});
        const auto plan = makePlan(network);
        const Kernel& kernel = selectKernel("portable");
        ProductTableCache tables;
        Configuration configuration =
            uniformConfiguration(*network, exactCircuit(mode == OperandMode::Signed));
        const auto images = randomImages(random, network->tensors.front().shape, 3);
        BlockExecutor executor(plan, kernel, true);
        const ConfiguredNetwork exact = configure(plan, configuration, tables, kernel);
        executor.load(*images, 0, images->count());
        executor.run(exact, {});
        for (std::size_t l = 0; l < plan->layers.size(); ++l) {
            const LayerPlan& layer = plan->layers[l];
            const std::size_t places = layer.positions.size() * kLanes;
            AlignedBuffer<std::int32_t> accumulators(layer.filters.size() * places);
            executor.accumulate(layer.layer, exact.layers[l],
                                {accumulators.data(), accumulators.size()});
            const std::span<const std::int32_t> sums = executor.windowSums(layer.layer);
            const std::size_t groups = layer.groupOffsets.size();
            QCOMPARE(sums.size(), groups * places);
            const std::vector<std::int32_t>& bias =
                network->layers[static_cast<std::size_t>(layer.layer)].bias;
            for (std::size_t f = 0; f < layer.filters.size(); ++f)
                for (std::size_t i = 0; i < places; ++i)
                    QCOMPARE(sums[f / (layer.filters.size() / groups) * places + i],
                             accumulators[f * places + i] - bias[f]);
        }
    }

    /// The rule, in 32-bit integers, against the product in real numbers, where all values are
    /// exact and std::round rounds half away from zero.
    void ruleRoundsTheProduct()
    {
        Random random(1);
        std::vector<int> coefficients{-32768, -256, -128, -1, 0, 1, 127, 128, 255, 256, 32767};
        std::vector<int> sums{-16777215, -257, -256, -255, -3, -1, 0, 1, 2, 3, 255, 256, 16777215};
        for (int i = 0; i < 300; ++i) {
            coefficients.push_back(random.between(-32768, 32767));
            sums.push_back(random.between(-16777215, 16777215));
            sums.push_back(random.between(-500, 500));
        }
        for (const int coefficient : coefficients)
            for (const int sum : sums) {
                const double product = static_cast<double>(coefficient) * sum / 256;
                QCOMPARE(rules::controlVariate(static_cast<std::int16_t>(coefficient), sum),
                         static_cast<std::int32_t>(std::round(product)));
            }
        QCOMPARE(rules::subtractControlVariate(std::numeric_limits<std::int32_t>::min(), 256, 1),
                 std::numeric_limits<std::int32_t>::max());
    }
};

QTEST_APPLESS_MAIN(TestWindowSums)
#include "tst_window_sums.moc"
