// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_process.h"
#include "tests/cli/idx_folder.h"

#include <QDir>
#include <QJsonArray>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using hawx::test::CliResult;
using hawx::test::runCli;
using hawx::test::sourceFile;
using hawx::test::writeIdxFolder;

/// hawx-cli bench: what it states, not how fast it is.
class TestCliBench : public QObject {
    Q_OBJECT

private:
    QString m_model = sourceFile("resources/networks/lenet5-fashion-mnist.onnx");

    static QJsonArray rows(const QStringList& options)
    {
        const CliResult result =
            runCli(QStringList{"bench"} + options + QStringList{"--rounds", "1", "--json"});
        if (result.code != 0 || !result.err.isEmpty())
            qWarning("%s", result.all().constData());
        return result.json()["rows"].toArray();
    }
    static QStringList hashesOf(const QJsonArray& rows)
    {
        QStringList hashes;
        for (const QJsonValue& row : rows)
            hashes.append(row["logitsHash"].toString());
        return hashes;
    }
    static bool isOpenCv(const QJsonValue& row) { return row["kernel"] == "opencv-fp32"; }
    static bool isOneByOne(const QJsonValue& row)
    {
        return row["kernel"].toString().endsWith(", one by one");
    }
    /// The kernels of this machine, fastest first.
    QStringList kernels() const
    {
        QStringList names;
        for (const QJsonValue& row :
             rows({"inference", m_model, "--images", "1", "--operands", "signed"}))
            if (!isOpenCv(row) && !isOneByOne(row))
                names.append(row["kernel"].toString());
        return names;
    }

private slots:
    /// Without circuits: one for codes of 7 bits and one for codes of 8, each with all kernels.
    void inferenceStatesEveryContender()
    {
        const QJsonArray found = rows({"inference", m_model, "--images", "70", "--threads", "2"});
        QCOMPARE(found.size(), 2 * (2 + kernels().size()));
        QVERIFY(kernels().contains("portable"));
        QHash<QString, QSet<QString>> hashes;
        for (const QJsonValue& row : found) {
            for (const char* key :
                 {"network", "operands", "circuit", "kernel", "operandBits", "threads", "batch",
                  "images", "seconds", "imagesPerSecond", "gmacPerSecond", "ratioToOpenCv",
                  "ratioToGather", "logitsHash", "hashedImages"})
                QVERIFY2(row.toObject().contains(key), key);
            QCOMPARE(row["network"].toString(), "lenet5-fashion-mnist");
            QCOMPARE(row["threads"].toInt(), 2);
            QVERIFY(row["imagesPerSecond"].toDouble() > 0);
            QVERIFY(qFuzzyCompare(row["gmacPerSecond"].toDouble(),
                                  row["imagesPerSecond"].toDouble() * 416520 / 1e9));
            QVERIFY(row["ratioToOpenCv"].toDouble() > 0);
            if (isOpenCv(row)) {
                QVERIFY(row["circuit"].isNull() && row["logitsHash"].isNull());
                QCOMPARE(row["ratioToOpenCv"].toDouble(), 1.0);
                continue;
            }
            QCOMPARE(row["images"].toInt(), 70);
            QCOMPARE(row["hashedImages"].toInt(), 70);
            QCOMPARE(row["batch"].toInt(), 64);
            QCOMPARE(row["operandBits"].toInt(), row["operands"] == "signed" ? 7 : 8);
            QCOMPARE(row["ratioToGather"].isDouble(), kernels().contains("avx2-gather"));
            QCOMPARE(row["logitsHash"].toString().size(), 64);
            hashes[row["circuit"].toString()].insert(row["logitsHash"].toString());
        }
        QCOMPARE(hashes.size(), 2);
        QCOMPARE(hashes["mul8s_1L2H"].size(), 1);
        QCOMPARE(hashes["mul8u_1JFF"].size(), 1);
    }

