// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reader/reader.h"
#include "core/support/error.h"
#include "tests/network/onnx_model.h"
#include "tests/network/opencv_files.h"
#include "tests/network/random_source.h"
#include "tests/network/temporary_folder.h"

#include <QTest>

#include <opencv2/imgcodecs.hpp>
#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <functional>
#include <string>
#include <thread>
#include <vector>

using namespace hawx;
using hawx::test::Attributes;
using hawx::test::CaffeModel;
using hawx::test::Integers;
using hawx::test::OnnxModel;
using hawx::test::Random;
using hawx::test::Reals;
using hawx::test::TemporaryFolder;

namespace fs = std::filesystem;

namespace {

/// Changes a file as disks, networks and people who mean harm do.
QByteArray mutated(QByteArray bytes, Random& random)
{
    const auto position = [&] { return random.below(std::max(1, static_cast<int>(bytes.size()))); };
    const std::array<std::uint32_t, 8> numbers{0,          1,          0x7f,       0xff,
                                               0x7fffffff, 0x80000000, 0xffffffff, 0x3b9aca00};
    for (int changes = random.between(1, 3); changes > 0; --changes) {
        switch (random.below(8)) {
        case 0: // a bit
            if (const int at = position(); at < bytes.size())
                bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.below(8)));
            break;
        case 2: { // a number, in either order of bytes
            QByteArray number(4, '\0');
            const std::uint32_t value = numbers[static_cast<std::size_t>(random.below(8))];
            for (int i = 0; i < 4; ++i)
                number[i] = static_cast<char>(value >> (8 * i));
            if (random.oneIn(2))
                std::reverse(number.begin(), number.end());
            bytes.replace(position(), 4, number);
            break;
        }
        case 3: // the end is missing
            if (random.oneIn(4))
                bytes.truncate(position());
            break;
        case 4: // a part is missing
            if (random.oneIn(2))
                break;
            bytes.remove(position(), random.between(1, 16));
            break;
        case 5: // a part is there twice
            if (random.oneIn(2))
                break;
            bytes.insert(position(), bytes.mid(position(), random.between(1, 64)));
            break;
        default: // a byte
            if (const int at = position(); at < bytes.size())
                bytes[at] = static_cast<char>(random.below(256));
            break;
        }
    }
    return bytes;
}

