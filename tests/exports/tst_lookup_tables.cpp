// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/export/export_circuit.h"
#include "core/circuits/library.h"
#include "core/exports/lookup_tables.h"
#include "core/exports/names.h"
#include "core/support/files.h"
#include "tests/inference/random_network.h"
#include "tests/network/temporary_folder.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <set>

using namespace hawx;
using namespace hawx::test;

namespace {

std::pair<int, QByteArray> run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(300000))
        return {-1, process.errorString().toUtf8()};
    return {process.exitCode(), process.readAll().trimmed()};
}

const QString kPython = QStringLiteral("/usr/bin/python3");

/// Some layer with these circuits.
Configuration configurationOf(const std::vector<CircuitPtr>& circuits)
{
    Configuration configuration;
    configuration.network = "some network";
    LayerConfiguration layer;
    layer.layer = "conv1";
    layer.circuits = circuits;
    configuration.layers = {layer};
    return configuration;
}

/// A shipped circuit with gates, signed or not, commutative or not.
CircuitPtr shipped(bool isSigned, bool isCommutative)
{
    for (const CircuitPtr& circuit : CircuitLibrary::shipped().circuits())
        if (circuit->isSigned == isSigned && circuit->metrics.commutative == isCommutative &&
            !circuit->isExact() && circuit->netlist != nullptr)
            return circuit;
    return nullptr;
}

std::set<std::string> pathsOf(const std::vector<ExportedFile>& files)
{
    std::set<std::string> paths;
    for (const ExportedFile& file : files)
        paths.insert(file.path);
    return paths;
}

} // namespace

class TestLookupTables : public QObject {
    Q_OBJECT

    TemporaryFolder m_folder;

    QString path(const QString& name) const
    {
        return QString::fromStdString(m_folder.path(name).string());
    }

private slots:
    void products_data()
    {
        QTest::addColumn<bool>("isSigned");
        QTest::addColumn<bool>("isCommutative");
        QTest::addRow("signed") << true << false;
        QTest::addRow("signed, commutative") << true << true;
        QTest::addRow("unsigned") << false << false;
        QTest::addRow("unsigned, commutative") << false << true;
    }

    /// numpy reads the tables, with each program's computation of the index.
    void products()
    {
        QFETCH(bool, isSigned);
        QFETCH(bool, isCommutative);
        if (run(kPython, {"-c", "import numpy"}).first != 0)
            QSKIP("There is no python3 with numpy.");
        const CircuitPtr circuit = shipped(isSigned, isCommutative);
        QVERIFY(circuit != nullptr);
        const QString folder = QString::fromUtf8(QTest::currentDataTag());
        writeExport(toLookupTables(configurationOf({circuit})), m_folder.path(folder), false);
        exportCircuit(*circuit, CircuitFormat::Table, m_folder.path(folder + ".csv"));
        const auto [code, message] =
            run(kPython, {HAWX_CHECK_TABLES, path(folder),
                          QString::fromStdString(identifier(circuit->name)), path(folder + ".csv"),
                          isSigned ? "signed" : "unsigned", isCommutative ? "commutative" : "not"});
        QVERIFY2(code == 0, message.constData());
        const int tables = (isSigned ? 2 : 4) * (isCommutative ? 1 : 2);
        QCOMPARE(message, QByteArray::number(tables) + " tables agree");
    }

    /// A compiled program that looks up as AdaPT does, against the circuit's gates as C.
    void headers_data() { products_data(); }

