// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/figure.h"

#include <QImage>
#include <QPoint>
#include <QString>
#include <QWidget>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace hawx {

/// How often each pair of operand codes is multiplied.
struct PairCounts {
    QString title; ///< of the figure, without a full stop
    /// [byte of the activation's code][byte of the weight's code]
    std::vector<std::uint64_t> counts;
    bool isUnsigned = false; ///< activation codes are 0..255, else -127..127
};

/// Counts of operand pairs as an image: weights from left to right, activations upwards, the
/// logarithm of the count as colour, pairs that never occur as background.
///
/// The pair under the mouse, or the one moved to by arrow keys, tells its count and share.
class PairMap final : public QWidget, public Figure {
    Q_OBJECT

public:
    explicit PairMap(QWidget* parent = nullptr);

    void setPairs(std::shared_ptr<const PairCounts> pairs);

    /// Codes (weight, activation).
    std::optional<QPoint> currentPair() const { return m_current; }
    /// Where a pair of codes is painted, in coordinates of the widget.
    QPointF position(QPoint pair) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    QString figureTitle() const override;
    QSizeF figureSize() const override;
    void paintFigure(QPainter& painter, const QRectF& target,
                     const QPalette& palette) const override;
    DataTable figureData() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    static constexpr int kLowestWeight = -127;
    static constexpr int kHighestWeight = 127;

    int lowestActivation() const { return m_pairs && m_pairs->isUnsigned ? 0 : -127; }
    int highestActivation() const { return m_pairs && m_pairs->isUnsigned ? 255 : 127; }
    std::uint64_t countOf(QPoint pair) const;
    QRectF mapIn(const QRectF& target) const;
    QPointF positionIn(const QRectF& map, QPoint pair) const;
    void paint(QPainter& painter, const QRectF& target, const QPalette& palette) const;
    void paintBar(QPainter& painter, const QRectF& map, const QPalette& palette) const;
    QString describe(QPoint pair) const;
    void setCurrent(std::optional<QPoint> pair);

    std::shared_ptr<const PairCounts> m_pairs;
    QImage m_image; ///< a pixel for each pair, transparent where the count is 0
    double m_total = 0;
    double m_most = 0;
    std::optional<QPoint> m_current;
};

} // namespace hawx
