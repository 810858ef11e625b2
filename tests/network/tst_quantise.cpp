// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/quantise.h"
#include "core/support/run_context.h"
#include "tests/circuits/error_text.h"
#include "tests/network/random_graph.h"

#include <QTest>

#include <cmath>

using namespace hawx;
using namespace hawx::test;

namespace {

const Activation kRelu{ActivationType::Relu, 0, 0};

struct Quantised {
    LayerGraph graph;
    QuantisedNetwork network;
};

/// Quantises these layers behind an input of 2x4x4 whose preprocessing leaves pixels / 255, with
/// the bounds given for the input and each layer.
Quantised quantised(std::vector<Layer> layers, const std::vector<float>& bounds, OperandMode mode,
                    float mean = 0)
{
    layers.insert(layers.begin(), inputLayer({2, 4, 4}));
    Network source;
    source.name = "made";
    source.sha256 = "abc";
    source.graph = makeGraph(std::move(layers));
    source.preprocessing = {{mean, mean}, {1, 0.5F}};
    std::vector<TensorRange> ranges;
    for (const float bound : bounds)
        ranges.push_back({-bound, bound, bound});
    return {source.graph, quantise(source, ranges, {.images = 7, .range = RangeMethod::Max}, mode)};
}

Layer mixing(std::vector<float> weights, std::vector<float> bias, const Activation& activation = {})
{
    Layer layer = convolution("c", 0, square(1), std::move(weights), std::move(bias));
    layer.activation = activation;
    return layer;
}

/// Half away from zero.
int rounded(double value)
{
    return static_cast<int>(value < 0 ? std::ceil(value - 0.5) : std::floor(value + 0.5));
}

bool same(const FixedPoint& a, double factor)
{
    return a == toFixedPoint(factor);
}

} // namespace

class TestQuantise : public QObject {
    Q_OBJECT

private slots:
    /// Scales that are powers of two, so that every number below is exact.
    void quantisesWeightsAndBias()
    {
        // Bound 127 of a signed input and of a filter: scale 1. Bound 63.5: scale 1/2.
        const auto [graph, network] =
            quantised({mixing({127, 2.5F, -63.5F, 0.25F}, {10.5F, -10.5F}),
                       convolution("d", 1, square(1), {1, 1}, {0})},
                      {127, 254, 1}, OperandMode::Signed);
        const QuantisedLayer& layer = network.layers[1];
        QCOMPARE(layer.weightScale, (std::vector<float>{1, 0.5F}));
        // Half away from zero: 2.5 to 3, 0.25 / 0.5 to 1.
        QCOMPARE(layer.weights, (std::vector<std::int8_t>{127, 3, -127, 1}));
        QCOMPARE(network.tensors[0].scale, 1.0F);
        // 10.5 / (1 * 1) to 11, -10.5 / (1 * 0.5) is -21.
        QCOMPARE(layer.bias, (std::vector<std::int32_t>{11, -21}));
        // Output scale 254 / 127 = 2.
        QVERIFY(same(layer.requantisation[0], 0.5));
        QVERIFY(same(layer.requantisation[1], 0.25));
        QCOMPARE(network.accumulatorScale(1, 1), 0.5F);
    }

    void copiesIdentity()
    {
        const auto [graph, network] =
            quantised({mixing({1, 2, 3, 4}, {0, 0})}, {1, 1}, OperandMode::Signed);
        QCOMPARE(network.name, std::string("made"));
        QCOMPARE(network.sha256, std::string("abc"));
        QVERIFY(network.operands == OperandMode::Signed);
        QCOMPARE(network.calibration.images, 7);
        QCOMPARE(network.output, 1);
        QCOMPARE(network.layers[1].name, std::string("c"));
        QVERIFY(network.layers[1].window == square(1));
        QCOMPARE(network.layers[1].inputs, std::vector<int>{0});
    }

    /// The last layer has no output codes, unless an activation follows its accumulators.
    void leavesLogitsAlone()
    {
        const auto logits = quantised({mixing({1, 2, 3, 4}, {0, 0})}, {1, 1}, OperandMode::Signed);
        QVERIFY(logits.network.layers[1].requantisation.empty());
        const auto codes =
            quantised({mixing({1, 2, 3, 4}, {0, 0}, kRelu)}, {1, 1}, OperandMode::Signed);
        QCOMPARE(codes.network.layers[1].requantisation.size(), 2U);
    }

    void turnsFullyConnectedIntoConvolution()
    {
        const auto [graph, network] =
            quantised({fullyConnected("f", 0, std::vector<float>(96, 0.5F), {1, 2, 3})}, {1, 1},
                      OperandMode::Unsigned);
        const QuantisedLayer& layer = network.layers[1];
        QVERIFY(layer.type == LayerType::Convolution && layer.fullyConnected);
        QCOMPARE(layer.window.height, 4);
        QCOMPARE(layer.window.width, 4);
        QCOMPARE(network.termsPerOutput(1), 32);
        QCOMPARE(network.filters(1), 3);
    }

