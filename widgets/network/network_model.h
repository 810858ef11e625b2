// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/style/colour_scale.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <optional>
#include <vector>

namespace hawx {

/// A layer as the network view lists it.
struct NetworkRow {
    QString name;
    QString type;
    QString output;  ///< shape, "16x10x10"
    int filters = 0; ///< 0 for a layer that does not multiply
    std::int64_t macs = 0;
    std::int64_t parameters = 0;
    std::optional<std::size_t> layer; ///< index among the multiplying layers
};

/// The layers of a network, with the sensitivity of those that multiply once it is known.
class NetworkModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        SensitivityColumn,
        FiltersColumn,
        MacsColumn,
        ParametersColumn,
        TypeColumn,
        ColumnCount
    };
    enum Role {
        LayerRole = Qt::UserRole, ///< int, index among the multiplying layers; invalid for others
        ScoreRole,                ///< double, pp; invalid when unknown
        ShareRole,                ///< double, of the largest score, [0, 1]
        ColourRole,               ///< QColor, of the score
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<NetworkRow> rows);
    /// [multiplying layer] score in pp; empty when unknown.
    void setScores(std::vector<float> scores, const ColourScale& scale);

    QModelIndex layerIndex(std::size_t layer) const;
    const std::vector<NetworkRow>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    std::optional<double> score(const NetworkRow& row) const;

    std::vector<NetworkRow> m_rows;
    std::vector<float> m_scores;
    ColourScale m_scale;
};

} // namespace hawx
