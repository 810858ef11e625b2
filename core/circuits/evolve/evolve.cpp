// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/evolve/evolve.h"

#include "core/circuits/evolve/candidate.h"
#include "core/circuits/evolve/operand_samples.h"
#include "core/support/error.h"
#include "core/support/parallel.h"
#include "core/support/progress.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <limits>
#include <memory>
#include <string>
#include <utility>

namespace hawx {

namespace {

using namespace evolution;

constexpr int kMostOperandBits = 8;                  ///< of each operand
constexpr int kMostSeconds = 10'000'000;             ///< 16 weeks
constexpr int kMostIslands = 256;                    ///< 40 kB each
constexpr std::uint64_t kCandidatesOfRound = 20'000; ///< of one island
constexpr std::uint64_t kChildrenBetweenStops = 64;
// Those that follow: chosen among few by what a million candidates reach at 0.1 % error.
constexpr double kSpareShare = 0.3;
constexpr int kMostMutations = 2;
constexpr double kFirstTemperature = 0.003;             ///< of the relative growth in cost
constexpr std::uint64_t kCandidatesOfCooling = 400'000; ///< from there to 0

/// Rounding of a bound must not exclude what meets it exactly.
constexpr double kRounding = 1 + 1e-12;

/// The largest sum over so many pairs whose mean is within the bound.
std::uint64_t sumWithin(std::optional<double> bound, std::size_t pairs)
{
    constexpr double kLargest = 9e18;
    if (!bound)
        return std::numeric_limits<std::uint64_t>::max();
    return static_cast<std::uint64_t>(
        std::min(kLargest, std::floor(*bound * static_cast<double>(pairs) * kRounding)));
}

ErrorLimits limitsOf(const ErrorBounds& bounds, std::size_t pairs, std::size_t outputs)
{
    const double largestError = static_cast<double>((std::uint64_t{1} << outputs) - 1);
    return {.absolute = sumWithin(bounds.mae, pairs),
            .squares = sumWithin(bounds.mse, pairs),
            .wrong = sumWithin(bounds.ep, pairs),
            .signedSum = sumWithin(bounds.bias, pairs),
            .worst = static_cast<std::uint32_t>(
                std::min(bounds.wce.value_or(largestError), largestError)),
            .boundsSquares = bounds.mse.has_value(),
            .boundsWorst = bounds.wce.has_value(),
            .boundsSignedSum = bounds.bias.has_value(),
            .boundsWrongWithZero = bounds.zeroSafe};
}

/// What all islands share.
struct Task {
    const EvolutionSettings& settings;
    const Technology& technology;
    bool isSigned;
    const OperandSamples& samples;
    ErrorLimits limits;
};

/// A (1 + 1) evolution strategy: a child that keeps the bounds replaces its parent when it costs no
/// more, for most ways out of a local optimum lead through circuits of equal cost. One that costs
/// more does so at times (simulated annealing): less and less, then all begins anew from the best.
class Island {
public:
    Island(const Task& task, const Netlist& start, std::uint64_t seed)
        : m_task(task),
          m_random(seed),
          m_parent(start, kSpareShare, m_random),
          m_child(m_parent),
          m_best(m_parent),
          m_outputs(start.outputs().size()),
          m_nets(m_parent.netCount()),
          m_parentCost(costOf(m_parent)),
          m_bestCost(m_parentCost)
    {
        for (std::uint64_t& word : m_nets[start.inputCount() + 1].words)
            word = ~std::uint64_t{0};
    }

    double bestCost() const { return m_bestCost; }
    Netlist best() const { return m_best.netlist().simplified(); }

    /// Goes on from the circuit of another island.
    void adopt(const Island& other)
    {
        m_best = other.m_best;
        m_bestCost = other.m_bestCost;
        restart();
    }

    /// Evaluates `count` candidates, or fewer when stopped; returns how many.
    std::uint64_t evolve(std::uint64_t count, const std::stop_token& stop)
    {
        std::uint64_t done = 0;
        for (std::uint64_t child = 0; done < count; ++child) {
            if (child % kChildrenBetweenStops == 0 && stop.stop_requested())
                break;
            m_child = m_parent;
            if (!m_child.mutate(m_random, kMostMutations)) {
                std::swap(m_parent, m_child); // unseen changes may come into use later
                continue;
            }
            ++done;
            if (++m_sinceRestart == kCandidatesOfCooling)
                restart();
            else if (keeps(m_child, m_task.limits))
                replaceParent(costOf(m_child));
        }
        return done;
    }

