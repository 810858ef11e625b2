// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/class_model.h"

#include "widgets/style/quantity.h"

#include <algorithm>

namespace hawx {

void ClassModel::setClasses(const QList<DataPreview::ClassRow>& classes)
{
    beginResetModel();
    m_classes = classes;
    m_mostTrain = 0;
    m_mostTest = 0;
    for (const DataPreview::ClassRow& row : classes) {
        m_mostTrain = std::max(m_mostTrain, row.train);
        m_mostTest = std::max(m_mostTest, row.test);
    }
    endResetModel();
}

int ClassModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_classes.size());
}

int ClassModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant ClassModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DataPreview::ClassRow& row = m_classes[index.row()];
    const int column = index.column();
    const bool isCount = column == Train || column == Test;
    const std::int64_t count = column == Train ? row.train : row.test;
    const std::int64_t most = column == Train ? m_mostTrain : m_mostTest;
    switch (role) {
    case Qt::DisplayRole:
        if (isCount)
            return formatInteger(count);
        return column == Name ? QVariant(row.name) : QVariant();
    case Qt::ToolTipRole: return column == Name ? QVariant(row.name) : QVariant();
    case Qt::AccessibleTextRole:
        return column == Samples
                   ? QVariant(tr("Samples: %1").arg(formatInteger(row.samples.size())))
                   : QVariant();
    case ShareRole:
        if (isCount)
            return most > 0 ? static_cast<double>(count) / static_cast<double>(most) : 0.0;
        return {};
    case SamplesRole: return column == Samples ? QVariant::fromValue(row.samples) : QVariant();
    default: return {};
    }
}

QVariant ClassModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Class");
    case Train: return tr("Training images");
    case Test: return tr("Test images");
    case Samples: return tr("Samples");
    default: return {};
    }
}

} // namespace hawx
