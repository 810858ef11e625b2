// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/sweep.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hawx {

namespace {

/// A step of one group from a circuit of its hull to the next cheaper one.
struct Step {
    std::size_t group = 0;
    std::uint16_t circuit = 0; ///< after the step
    double saved = 0;          ///< cost, > 0
    double slope = 0;          ///< score gained for cost saved
};

/// Circuits of the lower convex hull of (cost, score), from the least score to the least cost.
std::vector<std::uint16_t> hull(const Choice& choice)
{
    std::vector<std::uint16_t> order(choice.cost.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = static_cast<std::uint16_t>(i);
    std::sort(order.begin(), order.end(), [&](std::uint16_t a, std::uint16_t b) {
        if (choice.score[a] != choice.score[b])
            return choice.score[a] < choice.score[b];
        return choice.cost[a] != choice.cost[b] ? choice.cost[a] < choice.cost[b] : a < b;
    });
    const auto slope = [&](std::uint16_t from, std::uint16_t to) {
        return (choice.score[to] - choice.score[from]) / (choice.cost[from] - choice.cost[to]);
    };
    std::vector<std::uint16_t> result;
    for (const std::uint16_t circuit : order) {
        if (!result.empty() && choice.cost[circuit] >= choice.cost[result.back()])
            continue; // dominated
        while (result.size() >= 2 && slope(result[result.size() - 2], circuit) <=
                                         slope(result[result.size() - 2], result.back()))
            result.pop_back();
        result.push_back(circuit);
    }
    return result;
}

} // namespace

std::vector<Assignment> sweep(const std::vector<Choice>& groups, std::size_t most)
{
    Assignment current(groups.size(), 0);
    std::vector<Step> steps;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        const std::vector<std::uint16_t> circuits = hull(groups[g]);
        current[g] = circuits.front();
        for (std::size_t i = 1; i < circuits.size(); ++i) {
            const double saved = groups[g].cost[circuits[i - 1]] - groups[g].cost[circuits[i]];
            const double gained = groups[g].score[circuits[i]] - groups[g].score[circuits[i - 1]];
            steps.push_back({g, circuits[i], saved, gained / saved});
        }
    }
    // Slopes of one group increase along its hull, so its steps stay in order; equal slopes keep
    // it, too.
    std::stable_sort(steps.begin(), steps.end(),
                     [](const Step& a, const Step& b) { return a.slope < b.slope; });
    double total = 0;
    for (const Step& step : steps)
        total += step.saved;
    const auto intervals = static_cast<double>(std::max<std::size_t>(most, 2) - 1);

    std::vector<Assignment> front{current};
    double saved = 0;
    double reached = 0; // intervals of the whole saving behind the last assignment taken
    for (std::size_t i = 0; i < steps.size(); ++i) {
        current[steps[i].group] = steps[i].circuit;
        saved += steps[i].saved;
        const double passed = std::floor(saved / total * intervals);
        const bool last = i + 1 == steps.size();
        if (steps.size() < most || last || (passed > reached && passed < intervals)) {
            front.push_back(current);
            reached = passed;
        }
    }
    return front;
}

} // namespace hawx
