// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/data_table.h"

#include <QAbstractTableModel>
#include <QByteArray>

namespace hawx {

/// A DataTable for table views; sorts numbers as numbers by Qt::EditRole.
class DataTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(DataTable table);
    const DataTable& table() const { return m_table; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    DataTable m_table;
};

/// "Power (mW)".
QString columnTitle(const DataTable::Column& column);

/// Comma-separated values as RFC 4180 has them, numbers with all their digits and a decimal point
/// whatever the locale, the first line names and units.
QByteArray toCsv(const DataTable& table);

/// Tab-separated values in the user's locale, as spreadsheets take them from the clipboard.
QString toClipboardText(const DataTable& table);

} // namespace hawx
