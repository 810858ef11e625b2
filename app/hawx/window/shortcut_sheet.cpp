// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/window/shortcut_sheet.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace hawx {

namespace {

QString withoutMnemonic(QString text)
{
    return text.remove(QLatin1Char('&')).remove(QStringLiteral("…"));
}

void addCommands(QTreeWidgetItem* group, const QMenu& menu)
{
    for (const QAction* action : menu.actions()) {
        if (action->menu()) {
            addCommands(group, *action->menu());
        } else if (!action->shortcut().isEmpty()) {
            auto* item =
                new QTreeWidgetItem(group, {withoutMnemonic(action->text()),
                                            action->shortcut().toString(QKeySequence::NativeText)});
            item->setToolTip(0, action->toolTip());
        }
    }
}

struct Gesture {
    const char* what;
    const char* keys;
};

const Gesture gestures[] = {
    {QT_TRANSLATE_NOOP("hawx::ShortcutSheet", "Front: choose a point"),
     QT_TRANSLATE_NOOP("hawx::ShortcutSheet", "Click, or arrow keys")},
    {QT_TRANSLATE_NOOP("hawx::ShortcutSheet", "Front: set a limit"),
     QT_TRANSLATE_NOOP("hawx::ShortcutSheet", "Drag its line or tab")},
    {QT_TRANSLATE_NOOP("hawx::ShortcutSheet", "Front: zoom, pan, show all"),
     QT_TRANSLATE_NOOP("hawx::ShortcutSheet", "Wheel, drag, Home")},
    {QT_TRANSLATE_NOOP("hawx::ShortcutSheet", "Sensitivity: select a block of filters"),
     QT_TRANSLATE_NOOP("hawx::ShortcutSheet", "Drag, or Shift and arrow keys")},
    {QT_TRANSLATE_NOOP("hawx::ShortcutSheet", "Sensitivity: add or remove a filter"),
     QT_TRANSLATE_NOOP("hawx::ShortcutSheet", "Ctrl and click")},
    {QT_TRANSLATE_NOOP("hawx::ShortcutSheet", "Sensitivity: zoom"),
     QT_TRANSLATE_NOOP("hawx::ShortcutSheet", "Ctrl and wheel")},
};

} // namespace

ShortcutSheet::ShortcutSheet(const QMenuBar& menus, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* list = new QTreeWidget;
    list->setHeaderLabels({tr("Command"), tr("Keys")});
    list->setRootIsDecorated(false);
    list->setItemsExpandable(false);
    list->setAlternatingRowColors(true);
    list->setAccessibleName(windowTitle());
    const auto addGroup = [list](const QString& title) {
        auto* group = new QTreeWidgetItem(list, {title});
        QFont bold = list->font();
        bold.setBold(true);
        group->setFont(0, bold);
        group->setFlags(Qt::ItemIsEnabled);
        return group;
    };
    for (const QAction* menu : menus.actions()) {
        QTreeWidgetItem* group = addGroup(withoutMnemonic(menu->text()));
        addCommands(group, *menu->menu());
        if (group->childCount() == 0)
            delete group;
    }
    QTreeWidgetItem* panels = addGroup(tr("In the panels"));
    for (const Gesture& gesture : gestures)
        new QTreeWidgetItem(panels, {tr(gesture.what), tr(gesture.keys)});
    list->expandAll();
    list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(list, 1);
    layout->addWidget(buttons);
    resize(520, 620);
}

} // namespace hawx