    /// Whether the circuit it started from keeps the bounds, before it has evolved.
    bool startKeeps(const ErrorBounds& bounds)
    {
        return keeps(m_parent, limitsOf(bounds, m_task.samples.pairs(), m_outputs)) &&
               keepsWeighted(bounds);
    }

private:
    void restart()
    {
        m_parent = m_best;
        m_parentCost = m_bestCost;
        m_sinceRestart = 0;
    }

    void replaceParent(double childCost)
    {
        if (childCost > m_parentCost) {
            const double left =
                1 - static_cast<double>(m_sinceRestart) / static_cast<double>(kCandidatesOfCooling);
            const double growth = childCost / m_parentCost - 1;
            if (m_random.unit() > std::exp(-growth / (kFirstTemperature * left)))
                return;
        }
        std::swap(m_parent, m_child);
        m_parentCost = childCost;
        if (childCost < m_bestCost && keepsWeighted(m_task.settings.bounds)) {
            m_best = m_parent;
            m_bestCost = childCost;
        }
    }

    bool keeps(const Candidate& candidate, const ErrorLimits& limits)
    {
        return m_checker.checkErrors(candidate.packed(m_task.isSigned), m_task.samples.packed(),
                                     limits, m_nets.data());
    }

    /// Whether the parent keeps the bounds not only on the samples of a distribution, but under the
    /// distribution itself. Bounds that are the same for both need no second look.
    bool keepsWeighted(const ErrorBounds& bounds) const
    {
        const std::vector<double>& weights = m_task.settings.operands.weights;
        if (weights.empty())
            return true;
        const Netlist netlist = m_parent.netlist();
        const std::vector<std::uint32_t> results = simulateAll(netlist);
        double sum = 0;
        double absolute = 0;
        double squares = 0;
        double wrong = 0;
        double signedSum = 0;
        double worst = 0;
        bool isZeroSafe = true;
        for (std::uint32_t pair = 0; pair < results.size(); ++pair) {
            const double error = multiplicationError(netlist, m_task.isSigned, pair, results[pair]);
            if (error != 0 && isZeroPair(netlist, pair))
                isZeroSafe = false;
            sum += weights[pair];
            absolute += weights[pair] * std::abs(error);
            squares += weights[pair] * error * error;
            wrong += error != 0 ? weights[pair] : 0;
            signedSum += weights[pair] * error;
            worst = weights[pair] > 0 ? std::max(worst, std::abs(error)) : worst;
        }
        const auto permits = [](std::optional<double> bound, double value) {
            return !bound || value <= *bound * kRounding;
        };
        return permits(bounds.mae, absolute / sum) && permits(bounds.wce, worst) &&
               permits(bounds.ep, wrong / sum) && permits(bounds.mse, squares / sum) &&
               permits(bounds.bias, std::abs(signedSum / sum)) && (!bounds.zeroSafe || isZeroSafe);
    }

    double costOf(const Candidate& candidate) const
    {
        const CircuitCost cost =
            characterise(candidate.netlist(), m_task.technology, m_task.settings.operands).cost;
        switch (m_task.settings.objective) {
        case EvolutionObjective::Power: return cost.powerMw;
        case EvolutionObjective::Area: return cost.areaUm2;
        case EvolutionObjective::PowerAndArea: break;
        }
        return cost.powerMw * cost.areaUm2;
    }

