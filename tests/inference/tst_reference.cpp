// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/reference.h"
#include "tests/circuits/error_text.h"
#include "tests/inference/hand_network.h"
#include "tests/inference/random_network.h"

#include <QTest>

using namespace hawx;
using namespace hawx::test;

namespace {

using Codes32 = std::vector<std::int32_t>;
using Ints = std::vector<int>;

/// The network on one image of these input codes, the same circuit everywhere.
ReferenceResult run(HandNetwork& hand, const Ints& codes, const CircuitPtr& circuit)
{
    const QuantisedNetwork& network = hand.network();
    return executeReference(network, uniformConfiguration(network, circuit),
                            imageOf(network.tensors[0].shape, codes), 0);
}

/// T(a, b) = 100 a + b: shows which operand is which.
CircuitPtr lopsided(bool isSigned)
{
    return circuitOf("lopsided", isSigned, [](int a, int b) { return 100 * a + b; });
}

} // namespace

/// Tiny cases, worked out by hand.
class TestReference : public QObject {
    Q_OBJECT

private slots:
    /// 3x3 image, 2x2 window, padded at the top and the left only:
    ///    . . . .
    ///    . 1 2 3      window  1 -2
    ///    . 4 5 6             -3  4
    ///    . 7 8 9
    /// accumulators with bias 10:
    ///    14 15 16 = 10 + 4*1, 10 - 3*1 + 4*2, 10 - 3*2 + 4*3
    ///    10 - 2*1 + 4*4 = 24, 10 + 1 - 4 - 12 + 20 = 15, 10 + 2 - 6 - 15 + 24 = 15
    ///    10 - 2*4 + 4*7 = 30, 10 + 4 - 10 - 21 + 32 = 15, 10 + 5 - 12 - 24 + 36 = 15
    void convolves()
    {
        HandNetwork hand({1, 3, 3}, kSigned);
        Window window;
        window.height = window.width = 2;
        window.padTop = window.padLeft = 1;
        hand.add(quantisedConvolution(0, window, {1, -2, -3, 4}, {10}, {0.125}), {1, 3, 3},
                 kSigned);
        const ReferenceResult result = run(hand, {1, 2, 3, 4, 5, 6, 7, 8, 9}, exactCircuit(true));
        QCOMPARE(result.codes[0], (Ints{1, 2, 3, 4, 5, 6, 7, 8, 9}));
        QCOMPARE(result.accumulators[1], (Codes32{14, 15, 16, 24, 15, 15, 30, 15, 15}));
        // Times 1/8: 14 -> 1.75, 15 -> 1.875, 16 -> 2, 24 -> 3, 30 -> 3.75.
        QCOMPARE(result.codes[1], (Ints{2, 2, 2, 3, 2, 2, 4, 2, 2}));
        QCOMPARE(result.logits, (std::vector<float>{2, 2, 2, 3, 2, 2, 4, 2, 2})); // scale 1
        QVERIFY(result.accumulators[0].empty());
    }

    /// A padded position multiplies code 0, which is not nothing for a circuit with T(0, w) = w. Of
    /// the four windows of one pixel 5, padded all around, each sees it under another weight.
    void multipliesPadding()
    {
        HandNetwork hand({1, 1, 1}, kSigned);
        hand.add(quantisedConvolution(0, square(2, 1, 1), {1, -2, 3, 4}, {0}), {1, 2, 2}, kSigned);
        const ReferenceResult result = run(hand, {5}, lopsided(true));
        // Every tap gives its weight: 1 - 2 + 3 + 4 = 6; the pixel adds 500.
        QCOMPARE(result.accumulators[1], (Codes32{506, 506, 506, 506}));
        QCOMPARE(run(hand, {-5}, lopsided(true)).accumulators[1],
                 (Codes32{-494, -494, -494, -494}));
    }

