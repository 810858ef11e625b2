// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/tours/attempts.h"

#include <QCoreApplication>

namespace hawx {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(hawx::Attempts)
};

} // namespace

const Verdict& Attempts::judge(const Answer& answer, const WindowState& now)
{
    if (m_task.isRight(answer, now))
        m_verdict = {true, Words::tr("Right. %1").arg(m_task.explanation)};
    else if (++m_wrong < 2)
        m_verdict = {false, Words::tr("Not quite. %1").arg(m_task.hint)};
    else
        m_verdict = {false, Words::tr("Not quite. %1").arg(m_task.explanation)};
    return *m_verdict;
}

} // namespace hawx
