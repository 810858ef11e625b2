// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

class QBrush;
class QPainter;
class QPalette;
class QRectF;

namespace hawx {

/// A small rectangle in a circuit's colour, with an outline that lifts dark colours off dark
/// ground.
void drawSwatch(QPainter& painter, const QRectF& rect, const QBrush& brush,
                const QPalette& palette);

/// The same as an icon for combo boxes and lists.
QIcon swatchIcon(const QBrush& brush, const QPalette& palette);

} // namespace hawx
