// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/window/actions.h"

#include "widgets/style/glyph_icon.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>
#include <QUndoStack>

namespace hawx {

namespace {

/// `name` is the object name; `iconText` is shown in the tool bar.
QAction* action(QObject* parent, const char* name, const char* glyph, const QString& text,
                const QString& iconText, const QKeySequence& shortcut, const QString& tip)
{
    auto* result = new QAction(text, parent);
    result->setObjectName(QLatin1String(name));
    if (*glyph)
        result->setIcon(glyphIcon(QLatin1String(glyph)));
    result->setIconText(iconText);
    result->setShortcut(shortcut);
    const QString keys = shortcut.toString(QKeySequence::NativeText);
    result->setToolTip(keys.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, keys));
    return result;
}

QString text(const char* source)
{
    return QCoreApplication::translate("hawx::Actions", source);
}

} // namespace

Actions::Actions(QObject* parent, QUndoStack& stack)
{
    openNetwork = action(parent, "openNetwork", "network",
                         text(QT_TRANSLATE_NOOP("hawx::Actions", "Open &network…")),
                         text(QT_TRANSLATE_NOOP("hawx::Actions", "Network")), QKeySequence::Open,
                         text(QT_TRANSLATE_NOOP("hawx::Actions", "Open a trained network")));
    openData =
        action(parent, "openData", "data", text(QT_TRANSLATE_NOOP("hawx::Actions", "Open &data…")),
               text(QT_TRANSLATE_NOOP("hawx::Actions", "Data")),
               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O),
               text(QT_TRANSLATE_NOOP("hawx::Actions", "Open a folder of labelled images")));
    openSession = action(
        parent, "openSession", "open", text(QT_TRANSLATE_NOOP("hawx::Actions", "&Open session…")),
        text(QT_TRANSLATE_NOOP("hawx::Actions", "Session")), QKeySequence(Qt::CTRL | Qt::Key_L),
        text(QT_TRANSLATE_NOOP("hawx::Actions", "Open what was explored before")));
    openExample = action(parent, "openExample", "",
                         text(QT_TRANSLATE_NOOP("hawx::Actions", "Open built-in e&xample")), {},
                         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L),
                         text(QT_TRANSLATE_NOOP("hawx::Actions", "Open LeNet-5 on Fashion-MNIST")));
    saveSession = action(parent, "saveSession", "save",
                         text(QT_TRANSLATE_NOOP("hawx::Actions", "&Save session")),
                         text(QT_TRANSLATE_NOOP("hawx::Actions", "Save")), QKeySequence::Save,
                         text(QT_TRANSLATE_NOOP("hawx::Actions", "Save what was explored")));
    saveSessionAs = action(
        parent, "saveSessionAs", "", text(QT_TRANSLATE_NOOP("hawx::Actions", "Save session &as…")),
        {}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
        text(QT_TRANSLATE_NOOP("hawx::Actions", "Save what was explored in another file")));
    exportConfiguration = action(
        parent, "exportConfiguration", "export",
        text(QT_TRANSLATE_NOOP("hawx::Actions", "&Export configuration…")),
        text(QT_TRANSLATE_NOOP("hawx::Actions", "Export")), QKeySequence(Qt::CTRL | Qt::Key_E),
        text(QT_TRANSLATE_NOOP("hawx::Actions",
                               "Take the chosen configuration to other tools, and validate it")));
    quit = action(parent, "quit", "", text(QT_TRANSLATE_NOOP("hawx::Actions", "&Quit")), {},
                  QKeySequence(Qt::CTRL | Qt::Key_Q),
                  text(QT_TRANSLATE_NOOP("hawx::Actions", "Close the window and stop all work")));
    explore =
        action(parent, "explore", "explore", text(QT_TRANSLATE_NOOP("hawx::Actions", "&Explore")),
               text(QT_TRANSLATE_NOOP("hawx::Actions", "Explore")), QKeySequence(Qt::Key_F5),
               text(QT_TRANSLATE_NOOP("hawx::Actions",
                                      "Profile the network and search for configurations")));
    cancel = action(parent, "cancel", "cancel", text(QT_TRANSLATE_NOOP("hawx::Actions", "&Cancel")),
                    text(QT_TRANSLATE_NOOP("hawx::Actions", "Cancel")),
                    QKeySequence(Qt::SHIFT | Qt::Key_F5),
                    text(QT_TRANSLATE_NOOP("hawx::Actions", "Stop the search")));
    exploreOptions = action(
        parent, "exploreOptions", "settings",
        text(QT_TRANSLATE_NOOP("hawx::Actions", "Se&ttings…")),
        text(QT_TRANSLATE_NOOP("hawx::Actions", "Settings")),
        QKeySequence(Qt::CTRL | Qt::Key_Comma),
        text(QT_TRANSLATE_NOOP("hawx::Actions", "Choose accelerator, granularity and effort")));
    verify =
        action(parent, "verify", "verify",
               text(QT_TRANSLATE_NOOP("hawx::Actions", "&Verify configuration")),
               text(QT_TRANSLATE_NOOP("hawx::Actions", "Verify")), QKeySequence(Qt::Key_F6),
               text(QT_TRANSLATE_NOOP("hawx::Actions",
                                      "Measure the loss of the configuration in view bit-true")));
    pin = action(
        parent, "pin", "pin", text(QT_TRANSLATE_NOOP("hawx::Actions", "&Pin configuration")),
        text(QT_TRANSLATE_NOOP("hawx::Actions", "Pin")), QKeySequence(Qt::CTRL | Qt::Key_D),
        text(QT_TRANSLATE_NOOP("hawx::Actions", "Keep the configuration in view to compare it")));
    pin->setCheckable(true);
    clearLimits = action(
        parent, "clearLimits", "", text(QT_TRANSLATE_NOOP("hawx::Actions", "Remove all &limits")),
        {}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D),
        text(QT_TRANSLATE_NOOP("hawx::Actions", "Let every configuration be chosen")));
    present = action(parent, "present", "present",
                     text(QT_TRANSLATE_NOOP("hawx::Actions", "&Presentation")),
                     text(QT_TRANSLATE_NOOP("hawx::Actions", "Present")), QKeySequence(Qt::Key_F11),
                     text(QT_TRANSLATE_NOOP("hawx::Actions", "Large type on the whole screen")));
    present->setCheckable(true);
    largerText = action(
        parent, "largerText", "", text(QT_TRANSLATE_NOOP("hawx::Actions", "Larger te&xt")), {},
        QKeySequence::ZoomIn, text(QT_TRANSLATE_NOOP("hawx::Actions", "Make all text larger")));
    smallerText = action(
        parent, "smallerText", "", text(QT_TRANSLATE_NOOP("hawx::Actions", "&Smaller text")), {},
        QKeySequence::ZoomOut, text(QT_TRANSLATE_NOOP("hawx::Actions", "Make all text smaller")));
    helpHere = action(parent, "helpHere", "help",
                      text(QT_TRANSLATE_NOOP("hawx::Actions", "&Help on this panel")), {},
                      QKeySequence(Qt::Key_F1),
                      text(QT_TRANSLATE_NOOP("hawx::Actions", "Explain the panel in use")));
    manual = action(parent, "manual", "", text(QT_TRANSLATE_NOOP("hawx::Actions", "&Manual")), {},
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F1),
                    text(QT_TRANSLATE_NOOP("hawx::Actions", "The contents of the manual")));
    searchHelp = action(parent, "searchHelp", "",
                        text(QT_TRANSLATE_NOOP("hawx::Actions", "&Search the manual…")), {},
                        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F),
                        text(QT_TRANSLATE_NOOP("hawx::Actions", "Find words in the manual")));
    tours = action(parent, "tours", "",
                   text(QT_TRANSLATE_NOOP("hawx::Actions", "Take a guided &tour…")), {},
                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F6),
                   text(QT_TRANSLATE_NOOP("hawx::Actions", "Learn by doing, step by step")));
    exercises =
        action(parent, "exercises", "", text(QT_TRANSLATE_NOOP("hawx::Actions", "&Exercises…")), {},
               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F7),
               text(QT_TRANSLATE_NOOP("hawx::Actions", "Questions on what is open, with a check")));
    shortcuts = action(parent, "shortcuts", "",
                       text(QT_TRANSLATE_NOOP("hawx::Actions", "&Keyboard shortcuts")), {},
                       QKeySequence(Qt::CTRL | Qt::Key_Question),
                       text(QT_TRANSLATE_NOOP("hawx::Actions", "All commands with their keys")));
    report =
        action(parent, "report", "", text(QT_TRANSLATE_NOOP("hawx::Actions", "&Report a problem…")),
               {}, QKeySequence(Qt::CTRL | Qt::Key_F1),
               text(QT_TRANSLATE_NOOP(
                   "hawx::Actions", "Describe program, machine and log, without names of yours")));
    about = action(parent, "about", "", text(QT_TRANSLATE_NOOP("hawx::Actions", "&About HAWX")), {},
                   QKeySequence(Qt::SHIFT | Qt::Key_F1),
                   text(QT_TRANSLATE_NOOP("hawx::Actions", "What HAWX is")));
    undo = stack.createUndoAction(parent, text(QT_TRANSLATE_NOOP("hawx::Actions", "&Undo")));
    undo->setIconText(text(QT_TRANSLATE_NOOP("hawx::Actions", "Undo")));
    undo->setObjectName(QStringLiteral("undo"));
    undo->setShortcut(QKeySequence::Undo);
    undo->setIcon(glyphIcon(QStringLiteral("undo")));
    redo = stack.createRedoAction(parent, text(QT_TRANSLATE_NOOP("hawx::Actions", "&Redo")));
    redo->setIconText(text(QT_TRANSLATE_NOOP("hawx::Actions", "Redo")));
    redo->setObjectName(QStringLiteral("redo"));
    redo->setShortcut(QKeySequence::Redo);
    redo->setIcon(glyphIcon(QStringLiteral("redo")));
}

} // namespace hawx
