// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/help/help_map.h"
#include "app/hawx/window/main_window.h"
#include "app/hawx/window/workspace.h"
#include "widgets/circuits/evolve_dialog.h"
#include "widgets/exports/export_dialog.h"
#include "widgets/figure/table_window.h"
#include "widgets/help/help_browser.h"
#include "widgets/help/help_view.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QFile>
#include <QLineEdit>
#include <QMenuBar>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>

#include <algorithm>

using namespace hawx;

/// F1 and the Help menu in the real window.
class TestHelp : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    QAction* action(const char* name) const
    {
        return m_window->findChild<QAction*>(QLatin1String(name));
    }
    QString link() const
    {
        const HelpBrowser* browser = m_window->help().browser();
        return browser && browser->isVisible() ? browser->link() : QString();
    }
    void activate() const
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    QDialog* visibleDialog() const
    {
        const auto dialogs = m_window->findChildren<QDialog*>();
        const auto found = std::find_if(dialogs.begin(), dialogs.end(),
                                        [](const QDialog* each) { return each->isVisible(); });
        return found == dialogs.end() ? nullptr : *found;
    }
    /// Clicks into a panel, beside its buttons, and presses F1.
    void askIn(QWidget* panel) const
    {
        activate();
        const QPoint corner(3, panel->height() - 3);
        QWidget* target = panel->childAt(corner);
        if (!target)
            target = panel;
        QTest::mouseClick(target, Qt::LeftButton, {}, target->mapFrom(panel, corner));
        QVERIFY(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F1);
    }
    void askIn(QDialog& dialog) const
    {
        dialog.show();
        dialog.activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), &dialog);
        QTRY_VERIFY(dialog.focusWidget());
        QTest::keyClick(dialog.focusWidget(), Qt::Key_F1);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("HAWX"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_help"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        qputenv("XDG_DATA_HOME", m_folder.path().toUtf8());
        qputenv("HAWX_CIRCUITS", m_folder.filePath(QStringLiteral("circuits")).toUtf8());
        QVERIFY(m_folder.isValid());
    }

    void init()
    {
        QSettings().clear();
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        activate();
    }

    void cleanup() { m_window.reset(); }

    void everyPanelHasItsPage()
    {
        QStringList links;
        for (QDockWidget* dock : m_window->findChild<Workspace*>()->docks()) {
            dock->raise();
            QTest::qWait(20);
            askIn(dock->widget());
            const QString expected = helpLinkOf(dock);
            QVERIFY2(expected != HelpPages::indexFile(), qPrintable(dock->objectName()));
            QVERIFY2(!links.contains(expected), qPrintable(expected));
            links.append(expected);
            QVERIFY2(link() == expected, qPrintable(dock->objectName() + ": " + link()));
        }
        QVERIFY(links.size() >= 11);
        askIn(m_window->findChild<QWidget*>(QStringLiteral("front")));
        QCOMPARE(link(), QStringLiteral("front.html"));
    }

    void aFloatingPanelHasItToo()
    {
        auto* dock = m_window->findChild<QDockWidget*>(QStringLiteral("notes"));
        dock->setFloating(true);
        QVERIFY(QTest::qWaitForWindowExposed(dock));
        dock->activateWindow();
        dock->widget()->setFocus();
        QTest::keyClick(dock->widget(), Qt::Key_F1);
        QCOMPARE(link(), QStringLiteral("sessions.html#notes"));
    }

    void dialogsThatActionsOpen_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        QTest::newRow("settings") << "exploreOptions"
                                  << "explore.html#settings";
        QTest::newRow("keys") << "shortcuts"
                              << "keyboard.html";
        QTest::newRow("report") << "report"
                                << "report.html";
    }

    void dialogsThatActionsOpen()
    {
        QFETCH(QString, name);
        QFETCH(QString, expected);
        action(qPrintable(name))->trigger();
        QTRY_VERIFY(visibleDialog());
        askIn(*visibleDialog());
        QCOMPARE(link(), expected);
        // The manual can be used while the dialog is open.
        auto* browser = const_cast<HelpBrowser*>(m_window->help().browser());
        QVERIFY(QTest::qWaitForWindowActive(browser));
        QTest::keyClick(browser, Qt::Key_Home, Qt::AltModifier);
        QCOMPARE(link(), HelpPages::indexFile());
    }

    void otherDialogs()
    {
        EvolveDialog evolve(m_window.get());
        askIn(evolve);
        QCOMPARE(link(), QStringLiteral("evolve.html"));
        ExportDialog exports(m_window.get());
        askIn(exports);
        QCOMPARE(link(), QStringLiteral("exports.html"));
        TableWindow table(QStringLiteral("t"), {}, m_window.get());
        askIn(table);
        QCOMPARE(link(), QStringLiteral("exports.html#figures"));
    }

    void theMenuOpensContentsAndSearch()
    {
        QTest::keyClick(m_window.get(), Qt::Key_F1, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(link(), HelpPages::indexFile());
        activate();
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        auto* browser = const_cast<HelpBrowser*>(m_window->help().browser());
        auto* field = qobject_cast<QLineEdit*>(browser->focusWidget());
        QVERIFY(field);
        QTest::keyClicks(field, "hypervolume");
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(link(), QStringLiteral("glossary.html#hypervolume"));
    }

    void everyPageIsShownOnce()
    {
        action("manual")->trigger();
        auto* browser = const_cast<HelpBrowser*>(m_window->help().browser());
        for (const HelpPage& page : browser->pages().pages()) {
            browser->showPage(page.file);
            QTest::qWait(10);
            const QTextDocument& document = *browser->view()->document();
            int titles = 0;
            for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
                titles += block.blockFormat().headingLevel() == 1 ? 1 : 0;
            QVERIFY2(titles == 1, qPrintable(page.file));
            QVERIFY2(browser->view()->horizontalScrollBar()->maximum() == 0 ||
                         page.file == "command-line-reference.html",
                     qPrintable(page.file));
        }
    }

    void goesWithTheWindow()
    {
        action("manual")->trigger();
        QVERIFY(m_window->help().browser()->isVisible());
        m_window->close();
        QVERIFY(!m_window->help().browser()->isVisible());
    }

    /// What the menus offer is on the page of keys, with its key.
    void thePageOfKeysIsComplete()
    {
        QFile file(QStringLiteral(":/help/keyboard.html"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString page = QString::fromUtf8(file.readAll());
        int keys = 0;
        for (const QMenu* menu : m_window->menuBar()->findChildren<QMenu*>()) {
            for (const QAction* each : menu->actions()) {
                if (each->shortcut().isEmpty())
                    continue;
                ++keys;
                // Platforms differ; the page has the key of most desktops.
                const QString key = each->shortcut() == QKeySequence(QKeySequence::Redo)
                                        ? QStringLiteral("Ctrl+Shift+Z")
                                        : each->shortcut().toString(QKeySequence::PortableText);
                QVERIFY2(page.contains(QStringLiteral("<kbd>%1</kbd></td>").arg(key)),
                         qPrintable(each->text() + ": " + key));
            }
        }
        QVERIFY(keys > 30);
    }
};

QTEST_MAIN(TestHelp)
#include "tst_help.moc"
