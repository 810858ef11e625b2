// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/import_onnx.h"
#include "tests/network/imported.h"

#include <QTest>

#include <limits>
#include <span>

using namespace hawx;
using namespace hawx::test;

namespace {

QStringList names(const LayerGraph& graph)
{
    QStringList list;
    for (const Layer& layer : graph.layers)
        list << QString::fromStdString(layer.name);
    return list;
}

QString inputError(const Integers& dims)
{
    OnnxModel model(dims);
    model.node("Relu", {"image"});
    return importError(model);
}

} // namespace

/// What concerns the graph as a whole; the operators are in tst_onnx_operators.cpp.
class TestImportOnnx : public QObject {
    Q_OBJECT

private slots:
    void refusesWhatIsNoNetwork()
    {
        const QString message = QStringLiteral("The file x.onnx is not an ONNX network.");
        const auto refusal = [](const std::string& content) {
            return errorText([&] {
                importOnnx(std::as_bytes(std::span(content.data(), content.size())), "x.onnx");
            });
        };
        QCOMPARE(refusal(""), message);
        QCOMPARE(refusal("GIF89a, certainly no protocol buffer"), message);
        QCOMPARE(refusal(onnx::ModelProto().SerializeAsString()), message);
        OnnxModel empty;
        empty.addOutput("image");
        QCOMPARE(errorText([&] { importOnnx(empty.bytes(), "x.onnx"); }), message);
        OnnxModel model;
        model.node("Relu", {"image"});
        std::vector<std::byte> cut = model.bytes();
        cut.resize(cut.size() - 3);
        QCOMPARE(errorText([&] { importOnnx(cut, "x.onnx"); }), message);
    }

    void readsInputs()
    {
        OnnxModel model({-1, 3, 8, 7}); // the batch may be symbolic
        model.node("Relu", {"image"});
        QVERIFY(imported(model).layers[0].output == (TensorShape{3, 8, 7}));
        QCOMPARE(imported(model).layers[0].name, std::string("image"));

        // Before IR version 4 initialisers are listed as inputs, too.
        OnnxModel old;
        const std::string weights = old.reals({1, 2, 1, 1}, {1, 2});
        old.addInput(weights, {1, 2, 1, 1});
        old.node("Conv", {"image", weights});
        QCOMPARE(imported(old).layers.size(), 2U);
    }

    void refusesInputs()
    {
        const QString message =
            QStringLiteral(R"(The network's input "image" must have four dimensions (batch, )"
                           "channels, height, width), each but the first a number from 1 to 8192.");
        QCOMPARE(inputError({1, 784}), message);
        QCOMPARE(inputError({1, 3, -1, 8}), message);
        QCOMPARE(inputError({1, 0, 8, 8}), message);
        QCOMPARE(inputError({1, 3, 8193, 8}), message);
        QCOMPARE(inputError({1, 3, 8, 8, 8}), message);
        OnnxModel two;
        two.addInput("second", {1, 3, 8, 8});
        two.node("Add", {"image", "second"});
        QCOMPARE(importError(two),
                 QStringLiteral("The network has more than one input; one image is needed."));
        OnnxModel none;
        none.removeInputs();
        none.node("Relu", {"image"});
        QCOMPARE(importError(none),
                 QStringLiteral("The network has no input; one image is needed."));
    }

    void refusesOutputs()
    {
        OnnxModel two;
        two.addOutput(two.node("Relu", {"image"}));
        two.addOutput("image");
        QCOMPARE(importError(two), QStringLiteral("The network has 2 outputs; a classification "
                                                  "network with one is needed."));
        OnnxModel missing;
        missing.node("Relu", {"image"});
        missing.addOutput("logits");
        QCOMPARE(importError(missing), QStringLiteral(R"(The network's output "logits" is )"
                                                      "computed by none of its layers."));
    }

    void refusesUnknownTypes()
    {
        OnnxModel model;
        model.node("LSTM", {"image"}, {}, "/encoder/LSTM");
        const QString message = importError(model);
        QVERIFY2(message.startsWith(R"(The layer "encoder" (ONNX LSTM) is of a type that is not )"
                                    "supported; supported are Add, AveragePool, "),
                 qPrintable(message));
        QVERIFY(message.endsWith("Transpose, Unsqueeze."));
    }

