// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pareto/front_canvas.h"

#include <QColor>
#include <QHash>
#include <QPixmap>

#include <functional>

namespace hawx {

/// Paints the marks of a scene. Points become stamps, of which one is painted for each small cell
/// of the screen, the topmost: 50,000 points cost little more than the pixels that they cover.
class FrontPainter {
public:
    using ToPixel = std::function<QPointF(QPointF)>;

    void setColours(const QPalette& palette);

    /// `clip`: where marks may lie, pixels. Stamps are for screens; other devices get outlines.
    void paint(QPainter& painter, const FrontScene& scene, const ToPixel& toPixel,
               const QRectF& clip, bool asStamps);
    void paintChosen(QPainter& painter, const ChosenMark& chosen, bool across,
                     const ToPixel& toPixel) const;
    void paintPin(QPainter& painter, const PinMark& pin, const ToPixel& toPixel) const;

private:
    void paintSteps(QPainter& painter, const FrontScene& scene, const ToPixel& toPixel) const;
    void paintIntervals(QPainter& painter, const FrontScene& scene, const ToPixel& toPixel,
                        const QRectF& clip) const;
    void paintPoints(QPainter& painter, const FrontScene& scene, const ToPixel& toPixel,
                     const QRectF& clip, bool asStamps);
    void paintLevels(QPainter& painter, const FrontScene& scene, const ToPixel& toPixel) const;
    void paintSymbol(QPainter& painter, QPointF at, const FrontScene::Point& point) const;
    const QPixmap& stampOf(const FrontScene::Point& point, double pixelRatio);
    QColor colourOf(const FrontScene::Point& point) const;

    QColor m_mark;
    QColor m_interval;
    QColor m_accent;
    QColor m_ground;
    QColor m_text;
    QHash<int, QPixmap> m_stamps;
};

} // namespace hawx
