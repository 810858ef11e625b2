// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/float_network.h"
#include "core/support/run_context.h"
#include "tests/circuits/error_text.h"
#include "tests/network/float_reference.h"
#include "tests/network/random_graph.h"

#include <QTest>

#include <opencv2/core/utility.hpp>

#include <algorithm>
#include <cmath>

using namespace hawx;
using namespace hawx::test;

namespace {

double largestMagnitude(const Values& values)
{
    double largest = 1;
    for (const double value : values)
        largest = std::max(largest, std::abs(value));
    return largest;
}

RunContext onThreads(int threads)
{
    return {.threads = threads, .stop = {}, .progress = {}};
}

/// A network of these layers behind an input of 2x7x6 with mean 0.5 and standard deviation 0.25.
Network networkOf(std::vector<Layer> layers)
{
    layers.insert(layers.begin(), inputLayer({2, 7, 6}));
    Network network;
    network.graph = makeGraph(std::move(layers));
    network.preprocessing = {{0.5F, 0.5F}, {0.25F, 0.25F}};
    return network;
}

/// Largest difference between the fp32 network and the definition of its layers, over all tensors
/// of three images, relative to the largest value of the tensor (at least 1).
double worstTensor(const Network& network, const ImageSet& images)
{
    constexpr std::size_t kImages = 3;
    std::vector<std::vector<Values>> expected;
    for (std::size_t image = 0; image < kImages; ++image)
        expected.push_back(FloatReference(network.graph).run(inputValues(network, images, image)));
    double worst = 0;
    std::vector<int> visited;
    FloatNetwork(network).forEachTensor(
        images, 0, kImages, [&](int layer, std::span<const float> values) {
            visited.push_back(layer);
            const auto index = static_cast<std::size_t>(layer);
            const std::size_t size = expected[0][index].size();
            if (values.size() != kImages * size) {
                worst = 1e30;
                return;
            }
            for (std::size_t i = 0; i < values.size(); ++i) {
                const Values& tensor = expected[i / size][index];
                const double difference =
                    std::abs(static_cast<double>(values[i]) - tensor[i % size]);
                worst = std::max(worst, difference / largestMagnitude(tensor));
            }
        });
    for (std::size_t i = 1; i < network.graph.layers.size(); ++i)
        if (visited.size() < i || visited[i - 1] != static_cast<int>(i))
            worst = 1e30;
    return worst;
}

} // namespace

