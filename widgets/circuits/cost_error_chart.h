// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QComboBox;

namespace hawx {

class CircuitsModel;
class ScatterChart;

/// Circuits by what they cost and how much they err, the ones that no other one of those shown
/// dominates joined by a line.
class CostErrorChart final : public QWidget {
    Q_OBJECT

public:
    explicit CostErrorChart(CircuitsModel& model, QWidget* parent = nullptr);

    /// Shows these rows of the model; those without a cost have no place.
    void setRows(const std::vector<int>& rows);
    void setSelected(const std::vector<int>& rows);

    ScatterChart* chart() const { return m_chart; }
    QComboBox* costs() const { return m_costs; }
    QComboBox* errors() const { return m_errors; }
    /// The row of the model that a point stands for.
    int rowOf(std::size_t point) const { return m_placed[point]; }

Q_SIGNALS:
    void selectionChanged(const std::vector<int>& rows);

private:
    void placeRows();

    CircuitsModel& m_model;
    QComboBox* m_costs;
    QComboBox* m_errors;
    ScatterChart* m_chart;
    std::vector<int> m_rows;
    std::vector<int> m_placed; ///< [point] row
    std::vector<int> m_selected;
};

/// Which points no other one dominates: none has at most its x and at most its y, one of them less.
/// Of equal ones all count.
std::vector<bool> notDominated(const std::vector<double>& x, const std::vector<double>& y);

} // namespace hawx
