// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/block_executor.h"
#include "core/inference/reference.h"
#include "core/network/quantise.h"
#include "core/sensitivity/gradient.h"
#include "core/sensitivity/profile.h"
#include "core/sensitivity/saturating_delta.h"
#include "core/support/error.h"
#include "core/support/run_context.h"
#include "tests/circuits/error_text.h"
#include "tests/network/random_graph.h"
#include "tests/sensitivity/tiny_network.h"

#include <QTest>

#include <cmath>
#include <map>
#include <memory>
#include <string>

using hawx::CircuitPtr;
using hawx::Configuration;
using hawx::Evaluator;
using hawx::ImageSet;
using hawx::kLanes;
using hawx::LayerType;
using hawx::Network;
using hawx::OperandMode;
using hawx::Profile;
using hawx::QuantisedNetwork;
using hawx::ReferenceResult;
using hawx::RunContext;
using hawx::test::circuit;
using hawx::test::errorText;
using hawx::test::kClasses;
using hawx::test::Random;

namespace {

/// Two convolutions about a residual addition, a maximum and an average behind them, and a fully
/// connected layer.
Network residualNetwork()
{
    using namespace hawx::test;
    Random random(31);
    const auto weights = [&](std::size_t count) { return random.reals(count, -0.5F, 0.5F); };
    const hawx::Activation relu{hawx::ActivationType::Relu, 0, 0};
    Network network;
    network.name = "residual";
    network.graph = simplify(makeGraph(
        {inputLayer({1, 8, 8}), convolution("first", 0, square(3, 1, 1), weights(36), weights(4)),
         activationLayer("relu", 1, relu),
         convolution("second", 2, square(3, 1, 1), weights(144), weights(4)),
         makeLayer("add", LayerType::Add, {3, 2}), activationLayer("relu2", 4, relu),
         pooling("max", LayerType::MaxPool, 5, square(2, 2)),
         pooling("average", LayerType::AveragePool, 6, square(2, 2)),
         fullyConnected("last", 7, weights(64), weights(kClasses))}));
    network.preprocessing = {{0.4F}, {0.3F}};
    return network;
}

struct Subject {
    Subject(OperandMode mode, Network (*make)(), int count)
    {
        Random random(12);
        images = hawx::test::randomImages(random, {1, 8, 8}, count, kClasses);
        network = std::make_shared<QuantisedNetwork>(
            quantise(make(), images, {16, hawx::RangeMethod::Max}, mode, {}));
        exact = circuit(mode, {});
        circuits = {exact, circuit(mode, {1, 1, 0}), circuit(mode, {5, 3, 0})};
        for (std::size_t i = 0; i < circuits.size() * 12; ++i)
            corrections.push_back(i < 12 ? 0 : random.between(-900, 900));
    }

    Profile profile(int threads = 1) const
    {
        Evaluator evaluator(network);
        RunContext context;
        context.threads = threads;
        Profile result = measureProfile(evaluator, exact, circuits, *images, context);
        const std::size_t count = result.circuits * result.filters;
        measureSaturatingDelta(result, evaluator, exact, circuits,
                               std::span(corrections).first(count), *images, context);
        return result;
    }

    std::shared_ptr<ImageSet> images;
    std::shared_ptr<const QuantisedNetwork> network;
    CircuitPtr exact;
    std::vector<CircuitPtr> circuits;
    std::vector<std::int32_t> corrections;
};

} // namespace

