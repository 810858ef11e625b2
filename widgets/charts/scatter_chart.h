// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/chart_axis.h"
#include "widgets/figure/figure.h"

#include <QBrush>
#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

namespace hawx {

/// A point of a ScatterChart.
struct ScatterPoint {
    double x = 0;
    double y = 0; ///< on a logarithmic axis, 0 lies at the edge
    QBrush brush;
    QString name;
    QString details;       ///< lines below the name, when the pointer is on the point
    bool isOnLine = false; ///< joined by the line, by ascending x
};

struct ScatterAxis {
    QString name;
    QString unit; ///< empty for plain numbers
    ChartAxis::Scale scale = ChartAxis::Scale::Linear;

    bool operator==(const ScatterAxis&) const = default;
};

/// Points in a plane, some of which a line joins. What a logarithmic vertical axis cannot hold lies
/// in a strip of its own at the lower edge.
///
/// A click selects the nearest point, with Ctrl one more; Left and Right go along x, with Shift
/// they add. The wheel zooms, a drag pans, a double click shows everything.
class ScatterChart final : public QWidget, public Figure {
    Q_OBJECT

public:
    explicit ScatterChart(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// Shows all of other axes; the same ones keep what the user zoomed to.
    void setPoints(std::vector<ScatterPoint> points, const ScatterAxis& x, const ScatterAxis& y);
    /// Indices of points.
    void setSelected(std::vector<std::size_t> points);

    const std::vector<ScatterPoint>& points() const { return m_points; }
    const std::vector<std::size_t>& selected() const { return m_selected; }
    /// Where a point is painted.
    QPointF positionOf(std::size_t point) const;
    std::optional<std::size_t> pointAt(QPointF position) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    QString figureTitle() const override;
    QSizeF figureSize() const override;
    void paintFigure(QPainter& painter, const QRectF& target,
                     const QPalette& palette) const override;
    DataTable figureData() const override;

Q_SIGNALS:
    void selectionChanged(const std::vector<std::size_t>& points);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    struct Layout;

    Layout layout(const QRectF& target, const QFontMetricsF& metrics) const;
    Layout screenLayout() const;
    void fit();
    void select(std::size_t point, bool adds);
    void paint(QPainter& painter, const QRectF& target, const QPalette& palette,
               bool isInteractive) const;
    void paintAxes(QPainter& painter, const Layout& layout, const QPalette& palette) const;
    void paintPoints(QPainter& painter, const Layout& layout, const QPalette& palette) const;
    void paintMarks(QPainter& painter, const Layout& layout, const QPalette& palette) const;
    QString describe(std::size_t point) const;

    QString m_title;
    std::vector<ScatterPoint> m_points;
    std::vector<std::size_t> m_byX;
    ScatterAxis m_xAxis;
    ScatterAxis m_yAxis;
    ChartAxis m_x;
    ChartAxis m_y;
    std::vector<std::size_t> m_selected;
    std::optional<std::size_t> m_hovered;
    std::optional<QPointF> m_pressed;
    bool m_panned = false;
    bool m_userView = false;
};

} // namespace hawx
