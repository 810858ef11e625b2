// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/bit_true_judge.h"

#include "core/support/error.h"
#include "core/support/progress.h"
#include "core/support/run_context.h"

#include <algorithm>
#include <utility>

namespace hawx {

namespace {

/// Logits of configurations that are run at once.
constexpr std::size_t kLogitBytes = std::size_t{64} << 20;
constexpr std::size_t kMostAtOnce = 256;

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

} // namespace

BitTrueJudge::BitTrueJudge(const SearchProblem& problem, const RunContext& context)
    : m_problem(problem),
      m_context(context),
      m_groups(groupsOf(problem)),
      m_evaluator(problem.network, problem.kernel)
{
    requireSearchable(problem);
    const Assignment exact = circuitOfFilter(problem, m_groups, {});
    m_result.images = imageCountOf(problem);
    m_result.exactTop1 = m_evaluator
                             .evaluate(configurationOf(problem, exact), *problem.images,
                                       m_result.images, {context.threads, context.stop, {}})
                             .top1;
    m_result.exactHardware = problem.cost(exact);
}

std::vector<const FrontPoint*> BitTrueJudge::judge(std::span<const Assignment> circuitsOfGroups,
                                                   ProgressReporter& progress)
{
    std::vector<Assignment> unknown;
    for (const Assignment& circuits : circuitsOfGroups)
        if (m_known.emplace(circuits, m_result.evaluated.size() + unknown.size()).second)
            unknown.push_back(circuits);
    const std::size_t logits =
        m_result.images * static_cast<std::size_t>(m_problem.network->logits()) * sizeof(float);
    const std::size_t atOnce = std::clamp<std::size_t>(kLogitBytes / logits, 1, kMostAtOnce);
    for (std::span<const Assignment> rest(unknown); !rest.empty();) {
        const std::size_t some = std::min(atOnce, rest.size());
        run(rest.first(some), progress);
        rest = rest.subspan(some);
    }
    progress.advance((circuitsOfGroups.size() - unknown.size()) * m_result.images);
    std::vector<const FrontPoint*> points;
    for (const Assignment& circuits : circuitsOfGroups)
        points.push_back(&m_result.evaluated[m_known.at(circuits)]);
    return points;
}

void BitTrueJudge::run(std::span<const Assignment> circuitsOfGroups, ProgressReporter& progress)
{
    std::vector<Assignment> assignments;
    std::vector<Configuration> configurations;
    for (const Assignment& circuits : circuitsOfGroups) {
        assignments.push_back(circuitOfFilter(m_problem, m_groups, circuits));
        configurations.push_back(configurationOf(m_problem, assignments.back()));
    }
    std::uint64_t told = 0;
    const RunContext inner{m_context.threads, m_context.stop, [&](const Progress& step) {
                               progress.advance(step.done - told);
                               told = step.done;
                           }};
    const std::vector<Evaluation> evaluations =
        m_evaluator.evaluateMany(configurations, *m_problem.images, m_result.images, inner);
    for (std::size_t i = 0; i < assignments.size(); ++i)
        m_result.evaluated.push_back(measuredPoint(m_problem, m_result.exactHardware,
                                                   std::move(assignments[i]),
                                                   m_result.exactTop1 - evaluations[i].top1));
}

double BitTrueJudge::secondsSpent() const
{
    return secondsSince(m_start);
}

SearchResult BitTrueJudge::result()
{
    m_result.front = frontOf(m_result.evaluated, m_problem.objectives);
    m_result.configurations = m_result.evaluated.size();
    m_result.seconds = secondsSpent();
    return std::move(m_result);
}

} // namespace hawx
