// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/library.h"
#include "core/inference/evaluate.h"
#include "core/inference/image_inference.h"
#include "core/inference/reference.h"
#include "core/support/error.h"
#include "core/support/run_context.h"
#include "tests/circuits/error_text.h"
#include "tests/inference/hand_network.h"
#include "tests/inference/kernel_rows.h"
#include "tests/inference/random_network.h"
#include "tests/network/trained.h"
#include "tests/support/sanitizers.h"

#include <QTest>

#include <filesystem>

using namespace hawx;
using namespace hawx::test;

namespace {

const RunContext kTwoThreads{.threads = 2, .stop = {}, .progress = {}};

std::span<const std::uint8_t> pixelsOf(const ImageSet& images, std::size_t image)
{
    return {images.image(image), static_cast<std::size_t>(images.shape.size())};
}

/// Where an image's logits, codes or accumulators first differ from the reference; empty where they
/// do not.
std::string difference(ImageInference& inference, const QuantisedNetwork& network,
                       const Configuration& configuration, const ImageSet& images,
                       std::size_t image)
{
    const ReferenceResult expected = executeReference(network, configuration, images, image);
    const std::vector<float> logits = inference.logits(pixelsOf(images, image));
    for (std::size_t t = 0; t < network.layers.size(); ++t) {
        const QuantisedTensor& tensor = network.tensors[t];
        const std::span<const std::uint8_t> codes = inference.codes(static_cast<int>(t));
        for (std::size_t e = 0; e < expected.codes[t].size(); ++e) {
            const int code = tensor.highest > 127 ? codes[e] : static_cast<std::int8_t>(codes[e]);
            if (code != expected.codes[t][e])
                return "code " + std::to_string(e) + " of " + tensor.name;
        }
        if (network.layers[t].multiplies() &&
            inference.accumulators(static_cast<int>(t)) != expected.accumulators[t])
            return "accumulators of " + tensor.name;
    }
    return logits == expected.logits ? "" : "logits";
}

/// A convolution with random weights that computes logits.
std::shared_ptr<const QuantisedNetwork> convolutionOf(Random& random, const TensorShape& input,
                                                      const Window& window, int filters, int groups)
{
    HandNetwork hand(input, kUnsigned, OperandMode::Unsigned);
    const auto extent = [](int size, int before, int after, int kernel, int dilation, int stride) {
        return (size + before + after - dilation * (kernel - 1) - 1) / stride + 1;
    };
    const TensorShape output{filters,
                             extent(input.height, window.padTop, window.padBottom, window.height,
                                    window.dilationY, window.strideY),
                             extent(input.width, window.padLeft, window.padRight, window.width,
                                    window.dilationX, window.strideX)};
    std::vector<std::int8_t> weights(static_cast<std::size_t>(filters * (input.channels / groups) *
                                                              window.height * window.width));
    for (std::int8_t& weight : weights)
        weight = static_cast<std::int8_t>(random.between(-127, 127));
    const std::vector<std::int32_t> bias(static_cast<std::size_t>(filters), 11);
    hand.add(quantisedConvolution(0, window, weights, bias, {}, groups), output, kSigned);
    return hand.share();
}

} // namespace

/// One image, its pixels in the lanes, against the reference and against blocks of images.
class TestImageExecutor : public QObject {
    Q_OBJECT

private slots:
    void randomNetworks_data() { addKernelRows(); }

    void randomNetworks()
    {
        QFETCH(QString, name);
        QFETCH(bool, unsignedOperands);
        const OperandMode mode = unsignedOperands ? OperandMode::Unsigned : OperandMode::Signed;
        Random circuitsRandom(98);
        const std::vector<CircuitPtr> circuits = randomCircuits(circuitsRandom, mode);
        for (std::uint32_t seed = 0; seed < rounds(100U); ++seed) {
            Random random(seed);
            const auto network = randomQuantised(random, mode);
            const auto images = randomImages(random, network->tensors.front().shape, 2);
            ImageInference inference(network, name.toStdString());
            // A second configuration and image, when the memory holds the codes of the first.
            for (std::size_t i = 0; i < 2; ++i) {
                const Configuration configuration =
                    (seed + i) % 3 == 0 ? randomWithAdders(random, *network, circuits)
                                        : randomConfiguration(random, *network, circuits);
                inference.configure(configuration);
                const std::string found =
                    difference(inference, *network, configuration, *images, i);
                QVERIFY2(found.empty(),
                         ("seed " + std::to_string(seed) + ": " + found + "\n" + describe(*network))
                             .c_str());
            }
        }
    }

