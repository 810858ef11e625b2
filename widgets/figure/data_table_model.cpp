// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/data_table_model.h"

#include <QLocale>

#include <utility>

namespace hawx {

namespace {

bool isNumber(const QVariant& value)
{
    switch (value.typeId()) {
    case QMetaType::Double:
    case QMetaType::Float:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong: return true;
    default: return false;
    }
}

bool isReal(const QVariant& value)
{
    return value.typeId() == QMetaType::Double || value.typeId() == QMetaType::Float;
}

/// As people read it.
QString shown(const QVariant& value, int digits)
{
    const QLocale locale;
    if (isReal(value))
        return locale.toString(value.toDouble(), 'g', digits);
    if (isNumber(value))
        return locale.toString(value.toLongLong());
    if (value.typeId() == QMetaType::Bool)
        return value.toBool() ? DataTableModel::tr("yes") : DataTableModel::tr("no");
    return value.toString();
}

/// As programs read it.
QByteArray written(const QVariant& value)
{
    if (isReal(value))
        return QByteArray::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    if (value.typeId() == QMetaType::Bool)
        return value.toBool() ? "1" : "0";
    QByteArray text = value.toString().toUtf8();
    if (text.contains('"') || text.contains(',') || text.contains('\n') || text.contains('\r'))
        text = '"' + text.replace("\"", "\"\"") + '"';
    return text;
}

} // namespace

void DataTableModel::setTable(DataTable table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int DataTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int DataTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant DataTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const QVariant& value =
        m_table
            .rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
    constexpr int digits = 6;
    switch (role) {
    case Qt::DisplayRole: return shown(value, digits);
    case Qt::EditRole: return value;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((isNumber(value) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    default: return {};
    }
}

QVariant DataTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    return columnTitle(m_table.columns[static_cast<std::size_t>(section)]);
}

QString columnTitle(const DataTable::Column& column)
{
    return column.unit.isEmpty() ? column.name
                                 : QStringLiteral("%1 (%2)").arg(column.name, column.unit);
}

QByteArray toCsv(const DataTable& table)
{
    QByteArray text;
    const auto addLine = [&text](const QByteArrayList& fields) {
        text += fields.join(',') + "\r\n";
    };
    QByteArrayList header;
    for (const DataTable::Column& column : table.columns)
        header.append(written(columnTitle(column)));
    addLine(header);
    for (const std::vector<QVariant>& row : table.rows) {
        QByteArrayList fields;
        for (const QVariant& value : row)
            fields.append(written(value));
        addLine(fields);
    }
    return text;
}

QString toClipboardText(const DataTable& table)
{
    constexpr int digits = 15;
    const auto clean = [](QString text) {
        return text.replace(QLatin1Char('\t'), QLatin1Char(' '))
            .replace(QLatin1Char('\n'), QLatin1Char(' '));
    };
    QString text;
    QStringList fields;
    for (const DataTable::Column& column : table.columns)
        fields.append(clean(columnTitle(column)));
    text += fields.join(QLatin1Char('\t')) + QLatin1Char('\n');
    for (const std::vector<QVariant>& row : table.rows) {
        fields.clear();
        for (const QVariant& value : row)
            fields.append(clean(shown(value, digits)));
        text += fields.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return text;
}

} // namespace hawx
