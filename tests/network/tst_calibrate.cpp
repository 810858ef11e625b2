// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/quantise.h"
#include "core/support/run_context.h"
#include "tests/circuits/error_text.h"
#include "tests/network/float_reference.h"
#include "tests/network/random_graph.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace hawx;
using namespace hawx::test;

namespace {

RunContext onThreads(int threads)
{
    return {.threads = threads, .stop = {}, .progress = {}};
}

bool equal(const std::vector<TensorRange>& a, const std::vector<TensorRange>& b)
{
    return std::equal(
        a.begin(), a.end(), b.begin(), b.end(), [](const TensorRange& x, const TensorRange& y) {
            return x.lowest == y.lowest && x.highest == y.highest && x.scaleBound == y.scaleBound;
        });
}

/// Squared error of a symmetric quantiser with this bound and number of codes a side.
double squaredError(const std::vector<double>& values, double bound, int levels)
{
    const double step = bound / levels;
    double error = 0;
    for (const double value : values) {
        const double code = std::min(std::round(std::abs(value) / step), 1.0 * levels);
        const double difference = std::abs(value) - code * step;
        error += difference * difference;
    }
    return error;
}

/// Passes its input on through a convolution, then what `behind` says: the second channel holds the
/// fractions of the first.
Network passThrough(const Activation& behind)
{
    Network network;
    network.name = "through";
    Layer layer = convolution("c", 0, square(1), {1, 1 / 256.0F}, {0});
    layer.activation = behind;
    network.graph = makeGraph({inputLayer({2, 16, 16}), layer});
    network.preprocessing = {{0, 0}, {1, 1}};
    return network;
}

/// Pixels like the values of a network: nearly all small, one in a million far out.
ImageSetPtr withOutlier()
{
    Random random(9);
    auto images = randomImages(random, {2, 16, 16}, 4000);
    for (std::size_t i = 0; i < images->pixels.size(); ++i)
        images->pixels[i] = static_cast<std::uint8_t>(random.below(i / 256 % 2 == 0 ? 60 : 256));
    images->pixels[5] = 255;
    return images;
}

} // namespace

