// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/data_set.h"
#include "tests/circuits/error_text.h"
#include "tests/network/temporary_folder.h"

#include <QTest>

#include <opencv2/imgcodecs.hpp>
#include <zlib.h>

#include <array>

using namespace hawx;
using namespace hawx::test;

namespace {

constexpr TensorShape kTiny{1, 2, 3};
constexpr TensorShape kCifar{3, 32, 32};

QByteArray bigEndian(std::uint32_t number)
{
    QByteArray bytes;
    for (const int shift : {24, 16, 8, 0})
        bytes.append(static_cast<char>(number >> shift));
    return bytes;
}

/// An IDX file of bytes: header, then 0, 1, 2, ... counted from `first`.
QByteArray idx(const std::vector<std::uint32_t>& dims, int first = 0)
{
    QByteArray bytes("\0\0\x08", 3);
    bytes.append(static_cast<char>(dims.size()));
    std::uint32_t count = 1;
    for (const std::uint32_t dim : dims) {
        bytes += bigEndian(dim);
        count *= dim;
    }
    for (std::uint32_t i = 0; i < count; ++i)
        bytes.append(static_cast<char>(first + static_cast<int>(i)));
    return bytes;
}

QByteArray gzipped(const QByteArray& content)
{
    QByteArray packed(1000 + content.size() * 2, '\0');
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
    stream.avail_in = static_cast<uInt>(content.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

/// Three training images and two test images of 2x3 pixels, each file as given here or replaced.
void writeIdx(const TemporaryFolder& folder, const QString& file = {},
              const QByteArray& content = {})
{
    const std::pair<QString, QByteArray> files[] = {{"train-images-idx3-ubyte", idx({3, 2, 3})},
                                                    {"train-labels-idx1-ubyte", idx({3}, 7)},
                                                    {"t10k-images-idx3-ubyte", idx({2, 2, 3}, 100)},
                                                    {"t10k-labels-idx1-ubyte", idx({2})}};
    for (const auto& [name, bytes] : files)
        folder.write(name, name == file ? content : bytes);
}

QByteArray cifarRecord(int label, char fill)
{
    return QByteArray(1, static_cast<char>(label)) + QByteArray(1024, fill) +
           QByteArray(1024, static_cast<char>(fill + 1)) +
           QByteArray(1024, static_cast<char>(fill + 2));
}

void writeImage(const TemporaryFolder& folder, const QString& name, const cv::Mat& image)
{
    std::vector<std::uint8_t> bytes;
    cv::imencode(std::filesystem::path(name.toStdString()).extension().string(), image, bytes);
    folder.write(name, std::as_bytes(std::span(bytes)));
}

cv::Mat evenImage(int rows, int columns, int value)
{
    return {rows, columns, CV_8UC1, cv::Scalar(value)};
}

QString path(const TemporaryFolder& folder, const QString& name = {})
{
    return toQString(name.isEmpty() ? folder.path() : folder.path(name));
}

QString loadError(const TemporaryFolder& folder, const TensorShape& shape)
{
    return errorText([&] { loadDataSet(folder.path(), shape); });
}

} // namespace

class TestDataSet : public QObject {
    Q_OBJECT

private slots:
    void readsIdx_data()
    {
        QTest::addColumn<bool>("gzip");
        QTest::newRow("plain") << false;
        QTest::newRow("gzip") << true;
    }

    void readsIdx()
    {
        QFETCH(bool, gzip);
        TemporaryFolder folder;
        writeIdx(folder);
        if (gzip) {
            for (const QFileInfo& info : QDir(path(folder)).entryInfoList(QDir::Files)) {
                QFile file(info.filePath());
                QVERIFY(file.open(QIODevice::ReadOnly));
                folder.write(info.fileName() + ".gz", gzipped(file.readAll()));
                QVERIFY(file.remove());
            }
        }
        const DataSet data = loadDataSet(folder.path(), kTiny);
        QVERIFY(data.train->shape == kTiny);
        QCOMPARE(data.train->count(), 3U);
        QCOMPARE(data.train->labels, (std::vector<int>{7, 8, 9}));
        QCOMPARE(data.test->count(), 2U);
        QCOMPARE(data.test->labels, (std::vector<int>{0, 1}));
        for (int i = 0; i < 18; ++i)
            QCOMPARE(static_cast<int>(data.train->pixels[static_cast<std::size_t>(i)]), i);
        QCOMPARE(static_cast<int>(*data.test->image(1)), 106);
        QCOMPARE(data.path, folder.path().string());
        QCOMPARE(data.name, folder.path().filename().string());
        // A slash at the end changes nothing.
        QCOMPARE(loadDataSet(folder.path() / "", kTiny).name, data.name);
    }

    void refusesIdx_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("message"); // %1: path of the file
        const QString images = "train-images-idx3-ubyte";
        const QString labels = "train-labels-idx1-ubyte";
        const QByteArray good = idx({3, 2, 3});
        const auto row = [](const char* name, const QString& file, const QByteArray& content,
                            const QString& message) {
            QTest::newRow(name) << file << content << message;
        };
        row("cut off", images, good.chopped(1),
            "The file %1 states 18 bytes but holds 17; it is cut off or damaged.");
        row("too long", images, good + 'x',
            "The file %1 states 18 bytes but holds 19; it is cut off or damaged.");
        const QString three = "The file %1 is not an IDX file of bytes with 3 dimensions.";
        row("header cut off", images, good.first(15), three);
        row("empty file", images, "", three);
        row("of floats", images, QByteArray(good).replace(2, 1, "\x0D"), three);
        row("not zero", images, QByteArray(good).replace(0, 1, "x"), three);
        row("two dimensions", images, idx({3, 6}), three);
        row("labels of two dimensions", labels, idx({3, 1}),
            "The file %1 is not an IDX file of bytes with 1 dimensions.");
        row("no images", images, idx({0, 2, 3}), "The file %1 holds no images.");
        row("no columns", images, idx({3, 2, 0}), "The file %1 holds no images.");
        row("absurd", images, QByteArray(good).replace(4, 4, bigEndian(0x80000000U)),
            "The file %1 states an absurd size; it is damaged.");
        row("absurd in all", images,
            QByteArray(good).replace(4, 12, bigEndian(1 << 30) + bigEndian(1 << 30) + bigEndian(3)),
            "The file %1 states an absurd size; it is damaged.");
        row("more labels", labels, idx({4}), "The file %2 holds 3 images but %1 4 labels.");
        row("another size", images, idx({3, 3, 2}),
            "The images in %1 are 1x3x2 (channels x height x width), but the network needs 1x2x3.");
    }

    void refusesIdx()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        QFETCH(QString, message);
        TemporaryFolder folder;
        writeIdx(folder, file, content);
        message.replace("%1", path(folder, file)); // not arg(): the message has numbers of its own
        message.replace("%2", path(folder, "train-images-idx3-ubyte"));
        QCOMPARE(loadError(folder, kTiny), message);
    }

