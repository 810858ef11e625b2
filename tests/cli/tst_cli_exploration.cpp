// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_process.h"
#include "tests/support/sanitizers.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using hawx::test::CliResult;
using hawx::test::runCli;
using hawx::test::sourceFile;

/// The whole path on real images: explore, export, evaluate.
class TestCliExploration : public QObject {
    Q_OBJECT

private:
    static constexpr char kData[] = "/usr/share/datasets/fashion-mnist";
    QTemporaryDir m_folder;
    QString m_model = sourceFile("resources/networks/lenet5-fashion-mnist.onnx");

    QString path(const QString& name) const { return m_folder.filePath(name); }

    CliResult explore(const QString& out, const QStringList& options) const
    {
        return runCli(QStringList{"explore", m_model, "--data", kData, "--calibration-images",
                                  "128", "--profile-images", "128", "--images", "500", "--out",
                                  path(out)} +
                      options);
    }

    static QJsonArray frontOf(const CliResult& result) { return result.json()["front"].toArray(); }

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        if (!QDir(kData).exists())
            QSKIP("The package dataset-fashion-mnist is not installed.");
    }

    void exportedConfigurationsKeepWhatTheFrontStates_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("filter") << QStringList{"--granularity", "filter", "--verify", "6"};
        QTest::newRow("layer") << QStringList{"--granularity", "layer", "--verify", "6"};
        QTest::newRow("plain") << QStringList{"--granularity",     "filter",  "--verify",     "4",
                                              "--no-bias-folding", "--range", "least-squares"};
    }
    void exportedConfigurationsKeepWhatTheFrontStates()
    {
        QFETCH(QStringList, options);
        const CliResult explored = explore("s.hawx", options + QStringList{"--json"});
        QVERIFY2(explored.code == 0 && explored.err.isEmpty(), explored.all());
        const QJsonObject object = explored.json();
        QVERIFY(object["exact"]["top1"].toDouble() > 80);
        QVERIFY(object["seconds"]["profile"].isDouble());
        int verified = 0;
        for (const QJsonValue& point : frontOf(explored)) {
            if (!point["verifiedLossPp"].isDouble())
                continue;
            ++verified;
            const QString number = QString::number(point["point"].toInt());
            const CliResult exported =
                runCli({"export", path("s.hawx"), "--point", number, "--format", "json"});
            QVERIFY2(exported.code == 0, exported.all());
            QFile file(path("c.json"));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(exported.out);
            file.close();
            const CliResult evaluated =
                runCli({"evaluate", m_model, "--data", kData, "--images", "500", "--configuration",
                        path("c.json"), "--json"});
            QVERIFY2(evaluated.code == 0, evaluated.all());
            const QJsonObject result = evaluated.json();
            QVERIFY2(qAbs(result["lossPp"].toDouble() - point["verifiedLossPp"].toDouble()) < 1e-9,
                     evaluated.all());
            QVERIFY(qAbs(result["exactTop1"].toDouble() - object["exact"]["top1"].toDouble()) <
                    1e-9);
            QVERIFY(qAbs(result["fp32Top1"].toDouble() - object["exact"]["fp32Top1"].toDouble()) <
                    1e-9);
        }
        QVERIFY2(verified >= 1, explored.all());
    }

    void sameSeedGivesTheSameFrontWithAnyThreads()
    {
        const QStringList options{"--verify", "3", "--json", "--seed", "5"};
        const CliResult one = explore("one.hawx", options + QStringList{"--threads", "1"});
        const CliResult three = explore("three.hawx", options + QStringList{"--threads", "3"});
        QVERIFY2(one.code == 0 && three.code == 0, three.all());
        QVERIFY(!frontOf(one).isEmpty());
        QCOMPARE(frontOf(one), frontOf(three));
        QCOMPARE(runCli({"export", path("one.hawx"), "--point", "0"}).out,
                 runCli({"export", path("three.hawx"), "--point", "0"}).out);
    }

    void limitsHoldForEveryPoint()
    {
        const CliResult free = explore("free.hawx", {"--verify", "0", "--json"});
        QVERIFY2(free.code == 0, free.all());
        const double exact = free.json().value("exact")["powerMw"].toDouble();
        const QString limit = QString::number(exact * 0.8);
        const CliResult limited =
            explore("limited.hawx", {"--verify", "0", "--json", "--max-power", limit});
        QVERIFY2(limited.code == 0, limited.all());
        QVERIFY(!frontOf(limited).isEmpty());
        for (const QJsonValue& point : frontOf(limited))
            QVERIFY(point["powerMw"].toDouble() <= exact * 0.8 + 1e-9);
        const CliResult impossible =
            explore("impossible.hawx", {"--verify", "0", "--max-power", "0"});
        QCOMPARE(impossible.code, 1);
        QCOMPARE(impossible.err.count('\n'), 1);
        QVERIFY(!QFile::exists(path("impossible.hawx")));
    }

    void textNamesTheFileAndExportWritesEveryFormat()
    {
        const CliResult text =
            explore("text.hawx", {"--verify", "2", "--granularity", "layer", "--max-loss", "5"});
        QVERIFY2(text.code == 0 && text.err.isEmpty(), text.all());
        QVERIFY2(text.out.contains(("Saved to " + path("text.hawx")).toUtf8()), text.all());
        QVERIFY2(text.out.contains("verified") && text.out.contains("Exact: top-1"), text.all());

        const QString session = path("text.hawx");
        const CliResult csv = runCli({"export", session, "--point", "0", "--format", "csv"});
        QCOMPARE(csv.out.count('\n'), 237);
        const CliResult wrapped =
            runCli({"export", session, "--point", "0", "--format", "csv", "--json"});
        QCOMPARE(wrapped.json()["text"].toString().toUtf8(), csv.out);
        const CliResult saved = runCli({"export", session, "--point", "0", "--format", "csv",
                                        "--out", path("c.csv"), "--json"});
        QCOMPARE(saved.json()["out"].toString(), path("c.csv"));
        QFile file(path("c.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), csv.out);

        const CliResult front = runCli({"export", session});
        QVERIFY2(!frontOf(front).isEmpty(), front.all());
        const CliResult frontCsv = runCli({"export", session, "--format", "csv"});
        QCOMPARE(frontCsv.out.count('\n'), frontOf(front).size() + 1);
    }

    /// A shell runs the commands that a report states.
    void commandsOfAReportBringTheSame()
    {
        const CliResult explored = explore(
            "r.hawx", {"--verify", "6", "--granularity", "layer", "--max-loss", "5", "--json"});
        QVERIFY2(explored.code == 0, explored.all());
        const QJsonArray front = frontOf(explored);
        qsizetype point = 0;
        while (point < front.size() && !front[point]["verifiedLossPp"].isDouble())
            ++point;
        QVERIFY2(point < front.size(), explored.all());
        const QString number = QString::number(point);
        const CliResult report =
            runCli({"export", path("r.hawx"), "--point", number, "--format", "html"});
        QVERIFY2(report.code == 0 && report.out.contains("</html>"), report.all());
        const CliResult pdf = runCli({"export", path("r.hawx"), "--point", number, "--format",
                                      "pdf", "--out", path("r.pdf")});
        QVERIFY2(pdf.code == 0, pdf.all());
        const CliResult wrapped =
            runCli({"export", path("r.hawx"), "--point", number, "--format", "pdf", "--json"});
        QVERIFY2(wrapped.code == 1 && wrapped.err.contains("--out"), wrapped.all());

        QXmlStreamReader xml(report.out);
        while (!xml.atEnd() && xml.name() != QLatin1String("pre"))
            xml.readNext();
        const QString commands = xml.readElementText();
        QVERIFY2(commands.contains("hawx-cli explore"), qPrintable(commands));
        QProcess shell;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("PATH", QFileInfo(HAWX_CLI).path() + ':' + environment.value("PATH"));
        environment.insert("HAWX_CIRCUITS", QDir::temp().filePath("hawx-no-circuits"));
        shell.setProcessEnvironment(environment);
        shell.setWorkingDirectory(m_folder.path());
        shell.start("/bin/sh", {"-ec", commands});
        QVERIFY(shell.waitForFinished(280'000 * hawx::test::kSlowness));
        QVERIFY2(shell.exitCode() == 0, shell.readAllStandardError());
        QCOMPARE(frontOf(runCli({"export", path("search.hawx")})), front);
        QFile file(path("configuration.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray configuration = file.readAll();
        QCOMPARE(runCli({"export", path("r.hawx"), "--point", number}).out, configuration);
        QVERIFY(report.out.contains(
            QCryptographicHash::hash(configuration, QCryptographicHash::Sha256).toHex()));
    }

    void reportDoesWithoutTheNetwork()
    {
        const QString model = path("moved.onnx");
        QVERIFY(QFile::copy(m_model, model));
        const CliResult explored = runCli(
            {"explore", model, "--data", kData, "--calibration-images", "64", "--profile-images",
             "64", "--images", "100", "--verify", "1", "--out", path("moved.hawx")});
        QVERIFY2(explored.code == 0, explored.all());
        const QStringList command{"export", path("moved.hawx"), "--point", "0", "--format", "html"};
        const CliResult with = runCli(command);
        QVERIFY2(with.code == 0 && with.out.contains("SIMD</th>"), with.all());
        QVERIFY(QFile::rename(model, path("elsewhere.onnx")));
        const CliResult without = runCli(command);
        QVERIFY2(without.code == 0 && without.err.isEmpty(), without.all());
        QVERIFY(without.out.contains("was not at hand") && !without.out.contains("SIMD</th>"));
    }
};

QTEST_GUILESS_MAIN(TestCliExploration)
#include "tst_cli_exploration.moc"
