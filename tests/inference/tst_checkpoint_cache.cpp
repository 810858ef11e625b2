// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/checkpoint_cache.h"
#include "core/inference/evaluate.h"
#include "core/inference/reference.h"
#include "core/support/error.h"
#include "core/support/run_context.h"
#include "tests/inference/hand_network.h"
#include "tests/inference/random_network.h"
#include "tests/support/sanitizers.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace hawx;
using namespace hawx::test;

namespace {

constexpr std::size_t kPlenty = std::size_t{1} << 30;

RunContext onThreads(int threads)
{
    return {.threads = threads, .stop = {}, .progress = {}};
}

/// Whether two configurations multiply alike in a layer, field by field.
bool sameLayer(const LayerConfiguration& a, const LayerConfiguration& b)
{
    if (a.adder != b.adder)
        return false;
    for (std::size_t f = 0; f < a.circuits.size(); ++f) {
        const auto swap = [f](const LayerConfiguration& l) { return !l.swap.empty() && l.swap[f]; };
        const auto correction = [f](const LayerConfiguration& l) {
            return l.biasCorrection.empty() ? 0 : l.biasCorrection[f];
        };
        const auto map = [f](const LayerConfiguration& l) {
            return l.weightMaps.empty() || !l.weightMaps[f] ? WeightMap() : *l.weightMaps[f];
        };
        const auto variate = [f](const LayerConfiguration& l) {
            return l.controlVariate.empty() ? 0 : l.controlVariate[f];
        };
        if (a.circuits[f]->hash != b.circuits[f]->hash || swap(a) != swap(b) ||
            correction(a) != correction(b) || map(a) != map(b) || variate(a) != variate(b))
            return false;
    }
    return true;
}

/// Multiplying layers that two configurations begin with in common.
std::size_t commonLayers(const Configuration& a, const Configuration& b)
{
    std::size_t l = 0;
    while (l < a.layers.size() && sameLayer(a.layers[l], b.layers[l]))
        ++l;
    return l;
}

/// A configuration that differs from another in some layers, often one filter of one.
Configuration changed(Random& random, Configuration configuration, const Configuration& other,
                      const std::vector<CircuitPtr>& circuits)
{
    const int layers = static_cast<int>(configuration.layers.size());
    const auto l = static_cast<std::size_t>(random.below(layers));
    LayerConfiguration& layer = configuration.layers[l];
    const auto f = static_cast<std::size_t>(random.below(static_cast<int>(layer.circuits.size())));
    switch (random.below(7)) {
    case 0: layer.circuits[f] = random.oneOf(circuits); break;
    case 1:
        layer.swap.resize(layer.circuits.size());
        layer.swap[f] = !layer.swap[f];
        break;
    case 2:
        layer.biasCorrection.resize(layer.circuits.size());
        layer.biasCorrection[f] += random.between(-300, 300);
        break;
    case 3: layer.adder = randomAdder(random); break;
    case 4:
        layer.weightMaps.resize(layer.circuits.size());
        layer.weightMaps[f] = randomWeightMap(random);
        break;
    case 5:
        layer.controlVariate.resize(layer.circuits.size());
        layer.controlVariate[f] = static_cast<std::int16_t>(random.between(-300, 300));
        break;
    default:
        for (std::size_t i = l; i < configuration.layers.size(); ++i)
            configuration.layers[i] = other.layers[i];
    }
    return configuration;
}

/// Random networks, branches and concatenations among them, with many configurations that are
/// changes of each other, and images of which the first are those of a smaller set.
struct Subject {
    explicit Subject(std::uint32_t seed) : random(seed)
    {
        const OperandMode mode = seed % 2 == 0 ? OperandMode::Unsigned : OperandMode::Signed;
        network = randomQuantised(random, mode);
        const std::vector<CircuitPtr> circuits = randomCircuits(random, mode);
        for (int i = 0; i < 2; ++i)
            configurations.push_back(randomConfiguration(random, *network, circuits));
        while (configurations.size() < 12) {
            const Configuration from = random.oneOf(configurations);
            configurations.push_back(changed(random, from, random.oneOf(configurations), circuits));
        }
        const TensorShape& shape = network->tensors.front().shape;
        images = randomImages(random, shape, 150, network->logits());
        others = randomImages(random, shape, 150, network->logits());
        // Another set of which only the last image differs.
        almost = std::make_shared<ImageSet>(*images);
        almost->pixels.back() ^= 1;
    }

