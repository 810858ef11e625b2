// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/circuit.h"
#include "core/inference/block_executor.h"
#include "core/network/quantise.h"
#include "core/sensitivity/gradient.h"
#include "core/support/run_context.h"
#include "tests/network/layers.h"
#include "tests/network/random_graph.h"
#include "tests/network/random_source.h"
#include "tests/sensitivity/float_shadow.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>

using hawx::ActivationType;
using hawx::BlockExecutor;
using hawx::kLanes;
using hawx::LayerGraph;
using hawx::LayerType;
using hawx::MarginGradient;
using hawx::Network;
using hawx::OperandMode;
using hawx::QuantisedNetwork;
using hawx::TensorShape;
using hawx::Window;
using hawx::test::append;
using hawx::test::FloatShadow;
using hawx::test::Random;

namespace {

constexpr int kClasses = 5;
constexpr int kImages = 3;

/// Appends layers with random weights.
class Builder {
public:
    Builder(std::uint32_t seed, const TensorShape& input) : m_random(seed)
    {
        append(m_graph, hawx::test::inputLayer(input));
    }

    const TensorShape& shape(int layer) const
    {
        return m_graph.layers[static_cast<std::size_t>(layer)].output;
    }

    int convolve(int input, int filters, const Window& window, int groups = 1)
    {
        const int terms = shape(input).channels / groups * window.height * window.width;
        return append(m_graph,
                      hawx::test::convolution(
                          name(), input, window, weights(filters, terms),
                          m_random.reals(static_cast<std::size_t>(filters), -0.3F, 0.3F), groups));
    }

    int connect(int input, int filters)
    {
        const auto terms = static_cast<int>(shape(input).size());
        return append(m_graph, hawx::test::fullyConnected(
                                   name(), input, weights(filters, terms),
                                   m_random.reals(static_cast<std::size_t>(filters), -0.3F, 0.3F)));
    }

    int activate(int input, ActivationType type, float low = 0, float high = 0)
    {
        return append(m_graph, hawx::test::activationLayer(name(), input, {type, low, high}));
    }

    int pool(int input, LayerType type, const Window& window, bool ceil = false,
             bool countPadding = false)
    {
        hawx::Layer layer = hawx::test::pooling(name(), type, input, window);
        layer.ceilMode = ceil;
        layer.countPadding = countPadding;
        return append(m_graph, std::move(layer));
    }

    int join(LayerType type, std::vector<int> inputs)
    {
        return append(m_graph, hawx::test::makeLayer(name(), type, std::move(inputs)));
    }

    int shuffle(int input, int groups)
    {
        hawx::Layer layer = hawx::test::makeLayer(name(), LayerType::ChannelShuffle, {input});
        layer.groups = groups;
        return append(m_graph, std::move(layer));
    }

    int slice(int input, int first, int channels)
    {
        hawx::Layer layer = hawx::test::makeLayer(name(), LayerType::ChannelSlice, {input});
        layer.firstChannel = first;
        layer.output.channels = channels;
        return append(m_graph, std::move(layer));
    }

    Network network() const
    {
        Network result;
        result.name = "test";
        result.graph = simplify(m_graph);
        const auto channels = static_cast<std::size_t>(result.input().channels);
        result.preprocessing.mean.assign(channels, 0.4F);
        result.preprocessing.std.assign(channels, 0.3F);
        return result;
    }

private:
    std::string name() const { return "layer" + std::to_string(m_graph.layers.size()); }
    std::vector<float> weights(int filters, int terms)
    {
        const float bound = 1.5F / std::sqrt(static_cast<float>(terms));
        return m_random.reals(static_cast<std::size_t>(filters * terms), -bound, bound);
    }

    Random m_random;
    LayerGraph m_graph;
};

/// How the gradient compared with finite differences.
struct Comparison {
    int slopes = 0; ///< compared where the finite difference is not 0
    int kinks = 0;  ///< not compared: the function has no derivative there
    QString wrong;  ///< the first disagreement
};

/// A central difference has no error of its own on a piecewise linear function, and one of second
/// order in a step of 1/100 of an accumulator's unit where two codes multiply or a table bends.
/// What is allowed here is the rounding of the gradient's single precision.
constexpr double kStep = 0.01;
constexpr double kRelative = 2e-4;
/// Of the largest slope in the layer: where contributions cancel.
constexpr double kAbsolute = 1e-5;

class GradientCheck {
public:
    GradientCheck(const Network& network, OperandMode mode, std::uint32_t seed)
    {
        Random random(seed);
        m_images = hawx::test::randomImages(random, network.input(), kImages, network.logits());
        m_network = std::make_shared<QuantisedNetwork>(
            hawx::quantise(network, m_images, {kImages, hawx::RangeMethod::Max}, mode, {}));
    }

