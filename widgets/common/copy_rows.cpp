// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/copy_rows.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QHeaderView>
#include <QTableView>
#include <QTreeView>

#include <map>

namespace hawx {

namespace {

bool isHidden(const QAbstractItemView& view, int column)
{
    if (const auto* table = qobject_cast<const QTableView*>(&view))
        return table->isColumnHidden(column);
    if (const auto* tree = qobject_cast<const QTreeView*>(&view))
        return tree->isColumnHidden(column);
    return false;
}

QString field(const QVariant& value)
{
    QString text = value.toString().simplified(); // tabs and line ends would part it
    // Marks of direction are for the eye.
    return text.remove(QChar(0x2066)).remove(QChar(0x2069));
}

QString selectedText(const QAbstractItemView& view)
{
    const QAbstractItemModel& model = *view.model();
    QStringList header;
    QList<int> columns;
    for (int column = 0; column < model.columnCount(); ++column) {
        if (isHidden(view, column))
            continue;
        columns.append(column);
        header.append(field(model.headerData(column, Qt::Horizontal)));
    }
    // By place in the view: parents before their children, from top to bottom.
    std::map<std::pair<int, QModelIndex>, QStringList> rows;
    for (const QModelIndex& index : view.selectionModel()->selectedIndexes()) {
        const QModelIndex first = index.siblingAtColumn(0);
        QStringList& row = rows[{view.visualRect(index).top(), first}];
        if (!row.isEmpty())
            continue;
        for (const int column : columns)
            row.append(field(index.siblingAtColumn(column).data()));
    }
    QString text = header.join(QLatin1Char('\t')) + QLatin1Char('\n');
    for (const auto& [place, row] : rows)
        text += row.join(QLatin1Char('\t')) + QLatin1Char('\n');
    return rows.empty() ? QString() : text;
}

} // namespace

void offerCopy(QAbstractItemView* view)
{
    auto* copy = new QAction(QCoreApplication::translate("hawx::CopyRows", "&Copy"), view);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(copy, &QAction::triggered, view, [view] {
        const QString text = selectedText(*view);
        if (!text.isEmpty())
            QApplication::clipboard()->setText(text);
    });
    view->addAction(copy);
}

} // namespace hawx
