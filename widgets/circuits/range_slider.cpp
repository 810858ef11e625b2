// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/circuits/range_slider.h"

#include "widgets/style/colours.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace hawx {

namespace {

constexpr int radius = 6;
constexpr int margin = radius + 2;
constexpr double keyStep = 0.02;
constexpr double fastStep = 0.1;

} // namespace

RangeSlider::RangeSlider(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RangeSlider::setAxis(const ChartAxis& axis)
{
    m_axis = axis;
    update();
}

void RangeSlider::setInterval(const Interval& interval)
{
    m_interval = interval;
    update();
}

QSize RangeSlider::sizeHint() const
{
    return {140, 2 * margin + 2};
}

QSize RangeSlider::minimumSizeHint() const
{
    return {70, 2 * margin + 2};
}

double RangeSlider::positionOf(bool high) const
{
    const double value = high ? m_interval.high : m_interval.low;
    if (std::isinf(value))
        return high ? 1 : 0;
    return std::clamp(m_axis.position(value), 0.0, 1.0);
}

QPoint RangeSlider::handlePoint(bool high) const
{
    const double share = positionOf(high);
    const double across = margin + share * (width() - 2 * margin);
    const int x = static_cast<int>(std::lround(across));
    return {layoutDirection() == Qt::RightToLeft ? width() - x : x, height() / 2};
}

double RangeSlider::positionAt(int x) const
{
    const int across = layoutDirection() == Qt::RightToLeft ? width() - x : x;
    return std::clamp((across - margin) / std::max(width() - 2.0 * margin, 1.0), 0.0, 1.0);
}

void RangeSlider::moveHandle(bool high, double position)
{
    constexpr double end = 0.005; // what is so near an end is at it
    constexpr double unlimited = std::numeric_limits<double>::infinity();
    Interval interval = m_interval;
    if (high) {
        position = std::max(position, positionOf(false));
        interval.high = position >= 1 - end ? unlimited : m_axis.value(position);
    } else {
        position = std::min(position, positionOf(true));
        interval.low = position <= end ? -unlimited : m_axis.value(position);
    }
    change(interval);
}

void RangeSlider::change(const Interval& interval)
{
    if (interval == m_interval)
        return;
    m_interval = interval;
    update();
    Q_EMIT intervalChanged(m_interval);
}

void RangeSlider::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF low = lowHandle();
    const QPointF high = highHandle();
    constexpr double thickness = 4;
    const auto groove = [&](double from, double to) {
        return QRectF(std::min(from, to), low.y() - thickness / 2, std::abs(to - from), thickness);
    };
    painter.setPen(Qt::NoPen);
    painter.setBrush(mutedColour(palette()));
    painter.drawRoundedRect(groove(margin, width() - margin), 2, 2);
    const QColor chosen = !isEnabled()                ? mutedColour(palette())
                          : m_interval.isEverything() ? secondaryTextColour(palette())
                                                      : accentColour(palette());
    painter.setBrush(chosen);
    painter.drawRoundedRect(groove(low.x(), high.x()), 2, 2);
    for (const bool isHigh : {!m_high, m_high}) { // the active one on top
        const QPointF centre = isHigh ? high : low;
        painter.setPen(QPen(chosen, 1.5));
        painter.setBrush(palette().color(QPalette::Base));
        painter.drawEllipse(centre, radius - 0.5, radius - 0.5);
        if (hasFocus() && isHigh == m_high) {
            painter.setBrush(chosen);
            painter.drawEllipse(centre, radius - 3.5, radius - 3.5);
        }
    }
}

void RangeSlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const int x = event->position().toPoint().x();
    const int toLow = std::abs(x - lowHandle().x());
    const int toHigh = std::abs(x - highHandle().x());
    // Where both are at one place, the one that can go where the pointer is.
    m_high = toLow != toHigh ? toHigh < toLow : positionAt(x) > positionOf(false);
    m_dragged = true;
    moveHandle(m_high, positionAt(x));
    update();
}

void RangeSlider::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragged)
        moveHandle(m_high, positionAt(event->position().toPoint().x()));
}

void RangeSlider::mouseReleaseEvent(QMouseEvent*)
{
    m_dragged = false;
}

void RangeSlider::mouseDoubleClickEvent(QMouseEvent*)
{
    change({});
}

void RangeSlider::keyPressEvent(QKeyEvent* event)
{
    const double step = event->modifiers() & Qt::ControlModifier ? fastStep : keyStep;
    const double ahead = layoutDirection() == Qt::RightToLeft ? -step : step;
    switch (event->key()) {
    case Qt::Key_Left: moveHandle(m_high, std::clamp(positionOf(m_high) - ahead, 0.0, 1.0)); break;
    case Qt::Key_Right: moveHandle(m_high, std::clamp(positionOf(m_high) + ahead, 0.0, 1.0)); break;
    case Qt::Key_Home: moveHandle(m_high, 0); break;
    case Qt::Key_End: moveHandle(m_high, 1); break;
    case Qt::Key_Space:
        m_high = !m_high;
        update();
        break;
    default: QWidget::keyPressEvent(event); return;
    }
}

void RangeSlider::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void RangeSlider::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace hawx