    void refusesDamagedGzip()
    {
        TemporaryFolder folder;
        writeIdx(folder);
        QVERIFY(QFile::remove(path(folder, "train-images-idx3-ubyte")));
        folder.write("train-images-idx3-ubyte.gz", gzipped(idx({3, 2, 3})).chopped(9));
        const QString message = loadError(folder, kTiny);
        QVERIFY(message.startsWith("The compressed file " +
                                   path(folder, "train-images-idx3-ubyte.gz") + " is damaged: "));
        QVERIFY(message.endsWith("unexpected end of file."));
    }

    void refusesIncompleteIdx()
    {
        TemporaryFolder folder;
        writeIdx(folder);
        QVERIFY(QFile::remove(path(folder, "t10k-images-idx3-ubyte")));
        QCOMPARE(loadError(folder, kTiny),
                 "The folder " + path(folder) +
                     " holds only the training images of an IDX data set; both "
                     "train-images-idx3-ubyte and t10k-images-idx3-ubyte are needed.");
        writeIdx(folder);
        QVERIFY(QFile::remove(path(folder, "train-images-idx3-ubyte")));
        QVERIFY(loadError(folder, kTiny).contains("holds only the test images"));
        writeIdx(folder);
        QVERIFY(QFile::remove(path(folder, "t10k-labels-idx1-ubyte")));
        QCOMPARE(loadError(folder, kTiny), "The folder " + path(folder) +
                                               " holds t10k-images-idx3-ubyte but not the labels "
                                               "t10k-labels-idx1-ubyte.");
    }

