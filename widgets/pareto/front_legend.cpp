// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pareto/front_legend.h"

#include "widgets/style/colours.h"
#include "widgets/style/theme.h"

#include <QPainter>

#include <array>

namespace hawx {

namespace {

constexpr int markWidth = 18;
constexpr int gap = 12;

enum class Mark { Verified, Predicted, Exact };

struct Entry {
    Mark mark;
    QString text;
};

std::array<Entry, 3> entries()
{
    return {Entry{Mark::Verified, FrontLegend::tr("verified")},
            Entry{Mark::Predicted, FrontLegend::tr("predicted, 90 % interval")},
            Entry{Mark::Exact, FrontLegend::tr("exact")}};
}

} // namespace

QColor markColour(const QPalette& palette)
{
    return isDark(palette) ? QColor(0x7f, 0xb8, 0xe8) : QColor(0x1f, 0x4e, 0x8c);
}

QColor intervalColour(const QPalette& palette)
{
    QColor colour = markColour(palette);
    colour.setAlphaF(isDark(palette) ? 0.38F : 0.32F);
    return colour;
}

FrontLegend::FrontLegend(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize FrontLegend::sizeHint() const
{
    int width = 0;
    for (const Entry& entry : entries())
        width += markWidth + fontMetrics().horizontalAdvance(entry.text) + gap;
    return {width, fontMetrics().height() + 4};
}

QSize FrontLegend::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void FrontLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = markColour(palette());
    int x = 0;
    for (const Entry& entry : entries()) {
        const int textWidth = fontMetrics().horizontalAdvance(entry.text);
        if (x + markWidth + textWidth > width())
            return;
        const QPointF centre(x + markWidth / 2.0 - 2, height() / 2.0);
        painter.setPen(QPen(colour, 1.4));
        switch (entry.mark) {
        case Mark::Verified:
            painter.setBrush(colour);
            painter.drawEllipse(centre, 3.5, 3.5);
            break;
        case Mark::Predicted:
            painter.setPen(QPen(intervalColour(palette()), 1.2));
            painter.drawLine(centre - QPointF(0, 8), centre + QPointF(0, 8));
            painter.setPen(QPen(colour, 1.4));
            painter.setBrush(palette().color(QPalette::Window));
            painter.drawEllipse(centre, 3.5, 3.5);
            break;
        case Mark::Exact:
            painter.setPen(QPen(palette().color(QPalette::WindowText), 1.4));
            painter.setBrush(Qt::NoBrush);
            painter.drawLine(centre - QPointF(4, 0), centre + QPointF(4, 0));
            painter.drawLine(centre - QPointF(0, 4), centre + QPointF(0, 4));
            break;
        }
        painter.setPen(secondaryTextColour(palette()));
        painter.drawText(QRect(x + markWidth, 0, textWidth + 1, height()),
                         Qt::AlignLeft | Qt::AlignVCenter, entry.text);
        x += markWidth + textWidth + gap;
    }
}

} // namespace hawx
