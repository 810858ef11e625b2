// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hawx/tours/tour.h"

#include <optional>

namespace hawx {

/// The answers given to one task: a hint after the first wrong one, the explanation after the
/// second.
class Attempts {
public:
    explicit Attempts(Task task) : m_task(std::move(task)) {}

    const Task& task() const { return m_task; }
    const std::optional<Verdict>& verdict() const { return m_verdict; }
    bool isSolved() const { return m_verdict && m_verdict->isRight; }
    const Verdict& judge(const Answer& answer, const WindowState& now);

private:
    Task m_task;
    std::optional<Verdict> m_verdict;
    int m_wrong = 0;
};

} // namespace hawx
