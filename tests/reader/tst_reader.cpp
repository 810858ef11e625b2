// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/image_file.h"
#include "core/reader/reader.h"
#include "core/reader/reader_process.h"
#include "core/reader/transfer.h"
#include "core/support/error.h"
#include "tests/circuits/error_text.h"
#include "tests/network/onnx_model.h"
#include "tests/network/opencv_files.h"
#include "tests/network/temporary_folder.h"
#include "tests/network/trained.h"
#include "tests/support/sanitizers.h"

#include <QFile>
#include <QProcess>
#include <QTest>

#include <opencv2/imgcodecs.hpp>
#include <sys/stat.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <limits>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

using namespace hawx;
using hawx::test::errorText;
using hawx::test::Integers;
using hawx::test::OnnxModel;
using hawx::test::Reals;
using hawx::test::TemporaryFolder;
using hawx::test::toQString;

namespace fs = std::filesystem;

namespace {

constexpr TensorShape kPixel{1, 1, 1};

/// Sets a variable of the environment as long as the object lives.
class Variable {
public:
    Variable(const char* name, const QByteArray& value) : m_name(name), m_before(qgetenv(name))
    {
        qputenv(name, value);
    }
    ~Variable()
    {
        if (m_before.isEmpty())
            qunsetenv(m_name);
        else
            qputenv(m_name, m_before);
    }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

private:
    const char* m_name;
    QByteArray m_before;
};

std::vector<unsigned char> bytesOf(const Network& network)
{
    std::vector<unsigned char> bytes;
    sendNetwork(
        [&](const void* content, std::size_t count) {
            const auto* first = static_cast<const unsigned char*>(content);
            bytes.insert(bytes.end(), first, first + count);
        },
        network);
    return bytes;
}

bool isSame(const DataSet& a, const DataSet& b)
{
    const auto sameImages = [](const ImageSet& x, const ImageSet& y) {
        return x.shape == y.shape && x.labels == y.labels && x.pixels == y.pixels;
    };
    return a.name == b.name && a.path == b.path && sameImages(*a.train, *b.train) &&
           sameImages(*a.test, *b.test) && a.format == b.format && a.classes == b.classes &&
           a.source == b.source;
}

/// A convolution and a fully connected layer for an image of 2x6x5.
OnnxModel smallModel(float weight = 0.5F)
{
    OnnxModel model;
    const std::string kernel = model.reals({3, 2, 3, 3}, Reals(54, weight));
    const std::string image = model.node("Conv", {"image", kernel}, {}, "first");
    const std::string flat = model.node("Flatten", {image});
    const std::string matrix = model.reals({36, 4}, Reals(144, 0.25F));
    model.node("MatMul", {flat, matrix}, {}, "second");
    return model;
}

/// Doubles a constant until it has 2^50 values.
OnnxModel bomb()
{
    OnnxModel model;
    std::string last = model.integers({1, 2, 3, 4});
    for (int i = 0; i < 48; ++i)
        last = model.node("Concat", {last, last}, {{"axis", 0}});
    model.node("Reshape", {"image", last});
    return model;
}

} // namespace

class TestReader : public QObject {
    Q_OBJECT

private:
    TemporaryFolder m_folder;

    QString networkError(const QString& name, const QByteArray& content) const
    {
        const fs::path path = m_folder.write(name, content);
        return errorText([&] { readNetwork(path, {}); }).replace(toQString(path), name);
    }
    QString networkError(const OnnxModel& model) const
    {
        const auto bytes = model.bytes();
        return networkError("model.onnx", QByteArray(reinterpret_cast<const char*>(bytes.data()),
                                                     static_cast<qsizetype>(bytes.size())));
    }
    QByteArray encoded(const char* ending, int height, int width) const
    {
        cv::Mat image(height, width, CV_8UC3);
        cv::randu(image, 0, 256);
        std::vector<unsigned char> bytes;
        cv::imencode(ending, image, bytes);
        return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
    }

private slots:
    // -- what is read is what the functions read in this process ----------------------------------