    void readsCifar()
    {
        TemporaryFolder folder;
        folder.write("data_batch_1.bin", cifarRecord(3, 10) + cifarRecord(9, 20));
        folder.write("data_batch_4.bin", cifarRecord(0, 30));
        folder.write("test_batch.bin", cifarRecord(5, 40));
        const DataSet data = loadDataSet(folder.path(), kCifar);
        QCOMPARE(data.train->labels, (std::vector<int>{3, 9, 0}));
        QCOMPARE(data.test->labels, std::vector<int>{5});
        QCOMPARE(data.train->pixels.size(), 3U * 3072U);
        // Planes of red, green and blue.
        for (const std::size_t plane : {0U, 1U, 2U}) {
            QCOMPARE(static_cast<std::size_t>(data.train->image(1)[plane * 1024]), 20 + plane);
            QCOMPARE(static_cast<std::size_t>(data.train->image(2)[plane * 1024 + 1023]),
                     30 + plane);
        }
    }

    /// Of the two labels the fine one counts; also in the folder that the archive makes.
    void readsCifar100()
    {
        for (const QString& inside : {QString(), QStringLiteral("cifar-100-binary/")}) {
            TemporaryFolder folder;
            folder.write(inside + "train.bin",
                         cifarRecord(3, 9).prepend(19) + cifarRecord(99, 20).prepend(2));
            folder.write(inside + "test.bin", cifarRecord(42, 40).prepend('\0'));
            DataSet data = loadDataSet(folder.path(), kCifar);
            QVERIFY(data.format == DataFormat::Cifar100);
            QCOMPARE(data.train->labels, (std::vector<int>{3, 99}));
            QCOMPARE(data.test->labels, std::vector<int>{42});
            QCOMPARE(static_cast<int>(data.train->image(1)[1024]), 21);
            QCOMPARE(data.test->pixels.size(), 3072U);
            QVERIFY(data.classes.empty());
            QCOMPARE(data.path, folder.path().string());

            QByteArray names;
            for (int i = 0; i < 100; ++i)
                names += "name " + QByteArray::number(i) + "\n";
            folder.write(inside + "fine_label_names.txt", names);
            data = loadDataSet(folder.path(), kCifar);
            QCOMPARE(data.classes.size(), 100U);
            QCOMPARE(data.classes[42], std::string("name 42"));
            folder.write(inside + "fine_label_names.txt", names + "one more");
            QCOMPARE(loadError(folder, kCifar),
                     "The file " + path(folder, inside + "fine_label_names.txt") +
                         " names 101 classes, but the data set has 100.");
        }
    }

    void refusesCifar100()
    {
        TemporaryFolder folder;
        folder.write("train.bin", cifarRecord(100, 9).prepend(1));
        folder.write("test.bin", cifarRecord(1, 9).prepend(1));
        QCOMPARE(loadError(folder, kCifar), "The file " + path(folder, "train.bin") +
                                                " is not a CIFAR-100 file: image 0 has label 100.");
        folder.write("train.bin", cifarRecord(1, 9));
        QCOMPARE(loadError(folder, kCifar),
                 "The file " + path(folder, "train.bin") +
                     " is not a CIFAR-100 file: its size is not a multiple of 3074 bytes.");
        QVERIFY(loadError(folder, kTiny).contains("are 3x32x32"));
    }

