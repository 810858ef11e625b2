// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/refinement.h"

#include "core/predict/additive_predictor.h"
#include "core/search/front_volume.h"
#include "core/support/parallel.h"

#include <algorithm>
#include <set>
#include <utility>

namespace hawx {

namespace {

/// Neighbours of verified points that refinement chooses from at once.
constexpr std::size_t kNeighbours = 1000;
/// They differ in so many groups at the most.
constexpr std::size_t kMostChanges = 3;
/// Standard deviation of what is added to their predicted losses, in half intervals: without,
/// refinement keeps to few changes.
constexpr double kVariety = 0.2;

struct Neighbour {
    Candidate candidate;
    const Candidate* parent = nullptr;
    double luck = 0;   ///< normally distributed
    double lossPp = 0; ///< expected
    double gain = 0;   ///< of the front's volume, with luck
};

double additiveScore(const AdditivePredictor& additive, Granularity granularity,
                     const Assignment& circuits, const std::vector<FilterGroup>& groups)
{
    double score = 0;
    for (const FilterGroup& group : groups)
        if (granularity == Granularity::Layer)
            score += additive.layerScore(circuits[group.filters.front()], group.layer);
        else
            for (const std::size_t filter : group.filters)
                score += additive.filterScore(circuits[filter], filter);
    return score;
}

/// The circuits with one to three groups changed at random.
Assignment changed(Assignment circuits, const std::vector<FilterGroup>& groups, std::size_t choices,
                   std::mt19937_64& random)
{
    const std::size_t changes = 1 + random() % kMostChanges;
    for (std::size_t change = 0; change < changes; ++change) {
        const FilterGroup& group = groups[random() % groups.size()];
        const auto circuit = static_cast<std::uint16_t>(random() % choices);
        for (const std::size_t filter : group.filters)
            circuits[filter] = circuit;
    }
    return circuits;
}

} // namespace

std::vector<Candidate> neighboursOfFront(const CandidatePool& pool,
                                         const Neighbourhood& neighbourhood, std::size_t most,
                                         std::mt19937_64& random, const RunContext& context)
{
    std::set<Assignment> known;
    std::vector<const Candidate*> parents;
    for (const Candidate& candidate : pool.all()) {
        if (!candidate.verifiedLossPp)
            continue;
        known.insert(candidate.circuits);
        if (*candidate.verifiedLossPp <= pool.interestingLossPp() &&
            pool.isOnVerifiedFront(candidate))
            parents.push_back(&candidate);
    }
    const FrontVolume front(pool);
    std::vector<Neighbour> neighbours;
    std::normal_distribution<double> normal;
    for (std::size_t i = 0; i < kNeighbours && !parents.empty(); ++i) {
        Neighbour neighbour;
        neighbour.parent = parents[random() % parents.size()];
        Candidate& child = neighbour.candidate;
        child.machine = neighbour.parent->machine;
        child.circuits = changed(neighbour.parent->circuits, neighbourhood.groups[child.machine],
                                 pool.settings().circuits.size(), random);
        if (!fits(neighbourhood.mappings[child.machine], child.circuits) ||
            !known.insert(child.circuits).second)
            continue;
        neighbour.luck = normal(random);
        neighbours.push_back(std::move(neighbour));
    }
    parallelFor(neighbours.size(), context, [&](std::size_t i, int) {
        Neighbour& neighbour = neighbours[i];
        Candidate& child = neighbour.candidate;
        child.hardware = figures(neighbourhood.mappings[child.machine], child.circuits);
        child.score = additiveScore(neighbourhood.additive, pool.settings().granularity,
                                    child.circuits, neighbourhood.groups[child.machine]);
        child.margins = neighbourhood.margins.score(neighbourhood.margins.sums(child.circuits));
        const LossPrediction prediction = pool.predicted(child);
        const double half = prediction.lossPp - prediction.lowPp;
        neighbour.lossPp = *neighbour.parent->verifiedLossPp + prediction.lossPp -
                           pool.predicted(*neighbour.parent).lossPp;
        neighbour.gain =
            front.gain(child.hardware, neighbour.lossPp + kVariety * neighbour.luck * half);
    });
    // Intervals of great losses are so wide that luck would choose hopeless ones.
    std::erase_if(neighbours, [&](const Neighbour& neighbour) {
        return neighbour.lossPp > pool.interestingLossPp();
    });
    std::sort(neighbours.begin(), neighbours.end(), [](const Neighbour& a, const Neighbour& b) {
        return a.gain != b.gain ? a.gain > b.gain : a.candidate.circuits < b.candidate.circuits;
    });
    std::vector<Candidate> best;
    for (std::size_t i = 0; i < std::min(most, neighbours.size()); ++i)
        best.push_back(std::move(neighbours[i].candidate));
    return best;
}

} // namespace hawx
