// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/library.h"
#include "core/inference/evaluate.h"
#include "core/network/quantise.h"
#include "core/rtl/cosimulation.h"
#include "core/sensitivity/compensation.h"
#include "core/support/external_tool.h"
#include "core/support/files.h"
#include "core/support/run_context.h"
#include "core/support/temporary_folder.h"
#include "tests/circuits/error_text.h"
#include "tests/inference/random_network.h"
#include "tests/support/fashion_lenet.h"

#include <QRegularExpression>
#include <QTest>

#include <memory>
#include <optional>

using namespace hawx;
using namespace hawx::test;

namespace fs = std::filesystem;

namespace {

std::span<const std::uint8_t> pixelsOf(const ImageSet& images, std::size_t image = 0)
{
    return {images.image(image), static_cast<std::size_t>(images.shape.size())};
}

/// Different circuits in the filters of each layer, exchanged operands, every compensation and an
/// inexact adder.
Configuration mixed(const std::shared_ptr<const QuantisedNetwork>& network, const ImageSet& images)
{
    const char* const names[] = {"mul8s_1KTY", "mul8s_1L2D", "mul8s_1L2H"};
    Configuration configuration =
        uniformConfiguration(*network, CircuitLibrary::shipped().get(names[0]));
    for (std::size_t l = 0; l < configuration.layers.size(); ++l) {
        LayerConfiguration& layer = configuration.layers[l];
        for (std::size_t f = 0; f < layer.circuits.size(); ++f) {
            // Layers whose filters have processing elements of their own; others share a few.
            if (l < 2)
                layer.circuits[f] = CircuitLibrary::shipped().get(names[f % 3]);
            layer.swap.push_back(f % 4 == 1);
        }
    }
    Evaluator evaluator(network);
    Compensations all;
    all.biasFolding = all.weightRemapping = all.controlVariate = true;
    configuration = compensate(evaluator, std::move(configuration), images, all, RunContext());
    configuration.layers[1].adder = adderFromString("loa:6");
    configuration.layers[3].adder = adderFromString("gear:4,8");
    return configuration;
}

} // namespace

class TestCosimulation : public QObject {
    Q_OBJECT

    std::optional<FashionLenet> m_lenet;
    std::shared_ptr<const QuantisedNetwork> m_signed;
    std::shared_ptr<const QuantisedNetwork> m_unsigned;

    const std::shared_ptr<const QuantisedNetwork>& network(bool isSigned) const
    {
        return isSigned ? m_signed : m_unsigned;
    }

    Configuration configuration(const QString& what) const
    {
        const CircuitLibrary& library = CircuitLibrary::shipped();
        if (what == QLatin1String("exact"))
            return uniformConfiguration(*m_signed, library.exact(true));
        if (what == QLatin1String("uniform"))
            return uniformConfiguration(*m_signed, library.get("mul8s_1KR3"));
        if (what == QLatin1String("unsigned"))
            return uniformConfiguration(*m_unsigned, library.get("mul8u_1JFF"));
        return mixed(m_signed, *firstImages(m_lenet->data.train, 64));
    }

private slots:
    void initTestCase()
    {
        if (!findTool("iverilog"))
            QSKIP("The package iverilog is not installed.");
        if (!FashionLenet::available())
            return;
        m_lenet.emplace();
        const auto quantised = [&](OperandMode mode) {
            return std::make_shared<const QuantisedNetwork>(quantise(
                m_lenet->network, m_lenet->data.train, {.images = 64}, mode, RunContext()));
        };
        m_signed = quantised(OperandMode::Signed);
        m_unsigned = quantised(OperandMode::Unsigned);
    }

