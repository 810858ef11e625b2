// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_process.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using hawx::test::CliResult;
using hawx::test::runCli;
using hawx::test::sourceFile;

/// --verbose, --log and the verb report.
class TestCliLog : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString& name) const { return m_folder.filePath(name); }
    QByteArray read(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Inspects a copy of the example under a name of its own.
    QStringList inspect() const
    {
        const QString model = path("qvxznetwork.onnx");
        QFile::copy(sourceFile("resources/networks/lenet5-fashion-mnist.onnx"), model);
        return {"inspect", model, "--json"};
    }

    static bool areLogLines(const QByteArray& text)
    {
        static const QRegularExpression line(
            R"(^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z \d+ (error|warning|information|detail) [a-z]+: .+$)");
        QByteArrayList lines = text.split('\n');
        if (lines.takeLast() != "" || lines.isEmpty())
            return false;
        return std::all_of(lines.begin(), lines.end(), [](const QByteArray& each) {
            return line.match(QString::fromUtf8(each)).hasMatch();
        });
    }

private slots:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void saysNothingUnlessAsked()
    {
        const CliResult result = runCli(inspect());
        QVERIFY2(result.code == 0 && result.err.isEmpty(), result.all());
    }

    void verbose_data()
    {
        QTest::addColumn<bool>("before");
        QTest::newRow("before the verb") << true;
        QTest::newRow("behind the verb") << false;
    }
    /// The same result on stdout, and on stderr what was done.
    void verbose()
    {
        QFETCH(bool, before);
        const QStringList option{"--verbose"};
        const CliResult quiet = runCli(inspect());
        const CliResult result = runCli(before ? option + inspect() : inspect() + option);
        QCOMPARE(result.code, 0);
        QCOMPARE(result.out, quiet.out);
        QVERIFY2(areLogLines(result.err), result.all());
        for (const char* text : {"hawx-cli", "kernel", "qvxznetwork.onnx", "done"})
            QVERIFY2(result.err.contains(text), result.all());
        QVERIFY2(!result.err.contains(m_folder.path().toUtf8()), result.all());
    }

    void logsToAFile_data() { verbose_data(); }
    void logsToAFile()
    {
        QFETCH(bool, before);
        QFile::remove(path("a.log"));
        const QStringList option{"--log", path("a.log")};
        for (int run = 1; run <= 2; ++run) {
            const CliResult result = runCli(before ? option + inspect() : inspect() + option);
            QVERIFY2(result.code == 0 && result.err.isEmpty(), result.all());
            QVERIFY(areLogLines(read("a.log")));
            QCOMPARE(read("a.log").count("program: done"), run);
        }
        const CliResult failed = runCli(option + QStringList{"inspect", path("no.onnx")});
        QCOMPARE(failed.code, 1);
        QCOMPARE(failed.err.count('\n'), 1);
        QVERIFY(read("a.log").contains(" error program: There is no file "));
    }

    void aLogThatCannotBeWrittenIsAFailure()
    {
        const CliResult result = runCli(inspect() + QStringList{"--log", "/dev/null/x/hawx.log"});
        QVERIFY2(result.code == 1 && result.err.count('\n') == 1 && result.err.contains("The log "),
                 result.all());
    }

    /// Names of the user and of files, planted in environment, log and session.
    void reportHoldsNothingOfTheUser()
    {
        QFile::remove(path("b.log"));
        runCli(inspect() + QStringList{"--log", "/dev/null/x/hawx.log"});
        runCli({"--log", path("b.log"), "inspect", path("qvxzmissing/qvxz net.onnx")});
        runCli({"--log", path("b.log"), "circuits", "show", "qvxzcircuit"});
        QVERIFY(read("b.log").contains("qvxz"));
        const hawx::test::CliSurroundings planted{
            .variables = {{"HOME", "/home/qvxzuser"},
                          {"USER", "qvxzuser"},
                          {"LOGNAME", "qvxzuser"},
                          {"HAWX_CIRCUITS", "/home/qvxzuser/qvxzcircuits"}}};
        const QString out = path("report.txt");
        const CliResult result =
            runCli({"report", "--log", path("b.log"), "--session", path("qvxz.hawx"), "--out", out},
                   planted);
        QVERIFY2(result.code == 0 && result.err.isEmpty(), result.all());
        const QByteArray report = read("report.txt");
        QVERIFY2(!report.toLower().contains("qvxz"), report);
        QVERIFY2(!report.contains(m_folder.path().toUtf8()), report);
        for (const char* text : {"hawx-cli", "OpenCV: ", "SQLite: ", "processor: ", "memory: ",
                                 " information network: reading <...>", "There is no file <...>"})
            QVERIFY2(report.contains(text), report);
        const CliResult json = runCli({"report", "--json", "--log", path("b.log")}, planted);
        QVERIFY2(json.code == 0 && !json.out.toLower().contains("qvxz"), json.all());
        QVERIFY(json.json().contains("sections"));
    }

    void reportTellsOfTheWindowsLog()
    {
        QVERIFY(QDir(m_folder.path()).mkpath("state/hawx"));
        QFile log(path("state/hawx/hawx.log"));
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write("2026-01-31T12:00:00.000Z 4711 warning jobs: failed after 3 s\n");
        log.close();
        const CliResult result =
            runCli({"report"}, {.variables = {{"XDG_STATE_HOME", path("state")}}});
        QVERIFY2(result.out.contains("4711 warning jobs: failed after 3 s"), result.all());
    }
};

QTEST_GUILESS_MAIN(TestCliLog)
#include "tst_cli_log.moc"
