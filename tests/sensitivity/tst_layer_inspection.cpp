// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/evaluate.h"
#include "core/inference/reference.h"
#include "core/sensitivity/bin_counter.h"
#include "core/sensitivity/layer_inspection.h"
#include "core/support/error.h"
#include "core/support/run_context.h"
#include "tests/circuits/error_text.h"
#include "tests/inference/random_network.h"
#include "tests/sensitivity/tiny_network.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

using namespace hawx;
using hawx::test::errorText;
using hawx::test::Random;

namespace {

constexpr int kImages = 70; // more than a block

using Values = std::vector<double>;

std::vector<ReferenceResult> reference(const QuantisedNetwork& network,
                                       const Configuration& configuration, const ImageSet& images)
{
    std::vector<ReferenceResult> results;
    for (std::size_t image = 0; image < images.count(); ++image)
        results.push_back(executeReference(network, configuration, images, image));
    return results;
}

/// Calls product(output position, a, index of the weight) for each multiplication of a filter.
void forEachProduct(const QuantisedNetwork& network, int layer, int filter,
                    const ReferenceResult& result,
                    const std::function<void(std::size_t, int, std::size_t)>& product)
{
    const QuantisedLayer& description = network.layers[static_cast<std::size_t>(layer)];
    const auto input = static_cast<std::size_t>(description.inputs[0]);
    const TensorShape& in = network.tensors[input].shape;
    const TensorShape& out = network.tensors[static_cast<std::size_t>(layer)].shape;
    const Window& w = description.window;
    const int channels = in.channels / description.groups;
    const int firstChannel = filter / (out.channels / description.groups) * channels;
    for (int o = 0; o < out.height * out.width; ++o) {
        auto k = static_cast<std::size_t>(filter * channels * w.height * w.width);
        for (int c = firstChannel; c < firstChannel + channels; ++c)
            for (int ky = 0; ky < w.height; ++ky)
                for (int kx = 0; kx < w.width; ++kx) {
                    const int y = o / out.width * w.strideY - w.padTop + ky * w.dilationY;
                    const int x = o % out.width * w.strideX - w.padLeft + kx * w.dilationX;
                    const bool inside = y >= 0 && y < in.height && x >= 0 && x < in.width;
                    const auto at = static_cast<std::size_t>((c * in.height + y) * in.width + x);
                    product(static_cast<std::size_t>(o), inside ? result.codes[input][at] : 0, k++);
                }
    }
}

/// Whether the bins hold just these values.
bool holds(const Histogram& histogram, const Values& values)
{
    std::vector<std::uint64_t> counts(histogram.counts.size(), 0);
    for (const double value : values) {
        const double bin = std::floor((value - histogram.first) / histogram.width);
        if (bin < 0 || bin >= static_cast<double>(counts.size()))
            return false;
        ++counts[static_cast<std::size_t>(bin)];
    }
    return counts == histogram.counts;
}

bool isNear(const Moments& moments, const Values& values)
{
    const auto count = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    const double scale = 1 + std::abs(mean) + std::sqrt(squares / count);
    return std::abs(moments.mean - mean) < 1e-9 * scale &&
           std::abs(moments.deviation - std::sqrt(squares / count)) < 1e-5 * scale;
}

RunContext threads(int count)
{
    RunContext context;
    context.threads = count;
    return context;
}

} // namespace

