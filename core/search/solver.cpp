// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/solver.h"

#include "core/predict/additive_predictor.h"
#include "core/support/parallel.h"
#include "core/support/run_context.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <set>
#include <utility>

namespace hawx {

namespace {

using Palette = std::vector<std::uint16_t>;

/// Groups by which sets of circuits are compared; more change little.
constexpr std::size_t kSampledGroups = 250;
/// Scores at which sets are compared, relative to that of a predicted loss of 1 pp.
constexpr std::array<double, 5> kScores{0.1, 0.3, 1, 3, 10};

/// Weights of power in the cost, the rest is area.
std::vector<double> powerWeights(const std::vector<Objective>& objectives)
{
    const auto has = [&](Objective objective) {
        return std::find(objectives.begin(), objectives.end(), objective) != objectives.end();
    };
    const bool power = has(Objective::Power) || has(Objective::Energy);
    const bool area = has(Objective::Area);
    if (power && area)
        return {1.0, 0.5, 0.0};
    return {area ? 0.0 : 1.0};
}

/// What each circuit means for each group, and costs there.
struct Costs {
    std::vector<std::vector<double>> score;  ///< [group][circuit]
    std::vector<std::vector<double>> energy; ///< share of the exact network's
    std::vector<std::vector<double>> area;
    std::vector<double> sharedArea; ///< [circuit] shared by all groups that use it

    double costOf(std::size_t group, std::size_t circuit, double powerWeight) const
    {
        return powerWeight * energy[group][circuit] + (1 - powerWeight) * area[group][circuit];
    }
};

Costs costsOf(const AdditivePredictor& additive, const Mapping& mapping, Granularity granularity,
              const std::vector<FilterGroup>& groups)
{
    const HardwareFigures exact = uniformFigures(mapping, 0);
    const std::size_t circuits = mapping.circuits.size();
    Costs costs;
    for (const FilterGroup& group : groups) {
        const MappedLayer& layer = mapping.layers[group.layer];
        const auto count = static_cast<double>(group.filters.size());
        const double elements = std::ceil(count / layer.filtersPerElement());
        std::vector<double> score;
        std::vector<double> energy;
        std::vector<double> area;
        for (std::vector<double>* values : {&score, &energy, &area})
            values->reserve(circuits);
        for (std::size_t c = 0; c < circuits; ++c) {
            const PartCost multipliers = mapping.multipliers[group.layer][c] *
                                         (elements * mapping.multipliersPerElement(group.layer));
            const double leakageUj = multipliers.leakageMw / mapping.imagesPerSecond * 1e3;
            energy.push_back((count * mapping.filterEnergyUj(group.layer, c) + leakageUj) /
                             exact.energyUj);
            area.push_back(multipliers.areaUm2 / exact.areaUm2);
            score.push_back(granularity == Granularity::Layer
                                ? additive.layerScore(c, group.layer)
                                : std::accumulate(group.filters.begin(), group.filters.end(), 0.0,
                                                  [&](double sum, std::size_t filter) {
                                                      return sum + additive.filterScore(c, filter);
                                                  }));
        }
        costs.score.push_back(std::move(score));
        costs.energy.push_back(std::move(energy));
        costs.area.push_back(std::move(area));
    }
    for (std::size_t c = 0; c < circuits; ++c)
        costs.sharedArea.push_back(
            mapping.sharedMultipliers == 0 ? 0 : mapping.sharedCost(c).areaUm2 / exact.areaUm2);
    return costs;
}

std::vector<Choice> choicesOf(const Costs& costs, const Palette& palette, double powerWeight)
{
    std::vector<Choice> choices(costs.score.size());
    for (std::size_t g = 0; g < choices.size(); ++g) {
        choices[g].score.reserve(palette.size());
        choices[g].cost.reserve(palette.size());
        for (const std::size_t c : palette) {
            choices[g].score.push_back(costs.score[g][c]);
            choices[g].cost.push_back(costs.costOf(g, c, powerWeight));
        }
    }
    return choices;
}

/// Chooses sets of circuits by what they save on a sample of the groups.
class PaletteChooser {
public:
    PaletteChooser(const Costs& costs, double scoreOfOnePp, double powerWeight, double areaWeight)
        : m_areaWeight(areaWeight)
    {
        const std::size_t groups = costs.score.size();
        const std::size_t sampled = std::min(groups, kSampledGroups);
        double totalScore = 0;
        double sampledScore = 0;
        std::vector<bool> isSampled(groups);
        for (std::size_t i = 0; i < sampled; ++i)
            isSampled[i * groups / sampled] = true;
        m_circuits = groups == 0 ? 0 : costs.score[0].size();
        m_sharedArea = costs.sharedArea;
        for (std::size_t g = 0; g < groups; ++g) {
            const double sum = std::accumulate(costs.score[g].begin(), costs.score[g].end(), 0.0);
            totalScore += sum;
            if (!isSampled[g])
                continue;
            sampledScore += sum;
            m_score.push_back(costs.score[g]);
            std::vector<double> cost;
            for (std::size_t c = 0; c < m_circuits; ++c)
                cost.push_back(costs.costOf(g, c, powerWeight));
            m_exactCost += cost[0];
            m_cost.push_back(std::move(cost));
        }
        for (const double factor : kScores)
            m_budgets.push_back(totalScore > 0 ? factor * scoreOfOnePp * sampledScore / totalScore
                                               : 0);
    }

