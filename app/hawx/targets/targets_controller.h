// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/front.h"

#include <QObject>

#include <memory>

class QUndoStack;

namespace hawx {

class SelectionModel;

/// The limits, undoable, and the choice that follows from them: the best point of the front within.
class TargetsController final : public QObject {
    Q_OBJECT

public:
    TargetsController(SelectionModel& selection, QUndoStack& undo, QObject* parent = nullptr);

    /// Keeps the chosen configuration when the new front still has it and it was not chosen by
    /// limits; otherwise chooses anew.
    void setFront(std::shared_ptr<const Front> front);

    /// Changes between begin and end undo as one.
    void beginGesture();
    void endGesture();
    void changeLimits(const Limits& limits);
    /// The user picks a point, whatever the limits say, until they change.
    void pickPoint(std::size_t point);

    const Limits& limits() const { return m_limits; }
    /// Why no point meets the limits, for people; empty when one does.
    const QString& problem() const { return m_problem; }

Q_SIGNALS:
    void limitsChanged(const hawx::Limits& limits);
    void problemChanged(const QString& sentence);
    /// The chosen point, or the front it belongs to, changed; null without a front.
    void chosenChanged(std::shared_ptr<const hawx::Front> front, std::optional<std::size_t> point);

private:
    friend class LimitsCommand;

    void applyLimits(const Limits& limits);
    void choose(std::optional<std::size_t> otherwise);
    void setPoint(std::optional<std::size_t> point);
    void setProblem(const QString& sentence);

    SelectionModel& m_selection;
    QUndoStack& m_undo;
    std::shared_ptr<const Front> m_front;
    Limits m_limits;
    QString m_problem;
    bool m_picked = false; ///< the point was picked by hand
    int m_gesture = 0;     ///< of the drag that runs; changes of one gesture merge
    bool m_dragging = false;
};

/// One sentence that says which limits exclude every point, and what would be possible. Expects
/// that they do.
QString describeInfeasible(const Front& front, const Limits& limits);

} // namespace hawx