    void refusesDamagedNodes()
    {
        OnnxModel noInput;
        noInput.node("Relu", {}, {}, "r");
        QCOMPARE(importError(noInput),
                 QStringLiteral(R"(The layer "r" (ONNX Relu) lacks its input 1.)"));
        OnnxModel blank;
        blank.node("Conv", {"image", ""}, {}, "c");
        QCOMPARE(importError(blank),
                 QStringLiteral(R"(The layer "c" (ONNX Conv) lacks its input 2.)"));
        OnnxModel noOutput;
        noOutput.node("Relu", {"image"}, {}, "r");
        noOutput.graph().mutable_node(0)->clear_output();
        QCOMPARE(importError(noOutput),
                 QStringLiteral(R"(An ONNX node of type Relu named "r" has no output; the file )"
                                "is damaged."));
        OnnxModel dangling;
        dangling.node("Relu", {"later"}, {}, "r");
        QCOMPARE(importError(dangling),
                 QStringLiteral(R"(The layer "r" (ONNX Relu) reads "later", which no layer before )"
                                "it computes from the image."));
        OnnxModel damagedConstant;
        damagedConstant.reals({5}, {1});
        damagedConstant.node("Relu", {"image"});
        QVERIFY(importError(damagedConstant).contains("damaged"));
    }

    void refusesComputedParameters()
    {
        OnnxModel model;
        model.node("Conv", {"image", "image"}, {}, "c");
        QCOMPARE(importError(model),
                 QStringLiteral(R"(The layer "c" (ONNX Conv) computes its parameter "image" from )"
                                "the image; only constant parameters are supported."));
        OnnxModel real;
        real.node("Reshape", {"image", real.reals({2}, {1, -1})}, {}, "s");
        QCOMPARE(importError(real),
                 QStringLiteral(R"(The layer "s" (ONNX Reshape) has real numbers where its )"
                                R"(parameter "w0" needs integers.)"));
    }

    /// PyTorch names nodes by module path and operator; people know a layer by its module.
    void namesLayers_data()
    {
        QTest::addColumn<QString>("node");
        QTest::addColumn<QString>("layer");
        QTest::newRow("plain") << "conv1"
                               << "conv1";
        QTest::newRow("module") << "/conv1/Relu"
                                << "conv1";
        QTest::newRow("number") << "/conv1/Relu_1"
                                << "conv1";
        QTest::newRow("nested") << "/features/block/Relu"
                                << "features.block";
        QTest::newRow("repeated path") << "/layers/layers.0/c1/Relu"
                                       << "layers.0.c1";
        QTest::newRow("operator alone") << "/Relu"
                                        << "Relu";
        QTest::newRow("none") << ""
                              << "Relu1";
    }

    void namesLayers()
    {
        QFETCH(QString, node);
        OnnxModel model;
        model.node("Relu", {"image"}, {}, node.toStdString());
        QTEST(names(imported(model)).last(), "layer");
    }

    void makesNamesUnique()
    {
        OnnxModel model;
        std::string at = "image";
        for (const char* name : {"a", "a", "image", "a"})
            at = model.node("Relu", {at}, {}, name);
        QCOMPARE(names(imported(model)), (QStringList{"image", "a", "a_2", "image_2", "a_3"}));
    }

    /// Exporters compute shapes from constants and from other shapes.
    void foldsShapes()
    {
        // x.view(x.size(0), x.size(1) * 6 * x.size(3) + 0)
        OnnxModel model({1, 2, 6, 5});
        const std::string shape = model.node("Shape", {"image"});
        const auto element = [&](std::int64_t i) {
            return model.node("Gather", {shape, model.integers({i})});
        };
        std::string product = model.node("Mul", {element(1), element(-1)});
        product = model.node("Mul", {product, model.integers({12})});
        product = model.node("Div", {product, model.integers({2})});
        product = model.node("Sub", {product, model.integers({7})});
        product = model.node("Add", {product, model.integers({7})});
        product = model.node("Cast", {product}, {{"to", 7}});
        const std::string batch =
            model.node("Slice", {shape, model.integers({-4}), model.integers({1})});
        const std::string batchAgain = model.node("Squeeze", {batch});
        const std::string target = model.node(
            "Concat", {model.node("Unsqueeze", {batchAgain, model.integers({0})}), product},
            {{"axis", 0}});
        const std::string flat = model.node("Reshape", {"image", target});
        model.node("Gemm", {flat, model.reals({60, 1}, Reals(60, 1.0F))});
        const LayerGraph graph = imported(model);
        QCOMPARE(graph.layers.size(), 2U);
        QVERIFY(graph.outputLayer().type == LayerType::FullyConnected);
        QCOMPARE(graph.outputLayer().weights.size(), 60U);
    }

