// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPalette>
#include <QSizeF>
#include <QString>

namespace hawx {

class Figure;

/// How a figure is made a picture.
struct PictureOptions {
    QString title; ///< above the picture; none when empty
    QSizeF size;   ///< in points (1/72 inch), without the title; empty takes the figure's own
    int dpi = 150; ///< dots an inch, 36..1200, of images
    QPalette palette;
};

/// Size of the whole picture in points.
QSizeF pictureSize(const Figure& figure, const PictureOptions& options);

QImage renderPicture(const Figure& figure, const PictureOptions& options);

/// Writes .png, .svg or .pdf by the name's suffix, replacing an older file only when all is
/// written. Returns what went wrong, for people; empty when nothing did.
QString savePicture(const Figure& figure, const QString& path, const PictureOptions& options);

} // namespace hawx