    void readsNamesOfCifar10()
    {
        TemporaryFolder folder;
        folder.write("data_batch_1.bin", cifarRecord(3, 10));
        folder.write("test_batch.bin", cifarRecord(5, 40));
        folder.write("batches.meta.txt", "airplane\nautomobile\nbird\ncat\ndeer\ndog\nfrog\nhorse\n"
                                         "ship\ntruck\n\n");
        const DataSet data = loadDataSet(folder.path(), kCifar);
        QVERIFY(data.format == DataFormat::Cifar10);
        QCOMPARE(data.classes.size(), 10U);
        QCOMPARE(data.classes[9], std::string("truck"));
    }

    void refusesCifar()
    {
        TemporaryFolder folder;
        folder.write("test_batch.bin", cifarRecord(5, 40));
        QCOMPARE(loadError(folder, kCifar),
                 "The folder " + path(folder) +
                     " holds test_batch.bin but no data_batch_1.bin to data_batch_5.bin with "
                     "training images.");
        const auto size = [&](const QString& name) {
            return "The file " + path(folder, name) +
                   " is not a CIFAR-10 batch: its size is not a multiple of 3073 bytes.";
        };
        folder.write("data_batch_2.bin", cifarRecord(1, 1).chopped(1));
        QCOMPARE(loadError(folder, kCifar), size("data_batch_2.bin"));
        folder.write("data_batch_2.bin", "");
        QCOMPARE(loadError(folder, kCifar), size("data_batch_2.bin"));
        folder.write("data_batch_2.bin", cifarRecord(1, 1) + cifarRecord(10, 1));
        QCOMPARE(loadError(folder, kCifar), "The file " + path(folder, "data_batch_2.bin") +
                                                " is not a CIFAR-10 batch: image 1 has label 10.");
        folder.write("data_batch_2.bin", cifarRecord(1, 1));
        folder.write("test_batch.bin", "x");
        QCOMPARE(loadError(folder, kCifar), size("test_batch.bin"));
        folder.write("test_batch.bin", cifarRecord(5, 40));
        QCOMPARE(loadError(folder, {1, 28, 28}),
                 "The images in " + path(folder) +
                     " are 3x32x32 (channels x height x width), but the network needs 1x28x28.");
    }

    /// Classes are the sub-folders in the order of their names; every fifth image of a class is a
    /// test image.
    void readsClassFolders()
    {
        TemporaryFolder folder;
        for (int i = 0; i < 7; ++i)
            writeImage(folder, QStringLiteral("apple/%1.png").arg(i), evenImage(2, 3, 10 + i));
        for (int i = 0; i < 5; ++i)
            writeImage(folder, QStringLiteral("pear/%1.PGM").arg(i), evenImage(2, 3, 20 + i));
        folder.write("apple/notes.txt", "no image");
        folder.write("remarks.png", "neither: not in a class");
        const DataSet data = loadDataSet(folder.path(), kTiny);
        QCOMPARE(data.train->labels, (std::vector<int>{0, 0, 0, 0, 0, 0, 1, 1, 1, 1}));
        QCOMPARE(data.test->labels, (std::vector<int>{0, 1}));
        const int expected[] = {10, 11, 12, 13, 15, 16, 20, 21, 22, 23};
        for (std::size_t i = 0; i < 10; ++i)
            QCOMPARE(static_cast<int>(*data.train->image(i)), expected[i]);
        QCOMPARE(static_cast<int>(*data.test->image(0)), 14);
        QCOMPARE(static_cast<int>(*data.test->image(1)), 24);
        QCOMPARE(data.classes, (std::vector<std::string>{"apple", "pear"}));
        QVERIFY(data.format == DataFormat::Folders);
    }