class TestFloatNetwork : public QObject {
    Q_OBJECT

private slots:
    void computesEveryTensor_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 0; seed < 300; ++seed)
            QTest::addRow("%d", seed) << seed;
    }

    /// Every tensor, not the logits alone, which OpenCV may compute by fused layers.
    void computesEveryTensor()
    {
        QFETCH(int, seed);
        Random random(1000 + static_cast<std::uint32_t>(seed));
        const Network network = randomNetwork(random);
        const auto images = randomImages(random, network.input(), 3);
        QVERIFY2(worstTensor(network, *images) < 2e-5, describe(network.graph).c_str());
    }

    void restoresTheThreads()
    {
        const int before = cv::getNumThreads();
        for (const int threads : {1, 2}) {
            const FloatThreads scope(threads);
            QCOMPARE(cv::getNumThreads(), threads);
        }
        QCOMPARE(cv::getNumThreads(), before);
    }

    /// Poolings of which OpenCV has another idea than PyTorch and ONNX, or none.
    void poolsExactly_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<bool>("ceil");
        QTest::addColumn<bool>("count");
        QTest::addColumn<QList<int>>("window"); // height, width, strides, pads, dilations
        const auto rows = [](const char* name, bool ceil, bool count, const QList<int>& window) {
            for (const LayerType type : {LayerType::MaxPool, LayerType::AveragePool})
                QTest::addRow("%s, %s", std::string(toString(type)).c_str(), name)
                    << static_cast<int>(type) << ceil << count << window;
        };
        rows("plain", false, false, {2, 2, 2, 2, 0, 0, 0, 0, 1, 1});
        rows("padded", false, false, {3, 3, 2, 2, 1, 1, 1, 1, 1, 1});
        rows("padding counts", false, true, {3, 3, 2, 2, 1, 1, 1, 1, 1, 1});
        rows("ceil", true, false, {2, 4, 2, 3, 0, 0, 0, 0, 1, 1});
        rows("ceil, padding counts", true, true, {3, 2, 2, 2, 1, 1, 1, 1, 1, 1});
        rows("ceil, a window would begin outside", true, false, {1, 1, 2, 4, 0, 0, 0, 0, 1, 1});
        rows("unequal padding", false, false, {3, 3, 1, 1, 2, 0, 1, 2, 1, 1});
        rows("unequal padding counts", false, true, {3, 3, 1, 1, 2, 0, 1, 2, 1, 1});
        rows("dilated", false, false, {2, 3, 1, 1, 1, 1, 1, 1, 3, 2});
        rows("stride larger than window", false, false, {1, 2, 3, 3, 0, 0, 0, 0, 1, 1});
    }

    void poolsExactly()
    {
        QFETCH(int, type);
        QFETCH(bool, ceil);
        QFETCH(bool, count);
        QFETCH(QList<int>, window);
        Window w;
        int* const fields[] = {&w.height,  &w.width,     &w.strideY,  &w.strideX,   &w.padTop,
                               &w.padLeft, &w.padBottom, &w.padRight, &w.dilationY, &w.dilationX};
        for (qsizetype i = 0; i < window.size(); ++i)
            *fields[i] = window[i];
        Layer layer = pooling("pool", static_cast<LayerType>(type), 0, w);
        layer.ceilMode = ceil;
        layer.countPadding = count;
        Random random(7);
        const auto images = randomImages(random, {2, 7, 6}, 3);
        QVERIFY(worstTensor(networkOf({layer}), *images) < 1e-6);
    }

    void refusesOtherImages()
    {
        const Network network = networkOf({pooling("p", LayerType::MaxPool, 0, square(2))});
        Random random(1);
        const auto images = randomImages(random, {2, 6, 7}, 1);
        QCOMPARE(errorText([&] { FloatNetwork(network).logits(*images, 0, 1); }),
                 QStringLiteral("The images are 2x6x7 but the network needs 2x7x6."));
    }

    /// Only simplified graphs are executed.
    void refusesOtherLayers()
    {
        for (const LayerType type : {LayerType::Softmax, LayerType::Flatten, LayerType::Identity})
            QCOMPARE(errorText([&] { FloatNetwork{networkOf({makeLayer("x", type, {0})})}; }),
                     QStringLiteral(R"(The layer "x" (%1) cannot be executed in fp32.)")
                         .arg(QString::fromStdString(std::string(toString(type)))));
        QVERIFY(errorText([&] {
                    FloatNetwork{networkOf({batchNormalisation("x", 0, {1, 1}, {0, 0})})};
                }).contains("batch normalisation"));
    }

    void runsBatches()
    {
        Random random(11);
        const Network network = randomNetwork(random);
        const auto images = randomImages(random, network.input(), 70);
        const auto classes = static_cast<std::size_t>(network.logits());
        const std::vector<float> all = floatLogits(network, *images, 0, onThreads(1));
        QCOMPARE(all.size(), 70 * classes);
        // The same with more threads, one by one, and for a part of the images.
        QCOMPARE(floatLogits(network, *images, 70, onThreads(2)), all);
        QCOMPARE(floatLogits(network, *images, 1000, onThreads(3)), all);
        FloatNetwork single(network);
        for (std::size_t i = 0; i < 70; ++i) {
            const std::vector<float> one = single.logits(*images, i, 1);
            for (std::size_t c = 0; c < classes; ++c)
                QVERIFY(std::abs(one[c] - all[i * classes + c]) < 1e-4F);
        }
        const std::vector<float> part = floatLogits(network, *images, 33, onThreads(2));
        QCOMPARE(part.size(), 33 * classes);
        QVERIFY(std::equal(part.begin(), part.begin() + 32 * static_cast<std::ptrdiff_t>(classes),
                           all.begin()));
    }

    void reportsProgressAndStops()
    {
        Random random(11);
        const Network network = randomNetwork(random);
        const auto images = randomImages(random, network.input(), 70);
        std::uint64_t done = 0;
        RunContext context = onThreads(2);
        context.progress = [&](const Progress& progress) {
            QCOMPARE(progress.total, 70U);
            done = progress.done;
        };
        floatLogits(network, *images, 0, context);
        QCOMPARE(done, 70U);
        std::stop_source source;
        source.request_stop();
        context.stop = source.get_token();
        QCOMPARE(errorText([&] { floatLogits(network, *images, 0, context); }),
                 QStringLiteral("The work was cancelled."));
    }
};

QTEST_APPLESS_MAIN(TestFloatNetwork)
#include "tst_float_network.moc"
