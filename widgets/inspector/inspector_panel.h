// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <memory>
#include <vector>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QTableView;

namespace hawx {

class BarChart;
class ElidedLabel;
class EmptyState;
class Figure;
class LayerFiguresModel;
class PairMap;
class PanelStack;
struct LayerFigures;

/// What an InspectorPanel shows of a layer.
struct InspectedLayer {
    QString name;
    int filters = 0;  ///< that the layer has
    QString circuits; ///< in use: "1L2H", "1L2H in 4 filters, exact in 2"
    std::shared_ptr<const LayerFigures> figures;
};

/// Operands, outputs and errors of a layer or some of its filters.
class InspectorPanel final : public QWidget {
    Q_OBJECT

public:
    explicit InspectorPanel(QWidget* parent = nullptr);

    /// Null, or one without figures, shows the empty state.
    void setInspection(const std::shared_ptr<const InspectedLayer>& inspected);
    /// While new figures are on their way the ones shown are marked as old.
    void setBusy(bool busy);

    EmptyState* emptyState() const;
    /// The plots, for export.
    std::vector<const Figure*> figures() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showWeights();
    void showLogarithmic(bool logarithmic);
    QString place() const;

    std::shared_ptr<const InspectedLayer> m_inspected;
    PanelStack* m_stack;
    QLabel* m_title;
    ElidedLabel* m_circuits;
    QLabel* m_busy;
    QComboBox* m_weightsAs;
    QCheckBox* m_logarithmic;
    BarChart* m_weights;
    BarChart* m_activations;
    PairMap* m_pairs;
    BarChart* m_outputs;
    BarChart* m_errors;
    BarChart* m_differences;
    LayerFiguresModel* m_model;
    QTableView* m_table;
    QBoxLayout* m_header; ///< title and choices, side by side where there is room
    QBoxLayout* m_body;   ///< charts and table, likewise
};

} // namespace hawx