    /// Where only one of train and test has a class, labels are the same in both.
    void classesOfBothFoldersCount()
    {
        TemporaryFolder folder;
        writeImage(folder, "train/b/1.png", evenImage(2, 3, 1));
        writeImage(folder, "train/c/1.png", evenImage(2, 3, 2));
        writeImage(folder, "test/a/1.png", evenImage(2, 3, 3));
        writeImage(folder, "test/c/1.png", evenImage(2, 3, 4));
        const DataSet data = loadDataSet(folder.path(), kTiny);
        QCOMPARE(data.classes, (std::vector<std::string>{"a", "b", "c"}));
        QCOMPARE(data.train->labels, (std::vector<int>{1, 2}));
        QCOMPARE(data.test->labels, (std::vector<int>{0, 2}));
    }

    void knowsTheFilesThatWereScaled()
    {
        TemporaryFolder folder;
        writeImage(folder, "train/a/1.png", evenImage(20, 30, 1));
        writeImage(folder, "train/a/2.png", evenImage(8, 90, 2));
        writeImage(folder, "test/a/3.png", evenImage(10, 12, 3));
        const SourceImages source = loadDataSet(folder.path(), kTiny).source;
        QCOMPARE(source.sample, folder.path("test/a/3.png").string());
        QVERIFY((source.sampleSize == ImageSize{12, 10}));
        QVERIFY((source.smallest == ImageSize{12, 8}));
        QVERIFY((source.largest == ImageSize{90, 20}));
        TemporaryFolder batches;
        writeIdx(batches);
        QVERIFY(loadDataSet(batches.path(), kTiny).source == SourceImages());
    }

    void readsTrainAndTestFolders()
    {
        TemporaryFolder folder;
        writeImage(folder, "train/b/1.png", evenImage(2, 3, 1));
        writeImage(folder, "train/a/1.png", evenImage(2, 3, 2));
        writeImage(folder, "test/b/1.png", evenImage(2, 3, 3));
        QDir(path(folder)).mkpath("test/a"); // a class without test images keeps its number
        const DataSet data = loadDataSet(folder.path(), kTiny);
        QCOMPARE(data.train->labels, (std::vector<int>{0, 1}));
        QCOMPARE(static_cast<int>(*data.train->image(0)), 2);
        QCOMPARE(data.test->labels, std::vector<int>{1});
    }

    void ordersAndScalesColours()
    {
        TemporaryFolder folder;
        // Red 200, green 100, blue 50; OpenCV writes them in the order blue, green, red.
        writeImage(folder, "train/a/1.png", cv::Mat(4, 6, CV_8UC3, cv::Scalar(50, 100, 200)));
        writeImage(folder, "test/a/1.png", evenImage(8, 8, 77));
        const DataSet data = loadDataSet(folder.path(), {3, 2, 3});
        for (std::size_t p = 0; p < 6; ++p) {
            QCOMPARE(static_cast<int>(data.train->image(0)[p]), 200);
            QCOMPARE(static_cast<int>(data.train->image(0)[6 + p]), 100);
            QCOMPARE(static_cast<int>(data.train->image(0)[12 + p]), 50);
        }
        // A grey image in a colour network has the same value in each channel, and the reverse.
        QCOMPARE(static_cast<int>(data.test->image(0)[17]), 77);
        QCOMPARE(static_cast<int>(*loadDataSet(folder.path(), kTiny).test->image(0)), 77);

        // Pixel [y][x] stays where it is: 2x3 pixels 0..5.
        cv::Mat ramp(2, 3, CV_8UC1);
        for (int i = 0; i < 6; ++i)
            ramp.at<std::uint8_t>(i / 3, i % 3) = static_cast<std::uint8_t>(i);
        writeImage(folder, "train/a/1.png", ramp);
        const DataSet ramps = loadDataSet(folder.path(), kTiny);
        QCOMPARE(ramps.train->pixels, (std::vector<std::uint8_t>{0, 1, 2, 3, 4, 5}));
        // Scaling averages the area: 4x6 pixels, each 2x2 block 0..3 around its mean.
        cv::Mat blocks(4, 6, CV_8UC1);
        for (int y = 0; y < 4; ++y)
            for (int x = 0; x < 6; ++x)
                blocks.at<std::uint8_t>(y, x) =
                    static_cast<std::uint8_t>(10 * (y / 2 * 3 + x / 2) + 2 * (y % 2) + 4 * (x % 2));
        writeImage(folder, "train/a/1.png", blocks);
        const DataSet scaled = loadDataSet(folder.path(), kTiny);
        QCOMPARE(scaled.train->pixels, (std::vector<std::uint8_t>{3, 13, 23, 33, 43, 53}));
    }

