// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/message_bar.h"
#include "widgets/exports/export_dialog.h"
#include "widgets/exports/export_preview.h"
#include "widgets/exports/layer_checks.h"
#include "widgets/exports/validation_panel.h"
#include "widgets/jobs/job_row.h"
#include "widgets/style/colours.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeView>

using namespace hawx;

class TestExportDialog : public QObject {
    Q_OBJECT

    std::unique_ptr<ExportDialog> m_dialog;

    static ExportForm form(const char* name, const char* group, const char* problem = "")
    {
        ExportForm form;
        form.name = QLatin1String(name);
        form.title = form.name.toUpper();
        form.group = QLatin1String(group);
        form.problem = QLatin1String(problem);
        form.destination = QStringLiteral("/tmp/nowhere/") + form.name;
        form.hasLayers = form.name == QLatin1String("rtl");
        return form;
    }
    QStringList items() const
    {
        QStringList texts;
        for (int row = 0; row < m_dialog->formList()->count(); ++row)
            texts.append(m_dialog->formList()->item(row)->text());
        return texts;
    }
    void press(Qt::Key key) const { QTest::keyClick(m_dialog->focusWidget(), key); }

private Q_SLOTS:
    void init()
    {
        m_dialog = std::make_unique<ExportDialog>();
        m_dialog->setForms({form("json", "Configuration"), form("rtl", "Hardware"),
                            form("csv", "Configuration"), form("pdf", "Report", "No search.")},
                           QStringLiteral("json"));
        m_dialog->setLayers({{QStringLiteral("conv1"), 1000}, {QStringLiteral("fc3"), 10}},
                            {QStringLiteral("conv1"), QStringLiteral("fc3")});
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }

    void formsStandInTheirGroups()
    {
        QCOMPARE(items(),
                 QStringList({"Configuration", "JSON", "CSV", "Hardware", "RTL", "Report", "PDF"}));
        const QListWidgetItem* pdf = m_dialog->formList()->item(6);
        QVERIFY(!pdf->flags().testFlag(Qt::ItemIsEnabled));
        QCOMPARE(pdf->toolTip(), QStringLiteral("No search."));
        // One that cannot be had is not chosen, whatever was remembered.
        m_dialog->setForms({form("pdf", "Report", "No search."), form("csv", "Table")},
                           QStringLiteral("pdf"));
        QCOMPARE(m_dialog->form(), QStringLiteral("csv"));
    }

    void arrowsPassHeadings()
    {
        QSignalSpy chosen(m_dialog.get(), &ExportDialog::formChosen);
        m_dialog->formList()->setFocus();
        press(Qt::Key_Down);
        QCOMPARE(m_dialog->form(), QStringLiteral("csv"));
        QCOMPARE(m_dialog->destination(), QStringLiteral("/tmp/nowhere/csv"));
        QVERIFY(!m_dialog->layerChecks()->isVisible());
        press(Qt::Key_Down);
        QCOMPARE(m_dialog->form(), QStringLiteral("rtl"));
        QVERIFY(m_dialog->layerChecks()->isVisible());
        press(Qt::Key_Down); // the report cannot be had
        QCOMPARE(m_dialog->form(), QStringLiteral("rtl"));
        QCOMPARE(chosen.count(), 2);
    }

