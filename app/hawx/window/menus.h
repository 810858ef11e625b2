// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMainWindow;

namespace hawx {

class RecentFiles;
class ThemeController;
class Workspace;
struct Actions;

/// Fills the window's menu bar; `recent` becomes part of it.
void buildMenus(QMainWindow& window, const Actions& actions, Workspace& workspace,
                ThemeController& theme, RecentFiles* recent);

void buildToolBar(QMainWindow& window, const Actions& actions);

} // namespace hawx
