// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/layer_graph.h"
#include "tests/circuits/error_text.h"
#include "tests/network/float_reference.h"
#include "tests/network/layers.h"

#include <QTest>

#include <cmath>

using namespace hawx;
using namespace hawx::test;

namespace {

QString text(const TensorShape& shape)
{
    return QString::fromStdString(toString(shape));
}

std::vector<float> zeros(int count)
{
    return std::vector<float>(static_cast<std::size_t>(count), 0.0F);
}

/// The shape of one layer of this kind behind an input of the given shape.
QString shapeBehind(const TensorShape& input, Layer layer)
{
    return text(makeGraph({inputLayer(input), std::move(layer)}).outputLayer().output);
}

/// What the layer's shape inference says behind an input of 4 channels, 6 rows, 5 columns.
QString refusal(Layer layer)
{
    return errorText([&] { makeGraph({inputLayer({4, 6, 5}), std::move(layer)}); });
}

} // namespace

class TestLayerGraph : public QObject {
    Q_OBJECT

private slots:
    void namesEveryType()
    {
        QCOMPARE(toString(LayerType::Convolution), std::string_view("convolution"));
        for (int type = 0; type <= static_cast<int>(LayerType::Softmax); ++type)
            QVERIFY(toString(static_cast<LayerType>(type)) != "unknown");
        QCOMPARE(text({3, 32, 16}), QStringLiteral("3x32x16"));
    }

    /// Extents worked out by hand: floor or ceil of (input + padding - dilation (kernel - 1) - 1) /
    /// stride, plus 1.
    void windowExtents_data()
    {
        QTest::addColumn<int>("input");
        QTest::addColumn<int>("kernel");
        QTest::addColumn<int>("stride");
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("after");
        QTest::addColumn<int>("dilation");
        QTest::addColumn<bool>("ceil");
        QTest::addColumn<int>("output");
        QTest::newRow("plain") << 28 << 5 << 1 << 0 << 0 << 1 << false << 24;
        QTest::newRow("same") << 28 << 5 << 1 << 2 << 2 << 1 << false << 28;
        QTest::newRow("stride, floor") << 8 << 3 << 2 << 0 << 0 << 1 << false << 3;
        QTest::newRow("stride, ceil") << 8 << 3 << 2 << 0 << 0 << 1 << true << 4;
        QTest::newRow("ceil, nothing left over") << 9 << 3 << 2 << 0 << 0 << 1 << true << 4;
        QTest::newRow("padding before only") << 8 << 3 << 2 << 1 << 0 << 1 << false << 4;
        QTest::newRow("padding after only") << 8 << 3 << 2 << 0 << 1 << 1 << false << 4;
        QTest::newRow("dilation") << 9 << 3 << 1 << 0 << 0 << 2 << false << 5;
        QTest::newRow("dilation and stride") << 9 << 2 << 2 << 1 << 1 << 3 << false << 4;
        // Windows would begin at 0, 3, 6; the one at 6 lies beyond input and padding before it.
        QTest::newRow("ceil, begins outside") << 5 << 2 << 3 << 0 << 1 << 1 << true << 2;
        // PyTorch's rule: 2 * 2 = 4 < 3 + 1 is false, so the third window is left out.
        QTest::newRow("ceil, begins in padding after") << 3 << 2 << 2 << 1 << 1 << 1 << true << 2;
        QTest::newRow("window as large as input") << 7 << 7 << 1 << 0 << 0 << 1 << false << 1;
        QTest::newRow("window too large") << 4 << 5 << 1 << 0 << 0 << 1 << false << 0;
        QTest::newRow("dilated window too large") << 4 << 3 << 1 << 0 << 0 << 2 << true << 0;
    }

    void windowExtents()
    {
        QFETCH(int, input);
        QFETCH(int, kernel);
        QFETCH(int, stride);
        QFETCH(int, before);
        QFETCH(int, after);
        QFETCH(int, dilation);
        QFETCH(bool, ceil);
        Window vertical;
        vertical.height = kernel;
        vertical.strideY = stride;
        vertical.padTop = before;
        vertical.padBottom = after;
        vertical.dilationY = dilation;
        Window horizontal;
        horizontal.width = kernel;
        horizontal.strideX = stride;
        horizontal.padLeft = before;
        horizontal.padRight = after;
        horizontal.dilationX = dilation;
        QTEST(vertical.outputHeight(input, ceil), "output");
        QTEST(horizontal.outputWidth(input, ceil), "output");
    }

