// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/operating_points.h"

#include "core/search/candidate_pool.h"

#include <algorithm>
#include <limits>
#include <set>

namespace hawx {

namespace {

/// Circuits that operating points share where the machine permits any number.
constexpr int kSharedCircuits = 3;

using Palette = std::set<std::uint16_t>;

} // namespace

void chooseOperatingPoints(CandidatePool& pool)
{
    std::vector<Candidate>& candidates = pool.all();
    for (Candidate& candidate : candidates)
        candidate.level = 0;
    const std::vector<double>& levels = pool.settings().levels;
    if (levels.empty())
        return;
    const int permitted = pool.settings().accelerator.maxCircuits;
    const auto most = static_cast<std::size_t>(permitted == 0 ? kSharedCircuits : permitted);
    std::vector<Palette> used;
    std::set<Palette> palettes;
    for (const Candidate& candidate : candidates) {
        used.emplace_back(candidate.circuits.begin(), candidate.circuits.end());
        if (candidate.machine == 0 && used.back().size() <= most)
            palettes.insert(used.back());
    }
    const auto cheapest = [&](const Palette& palette, double level) -> Candidate* {
        for (std::size_t i = 0; i < candidates.size(); ++i) // by increasing power
            if (candidates[i].machine == 0 &&
                pool.settings().limits.permits(candidates[i].hardware) &&
                pool.knownLossPp(candidates[i]) <= level &&
                std::includes(palette.begin(), palette.end(), used[i].begin(), used[i].end()))
                return &candidates[i];
        return nullptr;
    };
    double least = std::numeric_limits<double>::infinity();
    std::vector<Candidate*> best;
    for (const Palette& palette : palettes) {
        double power = 0;
        std::vector<Candidate*> points;
        for (const double level : levels) {
            Candidate* point = cheapest(palette, level);
            // A set that has nothing for a level is no choice.
            power += point == nullptr ? std::numeric_limits<double>::infinity()
                                      : point->hardware.powerMw;
            points.push_back(point);
        }
        if (power < least) {
            least = power;
            best = points;
        }
    }
    for (std::size_t level = best.size(); level > 0; --level)
        best[level - 1]->level = static_cast<std::uint16_t>(level);
}

} // namespace hawx
