// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/data_table.h"

#include <QSizeF>
#include <QString>

class QPainter;
class QPalette;
class QRectF;

namespace hawx {

/// What a panel shows, for those who take it elsewhere: as a picture to print, as data to compute
/// with, as a table to be read aloud. Panels that show a plot or a map implement it beside QWidget.
class Figure {
public:
    virtual ~Figure() = default;

    /// What the picture shows, without a full stop: "Power and loss of LeNet-5".
    virtual QString figureTitle() const = 0;

    /// Size of the picture in points, title not included, at which its text is as large as on
    /// the screen at 100 %.
    virtual QSizeF figureSize() const = 0;

    /// Paints all of it (not only what is scrolled into view) with axes, units and legend, without
    /// controls and selection handles, into `target` in units of the painter, in the palette's
    /// colours. Works on vector devices: what can be lines and text is not an image.
    virtual void paintFigure(QPainter& painter, const QRectF& target,
                             const QPalette& palette) const = 0;

    /// What is shown, in the units that the picture has.
    virtual DataTable figureData() const = 0;

protected:
    Figure() = default;
    Figure(const Figure&) = default;
    Figure& operator=(const Figure&) = default;
};

} // namespace hawx
