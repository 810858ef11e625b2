// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QDialog;
class QWidget;

namespace hawx {

/// File dialogs that do not stop the window: `chosen` is called with the path once there is one.
/// Each kind remembers its folder.
void askExistingFile(QWidget* parent, const QString& title, const QString& filter,
                     std::function<void(const QString&)> chosen);
void askFolder(QWidget* parent, const QString& title, std::function<void(const QString&)> chosen);
/// `suffix` without the dot is added to a name that has none. The dialog, which deletes itself when
/// it is closed, for those who wait for it.
QDialog* askNewFile(QWidget* parent, const QString& title, const QString& filter,
                    const QString& name, const QString& suffix,
                    std::function<void(const QString&)> chosen);

} // namespace hawx
