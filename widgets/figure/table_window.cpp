// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/table_window.h"

#include "widgets/common/copy_rows.h"
#include "widgets/figure/data_table_model.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace hawx {

TableWindow::TableWindow(const QString& title, DataTable table, QWidget* parent)
    : QDialog(parent), m_model(new DataTableModel(this)), m_view(new QTableView)
{
    setWindowTitle(title);
    m_model->setTable(std::move(table));
    auto* sorted = new QSortFilterProxyModel(this);
    sorted->setSortRole(Qt::EditRole);
    sorted->setSourceModel(m_model);
    m_view->setModel(sorted);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(-1, Qt::AscendingOrder);
    m_view->setAlternatingRowColors(true);
    m_view->setAccessibleName(title);
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    // A sample of rows is enough to size columns, and 50,000 rows would take seconds.
    m_view->horizontalHeader()->setResizeContentsPrecision(100);
    m_view->resizeColumnsToContents();

    offerCopy(m_view);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton* copyAll = buttons->addButton(tr("Copy &all"), QDialogButtonBox::ActionRole);
    connect(copyAll, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(toClipboardText(m_model->table())); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_view, 1);
    layout->addWidget(buttons);
    resize(720, 480);
}

} // namespace hawx
