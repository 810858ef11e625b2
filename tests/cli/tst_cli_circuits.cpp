// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_process.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using hawx::test::CliResult;
using hawx::test::runCli;
using hawx::test::sourceFile;

/// circuits import, measure and export, with a library of the test's own.
class TestCliCircuits : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const QString& name, const QByteArray& text)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("The temporary folder cannot be written.");
        return file.fileName();
    }
    static QStringList names(const CliResult& list)
    {
        QStringList result;
        for (const QJsonValue& circuit : list.json()["circuits"].toArray())
            result.append(circuit["name"].toString());
        return result;
    }

private slots:
    void init()
    {
        m_folder = QTemporaryDir();
        qputenv("HAWX_CIRCUITS", m_folder.filePath("library").toUtf8());
    }

    void importsForLaterRuns()
    {
        // The product of the highest bits; and something that is cut off.
        const QString good = write("good.c", "uint16_t half(uint8_t A, uint8_t B)\n{\n"
                                             "  uint16_t O = 0;\n"
                                             "  O = ((A >> 7) & 1) << 14 & ((B >> 7) & 1) << 14;\n"
                                             "  return O;\n}\n");
        const QString bad = write("bad.v", "module bad(");
        const CliResult import = runCli({"circuits", "import", good, bad, "--json"});
        QVERIFY2(import.code == 0 && import.err.isEmpty(), import.all());
        const QJsonObject report = import.json();
        QCOMPARE(report["functions"].toInt(), 1);
        QCOMPARE(report["known"].toInt(), 0);
        QCOMPARE(report["imported"].toInt(), 1);
        const QJsonObject circuit = report["circuits"][0].toObject();
        QCOMPARE(circuit["name"].toString(), QString("half"));
        QCOMPARE(circuit["labels"][0]["file"].toString(), good);
        QVERIFY(circuit["powerMw"].isNull());
        QCOMPARE(report["failed"][0]["file"].toString(), bad);
        QVERIFY(report["failed"][0]["message"].toString().startsWith(bad + ", line 1: "));

        QVERIFY(names(runCli({"circuits", "list", "--json"})).contains("half"));
        QCOMPARE(runCli({"circuits", "show", "half", "--json"}).json()["hash"], circuit["hash"]);
        QCOMPARE(runCli({"circuits", "import", good, "--json"}).json()["known"].toInt(), 1);
        const CliResult text = runCli({"circuits", "import", good});
        QVERIFY2(text.out.contains("half: known already"), text.all());
        // In another folder it is unknown.
        QVERIFY(
            !names(runCli({"circuits", "list", "--json", "--library", m_folder.filePath("other")}))
                 .contains("half"));
        const CliResult elsewhere =
            runCli({"circuits", "import", good, "--library", m_folder.filePath("other"), "--json"});
        QCOMPARE(elsewhere.json()["imported"].toInt(), 1);
    }

    void statesWhatFilesDoNotTell()
    {
        const QString file = write("zero.c", "uint16_t zero(unsigned a, unsigned b) { return 0; }");
        const CliResult result =
            runCli({"circuits", "import", file, "--operands", "signed", "--json"});
        QVERIFY2(result.code == 0, result.all());
        QCOMPARE(result.json()["circuits"][0]["signed"].toBool(), true);
        QVERIFY(result.json()["ambiguities"].toArray().isEmpty());
    }

    void failsWhenNothingIsImported()
    {
        const CliResult result = runCli({"circuits", "import", write("bad.v", "module bad(")});
        QCOMPARE(result.code, 1);
        QVERIFY2(result.err.startsWith("hawx-cli: Nothing was imported: ") &&
                     result.err.count('\n') == 1,
                 result.all());
        QCOMPARE(runCli({"circuits", "import"}).code, 2);
        QCOMPARE(runCli({"circuits", "import", "x", "--index", "odd"}).code, 2);
    }

    void measuresAgainstACatalogue()
    {
        const QString catalog = write("catalog.csv", "name,WCE,MSE\nmul8s_1L2H,255,1\n");
        const CliResult result = runCli(
            {"circuits", "measure", "mul8s_1L2H", "mul8s_1KV8", "--against", catalog, "--json"});
        QVERIFY2(result.code == 0, result.all());
        const QJsonArray circuits = result.json()["circuits"].toArray();
        QCOMPARE(circuits[0]["wce"].toDouble(), 255.0);
        QCOMPARE(circuits[0]["listed"].toBool(), true);
        QCOMPARE(circuits[0]["differences"].toArray().size(), 1);
        QVERIFY(circuits[0]["differences"][0].toString().startsWith("MSE is stated as 1, but is "));
        QCOMPARE(circuits[1]["listed"].toBool(), false);
        QCOMPARE(circuits[1]["mae"].toDouble(), 0.0);
        const CliResult all = runCli({"circuits", "measure", "--all", "--json"});
        QVERIFY2(all.code == 0, all.all());
        const CliResult listed = runCli({"circuits", "list", "--json"});
        QCOMPARE(all.json()["circuits"].toArray().size(),
                 listed.json()["circuits"].toArray().size());
        QCOMPARE(runCli({"circuits", "measure"}).code, 2);
        QCOMPARE(runCli({"circuits", "measure", "none"}).code, 1);
    }

    void listsAdders()
    {
        for (const int width : {8, 16, 32}) {
            const CliResult list =
                runCli({"circuits", "adders", "--width", QString::number(width), "--json"});
            QVERIFY2(list.code == 0 && list.err.isEmpty(), list.all());
            const QJsonObject object = list.json();
            QCOMPARE(object["width"].toInt(), width);
            QCOMPARE(object["exhaustive"].toBool(), width == 8);
            QCOMPARE(object["families"].toArray().size(), 8);
            const QJsonArray adders = object["adders"].toArray();
            QCOMPARE(adders[0]["name"].toString(), QString("exact"));
            QCOMPARE(adders[0]["ep"].toDouble(), 0.0);
            for (const QJsonValue& adder : adders) {
                for (const auto& [saving, figure] : {std::pair{"powerSaving", "powerMw"},
                                                     {"areaSaving", "areaUm2"},
                                                     {"delaySaving", "delayNs"}}) {
                    QVERIFY(adder[figure].toDouble() > 0);
                    QCOMPARE(adder[saving].toDouble(),
                             1 - adder[figure].toDouble() / adders[0][figure].toDouble());
                }
                QVERIFY(adder["mae"].toDouble() <= adder["wce"].toDouble());
            }
        }
        const QJsonArray chosen = runCli({"circuits", "adders", "gear:3,5", "loa:7", "--json"})
                                      .json()["adders"]
                                      .toArray();
        QCOMPARE(chosen.size(), 2);
        QCOMPARE(chosen[0]["parameters"][1]["value"].toInt(), 5);
        QCOMPARE(chosen[1]["name"].toString(), QString("loa:7"));
        const CliResult text = runCli({"circuits", "adders", "loa:7", "--width", "16"});
        QVERIFY2(text.code == 0 && text.out.contains("lower-part OR"), text.all());
    }

    void measuresOtherWidthsAndRanks()
    {
        const CliResult result = runCli({"circuits", "measure", "mul8s_1L2H", "mul4u_bam_h1v0",
                                         "mul8u_bam_h7v0", "mul16u_blocks(mul8u_1JFF)", "--json"});
        QVERIFY2(result.code == 0, result.all());
        const QJsonArray circuits = result.json()["circuits"].toArray();
        QCOMPARE(circuits.size(), 4);
        QCOMPARE(circuits[0]["rank"].toInt(), 2);
        QVERIFY(circuits[0]["zeroSafe"].toBool() && circuits[0]["commutative"].toBool());
        QCOMPARE(circuits[1]["width"].toInt(), 4);
        QCOMPARE(circuits[1]["mae"].toDouble(), 15.0 / 4); // (a & 1) b is missing
        QCOMPARE(circuits[1]["rank"].toInt(), 1);
        QVERIFY(!circuits[1]["commutative"].toBool());
        QCOMPARE(circuits[2]["width"].toInt(), 8);
        QCOMPARE(circuits[2]["wce"].toDouble(), 127.0 * 255);
        QCOMPARE(circuits[3]["width"].toInt(), 16);
        QCOMPARE(circuits[3]["wce"].toDouble(), 0.0);
        QVERIFY(circuits[3]["sampled"].toBool() && circuits[3]["rank"].isNull());
        QCOMPARE(circuits[3]["standardErrors"]["mae"].toDouble(), 0.0);

        const CliResult text = runCli({"circuits", "measure", "mul8s_1L2H"});
        QVERIFY(text.out.contains("rank") && text.out.contains("zero-safe") &&
                text.out.contains("commutative"));

        const CliResult cost = runCli({"circuits", "cost", "mul12u_array", "--json"});
        QVERIFY2(cost.code == 0, cost.all());
        QCOMPARE(cost.json()["width"].toInt(), 12);
        QCOMPARE(cost.json()["costs"].toArray().size(), 1);
        QVERIFY(cost.json()["costs"][0]["powerMw"].toDouble() > 0.5);
        // Each of its 144 partial products takes part of a table, each of 132 additions two
        // outputs.
        const int luts = cost.json()["luts"].toInt();
        QVERIFY2(luts > 132 && luts < 2 * 132 + 144, cost.all());

        const CliResult wide = runCli({"circuits", "show", "mul12u_array"});
        QCOMPARE(wide.code, 1);
        QVERIFY2(wide.err.contains("has operands of 12 bits"), wide.all());
    }

    void writesErrorSurfaces()
    {
        const QString file = m_folder.filePath("surface.csv");
        const CliResult result = runCli({"circuits", "measure", "mul8s_1KR8", "--surface", file});
        QVERIFY2(result.code == 0, result.all());
        QFile csv(file);
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = csv.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 256);
        // Without row 0, odd a lose b.
        QCOMPARE(lines[128 + 3].split(',')[128 + 10].toInt(), -10);
        QCOMPARE(lines[128 + 3].split(',')[128 - 10].toInt(), 10);
        QCOMPARE(lines[128 - 4].split(',')[128 - 10].toInt(), 0);
        QCOMPARE(
            runCli({"circuits", "measure", "mul8s_1KR8", "mul8s_1KV8", "--surface", file}).code, 2);
    }

    void measuresOnTheOperandsOfALayer()
    {
        if (!QFile::exists(QStringLiteral("/usr/share/datasets/fashion-mnist")))
            QSKIP("needs the package dataset-fashion-mnist");
        const QStringList source{"--network",
                                 sourceFile("resources/networks/lenet5-fashion-mnist.onnx"),
                                 "--data",
                                 "/usr/share/datasets/fashion-mnist",
                                 "--images",
                                 "10",
                                 "--calibration-images",
                                 "64"};
        const QStringList measure = QStringList{"circuits", "measure", "mul8u_bam_h0v6"} + source;
        const CliResult layer = runCli(measure + QStringList{"--layer", "conv1", "--json"});
        QVERIFY2(layer.code == 0, layer.all());
        const QJsonObject whole = layer.json()["circuits"][0].toObject();
        QCOMPARE(whole["pairs"].toInt(), 10 * 117600);
        QVERIFY(whole["mae"].toDouble() > 0);
        // The layer's filters together are the layer.
        double sum = 0;
        for (int filter = 0; filter < 6; ++filter) {
            const CliResult one = runCli(measure + QStringList{"--layer", "conv1", "--filter",
                                                               QString::number(filter), "--json"});
            QVERIFY2(one.code == 0, one.all());
            sum += one.json()["circuits"][0]["mae"].toDouble() / 6;
        }
        QVERIFY(std::abs(sum - whole["mae"].toDouble()) < 1e-9 * sum);

        const CliResult cost = runCli(
            QStringList{"circuits", "cost", "mul8u_1JFF", "--layer", "conv1", "--json"} + source);
        QVERIFY2(cost.code == 0, cost.all());
        const QJsonArray costs = cost.json()["costs"].toArray();
        QCOMPARE(costs[1]["operands"].toString(), QString("uniform"));
        QCOMPARE(costs[2]["operands"].toString(), QString("conv1 of lenet5-fashion-mnist.onnx"));
        // Half of the pixels are black, and weights have 7 bits: less toggles.
        QVERIFY(costs[2]["powerMw"].toDouble() < 0.8 * costs[1]["powerMw"].toDouble());
        QCOMPARE(costs[2]["areaUm2"].toDouble(), costs[1]["areaUm2"].toDouble());

        const auto fails = [&measure](const QStringList& more, int code, const char* message) {
            const CliResult result = runCli(measure + more);
            return result.code == code && result.err.contains(message);
        };
        QVERIFY(fails({"--layer", "conf1"}, 1, "similar names are conv1, conv2"));
        QVERIFY(fails({"--layer", "pool1"}, 1, "no layer \"pool1\" that multiplies"));
        QVERIFY(fails({"--layer", "conv1", "--filter", "6"}, 1,
                      "The layer conv1 has the filters 0 to 5; there is no filter 6."));
        QVERIFY(fails({}, 2, "--layer"));
        QCOMPARE(runCli({"circuits", "measure", "mul8u_1JFF", "--layer", "conv1"}).code, 2);
        QVERIFY(
            runCli(QStringList{"circuits", "measure", "mul4u_array", "--layer", "conv1"} + source)
                .err.contains("Networks have operands of 8 bits"));
        QVERIFY(runCli(QStringList{"circuits", "measure", "mul8s_1KV8", "--layer", "conv1",
                                   "--operands", "unsigned"} +
                       source)
                    .err.contains("mul8s_1KV8 is signed"));
    }

    void exportsForOtherTools()
    {
        for (const auto& [format, file] :
             {std::pair{"verilog", "x.v"}, {"c", "x.c"}, {"blif", "x.blif"}, {"table", "x.csv"}}) {
            const QString path = m_folder.filePath(file);
            const CliResult result = runCli(
                {"circuits", "export", "mul8s_1L2H", "--format", format, "--out", path, "--json"});
            QVERIFY2(result.code == 0, result.all());
            QCOMPARE(result.json()["file"].toString(), path);
            const CliResult import = runCli({"circuits", "import", path, "--json"});
            QCOMPARE(import.json()["known"].toInt(), 1);
            QCOMPARE(import.json()["circuits"][0]["name"].toString(), QString("mul8s_1L2H"));
        }
        QCOMPARE(
            runCli({"circuits", "export", "mul8s_1L2H", "--format", "vhdl", "--out", "x"}).code, 2);
        QCOMPARE(runCli({"circuits", "export", "none", "--format", "c", "--out", "x"}).code, 1);
    }

    void evolvesAndKeepsAncestry()
    {
        const QStringList command{"circuits",     "evolve", "mul8u_1JFF", "--max-mae", "0.1",
                                  "--candidates", "3000",   "--islands",  "1",         "--json"};
        const CliResult result = runCli(command);
        QVERIFY2(result.code == 0, result.all());
        const QJsonObject evolved = result.json();
        QVERIFY(evolved["powerSaving"].toDouble() > 0);
        QVERIFY(evolved["maePercent"].toDouble() <= 0.1);
        QCOMPARE(evolved["candidates"].toInt(), 3000);
        const CliResult shown = runCli({"circuits", "show", evolved["name"].toString(), "--json"});
        QCOMPARE(shown.json()["hash"], evolved["hash"]);
        QCOMPARE(shown.json()["powerMw"].toDouble(),
                 evolved["evolved"].toObject()["powerMw"].toDouble());
        // The command that it tells makes it again.
        QStringList again = shown.json()["origin"].toString().split(' ').mid(1);
        const QString file = m_folder.filePath("again.circuit");
        again << "--out" << file << "--json";
        QCOMPARE(runCli(again).json()["hash"], evolved["hash"]);
        QVERIFY(QFile::exists(file));
        // It may be evolved further, under its name.
        QCOMPARE(runCli({"circuits", "evolve", evolved["name"].toString(), "--max-mae", "0.2",
                         "--candidates", "100", "--name", "next"})
                     .code,
                 0);
    }

    void leavesKnownCircuitsAlone()
    {
        const auto evolve = [](const char* name) {
            return runCli({"circuits", "evolve", "mul8u_1JFF", "--max-mae", "0.1", "--candidates",
                           "2000", "--islands", "1", "--name", name, "--json"})
                .json();
        };
        QVERIFY(evolve("first")["knownAs"].toString().isEmpty());
        const QJsonObject second = evolve("second");
        QCOMPARE(second["knownAs"].toString(), QString("first"));
        QVERIFY(second["file"].toString().isEmpty());
        const QStringList all = names(runCli({"circuits", "list", "--json"}));
        QVERIFY(all.contains("first") && !all.contains("second"));
    }

    void saysWhatEvolutionNeeds()
    {
        QCOMPARE(runCli({"circuits", "evolve", "mul8u_1JFF"}).code, 2);
        const CliResult broken =
            runCli({"circuits", "evolve", "mul8u_trunc_t6c1", "--max-wce", "0.001"});
        QCOMPARE(broken.code, 1);
        QVERIFY2(broken.err.contains("worst-case error"), broken.all());
        const CliResult taken = runCli({"circuits", "evolve", "mul8u_1JFF", "--max-mae", "1",
                                        "--candidates", "100", "--name", "mul8u_1JFF"});
        QCOMPARE(taken.code, 1);
        QVERIFY2(taken.err.contains("another name"), taken.all());
        const auto code = [](const QStringList& options) {
            return runCli(QStringList{"circuits", "evolve", "mul8u_1JFF", "--max-mae", "1"} +
                          options)
                .code;
        };
        QCOMPARE(code({"--candidates", "0"}), 2);
        QCOMPARE(code({"--max-wce", "-1"}), 2);
        QCOMPARE(code({"--seconds", "-1"}), 2);
        QCOMPARE(code({"--seconds", "1e300"}), 1);
        QCOMPARE(code({"--candidates", "1000", "--out", m_folder.filePath("none/x")}), 1);
        // Time alone may end it.
        QCOMPARE(code({"--seconds", "0.01"}), 0);
    }
};

QTEST_GUILESS_MAIN(TestCliCircuits)
#include "tst_cli_circuits.moc"
