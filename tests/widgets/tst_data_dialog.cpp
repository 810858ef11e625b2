// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/run_context.h"
#include "tests/widgets/sample_data.h"
#include "widgets/data/class_model.h"
#include "widgets/data/data_dialog.h"

#include <QAbstractItemModelTester>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace hawx;

class TestDataDialog : public QObject {
    Q_OBJECT

    std::unique_ptr<DataDialog> m_dialog;

    void show(DataDialog::Purpose purpose)
    {
        m_dialog = std::make_unique<DataDialog>(purpose);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }

    bool says(const QString& text) const
    {
        for (const QLabel* label : m_dialog->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(text))
                return true;
        return false;
    }

    static QString cell(const QAbstractItemModel& model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void cleanup() { m_dialog.reset(); }

    void modelShowsClasses()
    {
        ClassModel model;
        const QAbstractItemModelTester tester(&model);
        const DataPreview preview = sample::dataPreview();
        model.setClasses(preview.classes);
        QCOMPARE(model.rowCount(), 10);
        QCOMPARE(cell(model, 1, ClassModel::Name), QStringLiteral("Trouser"));
        QCOMPARE(cell(model, 1, ClassModel::Train), QStringLiteral("3,000"));
        QCOMPARE(cell(model, 1, ClassModel::Test), QStringLiteral("1,000"));
        QCOMPARE(model.index(0, ClassModel::Train).data(ClassModel::ShareRole).toDouble(), 1.0);
        QCOMPARE(model.index(1, ClassModel::Train).data(ClassModel::ShareRole).toDouble(), 0.5);
        QCOMPARE(model.index(2, ClassModel::Test).data(ClassModel::ShareRole).toDouble(), 0.0);
        QCOMPARE(model.index(1, ClassModel::Samples)
                     .data(ClassModel::SamplesRole)
                     .value<QList<QImage>>()
                     .size(),
                 preview.classes[1].samples.size());
        model.setClasses({});
        QCOMPARE(model.rowCount(), 0);
    }

    void asksForAFolderOrAList()
    {
        show(DataDialog::Purpose::Choose);
        QVERIFY(!m_dialog->useButton()->isVisible() && !m_dialog->anotherButton()->isVisible());
        QSignalSpy folder(m_dialog.get(), &DataDialog::folderWanted);
        QSignalSpy list(m_dialog.get(), &DataDialog::listWanted);
        QTest::mouseClick(m_dialog->folderButton(), Qt::LeftButton);
        QTest::mouseClick(m_dialog->listButton(), Qt::LeftButton);
        QCOMPARE(folder.count(), 1);
        QCOMPARE(list.count(), 1);
        m_dialog->showChoice(QStringLiteral("There is no folder /x."));
        QVERIFY(says(QStringLiteral("There is no folder /x.")));
    }

    void showsProgress()
    {
        show(DataDialog::Purpose::Choose);
        m_dialog->showReading(QStringLiteral("animals"));
        const auto* bar = m_dialog->findChild<QProgressBar*>();
        QVERIFY(bar->isVisible() && says(QStringLiteral("animals")));
        QCOMPARE(bar->maximum(), 0);
        Progress progress;
        progress.done = 25;
        progress.total = 100;
        m_dialog->setProgress(progress);
        QCOMPARE(4 * bar->value(), bar->maximum());
        QSignalSpy another(m_dialog.get(), &DataDialog::anotherRequested);
        QTest::mouseClick(m_dialog->anotherButton(), Qt::LeftButton);
        QCOMPARE(another.count(), 1);
    }

    void showsADataSetBeforeItIsUsed()
    {
        show(DataDialog::Purpose::Choose);
        const DataPreview preview = sample::dataPreview();
        m_dialog->showPreview(preview);
        QVERIFY(says(QStringLiteral("57,000 training and 9,000 test images")));
        QVERIFY(says(QStringLiteral("Images in files of 40 × 30 to 640 × 480 pixels.")));
        QVERIFY(says(QStringLiteral("Proportions are not kept.")));
        QVERIFY(says(QStringLiteral("0.286"))); // mean
        QCOMPARE(m_dialog->findChild<QLabel*>(QStringLiteral("highest"))->text(),
                 QStringLiteral("2.02"));
        QCOMPARE(m_dialog->warnings(), preview.warnings.join(QLatin1Char('\n')));
        QCOMPARE(m_dialog->classTable()->model()->rowCount(), 10);
        QVERIFY(m_dialog->useButton()->isEnabled() && m_dialog->useButton()->hasFocus());
        QSignalSpy used(m_dialog.get(), &DataDialog::useRequested);
        QTest::mouseClick(m_dialog->useButton(), Qt::LeftButton);
        QCOMPARE(used.count(), 1);

        DataPreview other = preview;
        other.isUsable = false;
        other.original = {};
        other.source = {};
        m_dialog->showPreview(other);
        QVERIFY(!m_dialog->useButton()->isEnabled() && m_dialog->anotherButton()->hasFocus());
        QTRY_VERIFY(says(QStringLiteral("28 × 28 pixels, used as they are.")));
        QVERIFY(!says(QStringLiteral("Images in files")));
    }

    void whatIsOpenCanOnlyBeLookedAt()
    {
        show(DataDialog::Purpose::Show);
        m_dialog->showPreview(sample::dataPreview());
        QVERIFY(!m_dialog->useButton()->isVisible() && !m_dialog->anotherButton()->isVisible());
        QTest::mouseClick(m_dialog->closeButton(), Qt::LeftButton);
        QVERIFY(!m_dialog->isVisible());
    }

    void takesWhatIsDropped()
    {
        show(DataDialog::Purpose::Choose);
        QTemporaryDir folder;
        const auto drop = [&](const QString& path) {
            QMimeData mime;
            mime.setUrls({QUrl::fromLocalFile(path)});
            QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, {});
            QApplication::sendEvent(m_dialog.get(), &enter);
            QDropEvent event(QPointF(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, {});
            QApplication::sendEvent(m_dialog.get(), &event);
        };
        QSignalSpy chosen(m_dialog.get(), &DataDialog::pathChosen);
        drop(folder.path());
        for (const QString name : {"list.CSV", "image.png"}) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            drop(file.fileName());
        }
        QCOMPARE(chosen.count(), 2);
        QCOMPARE(chosen[0][0].toString(), folder.path());
        QCOMPARE(chosen[1][0].toString(), folder.filePath(QStringLiteral("list.CSV")));
    }
};

QTEST_MAIN(TestDataDialog)
#include "tst_data_dialog.moc"
