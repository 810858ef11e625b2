// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/network/imported.h"

#include <QTest>

#include <functional>
#include <map>

using namespace hawx;
using namespace hawx::test;

namespace {

/// A model being written, with random parameters.
class Writer : public OnnxModel {
public:
    explicit Writer(const Integers& inputDims = {1, 4, 6, 5}, int opset = 13)
        : OnnxModel(inputDims, opset)
    {}

    /// Random parameters of this shape.
    std::string weights(const Integers& dims, float low = -1, float high = 1)
    {
        std::int64_t size = 1;
        for (const std::int64_t dim : dims)
            size *= dim;
        return reals(dims, m_random.reals(static_cast<std::size_t>(size), low, high));
    }

    std::string conv(const std::string& input, const Integers& dims, Attributes attributes = {},
                     bool bias = true)
    {
        attributes.push_back({"kernel_shape", Integers{dims[2], dims[3]}});
        std::vector<std::string> inputs{input, weights(dims)};
        if (bias)
            inputs.push_back(weights({dims[0]}));
        return node("Conv", inputs, attributes);
    }

    /// Height and width averaged away, for a gate.
    std::string gate(const std::string& input, std::int64_t channels)
    {
        const std::string pooled = node("GlobalAveragePool", {input});
        return node("Sigmoid", {conv(pooled, {channels, channels, 1, 1})});
    }

private:
    Random m_random{3};
};

using Build = std::function<void(Writer&)>;

struct Case {
    Build build;
    Integers inputDims{1, 4, 6, 5};
    int opset = 13;
    /// The same function in words that OpenCV's reader understands, where it refuses `build`.
    Build inOtherWords = nullptr;
};

Build unary(const std::string& type, const Attributes& attributes = {})
{
    return [=](Writer& w) { w.node(type, {"image"}, attributes); };
}

Build convolutionOf(const Integers& dims, const Attributes& attributes, bool bias = true)
{
    return [=](Writer& w) { w.conv("image", dims, attributes, bias); };
}

/// `type` of the image and random parameters of these dimensions, or the other way round.
Build withConstant(const std::string& type, const Integers& dims, bool constantFirst = false)
{
    return [=](Writer& w) {
        const std::string constant = w.weights(dims, 0.5F, 2);
        if (constantFirst)
            w.node(type, {constant, "image"});
        else
            w.node(type, {"image", constant});
    };
}

/// `operation` between a convolution and a fully connected layer, as a network would have it.
Build between(const std::function<std::string(Writer&, const std::string&)>& operation,
              std::int64_t elements)
{
    return [=](Writer& w) {
        const std::string flat = operation(w, w.conv("image", {4, 4, 1, 1}));
        w.node("Gemm", {flat, w.weights({3, elements}), w.weights({3})}, {{"transB", 1}});
    };
}

std::map<std::string, Case> makeCases()
{
    std::map<std::string, Case> cases;
    const auto attributes = [](const Attributes& list) { return list; };
    const std::string same = "SAME_UPPER";

    cases["conv"] = {convolutionOf({3, 4, 3, 2}, {})};
    cases["conv without bias"] = {convolutionOf({3, 4, 3, 2}, {}, false)};
    cases["conv strided, padded"] = {
        convolutionOf({3, 4, 3, 3}, {{"strides", Integers{2, 1}}, {"pads", Integers{1, 1, 1, 1}}})};
    cases["conv grouped"] = {convolutionOf({6, 2, 3, 3}, {{"group", 2}})};
    cases["conv depthwise"] = {convolutionOf({8, 1, 3, 3}, {{"group", 4}})};
    cases["conv dilated"] = {convolutionOf(
        {3, 4, 3, 2}, {{"dilations", Integers{2, 3}}, {"pads", Integers{2, 1, 2, 1}}})};
    cases["conv padded unequally"] = {
        convolutionOf({3, 4, 3, 3}, {{"pads", Integers{0, 2, 1, 0}}}),
        {1, 4, 6, 5},
        13,
        [](Writer& w) { // OpenCV's convolution refuses unequal padding, its padding layer does not
            const std::string padded = w.node(
                "Pad", {"image"},
                {{"pads", Integers{0, 0, 0, 2, 0, 0, 1, 0}}, {"mode", std::string("constant")}});
            w.conv(padded, {3, 4, 3, 3});
        }};
    cases["conv SAME_UPPER, odd"] = {
        convolutionOf({3, 4, 3, 3}, {{"auto_pad", same}, {"strides", Integers{1, 2}}}),
        {1, 4, 6, 5}};
    cases["conv SAME_LOWER"] = {
        convolutionOf({3, 4, 3, 3}, {{"auto_pad", std::string("SAME_LOWER")}})};
    cases["conv VALID"] = {convolutionOf({3, 4, 3, 3}, {{"auto_pad", std::string("VALID")}})};
    cases["pad, conv"] = {[](Writer& w) {
        const std::string pads = w.integers({0, 0, 1, 2, 0, 0, 0, 1});
        w.conv(w.node("Pad", {"image", pads, w.reals({}, {0})}), {3, 4, 3, 3});
    }};
    cases["pad by attribute, conv with padding"] = {
        [](Writer& w) {
            const std::string padded = w.node("Pad", {"image"},
                                              {{"pads", Integers{0, 0, 1, 0, 0, 0, 0, 1}},
                                               {"mode", std::string("constant")},
                                               {"value", 0.0F}});
            w.conv(padded, {3, 4, 3, 3}, {{"pads", Integers{1, 1, 1, 1}}});
        },
        {1, 4, 6, 5},
        10};

    const Build matMulAdd = [](Writer& w) {
        const std::string flat = w.node("Flatten", {"image"});
        w.node("Add", {w.node("MatMul", {flat, w.weights({120, 7})}), w.weights({7})});
    };
    const auto gemm = [](const Integers& dims, const Attributes& list, const Integers& bias) {
        return [=](Writer& w) {
            std::vector<std::string> inputs{w.node("Flatten", {"image"}), w.weights(dims)};
            if (!bias.empty())
                inputs.push_back(w.weights(bias));
            w.node("Gemm", inputs, list);
        };
    };
    cases["gemm"] = {gemm({7, 120}, {{"transB", 1}}, {7})};
    cases["gemm not transposed"] = {gemm({120, 7}, {}, {7}), {1, 4, 6, 5}, 13, matMulAdd};
    cases["gemm with factors"] = {
        gemm({7, 120}, {{"transB", 1}, {"alpha", 0.5F}, {"beta", -2.0F}}, {7}),
        {1, 4, 6, 5},
        13,
        [](Writer& w) { // OpenCV ignores the factors
            const std::string flat = w.node("Flatten", {"image"});
            const std::string product =
                w.node("Gemm", {flat, w.weights({7, 120})}, {{"transB", 1}});
            const std::string half = w.node("Mul", {product, w.reals({1}, {0.5F})});
            w.node("Add", {half, w.weights({7}, 2, -2)}); // the bias between -1 and 1 times -2
        }};
    cases["gemm without bias"] = {gemm({7, 120}, {{"transB", 1}}, {})};
    cases["gemm with one bias"] = {
        gemm({7, 120}, {{"transB", 1}}, {1}), {1, 4, 6, 5}, 13, [](Writer& w) {
            const std::string flat = w.node("Flatten", {"image"});
            const std::string product =
                w.node("Gemm", {flat, w.weights({7, 120})}, {{"transB", 1}});
            w.node("Add", {product, w.weights({1})});
        }};
    cases["matmul, add"] = {matMulAdd};
    cases["matmul, add in front"] = {[](Writer& w) {
        const std::string flat = w.node("Flatten", {"image"});
        const std::string product = w.node("MatMul", {flat, w.weights({120, 7})});
        w.node("Add", {w.weights({1, 7}), product});
    }};

    cases["batch normalisation"] = {[](Writer& w) {
        w.node("BatchNormalization",
               {"image", w.weights({4}), w.weights({4}), w.weights({4}), w.weights({4}, 0.5F, 2)},
               {{"epsilon", 0.01F}});
    }};
    cases["conv, batch normalisation, relu"] = {[](Writer& w) {
        const std::string c = w.conv("image", {4, 4, 3, 3});
        w.node("Relu", {w.node("BatchNormalization", {c, w.weights({4}), w.weights({4}),
                                                      w.weights({4}), w.weights({4}, 0.5F, 2)})});
    }};

    cases["relu"] = {unary("Relu")};
    cases["leaky relu"] = {unary("LeakyRelu", {{"alpha", 0.3F}})};
    cases["leaky relu, default"] = {unary("LeakyRelu")};
    cases["sigmoid"] = {unary("Sigmoid")};
    cases["tanh"] = {unary("Tanh")};
    cases["hard swish"] = {unary("HardSwish"), {1, 4, 6, 5}, 14};
    cases["hard sigmoid, default"] = {unary("HardSigmoid")};
    cases["hard sigmoid"] = {unary("HardSigmoid", {{"alpha", 0.4F}, {"beta", 0.25F}})};
    const auto clip6 = attributes({{"min", 0.0F}, {"max", 0.5F}});
    cases["clip by attributes"] = {unary("Clip", clip6), {1, 4, 6, 5}, 10};
    cases["clip by inputs"] = {[](Writer& w) {
                                   w.node("Clip", {"image", w.reals({}, {0}), w.reals({}, {0.5F})});
                               },
                               {1, 4, 6, 5},
                               13,
                               unary("Clip", clip6)};
    cases["clip by constant nodes"] = {
        [](Writer& w) {
            const std::string low = w.node("Constant", {}, {{"value_float", 0.0F}});
            const std::string high =
                w.node("Constant", {}, {{"value", realTensor("t", {}, {0.5F})}});
            w.node("Clip", {"image", low, high});
        },
        {1, 4, 6, 5},
        13,
        unary("Clip", clip6)};
    cases["clip from above only"] = {[](Writer& w) {
                                         w.node("Clip", {"image", "", w.reals({}, {0.5F})});
                                     },
                                     {1, 4, 6, 5},
                                     13,
                                     unary("Clip", {{"max", 0.5F}, {"min", -1e30F}})};
    cases["clip from below only"] = {[](Writer& w) {
                                         w.node("Clip", {"image", w.reals({}, {0})});
                                     },
                                     {1, 4, 6, 5},
                                     13,
                                     unary("Relu")};
    const Build silu = [](Writer& w) {
        const std::string x = w.conv("image", {4, 4, 1, 1});
        w.node("Mul", {x, w.node("Sigmoid", {x})});
    };
    cases["silu"] = {silu};
    cases["silu, gate first"] = {[](Writer& w) {
        const std::string x = w.conv("image", {4, 4, 1, 1});
        w.node("Mul", {w.node("Sigmoid", {x}), x});
    }};
    cases["hard swish in two"] = {[](Writer& w) {
                                      const std::string gate =
                                          w.node("HardSigmoid", {"image"},
                                                 {{"alpha", 1.0F / 6.0F}, {"beta", 0.5F}});
                                      w.node("Mul", {"image", gate});
                                  },
                                  {1, 4, 6, 5},
                                  13,
                                  unary("HardSwish")};

    const Attributes window{{"kernel_shape", Integers{3, 2}}, {"strides", Integers{2, 2}}};
    const auto with = [&](Attributes more) {
        more.insert(more.end(), window.begin(), window.end());
        return more;
    };
    for (const char* type : {"MaxPool", "AveragePool"}) {
        const std::string name = type;
        cases[name] = {unary(type, window)};
        cases[name + ", padded"] = {unary(type, with({{"pads", Integers{1, 1, 1, 1}}}))};
        cases[name + ", ceil"] = {unary(type, with({{"ceil_mode", 1}}))};
        cases["Global" + name] = {unary("Global" + name.substr(0, name.size() - 4) + "Pool")};
    }
    cases["AveragePool, padding counts"] = {
        unary("AveragePool", with({{"pads", Integers{1, 1, 1, 1}}, {"count_include_pad", 1}})),
        {1, 4, 6, 5},
        13,
        [=](Writer& w) { // OpenCV ignores the attribute
            const std::string padded = w.node(
                "Pad", {"image"},
                {{"pads", Integers{0, 0, 1, 1, 0, 0, 1, 1}}, {"mode", std::string("constant")}});
            w.node("AveragePool", {padded}, window);
        }};
    cases["MaxPool, SAME_UPPER"] = {unary("MaxPool", with({{"auto_pad", same}}))};
    for (const int keep : {0, 1})
        cases["mean of height and width, keepdims " + std::to_string(keep)] = {
            unary("ReduceMean", {{"axes", Integers{-1, -2}}, {"keepdims", keep}})};
    cases["mean, axes as input"] = {[](Writer& w) {
                                        w.node("ReduceMean", {"image", w.integers({2, 3})});
                                    },
                                    {1, 4, 6, 5},
                                    18,
                                    unary("GlobalAveragePool")};

    cases["add"] = {[](Writer& w) { w.node("Add", {w.conv("image", {4, 4, 1, 1}), "image"}); }};
    for (const char* type : {"Add", "Mul"}) {
        cases[std::string(type) + " a number"] = {withConstant(type, {1})};
        cases[std::string(type) + " one for each channel"] = {withConstant(type, {1, 4, 1, 1})};
        cases[std::string(type) + " one for each channel in front"] = {
            withConstant(type, {1, 4, 1, 1}, true)};
    }
    cases["Mul one for each channel, three dimensions"] = {
        withConstant("Mul", {4, 1, 1}), {1, 4, 6, 5}, 13, withConstant("Mul", {1, 4, 1, 1})};
    cases["Mul, a constant unsqueezed"] = {
        [](Writer& w) {
            const std::string constant = w.weights({4}, 0.5F, 2);
            const std::string wide = w.node("Unsqueeze", {constant}, {{"axes", Integers{1, -1}}});
            w.node("Mul", {"image", wide});
        },
        {1, 4, 6, 5},
        11,
        withConstant("Mul", {1, 4, 1, 1})};
    cases["Sub one for each channel"] = {withConstant("Sub", {1, 4, 1, 1}),
                                         {1, 4, 6, 5},
                                         13,
                                         [](Writer& w) { // the same numbers, negated
                                             const Integers dims{1, 4, 1, 1};
                                             w.node("Add", {"image", w.weights(dims, -0.5F, -2)});
                                         }};
    cases["Div by one for each channel"] = {withConstant("Div", {1, 4, 1, 1})};
    cases["Div by a number"] = {withConstant("Div", {1})};
    for (const bool gateFirst : {false, true})
        cases[gateFirst ? "gate times channels" : "channels times gate"] = {[gateFirst](Writer& w) {
            const std::string x = w.conv("image", {4, 4, 1, 1});
            const std::string gate = w.gate(x, 4);
            w.node("Mul", gateFirst ? std::vector{gate, x} : std::vector{x, gate});
        }};

    cases["concat"] = {[](Writer& w) {
        const std::string x = w.conv("image", {3, 4, 1, 1});
        w.node("Concat", {x, "image", x}, {{"axis", 1}});
    }};
    cases["concat, axis from the end"] = {[](Writer& w) {
        w.node("Concat", {w.conv("image", {3, 4, 1, 1}), "image"}, {{"axis", -3}});
    }};
    const auto rejoined = [](Writer& w) { w.node("Concat", {"b", "a"}, {{"axis", 1}}); };
    cases["split by attribute"] = {
        [=](Writer& w) {
            w.node("Split", {"image"}, {{"axis", 1}, {"split", Integers{1, 3}}}, "", {"a", "b"});
            rejoined(w);
        },
        {1, 4, 6, 5},
        11};
    cases["split by input"] = {
        [=](Writer& w) {
            w.node("Split", {"image", w.integers({1, 3})}, {{"axis", -3}}, "", {"a", "b"});
            rejoined(w);
        },
        {1, 4, 6, 5},
        13,
        cases["split by attribute"].build};
    cases["split in halves"] = {[=](Writer& w) {
        w.node("Split", {"image"}, {{"axis", 1}}, "", {"a", "b"});
        rejoined(w);
    }};
    cases["slice by attributes"] = {
        unary("Slice", {{"axes", Integers{1}}, {"starts", Integers{1}}, {"ends", Integers{-1}}}),
        {1, 4, 6, 5},
        9};
    cases["slice by inputs"] = {[](Writer& w) {
        w.node("Slice", {"image", w.integers({-3}), w.integers({1LL << 40}), w.integers({1}),
                         w.integers({1})});
    }};

    const auto flattenings = [](Writer& w, const std::string& x, int form) {
        if (form == 0)
            return w.node("Flatten", {x});
        if (form == 1)
            return w.node("Flatten", {x}, {{"axis", -3}});
        return w.node("Reshape", {x, w.integers(form == 2 ? Integers{0, -1} : Integers{-1, 120})});
    };
    for (int form = 0; form < 4; ++form)
        cases["flatten " + std::to_string(form)] = {
            between([=](Writer& w, const std::string& x) { return flattenings(w, x, form); }, 120)};
    cases["reshape to the same"] = {between(
        [](Writer& w, const std::string& x) {
            return w.node("Flatten", {w.node("Reshape", {x, w.integers({1, 4, 6, 5})})});
        },
        120)};
    const auto squeezed = [](Writer& w, const std::string& x) {
        return w.node("Squeeze", {w.node("GlobalAveragePool", {x})}, {{"axes", Integers{2, 3}}});
    };
    cases["squeeze by attribute"] = {between(squeezed, 4), {1, 4, 6, 5}, 11};
    cases["squeeze by input"] = {between(
                                     [](Writer& w, const std::string& x) {
                                         const std::string pooled =
                                             w.node("GlobalAveragePool", {x});
                                         return w.node("Squeeze", {pooled, w.integers({2, 3})});
                                     },
                                     4),
                                 {1, 4, 6, 5},
                                 13,
                                 between(squeezed, 4)};
    cases["flat and back, as a 1x1 convolution"] = {[](Writer& w) {
        const std::string flat = w.node("Flatten", {"image"});
        const std::string pixels = w.node("Reshape", {flat, w.integers({1, 120, 1, 1})});
        w.conv(pixels, {3, 120, 1, 1});
    }};
    cases["flat and unsqueezed twice"] = {
        [](Writer& w) {
            const std::string flat = w.node("Flatten", {"image"});
            const std::string once = w.node("Unsqueeze", {flat}, {{"axes", Integers{2}}});
            w.conv(w.node("Unsqueeze", {once}, {{"axes", Integers{3}}}), {3, 120, 1, 1});
        },
        {1, 4, 6, 5},
        11,
        cases["flat and back, as a 1x1 convolution"].build};
    cases["flat and unsqueezed at once"] = {
        [](Writer& w) {
            const std::string flat = w.node("Flatten", {"image"});
            w.conv(w.node("Unsqueeze", {flat, w.integers({2, 3})}), {3, 120, 1, 1});
        },
        {1, 4, 6, 5},
        13,
        cases["flat and back, as a 1x1 convolution"].build};
    cases["channel shuffle"] = {[](Writer& w) {
        const std::string x = w.conv("image", {6, 4, 1, 1});
        const std::string groups = w.node("Reshape", {x, w.integers({1, 2, 3, 6, 5})});
        const std::string swapped =
            w.node("Transpose", {groups}, {{"perm", Integers{0, 2, 1, 3, 4}}});
        w.conv(w.node("Reshape", {swapped, w.integers({1, 6, 6, 5})}), {2, 6, 1, 1});
    }};
    cases["identity and dropout"] = {[](Writer& w) {
        w.conv(w.node("Dropout", {w.node("Identity", {"image"})}), {3, 4, 1, 1});
    }};
    cases["softmax"] = {[](Writer& w) {
        const std::string flat = w.node("Flatten", {"image"});
        const std::string logits = w.node("MatMul", {flat, w.weights({120, 7})});
        w.node("Softmax", {logits}, {{"axis", 1}});
    }};
    return cases;
}

} // namespace

