// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sanitizers.h"

#include <QDir>
#include <QImage>
#include <QProcess>
#include <QTest>

#include <set>

/// Pictures of each panel for people to look at, in the folder screenshots of the build: light,
/// dark, at 200 % and from right to left. What is tested is that each panel paints something.
class TestScreenshots : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachPanel_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("scale");
        QTest::newRow("light") << QStringList() << "1";
        QTest::newRow("dark") << QStringList{"--dark"} << "1";
        QTest::newRow("200-percent") << QStringList() << "2";
        QTest::newRow("right-to-left") << QStringList{"-reverse"} << "1";
    }

    void eachPanel()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, scale);
        const QDir folder(QStringLiteral(HAWX_SCREENSHOTS "/") +
                          QLatin1String(QTest::currentDataTag()));
        QDir(folder).removeRecursively();
        QProcess gallery;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_SCALE_FACTOR"), scale);
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        gallery.setProcessEnvironment(environment);
        gallery.start(QStringLiteral(HAWX_GALLERY),
                      QStringList{"--save", folder.path()} + arguments);
        QVERIFY(gallery.waitForFinished(240'000 * hawx::test::kSlowness));
        QCOMPARE(gallery.exitStatus(), QProcess::NormalExit);
        QCOMPARE(gallery.exitCode(), 0);

        const QStringList pictures = folder.entryList({"*.png"});
        QVERIFY2(pictures.size() > 30, qPrintable(QString::number(pictures.size())));
        for (const QString& name : pictures) {
            const QImage image(folder.filePath(name));
            std::set<QRgb> colours;
            for (int y = 0; y < image.height() && colours.size() < 3; y += 2)
                for (int x = 0; x < image.width() && colours.size() < 3; ++x)
                    colours.insert(image.pixel(x, y));
            QVERIFY2(colours.size() >= 3, qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(TestScreenshots)
#include "tst_screenshots.moc"
