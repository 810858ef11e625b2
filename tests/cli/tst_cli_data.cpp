// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_process.h"
#include "tests/cli/idx_folder.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace hawx::test;

/// What hawx-cli says of data sets, and that each format serves its verbs.
class TestCliData : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    const QString m_model = sourceFile("resources/networks/lenet5-fashion-mnist.onnx");

    QString path(const QString& name) const { return m_folder.filePath(name); }
    void write(const QString& name, const QByteArray& content) const
    {
        QDir(m_folder.path()).mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    /// An even grey image.
    void writeImage(const QString& name, int grey) const
    {
        write(name, "P5\n28 28\n255\n" + QByteArray(28 * 28, static_cast<char>(grey)));
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QVERIFY(writeIdxFolder(path("idx"), 28, 40, 20));
        QByteArray list = "path,label,split\n";
        const char* const classes[] = {"sneaker", "bag"};
        for (int i = 0; i < 20; ++i) {
            writeImage(QString("images/%1.pgm").arg(i), 10 * i);
            list += "images/" + QByteArray::number(i) + ".pgm," + classes[i % 2] +
                    (i < 12 ? ",train\n" : ",test\n");
        }
        write("list.csv", list);
    }

    void describesClasses()
    {
        const CliResult result = runCli({"data", m_model, "--data", path("idx"), "--json"});
        QVERIFY2(result.code == 0 && result.err.isEmpty(), result.all());
        const QJsonObject json = result.json();
        QCOMPARE(json["format"].toString(), "idx");
        QCOMPARE(json["trainingImages"].toInt(), 40);
        QCOMPARE(json["testImages"].toInt(), 20);
        QCOMPARE(json["sharedImages"].toInt(), 0);
        const QJsonArray classes = json["classes"].toArray();
        QCOMPARE(classes.size(), 10);
        QCOMPARE(classes[9]["name"].toString(), "Ankle boot");
        int training = 0;
        int test = 0;
        for (const QJsonValue& row : classes) {
            training += row["trainingImages"].toInt();
            test += row["testImages"].toInt();
        }
        QCOMPARE(training, 40);
        QCOMPARE(test, 20);
        const CliResult text = runCli({"data", m_model, "--data", path("idx")});
        QVERIFY2(text.code == 0 && text.out.contains("40 training and 20 test images") &&
                     text.out.contains("Ankle boot"),
                 text.all());
    }

    /// Labels of a list are the network's: its names decide.
    void takesListsByName()
    {
        const CliResult result = runCli({"data", m_model, "--data", path("list.csv"), "--json"});
        QVERIFY2(result.code == 0 && result.err.isEmpty(), result.all());
        const QJsonObject json = result.json();
        QCOMPARE(json["format"].toString(), "list");
        QCOMPARE(json["classNames"].toString(), "reordered");
        const QJsonArray classes = json["classes"].toArray();
        QCOMPARE(classes[7]["name"].toString(), "Sneaker");
        QCOMPARE(classes[7]["trainingImages"].toInt(), 6);
        QCOMPARE(classes[8]["testImages"].toInt(), 4);
        QCOMPARE(json["warnings"].toArray()[0].toString(),
                 "8 of 10 classes have no training images.");

        const CliResult evaluated =
            runCli({"evaluate", m_model, "--data", path("list.csv"), "--json"});
        QVERIFY2(evaluated.code == 0 && evaluated.err.contains("hawx-cli: warning: 8 of 10"),
                 evaluated.all());
    }

    void namesLinesAndImagesOfBothSplits()
    {
        write("broken.csv", "images/0.pgm,1,train\nimages/1.pgm,1\n");
        const CliResult broken = runCli({"evaluate", m_model, "--data", path("broken.csv")});
        QCOMPARE(broken.code, 1);
        QCOMPARE(broken.err, "hawx-cli: The list " + path("broken.csv").toUtf8() +
                                 ", line 2: 2 fields, but the first line has 3.\n");
        writeImage("images/again.pgm", 0);
        write("twice.csv", "images/0.pgm,1,train\nimages/again.pgm,1,test\n");
        const CliResult twice = runCli({"data", m_model, "--data", path("twice.csv"), "--json"});
        QVERIFY2(twice.code == 0, twice.all());
        QCOMPARE(twice.json()["sharedImages"].toInt(), 1);
        QVERIFY(twice.json()["warnings"].toArray()[0].toString().startsWith(
            "1 of 1 test images have the very pixels of a training image"));
    }
};

QTEST_GUILESS_MAIN(TestCliData)
#include "tst_cli_data.moc"
