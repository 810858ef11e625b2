// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/front.h"
#include "widgets/style/quantity.h"

#include <QPoint>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QComboBox;
class QToolButton;

namespace hawx {

class FrontCanvas;
struct FrontMarks;

/// A front: power or area across, loss of accuracy up. Predicted points are hollow, with their 90 %
/// interval as error bars or, where they are many, as a band; verified ones are filled. The step
/// line joins those no other one dominates in this plane; the rest, better in the third objective,
/// is small and faint. Two limit lines can be dragged, and what they exclude is shaded. A limit
/// that is not set waits as a tab at the edge of the plot; dragged back to the edge it is unset.
///
/// The wheel zooms and a drag pans; a double click shows everything of interest again. Left and
/// Right go from point to point; Shift with Up and Down, or Left and Right, moves a limit.
class ParetoPlot final : public QWidget {
    Q_OBJECT

public:
    /// What the horizontal axis shows.
    enum class Cost { Power, Area };

    explicit ParetoPlot(QWidget* parent = nullptr);
    ~ParetoPlot() override;

    /// Null empties the plot. Keeps what the user zoomed to when the front before was of the same
    /// exact network.
    void setFront(std::shared_ptr<const Front> front);
    void setLimits(const Limits& limits);
    /// The highlighted point, an index into the front.
    void setChosen(std::optional<std::size_t> point);
    void setCost(Cost cost);

    const Limits& limits() const { return m_limits; }
    std::optional<std::size_t> chosen() const { return m_chosen; }
    Cost cost() const { return m_cost; }

    /// The child that paints and takes the mouse, and where things are in it.
    QWidget* canvas() const;
    QPoint positionOf(std::size_t point) const;
    /// Where the line, or the tab of an unset limit, can be grabbed.
    QPoint lossHandle() const;
    QPoint costHandle() const;

    QSize sizeHint() const override;

Q_SIGNALS:
    /// A drag of a limit begins; the changes until limitDragFinished() are one act of the user.
    void limitDragStarted();
    void limitsChanged(const hawx::Limits& limits);
    void limitDragFinished();
    void pointClicked(std::size_t point);
    void costChanged(hawx::ParetoPlot::Cost cost);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Handle { None, Loss, Cost };

    bool mousePressed(QPoint at);
    bool mouseMoved(QPoint at, QPoint global, bool leftButton);
    bool mouseReleased();
    bool keyPressed(int key, Qt::KeyboardModifiers modifiers);

    Handle handleAt(QPoint at) const;
    std::optional<std::size_t> pointAt(QPoint at) const;
    void drag(QPoint at);
    void stepLimit(Handle handle, int direction);
    void changeLimits(const Limits& limits);
    double costOf(std::size_t point) const;
    std::optional<double>& costLimit(Limits& limits) const;
    const std::optional<double>& costLimit(const Limits& limits) const;
    QString describe(std::size_t point) const;

    double exactCost() const;
    QPointF
    limitLines() const; ///< pixels; only the coordinates of limits that are set mean something

    FrontMarks marks() const;
    void showFront();
    void showLimits();
    void showChosen();
    void fitView();

    std::shared_ptr<const Front> m_front;
    Limits m_limits;
    std::optional<std::size_t> m_chosen;
    Cost m_cost = Cost::Power;

    std::unique_ptr<FrontCanvas> m_canvas;
    QComboBox* m_costs;
    QToolButton* m_fit;
    Unit m_unit;
    double m_largestCost = 1;
    std::vector<std::size_t> m_byCost; ///< points in order of the horizontal axis
    Handle m_dragged = Handle::None;
    QPoint m_grabOffset;     ///< from the pointer to the grabbed line
    bool m_userView = false; ///< the user zoomed or panned
};

} // namespace hawx
