// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/circuit_shares.h"

#include <QAbstractItemModel>

#include <cstdint>
#include <memory>
#include <vector>

namespace hawx {

struct SensitivityMap;

/// A configuration as a tree: layers, below each its filters. Empty until it has both a map and an
/// assignment that fits it.
class ConfigurationModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { NameColumn, CircuitColumn, ScoreColumn, PowerColumn, ColumnCount };
    enum Role {
        SharesRole = Qt::UserRole, ///< QList<CircuitShare> of a layer or filter, in CircuitColumn
        LayerRole,                 ///< int, index of the layer
        FilterRole,                ///< int, index among all filters; invalid for a layer
    };

    using QAbstractItemModel::QAbstractItemModel;

    void setMap(std::shared_ptr<const SensitivityMap> map);
    /// [filter] index of its circuit, each one of the map's.
    void setAssignment(std::vector<std::uint16_t> circuits);

    QModelIndex layerIndex(std::size_t layer) const;
    QModelIndex filterIndex(std::size_t filter) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Figures {
        double scorePp = 0;
        double powerSaving = 0; ///< of the circuits, weighted by filters
        double areaSaving = 0;
    };

    bool fits() const;
    std::vector<std::size_t> filtersOf(const QModelIndex& index) const;
    Figures figures(const std::vector<std::size_t>& filters) const;
    QString toolTip(const QModelIndex& index) const;

    std::shared_ptr<const SensitivityMap> m_map;
    std::vector<std::uint16_t> m_assignment;
    bool m_filled = false; ///< map and assignment fit together
};

} // namespace hawx