    void refusesClassFolders()
    {
        TemporaryFolder damaged;
        damaged.write("a/1.png", "no image at all");
        QCOMPARE(loadError(damaged, kTiny),
                 "The image " + path(damaged, "a/1.png") + " cannot be decoded.");
        TemporaryFolder few;
        for (int i = 0; i < 4; ++i)
            writeImage(few, QStringLiteral("a/%1.png").arg(i), evenImage(2, 3, i));
        QCOMPARE(loadError(few, kTiny), "The folder " + path(few) + " holds no test images.");
        TemporaryFolder untrained;
        writeImage(untrained, "test/a/1.png", evenImage(2, 3, 3));
        QDir(path(untrained)).mkpath("train/a");
        QCOMPARE(loadError(untrained, kTiny),
                 "The folder " + path(untrained) + " holds no training images.");
    }

    /// Paths are relative to the list, also ones that leave its folder.
    void readsLists()
    {
        TemporaryFolder folder;
        for (int i = 0; i < 12; ++i)
            writeImage(folder, QStringLiteral("images/%1.png").arg(i), evenImage(2, 3, 10 + i));
        writeImage(folder, "other/x, y.png", evenImage(2, 3, 90));
        folder.write("sets/split.csv",
                     "path,label,split\n../images/0.png,pear,test\n"
                     "\"../other/x, y.png\",apple,train\n../images/2.png,pear,train\n"
                     "../images/0.png,pear,test\n");
        const DataSet split = loadDataSet(folder.path("sets/split.csv"), kTiny);
        QVERIFY(split.format == DataFormat::List);
        QCOMPARE(split.name, std::string("split"));
        QCOMPARE(split.path, folder.path("sets/split.csv").string());
        QCOMPARE(split.classes, (std::vector<std::string>{"apple", "pear"}));
        QCOMPARE(split.train->labels, (std::vector<int>{0, 1}));
        QCOMPARE(static_cast<int>(*split.train->image(0)), 90);
        QCOMPARE(static_cast<int>(*split.train->image(1)), 12);
        QCOMPARE(split.test->labels, (std::vector<int>{1, 1})); // one is listed twice
        QCOMPARE(static_cast<int>(*split.test->image(1)), 10);
        // The folder that holds the list is the same data set.
        const DataSet same = loadDataSet(folder.path("sets"), kTiny);
        QCOMPARE(same.train->pixels, split.train->pixels);
        QCOMPARE(same.name, std::string("sets"));

        // Without a split every fifth of a class is for test, and an image that is listed again
        // stays where it was.
        QByteArray text;
        for (int i = 0; i < 12; ++i)
            text += "../images/" + QByteArray::number(i) + ".png," + (i < 7 ? "0" : "2") + "\n";
        text += "../images/4.png,0\n";
        folder.write("sets/split.csv", text);
        const DataSet fifths = loadDataSet(folder.path("sets"), kTiny);
        QCOMPARE(fifths.test->labels, (std::vector<int>{0, 2, 0}));
        QCOMPARE(fifths.test->pixels[0], fifths.test->pixels[12]);
        QCOMPARE(static_cast<int>(*fifths.test->image(0)), 14);
        QCOMPARE(static_cast<int>(*fifths.test->image(1)), 21);
        QCOMPARE(fifths.train->labels, (std::vector<int>{0, 0, 0, 0, 0, 0, 2, 2, 2, 2}));
        QVERIFY(fifths.classes.empty());
    }