    /// Sets of 1 to `most` circuits, each the best extension of the one before; the largest with
    /// its members exchanged for better ones.
    std::vector<Palette> choose(std::size_t most) const
    {
        std::vector<Palette> result;
        Palette palette{0};
        result.push_back(palette);
        while (palette.size() < std::min(most, m_circuits)) {
            palette.push_back(0);
            if (!improve(palette, palette.size() - 1, -1))
                break;
            double best = quality(palette);
            for (std::size_t i = 0; i < palette.size(); ++i)
                if (improve(palette, i, best))
                    best = quality(palette);
            result.push_back(palette);
        }
        return result;
    }

private:
    /// Replaces a member by the circuit with the highest quality, if that is above `least`.
    bool improve(Palette& palette, std::size_t member, double least) const
    {
        Palette tried = palette;
        bool better = false;
        for (std::size_t c = 0; c < m_circuits; ++c) {
            const auto circuit = static_cast<std::uint16_t>(c);
            if (std::find(palette.begin(), palette.end(), circuit) != palette.end() &&
                palette[member] != circuit)
                continue;
            tried[member] = circuit;
            const double found = quality(tried);
            if (found > least) {
                least = found;
                palette[member] = circuit;
                better = true;
            }
        }
        return better;
    }

    /// Mean share of the exact cost that is saved at the budgets of score; a set that has nothing
    /// within a budget saves nothing there. Less what its shared multipliers take.
    double quality(const Palette& palette) const
    {
        struct Step {
            double slope = 0;
            double score = 0;
            double saved = 0;
        };
        std::vector<Step> steps;
        double score = 0;
        double saved = 0;
        for (std::size_t g = 0; g < m_score.size(); ++g) {
            const auto better = [&](std::uint16_t a, std::uint16_t b) {
                return std::pair(m_score[g][a], m_cost[g][a]) <
                       std::pair(m_score[g][b], m_cost[g][b]);
            };
            std::uint16_t at = *std::min_element(palette.begin(), palette.end(), better);
            score += m_score[g][at];
            saved += m_cost[g][0] - m_cost[g][at];
            // Along the lower hull: always the step that gains the least score for its saving.
            for (;;) {
                double least = 0;
                std::uint16_t next = at;
                for (const std::uint16_t c : palette) {
                    const double less = m_cost[g][at] - m_cost[g][c];
                    if (less <= 0)
                        continue;
                    const double slope = (m_score[g][c] - m_score[g][at]) / less;
                    if (next == at || slope < least) {
                        least = slope;
                        next = c;
                    }
                }
                if (next == at)
                    break;
                steps.push_back(
                    {least, m_score[g][next] - m_score[g][at], m_cost[g][at] - m_cost[g][next]});
                at = next;
            }
        }
        std::sort(steps.begin(), steps.end(),
                  [](const Step& a, const Step& b) { return a.slope < b.slope; });
        double sum = 0;
        std::size_t reached = 0;
        for (const double budget : m_budgets) {
            while (reached < steps.size() && score + steps[reached].score <= budget) {
                score += steps[reached].score;
                saved += steps[reached].saved;
                ++reached;
            }
            if (score <= budget)
                sum += saved / m_exactCost;
        }
        double area = 0;
        for (const std::uint16_t c : palette)
            area += m_sharedArea[c];
        return sum / static_cast<double>(m_budgets.size()) - m_areaWeight * area + kOffset;
    }