    void windows_data()
    {
        QTest::addColumn<int>("height");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("kernel");
        QTest::addColumn<int>("stride");
        QTest::addColumn<int>("dilation");
        QTest::addColumn<int>("padding");
        QTest::newRow("stride beyond the kernel") << 11 << 14 << 1 << 3 << 1 << 0;
        QTest::newRow("stride, dilation and padding") << 13 << 10 << 3 << 2 << 3 << 2;
        QTest::newRow("dilation equals stride") << 16 << 17 << 3 << 2 << 2 << 1;
        QTest::newRow("the whole input") << 5 << 5 << 5 << 1 << 1 << 0;
        QTest::newRow("one row of exactly 64 pixels") << 1 << 64 << 1 << 1 << 1 << 0;
        QTest::newRow("rows longer than 64 pixels") << 3 << 130 << 3 << 1 << 1 << 1;
        QTest::newRow("more pixels than fit at once") << 70 << 70 << 3 << 1 << 1 << 1;
    }

    void windows()
    {
        QFETCH(int, height);
        QFETCH(int, width);
        QFETCH(int, kernel);
        QFETCH(int, stride);
        QFETCH(int, dilation);
        QFETCH(int, padding);
        Window window = square(kernel, stride, padding);
        window.dilationY = window.dilationX = dilation;
        // Rows and columns must not be taken for one another.
        window.strideX = stride == 1 ? 1 : stride + 1;
        window.padBottom = padding == 0 ? 0 : padding - 1;
        Random random(5);
        // Few filters, with pixels in the lanes; many, of which some leave lanes empty.
        for (const auto& [filters, groups] : {std::pair{2, 1}, {2, 2}, {70, 1}, {140, 2}}) {
            const auto network = convolutionOf(random, {4, height, width}, window, filters, groups);
            const auto images = randomImages(random, {4, height, width}, 1);
            const Configuration configuration = uniformConfiguration(*network, exactCircuit(false));
            for (const std::string& name : availableKernels()) {
                ImageInference inference(network, name);
                inference.configure(configuration);
                const std::string found =
                    difference(inference, *network, configuration, *images, 0);
                QVERIFY2(found.empty(), found.c_str());
            }
        }
    }

