// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/network_check.h"
#include "core/reader/transfer.h"
#include "tests/network/random_graph.h"
#include "tests/network/random_source.h"

#include <QTest>

#include <algorithm>
#include <cstring>
#include <limits>
#include <memory>
#include <string>
#include <vector>

using namespace hawx;
using hawx::test::Random;

namespace {

using Bytes = std::vector<unsigned char>;

constexpr std::uint64_t kLimit = 1 << 20;

ByteSink into(Bytes& bytes)
{
    return [&bytes](const void* content, std::size_t count) {
        const auto* first = static_cast<const unsigned char*>(content);
        bytes.insert(bytes.end(), first, first + count);
    };
}

/// Throws MalformedTransfer at the end of the bytes.
ByteSource from(const Bytes& bytes)
{
    return [&bytes, at = std::size_t{0}](void* content, std::size_t count) mutable {
        if (count > bytes.size() - at)
            throw MalformedTransfer("end");
        if (count > 0)
            std::memcpy(content, bytes.data() + at, count);
        at += count;
    };
}

Network someNetwork(std::uint32_t seed)
{
    Random random(seed);
    Network network = test::randomNetwork(random);
    for (int i = 0; i < network.logits(); ++i)
        network.classes.push_back("class " + std::to_string(i));
    return network;
}

Bytes sent(const Network& network)
{
    Bytes bytes;
    sendNetwork(into(bytes), network);
    return bytes;
}

Network received(const Bytes& bytes)
{
    TransferReader reader(from(bytes), kLimit);
    if (reader.next() != RecordKind::Network)
        throw MalformedTransfer("another record");
    return reader.network();
}

QString refusal(const Network& network)
{
    try {
        received(sent(network));
    } catch (const MalformedTransfer& error) {
        return QString::fromUtf8(error.what());
    }
    return QStringLiteral("accepted");
}

DataSet someImages(const TensorShape& shape)
{
    Random random(3);
    DataSet data{"some", "", test::randomImages(random, shape, 5),
                 test::randomImages(random, shape, 3)};
    data.format = DataFormat::List;
    data.source = {"a.png", {3, 4}, {1, 2}, {5, 6}};
    return data;
}

} // namespace

class TestTransfer : public QObject {
    Q_OBJECT

private slots:
    void networks()
    {
        for (std::uint32_t seed = 0; seed < 50; ++seed) {
            const Bytes bytes = sent(someNetwork(seed));
            // What is received is what was sent: it is sent as the same bytes again.
            QVERIFY2(sent(received(bytes)) == bytes, qPrintable(QString::number(seed)));
        }
    }

    void images()
    {
        const TensorShape shape{3, 4, 5};
        const DataSet data = someImages(shape);
        Bytes bytes;
        sendProgress(into(bytes), 2, 7);
        sendDataSet(into(bytes), data);
        sendImage(into(bytes), data.test->pixels);
        sendFailure(into(bytes), "What went wrong.");
        TransferReader reader(from(bytes), kLimit);
        QCOMPARE(reader.next(), RecordKind::Progress);
        const TransferReader::Counts counts = reader.progress();
        QCOMPARE(counts.done, 2U);
        QCOMPARE(counts.total, 7U);
        QCOMPARE(reader.next(), RecordKind::DataSet);
        const DataSet copy = reader.dataSet(shape);
        QCOMPARE(copy.name, data.name);
        QCOMPARE(copy.train->labels, data.train->labels);
        QCOMPARE(copy.train->pixels, data.train->pixels);
        QCOMPARE(copy.test->labels, data.test->labels);
        QCOMPARE(copy.test->pixels, data.test->pixels);
        QVERIFY(copy.test->shape == shape);
        QVERIFY(copy.format == DataFormat::List);
        QVERIFY(copy.source == data.source);
        QCOMPARE(reader.next(), RecordKind::Image);
        QCOMPARE(reader.image({3, 12, 5}), data.test->pixels);
        QCOMPARE(reader.next(), RecordKind::Failure);
        QCOMPARE(reader.failure(), std::string("What went wrong."));
    }

