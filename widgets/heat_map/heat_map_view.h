// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/heat_map/heat_map_content.h"
#include "widgets/heat_map/heat_map_layout.h"
#include "widgets/heat_map/heat_map_painter.h"
#include "widgets/style/colour_scale.h"

#include <QAbstractScrollArea>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace hawx {

struct SensitivityMap;

/// Sensitivity scores as colours. At filter level each row is a layer and each cell one of its
/// filters, for one circuit or for the circuits of an assignment; at layer level the columns are
/// circuits; at operator level rows are circuits and columns layers.
///
/// A click selects a filter or, on its name, a layer, a double click there all its filters; a drag
/// a block of filters; Ctrl adds, Shift extends. Arrow keys move the selection, with Shift they
/// extend it; Ctrl with the wheel, + or - zooms, with 0 fits, with A selects all, with C copies.
class HeatMapView final : public QAbstractScrollArea {
    Q_OBJECT

public:
    using Level = HeatMapLevel;

    explicit HeatMapView(QWidget* parent = nullptr);

    /// A map of the same layers, as while it is being measured, leaves all else as it is.
    void setMap(std::shared_ptr<const SensitivityMap> map);
    void setLevel(Level level);
    /// The circuit whose scores are shown at filter level; none shows those of the assignment.
    void setCircuit(std::optional<std::size_t> circuit);
    /// [filter] index of the circuit that a configuration gives it; empty when there is none.
    void setAssignment(std::vector<std::uint16_t> circuits);
    /// Whether what has the highest scores comes first.
    void setSorted(bool isSorted);
    /// Whether filters with a circuit that is not exact are marked.
    void setMarking(bool isMarking);
    /// Filters are indices among all filters of the network, ascending.
    void setSelection(std::optional<std::size_t> layer, std::vector<std::size_t> filters);

    Level level() const { return m_choice.level; }
    std::optional<std::size_t> circuit() const { return m_choice.circuit; }
    const HeatMapContent& content() const { return m_content; }
    bool isMarking() const { return m_isMarking; }
    const ColourScale& scale() const { return m_scale; }
    std::optional<std::size_t> selectedLayer() const { return m_layer; }
    const std::vector<std::size_t>& selectedFilters() const { return m_filters; }

    /// Where a filter's cell is painted, in coordinates of viewport(); for filter level.
    QRect filterRect(std::size_t filter) const;
    /// The same for a layer and circuit at the other levels.
    QRect layerRect(std::size_t layer, std::size_t circuit) const;
    /// The same for the name of a layer, or at operator level of a circuit.
    QRect labelRect(std::size_t item) const;

    /// The row and column that the keyboard is at.
    HeatMapContent::Cell current() const { return m_current; }
    /// Times the size at which the map fits.
    double zoom() const { return m_zoom; }
    /// Clamped to what can be read and found again.
    void setZoom(double zoom);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user selected a layer, and filters (none when the whole layer is meant).
    void selectionChanged(std::optional<std::size_t> layer,
                          const std::vector<std::size_t>& filters);
    /// The user selected a circuit, where circuits are rows or columns.
    void circuitChanged(std::optional<std::size_t> circuit);
    void scaleChanged(const hawx::ColourScale& scale);
    /// The score under the mouse; negative when there is none.
    void hovered(double score);

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    using Cell = HeatMapContent::Cell;

    void show(std::shared_ptr<const SensitivityMap> map, const HeatMapContent::Choice& choice);
    void arrange();
    HeatMapPainter painter() const;
    QPoint toMap(QPoint viewportPoint) const;
    QRect toViewport(const QRect& mapRect) const;
    QRect cellArea() const;
    std::optional<Cell> cellAt(QPoint viewportPoint) const;
    std::optional<std::size_t> labelAt(QPoint viewportPoint) const;
    void select(std::optional<std::size_t> layer, std::vector<std::size_t> filters);
    void selectCell(Cell cell, Qt::KeyboardModifiers modifiers);
    void selectLabel(std::size_t row);
    void selectAll();
    void copy() const;
    void moveCurrent(Cell cell);
    void scrollTo(Cell cell);
    bool isInChosenRow(std::size_t row) const;
    void updateRow(std::size_t row);
    void updateFilters(const std::vector<std::size_t>& before,
                       const std::vector<std::size_t>& after);
    void updateBrush(const QRect& brush);
    void paintSelection(QPainter& painter, std::size_t row, const QRect& area) const;

    std::shared_ptr<const SensitivityMap> m_map;
    HeatMapContent::Choice m_choice;
    HeatMapContent m_content; ///< follows from these two
    bool m_isMarking = false;
    std::optional<std::size_t> m_layer;
    std::vector<std::size_t> m_filters;

    HeatMapLayout m_layout;
    ColourScale m_scale;
    double m_zoom = 1;
    Cell m_current;                  ///< of the keyboard
    Cell m_anchor;                   ///< where an extended selection begins
    std::optional<QPoint> m_pressed; ///< where a drag may have begun, in map coordinates
    QRect m_brush;                   ///< while dragging, in map coordinates
};

} // namespace hawx
