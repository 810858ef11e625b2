// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_process.h"
#include "tests/cli/idx_folder.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using hawx::test::CliResult;
using hawx::test::runCli;
using hawx::test::sourceFile;
using hawx::test::writeIdxFolder;

/// hawx-cli study predictor and bench predictor: what they state, on few images of noise.
class TestCliPredictor : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QStringList m_common;

    CliResult study(const QStringList& options) const
    {
        return runCli(QStringList{"study", "predictor"} + m_common +
                      QStringList{"--configurations", "8", "--verify", "4", "--json"} + options);
    }
    CliResult bench(const QStringList& options) const
    {
        return runCli(QStringList{"bench", "predictor"} + m_common + QStringList{"--json"} +
                      options);
    }
    /// What does not depend on the clock.
    static QJsonObject timeless(QJsonObject study)
    {
        study.remove("seconds");
        QJsonArray stages;
        for (const QJsonValue& value : study["stages"].toArray()) {
            QJsonObject stage = value.toObject();
            stage.remove("seconds");
            stage.remove("costRatio");
            stages.append(stage);
        }
        study["stages"] = stages;
        return study;
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
                               "40",
                               "--calibration-images",
                               "32"};
    }

    void studyStatesEachStage()
    {
        const CliResult result = study({});
        QVERIFY2(result.code == 0, result.all());
        const QJsonObject json = result.json();
        QCOMPARE(json["configurations"].toInt(), 8);
        QCOMPARE(json["verifiedConfigurations"].toInt(), 4);
        QCOMPARE(json["calibrationImages"].toInt(), 40);
        QCOMPARE(json["points"].toArray().size(), 8);
        const QJsonArray stages = json["stages"].toArray();
        QStringList names;
        for (const QJsonValue& stage : stages) {
            names.append(stage["name"].toString());
            for (const char* key : {"spearman", "kendall", "maePp", "spearman5pp", "maePp5pp",
                                    "coverage90", "costRatio"})
                QVERIFY2(stage.toObject().contains(key), key);
            const double coverage = stage["coverage90"].toDouble();
            QVERIFY(coverage >= 0 && coverage <= 1);
            QVERIFY(std::abs(8 * coverage - std::round(8 * coverage)) < 1e-9);
            QVERIFY(stage["costRatio"].toDouble() > 0);
            // The mean absolute error is that of the points.
            double error = 0;
            for (const QJsonValue& point : json["points"].toArray())
                error += std::abs(point["predictedPp"][names.last()].toDouble() -
                                  point["lossPp"].toDouble());
            QVERIFY(std::abs(stage["maePp"].toDouble() - error / 8) < 1e-9);
        }
        QCOMPARE(names, (QStringList{"additive", "margins", "bit-true"}));
    }

    void studyIsTheSameForASeedWithAnyThreads()
    {
        const QStringList seed{"--seed", "5"};
        const CliResult one = study(seed + QStringList{"--threads", "1"});
        const CliResult two = study(seed + QStringList{"--threads", "2"});
        QVERIFY2(one.code == 0 && two.code == 0, one.all() + two.all());
        QCOMPARE(timeless(one.json()), timeless(two.json()));
        const CliResult other = study({"--seed", "6", "--threads", "2"});
        QVERIFY(timeless(other.json()) != timeless(two.json()));
    }

    /// Without --circuits there are some to draw from in either mode.
    void unsignedOperandsHaveCircuitsToDrawFrom()
    {
        const CliResult result = study({"--operands", "unsigned"});
        QVERIFY2(result.code == 0, result.all());
        QCOMPARE(result.json()["points"].toArray().size(), 8);
        const CliResult benched = bench({"--operands", "unsigned"});
        QVERIFY2(benched.code == 0, benched.all());
        const int circuits = benched.json()["circuits"].toInt();
        QVERIFY2(circuits > 4 && circuits <= 12, benched.all());
        QVERIFY(benched.json()["checksum"].toDouble() > 0);
    }

    void benchStatesRatesAndAChecksum()
    {
        const CliResult one = bench({"--threads", "1"});
        QVERIFY2(one.code == 0 && one.err.isEmpty(), one.all());
        const QJsonObject json = one.json();
        QCOMPARE(json["network"].toString(), "lenet5-fashion-mnist");
        QCOMPARE(json["images"].toInt(), 40);
        QCOMPARE(json["filters"].toInt(), 236);
        for (const char* key : {"changesPerSecond", "predictionsPerSecond", "bitTruePerSecond"})
            QVERIFY2(json[key].toDouble() > 0, key);
        const CliResult two = bench({"--threads", "2"});
        QCOMPARE(two.json()["checksum"].toDouble(), json["checksum"].toDouble());
        QVERIFY(bench({"--seed", "2"}).json()["checksum"].toDouble() !=
                json["checksum"].toDouble());
    }
};

QTEST_GUILESS_MAIN(TestCliPredictor)
#include "tst_cli_predictor.moc"
