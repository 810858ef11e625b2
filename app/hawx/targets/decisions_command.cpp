// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/targets/decisions_command.h"

#include "app/hawx/targets/decisions_controller.h"

#include <utility>

namespace hawx {

DecisionsCommand::DecisionsCommand(DecisionsController& controller, Decisions after,
                                   const QString& what, int gesture)
    : QUndoCommand(what),
      m_controller(controller),
      m_before(controller.decisions()),
      m_after(std::move(after)),
      m_gesture(gesture)
{}

void DecisionsCommand::undo()
{
    m_controller.apply(m_before);
}

void DecisionsCommand::redo()
{
    m_controller.apply(m_after);
}

int DecisionsCommand::id() const
{
    constexpr int decisionsId = 1;
    return decisionsId;
}

bool DecisionsCommand::mergeWith(const QUndoCommand* later)
{
    const auto& next = static_cast<const DecisionsCommand&>(*later);
    if (m_gesture == 0 || m_gesture != next.m_gesture)
        return false;
    m_after = next.m_after;
    setObsolete(m_after == m_before);
    return true;
}

} // namespace hawx
