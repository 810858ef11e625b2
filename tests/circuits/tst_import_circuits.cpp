// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/dropped_products.h"
#include "core/circuits/export/export_circuit.h"
#include "core/circuits/import/import_circuits.h"
#include "core/circuits/import/table_layout.h"
#include "tests/circuits/circuit_writers.h"
#include "tests/circuits/error_text.h"
#include "tests/circuits/evoapprox.h"

#include <QTemporaryDir>
#include <QTest>

using hawx::CircuitLibrary;
using hawx::CircuitPtr;
using hawx::importCircuit;
using hawx::importCircuits;
using hawx::ImportOptions;
using hawx::ImportReport;
using hawx::IndexEncoding;
using hawx::TruthTable;
using hawx::test::errorText;

namespace {

/// An approximate multiplier that is not commutative: the low bits of the first operand are lost.
CircuitPtr truncated(bool isSigned, int h)
{
    return hawx::makeCircuit("truncated", "test", isSigned,
                             hawx::droppedProductsMultiplier(isSigned, {.h = h, .v = 0, .d = 0}),
                             std::nullopt);
}

} // namespace

class TestImportCircuits : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::filesystem::path write(const QString& name, const std::string& content)
    {
        const QFileInfo info(m_folder.filePath(name));
        info.dir().mkpath(QStringLiteral("."));
        QFile file(info.filePath());
        if (!file.open(QIODevice::WriteOnly) ||
            file.write(QByteArray::fromStdString(content)) != qint64(content.size()))
            qFatal("The temporary folder cannot be written.");
        return info.filePath().toStdString();
    }
    ImportReport importFolder(const CircuitLibrary& known = {}, int threads = 2)
    {
        return importCircuits({m_folder.path().toStdString()}, {}, known,
                              {.threads = threads, .stop = {}, .progress = {}});
    }

