// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMainWindow;
class QMenu;

namespace hawx {

class RecentFiles;
class ThemeController;
class Workspace;
struct Actions;

/// Fills the window's menu bar; `recent` and `tours` become parts of it.
void buildMenus(QMainWindow& window, const Actions& actions, Workspace& workspace,
                ThemeController& theme, RecentFiles* recent, QMenu* tours);

void buildToolBar(QMainWindow& window, const Actions& actions);

} // namespace hawx
