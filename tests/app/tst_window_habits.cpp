// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/language/language_menu.h"
#include "app/hawx/project/built_in_menu.h"
#include "app/hawx/window/layouts.h"
#include "app/hawx/window/main_window.h"
#include "app/hawx/window/recent_files.h"
#include "app/hawx/window/shortcut_sheet.h"
#include "app/hawx/window/workspace.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QFile>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <set>

using namespace hawx;

namespace {

const QString networkFile =
    QStringLiteral(HAWX_SOURCE_DIR "/resources/networks/lenet5-fashion-mnist.onnx");

/// All actions of the menus that are no submenus, with what the menus say of them.
QList<QAction*> commandsOf(const QMenu& menu)
{
    QList<QAction*> commands;
    for (QAction* action : menu.actions()) {
        if (action->menu())
            commands += commandsOf(*action->menu());
        else if (!action->isSeparator())
            commands.append(action);
    }
    return commands;
}

} // namespace

class TestWindowHabits : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    QAction* action(const char* name) const
    {
        return m_window->findChild<QAction*>(QLatin1String(name));
    }
    QDockWidget* dock(const char* name) const
    {
        return m_window->findChild<QDockWidget*>(QLatin1String(name));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("HAWX"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_window_habits"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        qputenv("XDG_DATA_HOME", m_folder.path().toUtf8()); // of sessions without a name
        QVERIFY(m_folder.isValid());
    }

    void init()
    {
        QSettings().clear();
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void layoutsShowWhatTheyNameAndTheFirstShowsAll()
    {
        auto* workspace = m_window->findChild<Workspace*>();
        for (const WindowLayout& layout : windowLayouts()) {
            workspace->setLayout(QString::fromLatin1(layout.name));
            QVERIFY2(!dock("targets")->isHidden() || !dock("sensitivity")->isHidden(), layout.name);
        }
        for (QDockWidget* each : workspace->docks())
            each->setFloating(true);
        dock("targets")->close();
        workspace->resetLayout();
        for (const QDockWidget* each : workspace->docks()) {
            QVERIFY2(!each->isHidden(), qPrintable(each->objectName()));
            QVERIFY(!each->isFloating());
        }
        // Side panels are wide enough to read, and leave most to the front.
        QVERIFY(dock("network")->width() > m_window->width() / 6);
        QVERIFY(workspace->centre()->width() > m_window->width() / 3);
    }

    /// Nothing makes the window larger than a small screen.
    void fitsASmallScreen()
    {
        auto* workspace = m_window->findChild<Workspace*>();
        for (const WindowLayout& layout : windowLayouts()) {
            workspace->setLayout(QString::fromLatin1(layout.name));
            QTest::qWait(10);
            const QSize least = m_window->minimumSizeHint();
            QVERIFY2(least.width() <= 1366 && least.height() <= 768,
                     qPrintable(QStringLiteral("%1: %2 x %3")
                                    .arg(QLatin1String(layout.name))
                                    .arg(least.width())
                                    .arg(least.height())));
        }
    }

    void theLayoutIsRemembered()
    {
        dock("targets")->close();
        m_window->close();
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        QVERIFY(dock("targets")->isHidden());
        QVERIFY(!dock("network")->isHidden());
    }

    void titlesDetachAndClosePanels()
    {
        const auto button = [this](const char* name) {
            const auto buttons = dock("targets")->titleBarWidget()->findChildren<QToolButton*>();
            const auto found = std::find_if(buttons.begin(), buttons.end(), [&](QToolButton* each) {
                return each->accessibleName().contains(QLatin1String(name));
            });
            return found == buttons.end() ? nullptr : *found;
        };
        QTest::mouseClick(button("Detach"), Qt::LeftButton);
        QVERIFY(dock("targets")->isFloating());
        QTest::mouseClick(button("Detach"), Qt::LeftButton);
        QVERIFY(!dock("targets")->isFloating());
        QTest::mouseClick(button("Close"), Qt::LeftButton);
        QVERIFY(dock("targets")->isHidden());
    }

    /// Every command has a key, none has two meanings, and the sheet lists them all.
    void everyCommandHasAKey()
    {
        std::set<QString> keys;
        QStringList names;
        for (const QAction* menu : m_window->menuBar()->actions()) {
            for (QAction* command : commandsOf(*menu->menu())) {
                // Lists of files, networks, languages and figures are as long as they are.
                const QObject* list = command->parent();
                if (qobject_cast<const RecentFiles*>(list) ||
                    qobject_cast<const BuiltInMenu*>(list) ||
                    qobject_cast<const LanguageMenu*>(list) || menu->text().contains("gures"))
                    continue;
                QVERIFY2(!command->shortcut().isEmpty(), qPrintable(command->text()));
                QVERIFY2(keys.insert(command->shortcut().toString()).second,
                         qPrintable(command->text()));
                names.append(command->text().remove('&').remove(QStringLiteral("…")));
            }
        }
        QVERIFY(names.size() > 25);
        action("shortcuts")->trigger();
        const auto* sheet = m_window->findChild<ShortcutSheet*>();
        QVERIFY(sheet && sheet->isVisible());
        const auto* list = sheet->findChild<QTreeWidget*>();
        for (const QString& name : names)
            QVERIFY2(!list->findItems(name, Qt::MatchExactly | Qt::MatchRecursive).isEmpty(),
                     qPrintable(name));
    }

    void presentingEnlargesTextAndLeavesNothingBehind()
    {
        const double before = QApplication::font().pointSizeF();
        QTest::keyClick(m_window.get(), Qt::Key_F11);
        QVERIFY(m_window->isFullScreen());
        QVERIFY(QApplication::font().pointSizeF() > 1.3 * before);
        QTest::keyClick(m_window.get(), Qt::Key_F11);
        QVERIFY(!m_window->isFullScreen());
        QCOMPARE(QApplication::font().pointSizeF(), before);
    }

    void textSizeIsRemembered()
    {
        const double before = QApplication::font().pointSizeF();
        action("largerText")->trigger();
        action("largerText")->trigger();
        action("smallerText")->trigger();
        QCOMPARE(QApplication::font().pointSizeF(), before * 1.1);
        m_window.reset();
        QCOMPARE(QApplication::font().pointSizeF(), before);
        m_window = std::make_unique<MainWindow>();
        QCOMPARE(QApplication::font().pointSizeF(), before * 1.1);
    }

    void recentFilesComeBack()
    {
        const auto recent = [this] { return m_window->findChild<RecentFiles*>(); };
        QVERIFY(recent()->paths().isEmpty());
        const QString copy = m_folder.filePath(QStringLiteral("copy.onnx"));
        QVERIFY(QFile::copy(networkFile, copy));
        m_window->open(copy);
        QTRY_VERIFY(m_window->project().network());
        QCOMPARE(recent()->paths(), QStringList{copy});
        m_window->close();

        // The next window opens what was open, and offers it in the menu.
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        m_window->openLast();
        QTRY_VERIFY(m_window->project().network());
        QCOMPARE(QString::fromStdString(m_window->project().network()->path), copy);
        m_window = std::make_unique<MainWindow>();
        recent()->actions().front()->trigger();
        QTRY_VERIFY(m_window->project().network());
        // What is gone is not offered.
        QVERIFY(QFile::remove(copy));
        QVERIFY(recent()->paths().isEmpty());
    }

    void unsavedWorkIsAskedFor()
    {
        m_window->setWindowModified(true);
        m_window->close();
        QVERIFY(m_window->isVisible());
        auto* box = m_window->findChild<QMessageBox*>();
        QVERIFY(box);
        QTest::mouseClick(box->button(QMessageBox::Cancel), Qt::LeftButton);
        QVERIFY(m_window->isVisible());
        QTRY_VERIFY(!m_window->findChild<QMessageBox*>());
        m_window->close();
        box = m_window->findChild<QMessageBox*>();
        QTest::mouseClick(box->button(QMessageBox::Discard), Qt::LeftButton);
        QVERIFY(!m_window->isVisible());
    }
};

QTEST_MAIN(TestWindowHabits)
#include "tst_window_habits.moc"
