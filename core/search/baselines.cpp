// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/baselines.h"

#include "core/search/bit_true_judge.h"
#include "core/search/filter_enumeration.h"
#include "core/search/hypervolume.h"
#include "core/support/error.h"
#include "core/support/parallel.h"
#include "core/support/progress.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <random>

namespace hawx {

namespace {

/// Configurations whose costs are asked for, or circuits drawn, at once.
constexpr std::size_t kCostsAtOnce = std::size_t{1} << 16;
constexpr std::size_t kDrawnAtOnce = 64;

SearchResult exhaustiveByLayer(const SearchProblem& problem, const RunContext& context)
{
    const std::size_t layers = groupsOf(problem).size() - 1;
    const std::size_t circuits = problem.circuits.size();
    const double configurations =
        std::pow(static_cast<double>(circuits), static_cast<double>(layers));
    if (configurations > static_cast<double>(kMostConfigurations))
        throw Error(std::to_string(circuits) + " circuits in " + std::to_string(layers) +
                    " layers are more than the " + std::to_string(kMostConfigurations) +
                    " configurations that can be run one and all; choose fewer circuits.");
    // In lexicographic order, where neighbours begin alike.
    std::vector<Assignment> all;
    for (Assignment next(layers, 0); all.size() < static_cast<std::size_t>(configurations);) {
        all.push_back(next);
        for (std::size_t l = layers; l > 0 && ++next[l - 1] == circuits; --l)
            next[l - 1] = 0;
    }
    BitTrueJudge judge(problem, context);
    ProgressReporter progress(context, "enumerating", all.size() * imageCountOf(problem));
    judge.judge(all, progress);
    return judge.result();
}

/// The front of configurations [first, end) alone.
std::vector<FrontPoint> frontOfSome(const SearchProblem& problem,
                                    const FilterEnumeration& enumeration,
                                    const SearchResult& result, std::size_t first, std::size_t end)
{
    const auto images = static_cast<double>(enumeration.images);
    std::vector<Objectives<3>> values;
    Assignment circuits(static_cast<std::size_t>(problem.network->totalFilters()), 0);
    const auto choose = [&](std::size_t configuration) {
        const Assignment chosen = enumeration.circuits(configuration);
        std::copy(chosen.begin(), chosen.end(), circuits.begin());
    };
    for (std::size_t i = first; i < end; ++i) {
        choose(i);
        values.push_back(objectivesOf(-static_cast<double>(enumeration.correct[i]),
                                      problem.cost(circuits), problem.objectives));
    }
    std::vector<FrontPoint> front;
    for (const std::size_t i : nonDominated(values)) {
        choose(first + i);
        const double top1 = 100.0 * static_cast<double>(enumeration.correct[first + i]) / images;
        front.push_back(
            measuredPoint(problem, result.exactHardware, circuits, result.exactTop1 - top1));
    }
    return front;
}

SearchResult exhaustiveByFilter(const SearchProblem& problem, const std::filesystem::path& file,
                                const RunContext& context)
{
    const auto start = std::chrono::steady_clock::now();
    const FilterEnumeration enumeration = enumerateFilters(problem, file, context);
    SearchResult result;
    result.images = enumeration.images;
    result.configurations = enumeration.correct.size();
    result.exactTop1 = 100.0 * static_cast<double>(enumeration.correct.front()) /
                       static_cast<double>(enumeration.images);
    result.exactHardware =
        problem.cost(Assignment(static_cast<std::size_t>(problem.network->totalFilters()), 0));
    std::vector<std::vector<FrontPoint>> fronts((result.configurations + kCostsAtOnce - 1) /
                                                kCostsAtOnce);
    parallelFor(fronts.size(), context, [&](std::size_t i, int) {
        const std::size_t first = i * kCostsAtOnce;
        fronts[i] = frontOfSome(problem, enumeration, result, first,
                                std::min(first + kCostsAtOnce, result.configurations));
    });
    for (std::vector<FrontPoint>& front : fronts)
        std::move(front.begin(), front.end(), std::back_inserter(result.evaluated));
    result.front = frontOf(result.evaluated, problem.objectives);
    result.evaluated = result.front;
    result.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return result;
}

} // namespace

SearchResult exhaustiveSearch(const SearchProblem& problem, const std::filesystem::path& file,
                              const RunContext& context)
{
    requireSearchable(problem);
    return problem.granularity == Granularity::Layer ? exhaustiveByLayer(problem, context)
                                                     : exhaustiveByFilter(problem, file, context);
}

SearchResult uniformSearch(const SearchProblem& problem, const RunContext& context)
{
    BitTrueJudge judge(problem, context);
    std::vector<Assignment> uniform;
    for (std::size_t circuit = 0; circuit < problem.circuits.size(); ++circuit)
        uniform.emplace_back(judge.groups(), static_cast<std::uint16_t>(circuit));
    ProgressReporter progress(context, "each circuit everywhere",
                              uniform.size() * imageCountOf(problem));
    judge.judge(uniform, progress);
    return judge.result();
}

SearchResult randomSearch(const SearchProblem& problem, const SearchBudget& budget,
                          std::uint64_t seed, const RunContext& context)
{
    BitTrueJudge judge(problem, context);
    std::mt19937_64 random(seed);
    ProgressReporter progress(context, "random search", budget.evaluations * imageCountOf(problem));
    for (std::size_t asked = 0; asked < budget.evaluations;) {
        std::vector<Assignment> drawn(std::min(kDrawnAtOnce, budget.evaluations - asked));
        for (Assignment& circuits : drawn)
            for (std::size_t g = 0; g < judge.groups(); ++g)
                circuits.push_back(static_cast<std::uint16_t>(random() % problem.circuits.size()));
        judge.judge(drawn, progress);
        asked += drawn.size();
        if (budget.seconds > 0 && judge.secondsSpent() >= budget.seconds)
            break;
    }
    return judge.result();
}

} // namespace hawx
