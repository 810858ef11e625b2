// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/front.h"

#include <QUndoCommand>

namespace hawx {

class TargetsController;

/// Swaps the limits of a controller. Commands of one gesture merge.
class LimitsCommand final : public QUndoCommand {
public:
    /// `gesture` 0 never merges.
    LimitsCommand(TargetsController& controller, const Limits& limits, int gesture);

    void undo() override;
    void redo() override;
    int id() const override;
    bool mergeWith(const QUndoCommand* later) override;

private:
    TargetsController& m_controller;
    Limits m_before;
    Limits m_after;
    int m_gesture;
};

} // namespace hawx