    void infersShapes()
    {
        Window window = square(3, 2, 1);
        window.padRight = 0;
        window.dilationY = 2;
        // Height: (9 + 2 - 5) / 2 + 1 = 4; width: (8 + 1 - 3) / 2 + 1 = 4.
        QCOMPARE(shapeBehind({4, 9, 8}, convolution("c", 0, window, zeros(6 * 2 * 9), zeros(6), 2)),
                 QStringLiteral("6x4x4"));
        QCOMPARE(shapeBehind({4, 6, 5}, fullyConnected("f", 0, zeros(7 * 120), zeros(7))),
                 QStringLiteral("7x1x1"));
        Layer pool = pooling("p", LayerType::MaxPool, 0, square(3, 2));
        QCOMPARE(shapeBehind({4, 6, 8}, pool), QStringLiteral("4x2x3"));
        pool.ceilMode = true;
        QCOMPARE(shapeBehind({4, 6, 8}, pool), QStringLiteral("4x3x4"));
        pool.type = LayerType::AveragePool;
        QCOMPARE(shapeBehind({4, 6, 8}, pool), QStringLiteral("4x3x4"));
        QCOMPARE(shapeBehind({4, 6, 5}, batchNormalisation("b", 0, zeros(4), zeros(4))),
                 QStringLiteral("4x6x5"));
        QCOMPARE(shapeBehind({4, 6, 5}, makeLayer("a", LayerType::Add, {0, 0})),
                 QStringLiteral("4x6x5"));
        QCOMPARE(shapeBehind({4, 6, 5}, makeLayer("j", LayerType::Concatenation, {0, 0, 0})),
                 QStringLiteral("12x6x5"));
        QCOMPARE(shapeBehind({4, 6, 5}, makeLayer("x", LayerType::Flatten, {0})),
                 QStringLiteral("120x1x1"));
        Layer shuffle = makeLayer("s", LayerType::ChannelShuffle, {0});
        shuffle.groups = 2;
        QCOMPARE(shapeBehind({4, 6, 5}, shuffle), QStringLiteral("4x6x5"));
        Layer slice = makeLayer("s", LayerType::ChannelSlice, {0});
        slice.firstChannel = 1;
        slice.output.channels = 3;
        QCOMPARE(shapeBehind({4, 6, 5}, slice), QStringLiteral("3x6x5"));
        for (const LayerType type :
             {LayerType::Activation, LayerType::Identity, LayerType::Softmax})
            QCOMPARE(shapeBehind({4, 6, 5}, makeLayer("l", type, {0})), QStringLiteral("4x6x5"));

        LayerGraph scaled =
            makeGraph({inputLayer({4, 6, 5}), pooling("p", LayerType::AveragePool, 0, square(5))});
        scaled.layers[1].window.height = 6;
        inferShapes(scaled);
        append(scaled, makeLayer("s", LayerType::ChannelScale, {0, 1}));
        QCOMPARE(text(scaled.outputLayer().output), QStringLiteral("4x6x5"));
    }

    void refuses_data()
    {
        QTest::addColumn<Layer>("layer");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* what, const Layer& layer, const QString& message) {
            QTest::newRow(what) << layer << message;
        };
        const auto withInputs = [](LayerType type, std::vector<int> inputs) {
            return makeLayer("x", type, std::move(inputs));
        };
        row("input with an input", withInputs(LayerType::Input, {0}),
            R"(The layer "x" (input) has 1 inputs.)");
        row("addition of one", withInputs(LayerType::Add, {0}),
            R"(The layer "x" (addition) has 1 inputs.)");
        row("scale of three", withInputs(LayerType::ChannelScale, {0, 0, 0}),
            R"(The layer "x" (channel scale) has 3 inputs.)");
        row("concatenation of none", withInputs(LayerType::Concatenation, {}),
            R"(The layer "x" (concatenation) has 0 inputs.)");
        row("reads itself", withInputs(LayerType::Identity, {1}),
            R"(The layer "x" (identity) reads a layer that does not stand before it.)");
        row("reads before the first", withInputs(LayerType::Identity, {-1}),
            R"(The layer "x" (identity) reads a layer that does not stand before it.)");
        row("scale of the wrong shape", withInputs(LayerType::ChannelScale, {0, 0}),
            R"(The layer "x" (channel scale) multiplies 4x6x5 by 4x6x5; only one factor for each )"
            "channel is supported.");