QByteArray toByteArray(const std::vector<std::byte>& bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

/// Small networks with most of the operators that are supported.
std::vector<QByteArray> onnxFiles()
{
    std::vector<QByteArray> files;
    Random random(1);
    const auto weights = [&](std::size_t count) { return random.reals(count, -0.5F, 1); };
    {
        OnnxModel model({1, 2, 8, 8});
        std::string x = model.node(
            "Conv", {"image", model.reals({4, 2, 3, 3}, weights(72)), model.reals({4}, weights(4))},
            {{"pads", Integers{1, 1, 1, 1}}, {"strides", Integers{1, 1}}}, "c1");
        x = model.node("BatchNormalization",
                       {x, model.reals({4}, {1, 1, 1, 1}), model.reals({4}, weights(4)),
                        model.reals({4}, weights(4)), model.reals({4}, {1, 2, 3, 4})});
        x = model.node("Relu", {x});
        x = model.node("MaxPool", {x},
                       {{"kernel_shape", Integers{2, 2}}, {"strides", Integers{2, 2}}});
        x = model.node("Flatten", {x}, {{"axis", 1}});
        x = model.node("Gemm",
                       {x, model.reals({5, 64}, weights(320)), model.reals({5}, weights(5))},
                       {{"transB", 1}}, "f1");
        model.node("Softmax", {x});
        files.push_back(toByteArray(model.bytes()));
    }
    {
        OnnxModel model({1, 4, 6, 6});
        const std::string a =
            model.node("Conv", {"image", model.reals({4, 1, 3, 3}, weights(36))},
                       {{"group", 4}, {"pads", Integers{1, 1, 1, 1}}}, "depthwise");
        const std::string b = model.node("Clip", {a, model.reals({}, {0}), model.reals({}, {6})});
        const std::string c = model.node("Add", {b, "image"});
        const std::string d = model.node("Concat", {c, b}, {{"axis", 1}});
        const std::string shape = model.node("Shape", {d});
        const std::string first = model.node("Gather", {shape, model.integers({}, {0})});
        const std::string batch = model.node("Unsqueeze", {first}, {{"axes", Integers{0}}});
        const std::string pooled = model.node("GlobalAveragePool", {d});
        const std::string target =
            model.node("Concat", {batch, model.integers({-1})}, {{"axis", 0}});
        const std::string flat = model.node("Reshape", {pooled, target});
        const std::string matrix =
            model.node("Transpose", {model.reals({3, 8}, weights(24))}, {{"perm", Integers{1, 0}}});
        model.node("MatMul", {flat, matrix});
        files.push_back(toByteArray(model.bytes()));
    }
    {
        OnnxModel model({1, 4, 6, 6});
        const std::string grouped =
            model.node("Reshape", {"image", model.integers({1, 2, 2, 6, 6})});
        const std::string swapped =
            model.node("Transpose", {grouped}, {{"perm", Integers{0, 2, 1, 3, 4}}});
        const std::string shuffled = model.node("Reshape", {swapped, model.integers({1, 4, 6, 6})});
        model.node("Split", {shuffled}, {{"axis", 1}, {"split", Integers{2, 2}}}, "s", {"l", "r"});
        const std::string gate = model.node("Sigmoid", {"l"});
        const std::string silu = model.node("Mul", {"l", gate});
        const std::string sum = model.node("Add", {silu, "r"});
        const std::string padded =
            model.node("Pad", {sum, model.integers({0, 0, 1, 1, 0, 0, 1, 1})});
        const std::string conv =
            model.node("Conv", {padded, model.reals({3, 2, 3, 3}, weights(54))}, {}, "c");
        const std::string mean =
            model.node("ReduceMean", {conv}, {{"axes", Integers{2, 3}}, {"keepdims", 0}});
        model.node("Gemm", {mean, model.reals({3, 2}, weights(6))});
        files.push_back(toByteArray(model.bytes()));
    }
    return files;
}

struct CaffeFiles {
    QByteArray description;
    QByteArray weights;
};

CaffeFiles caffeFiles()
{
    CaffeModel model("input: \"data\" input_shape { dim: 1 dim: 3 dim: 8 dim: 8 }\n");
    model.layer("c1", "Convolution", "data",
                "convolution_param { num_output: 4 kernel_size: 3 pad: 1 }", {{4, 3, 3, 3}, {4}});
    model.layer("b1", "BatchNorm", "c1", "", {{4}, {4}, {1}});
    model.layer("r1", "ReLU", "b1");
    model.layer("p1", "Pooling", "r1", "pooling_param { pool: MAX kernel_size: 2 stride: 2 }");
    model.layer("f1", "InnerProduct", "p1", "inner_product_param { num_output: 5 }",
                {{5, 64}, {5}});
    model.layer("s1", "Softmax", "f1");
    return {QByteArray::fromStdString(model.description()),
            QByteArray::fromStdString(model.weights())};
}

QByteArray imageFile(const char* ending)
{
    cv::Mat image(12, 17, CV_8UC3);
    cv::randu(image, 0, 256);
    std::vector<unsigned char> bytes;
    cv::imencode(ending, image, bytes);
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

double megabytesAtMost()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

} // namespace

/// Thousands of damaged files, each through the helper: whatever becomes of it, it ends with a
/// result or an Error, and never because the helper was silent for its 8 seconds.
class TestMutations : public QObject {
    Q_OBJECT

private:
    TemporaryFolder m_folder;

    struct Tally {
        std::atomic<int> read{0};
        std::atomic<int> refused{0};
        std::atomic<int> crashed{0};
        std::atomic<int> outOfMemory{0};
        std::atomic<int> silent{0};
    };

    /// Calls read(number) for each number below count, in two threads.
    void forEach(int count, Tally& tally, const std::function<void(int)>& read)
    {
        std::atomic<int> next{0};
        std::vector<std::jthread> threads;
        for (int t = 0; t < 2; ++t)
            threads.emplace_back([&] {
                for (int i = next++; i < count; i = next++) {
                    try {
                        read(i);
                        ++tally.read;
                    } catch (const Error& error) {
                        const std::string text = error.what();
                        const auto has = [&](const char* part) {
                            return text.find(part) != std::string::npos;
                        };
                        ++(has("reader crashed")   ? tally.crashed
                           : has("MiB of memory")  ? tally.outOfMemory
                           : has("got no further") ? tally.silent
                                                   : tally.refused);
                    }
                }
            });
        threads.clear();
        qInfo("%d read, %d refused, %d crashed the helper, %d took too much memory; %.0f MiB here",
              tally.read.load(), tally.refused.load(), tally.crashed.load(),
              tally.outOfMemory.load(), megabytesAtMost());
        QCOMPARE(tally.silent.load(), 0);
        QCOMPARE(tally.read + tally.refused + tally.crashed + tally.outOfMemory, count);
        // What changes hardly anything is read all the same, and most files are refused in words.
        QVERIFY(tally.read > 0);
        QVERIFY(tally.refused > count / 4);
        QVERIFY2(megabytesAtMost() < 512, qPrintable(QString::number(megabytesAtMost())));
    }

private slots:
    void onnx()
    {
        const std::vector<QByteArray> files = onnxFiles();
        for (std::size_t i = 0; i < files.size(); ++i) // sound before they are changed
            readNetwork(m_folder.write(QString("sound%1.onnx").arg(i), files[i]), {});
        Tally tally;
        forEach(2000, tally, [&](int i) {
            Random random(static_cast<std::uint32_t>(i));
            const QByteArray bytes =
                mutated(files[static_cast<std::size_t>(i) % files.size()], random);
            readNetwork(m_folder.write(QString("%1.onnx").arg(i), bytes), {});
        });
    }

    void caffe()
    {
        const CaffeFiles sound = caffeFiles();
        m_folder.write("sound.caffemodel", sound.weights);
        readNetwork(m_folder.write("sound.prototxt", sound.description), {});
        Tally tally;
        forEach(500, tally, [&](int i) {
            Random random(static_cast<std::uint32_t>(i));
            const int which = random.below(3); // or both
            m_folder.write(QString("%1.caffemodel").arg(i),
                           which != 0 ? mutated(sound.weights, random) : sound.weights);
            readNetwork(
                m_folder.write(QString("%1.prototxt").arg(i),
                               which != 1 ? mutated(sound.description, random) : sound.description),
                {});
        });
    }

    void images()
    {
        const std::array<const char*, 6> endings{".png", ".jpg", ".bmp", ".ppm", ".webp", ".tiff"};
        std::vector<std::pair<const char*, QByteArray>> files;
        for (const char* ending : endings)
            files.emplace_back(ending, imageFile(ending));
        Tally tally;
        forEach(500, tally, [&](int i) {
            Random random(static_cast<std::uint32_t>(i));
            const auto& [ending, sound] = files[static_cast<std::size_t>(i) % files.size()];
            const fs::path path =
                m_folder.write(QString("%1%2").arg(i).arg(ending), mutated(sound, random));
            readImage(path, {3, 8, 8}, {});
        });
    }
};

QTEST_GUILESS_MAIN(TestMutations)
#include "tst_mutations.moc"
