// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_process.h"
#include "tests/support/sanitizers.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using hawx::test::CliResult;
using hawx::test::runCli;

/// The trained networks that come with HAWX.
class TestCliNetworks final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allTogetherAreSmall()
    {
        qint64 bytes = 0;
        for (const QFileInfo& file : m_folder.entryInfoList({QStringLiteral("*.onnx")}))
            bytes += file.size();
        QVERIFY(bytes > 0);
        QVERIFY2(bytes < 12'000'000, qPrintable(QString::number(bytes)));
    }

    void eachKnowsFashion_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<qint64>("macs");
        QTest::addRow("LeNet-5") << "lenet5-fashion-mnist" << qint64{416'520};
        QTest::addRow("VGG-11") << "vgg11-quarter-fashion-mnist" << qint64{9'585'920};
        QTest::addRow("ResNet-18") << "resnet18-quarter-fashion-mnist" << qint64{7'635'776};
        QTest::addRow("EfficientNet-Lite0")
            << "efficientnet-lite0-half-fashion-mnist" << qint64{8'103'664};
    }

    void eachKnowsFashion()
    {
        QFETCH(QString, name);
        QFETCH(qint64, macs);
        const QString network = m_folder.filePath(name + QStringLiteral(".onnx"));
        const CliResult inspected = runCli({"inspect", network, "--json"});
        QVERIFY2(inspected.code == 0, inspected.all());
        QCOMPARE(inspected.json()["macs"].toInteger(), macs);
        if (!QFileInfo(m_images).isDir())
            QSKIP("Fashion-MNIST is not installed: sudo apt install dataset-fashion-mnist");
        const int images = hawx::test::rounds(10'000);
        for (const char* operands : {"unsigned", "signed"}) {
            const CliResult result =
                runCli({"evaluate", network, "--data", m_images, "--images",
                        QString::number(images), "--operands", operands, "--json"});
            QVERIFY2(result.code == 0, result.all());
            QCOMPARE(result.json()["images"].toInt(), images);
            QVERIFY2(result.json()["exactTop1"].toDouble() >= 91, result.out);
        }
    }

private:
    const QDir m_folder{QStringLiteral(HAWX_SOURCE_DIR "/resources/networks")};
    const QString m_images = QStringLiteral("/usr/share/datasets/fashion-mnist");
};

QTEST_GUILESS_MAIN(TestCliNetworks)
#include "tst_cli_networks.moc"
