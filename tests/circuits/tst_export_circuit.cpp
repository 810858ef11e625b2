// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/export/export_circuit.h"
#include "core/circuits/import/import_circuits.h"
#include "core/circuits/library.h"
#include "tests/circuits/error_text.h"
#include "tests/circuits/random_netlist.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using hawx::CircuitFormat;
using hawx::CircuitLibrary;
using hawx::CircuitPtr;
using hawx::importCircuit;
using hawx::test::errorText;

namespace {

/// Runs a program to its end; its output, or a failure's.
QByteArray outputOf(const QString& program, const QStringList& arguments, bool& ok)
{
    QProcess process;
    process.start(program, arguments);
    ok = process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit &&
         process.exitCode() == 0;
    return ok ? process.readAllStandardOutput() : process.readAllStandardError();
}

/// A line "a b o" for all pairs of bytes, o as 16 bits.
QByteArray linesOf(const hawx::TruthTable& table)
{
    QByteArray lines;
    for (int a = 0; a < 256; ++a) {
        for (int b = 0; b < 256; ++b)
            lines += QByteArray::number(table.results()[std::size_t(256 * a + b)] & 0xFFFF) + '\n';
    }
    return lines;
}

} // namespace

class TestExportCircuit : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    /// Exact, truncated and, for gates of all types, random.
    static std::vector<CircuitPtr> circuits()
    {
        const CircuitLibrary& library = CircuitLibrary::shipped();
        return {library.get("mul8u_1JFF"), library.get("mul8s_1KR6"),
                hawx::makeCircuit("mul8s_random", "test", true,
                                  hawx::test::randomNetlist(5, 8, 8, 300, 16), std::nullopt),
                hawx::makeCircuit("8-bit.random", "test", false,
                                  hawx::test::randomNetlist(6, 8, 8, 300, 16), std::nullopt)};
    }

    std::string path(const QString& name) { return m_folder.filePath(name).toStdString(); }
    void write(const QString& name, const QByteArray& content)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

