// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/front_volume.h"

#include "core/search/candidate_pool.h"

#include <algorithm>

namespace hawx {

namespace {

constexpr Objectives<3> kReference{1, 1, 1};

} // namespace

FrontVolume::FrontVolume(const CandidatePool& pool) : m_pool(pool)
{
    const std::vector<Objective>& objectives = pool.settings().objectives;
    for (std::size_t i = 0; i < objectives.size(); ++i) {
        m_units[i] = objectives[i] == Objective::Loss ? pool.interestingLossPp() : 0;
        for (const Candidate& candidate : pool.all())
            if (objectives[i] != Objective::Loss)
                m_units[i] = std::max(m_units[i], valueOf(candidate.hardware, objectives[i]));
    }
    for (const Candidate& candidate : pool.all())
        if (candidate.verifiedLossPp || candidate.identity == 0)
            add(candidate.hardware, pool.knownLossPp(candidate));
}

Objectives<3> FrontVolume::objectivesOf(const HardwareFigures& cost, double lossPp) const
{
    const ExploreSettings& settings = m_pool.settings();
    Objectives<3> result{};
    bool hasLoss = false;
    for (std::size_t i = 0; i < settings.objectives.size(); ++i) {
        const Objective objective = settings.objectives[i];
        hasLoss = hasLoss || objective == Objective::Loss;
        result[i] = (objective == Objective::Loss ? lossPp : valueOf(cost, objective)) / m_units[i];
    }
    return hasLoss || lossPp <= *settings.limits.maxLossPp ? result : kReference;
}

double FrontVolume::gain(const HardwareFigures& cost, double lossPp) const
{
    const Objectives<3> point = objectivesOf(cost, lossPp);
    double volume = 1;
    for (const double value : point)
        volume *= std::max(0.0, 1 - value);
    // What the front dominates of that already.
    std::vector<Objectives<3>> common;
    for (Objectives<3> other : m_front) {
        for (std::size_t i = 0; i < other.size(); ++i)
            other[i] = std::max(other[i], point[i]);
        if (other == point)
            return 0;
        common.push_back(other);
    }
    return volume - hypervolume(common, kReference);
}

void FrontVolume::add(const HardwareFigures& cost, double lossPp)
{
    // What adds nothing would only slow down.
    if (gain(cost, lossPp) > 0)
        m_front.push_back(objectivesOf(cost, lossPp));
}

} // namespace hawx