    /// The signature is that of evaluate on the same images.
    void hashIsThatOfEvaluate()
    {
        const QTemporaryDir folder;
        const QString data = folder.filePath("data");
        QVERIFY(writeIdxFolder(data, 28, 100, 100));
        const QStringList common{m_model, "--data",     data,     "--images",
                                 "70",    "--operands", "signed", "--calibration-images",
                                 "32"};
        const QJsonArray found =
            rows(QStringList{"inference", "--circuits", "mul8s_1L2D,mul8u_1JFF"} + common);
        QCOMPARE(found.size(), 1 + 2 * (1 + kernels().size()));
        for (const QJsonValue& row : found) {
            if (isOpenCv(row))
                continue;
            const CliResult evaluated = runCli(
                QStringList{"evaluate", "--json", "--circuit", row["circuit"].toString()} + common);
            QVERIFY2(evaluated.code == 0, evaluated.all());
            QCOMPARE(row["logitsHash"], evaluated.json()["logitsHash"]);
        }
    }

    void measuresTheNetworksThatComeWithHawx()
    {
        QStringList expected;
        for (const QString& file :
             QDir(sourceFile("resources/networks")).entryList({"*.onnx"}, QDir::Files, QDir::Name))
            expected.append(file.chopped(5));
        QVERIFY(!expected.isEmpty());
        QStringList found;
        for (const QJsonValue& row :
             rows({"inference", "--images", "1", "--kernels", kernels().first()}))
            if (!found.contains(row["network"].toString()))
                found.append(row["network"].toString());
        QCOMPARE(found, expected);
    }

    void pixelsDependOnTheSeedAlone()
    {
        const QStringList options{"inference", "--kernels", kernels().first(),
                                  m_model,     "--images",  "70"};
        const QStringList hashes = hashesOf(rows(options));
        QCOMPARE(hashes.size(), 6);
        QCOMPARE(hashesOf(rows(options + QStringList{"--threads", "1"})), hashes);
        QCOMPARE(hashesOf(rows(options + QStringList{"--threads", "3"})), hashes);
        QVERIFY(hashesOf(rows(options + QStringList{"--seed", "2"})) != hashes);
    }

    /// A list of kernels is taken in the order of speed, each once, and MODEL may follow it.
    void kernelsAreChosen()
    {
        QStringList reversed = kernels();
        std::reverse(reversed.begin(), reversed.end());
        QStringList found;
        for (const QJsonValue& row : rows({"inference", "--images", "2", "--operands", "unsigned",
                                           "--kernels", reversed.join(',') + ",portable", m_model}))
            if (!isOpenCv(row) && !isOneByOne(row))
                found.append(row["kernel"].toString());
        QCOMPARE(found, kernels());
    }

    void kernelsAreMeasuredOnLayers()
    {
        const QJsonArray found = rows({"kernels", "--images", "1", "--kernels", kernels().first(),
                                       "--circuits", "mul8s_1KV8,mul8u_1JFF"});
        QCOMPARE(found.size(), 30); // five networks, two modes; OpenCV, a kernel, one by one
        QSet<QString> networks;
        for (const QJsonValue& row : found) {
            networks.insert(row["network"].toString());
            if (!isOpenCv(row))
                QCOMPARE(row["operandBits"].toInt(), row["circuit"] == "mul8s_1KV8" ? 7 : 8);
        }
        QCOMPARE(networks.size(), 5);
    }

    void printsATable()
    {
        const CliResult text = runCli(
            {"bench", "inference", m_model, "--images", "1", "--rounds", "2", "--threads", "1"});
        QVERIFY2(text.code == 0 && text.err.isEmpty(), text.all());
        QVERIFY2(text.out.startsWith("1 thread, random pixels; the least time of 2 rounds"),
                 text.all());
        QCOMPARE(text.out.count('\n'), 3 + 2 * (2 + kernels().size()));
        QVERIFY2(text.out.contains("opencv-fp32") && text.out.contains("portable"), text.all());
    }
};

QTEST_GUILESS_MAIN(TestCliBench)
#include "tst_cli_bench.moc"
