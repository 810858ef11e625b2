// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/float_network.h"
#include "core/network/import_opencv.h"
#include "core/network/network.h"
#include "tests/circuits/error_text.h"
#include "tests/network/opencv_files.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/core/utils/logger.hpp>
#include <opencv2/dnn.hpp>

#include <algorithm>
#include <cmath>

using namespace hawx;
using namespace hawx::test;

namespace {

/// The files of one network.
struct Files {
    OpenCvFormat format = OpenCvFormat::Caffe;
    std::string description;
    std::string weights;
};

Files files(const CaffeModel& model)
{
    return {OpenCvFormat::Caffe, model.description(), model.weights()};
}

Files files(const TensorFlowModel& model)
{
    return {OpenCvFormat::TensorFlow, {}, model.bytes()};
}

std::span<const std::byte> bytesOf(const std::string& text)
{
    return std::as_bytes(std::span<const char>(text.data(), text.size()));
}

LayerGraph imported(const Files& given, const std::optional<TensorShape>& input = std::nullopt)
{
    return importOpenCv(given.format, bytesOf(given.description), bytesOf(given.weights), input);
}

QString importError(const Files& given)
{
    return errorText([&] { imported(given); });
}

ImageSet noise(const TensorShape& shape)
{
    Random random(3);
    ImageSet images;
    images.shape = shape;
    for (std::int64_t i = 0; i < 2 * shape.size(); ++i)
        images.pixels.push_back(static_cast<std::uint8_t>(random.below(256)));
    images.labels = {0, 0};
    return images;
}

/// What OpenCV itself computes from the files.
std::vector<float> openCvOutput(const Files& given, const ImageSet& images)
{
    const std::string& text = given.description;
    const std::string& binary = given.weights;
    cv::dnn::Net net;
    switch (given.format) {
    case OpenCvFormat::Caffe:
        net = cv::dnn::readNetFromCaffe(text.data(), text.size(), binary.data(), binary.size());
        break;
    case OpenCvFormat::TensorFlow:
        net = cv::dnn::readNetFromTensorflow(binary.data(), binary.size());
        break;
    case OpenCvFormat::Darknet:
        net = cv::dnn::readNetFromDarknet(text.data(), text.size(), binary.data(), binary.size());
        break;
    }
    std::vector<float> outputs;
    const int dims[] = {1, images.shape.channels, images.shape.height, images.shape.width};
    for (std::size_t i = 0; i < images.count(); ++i) {
        cv::Mat blob(4, dims, CV_32F);
        std::transform(images.image(i), images.image(i) + images.shape.size(), blob.ptr<float>(),
                       [](std::uint8_t pixel) { return static_cast<float>(pixel) / 255.0F; });
        net.setInput(blob);
        const cv::Mat out = net.forward();
        outputs.insert(outputs.end(), out.ptr<float>(), out.ptr<float>() + out.total());
    }
    return outputs;
}

/// Largest difference in units of the largest output; huge when their numbers differ.
double difference(const std::vector<float>& actual, const std::vector<float>& expected)
{
    if (actual.size() != expected.size() || actual.empty())
        return 1e30;
    double largest = 0;
    double scale = 1e-6;
    for (std::size_t i = 0; i < actual.size(); ++i) {
        largest = std::max(
            largest, std::abs(static_cast<double>(actual[i]) - static_cast<double>(expected[i])));
        scale = std::max(scale, std::abs(static_cast<double>(expected[i])));
    }
    return largest / scale;
}

Network networkOf(LayerGraph graph)
{
    Network network;
    network.graph = std::move(graph);
    const auto channels = static_cast<std::size_t>(network.input().channels);
    network.preprocessing = {std::vector<float>(channels, 0.0F),
                             std::vector<float>(channels, 1.0F)};
    return network;
}

const std::string kCaffeImage = R"(
layer { name: "data" type: "Input" top: "data"
        input_param { shape { dim: 1 dim: 3 dim: 12 dim: 11 } } }
)";

const std::string kOneByOne = "convolution_param { num_output: 2 kernel_size: 1 }";

