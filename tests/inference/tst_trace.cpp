// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/library.h"
#include "core/inference/evaluate.h"
#include "core/inference/kernels/kernel.h"
#include "core/inference/reference.h"
#include "core/inference/trace.h"
#include "core/support/files.h"
#include "core/support/run_context.h"
#include "tests/circuits/error_text.h"
#include "tests/inference/hand_network.h"
#include "tests/inference/random_network.h"
#include "tests/network/temporary_folder.h"
#include "tests/network/trained.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <cstring>
#include <numeric>

using namespace hawx;
using namespace hawx::test;

namespace {

const QString kPython = QStringLiteral("/usr/bin/python3");

RunContext onThreads(int threads)
{
    return {.threads = threads, .stop = {}, .progress = {}};
}

/// Runs python and returns its exit code and what it printed.
std::pair<int, QString> python(const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(kPython, arguments);
    if (!process.waitForFinished(300000))
        return {-1, process.errorString()};
    return {process.exitCode(), QString::fromUtf8(process.readAll()).trimmed()};
}

std::pair<int, QString> check(const QStringList& folders)
{
    return python(QStringList(QStringLiteral(HAWX_CHECK_TRACE)) + folders);
}

/// The elements behind the header of an .npy file.
template <typename T>
std::vector<T> elements(const std::filesystem::path& path)
{
    const std::vector<std::byte> bytes = readFile(path);
    const std::size_t header = 10 + std::to_integer<std::size_t>(bytes.at(8)) +
                               256 * std::to_integer<std::size_t>(bytes.at(9));
    std::vector<T> values((bytes.size() - header) / sizeof(T));
    std::memcpy(values.data(), bytes.data() + header, values.size() * sizeof(T));
    return values;
}

QJsonObject readTrace(const std::filesystem::path& folder)
{
    const auto text = QByteArray::fromStdString(readTextFile(folder / "trace.json"));
    return QJsonDocument::fromJson(text).object();
}

struct Sample {
    std::shared_ptr<const QuantisedNetwork> network;
    Configuration configuration;
    std::shared_ptr<const ImageSet> images;
};

Sample sample(std::uint32_t seed, OperandMode mode, int images)
{
    Random random(seed);
    Sample made;
    made.network = randomQuantised(random, mode);
    made.configuration =
        seed % 4 < 2 ? randomConfiguration(random, *made.network, randomCircuits(random, mode))
                     : randomWithAdders(random, *made.network, randomCircuits(random, mode));
    made.images = randomImages(random, made.network->tensors.front().shape, images);
    return made;
}

/// LeNet-5 of Fashion-MNIST, a configuration that mixes circuits, orders and corrections.
Sample trained(OperandMode mode)
{
    const Network source = loadNetwork(shippedNetwork("lenet5-fashion-mnist"));
    const DataSet data = loadDataSet(fashionMnist(), source.input());
    Sample made;
    made.network = std::make_shared<QuantisedNetwork>(
        quantise(source, data.train, {.images = 256, .range = RangeMethod::LeastSquares}, mode,
                 onThreads(2)));
    std::vector<CircuitPtr> circuits;
    for (const int dropped : {0, 1, 2, 3})
        circuits.push_back(makeCircuit(
            "unsigned" + std::to_string(dropped), "test", false,
            droppedProductsMultiplier(false, {.h = dropped, .v = dropped / 2, .d = dropped}),
            std::nullopt));
    if (mode == OperandMode::Signed)
        for (const CircuitPtr& circuit : CircuitLibrary::shipped().circuits())
            circuits.push_back(circuit);
    Random random(12);
    made.configuration = uniformConfiguration(*made.network, circuits.front());
    for (LayerConfiguration& layer : made.configuration.layers)
        for (CircuitPtr& circuit : layer.circuits) {
            circuit = random.oneOf(circuits);
            layer.swap.push_back(random.oneIn(2));
            layer.biasCorrection.push_back(random.between(-500, 500));
            layer.weightMaps.push_back(random.oneIn(2) ? nullptr : randomWeightMap(random));
            layer.controlVariate.push_back(static_cast<std::int16_t>(random.between(-600, 600)));
        }
    made.images = firstImages(data.test, 100);
    return made;
}

} // namespace

class TestTrace : public QObject {
    Q_OBJECT

