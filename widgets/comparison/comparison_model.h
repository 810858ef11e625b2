// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/front/objectives.h"
#include "widgets/front/pinned_configuration.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace hawx {

/// Pinned configurations side by side: a column for each; rows for the five objectives, the
/// circuits and, last, each layer.
class ComparisonModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Row {
        LossRow,
        PowerRow,
        AreaRow,
        LatencyRow,
        EnergyRow,
        DistinctRow, ///< number of different circuits
        CircuitsRow,
        FirstLayerRow
    };
    enum Role {
        DetailRole = Qt::UserRole, ///< QString, after the value
        ShareRole,                 ///< double: of the exact network's value; invalid for the loss
        BestRole,  ///< bool: no other column is better in this row, and some is worse
        SharesRole ///< QList<CircuitShare>
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Columns keep their order.
    void setPins(std::vector<PinnedConfiguration> pins);
    void setExact(const ExactFigures& exact);
    const std::vector<PinnedConfiguration>& pins() const { return m_pins; }

    /// "A" or, with a name, "A: small".
    QString titleOf(int column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const PinnedConfiguration& pinAt(const QModelIndex& index) const;
    QList<CircuitShare> sharesOf(const PinnedConfiguration& pin, int row) const;
    QString textOf(const PinnedConfiguration& pin, int row) const;
    QString detailOf(const PinnedConfiguration& pin, int row) const;
    std::optional<double> shareOf(const PinnedConfiguration& pin, int row) const;
    double rankOf(const PinnedConfiguration& pin, int row) const; ///< less is better
    bool isBest(const QModelIndex& index) const;

    std::vector<PinnedConfiguration> m_pins;
    std::vector<QString> m_layers;
    ExactFigures m_exact;
};

} // namespace hawx