    /// Keeps qualities positive: a set is always better than none.
    static constexpr double kOffset = 1000;

    double m_areaWeight;
    std::size_t m_circuits = 0;
    double m_exactCost = 0;
    std::vector<std::vector<double>> m_score; ///< [sampled group][circuit]
    std::vector<std::vector<double>> m_cost;
    std::vector<double> m_sharedArea;
    std::vector<double> m_budgets;
};

Palette paletteOfAll(std::size_t circuits)
{
    Palette all(circuits);
    std::iota(all.begin(), all.end(), std::uint16_t{0});
    return all;
}

std::vector<Palette> palettesFor(const Mapping& mapping, const Costs& costs, double scoreOfOnePp,
                                 const std::vector<double>& weights)
{
    const std::size_t circuits = mapping.circuits.size();
    const bool isShared = mapping.sharedMultipliers > 0;
    std::size_t most =
        mapping.maxCircuits == 0 ? circuits : static_cast<std::size_t>(mapping.maxCircuits);
    if (!isShared && most >= circuits)
        return {paletteOfAll(circuits)};
    // More than a few circuits never pay where each takes area of its own.
    constexpr std::size_t kMostShared = 6;
    if (isShared)
        most = std::min(most, kMostShared);
    std::set<Palette> palettes;
    for (const double weight : weights) {
        // Energy decides which circuit a filter has, area which ones there are.
        const PaletteChooser chooser(costs, scoreOfOnePp, isShared ? 1.0 : weight,
                                     isShared ? 1 - weight : 0);
        for (Palette palette : chooser.choose(most)) {
            std::sort(palette.begin(), palette.end());
            palettes.insert(std::move(palette));
        }
    }
    // Uniform configurations have the least area of all, and are all there is for one circuit.
    for (std::uint16_t c = 0; (isShared || most == 1) && c < circuits; ++c)
        palettes.insert({c});
    return {palettes.begin(), palettes.end()};
}

} // namespace

std::vector<FilterGroup> groupFilters(const AdditivePredictor& additive, const Mapping& mapping,
                                      Granularity granularity, std::size_t choosingLayers)
{
    std::vector<FilterGroup> groups;
    std::size_t first = 0;
    const std::size_t layers = mapping.layers.size();
    for (std::size_t l = 0; l < (choosingLayers == 0 ? layers : std::min(layers, choosingLayers));
         ++l) {
        const MappedLayer& layer = mapping.layers[l];
        const auto count = static_cast<std::size_t>(layer.filters);
        std::vector<std::size_t> order(count);
        std::iota(order.begin(), order.end(), first);
        const std::size_t size = granularity == Granularity::Layer
                                     ? count
                                     : static_cast<std::size_t>(layer.filtersPerElement());
        if (size > 1 && size < count) {
            std::vector<double> sensitivity(count);
            for (std::size_t f = 0; f < count; ++f)
                for (std::size_t c = 1; c < additive.circuits(); ++c)
                    // The offset keeps filters that a circuit leaves exact from counting alone.
                    sensitivity[f] += std::log(additive.filterScore(c, first + f) + 1e-12);
            std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
                return sensitivity[a - first] < sensitivity[b - first];
            });
        }
        for (std::size_t begin = 0; begin < count; begin += size) {
            const auto from = order.begin() + static_cast<std::ptrdiff_t>(begin);
            groups.push_back(
                {l, {from, from + static_cast<std::ptrdiff_t>(std::min(size, count - begin))}});
        }
        first += count;
    }
    return groups;
}

