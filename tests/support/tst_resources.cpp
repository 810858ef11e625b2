// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/resources.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

class TestResources : public QObject {
    Q_OBJECT

    /// What a program that runs this copy of the test finds: the test calls itself with the folder
    /// that it should find in this variable.
    static constexpr char kExpected[] = "HAWX_EXPECTED_RESOURCES";
    static QString sourceTree() { return QStringLiteral(HAWX_SOURCE_DIR "/resources"); }
    static QString found() { return QString::fromStdString(hawx::resourceFolder().string()); }

private slots:
    void init() { qunsetenv("HAWX_RESOURCES"); }

    void findsWhatItsPlaceSays()
    {
        QCOMPARE(found(), qEnvironmentVariable(kExpected, sourceTree()));
    }

    void environmentGoesFirst()
    {
        qputenv("HAWX_RESOURCES", "/elsewhere/resources");
        QCOMPARE(found(), QStringLiteral("/elsewhere/resources"));
        qputenv("HAWX_RESOURCES", "");
        QCOMPARE(found(), sourceTree());
    }

    void installedProgramFindsWhatIsBesideIt()
    {
        const QTemporaryDir prefix;
        QVERIFY(prefix.isValid());
        QVERIFY(QDir(prefix.path()).mkpath("bin"));
        const QString program = prefix.filePath("bin/program");
        QVERIFY(QFile::copy(QFile::symLinkTarget("/proc/self/exe"), program));
        const auto run = [&](const QString& expected) {
            QProcess process;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(kExpected, expected);
            process.setProcessEnvironment(environment);
            process.start(program, {"findsWhatItsPlaceSays"});
            process.waitForFinished();
            return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        };
        const QString installed =
            QDir(prefix.path()).canonicalPath() + QStringLiteral("/share/hawx/resources");
        QCOMPARE(run(sourceTree()), 1);
        QCOMPARE(run(installed), 0);
        QVERIFY(QDir(prefix.path()).mkpath("share/hawx/resources"));
        QCOMPARE(run(installed), 0);
    }
};

QTEST_APPLESS_MAIN(TestResources)
#include "tst_resources.moc"