    void networks_data()
    {
        QTest::addColumn<QString>("path");
        for (const fs::path& folder : {fs::path(HAWX_SOURCE_DIR) / "resources" / "networks",
                                       test::sharedFolder() / "models"})
            if (fs::exists(folder))
                for (const auto& entry : fs::directory_iterator(folder))
                    if (entry.path().extension() == ".onnx")
                        QTest::newRow(entry.path().filename().c_str()) << toQString(entry.path());
    }
    void networks()
    {
        QFETCH(QString, path);
        const Network here = loadNetwork(path.toStdString());
        const Network read = readNetwork(path.toStdString(), {});
        QVERIFY(bytesOf(read) == bytesOf(here));
        QCOMPARE(read.path, here.path);
    }

    void otherFormats()
    {
        hawx::test::CaffeModel caffe(
            "input: \"data\" input_shape { dim: 1 dim: 3 dim: 8 dim: 8 }\n");
        caffe.layer("c1", "Convolution", "data",
                    "convolution_param { num_output: 4 kernel_size: 3 }", {{4, 3, 3, 3}, {4}});
        caffe.layer("f1", "InnerProduct", "c1", "inner_product_param { num_output: 5 }",
                    {{5, 144}, {5}});
        m_folder.write("net.caffemodel", QByteArray::fromStdString(caffe.weights()));
        const fs::path path =
            m_folder.write("net.prototxt", QByteArray::fromStdString(caffe.description()));
        QVERIFY(bytesOf(readNetwork(path, {})) == bytesOf(loadNetwork(path)));
    }