/// Each operator of the ONNX import: what it computes, and what it refuses.
class TestOnnxOperators : public QObject {
    Q_OBJECT

    std::map<std::string, Case> m_cases = makeCases();

private slots:
    void equalsOpenCv_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto& [name, unused] : m_cases)
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }

    /// The imported graph, its simplified form and the fp32 network made of that give what OpenCV's
    /// own reader computes from the file, to 1e-5.
    void equalsOpenCv()
    {
        QFETCH(QString, name);
        const Case& given = m_cases.at(name.toStdString());
        Writer model(given.inputDims, given.opset);
        given.build(model);
        const LayerGraph graph = imported(model);

        Network network;
        network.graph = simplify(graph);
        const auto channels = static_cast<std::size_t>(network.input().channels);
        network.preprocessing = {std::vector<float>(channels, 0.5F),
                                 std::vector<float>(channels, 0.25F)};
        Random random(5);
        const auto images = randomImages(random, network.input(), 1);
        const Values input = inputValues(network, *images, 0);
        const std::vector<int> dims(given.inputDims.begin(), given.inputDims.end());

        std::optional<Values> expected = openCvOutput(model.bytes(), dims, input);
        if (given.inOtherWords != nullptr) {
            Writer other(given.inputDims, 11);
            given.inOtherWords(other);
            expected = openCvOutput(other.bytes(), dims, input);
        }
        QVERIFY2(expected.has_value(), "OpenCV does not read it.");
        QVERIFY(largestDifference(outputOf(graph, input), *expected) < 1e-5);
        if (graph.outputLayer().type == LayerType::Softmax)
            return; // what simplify() leaves are the logits
        QVERIFY(largestDifference(outputOf(network.graph, input), *expected) < 1e-5);
        const std::vector<float> logits = FloatNetwork(network).logits(*images, 0, 1);
        QVERIFY(largestDifference(Values(logits.begin(), logits.end()), *expected) < 1e-5);
    }

    void recognisesPatterns()
    {
        const auto last = [](const std::string& name, const std::map<std::string, Case>& cases) {
            Writer model;
            cases.at(name).build(model);
            return simplify(imported(model)).outputLayer();
        };
        QVERIFY(last("silu", m_cases).activation.type == ActivationType::Silu);
        QVERIFY(last("silu, gate first", m_cases).activation.type == ActivationType::Silu);
        QVERIFY(last("hard swish in two", m_cases).activation.type == ActivationType::HardSwish);
        QVERIFY(last("clip from below only", m_cases).activation.type == ActivationType::Relu);
        QVERIFY(last("channels times gate", m_cases).type == LayerType::ChannelScale);
        QVERIFY(last("conv, batch normalisation, relu", m_cases).type == LayerType::Convolution);
        QVERIFY(last("matmul, add", m_cases).type == LayerType::FullyConnected);
        QVERIFY(last("flat and back, as a 1x1 convolution", m_cases).type ==
                LayerType::FullyConnected);

        Writer shuffle;
        m_cases.at("channel shuffle").build(shuffle);
        const LayerGraph graph = imported(shuffle);
        QVERIFY(graph.layers[2].type == LayerType::ChannelShuffle);
        QCOMPARE(graph.layers[2].groups, 2);

        Writer gate; // a sigmoid of something else is a gate, not SiLU
        const std::string x = gate.conv("image", {4, 4, 1, 1});
        gate.node("Mul", {x, gate.gate(x, 4)});
        QVERIFY(imported(gate).outputLayer().type == LayerType::ChannelScale);
    }

    void importsLogSoftmaxAsTheEnd()
    {
        Writer model;
        model.node("LogSoftmax", {model.node("Flatten", {"image"})});
        QVERIFY(imported(model).outputLayer().type == LayerType::Softmax);
    }

    void refuses_data();
    void refuses()
    {
        QFETCH(int, row);
        QFETCH(QString, message);
        Writer model(m_refused[static_cast<std::size_t>(row)].inputDims);
        m_refused[static_cast<std::size_t>(row)].build(model);
        QCOMPARE(importError(model), "The layer \"x\" (ONNX " + message + ".");
    }

