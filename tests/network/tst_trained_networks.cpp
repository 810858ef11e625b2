// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/float_network.h"
#include "core/network/import_onnx.h"
#include "core/network/network.h"
#include "core/support/files.h"
#include "core/support/run_context.h"
#include "tests/network/temporary_folder.h"
#include "tests/network/trained.h"

#include <QTest>

#include <onnx/onnx_pb.h>
#include <opencv2/dnn.hpp>

#include <cmath>
#include <limits>

using namespace hawx;
using namespace hawx::test;

namespace {

const RunContext kTwoThreads{.threads = 2, .stop = {}, .progress = {}};

/// Logits that OpenCV's own reader of ONNX gives.
std::vector<float> openCvLogits(const Network& network, const ImageSet& images, std::size_t count)
{
    cv::dnn::Net net = cv::dnn::readNetFromONNX(network.path);
    const TensorShape& shape = images.shape;
    const int dims[] = {1, shape.channels, shape.height, shape.width};
    const auto plane = static_cast<std::size_t>(shape.height * shape.width);
    std::vector<float> logits;
    for (std::size_t image = 0; image < count; ++image) {
        cv::Mat blob(4, dims, CV_32F);
        for (std::size_t i = 0; i < static_cast<std::size_t>(shape.size()); ++i)
            blob.ptr<float>()[i] = (static_cast<float>(images.image(image)[i]) / 255.0F -
                                    network.preprocessing.mean[i / plane]) /
                                   network.preprocessing.std[i / plane];
        net.setInput(blob);
        const cv::Mat out = net.forward();
        logits.insert(logits.end(), out.ptr<float>(), out.ptr<float>() + out.total());
    }
    return logits;
}

float largestDifference(const std::vector<float>& a, const std::vector<float>& b)
{
    if (a.size() != b.size())
        return std::numeric_limits<float>::infinity();
    float largest = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        largest = std::max(largest, std::abs(a[i] - b[i]));
    return largest;
}

} // namespace

/// Import and fp32 execution of trained networks: the same decisions as OpenCV's own reader, and
/// the accuracy that they were published with.
class TestTrainedNetworks : public QObject {
    Q_OBJECT

private slots:
    void shipped_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("data");
        QTest::addColumn<double>("accuracy"); // resources/networks/README.md
        QTest::newRow("fashion") << "lenet5-fashion-mnist" << toQString(fashionMnist()) << 91.57;
        QTest::newRow("digits") << "lenet5-mnist" << toQString(mnist()) << 99.35;
    }

    void shipped()
    {
        QFETCH(QString, name);
        QFETCH(QString, data);
        QFETCH(double, accuracy);
        const std::filesystem::path folder = data.toStdString();
        HAWX_REQUIRE(folder);
        const Network network = loadNetwork(shippedNetwork(name.toStdString()));
        QCOMPARE(network.graph.parameters(), 61706);
        QCOMPARE(network.graph.macs(), 416520);
        QCOMPARE(network.graph.filters(), 236);
        QCOMPARE(network.classes.size(), 10U);
        const DataSet set = loadDataSet(folder, network.input());
        QCOMPARE(set.train->count(), 60000U);
        const std::vector<float> logits = floatLogits(network, *set.test, 0, kTwoThreads);
        QCOMPARE(logits.size(), 100000U);
        QVERIFY(std::abs(top1(logits, *set.test, 10000) - accuracy) < 0.015);
        const std::vector<float> expected = openCvLogits(network, *set.test, 300);
        QVERIFY(largestDifference({logits.begin(), logits.begin() + 3000}, expected) < 1e-4F);
    }

    void shared_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("accuracy");   // models/README.md, on all 10,000 test images
        QTest::addColumn<qint64>("parameters"); // one less for each channel of a folded batch norm
        QTest::addColumn<qint64>("macs");
        QTest::newRow("resnet18") << "resnet18_cifar10" << 86.57 << 11173962LL - 4800
                                  << 138859520LL;
        QTest::newRow("vgg11") << "vgg11_cifar10" << 85.78 << 9228362LL - 2752 << 152769536LL;
        QTest::newRow("efficientnet")
            << "efficientnet_lite0_cifar10" << 74.81 << 3383818LL - 21008 << 115539968LL;
    }

    void shared()
    {
        QFETCH(QString, name);
        QFETCH(double, accuracy);
        const auto path = sharedFolder() / "models" / (name + ".onnx").toStdString();
        const auto folder = sharedFolder() / "data" / "cifar10";
        HAWX_REQUIRE(path);
        HAWX_REQUIRE(folder);
        constexpr std::size_t kImages = 200;
        const Network network = loadNetwork(path);
        QTEST(static_cast<qint64>(network.graph.parameters()), "parameters");
        QTEST(static_cast<qint64>(network.graph.macs()), "macs");
        const DataSet set = loadDataSet(folder, network.input());
        const std::vector<float> logits = floatLogits(network, *set.test, kImages, kTwoThreads);
        const std::vector<float> expected = openCvLogits(network, *set.test, kImages);
        QVERIFY(largestDifference(logits, expected) < 1e-3F);
        QCOMPARE(top1(logits, *set.test, kImages), top1(expected, *set.test, kImages));
        // Three standard deviations of a share of 200.
        const double share = accuracy / 100;
        const double deviation = 100 * std::sqrt(share * (1 - share) / kImages);
        QVERIFY(std::abs(top1(logits, *set.test, kImages) - accuracy) < 3 * deviation);
    }

    /// Opset 11 gives Clip its bounds as inputs, which OpenCV refuses; ours gives the same logits.
    void clipOfLaterOpsets()
    {
        const auto path = sharedFolder() / "models" / "efficientnet_lite0_cifar10.onnx";
        const auto data = sharedFolder() / "data" / "cifar10";
        HAWX_REQUIRE(path);
        HAWX_REQUIRE(data);
        const std::vector<std::byte> bytes = readFile(path);
        onnx::ModelProto model;
        QVERIFY(model.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())));
        model.mutable_opset_import(0)->set_version(13);
        int clips = 0;
        for (onnx::NodeProto& node : *model.mutable_graph()->mutable_node()) {
            if (node.op_type() != "Clip")
                continue;
            ++clips;
            for (const char* bound : {"min", "max"})
                for (const onnx::AttributeProto& attribute : node.attribute())
                    if (attribute.name() == bound) {
                        onnx::TensorProto& tensor = *model.mutable_graph()->add_initializer();
                        tensor.set_name(node.output(0) + bound);
                        tensor.set_data_type(onnx::TensorProto::FLOAT);
                        tensor.add_float_data(attribute.f());
                        node.add_input(tensor.name());
                    }
            node.clear_attribute();
        }
        QVERIFY(clips > 10);
        TemporaryFolder folder;
        const std::string text = model.SerializeAsString();
        const auto later =
            folder.write("later.onnx", std::as_bytes(std::span(text.data(), text.size())));
        QVERIFY_EXCEPTION_THROWN(cv::dnn::readNetFromONNX(later.string()), cv::Exception);

        const Network network = loadNetwork(path);
        Network converted = loadNetwork(later);
        converted.preprocessing = network.preprocessing;
        const DataSet set = loadDataSet(data, network.input());
        QCOMPARE(floatLogits(converted, *set.test, 8, kTwoThreads),
                 floatLogits(network, *set.test, 8, kTwoThreads));
    }
};

QTEST_APPLESS_MAIN(TestTrainedNetworks)
#include "tst_trained_networks.moc"
