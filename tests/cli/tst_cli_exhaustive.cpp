// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_process.h"
#include "tests/cli/idx_folder.h"
#include "tests/support/sanitizers.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/types.h>

#include <algorithm>
#include <csignal>

using hawx::test::CliResult;
using hawx::test::runCli;
using hawx::test::sourceFile;
using hawx::test::writeIdxFolder;

/// hawx-cli exhaustive on noise.
class TestCliExhaustive : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_model = sourceFile("resources/networks/lenet5-fashion-mnist.onnx");
    QString m_data;

    QString path(const QString& name) const { return m_folder.filePath(name); }

    QStringList command(const QStringList& options) const
    {
        return QStringList{"exhaustive",           m_model,      "--data",   m_data,
                           "--circuits",           "mul8s_1L1G", "--images", "70",
                           "--calibration-images", "32"} +
               options;
    }

    /// The cells of each line but the header.
    static QList<QStringList> rowsOf(const QString& file)
    {
        QFile csv(file);
        QList<QStringList> rows;
        if (!csv.open(QIODevice::ReadOnly))
            return rows;
        for (const QByteArray& line : csv.readAll().trimmed().split('\n'))
            rows += QString::fromUtf8(line).split(',');
        rows.removeFirst();
        return rows;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_data = path("data");
        QVERIFY(writeIdxFolder(m_data, 28, 40, 80));
    }

    void layersGiveAllConfigurationsAndTheirFront()
    {
        const CliResult result = runCli(command({"--json", "--csv", path("all.csv")}));
        QVERIFY2(result.code == 0 && result.err.isEmpty(), result.all());
        const QJsonObject json = result.json();
        QCOMPARE(json["configurations"].toInt(), 32);
        QCOMPARE(json["images"].toInt(), 70);
        QVERIFY(json["seconds"].isDouble());
        const QList<QStringList> rows = rowsOf(path("all.csv"));
        QCOMPARE(rows.size(), 32);

        // The front is what no row dominates in loss, power and area.
        const QJsonArray front = json["front"].toArray();
        QVERIFY(!front.isEmpty());
        const auto dominates = [](const QStringList& a, const QStringList& b) {
            bool noWorse = true;
            bool better = false;
            for (int column = 1; column <= 3; ++column) {
                noWorse = noWorse && a[column].toDouble() <= b[column].toDouble();
                better = better || a[column].toDouble() < b[column].toDouble();
            }
            return noWorse && better;
        };
        int kept = 0;
        for (const QStringList& row : rows) {
            const bool dominated = std::any_of(
                rows.begin(), rows.end(), [&](const auto& other) { return dominates(other, row); });
            kept += dominated ? 0 : 1;
            QCOMPARE(std::any_of(front.begin(), front.end(),
                                 [&](const QJsonValue& point) {
                                     return point["circuits"].toString() == row[0];
                                 }),
                     !dominated);
        }
        QCOMPARE(front.size(), kept);
        for (const QJsonValue& point : front)
            for (const char* key : {"lossPp", "powerMw", "areaUm2", "latencyMs", "energyUj",
                                    "powerSaving", "areaSaving"})
                QVERIFY2(point[QLatin1String(key)].isDouble(), key);

        // The last row has the circuit everywhere.
        const CliResult everywhere =
            runCli({"evaluate", m_model, "--data", m_data, "--circuit", "mul8s_1L1G", "--images",
                    "70", "--calibration-images", "32", "--json"});
        QCOMPARE(rows.last()[0].count("mul8s_1L1G"), 5);
        QVERIFY(qAbs(rows.last()[1].toDouble() - everywhere.json()["lossPp"].toDouble()) < 1e-9);
        QVERIFY(qAbs(json["exact"]["top1"].toDouble() - everywhere.json()["exactTop1"].toDouble()) <
                1e-9);
    }

    void resultDoesNotDependOnThreadsOrKernel()
    {
        const QJsonValue front = runCli(command({"--json"})).json()["front"];
        QVERIFY(runCli(command({"--json", "--threads", "1"})).json()["front"] == front);
        QVERIFY(runCli(command({"--json", "--kernel", "portable"})).json()["front"] == front);
    }

    void exactCircuitMayBeNamed()
    {
        const CliResult named =
            runCli({"exhaustive", m_model, "--data", m_data, "--circuits", "mul8s_1L1G,mul8s_1KV8",
                    "--images", "70", "--calibration-images", "32", "--json"});
        QVERIFY(named.json()["front"] == runCli(command({"--json"})).json()["front"]);
    }

    void areaCanBeLeftOut()
    {
        const CliResult result = runCli(command({"--front", "power", "--json"}));
        double loss = 1000;
        for (const QJsonValue& point : result.json()["front"].toArray()) {
            QVERIFY(point["lossPp"].toDouble() < loss); // power grows
            loss = point["lossPp"].toDouble();
        }
        QVERIFY(loss < 1000);
    }

    void textShowsTheFront()
    {
        const CliResult result = runCli(command({}));
        QVERIFY2(result.code == 0, result.all());
        QVERIFY2(result.out.startsWith("32 configurations by layer, each bit-true on 70 images"),
                 result.all());
        QVERIFY2(result.out.contains("conv1=mul8s_1"), result.all());
    }

    /// All filters take minutes: what is finished is kept when it is interrupted.
    void interruptedFiltersLeaveAFileToContinueFrom()
    {
        const QStringList arguments =
            command({"--granularity", "filter", "--resume", path("parts")});
        QProcess process;
        process.start(HAWX_CLI, arguments);
        QVERIFY(process.waitForStarted());
        QTest::qWait(hawx::test::kSanitized ? 30000 : 2000);
        QCOMPARE(kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
        QVERIFY(process.waitForFinished(30'000 * hawx::test::kSlowness));
        QCOMPARE(process.exitCode(), 1);
        QCOMPARE(process.readAllStandardError(), QByteArray("hawx-cli: The work was cancelled.\n"));
        QVERIFY(QFileInfo(path("parts")).size() > 8 * 1024 * 1024);
        const CliResult other =
            runCli(command({"--granularity", "filter", "--resume", path("parts"), "--operands",
                            "signed", "--range", "least-squares"}));
        QCOMPARE(other.code, 1);
        QVERIFY2(other.err.contains("belongs to another enumeration"), other.all());
    }
};

QTEST_GUILESS_MAIN(TestCliExhaustive)
#include "tst_cli_exhaustive.moc"
