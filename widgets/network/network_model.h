// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/circuit_shares.h"
#include "widgets/style/colour_scale.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <optional>
#include <vector>

namespace hawx {

/// A layer as the network view shows it.
struct NetworkRow {
    QString name;
    QString type;
    QString output;  ///< shape, "16x10x10"
    int filters = 0; ///< 0 for a layer that does not multiply
    std::int64_t macs = 0;
    std::int64_t parameters = 0;
    std::optional<std::size_t> layer; ///< index among the multiplying layers
    /// Rows whose output it reads, all before it.
    std::vector<std::size_t> inputs = {};
};

/// The layers of a network, with the sensitivity, share of power and circuits of those that
/// multiply once they are known.
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

    /// The configuration that is chosen: [filter] index of its circuit. Empty when there is none,
    /// or when it is not one of this network.
    void setAssignment(const SensitivityMap& map, const std::vector<std::uint16_t>& circuits);

    /// pp; none when unknown.
    std::optional<double> score(const NetworkRow& row) const;
    const ColourScale& scoreScale() const { return m_scale; }
    /// Of what the products of all layers take for one image, percent: multiply-accumulates times
    /// the power of their circuits, or, where no configuration is known, of one circuit for all.
    std::optional<double> powerPercent(const NetworkRow& row) const;
    const ColourScale& powerScale() const { return m_powerScale; }
    /// By falling use; empty when no configuration is known.
    QList<CircuitShare> circuits(const NetworkRow& row) const;
    /// What is known of a row, as lines of text.
    QString describe(const NetworkRow& row) const;
    /// Rows whose name or type contains the text, ascending; none for an empty text.
    std::vector<std::size_t> find(const QString& text) const;

    QModelIndex layerIndex(std::size_t layer) const;
    const std::vector<NetworkRow>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    void changed();
    void sharePower();

    std::vector<NetworkRow> m_rows;
    std::vector<float> m_scores;
    ColourScale m_scale;
    std::vector<QList<CircuitShare>> m_circuits; ///< [multiplying layer]; empty when unknown
    std::vector<double> m_circuitPower; ///< [multiplying layer] mW, mean of its filters; as above
    std::vector<double> m_powerPercent; ///< [multiplying layer]
    ColourScale m_powerScale;
};

} // namespace hawx
