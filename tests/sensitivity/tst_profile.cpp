// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/block_executor.h"
#include "core/inference/reference.h"
#include "core/network/quantise.h"
#include "core/sensitivity/gradient.h"
#include "core/sensitivity/profile.h"
#include "core/support/error.h"
#include "core/support/run_context.h"
#include "tests/circuits/error_text.h"
#include "tests/inference/random_network.h"
#include "tests/network/random_graph.h"
#include "tests/network/random_source.h"
#include "tests/sensitivity/tiny_network.h"

#include <QTest>

#include <cmath>
#include <memory>

using hawx::CircuitPtr;
using hawx::Configuration;
using hawx::Evaluator;
using hawx::ImageSet;
using hawx::kLanes;
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
using hawx::test::tinyNetwork;

namespace {

/// A network, images and circuits to profile on them.
struct Subject {
    Subject(OperandMode mode, int count)
    {
        Random random(12);
        images = hawx::test::randomImages(random, {1, 8, 8}, count, kClasses);
        network = hawx::test::quantisedTinyNetwork(mode, images);
        exact = circuit(mode, {});
        circuits = {exact, circuit(mode, {1, 1, 0}), circuit(mode, {3, 0, 0}),
                    circuit(mode, {0, 0, 8})};
    }

    Profile profile(int threads = 1, const std::vector<CircuitPtr>& chosen = {}) const
    {
        Evaluator evaluator(network);
        RunContext context;
        context.threads = threads;
        return measureProfile(evaluator, exact, chosen.empty() ? circuits : chosen, *images,
                              context);
    }

    /// Each circuit as it is, and the second one swapped and with compensations of any values.
    std::vector<Configuration> uses() const
    {
        std::vector<Configuration> result;
        for (const CircuitPtr& each : circuits)
            result.push_back(uniformConfiguration(*network, each));
        Configuration& compensated = result.emplace_back(result[1]);
        Random random(3);
        for (hawx::LayerConfiguration& layer : compensated.layers) {
            const std::size_t filters = layer.circuits.size();
            layer.swap.assign(filters, true);
            layer.weightMaps.assign(filters, hawx::test::randomWeightMap(random));
            for (std::size_t f = 0; f < filters; ++f) {
                layer.biasCorrection.push_back(random.between(-500, 500));
                layer.controlVariate.push_back(
                    static_cast<std::int16_t>(random.between(-500, 500)));
            }
        }
        return result;
    }

    std::shared_ptr<ImageSet> images;
    std::shared_ptr<const QuantisedNetwork> network;
    CircuitPtr exact;
    std::vector<CircuitPtr> circuits;
};

/// Sums that a profile holds, with the sum of absolute values that their rounding depends on.
struct Sum {
    double value = 0;
    double size = 0;

    void add(double x)
    {
        value += x;
        size += std::abs(x);
    }
    /// Single precision sums a few hundred terms.
    bool agrees(double other) const { return std::abs(other - value) <= 1e-5 * size; }
};

/// The gradient of one image, which tst_gradient compares with finite differences.
class Gradients {
public:
    explicit Gradients(const Subject& subject)
        : m_plan(hawx::makePlan(subject.network)),
          m_executor(m_plan, hawx::selectKernel("auto"), true),
          m_gradient(m_plan),
          m_images(*subject.images)
    {
        hawx::ProductTableCache tables;
        m_exact = configure(m_plan, uniformConfiguration(*subject.network, subject.exact), tables,
                            hawx::selectKernel("auto"));
    }

    void run(std::size_t image)
    {
        m_executor.load(m_images, image, 1);
        m_executor.run(m_exact, {});
        m_gradient.run(m_executor, std::span(&m_images.labels[image], 1));
    }

    double margin() const { return static_cast<double>(m_gradient.margins()[0]); }
    double at(int layer, std::size_t accumulator) const
    {
        return static_cast<double>(m_gradient.accumulators(layer)[accumulator * kLanes]);
    }

private:
    std::shared_ptr<const hawx::NetworkPlan> m_plan;
    hawx::BlockExecutor m_executor;
    hawx::MarginGradient m_gradient;
    hawx::ConfiguredNetwork m_exact;
    const ImageSet& m_images;
};

} // namespace

class TestProfile : public QObject {
    Q_OBJECT