    /// Without any reuse.
    Evaluation fromScratch(const Configuration& configuration, const ImageSet& set,
                           std::size_t count) const
    {
        return evaluate(*network, configuration, set, {.kernel = "auto", .images = count},
                        onThreads(1));
    }
    std::int64_t macsAfter(std::size_t layers) const
    {
        const std::vector<int> all = network->multiplyingLayers();
        std::int64_t sum = 0;
        for (std::size_t l = layers; l < all.size(); ++l)
            sum += network->macs(all[l]);
        return sum;
    }

    Random random;
    std::shared_ptr<const QuantisedNetwork> network;
    std::vector<Configuration> configurations;
    std::shared_ptr<ImageSet> images;
    std::shared_ptr<ImageSet> others;
    std::shared_ptr<ImageSet> almost;
};

void compare(const Evaluation& found, const Evaluation& expected)
{
    QCOMPARE(found.images, expected.images);
    QCOMPARE(found.logits, expected.logits);
    QCOMPARE(found.logitsHash, expected.logitsHash);
    QCOMPARE(found.correct, expected.correct);
    QCOMPARE(found.kernel, expected.kernel);
}

void addSeeds()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= rounds(12); ++seed)
        QTest::addRow("%d", seed) << seed;
}

/// Convolutions of one channel and 4x4 positions, the last of which makes two logits; an addition
/// before it reads the outputs of the first and the third.
std::shared_ptr<const QuantisedNetwork> residualNetwork()
{
    HandNetwork hand({1, 4, 4}, kSigned);
    for (const int input : {0, 1, 2})
        hand.add(quantisedConvolution(input, Window{}, {2}, {0}, {1}), {1, 4, 4}, kSigned);
    QuantisedLayer sum = quantisedLayer("sum", LayerType::Add, {1, 3});
    sum.rescale = {toFixedPoint(64), toFixedPoint(64)};
    hand.add(sum, {1, 4, 4}, kSigned);
    hand.add(quantisedConvolution(4, square(4), std::vector<std::int8_t>(32, 3), {0, 100}),
             {2, 1, 1}, kSigned);
    return hand.share();
}

} // namespace

class TestCheckpointCache : public QObject {
    Q_OBJECT

private slots:
    /// What is alive before each multiplying layer: with a branch, both of its ends.
    void findsResumePoints()
    {
        const std::vector<ResumePoint> points = resumePoints(*makePlan(residualNetwork()));
        QCOMPARE(points.size(), 5U);
        const std::vector<int> layers{0, 2, 3, 5, 6};
        const std::vector<std::vector<int>> tensors{{}, {1}, {1, 2}, {4}, {5}};
        const std::vector<std::size_t> values{0, 16, 32, 16, 8}; // two accumulators of 4 bytes
        const std::vector<std::int64_t> macs{0, 16, 32, 48, 80};
        for (std::size_t depth = 0; depth < points.size(); ++depth) {
            QCOMPARE(points[depth].layer, layers[depth]);
            QCOMPARE(points[depth].tensors, tensors[depth]);
            QCOMPARE(points[depth].bytes, values[depth] * 64);
            QCOMPARE(points[depth].macs, macs[depth]);
        }
    }

    void equalsFromScratch_data() { addSeeds(); }

