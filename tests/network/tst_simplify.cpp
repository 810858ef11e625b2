// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/float_network.h"
#include "core/network/layer_graph.h"
#include "tests/circuits/error_text.h"
#include "tests/network/float_reference.h"
#include "tests/network/random_graph.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace hawx;
using namespace hawx::test;

namespace {

const Activation kRelu{ActivationType::Relu, 0, 0};

std::vector<float> ones(int count)
{
    return std::vector<float>(static_cast<std::size_t>(count), 1.0F);
}

/// 1x1 convolution of two channels to two, with weights and biases that all differ.
Layer mixing(std::string name, int input)
{
    return convolution(std::move(name), input, square(1), {1, 2, 3, 4}, {5, 6});
}

QStringList types(const LayerGraph& graph)
{
    QStringList list;
    for (const Layer& layer : graph.layers)
        list << QString::fromStdString(std::string(toString(layer.type)));
    return list;
}

bool isSimple(LayerType type)
{
    return type != LayerType::BatchNormalisation && type != LayerType::Flatten &&
           type != LayerType::Identity && type != LayerType::Softmax;
}

double largestMagnitude(const Values& values)
{
    double largest = 1;
    for (const double value : values)
        largest = std::max(largest, std::abs(value));
    return largest;
}

} // namespace

class TestSimplify : public QObject {
    Q_OBJECT

private slots:
    void foldsBatchNormalisation()
    {
        const LayerGraph graph =
            simplify(makeGraph({inputLayer({2, 3, 3}), mixing("c", 0),
                                batchNormalisation("b", 1, {10, -1}, {0.5F, 0.25F})}));
        QCOMPARE(types(graph), (QStringList{"input", "convolution"}));
        QCOMPARE(graph.layers[1].name, std::string("c"));
        // 10 (x + 2y + 5) + 0.5 and -(3x + 4y + 6) + 0.25
        QCOMPARE(graph.layers[1].weights, (std::vector<float>{10, 20, -3, -4}));
        QCOMPARE(graph.layers[1].bias, (std::vector<float>{50.5F, -5.75F}));
        QCOMPARE(graph.output, 1);
    }

    void foldsChainsOfNormalisationsAndActivation()
    {
        const LayerGraph graph = simplify(makeGraph(
            {inputLayer({2, 1, 1}), fullyConnected("f", 0, {1, 2, 3, 4}, {0, 0}),
             batchNormalisation("b1", 1, {2, 2}, {1, 1}),
             batchNormalisation("b2", 2, {3, 3}, {0, 1}), activationLayer("r", 3, kRelu)}));
        QCOMPARE(types(graph), (QStringList{"input", "fully connected"}));
        QCOMPARE(graph.layers[1].weights, (std::vector<float>{6, 12, 18, 24}));
        QCOMPARE(graph.layers[1].bias, (std::vector<float>{3, 4}));
        QCOMPARE(graph.layers[1].activation, kRelu);
    }

    /// Behind anything but a convolution it becomes a depthwise convolution of its own.
    void turnsLoneNormalisationIntoConvolution()
    {
        const LayerGraph graph =
            simplify(makeGraph({inputLayer({2, 3, 3}), batchNormalisation("b", 0, {2, 3}, {4, 5}),
                                activationLayer("r", 1, kRelu), mixing("c", 2)}));
        QCOMPARE(types(graph), (QStringList{"input", "convolution", "convolution"}));
        QCOMPARE(graph.layers[1].groups, 2);
        QCOMPARE(graph.layers[1].window, Window{});
        QCOMPARE(graph.layers[1].weights, (std::vector<float>{2, 3}));
        QCOMPARE(graph.layers[1].activation, kRelu);
    }

    /// Folding behind an activation would exchange their order.
    void doesNotFoldBehindActivation()
    {
        const LayerGraph graph = simplify(
            makeGraph({inputLayer({2, 3, 3}), mixing("c", 0), activationLayer("r", 1, kRelu),
                       batchNormalisation("b", 2, {2, 3}, {4, 5})}));
        QCOMPARE(types(graph), (QStringList{"input", "convolution", "convolution"}));
        QCOMPARE(graph.layers[1].weights, (std::vector<float>{1, 2, 3, 4}));
        QCOMPARE(graph.layers[2].groups, 2);
    }