    /// Signed circuits multiply the codes; the activation is A unless the operands are exchanged.
    void ordersOperands()
    {
        HandNetwork hand({1, 1, 1}, kSigned);
        hand.add(quantisedConvolution(0, Window{}, {7, 7, -7}, {0, 0, 0}), {3, 1, 1}, kSigned);
        Configuration configuration = uniformConfiguration(hand.network(), lopsided(true));
        configuration.layers[0].swap = {false, true, true};
        const ReferenceResult result =
            executeReference(hand.network(), configuration, imageOf({1, 1, 1}, {-3}), 0);
        // 100 * -3 + 7; 100 * 7 - 3; 100 * -7 - 3.
        QCOMPARE(result.accumulators[1], (Codes32{-293, 697, -703}));
    }

    /// Unsigned circuits multiply magnitudes: 100 * 3 + 7 = 307 with the sign of the product.
    void appliesSigns()
    {
        HandNetwork hand({1, 1, 1}, kSigned);
        hand.add(quantisedConvolution(0, Window{}, {7, -7, 7, 0}, {0, 0, 0, 0}), {4, 1, 1},
                 kSigned);
        Configuration configuration = uniformConfiguration(hand.network(), lopsided(false));
        configuration.layers[0].swap = {false, false, true, false};
        const auto accumulators = [&](int pixel) {
            return executeReference(hand.network(), configuration, imageOf({1, 1, 1}, {pixel}), 0)
                .accumulators[1];
        };
        QCOMPARE(accumulators(3), (Codes32{307, -307, 703, 300}));
        // The sign of -3 * 0 is that of the activation.
        QCOMPARE(accumulators(-3), (Codes32{-307, 307, -703, -300}));
        // 0 * -7 has the sign of the weight.
        QCOMPARE(accumulators(0), (Codes32{7, -7, 700, 0}));
    }

    /// Products are added to the bias one by one, in the order of the weights [channel][y][x]. With
    /// eta2:1 a carry reaches the next bit only: 3 + 1 = 0, but 1 + 1 = 2 and 2 + 2 = 4.
    void accumulatesByTheAdder()
    {
        const auto sum = [](const TensorShape& shape, const Ints& codes, int bias) {
            HandNetwork hand(shape, kSigned);
            hand.add(quantisedConvolution(0, {.height = shape.height, .width = shape.width},
                                          {1, 1, 1, 1}, {bias - 5}),
                     {1, 1, 1}, kSigned);
            Configuration configuration = uniformConfiguration(hand.network(), exactCircuit(true));
            configuration.layers[0].biasCorrection = {5};
            configuration.layers[0].adder = adderFromString("eta2:1");
            return executeReference(hand.network(), configuration, imageOf(shape, codes), 0)
                .accumulators[1][0];
        };
        for (const TensorShape& shape :
             {TensorShape{2, 1, 2}, TensorShape{2, 2, 1}, TensorShape{1, 2, 2}}) {
            QCOMPARE(sum(shape, {1, 2, 1, 0}, 0), 0);
            QCOMPARE(sum(shape, {1, 1, 2, 0}, 0), 4);
            QCOMPARE(sum(shape, {0, 1, 0, 0}, 3), 0);
            // -1 + 1: the carry stops behind bit 1 and ones stay above.
            QCOMPARE(sum(shape, {1, 0, 0, 0}, -1), -4);
        }
    }

    /// Unsigned activations are bytes 0..255.
    void readsUnsignedCodes()
    {
        HandNetwork hand({1, 1, 1}, kUnsigned, OperandMode::Unsigned);
        hand.add(quantisedConvolution(0, Window{}, {-7}, {1}, {0.5}), {1, 1, 1}, kSigned);
        const ReferenceResult result = run(hand, {200}, lopsided(false));
        QCOMPARE(result.codes[0], Ints{200});
        QCOMPARE(result.accumulators[1], Codes32{1 - 20007});
        QCOMPARE(result.codes[1], Ints{-127}); // -10003 clamped
    }

