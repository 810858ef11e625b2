// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/front.h"
#include "widgets/front/objectives.h"
#include "widgets/front/pinned_configuration.h"

#include <QWidget>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace hawx {

class LineImage;

/// Each point of a front as a line across five axes, one for each objective. A drag on an axis
/// makes a range, a drag of the range moves it, one of its ends resizes it, a double click removes
/// it; lines outside of any range are faint. A title is dragged to reorder, its arrow turns the
/// axis over; a click near a line chooses its point, a double click pins it.
///
/// Left and Right go from axis to axis, with Ctrl they move the axis, I turns it over; Up and Down
/// move the upper value of its range, with Shift the lower, PageUp and PageDown both; Delete
/// removes it, Escape all of them; Ctrl with Up and Down goes from line to line, P pins.
class ParallelView final : public QWidget {
    Q_OBJECT

public:
    static constexpr std::size_t axisCount = allObjectives.size();

    /// Inclusive; infinite where the range reaches the end of the axis.
    struct Range {
        double lowest = 0;
        double highest = 0;

        bool operator==(const Range&) const = default;
    };

    explicit ParallelView(QWidget* parent = nullptr);
    ~ParallelView() override;

    /// Null empties the view; ranges stay.
    void setFront(std::shared_ptr<const Front> front);
    void setColour(std::optional<Objective> colour);
    void setChosen(std::optional<std::size_t> point);
    void setPins(std::vector<PinnedConfiguration> pins);
    void setRange(Objective objective, std::optional<Range> range);
    void setOrder(const std::array<Objective, axisCount>& order);
    void setInverted(Objective objective, bool inverted);

    const std::shared_ptr<const Front>& front() const { return m_front; }
    std::optional<std::size_t> chosen() const { return m_chosen; }
    const std::array<Objective, axisCount>& order() const { return m_order; }
    const std::optional<Range>& range(Objective objective) const;
    bool isInverted(Objective objective) const;
    const ObjectiveRange& shown(Objective objective) const;
    /// [point] 1 when it is within all ranges; empty when there are none.
    const std::vector<std::uint8_t>& inside() const { return m_inside; }
    /// Whether all lines are painted.
    bool isComplete() const;

    /// Where things are.
    QPoint axisPoint(Objective objective, double value) const;
    QRect titleRect(Objective objective) const;
    QRect arrowRect(Objective objective) const;

    /// As it is shown, without handles and the chosen line, for a widget of that size.
    void paintPicture(QPainter& painter, const QSizeF& size, const QPalette& palette,
                      const QFont& font) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    /// Removes all ranges, as the user's act.
    void clearRanges();

Q_SIGNALS:
    void pointClicked(std::size_t point);
    void pinRequested(std::size_t point);
    /// The user changed a range; `inside` as inside().
    void brushed(const std::vector<std::uint8_t>& inside);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Act { None, Title, NewRange, MoveRange, LowEnd, HighEnd };

    /// Sizes and colours for one size of the picture.
    struct Frame {
        QRectF area; ///< from the first axis to the last, from top to bottom value
        QFont font;
        QPalette palette;
    };
    Frame frame(const QSizeF& size, const QFont& font, const QPalette& palette) const;
    Frame frame() const;

    double xOf(const Frame& frame, Objective objective) const;
    double yOf(const Frame& frame, Objective objective, double position) const;
    QRectF titleRect(const Frame& frame, Objective objective) const;
    QPolygonF lineOf(const Frame& frame, std::size_t point) const;
    QPolygonF lineOf(const Frame& frame, const FrontPoint& point) const;
    QRgb colourOf(std::size_t point, const QPalette& palette) const;
    std::optional<Objective> axisAt(QPointF at) const;
    std::optional<std::size_t> lineAt(QPointF at) const;
    double positionAt(Objective objective, double y) const; ///< may lie outside [0, 1]
    double valueAt(Objective objective, double position) const;
    Range rangeOf(Objective objective, double from, double to) const; ///< positions, in any order
    std::pair<double, double> positionsOf(Objective objective) const; ///< of its range

    void paintAxes(QPainter& painter, const Frame& frame) const;
    void paintRanges(QPainter& painter, const Frame& frame) const;
    void paintMarked(QPainter& painter, const Frame& frame, const FrontPoint& point,
                     const QColor& colour, const QString& letter) const;
    void dragRange(double y);
    void dragTitle(double x);
    void changeRange(Objective objective, std::optional<Range> range);
    void moveAxis(Objective objective, int step);
    void stepRange(int low, int high);
    void stepChosen(int step);
    void updateInside();
    void redraw();       ///< all lines
    void redrawBright(); ///< those within the ranges

    std::shared_ptr<const Front> m_front;
    std::optional<Objective> m_colour;
    std::optional<std::size_t> m_chosen;
    std::optional<std::size_t> m_hovered;
    std::vector<PinnedConfiguration> m_pins;
    std::array<Objective, axisCount> m_order = {Objective::Loss, Objective::Power, Objective::Area,
                                                Objective::Latency, Objective::Energy};
    std::array<bool, axisCount> m_inverted{};
    std::array<std::optional<Range>, axisCount> m_range;
    std::array<ObjectiveRange, axisCount> m_shown;
    std::array<std::vector<float>, axisCount> m_positions; ///< [objective][point] in [0, 1]
    std::vector<std::uint32_t> m_shuffled; ///< so that some of the lines look like all of them
    std::vector<std::uint8_t> m_inside;

    LineImage* m_faint;
    LineImage* m_bright;
    std::size_t m_focus = 0; ///< index into m_order

    Act m_act = Act::None;
    Objective m_actAxis = Objective::Loss;
    double m_pressY = 0;
    std::pair<double, double> m_pressPositions;
    std::optional<Range> m_pressRange;
};

} // namespace hawx