private slots:
    void importsWhatItExports()
    {
        for (const CircuitPtr& circuit : circuits()) {
            for (const auto& [format, end] : {std::pair{CircuitFormat::Verilog, "v"},
                                              {CircuitFormat::C, "c"},
                                              {CircuitFormat::Blif, "blif"}}) {
                const std::string file = path(QStringLiteral("circuit.") + end);
                exportCircuit(*circuit, format, file);
                const hawx::ImportedCircuit imported = importCircuit(file, {});
                QCOMPARE(imported.circuit->hash, circuit->hash);
                QVERIFY(imported.circuit->netlist != nullptr);
                QVERIFY(imported.differences.empty() && imported.ambiguities.empty());
            }
            for (const char* const end : {"bin", "csv", "npy"}) {
                const std::string file = path(QStringLiteral("circuit.") + end);
                exportCircuit(*circuit, CircuitFormat::Table, file);
                const hawx::ImportedCircuit imported =
                    importCircuit(file, {.isSigned = circuit->isSigned,
                                         .indexEncoding = hawx::IndexEncoding::Value,
                                         .transposed = false});
                QCOMPARE(imported.circuit->hash, circuit->hash);
            }
        }
    }

    void verilogDoesTheSameInASimulator()
    {
        if (QStandardPaths::findExecutable("iverilog").isEmpty())
            QSKIP("Icarus Verilog (iverilog) is absent.");
        for (const CircuitPtr& circuit : circuits()) {
            const QByteArray text = QByteArray::fromStdString(toVerilog(*circuit));
            const qsizetype name = text.indexOf("module ") + 7;
            write("circuit.v", text);
            write("bench.v",
                  "module bench;\n reg [7:0] a, b; wire [15:0] o; integer i;\n " +
                      text.mid(name, text.indexOf('(', name) - name) +
                      " dut(.A(a), .B(b), .O(o));\n initial for (i = 0; i < 65536; i = i "
                      "+ 1) begin\n  {a, b} = i; #1 $display(\"%0d\", o);\n end\n"
                      "endmodule\n");
            bool ok = false;
            const QString program = m_folder.filePath("bench");
            const QByteArray message = outputOf(
                "iverilog",
                {"-o", program, m_folder.filePath("bench.v"), m_folder.filePath("circuit.v")}, ok);
            QVERIFY2(ok, message);
            const QByteArray lines = outputOf("vvp", {"-n", program}, ok);
            QVERIFY2(ok && lines == linesOf(circuit->table), circuit->name.c_str());
        }
    }

    void cDoesTheSameCompiled()
    {
        if (QStandardPaths::findExecutable("cc").isEmpty())
            QSKIP("A C compiler (cc) is absent.");
        for (const CircuitPtr& circuit : circuits()) {
            const QByteArray text = QByteArray::fromStdString(toC(*circuit));
            const qsizetype name = text.indexOf("int16_t ") + 8;
            write("circuit.c", text +
                                   "#include <stdio.h>\nint main(void)\n{\n"
                                   "  for (int i = 0; i < 65536; ++i)\n    printf(\"%u\\n\", "
                                   "(unsigned)(uint16_t)" +
                                   text.mid(name, text.indexOf('(', name) - name) +
                                   "(i >> 8, i & 255));\n  return 0;\n}\n");
            bool ok = false;
            const QString program = m_folder.filePath("program");
            const QByteArray message =
                outputOf("cc", {"-Wall", "-o", program, m_folder.filePath("circuit.c")}, ok);
            QVERIFY2(ok, message);
            const QByteArray lines = outputOf(program, {}, ok);
            QVERIFY2(ok && lines == linesOf(circuit->table), circuit->name.c_str());
        }
    }

    /// What another program makes of it: gates, and tables of four inputs.
    void importsWhatYosysMakesOfIt()
    {
        if (QStandardPaths::findExecutable("yosys").isEmpty())
            QSKIP("Yosys is absent.");
        const CircuitPtr circuit = CircuitLibrary::shipped().get("mul8s_1KR6");
        exportCircuit(*circuit, CircuitFormat::Verilog, path("circuit.v"));
        const QString base = m_folder.filePath("yosys");
        bool ok = false;
        const QByteArray message = outputOf(
            "yosys",
            {"-q", "-p",
             QStringLiteral("read_verilog %1; synth; abc -g AND,XOR,NAND,MUX,AOI3,OAI4; "
                            "write_verilog -noattr %2.v; write_verilog -noexpr %2_cells.v; "
                            "write_blif -icells -gates %2.blif; abc -lut 4; write_blif %2_lut.blif")
                 .arg(m_folder.filePath("circuit.v"), base)},
            ok);
        QVERIFY2(ok, message);
        for (const char* const end : {".v", "_cells.v", ".blif", "_lut.blif"})
            QCOMPARE(importCircuit((base + end).toStdString(), {}).circuit->hash, circuit->hash);
    }

    void refuses()
    {
        const CircuitPtr table = hawx::makeCircuit("t", "test", hawx::TruthTable::exact(false), {});
        for (const auto format : {CircuitFormat::Verilog, CircuitFormat::C, CircuitFormat::Blif})
            QCOMPARE(errorText([&] { exportCircuit(*table, format, path("x")); }),
                     QStringLiteral("The gates of t are not known, only its truth table: export it "
                                    "as table."));
        QCOMPARE(errorText([&] { exportCircuit(*table, CircuitFormat::Table, "x.png"); }),
                 QStringLiteral("The name of a table ends in .bin, .csv or .npy, unlike x.png."));
        QCOMPARE(errorText([] { hawx::circuitFormatFromString("vhdl"); }),
                 QStringLiteral("There is no format \"vhdl\"; there are verilog, c, blif and "
                                "table."));
        QVERIFY(errorText([&] {
                    exportCircuit(*table, CircuitFormat::Table, path("none/x.bin"));
                }).contains("cannot be written"));
    }
};

QTEST_GUILESS_MAIN(TestExportCircuit)
#include "tst_export_circuit.moc"
