// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/baselines.h"
#include "core/search/bit_true_judge.h"
#include "core/support/error.h"
#include "core/support/progress.h"

#include <pagmo/algorithm.hpp>
#include <pagmo/algorithms/nsga2.hpp>
#include <pagmo/batch_evaluators/member_bfe.hpp>
#include <pagmo/bfe.hpp>
#include <pagmo/population.hpp>
#include <pagmo/problem.hpp>
#include <pagmo/types.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace hawx {

namespace {

/// A search problem as pagmo sees it: one whole number for each group.
class GroupsOfCircuits {
public:
    GroupsOfCircuits() = default; // pagmo asks for it
    GroupsOfCircuits(BitTrueJudge& judge, ProgressReporter& progress, const SearchProblem& problem)
        : m_judge(&judge), m_progress(&progress), m_problem(&problem)
    {}

    pagmo::vector_double fitness(const pagmo::vector_double& groups) const
    {
        return batch_fitness(groups);
    }

    pagmo::vector_double batch_fitness(const pagmo::vector_double& groupsOfAll) const
    {
        std::vector<Assignment> all;
        for (auto first = groupsOfAll.begin(); first != groupsOfAll.end();) {
            const auto end = first + static_cast<std::ptrdiff_t>(m_judge->groups());
            Assignment& circuits = all.emplace_back();
            std::transform(first, end, std::back_inserter(circuits),
                           [](double value) { return static_cast<std::uint16_t>(value); });
            first = end;
        }
        pagmo::vector_double objectives;
        for (const FrontPoint* point : m_judge->judge(all, *m_progress)) {
            const Objectives<3> values =
                objectivesOf(point->lossPp, point->hardware, m_problem->objectives);
            objectives.insert(objectives.end(), values.begin(),
                              values.begin() + static_cast<std::ptrdiff_t>(get_nobj()));
        }
        return objectives;
    }

    pagmo::vector_double::size_type get_nobj() const
    {
        return m_problem->objectives == FrontObjectives::LossPowerArea ? 3 : 2;
    }
    pagmo::vector_double::size_type get_nix() const { return m_judge->groups(); }
    std::pair<pagmo::vector_double, pagmo::vector_double> get_bounds() const
    {
        const auto last = static_cast<double>(m_problem->circuits.size() - 1);
        return {pagmo::vector_double(m_judge->groups(), 0.0),
                pagmo::vector_double(m_judge->groups(), last)};
    }

private:
    BitTrueJudge* m_judge = nullptr;
    ProgressReporter* m_progress = nullptr;
    const SearchProblem* m_problem = nullptr;
};

} // namespace

SearchResult geneticSearch(const SearchProblem& problem, std::size_t population,
                           const SearchBudget& budget, std::uint64_t seed,
                           const RunContext& context)
{
    if (population < 8 || population % 4 != 0)
        throw Error("The population of NSGA-II is a multiple of 4 and 8 at least, not " +
                    std::to_string(population) + ".");
    BitTrueJudge judge(problem, context);
    ProgressReporter progress(context, "NSGA-II", budget.evaluations * imageCountOf(problem));
    const pagmo::problem groups(GroupsOfCircuits(judge, progress, problem));
    const pagmo::bfe batches{pagmo::member_bfe{}};
    const auto seedOfPagmo = static_cast<unsigned>(seed ^ (seed >> 32));
    pagmo::population individuals(groups, batches, population, seedOfPagmo);
    pagmo::nsga2 generation(1, 0.95, 10.0, 1.0 / static_cast<double>(judge.groups()), 50.0,
                            seedOfPagmo);
    generation.set_bfe(batches);
    // Its random numbers go on from one call to the next.
    const pagmo::algorithm algorithm(std::move(generation));
    std::size_t asked = population;
    do {
        individuals = algorithm.evolve(individuals);
        asked += population;
    } while (asked < budget.evaluations &&
             (budget.seconds <= 0 || judge.secondsSpent() < budget.seconds));
    return judge.result();
}

} // namespace hawx
