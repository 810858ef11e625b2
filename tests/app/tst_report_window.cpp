// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/diagnostics/window_log.h"
#include "app/hawx/window/main_window.h"
#include "core/support/log.h"
#include "core/support/platform.h"
#include "tests/support/sanitizers.h"
#include "widgets/common/message_bar.h"

#include <QAction>
#include <QClipboard>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <new>

using namespace hawx;

/// The log of the window, and the report made of it.
class TestReportWindow : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    QByteArray logged() const
    {
        QFile file(m_folder.filePath("state/hawx/hawx.log"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QPlainTextEdit* report() const
    {
        m_window->findChild<QAction*>("report")->trigger();
        const auto find = [this] {
            return m_window->findChild<QPlainTextEdit*>(QStringLiteral("report"));
        };
        return QTest::qWaitFor([&] { return find() != nullptr; }, 30000) ? find() : nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QCoreApplication::setOrganizationName(QStringLiteral("HAWX"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_report_window"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        qputenv("HAWX_CIRCUITS", m_folder.filePath("qvxzcircuits").toUtf8());
        qputenv("XDG_STATE_HOME", m_folder.filePath("state").toUtf8());
        qputenv("USER", "qvxzuser");
    }
    void init()
    {
        QSettings().clear();
        m_window = std::make_unique<MainWindow>();
    }
    void cleanup() { m_window.reset(); }

    void logsWhatHappens()
    {
        const WindowLog log(false);
        qWarning("something of Qt");
        JobList jobs;
        QSignalSpy ended(&jobs, &JobList::ended);
        jobs.start(QStringLiteral("counting"),
                   [](const RunContext&, const Job::Post&) { return Job::Delivery(); });
        jobs.start(
            QStringLiteral("reading"),
            [](const RunContext&, const Job::Post&) -> Job::Delivery { throw std::bad_alloc(); });
        QTRY_COMPARE(ended.count(), 2);
        const QByteArray text = logged();
        for (const char* expected : {" information program: hawx ", " warning qt: something of Qt",
                                     " information jobs: started: counting",
                                     "counting: finished after ", "reading: failed after "})
            QVERIFY2(text.contains(expected), text);
    }

    /// Too little memory is one sentence of a job that failed, and the window goes on.
    void aJobWithoutMemorySaysSo()
    {
        if (hawx::test::kSanitized)
            QSKIP("a sanitizer ends the program where memory is refused");
        JobList jobs;
        QSignalSpy failed(&jobs, &JobList::failed);
        jobs.start(QStringLiteral("a"), [](const RunContext&, const Job::Post&) -> Job::Delivery {
            throw std::bad_alloc();
        });
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(failed.at(0).at(0).toString().startsWith("There is not enough memory: "));
        jobs.start(QStringLiteral("b"), [](const RunContext&, const Job::Post&) -> Job::Delivery {
            std::vector<int> values;
            values.reserve(values.max_size() / 2 + 1);
            return {};
        });
        QTRY_COMPARE(failed.count(), 2);
        QVERIFY(failed.at(1).at(0).toString().startsWith("There is not enough memory: "));
    }

    void showsAReportWithoutNamesOfTheUser()
    {
        const WindowLog log(true);
        m_window->open(m_folder.filePath("qvxzfolder/qvxznetwork.onnx"));
        const auto* news = m_window->findChild<MessageBar*>(QStringLiteral("news"));
        QTRY_VERIFY(news->text().contains("qvxznetwork.onnx"));
        QVERIFY(logged().contains("qvxznetwork.onnx"));

        const QPlainTextEdit* text = report();
        QVERIFY(text && text->isReadOnly());
        const QString shown = text->toPlainText();
        QVERIFY2(!shown.contains("qvxz", Qt::CaseInsensitive), qPrintable(shown));
        QVERIFY2(!shown.contains(m_folder.path()), qPrintable(shown));
        for (const QString& expected :
             {QStringLiteral("Qt: ") + qVersion(), QStringLiteral("OpenCV: "),
              QStringLiteral("screen: "), QStringLiteral("language: "),
              QStringLiteral("granularity: filter"), QStringLiteral(" error window: ")})
            QVERIFY2(shown.contains(expected), qPrintable(shown));

        // Copied and saved is what is shown.
        auto* dialog = qobject_cast<QDialog*>(text->window());
        dialog->findChild<QPushButton*>(QStringLiteral("copyReport"))->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), shown);
        dialog->findChild<QPushButton*>(QStringLiteral("saveReport"))->click();
        QTRY_VERIFY(dialog->findChild<QFileDialog*>());
        auto* files = dialog->findChild<QFileDialog*>();
        QVERIFY(QTest::qWaitForWindowExposed(files));
        QTest::qWait(100); // for the dialog to have read its folder
        auto* name = files->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        name->setText(m_folder.filePath("saved.txt"));
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(QFile::exists(m_folder.filePath("saved.txt")));
        QFile saved(m_folder.filePath("saved.txt"));
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(saved.readAll()), shown);
    }

    void aMissingFolderForTheLogHarmsNothing()
    {
        qputenv("XDG_STATE_HOME", "/dev/null/x");
        {
            const WindowLog log(false);
            QVERIFY(!isLogged(LogLevel::Error));
            QVERIFY(report());
        }
        qputenv("XDG_STATE_HOME", m_folder.filePath("state").toUtf8());
    }
};

QTEST_MAIN(TestReportWindow)
#include "tst_report_window.moc"
