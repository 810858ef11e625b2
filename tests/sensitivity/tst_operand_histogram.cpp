// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/error_metrics.h"
#include "core/inference/evaluate.h"
#include "core/inference/reference.h"
#include "core/sensitivity/operand_histogram.h"
#include "core/support/error.h"
#include "core/support/run_context.h"
#include "tests/circuits/error_text.h"
#include "tests/inference/random_network.h"

#include <QTest>

#include <cmath>

using hawx::ActivationCounts;
using hawx::Configuration;
using hawx::ErrorMetrics;
using hawx::Evaluator;
using hawx::OperandHistogram;
using hawx::OperandMode;
using hawx::operandsSeen;
using hawx::QuantisedLayer;
using hawx::QuantisedNetwork;
using hawx::ReferenceResult;
using hawx::RunContext;
using hawx::test::errorText;
using hawx::test::Random;

namespace {

constexpr int kImages = 70; // more than a block

struct Subject {
    explicit Subject(std::uint32_t seed, OperandMode mode) : random(seed)
    {
        network = hawx::test::randomQuantised(random, mode);
        images = hawx::test::randomImages(random, network->tensors.front().shape, kImages);
    }

    ActivationCounts counts(int threads = 1, std::size_t count = 0) const
    {
        Evaluator evaluator(network);
        RunContext context;
        context.threads = threads;
        return countActivations(evaluator, *images, count, context);
    }

    std::vector<ReferenceResult> reference(const Configuration& configuration) const
    {
        std::vector<ReferenceResult> results;
        for (std::size_t image = 0; image < images->count(); ++image)
            results.push_back(executeReference(*network, configuration, *images, image));
        return results;
    }
    Configuration exact() const
    {
        return uniformConfiguration(
            *network, hawx::test::exactCircuit(network->operands == OperandMode::Signed));
    }

    Random random;
    std::shared_ptr<const QuantisedNetwork> network;
    std::shared_ptr<hawx::ImageSet> images;
};

/// Every multiplication of a filter, one at a time, on the reference's codes.
std::vector<std::uint64_t> naiveCounts(const QuantisedNetwork& network, int layer, int filter,
                                       const std::vector<ReferenceResult>& results)
{
    const QuantisedLayer& description = network.layers[static_cast<std::size_t>(layer)];
    const auto input = static_cast<std::size_t>(description.inputs[0]);
    const hawx::TensorShape& in = network.tensors[input].shape;
    const hawx::TensorShape& out = network.tensors[static_cast<std::size_t>(layer)].shape;
    const hawx::Window& w = description.window;
    const int channels = in.channels / description.groups;
    const int firstChannel = filter / (out.channels / description.groups) * channels;
    std::vector<std::uint64_t> counts(65536, 0);
    for (const ReferenceResult& result : results)
        for (int oy = 0; oy < out.height; ++oy)
            for (int ox = 0; ox < out.width; ++ox) {
                auto k = static_cast<std::size_t>(filter * channels * w.height * w.width);
                for (int c = firstChannel; c < firstChannel + channels; ++c)
                    for (int ky = 0; ky < w.height; ++ky)
                        for (int kx = 0; kx < w.width; ++kx) {
                            const int y = oy * w.strideY - w.padTop + ky * w.dilationY;
                            const int x = ox * w.strideX - w.padLeft + kx * w.dilationX;
                            int a = 0;
                            if (y >= 0 && y < in.height && x >= 0 && x < in.width)
                                a = result.codes[input][static_cast<std::size_t>(
                                    (c * in.height + y) * in.width + x)];
                            ++counts[std::size_t{static_cast<std::uint8_t>(a)} * 256 +
                                     static_cast<std::uint8_t>(description.weights[k++])];
                        }
            }
    return counts;
}

} // namespace

/// Counts of operand codes against the reference executor.
class TestOperandHistogram : public QObject {
    Q_OBJECT

private slots:
    void equalNaiveCounts_data()
    {
        QTest::addColumn<int>("seed");
        QTest::addColumn<bool>("isSigned");
        for (int seed = 1; seed <= 12; ++seed)
            for (const bool isSigned : {false, true})
                QTest::addRow("%d, %s", seed, isSigned ? "signed" : "unsigned") << seed << isSigned;
    }

    void equalNaiveCounts()
    {
        QFETCH(int, seed);
        QFETCH(bool, isSigned);
        const Subject subject(static_cast<std::uint32_t>(seed),
                              isSigned ? OperandMode::Signed : OperandMode::Unsigned);
        const std::vector<ReferenceResult> results = subject.reference(subject.exact());
        const ActivationCounts counts = subject.counts(2);
        const std::vector<int> layers = subject.network->multiplyingLayers();
        for (std::size_t l = 0; l < layers.size(); ++l) {
            std::vector<std::uint64_t> sum(65536, 0);
            for (int filter = 0; filter < subject.network->filters(layers[l]); ++filter) {
                const auto expected = naiveCounts(*subject.network, layers[l], filter, results);
                QVERIFY(counts.histogram(l, filter).counts == expected);
                for (std::size_t pair = 0; pair < sum.size(); ++pair)
                    sum[pair] += expected[pair];
            }
            const OperandHistogram histogram = counts.histogram(l);
            QVERIFY(histogram.counts == sum);
            QCOMPARE(static_cast<std::int64_t>(histogram.total()),
                     subject.network->macs(layers[l]) * kImages);
            const auto& input = subject.network->layers[static_cast<std::size_t>(layers[l])].inputs;
            QCOMPARE(histogram.isUnsigned,
                     subject.network->tensors[static_cast<std::size_t>(input[0])].highest > 127);
        }
    }