Solutions solve(const AdditivePredictor& additive, const Mapping& mapping,
                const SolverSettings& settings, const RunContext& context)
{
    const std::vector<FilterGroup> groups =
        groupFilters(additive, mapping, settings.granularity, settings.choosingLayers);
    const Costs costs = costsOf(additive, mapping, settings.granularity, groups);
    const auto solutionOf = [&](const Assignment& chosen, std::size_t palette) {
        Solution solution;
        solution.palette = palette;
        solution.circuits.resize(mapping.filters()); // exact ones where there is no choice
        for (std::size_t g = 0; g < groups.size(); ++g) {
            solution.score += costs.score[g][chosen[g]];
            for (const std::size_t filter : groups[g].filters)
                solution.circuits[filter] = chosen[g];
        }
        return solution;
    };
    Solutions solutions;
    const std::size_t circuits = mapping.circuits.size();
    if (std::pow(static_cast<double>(circuits), static_cast<double>(groups.size())) <=
        static_cast<double>(kMostEnumerated)) {
        solutions.areAll = true;
        solutions.palettes = {paletteOfAll(circuits)};
        for (Assignment next(groups.size(), 0);;) {
            Solution solution = solutionOf(next, 0);
            if (fits(mapping, solution.circuits))
                solutions.found.push_back(std::move(solution));
            std::size_t g = groups.size();
            for (; g > 0 && ++next[g - 1] == circuits; --g)
                next[g - 1] = 0;
            if (g == 0)
                return solutions;
        }
    }
    const std::vector<double> weights = powerWeights(settings.objectives);
    const double scoreOfOnePp = 1 / additive.contributionPp(1);
    solutions.palettes = palettesFor(mapping, costs, scoreOfOnePp, weights);
    if (settings.choosingLayers > 0)
        std::erase_if(solutions.palettes, [](const Palette& palette) {
            return std::find(palette.begin(), palette.end(), 0) == palette.end();
        });
    // What all layers share costs the same for every configuration of a set.
    const std::vector<double> sweepWeights =
        mapping.sharedMultipliers > 0 ? std::vector<double>{1.0} : weights;
    const std::size_t points = std::max<std::size_t>(
        settings.points / std::max<std::size_t>(1, solutions.palettes.size() / 4), 40);
    // [palette][weight] found, side by side; put together in that order whoever was first.
    std::vector<std::vector<Solution>> found(solutions.palettes.size() * sweepWeights.size());
    parallelFor(found.size(), context, [&](std::size_t i, int) {
        const std::size_t p = i / sweepWeights.size();
        const Palette& palette = solutions.palettes[p];
        const double weight = sweepWeights[i % sweepWeights.size()];
        for (Assignment& chosen : sweep(choicesOf(costs, palette, weight), points)) {
            for (std::uint16_t& circuit : chosen)
                circuit = palette[circuit];
            found[i].push_back(solutionOf(chosen, p));
        }
    });
    std::set<Assignment> seen;
    for (std::vector<Solution>& part : found)
        for (Solution& solution : part)
            if (seen.insert(solution.circuits).second)
                solutions.found.push_back(std::move(solution));
    return solutions;
}

} // namespace hawx
