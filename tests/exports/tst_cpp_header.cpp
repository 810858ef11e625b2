// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/export/export_circuit.h"
#include "core/circuits/library.h"
#include "core/exports/base64.h"
#include "core/exports/cpp_header.h"
#include "core/exports/names.h"
#include "core/inference/evaluate.h"
#include "core/inference/reference.h"
#include "core/support/files.h"
#include "core/support/run_context.h"
#include "tests/circuits/error_text.h"
#include "tests/inference/random_network.h"
#include "tests/network/temporary_folder.h"
#include "tests/support/fashion_lenet.h"

#include <QByteArray>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <cstring>
#include <set>

using namespace hawx;
using namespace hawx::test;

namespace {

/// What a program is made of and has to compute.
struct Sample {
    std::shared_ptr<const QuantisedNetwork> network;
    Configuration configuration;
    std::shared_ptr<const ImageSet> images;
    std::size_t count = 0; ///< of them
    std::vector<float> logits;
};

/// Compilers of this machine, the one that compiled the test first.
QStringList compilers()
{
    QStringList found;
    QStringList files; // that they are
    for (const char* name : {HAWX_CXX, "c++", "clang++"}) {
        const QString path = QStandardPaths::findExecutable(QString::fromUtf8(name));
        const QString file = QFileInfo(path).canonicalFilePath();
        if (!path.isEmpty() && !files.contains(file))
            found << path;
        files << file;
    }
    return found;
}

std::pair<int, QByteArray> run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(300000))
        return {-1, process.errorString().toUtf8()};
    return {process.exitCode(), process.readAll()};
}

std::string spaceOf(const Sample& sample)
{
    return "hawx_" + identifier(sample.network->name);
}

/// A program that reads the pixels of all samples and writes their logits.
std::string programText(const std::vector<Sample>& samples)
{
    std::string includes = "#include <cstdio>\n";
    std::string body;
    for (const Sample& sample : samples) {
        const std::string space = spaceOf(sample);
        includes += "#include \"" + space + ".h\"\n";
        body += "    done = done && all(" + space + "::kImage, " + space + "::kLogits, " +
                std::to_string(sample.count) + ", " + space + "::logits, in, out);\n";
    }
    return includes + R"(
template <typename Shape, typename Function>
bool all(const Shape& shape, int count, int images, const Function& logits, FILE* in, FILE* out)
{
    std::vector<std::uint8_t> pixels(
        static_cast<std::size_t>(shape.channels * shape.height * shape.width));
    std::vector<float> result(static_cast<std::size_t>(count));
    for (int i = 0; i < images; ++i) {
        if (std::fread(pixels.data(), 1, pixels.size(), in) != pixels.size())
            return false;
        logits(pixels.data(), result.data());
        if (std::fwrite(result.data(), sizeof(float), result.size(), out) != result.size())
            return false;
    }
    return true;
}

int main(int, char** arguments)
{
    FILE* in = std::fopen(arguments[1], "rb");
    FILE* out = std::fopen(arguments[2], "wb");
    bool done = in != nullptr && out != nullptr;
)" + body + "    return done && std::fclose(out) == 0 ? 0 : 1;\n}\n";
}

/// Compiles the samples' headers with the first so many compilers, and compares.
void compareCompiled(const std::vector<Sample>& samples, qsizetype count)
{
    const QStringList found = compilers().mid(0, count);
    if (found.isEmpty())
        QSKIP("There is no C++ compiler.");
    TemporaryFolder folder;
    std::string pixels;
    for (const Sample& sample : samples) {
        writeFileAtomically(folder.path(QString::fromStdString(spaceOf(sample) + ".h")),
                            toCppHeader(*sample.network, sample.configuration));
        const auto size = sample.count * static_cast<std::size_t>(sample.images->shape.size());
        pixels.append(reinterpret_cast<const char*>(sample.images->image(0)), size);
    }
    writeFileAtomically(folder.path("main.cpp"), programText(samples));
    writeFileAtomically(folder.path("pixels"), pixels);
    const auto path = [&folder](const char* name) {
        return QString::fromStdString(folder.path(name).string());
    };
    for (const QString& compiler : found) {
        const auto [code, messages] =
            run(compiler, {"-std=c++17", "-O1", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion",
                           "-Wshadow", "-Werror", path("main.cpp"), "-o", path("program")});
        QVERIFY2(code == 0, (compiler.toUtf8() + ": " + messages.left(3000)).constData());
        QCOMPARE(run(path("program"), {path("pixels"), path("logits")}).first, 0);
        const std::vector<std::byte> bytes = readFile(folder.path("logits"));
        std::size_t at = 0;
        for (const Sample& sample : samples) {
            const std::size_t size = sample.logits.size() * sizeof(float);
            QVERIFY(at + size <= bytes.size());
            QVERIFY2(std::memcmp(bytes.data() + at, sample.logits.data(), size) == 0,
                     qPrintable(compiler + ": " +
                                QString::fromStdString(sample.network->name + "\n" +
                                                       describe(*sample.network))));
            at += size;
        }
        QCOMPARE(at, bytes.size());
    }
}

/// The built-in example with its images.
class Lenet {
public:
    explicit Lenet(OperandMode mode)
        : m_network(std::make_shared<QuantisedNetwork>(
              quantise(m_source.network, m_source.data.train,
                       {.images = 256, .range = RangeMethod::Max}, mode, RunContext{})))
    {}

    const QuantisedNetwork& network() const { return *m_network; }

