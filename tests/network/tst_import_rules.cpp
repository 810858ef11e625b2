// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/import_rules.h"
#include "tests/network/imported.h"
#include "tests/network/layers.h"

#include <QTest>

#include <cmath>

using namespace hawx;
using namespace hawx::importing;
using namespace hawx::test;

namespace {

const Activation kRelu{ActivationType::Relu, 0, 0};

std::array<int, 4> paddingOf(const Window& w)
{
    return {w.padTop, w.padLeft, w.padBottom, w.padRight};
}

} // namespace

/// What all importers do alike, and how the ONNX import uses it where a file alone shows it.
class TestImportRules : public QObject {
    Q_OBJECT

private slots:
    void normalisationIsScaleAndOffset()
    {
        const Affine affine = normalisation({2, 1}, {1, 0}, {3, 4}, {15, 0}, 1);
        QCOMPARE(affine.scale, (std::vector<float>{0.5F, 1}));
        QCOMPARE(affine.offset, (std::vector<float>{-0.5F, -4}));
        QVERIFY(!std::isfinite(normalisation({1}, {0}, {0}, {-1}, 0).scale[0]));
    }

    void samePaddingGivesOneOutputForEachStride()
    {
        for (int size = 1; size < 12; ++size)
            for (int kernel = 1; kernel < 5; ++kernel)
                for (int stride = 1; stride < 4; ++stride) {
                    Window w = square(kernel, stride);
                    padSame(w, {1, size, size + 1});
                    QCOMPARE(w.outputHeight(size), (size + stride - 1) / stride);
                    QCOMPARE(w.outputWidth(size + 1), (size + stride) / stride);
                    QVERIFY(w.padBottom == w.padTop || w.padBottom == w.padTop + 1);
                    QVERIFY(w.padRight == w.padLeft || w.padRight == w.padLeft + 1);
                }
    }

    void rowsAreReordered()
    {
        // Two filters over an image of 2 channels, 1 row and 3 columns.
        const std::vector<float> rows{0, 10, 1, 11, 2, 12, 20, 30, 21, 31, 22, 32};
        QCOMPARE(channelsFirst(rows, {2, 1, 3}),
                 (std::vector<float>{0, 1, 2, 10, 11, 12, 20, 21, 22, 30, 31, 32}));
    }

    void gateMakesAnActivation()
    {
        const auto gated = [](const Activation& gate, int readsFrom) {
            const LayerGraph graph =
                makeGraph({inputLayer({1, 2, 2}), activationLayer("a", 0, kRelu),
                           activationLayer("gate", readsFrom, gate)});
            const auto function = gatedActivation(graph, 1, 2);
            return function ? function->type : ActivationType::None;
        };
        const Activation hard{ActivationType::HardSigmoid, 1.0F / 6.0F, 0.5F};
        QCOMPARE(gated({ActivationType::Sigmoid, 0, 0}, 1), ActivationType::Silu);
        QCOMPARE(gated(hard, 1), ActivationType::HardSwish);
        QCOMPARE(gated(hard, 0), ActivationType::None);
        QCOMPARE(gated({ActivationType::HardSigmoid, 0.2F, 0.5F}, 1), ActivationType::None);
        QCOMPARE(gated({ActivationType::Tanh, 0, 0}, 1), ActivationType::None);
    }

    void zerosBecomePadding()
    {
        const std::array<int, 4> zeros{1, 2, 3, 4};
        const Layer image = inputLayer({1, 8, 8});
        const Layer relu = activationLayer("relu", 0, kRelu);
        const Layer signedClip = activationLayer("clip", 0, {ActivationType::Clip, -1, 1});

        Layer layer = convolution("conv", 0, square(3, 1, 1), {}, {});
        QVERIFY(takeZeros(layer, image, zeros));
        QCOMPARE(paddingOf(layer.window), (std::array<int, 4>{2, 3, 4, 5}));

        layer = pooling("max", LayerType::MaxPool, 0, square(3));
        QVERIFY(!takeZeros(layer, image, zeros));
        QVERIFY(!takeZeros(layer, signedClip, zeros));
        QCOMPARE(paddingOf(layer.window), (std::array<int, 4>{}));
        QVERIFY(takeZeros(layer, relu, zeros));
        QCOMPARE(paddingOf(layer.window), zeros);
        QVERIFY(!layer.countPadding);

        layer = pooling("average", LayerType::AveragePool, 0, square(3));
        QVERIFY(takeZeros(layer, image, {}));
        QVERIFY(!layer.countPadding);
        QVERIFY(takeZeros(layer, image, zeros));
        QVERIFY(layer.countPadding);
        layer = pooling("average", LayerType::AveragePool, 0, square(3, 1, 1));
        QVERIFY(!takeZeros(layer, image, zeros));
        layer.countPadding = true;
        QVERIFY(takeZeros(layer, image, zeros));
        layer = pooling("average", LayerType::AveragePool, 0, square(3));
        layer.ceilMode = true;
        QVERIFY(!takeZeros(layer, image, zeros));
    }

