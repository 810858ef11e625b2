// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/data_table.h"

#include <QDialog>

class QTableView;

namespace hawx {

class DataTableModel;

/// The data behind a figure as a table, for those who would rather read than look; its selection is
/// copied by the usual key.
class TableWindow final : public QDialog {
    Q_OBJECT

public:
    TableWindow(const QString& title, DataTable table, QWidget* parent = nullptr);

    DataTableModel* model() const { return m_model; }
    QTableView* view() const { return m_view; }

private:
    DataTableModel* m_model;
    QTableView* m_view;
};

} // namespace hawx