    void foldsShapesOfConstants()
    {
        OnnxModel model;
        const std::string shape = model.node("Shape", {model.reals({1, 60}, Reals(60, 0.0F))});
        model.node("Reshape", {"image", shape});
        QCOMPARE(imported(model).layers.size(), 1U);
    }

    void refusesImpossibleShapeArithmetic()
    {
        const std::int64_t most = std::numeric_limits<std::int64_t>::max();
        const std::int64_t least = std::numeric_limits<std::int64_t>::min();
        const auto refusal = [](const std::string& type, std::int64_t a, std::int64_t b) {
            OnnxModel model;
            model.node(type, {model.integers({a}), model.integers({b})}, {}, "s");
            return importError(model);
        };
        const QString range =
            QStringLiteral(R"(The layer "s" (ONNX %1) computes a shape that is out of range.)");
        QCOMPARE(refusal("Mul", most, 2), range.arg("Mul"));
        QCOMPARE(refusal("Add", most, 1), range.arg("Add"));
        QCOMPARE(refusal("Sub", least, 1), range.arg("Sub"));
        QCOMPARE(refusal("Div", least, -1), range.arg("Div"));
        QCOMPARE(refusal("Div", 3, 0),
                 QStringLiteral(R"(The layer "s" (ONNX Div) divides a shape by zero.)"));
        QCOMPARE(refusal("Gather", 3, 1),
                 QStringLiteral(R"(The layer "s" (ONNX Gather) gathers an element that its input )"
                                "does not have."));
        QCOMPARE(refusal("Gather", 3, -2), refusal("Gather", 3, 1));
        // Arithmetic that is not known is refused as a type.
        QVERIFY(refusal("Mod", 3, 1).contains("not supported"));
    }

    void readsConstantNodes()
    {
        const onnx::TensorProto tensor = realTensor("t", {1, 2, 1, 1}, {3, 4});
        const Attribute forms[] = {{"value", tensor},
                                   {"value_float", 2.5F},
                                   {"value_int", 3},
                                   {"value_ints", Integers{3, 5}}};
        const Reals expected[] = {{3, 4}, {2.5F, 2.5F}, {3, 3}, {3, 5}};
        for (std::size_t i = 0; i < 4; ++i) {
            OnnxModel model;
            std::string constant = model.node("Constant", {}, {forms[i]});
            if (i == 3)
                constant = model.node("Reshape", {constant, model.integers({1, 2, 1, 1})});
            model.node("Mul", {"image", constant});
            QCOMPARE(imported(model).outputLayer().weights, expected[i]);
        }
        OnnxModel text;
        text.node("Constant", {}, {{"value_string", std::string("x")}}, "k");
        QCOMPARE(importError(text), QStringLiteral(R"(The layer "k" (ONNX Constant) holds a )"
                                                   "constant that is not numeric."));
    }

    /// PyTorch shares equal initialisers through Identity nodes.
    void followsAliases()
    {
        OnnxModel model;
        const std::string scale = model.reals({2}, {2, 3});
        const std::string alias = model.node("Identity", {scale});
        const std::string again = model.node("Identity", {alias});
        const std::string zero = model.reals({2}, {0, 0});
        const std::string one = model.reals({2}, {1, 1});
        const std::string same = model.node("Identity", {"image"});
        model.node("BatchNormalization", {same, again, zero, zero, one}, {{"epsilon", 0.0F}});
        const LayerGraph graph = imported(model);
        QCOMPARE(graph.layers.size(), 2U);
        QCOMPARE(graph.outputLayer().weights, (Reals{2, 3}));
    }