    /// Codes follow from the structure and the mode, whatever calibration saw.
    void choosesCodes_data()
    {
        QTest::addColumn<int>("behind");
        QTest::addColumn<float>("low");
        QTest::addColumn<bool>("nonNegative");
        const auto row = [](const char* name, ActivationType type, float low, bool nonNegative) {
            QTest::newRow(name) << static_cast<int>(type) << low << nonNegative;
        };
        row("none", ActivationType::None, 0, false);
        row("relu", ActivationType::Relu, 0, true);
        row("clip from 0", ActivationType::Clip, 0, true);
        row("clip from 1/4", ActivationType::Clip, 0.25F, true);
        row("clip from -1/4", ActivationType::Clip, -0.25F, false);
        row("leaky relu", ActivationType::LeakyRelu, 0.1F, false);
        row("sigmoid", ActivationType::Sigmoid, 0, true);
        row("hard sigmoid", ActivationType::HardSigmoid, 0.2F, true);
        row("silu", ActivationType::Silu, 0, false);
        row("hard swish", ActivationType::HardSwish, 0, false);
        row("tanh", ActivationType::Tanh, 0, false);
    }

    void choosesCodes()
    {
        QFETCH(int, behind);
        QFETCH(float, low);
        QFETCH(bool, nonNegative);
        for (const OperandMode mode : {OperandMode::Signed, OperandMode::Unsigned}) {
            const auto [graph, network] =
                quantised({mixing({1, 2, 3, 4}, {0, 0}),
                           activationLayer("a", 1, {static_cast<ActivationType>(behind), low, 1}),
                           convolution("d", 2, square(1), {1, 1}, {0})},
                          {1, 1, 2, 1}, mode);
            const QuantisedTensor& tensor = network.tensors[2];
            QCOMPARE(tensor.lowest, nonNegative ? 0 : -127);
            const int highest = nonNegative && mode == OperandMode::Unsigned ? 255 : 127;
            QCOMPARE(tensor.highest, highest);
            QCOMPARE(tensor.scale, 2 / static_cast<float>(highest));
        }
    }

    /// Pooling, addition, joining and choosing channels keep what is not negative so.
    void followsNonNegativity()
    {
        Layer slice = makeLayer("s", LayerType::ChannelSlice, {1});
        slice.output.channels = 1;
        Layer shuffle = makeLayer("s", LayerType::ChannelShuffle, {1});
        shuffle.groups = 2;
        const Layer pool = pooling("p", LayerType::MaxPool, 1, square(2));
        const Layer average = pooling("p", LayerType::AveragePool, 1, square(2));
        const Layer join = makeLayer("j", LayerType::Concatenation, {1, 0});
        const Layer add = makeLayer("a", LayerType::Add, {0, 1});
        for (const Layer& layer : {slice, shuffle, pool, average, join, add})
            for (const bool positive : {false, true}) {
                const auto [graph, network] = quantised(
                    {mixing({1, 2, 3, 4}, {0, 0}, positive ? kRelu : Activation{}), layer},
                    {1, 1, 1}, OperandMode::Unsigned);
                QCOMPARE(network.tensors[2].highest, positive ? 255 : 127);
                QCOMPARE(network.tensors[2].lowest, positive ? 0 : -127);
                QCOMPARE(network.layers[2].highest, positive ? 255 : 127);
            }
        // The product of a channel and its factor: both must be.
        for (const bool positive : {false, true}) {
            const auto [graph, network] =
                quantised({mixing({1, 2, 3, 4}, {0, 0}, positive ? kRelu : Activation{}),
                           pooling("p", LayerType::MaxPool, 0, square(4)),
                           makeLayer("x", LayerType::ChannelScale, {1, 2})},
                          {1, 1, 1, 1}, OperandMode::Unsigned);
            QCOMPARE(network.tensors[3].highest, positive ? 255 : 127);
        }
    }

    void decidesTheInputByItsMean()
    {
        for (const float mean : {0.0F, 0.5F, -0.5F}) {
            const auto [graph, network] =
                quantised({mixing({1, 2, 3, 4}, {0, 0})}, {1, 1}, OperandMode::Unsigned, mean);
            QCOMPARE(network.tensors[0].highest, mean > 0 ? 127 : 255);
            QCOMPARE(network.tensors[0].lowest, mean > 0 ? -127 : 0);
        }
    }

