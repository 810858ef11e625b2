// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/heat_map/heat_map_layout.h"
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
/// circuits.
///
/// A click selects a filter or, on its name, a layer; a drag a block of filters; Ctrl adds, Shift
/// extends. Arrow keys move the selection, with Shift they extend it; Ctrl and the wheel zoom.
class HeatMapView final : public QAbstractScrollArea {
    Q_OBJECT

public:
    enum class Level { Filter, Layer };

    explicit HeatMapView(QWidget* parent = nullptr);

    void setMap(std::shared_ptr<const SensitivityMap> map);
    void setLevel(Level level);
    /// The circuit whose scores are shown at filter level; none shows those of the assignment.
    void setCircuit(std::optional<std::size_t> circuit);
    /// [filter] index of the circuit that a configuration gives it; empty when there is none.
    void setAssignment(std::vector<std::uint16_t> circuits);
    /// Filters are indices among all filters of the network, ascending.
    void setSelection(std::optional<std::size_t> layer, std::vector<std::size_t> filters);

    Level level() const { return m_level; }
    std::optional<std::size_t> circuit() const { return m_circuit; }
    const ColourScale& scale() const { return m_scale; }
    std::optional<std::size_t> selectedLayer() const { return m_layer; }
    const std::vector<std::size_t>& selectedFilters() const { return m_filters; }

    /// Where a filter's cell is painted, in coordinates of viewport(); for filter level.
    QRect filterRect(std::size_t filter) const;
    /// The same for a layer and circuit at layer level.
    QRect layerRect(std::size_t layer, std::size_t circuit) const;
    /// The same for the name of a layer.
    QRect labelRect(std::size_t layer) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user selected a layer, and filters (none when the whole layer is meant).
    void selectionChanged(std::optional<std::size_t> layer,
                          const std::vector<std::size_t>& filters);
    /// The user selected a circuit, at layer level.
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
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    using Cell = HeatMapLayout::Cell;

    void arrange();
    void rescale();
    QPoint toMap(QPoint viewportPoint) const;
    std::size_t filterOf(Cell cell) const;
    Cell cellOf(std::size_t filter) const;
    std::size_t circuitOf(Cell cell) const;
    double scoreOf(Cell cell) const;
    QString describe(Cell cell) const;
    void select(std::optional<std::size_t> layer, std::vector<std::size_t> filters);
    void selectCell(Cell cell, Qt::KeyboardModifiers modifiers);
    std::vector<std::size_t> range(Cell from, Cell to) const;
    void paintHeader(QPainter& painter) const;
    void paintRow(QPainter& painter, std::size_t row) const;
    void paintSelection(QPainter& painter, std::size_t row) const;

    std::shared_ptr<const SensitivityMap> m_map;
    Level m_level = Level::Filter;
    std::optional<std::size_t> m_circuit;
    std::vector<std::uint16_t> m_assignment;
    std::optional<std::size_t> m_layer;
    std::vector<std::size_t> m_filters;

    HeatMapLayout m_layout;
    ColourScale m_scale;
    double m_zoom = 1;
    bool m_tallHeader = false;
    Cell m_current;                  ///< of the keyboard
    Cell m_anchor;                   ///< where an extended selection begins
    std::optional<QPoint> m_pressed; ///< where a drag may have begun, in map coordinates
    QRect m_brush;                   ///< while dragging, in map coordinates
};

} // namespace hawx
