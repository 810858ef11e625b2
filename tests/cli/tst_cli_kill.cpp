// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session.h"
#include "tests/cli/cli_process.h"
#include "tests/cli/idx_folder.h"
#include "tests/search/front_text.h"
#include "tests/support/sanitizers.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <signal.h>

#include <random>

using hawx::Exploration;
using hawx::Session;
using hawx::test::frontText;
using hawx::test::runCli;
using hawx::test::sourceFile;

/// `hawx-cli explore` is killed at random moments, again and again, and taken up. So often as
/// HAWX_KILLS says, 15 times where it says nothing.
class TestCliKill : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_model = sourceFile("resources/networks/lenet5-fashion-mnist.onnx");

    QString path(const QString& name) const { return m_folder.filePath(name); }
    QStringList arguments(const QString& out) const
    {
        return {"explore",
                m_model,
                "--data",
                path("data"),
                "--calibration-images",
                "64",
                "--profile-images",
                "300",
                "--verify",
                "10",
                "--refine",
                "6",
                "--out",
                path(out)};
    }

private slots:
    void killedSearchesEndWithTheSameFront()
    {
        QVERIFY(hawx::test::writeIdxFolder(path("data"), 28, 400, 600));
        QElapsedTimer clock;
        clock.start();
        const auto whole = runCli(arguments("whole.hawx"));
        const auto wholeMs = static_cast<unsigned>(clock.elapsed());
        QVERIFY2(whole.code == 0, whole.all());
        const std::string expected =
            frontText(Session::load(path("whole.hawx").toStdString()).front);

        const int wanted = qEnvironmentVariableIntValue("HAWX_KILLS");
        const int kills = wanted > 0 ? wanted : 15;
        const std::string session = path("killed.hawx").toStdString();
        std::mt19937 random(1);
        int ended = 0;
        for (int round = 0; round < kills; ++round) {
            QProcess process;
            process.start(QString::fromUtf8(HAWX_CLI), arguments("killed.hawx"));
            QVERIFY(process.waitForStarted());
            if (process.waitForFinished(static_cast<int>(random() % wholeMs))) {
                QCOMPARE(process.exitCode(), 0);
                QVERIFY(frontText(Session::load(session).front) == expected);
                // The next begins from nothing.
                ++ended;
                for (const char* suffix : {"", "-wal", "-shm", "-run", "-lock"})
                    QFile::remove(path("killed.hawx") + QLatin1String(suffix));
                continue;
            }
            ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
            QVERIFY(process.waitForFinished());
            if (!QFile::exists(path("killed.hawx")))
                continue;           // before it began
            Session::load(session); // throws when anything is wrong with it
        }
        const auto last = runCli(arguments("killed.hawx"));
        QVERIFY2(last.code == 0, last.all());
        const Exploration resumed = Session::load(session);
        QVERIFY(resumed.isFinished);
        QVERIFY(frontText(resumed.front) == expected);
        QCOMPARE(QDir(m_folder.path()).entryList({"killed.hawx*"}, QDir::Files),
                 QStringList{"killed.hawx"});
        qInfo("%d kills, %d searches ended between them", kills - ended, ended);
    }

    void secondWriterIsRefused()
    {
        QVERIFY(hawx::test::writeIdxFolder(path("data"), 28, 400, 600));
        QProcess first;
        first.start(QString::fromUtf8(HAWX_CLI), arguments("shared.hawx"));
        QVERIFY(first.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path("shared.hawx-lock")),
                                 5000 * hawx::test::kSlowness);
        const auto second = runCli(arguments("shared.hawx"));
        QCOMPARE(second.code, 1);
        QVERIFY2(second.err.contains("is open for writing in hawx-cli, process"), second.all());
        QCOMPARE(second.err.count('\n'), 1);
        // Readers are served meanwhile.
        const auto reader = runCli({"export", path("shared.hawx")});
        QVERIFY2(reader.code == 0, reader.all());
        first.terminate();
        QVERIFY(first.waitForFinished(30'000 * hawx::test::kSlowness));
    }
};

QTEST_GUILESS_MAIN(TestCliKill)
#include "tst_cli_kill.moc"
