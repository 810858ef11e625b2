// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/circuits/error_scale_bar.h"

#include "widgets/style/colours.h"
#include "widgets/style/quantity.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace hawx {

namespace {

constexpr double barHeight = 10;
constexpr double pointerHeight = 5;
constexpr double tickLength = 3;
constexpr double sideMargin = 26; ///< half of the widest label

double across(const QRectF& bar, double position)
{
    return bar.center().x() + position * bar.width() / 2;
}

QRectF barIn(const QRectF& target)
{
    return {target.left() + sideMargin, target.top() + pointerHeight,
            std::max(target.width() - 2 * sideMargin, 1.0), barHeight};
}

} // namespace

ErrorScaleBar::ErrorScaleBar(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setScale(m_scale);
}

void ErrorScaleBar::setScale(const ErrorScale& scale)
{
    m_scale = scale;
    setAccessibleName(tr("Colours of errors from %1 to %2")
                          .arg(formatSigned(-scale.limit()), formatSigned(scale.limit())));
    update();
}

void ErrorScaleBar::setMarks(std::vector<int> errors)
{
    m_marks = std::move(errors);
    update();
}

QSize ErrorScaleBar::sizeHint() const
{
    return {280, minimumSizeHint().height()};
}

QSize ErrorScaleBar::minimumSizeHint() const
{
    return {160, static_cast<int>(pointerHeight + barHeight + tickLength) + fontMetrics().height()};
}

void ErrorScaleBar::paint(QPainter& painter, const QRectF& target, const QPalette& palette,
                          const ErrorScale& scale)
{
    constexpr int samples = 64;
    const QRectF bar = barIn(target);
    QLinearGradient gradient(bar.topLeft(), bar.topRight());
    for (int k = 0; k <= samples; ++k) {
        const double share = k / static_cast<double>(samples);
        gradient.setColorAt(share, diverging(2 * share - 1));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.fillRect(bar, gradient);
    painter.setPen(QPen(mutedColour(palette), 1));
    painter.drawRect(bar);
    painter.setPen(secondaryTextColour(palette));
    const QFontMetricsF metrics(painter.font());
    // From the middle outwards, so that 0 always has its label.
    std::vector<double> ticks = scale.ticks();
    std::stable_sort(ticks.begin(), ticks.end(),
                     [](double x, double y) { return std::abs(x) < std::abs(y); });
    std::vector<QRectF> taken;
    for (const double tick : ticks) {
        const double x = across(bar, scale.position(tick));
        painter.drawLine(QPointF(x, bar.bottom()), QPointF(x, bar.bottom() + tickLength));
        const QString text = formatSigned(std::llround(tick));
        const QRectF label(x - metrics.horizontalAdvance(text) / 2, bar.bottom() + tickLength,
                           metrics.horizontalAdvance(text), metrics.height());
        const bool isFree = std::none_of(taken.begin(), taken.end(), [&](const QRectF& other) {
            return other.intersects(label.adjusted(-4, 0, 4, 0));
        });
        if (!isFree)
            continue;
        taken.push_back(label);
        painter.drawText(label, Qt::AlignCenter, text);
    }
}

void ErrorScaleBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint(painter, rect(), palette(), m_scale);
    const QRectF bar = barIn(rect());
    for (const int error : m_marks) {
        const double x = across(bar, m_scale.position(error));
        QPainterPath pointer;
        pointer.moveTo(x, bar.top() + 1);
        pointer.lineTo(x - 4, bar.top() - pointerHeight);
        pointer.lineTo(x + 4, bar.top() - pointerHeight);
        pointer.closeSubpath();
        painter.fillPath(pointer, palette().color(QPalette::WindowText));
    }
}

} // namespace hawx