/// Figures of a layer against the reference executor, one product at a time.
class TestLayerInspection : public QObject {
    Q_OBJECT

private slots:
    void binsDependOnTheValuesOnly()
    {
        for (std::uint32_t seed = 1; seed <= 50; ++seed) {
            Random random(seed);
            const int spread = 1 << random.between(0, 24);
            std::vector<std::int64_t> values;
            for (int i = 0; i < 400; ++i)
                values.push_back(random.between(-spread, spread / random.between(1, 9)));
            BinCounter inOrder;
            BinCounter parts[3];
            for (std::size_t i = 0; i < values.size(); ++i) {
                inOrder.add(values[i]);
                parts[2 - i * 3 / values.size()].add(values[values.size() - 1 - i]);
            }
            BinCounter merged;
            for (const BinCounter& part : parts)
                merged.merge(part);
            const BinCounter both[] = {inOrder, merged};
            const auto histograms = BinCounter::toHistograms(both, 1, true);
            QVERIFY(histograms[0].counts == histograms[1].counts);
            QVERIFY(histograms[0].counts.size() >= 9 && histograms[0].counts.size() <= 96);
            QVERIFY(holds(histograms[0], Values(values.begin(), values.end())));
            QCOMPARE(BinCounter::toHistograms({&merged, 1}, 1, true)[0].first,
                     BinCounter::toHistograms({&inOrder, 1}, 1, true)[0].first);
        }
    }

    void equalsBruteForce_data()
    {
        QTest::addColumn<int>("seed");
        QTest::addColumn<bool>("isSigned");
        for (int seed = 1; seed <= 8; ++seed)
            for (const bool isSigned : {false, true})
                QTest::addRow("%d %s", seed, isSigned ? "signed" : "unsigned") << seed << isSigned;
    }

    void equalsBruteForce()
    {
        QFETCH(int, seed);
        QFETCH(bool, isSigned);
        const auto mode = isSigned ? OperandMode::Signed : OperandMode::Unsigned;
        Random random(static_cast<std::uint32_t>(seed));
        const auto network = test::randomQuantised(random, mode);
        const auto images = test::randomImages(random, network->tensors.front().shape, kImages);
        const Configuration configuration =
            test::randomConfiguration(random, *network, test::randomCircuits(random, mode));
        const auto exact = reference(
            *network, uniformConfiguration(*network, test::exactCircuit(isSigned)), *images);
        const auto approximate = reference(*network, configuration, *images);
        Evaluator evaluator(network);

        const std::vector<int> layers = network->multiplyingLayers();
        for (std::size_t l = 0; l < layers.size(); ++l) {
            const int filters = network->filters(layers[l]);
            InspectionRequest request;
            request.layer = l;
            if (random.oneIn(2))
                request.filters = {random.below(filters)};
            const LayerFigures figures =
                inspectLayer(evaluator, configuration, nullptr, *images, request, threads(2));
            QCOMPARE(figures.images, std::size_t{kImages});
            if (request.filters.empty())
                for (int f = 0; f < filters; ++f)
                    request.filters.push_back(f);
            QVERIFY(figures.filters == request.filters);

            const auto layer = static_cast<std::size_t>(layers[l]);
            const QuantisedLayer& description = network->layers[layer];
            const auto positions =
                exact[0].accumulators[layer].size() / static_cast<std::size_t>(filters);
            std::vector<std::uint64_t> pairs(65536, 0);
            std::vector<std::uint64_t> weights(255, 0);
            Values exactOutputs;
            Values approximateOutputs;
            Values ownErrors;
            Values totalErrors;
            for (const int filter : request.filters) {
                const auto f = static_cast<std::size_t>(filter);
                const auto& maps = configuration.layers[l].weightMaps;
                const auto codeOf = [&](std::size_t k) {
                    const std::int8_t code = description.weights[k];
                    return !maps.empty() && maps[f] ? (*maps[f])(code) : code;
                };
                const std::size_t taps =
                    description.weights.size() / static_cast<std::size_t>(filters);
                for (std::size_t k = f * taps; k < (f + 1) * taps; ++k)
                    ++weights[static_cast<std::size_t>(codeOf(k) + 127)];
                for (std::size_t i = 0; i < kImages; ++i) {
                    std::vector<std::int64_t> onSameInputs(positions, description.bias[f]);
                    forEachProduct(*network, layers[l], filter, approximate[i],
                                   [&](std::size_t output, int a, std::size_t k) {
                                       ++pairs[std::size_t{static_cast<std::uint8_t>(a)} * 256 +
                                               static_cast<std::uint8_t>(codeOf(k))];
                                       onSameInputs[output] += a * description.weights[k];
                                   });
                    for (std::size_t o = 0; o < positions; ++o) {
                        const double was = exact[i].accumulators[layer][f * positions + o];
                        const double is = approximate[i].accumulators[layer][f * positions + o];
                        exactOutputs.push_back(was);
                        approximateOutputs.push_back(is);
                        totalErrors.push_back(is - was);
                        ownErrors.push_back(is - static_cast<double>(onSameInputs[o]));
                    }
                }
            }
            QVERIFY(figures.pairs == pairs);
            QVERIFY(std::equal(weights.begin(), weights.end(), figures.weightCodes.begin()));
            QVERIFY(holds(figures.exactOutputs, exactOutputs));
            QVERIFY(holds(figures.approximateOutputs, approximateOutputs));
            QVERIFY(holds(figures.ownErrors, ownErrors));
            QVERIFY(holds(figures.totalErrors, totalErrors));
            QVERIFY(isNear(figures.exact, exactOutputs));
            QVERIFY(isNear(figures.approximate, approximateOutputs));
            QVERIFY(isNear(figures.ownError, ownErrors));
            QVERIFY(isNear(figures.totalError, totalErrors));
            QVERIFY(!figures.quantisation);
            const auto total =
                static_cast<double>(std::accumulate(pairs.begin(), pairs.end(), std::uint64_t{0}));
            const auto zeros = static_cast<double>(
                std::accumulate(pairs.begin(), pairs.begin() + 256, std::uint64_t{0}));
            QVERIFY(std::abs(figures.zeroActivations - zeros / total) < 1e-12);
        }
    }

