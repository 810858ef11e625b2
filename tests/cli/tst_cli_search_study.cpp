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

/// hawx-cli study speedup and study search: what they state, on few images of noise.
class TestCliSearchStudy : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QStringList m_common;

    CliResult study(const QString& which, const QStringList& options,
                    const QString& circuits = QStringLiteral("mul8s_1L1G")) const
    {
        return runCli(QStringList{"study", which} + m_common + options +
                      QStringList{"--circuits", circuits});
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        const QString data = m_folder.filePath("data");
        QVERIFY(writeIdxFolder(data, 28, 100, 200));
        m_common = QStringList{sourceFile("resources/networks/lenet5-fashion-mnist.onnx"),
                               "--data",
                               data,
                               "--images",
                               "70",
                               "--profile-images",
                               "40",
                               "--calibration-images",
                               "32"};
    }

    void speedupStatesWhatWasMeasured()
    {
        const QString csv = m_folder.filePath("fronts.csv");
        const CliResult result = study("speedup", {"--one-by-one", "2", "--csv", csv, "--json"});
        QVERIFY2(result.code == 0 && result.err.isEmpty(), result.all());
        const QJsonObject json = result.json();
        QCOMPARE(json["granularity"].toString(), "layer");
        QCOMPARE(json["configurations"].toInt(), 32);
        QCOMPARE(json["images"].toInt(), 70);
        for (const char* key :
             {"exhaustiveSeconds", "exhaustiveCpuSeconds", "oneEvaluationSeconds",
              "oneByOneSeconds", "oneByOneCpuSeconds", "hawxSeconds", "hawxCpuSeconds",
              "hawxEvaluations", "speedup", "speedupOverSharing", "evaluationsRatio",
              "trueHypervolume", "hypervolumeRatio"})
            QVERIFY2(json[QLatin1String(key)].toDouble() > 0, key);
        const auto equal = [&](const char* key, double value) {
            QVERIFY2(std::abs(json[QLatin1String(key)].toDouble() / value - 1) < 1e-9, key);
        };
        equal("oneByOneSeconds", 32 * json["oneEvaluationSeconds"].toDouble());
        equal("speedup", json["oneByOneSeconds"].toDouble() / json["hawxSeconds"].toDouble());
        equal("speedupOverSharing",
              json["exhaustiveSeconds"].toDouble() / json["hawxSeconds"].toDouble());
        equal("evaluationsRatio", 32 / json["hawxEvaluations"].toDouble());
        equal("hypervolumeRatio",
              json["hypervolume"].toDouble() / json["trueHypervolume"].toDouble());
        QVERIFY(json["hypervolumeRatio"].toDouble() <= 1 + 1e-12);
        QVERIFY(json["largestGapPp"].toDouble() >= 0);
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QCOMPARE(text.count("\nhawx,"), json["points"].toInt());
        QCOMPARE(text.count("\nexhaustive,"), json["truePoints"].toInt());
    }

    void whatCannotBeEnumeratedIsNull()
    {
        const CliResult result = study(
            "speedup", {"--granularity", "filter", "--one-by-one", "1", "--verify", "2", "--json"},
            "mul8s_1L2H,mul8s_1L2D");
        QVERIFY2(result.code == 0, result.all());
        const QJsonObject json = result.json();
        for (const char* key : {"exhaustiveSeconds", "speedupOverSharing", "trueHypervolume",
                                "hypervolumeRatio", "largestGapPp", "truePoints"})
            QVERIFY2(json.contains(QLatin1String(key)) && json[QLatin1String(key)].isNull(), key);
        QCOMPARE(json["configurations"].toDouble(), std::pow(3.0, 22.0));
        QVERIFY(json["speedup"].toDouble() > 1000);
    }

    void searchStatesEachSearch()
    {
        const CliResult result =
            study("search", {"--granularity", "filter", "--verify", "4", "--refine", "4",
                             "--time-factor", "0.1", "--json"});
        QVERIFY2(result.code == 0 && result.err.isEmpty(), result.all());
        QStringList names;
        for (const QJsonValue& search : result.json()["searches"].toArray()) {
            names.append(search["name"].toString());
            for (const char* key :
                 {"seconds", "cpuSeconds", "evaluations", "points", "hypervolume"})
                QVERIFY2(search[QLatin1String(key)].isDouble(), key);
            QVERIFY(search["points"].toInt() >= 1);
        }
        QCOMPARE(names, (QStringList{"hawx", "uniform", "random", "nsga2"}));
    }

    void textTellsTheSame()
    {
        const CliResult speedup = study("speedup", {"--one-by-one", "1"});
        QVERIFY2(speedup.code == 0 && speedup.out.startsWith("32 configurations by layer"),
                 speedup.all());
        const CliResult search = study("search", {"--time-factor", "0.1"});
        QVERIFY2(search.code == 0 && search.out.contains("nsga2"), search.all());
    }

    void resumingIsForFilters()
    {
        const CliResult result = study("speedup", {"--resume", m_folder.filePath("parts")});
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.contains("--resume is for --granularity filter"), result.all());
    }
};

QTEST_GUILESS_MAIN(TestCliSearchStudy)
#include "tst_cli_search_study.moc"
