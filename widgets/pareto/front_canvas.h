// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRect>
#include <QString>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QFont;
class QPainter;
class QPalette;
class QWidget;

namespace hawx {

/// What a FrontCanvas paints, in the coordinates of its axes.
struct FrontScene {
    enum class Kind : std::uint8_t { Dominated, Predicted, Verified };

    struct Point {
        QPointF at;
        Kind kind = Kind::Predicted;
        bool faded = false;
        double shade = -1; ///< on viridis, [0, 1]; negative: the colour of marks
    };
    /// The interval of a point along the axis that has intervals.
    struct Interval {
        QPointF at;
        double low = 0;
        double high = 0;
    };
    struct Level {
        Point point;
        int number = 0;
    };

    std::vector<Point> points;       ///< later ones above earlier ones
    std::vector<Interval> intervals; ///< of predicted points on the step line, in its order
    bool intervalsAcross = false;    ///< they lie along x, else along y
    std::vector<QPointF> steps;      ///< corners of the step line; x ascends, y descends
    std::vector<QPointF> reference;  ///< the same of the front to compare with
    std::vector<Level> levels;       ///< in order; a line joins them
    std::optional<QPointF> exact;
};

/// Limit lines, or the tabs that stand for lines not set.
struct LimitMarks {
    std::optional<double> x;
    std::optional<double> y;
    QString xText;
    QString yText;
};

/// The highlighted point; an interval when there is one to show.
struct ChosenMark {
    QPointF at;
    std::optional<double> low;
    std::optional<double> high;
};

struct PinMark {
    QPointF at;
    QString letter;
};

/// The picture of a front, without its behaviour: paints a scene and limits in axis coordinates,
/// and translates between these and pixels of widget(). Alone knows the plotting library.
class FrontCanvas {
public:
    FrontCanvas();
    ~FrontCanvas();

    /// Without a parent at first; whoever takes it owns it, and outlives this object.
    QWidget* widget() const;

    void setScene(FrontScene scene);
    const FrontScene& scene() const;
    void setLimits(const LimitMarks& limits);
    void setChosen(const std::optional<ChosenMark>& chosen);
    void setPins(std::vector<PinMark> pins);
    /// None when empty.
    void setAxisLabels(const QString& x, const QString& y);
    void setRange(const QRectF& range);
    /// Left, bottom, width and height in axis coordinates.
    QRectF range() const;
    void setColours(const QPalette& palette, const QFont& font);
    /// Called when the user zooms or pans.
    void onRangeChanged(std::function<void()> callback);

    QPointF toPixel(QPointF coordinates) const;
    QPointF toCoordinates(QPointF pixel) const;
    /// Inside the axes.
    QRect area() const;
    QRectF xTab() const;
    QRectF yTab() const;

    /// Paints all, when control returns to the event loop.
    void replot();
    /// Paints only limits, pins and the chosen point, at once.
    void replotOverlay();
    /// Paints a picture of `size` for print: without tabs of limits that are not set.
    void paint(QPainter& painter, const QSize& size);

private:
    struct Parts;

    void placeLimits();

    std::unique_ptr<Parts> m_parts;
    LimitMarks m_limits;
};

} // namespace hawx
