// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/exports/export_controller.h"
#include "app/hawx/exports/export_forms.h"
#include "app/hawx/jobs/job_list.h"
#include "core/support/external_tool.h"
#include "core/support/files.h"
#include "tests/app/quantised_lenet.h"
#include "widgets/common/message_bar.h"
#include "widgets/exports/export_dialog.h"
#include "widgets/exports/export_preview.h"
#include "widgets/exports/layer_checks.h"
#include "widgets/exports/validation_panel.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace hawx;
using hawx::test::FashionLenet;
using hawx::test::QuantisedLenet;

class TestExportController : public QObject {
    Q_OBJECT

    QTemporaryDir m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QuantisedLenet> m_lenet;
    std::unique_ptr<JobList> m_jobs;
    QPointer<ExportDialog> m_dialog;

    ExportSubject subject() const
    {
        ExportSubject subject;
        subject.configuration = *m_lenet->with("mul8u_evo_12500");
        subject.network = m_lenet->network;
        subject.accelerator = loadAccelerator("spatial-edge");
        subject.images = firstImages(m_lenet->data->test, 16);
        return subject;
    }
    void open(const ExportSubject& of)
    {
        auto* controller = new ExportController(*m_jobs, of, QStringLiteral("lenet"), nullptr);
        m_dialog = controller->dialog();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog));
    }
    void choose(const char* name) const
    {
        QListWidget* list = m_dialog->formList();
        list->setFocus();
        list->setCurrentRow(0);
        for (int row = 0; row < list->count() && m_dialog->form() != QLatin1String(name); ++row)
            list->setCurrentRow(row);
        QCOMPARE(m_dialog->form(), QLatin1String(name));
    }
    QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }
    QStringList entries() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
    }
    QString preview() const { return m_dialog->preview()->text(); }
    QString news() const { return m_dialog->news()->text(); }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("HAWX"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_export_controller"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        if (!FashionLenet::available())
            QSKIP("Debian's dataset-fashion-mnist is not installed.");
        m_lenet = std::make_unique<QuantisedLenet>(FashionLenet());
    }

    void init()
    {
        QSettings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_jobs = std::make_unique<JobList>();
        open(subject());
    }

    void cleanup()
    {
        delete m_dialog;
        m_jobs.reset();
    }

    void offersEveryForm()
    {
        const std::vector<ExportForm> forms = exportForms(subject());
        QCOMPARE(forms.size(), exportFormats().size());
        for (const ExportForm& form : forms) {
            const ExportFormat& format = exportFormat(form.name.toStdString());
            QVERIFY(!form.title.isEmpty() && !form.group.isEmpty());
            QCOMPARE(form.problem.isEmpty(), !format.needsExploration);
        }
        ExportSubject bare;
        bare.configuration = subject().configuration;
        for (const ExportForm& form : exportForms(bare)) {
            const ExportFormat& format = exportFormat(form.name.toStdString());
            QCOMPARE(form.problem.isEmpty(), !format.needsNetwork && !format.needsAccelerator &&
                                                 !format.needsImages && !format.needsExploration);
        }
    }

    void previewFollowsTheForm()
    {
        QCOMPARE(m_dialog->form(), QStringLiteral("json"));
        QTRY_VERIFY2(preview().startsWith(QLatin1String("{\n  \"format\": \"hawx-configuration\"")),
                     qPrintable(preview().left(80)));
        choose("csv");
        QTRY_VERIFY2(preview().startsWith(QLatin1String("layer,")), qPrintable(preview().left(80)));
        choose("verilog");
        QTRY_VERIFY2(preview().contains("run.sh"), qPrintable(preview().left(80)));
        const QAbstractItemModel& files = *m_dialog->preview()->fileList()->model();
        const int all = files.rowCount();
        QVERIFY(all > 20);
        // Another file of it.
        m_dialog->preview()->fileList()->setFocus();
        QTest::keyClick(m_dialog->preview()->fileList(), Qt::Key_End);
        QVERIFY2(!preview().contains("run.sh [LAYER..]"), qPrintable(preview().left(80)));
        // Fewer layers, fewer files.
        QListWidget* layers = m_dialog->layerChecks()->list();
        for (int row = 0; row < layers->count() - 1; ++row)
            layers->item(row)->setCheckState(Qt::Unchecked);
        QTRY_VERIFY(files.rowCount() < all);
        layers->item(layers->count() - 1)->setCheckState(Qt::Unchecked);
        QTRY_VERIFY2(preview().contains("Tick"), qPrintable(preview()));
    }

    void newestPreviewWins()
    {
        for (int k = 0; k < 12; ++k) {
            choose(k % 2 == 0 ? "verilog" : "csv");
            QTest::qWait(k % 3 == 0 ? 90 : 5);
            QVERIFY(m_jobs->running() <= 1);
        }
        choose("json");
        QTRY_VERIFY(preview().startsWith(QLatin1Char('{')) && m_jobs->running() == 0);
        QTest::qWait(400);
        QVERIFY(preview().startsWith(QLatin1Char('{')));
    }

    void previewIsCutAndKnowsBytes()
    {
        const ExportPreviewContent text = previewOf({"a.txt", std::string(300'000, 'x')}, ".txt");
        QVERIFY(text.kind == ExportPreviewContent::Kind::Text);
        QCOMPARE(text.text.size(), 200'000);
        QVERIFY(text.isCut);
        // A letter of two bytes across the end is no sign of a binary file.
        std::string letters(199'999, 'x');
        for (int k = 0; k < 100; ++k)
            letters += "\xc3\xa4";
        QVERIFY(previewOf({"a.txt", letters}, ".txt").kind == ExportPreviewContent::Kind::Text);
        QVERIFY(previewOf({"a", std::string("\x89PNG\x0d\x0a\x1a\x0a", 8)}, {}).kind ==
                ExportPreviewContent::Kind::Binary);
        QVERIFY(previewOf({"a", std::string("a\0b", 3)}, {}).kind ==
                ExportPreviewContent::Kind::Binary);
        QVERIFY(previewOf({"a.html", "<p>a</p>"}, ".html").kind ==
                ExportPreviewContent::Kind::Html);
    }

    void writesWhatCoreMakes()
    {
        m_dialog->destinationEdit()->setText(path("c.json"));
        m_dialog->exportButton()->click();
        QTRY_VERIFY2(news().contains("c.json"), qPrintable(news()));
        const auto expected = makeExport(exportFormat("json"), subject(), {}, {});
        QCOMPARE(readTextFile(path("c.json").toStdString()), expected.front().content);
        QVERIFY(m_dialog->showButton()->isVisible());

        choose("verilog");
        m_dialog->destinationEdit()->setText(path("hdl"));
        m_dialog->exportButton()->click(); // the preview may not be there yet
        QTRY_VERIFY2(news().contains("hdl"), qPrintable(news()));
        const auto hardware = makeExport(exportFormat("verilog"), subject(), {}, {});
        QVERIFY(hardware.size() > 20);
        for (const ExportedFile& file : hardware)
            QCOMPARE(readTextFile(path("hdl").toStdString() + "/" + file.path), file.content);
        QCOMPARE(entries(), QStringList({"c.json", "hdl"}));
    }

    void replacesOnlyWhenAsked()
    {
        QFile old(path("c.json"));
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("mine");
        old.close();
        m_dialog->destinationEdit()->setText(path("c.json"));
        m_dialog->exportButton()->click();
        QVERIFY2(news().contains("exists already"), qPrintable(news()));
        QTest::qWait(200);
        QCOMPARE(readTextFile(path("c.json").toStdString()), std::string("mine"));
        QCOMPARE(m_jobs->running(), 0);
        m_dialog->exportButton()->click();
        QTRY_VERIFY2(news().contains("Saved"), qPrintable(news()));
        QVERIFY(readTextFile(path("c.json").toStdString()).find("hawx-configuration") !=
                std::string::npos);
    }

    void failuresAreSaidInTheDialog()
    {
        QSignalSpy failed(m_jobs.get(), &JobList::failed);
        choose("verilog");
        QVERIFY(QDir().mkpath(path("hdl/mine")));
        QFile other(path("hdl/mine/thesis.tex"));
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.close();
        m_dialog->destinationEdit()->setText(path("hdl"));
        m_dialog->exportButton()->click();
        m_dialog->exportButton()->click();
        QTRY_VERIFY2(news().contains("thesis.tex"), qPrintable(news()));
        QVERIFY(QFile::exists(path("hdl/mine/thesis.tex")));
        QCOMPARE(failed.count(), 0);
        QVERIFY(m_dialog->exportButton()->isEnabled());
    }

    void cancelLeavesNothing()
    {
        choose("verilog");
        m_dialog->destinationEdit()->setText(path("hdl"));
        m_dialog->exportButton()->click();
        QVERIFY(!m_dialog->exportButton()->isEnabled());
        QCOMPARE(m_jobs->running(), 1);
        for (const auto* button : m_dialog->findChildren<QAbstractButton*>())
            if (button->accessibleName().startsWith(QLatin1String("Cancel")))
                const_cast<QAbstractButton*>(button)->click();
        QCOMPARE(m_jobs->running(), 0);
        QVERIFY(m_dialog->exportButton()->isEnabled());
        QVERIFY(!m_dialog->news()->isVisible());
        m_jobs.reset(); // waits for the thread
        QCOMPARE(entries(), QStringList());
        m_jobs = std::make_unique<JobList>();
    }

    void remembersChoices()
    {
        choose("verilog");
        QListWidget* layers = m_dialog->layerChecks()->list();
        layers->item(0)->setCheckState(Qt::Unchecked);
        m_dialog->destinationEdit()->setText(path("hdl"));
        m_dialog->exportButton()->click();
        QTRY_VERIFY2(news().contains("hdl"), qPrintable(news()));
        delete m_dialog;
        open(subject());
        QCOMPARE(m_dialog->form(), QStringLiteral("verilog"));
        QCOMPARE(QFileInfo(m_dialog->destination()).absolutePath(), m_folder->path());
        QCOMPARE(m_dialog->layerChecks()->checked(), QStringList({"conv2", "fc1", "fc2", "fc3"}));
    }

    void missingPartsAreSaid()
    {
        ExportSubject bare;
        bare.configuration = subject().configuration;
        delete m_dialog;
        open(bare);
        QCOMPARE(m_dialog->form(), QStringLiteral("json"));
        QTRY_VERIFY(preview().startsWith(QLatin1Char('{')));
        m_dialog->tabs()->setCurrentWidget(m_dialog->validation());
        QVERIFY(!m_dialog->validateButton()->isEnabled());
    }

    void validationFindsNoDifferences()
    {
        if (!findTool("iverilog"))
            QSKIP("iverilog is not installed.");
        ValidationPanel* panel = m_dialog->validation();
        m_dialog->tabs()->setCurrentWidget(panel);
        QCOMPARE(panel->layers(), QStringList({"fc1", "fc2", "fc3"})); // the smallest
        for (int row = 0; row < 4; ++row)
            panel->layerChecks()->list()->item(row)->setCheckState(Qt::Unchecked);
        m_dialog->validateButton()->click();
        QVERIFY(!m_dialog->validateButton()->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(m_dialog->validateButton()->isEnabled(), 60000);
        const QAbstractItemModel& table = *panel->layerTable()->model();
        QCOMPARE(table.rowCount(), 1);
        QCOMPARE(table.index(0, 0).data().toString(), QStringLiteral("fc3"));
        QCOMPARE(table.index(0, 1).data(Qt::EditRole).toInt(), 10);
        QCOMPARE(table.index(0, 2).data(Qt::EditRole).toInt(), 0);
        QCOMPARE(table.index(0, 3).data(Qt::EditRole).toInt(), 840);
        QCOMPARE(table.index(0, 4).data(Qt::EditRole).toInt(), 840);
        QVERIFY2(panel->verdict().startsWith("All 10 "), qPrintable(panel->verdict()));
        // fc3 has one circuit; where its tools are absent that is a remark.
        const int synthesised = panel->circuitTable()->model()->rowCount();
        QCOMPARE(synthesised, findTool("yosys") ? 1 : 0);
    }

    void validationWithoutToolsSaysSo()
    {
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", m_folder->path().toUtf8());
        m_dialog->tabs()->setCurrentWidget(m_dialog->validation());
        m_dialog->validateButton()->click();
        QTRY_VERIFY(m_dialog->validateButton()->isEnabled());
        qputenv("PATH", path);
        QVERIFY(m_dialog->validation()->verdict().isEmpty());
        bool isSaid = false;
        for (const QLabel* label : m_dialog->validation()->findChildren<QLabel*>())
            isSaid |= label->isVisible() && label->text().contains("iverilog");
        QVERIFY(isSaid);
    }

    void closesWhileJobsRun()
    {
        choose("verilog");
        m_dialog->destinationEdit()->setText(path("hdl"));
        m_dialog->tabs()->setCurrentWidget(m_dialog->validation());
        m_dialog->validateButton()->click();
        m_dialog->tabs()->setCurrentIndex(0);
        m_dialog->exportButton()->click();
        QVERIFY(m_jobs->running() >= 2);
        QTest::keyClick(m_dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(m_jobs->running(), 0);
        QTest::qWait(50); // for what the threads still post
    }
};

QTEST_MAIN(TestExportController)
#include "tst_export_controller.moc"