    void transposesConstantMatrices()
    {
        OnnxModel model({1, 3, 1, 1});
        const std::string matrix = model.reals({2, 3}, {1, 2, 3, 4, 5, 6}); // as PyTorch keeps it
        const std::string transposed =
            model.node("Transpose", {matrix}, {{"perm", Integers{1, 0}}});
        model.node("MatMul", {model.node("Flatten", {"image"}), transposed});
        QCOMPARE(imported(model).outputLayer().weights, (Reals{1, 2, 3, 4, 5, 6}));
    }

    /// TensorFlow's layout: the image arrives channels last and is transposed before convolutions.
    void importsChannelsLast()
    {
        const std::vector<int> dims{1, 5, 6, 2};
        for (const bool globalMean : {false, true}) {
            OnnxModel model({-1, 5, 6, 2});
            Random random(7);
            const auto weights = [&](const Integers& shape) {
                std::int64_t size = 1;
                for (const std::int64_t dim : shape)
                    size *= dim;
                return model.reals(shape, random.reals(static_cast<std::size_t>(size), -1, 1));
            };
            std::string at = model.node("Mul", {"image", weights({1})});
            at = model.node("Add", {at, weights({2})}); // one for each channel, the last axis
            at = model.node("Transpose", {at}, {{"perm", Integers{0, 3, 1, 2}}});
            at = model.node("Conv", {at, weights({3, 2, 3, 3}), weights({3})},
                            {{"kernel_shape", Integers{3, 3}},
                             {"strides", Integers{2, 2}},
                             {"auto_pad", std::string("SAME_UPPER")}});
            at = model.node("Transpose", {at}, {{"perm", Integers{0, 2, 3, 1}}});
            at = model.node("Relu", {at});
            std::int64_t features = 3 * 3 * 3;
            if (globalMean) {
                at = model.node("ReduceMean", {at}, {{"axes", Integers{1, 2}}, {"keepdims", 0}});
                features = 3;
            } else {
                at = model.node("Reshape", {at, model.integers({-1, features})});
            }
            at = model.node("MatMul", {at, weights({features, 4})});
            at = model.node("Add", {at, weights({4})});
            model.node("Softmax", {at});

            const LayerGraph graph = imported(model);
            QVERIFY(graph.layers[0].output == (TensorShape{2, 5, 6}));
            const Values input = someInput(60);
            Values channelsLast(60);
            for (std::size_t c = 0; c < 2; ++c)
                for (std::size_t p = 0; p < 30; ++p)
                    channelsLast[p * 2 + c] = input[c * 30 + p];
            const auto expected = openCvOutput(model.bytes(), dims, channelsLast);
            QVERIFY(expected.has_value());
            QVERIFY(largestDifference(outputOf(graph, input), *expected) < 1e-5);
        }
    }

    /// Elements that are flattened with channels last come in another order than ours.
    void refusesToJoinFlattenedChannelsLast()
    {
        OnnxModel model({1, 6, 6, 2});
        const std::string flat = model.node("Flatten", {"image"});
        model.node("Concat", {flat, flat}, {{"axis", 1}}, "j");
        QCOMPARE(importError(model),
                 QStringLiteral(R"(The layer "j" (ONNX Concat) joins flattened images, which is )"
                                "not supported."));
        OnnxModel slice({1, 6, 6, 2});
        slice.node("Slice",
                   {slice.node("Flatten", {"image"}), slice.integers({0}), slice.integers({3}),
                    slice.integers({1})},
                   {}, "s");
        QCOMPARE(importError(slice),
                 QStringLiteral(R"(The layer "s" (ONNX Slice) takes a part of a flattened image, )"
                                "which is not supported."));
    }

    void refusesToMixLayouts()
    {
        OnnxModel model({1, 6, 6, 4});
        const std::string other =
            model.node("Transpose", {"image"}, {{"perm", Integers{0, 3, 1, 2}}});
        const QString message = QStringLiteral(
            R"(The layer "x" (ONNX %1) combines tensors of different layouts or numbers of )"
            "dimensions, which is not supported.");
        for (const char* type : {"Add", "Mul"}) {
            OnnxModel mixed = model;
            mixed.node(type, {"image", other}, {}, "x");
            QCOMPARE(importError(mixed), message.arg(type));
        }
    }
};

QTEST_APPLESS_MAIN(TestImportOnnx)
#include "tst_import_onnx.moc"