    void dataSets_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<int>("channels");
        QTest::addColumn<int>("extent");
        QTest::newRow("IDX, compressed") << toQString(test::fashionMnist()) << 1 << 28;
        QTest::newRow("IDX") << toQString(test::mnist()) << 1 << 28;
        QTest::newRow("CIFAR-10") << toQString(test::sharedFolder() / "data" / "cifar10") << 3
                                  << 32;
    }
    void dataSets()
    {
        QFETCH(QString, folder);
        QFETCH(int, channels);
        QFETCH(int, extent);
        HAWX_REQUIRE(fs::path(folder.toStdString()));
        const TensorShape shape{channels, extent, extent};
        const DataSet read = readDataSet(folder.toStdString(), shape, {});
        QVERIFY(isSame(read, loadDataSet(folder.toStdString(), shape)));
    }

    void imageFolders()
    {
        constexpr int kImages = 7;
        for (int i = 0; i < kImages; ++i) {
            m_folder.write(QString("images/cat/%1.png").arg(i), encoded(".png", 9, 7));
            m_folder.write(QString("images/dog/%1.jpg").arg(i), encoded(".jpg", 30, 40));
        }
        const fs::path folder = m_folder.path("images");
        std::mutex mutex;
        std::vector<Progress> reports;
        RunContext context;
        context.progress = [&](const Progress& progress) {
            const std::scoped_lock lock(mutex);
            reports.push_back(progress);
        };
        const DataSet read = readDataSet(folder, {3, 8, 8}, context);
        QVERIFY(isSame(read, loadDataSet(folder, {3, 8, 8})));
        QVERIFY(!reports.empty());
        QCOMPARE(reports.back().total, std::uint64_t{2 * kImages});
        QCOMPARE(reports.back().done, std::uint64_t{2 * kImages});
    }

    void images_data()
    {
        QTest::addColumn<QString>("ending");
        for (const char* ending : {".png", ".jpg", ".bmp", ".ppm", ".webp", ".tiff"})
            QTest::newRow(ending) << QString(ending);
    }
    void images()
    {
        QFETCH(QString, ending);
        const fs::path path = m_folder.write("image" + ending, encoded(qPrintable(ending), 50, 60));
        for (const TensorShape& shape : {TensorShape{3, 20, 30}, TensorShape{1, 50, 60}})
            QCOMPARE(readImage(path, shape, {}), loadImage(path, shape));
    }

    /// Its words are those of the function that failed.
    void ordinaryErrors()
    {
        const fs::path missing = m_folder.path("missing.onnx");
        QCOMPARE(errorText([&] { readNetwork(missing, {}); }),
                 errorText([&] { loadNetwork(missing); }));
        const fs::path text = m_folder.write("text.pb", "This is no network.");
        QCOMPARE(errorText([&] { readNetwork(text, {}); }), errorText([&] { loadNetwork(text); }));
        QCOMPARE(errorText([&] { readDataSet(missing, kPixel, {}); }),
                 errorText([&] { loadDataSet(missing, kPixel); }));
        const fs::path empty = m_folder.path("empty");
        fs::create_directory(empty);
        QCOMPARE(errorText([&] { readDataSet(empty, kPixel, {}); }),
                 errorText([&] { loadDataSet(empty, kPixel); }));
        QCOMPARE(errorText([&] { readImage(text, kPixel, {}); }),
                 errorText([&] { loadImage(text, kPixel); }));
    }

    // -- bombs ------------------------------------------------------------------------------------

    void noNetworks()
    {
        const QString pipe = toQString(m_folder.path("pipe.onnx"));
        QCOMPARE(mkfifo(qPrintable(pipe), 0600), 0);
        for (const fs::path& path : {fs::path("/dev/zero"), fs::path(pipe.toStdString())}) {
            const QString error = errorText([&] { readNetwork(path, {}); });
            QCOMPARE(error,
                     toQString(path) + " is a pipe or a device; an ordinary file is needed here.");
        }
        const fs::path image = m_folder.path("pipe.png");
        QCOMPARE(mkfifo(image.c_str(), 0600), 0);
        QCOMPARE(errorText([&] { readImage(image, kPixel, {}); }),
                 "There is no image file " + toQString(image) + ".");
    }

    void absurdShapes()
    {
        OnnxModel filters;
        filters.node("Conv", {"image", filters.reals({1'000'000'000, 2, 3, 3}, {1})}, {}, "first");
        QVERIFY2(networkError(filters).contains("where its shape needs another number"),
                 qPrintable(networkError(filters)));

        OnnxModel wide({1, 2, 6, 5});
        wide.node("Conv", {"image", wide.reals({3, 2, 1, 1}, Reals(6, 1))},
                  {{"pads", Integers{1'000'000, 1'000'000, 1'000'000, 1'000'000}}}, "first");
        const QString error = networkError(wide);
        QVERIFY2(error.contains("The layer \"first\" (convolution) has an output of "
                                "3x2000006x2000005, which is empty or larger than 2^28 values."),
                 qPrintable(error));
    }

    void manyActivations()
    {
        // Each within bounds, together 64 times 2^26 values.
        OnnxModel model({1, 1, 8192, 8192});
        std::string last = "image";
        const std::string kernel = model.reals({1, 1, 1, 1}, {1});
        for (int i = 0; i < 64; ++i)
            last = model.node("Conv", {last, kernel}, {}, "c" + std::to_string(i));
        const QString error = networkError(model);
        QVERIFY2(error.contains("The layer \"c15\" (convolution) has an output of 1x8192x8192, "
                                "with which all outputs of one image have more than 2^30 values."),
                 qPrintable(error));
    }

    void manyLayers()
    {
        OnnxModel model;
        std::string last = "image";
        for (int i = 0; i < 1'000'000; ++i)
            last = model.node("Relu", {last}, {}, "same", {"r" + std::to_string(i)});
        QCOMPARE(networkError(model),
                 QStringLiteral("The network model.onnx cannot be used. The network has 1000000 "
                                "nodes; at most 65536 are supported."));
        // As many as are permitted, all of one name.
        OnnxModel most({1, 1, 2, 2});
        last = most.node("Conv", {"image", most.reals({1, 1, 1, 1}, {1})}, {}, "same");
        for (int i = 0; i < 60'000; ++i)
            last = most.node("Add", {last, "image"}, {}, "same", {"a" + std::to_string(i)});
        QCOMPARE(networkError(most), QStringLiteral("no error"));
    }

    void graphsThatAreNone()
    {
        OnnxModel cycle;
        cycle.node("Add", {"image", "later"}, {}, "a", {"early"});
        cycle.node("Relu", {"early"}, {}, "b", {"later"});
        QVERIFY2(networkError(cycle).contains("which no layer before it computes"),
                 qPrintable(networkError(cycle)));
        OnnxModel nameless;
        nameless.node("", {""}, {}, "", {""});
        QVERIFY(networkError(nameless).startsWith("The network model.onnx cannot be used."));
    }

    void growingConstants()
    {
        if (hawx::test::kSanitized)
            QSKIP("Sanitizers need more memory than the helper may have, so it has no limit.");
        const Variable memory("HAWX_READER_MEMORY_MIB", "1024");
        QCOMPARE(networkError(bomb()),
                 QStringLiteral("The network model.onnx cannot be read: that takes more than the "
                                "1024 MiB of memory that are allowed; if the file can be trusted, "
                                "set HAWX_READER_MEMORY_MIB to a larger number."));
    }

    void bombInTheProgram()
    {
        if (hawx::test::kSanitized)
            QSKIP("Sanitizers need more memory than the helper may have, so it has no limit.");
        const Variable memory("HAWX_READER_MEMORY_MIB", "512");
        QProcess program;
        program.start(HAWX_CLI,
                      {"inspect", toQString(m_folder.write("bomb.onnx", bomb().bytes()))});
        QVERIFY(program.waitForFinished(60'000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 1);
        QCOMPARE(program.readAllStandardOutput(), QByteArray());
        const QByteArray error = program.readAllStandardError();
        QVERIFY2(error.startsWith("hawx-cli: The network ") && error.count('\n') == 1 &&
                     error.contains("more than the 512 MiB of memory"),
                 error.constData());
    }

    void weightsThatAreNoNumbers()
    {
        for (const float weight :
             {std::numeric_limits<float>::infinity(), std::numeric_limits<float>::quiet_NaN()})
            QCOMPARE(networkError(smallModel(weight)),
                     QStringLiteral("The network model.onnx cannot be used. The layer \"first\" "
                                    "(convolution) has a weight that is infinite or not a "
                                    "number."));
    }

    /// 60,000 by 60,000 pixels, as their headers say.
    void absurdImages()
    {
        QByteArray png = encoded(".png", 4, 4);
        const QByteArray extent = QByteArray::fromHex("0000ea60");
        png.replace(16, 4, extent);
        png.replace(20, 4, extent);
        const fs::path damaged = m_folder.write("absurd.png", png);
        QCOMPARE(errorText([&] { readImage(damaged, kPixel, {}); }),
                 "The image " + toQString(damaged) + " cannot be decoded.");
        const fs::path sound =
            m_folder.write("absurd.ppm", QByteArray("P6\n60000 60000\n255\n") + QByteArray(99, 7));
        QCOMPARE(errorText([&] { readImage(sound, kPixel, {}); }),
                 "The image " + toQString(sound) + " cannot be decoded.");
    }

    void limits()
    {
        const fs::path path = m_folder.write("small.onnx", smallModel().bytes());
        for (const char* value : {"many", "255", "-1", "512 "}) {
            const Variable memory("HAWX_READER_MEMORY_MIB", value);
            QCOMPARE(errorText([&] { readNetwork(path, {}); }),
                     QString("HAWX_READER_MEMORY_MIB is \"%1\"; a whole number from 256 on is "
                             "needed.")
                         .arg(value));
        }
        const Variable memory("HAWX_READER_MEMORY_MIB", "256");
        QCOMPARE(readNetwork(path, {}).logits(), 4);
    }

    // -- helpers that fail ------------------------------------------------------------------------

    void failures_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("error");
        const QString cannot = "The image %1 cannot be read: ";
        const QString crashed = cannot + "its reader crashed, so the file is likely damaged.";
        const QString nonsense = cannot + "its reader sent nonsense, so the file is likely damaged "
                                          "or meant to do harm.";
        const QString silent = cannot + "its reader got no further for 1 seconds; if the file can "
                                        "be trusted, set HAWX_READER_SECONDS to a larger number.";
        QTest::newRow("crashes") << "crash" << crashed;
        QTest::newRow("ends without a word") << "leave" << crashed;
        QTest::newRow("ends in the middle") << "cut" << crashed;
        QTest::newRow("closes its output") << "close" << crashed;
        QTest::newRow("out of memory")
            << "memory"
            << cannot + "that takes more than the 4096 MiB of memory that are allowed; if the file "
                        "can be trusted, set HAWX_READER_MEMORY_MIB to a larger number.";
        QTest::newRow("silent") << "silent" << silent;
        QTest::newRow("nonsense") << "nonsense" << nonsense;
        QTest::newRow("a record of 2^60 bytes") << "huge" << nonsense;
        QTest::newRow("another result") << "other" << nonsense;
        QTest::newRow("progress backwards") << "backwards" << nonsense;
        QTest::newRow("another version")
            << "foreign"
            << "The program " HAWX_FAKE_READER " belongs to another version of HAWX; install HAWX "
               "again.";
        QTest::newRow("complains a lot") << "words"
                                         << "The file has \"words\".";
        QTest::newRow("slow, not silent") << "late"
                                          << "no error";
    }
    void failures()
    {
        QFETCH(QString, name);
        QFETCH(QString, error);
        const Variable reader("HAWX_READER", HAWX_FAKE_READER);
        const Variable seconds("HAWX_READER_SECONDS", "1");
        QCOMPARE(errorText([&] { readImage(name.toStdString(), kPixel, {}); }),
                 error.contains("%1") ? error.arg(name) : error);
    }

    /// What libraries print to standard error is kept, the end of it, and not shown.
    void complaints()
    {
        const Variable reader("HAWX_READER", HAWX_FAKE_READER);
        ReaderProcess process({"1", "1", "1", "image", "words"}, 60, {});
        TransferReader records([&](void* bytes, std::size_t count) { process.read(bytes, count); },
                               1 << 20);
        QCOMPARE(records.next(), RecordKind::Failure);
        QCOMPARE(records.failure(), std::string("The file has \"words\"."));
        QVERIFY_EXCEPTION_THROWN(records.next(), ReaderEnded);
        QVERIFY(process.complaints().size() <= 4096);
        QVERIFY(process.complaints().ends_with("complaint 99999\n"));
    }

    /// What the helper leaves itself of its powers.
    void confinement()
    {
        if (hawx::test::kSanitized)
            QSKIP("Sanitizers need more memory and system calls than the helper leaves itself.");
        const Variable reader("HAWX_READER", HAWX_FAKE_READER);
        QCOMPARE(errorText([&] { readImage("powers", kPixel, {}); }),
                 QStringLiteral("read thread "));
    }

    void missingHelper()
    {
        const Variable reader("HAWX_READER", "/nowhere/hawx-reader");
        QCOMPARE(errorText([&] { readImage("x.png", kPixel, {}); }),
                 QStringLiteral("The program /nowhere/hawx-reader, which reads networks and "
                                "images, cannot be started: No such file or directory."));
    }

    /// Stopping ends a helper that would be silent for an hour.
    void stops()
    {
        const Variable reader("HAWX_READER", HAWX_FAKE_READER);
        std::stop_source source;
        std::jthread later([&source] {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            source.request_stop();
        });
        RunContext context;
        context.stop = source.get_token();
        const Variable seconds("HAWX_READER_SECONDS", "3600");
        QVERIFY_EXCEPTION_THROWN(readImage("silent", kPixel, context), Cancelled);
        QVERIFY_EXCEPTION_THROWN(readImage("silent", kPixel, context), Cancelled); // from the start
    }

    /// Many at once, from many threads, as the window may.
    void atOnce()
    {
        const fs::path path = m_folder.write("small.onnx", smallModel().bytes());
        std::vector<std::jthread> threads;
        std::atomic<int> sound{0};
        for (int t = 0; t < 8; ++t)
            threads.emplace_back([&] {
                for (int i = 0; i < 5; ++i)
                    sound += readNetwork(path, {}).logits() == 4 ? 1 : 0;
            });
        threads.clear();
        QCOMPARE(sound.load(), 40);
    }

    /// The programs themselves hold no reader of foreign networks and images. They write ONNX, so
    /// its messages are no sign of a reader; what only the importer says is.
    void programsHoldNoReaders()
    {
        const auto contentOf = [](const QString& program) {
            QFile file(program);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const char* const saidByImporter = "An ONNX node of type ";
        const QString folder = QFileInfo(QString(HAWX_CLI)).path();
        QVERIFY(contentOf(folder + "/hawx-reader").contains(saidByImporter));
        QVERIFY(contentOf(folder + "/hawx-image-reader").contains("libopencv_imgcodecs"));
        for (const QString& program : {QString(HAWX_CLI), QString(HAWX_WINDOW)}) {
            const QByteArray bytes = contentOf(program);
            QVERIFY2(bytes.contains("libopencv_dnn"), qPrintable(program)); // names do show
            QVERIFY2(!bytes.contains("libopencv_imgcodecs"), qPrintable(program));
            QVERIFY2(!bytes.contains(saidByImporter), qPrintable(program));
        }
    }
};

QTEST_GUILESS_MAIN(TestReader)
#include "tst_reader.moc"