    Comparison compare() const
    {
        const auto plan = hawx::makePlan(m_network);
        const hawx::Configuration configuration = hawx::uniformConfiguration(
            *m_network, hawx::makeCircuit("exact", "exact", hawx::TruthTable::exact(false), {}));
        hawx::ProductTableCache tables;
        BlockExecutor executor(plan, hawx::selectKernel("auto"), true);
        executor.load(*m_images, 0, kImages);
        executor.run(hawx::configure(plan, configuration, tables, hawx::selectKernel("auto")), {});
        MarginGradient gradient(plan);
        gradient.run(executor, m_images->labels);
        Comparison result;
        for (std::size_t image = 0; image < kImages; ++image) {
            const hawx::ReferenceResult exact =
                executeReference(*m_network, configuration, *m_images, image);
            FloatShadow shadow(*m_network, exact, m_images->labels[image]);
            const int last = m_network->multiplyingLayers().back();
            const double margin = shadow.perturbed(last, 0, 0).margin;
            if (std::abs(margin - static_cast<double>(gradient.margins()[image])) >
                1e-5 * (1 + std::abs(margin)))
                result.wrong = QStringLiteral("margin of image %1").arg(image);
            for (const int layer : m_network->multiplyingLayers())
                compareLayer(layer, image, gradient, shadow, result);
        }
        requireUnusedLanesZero(gradient, result);
        return result;
    }

private:
    void compareLayer(int layer, std::size_t image, const MarginGradient& gradient,
                      FloatShadow& shadow, Comparison& result) const
    {
        const auto size = static_cast<std::size_t>(
            m_network->tensors[static_cast<std::size_t>(layer)].shape.size());
        const float* slopes = gradient.accumulators(layer);
        double largest = 0;
        for (std::size_t i = 0; i < size; ++i)
            largest = std::max(largest, std::abs(static_cast<double>(slopes[i * kLanes + image])));
        for (std::size_t i = 0; i < size; ++i) {
            const FloatShadow::Answer above = shadow.perturbed(layer, i, kStep);
            const FloatShadow::Answer below = shadow.perturbed(layer, i, -kStep);
            if (above.kink || below.kink) {
                ++result.kinks;
                continue;
            }
            const double expected = (above.margin - below.margin) / (2 * kStep);
            const auto slope = static_cast<double>(slopes[i * kLanes + image]);
            if (expected != 0)
                ++result.slopes;
            if (std::abs(slope - expected) > kRelative * std::abs(expected) + kAbsolute * largest &&
                result.wrong.isEmpty())
                result.wrong = QStringLiteral("layer %1, accumulator %2, image %3: %4 is not %5")
                                   .arg(layer)
                                   .arg(i)
                                   .arg(image)
                                   .arg(slope)
                                   .arg(expected);
        }
    }

    void requireUnusedLanesZero(const MarginGradient& gradient, Comparison& result) const
    {
        for (const int layer : m_network->multiplyingLayers()) {
            const auto size = static_cast<std::size_t>(
                m_network->tensors[static_cast<std::size_t>(layer)].shape.size());
            for (std::size_t i = 0; i < size * kLanes; ++i)
                if (i % kLanes >= kImages && gradient.accumulators(layer)[i] != 0)
                    result.wrong = QStringLiteral("a lane without image has a gradient");
        }
    }

    std::shared_ptr<const hawx::ImageSet> m_images;
    std::shared_ptr<const QuantisedNetwork> m_network;
};

/// What is put between a first convolution and a last fully connected layer.
using Middle = std::function<int(Builder&, int stem)>;

} // namespace

Q_DECLARE_METATYPE(Middle)

