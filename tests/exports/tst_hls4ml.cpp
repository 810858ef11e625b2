// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accelerator/mapping.h"
#include "core/circuits/library.h"
#include "core/exports/hls4ml.h"
#include "core/exports/used_circuits.h"
#include "core/support/files.h"
#include "tests/circuits/error_text.h"
#include "tests/inference/random_network.h"
#include "tests/network/temporary_folder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace hawx;
using namespace hawx::test;

namespace {

std::pair<int, QByteArray> python(const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral("/usr/bin/python3"), arguments);
    if (!process.waitForFinished(60000))
        return {-1, process.errorString().toUtf8()};
    return {process.exitCode(), process.readAllStandardOutput() + process.readAllStandardError()};
}

/// A random network with a random configuration of circuits that have costs.
struct Sample {
    std::shared_ptr<const QuantisedNetwork> network;
    Configuration configuration;
};

Sample sample(std::uint32_t seed)
{
    Random random(seed);
    const OperandMode mode = seed % 2 == 0 ? OperandMode::Signed : OperandMode::Unsigned;
    std::vector<CircuitPtr> circuits;
    for (const CircuitPtr& circuit : CircuitLibrary::shipped().circuits())
        if (circuit->cost && circuit->isSigned == (mode == OperandMode::Signed) &&
            circuits.size() < 3)
            circuits.push_back(circuit);
    Sample made;
    made.network = randomQuantised(random, mode);
    made.configuration = randomWithAdders(random, *made.network, circuits);
    return made;
}

/// What python read of the text.
QJsonObject read(const std::string& yaml)
{
    TemporaryFolder folder;
    writeFileAtomically(folder.path("config.yml"), yaml);
    const auto [code, output] =
        python({HAWX_DUMP_YAML, QString::fromStdString(folder.path("config.yml").string())});
    if (code != 0)
        throw Error(output.toStdString());
    return QJsonDocument::fromJson(output).object();
}

bool hasYaml()
{
    return python({"-c", "import yaml"}).first == 0;
}

} // namespace

class TestHls4ml : public QObject {
    Q_OBJECT

private slots:
    /// An independent reader of YAML finds the configuration.
    void assignmentIsTheConfigurations()
    {
        if (!hasYaml())
            QSKIP("There is no python3 with yaml.");
        for (std::uint32_t seed = 0; seed < 6; ++seed) {
            const Sample given = sample(seed);
            const QJsonObject file =
                read(toHls4mlYaml(*given.network, given.configuration, nullptr));
            QCOMPARE(file["HAWX"]["Network"].toString().toStdString(), given.network->name);
            QCOMPARE(file["HAWX"]["Operands"].toString().toStdString(),
                     toString(given.network->operands));
            const QJsonObject hashes = file["HAWX"]["CircuitHashes"].toObject();
            const QJsonObject layers = file["HLSConfig"]["LayerName"].toObject();
            QCOMPARE(static_cast<std::size_t>(layers.size()), given.network->layers.size());
            QCOMPARE(file["HLSConfig"]["Model"]["ReuseFactor"].toInt(), 1);
            for (std::size_t i = 0; i < given.network->layers.size(); ++i) {
                const QuantisedTensor& tensor = given.network->tensors[i];
                const QJsonObject layer =
                    layers[QString::fromStdString(given.network->layers[i].name)].toObject();
                const bool isLast = layer["Scale"].isUndefined();
                QCOMPARE(isLast, given.network->layers[i].multiplies() &&
                                     given.network->layers[i].requantisation.empty());
                QCOMPARE(layer["Precision"]["result"].toString(),
                         QString(isLast                  ? "ap_int<32>"
                                 : tensor.highest <= 127 ? "ap_int<8>"
                                                         : "ap_uint<8>"));
                if (!isLast)
                    QCOMPARE(static_cast<float>(layer["Scale"].toDouble()), tensor.scale);
                QCOMPARE(layer.contains("Circuits"), given.network->layers[i].multiplies());
            }
            for (const LayerConfiguration& expected : given.configuration.layers) {
                const QJsonObject layer = layers[QString::fromStdString(expected.layer)].toObject();
                QCOMPARE(layer["Adder"].toString().toStdString(), toString(expected.adder));
                QCOMPARE(layer["Precision"]["weight"].toString(), QString("ap_int<8>"));
                QVERIFY(!layer.contains("ReuseFactor"));
                std::size_t filter = 0;
                for (const QJsonValue& run : layer["Circuits"].toArray())
                    for (int i = 0; i < run["Filters"].toInt(); ++i, ++filter) {
                        QCOMPARE(run["Circuit"].toString().toStdString(),
                                 expected.circuits.at(filter)->name);
                        QCOMPARE(run["Swapped"].toBool(),
                                 !expected.swap.empty() && expected.swap[filter]);
                        QCOMPARE(hashes[run["Circuit"].toString()].toString().toStdString(),
                                 expected.circuits[filter]->hash);
                    }
                QCOMPARE(filter, expected.circuits.size());
            }
        }
    }

    /// Multipliers times reuse are all products of a position, rounded up to whole folds.
    void reuseIsTheFolding()
    {
        if (!hasYaml())
            QSKIP("There is no python3 with yaml.");
        const Sample given = sample(1);
        const Accelerator machine = loadAccelerator("spatial-small");
        const QJsonObject file = read(toHls4mlYaml(*given.network, given.configuration, &machine));
        const QJsonObject layers = file["HLSConfig"]["LayerName"].toObject();
        const Mapping mapping =
            mapNetwork(*given.network, machine, usedCircuits(given.configuration));
        for (const MappedLayer& mapped : mapping.layers) {
            const QJsonObject layer = layers[QString::fromStdString(mapped.name)].toObject();
            QCOMPARE(layer["Folding"]["PE"].toInt(), mapped.processingElements);
            QCOMPARE(layer["Folding"]["SIMD"].toInt(), mapped.simd);
            const int reuse = layer["ReuseFactor"].toInt();
            QVERIFY(reuse >= 1);
            QVERIFY(reuse * mapped.processingElements * mapped.simd >=
                    mapped.filters * mapped.terms);
            QCOMPARE(reuse * mapped.positions, mapped.cycles);
        }
    }

    void sharedMultipliersHaveNoReuseFactors()
    {
        const Sample given = sample(1);
        const Accelerator machine = loadAccelerator("systolic-16x16");
        Configuration uniform =
            uniformConfiguration(*given.network, given.configuration.layers[0].circuits[0]);
        QCOMPARE(toHls4mlYaml(*given.network, uniform, &machine),
                 toHls4mlYaml(*given.network, uniform, nullptr));
    }

    void namesAreQuoted()
    {
        if (!hasYaml())
            QSKIP("There is no python3 with yaml.");
        Sample given = sample(1);
        auto network = std::make_shared<QuantisedNetwork>(*given.network);
        network->name = "yes: \"a\\b\" # \xc3\xbc\n- c";
        given.configuration.network = network->name;
        const QJsonObject file = read(toHls4mlYaml(*network, given.configuration, nullptr));
        QCOMPARE(file["HAWX"]["Network"].toString().toStdString(), network->name);
    }

    void isTheSameEachTime()
    {
        const Sample given = sample(3);
        QCOMPARE(toHls4mlYaml(*given.network, given.configuration, nullptr),
                 toHls4mlYaml(QuantisedNetwork(*given.network), Configuration(given.configuration),
                              nullptr));
    }
};

QTEST_APPLESS_MAIN(TestHls4ml)
#include "tst_hls4ml.moc"
