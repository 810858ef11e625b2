// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/data/data_preview.h"

#include <QAbstractTableModel>

namespace hawx {

/// The classes of a data set: how many images each has, and some of them.
class ClassModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Train, Test, Samples, Columns };
    enum Role {
        ShareRole = Qt::UserRole, ///< of a count in the largest of its column, 0 to 1
        SamplesRole               ///< QList<QImage>
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setClasses(const QList<DataPreview::ClassRow>& classes);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<DataPreview::ClassRow> m_classes;
    std::int64_t m_mostTrain = 0;
    std::int64_t m_mostTest = 0;
};

} // namespace hawx
