// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QDockWidget;
class QMainWindow;

namespace hawx {

/// A named arrangement of the docks around the front.
struct WindowLayout {
    const char* name; ///< stays the same in all languages
    QString title;    ///< for people
    QString tip;
};

/// The first is the one of a first start.
QList<WindowLayout> windowLayouts();

/// Places all docks, known by their object names, as the layout of that name says; docks it does
/// not name are closed.
void applyLayout(QMainWindow& window, const QList<QDockWidget*>& docks, const QString& name);

} // namespace hawx