    /// Each half of the filters reads its half of the channels, at a stride of 2 and a dilation of
    /// 2: row 0..4 of a channel, taps at 0, 2 and 2, 4.
    void groupsStridesAndDilates()
    {
        HandNetwork hand({2, 1, 5}, kSigned);
        Window window;
        window.width = 2;
        window.strideX = 2;
        window.dilationX = 2;
        hand.add(quantisedConvolution(0, window, {1, 10, 2, 20, 3, 30, 4, 40}, {0, 0, 0, 0}, {}, 2),
                 {4, 1, 2}, kSigned);
        const ReferenceResult result =
            run(hand, {1, 2, 3, 4, 5, -1, -2, -3, -4, -5}, exactCircuit(true));
        // Channel 0: 1, 3 and 3, 5; channel 1: -1, -3 and -3, -5.
        QCOMPARE(result.accumulators[1], (Codes32{31, 53, 62, 106, -93, -159, -124, -212}));
    }

    void addsCorrections()
    {
        HandNetwork hand({1, 1, 1}, kSigned);
        hand.add(quantisedConvolution(0, Window{}, {2, 3}, {100, -100}), {2, 1, 1}, kSigned);
        Configuration configuration = uniformConfiguration(hand.network(), exactCircuit(true));
        configuration.layers[0].biasCorrection = {-7, 1000};
        const ReferenceResult result =
            executeReference(hand.network(), configuration, imageOf({1, 1, 1}, {5}), 0);
        QCOMPARE(result.accumulators[1], (Codes32{103, 915}));
    }

    /// The replaced code is what the circuit multiplies by, whichever operand it is; others stay.
    void mapsWeights()
    {
        HandNetwork hand({1, 1, 1}, kSigned);
        hand.add(quantisedConvolution(0, Window{}, {3, 3, 3, 7}, {0, 0, 0, 0}), {4, 1, 1}, kSigned);
        WeightMap map;
        map.set(3, -7);
        Configuration configuration = uniformConfiguration(hand.network(), lopsided(true));
        configuration.layers[0].weightMaps.assign(4, std::make_shared<WeightMap>(map));
        configuration.layers[0].weightMaps[0] = nullptr;
        configuration.layers[0].swap = {false, false, true, false};
        const auto accumulators = [&] {
            return executeReference(hand.network(), configuration, imageOf({1, 1, 1}, {5}), 0)
                .accumulators[1];
        };
        const auto product = [](int a, int b) { return lopsided(true)->table(a, b); };
        QCOMPARE(accumulators(),
                 (Codes32{product(5, 3), product(5, -7), product(-7, 5), product(5, 7)}));
    }

    /// A multiple of the sum of the activations in the window, those of other groups and padding
    /// apart, is subtracted from the sum, rounded half away from zero.
    void subtractsControlVariates()
    {
        HandNetwork hand({2, 1, 2}, kSigned);
        Window window;
        window.width = 2;
        window.padRight = 1;
        hand.add(quantisedConvolution(0, window, {1, 0, 0, 1, 1, 0, 0, 1}, {0, 0, 0, 0}, {}, 2),
                 {4, 1, 2}, kSigned);
        Configuration configuration = uniformConfiguration(hand.network(), exactCircuit(true));
        // In units of 1/256: 1/2, 0, -1/2 and 2 + 1/256.
        configuration.layers[0].controlVariate = {128, 0, -128, 513};
        const ReferenceResult result =
            executeReference(hand.network(), configuration, imageOf({2, 1, 2}, {3, 2, -3, -2}), 0);
        // Window sums of the groups are 5, 2 and -5, -2: half of 5 is rounded to 3, of -5 to -3.
        QCOMPARE(result.accumulators[1],
                 (Codes32{3 - 3, 2 - 1, 2, 0, -3 - 3, -2 - 1, -2 + 10, 0 + 4}));
    }

    /// Logits are accumulators times the scale of the input times that of the filter's weights; a
    /// filter with several positions has several.
    void scalesLogits()
    {
        HandNetwork hand({1, 1, 2}, kSigned);
        hand.network().tensors[0].scale = 0.5F;
        QuantisedLayer layer = quantisedConvolution(0, Window{}, {2, -4}, {1, 0});
        layer.weightScale = {0.25F, 3};
        hand.add(layer, {2, 1, 2}, kSigned);
        const ReferenceResult result = run(hand, {3, -5}, exactCircuit(true));
        // Accumulators 7, -9, -12, 20 times 1/8 and 3/2.
        QCOMPARE(result.logits, (std::vector<float>{0.875F, -1.125F, -18, 30}));
        QVERIFY(result.codes[1].empty());
    }