    void onnxPadsBeforePooling_data()
    {
        QTest::addColumn<QString>("pool");
        QTest::newRow("average") << "AveragePool";
        QTest::newRow("maximum") << "MaxPool";
    }
    void onnxPadsBeforePooling()
    {
        QFETCH(QString, pool);
        OnnxModel model({1, 2, 6, 5});
        const std::string positive = model.node("Relu", {"image"});
        const std::string padded =
            model.node("Pad", {positive, model.integers({0, 0, 1, 0, 0, 0, 1, 2})});
        model.node(pool.toStdString(), {padded},
                   {{"kernel_shape", Integers{3, 3}}, {"strides", Integers{1, 2}}});
        const LayerGraph graph = imported(model);
        const Values input = someInput(2 * 6 * 5);
        const auto expected = openCvOutput(model.bytes(), {1, 2, 6, 5}, input);
        QVERIFY(expected.has_value());
        QVERIFY(largestDifference(outputOf(graph, input), *expected) < 1e-6);
    }

    /// As torchvision's GoogLeNet and Inception take an image apart.
    void onnxGathersChannels()
    {
        OnnxModel model({1, 3, 4, 4});
        std::vector<std::string> channels;
        for (const std::int64_t index : {2, 0, -2}) {
            const std::string one =
                model.node("Gather", {"image", model.integers(Integers{}, {index})}, {{"axis", 1}});
            channels.push_back(model.node("Unsqueeze", {one, model.integers({1})}));
        }
        channels.push_back(model.node("Gather", {"image", model.integers({1})}, {{"axis", 1}}));
        model.node("Concat", channels, {{"axis", 1}});
        const Values input = someInput(3 * 4 * 4);
        const Values output = outputOf(imported(model), input);
        QCOMPARE(output.size(), std::size_t{4 * 16});
        for (std::size_t i = 0; i < 16; ++i) {
            QCOMPARE(output[i], input[2 * 16 + i]);
            QCOMPARE(output[16 + i], input[i]);
            QCOMPARE(output[2 * 16 + i], input[16 + i]);
            QCOMPARE(output[3 * 16 + i], input[16 + i]);
        }
    }

    void onnxImageMayBeOpen()
    {
        const auto shape = [](const Integers& dims) {
            OnnxModel model(dims);
            model.node("Relu", {"image"});
            const LayerGraph graph = importOnnx(model.bytes(), "x.onnx", TensorShape{3, 6, 5});
            return toString(graph.layers[0].output);
        };
        QCOMPARE(shape({-1, 3, -1, -1}), std::string("3x6x5"));
        QCOMPARE(shape({-1, -1, -1, 3}), std::string("3x6x5")); // as TensorFlow keeps images
        QCOMPARE(shape({-1, 1, 8, -1}), std::string("1x8x5"));  // the file decides what it states
    }

    void onnxRefusesOtherGathers_data()
    {
        QTest::addColumn<qint64>("index");
        QTest::addColumn<int>("axis");
        QTest::addColumn<bool>("readAsImage");
        QTest::addColumn<QString>("words");
        QTest::newRow("a row") << qint64{0} << 2 << false << "something else than one channel";
        QTest::newRow("no such channel") << qint64{3} << 1 << false << "does not have";
        QTest::newRow("no such channel from the end")
            << qint64{-4} << 1 << false << "does not have";
        QTest::newRow("without its axis")
            << qint64{0} << 1 << true << "axis of channels was removed";
    }
    void onnxRefusesOtherGathers()
    {
        QFETCH(qint64, index);
        QFETCH(int, axis);
        QFETCH(bool, readAsImage);
        QFETCH(QString, words);
        OnnxModel model({1, 3, 4, 4});
        const std::string one = model.node("Gather", {"image", model.integers(Integers{}, {index})},
                                           {{"axis", axis}}, "odd");
        if (readAsImage)
            model.node("Relu", {one}, {}, "odd");
        const QString error = importError(model);
        QVERIFY2(error.contains("\"odd\"") && error.contains(words), qPrintable(error));
    }
};

QTEST_GUILESS_MAIN(TestImportRules)

#include "tst_import_rules.moc"
