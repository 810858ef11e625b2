// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/swatch.h"

#include "widgets/style/theme.h"

#include <QPainter>
#include <QPalette>
#include <QPixmap>

namespace hawx {

void drawSwatch(QPainter& painter, const QRectF& rect, const QBrush& brush, const QPalette& palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor outline = palette.color(QPalette::Text);
    outline.setAlphaF(isDark(palette) ? 0.45F : 0.25F);
    painter.setPen(QPen(outline, 1));
    if (brush.style() != Qt::SolidPattern) {
        painter.setBrush(palette.color(QPalette::Base));
        painter.drawRoundedRect(rect, 2, 2);
    }
    painter.setBrush(brush);
    painter.drawRoundedRect(rect, 2, 2);
    painter.restore();
}

QIcon swatchIcon(const QBrush& brush, const QPalette& palette)
{
    QIcon icon;
    for (const int scale : {1, 2}) {
        QPixmap pixmap(16 * scale, 16 * scale);
        pixmap.setDevicePixelRatio(scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        drawSwatch(painter, QRectF(2.5, 2.5, 11, 11), brush, palette);
        // Selected rows would tint it.
        icon.addPixmap(pixmap, QIcon::Normal);
        icon.addPixmap(pixmap, QIcon::Selected);
    }
    return icon;
}

} // namespace hawx