    /// What only moves codes keeps their scale, whatever its own range was.
    void keepsScales()
    {
        Layer slice = makeLayer("s", LayerType::ChannelSlice, {1});
        slice.firstChannel = 1;
        slice.output.channels = 1;
        const auto [graph, network] =
            quantised({pooling("p", LayerType::MaxPool, 0, square(2)), slice,
                       pooling("q", LayerType::AveragePool, 2, square(2))},
                      {5.1F, 3, 2, 1}, OperandMode::Unsigned);
        for (std::size_t t = 1; t < 4; ++t) {
            QCOMPARE(network.tensors[t].scale, 5.1F / 255);
            QCOMPARE(network.tensors[t].highest, 255);
            QCOMPARE(network.tensors[t].name, graph.layers[t].name);
            QVERIFY(network.tensors[t].shape == graph.layers[t].output);
        }
        QCOMPARE(network.layers[2].firstChannel, 1);
    }

    void tightensBoundsByFusedClips()
    {
        // Scale 254 / 127 = 2: [-7, 13] becomes [-4 (half away), 7]; [-1000, 1000] stays.
        const auto [graph, network] =
            quantised({mixing({1, 2, 3, 4}, {0, 0}, {ActivationType::Clip, -7, 13}),
                       convolution("d", 1, square(1), {1, 1}, {0})},
                      {1, 254, 1}, OperandMode::Signed);
        QCOMPARE(network.layers[1].lowest, -4);
        QCOMPARE(network.layers[1].highest, 7);
        QCOMPARE(network.tensors[1].lowest, -127); // the tensor's own codes
        const auto wide =
            quantised({mixing({1, 2, 3, 4}, {0, 0}, {ActivationType::Clip, -1e30F, 1e30F}),
                       convolution("d", 1, square(1), {1, 1}, {0})},
                      {1, 254, 1}, OperandMode::Signed);
        QCOMPARE(wide.network.layers[1].lowest, -127);
        QCOMPARE(wide.network.layers[1].highest, 127);
        const auto relu = quantised(
            {mixing({1, 2, 3, 4}, {0, 0}, kRelu), convolution("d", 1, square(1), {1, 1}, {0})},
            {1, 254, 1}, OperandMode::Signed);
        QCOMPARE(relu.network.layers[1].lowest, 0);
    }

    void rescalesSums()
    {
        const auto [graph, network] =
            quantised({mixing({1, 2, 3, 4}, {0, 0}), makeLayer("a", LayerType::Add, {0, 1}),
                       makeLayer("j", LayerType::Concatenation, {2, 1, 0}),
                       pooling("p", LayerType::MaxPool, 1, square(4)),
                       makeLayer("x", LayerType::ChannelScale, {0, 4})},
                      {127, 254, 508, 63.5F, 9, 1016}, OperandMode::Signed);
        // Scales: input 1, c 2, sum 4, joined 1/2, gate as c 2, product 8.
        QCOMPARE(network.layers[2].rescale.size(), 2U);
        QVERIFY(same(network.layers[2].rescale[0], 0.25));
        QVERIFY(same(network.layers[2].rescale[1], 0.5));
        QCOMPARE(network.layers[3].rescale.size(), 3U);
        QVERIFY(same(network.layers[3].rescale[0], 8));
        QVERIFY(same(network.layers[3].rescale[1], 4));
        QVERIFY(same(network.layers[3].rescale[2], 2));
        QCOMPARE(network.layers[5].rescale.size(), 1U);
        QVERIFY(same(network.layers[5].rescale[0], 0.25));
    }

    /// Codes of the sum keep within 32 bits however small its range is.
    void limitsRescaling()
    {
        const auto [graph, network] =
            quantised({makeLayer("a", LayerType::Add, {0, 0})}, {127, 0.127F}, OperandMode::Signed);
        QVERIFY(same(network.layers[1].rescale[0], 64));
    }

    void tabulatesActivations()
    {
        for (const OperandMode mode : {OperandMode::Signed, OperandMode::Unsigned})
            for (const ActivationType type :
                 {ActivationType::Silu, ActivationType::Sigmoid, ActivationType::LeakyRelu,
                  ActivationType::Tanh, ActivationType::HardSwish}) {
                const Activation activation{type, 0.25F, 0};
                const auto [graph, network] = quantised(
                    {mixing({1, 2, 3, 4}, {0, 0}, kRelu), activationLayer("a", 1, activation),
                     mixing({1, 2, 3, 4}, {0, 0}), activationLayer("b", 3, activation)},
                    {1, 4, 0.9F, 4, 0.9F}, mode);
                for (const std::size_t layer : {2U, 4U}) {
                    const QuantisedTensor& in = network.tensors[layer - 1];
                    const QuantisedTensor& out = network.tensors[layer];
                    for (int code = in.lowest; code <= in.highest; ++code) {
                        const auto value =
                            static_cast<double>(activation(static_cast<float>(code) * in.scale));
                        const int expected =
                            std::clamp(rounded(value / static_cast<double>(out.scale)), out.lowest,
                                       out.highest);
                        const std::uint8_t byte =
                            network.layers[layer].table[static_cast<std::uint8_t>(code)];
                        QCOMPARE(out.highest > 127 ? byte : static_cast<std::int8_t>(byte),
                                 expected);
                    }
                }
            }
    }