    Sample with(const std::string& name, Configuration configuration) const
    {
        auto named = std::make_shared<QuantisedNetwork>(*m_network);
        named->name = configuration.network = name;
        Sample sample{named, std::move(configuration), m_source.data.test, 100, {}};
        sample.logits = evaluate(*named, sample.configuration, *sample.images,
                                 {.kernel = "auto", .images = sample.count}, RunContext{})
                            .logits;
        return sample;
    }

private:
    FashionLenet m_source;
    std::shared_ptr<const QuantisedNetwork> m_network;
};

/// The shipped circuits that the mode permits.
std::vector<CircuitPtr> shippedCircuits(OperandMode mode)
{
    std::vector<CircuitPtr> circuits;
    for (const CircuitPtr& circuit : CircuitLibrary::shipped().circuits())
        if (!circuit->isSigned || mode == OperandMode::Signed)
            circuits.push_back(circuit);
    return circuits;
}

} // namespace

class TestCppHeader : public QObject {
    Q_OBJECT

private slots:
    void base64IsThatOfTheStandard()
    {
        Random random(1);
        for (int size = 0; size < 50; ++size) {
            std::string bytes;
            for (int i = 0; i < size; ++i)
                bytes += static_cast<char>(random.below(256));
            QCOMPARE(QByteArray::fromStdString(toBase64(bytes)),
                     QByteArray::fromStdString(bytes).toBase64());
        }
    }

    void identifiersAreDistinct()
    {
        QCOMPARE(identifier("3x/ü"), std::string("_3x___"));
        QCOMPARE(distinctIdentifiers({"a b", "A-b", "a_b_2", "c"}),
                 (std::vector<std::string>{"a_b", "A_b_2", "a_b_2_2", "c"}));
    }

    /// Real images, every logit bit for bit: one circuit, and everything at once.
    void trainedNetwork_data()
    {
        QTest::addColumn<bool>("isSigned");
        QTest::addRow("signed") << true;
        QTest::addRow("unsigned") << false;
    }

    void trainedNetwork()
    {
        QFETCH(bool, isSigned);
        if (!FashionLenet::available())
            QSKIP("Debian's package dataset-fashion-mnist is not installed.");
        const OperandMode mode = isSigned ? OperandMode::Signed : OperandMode::Unsigned;
        const Lenet lenet(mode);
        const std::vector<CircuitPtr> circuits = shippedCircuits(mode);
        Random random(5);
        std::vector<Sample> samples;
        samples.push_back(
            lenet.with("uniform", uniformConfiguration(lenet.network(), circuits.at(3))));
        Configuration mixed = uniformConfiguration(lenet.network(), circuits.front());
        for (LayerConfiguration& layer : mixed.layers) {
            layer.adder = randomAdder(random);
            for (CircuitPtr& circuit : layer.circuits) {
                circuit = random.oneOf(circuits);
                layer.swap.push_back(random.oneIn(2));
                layer.biasCorrection.push_back(random.between(-500, 500));
                layer.weightMaps.push_back(random.oneIn(2) ? nullptr : randomWeightMap(random));
                layer.controlVariate.push_back(
                    static_cast<std::int16_t>(random.between(-600, 600)));
            }
        }
        samples.push_back(lenet.with("mixed", mixed));
        QVERIFY(samples[0].logits != samples[1].logits);
        compareCompiled(samples, 2);
        const std::size_t size = toCppHeader(*samples[0].network, samples[0].configuration).size();
        QVERIFY2(size < 200000, qPrintable(QString::number(size)));
    }

    /// Every type of layer, circuit and adder, many networks in one program.
    void randomNetworks()
    {
        std::vector<Sample> samples;
        for (std::uint32_t seed = 0; seed < 24; ++seed) {
            const OperandMode mode = seed % 2 == 0 ? OperandMode::Signed : OperandMode::Unsigned;
            Random random(seed + 1);
            Sample sample;
            auto network = std::make_shared<QuantisedNetwork>(*randomQuantised(random, mode));
            network->name = "random " + std::to_string(seed);
            std::vector<CircuitPtr> circuits;
            for (int i = 0; i < 3; ++i)
                circuits.push_back(random.oneOf(randomCircuits(random, mode)));
            sample.configuration = randomWithAdders(random, *network, circuits);
            sample.network = network;
            sample.count = 3;
            sample.images = randomImages(random, network->tensors.front().shape, 3);
            for (std::size_t image = 0; image < sample.count; ++image) {
                const std::vector<float> logits =
                    executeReference(*network, sample.configuration, *sample.images, image).logits;
                sample.logits.insert(sample.logits.end(), logits.begin(), logits.end());
            }
            samples.push_back(std::move(sample));
        }
        std::set<LayerType> types;
        for (const Sample& sample : samples)
            for (const QuantisedLayer& layer : sample.network->layers)
                types.insert(layer.type);
        QCOMPARE(types.size(), std::size_t{10}); // all that a quantised network has
        compareCompiled(samples, 1);
    }

    void isTheSameEachTime()
    {
        Random random(9);
        const auto network = randomQuantised(random, OperandMode::Signed);
        const Configuration configuration =
            randomWithAdders(random, *network, randomCircuits(random, OperandMode::Signed));
        QCOMPARE(toCppHeader(*network, configuration),
                 toCppHeader(QuantisedNetwork(*network), Configuration(configuration)));
    }

    void refusesAnotherNetwork()
    {
        Random random(9);
        const auto network = randomQuantised(random, OperandMode::Signed);
        Configuration configuration = uniformConfiguration(*network, exactCircuit(true));
        configuration.layers.pop_back();
        QVERIFY(errorText([&] { toCppHeader(*network, configuration); }).contains("layers"));
    }
};

QTEST_APPLESS_MAIN(TestCppHeader)
#include "tst_cpp_header.moc"
