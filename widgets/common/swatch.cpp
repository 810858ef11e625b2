// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/swatch.h"

#include "widgets/style/theme.h"

#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QPixmapCache>

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

namespace {

QPixmap swatchPixmap(const QBrush& brush, const QPalette& palette, int scale)
{
    QPixmap pixmap(16 * scale, 16 * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawSwatch(painter, QRectF(2.5, 2.5, 11, 11), brush, palette);
    return pixmap;
}

} // namespace

QIcon swatchIcon(const QBrush& brush, const QPalette& palette)
{
    QIcon icon;
    for (const int scale : {1, 2}) {
        // Views ask for the same few swatches in each of hundreds of rows.
        const QString key = QStringLiteral("swatch %1 %2 %3 %4 %5")
                                .arg(scale)
                                .arg(brush.color().rgba())
                                .arg(brush.style())
                                .arg(palette.color(QPalette::Text).rgba())
                                .arg(palette.color(QPalette::Base).rgba());
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = swatchPixmap(brush, palette, scale);
            QPixmapCache::insert(key, pixmap);
        }
        // Selected rows would tint it.
        icon.addPixmap(pixmap, QIcon::Normal);
        icon.addPixmap(pixmap, QIcon::Selected);
    }
    return icon;
}

} // namespace hawx
