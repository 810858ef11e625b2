// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/front.h"
#include "widgets/figure/figure.h"
#include "widgets/front/objectives.h"
#include "widgets/front/pinned_configuration.h"
#include "widgets/pareto/hit_grid.h"

#include <QPoint>
#include <QWidget>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

class QComboBox;
class QRubberBand;
class QToolButton;

namespace hawx {

class FrontCanvas;
class FrontLegend;
class ValueBar;
struct FrontScene;
struct LimitMarks;

/// A front: any two objectives on the axes, a third as colour. Predicted points are hollow, with
/// the 90 % intervals of their loss as error bars or, where many are in sight, as a band; verified
/// ones are filled. The step line joins those that no other one dominates in this plane; the rest,
/// better in another objective, appears on demand. Points that other limits or the mask exclude
/// fade. Two limit lines can be dragged, and what they exclude is shaded. A limit that is not set
/// waits as a tab at the edge of the plot; dragged back to the edge it is unset.
///
/// The wheel zooms, a drag pans, a drag with Shift or the right button zooms to a rectangle; a
/// double click on an axis or Home shows everything of interest again. Left and Right go from
/// point to point, P or a double click pins; Shift with Up and Down, or Left and Right, moves a
/// limit; plus and minus zoom.
class ParetoPlot final : public QWidget, public Figure {
    Q_OBJECT

public:
    explicit ParetoPlot(QWidget* parent = nullptr);
    ~ParetoPlot() override;

    /// Null empties the plot. Keeps what the user zoomed to when the front before was of the same
    /// exact network.
    void setFront(std::shared_ptr<const Front> front);
    /// A front to compare with, as that of the machine before a change: its step line, faint.
    void setReference(std::shared_ptr<const Front> front);
    void setLimits(const Limits& limits);
    /// The highlighted point, an index into the front.
    void setChosen(std::optional<std::size_t> point);
    void setPins(const std::vector<PinnedConfiguration>& pins);
    /// [point] 0 fades it. Of another size than the front, as when empty, all are visible.
    void setVisibleMask(std::vector<std::uint8_t> visible);
    /// Two different objectives.
    void setAxes(Objective x, Objective y);
    void setColour(std::optional<Objective> colour);
    /// Whether points dominated in this plane are shown.
    void setAllPoints(bool all);

    const Limits& limits() const { return m_limits; }
    std::optional<std::size_t> chosen() const { return m_chosen; }
    Objective xObjective() const { return m_x.objective; }
    Objective yObjective() const { return m_y.objective; }
    std::optional<Objective> colour() const { return m_colour; }
    bool allPoints() const;
    /// Whether the point has a mark of its own in this plane.
    bool isShown(std::size_t point) const;

    /// The child that paints and takes the mouse, and where things are in it.
    QWidget* canvas() const;
    QPoint positionOf(std::size_t point) const;
    QRect plotArea() const;
    /// Where the line, or the tab of an unset limit, can be grabbed.
    QPoint xHandle() const;
    QPoint yHandle() const;

    QSize sizeHint() const override;

    QString figureTitle() const override;
    QSizeF figureSize() const override;
    void paintFigure(QPainter& painter, const QRectF& target,
                     const QPalette& palette) const override;
    DataTable figureData() const override;

Q_SIGNALS:
    /// A drag of a limit begins; the changes until limitDragFinished() are one act of the user.
    void limitDragStarted();
    void limitsChanged(const hawx::Limits& limits);
    void limitDragFinished();
    void pointClicked(std::size_t point);
    void pinRequested(std::size_t point);
    void axesChanged(hawx::Objective x, hawx::Objective y);
    void colourChanged(std::optional<hawx::Objective> colour);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Handle { None, X, Y };

    struct Axis {
        Objective objective;
        Unit unit;
    };

    bool mousePressed(QPoint at);
    bool mouseMoved(QPoint at, QPoint global, bool leftButton);
    bool mouseReleased();
    bool doubleClicked(QPoint at);
    bool keyPressed(int key, Qt::KeyboardModifiers modifiers);
    void walk(int step);
    void beginZoom(QPoint at);
    void endZoom(QPoint at);
    void zoomBy(double factor);

    Handle handleAt(QPoint at) const;
    std::optional<std::size_t> pointAt(QPoint at) const;
    void drag(QPoint at);
    void stepLimit(Handle handle, int direction);
    void changeLimits(const Limits& limits);
    QPointF limitLines() const; ///< pixels; only coordinates of limits that are set mean something

    QPointF coordinatesOf(const FrontPoint& point) const;
    double exactOf(Objective objective) const;
    double shadeOf(const FrontPoint& point) const;
    bool isFaded(std::size_t point) const;
    FrontScene scene() const;
    LimitMarks limitMarks() const;
    QRectF fittedRange() const;
    void showFront();
    void showScene();
    void showReference();
    void showLimits();
    void showChosen();
    void showPins();
    void showColours();
    void fitView();

    std::shared_ptr<const Front> m_front;
    std::shared_ptr<const Front> m_reference;
    Limits m_limits;
    std::optional<std::size_t> m_chosen;
    std::vector<PinnedConfiguration> m_pins;
    std::vector<std::uint8_t> m_visible;
    Axis m_x{Objective::Power, {}};
    Axis m_y{Objective::Loss, {}};
    std::optional<Objective> m_colour;

    std::unique_ptr<FrontCanvas> m_canvas;
    QComboBox* m_xBox;
    QComboBox* m_yBox;
    QComboBox* m_colourBox;
    ValueBar* m_colourBar;
    FrontLegend* m_legend;
    QToolButton* m_all;
    QToolButton* m_fit;
    QRubberBand* m_band;

    std::array<ObjectiveRange, allObjectives.size()> m_ranges;
    std::vector<std::size_t> m_order;      ///< points in order of the horizontal axis
    std::vector<std::uint8_t> m_efficient; ///< [point] none dominates it in this plane
    std::vector<std::size_t> m_shown;      ///< of m_order, those with a mark
    std::vector<QPointF> m_referenceSteps; ///< coordinates without units
    mutable std::optional<HitGrid> m_grid; ///< of m_shown, for
    mutable QRectF m_gridRange;            ///< this range
    mutable QRect m_gridArea;              ///< and these pixels

    Handle m_dragged = Handle::None;
    QPoint m_grabOffset;     ///< from the pointer to the grabbed line
    QPoint m_bandStart;      ///< where a zoom to a rectangle began
    bool m_userView = false; ///< the user zoomed or panned
};

} // namespace hawx
