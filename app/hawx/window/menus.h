// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMainWindow;

namespace hawx {

class BuiltInMenu;
class LanguageMenu;
class RecentFiles;
class ThemeController;
class Workspace;
struct Actions;

/// Fills the window's menu bar; the menus given become parts of it.
void buildMenus(QMainWindow& window, const Actions& actions, Workspace& workspace,
                ThemeController& theme, RecentFiles* recent, BuiltInMenu* builtIn,
                LanguageMenu* languages);

void buildToolBar(QMainWindow& window, const Actions& actions);

} // namespace hawx