    const Task& m_task;
    const Checker& m_checker = *availableCheckers().front();
    Random m_random;
    Candidate m_parent;
    Candidate m_child;
    Candidate m_best;
    std::size_t m_outputs;
    std::vector<Plane> m_nets;
    double m_parentCost;
    double m_bestCost;
    std::uint64_t m_sinceRestart = 0;
};

void requireSettings(const Netlist& start, const EvolutionSettings& settings)
{
    const int width = start.widthA();
    if (width != start.widthB() || width > kMostOperandBits ||
        start.outputs().size() != start.inputCount())
        throw Error(
            "A multiplier of " + std::to_string(width) + " x " + std::to_string(start.widthB()) +
            " bits with " + std::to_string(start.outputs().size()) +
            " outputs cannot be evolved; operands are equally wide, at most " +
            std::to_string(kMostOperandBits) + " bits, and results as wide as both together.");
    const ErrorBounds& bounds = settings.bounds;
    if (!bounds.mae && !bounds.wce && !bounds.ep && !bounds.mse)
        throw Error("Evolution needs a bound on an error: the mean absolute, the worst, the "
                    "mean squared error or the error probability.");
    for (const std::optional<double>& bound :
         {bounds.mae, bounds.wce, bounds.ep, bounds.mse, bounds.bias}) {
        if (bound && !(*bound >= 0))
            throw Error("A bound on an error is at least 0, not " + std::to_string(*bound) + ".");
    }
    if (start.gateCount() == 0)
        throw Error("The circuit to start from has no gates: nothing of it could be saved.");
    if (settings.seconds && !(*settings.seconds > 0 && *settings.seconds <= kMostSeconds))
        throw Error("Evolution ends after a positive time of at most " +
                    std::to_string(kMostSeconds) + " s, not " + std::to_string(*settings.seconds) +
                    " s.");
    if (settings.islands < 1 || settings.islands > kMostIslands)
        throw Error("Evolution takes 1 to " + std::to_string(kMostIslands) + " islands, not " +
                    std::to_string(settings.islands) + ".");
}

/// Throws Error naming the first bound that the start breaks.
void requireStart(Island& island, const ErrorBounds& bounds)
{
    const auto require = [&](const ErrorBounds& one, const std::string& what) {
        if (!island.startKeeps(one))
            throw Error("The circuit to start from breaks the bound on " + what +
                        "; start from a more exact one or permit more.");
    };
    require({.mae = bounds.mae}, "the mean absolute error");
    require({.wce = bounds.wce}, "the worst-case error");
    require({.ep = bounds.ep}, "the error probability");
    require({.mse = bounds.mse}, "the mean squared error");
    require({.bias = bounds.bias}, "the mean error");
    require({.zeroSafe = bounds.zeroSafe}, "results with an operand 0");
}

} // namespace

Evolution evolve(const Netlist& start, bool isSigned, const EvolutionSettings& settings,
                 const Technology& technology, const RunContext& context,
                 const EvolutionObserver& observer)
{
    using Clock = std::chrono::steady_clock;
    const Clock::time_point begin = Clock::now();
    const Netlist simplified = start.simplified();
    requireSettings(simplified, settings);
    const OperandSamples samples(start, isSigned, settings.operands, settings.seed);
    const Task task{settings, technology, isSigned, samples,
                    limitsOf(settings.bounds, samples.pairs(), start.outputs().size())};
    std::vector<std::unique_ptr<Island>> islands;
    for (int i = 0; i < settings.islands; ++i)
        islands.push_back(std::make_unique<Island>(task, simplified,
                                                   settings.seed + static_cast<std::uint64_t>(i)));
    requireStart(*islands[0], settings.bounds);

    const Characterisation atStart = characterise(simplified, technology, settings.operands);
    Evolution result{simplified, atStart, atStart, 0, 0};
    double reported = islands[0]->bestCost();
    constexpr double kTicksOfSecond = 1000; // progress is of time where time is the limit
    ProgressReporter progress(context, "evolving",
                              settings.seconds
                                  ? static_cast<std::uint64_t>(*settings.seconds * kTicksOfSecond)
                                  : settings.candidates);
    RunContext uninterrupted = context; // what islands have found counts, stopped or not
    uninterrupted.stop = {};
    std::vector<std::uint64_t> done(islands.size());
    while (result.candidates < settings.candidates && !context.stop.stop_requested()) {
        const std::uint64_t left = settings.candidates - result.candidates;
        const std::uint64_t each = std::min(
            kCandidatesOfRound, left / islands.size() + (left % islands.size() != 0 ? 1 : 0));
        parallelFor(islands.size(), uninterrupted,
                    [&](std::size_t i, int) { done[i] = islands[i]->evolve(each, context.stop); });
        std::uint64_t ofRound = 0;
        for (std::uint64_t count : done)
            ofRound += count;
        const double before = result.seconds;
        result.seconds = std::chrono::duration<double>(Clock::now() - begin).count();
        if (ofRound < each * islands.size())
            break; // stopped within a round: what it has found depends on the moment
        result.candidates += ofRound;
        progress.advance(settings.seconds ? static_cast<std::uint64_t>((result.seconds - before) *
                                                                       kTicksOfSecond)
                                          : ofRound);
        const auto [best, worst] =
            std::minmax_element(islands.begin(), islands.end(), [](const auto& x, const auto& y) {
                return x->bestCost() < y->bestCost();
            });
        if ((*best)->bestCost() < reported) {
            reported = (*best)->bestCost();
            result.netlist = (*best)->best();
            result.best = characterise(result.netlist, technology, settings.operands);
            if (observer)
                observer(result);
        }
        if (settings.seconds && result.seconds >= *settings.seconds)
            break;
        if ((*best)->bestCost() < (*worst)->bestCost())
            (*worst)->adopt(**best);
    }
    return result;
}

} // namespace hawx