    const bool m_hasNumpy = python({"-c", "import numpy"}).first == 0;

private slots:
    /// Files and trace.json against the reference, without python.
    void writesWhatTheReferenceComputes_data()
    {
        QTest::addColumn<int>("seed");
        QTest::addColumn<bool>("unsignedOperands");
        for (int seed = 20; seed < 30; ++seed)
            QTest::addRow("%d", seed) << seed << (seed % 2 == 0);
    }

    void writesWhatTheReferenceComputes()
    {
        QFETCH(int, seed);
        QFETCH(bool, unsignedOperands);
        const Sample given =
            sample(static_cast<std::uint32_t>(seed),
                   unsignedOperands ? OperandMode::Unsigned : OperandMode::Signed, 70);
        TemporaryFolder folder;
        const auto path = folder.path("made/with parents");
        writeTrace(*given.network, given.configuration, *given.images, 67, path, onThreads(2));

        const QJsonObject trace = readTrace(path);
        QCOMPARE(trace["images"].toInt(), 67);
        QCOMPARE(trace["kernel"].toString().toStdString(), availableKernels().front());
        QCOMPARE(trace["operands"].toString().toStdString(), toString(given.network->operands));
        const auto fileOf = [&](const QJsonValue& name) {
            return path / name.toString().toStdString();
        };
        const QJsonArray layers = trace["layers"].toArray();
        QCOMPARE(static_cast<std::size_t>(layers.size()), given.network->layers.size());
        std::vector<float> logits;
        std::vector<std::vector<int>> codes(given.network->layers.size());
        std::vector<std::vector<std::int32_t>> accumulators(given.network->layers.size());
        for (std::size_t image = 0; image < 67; ++image) {
            const ReferenceResult result =
                executeReference(*given.network, given.configuration, *given.images, image);
            logits.insert(logits.end(), result.logits.begin(), result.logits.end());
            for (std::size_t l = 0; l < codes.size(); ++l) {
                codes[l].insert(codes[l].end(), result.codes[l].begin(), result.codes[l].end());
                accumulators[l].insert(accumulators[l].end(), result.accumulators[l].begin(),
                                       result.accumulators[l].end());
            }
        }
        QCOMPARE(elements<float>(fileOf(trace["logits"])), logits);
        for (std::size_t l = 0; l < codes.size(); ++l) {
            const QJsonObject layer = layers[static_cast<qsizetype>(l)].toObject();
            QCOMPARE(layer["codes"].isNull(), codes[l].empty());
            if (given.network->tensors[l].highest > 127 && !codes[l].empty()) {
                const auto found = elements<std::uint8_t>(fileOf(layer["codes"]));
                QCOMPARE(std::vector<int>(found.begin(), found.end()), codes[l]);
            } else if (!codes[l].empty()) {
                const auto found = elements<std::int8_t>(fileOf(layer["codes"]));
                QCOMPARE(std::vector<int>(found.begin(), found.end()), codes[l]);
            }
            QCOMPARE(layer.contains("accumulators"), !accumulators[l].empty());
            if (!accumulators[l].empty())
                QCOMPARE(elements<std::int32_t>(fileOf(layer["accumulators"])), accumulators[l]);
        }
    }

    void isTheSameOnAnyNumberOfThreads()
    {
        const Sample given = sample(31, OperandMode::Signed, 200);
        TemporaryFolder one;
        TemporaryFolder three;
        writeTrace(*given.network, given.configuration, *given.images, 0, one.path(), onThreads(1));
        writeTrace(*given.network, given.configuration, *given.images, 1000, three.path(),
                   onThreads(3));
        int files = 0;
        for (const auto& entry : std::filesystem::directory_iterator(one.path())) {
            QCOMPARE(readTextFile(three.path() / entry.path().filename()),
                     readTextFile(entry.path()));
            ++files;
        }
        QVERIFY(files > 8);
    }

    /// The format of numpy/lib/format.py: magic, version, a header of 64 bytes or a multiple that
    /// ends in a line feed.
    void writesNumpysFormat()
    {
        const Sample given = sample(32, OperandMode::Unsigned, 3);
        TemporaryFolder folder;
        writeTrace(*given.network, given.configuration, *given.images, 0, folder.path(),
                   onThreads(1));
        const QByteArray labels =
            QByteArray::fromStdString(readTextFile(folder.path("labels.npy")));
        QVERIFY(labels.startsWith(QByteArray("\x93NUMPY\x01\x00\x76\x00", 10)));
        QCOMPARE(labels.size(), 128 + 12);
        QVERIFY(labels.mid(10).startsWith(
            "{'descr': '<i4', 'fortran_order': False, 'shape': (3, ), }   "));
        QCOMPARE(labels[127], '\n');
        QCOMPARE(
            elements<std::int32_t>(folder.path("labels.npy")),
            std::vector<std::int32_t>(given.images->labels.begin(), given.images->labels.end()));
    }