    static void addModes()
    {
        QTest::addColumn<OperandMode>("mode");
        QTest::newRow("signed") << OperandMode::Signed;
        QTest::newRow("unsigned") << OperandMode::Unsigned;
    }

private slots:
    void equalsTheReference_data() { addModes(); }
    /// 70 images: one whole block of 64 and a part of one.
    void equalsTheReference()
    {
        QFETCH(OperandMode, mode);
        const Subject subject(mode, 70);
        const std::vector<Configuration> uses = subject.uses();
        Evaluator evaluator(subject.network);
        const Profile profile =
            measureProfile(evaluator, subject.exact, uses, *subject.images, RunContext());
        QCOMPARE(profile.images, std::size_t{70});
        QCOMPARE(profile.filters, std::size_t{12});
        QCOMPARE(profile.circuits, std::size_t{5});
        QCOMPARE(profile.layerOfFilter, (std::vector<int>{0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2}));

        const QuantisedNetwork& network = *subject.network;
        const std::vector<int> layers = network.multiplyingLayers();
        const Configuration exact = uniformConfiguration(network, subject.exact);
        std::vector<Sum> errors(profile.circuits * profile.filters);
        std::vector<Sum> squares(profile.circuits * profile.filters);
        std::vector<double> positionsOf(profile.filters);
        Gradients gradients(subject);
        for (std::size_t x = 0; x < profile.images; ++x) {
            gradients.run(x);
            QCOMPARE(static_cast<double>(profile.margins[x]), gradients.margin());
            const ReferenceResult right = executeReference(network, exact, *subject.images, x);
            std::size_t first = 0;
            for (std::size_t l = 0; l < layers.size(); ++l) {
                const auto layer = static_cast<std::size_t>(layers[l]);
                const auto filters = static_cast<std::size_t>(network.filters(layers[l]));
                const std::size_t positions = right.accumulators[layer].size() / filters;
                for (std::size_t f = 0; f < filters; ++f) {
                    Sum sum;
                    for (std::size_t p = 0; p < positions; ++p)
                        sum.add(gradients.at(layers[l], f * positions + p));
                    QVERIFY(sum.agrees(static_cast<double>(profile.gradientSumOf(first + f)[x])));
                    positionsOf[first + f] = static_cast<double>(positions);
                }
                for (std::size_t m = 0; m < profile.circuits; ++m) {
                    // Only this layer is approximate, so its inputs are exact.
                    Configuration changed = exact;
                    changed.layers[l] = uses[m].layers[l];
                    const ReferenceResult wrong =
                        executeReference(network, changed, *subject.images, x);
                    for (std::size_t f = 0; f < filters; ++f) {
                        const std::size_t pair = m * profile.filters + first + f;
                        Sum delta;
                        for (std::size_t p = 0; p < positions; ++p) {
                            const std::size_t i = f * positions + p;
                            const double error =
                                wrong.accumulators[layer][i] - right.accumulators[layer][i];
                            delta.add(gradients.at(layers[l], i) * error);
                            errors[pair].add(error);
                            squares[pair].add(error * error);
                        }
                        QVERIFY(
                            delta.agrees(static_cast<double>(profile.deltaOf(m, first + f)[x])));
                    }
                }
                first += filters;
            }
        }
        for (std::size_t pair = 0; pair < errors.size(); ++pair) {
            const double terms = 70 * positionsOf[pair % profile.filters];
            QVERIFY(errors[pair].agrees(profile.meanError[pair] * terms));
            QVERIFY(squares[pair].agrees(profile.squaredError[pair] * terms));
            const bool isExact = pair < profile.filters;
            QCOMPARE(squares[pair].value == 0, isExact);
        }
        QCOMPARE(profile.meanErrorOf(2, 5), profile.meanError[2 * profile.filters + 5]);
    }

    /// 150 images are three blocks.
    void isTheSameWithAnyThreads_data() { addModes(); }
    void isTheSameWithAnyThreads()
    {
        QFETCH(OperandMode, mode);
        const Subject subject(mode, 150);
        const Profile one = subject.profile(1);
        for (const int threads : {2, 3}) {
            const Profile many = subject.profile(threads);
            QVERIFY(many.margins == one.margins);
            QVERIFY(many.delta == one.delta);
            QVERIFY(many.gradientSum == one.gradientSum);
            QVERIFY(many.meanError == one.meanError);
            QVERIFY(many.squaredError == one.squaredError);
        }
    }

    /// What is said of a circuit does not depend on those beside it, nor of an image on later ones.
    void circuitsAndImagesAreIndependent()
    {
        const Subject subject(OperandMode::Signed, 70);
        const Profile all = subject.profile();
        const Profile alone = subject.profile(1, {subject.circuits[2]});
        QVERIFY(std::equal(alone.delta.begin(), alone.delta.end(), all.deltaOf(2, 0)));
        Subject fewer(OperandMode::Signed, 70);
        fewer.images = std::make_shared<ImageSet>(*hawx::firstImages(fewer.images, 66));
        const Profile first = fewer.profile();
        for (std::size_t f = 0; f < first.filters; ++f)
            QVERIFY(std::equal(first.deltaOf(3, f), first.deltaOf(3, f) + 66, all.deltaOf(3, f)));
    }