        row("groups that do not divide", convolution("x", 0, square(1), zeros(3), zeros(3), 3),
            R"(The layer "x" (convolution) splits 4 channels and 3 filters into 3 groups.)");
        row("groups that do not divide the filters",
            convolution("x", 0, square(1), zeros(6), zeros(3), 2),
            R"(The layer "x" (convolution) splits 4 channels and 3 filters into 2 groups.)");
        row("no filters", convolution("x", 0, square(1), {}, {}),
            R"(The layer "x" (convolution) splits 4 channels and 0 filters into 1 groups.)");
        row("group of 0", convolution("x", 0, square(1), zeros(4), zeros(1), 0),
            R"(The layer "x" (convolution) splits 4 channels and 1 filters into 0 groups.)");
        row("wrong number of weights", convolution("x", 0, square(3), zeros(35), zeros(1)),
            R"(The layer "x" (convolution) has 35 weights where its shape needs 36.)");
        row("window too large", convolution("x", 0, square(7), zeros(196), zeros(1)),
            R"(The layer "x" (convolution) has a window larger than its input of 4x6x5.)");
        row("pooling window too large", pooling("x", LayerType::MaxPool, 0, square(6)),
            R"(The layer "x" (max pooling) has a window larger than its input of 4x6x5.)");
        for (int field = 0; field < 10; ++field) {
            Window window;
            int* const fields[] = {&window.height,  &window.width,     &window.strideY,
                                   &window.strideX, &window.dilationY, &window.dilationX,
                                   &window.padTop,  &window.padLeft,   &window.padBottom,
                                   &window.padRight};
            for (const int value : {field < 6 ? 0 : -1, 1 << 20}) {
                *fields[field] = value;
                row(qPrintable(QStringLiteral("window field %1 of %2").arg(field).arg(value)),
                    pooling("x", LayerType::AveragePool, 0, window),
                    R"(The layer "x" (average pooling) has a window whose size, stride, dilation )"
                    "or padding is out of range.");
            }
        }
        row("no outputs", fullyConnected("x", 0, {}, {}),
            R"(The layer "x" (fully connected) has no outputs.)");
        row("wrong matrix", fullyConnected("x", 0, zeros(241), zeros(2)),
            R"(The layer "x" (fully connected) has 241 weights where its shape needs 240.)");
        row("scales", batchNormalisation("x", 0, zeros(3), zeros(4)),
            R"(The layer "x" (batch normalisation) has 3 scales where its shape needs 4.)");
        row("offsets", batchNormalisation("x", 0, zeros(4), zeros(5)),
            R"(The layer "x" (batch normalisation) has 5 offsets where its shape needs 4.)");
        Layer shuffle = withInputs(LayerType::ChannelShuffle, {0});
        shuffle.groups = 3;
        row("shuffle", shuffle,
            R"(The layer "x" (channel shuffle) shuffles 4 channels in 3 groups.)");
        for (const auto& [first, channels] : {std::pair{-1, 2}, {0, 0}, {2, 3}}) {
            Layer slice = withInputs(LayerType::ChannelSlice, {0});
            slice.firstChannel = first;
            slice.output.channels = channels;
            row(qPrintable(QStringLiteral("slice %1 %2").arg(first).arg(channels)), slice,
                R"(The layer "x" (channel slice) takes channels that its input does not have.)");
        }
        row("more than 2^28 values", convolution("x", 0, square(1, 1, 1 << 14), zeros(4), zeros(1)),
            R"(The layer "x" (convolution) has an output of 1x32774x32773, which is empty or )"
            "larger than 2^28 values.");
    }

    void refuses()
    {
        QFETCH(Layer, layer);
        QTEST(refusal(layer), "message");
    }

    void refusesWhatDoesNotFitTogether()
    {
        const LayerGraph parts =
            makeGraph({inputLayer({4, 6, 5}), pooling("p", LayerType::MaxPool, 0, square(2))});
        const auto joined = [&](LayerType type) {
            return errorText([&] {
                LayerGraph graph = parts;
                append(graph, makeLayer("x", type, {0, 1}));
            });
        };
        QCOMPARE(joined(LayerType::Add),
                 QStringLiteral(R"(The layer "x" (addition) adds tensors of different shapes, )"
                                "4x6x5 and 4x5x4; both must be the same."));
        QCOMPARE(joined(LayerType::Concatenation),
                 QStringLiteral(R"(The layer "x" (concatenation) joins tensors of different )"
                                "heights or widths."));
        QCOMPARE(errorText([] {
                     makeGraph({inputLayer({0, 4, 4})});
                 }),
                 QStringLiteral(R"(The layer "input" (input) has an output of 0x4x4, which is )"
                                "empty or larger than 2^28 values."));
    }

    /// A pooling window that covers padding alone has no largest and no average element.
    void refusesWindowsOfPaddingAlone()
    {
        Window before = square(2);
        before.padTop = 2;
        Window after = square(2);
        after.padRight = 2;
        Window between = square(2, 1, 1); // dilated over a narrow input
        between.dilationX = 3;
        LayerGraph narrow = makeGraph({inputLayer({1, 6, 2})});
        const QString message =
            QStringLiteral(R"(The layer "x" (%1) has a window that covers nothing but padding.)");
        for (const LayerType type : {LayerType::MaxPool, LayerType::AveragePool}) {
            const QString expected =
                message.arg(QString::fromStdString(std::string(toString(type))));
            QCOMPARE(refusal(pooling("x", type, 0, before)), expected);
            QCOMPARE(refusal(pooling("x", type, 0, after)), expected);
            QCOMPARE(errorText([&] {
                         LayerGraph graph = narrow;
                         append(graph, pooling("x", type, 0, between));
                     }),
                     expected);
        }
        QCOMPARE(refusal(convolution("x", 0, before, zeros(16), zeros(1))),
                 QStringLiteral("no error"));
    }

    void countsFiltersMacsAndParameters()
    {
        // 6 filters of 1x5x5 on 4x4 outputs; 10 filters of 96 terms.
        const LayerGraph graph =
            makeGraph({inputLayer({1, 8, 8}), convolution("c", 0, square(5), zeros(150), zeros(6)),
                       activationLayer("r", 1, {ActivationType::Relu, 0, 0}),
                       fullyConnected("f", 2, zeros(960), zeros(10))});
        QCOMPARE(graph.layers[1].termsPerOutput(), 25);
        QCOMPARE(graph.layers[1].macs(), 6 * 16 * 25);
        QCOMPARE(graph.layers[2].macs(), 0);
        QCOMPARE(graph.layers[2].filters(), 0);
        QCOMPARE(graph.layers[2].termsPerOutput(), 0);
        QCOMPARE(graph.macs(), 2400 + 960);
        QCOMPARE(graph.parameters(), 156 + 970);
        QCOMPARE(graph.filters(), 16);
    }

    void activations_data()
    {
        QTest::addColumn<Activation>("activation");
        QTest::addColumn<bool>("clamp");
        QTest::newRow("none") << Activation{} << true;
        QTest::newRow("relu") << Activation{ActivationType::Relu, 0, 0} << true;
        QTest::newRow("clip") << Activation{ActivationType::Clip, -1.5F, 2} << true;
        QTest::newRow("leaky") << Activation{ActivationType::LeakyRelu, 0.1F, 0} << false;
        QTest::newRow("sigmoid") << Activation{ActivationType::Sigmoid, 0, 0} << false;
        QTest::newRow("silu") << Activation{ActivationType::Silu, 0, 0} << false;
        QTest::newRow("hard sigmoid")
            << Activation{ActivationType::HardSigmoid, 0.2F, 0.5F} << false;
        QTest::newRow("hard swish") << Activation{ActivationType::HardSwish, 0, 0} << false;
        QTest::newRow("tanh") << Activation{ActivationType::Tanh, 0, 0} << false;
    }

    /// The value against its textbook form, the slope against a difference quotient (at points that
    /// are no kinks).
    void activations()
    {
        QFETCH(Activation, activation);
        QTEST(activation.isClamp(), "clamp");
        for (double x = -7.03; x < 7; x += 0.11) {
            const auto at = [&](double v) { return FloatReference::activate(activation, v); };
            const auto argument = static_cast<float>(x);
            QVERIFY(std::abs(static_cast<double>(activation(argument)) - at(x)) < 1e-5);
            const double difference = (at(x + 1e-6) - at(x - 1e-6)) / 2e-6;
            QVERIFY2(std::abs(static_cast<double>(activation.slope(argument)) - difference) < 1e-4,
                     qPrintable(QString::number(x)));
        }
    }
};

QTEST_APPLESS_MAIN(TestLayerGraph)
#include "tst_layer_graph.moc"