    void fusesClampsOnly_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<bool>("fused");
        QTest::newRow("relu") << static_cast<int>(ActivationType::Relu) << true;
        QTest::newRow("clip") << static_cast<int>(ActivationType::Clip) << true;
        QTest::newRow("leaky relu") << static_cast<int>(ActivationType::LeakyRelu) << false;
        QTest::newRow("sigmoid") << static_cast<int>(ActivationType::Sigmoid) << false;
        QTest::newRow("silu") << static_cast<int>(ActivationType::Silu) << false;
        QTest::newRow("hard sigmoid") << static_cast<int>(ActivationType::HardSigmoid) << false;
        QTest::newRow("hard swish") << static_cast<int>(ActivationType::HardSwish) << false;
        QTest::newRow("tanh") << static_cast<int>(ActivationType::Tanh) << false;
    }

    void fusesClampsOnly()
    {
        QFETCH(int, type);
        QFETCH(bool, fused);
        const Activation activation{static_cast<ActivationType>(type), 0, 6};
        for (Layer producer : {mixing("p", 0), makeLayer("p", LayerType::Add, {0, 0})}) {
            const LayerGraph graph = simplify(
                makeGraph({inputLayer({2, 3, 3}), producer, activationLayer("a", 1, activation)}));
            QCOMPARE(graph.layers.size(), fused ? 2U : 3U);
            QCOMPARE(graph.outputLayer().activation, activation);
            QCOMPARE(graph.layers[1].activation.type == ActivationType::None, !fused);
        }
        // Pooling takes no activation.
        const LayerGraph pooled = simplify(
            makeGraph({inputLayer({2, 3, 3}), pooling("p", LayerType::MaxPool, 0, square(2)),
                       activationLayer("a", 1, activation)}));
        QCOMPARE(pooled.layers.size(), 3U);
    }

    void fusesOneActivationPerLayer()
    {
        const LayerGraph graph = simplify(
            makeGraph({inputLayer({2, 3, 3}), mixing("c", 0), activationLayer("r", 1, kRelu),
                       activationLayer("k", 2, {ActivationType::Clip, 0, 1})}));
        QCOMPARE(types(graph), (QStringList{"input", "convolution", "activation"}));
    }

    /// What others read too must keep its value.
    void leavesSharedProducersAlone()
    {
        const LayerGraph relu = simplify(
            makeGraph({inputLayer({2, 3, 3}), mixing("c", 0), activationLayer("r", 1, kRelu),
                       makeLayer("a", LayerType::Add, {1, 2})}));
        QCOMPARE(types(relu), (QStringList{"input", "convolution", "activation", "addition"}));
        QCOMPARE(relu.layers[1].activation, Activation{});

        const LayerGraph norm = simplify(makeGraph(
            {inputLayer({2, 3, 3}), mixing("c", 0), batchNormalisation("b", 1, {2, 2}, {1, 1}),
             makeLayer("j", LayerType::Concatenation, {1, 2})}));
        QCOMPARE(types(norm),
                 (QStringList{"input", "convolution", "convolution", "concatenation"}));
        QCOMPARE(norm.layers[1].weights, (std::vector<float>{1, 2, 3, 4}));

        // The second reader comes through layers that are removed.
        const LayerGraph indirect = simplify(makeGraph(
            {inputLayer({2, 3, 3}), mixing("c", 0), activationLayer("r", 1, kRelu),
             makeLayer("i", LayerType::Identity, {1}), makeLayer("a", LayerType::Add, {2, 3})}));
        QCOMPARE(types(indirect), (QStringList{"input", "convolution", "activation", "addition"}));
    }

    /// The output is read, too: a layer behind it that nothing needs must not change it.
    void leavesTheOutputAlone()
    {
        for (const Layer& behind :
             {activationLayer("r", 1, kRelu), batchNormalisation("b", 1, {2, 2}, {1, 1})}) {
            LayerGraph source = makeGraph({inputLayer({2, 3, 3}), mixing("c", 0), behind});
            source.output = 1;
            const LayerGraph graph = simplify(source);
            QCOMPARE(types(graph), (QStringList{"input", "convolution"}));
            QCOMPARE(graph.layers[1].weights, (std::vector<float>{1, 2, 3, 4}));
            QCOMPARE(graph.layers[1].activation, Activation{});
        }
    }

    void removesWhatChangesNothing()
    {
        const LayerGraph graph = simplify(makeGraph(
            {inputLayer({2, 2, 2}), makeLayer("i", LayerType::Identity, {0}), mixing("c", 1),
             activationLayer("n", 2, {}), makeLayer("x", LayerType::Flatten, {3}),
             makeLayer("d", LayerType::Identity, {4}), fullyConnected("f", 5, ones(24), ones(3)),
             makeLayer("s", LayerType::Softmax, {6})}));
        QCOMPARE(types(graph), (QStringList{"input", "convolution", "fully connected"}));
        QCOMPARE(graph.layers[1].inputs, std::vector<int>{0});
        QCOMPARE(graph.layers[2].inputs, std::vector<int>{1});
        QCOMPARE(graph.output, 2);
    }

    void removesDeadLayers()
    {
        LayerGraph source =
            makeGraph({inputLayer({2, 2, 2}), mixing("dead", 0), mixing("c", 0),
                       makeLayer("j", LayerType::Concatenation, {1, 2}), mixing("d", 2)});
        const LayerGraph graph = simplify(source);
        QCOMPARE(graph.layers.size(), 3U);
        QCOMPARE(graph.layers[1].name, std::string("c"));
        QCOMPARE(graph.layers[2].inputs, std::vector<int>{1});
    }

    void refusesSoftmaxInside()
    {
        const LayerGraph graph =
            makeGraph({inputLayer({2, 2, 2}), makeLayer("attention", LayerType::Softmax, {0}),
                       mixing("c", 1)});
        QCOMPARE(errorText([&] { simplify(graph); }),
                 QStringLiteral(R"(The layer "attention" (softmax) is supported only at the end )"
                                "of a network."));
    }

    /// Flattening keeps the order of the elements but not the meaning of "channel": only what asks
    /// for all elements may read past it.
    void keepsTheMeaningOfFlattenedChannels()
    {
        const auto flattened = [](Layer reader) {
            return makeGraph({inputLayer({2, 2, 2}), makeLayer("x", LayerType::Flatten, {0}),
                              std::move(reader)});
        };
        // A 1x1 convolution of the eight elements is a fully connected layer.
        std::vector<float> matrix;
        for (int i = 0; i < 24; ++i)
            matrix.push_back(static_cast<float>(i));
        const LayerGraph graph =
            simplify(flattened(convolution("c", 1, square(1), matrix, {1, 2, 3})));
        QCOMPARE(types(graph), (QStringList{"input", "fully connected"}));
        QCOMPARE(graph.layers[1].weights, matrix);

        Layer slice = makeLayer("s", LayerType::ChannelSlice, {1});
        slice.output.channels = 2;
        QCOMPARE(errorText([&] { simplify(flattened(slice)); }),
                 QStringLiteral(R"(The layer "s" (channel slice) reads a flattened tensor; only )"
                                "fully connected layers can."));
    }

    /// Any graph computes the same before and after, the softmax at its end apart; the fp32 network
    /// that is made of the result does, too.
    void computesTheSame_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 0; seed < 500; ++seed)
            QTest::addRow("%d", seed) << seed;
    }

    void computesTheSame()
    {
        QFETCH(int, seed);
        Random random(static_cast<std::uint32_t>(seed));
        Network network;
        LayerGraph raw;
        do {
            raw = randomGraph(random);
            network.graph = simplify(raw);
        } while (network.graph.filters() == 0);
        for (const Layer& layer : network.graph.layers)
            QVERIFY(isSimple(layer.type));
        const auto channels = static_cast<std::size_t>(network.input().channels);
        network.preprocessing = {random.reals(channels, 0, 1), random.reals(channels, 0.2F, 1)};
        const auto images = randomImages(random, network.input(), 2);

        std::size_t last = static_cast<std::size_t>(raw.output);
        if (raw.layers[last].type == LayerType::Softmax)
            last = static_cast<std::size_t>(raw.layers[last].inputs[0]);
        FloatReference before(raw);
        FloatReference after(network.graph);
        std::vector<float> logits;
        const QString error =
            errorText([&] { logits = FloatNetwork(network).logits(*images, 0, 2); });
        QVERIFY2(error == "no error", qPrintable(error + describe(network.graph).c_str()));
        for (std::size_t image = 0; image < 2; ++image) {
            const Values input = inputValues(network, *images, image);
            const Values expected = before.run(input)[last];
            const Values simplified =
                after.run(input)[static_cast<std::size_t>(network.graph.output)];
            QCOMPARE(simplified.size(), expected.size());
            QCOMPARE(logits.size(), 2 * expected.size());
            const double tolerance = 2e-5 * largestMagnitude(expected);
            for (std::size_t i = 0; i < expected.size(); ++i) {
                QVERIFY(std::abs(simplified[i] - expected[i]) < tolerance);
                QVERIFY(std::abs(static_cast<double>(logits[image * expected.size() + i]) -
                                 expected[i]) < tolerance);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestSimplify)
#include "tst_simplify.moc"