private slots:
    void init() { m_folder = QTemporaryDir(); }

    void readsTables_data()
    {
        QTest::addColumn<bool>("isSigned");
        QTest::addColumn<bool>("byByte");
        QTest::newRow("unsigned") << false << false;
        QTest::newRow("signed, by value") << true << false;
        QTest::newRow("signed, by byte") << true << true;
    }

    /// Every form of table: the layout is found by the errors alone.
    void readsTables()
    {
        QFETCH(bool, isSigned);
        QFETCH(bool, byByte);
        const CircuitPtr circuit = truncated(isSigned, 2);
        const auto valueOf = [&](int index) {
            return !isSigned ? index : byByte ? int(std::int8_t(index)) : index - 128;
        };
        std::string flat;
        std::string matrix = "a\\b";
        std::string triples = "a;b;result\n";
        std::string array = "#include <stdint.h>\n// results\nconst int16_t lut[256][256] = {\n";
        for (int i = 0; i < 256; ++i)
            matrix += "," + std::to_string(valueOf(i));
        matrix += "\n";
        for (int i = 0; i < 256; ++i) {
            matrix += std::to_string(valueOf(i));
            array += "{";
            for (int j = 0; j < 256; ++j) {
                const std::string text = std::to_string(circuit->table(valueOf(i), valueOf(j)));
                flat += text + (j == 255 ? "\n" : " ");
                matrix += "," + text;
                array += (j > 0 ? ", " : "") + text;
                triples += std::to_string(valueOf(i)) + ";" + std::to_string(valueOf(j)) + ";" +
                           text + ".0\n";
            }
            matrix += "\n";
            array += "},\n";
        }
        for (const auto& [name, text] : {std::pair{"t.txt", flat},
                                         {"m.csv", matrix},
                                         {"p.csv", triples},
                                         {"h.h", array + "};\n"}}) {
            const hawx::ImportedCircuit imported = importCircuit(write(name, text), {});
            QVERIFY2(imported.circuit->hash == circuit->hash, name);
            // The order of the operands is the only thing that cannot be told.
            QCOMPARE(imported.ambiguities.size(), std::size_t{1});
            QVERIFY(imported.ambiguities[0].starts_with("Which operand the first index is"));
        }
        const ImportOptions transposed{.isSigned = {}, .indexEncoding = {}, .transposed = true};
        const hawx::ImportedCircuit other = importCircuit(write("t.txt", flat), transposed);
        QCOMPARE(other.circuit->table(3, 7), circuit->table(7, 3));
        QVERIFY(other.ambiguities.empty());
    }

    void reportsWhatCannotBeTold()
    {
        std::string zeros;
        for (int i = 0; i < 65536; ++i)
            zeros += "0\n";
        const auto file = write("zero.txt", zeros);
        const hawx::ImportedCircuit imported = importCircuit(file, {});
        QCOMPARE(imported.ambiguities.size(), std::size_t{1});
        QVERIFY(imported.ambiguities[0].starts_with("The results fit "));
        QVERIFY(importCircuit(file, {.isSigned = false, .indexEncoding = {}, .transposed = false})
                    .ambiguities.empty());
        const hawx::ImportedCircuit c =
            importCircuit(write("f.c", "uint16_t f(unsigned a, unsigned b) { return 0; }"), {});
        QCOMPARE(c.ambiguities.size(), std::size_t{1});
        QVERIFY(c.ambiguities[0].starts_with("Whether operands are signed cannot be told"));
    }

    void findsTheSignOfNetlists()
    {
        for (const bool isSigned : {false, true}) {
            const CircuitPtr circuit = truncated(isSigned, 1);
            const hawx::ImportedCircuit imported = importCircuit(
                write("x.v", hawx::test::assignStyle(circuit->netlist->simplified(), "x", 'O')),
                {});
            QCOMPARE(imported.circuit->hash, circuit->hash);
            QVERIFY(imported.ambiguities.empty());
        }
    }

    void readsFiguresOfHeaders()
    {
        const hawx::Netlist netlist = truncated(false, 2)->netlist->simplified();
        const std::string header = "/***\n* distributed under The MIT License\n***/\n"
                                   "// MAE% = 0.50 %\n// EP% = 99.00 %\n// WCE = 765 \n"
                                   "// PDK45_PWR = 0.034 mW\n// PDK45_AREA = 110.8 um2\n"
                                   "// PDK45_DELAY = 0.58 ns\n";
        const hawx::ImportedCircuit imported = importCircuit(
            write("mul8u_TST.c", header + hawx::test::doutStyle(netlist, "mul8u_TST")), {});
        QCOMPARE(imported.circuit->cost->powerMw, 0.034);
        QCOMPARE(imported.circuit->cost->areaUm2, 110.8);
        QCOMPARE(imported.circuit->cost->delayNs, 0.58);
        QVERIFY(imported.circuit->cost->provenance == hawx::Provenance::Published);
        // Two lost bits of A: E = -(A mod 4) B. MAE = 1.5 * 127.5 = 0.2918 %, WCE = 3 * 255; E is
        // not 0 in 3/4 * 255/256 of all cases.
        QCOMPARE(imported.differences.size(), std::size_t{2});
        QCOMPARE(imported.differences[0], std::string("MAE% is stated as 0.50, but is 0.291824"));
        QCOMPARE(imported.differences[1], std::string("EP% is stated as 99.00, but is 74.707"));
    }

    void importsCheckouts()
    {
        const CircuitPtr known = truncated(false, 0);
        const hawx::Netlist one = truncated(false, 1)->netlist->simplified();
        const hawx::Netlist two = truncated(false, 2)->netlist->simplified();
        const std::string cost = "// PDK45_PWR = 0.1 mW\n// PDK45_AREA = 100 um2\n"
                                 "// PDK45_DELAY = 1 ns\n";
        write("a/mul8u_ONE.c", hawx::test::doutStyle(one, "mul8u_ONE"));
        write("b/mul8u_ONE.v", cost + hawx::test::assignStyle(one, "mul8u_ONE", 'O'));
        write("c/mul8u_SAME.c", hawx::test::onStyle(one, "mul8u_SAME"));
        write("c/mul8u_ONE.c", hawx::test::onStyle(two, "mul8u_ONE")); // another release
        write("d/mul8u_KNOWN.c",
              hawx::test::cgpStyle(known->netlist->simplified(), "mul8u_KNOWN", false, "\r\n"));
        write("adders/add8u_006.c", "not even C");
        write("adders/plus.c", "uint16_t plus(uint8_t a, uint8_t b) { return a + b; }");
        write("other/mul11u_0A2.c", "uint64_t mul11u_0A2(uint64_t a, uint64_t b) { int wa[11]; }");
        write("other/mul8x4u_0A2.v", "");
        write("other/README.md", "Not looked at.");
        write("other/prices.csv", "name,price\nscrew,cheap\n");
        write("x/cyclic.v", "module cyclic(input [7:0] A, B, output [15:0] O);\n"
                            "assign O[15:1] = A;\nwire n;\nassign n = ~n;\nassign O[0] = n;\n"
                            "endmodule");
        write("x/short.bin", "short");
        write("x/short.csv", "1,2,3\n");
        write("x/cut.npy", "\x93NUMPY");
        CircuitLibrary library;
        library.add(known);
        const ImportReport report = importFolder(library);

        QCOMPARE(report.functions.size(), std::size_t{3});
        QCOMPARE(report.knownCount(), std::size_t{1});
        const hawx::ImportedFunction& first = report.functions[0];
        QCOMPARE(first.circuit->name, std::string("mul8u_ONE"));
        QCOMPARE(first.circuit->table, truncated(false, 1)->table);
        QCOMPARE(first.circuit->cost->areaUm2, 100.0); // of the second file
        QCOMPARE(first.labels.size(), std::size_t{3});
        QCOMPARE(first.labels[2].name, std::string("mul8u_SAME"));
        const hawx::ImportedFunction& second = report.functions[1];
        QCOMPARE(second.circuit->table, truncated(false, 2)->table);
        QCOMPARE(second.circuit->name, "mul8u_ONE_" + second.circuit->hash.substr(0, 6));
        QCOMPARE(second.labels[0].name, std::string("mul8u_ONE"));
        QVERIFY(report.functions[2].isKnown && report.functions[2].circuit == known);
        QCOMPARE(report.functions[2].labels[0].name, std::string("mul8u_KNOWN"));

        QStringList skipped;
        for (const hawx::ImportRemark& remark : report.skipped)
            skipped.append(
                QString::fromStdString(remark.file.filename().string() + ": " + remark.text));
        QCOMPARE(skipped, (QStringList{"add8u_006.c: By its name it is an adder of 8 bits.",
                                       "plus.c: Its results are nearer to a + b than to a * b.",
                                       "mul11u_0A2.c: By its name it is a multiplier of 11 bits.",
                                       "mul8x4u_0A2.v: By its name it is a multiplier of 8x4 bits.",
                                       "prices.csv: It is a text without numbers."}));
        const QString x = m_folder.filePath("x/");
        QStringList failed;
        for (const hawx::ImportRemark& remark : report.failed)
            failed.append(QString::fromStdString(remark.text));
        QCOMPARE(failed,
                 (QStringList{"The file " + x + "cut.npy is no .npy file.",
                              x + "cyclic.v, line 3: The net n depends on itself.",
                              "The file " + x +
                                  "short.bin has 5 bytes; a raw table has 131072 or 262144: 65536 "
                                  "results of 16 or 32 bits.",
                              "The file " + x +
                                  "short.csv has 3 numbers; a table has 65536, or lines of two "
                                  "operands and a result."}));

        const ImportReport again = importFolder(library, 1);
        QCOMPARE(again.functions.size(), report.functions.size());
        for (std::size_t i = 0; i < report.functions.size(); ++i)
            QCOMPARE(again.functions[i].circuit->name, report.functions[i].circuit->name);
    }

    void refusesBadTables_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("message");
        QByteArray numbers;
        for (int i = 0; i < 65535; ++i)
            numbers += "1\n";
        QTest::newRow("word") << "t.txt" << QByteArray("1 2\n3 x\n")
                              << "%1, line 2: \"x\" is no integer.";
        QTest::newRow("range") << "t.txt" << QByteArray(numbers + "70000\n")
                               << "The results in %1 lie between 1 and 70000, which 16 bits do not "
                                  "hold.";
        QTest::newRow("array") << "t.h" << QByteArray("int t[] = {1, 2, 3};")
                               << "The array in %1 has 3 numbers; a table has 65536.";
        QTest::newRow("array without end")
            << "t.h" << QByteArray("int t[] = {1,\n2") << "%1, line 2: The array has no end.";
        QTest::newRow("array of names")
            << "t.h" << QByteArray("int t[] = {\nx};") << "%1, line 2: \"x\" is no integer.";
        QTest::newRow("kind") << "t.png" << QByteArray()
                              << "The file %1 is of no known kind: circuits end in .c, .h, .v, "
                                 ".sv, .blif, .bin, .npy, .csv or .txt.";
        QTest::newRow("far from a product")
            << "t.txt" << QByteArray(numbers + "1\n").replace("1\n", "40000\n")
            << "Its results are farther from a * b than zeros are.";
    }

    void refusesBadTables()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, text);
        QFETCH(QString, message);
        const auto file = write(name, text.toStdString());
        const QString path = QString::fromStdString(file.string());
        QCOMPARE(errorText([&] { importCircuit(file, {}); }),
                 message.contains("%1") ? message.arg(path) : message);
    }

    void namesMissingPaths()
    {
        const ImportReport report = importCircuits(
            {m_folder.filePath("none.c").toStdString(), m_folder.path().toStdString()}, {}, {}, {});
        QCOMPARE(report.failed.size(), std::size_t{2});
        QCOMPARE(report.failed[0].text, std::string("The folder holds no file of a circuit."));
        QVERIFY(report.failed[1].text.starts_with("There is no file "));
    }

    /// Without names and catalogue, the published tables' layouts are found by their errors.
    void findsLayoutsOfPublishedTables()
    {
        const QDir folder = hawx::test::evoApproxFolder();
        const std::vector<hawx::test::CatalogRow> catalog = hawx::test::evoApproxCatalog();
        if (catalog.empty())
            QSKIP("The shared folder with EvoApproxLib's truth tables is absent.");
        int told = 0;
        for (const hawx::test::CatalogRow& row : catalog) {
            const QString name = row.value("name");
            const QString copy = m_folder.filePath("copy.bin");
            QFile::remove(copy);
            QVERIFY(QFile::copy(folder.filePath("luts/" + name + ".bin"), copy));
            const CircuitPtr expected =
                importCircuit(folder.filePath("luts/" + name + ".bin").toStdString(), {}).circuit;
            const bool transposed = row.value("c_first_param") == "B";
            const hawx::ImportedCircuit found =
                importCircuit(copy.toStdString(),
                              {.isSigned = {}, .indexEncoding = {}, .transposed = transposed});
            if (!found.ambiguities.empty())
                continue; // told, not guessed
            QVERIFY2(found.circuit->hash == expected->hash, qPrintable(name));
            ++told;
        }
        QVERIFY2(told >= 47, qPrintable(QString::number(told))); // the constant zeros cannot be
    }

    void importsThePublishedFolder()
    {
        const QDir folder = hawx::test::evoApproxFolder();
        if (!folder.exists("luts"))
            QSKIP("The shared folder with EvoApproxLib's truth tables is absent.");
        const ImportReport report = importCircuits({folder.filePath("luts").toStdString()}, {},
                                                   CircuitLibrary::shipped(), {});
        QCOMPARE(report.functions.size(), std::size_t{49});
        std::size_t known = 0;
        for (const hawx::ImportedFunction& function : report.functions)
            for (const CircuitPtr& shipped : CircuitLibrary::shipped().circuits())
                known += shipped->hash == function.circuit->hash ? 1 : 0;
        QCOMPARE(report.knownCount(), known);
        QVERIFY(known >= 14); // 13 signed ones and the exact unsigned one
        QVERIFY(report.failed.empty() && report.skipped.empty() && report.ambiguities.empty());
        for (const hawx::ImportedFunction& function : report.functions)
            QVERIFY(function.circuit->cost.has_value());
    }
};

QTEST_APPLESS_MAIN(TestImportCircuits)
#include "tst_import_circuits.moc"