    /// The mean error under what a circuit sees is what its accumulators differ by, whatever the
    /// circuit, the signs and the order of operands.
    void meanErrorIsThatOfAccumulators_data() { equalNaiveCounts_data(); }

    void meanErrorIsThatOfAccumulators()
    {
        QFETCH(int, seed);
        QFETCH(bool, isSigned);
        Subject subject(static_cast<std::uint32_t>(seed),
                        isSigned ? OperandMode::Signed : OperandMode::Unsigned);
        subject.images = hawx::test::randomImages(subject.random, subject.images->shape, 2);
        const Configuration exact = subject.exact();
        const std::vector<ReferenceResult> before = subject.reference(exact);
        const ActivationCounts counts = subject.counts();
        const std::vector<int> layers = subject.network->multiplyingLayers();
        const auto l =
            static_cast<std::size_t>(subject.random.below(static_cast<int>(layers.size())));
        const auto layer = static_cast<std::size_t>(layers[l]);
        const auto filters = static_cast<std::size_t>(subject.network->filters(layers[l]));
        // In signed operand mode unsigned circuits may multiply magnitudes, too.
        const bool ofSigned = isSigned && subject.random.oneIn(2);
        for (const hawx::CircuitPtr& circuit :
             hawx::test::randomCircuits(subject.random, ofSigned)) {
            if (std::abs(circuit->metrics.wce) > 70000)
                continue; // accumulators could wrap
            const bool swap = subject.random.oneIn(2);
            Configuration configuration = exact;
            configuration.layers[l].circuits.assign(filters, circuit);
            configuration.layers[l].swap.assign(filters, swap);
            const std::vector<ReferenceResult> after = subject.reference(configuration);
            for (std::size_t f = 0; f < filters; ++f) {
                std::int64_t difference = 0;
                for (std::size_t image = 0; image < after.size(); ++image) {
                    const auto& accumulators = after[image].accumulators[layer];
                    const std::size_t positions = accumulators.size() / filters;
                    for (std::size_t p = f * positions; p < (f + 1) * positions; ++p)
                        difference += accumulators[p] - before[image].accumulators[layer][p];
                }
                const OperandHistogram histogram = counts.histogram(l, static_cast<int>(f));
                const ErrorMetrics metrics =
                    measureErrors(circuit->table, operandsSeen(histogram, circuit->isSigned, swap));
                const double expected =
                    static_cast<double>(difference) / static_cast<double>(histogram.total());
                QVERIFY2(std::abs(metrics.bias - expected) <= 1e-9 * std::max(1.0, metrics.mae),
                         circuit->name.c_str());
            }
        }
    }

    void threadsDoNotShowAndImagesAreCounted()
    {
        const Subject subject(3, OperandMode::Unsigned);
        const OperandHistogram one = subject.counts(1).histogram(0);
        QVERIFY(one.counts == subject.counts(3).histogram(0).counts);
        QCOMPARE(subject.counts(1, 7).histogram(0).total() * kImages, one.total() * 7);
    }

    void refusesWhatIsNotThere()
    {
        const Subject subject(3, OperandMode::Unsigned);
        const ActivationCounts counts = subject.counts();
        const int filters = subject.network->filters(subject.network->multiplyingLayers().front());
        QVERIFY(errorText([&] {
                    counts.histogram(0, filters);
                }).endsWith(QString("there is no filter %1.").arg(filters)));
        QVERIFY(errorText([&] { counts.histogram(999); }).endsWith("there is no layer 999."));
        QVERIFY(errorText([&] {
                    operandsSeen({std::vector<std::uint64_t>(65536, 1), true}, true);
                }).startsWith("Signed circuits do not see unsigned activations"));
        RunContext stopped;
        std::stop_source source;
        source.request_stop();
        stopped.stop = source.get_token();
        Evaluator evaluator(subject.network);
        QVERIFY_EXCEPTION_THROWN(countActivations(evaluator, *subject.images, 0, stopped),
                                 hawx::Cancelled);
        QVERIFY(errorText([&] {
                    countActivations(evaluator, {subject.images->shape, {}, {}}, 0, {});
                }).startsWith("There are no images"));
    }
};

QTEST_APPLESS_MAIN(TestOperandHistogram)
#include "tst_operand_histogram.moc"
