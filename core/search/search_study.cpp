// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/search_study.h"

#include "core/inference/evaluate.h"
#include "core/network/quantise.h"
#include "core/search/baselines.h"
#include "core/search/filter_enumeration.h"
#include "core/support/error.h"
#include "core/support/progress.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ctime>
#include <random>
#include <utility>

namespace hawx {

namespace {

/// Losses beyond are of no use, and the hypervolume does not count them.
constexpr double kLargestLossPp = 5;

class Stopwatch {
public:
    Spent spent() const
    {
        return {std::chrono::duration<double>(std::chrono::steady_clock::now() - m_wall).count(),
                static_cast<double>(std::clock() - m_cpu) / static_cast<double>(CLOCKS_PER_SEC)};
    }

private:
    std::chrono::steady_clock::time_point m_wall = std::chrono::steady_clock::now();
    std::clock_t m_cpu = std::clock();
};

double hypervolumeOf(const std::vector<FrontPoint>& front, const HardwareFigures& exact,
                     FrontObjectives objectives)
{
    std::vector<Objectives<3>> points;
    for (const FrontPoint& point : front) {
        const Objectives<3> values =
            objectivesOf(*point.verifiedLossPp, point.hardware, objectives);
        points.push_back(
            {values[0] / kLargestLossPp, values[1] / exact.powerMw, values[2] / exact.areaUm2});
    }
    return hypervolume(points, {1, 1, 1});
}

/// Multiplying layers before the first fully connected one.
std::size_t convolutions(const QuantisedNetwork& network)
{
    const std::vector<int> layers = network.multiplyingLayers();
    const auto connected = std::find_if(layers.begin(), layers.end(), [&](int layer) {
        return network.layers[static_cast<std::size_t>(layer)].fullyConnected;
    });
    return static_cast<std::size_t>(connected - layers.begin());
}

/// What the searches of a study have in common, and HAWX's own.
class Comparison {
public:
    Comparison(const Network& network, const DataSet& data, const SearchStudySettings& settings,
               const RunContext& context)
        : m_network(network), m_data(data), m_settings(settings.explore), m_context(context)
    {
        m_problem.network = std::make_shared<const QuantisedNetwork>(
            quantise(network, data.train, m_settings.calibration, m_settings.operands, context));
        m_problem.granularity = m_settings.granularity;
        m_problem.images = data.test;
        m_problem.imageCount = settings.images;
        m_settings.testImages = static_cast<int>(settings.images);
        m_settings.biasFolding = m_settings.weightRemapping = false;
        m_settings.controlVariate = m_settings.operandSwap = false;
        m_settings.levels.clear();
        m_settings.limits = {};
    }

    void leaveExactBehindConvolutions()
    {
        m_problem.choosingLayers = m_settings.choosingLayers = convolutions(*m_problem.network);
        m_problem.objectives = FrontObjectives::LossPower;
    }

    /// The first search: it decides which circuits there are.
    StudiedSearch searchByHawx(StageSeconds& stages)
    {
        m_settings.objectives = {Objective::Loss, Objective::Power};
        if (m_problem.objectives == FrontObjectives::LossPowerArea)
            m_settings.objectives.push_back(Objective::Area);
        StudiedSearch search;
        search.name = "hawx";
        ExploreObserver observer;
        observer.evaluated = [&](std::size_t configurations, std::size_t images) {
            search.evaluations += static_cast<double>(configurations * images) /
                                  static_cast<double>(imageCountOf(m_problem));
        };
        const Stopwatch watch;
        const Exploration exploration =
            explore(m_network, m_problem.network, m_data, m_settings, m_context, observer);
        search.spent = watch.spent();
        stages = exploration.front.seconds;
        m_problem.circuits = exploration.settings.circuits;
        m_problem.cost = costOn(m_settings.accelerator, *m_problem.network, m_problem.circuits);
        m_exact = exploration.front.exact;
        std::vector<FrontPoint> points{measuredPoint(
            m_problem, m_exact.hardware,
            Assignment(static_cast<std::size_t>(m_problem.network->totalFilters())), 0)};
        for (FrontPoint point : exploration.front.points)
            if (point.verifiedLossPp) {
                point.lossPp = *point.verifiedLossPp;
                points.push_back(std::move(point));
            }
        judge(search, points);
        return search;
    }

    /// Another search, of problem(), after HAWX's.
    template <typename Search>
    StudiedSearch searchBy(const std::string& name, const Search& search) const
    {
        const Stopwatch watch;
        const SearchResult result = search();
        StudiedSearch studied;
        studied.name = name;
        studied.spent = watch.spent();
        studied.evaluations = static_cast<double>(result.configurations);
        judge(studied, result.front);
        return studied;
    }

    /// Takes the front of what a search found.
    void judge(StudiedSearch& search, const std::vector<FrontPoint>& points) const
    {
        search.front = frontOf(points, m_problem.objectives);
        search.hypervolume = hypervolumeOf(search.front, m_exact.hardware, m_problem.objectives);
    }