Files caffeLeNet()
{
    return files(
        CaffeModel("input: \"data\" input_dim: 1 input_dim: 3 input_dim: 12 input_dim: 11\n")
            .layer("conv1", "Convolution", "data",
                   "convolution_param { num_output: 6 kernel_size: 3 pad: 1 stride: 1 }",
                   {{6, 3, 3, 3}, {6}})
            .layer("pool1", "Pooling", "conv1",
                   "pooling_param { pool: MAX kernel_size: 3 stride: 2 }")
            .layerOf("relu1", "ReLU", "pool1", "pool1")
            .layer("conv2", "Convolution", "pool1",
                   "convolution_param { num_output: 4 kernel_h: 3 kernel_w: 2 stride_h: 2 "
                   "stride_w: 1 pad_h: 1 pad_w: 0 bias_term: false dilation: 1 }",
                   {{4, 6, 3, 2}})
            .layerOf("drop", "Dropout", "conv2", "conv2", "dropout_param { dropout_ratio: 0.5 }")
            .layer("ip", "InnerProduct", "conv2", "inner_product_param { num_output: 5 }",
                   {{5, 4 * 3 * 4}, {5}}));
}

Files caffeResidual()
{
    return files(
        CaffeModel(kCaffeImage)
            .layer("conv", "Convolution", "data",
                   "convolution_param { num_output: 4 kernel_size: 3 pad: 1 bias_term: false }",
                   {{4, 3, 3, 3}})
            .layer("bn", "BatchNorm", "conv", "batch_norm_param { eps: 0.001 }", {{4}, {4}, {1}})
            .layer("scale", "Scale", "bn", "scale_param { bias_term: true }", {{4}, {4}})
            .layer("relu", "ReLU", "scale", "relu_param { negative_slope: 0.25 }")
            .layer("branch", "Convolution", "data",
                   "convolution_param { num_output: 4 kernel_size: 1 }", {{4, 3, 1, 1}, {4}})
            .layer("sum", "Eltwise", "relu branch conv", "eltwise_param { operation: SUM }")
            .layer("gate1", "Pooling", "sum", "pooling_param { pool: AVE global_pooling: true }")
            .layer("gate2", "Convolution", "gate1",
                   "convolution_param { num_output: 4 kernel_size: 1 }", {{4, 4, 1, 1}, {4}})
            .layer("gate3", "Sigmoid", "gate2")
            .layer("gated", "Eltwise", "sum gate3", "eltwise_param { operation: PROD }")
            .layer("concat", "Concat", "gated branch")
            .layer("average", "Pooling", "concat",
                   "pooling_param { pool: AVE kernel_size: 3 stride: 2 pad: 1 }")
            .layer("tanh", "TanH", "average")
            .layer("linear", "Power", "tanh", "power_param { scale: 2 shift: 0.5 }")
            .layer("flat", "Flatten", "linear")
            .layer("fc", "InnerProduct", "flat", "inner_product_param { num_output: 3 }",
                   {{3, 8 * 7 * 6}, {3}}));
}

Files caffeChannels()
{
    return files(
        CaffeModel(kCaffeImage)
            .layer("conv", "Convolution", "data",
                   "convolution_param { num_output: 12 kernel_size: 3 group: 3 dilation: 2 }",
                   {{12, 1, 3, 3}, {12}})
            .layerOf("slice", "Slice", "conv", "a b c",
                     "slice_param { slice_point: 4 slice_point: 6 }")
            .layerOf("halves", "Slice", "c", "c1 c2", "slice_param { axis: 1 }")
            .layerOf("split", "Split", "a", "a1 a2")
            .layer("sum", "Eltwise", "a1 a2")
            .layer("join", "Concat", "c2 b sum c1", "concat_param { axis: 1 }")
            .layer("depthwise", "Convolution", "join",
                   "convolution_param { num_output: 12 kernel_size: 3 group: 12 stride: 2 }",
                   {{12, 1, 3, 3}, {12}})
            .layer("relu6", "ReLU6", "depthwise")
            .layer("max", "Pooling", "relu6",
                   "pooling_param { pool: MAX kernel_size: 2 stride: 2 }")
            .layer("reshape", "Reshape", "max", "reshape_param { shape { dim: 0 dim: -1 } }")
            .layer("fc", "InnerProduct", "reshape", "inner_product_param { num_output: 3 }",
                   {{3, 12 * 2 * 2}, {3}}));
}

const std::string kDarknetImage = "[net]\nwidth=12\nheight=12\nchannels=3\n";

