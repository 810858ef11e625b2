// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_process.h"
#include "tests/cli/idx_folder.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using hawx::test::CliResult;
using hawx::test::runCli;
using hawx::test::sourceFile;
using hawx::test::writeIdxFolder;

/// hawx-cli accelerators, and machines in explore and bench search, on few images of noise.
class TestCliAccelerators : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QStringList m_common;

    QString file(const char* name) const { return m_folder.filePath(name); }

    QJsonObject explored(const QStringList& options) const
    {
        const CliResult result =
            runCli(QStringList{"explore"} + m_common +
                   QStringList{"--out", file("s.hawx"), "--json", "--profile-images", "40",
                               "--images", "100", "--verify", "3", "--circuits", "published"} +
                   options);
        return result.code == 0 ? result.json() : QJsonObject{{"error", QString(result.err)}};
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QVERIFY(writeIdxFolder(file("data"), 28, 100, 200));
        m_common = QStringList{sourceFile("resources/networks/lenet5-fashion-mnist.onnx"), "--data",
                               file("data"), "--calibration-images", "20"};
    }

    void listsAndShowsWhatExploreReads()
    {
        const CliResult list = runCli({"accelerators", "list", "--json"});
        QCOMPARE(list.code, 0);
        QStringList names;
        for (const QJsonValue& value : list.json()["accelerators"].toArray())
            names.append(value.toObject()["name"].toString());
        for (const char* name : {"spatial-edge", "systolic-16x16", "fgpu-1", "fgpu-8"})
            QVERIFY2(names.contains(name), name);
        const CliResult shown = runCli({"accelerators", "show", "fgpu-8"});
        QCOMPARE(shown.code, 0);
        QFile own(file("own.json"));
        QVERIFY(own.open(QIODevice::WriteOnly));
        own.write(QByteArray(shown.out).replace("\"fgpu-8\"", "\"mine\""));
        own.close();
        const QJsonObject found = explored({"--accelerator", file("own.json")});
        QVERIFY2(!found.contains("error"), qPrintable(found["error"].toString()));
    }

    void explanationAddsUp()
    {
        const CliResult result = runCli(
            QStringList{"accelerators", "explain"} + m_common +
            QStringList{"--accelerator", "spatial-edge", "--circuit", "mul8s_1L2H", "--json"});
        QVERIFY2(result.code == 0, result.err.constData());
        const QJsonObject json = result.json();
        double power = 0;
        double area = 0;
        for (const QJsonValue& value : json["items"].toArray()) {
            const QJsonObject item = value.toObject();
            QVERIFY(!item["part"].toString().isEmpty() && !item["reason"].toString().isEmpty());
            power += item["powerMw"].toDouble();
            area += item["areaUm2"].toDouble();
        }
        const QJsonObject figures = json["figures"].toObject();
        QVERIFY(std::abs(power - figures["machinePowerMw"].toDouble()) < 1e-6 * power);
        QVERIFY(std::abs(area - figures["machineAreaUm2"].toDouble()) < 1e-6 * area);
        QCOMPARE(json["layers"].toArray().size(), 5);
    }

    /// An exported configuration is explained with the figures that the search stated.
    void configurationsCostWhatExploreStates()
    {
        const QJsonObject found = explored({"--accelerator", "spatial-small"});
        QVERIFY2(!found.contains("error"), qPrintable(found["error"].toString()));
        const QJsonObject point = found["front"].toArray()[1].toObject();
        const CliResult exported = runCli({"export", file("s.hawx"), "--point", "1", "--format",
                                           "json", "--out", file("c.json")});
        QVERIFY2(exported.code == 0, exported.err.constData());
        const CliResult result =
            runCli({"accelerators", "explain", m_common[0], "--data", file("data"), "--accelerator",
                    "spatial-small", "--configuration", file("c.json"), "--json"});
        QVERIFY2(result.code == 0, result.err.constData());
        const QJsonObject figures = result.json()["figures"].toObject();
        for (const char* key : {"powerMw", "areaUm2", "latencyMs", "energyUj", "machinePowerMw"})
            QVERIFY2(std::abs(figures[key].toDouble() - point[key].toDouble()) <
                         1e-6 * point[key].toDouble(),
                     key);
    }

    void exploreTakesObjectivesLevelsAndCircuits()
    {
        QJsonObject found = explored({"--accelerator", "fgpu-1", "--levels", "1,4,20",
                                      "--max-circuits", "2", "--objectives", "loss,power"});
        QVERIFY2(!found.contains("error"), qPrintable(found["error"].toString()));
        int marked = 0;
        for (const QJsonValue& value : found["front"].toArray())
            marked += value.toObject()["level"].toInt() > 0 ? 1 : 0;
        QVERIFY(marked >= 1 && marked <= 3);
        found = explored({"--accelerator", "fgpu-1", "--objectives", "loss,latency,energy"});
        QVERIFY2(!found.contains("error"), qPrintable(found["error"].toString()));
        int others = 0;
        for (const QJsonValue& value : found["front"].toArray())
            others += value.toObject()["machine"].toInt() > 0 ? 1 : 0;
        QVERIFY(others > 0);
    }

    void benchSearchTimesEachMachine()
    {
        const CliResult result = runCli(QStringList{"bench", "search"} + m_common +
                                        QStringList{"--images", "20", "--circuits", "published",
                                                    "--operands", "signed", "--json"});
        QVERIFY2(result.code == 0, result.err.constData());
        const QJsonObject json = result.json();
        QCOMPARE(json["filters"].toInt(), 236);
        QCOMPARE(json["circuits"].toInt(), 13);
        QVERIFY(json["rows"].toArray().size() > 10);
        for (const QJsonValue& value : json["rows"].toArray()) {
            QVERIFY(value.toObject()["points"].toInt() > 3);
            QVERIFY(value.toObject()["milliseconds"].toDouble() > 0);
        }
    }

    void mistakesGetOneLine()
    {
        const auto line = [](const CliResult& result) { return QString(result.err).trimmed(); };
        CliResult result = runCli({"accelerators", "show", "nowhere"});
        QCOMPARE(result.code, 1);
        QVERIFY(line(result).startsWith("hawx-cli: There is no accelerator \"nowhere\""));
        result = runCli(QStringList{"accelerators", "explain"} + m_common +
                        QStringList{"--accelerator", "fgpu-1"});
        QCOMPARE(result.code, 2);
        result = runCli(QStringList{"exhaustive"} + m_common +
                        QStringList{"--circuits", "mul8s_1L2H,mul8s_1L2D,mul8s_1KTY",
                                    "--accelerator", "fgpu-1", "--images", "20"});
        QCOMPARE(result.code, 1);
        QVERIFY2(line(result).contains("permits 3 different circuits"), qPrintable(line(result)));
        result = runCli(QStringList{"explore", "--max-circuits", "70000"} + m_common +
                        QStringList{"--out", file("s.hawx")});
        QCOMPARE(result.code, 2);
        result = runCli(QStringList{"explore"} + m_common +
                        QStringList{"--out", file("s.hawx"), "--objectives", "loss,beauty"});
        QVERIFY(result.code != 0);
        QVERIFY2(line(result).contains("\"beauty\" is not an objective"), qPrintable(line(result)));
    }
};

QTEST_GUILESS_MAIN(TestCliAccelerators)
#include "tst_cli_accelerators.moc"
