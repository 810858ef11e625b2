// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QTransform>
#include <QWidget>

namespace hawx {

class NetworkGraphView;

/// The whole graph of a view in a strip beside it, stretched to its height, with a frame around
/// what is in sight. A click or drag goes there; the wheel moves along the graph.
class GraphOverview final : public QWidget {
    Q_OBJECT

public:
    /// The view outlives it.
    explicit GraphOverview(NetworkGraphView& view, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    /// From the graph's coordinates to those of the widget.
    QTransform toStrip() const;
    void go(QPointF point);

    NetworkGraphView& m_view;
    QPixmap m_picture; ///< null when it is to be painted anew
};

} // namespace hawx
