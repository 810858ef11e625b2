// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/window/menus.h"

#include "app/hawx/language/language_menu.h"
#include "app/hawx/project/built_in_menu.h"
#include "app/hawx/theme/theme_controller.h"
#include "app/hawx/window/actions.h"
#include "app/hawx/window/layouts.h"
#include "app/hawx/window/recent_files.h"
#include "app/hawx/window/workspace.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenuBar>
#include <QToolBar>

namespace hawx {

namespace {

QString text(const char* source)
{
    return QCoreApplication::translate("hawx::Menus", source);
}

void addThemes(QMenu* view, ThemeController& theme)
{
    QMenu* themes = view->addMenu(text(QT_TRANSLATE_NOOP("hawx::Menus", "&Theme")));
    auto* group = new QActionGroup(themes);
    const auto add = [&](ThemeController::Theme which, const char* title, Qt::Key key) {
        QAction* action =
            themes->addAction(text(title), &theme, [&theme, which] { theme.setTheme(which); });
        action->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | key));
        action->setCheckable(true);
        action->setChecked(theme.theme() == which);
        group->addAction(action);
    };
    add(ThemeController::Theme::System, QT_TRANSLATE_NOOP("hawx::Menus", "As the &desktop"),
        Qt::Key_S);
    add(ThemeController::Theme::Light, QT_TRANSLATE_NOOP("hawx::Menus", "&Light"), Qt::Key_L);
    add(ThemeController::Theme::Dark, QT_TRANSLATE_NOOP("hawx::Menus", "Da&rk"), Qt::Key_D);
}

void addLayouts(QMenu* view, Workspace& workspace)
{
    QMenu* layouts = view->addMenu(text(QT_TRANSLATE_NOOP("hawx::Menus", "&Layout")));
    layouts->setToolTipsVisible(true);
    int number = 1;
    for (const WindowLayout& layout : windowLayouts()) {
        QAction* action = layouts->addAction(
            layout.title, &workspace,
            [&workspace, name = QString::fromLatin1(layout.name)] { workspace.setLayout(name); });
        action->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(number++)));
        action->setToolTip(layout.tip);
    }
    QAction* reset = view->addAction(text(QT_TRANSLATE_NOOP("hawx::Menus", "&Reset layout")),
                                     &workspace, &Workspace::resetLayout);
    reset->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_0));
}

} // namespace

void buildMenus(QMainWindow& window, const Actions& actions, Workspace& workspace,
                ThemeController& theme, RecentFiles* recent, BuiltInMenu* builtIn,
                LanguageMenu* languages)
{
    QMenuBar* bar = window.menuBar();
    QMenu* file = bar->addMenu(text(QT_TRANSLATE_NOOP("hawx::Menus", "&File")));
    file->addActions({actions.openNetwork, actions.openData, actions.openSession});
    file->addMenu(recent);
    file->addAction(actions.openExample);
    file->addMenu(builtIn);
    file->addSeparator();
    file->addActions({actions.saveSession, actions.saveSessionAs});
    file->addSeparator();
    file->addAction(actions.exportConfiguration);
    file->addSeparator();
    file->addAction(actions.quit);

    bar->addMenu(text(QT_TRANSLATE_NOOP("hawx::Menus", "&Edit")))
        ->addActions({actions.undo, actions.redo, actions.clearLimits});

    QMenu* run = bar->addMenu(text(QT_TRANSLATE_NOOP("hawx::Menus", "&Run")));
    run->addActions({actions.explore, actions.cancel});
    run->addSeparator();
    run->addActions({actions.verify, actions.pin});
    run->addSeparator();
    run->addAction(actions.exploreOptions);

    QMenu* view = bar->addMenu(text(QT_TRANSLATE_NOOP("hawx::Menus", "&View")));
    int number = 1;
    for (const QDockWidget* dock : workspace.docks()) {
        QAction* toggle = dock->toggleViewAction();
        // There are ten digits; the last dock holds the notes.
        toggle->setShortcut(number > 10
                                ? QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_N)
                                : QKeySequence(QStringLiteral("Ctrl+Alt+%1").arg(number++ % 10)));
        view->addAction(toggle);
    }
    view->addSeparator();
    addLayouts(view, workspace);
    view->addSeparator();
    addThemes(view, theme);
    view->addMenu(languages);
    view->addActions({actions.largerText, actions.smallerText, actions.present});

    QMenu* figures = bar->addMenu(text(QT_TRANSLATE_NOOP("hawx::Menus", "Fi&gures")));
    for (QMenu* menu : workspace.figures())
        figures->addMenu(menu);

    bar->addMenu(text(QT_TRANSLATE_NOOP("hawx::Menus", "&Help")))
        ->addActions({actions.shortcuts, actions.report, actions.about});
}

void buildToolBar(QMainWindow& window, const Actions& actions)
{
    QToolBar* bar = window.addToolBar(text(QT_TRANSLATE_NOOP("hawx::Menus", "Tools")));
    bar->setObjectName(QStringLiteral("tools"));
    bar->setMovable(false);
    bar->setIconSize(QSize(20, 20));
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addActions(
        {actions.openNetwork, actions.openData, actions.openSession, actions.saveSession});
    bar->addSeparator();
    bar->addActions({actions.explore, actions.cancel, actions.exploreOptions});
    bar->addSeparator();
    bar->addActions({actions.undo, actions.redo});
    bar->addSeparator();
    bar->addActions({actions.verify, actions.pin, actions.exportConfiguration});
    bar->addSeparator();
    bar->addAction(actions.present);
}

} // namespace hawx