    const SearchProblem& problem() const { return m_problem; }
    double exactTop1() const { return m_exact.top1; }
    std::uint64_t seed() const { return m_settings.seed; }

private:
    const Network& m_network;
    const DataSet& m_data;
    ExploreSettings m_settings;
    const RunContext& m_context;
    SearchProblem m_problem;
    ExactFigures m_exact;
};

/// The mean of random configurations, with nothing kept from one to the next but tables of
/// circuits.
Spent oneEvaluation(const SearchProblem& problem, int count, const std::string& kernel,
                    std::uint64_t seed, const RunContext& context)
{
    if (count < 1)
        throw Error("The mean time of an evaluation needs one configuration or more.");
    Evaluator evaluator(problem.network, kernel, 0);
    const std::vector<std::size_t> groups = groupsOf(problem);
    std::mt19937_64 random(seed);
    std::vector<Configuration> configurations;
    for (int i = 0; i < count; ++i) {
        Assignment circuits;
        for (std::size_t g = 0; g + 1 < groups.size(); ++g)
            circuits.push_back(static_cast<std::uint16_t>(random() % problem.circuits.size()));
        configurations.push_back(
            configurationOf(problem, circuitOfFilter(problem, groups, circuits)));
    }
    ProgressReporter progress(context, "one by one", configurations.size());
    const Stopwatch watch;
    for (const Configuration& configuration : configurations) {
        evaluator.evaluate(configuration, *problem.images, imageCountOf(problem),
                           {context.threads, context.stop, {}});
        progress.advance();
    }
    const Spent all = watch.spent();
    return {all.seconds / count, all.cpuSeconds / count};
}

bool canBeEnumerated(const SearchProblem& problem, double configurations)
{
    if (problem.granularity == Granularity::Layer)
        return configurations <= static_cast<double>(kMostConfigurations);
    return problem.circuits.size() == 2 && problem.choosingLayers == 2 &&
           groupsOf(problem).size() - 1 <= kMostFilters;
}

/// See SpeedupStudy. A power at which the front has nothing counts as an answer that is never
/// right.
double largestGapPp(const std::vector<FrontPoint>& front, const std::vector<FrontPoint>& truth,
                    double exactTop1)
{
    const auto least = [&](const std::vector<FrontPoint>& points, double powerMw) {
        double lossPp = exactTop1;
        for (const FrontPoint& point : points)
            if (point.hardware.powerMw <= powerMw)
                lossPp = std::min(lossPp, point.lossPp);
        return lossPp;
    };
    double largest = 0;
    for (const FrontPoint& point : truth) {
        const double powerMw = point.hardware.powerMw;
        if (point.lossPp <= kLargestLossPp)
            largest = std::max(largest, least(front, powerMw) - least(truth, powerMw));
    }
    return largest;
}

} // namespace

SpeedupStudy studySpeedup(const Network& network, const DataSet& data,
                          const SpeedupSettings& settings, const RunContext& context)
{
    Comparison comparison(network, data, settings.study, context);
    if (settings.study.explore.granularity == Granularity::Filter)
        comparison.leaveExactBehindConvolutions();
    SpeedupStudy study;
    study.hawx = comparison.searchByHawx(study.hawxStages);
    study.problem = comparison.problem();
    study.images = imageCountOf(study.problem);
    study.exactTop1 = comparison.exactTop1();
    study.configurations = std::pow(static_cast<double>(study.problem.circuits.size()),
                                    static_cast<double>(groupsOf(study.problem).size() - 1));
    study.oneByOneKernel = settings.oneByOneKernel;
    study.oneEvaluation = oneEvaluation(study.problem, settings.oneByOne, settings.oneByOneKernel,
                                        comparison.seed(), context);
    if (!canBeEnumerated(study.problem, study.configurations))
        return study;
    study.exhaustive = comparison.searchBy("exhaustive", [&] {
        return exhaustiveSearch(study.problem, settings.enumeration, context);
    });
    study.largestGapPp = largestGapPp(study.hawx.front, study.exhaustive->front, study.exactTop1);
    return study;
}

ComparisonStudy compareSearches(const Network& network, const DataSet& data,
                                const ComparisonSettings& settings, const RunContext& context)
{
    Comparison comparison(network, data, settings.study, context);
    ComparisonStudy study;
    StageSeconds stages;
    study.searches.push_back(comparison.searchByHawx(stages));
    study.problem = comparison.problem();
    study.images = imageCountOf(study.problem);
    study.exactTop1 = comparison.exactTop1();
    const SearchBudget budget{.evaluations = settings.evaluations,
                              .seconds =
                                  settings.timeFactor * study.searches.front().spent.seconds};
    study.searches.push_back(
        comparison.searchBy("uniform", [&] { return uniformSearch(study.problem, context); }));
    study.searches.push_back(comparison.searchBy(
        "random", [&] { return randomSearch(study.problem, budget, comparison.seed(), context); }));
    study.searches.push_back(comparison.searchBy("nsga2", [&] {
        return geneticSearch(study.problem, settings.population, budget, comparison.seed(),
                             context);
    }));
    return study;
}

} // namespace hawx
