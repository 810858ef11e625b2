// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/input_stationary.h"
#include "core/inference/reference.h"
#include "tests/inference/hand_network.h"
#include "tests/inference/kernel_rows.h"
#include "tests/inference/random_network.h"
#include "tests/support/sanitizers.h"

#include <QTest>

#include <set>

using namespace hawx;
using namespace hawx::test;

namespace {

struct Prepared {
    std::shared_ptr<const NetworkPlan> plan;
    ProductTableCache tables;
    ConfiguredNetwork configured;

    Prepared(const std::shared_ptr<const QuantisedNetwork>& network,
             const Configuration& configuration)
        : plan(makePlan(network, Lanes::Pixels)),
          configured(configure(plan, configuration, tables, selectKernel("auto")))
    {}

    bool pays(std::size_t layer) const
    {
        return InputStationaryLayer::pays(*plan->network, plan->layers[layer],
                                          configured.layers[layer]);
    }
};

/// Codes with their border, dealt out to planes.
std::vector<std::uint8_t> paddedOf(const LayerPlan& plan, const std::vector<int>& codes)
{
    std::vector<std::uint8_t> padded(static_cast<std::size_t>(plan.planes.size()));
    const Window& w = plan.window;
    std::size_t i = 0;
    for (int c = 0; c < plan.input.channels; ++c)
        for (int y = 0; y < plan.input.height; ++y)
            for (int x = 0; x < plan.input.width; ++x)
                padded[offsetOf(plan, Lanes::Pixels, c, w.padTop + y, w.padLeft + x)] =
                    static_cast<std::uint8_t>(codes[i++]);
    return padded;
}

/// Whether a multiplying layer's accumulators are those of the reference, computed in two parts.
bool equalsReference(const Prepared& prepared, std::size_t multiplying, const Kernel& kernel,
                     const ReferenceResult& result)
{
    const QuantisedNetwork& network = *prepared.plan->network;
    const LayerPlan& plan = prepared.plan->layers[multiplying];
    const ConfiguredLayer& configured = prepared.configured.layers[multiplying];
    const auto index = static_cast<std::size_t>(plan.layer);
    TransposedTables tables;
    InputStationaryLayer layer(network, plan, configured, tables);
    const std::vector<std::uint32_t>& filters = layer.filters();
    const std::vector<std::uint8_t> padded =
        paddedOf(plan, result.codes[static_cast<std::size_t>(network.layers[index].inputs[0])]);
    const std::size_t pixels =
        static_cast<std::size_t>(plan.output.height) * static_cast<std::size_t>(plan.output.width);
    AlignedBuffer<std::int32_t> sums(pixels * filters.size());
    const std::size_t half = pixels / 2;
    layer.accumulate(kernel, padded.data(), 0, half, sums.data());
    layer.accumulate(kernel, padded.data(), half, pixels - half,
                     sums.data() + half * filters.size());
    std::set<std::uint32_t> found;
    for (std::size_t lane = 0; lane < filters.size(); ++lane) {
        const std::uint32_t filter = filters[lane];
        if (filter == InputStationaryLayer::kNoFilter)
            continue;
        found.insert(filter);
        for (std::size_t p = 0; p < pixels; ++p)
            if (sums[p * filters.size() + lane] + configured.bias[filter] !=
                result.accumulators[index][filter * pixels + p])
                return false;
    }
    return found.size() == configured.tables.size();
}

/// A fully connected layer of `terms` inputs that computes logits.
std::shared_ptr<const QuantisedNetwork> connected(Random& random, int terms, int filters)
{
    HandNetwork hand({1, 1, terms}, kUnsigned, OperandMode::Unsigned);
    std::vector<std::int8_t> weights(static_cast<std::size_t>(terms * filters));
    for (std::int8_t& weight : weights)
        weight = static_cast<std::int8_t>(random.between(-127, 127));
    Window window;
    window.width = terms;
    hand.add(quantisedConvolution(0, window, weights,
                                  std::vector<std::int32_t>(static_cast<std::size_t>(filters))),
             {filters, 1, 1}, kSigned);
    return hand.share();
}

} // namespace

