// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/circuit.h"
#include "core/inference/evaluate.h"
#include "core/inference/reference.h"
#include "core/network/float_network.h"
#include "core/network/quantise.h"
#include "core/support/files.h"
#include "core/support/run_context.h"
#include "tests/circuits/error_text.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstring>

using namespace hawx;
using hawx::test::errorText;

namespace {

/// A network as torchvision makes it and PyTorch writes it.
struct Export {
    QString model;
    int size = 224;        ///< of the images
    int opset = 0;         ///< 0: PyTorch's choice
    bool measured = false; ///< statistics of batch normalisation as of a trained network
    bool dynamic = false;  ///< batch size left open
    QJsonObject options = {};
};

/// Debian's, which sees Debian's packages, whatever else is in the path.
const QString kPython = QStringLiteral("/usr/bin/python3");

/// The script that exports, kept running: importing PyTorch takes longer than most exports.
class Exporter {
public:
    /// Empty, or why the script cannot run here.
    QString start()
    {
        QProcess probe;
        probe.start(kPython, {"-c", "import torch, torchvision"});
        if (!probe.waitForFinished(120000) || probe.exitCode() != 0)
            return "needs /usr/bin/python3 with torch and torchvision (Debian: python3-torch, "
                   "python3-torchvision)";
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.start(kPython, {HAWX_EXPORT_TORCHVISION});
        return m_process.waitForStarted(10000) ? QString() : m_process.errorString();
    }

    void stop()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(10000);
    }

    /// The script's answer.
    QString run(const Export& wanted, const QString& path)
    {
        const QJsonObject request{
            {"model", wanted.model},
            {"options", wanted.options},
            {"size", wanted.size},
            {"opset", wanted.opset == 0 ? QJsonValue() : QJsonValue(wanted.opset)},
            {"measured", wanted.measured},
            {"dynamic", wanted.dynamic},
            {"path", path}};
        m_process.write(QJsonDocument(request).toJson(QJsonDocument::Compact) + "\n");
        while (!m_process.canReadLine())
            if (!m_process.waitForReadyRead(120000))
                return "no answer: " + m_process.errorString();
        return QString::fromUtf8(m_process.readLine()).trimmed();
    }

private:
    QProcess m_process;
};

/// The network, its images and PyTorch's logits, read back from what the script wrote.
struct Exported {
    Network network;
    std::shared_ptr<ImageSet> images = std::make_shared<ImageSet>();
    std::vector<float> logits; ///< [image][class]
};

Exported readBack(const QString& path)
{
    const std::string base = path.toStdString();
    Exported exported;
    exported.network = loadNetwork(base + ".onnx");
    const std::vector<std::byte> pixels = readFile(base + ".pixels");
    const std::vector<std::byte> logits = readFile(base + ".logits");
    ImageSet& images = *exported.images;
    images.shape = exported.network.input();
    images.pixels.resize(pixels.size());
    std::memcpy(images.pixels.data(), pixels.data(), pixels.size());
    images.labels.assign(pixels.size() / static_cast<std::size_t>(images.shape.size()), 0);
    exported.logits.resize(logits.size() / sizeof(float));
    std::memcpy(exported.logits.data(), logits.data(), logits.size());
    return exported;
}

/// Standard deviation of the logits over the classes of an image, averaged over the images.
double spread(const std::vector<float>& logits, std::size_t images)
{
    const std::size_t classes = logits.size() / images;
    double sum = 0;
    for (std::size_t i = 0; i < images; ++i) {
        const float* first = logits.data() + i * classes;
        double mean = 0;
        double square = 0;
        for (std::size_t c = 0; c < classes; ++c)
            mean += static_cast<double>(first[c]) / static_cast<double>(classes);
        for (std::size_t c = 0; c < classes; ++c)
            square += std::pow(static_cast<double>(first[c]) - mean, 2);
        sum += std::sqrt(square / static_cast<double>(classes));
    }
    return sum / static_cast<double>(images);
}

/// Largest difference of the logits in units of their spread.
double relativeDifference(const std::vector<float>& actual, const std::vector<float>& expected,
                          std::size_t images)
{
    if (actual.size() != expected.size())
        return 1e30;
    double largest = 0;
    for (std::size_t i = 0; i < actual.size(); ++i)
        largest = std::max(
            largest, std::abs(static_cast<double>(actual[i]) - static_cast<double>(expected[i])));
    return largest / spread(expected, images);
}

/// Both sides compute in fp32 in another order; a wrong layer shows as a difference of about 1.
constexpr double kTolerance = 1e-3;

} // namespace

/// Networks of torchvision with random weights, exported by PyTorch with its default settings.
class TestTorchvision : public QObject {
    Q_OBJECT

private:
    QString exportTo(const Export& wanted)
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(wanted.model);
        return m_exporter.run(wanted, m_path);
    }

    void compareWithPyTorch(const Export& wanted)
    {
        QCOMPARE(exportTo(wanted), QString("ok"));
        const Exported exported = readBack(m_path);
        const std::size_t count = exported.images->count();
        const std::vector<float> logits =
            FloatNetwork(exported.network).logits(*exported.images, 0, count);
        const double difference = relativeDifference(logits, exported.logits, count);
        qInfo("%zu layers, %.0f million MACs, difference %.1e of the spread %.1e",
              exported.network.graph.layers.size(),
              static_cast<double>(exported.network.graph.macs()) / 1e6, difference,
              spread(exported.logits, count));
        QVERIFY2(difference < kTolerance, qPrintable(QString::number(difference)));
    }