    void lenetEqualsTheEngine_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("machine");
        for (const char* what : {"exact", "uniform", "unsigned", "mixed"})
            for (const char* machine :
                 {"spatial-edge", "spatial-small", "systolic-16x16", "fgpu-8"})
                if (machine != std::string("spatial-small") || what == std::string("mixed"))
                    QTest::addRow("%s on %s", what, machine) << what << machine;
    }

    /// Every accumulator, and on spatial machines the number of cycles that the model states.
    void lenetEqualsTheEngine()
    {
        QFETCH(QString, what);
        QFETCH(QString, machine);
        if (!m_lenet)
            QSKIP("The package dataset-fashion-mnist is not installed.");
        const TemporaryFolder folder;
        HardwareRequest request;
        request.layers = {"conv1", "conv2", "fc3"};
        request.positions = 5;
        const Cosimulation result =
            cosimulate(network(what != QLatin1String("unsigned")), configuration(what),
                       loadAccelerator(machine.toStdString()), pixelsOf(*m_lenet->data.test),
                       request, Simulator::Icarus, folder.path() / "hardware", RunContext());
        QCOMPARE(result.layers.size(), std::size_t{3});
        QCOMPARE(result.layers[0].accumulators, std::int64_t{6 * 5});
        QCOMPARE(result.layers[1].accumulators, std::int64_t{16 * 5});
        QCOMPARE(result.layers[2].accumulators, std::int64_t{10});
        for (const LayerSimulation& layer : result.layers) {
            QCOMPARE(layer.differences, std::int64_t{0});
            QVERIFY(layer.cycles > 0);
            QCOMPARE(layer.predictedCycles.has_value(), machine.startsWith("spatial"));
            if (layer.predictedCycles)
                QCOMPARE(layer.cycles, *layer.predictedCycles);
        }
    }

    void verilatorSaysTheSame()
    {
        if (!m_lenet || !findTool("verilator"))
            QSKIP("The package dataset-fashion-mnist or verilator is not installed.");
        const TemporaryFolder folder;
        HardwareRequest request;
        request.layers = {"conv1"};
        const Cosimulation result =
            cosimulate(m_signed, configuration("mixed"), loadAccelerator("spatial-edge"),
                       pixelsOf(*m_lenet->data.test), request, Simulator::Verilator,
                       folder.path() / "hardware", RunContext());
        QCOMPARE(result.layers[0].accumulators, std::int64_t{6 * 28 * 28});
        QCOMPARE(result.differences(), std::int64_t{0});
        QCOMPARE(result.layers[0].cycles, *result.layers[0].predictedCycles);
    }

    /// Groups, strides, dilation, padding, circuits without gates and all adders.
    void randomNetworksEqualTheEngine()
    {
        Random random(7);
        for (int round = 0; round < 6; ++round) {
            const bool isSigned = round % 2 == 0;
            const auto quantised =
                randomQuantised(random, isSigned ? OperandMode::Signed : OperandMode::Unsigned);
            std::vector<CircuitPtr> circuits;
            for (const CircuitPtr& circuit : randomCircuits(random, isSigned)) {
                const auto [least, most] = std::minmax_element(circuit->table.results().begin(),
                                                               circuit->table.results().end());
                if (*least >= (isSigned ? -32768 : 0) && *most <= (isSigned ? 32767 : 65535))
                    circuits.push_back(circuit);
            }
            // Memories of 65,536 results take long to read.
            circuits = {circuits[1], circuits[2], circuits[4]};
            const Configuration given = randomWithAdders(random, *quantised, circuits);
            Accelerator machine = loadAccelerator(round % 4 < 2 ? "systolic-16x16" : "fgpu-1");
            const TemporaryFolder folder;
            HardwareRequest request;
            request.positions = 3;
            const auto images = randomImages(random, quantised->tensors.front().shape, 1);
            const Cosimulation result =
                cosimulate(quantised, given, machine, pixelsOf(*images), request, Simulator::Icarus,
                           folder.path() / "hardware", RunContext());
            for (const LayerSimulation& layer : result.layers)
                QVERIFY2(layer.differences == 0,
                         qPrintable(QString::fromStdString(layer.layer + ": " +
                                                           std::to_string(layer.differences) +
                                                           describe(*quantised))));
        }
    }

    /// A gate that is another one is found by the test bench itself, which says where.
    void damagedGateIsFound()
    {
        if (!m_lenet)
            QSKIP("The package dataset-fashion-mnist is not installed.");
        HardwareRequest request;
        request.layers = {"conv1"};
        request.positions = 40;
        HardwareFiles files =
            hardwareFiles(m_signed, configuration("uniform"), loadAccelerator("spatial-edge"),
                          pixelsOf(*m_lenet->data.test), request);
        const TemporaryFolder folder;
        const auto run = [&](const char* name) {
            const fs::path place = folder.path() / name;
            for (const auto& [path, content] : files) {
                fs::create_directories((place / path).parent_path());
                writeFileAtomically(place / path, content);
            }
            return runTool({"sh", (place / "run.sh").string()}, folder.path(), RunContext());
        };
        const ToolResult whole = run("whole");
        QCOMPARE(whole.exitCode, 0);
        QVERIFY2(whole.output.find("PASS conv1: 240 accumulators") != std::string::npos,
                 whole.output.c_str());
        std::string& circuit = files.at("circuits/circuit_mul8s_1KR3.v");
        const std::size_t gate = circuit.find(" ^ ");
        QVERIFY(gate != std::string::npos);
        circuit.replace(gate, 3, " | ");
        const ToolResult damaged = run("damaged");
        QCOMPARE(damaged.exitCode, 1);
        const QString said = QString::fromStdString(damaged.output);
        QVERIFY2(said.contains(QRegularExpression("conv1: filter \\d, output position \\d+ of the "
                                                  "test: -?\\d+ instead of -?\\d+")) &&
                     said.contains("FAIL conv1: "),
                 qPrintable(said));
    }

    void sameBytesForTheSame()
    {
        if (!m_lenet)
            QSKIP("The package dataset-fashion-mnist is not installed.");
        const auto files = [&] {
            return hardwareFiles(m_signed, configuration("mixed"), loadAccelerator("spatial-edge"),
                                 pixelsOf(*m_lenet->data.test), {});
        };
        const HardwareFiles once = files();
        QVERIFY(once == files());
        // Nothing newer than Verilog-2001.
        for (const auto& [path, content] : once)
            QVERIFY2(!QString::fromStdString(content).contains(
                         QRegularExpression("\\b(logic|always_ff|always_comb|bit|int)\\b.*;")) ||
                         path.find(".v") == std::string::npos,
                     path.c_str());
    }

    void saysWhatIsWrong()
    {
        if (!m_lenet)
            QSKIP("The package dataset-fashion-mnist is not installed.");
        HardwareRequest request;
        request.layers = {"conv9"};
        const auto error = [&](const Configuration& given, const char* machine) {
            return errorText([&] {
                hardwareFiles(m_signed, given, loadAccelerator(machine),
                              pixelsOf(*m_lenet->data.test), request);
            });
        };
        QVERIFY(error(configuration("exact"), "spatial-edge").contains("conv1, conv2, fc1"));
        request.layers = {"fc1"};
        QVERIFY(error(configuration("exact"), "spatial-unrolled").contains("multipliers"));
        Configuration many = configuration("exact");
        std::size_t next = 0;
        std::vector<CircuitPtr> circuits;
        for (const CircuitPtr& circuit : CircuitLibrary::shipped().circuits())
            if (circuit->isSigned)
                circuits.push_back(circuit);
        for (CircuitPtr& circuit : many.layers[2].circuits)
            circuit = circuits[next++ % 6];
        QVERIFY(error(many, "spatial-edge").contains("fc1"));
    }
};

QTEST_APPLESS_MAIN(TestCosimulation)
#include "tst_cosimulation.moc"