    void scalesCodesAsLogits()
    {
        HandNetwork hand({1, 1, 2}, kUnsigned, OperandMode::Unsigned);
        hand.add(quantisedConvolution(0, Window{}, {3}, {0}, {0.5}), {1, 1, 2}, kUnsigned, 0.25F);
        const ReferenceResult result = run(hand, {3, 9}, exactCircuit(false));
        // 9 / 2 rounds up to 5, 27 / 2 to 14.
        QCOMPARE(result.logits, (std::vector<float>{1.25F, 3.5F}));
        QCOMPARE(result.codes[1], (Ints{5, 14}));
    }

    /// 2x2 windows at stride 2 over  -1  2 -3
    ///                                 4 -5  6
    /// with a border of one in front: windows {-1}, {2, -3}, then {4}, {-5, 6}.
    void pools()
    {
        HandNetwork hand({1, 2, 3}, kSigned);
        QuantisedLayer layer = quantisedLayer("pool", LayerType::MaxPool, {0});
        layer.window = square(2, 2);
        layer.window.padTop = layer.window.padLeft = 1;
        layer.window.padBottom = 1;
        hand.add(layer, {1, 2, 2}, kSigned);
        layer.type = LayerType::AveragePool;
        hand.add(layer, {1, 2, 2}, kSigned);
        layer.countPadding = true;
        hand.add(layer, {1, 2, 2}, kSigned);
        const ReferenceResult result = run(hand, {-1, 2, -3, 4, -5, 6}, exactCircuit(true));
        QCOMPARE(result.codes[1], (Ints{-1, 2, 4, 6}));
        // -1; -1/2 half away from zero; 4; 1/2.
        QCOMPARE(result.codes[2], (Ints{-1, -1, 4, 1}));
        // All four positions count: -1/4, -1/4, 4/4, 1/4.
        QCOMPARE(result.codes[3], (Ints{0, 0, 1, 0}));
    }

    /// What a window rounded up reads beyond input and padding counts in no case: 3 columns,
    /// windows of 2 at stride 2, the second reads column 2 alone.
    void poolsRoundedUp()
    {
        HandNetwork hand({1, 1, 3}, kSigned);
        QuantisedLayer layer = quantisedLayer("pool", LayerType::AveragePool, {0});
        layer.window.width = 2;
        layer.window.strideX = 2;
        layer.countPadding = true;
        hand.add(layer, {1, 1, 2}, kSigned);
        QCOMPARE(run(hand, {1, 2, 7}, exactCircuit(true)).codes[1], (Ints{2, 7}));
    }

    /// Both sides are rescaled with 16 fraction bits, added, rounded half away from zero, clamped.
    void addsAndJoins()
    {
        HandNetwork hand({1, 1, 4}, kSigned);
        QuantisedLayer layer = quantisedLayer("sum", LayerType::Add, {0, 0});
        layer.rescale = {toFixedPoint(0.25), toFixedPoint(0.125)};
        hand.add(layer, {1, 1, 4}, kSigned);
        QuantisedLayer join = quantisedLayer("join", LayerType::Concatenation, {1, 0});
        join.rescale = {toFixedPoint(2), toFixedPoint(0.5)};
        hand.add(join, {2, 1, 4}, {-50, 50});
        const ReferenceResult result = run(hand, {4, -4, 1, 100}, exactCircuit(true));
        // 3/8 of 4, -4, 1, 100: 1.5, -1.5, 0.375, 37.5.
        QCOMPARE(result.codes[1], (Ints{2, -2, 0, 38}));
        QCOMPARE(result.codes[2], (Ints{4, -4, 0, 50, 2, -2, 1, 50}));
    }

    void scalesChannels()
    {
        HandNetwork hand({2, 1, 2}, kSigned);
        QuantisedLayer pool = quantisedLayer("gate", LayerType::MaxPool, {0});
        pool.window.width = 2;
        hand.add(pool, {2, 1, 1}, kSigned);
        QuantisedLayer layer = quantisedLayer("scale", LayerType::ChannelScale, {0, 1});
        layer.rescale = {toFixedPoint(0.5)};
        hand.add(layer, {2, 1, 2}, kSigned);
        const ReferenceResult result = run(hand, {3, -5, 7, 9}, exactCircuit(true));
        // Times 3 and 9: 9/2, -15/2 (half up: -7), 63/2, 81/2.
        QCOMPARE(result.codes[2], (Ints{5, -7, 32, 41}));
    }

