// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/figure.h"
#include "widgets/playground/inference_snapshot.h"

#include <QImage>
#include <QWidget>

#include <array>
#include <memory>
#include <optional>

namespace hawx {

/// A layer's feature maps: for each channel the exact one, the approximate one and their
/// difference, one below the other; as many channels side by side as the width has room for. Exact
/// and approximate share one scale of colours over all channels.
///
/// The value under the mouse is told. Meant to be scrolled: as high as its width demands.
class FeatureMapView final : public QWidget, public Figure {
    Q_OBJECT

public:
    enum Kind { Exact, Approximate, Difference };

    explicit FeatureMapView(QWidget* parent = nullptr);

    void setSnapshot(std::shared_ptr<const InferenceSnapshot> snapshot);

    /// Where a channel's map is painted, in coordinates of the widget.
    QRectF mapRect(int channel, Kind kind) const;
    /// Largest absolute difference of both networks.
    double largestDifference() const { return m_largestDifference; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

    QString figureTitle() const override;
    QSizeF figureSize() const override;
    void paintFigure(QPainter& painter, const QRectF& target,
                     const QPalette& palette) const override;
    DataTable figureData() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Layout;

    Layout layoutFor(double width) const;
    double valueAt(Kind kind, std::size_t index) const;
    void paint(QPainter& painter, const QRectF& target, const QPalette& palette) const;
    void paintLegend(QPainter& painter, const QRectF& row, const QPalette& palette) const;
    QString nameOf(Kind kind) const;
    std::optional<QString> describe(QPointF at) const;

    std::shared_ptr<const InferenceSnapshot> m_snapshot;
    std::array<QImage, 3> m_images; ///< [kind] all channels one below the other
    double m_lowest = 0;
    double m_highest = 1;
    double m_largestDifference = 0;
};

} // namespace hawx
