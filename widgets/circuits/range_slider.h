// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/chart_axis.h"
#include "widgets/circuits/circuits_filter.h"

#include <QWidget>

namespace hawx {

/// Two handles on a groove choose an interval of an axis; one at its end sets no limit there.
///
/// The mouse drags the nearer handle; a double click takes both to the ends. Left and Right move
/// the active handle, with Ctrl faster; Space takes the other one; Home and End move to the ends.
class RangeSlider final : public QWidget {
    Q_OBJECT

public:
    explicit RangeSlider(QWidget* parent = nullptr);

    /// What the ends of the groove mean. Keeps the interval.
    void setAxis(const ChartAxis& axis);
    void setInterval(const Interval& interval);

    const Interval& interval() const { return m_interval; }
    /// Where a handle is painted.
    QPoint lowHandle() const { return handlePoint(false); }
    QPoint highHandle() const { return handlePoint(true); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void intervalChanged(const hawx::Interval& interval);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    double positionOf(bool high) const;
    QPoint handlePoint(bool high) const;
    double positionAt(int x) const;
    void moveHandle(bool high, double position);
    void change(const Interval& interval);

    ChartAxis m_axis;
    Interval m_interval;
    bool m_high = false; ///< the active handle
    bool m_dragged = false;
};

} // namespace hawx