class TestSaturatingDelta : public QObject {
    Q_OBJECT

private slots:
    void equalsTheReference_data()
    {
        QTest::addColumn<OperandMode>("mode");
        QTest::addColumn<bool>("residual");
        QTest::newRow("signed, pooling") << OperandMode::Signed << false;
        QTest::newRow("unsigned, pooling") << OperandMode::Unsigned << false;
        QTest::newRow("signed, residual") << OperandMode::Signed << true;
        QTest::newRow("unsigned, residual") << OperandMode::Unsigned << true;
    }
    /// Codes of the reference behind the layers that work channel by channel, where one layer is
    /// approximate; 70 images are one whole block of 64 and a part of one.
    void equalsTheReference()
    {
        QFETCH(OperandMode, mode);
        QFETCH(bool, residual);
        // The tensor that each layer's errors are followed to: the next one that mixes channels, or
        // more than one layer, read.
        const std::map<std::string, std::string> ends =
            residual ? std::map<std::string, std::string>{{"first", "first"}, {"second", "average"}}
                     : std::map<std::string, std::string>{{"first", "pool"}, {"second", "second"}};
        const Subject subject(mode, residual ? residualNetwork : hawx::test::tinyNetwork, 70);
        const Profile profile = subject.profile();
        const QuantisedNetwork& network = *subject.network;
        const auto tensorNamed = [&](const std::string& name) {
            for (std::size_t i = 0; i < network.layers.size(); ++i)
                if (network.layers[i].name == name)
                    return i;
            return network.layers.size();
        };

        const auto plan = hawx::makePlan(subject.network);
        const hawx::Kernel& kernel = hawx::selectKernel("auto");
        hawx::BlockExecutor executor(plan, kernel, true);
        hawx::MarginGradient gradient(plan);
        hawx::ProductTableCache tables;
        const Configuration exact = uniformConfiguration(network, subject.exact);
        const hawx::ConfiguredNetwork configured = configure(plan, exact, tables, kernel);
        const std::vector<int> layers = network.multiplyingLayers();
        int saturated = 0;
        for (std::size_t x = 0; x < profile.images; ++x) {
            executor.load(*subject.images, x, 1);
            executor.run(configured, {});
            gradient.run(executor, std::span(&subject.images->labels[x], 1));
            const ReferenceResult right = executeReference(network, exact, *subject.images, x);
            for (std::size_t m = 0; m < profile.circuits; ++m) {
                std::size_t first = 0;
                for (std::size_t l = 0; l < layers.size(); ++l) {
                    const auto filters = static_cast<std::size_t>(network.filters(layers[l]));
                    const std::int32_t* corrections =
                        subject.corrections.data() + m * profile.filters + first;
                    Configuration changed = exact;
                    changed.biasFolding = true;
                    changed.layers[l].circuits.assign(filters, subject.circuits[m]);
                    changed.layers[l].biasCorrection.assign(corrections, corrections + filters);
                    const ReferenceResult wrong =
                        executeReference(network, changed, *subject.images, x);
                    const auto end = ends.find(changed.layers[l].layer);
                    for (std::size_t f = 0; f < filters; ++f) {
                        const double linear =
                            static_cast<double>(profile.deltaOf(m, first + f)[x]) +
                            corrections[f] *
                                static_cast<double>(profile.gradientSumOf(first + f)[x]);
                        double expected = linear; // of the layer that computes logits
                        double size =
                            std::abs(static_cast<double>(profile.deltaOf(m, first + f)[x])) +
                            std::abs(corrections[f] *
                                     static_cast<double>(profile.gradientSumOf(first + f)[x]));
                        if (end != ends.end()) {
                            const std::size_t tensor = tensorNamed(end->second);
                            const std::size_t plane = right.codes[tensor].size() / filters;
                            expected = size = 0;
                            for (std::size_t i = f * plane; i < (f + 1) * plane; ++i) {
                                const double change =
                                    static_cast<double>(
                                        gradient.tensor(static_cast<int>(tensor))[i * kLanes]) *
                                    (wrong.codes[tensor][i] - right.codes[tensor][i]);
                                expected += change;
                                size += std::abs(change);
                            }
                            saturated += std::abs(expected) < 0.8 * std::abs(linear) ? 1 : 0;
                        }
                        const auto found =
                            static_cast<double>(profile.saturatingDeltaOf(m, first + f)[x]);
                        QVERIFY2(std::abs(found - expected) <= 1e-5 * size + 1e-12,
                                 changed.layers[l].layer.c_str());
                        if (m == 0)
                            QCOMPARE(found, 0.0);
                    }
                    first += filters;
                }
            }
        }
        QVERIFY(saturated > 100); // it is another thing than first order
    }

    /// 150 images are three blocks.
    void isTheSameWithAnyThreads()
    {
        const Subject subject(OperandMode::Signed, residualNetwork, 150);
        const Profile one = subject.profile(1);
        for (const int threads : {2, 5})
            QVERIFY(subject.profile(threads).saturatingDelta == one.saturatingDelta);
    }

    void refusesAnotherProfile()
    {
        const Subject subject(OperandMode::Signed, residualNetwork, 70);
        Profile profile = subject.profile();
        Evaluator evaluator(subject.network);
        const std::vector<CircuitPtr> fewer{subject.exact};
        QVERIFY(errorText([&] {
                    measureSaturatingDelta(profile, evaluator, subject.exact, fewer,
                                           subject.corrections, *subject.images, {});
                }).startsWith("A profile of 70 images and 3 circuits can be completed only with"));
    }

    void canBeCancelled()
    {
        const Subject subject(OperandMode::Signed, residualNetwork, 70);
        Profile profile = subject.profile();
        Evaluator evaluator(subject.network);
        std::stop_source source;
        RunContext context;
        context.stop = source.get_token();
        source.request_stop();
        QVERIFY_THROWS_EXCEPTION(
            hawx::Cancelled,
            measureSaturatingDelta(
                profile, evaluator, subject.exact, subject.circuits,
                std::span(subject.corrections).first(profile.circuits * profile.filters),
                *subject.images, context));
    }
};

QTEST_APPLESS_MAIN(TestSaturatingDelta)
#include "tst_saturating_delta.moc"