    void movesChannels()
    {
        HandNetwork hand({6, 1, 1}, kSigned);
        QuantisedLayer shuffle = quantisedLayer("shuffle", LayerType::ChannelShuffle, {0});
        shuffle.groups = 2;
        hand.add(shuffle, {6, 1, 1}, kSigned);
        QuantisedLayer slice = quantisedLayer("slice", LayerType::ChannelSlice, {1});
        slice.firstChannel = 1;
        hand.add(slice, {3, 1, 1}, kSigned);
        const ReferenceResult result = run(hand, {1, 2, 3, 4, 5, 6}, exactCircuit(true));
        // (1 2 3)(4 5 6) becomes (1 4)(2 5)(3 6).
        QCOMPARE(result.codes[1], (Ints{1, 4, 2, 5, 3, 6}));
        QCOMPARE(result.codes[2], (Ints{4, 2, 5}));
    }

    /// Tables map bytes; what they mean follows from the tensors before and behind.
    void looksActivationsUp()
    {
        HandNetwork hand({1, 1, 3}, kSigned);
        QuantisedLayer layer = quantisedLayer("act", LayerType::Activation, {0});
        for (std::size_t byte = 0; byte < 256; ++byte)
            layer.table[byte] = static_cast<std::uint8_t>(255 - byte);
        hand.add(layer, {1, 1, 3}, kSigned);
        layer.inputs = {1};
        hand.add(layer, {1, 1, 3}, kUnsigned);
        const ReferenceResult result = run(hand, {0, 5, -6}, exactCircuit(true));
        QCOMPARE(result.codes[1], (Ints{-1, -6, 5}));
        QCOMPARE(result.codes[2], (Ints{0, 5, 250}));
    }

    void readsTheImageAskedFor()
    {
        HandNetwork hand({2, 1, 1}, kSigned);
        hand.network().inputTable[1].fill(9); // each channel has a table of its own
        hand.add(quantisedConvolution(0, Window{}, {1, 10}, {0}), {1, 1, 1}, kSigned);
        ImageSet images = imageOf({2, 1, 1}, {1, 2});
        images.pixels.insert(images.pixels.end(), {3, 4});
        images.labels.push_back(1);
        const Configuration configuration =
            uniformConfiguration(hand.network(), exactCircuit(true));
        QCOMPARE(executeReference(hand.network(), configuration, images, 0).accumulators[1],
                 Codes32{91});
        QCOMPARE(executeReference(hand.network(), configuration, images, 1).accumulators[1],
                 Codes32{93});
    }

    void refuses()
    {
        HandNetwork hand({1, 1, 1}, kSigned);
        hand.add(quantisedConvolution(0, Window{}, {1}, {0}), {1, 1, 1}, kSigned);
        Configuration configuration = uniformConfiguration(hand.network(), exactCircuit(true));
        QCOMPARE(errorText([&] {
                     executeReference(hand.network(), configuration, imageOf({1, 2, 1}, {1, 2}), 0);
                 }),
                 QStringLiteral("The images are 1x2x1 but the network needs 1x1x1."));
        configuration.layers.clear();
        QVERIFY(errorText([&] {
                    executeReference(hand.network(), configuration, imageOf({1, 1, 1}, {1}), 0);
                }).startsWith("The configuration names 0 layers"));
        hand.add(quantisedLayer("soft", LayerType::Softmax, {1}), {1, 1, 1}, kSigned);
        hand.network().layers[1].requantisation = {toFixedPoint(1)};
        QCOMPARE(errorText([&] { run(hand, {1}, exactCircuit(true)); }),
                 QStringLiteral(R"(The layer "soft" (softmax) has no integer rule.)"));
    }
};

QTEST_APPLESS_MAIN(TestReference)
#include "tst_reference.moc"
