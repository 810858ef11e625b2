// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/decisions.h"

#include <QUndoCommand>

namespace hawx {

class DecisionsController;

/// One step from some decisions to others. Steps of one gesture merge.
class DecisionsCommand final : public QUndoCommand {
public:
    /// gesture 0: of none.
    DecisionsCommand(DecisionsController& controller, Decisions after, const QString& what,
                     int gesture);

    void undo() override;
    void redo() override;
    int id() const override;
    bool mergeWith(const QUndoCommand* later) override;

private:
    DecisionsController& m_controller;
    Decisions m_before;
    Decisions m_after;
    int m_gesture;
};

} // namespace hawx
