// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/targets/limits_command.h"

#include "app/hawx/targets/targets_controller.h"

namespace hawx {

LimitsCommand::LimitsCommand(TargetsController& controller, const Limits& limits, int gesture)
    : QUndoCommand(TargetsController::tr("change of limits")),
      m_controller(controller),
      m_before(controller.limits()),
      m_after(limits),
      m_gesture(gesture)
{}

void LimitsCommand::undo()
{
    m_controller.applyLimits(m_before);
}

void LimitsCommand::redo()
{
    m_controller.applyLimits(m_after);
}

int LimitsCommand::id() const
{
    constexpr int limitsId = 1;
    return limitsId;
}

bool LimitsCommand::mergeWith(const QUndoCommand* later)
{
    const auto& next = static_cast<const LimitsCommand&>(*later);
    if (m_gesture == 0 || m_gesture != next.m_gesture)
        return false;
    m_after = next.m_after;
    setObsolete(m_after == m_before);
    return true;
}

} // namespace hawx