private slots:
    void initTestCase()
    {
        const QString obstacle = m_exporter.start();
        if (!obstacle.isEmpty())
            QSKIP(qPrintable(obstacle));
    }

    void cleanupTestCase() { m_exporter.stop(); }
    void cleanup() { m_folder.reset(); }

    void logitsAreThoseOfPyTorch_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QJsonObject>("options");
        for (const char* model :
             {"alexnet", "vgg11", "vgg11_bn", "resnet18", "resnet50", "mobilenet_v2",
              "mobilenet_v3_small", "squeezenet1_1", "densenet121", "shufflenet_v2_x1_0",
              "mnasnet1_0", "efficientnet_b0", "regnet_y_400mf"})
            QTest::newRow(model) << model << QJsonObject();
        // The initialisation that these make by default alone takes half a minute.
        QTest::newRow("inception_v3") << "inception_v3" << QJsonObject{{"init_weights", false}};
        QTest::newRow("googlenet") << "googlenet" << QJsonObject{{"init_weights", false}};
        QTest::newRow("googlenet, input transformed")
            << "googlenet" << QJsonObject{{"init_weights", false}, {"transform_input", true}};
    }
    void logitsAreThoseOfPyTorch()
    {
        QFETCH(QString, model);
        QFETCH(QJsonObject, options);
        Export wanted;
        wanted.model = model;
        wanted.options = options;
        compareWithPyTorch(wanted);
    }

    void everyOpsetGivesTheSame_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<int>("opset");
        for (const char* model : {"mobilenet_v2", "efficientnet_b0", "mobilenet_v3_small"})
            for (const int opset : {9, 11, 13, 15, 17})
                QTest::newRow(qPrintable(QString("%1, opset %2").arg(model).arg(opset)))
                    << model << opset;
    }
    void everyOpsetGivesTheSame()
    {
        QFETCH(QString, model);
        QFETCH(int, opset);
        Export wanted;
        wanted.model = model;
        wanted.size = 64;
        wanted.opset = opset;
        wanted.measured = true;
        compareWithPyTorch(wanted);
    }

    void batchSizeMayBeOpen_data()
    {
        QTest::addColumn<QString>("model");
        for (const char* model : {"alexnet", "resnet18", "shufflenet_v2_x1_0"})
            QTest::newRow(model) << model;
    }
    void batchSizeMayBeOpen()
    {
        QFETCH(QString, model);
        Export wanted;
        wanted.model = model;
        wanted.size = 64;
        wanted.measured = true;
        wanted.dynamic = true;
        compareWithPyTorch(wanted);
    }

    void quantisedLogitsAreThoseOfTheReference_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QJsonObject>("options");
        for (const char* model :
             {"alexnet", "vgg11", "vgg11_bn", "resnet18", "resnet50", "mobilenet_v2",
              "mobilenet_v3_small", "squeezenet1_1", "densenet121", "shufflenet_v2_x1_0",
              "mnasnet1_0", "efficientnet_b0", "regnet_y_400mf"})
            QTest::newRow(model) << model << QJsonObject();
        QTest::newRow("googlenet")
            << "googlenet" << QJsonObject{{"init_weights", false}, {"transform_input", true}};
    }
    void quantisedLogitsAreThoseOfTheReference()
    {
        QFETCH(QString, model);
        QFETCH(QJsonObject, options);
        Export wanted;
        wanted.model = model;
        wanted.options = options;
        wanted.size = 64;
        wanted.measured = true;
        compareWithPyTorch(wanted);
        const Exported exported = readBack(m_path);

        RunContext context;
        context.threads = 1;
        const QuantisedNetwork network =
            quantise(exported.network, exported.images, {}, OperandMode::Unsigned, context);
        const CircuitPtr circuit =
            makeCircuit("exact", "exact", TruthTable::exact(false), std::nullopt);
        const Configuration configuration = uniformConfiguration(network, circuit);
        const Evaluation evaluation =
            evaluate(network, configuration, *exported.images, {"auto", 1}, context);
        const ReferenceResult reference =
            executeReference(network, configuration, *exported.images, 0);
        QCOMPARE(evaluation.logits, reference.logits);
    }

    void unsupportedLayerIsNamed()
    {
        Export wanted;
        wanted.model = "convnext_tiny";
        wanted.size = 64;
        QCOMPARE(exportTo(wanted), QString("ok"));
        const QString error = errorText([&] { loadNetwork((m_path + ".onnx").toStdString()); });
        QVERIFY2(error.contains("The layer \"features.0.1\" (ONNX ") &&
                     error.contains("not supported"),
                 qPrintable(error));
    }

private:
    Exporter m_exporter;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestTorchvision)

#include "tst_torchvision.moc"
