// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QString>

#include <memory>
#include <vector>

namespace hawx {

struct LayerFigures;

/// A layer's figures as rows of a name and a value with its unit; the tool tip says what is meant.
class LayerFiguresModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Null shows nothing.
    void setFigures(const std::shared_ptr<const LayerFigures>& figures);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QString name;
        QString value;
        QString meaning;
    };

    std::vector<Row> m_rows;
};

} // namespace hawx
