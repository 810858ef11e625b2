// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRect>
#include <QString>
#include <QVector>

#include <functional>
#include <memory>
#include <optional>

class QFont;
class QPalette;
class QWidget;

namespace hawx {

/// Marks at (x, y).
struct Marks {
    QVector<double> x;
    QVector<double> y;

    void append(double across, double up)
    {
        x.append(across);
        y.append(up);
    }
};

/// What a FrontCanvas paints; x ascends in each.
struct FrontMarks {
    Marks steps;                  ///< corners of the step line
    Marks predicted;              ///< on the step line
    QVector<double> predictedLow; ///< intervals of predicted
    QVector<double> predictedHigh;
    Marks others; ///< predicted, dominated in this plane
    Marks verified;
    Marks exact;
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
    double x = 0;
    double y = 0;
    std::optional<double> low;
    std::optional<double> high;
};

/// The picture of a front, without its behaviour: paints marks and limits in axis coordinates, and
/// translates between these and pixels of widget(). Alone knows the plotting library.
class FrontCanvas {
public:
    FrontCanvas();
    ~FrontCanvas();

    /// Without a parent at first; whoever takes it owns it, and outlives this object.
    QWidget* widget() const;

    void setMarks(const FrontMarks& marks);
    void setLimits(const LimitMarks& limits);
    void setChosen(const std::optional<ChosenMark>& chosen);
    void setAxisLabels(const QString& x, const QString& y);
    void setRange(double left, double right, double bottom, double top);
    void setColours(const QPalette& palette, const QFont& font);
    /// Called when the user zooms or pans.
    void onRangeChanged(std::function<void()> callback);

    QPointF toPixel(double x, double y) const;
    QPointF toCoordinates(QPointF pixel) const;
    /// Inside the axes.
    QRect area() const;
    QRectF xTab() const;
    QRectF yTab() const;

    /// Paints all, when control returns to the event loop.
    void replot();
    /// Paints only limits and the chosen point, at once.
    void replotOverlay();

private:
    struct Parts;

    void placeLimits();
    void placeChosen();

    std::unique_ptr<Parts> m_parts;
    LimitMarks m_limits;
    std::optional<ChosenMark> m_chosen;
};

} // namespace hawx