    void quantisationErrorEqualsTheFloatReference_data()
    {
        QTest::addColumn<int>("layer");
        for (int layer = 0; layer < 3; ++layer)
            QTest::addRow("layer %d", layer) << layer;
    }

    void quantisationErrorEqualsTheFloatReference()
    {
        QFETCH(int, layer);
        Random random(3);
        const Network source = test::tinyNetwork();
        const auto images = test::randomImages(random, source.input(), kImages);
        const auto network = test::quantisedTinyNetwork(OperandMode::Unsigned, images);
        const Configuration configuration = uniformConfiguration(
            *network, test::circuit(OperandMode::Unsigned, {.h = 2, .v = 2, .d = 5}));
        Evaluator evaluator(network);
        InspectionRequest request;
        request.layer = static_cast<std::size_t>(layer);
        const LayerFigures figures =
            inspectLayer(evaluator, configuration, &source, *images, request, threads(1));
        QVERIFY(figures.quantisation);

        const auto approximate = reference(*network, configuration, *images);
        const int index = network->multiplyingLayers()[request.layer];
        const auto at = static_cast<std::size_t>(index);
        const bool isLast = network->layers[at].requantisation.empty();
        test::FloatReference fp32(source.graph);
        double signal = 0;
        double noise = 0;
        for (std::size_t i = 0; i < kImages; ++i) {
            const std::vector<double> values = fp32.run(test::inputValues(source, *images, i))[at];
            const std::size_t positions =
                values.size() / static_cast<std::size_t>(network->filters(index));
            for (std::size_t o = 0; o < values.size(); ++o) {
                const double is = isLast ? static_cast<double>(network->accumulatorScale(
                                               index, static_cast<int>(o / positions))) *
                                               approximate[i].accumulators[at][o]
                                         : static_cast<double>(network->tensors[at].scale) *
                                               approximate[i].codes[at][o];
                signal += values[o] * values[o];
                noise += (is - values[o]) * (is - values[o]);
            }
        }
        const double sqnr = 10 * std::log10(signal / noise);
        QVERIFY2(std::abs(figures.quantisation->approximateSqnrDb - sqnr) < 1e-3,
                 qPrintable(QString::number(sqnr)));
        // The exact network is nearer; both distributions have all outputs.
        QVERIFY(figures.quantisation->exactSqnrDb > sqnr + 3);
        const auto outputs =
            static_cast<std::uint64_t>(network->tensors[at].shape.size()) * kImages;
        QCOMPARE(figures.quantisation->exactDifference.total(), outputs);
        QCOMPARE(figures.quantisation->approximateDifference.total(), outputs);
    }

