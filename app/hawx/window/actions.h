// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QUndoStack;

namespace hawx {

/// Everything the user can ask the window for, with names, shortcuts and icons.
struct Actions {
    Actions(QObject* parent, QUndoStack& undo);

    QAction* openNetwork;
    QAction* openData;
    QAction* openSession;
    QAction* openExample;
    QAction* saveSession;
    QAction* saveSessionAs;
    QAction* exportConfiguration;
    QAction* quit;
    QAction* undo;
    QAction* redo;
    QAction* explore;
    QAction* cancel;
    QAction* exploreOptions;
    QAction* verify;
    QAction* pin;
    QAction* clearLimits;
    QAction* present;
    QAction* largerText;
    QAction* smallerText;
    QAction* helpHere;
    QAction* manual;
    QAction* searchHelp;
    QAction* tours;
    QAction* exercises;
    QAction* shortcuts;
    QAction* report;
    QAction* about;
};

} // namespace hawx
