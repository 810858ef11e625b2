// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPainter>
#include <QRectF>

#include <algorithm>

namespace hawx {

/// As long as it lives a painter works in pixels of a screen at 100 %, from the top left of a
/// target, so that text keeps its proportion to the picture on any device.
class FigureScale {
public:
    /// `points` is Figure::figureSize().
    FigureScale(QPainter& painter, const QRectF& target, const QSizeF& points) : m_painter(painter)
    {
        const double unitsPerPoint =
            std::min(target.width() / points.width(), target.height() / points.height());
        const double scale = unitsPerPoint * pointsPerPixel;
        m_size = target.size() / scale;
        painter.save();
        painter.translate(target.topLeft());
        painter.scale(scale, scale);
        painter.setRenderHint(QPainter::Antialiasing);
    }
    ~FigureScale() { m_painter.restore(); }
    FigureScale(const FigureScale&) = delete;
    FigureScale& operator=(const FigureScale&) = delete;

    /// Of the target in pixels.
    QSizeF size() const { return m_size; }
    static QSizeF toPoints(const QSizeF& pixels) { return pixels * pointsPerPixel; }

    /// Text is measured in pixels, so that the device's resolution does not scale it once more.
    static QFont font(QFont font)
    {
        if (font.pixelSize() < 0)
            font.setPixelSize(qRound(font.pointSizeF() / pointsPerPixel));
        return font;
    }

private:
    static constexpr double pointsPerPixel = 72.0 / 96;

    QPainter& m_painter;
    QSizeF m_size;
};

} // namespace hawx