    /// One evaluator through a random sequence of configurations, image sets, counts, threads and
    /// cancellations, with any budget.
    void equalsFromScratch()
    {
        QFETCH(int, seed);
        Subject subject(static_cast<std::uint32_t>(seed));
        Random& random = subject.random;
        for (const std::size_t budget : {std::size_t{0}, std::size_t{40000}, std::size_t{150000},
                                         std::size_t{600000}, kPlenty}) {
            Evaluator evaluator(subject.network, "auto", budget);
            for (int i = 0; i < 30; ++i) {
                const Configuration& configuration = random.oneOf(subject.configurations);
                const ImageSet& set = *random.oneOf(std::vector<std::shared_ptr<ImageSet>>{
                    subject.images, subject.images, subject.almost, subject.others});
                const std::size_t count =
                    random.oneOf(std::vector<std::size_t>{1, 63, 64, 100, 128, 150, 150});
                if (random.oneIn(4)) {
                    std::stop_source source;
                    RunContext context{
                        .threads = 1 + i % 2, .stop = source.get_token(), .progress = {}};
                    // At the first report, before any image; some blocks may be computed.
                    context.progress = [&](const Progress&) { source.request_stop(); };
                    QVERIFY_EXCEPTION_THROWN(evaluator.evaluate(configuration, set, count, context),
                                             Cancelled);
                }
                compare(evaluator.evaluate(configuration, set, count, onThreads(1 + i % 3)),
                        subject.fromScratch(configuration, set, count));
                QVERIFY(evaluator.checkpointBytesUsed() <= budget);
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }

    void evaluatesManyAtOnce_data() { addSeeds(); }

    /// Equal to one by one, in the order given, whatever was kept before; and to the reference.
    void evaluatesManyAtOnce()
    {
        QFETCH(int, seed);
        Subject subject(static_cast<std::uint32_t>(seed));
        Random& random = subject.random;
        for (const std::size_t budget : {std::size_t{0}, std::size_t{200000}, kPlenty}) {
            Evaluator evaluator(subject.network, "auto", budget);
            for (int i = 0; i < 4; ++i) {
                std::vector<Configuration> some;
                for (int n = random.between(0, 14); n > 0; --n)
                    some.push_back(random.oneOf(subject.configurations));
                const std::size_t count = random.oneIn(2) ? 150 : 70;
                const std::vector<Evaluation> found =
                    evaluator.evaluateMany(some, *subject.images, count, onThreads(1 + i % 2));
                QCOMPARE(found.size(), some.size());
                for (std::size_t c = 0; c < some.size(); ++c)
                    compare(found[c], subject.fromScratch(some[c], *subject.images, count));
                if (!some.empty()) {
                    const std::vector<float> expected =
                        executeReference(*subject.network, some.back(), *subject.images, 69).logits;
                    QVERIFY(std::equal(expected.begin(), expected.end(),
                                       found.back().logits.begin() +
                                           static_cast<std::ptrdiff_t>(69 * expected.size())));
                }
                QVERIFY(evaluator.checkpointBytesUsed() <= budget);
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }

    void computesOnlyWhatChanged_data() { addSeeds(); }

    /// With room for everything, what is computed begins where a configuration first differs from
    /// all before it.
    void computesOnlyWhatChanged()
    {
        QFETCH(int, seed);
        const Subject subject(static_cast<std::uint32_t>(seed));
        Evaluator evaluator(subject.network, "auto", kPlenty);
        std::vector<Configuration> seen;
        std::int64_t expected = 0;
        for (const Configuration& configuration : subject.configurations) {
            std::size_t common = 0;
            for (const Configuration& other : seen)
                common = std::max(common, commonLayers(configuration, other));
            expected += 150 * subject.macsAfter(common);
            evaluator.evaluate(configuration, *subject.images, 0, onThreads(2));
            QCOMPARE(evaluator.macsComputed(), expected);
            seen.push_back(configuration);
        }
        // The images are known by what they show.
        const ImageSet copy = *subject.images;
        evaluator.evaluate(seen.front(), copy, 0, onThreads(2));
        QCOMPARE(evaluator.macsComputed(), expected);
        // Only the last block differs, and has 22 images.
        evaluator.evaluate(seen.front(), *subject.almost, 128, onThreads(1));
        QCOMPARE(evaluator.macsComputed(), expected);
        evaluator.evaluate(seen.front(), *subject.others, 0, onThreads(2));
        QCOMPARE(evaluator.macsComputed(), expected + 150 * subject.macsAfter(0));
    }

    void keepsNothingWithoutBudget()
    {
        const Subject subject(1);
        Evaluator evaluator(subject.network, "auto", 0);
        for (int i = 1; i <= 2; ++i) {
            evaluator.evaluate(subject.configurations.front(), *subject.images, 0, onThreads(2));
            QCOMPARE(evaluator.macsComputed(), i * 150 * subject.macsAfter(0));
            QCOMPARE(evaluator.checkpointBytesUsed(), 0U);
        }
    }

    void sharesTheTree_data() { addSeeds(); }

    /// Many at once compute each common beginning once, without any budget.
    void sharesTheTree()
    {
        QFETCH(int, seed);
        const Subject subject(static_cast<std::uint32_t>(seed));
        Evaluator evaluator(subject.network, "auto", 0);
        evaluator.evaluateMany(subject.configurations, *subject.images, 150, onThreads(2));
        // Beginnings are counted one by one: of which of the configurations before is each new?
        std::int64_t expected = 0;
        for (std::size_t c = 0; c < subject.configurations.size(); ++c) {
            std::size_t common = 0;
            for (std::size_t other = 0; other < c; ++other)
                common = std::max(
                    common, commonLayers(subject.configurations[c], subject.configurations[other]));
            expected += 150 * subject.macsAfter(common);
        }
        QCOMPARE(evaluator.macsComputed(), expected);
    }

    /// Images of another shape are refused even where their bytes are known.
    void refusesOtherShapes()
    {
        const auto network = residualNetwork();
        const Configuration configuration = uniformConfiguration(*network, exactCircuit(true));
        Random random(1);
        ImageSet images = *randomImages(random, {1, 4, 4}, 64, 2);
        Evaluator evaluator(network);
        evaluator.evaluate(configuration, images, 0, onThreads(1));
        images.shape = {1, 2, 8};
        QVERIFY_EXCEPTION_THROWN(evaluator.evaluate(configuration, images, 0, onThreads(1)), Error);
    }

    /// More images than were seen: the whole blocks among those serve again.
    void growsWithTheImages()
    {
        const Subject subject(2);
        Evaluator evaluator(subject.network, "auto", kPlenty);
        const Configuration& configuration = subject.configurations.front();
        evaluator.evaluate(configuration, *subject.images, 100, onThreads(2));
        QCOMPARE(evaluator.macsComputed(), 100 * subject.macsAfter(0));
        compare(evaluator.evaluate(configuration, *subject.images, 150, onThreads(2)),
                subject.fromScratch(configuration, *subject.images, 150));
        QCOMPARE(evaluator.macsComputed(), (100 + 64 + 22) * subject.macsAfter(0));
        compare(evaluator.evaluate(configuration, *subject.images, 70, onThreads(2)),
                subject.fromScratch(configuration, *subject.images, 70));
        QCOMPARE(evaluator.macsComputed(), (100 + 64 + 22) * subject.macsAfter(0));
    }

    /// Within a budget for some points only, those that save most per byte are kept; the last used
    /// configuration has them all, and what is left of older ones is what saves most.
    void keepsTheBestAndTheNewest()
    {
        const auto network = residualNetwork();
        const auto plan = makePlan(network);
        ProductTableCache tables;
        const auto operations = [&](int factor) {
            const CircuitPtr circuit = circuitOf("times " + std::to_string(factor), false,
                                                 [factor](int a, int b) { return factor * a * b; });
            CheckpointCache::Operations result;
            for (LayerOperation& operation :
                 operationsOf(*plan, uniformConfiguration(*network, circuit), tables))
                result.push_back(std::make_shared<const LayerOperation>(std::move(operation)));
            return result;
        };
        Random random(1);
        const auto images = randomImages(random, {1, 4, 4}, 64);
        const auto first = operations(1);
        const auto second = operations(2);
        // [depth] 0: not kept, 1: to be filled, 65: filled with 64 images.
        using Counts = std::vector<std::size_t>;
        // Beside 1,024 bytes of images and 100 of each configuration's operations; all points of
        // one take 4,608 bytes, the second one 2,048 of them.
        const auto check = [&](std::size_t budget, const Counts& made, const Counts& full,
                               const Counts& left) {
            CheckpointCache cache(resumePoints(*plan), budget);
            const auto kept = [&](const CheckpointCache::Operations& of) {
                Counts counts;
                const auto paths = cache.prepare({&of, 1}, *images, 64);
                for (const std::span<Checkpoint>& blocks : paths.front()) {
                    counts.push_back(blocks.empty() ? 0 : 1 + blocks[0].images);
                    for (Checkpoint& block : blocks)
                        block.images = 64;
                }
                return counts;
            };
            for (const auto& [of, expected] : {std::pair{first, made},
                                               {first, full},
                                               {second, made},
                                               {second, full},
                                               {first, left},
                                               {first, full}}) {
                QCOMPARE(kept(of), expected);
                QVERIFY(cache.bytesUsed() <= budget);
            }
        };
        check(20000, {0, 1, 1, 1, 1}, {0, 65, 65, 65, 65}, {0, 65, 65, 65, 65});
        check(8000, {0, 1, 1, 1, 1}, {0, 65, 65, 65, 65}, {0, 1, 1, 65, 65});
        check(4500, {0, 1, 0, 1, 1}, {0, 65, 0, 65, 65}, {0, 1, 0, 1, 65});
        check(1800, {0, 0, 0, 0, 1}, {0, 0, 0, 0, 65}, {0, 0, 0, 0, 1});
        CheckpointCache none(resumePoints(*plan), 0);
        const auto paths = none.prepare({&first, 1}, *images, 64);
        QVERIFY(std::all_of(paths.front().begin(), paths.front().end(),
                            [](const auto& blocks) { return blocks.empty(); }));
        QCOMPARE(none.bytesUsed(), 0U);
    }
};

QTEST_APPLESS_MAIN(TestCheckpointCache)
#include "tst_checkpoint_cache.moc"
