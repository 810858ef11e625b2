// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_process.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using hawx::test::CliResult;
using hawx::test::runCli;
using hawx::test::sourceFile;

namespace {

/// Keeps every core busy, twice over.
class BusyCores {
public:
    BusyCores()
    {
        for (unsigned i = 0; i < 2 * std::thread::hardware_concurrency(); ++i)
            m_threads.emplace_back([](const std::stop_token& stop) {
                std::atomic<unsigned> work{0};
                while (!stop.stop_requested())
                    ++work;
            });
    }

private:
    std::vector<std::jthread> m_threads;
};

} // namespace

/// Numbers do not depend on what else the machine does. figures/under_load.py does the same at
/// length.
class TestCliLoad : public QObject {
    Q_OBJECT

    static constexpr char kData[] = "/usr/share/datasets/fashion-mnist";
    QTemporaryDir m_folder;

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        if (!QDir(kData).exists())
            QSKIP("The package dataset-fashion-mnist is not installed.");
    }

    void sameNumbersUnderLoad_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("key");
        const QString model = sourceFile("resources/networks/lenet5-fashion-mnist.onnx");
        const QStringList data{"--data", kData, "--json", "--calibration-images", "64"};
        QTest::newRow("evaluate") << QStringList{"evaluate",   model,      "--circuit",
                                                 "mul8u_1JFF", "--images", "500"} +
                                         data
                                  << "logitsHash";
        QTest::newRow("explore") << QStringList{"explore",
                                                model,
                                                "--granularity",
                                                "filter",
                                                "--profile-images",
                                                "100",
                                                "--images",
                                                "200",
                                                "--verify",
                                                "3",
                                                "--out",
                                                m_folder.filePath("s.hawx")} +
                                        data
                                 << "front";
    }
    void sameNumbersUnderLoad()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, key);
        const auto result = [&](int threads) {
            const CliResult run =
                runCli(arguments + QStringList{"--threads", QString::number(threads)});
            return run.code == 0 ? run.json()[key] : QJsonValue();
        };
        const QJsonValue alone = result(1);
        QVERIFY(!alone.toString().isEmpty() || !alone.toArray().isEmpty());
        const BusyCores busy;
        for (const int threads : {1, 2, 5})
            QCOMPARE(result(threads), alone);
    }
};

QTEST_GUILESS_MAIN(TestCliLoad)
#include "tst_cli_load.moc"
