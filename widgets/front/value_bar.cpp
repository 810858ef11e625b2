// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/front/value_bar.h"

#include "widgets/style/colours.h"

#include <QLinearGradient>
#include <QPainter>

#include <cmath>

namespace hawx {

namespace {

constexpr double barWidth = 72;
constexpr double barHeight = 10;
constexpr double gap = 5;

} // namespace

double paintValueBar(QPainter* painter, const QRectF& rect, const QString& low, const QString& high,
                     const QFont& font, const QPalette& palette)
{
    const QFontMetricsF metrics(font);
    const double lowWidth = std::ceil(metrics.horizontalAdvance(low)) + 1;
    const double highWidth = std::ceil(metrics.horizontalAdvance(high)) + 1;
    const double width = lowWidth + gap + barWidth + gap + highWidth;
    if (painter == nullptr)
        return width;
    painter->setLayoutDirection(Qt::LeftToRight);
    painter->setFont(font);
    painter->setPen(secondaryTextColour(palette));
    const QRectF bar(rect.left() + lowWidth + gap, rect.center().y() - barHeight / 2, barWidth,
                     barHeight);
    painter->drawText(QRectF(rect.left(), rect.top(), lowWidth, rect.height()),
                      Qt::AlignLeft | Qt::AlignVCenter, low);
    painter->drawText(QRectF(bar.right() + gap, rect.top(), highWidth, rect.height()),
                      Qt::AlignLeft | Qt::AlignVCenter, high);
    QLinearGradient colours(bar.topLeft(), bar.topRight());
    constexpr int stops = 15;
    for (int k = 0; k <= stops; ++k)
        colours.setColorAt(double(k) / stops, viridis(double(k) / stops));
    painter->fillRect(bar, colours);
    return width;
}

ValueBar::ValueBar(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ValueBar::setRange(Objective objective, const ObjectiveRange& range)
{
    const Unit unit = unitOf(objective, range.highest);
    m_low = formatNumber(range.lowest * unit.factor);
    m_high = (range.cut ? QStringLiteral("≥ ") : QString()) + formatIn(unit, range.highest);
    setAccessibleName(
        tr("Colours of %1, from %2 to %3").arg(objectiveName(objective), m_low, m_high));
    setToolTip(accessibleName());
    updateGeometry();
    update();
}

QSize ValueBar::sizeHint() const
{
    return {
        static_cast<int>(std::ceil(paintValueBar(nullptr, {}, m_low, m_high, font(), palette()))),
        fontMetrics().height() + 4};
}

void ValueBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintValueBar(&painter, rect(), m_low, m_high, font(), palette());
}

} // namespace hawx