/// Layers with filters in the lanes against the reference, also where that would not pay.
class TestInputStationary : public QObject {
    Q_OBJECT

private slots:
    void randomLayers_data() { addKernelRows(); }

    void randomLayers()
    {
        QFETCH(QString, name);
        QFETCH(bool, unsignedOperands);
        const OperandMode mode = unsignedOperands ? OperandMode::Unsigned : OperandMode::Signed;
        Random circuitsRandom(97);
        const std::vector<CircuitPtr> circuits = randomCircuits(circuitsRandom, mode);
        for (std::uint32_t seed = 0; seed < rounds(100U); ++seed) {
            Random random(seed);
            const auto network = randomQuantised(random, mode);
            Configuration configuration = randomConfiguration(random, *network, circuits);
            // Not part of a sum of products: the executor's.
            for (LayerConfiguration& layer : configuration.layers)
                layer.controlVariate.clear();
            const auto images = randomImages(random, network->tensors.front().shape, 1);
            const ReferenceResult result = executeReference(*network, configuration, *images, 0);
            const Prepared prepared(network, configuration);
            for (std::size_t l = 0; l < prepared.plan->layers.size(); ++l)
                QVERIFY2(equalsReference(prepared, l, selectKernel(name.toStdString()), result),
                         ("seed " + std::to_string(seed) + ", multiplying layer " +
                          std::to_string(l) + "\n" + describe(*network))
                             .c_str());
        }
    }

    /// More taps of one activation than narrow partial sums can hold, alone and among others, with
    /// more filters than a tile of lanes takes.
    void manyTaps()
    {
        constexpr int kTerms = 700;
        Random random(4);
        const auto network = connected(random, kTerms, 330);
        const std::vector<CircuitPtr> circuits = randomCircuits(random, false);
        for (const int mostOften : {0, 1, 255}) {
            std::vector<int> codes(kTerms, mostOften);
            for (std::size_t i = 0; i < 100; ++i)
                codes[i * 7] = random.between(0, 255);
            const ImageSet images = imageOf({1, 1, kTerms}, codes);
            for (const CircuitPtr& circuit : circuits) {
                const Configuration configuration = uniformConfiguration(*network, circuit);
                const ReferenceResult result = executeReference(*network, configuration, images, 0);
                const Prepared prepared(network, configuration);
                for (const std::string& name : availableKernels())
                    QVERIFY2(equalsReference(prepared, 0, selectKernel(name), result),
                             (circuit->name + ", " + name).c_str());
            }
        }
    }

    /// Where filters fill the lanes, and pixels would not.
    void pays()
    {
        Random random(6);
        const auto exact = [](const std::shared_ptr<const QuantisedNetwork>& network) {
            return uniformConfiguration(*network, exactCircuit(false));
        };
        const auto wide = connected(random, 100, 64);
        QVERIFY(Prepared(wide, exact(wide)).pays(0));
        const auto single = connected(random, 100, 1);
        QVERIFY(!Prepared(single, exact(single)).pays(0));

        // A circuit of its own in each filter: one filter for 64 lanes.
        Configuration mixed = exact(wide);
        for (std::size_t f = 0; f < mixed.layers[0].circuits.size(); ++f)
            mixed.layers[0].circuits[f] =
                circuitOf("c" + std::to_string(f), false,
                          [f](int a, int b) { return a * b + static_cast<int>(f); });
        QVERIFY(!Prepared(wide, mixed).pays(0));

        // Depthwise: one filter in each group.
        HandNetwork hand({64, 8, 8}, kUnsigned, OperandMode::Unsigned);
        hand.add(quantisedConvolution(0, square(3), std::vector<std::int8_t>(64 * 9, 1),
                                      std::vector<std::int32_t>(64), {}, 64),
                 {64, 6, 6}, kSigned);
        QVERIFY(!Prepared(hand.share(), exact(hand.share())).pays(0));
    }
};

QTEST_APPLESS_MAIN(TestInputStationary)
#include "tst_input_stationary.moc"
