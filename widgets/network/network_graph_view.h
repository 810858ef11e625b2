// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/network/network_graph.h"

#include <QWidget>

#include <optional>

class QGestureEvent;
class QNativeGestureEvent;

namespace hawx {

/// The rows of a NetworkModel as a graph that the user moves through.
///
/// The wheel and a pinch zoom around the pointer, a drag pans, a double click comes close or,
/// beside the layers, shows everything. Up and Down follow the data, Left and Right change to a
/// branch beside; Home and End, Page Up and Page Down; Ctrl with plus, minus and 0 zooms and fits;
/// Return goes to the next match of the search, Escape selects nothing.
class NetworkGraphView final : public QWidget {
    Q_OBJECT

public:
    /// The model outlives the view.
    explicit NetworkGraphView(const NetworkModel& model, QWidget* parent = nullptr);

    void setColours(NetworkColours colours);
    /// Brings the layer into sight without a change of scale. A row without filters that is current
    /// stays so when there is no layer.
    void setSelectedLayer(std::optional<std::size_t> layer);
    /// Marks the rows that NetworkModel::find() finds.
    void setSearch(const QString& text);

    const std::vector<std::size_t>& found() const { return m_marks.found; }
    /// The row that the user is at.
    std::optional<std::size_t> current() const { return m_marks.current; }
    NetworkColours colours() const { return m_graph.colours(); }
    double scale() const { return m_scale; }

    /// Goes to the match of the search behind or before the current row, round the ends.
    void selectMatch(bool backward);
    /// Shows everything.
    void fit();
    void zoom(double factor, QPointF fixed);
    /// Comes as close to a row as to read it.
    void zoomTo(std::size_t row);
    /// Pans by pixels.
    void scrollBy(QPointF pixels);
    /// Moves this point of the graph to the middle.
    void centreOn(QPointF graphPoint);

    /// Where a row is, in coordinates of the widget.
    QRectF rectOf(std::size_t row) const;
    QPointF toGraph(QPointF widgetPoint) const;
    const NetworkGraph& graph() const { return m_graph; }

    /// The whole graph, whatever of it is in sight, as large as it fits into `target`, centred, in
    /// these colours.
    void paint(QPainter& painter, const QRectF& target, const QPalette& colours) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user went to a layer, or to a row without filters, or to nothing.
    void selectionChanged(std::optional<std::size_t> layer);
    /// Another part is in sight, at another scale, or marked, for whatever reason.
    void viewChanged();
    /// The graph or its colours are others, for whatever reason.
    void contentChanged();
    /// The row under the pointer.
    void hovered(std::optional<std::size_t> row);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    /// How the view follows its size, until the user zooms or pans.
    enum class Follow { Start, Everything, Nothing };

    void arrange();
    void showStart();
    void follow();
    void changeView(double scale, QPointF centre);
    double fitScale() const;
    QPointF toWidget(QPointF graphPoint) const;
    void select(std::optional<std::size_t> row);
    void setCurrent(std::optional<std::size_t> row);
    void reveal(std::size_t row);
    bool pinched(QGestureEvent& event);
    bool pinched(const QNativeGestureEvent& event);
    bool moveByKey(const QKeyEvent& event);

    const NetworkModel& m_model;
    NetworkGraph m_graph;
    NetworkGraph::Marks m_marks;
    QString m_search;
    double m_scale = 1;
    QPointF m_centre; ///< of the widget, in the graph's coordinates
    Follow m_follow = Follow::Start;
    std::optional<QPointF> m_pressed; ///< where a click or drag began
    bool m_dragging = false;
    QPointF m_last; ///< of a drag
};

} // namespace hawx