    void tabulatesPixels()
    {
        for (const float mean : {0.0F, 0.5F}) {
            const auto [graph, network] =
                quantised({mixing({1, 2, 3, 4}, {0, 0})}, {1.5F, 1}, OperandMode::Unsigned, mean);
            const QuantisedTensor& in = network.tensors[0];
            QCOMPARE(network.inputTable.size(), 2U);
            for (std::size_t channel = 0; channel < 2; ++channel)
                for (int pixel = 0; pixel < 256; ++pixel) {
                    const double value =
                        (pixel / 255.0 - static_cast<double>(mean)) / (channel == 0 ? 1 : 0.5);
                    const double code = value / static_cast<double>(in.scale);
                    const std::uint8_t byte =
                        network.inputTable[channel][static_cast<std::size_t>(pixel)];
                    const int found = in.highest > 127 ? byte : static_cast<std::int8_t>(byte);
                    // Values beyond the calibrated range are clamped.
                    const double expected = std::clamp(code, 1.0 * in.lowest, 1.0 * in.highest);
                    QVERIFY(std::abs(found - expected) <= 0.5 + 1e-3);
                }
        }
        // A bound of 1 without mean: the code is the pixel.
        const auto [graph, plain] =
            quantised({mixing({1, 2, 3, 4}, {0, 0})}, {1, 1}, OperandMode::Unsigned);
        for (std::size_t pixel = 0; pixel < 256; ++pixel)
            QCOMPARE(static_cast<std::size_t>(plain.inputTable[0][pixel]), pixel);
    }

    /// A filter without weights, or with a bias that dwarfs them, keeps its bias within 32 bits.
    void fitsExtremeBiases()
    {
        const auto [graph, network] = quantised(
            {mixing({0, 0, 1e-9F, 0, 0, 0}, {3, 1000, 0}, kRelu)}, {1, 1000}, OperandMode::Signed);
        const QuantisedLayer& layer = network.layers[1];
        for (std::size_t f = 0; f < 3; ++f) {
            QVERIFY(std::abs(layer.bias[f]) <= (1 << 28) + 64); // the scale is a float
            const double value =
                static_cast<double>(layer.bias[f]) *
                static_cast<double>(network.accumulatorScale(1, static_cast<int>(f)));
            const auto bias = static_cast<double>(graph.layers[1].bias[f]);
            QVERIFY(std::abs(value - bias) <= 1e-4 * std::max(1.0, bias));
        }
        QCOMPARE(layer.weightScale[2], 1.0F);
    }

    void scalesSilentTensorsByOne()
    {
        const auto [graph, network] =
            quantised({mixing({1, 2, 3, 4}, {0, 0}), convolution("d", 1, square(1), {1, 1}, {0})},
                      {1, 0, 1}, OperandMode::Signed);
        QCOMPARE(network.tensors[1].scale, 1.0F);
    }

    void refusesOtherRanges()
    {
        QCOMPARE(errorText([] {
                     quantised({mixing({1, 2, 3, 4}, {0, 0})}, {1}, OperandMode::Signed);
                 }),
                 QStringLiteral("Calibration measured 1 tensors of a network with 2."));
    }

    /// Codes times scales are the fp32 tensors to half a step, before errors add up: the first
    /// layer's weights.
    void approximatesWeights()
    {
        Random random(4);
        for (int i = 0; i < 50; ++i) {
            const Network source = randomNetwork(random);
            const ImageSetPtr images = randomImages(random, source.input(), 8);
            for (const OperandMode mode : {OperandMode::Signed, OperandMode::Unsigned}) {
                const QuantisedNetwork network =
                    quantise(source, images, {.images = 8, .range = RangeMethod::Max}, mode,
                             {.threads = 1, .stop = {}, .progress = {}});
                for (const int index : network.multiplyingLayers()) {
                    const auto l = static_cast<std::size_t>(index);
                    const auto terms = static_cast<std::size_t>(network.termsPerOutput(index));
                    for (std::size_t k = 0; k < network.layers[l].weights.size(); ++k) {
                        const float scale = network.layers[l].weightScale[k / terms];
                        const int code = network.layers[l].weights[k];
                        QVERIFY(code >= -127);
                        QVERIFY(std::abs(static_cast<float>(code) * scale -
                                         source.graph.layers[l].weights[k]) <= 0.501F * scale);
                    }
                }
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestQuantise)
#include "tst_quantise.moc"
