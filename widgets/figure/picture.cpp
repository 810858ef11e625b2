// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/picture.h"

#include "widgets/figure/figure.h"

#include <QApplication>
#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QFontMetricsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <cmath>

namespace hawx {

namespace {

constexpr double pointsPerInch = 72;
/// Of every device that figures are painted on: panels measure text as on the screen, and fonts
/// take their size from the device.
constexpr int deviceDpi = 96;
constexpr double unitsPerPoint = deviceDpi / pointsPerInch;
constexpr double margin = 9;       ///< points
constexpr double titlePoints = 12; ///< size of the title's letters

QFont titleFont()
{
    QFont font = QApplication::font();
    font.setPixelSize(static_cast<int>(titlePoints)); // the painter's unit is a point
    font.setBold(true);
    return font;
}

double titleHeight(const PictureOptions& options)
{
    return options.title.isEmpty() ? 0 : QFontMetricsF(titleFont()).height() + margin;
}

QSizeF contentSize(const Figure& figure, const PictureOptions& options)
{
    return options.size.isEmpty() ? figure.figureSize() : options.size;
}

/// Paints all, with points as the painter's unit.
void paint(QPainter& painter, const Figure& figure, const PictureOptions& options)
{
    const QSizeF size = contentSize(figure, options);
    const double top = margin + titleHeight(options);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(), pictureSize(figure, options)),
                     options.palette.color(QPalette::Base));
    if (!options.title.isEmpty()) {
        painter.setFont(titleFont());
        painter.setPen(options.palette.color(QPalette::Text));
        painter.drawText(QRectF(margin, margin, size.width(), titleHeight(options)),
                         Qt::AlignHCenter | Qt::AlignTop, options.title);
    }
    painter.save();
    figure.paintFigure(painter, QRectF(QPointF(margin, top), size), options.palette);
    painter.restore();
}

QByteArray svg(const Figure& figure, const PictureOptions& options)
{
    const QSizeF size = pictureSize(figure, options);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(deviceDpi);
    const QSizeF units = size * unitsPerPoint;
    generator.setSize(QSize(static_cast<int>(std::ceil(units.width())),
                            static_cast<int>(std::ceil(units.height()))));
    generator.setViewBox(QRectF(QPointF(), size));
    generator.setTitle(options.title.isEmpty() ? figure.figureTitle() : options.title);
    QPainter painter(&generator);
    paint(painter, figure, options);
    painter.end();
    return bytes;
}

QByteArray pdf(const Figure& figure, const PictureOptions& options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(deviceDpi);
    writer.setPageSize(QPageSize(pictureSize(figure, options), QPageSize::Point, QString(),
                                 QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(options.title.isEmpty() ? figure.figureTitle() : options.title);
    writer.setCreator(QCoreApplication::applicationName());
    QPainter painter(&writer);
    painter.scale(unitsPerPoint, unitsPerPoint);
    paint(painter, figure, options);
    painter.end();
    return bytes;
}

QByteArray png(const Figure& figure, const PictureOptions& options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImage image = renderPicture(figure, options);
    image.setText(QStringLiteral("Title"),
                  options.title.isEmpty() ? figure.figureTitle() : options.title);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

QSizeF pictureSize(const Figure& figure, const PictureOptions& options)
{
    return contentSize(figure, options) + QSizeF(2 * margin, 2 * margin + titleHeight(options));
}

QImage renderPicture(const Figure& figure, const PictureOptions& options)
{
    const double scale = options.dpi / pointsPerInch;
    const QSizeF size = pictureSize(figure, options) * scale;
    QImage image(static_cast<int>(std::ceil(size.width())),
                 static_cast<int>(std::ceil(size.height())), QImage::Format_RGB32);
    constexpr double inchesPerMetre = 39.3701;
    const int dotsPerMetre = static_cast<int>(std::lround(options.dpi * inchesPerMetre));
    image.fill(options.palette.color(QPalette::Base));
    QPainter painter(&image);
    painter.scale(scale, scale);
    paint(painter, figure, options);
    painter.end();
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    return image;
}

QString savePicture(const Figure& figure, const QString& path, const PictureOptions& options)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    QByteArray bytes;
    if (suffix == QLatin1String("svg"))
        bytes = svg(figure, options);
    else if (suffix == QLatin1String("pdf"))
        bytes = pdf(figure, options);
    else if (suffix == QLatin1String("png"))
        bytes = png(figure, options);
    else
        return QCoreApplication::translate(
                   "hawx::Picture",
                   "The name %1 does not end in .png, .svg or .pdf, which say what is written.")
            .arg(QFileInfo(path).fileName());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return QCoreApplication::translate("hawx::Picture", "The picture %1 was not written: %2.")
            .arg(path, file.errorString());
    return {};
}

} // namespace hawx
