// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_process.h"
#include "tests/support/sanitizers.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using hawx::test::CliResult;
using hawx::test::runCli;
using hawx::test::sourceFile;

/// Too little memory, at many moments: one line and exit code 1, never a crash, and a result that
/// is reached is the right one.
class TestCliMemory : public QObject {
    Q_OBJECT

    static constexpr char kData[] = "/usr/share/datasets/fashion-mnist";
    QTemporaryDir m_folder;
    int m_least = 0; ///< MiB in which the system can load the program and its libraries

    static bool isOneLineOnMemory(const CliResult& result)
    {
        return result.code == 1 && result.out.isEmpty() && result.err.startsWith("hawx-cli: ") &&
               result.err.count('\n') == 1 && result.err.contains("memory");
    }

private slots:
    void initTestCase()
    {
        if (hawx::test::kSanitized)
            QSKIP("Sanitizers reserve more memory than there is.");
        QVERIFY(m_folder.isValid());
        if (!QDir(kData).exists())
            QSKIP("The package dataset-fashion-mnist is not installed.");
        for (m_least = 64;
             runCli({"--version"}, {.mebibytes = m_least, .variables = {}}).code != 0;)
            m_least += 8;
    }

    void tightMemory_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("key"); ///< of the result that must not change
        const QString model = sourceFile("resources/networks/lenet5-fashion-mnist.onnx");
        const QStringList data{"--data", kData, "--threads", "2", "--json", "--calibration-images",
                               "64"};
        QTest::newRow("evaluate") << QStringList{"evaluate",   model,      "--circuit",
                                                 "mul8u_1JFF", "--images", "256"} +
                                         data
                                  << "logitsHash";
        QTest::newRow("explore") << QStringList{"explore",
                                                model,
                                                "--granularity",
                                                "layer",
                                                "--profile-images",
                                                "64",
                                                "--images",
                                                "128",
                                                "--verify",
                                                "2",
                                                "--out",
                                                m_folder.filePath("s.hawx")} +
                                        data
                                 << "front";
        QTest::newRow("sensitivity")
            << QStringList{"sensitivity", model,   "--circuits", "published",
                           "--level",     "layer", "--images",   "64"} +
                   data
            << "scores";
        QTest::newRow("exhaustive")
            << QStringList{"exhaustive",    model,   "--circuits", "mul8u_1JFF",
                           "--granularity", "layer", "--images",   "64"} +
                   data
            << "front";
        QTest::newRow("circuits") << QStringList{"circuits",  "measure", "mul12u_trunc_t3c1",
                                                 "--threads", "2",       "--json"}
                                  << "circuits";
    }
    void tightMemory()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, key);
        const CliResult free = runCli(arguments);
        QVERIFY2(free.code == 0 && !free.json()[key].isUndefined(), free.all());
        int refused = 0;
        bool succeeded = false;
        for (int more = 0; !succeeded && more < 4000; more += more < 320 ? 80 : 600) {
            const CliResult result =
                runCli(arguments, {.mebibytes = m_least + more, .variables = {}});
            succeeded = result.code == 0;
            QVERIFY2(succeeded || isOneLineOnMemory(result),
                     QByteArray::number(m_least + more) + " MiB: " + result.all());
            if (succeeded)
                QCOMPARE(result.json()[key], free.json()[key]);
            else
                ++refused;
        }
        QVERIFY(succeeded);
        QVERIFY(refused > 0);
    }

    /// oneTBB would end the program.
    void refusesThreadsWithoutStacks()
    {
        const CliResult result =
            runCli({"evaluate", sourceFile("resources/networks/lenet5-fashion-mnist.onnx"),
                    "--data", kData, "--threads", "1024"},
                   {.mebibytes = 2000, .variables = {}});
        QVERIFY2(isOneLineOnMemory(result), result.all());
    }

    void refusesWhatIsTooLargeAtOnce_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("mebibytes");
        const QString model = sourceFile("resources/networks/lenet5-fashion-mnist.onnx");
        QTest::newRow("noise") << QStringList{"bench", "inference", model, "--images", "2147483647"}
                               << 0;
        QTest::newRow("study") << QStringList{"study",      "predictor",
                                              model,        "--data",
                                              kData,        "--configurations",
                                              "2147483647", "--calibration-images",
                                              "64"}
                               << 0;
        QTest::newRow("profile") << QStringList{"sensitivity",
                                                model,
                                                "--data",
                                                kData,
                                                "--circuits",
                                                "mul8u_1JFF",
                                                "--level",
                                                "layer",
                                                "--images",
                                                "60000",
                                                "--calibration-images",
                                                "64",
                                                "--threads",
                                                "2",
                                                "--save-profile",
                                                m_folder.filePath("profile")}
                                 << 1100;
        const QString sparse = m_folder.filePath("sparse.onnx");
        QFile file(sparse);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(qint64{1} << 42));
        QTest::newRow("file") << QStringList{"inspect", sparse} << 0;
    }
    /// Before it takes the machine's memory away from others.
    void refusesWhatIsTooLargeAtOnce()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, mebibytes);
        const CliResult result = runCli(arguments, {.mebibytes = mebibytes, .variables = {}});
        QVERIFY2(isOneLineOnMemory(result), result.all());
        QVERIFY2(result.err.contains(" needs ") && result.err.contains(" are free: "),
                 result.all());
    }
};

QTEST_GUILESS_MAIN(TestCliMemory)
#include "tst_cli_memory.moc"
