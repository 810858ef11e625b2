// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/truth_table.h"
#include "widgets/circuits/error_scale.h"

#include <QImage>
#include <QWidget>

#include <memory>
#include <optional>

namespace hawx {

struct OperandPair {
    int a = 0;
    int b = 0;

    bool operator==(const OperandPair&) const = default;
};

/// The errors of a multiplier for all 65,536 operand pairs: A across, B up, in their values.
///
/// The pointer, or arrow keys (with Ctrl 16 at a time), show a pair; the wheel, plus and minus zoom
/// at it, a drag pans; a double click or 0 shows everything.
class ErrorSurface final : public QWidget {
    Q_OBJECT

public:
    explicit ErrorSurface(QWidget* parent = nullptr);

    /// Null shows nothing. Keeps the view unless the operands become others.
    void setTable(std::shared_ptr<const TruthTable> table);
    void setScale(const ErrorScale& scale);
    /// The part that is shown: x along A, y along B, in steps from the lowest value, 0 to 256.
    void setView(const QRectF& view);
    /// The pair pointed at; none outside the operands.
    void setCurrent(const std::optional<OperandPair>& pair);

    const QRectF& view() const { return m_view; }
    const std::optional<OperandPair>& current() const { return m_current; }
    /// Where the surface is painted, and a pair in it.
    QRectF area() const;
    QPointF positionOf(const OperandPair& pair) const;
    std::optional<OperandPair> pairAt(QPointF position) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    /// With text of that size.
    static double heightFor(double width, const QFontMetricsF& metrics);

    /// The surface with its axes, for figures.
    void paint(QPainter& painter, const QRectF& target, const QPalette& palette) const;

Q_SIGNALS:
    /// The user zoomed or panned.
    void viewChanged(const QRectF& view);
    /// The user points at a pair, or at none.
    void currentChanged(const std::optional<hawx::OperandPair>& pair);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    static QRectF areaIn(const QRectF& target, const QFontMetricsF& metrics);
    void paintCells(QPainter& painter, const QRectF& area) const;
    QRectF cellIn(const QRectF& area, const OperandPair& pair) const;
    void draw();
    void point(const std::optional<OperandPair>& pair);
    void changeView(QRectF view);
    void zoom(double factor, QPointF centre);

    std::shared_ptr<const TruthTable> m_table;
    ErrorScale m_scale;
    QRectF m_view;
    std::optional<OperandPair> m_current;
    QImage m_image; ///< [256 - 1 - b's step][a's step]
    std::optional<QPointF> m_pressed;
    bool m_panned = false;
};

/// "a = 3, b = -7: exact -21, approximate -24, error -3".
QString describeError(const TruthTable& table, const OperandPair& pair);
/// Whether both operands are values of the table.
bool holds(const TruthTable& table, const OperandPair& pair);

} // namespace hawx
