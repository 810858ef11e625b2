// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/evaluate.h"
#include "core/search/search_problem.h"

#include <chrono>
#include <map>
#include <span>
#include <vector>

namespace hawx {

class ProgressReporter;
struct RunContext;

/// Judges configurations by bit-true inference, each once, and collects what is found. Used by one
/// thread; inference is parallel.
class BitTrueJudge {
public:
    /// Throws Error as requireSearchable, or when circuits do not fit the network. Both must
    /// outlive the judge.
    BitTrueJudge(const SearchProblem& problem, const RunContext& context);

    std::size_t groups() const { return m_groups.size() - 1; }

    /// Loss in pp and figures of configurations, by the circuits of their groups, in their order.
    /// Valid until the next call. Throws Cancelled.
    std::vector<const FrontPoint*> judge(std::span<const Assignment> circuitsOfGroups,
                                         ProgressReporter& progress);

    double secondsSpent() const;
    /// Everything that was judged, and its front.
    SearchResult result();

private:
    using Clock = std::chrono::steady_clock;
    void run(std::span<const Assignment> circuitsOfGroups, ProgressReporter& progress);

    const SearchProblem& m_problem;
    const RunContext& m_context;
    Clock::time_point m_start = Clock::now();
    std::vector<std::size_t> m_groups; ///< see groupsOf
    Evaluator m_evaluator;
    std::map<Assignment, std::size_t> m_known; ///< by circuits of groups: index into evaluated
    SearchResult m_result;
};

} // namespace hawx