    void enterExportsAndEscapeCloses()
    {
        QSignalSpy exported(m_dialog.get(), &ExportDialog::exportRequested);
        const std::initializer_list<QWidget*> places{
            m_dialog->formList(), m_dialog->destinationEdit(), m_dialog->preview()->textView()};
        m_dialog->preview()->setFiles({{QString(), 2}}, false);
        for (QWidget* place : places) {
            place->setFocus();
            press(Qt::Key_Return);
        }
        QCOMPARE(exported.count(), 3);
        QCOMPARE(exported.front().at(0).toString(), QStringLiteral("/tmp/nowhere/json"));
        QCOMPARE(exported.front().at(1).toBool(), false);
        press(Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
    }

    void everythingIsReachedByTab()
    {
        m_dialog->setForms({form("rtl", "Hardware")}, {});
        m_dialog->preview()->setFiles({{QStringLiteral("a.v"), 2}}, true);
        m_dialog->formList()->setFocus();
        QSet<QWidget*> reached;
        for (int k = 0; k < 24; ++k) {
            reached.insert(m_dialog->focusWidget());
            press(Qt::Key_Tab);
        }
        const std::initializer_list<QWidget*> wanted{
            m_dialog->formList(),
            m_dialog->layerChecks()->list(),
            m_dialog->preview()->fileList(),
            m_dialog->preview()->textView(),
            m_dialog->destinationEdit(),
            m_dialog->exportButton(),
            m_dialog->tabs()->findChild<QWidget*>(QStringLiteral("qt_tabwidget_tabbar"))};
        for (QWidget* widget : wanted)
            QVERIFY2(reached.contains(widget), qPrintable(widget->accessibleName()));
        for (const QWidget* widget : std::as_const(reached)) {
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            QVERIFY(!button || !button->text().isEmpty() || !button->accessibleName().isEmpty());
        }
    }

    /// The button asks once; whatever is changed takes the answer back.
    void replacesOnlyWhatWasAsked()
    {
        QSignalSpy exported(m_dialog.get(), &ExportDialog::exportRequested);
        const QString before = m_dialog->exportButton()->text();
        m_dialog->askReplace();
        QVERIFY(m_dialog->exportButton()->text() != before);
        QVERIFY(m_dialog->news()->text().contains("/tmp/nowhere/json"));
        m_dialog->exportButton()->click();
        QCOMPARE(exported.back().at(1).toBool(), true);

        m_dialog->askReplace();
        m_dialog->destinationEdit()->setFocus();
        QTest::keyClicks(m_dialog->destinationEdit(), "2");
        QCOMPARE(m_dialog->exportButton()->text(), before);
        QVERIFY(!m_dialog->news()->isVisible());
        m_dialog->exportButton()->click();
        QCOMPARE(exported.back().at(0).toString(), QStringLiteral("/tmp/nowhere/json2"));
        QCOMPARE(exported.back().at(1).toBool(), false);

        m_dialog->askReplace();
        m_dialog->formList()->setFocus();
        press(Qt::Key_Down);
        press(Qt::Key_Up);
        m_dialog->exportButton()->click();
        QCOMPARE(exported.back().at(1).toBool(), false);
        // What was typed for a form is there again with it.
        QCOMPARE(exported.back().at(0).toString(), QStringLiteral("/tmp/nowhere/json2"));
    }

    void nothingToWriteCannotBeExported()
    {
        m_dialog->destinationEdit()->setText(QStringLiteral("  "));
        QVERIFY(!m_dialog->exportButton()->isEnabled());
        m_dialog->setForms({form("rtl", "Hardware")}, {});
        QVERIFY(m_dialog->exportButton()->isEnabled());
        QSignalSpy changed(m_dialog.get(), &ExportDialog::layersChosen);
        QTest::keyClick(m_dialog->layerChecks()->findChild<QCheckBox*>(), Qt::Key_Space);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_dialog->layerChecks()->checked(), QStringList());
        QVERIFY(!m_dialog->exportButton()->isEnabled());
    }

    void workShowsItsRow()
    {
        JobRow* row = m_dialog->beginWork(QStringLiteral("Exporting x"));
        QTRY_VERIFY(row->isVisible());
        QVERIFY(!m_dialog->exportButton()->isEnabled());
        QSignalSpy cancelled(row, &JobRow::cancelRequested);
        row->cancelButton()->click();
        QCOMPARE(cancelled.count(), 1);
        m_dialog->endWork();
        QVERIFY(m_dialog->exportButton()->isEnabled());
        QVERIFY(!m_dialog->showButton()->isVisible());
        m_dialog->showSaved(QStringLiteral("/tmp/nowhere/json"));
        QVERIFY(m_dialog->showButton()->isVisible());
        QSignalSpy shown(m_dialog.get(), &ExportDialog::showRequested);
        m_dialog->showButton()->click();
        QCOMPARE(shown.back().front().toString(), QStringLiteral("/tmp/nowhere/json"));
    }

    void previewShowsWhatThereIs()
    {
        ExportPreview* preview = m_dialog->preview();
        const QAbstractItemModelTester tester(preview->fileList()->model());
        QSignalSpy chosen(preview, &ExportPreview::fileChosen);
        preview->setFiles({{QStringLiteral("a.v"), 2000}, {QStringLiteral("b/c.hex"), 7}}, true);
        QCOMPARE(chosen.count(), 0); // nobody chose
        QVERIFY(preview->fileList()->isVisible());
        preview->setContent({ExportPreviewContent::Kind::Text, QStringLiteral("module a;"), false});
        QCOMPARE(preview->text(), QStringLiteral("module a;"));
        preview->fileList()->setFocus();
        press(Qt::Key_Down);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.back().front().toInt(), 1);