    /// Circuits of one function are written once.
    void writesDistinctCircuits()
    {
        HandNetwork hand({1, 1, 1}, kSigned);
        hand.add(quantisedConvolution(0, Window{}, {1, 2, 3}, {0, 0, 0}), {3, 1, 1}, kSigned);
        Configuration configuration = uniformConfiguration(hand.network(), exactCircuit(false));
        configuration.layers[0].circuits[1] =
            circuitOf("sum", false, [](int a, int b) { return a + b; });
        configuration.layers[0].circuits[2] =
            circuitOf("renamed", false, [](int a, int b) { return a * b; });
        TemporaryFolder folder;
        writeTrace(hand.network(), configuration, imageOf({1, 1, 1}, {5}), 1, folder.path(),
                   onThreads(1));
        const QJsonObject trace = readTrace(folder.path());
        const QJsonArray circuits = trace["circuits"].toArray();
        QCOMPARE(circuits.size(), 2);
        QCOMPARE(circuits[1]["name"].toString(), QStringLiteral("sum"));
        const auto table = elements<std::int32_t>(folder.path(circuits[1]["table"].toString()));
        QCOMPARE(table.size(), 65536U);
        QCOMPARE(table[200 * 256 + 3], 203);
        QCOMPARE(trace["layers"][1]["circuits"].toArray(), (QJsonArray{0, 1, 0}));
    }

    void refuses()
    {
        const Sample given = sample(34, OperandMode::Signed, 5);
        TemporaryFolder folder;
        const auto refusal = [&](const Configuration& configuration, const ImageSet& images,
                                 const std::filesystem::path& path, const std::string& kernel,
                                 const RunContext& context) {
            return errorText([&] {
                writeTrace(*given.network, configuration, images, 0, path, context, kernel);
            });
        };
        const auto path = folder.path("trace");
        ImageSet other = *given.images;
        ++other.shape.height;
        QVERIFY(refusal(given.configuration, other, path, "auto", onThreads(1))
                    .startsWith("The images are "));
        Configuration incomplete = given.configuration;
        incomplete.layers.pop_back();
        QVERIFY(refusal(incomplete, *given.images, path, "auto", onThreads(1))
                    .startsWith("The configuration names "));
        QVERIFY(refusal(given.configuration, *given.images, path, "gpu", onThreads(1))
                    .startsWith("There is no kernel \"gpu\""));
        QVERIFY(!std::filesystem::exists(path)); // nothing was begun

        const auto file = folder.write("file", QByteArray("x"));
        QCOMPARE(refusal(given.configuration, *given.images, file, "auto", onThreads(1)),
                 "The folder " + toQString(file) +
                     " for the trace cannot be made: Not a directory.");
        QVERIFY(refusal(given.configuration, *given.images, file / "below", "auto", onThreads(1))
                    .contains(" cannot be made: Not a directory."));
        std::filesystem::create_directories(path / "labels.npy");
        QCOMPARE(refusal(given.configuration, *given.images, path, "auto", onThreads(1)),
                 "The file " + toQString(path / "labels.npy") +
                     " cannot be written: Is a directory.");
    }

    /// A trace that is not complete has no trace.json, not even that of an earlier one.
    void leavesNoPartialTrace()
    {
        const Sample given = sample(35, OperandMode::Signed, 5);
        TemporaryFolder folder;
        writeTrace(*given.network, given.configuration, *given.images, 0, folder.path(),
                   onThreads(1));
        QVERIFY(std::filesystem::exists(folder.path("trace.json")));
        std::stop_source source;
        source.request_stop();
        QCOMPARE(errorText([&] {
                     writeTrace(*given.network, given.configuration, *given.images, 0,
                                folder.path(),
                                {.threads = 1, .stop = source.get_token(), .progress = {}});
                 }),
                 QStringLiteral("The work was cancelled."));
        QVERIFY(!std::filesystem::exists(folder.path("trace.json")));
    }

    void saysWhenTheDiskIsFull()
    {
        if (!std::filesystem::exists("/dev/full"))
            QSKIP("There is no /dev/full.");
        const Sample given = sample(36, OperandMode::Signed, 5);
        TemporaryFolder folder;
        std::filesystem::create_symlink("/dev/full", folder.path("logits.npy"));
        QCOMPARE(errorText([&] {
                     writeTrace(*given.network, given.configuration, *given.images, 0,
                                folder.path(), onThreads(1));
                 }),
                 "The file " + toQString(folder.path("logits.npy")) +
                     " cannot be written completely: is the disk full?");
    }

