// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QMenuBar;

namespace hawx {

/// All commands of the window with their keys, and what keys and mouse do in the panels.
class ShortcutSheet final : public QDialog {
    Q_OBJECT

public:
    /// Commands are those of the menus.
    explicit ShortcutSheet(const QMenuBar& menus, QWidget* parent = nullptr);
};

} // namespace hawx
