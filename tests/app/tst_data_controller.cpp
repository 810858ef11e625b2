// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/window/main_window.h"
#include "tests/app/tiny_project.h"
#include "widgets/common/message_bar.h"
#include "widgets/data/class_model.h"
#include "widgets/data/data_dialog.h"
#include "widgets/data/data_panel.h"

#include <QAction>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QImage>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace hawx;

/// Data sets on their way into the window, by mouse and keyboard.
class TestDataController : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    DataDialog* dialog() const
    {
        for (auto* dialog : m_window->findChildren<DataDialog*>())
            if (dialog->isVisible())
                return dialog;
        return nullptr;
    }
    const std::shared_ptr<const DataSet>& data() const { return m_window->project().data(); }

    /// On the dialog, if there is one.
    void drop(const QString& path) const
    {
        QWidget* target = dialog() ? static_cast<QWidget*>(dialog()) : m_window.get();
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(target, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(target, &event);
    }
    bool isPreviewed() const
    {
        return QTest::qWaitFor([this] { return dialog() && dialog()->useButton()->isVisible(); },
                               30000);
    }
    /// Types a path into the file dialog above the dialog.
    void answer(const QString& path) const
    {
        QTRY_VERIFY(m_window->findChild<QFileDialog*>());
        auto* files = m_window->findChild<QFileDialog*>();
        QVERIFY(QTest::qWaitForWindowExposed(files));
        QTest::qWait(100); // for it to have read its folder
        auto* name = files->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, path);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(!m_window->findChild<QFileDialog*>());
    }

    /// Grey images of 16x12 pixels, `perClass` in each folder, no two alike.
    void writeImages(const QString& folder, const QStringList& classes, int perClass) const
    {
        int grey = 0;
        for (const QString& name : classes)
            for (int i = 0; i < perClass; ++i) {
                QVERIFY(QDir().mkpath(folder + '/' + name));
                QImage image(16, 12, QImage::Format_Grayscale8);
                image.fill(grey += 5);
                QVERIFY(image.save(QStringLiteral("%1/%2/%3.png").arg(folder, name).arg(i)));
            }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("HAWX"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_data_controller"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        qputenv("XDG_DATA_HOME", m_folder.path().toUtf8());
        qputenv("HAWX_CIRCUITS", path("circuits").toUtf8());
        QVERIFY(test::writeTinyNetwork(path("a.onnx"), 8, 4)); // of three classes
        QFile sidecar(path("a.json"));
        QVERIFY(sidecar.open(QIODevice::WriteOnly));
        sidecar.write(R"({"mean": [0.5], "std": [0.25], "classes": ["cat", "dog", "emu"]})");
        sidecar.close();
        QVERIFY(test::writeTinyNetwork(path("b.onnx"), 10, 4));
        QVERIFY(test::writeIdxFolder(path("a"), 8, 300, 100, 3));
        QVERIFY(test::writeIdxFolder(path("many"), 8, 300, 100, 5));
        writeImages(path("images"), {"emu", "Dog", "cat"}, 5);
    }
    void init()
    {
        QSettings().clear();
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->open(path("a.onnx"));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->project().network(), 30000);
    }
    void cleanup() { m_window.reset(); }

    void looksBeforeItUses()
    {
        m_window->findChild<QAction*>(QStringLiteral("openData"))->trigger();
        QVERIFY(dialog() && dialog()->folderButton()->isVisible());
        QTest::mouseClick(dialog()->folderButton(), Qt::LeftButton);
        answer(path("images"));
        QVERIFY(isPreviewed());
        QVERIFY(!data());
        const auto* model = dialog()->classTable()->model();
        QCOMPARE(model->rowCount(), 3);
        // Four for training and one for test of each, in the network's order.
        for (int row = 0; row < 3; ++row) {
            QCOMPARE(model->index(row, ClassModel::Name).data().toString(),
                     QStringList({"cat", "dog", "emu"})[row]);
            QCOMPARE(model->index(row, ClassModel::Train).data().toString(), QStringLiteral("4"));
            QCOMPARE(model->index(row, ClassModel::Test).data().toString(), QStringLiteral("1"));
        }
        QCOMPARE(dialog()->warnings(), QString());
        QTest::mouseClick(dialog()->useButton(), Qt::LeftButton);
        QTRY_VERIFY(data());
        QCOMPARE(data()->test->labels.size(), 3U);
        QVERIFY(!dialog());
        // Dogs come before cats and emus in the alphabet of capitals; they are the network's 1.
        QVERIFY(data()->match == ClassMatch::Reordered);
        QCOMPARE(data()->test->labels, (std::vector<int>{1, 0, 2}));
    }

    void cancellingUsesNothing()
    {
        drop(path("a"));
        QVERIFY(isPreviewed());
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QVERIFY(!dialog());
        QTest::qWait(50);
        QVERIFY(!data());
    }

    void saysWhatIsWrongAndAsksAgain()
    {
        QDir().mkpath(path("empty"));
        drop(path("empty"));
        QTRY_VERIFY_WITH_TIMEOUT(dialog() && dialog()->problem().contains("holds no data set"),
                                 30000);
        QVERIFY(dialog()->folderButton()->isVisible());
        // A list that is dropped on the dialog.
        QFile list(path("list.csv"));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write("images/cat/0.png,cat,train\nimages/cat/1.png,cat,test\nmissing.png,cat,test\n");
        list.close();
        QTest::mouseClick(dialog()->listButton(), Qt::LeftButton);
        answer(list.fileName());
        QTRY_VERIFY_WITH_TIMEOUT(dialog() && dialog()->problem().contains("line 3"), 30000);
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write("path,label,split\nimages/cat/0.png,cat,train\nimages/cat/1.png,dog,test\n");
        list.close();
        drop(list.fileName());
        QVERIFY(isPreviewed());
        QVERIFY(dialog()->warnings().contains("Classes without training images: 2 of 3."));
        QTest::keyClick(dialog()->useButton(), Qt::Key_Space);
        QTRY_VERIFY(data());
        QCOMPARE(data()->path, list.fileName().toStdString());
        QCOMPARE(data()->test->labels, std::vector<int>{1});
    }

    void refusesLabelsBeyondTheNetwork()
    {
        drop(path("many"));
        QVERIFY(isPreviewed());
        QVERIFY(!dialog()->useButton()->isEnabled());
        QVERIFY(dialog()->warnings().startsWith("It cannot be used. "));
        QTest::mouseClick(dialog()->anotherButton(), Qt::LeftButton);
        QVERIFY(dialog()->folderButton()->isVisible());
        dialog()->reject();
        // Nor can it be opened without the dialog.
        m_window->openData(path("many"));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<MessageBar*>(QStringLiteral("news"))
                                     ->text()
                                     .contains("tells 3 classes apart"),
                                 30000);
        QVERIFY(!data());
    }

    void warnsOfImagesForTrainingAndTest()
    {
        writeImages(path("twice/train"), {"cat", "dog", "emu"}, 2);
        writeImages(path("twice/test"), {"cat", "dog", "emu"}, 2);
        drop(path("twice"));
        QVERIFY(isPreviewed());
        QVERIFY2(dialog()->warnings().startsWith(
                     "Test images that are training images, too, pixel by pixel: 6 of 6."),
                 qPrintable(dialog()->warnings()));
        QVERIFY(dialog()->useButton()->isEnabled());
    }

    void opensWithoutDialogWhatWasChosenBefore()
    {
        m_window->open(path("a"));
        QTRY_VERIFY_WITH_TIMEOUT(data(), 30000);
        QVERIFY(!dialog());
        // And shows it when asked.
        QTest::mouseClick(m_window->findChild<DataPanel*>()->detailsButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(dialog() && dialog()->classTable()->isVisible(), 30000);
        QVERIFY(!dialog()->useButton()->isVisible());
        QCOMPARE(dialog()->classTable()->model()->rowCount(), 3);
        QTest::mouseClick(dialog()->closeButton(), Qt::LeftButton);
        QVERIFY(!dialog());
    }

    void anotherNetworkMeanwhileReadsAgain()
    {
        drop(path("images"));
        QVERIFY(isPreviewed());
        m_window->open(path("b.onnx"));
        QTRY_COMPARE_WITH_TIMEOUT(m_window->project().network()->input().height, 10, 30000);
        QTest::mouseClick(dialog()->useButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(data(), 30000);
        QCOMPARE(data()->test->shape.height, 10);
    }

    void waitsForANetwork()
    {
        m_window = std::make_unique<MainWindow>();
        drop(path("a"));
        QVERIFY(!dialog());
        QVERIFY(m_window->findChild<MessageBar*>(QStringLiteral("news"))
                    ->text()
                    .startsWith("Open a network"));
        m_window->open(path("a.onnx"));
        QTRY_VERIFY_WITH_TIMEOUT(data(), 30000);
    }

    void cancelledReadingLeavesNoJob()
    {
        writeImages(path("large"), {"cat", "dog", "emu"}, 50);
        drop(path("large"));
        QVERIFY(dialog());
        QTest::mouseClick(dialog()->closeButton(), Qt::LeftButton);
        QVERIFY(!dialog());
        QTest::qWait(300);
        QVERIFY(!dialog() && !data());
    }
};

QTEST_MAIN(TestDataController)
#include "tst_data_controller.moc"
