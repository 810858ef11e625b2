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

/// The bar itself, at the right of its target.
QRect barIn(const QRect& target, const QString& title, const QFont& font)
{
    const int spare = target.width() - ColourBar::leastSize(title, font).width();
    const int width = std::clamp(leastBarWidth + spare, leastBarWidth, mostBarWidth);
    return {target.right() + 1 - width - sideMargin, target.top() + 3, width, barHeight};
}

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
    return leastSize(m_title, font());
}

QSize ColourBar::leastSize(const QString& title, const QFont& font)
{
    const QFontMetrics metrics(font);
    return {metrics.horizontalAdvance(title) + gap + leastBarWidth + 2 * sideMargin,
            barHeight + 7 + metrics.height()};
}

void ColourBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint(painter, rect(), m_scale, m_title, font(), palette());
    if (m_mark < 0)
        return;
    const QRect bar = barIn(rect(), m_title, font());
    const double x = bar.left() + m_scale.position(m_mark) * (bar.width() - 1);
    QPainterPath pointer;
    pointer.moveTo(x, bar.top());
    pointer.lineTo(x - 4, bar.top() - 3);
    pointer.lineTo(x + 4, bar.top() - 3);
    pointer.closeSubpath();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(pointer, palette().color(QPalette::WindowText));
}

void ColourBar::paint(QPainter& painter, const QRect& target, const ColourScale& scale,
                      const QString& title, const QFont& font, const QPalette& palette)
{
    const QFontMetrics metrics(font);
    const QRect bar = barIn(target, title, font);
    painter.setFont(font);
    painter.setPen(secondaryTextColour(palette));
    const int line = QFontMetrics(font).height(); // may be higher than the bar
    painter.drawText(QRect(target.left(), std::max(target.top(), bar.center().y() - line / 2),
                           bar.left() - gap - target.left(), line),
                     Qt::AlignRight | Qt::AlignVCenter, title);
    for (int x = 0; x < bar.width(); ++x)
        painter.fillRect(bar.left() + x, bar.top(), 1, barHeight, viridis(x / (bar.width() - 1.0)));
    const int decades = static_cast<int>(std::lround(std::log10(scale.highest() / scale.lowest())));
    const int ticks = bar.top() + barHeight;
    int free = target.left(); // where the next label may begin
    for (int k = 0; k <= decades; ++k) {
        const double score = scale.lowest() * std::pow(10.0, k);
        const int x =
            bar.left() + static_cast<int>(std::lround(scale.position(score) * (bar.width() - 1)));
        painter.drawLine(x, ticks, x, ticks + 2);
        // The lowest colour also stands for everything below, the exact circuit's 0 among it.
        const QString text =
            inReadingOrder((k == 0 ? QStringLiteral("≤") : QString()) + formatNumber(score, 1));
        QRect label(0, ticks + 2, metrics.horizontalAdvance(text), metrics.height());
        label.moveLeft(std::min(x - label.width() / 2, target.right() + 1 - label.width()));
        if (label.left() < free)
            continue;
        free = label.right() + 4;
        // On its baseline: digits of another font than the metrics' would be pushed down.
        painter.drawText(label.left(), label.top() + metrics.ascent(), text);
    }
}

} // namespace hawx