class TestCalibrate : public QObject {
    Q_OBJECT

private slots:
    void measuresRanges_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 0; seed < 60; ++seed)
            QTest::addRow("%d", seed) << seed;
    }

    /// Over all images and elements, by the definition of the layers; 0 always belongs to the
    /// range.
    void measuresRanges()
    {
        QFETCH(int, seed);
        Random random(static_cast<std::uint32_t>(seed));
        const Network network = randomNetwork(random);
        const ImageSetPtr images = randomImages(random, network.input(), 40);
        const auto ranges = calibrate(network, images, {.images = 20, .range = RangeMethod::Max},
                                      OperandMode::Signed, onThreads(2));
        QCOMPARE(ranges.size(), network.graph.layers.size());
        std::vector<double> lowest(ranges.size(), 0);
        std::vector<double> highest(ranges.size(), 0);
        FloatReference reference(network.graph);
        for (std::size_t image = 0; image < 40; image += 2) { // 20 of 40, evenly spaced
            const auto tensors = reference.run(inputValues(network, *images, image));
            for (std::size_t t = 0; t < tensors.size(); ++t) {
                lowest[t] =
                    std::min(lowest[t], *std::min_element(tensors[t].begin(), tensors[t].end()));
                highest[t] =
                    std::max(highest[t], *std::max_element(tensors[t].begin(), tensors[t].end()));
            }
        }
        for (std::size_t t = 0; t < ranges.size(); ++t) {
            const double bound = std::max(-lowest[t], highest[t]);
            const double tolerance = 1e-4 * std::max(1.0, bound);
            QVERIFY(std::abs(static_cast<double>(ranges[t].lowest) - lowest[t]) < tolerance);
            QVERIFY(std::abs(static_cast<double>(ranges[t].highest) - highest[t]) < tolerance);
            QVERIFY(std::abs(static_cast<double>(ranges[t].scaleBound) - bound) < tolerance);
        }
    }

    /// Bit for bit, with both methods.
    void isTheSameOnAnyNumberOfThreads()
    {
        Random random(77);
        const Network network = randomNetwork(random);
        const ImageSetPtr images = randomImages(random, network.input(), 150);
        for (const RangeMethod method : {RangeMethod::Max, RangeMethod::LeastSquares}) {
            const CalibrationSettings settings{.images = 130, .range = method};
            const auto run = [&](int threads) {
                return calibrate(network, images, settings, OperandMode::Unsigned,
                                 onThreads(threads));
            };
            const auto expected = run(1);
            QVERIFY(equal(run(1), expected));
            QVERIFY(equal(run(2), expected));
            QVERIFY(equal(run(3), expected));
        }
    }

    void takesAllImagesWhenThereAreFewer()
    {
        Random random(78);
        const Network network = randomNetwork(random);
        const ImageSetPtr images = randomImages(random, network.input(), 10);
        const auto run = [&](int count) {
            return calibrate(network, images, {.images = count, .range = RangeMethod::Max},
                             OperandMode::Signed, onThreads(1));
        };
        QVERIFY(equal(run(1024), run(10)));
        QVERIFY(!equal(run(1), run(10)));
    }

    void cutsOutliersOff_data()
    {
        QTest::addColumn<bool>("unsignedOperands");
        QTest::addColumn<bool>("nonNegative");
        QTest::addColumn<int>("levels");
        QTest::newRow("signed") << false << true << 127;
        QTest::newRow("unsigned, not negative") << true << true << 255;
    }

    /// The least-squares bound lies below the largest value, errs less than it, and no other bound
    /// of a fine search errs much less.
    void cutsOutliersOff()
    {
        QFETCH(bool, unsignedOperands);
        QFETCH(int, levels);
        const Network network = passThrough({ActivationType::Relu, 0, 0});
        const ImageSetPtr images = withOutlier();
        const auto ranges =
            calibrate(network, images, {.images = 4000, .range = RangeMethod::LeastSquares},
                      unsignedOperands ? OperandMode::Unsigned : OperandMode::Signed, onThreads(2));
        QCOMPARE(ranges[0].scaleBound, 1.0F); // the input keeps its whole range
        QVERIFY(ranges[1].highest >= 1);
        const auto bound = static_cast<double>(ranges[1].scaleBound);
        QVERIFY(bound < 0.9);
        std::vector<double> values;
        for (std::size_t image = 0; image < images->count(); ++image)
            for (std::size_t p = 0; p < 256; ++p)
                values.push_back((images->image(image)[p] + images->image(image)[256 + p] / 256.0) /
                                 255.0);
        const double error = squaredError(values, bound, levels);
        const auto highest = static_cast<double>(ranges[1].highest);
        QVERIFY(error < 0.8 * squaredError(values, highest, levels));
        for (double candidate = 0.3; candidate <= 1; candidate += 0.01)
            QVERIFY(error < 1.02 * squaredError(values, candidate * highest, levels));
    }

    /// Values spread evenly to the end leave nothing to cut.
    void keepsFullRanges()
    {
        Random random(10);
        const auto images = randomImages(random, {2, 16, 16}, 40);
        const auto ranges =
            calibrate(passThrough({}), images, {.images = 40, .range = RangeMethod::LeastSquares},
                      OperandMode::Signed, onThreads(1));
        QVERIFY(ranges[1].scaleBound > 0.97F);
    }

    void refuses()
    {
        Random random(8);
        const ImageSetPtr images = randomImages(random, {2, 16, 16}, 3);
        Network network = passThrough({});
        const auto run = [&](int count, const RunContext& context) {
            return errorText([&] {
                calibrate(network, images, {.images = count, .range = RangeMethod::LeastSquares},
                          OperandMode::Signed, context);
            });
        };
        for (const int count : {0, -5})
            QCOMPARE(run(count, onThreads(1)),
                     QStringLiteral("Calibration needs at least one image."));
        std::stop_source source;
        source.request_stop();
        QCOMPARE(run(1, {.threads = 2, .stop = source.get_token(), .progress = {}}),
                 QStringLiteral("The work was cancelled."));
        network.graph.layers[1].weights = {3e38F};
        append(network.graph, convolution("d", 1, square(1), {100}, {0}));
        const QString infinite =
            QStringLiteral("The network through computes values that are infinite or not numbers "
                           "on its calibration images.");
        QCOMPARE(run(1, onThreads(1)), infinite);
        // Infinity minus infinity.
        append(network.graph, convolution("e", 2, square(1), {-1}, {0}));
        append(network.graph, makeLayer("a", LayerType::Add, {2, 3}));
        QCOMPARE(run(1, onThreads(1)), infinite);
    }
};

QTEST_APPLESS_MAIN(TestCalibrate)
#include "tst_calibrate.moc"