Files darknetClassifier()
{
    const std::string text = kDarknetImage + R"(
[convolutional]
batch_normalize=1
filters=4
size=3
stride=1
pad=1
activation=leaky

[maxpool]
size=2
stride=2

[convolutional]
filters=6
size=1
stride=1
activation=linear

[avgpool]

[softmax]
groups=1
)";
    return {OpenCvFormat::Darknet, text, darknetWeights(4 * 4 + 4 * 3 * 9 + 6 + 6 * 4)};
}

Files darknetResidual()
{
    const std::string text = kDarknetImage + R"(
[convolutional]
batch_normalize=1
filters=4
size=3
stride=2
pad=1
activation=swish

[convolutional]
batch_normalize=1
filters=4
groups=2
size=3
stride=1
pad=1
activation=logistic

[shortcut]
from=-2
activation=leaky

[maxpool]
size=2
stride=1

[route]
layers=-1,-2

[route]
layers=-1
groups=2
group_id=1

[dropout]
probability=.5

[connected]
output=5
activation=linear
)";
    return {OpenCvFormat::Darknet, text,
            darknetWeights(4 * 4 + 4 * 3 * 9 + 4 * 4 + 4 * 2 * 9 + 5 + 5 * 4 * 36)};
}

TensorFlowModel tensorFlowImage()
{
    return TensorFlowModel({-1, 12, 11, 3});
}

Files tensorFlowMobile()
{
    return files(
        tensorFlowImage()
            .reals("w1", {3, 3, 3, 8})
            .operation("conv1", "Conv2D", "image w1", "SAME", {1, 2, 2, 1})
            .reals("gamma", {8}, 0.5F)
            .reals("beta", {8})
            .reals("mean", {8})
            .reals("variance", {8}, 0.5F)
            .operation("norm", "FusedBatchNorm", "conv1 gamma beta mean variance")
            .operation("relu6", "Relu6", "norm")
            .reals("w2", {3, 3, 8, 1})
            .operation("depthwise", "DepthwiseConv2dNative", "relu6 w2", "SAME", {1, 1, 1, 1})
            .reals("b2", {8})
            .operation("bias", "BiasAdd", "depthwise b2")
            .operation("sum", "AddV2", "bias relu6")
            .operation("pool", "AvgPool", "sum", "VALID", {1, 1, 1, 1}, {1, 6, 6, 1})
            .operation("squeeze", "Squeeze", "pool")
            .reals("w3", {8, 5})
            .operation("matmul", "MatMul", "squeeze w3")
            .reals("b3", {5})
            .operation("logits", "BiasAdd", "matmul b3"));
}

/// The fully connected layer reads [y][x][channel].
Files tensorFlowFlattened()
{
    return files(tensorFlowImage()
                     .reals("w1", {3, 3, 3, 6})
                     .integers("zeros", {0, 0, 1, 1, 1, 1, 0, 0}, {4, 2})
                     .operation("pad", "Pad", "image zeros")
                     .operation("conv1", "Conv2D", "pad w1", "VALID", {1, 1, 1, 1})
                     .operation("relu", "Relu", "conv1")
                     .integers("asymmetric", {0, 0, 0, 1, 0, 1, 0, 0}, {4, 2})
                     .operation("padded", "Pad", "relu asymmetric")
                     .operation("max", "MaxPool", "padded", "VALID", {1, 2, 2, 1}, {1, 3, 3, 1})
                     .integers("shape", {-1, 6 * 6 * 5})
                     .operation("flat", "Reshape", "max shape")
                     .reals("w2", {6 * 6 * 5, 4})
                     .operation("fc", "MatMul", "flat w2"));
}

Files tensorFlowBranches()
{
    return files(tensorFlowImage()
                     .reals("w1", {1, 1, 3, 8})
                     .operation("conv1", "Conv2D", "image w1", "SAME", {1, 1, 1, 1})
                     .operation("sigmoid", "Sigmoid", "conv1")
                     .operation("silu", "Mul", "conv1 sigmoid")
                     .integer("axis", 3)
                     .operation("split", "Split", "axis silu")
                     .operation("max", "MaxPool", "split:1", "SAME", {1, 1, 1, 1}, {1, 3, 3, 1})
                     .operation("average", "AvgPool", "split", "SAME", {1, 1, 1, 1}, {1, 3, 3, 1})
                     .operation("join", "ConcatV2", "max average axis")
                     .integers("pixels", {1, 2})
                     .operation("squeeze", "Mean", "join pixels", "keep")
                     .reals("w2", {1, 1, 8, 8})
                     .operation("gate", "Conv2D", "squeeze w2", "SAME", {1, 1, 1, 1})
                     .operation("gated", "Sigmoid", "gate")
                     .operation("scaled", "Mul", "join gated")
                     .reals("factor", {8})
                     .operation("affine", "Mul", "scaled factor")
                     .reals("offset", {8})
                     .operation("shifted", "Add", "affine offset")
                     .operation("mean", "Mean", "shifted pixels")
                     .reals("w3", {8, 4})
                     .operation("logits", "MatMul", "mean w3"));
}

} // namespace