class TestGradient : public QObject {
    Q_OBJECT

private slots:
    void everyLayerType_data()
    {
        QTest::addColumn<Middle>("middle");
        const auto row = [](const char* name, const Middle& middle) {
            QTest::newRow(name) << middle;
        };
        const auto square = [](int size, int stride = 1, int padding = 0) {
            return hawx::test::square(size, stride, padding);
        };
        row("fully connected", [](Builder& b, int stem) { return b.connect(stem, 7); });
        row("convolution", [=](Builder& b, int stem) { return b.convolve(stem, 5, square(3)); });
        row("strided", [=](Builder& b, int stem) { return b.convolve(stem, 5, square(3, 2)); });
        row("padded", [=](Builder& b, int stem) { return b.convolve(stem, 5, square(3, 1, 2)); });
        row("padded on one side, rectangular", [](Builder& b, int stem) {
            Window w;
            w.height = 2;
            w.width = 3;
            w.strideX = 2;
            w.padTop = 1;
            w.padRight = 2;
            return b.convolve(stem, 5, w);
        });
        row("grouped", [=](Builder& b, int stem) { return b.convolve(stem, 6, square(3), 2); });
        row("depthwise, dilated", [=](Builder& b, int stem) {
            Window w = square(2, 1, 1);
            w.dilationY = 2;
            w.dilationX = 3;
            return b.convolve(stem, 4, w, 4);
        });
        row("pointwise", [=](Builder& b, int stem) { return b.convolve(stem, 8, square(1)); });
        row("max pooling",
            [=](Builder& b, int stem) { return b.pool(stem, LayerType::MaxPool, square(2, 2)); });
        row("max pooling, overlapping and padded", [=](Builder& b, int stem) {
            return b.pool(stem, LayerType::MaxPool, square(3, 2, 1), true);
        });
        row("average pooling", [=](Builder& b, int stem) {
            return b.pool(stem, LayerType::AveragePool, square(2, 2));
        });
        row("average pooling, padding not counted", [=](Builder& b, int stem) {
            return b.pool(stem, LayerType::AveragePool, square(3, 2, 1), true);
        });
        row("average pooling, padding counted", [=](Builder& b, int stem) {
            return b.pool(stem, LayerType::AveragePool, square(3, 2, 1), true, true);
        });
        row("add", [=](Builder& b, int stem) {
            const int left = b.convolve(stem, 4, square(3, 1, 1));
            const int right = b.convolve(stem, 4, square(1));
            return b.activate(b.join(LayerType::Add, {left, right}), ActivationType::Relu);
        });
        row("add of a tensor to itself", [=](Builder& b, int stem) {
            return b.join(LayerType::Add, {stem, stem});
        });
        row("concatenation", [=](Builder& b, int stem) {
            const int other = b.convolve(stem, 3, square(3, 1, 1));
            return b.join(LayerType::Concatenation, {stem, other, stem});
        });
        row("channel scale", [=](Builder& b, int stem) {
            Window whole;
            whole.height = b.shape(stem).height;
            whole.width = b.shape(stem).width;
            const int pooled = b.pool(stem, LayerType::AveragePool, whole);
            const int gate = b.activate(b.convolve(pooled, 4, square(1)), ActivationType::Sigmoid);
            return b.join(LayerType::ChannelScale, {stem, gate});
        });
        row("channel shuffle", [=](Builder& b, int stem) { // not its own inverse
            return b.shuffle(b.convolve(stem, 6, square(1)), 2);
        });
        row("channel slice", [](Builder& b, int stem) { return b.slice(stem, 1, 2); });
        row("clip", [=](Builder& b, int stem) {
            return b.activate(b.convolve(stem, 5, square(3)), ActivationType::Clip, -0.5F, 0.6F);
        });
        for (const ActivationType type :
             {ActivationType::LeakyRelu, ActivationType::Sigmoid, ActivationType::Silu,
              ActivationType::HardSigmoid, ActivationType::HardSwish, ActivationType::Tanh}) {
            const auto name = "activation " + std::to_string(static_cast<int>(type));
            row(name.c_str(), [=](Builder& b, int stem) {
                return b.activate(b.convolve(stem, 5, square(3)), type, 0.3F, 0.5F);
            });
        }
    }
    void everyLayerType()
    {
        QFETCH(Middle, middle);
        for (const OperandMode mode : {OperandMode::Signed, OperandMode::Unsigned})
            for (const bool relu : {false, true}) {
                Builder builder(relu ? 7 : 8, {2, 6, 6});
                int stem = builder.convolve(0, 4, hawx::test::square(3, 1, 1));
                if (relu)
                    stem = builder.activate(stem, ActivationType::Relu);
                builder.connect(middle(builder, stem), kClasses);
                const Comparison result = GradientCheck(builder.network(), mode, 5).compare();
                QVERIFY2(result.wrong.isEmpty(), qPrintable(result.wrong));
                QVERIFY2(result.slopes > 100 && result.slopes > result.kinks,
                         QByteArray::number(result.slopes));
            }
    }

    /// A network may end in codes: in a pooling, or in a table.
    void logitsThatAreCodes_data()
    {
        QTest::addColumn<bool>("table");
        QTest::newRow("average pooling") << false;
        QTest::newRow("table") << true;
    }
    void logitsThatAreCodes()
    {
        QFETCH(bool, table);
        Builder builder(3, {2, 6, 6});
        const int stem =
            builder.activate(builder.convolve(0, 4, hawx::test::square(3)), ActivationType::Relu);
        if (table) {
            builder.activate(builder.connect(stem, kClasses), ActivationType::Sigmoid);
        } else {
            const int last = builder.convolve(stem, kClasses, hawx::test::square(3));
            builder.pool(last, LayerType::AveragePool, hawx::test::square(2));
        }
        for (const OperandMode mode : {OperandMode::Signed, OperandMode::Unsigned}) {
            const Comparison result = GradientCheck(builder.network(), mode, 6).compare();
            QVERIFY2(result.wrong.isEmpty(), qPrintable(result.wrong));
            QVERIFY2(result.slopes > 20, QByteArray::number(result.slopes));
        }
    }

    void randomNetworks()
    {
        int slopes = 0;
        for (std::uint32_t seed = 1; seed <= 60; ++seed) {
            Random random(seed);
            const Network network = hawx::test::randomNetwork(random);
            if (network.logits() < 2)
                continue;
            const OperandMode mode = seed % 2 == 0 ? OperandMode::Signed : OperandMode::Unsigned;
            const Comparison result = GradientCheck(network, mode, seed).compare();
            QVERIFY2(result.wrong.isEmpty(),
                     qPrintable(QStringLiteral("seed %1: ").arg(seed) + result.wrong +
                                QString::fromStdString(hawx::test::describe(network.graph))));
            slopes += result.slopes;
        }
        QVERIFY2(slopes > 2000, QByteArray::number(slopes));
    }
};

QTEST_APPLESS_MAIN(TestGradient)
#include "tst_gradient.moc"
