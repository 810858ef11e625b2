// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/data_table.h"
#include "widgets/heat_map/heat_map_layout.h"

#include <QCoreApplication>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace hawx {

struct SensitivityMap;

/// What the rows and columns of a heat map are: circuits and layers, layers and filters, layers
/// and circuits.
enum class HeatMapLevel { Operator, Filter, Layer };

/// Which cells a heat map has, in which order, and what they say.
class HeatMapContent {
    Q_DECLARE_TR_FUNCTIONS(hawx::HeatMapContent)

public:
    using Cell = HeatMapLayout::Cell;

    struct Choice {
        HeatMapLevel level = HeatMapLevel::Filter;
        /// Whose scores are shown at filter level; none shows those of the assignment.
        std::optional<std::size_t> circuit = {};
        /// [filter] index of the circuit that a configuration gives it; empty when there is none.
        std::vector<std::uint16_t> assignment = {};
        /// Highest scores first: filters within their layer, at the other levels rows by their sum.
        bool isSorted = false;
    };

    HeatMapContent() = default;
    HeatMapContent(std::shared_ptr<const SensitivityMap> map, Choice choice);

    HeatMapLevel level() const { return m_choice.level; }
    bool isMatrix() const { return level() != HeatMapLevel::Filter; }

    std::size_t rows() const { return m_rows.size(); }
    std::size_t cells(std::size_t row) const;
    /// [row]
    std::vector<std::size_t> cells() const;
    QString rowName(std::size_t row) const;
    /// Of circuits without what all names share. Only for a matrix, as columns().
    QString columnName(std::size_t column) const;
    std::size_t columns() const { return rows() == 0 ? 0 : cells(0); }

    std::size_t layerOf(Cell cell) const;
    std::size_t circuitOf(Cell cell) const;
    /// The layer of a row, at operator level its circuit; and back.
    std::size_t itemOf(std::size_t row) const { return m_rows[row]; }
    std::size_t rowOf(std::size_t item) const { return m_rowOf[item]; }
    /// Index among all filters of the network; only at filter level.
    std::size_t filterOf(Cell cell) const;
    /// None when the map has no such filter.
    std::optional<Cell> cellOf(std::size_t filter) const;
    /// The cell of a layer and circuit in a matrix.
    Cell cellOf(std::size_t layer, std::size_t circuit) const;
    /// All filters of a layer, ascending.
    std::vector<std::size_t> filtersOf(std::size_t layer) const;
    /// Filters in reading order from one cell to the other, whichever comes first; ascending.
    std::vector<std::size_t> between(Cell a, Cell b) const;
    /// All filters whose score is at most this one, ascending.
    std::vector<std::size_t> atMost(double score) const;

    /// In pp at filter and layer level, in units of the accumulator at operator level; >= 0.
    double score(Cell cell) const;
    /// Of all cells.
    std::vector<float> scores() const;
    QString scoreText(double score) const;
    /// What the scores are, with their unit.
    QString scoreTitle() const;
    bool isExact(std::size_t circuit) const;
    /// Whether the assignment gives the filter another circuit than an exact one.
    bool isApproximated(std::size_t filter) const;

    /// Rich text of all that is known of a cell.
    QString describe(Cell cell) const;
    QString title() const;
    /// One row for each cell, or only for those of `filters` at filter level.
    DataTable table(const std::optional<std::vector<std::size_t>>& filters = std::nullopt) const;

private:
    float filterScore(std::size_t circuit, std::size_t filter) const;
    std::size_t assigned(std::size_t filter) const;
    QString withCircuit(std::size_t circuit) const;
    void sort();

    std::shared_ptr<const SensitivityMap> m_map;
    Choice m_choice;
    std::vector<std::size_t> m_rows;                 ///< [row] layer or circuit
    std::vector<std::size_t> m_rowOf;                ///< [layer or circuit]
    std::vector<std::vector<std::size_t>> m_filters; ///< [layer][column] filter
    std::vector<std::size_t> m_columnOf;             ///< [filter]
};

} // namespace hawx