    /// Whatever a sender claims, no byte of it is believed unchecked.
    void refusesImpossibleNetworks()
    {
        QCOMPARE(refusal(someNetwork(1)), QStringLiteral("accepted"));
        const auto broken = [](auto change) {
            Network network = someNetwork(1);
            change(network);
            return refusal(network);
        };
        const auto multiplying = [](Network& network) -> Layer& {
            return *std::find_if(network.graph.layers.begin(), network.graph.layers.end(),
                                 [](const Layer& layer) { return layer.multiplies(); });
        };
        constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
        constexpr int kHuge = std::numeric_limits<int>::max();
        QVERIFY(broken([](Network& n) { n.sha256[3] = '/'; }).contains("SHA-256"));
        QVERIFY(broken([](Network& n) { n.graph.layers.clear(); }).contains("without layers"));
        QVERIFY(broken([](Network& n) { n.graph.output = kHuge; }).contains("none of its layers"));
        QVERIFY(broken([](Network& n) { n.graph.output = -1; }).contains("none of its layers"));
        QVERIFY(broken([](Network& n) {
                    n.graph.layers[0].output.height = kHuge;
                }).contains("larger than 2^28"));
        QVERIFY(broken([](Network& n) {
                    n.graph.layers[0].output = {kHuge, kHuge, kHuge};
                }).contains("larger than 2^28"));
        QVERIFY(broken([](Network& n) {
                    n.graph.layers[1].inputs = {1};
                }).contains("does not stand before it"));
        QVERIFY(broken([](Network& n) {
                    n.graph.layers[1].inputs = {-1};
                }).contains("does not stand before it"));
        QVERIFY(broken([](Network& n) {
                    n.graph.layers[1].type = static_cast<LayerType>(99);
                }).contains("enumeration"));
        QVERIFY(broken([](Network& n) {
                    n.graph.layers[1].type = static_cast<LayerType>(-1);
                }).contains("enumeration"));
        QVERIFY(broken([&](Network& n) {
                    multiplying(n).weights[0] = kNaN;
                }).contains("has a weight that is infinite or not a number"));
        QVERIFY(broken([&](Network& n) {
                    multiplying(n).bias[0] = kNaN;
                }).contains("has a bias that is infinite or not a number"));
        QVERIFY(broken([&](Network& n) {
                    multiplying(n).weights.pop_back();
                }).contains("where its shape needs"));
        // Products that pass the range of 64 bits.
        QVERIFY(broken([&](Network& n) {
                    multiplying(n).type = LayerType::Convolution;
                    multiplying(n).window.height = (1 << 20) - 1;
                    multiplying(n).window.width = (1 << 20) - 1;
                }).contains("more than 2^28"));
        QVERIFY(broken([&](Network& n) {
                    Layer& first = n.graph.layers[1];
                    first.type = LayerType::MaxPool;
                    first.inputs = {0};
                    first.window.height = (1 << 20) - 1;
                    first.window.dilationY = (1 << 20) - 1;
                }).contains("larger than its input"));
        QVERIFY(broken([&](Network& n) {
                    multiplying(n).activation = {ActivationType::LeakyRelu, kNaN, 0};
                }).contains("impossible parameter"));
        QVERIFY(broken([&](Network& n) {
                    multiplying(n).activation = {ActivationType::Clip, 1, -1};
                }).contains("impossible parameter"));
        QVERIFY(broken([](Network& n) { n.preprocessing.std[0] = 0; }).contains("impossible"));
        QVERIFY(broken([](Network& n) { n.preprocessing.mean.pop_back(); }).contains("impossible"));
        QVERIFY(broken([](Network& n) { n.classes.pop_back(); }).contains("classes"));
    }