        preview->setFiles({{QString(), 3}}, false);
        QVERIFY(!preview->fileList()->isVisible());
        QCOMPARE(preview->text(), QString());
        preview->setContent({ExportPreviewContent::Kind::Binary, {}, false});
        QVERIFY(!preview->text().isEmpty());
        preview->setSentence(QStringLiteral("Too large."));
        QCOMPARE(preview->text(), QStringLiteral("Too large."));
    }

    void pagesAreShownWithTheirDrawings()
    {
        m_dialog->preview()->setFiles({{QString(), 3}}, false);
        m_dialog->preview()->setContent(
            {ExportPreviewContent::Kind::Html,
             QStringLiteral("<html><body><h1>Report</h1><figure><svg "
                            "xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 50'><rect "
                            "width='100' height='50' fill='#ff0000'/><text>inside</text></svg>"
                            "</figure><p>end</p><img src='/etc/hostname'></body></html>"),
             false});
        const QString text = m_dialog->preview()->text();
        QVERIFY2(text.contains("Report") && text.contains("end"), qPrintable(text));
        QVERIFY2(!text.contains("inside"), qPrintable(text));
        auto* page = m_dialog->preview()->findChild<QTextBrowser*>();
        const QImage image = page->viewport()->grab().toImage();
        int red = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                red += image.pixelColor(x, y) == QColor(255, 0, 0);
        QVERIFY2(red > 10000, qPrintable(QString::number(red)));
    }

    void validationSaysWhatCameOfIt()
    {
        ValidationPanel* panel = m_dialog->validation();
        const QAbstractItemModelTester layers(panel->layerTable()->model());
        const QAbstractItemModelTester circuits(panel->circuitTable()->model());
        m_dialog->tabs()->setCurrentWidget(panel);
        QVERIFY(m_dialog->validateButton()->isVisible() && !m_dialog->exportButton()->isVisible());
        QVERIFY(!m_dialog->validateButton()->isEnabled());
        panel->setLayers({{QStringLiteral("conv1"), 1000}, {QStringLiteral("fc3"), 10}},
                         {QStringLiteral("fc3")});
        panel->setProblem({});
        panel->endWork();
        panel->beginWork(QStringLiteral("Validating"));
        QVERIFY(!m_dialog->validateButton()->isEnabled());
        panel->endWork();
        QVERIFY(m_dialog->validateButton()->isEnabled());
        QSignalSpy asked(m_dialog.get(), &ExportDialog::validationRequested);
        panel->layerChecks()->list()->setFocus();
        press(Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.front().front().toStringList(), QStringList{"fc3"});

        Validation known;
        known.layers = {{QStringLiteral("fc3"), 10, 0, 840, 840}};
        panel->setValidation(known, false);
        QVERIFY(panel->verdict().isEmpty()); // more may come
        panel->setValidation(known, true);
        QVERIFY2(panel->verdict().contains("10"), qPrintable(panel->verdict()));
        QVERIFY2(panel->verdict().contains("as predicted"), qPrintable(panel->verdict()));
        QVERIFY(!panel->circuitTable()->isVisible());

        known.layers.push_back({QStringLiteral("conv1"), 4704, 3, 7056, {}});
        known.circuits = {{QStringLiteral("mul8s_1L2H"), 41.5, 40.0, {}, 1234.0}};
        known.remarks = QStringList{QStringLiteral("No nextpnr.")};
        panel->setValidation(known, false);
        QVERIFY2(panel->verdict().contains("3 of"), qPrintable(panel->verdict()));
        QVERIFY(panel->circuitTable()->isVisible());
        const QAbstractItemModel& table = *panel->circuitTable()->model();
        QCOMPARE(table.index(0, 2).data().toInt(), 40);
        QCOMPARE(table.index(0, 3).data().toString(), QStringLiteral("–"));
        const QAbstractItemModel& rows = *panel->layerTable()->model();
        QCOMPARE(rows.index(1, 4).data().toString(), QStringLiteral("–"));
        // Differences stand out by their colour.
        const QImage picture = panel->layerTable()->grab().toImage();
        const QColor failure = failureColour(panel->palette());
        bool isThere = false;
        for (int y = 0; y < picture.height() && !isThere; ++y)
            for (int x = 0; x < picture.width() && !isThere; ++x) {
                const QColor pixel = picture.pixelColor(x, y);
                isThere = std::abs(pixel.red() - failure.red()) < 24 &&
                          std::abs(pixel.green() - failure.green()) < 24 &&
                          std::abs(pixel.blue() - failure.blue()) < 24;
            }
        QVERIFY(isThere);
    }
};

QTEST_MAIN(TestExportDialog)
#include "tst_export_dialog.moc"