    void headers()
    {
        QFETCH(bool, isSigned);
        QFETCH(bool, isCommutative);
        const QString compiler = QStandardPaths::findExecutable(QStringLiteral("cc"));
        if (compiler.isEmpty())
            QSKIP("There is no C compiler.");
        const CircuitPtr circuit = shipped(isSigned, isCommutative);
        QVERIFY(circuit != nullptr);
        const std::string name = identifier(circuit->name);
        const QString folder = "header of " + QString::fromUtf8(QTest::currentDataTag());
        writeExport(toLookupTables(configurationOf({circuit})), m_folder.path(folder), false);
        exportCircuit(*circuit, CircuitFormat::C, m_folder.path(folder + "/circuit.c"));
        const std::string file = "adapt/" + name + (isCommutative ? "" : "_ba") + ".h";
        const std::string model =
            isSigned ? name + "(a, b)"
                     : "((a < 0) == (b < 0) ? 1 : -1) * " + name + "(abs(a), abs(b))";
        writeFileAtomically(m_folder.path(folder + "/main.c"),
                            "#include \"circuit.c\"\n"
                            "#define lut by_a\n#include \"adapt/" +
                                name + ".h\"\n#undef lut\n#define lut by_b\n#include \"" + file +
                                "\"\n#include <stdio.h>\n#include <stdlib.h>\n"
                                "int main(void)\n{\n"
                                "    int wrong = 0;\n"
                                "    for (int a = -128; a < 128; ++a)\n"
                                "        for (int b = -128; b < 128; ++b) {\n"
                                "            int8_t x = a, w = b; /* as the tensors hold them */\n"
                                "            int product = " +
                                model +
                                ";\n"
                                "            wrong += by_a[(uint8_t)x][(uint8_t)w] != product;\n"
                                "            wrong += by_b[(uint8_t)w][(uint8_t)x] != product;\n"
                                "        }\n"
                                "    printf(\"%d wrong\", wrong);\n"
                                "    return 0;\n}\n");
        const auto [code, messages] =
            run(compiler, {"-std=c99", "-o", path(folder + "/main"), path(folder + "/main.c")});
        QVERIFY2(code == 0, messages.constData());
        QCOMPARE(run(path(folder + "/main"), {}).second, QByteArray("0 wrong"));
    }

    void wideProductsAreLeftOut()
    {
        const CircuitPtr wide = circuitOf("wide", false, [](int a, int b) { return a * b * 4; });
        const std::set<std::string> paths = pathsOf(toLookupTables(configurationOf({wide})));
        QCOMPARE(paths, (std::set<std::string>{"README.txt", "adapt/wide.h", "approxtorch/wide.txt",
                                               "approxtorch/wide_uint8.txt"}));
        for (const ExportedFile& file : toLookupTables(configurationOf({wide})))
            if (file.path == "adapt/wide.h")
                QVERIFY(file.content.find("int32_t lut") != std::string::npos);
    }

    /// Names that differ in other characters than file names have, and one circuit of two names.
    void eachCircuitHasItsFile()
    {
        const auto plus = [](int more) { return [more](int a, int b) { return a * b + more; }; };
        const std::vector<CircuitPtr> circuits{
            circuitOf("m/1", true, plus(1)), circuitOf("m-1", true, plus(2)),
            circuitOf("M 1", true, plus(3)), circuitOf("again", true, plus(1))};
        Configuration configuration = configurationOf(circuits);
        configuration.layers[0].swap = {true, false, false, true};
        const std::vector<ExportedFile> files = toLookupTables(configuration);
        QCOMPARE(pathsOf(files).size(), files.size());
        QCOMPARE(files.size(), std::size_t{1 + 3 * 3});
        QVERIFY2(files[0].content.find("m_1: \"m/1\", signed, commutative; 2 filters, 2 of them") !=
                     std::string::npos,
                 files[0].content.c_str());
    }

    void isTheSameEachTime()
    {
        const Configuration configuration =
            configurationOf({shipped(true, false), shipped(false, false)});
        const std::vector<ExportedFile> once = toLookupTables(configuration);
        const std::vector<ExportedFile> again = toLookupTables(configuration);
        QCOMPARE(once.size(), again.size());
        for (std::size_t i = 0; i < once.size(); ++i) {
            QCOMPARE(once[i].path, again[i].path);
            QVERIFY(once[i].content == again[i].content);
        }
    }
};

QTEST_APPLESS_MAIN(TestLookupTables)
#include "tst_lookup_tables.moc"
