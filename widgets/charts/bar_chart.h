// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/figure.h"

#include <QBrush>
#include <QString>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace hawx {

/// One or two histograms over the same bins.
struct BarChartData {
    struct Series {
        QString name;
        std::vector<double> counts; ///< [bin], >= 0; may be weights
        QBrush brush = Qt::NoBrush; ///< as circuitBrush(); NoBrush takes the chart's colours
    };

    QString title; ///< of the figure, without a full stop
    QString xTitle;
    QString xUnit;  ///< may be empty
    QString yTitle; ///< what is counted: "weights"
    /// [bins + 1], ascending: bin k holds [edges[k], edges[k + 1]).
    std::vector<double> edges;
    /// The bins are single integers, `edges` half-way between them.
    bool isInteger = false;
    std::vector<Series> series;

    /// Edges around the integers first .. first + count - 1, for isInteger.
    static std::vector<double> integerEdges(int first, std::size_t count);

    std::size_t bins() const { return edges.empty() ? 0 : edges.size() - 1; }
};

/// A histogram with labelled axes. The first series is filled; a second one is a line over it, so
/// that both are seen where they overlap.
///
/// The bin under the mouse, or the one moved to by arrow keys, Home and End, tells its count and
/// share. L switches between a linear and a logarithmic axis of counts.
class BarChart final : public QWidget, public Figure {
    Q_OBJECT

public:
    explicit BarChart(QWidget* parent = nullptr);

    /// Null shows an empty chart. Every series must have bins() counts.
    void setData(std::shared_ptr<const BarChartData> data);
    const BarChartData* data() const { return m_data.get(); }
    /// A logarithmic axis of counts begins below the least count that is not zero.
    void setLogarithmic(bool logarithmic);
    bool isLogarithmic() const { return m_logarithmic; }
    /// Vertical lines at these positions, as means, in the colour of text.
    void setMarks(std::vector<double> positions);

    std::optional<std::size_t> currentBin() const { return m_current; }
    /// Where a bar is painted, in coordinates of the widget; null when it is not in the chart or
    /// has no height.
    QRectF barRect(std::size_t series, std::size_t bin) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    QString figureTitle() const override;
    QSizeF figureSize() const override;
    void paintFigure(QPainter& painter, const QRectF& target,
                     const QPalette& palette) const override;
    DataTable figureData() const override;

Q_SIGNALS:
    /// The user switched the axis of counts.
    void logarithmicChanged(bool logarithmic);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Geometry;

    Geometry geometryIn(const QRectF& target) const;
    void paint(QPainter& painter, const QRectF& target, const QPalette& palette) const;
    void paintAxes(QPainter& painter, const Geometry& geometry, const QPalette& palette) const;
    void paintSeries(QPainter& painter, const Geometry& geometry, const QPalette& palette) const;
    void paintLegend(QPainter& painter, const Geometry& geometry, const QPalette& palette) const;
    QBrush brushOf(std::size_t series, const QPalette& palette) const;
    void setCurrent(std::optional<std::size_t> bin);
    QString describe(std::size_t bin) const;

    std::shared_ptr<const BarChartData> m_data;
    std::vector<double> m_totals; ///< [series]
    std::vector<double> m_marks;
    double m_least = 0; ///< count above zero
    double m_most = 0;
    bool m_logarithmic = false;
    std::optional<std::size_t> m_current;
};

} // namespace hawx