    void trainedNetworks_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("data");
        const auto row = [](const std::filesystem::path& path, const std::filesystem::path& data) {
            QTest::newRow(path.stem().c_str())
                << QString::fromStdString(path.string()) << QString::fromStdString(data.string());
        };
        row(shippedNetwork("lenet5-fashion-mnist"), fashionMnist());
        for (const char* name :
             {"resnet18_cifar10.onnx", "vgg11_cifar10.onnx", "efficientnet_lite0_cifar10.onnx"})
            row(sharedFolder() / "models" / name, sharedFolder() / "data" / "cifar10");
    }

    /// The logits are those of blocks of 64 images.
    void trainedNetworks()
    {
        QFETCH(QString, path);
        QFETCH(QString, data);
        const std::filesystem::path file = path.toStdString();
        const std::filesystem::path folder = data.toStdString();
        HAWX_REQUIRE(file);
        HAWX_REQUIRE(folder);
        const Network source = loadNetwork(file);
        const DataSet images = loadDataSet(folder, source.input());
        constexpr std::size_t kImages = rounds<std::size_t>(8);
        const auto network = std::make_shared<QuantisedNetwork>(
            quantise(source, images.train, {.images = 32, .range = RangeMethod::Max},
                     OperandMode::Signed, kTwoThreads));
        Configuration configuration =
            uniformConfiguration(*network, CircuitLibrary::shipped().get("mul8s_1L2H"));
        for (LayerConfiguration& layer : configuration.layers)
            for (std::size_t f = 0; f < layer.circuits.size(); f += 3)
                layer.circuits[f] = CircuitLibrary::shipped().get("mul8s_1KTY");
        Evaluator evaluator(network);
        const std::vector<float> expected =
            evaluator.evaluate(configuration, *images.test, kImages, kTwoThreads).logits;
        ImageInference inference(network);
        inference.configure(configuration);
        std::vector<float> logits;
        for (std::size_t i = 0; i < kImages; ++i)
            for (const float logit : inference.logits(pixelsOf(*images.test, i)))
                logits.push_back(logit);
        QCOMPARE(logits, expected);
    }

    /// Circuits may be prepared for either layout.
    void takesCircuitsOfBlocks()
    {
        Random random(17);
        const auto network = randomQuantised(random, OperandMode::Signed);
        const std::vector<CircuitPtr> circuits = randomCircuits(random, OperandMode::Signed);
        for (const Configuration& configuration : {randomConfiguration(random, *network, circuits),
                                                   randomWithAdders(random, *network, circuits)}) {
            const auto images = randomImages(random, network->tensors.front().shape, 1);
            ProductTableCache tables;
            const ConfiguredNetwork configured =
                configure(makePlan(network), configuration, tables, selectKernel("auto"));
            ImageExecutor executor(makePlan(network, Lanes::Pixels), selectKernel("auto"));
            executor.configure(configured);
            executor.load(pixelsOf(*images, 0));
            executor.run({});
            QCOMPARE(executor.logits(),
                     executeReference(*network, configuration, *images, 0).logits);
        }
    }

    void refusesWhatDoesNotFit()
    {
        Random random(1);
        const auto network = convolutionOf(random, {1, 4, 4}, square(3), 2, 1);
        const std::vector<std::uint8_t> pixels(16, 9);
        ImageInference inference(network);
        const QString unconfigured =
            QStringLiteral("The inference of single images needs a configuration first.");
        QCOMPARE(errorText([&] { inference.logits(pixels); }), unconfigured);
        QCOMPARE(errorText([&] { inference.accumulators(1); }), unconfigured);
        inference.configure(uniformConfiguration(*network, exactCircuit(false)));
        const std::vector<float> logits = inference.logits(pixels);
        QCOMPARE(errorText([&] { inference.logits(std::span(pixels).first(15)); }),
                 QStringLiteral("The image has 15 values but the network needs 1x4x4."));
        QVERIFY(!errorText([&] { inference.configure({}); }).isEmpty());
        QCOMPARE(inference.logits(pixels), logits); // with the configuration it had

        QCOMPARE(errorText([&] { ImageExecutor(makePlan(network), selectKernel("auto")); }),
                 QStringLiteral("A single image needs a plan for lanes of pixels."));
        ProductTableCache tables;
        const auto plan = makePlan(network, Lanes::Pixels);
        const ConfiguredNetwork configured =
            configure(plan, uniformConfiguration(*network, exactCircuit(false)), tables,
                      selectKernel("auto"));
        ImageExecutor executor(plan, selectKernel("auto"));
        executor.configure(configured);
        std::vector<std::int32_t> room(7);
        QCOMPARE(errorText([&] { executor.accumulate(1, room); }),
                 QStringLiteral("The room for the accumulators of a layer is too small."));
    }

    void stops()
    {
        Random random(1);
        const auto network = convolutionOf(random, {1, 4, 4}, square(3), 2, 1);
        ImageInference inference(network);
        inference.configure(uniformConfiguration(*network, exactCircuit(false)));
        const std::vector<std::uint8_t> pixels(16, 9);
        std::stop_source source;
        inference.logits(pixels, source.get_token());
        source.request_stop();
        QVERIFY_EXCEPTION_THROWN(inference.logits(pixels, source.get_token()), Cancelled);
    }
};

QTEST_APPLESS_MAIN(TestImageExecutor)
#include "tst_image_executor.moc"
