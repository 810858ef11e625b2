// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/figure.h"
#include "widgets/heat_map/heat_map_view.h"

#include <QWidget>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QToolButton;

namespace hawx {

class ChoiceButtons;
class ColourBar;
struct SensitivityMap;

/// A HeatMapView with its legend and the choice of level, circuit, order and marks.
class HeatMapPanel final : public QWidget, public Figure {
    Q_OBJECT

public:
    explicit HeatMapPanel(QWidget* parent = nullptr);

    void setMap(const std::shared_ptr<const SensitivityMap>& map);
    /// The circuit shown; none shows the circuits of the assignment.
    void setCircuit(std::optional<std::size_t> circuit);
    void setLevel(HeatMapView::Level level);
    void setAssignment(std::vector<std::uint16_t> circuits);

    HeatMapView* view() const { return m_view; }

    QString figureTitle() const override;
    QSizeF figureSize() const override;
    void paintFigure(QPainter& painter, const QRectF& target,
                     const QPalette& palette) const override;
    DataTable figureData() const override;

Q_SIGNALS:
    /// The user chose a circuit, here or at layer level in the map.
    void circuitChanged(std::optional<std::size_t> circuit);

private:
    HeatMapLayout figureLayout() const;

    std::shared_ptr<const SensitivityMap> m_map;
    HeatMapView* m_view;
    ColourBar* m_bar;
    QComboBox* m_circuits; ///< item 0 is the assignment, item k + 1 circuit k
    QLabel* m_circuitsLabel;
    ChoiceButtons* m_levels;
    QToolButton* m_marks;
    QLabel* m_progress; ///< says how much was measured while that is not all
};

} // namespace hawx