    void refusesLabelsThatTheNetworkDoesNotKnow()
    {
        for (const int label : {kClasses, -1}) {
            const Subject subject(OperandMode::Signed, 70);
            subject.images->labels[69] = label;
            QCOMPARE(
                errorText([&] { subject.profile(); }),
                QStringLiteral("The data set has an image of class %1, but the network knows 4 "
                               "classes.")
                    .arg(label));
        }
    }

    void refusesCircuitsThatTheModeDoesNotPermit()
    {
        const Subject subject(OperandMode::Unsigned, 10);
        const CircuitPtr other = circuit(OperandMode::Signed, {1, 0, 0});
        QCOMPARE(errorText([&] { subject.profile(1, {other}); }),
                 QStringLiteral("The configuration uses the signed circuit h1v0d0 in the layer "
                                "\"first\"; with unsigned operands only unsigned circuits can be "
                                "used."));
    }

    /// What is told of the first images is what would be measured on them alone, and telling it
    /// changes nothing.
    void tellsOfTheFirstImages_data()
    {
        QTest::addColumn<int>("threads");
        QTest::newRow("one thread") << 1;
        QTest::newRow("two threads") << 2;
    }
    void tellsOfTheFirstImages()
    {
        QFETCH(int, threads);
        const Subject subject(OperandMode::Signed, 300);
        Evaluator evaluator(subject.network);
        RunContext context;
        context.threads = threads;
        const std::vector<Configuration> uses = subject.uses();
        const std::vector<std::vector<Configuration>> ways{{uses[0], uses[1]}, {uses[2], uses[4]}};
        const auto compare = [&](const std::vector<Profile>& profiles, std::size_t images) {
            const auto first = hawx::firstImages(subject.images, images);
            QCOMPARE(profiles.size(), ways.size());
            for (std::size_t way = 0; way < ways.size(); ++way) {
                const Profile expected =
                    measureProfile(evaluator, subject.exact, ways[way], *first, RunContext());
                QCOMPARE(profiles[way].images, images);
                QCOMPARE(profiles[way].filters, expected.filters);
                QCOMPARE(profiles[way].circuits, expected.circuits);
                QVERIFY(profiles[way].layerOfFilter == expected.layerOfFilter);
                QVERIFY(profiles[way].margins == expected.margins);
                QVERIFY(profiles[way].delta == expected.delta);
                QVERIFY(profiles[way].gradientSum == expected.gradientSum);
                QVERIFY(profiles[way].meanError == expected.meanError);
                QVERIFY(profiles[way].squaredError == expected.squaredError);
            }
        };
        std::vector<std::vector<Profile>> told;
        const std::vector<Profile> all =
            measureProfiles(evaluator, subject.exact, ways, *subject.images, context,
                            [&](const std::vector<Profile>& part) { told.push_back(part); });
        // With several threads the first block may be the last to be done.
        QVERIFY(threads > 1 || !told.empty());
        std::size_t before = 0;
        for (const std::vector<Profile>& part : told) {
            QVERIFY(part[0].images >= 2 * before && 2 * part[0].images <= 300);
            before = part[0].images;
            compare(part, before);
        }
        compare(all, 300);
    }

    void canBeCancelled()
    {
        const Subject subject(OperandMode::Signed, 70);
        Evaluator evaluator(subject.network);
        std::stop_source source;
        RunContext context;
        context.stop = source.get_token();
        context.progress = [&](const hawx::Progress& progress) {
            QCOMPARE(progress.stage, std::string("profiling"));
            // Two blocks, three layers, four circuits and the exact one to compare with.
            QCOMPARE(progress.total, std::uint64_t{2 * 3 * 5});
            source.request_stop();
        };
        QVERIFY_THROWS_EXCEPTION(
            hawx::Cancelled,
            measureProfile(evaluator, subject.exact, subject.circuits, *subject.images, context));
    }

    void refusesAnEmptySet()
    {
        const Subject subject(OperandMode::Signed, 70);
        subject.images->labels.clear();
        QCOMPARE(errorText([&] { subject.profile(); }),
                 QStringLiteral("There are no images to score circuits on."));
    }

    void refusesANetworkWithOneOutput()
    {
        Subject subject(OperandMode::Signed, 70);
        Network network = tinyNetwork();
        network.graph.layers.back().weights.resize(16);
        network.graph.layers.back().bias.resize(1);
        inferShapes(network.graph);
        subject.images->labels.assign(70, 0);
        subject.network = std::make_shared<QuantisedNetwork>(hawx::quantise(
            network, subject.images, {16, hawx::RangeMethod::Max}, OperandMode::Signed, {}));
        QCOMPARE(errorText([&] { subject.profile(); }),
                 QStringLiteral("The network tiny has one output; scores of circuits need the "
                                "margin between two classes."));
    }
};

QTEST_APPLESS_MAIN(TestProfile)
#include "tst_profile.moc"