    void exactConfigurationHasNoErrors()
    {
        Random random(5);
        const auto network = test::randomQuantised(random, OperandMode::Unsigned);
        const auto images = test::randomImages(random, network->tensors.front().shape, 5);
        Evaluator evaluator(network);
        const LayerFigures figures =
            inspectLayer(evaluator, uniformConfiguration(*network, test::exactCircuit(false)),
                         nullptr, *images, {}, threads(1));
        QVERIFY(figures.exactOutputs.counts == figures.approximateOutputs.counts);
        QCOMPARE(figures.totalError.mean, 0.0);
        QCOMPARE(figures.ownError.deviation, 0.0);
        QCOMPARE(std::count(figures.ownErrors.counts.begin(), figures.ownErrors.counts.end(), 0U),
                 static_cast<std::ptrdiff_t>(figures.ownErrors.counts.size()) - 1);
    }

    void threadsDoNotMatter()
    {
        Random random(9);
        const Network source = test::tinyNetwork();
        const auto images = test::randomImages(random, source.input(), 300);
        const auto network = test::quantisedTinyNetwork(OperandMode::Signed, images);
        const Configuration configuration = test::randomConfiguration(
            random, *network, test::randomCircuits(random, OperandMode::Signed));
        Evaluator evaluator(network);
        std::vector<LayerFigures> runs;
        for (const int count : {1, 2, 5})
            runs.push_back(inspectLayer(evaluator, configuration, &source, *images,
                                        {.layer = 1, .filters = {}, .images = 0}, threads(count)));
        for (const LayerFigures& run : runs) {
            QVERIFY(run.totalErrors.counts == runs[0].totalErrors.counts);
            QVERIFY(run.approximateOutputs.counts == runs[0].approximateOutputs.counts);
            QCOMPARE(run.totalError.deviation, runs[0].totalError.deviation);
            QCOMPARE(run.quantisation->approximateSqnrDb, runs[0].quantisation->approximateSqnrDb);
            QVERIFY(run.quantisation->exactDifference.counts ==
                    runs[0].quantisation->exactDifference.counts);
        }
    }

    void refusesWhatDoesNotFit()
    {
        Random random(1);
        const Network source = test::tinyNetwork();
        const auto images = test::randomImages(random, source.input(), 20);
        const auto network = test::quantisedTinyNetwork(OperandMode::Unsigned, images);
        const Configuration configuration =
            uniformConfiguration(*network, test::exactCircuit(false));
        Evaluator evaluator(network);
        const auto inspect = [&](InspectionRequest request, const Network* fp32 = nullptr) {
            return errorText([&] {
                inspectLayer(evaluator, configuration, fp32, *images, request, threads(1));
            });
        };
        QVERIFY(inspect({.layer = 3, .filters = {}}).contains("no layer 3"));
        QVERIFY(inspect({.layer = 0, .filters = {4}}).contains("0 to 3"));
        QVERIFY(inspect({.layer = 0, .filters = {-1}}).contains("0 to 3"));
        Network other = source;
        other.sha256 = "another";
        QVERIFY(inspect({}, &other).contains("not quantised from"));
        QVERIFY(errorText([&] {
                    inspectLayer(evaluator, configuration, nullptr,
                                 ImageSet{source.input(), {}, {}}, {}, threads(1));
                }).contains("no images"));
        std::stop_source stop;
        stop.request_stop();
        RunContext stopped = threads(1);
        stopped.stop = stop.get_token();
        QVERIFY_EXCEPTION_THROWN(
            inspectLayer(evaluator, configuration, nullptr, *images, {}, stopped), Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestLayerInspection)
#include "tst_layer_inspection.moc"