/// Networks in the formats that go through OpenCV's readers, against OpenCV's own result.
class TestImportOpenCv : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT); }

    void logitsAreThoseOfOpenCv_data()
    {
        QTest::addColumn<Files>("given");
        QTest::newRow("Caffe, LeNet") << caffeLeNet();
        QTest::newRow("Caffe, residual") << caffeResidual();
        QTest::newRow("Caffe, channels") << caffeChannels();
        QTest::newRow("Darknet, residual") << darknetResidual();
        QTest::newRow("TensorFlow, mobile") << tensorFlowMobile();
        QTest::newRow("TensorFlow, flattened") << tensorFlowFlattened();
        QTest::newRow("TensorFlow, branches") << tensorFlowBranches();
    }
    void logitsAreThoseOfOpenCv()
    {
        QFETCH(Files, given);
        QCOMPARE(importError(given), QString("no error"));
        const Network network = networkOf(simplify(imported(given)));
        const ImageSet images = noise(network.input());
        const std::vector<float> expected = openCvOutput(given, images);
        const std::vector<float> actual = FloatNetwork(network).logits(images, 0, 2);
        QVERIFY2(difference(actual, expected) < 1e-5,
                 qPrintable(QString::number(difference(actual, expected))));
    }

    void softmaxComesAfterTheLogits()
    {
        const Network network = networkOf(simplify(imported(darknetClassifier())));
        const ImageSet images = noise(network.input());
        const std::vector<float> expected = openCvOutput(darknetClassifier(), images);
        std::vector<float> actual = FloatNetwork(network).logits(images, 0, 2);
        for (std::size_t image = 0; image < 2; ++image) {
            float sum = 0;
            for (std::size_t c = 0; c < 6; ++c)
                sum += actual[image * 6 + c] = std::exp(actual[image * 6 + c]);
            for (std::size_t c = 0; c < 6; ++c)
                actual[image * 6 + c] /= sum;
        }
        QVERIFY(difference(actual, expected) < 1e-5);
    }

    void layersKeepTheirNames()
    {
        const LayerGraph graph = simplify(imported(caffeLeNet()));
        QStringList names;
        for (const Layer& layer : graph.layers)
            names << QString::fromStdString(layer.name);
        QCOMPARE(names, (QStringList{"image", "conv1", "pool1", "relu1", "conv2", "ip"}));
    }

    void openShapeOfTheImageIsAskedFor_data()
    {
        QTest::addColumn<Files>("given");
        QTest::newRow("Caffe") << files(
            CaffeModel("input: \"data\"\n")
                .layer("conv", "Convolution", "data", kOneByOne, {{2, 3, 1, 1}, {2}}));
        QTest::newRow("TensorFlow")
            << files(TensorFlowModel({})
                         .reals("w", {1, 1, 3, 2})
                         .operation("conv", "Conv2D", "image w", "SAME", {1, 1, 1, 1}));
    }
    void openShapeOfTheImageIsAskedFor()
    {
        QFETCH(Files, given);
        QVERIFY2(importError(given).contains("\"input\": [channels, height, width]"),
                 qPrintable(importError(given)));
        const LayerGraph graph = imported(given, TensorShape{3, 5, 4});
        QCOMPARE(QString::fromStdString(toString(graph.outputLayer().output)), QString("2x5x4"));
    }

    void errorNamesTheLayerAndWhatIsSupported_data()
    {
        QTest::addColumn<Files>("given");
        QTest::addColumn<QStringList>("words");
        const auto caffe = [](const std::string& type, const std::string& parameters = {}) {
            return files(CaffeModel(kCaffeImage)
                             .layer("conv", "Convolution", "data", kOneByOne, {{2, 3, 1, 1}, {2}})
                             .layer("odd", type, "conv", parameters));
        };
        QTest::newRow("a type that OpenCV knows")
            << caffe("LRN", "lrn_param { local_size: 5 }")
            << QStringList{"\"odd\" (LRN)", "not supported", "Convolution, "};
        QTest::newRow("a type that OpenCV does not know")
            << caffe("Wobble")
            << QStringList{"\"odd\"", "\"Wobble\"", "Supported", "Convolution, "};
        QTest::newRow("a power") << caffe("Power", "power_param { power: 2 }")
                                 << QStringList{"\"odd\" (Caffe Power)", "raises to a power"};
        QTest::newRow("stochastic pooling")
            << caffe("Pooling", "pooling_param { pool: STOCHASTIC kernel_size: 2 }")
            << QStringList{"\"odd\" (Caffe Pooling)", "stochastic"};
        QTest::newRow("a maximum of tensors")
            << files(CaffeModel(kCaffeImage)
                         .layer("conv", "Convolution", "data", kOneByOne, {{2, 3, 1, 1}, {2}})
                         .layer("odd", "Eltwise", "conv conv", "eltwise_param { operation: MAX }"))
            << QStringList{"\"odd\" (Caffe Eltwise)", "\"max\"", "\"sum\""};
        QTest::newRow("multiples of tensors")
            << files(CaffeModel(kCaffeImage)
                         .layer("conv", "Convolution", "data", kOneByOne, {{2, 3, 1, 1}, {2}})
                         .layer("odd", "Eltwise", "conv conv",
                                "eltwise_param { coeff: 1 coeff: -1 }"))
            << QStringList{"\"odd\" (Caffe Eltwise)", "multiples"};
        QTest::newRow("concatenated rows")
            << files(CaffeModel(kCaffeImage)
                         .layer("odd", "Concat", "data data", "concat_param { axis: 2 }"))
            << QStringList{"\"odd\" (Caffe Concat)", "another axis"};
        QTest::newRow("no weights")
            << files(CaffeModel(kCaffeImage).layer("odd", "Convolution", "data", kOneByOne))
            << QStringList{"\"odd\"", "weights"};
        QTest::newRow("other weights")
            << files(CaffeModel(kCaffeImage)
                         .layer("odd", "InnerProduct", "data",
                                "inner_product_param { num_output: 2 }", {{2, 7}, {2}}))
            << QStringList{"\"odd\"", "weights"};
        QTest::newRow("two outputs")
            << files(CaffeModel(kCaffeImage).layer("a", "ReLU", "data").layer("b", "TanH", "data"))
            << QStringList{"2 outputs"};
        QTest::newRow("upsampling")
            << Files{OpenCvFormat::Darknet, kDarknetImage + "[upsample]\nstride=2\n",
                     darknetWeights(0)}
            << QStringList{"not supported"};
        QTest::newRow("too few weights of Darknet")
            << Files{OpenCvFormat::Darknet,
                     kDarknetImage + "[convolutional]\nfilters=2\nsize=1\nactivation=linear\n",
                     darknetWeights(2 + 2 * 3 - 1)}
            << QStringList{"48 bytes", "52"};
        QTest::newRow("padding with ones")
            << files(tensorFlowImage()
                         .integers("ones", {0, 0, 1, 1, 1, 1, 0, 0}, {4, 2})
                         .operation("pad", "Pad", "image ones")
                         .operation("odd", "Relu", "pad"))
            << QStringList{"\"odd\" (TensorFlow ReLU)", "padded"};
        QTest::newRow("rows of an image")
            << files(tensorFlowImage()
                         .reals("w", {1, 1, 3, 2})
                         .operation("conv", "Conv2D", "image w", "SAME", {1, 1, 1, 1})
                         .integer("axis", 1)
                         .operation("odd", "ConcatV2", "conv conv axis"))
            << QStringList{"\"odd\" (TensorFlow Concat)", "another axis"};
        QTest::newRow("a scalar that crashes OpenCV")
            << files(tensorFlowImage()
                         .integers("axis", {3}, {})
                         .operation("odd", "ConcatV2", "image image axis"))
            << QStringList{"\"axis\"", "single number"};
        QTest::newRow("an output that is not there")
            << files(tensorFlowImage().operation("odd", "Relu", "image:12345"))
            << QStringList{"image:12345"};
        QTest::newRow("no graph") << Files{OpenCvFormat::TensorFlow, {}, "garbage"}
                                  << QStringList{"frozen TensorFlow graph"};
        QTest::newRow("no description")
            << Files{OpenCvFormat::Caffe, "garbage", {}} << QStringList{"OpenCV cannot read"};
        QTest::newRow("no size of the image")
            << Files{OpenCvFormat::Darknet, "[net]\nchannels=3\nwidth=0\nheight=8\n", {}}
            << QStringList{"[net]", "width, height and channels"};
        QTest::newRow("no sections")
            << Files{OpenCvFormat::Darknet, "garbage", {}} << QStringList{"[net]"};
    }
    void errorNamesTheLayerAndWhatIsSupported()
    {
        QFETCH(Files, given);
        QFETCH(QStringList, words);
        const QString error = importError(given);
        for (const QString& word : words)
            QVERIFY2(error.contains(word), qPrintable(error));
    }

    void loadsByEitherFile()
    {
        const QTemporaryDir folder;
        const Files given = caffeLeNet();
        write(folder.filePath("lenet.prototxt"), given.description);
        write(folder.filePath("lenet.caffemodel"), given.weights);
        write(folder.filePath("lenet.json"),
              R"({"mean": [0.5, 0.5, 0.5], "classes": ["a", "b", "c", "d", "e"]})");
        const Network one = loadNetwork(folder.filePath("lenet.prototxt").toStdString());
        const Network other = loadNetwork(folder.filePath("lenet.caffemodel").toStdString());
        QCOMPARE(one.name, std::string("lenet"));
        QCOMPARE(one.sha256, other.sha256);
        QCOMPARE(one.graph.parameters(), other.graph.parameters());
        QCOMPARE(one.classes.size(), std::size_t{5});
        QCOMPARE(one.preprocessing.mean[0], 0.5F);

        QVERIFY(QFile::remove(folder.filePath("lenet.caffemodel")));
        const QString error =
            errorText([&] { loadNetwork(folder.filePath("lenet.prototxt").toStdString()); });
        QVERIFY2(error.contains("two files") && error.contains("lenet.caffemodel is missing"),
                 qPrintable(error));
    }

    void loadsEveryEnding()
    {
        const QTemporaryDir folder;
        write(folder.filePath("mobile.PB"), tensorFlowMobile().weights);
        QCOMPARE(loadNetwork(folder.filePath("mobile.PB").toStdString()).logits(), 5);
        write(folder.filePath("dark.cfg"), darknetResidual().description);
        write(folder.filePath("dark.weights"), darknetResidual().weights);
        QCOMPARE(loadNetwork(folder.filePath("dark.weights").toStdString()).logits(), 5);
        write(folder.filePath("what.txt"), "text");
        const QString error =
            errorText([&] { loadNetwork(folder.filePath("what.txt").toStdString()); });
        QVERIFY2(error.contains(".onnx") && error.contains(".caffemodel"), qPrintable(error));
    }

    void sidecarStatesTheShapeOfTheImage()
    {
        const QTemporaryDir folder;
        write(folder.filePath("open.pb"),
              TensorFlowModel({})
                  .reals("w", {1, 1, 3, 2})
                  .operation("conv", "Conv2D", "image w", "SAME", {1, 1, 1, 1})
                  .bytes());
        const std::string path = folder.filePath("open.pb").toStdString();
        write(folder.filePath("open.json"), R"({"input": [3, 6, 5]})");
        QCOMPARE(QString::fromStdString(toString(loadNetwork(path).input())), QString("3x6x5"));
        for (const char* wrong :
             {R"({"input": [3, 6]})", R"({"input": [3, 6, 0]})", R"({"input": "3x6x5"})",
              R"({"input": [3, 6, 9000]})", R"({"input": [3, 6.5, 5]})",
              R"({"input": [3, 4e72, 5]})", R"({"input": [3, 18446744073709551615, 5]})"}) {
            write(folder.filePath("open.json"), wrong);
            const QString error = errorText([&] { loadNetwork(path); });
            QVERIFY2(error.contains("open.json") && error.contains("[channels, height, width]"),
                     qPrintable(error));
        }
    }

private:
    static void write(const QString& path, const std::string& content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content.data(), static_cast<qint64>(content.size())),
                 static_cast<qint64>(content.size()));
    }
};

QTEST_GUILESS_MAIN(TestImportOpenCv)

#include "tst_import_opencv.moc"