private:
    std::vector<Case> m_refused;
};

void TestOnnxOperators::refuses_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("message");
    const auto row = [this](const char* name, const QString& message, Build build,
                            Integers dims = {1, 4, 6, 5}) {
        QTest::newRow(name) << static_cast<int>(m_refused.size()) << message;
        m_refused.push_back({std::move(build), std::move(dims)});
    };
    // The node under test is called "x".
    const auto image = [](const std::string& type, const Attributes& attributes = {}) {
        return [=](Writer& w) { w.node(type, {"image"}, attributes, "x"); };
    };
    const auto constant = [](const std::string& type, const Integers& dims) {
        return [=](Writer& w) { w.node(type, {"image", w.weights(dims)}, {}, "x"); };
    };
    const auto integers = [](const std::string& type, const std::vector<Integers>& inputs,
                             const Attributes& attributes = {}) {
        return [=](Writer& w) {
            std::vector<std::string> names{"image"};
            for (const Integers& input : inputs)
                names.push_back(w.integers(input));
            w.node(type, names, attributes, "x");
        };
    };
    const auto behindFlatten = [](const std::string& type, const Integers& dims,
                                  const Attributes& attributes = {},
                                  const std::optional<Integers>& bias = std::nullopt) {
        return [=](Writer& w) {
            std::vector<std::string> inputs{w.node("Flatten", {"image"}), w.weights(dims)};
            if (bias)
                inputs.push_back(w.weights(*bias));
            w.node(type, inputs, attributes, "x");
        };
    };
    const QString onlyImages = "%1) is not two-dimensional; only images are supported";
    const QString range = "%1) has a window parameter of %2, which is out of range";

    // Convolution
    row("conv of one dimension",
        "Conv) is not a convolution of images: its weights have 3 dimensions instead of 4",
        constant("Conv", {3, 4, 3}));
    row("conv of integers",
        "Conv) is not a convolution of images: its weights have 4 dimensions instead of 4",
        [](Writer& w) {
            w.node("Conv", {"image", w.integers({1, 4, 1, 1}, {1, 2, 3, 4})}, {}, "x");
        });
    row("conv with one stride", onlyImages.arg("Conv"), [](Writer& w) {
        w.node("Conv", {"image", w.weights({1, 4, 1, 1})}, {{"strides", Integers{1}}}, "x");
    });
    row("conv with two pads", onlyImages.arg("Conv"), [](Writer& w) {
        w.node("Conv", {"image", w.weights({1, 4, 1, 1})}, {{"pads", Integers{1, 1}}}, "x");
    });
    row("conv with a stride of 0", "Conv) has a stride or dilation of 0", [](Writer& w) {
        w.node("Conv", {"image", w.weights({1, 4, 1, 1})}, {{"strides", Integers{0, 1}}}, "x");
    });
    row("conv with a dilation of 0", "Conv) has a stride or dilation of 0", [](Writer& w) {
        w.node("Conv", {"image", w.weights({1, 4, 1, 1})}, {{"dilations", Integers{1, 0}}}, "x");
    });
    row("conv with negative padding", range.arg("Conv").arg(-1), [](Writer& w) {
        w.node("Conv", {"image", w.weights({1, 4, 1, 1})}, {{"pads", Integers{0, -1, 0, 0}}}, "x");
    });
    row("conv with a huge stride", range.arg("Conv").arg(1LL << 33), [](Writer& w) {
        w.node("Conv", {"image", w.weights({1, 4, 1, 1})}, {{"strides", Integers{1, 1LL << 33}}},
               "x");
    });
    row("conv of other channels",
        "Conv) has weights for 3 channels a group and 2 biases, which does not fit its input of 4 "
        "channels",
        constant("Conv", {2, 3, 1, 1}));
    row("conv with too many biases",
        "Conv) has weights for 4 channels a group and 3 biases, which does not fit its input of 4 "
        "channels",
        [](Writer& w) {
            w.node("Conv", {"image", w.weights({2, 4, 1, 1}), w.weights({3})}, {}, "x");
        });
    row("conv behind flatten", "Conv) needs a tensor of batch, channels, height and width",
        behindFlatten("Conv", {3, 120, 1, 1}));
    row("conv with channels last", "Conv) needs a tensor of batch, channels, height and width",
        constant("Conv", {3, 4, 1, 1}), {1, 6, 5, 4});

    // Fully connected layers
    const QString fullyConnected =
        "Gemm) is not a fully connected layer: it needs a flattened input and a constant matrix of "
        "weights";
    row("gemm of an image", fullyConnected, constant("Gemm", {120, 3}));
    row("gemm with a vector", fullyConnected, behindFlatten("Gemm", {120}));
    row("gemm, input transposed", fullyConnected, behindFlatten("Gemm", {120, 3}, {{"transA", 1}}));
    row("gemm of another size", "Gemm) has weights for 3 inputs but reads 120",
        behindFlatten("Gemm", {120, 3}, {{"transB", 1}}));
    row("gemm with too many biases", "Gemm) has 4 biases for 3 outputs",
        behindFlatten("Gemm", {120, 3}, {}, Integers{4}));
    row("matmul of another size",
        "MatMul) is not a fully connected layer: it needs a flattened input and a constant matrix "
        "of weights that fits it",
        behindFlatten("MatMul", {119, 3}));
    row("matmul of two tensors",
        "MatMul) computes its parameter \"image\" from the image; only constant parameters are "
        "supported",
        [](Writer& w) {
            w.node("MatMul", {"image", "image"}, {}, "x");
        });

    // Elementwise
    row("batch normalisation of different sizes",
        "BatchNormalization) has parameters of different sizes", [](Writer& w) {
            w.node("BatchNormalization",
                   {"image", w.weights({4}), w.weights({3}), w.weights({4}), w.weights({4})}, {},
                   "x");
        });
    row("batch normalisation with a negative variance",
        "BatchNormalization) has a negative or vanishing variance in channel 1", [](Writer& w) {
            w.node("BatchNormalization",
                   {"image", w.weights({4}), w.weights({4}), w.weights({4}),
                    w.reals({4}, {1, -1, 1, 1})},
                   {}, "x");
        });
    row("batch normalisation with no variance",
        "BatchNormalization) has a negative or vanishing variance in channel 0", [](Writer& w) {
            w.node("BatchNormalization",
                   {"image", w.weights({4}), w.weights({4}), w.weights({4}),
                    w.reals({4}, {0, 1, 1, 1})},
                   {{"epsilon", 0.0F}}, "x");
        });
    row("clip with a list", "Clip) has a bound that is not one number", constant("Clip", {2}));
    row("clip to nothing", "Clip) clips to an empty range",
        image("Clip", {{"min", 1.0F}, {"max", 1.0F}}));
    const QString each = "%1 a constant that is neither one number nor one for each channel";
    row("add for each pixel", each.arg("Add) adds"), constant("Add", {1, 1, 6, 5}));
    row("add for each column", each.arg("Add) adds"), constant("Add", {5}));
    row("add for each element", each.arg("Add) adds"), constant("Add", {1, 4, 6, 5}));
    // As many columns as channels: by ONNX's rule the last dimensions belong together.
    row("add for as many columns as channels", each.arg("Add) adds"), constant("Add", {4}),
        {1, 4, 6, 4});
    row("add for as many rows as channels", each.arg("Add) adds"), constant("Add", {4, 1}),
        {1, 4, 4, 5});
    row("add of five dimensions", each.arg("Add) adds"), constant("Add", {1, 1, 4, 1, 1}));
    row("subtract a tensor", "Sub) subtracts a tensor; only a constant can be subtracted",
        [](Writer& w) {
            w.node("Sub", {"image", "image"}, {}, "x");
        });
    row("subtract from a constant", "Sub) subtracts a tensor; only a constant can be subtracted",
        [](Writer& w) {
            w.node("Sub", {w.weights({1}), "image"}, {}, "x");
        });
    row("subtract for each column", each.arg("Sub) subtracts"), constant("Sub", {5}));
    row("divide by a tensor", "Div) divides by a tensor; only division by a constant is supported",
        [](Writer& w) {
            w.node("Div", {"image", "image"}, {}, "x");
        });
    const QString zero = "Div) divides by a constant that is zero, or neither one number nor one "
                         "for each channel";
    row("divide for each column", zero, constant("Div", {5}));
    row("divide by zero", zero, [](Writer& w) {
        w.node("Div", {"image", w.reals({1}, {0})}, {}, "x");
    });
    row("multiply for each column", each.arg("Mul) multiplies by"), constant("Mul", {5}));

    // Pooling
    row("pool of one dimension", onlyImages.arg("MaxPool"),
        image("MaxPool", {{"kernel_shape", Integers{2}}}));
    row("pool without window", onlyImages.arg("AveragePool"), image("AveragePool"));
    row("pool with positions",
        "MaxPool) also returns the positions of its maxima, which is not supported", [](Writer& w) {
            w.node("MaxPool", {"image"}, {{"kernel_shape", Integers{2, 2}}}, "x", {"y", "where"});
        });
    const QString needsImage = "%1) needs a tensor of batch, channels, height and width";
    row("global pool of flat elements", needsImage.arg("GlobalAveragePool"),
        [](Writer& w) { w.node("GlobalAveragePool", {w.node("Flatten", {"image"})}, {}, "x"); });
    const QString axes =
        "ReduceMean) averages over other axes than height and width, which is not supported";
    row("mean over channels", axes, image("ReduceMean", {{"axes", Integers{1}}}));
    row("mean over everything", axes, image("ReduceMean"));
    row("mean over an axis too many", "ReduceMean) names axis 4 of a tensor with 4 dimensions",
        image("ReduceMean", {{"axes", Integers{2, 4}}}));
    row("mean over an axis too few", "ReduceMean) names axis -5 of a tensor with 4 dimensions",
        image("ReduceMean", {{"axes", Integers{-5}}}));

    // Channels
    row("concat of an image and flat elements", "Concat) joins tensors of different kinds",
        [](Writer& w) {
            w.node("Concat", {"image", w.node("Flatten", {"image"})}, {{"axis", 1}}, "x");
        });
    row("concat along rows",
        "Concat) joins tensors along another axis than the channels, which is not supported",
        [](Writer& w) {
            w.node("Concat", {"image", "image"}, {{"axis", 2}}, "x");
        });
    row("split along rows",
        "Split) splits a tensor along another axis than the channels, which is not supported",
        image("Split", {{"axis", 2}}));
    row("split in another number of parts",
        "Split) states another number of parts than it has outputs",
        integers("Split", {{1, 1, 2}}, {{"axis", 1}}));
    const QString channels = "%1) takes channels that its input does not have";
    row("split with too many channels", channels.arg("Split"),
        integers("Split", {{5}}, {{"axis", 1}}));
    row("split with far too many channels", channels.arg("Split"), [](Writer& w) {
        w.node("Split", {"image", w.integers({1, std::numeric_limits<std::int64_t>::max()})},
               {{"axis", 1}}, "x", {"a", "b"});
    });
    row("split with a negative part", channels.arg("Split"),
        integers("Split", {{-1}}, {{"axis", 1}}));
    const QString run =
        "Slice) takes something else than a run of channels, which is not supported";
    row("slice of rows", run, integers("Slice", {{0}, {2}, {2}}));
    row("slice of the batch", run, integers("Slice", {{0}, {1}}));
    row("slice with a step", run, integers("Slice", {{0}, {4}, {1}, {2}}));
    row("slice along two axes", run, integers("Slice", {{0, 0}, {1, 1}, {1, 2}}));
    row("slice of nothing", channels.arg("Slice"), integers("Slice", {{2}, {2}, {1}}));
    row("slice behind the end", channels.arg("Slice"), integers("Slice", {{9}, {10}, {1}}));

    // Shapes
    row("reshape to nothing", "Reshape) reshapes to an impossible shape",
        integers("Reshape", {{1, -2}}));
    row("reshape to two unknowns", "Reshape) reshapes to an impossible shape",
        integers("Reshape", {{-1, -1}}));
    row("reshape to a huge shape", "Reshape) reshapes to an impossible shape",
        integers("Reshape", {{1LL << 28, 1LL << 28, 1LL << 28}}));
    const QString number = "Reshape) reshapes 120 values to another number of them";
    row("reshape to more", number, integers("Reshape", {{1, 121}}));
    row("reshape to what does not divide", number, integers("Reshape", {{7, -1}}));
    row("reshape to more than there is", number, integers("Reshape", {{121, -1}}));
    const QString way =
        "Reshape) reshapes in a way that is neither flattening nor part of a channel shuffle";
    row("reshape to other rows", way, integers("Reshape", {{1, 4, 5, 6}}));
    row("reshape to two batches", way, integers("Reshape", {{2, 60}}));
    row("reshape to groups of pixels", way, integers("Reshape", {{1, 2, 2, 3, 10}}));
    const QString order = "Transpose) exchanges axes in a way that is neither a change of layout "
                          "nor part of a channel shuffle";
    row("transpose rows and columns", order, image("Transpose", {{"perm", Integers{0, 1, 3, 2}}}));
    row("transpose without order", "Transpose) exchanges axes that its input does not have",
        image("Transpose"));
    row("transpose an axis too many", "Transpose) names axis 4 of a tensor with 4 dimensions",
        image("Transpose", {{"perm", Integers{0, 2, 3, 4}}}));
    row("flatten from rows",
        "Flatten) flattens from another axis than the channels, which is not supported",
        image("Flatten", {{"axis", 2}}));
    row("squeeze an image",
        "Squeeze) removes axes of an image; it is supported only behind a global pooling",
        image("Squeeze"));
    row("squeeze flat elements",
        "Squeeze) removes axes of an image; it is supported only behind a global pooling",
        [](Writer& w) { w.node("Squeeze", {w.node("Flatten", {"image"})}, {}, "x"); });
    const QString axis = "Unsqueeze) adds an axis elsewhere than behind flattened channels, which "
                         "is not supported";
    row("unsqueeze an image", axis, integers("Unsqueeze", {{4}}));
    row("unsqueeze in front", axis, [](Writer& w) {
        w.node("Unsqueeze", {w.node("Flatten", {"image"}), w.integers({0})}, {}, "x");
    });
    row("unsqueeze an axis too many", "Unsqueeze) names axis 9 of a tensor with 5 dimensions",
        integers("Unsqueeze", {{9}}));
    row("unsqueeze a constant of another size",
        "Reshape) reshapes a constant of 4 values to another number of them", [](Writer& w) {
            w.node("Reshape", {w.weights({4}), w.integers({3})}, {}, "x");
        });
    row("stop inside a channel shuffle", "Relu) reads a tensor in the middle of a channel shuffle",
        [](Writer& w) {
            const std::string groups = w.node("Reshape", {"image", w.integers({1, 2, 2, 6, 5})});
            w.node("Relu", {groups}, {}, "x");
        });

    // Padding
    row("pool of a padded tensor",
        "MaxPool) reads a tensor padded with zeros, which pooling supports only for a maximum of "
        "values that are not negative and an average that counts the zeros",
        [](Writer& w) {
            const std::string padded =
                w.node("Pad", {"image", w.integers({0, 0, 1, 1, 0, 0, 1, 1})});
            w.node("MaxPool", {padded}, {{"kernel_shape", Integers{2, 2}}}, "x");
        });
    const QString padding =
        "Pad) pads otherwise than with zeros around the image, which is not supported";
    row("pad channels", padding, integers("Pad", {{0, 1, 0, 0, 0, 0, 0, 0}}));
    row("pad batch", padding, integers("Pad", {{0, 0, 0, 0, 1, 0, 0, 0}}));
    row("pad two dimensions", padding, integers("Pad", {{1, 1, 1, 1}}));
    row("pad by reflection", padding,
        integers("Pad", {{0, 0, 1, 1, 0, 0, 1, 1}}, {{"mode", std::string("reflect")}}));
    row("pad with ones", padding, [](Writer& w) {
        w.node("Pad", {"image", w.integers({0, 0, 1, 1, 0, 0, 1, 1}), w.reals({}, {1})}, {}, "x");
    });
    row("pad with ones by attribute", padding,
        image("Pad", {{"pads", Integers{0, 0, 1, 1, 0, 0, 1, 1}}, {"value", 1.0F}}));
    row("pad by a negative number", range.arg("Pad").arg(-1),
        integers("Pad", {{0, 0, -1, 0, 0, 0, 0, 0}}));
}

QTEST_APPLESS_MAIN(TestOnnxOperators)
#include "tst_onnx_operators.moc"