    void refusesImpossibleImages()
    {
        const TensorShape shape{1, 2, 3};
        const auto brokenSet = [&](auto change) {
            DataSet data = someImages(shape);
            change(data);
            Bytes bytes;
            sendDataSet(into(bytes), data);
            TransferReader reader(from(bytes), kLimit);
            reader.next();
            try {
                reader.dataSet(shape);
            } catch (const MalformedTransfer& error) {
                return QString::fromUtf8(error.what());
            }
            return QStringLiteral("accepted");
        };
        const auto broken = [&](auto change) {
            return brokenSet([&](DataSet& data) {
                auto images = std::make_shared<ImageSet>(*data.train);
                change(*images);
                data.train = images;
            });
        };
        QVERIFY(brokenSet([](DataSet& data) {
                    auto images = std::make_shared<ImageSet>(*data.train);
                    images->labels[0] = 1;
                    data.train = images;
                    data.classes = {"one name"};
                }).contains("without a name"));
        QVERIFY(brokenSet([](DataSet& data) { data.source.largest.width = -1; }).contains("size"));
        QVERIFY(brokenSet([](DataSet& data) {
                    data.format = static_cast<DataFormat>(9);
                }).contains("enumeration"));
        QCOMPARE(broken([](ImageSet&) {}), QStringLiteral("accepted"));
        QVERIFY(broken([](ImageSet& set) { set.labels[0] = -1; }).contains("label"));
        QVERIFY(broken([](ImageSet& set) { set.labels.pop_back(); }).contains("number or size"));
        QVERIFY(broken([](ImageSet& set) { set.pixels.pop_back(); }).contains("number or size"));
        QVERIFY(broken([](ImageSet& set) {
                    set.labels.clear();
                    set.pixels.clear();
                }).contains("number or size"));
    }

    /// A size is compared with what is there before anything is allocated: these would need 2^60
    /// bytes.
    void believesNoSize()
    {
        Bytes bytes;
        sendImage(into(bytes), {1, 2, 3});
        constexpr std::size_t kLength = 16; // of the record
        constexpr std::size_t kCount = 24;  // of the pixels
        const std::uint64_t huge = std::uint64_t{1} << 60;
        for (const std::size_t at : {kLength, kCount}) {
            Bytes changed = bytes;
            std::memcpy(changed.data() + at, &huge, sizeof(huge));
            TransferReader reader(from(changed), kLimit);
            const auto read = [&] {
                reader.next();
                reader.image({1, 1, 3});
            };
            QVERIFY_EXCEPTION_THROWN(read(), MalformedTransfer);
        }
        TransferReader small(from(bytes), bytes.size() - 25);
        QVERIFY_EXCEPTION_THROWN(small.next(), MalformedTransfer);
    }

    /// Changed bytes give a network that is as sound as any, or are refused; nothing else happens.
    void survivesChangedBytes()
    {
        constexpr std::uint32_t kNetworks = 20;
        constexpr int kChanges = 1000;
        int accepted = 0;
        int refused = 0;
        for (std::uint32_t seed = 0; seed < kNetworks; ++seed) {
            const Bytes bytes = sent(someNetwork(seed));
            Random random(seed);
            for (int i = 0; i < kChanges; ++i) {
                Bytes changed = bytes;
                if (random.oneIn(8))
                    changed.resize(
                        static_cast<std::size_t>(random.below(static_cast<int>(bytes.size()))));
                for (int k = random.between(1, 4); k > 0 && !changed.empty(); --k)
                    changed[static_cast<std::size_t>(
                        random.below(static_cast<int>(changed.size())))] =
                        static_cast<unsigned char>(random.oneIn(2) ? 0xff : random.below(256));
                try {
                    const Network network = received(changed);
                    requireSound(network);
                    ++accepted;
                } catch (const MalformedTransfer&) {
                    ++refused;
                }
            }
        }
        // Most bytes are those of weights.
        QVERIFY2(accepted > 1000 && refused > 1000,
                 qPrintable(QString("%1 accepted, %2 refused").arg(accepted).arg(refused)));
    }
};

QTEST_APPLESS_MAIN(TestTransfer)
#include "tst_transfer.moc"