    void refusesLists()
    {
        TemporaryFolder folder;
        writeImage(folder, "a.png", evenImage(2, 3, 1));
        writeImage(folder, "b.png", evenImage(2, 3, 2));
        const auto error = [&](const QByteArray& text) {
            folder.write("list.csv", text);
            return loadError(folder, kTiny);
        };
        const QString list = "The list " + path(folder, "list.csv");
        QCOMPARE(error("a.png,0,train\n\nmissing.png,0,test\n"),
                 list + ", line 3: there is no image file " + path(folder, "missing.png") + ".");
        QVERIFY(error("a.png,0,train\n.,0,test\n")
                    .startsWith(list + ", line 2: there is no image file "));
        QCOMPARE(error("a.png,0,train\nb.png,0,test\n./x/../a.png,0,test\n"),
                 list + ", line 3: ./x/../a.png is also on line 1, as a training image; an image "
                        "is for training or for test, never for both.");
        QCOMPARE(error("a.png,cat,train\nb.png,dog,test\na.png,dog,train\n"),
                 list + ", line 3: a.png is also on line 1, with the label cat.");
        QCOMPARE(error("a.png,0,train\nb.png,0,train\n"),
                 "The folder " + path(folder) + " holds no test images.");
        QCOMPARE(error("a.png;0\n"),
                 list + ", line 1: 1 field without a header; a path, a label and perhaps a split "
                        "are needed.");
        folder.write("c.png", "no image");
        QCOMPARE(error("a.png,0,train\nc.png,0,test\n"),
                 "The image " + path(folder, "c.png") + " cannot be decoded.");
        folder.write("second.csv", "a.png,0");
        QCOMPARE(loadError(folder, kTiny),
                 "The folder " + path(folder) + " holds several lists (.csv); choose one.");
    }

    void refusesWhatIsNoDataSet()
    {
        TemporaryFolder folder;
        const QString nothing = "The folder " + path(folder) +
                                " holds no data set: MNIST-style IDX files, CIFAR-10 or CIFAR-100 "
                                "binary files, a list of images (.csv) or one sub-folder of images "
                                "for each class are needed.";
        QCOMPARE(loadError(folder, kTiny), nothing);
        folder.write("a/readme.txt", "text");
        QCOMPARE(loadError(folder, kTiny), nothing);
        writeImage(folder, "a/1.png", evenImage(2, 3, 3));
        QCOMPARE(loadError(folder, {2, 2, 3}), nothing); // no image has two channels
        QCOMPARE(errorText([&] { loadDataSet(folder.path("missing"), kTiny); }),
                 "There is no folder " + path(folder, "missing") + ".");
        QCOMPARE(errorText([&] { loadDataSet(folder.path("a/1.png"), kTiny); }),
                 path(folder, "a/1.png") +
                     " is a file; the folder of a data set or a list (.csv) is needed here.");
    }

    void choosesImages()
    {
        auto images = std::make_shared<ImageSet>();
        images->shape = {1, 1, 2};
        for (int i = 0; i < 10; ++i) {
            images->labels.push_back(i);
            images->pixels.insert(images->pixels.end(), 2, static_cast<std::uint8_t>(10 * i));
        }
        const ImageSetPtr set = images;
        const auto even = evenlySpaced(set, 4); // indices 0, 2, 5, 7
        QCOMPARE(even->labels, (std::vector<int>{0, 2, 5, 7}));
        QCOMPARE(even->pixels, (std::vector<std::uint8_t>{0, 0, 20, 20, 50, 50, 70, 70}));
        QVERIFY(even->shape == set->shape);
        const auto first = firstImages(set, 3);
        QCOMPARE(first->labels, (std::vector<int>{0, 1, 2}));
        QCOMPARE(first->pixels, (std::vector<std::uint8_t>{0, 0, 10, 10, 20, 20}));
        for (const std::size_t all : {0U, 10U, 11U}) {
            QCOMPARE(evenlySpaced(set, all), set);
            QCOMPARE(firstImages(set, all), set);
        }
    }
};

QTEST_APPLESS_MAIN(TestDataSet)
#include "tst_data_set.moc"