    /// The independent program computes the same numbers from each kernel's trace.
    void agreesWithNumpy_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<bool>("unsignedOperands");
        QTest::addColumn<bool>("isTrained");
        for (const std::string& kernel : availableKernels())
            for (const bool unsignedOperands : {false, true})
                for (const bool isTrained : {false, true})
                    QTest::addRow("%s, %s, %s", isTrained ? "trained" : "random", kernel.c_str(),
                                  unsignedOperands ? "unsigned" : "signed")
                        << QString::fromStdString(kernel) << unsignedOperands << isTrained;
    }

    void agreesWithNumpy()
    {
        QFETCH(QString, kernel);
        QFETCH(bool, unsignedOperands);
        QFETCH(bool, isTrained);
        if (!m_hasNumpy)
            QSKIP("python3-numpy is not installed.");
        if (isTrained)
            HAWX_REQUIRE(fashionMnist());
        const OperandMode mode = unsignedOperands ? OperandMode::Unsigned : OperandMode::Signed;
        std::vector<Sample> samples;
        if (isTrained)
            samples.push_back(trained(mode));
        for (std::uint32_t seed = 100; !isTrained && seed < 115; ++seed)
            samples.push_back(sample(seed, mode, 10));
        TemporaryFolder folder;
        QStringList folders;
        for (const Sample& given : samples) {
            const auto path = folder.path(QString::number(folders.size()));
            writeTrace(*given.network, given.configuration, *given.images, 0, path, onThreads(2),
                       kernel.toStdString());
            folders << toQString(path);
        }
        const auto [code, text] = check(folders);
        QVERIFY2(code == 0, qPrintable(text));
        QCOMPARE(text.count("all the same"), folders.size());
    }

    /// One number changed anywhere is found.
    void numpyFindsDifferences_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("offset"); // of the byte, from the header or, negative, from the end
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const char* file, int offset, const char* message) {
            QTest::newRow(name) << file << offset << message;
        };
        row("code", "layer000-codes.npy", -1, "codes of input: ");
        row("accumulator", "layer001-accumulators.npy", -4, "accumulators of c: ");
        row("code behind it", "layer001-codes.npy", 0, "codes of c: ");
        row("logit", "logits.npy", -4, "logits: ");
        row("weight", "layer001-weights.npy", 0, "accumulators of c: ");
        row("bias", "layer001-bias.npy", 0, "accumulators of c: ");
        row("pixel", "pixels.npy", 0, "codes of input: ");
        row("circuit", "circuit0.npy", 4 * (127 * 256 + 127), "accumulators of c: ");
    }

    void numpyFindsDifferences()
    {
        QFETCH(QString, file);
        QFETCH(int, offset);
        QFETCH(QString, message);
        if (!m_hasNumpy)
            QSKIP("python3-numpy is not installed.");
        Network source;
        source.graph = makeGraph({inputLayer({1, 2, 2}), convolution("c", 0, square(1), {1}, {0}),
                                  convolution("d", 1, square(1), {1}, {0})});
        source.preprocessing = {{0}, {1}};
        const QuantisedNetwork network =
            quantise(source, {{0, 1, 1}, {0, 1, 1}, {0, 1, 1}},
                     {.images = 1, .range = RangeMethod::Max}, OperandMode::Signed);
        ImageSet images;
        images.shape = {1, 2, 2};
        images.pixels = {254, 254, 254,
                         254}; // code 127, as the weight: the circuit's entry changed
        images.labels = {0};
        TemporaryFolder folder;
        writeTrace(network, uniformConfiguration(network, exactCircuit(true)), images, 0,
                   folder.path(), onThreads(1));
        QCOMPARE(check({toQString(folder.path())}).first, 0);
        QByteArray bytes = QByteArray::fromStdString(readTextFile(folder.path(file)));
        const qsizetype at = offset < 0 ? bytes.size() + offset : 128 + offset;
        bytes[at] = static_cast<char>(bytes[at] ^ 4);
        folder.write(file, bytes);
        const auto [code, text] = check({toQString(folder.path())});
        QCOMPARE(code, 1);
        QVERIFY2(text.contains(message), qPrintable(text));
    }
};

QTEST_APPLESS_MAIN(TestTrace)
#include "tst_trace.moc"
