// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/colour_bar.h"

#include "widgets/style/colours.h"
#include "widgets/style/quantity.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace hawx {

namespace {

constexpr int leastBarWidth = 110;
constexpr int mostBarWidth = 200;
constexpr int barHeight = 10;
constexpr int gap = 8;
constexpr int sideMargin = 14; ///< half of the widest tick label

} // namespace

ColourBar::ColourBar(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ColourBar::setScale(const ColourScale& scale)
{
    m_scale = scale;
    setAccessibleName(tr("Colour scale from %1 to %2")
                          .arg(formatNumber(scale.lowest(), 1), formatNumber(scale.highest(), 1)));
    update();
}

void ColourBar::setTitle(const QString& title)
{
    m_title = title;
    setAccessibleDescription(title);
    updateGeometry();
    update();
}

void ColourBar::setMark(double score)
{
    m_mark = score;
    update();
}

QSize ColourBar::sizeHint() const
{
    return minimumSizeHint() + QSize(mostBarWidth - leastBarWidth, 0);
}

QSize ColourBar::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_title) + gap + leastBarWidth + 2 * sideMargin,
            barHeight + 7 + fontMetrics().height()};
}

void ColourBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const int barWidth = std::clamp(width() - minimumSizeHint().width() + leastBarWidth,
                                    leastBarWidth, mostBarWidth);
    const int left = width() - barWidth - sideMargin;
    painter.setPen(secondaryTextColour(palette()));
    painter.drawText(QRect(0, 2, left - gap, barHeight + 2), Qt::AlignRight | Qt::AlignVCenter,
                     m_title);
    const int top = 3;
    for (int x = 0; x < barWidth; ++x)
        painter.fillRect(left + x, top, 1, barHeight, viridis(x / (barWidth - 1.0)));
    const int decades =
        static_cast<int>(std::lround(std::log10(m_scale.highest() / m_scale.lowest())));
    int free = 0; // where the next label may begin
    for (int k = 0; k <= decades; ++k) {
        const double score = m_scale.lowest() * std::pow(10.0, k);
        const int x =
            left + static_cast<int>(std::lround(m_scale.position(score) * (barWidth - 1)));
        painter.drawLine(x, top + barHeight, x, top + barHeight + 2);
        // The lowest colour also stands for everything below, the exact circuit's 0 among it.
        const QString text = (k == 0 ? QStringLiteral("≤") : QString()) + formatNumber(score, 1);
        QRect label(0, top + barHeight + 2, fontMetrics().horizontalAdvance(text),
                    fontMetrics().height());
        label.moveLeft(std::min(x - label.width() / 2, width() - label.width()));
        if (label.left() < free)
            continue;
        free = label.right() + 4;
        painter.drawText(label, Qt::AlignHCenter | Qt::AlignTop, text);
    }
    if (m_mark >= 0) {
        const double x = left + m_scale.position(m_mark) * (barWidth - 1);
        QPainterPath pointer;
        pointer.moveTo(x, top + 3);
        pointer.lineTo(x - 4, 0);
        pointer.lineTo(x + 4, 0);
        pointer.closeSubpath();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillPath(pointer, palette().color(QPalette::WindowText));
    }
}

} // namespace hawx
