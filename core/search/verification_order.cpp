// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/verification_order.h"

#include "core/search/candidate_pool.h"
#include "core/search/front_volume.h"

#include <algorithm>
#include <cmath>

namespace hawx {

namespace {

/// Neither verified nor chosen to be, not exact, and within the limits that are known before.
bool canBeVerified(const CandidatePool& pool, const Candidate& candidate,
                   const std::vector<Candidate*>& chosen)
{
    return !candidate.verifiedLossPp && candidate.identity != 0 &&
           pool.settings().limits.permits(candidate.hardware) &&
           std::none_of(chosen.begin(), chosen.end(), [&](const Candidate* other) {
               return other->identity == candidate.identity;
           });
}

/// 1/2, 1/4, 3/4, 1/8, ..: the van der Corput sequence in base 2, from its first element.
double spread(int i)
{
    double fraction = 0;
    double base = 0.5;
    for (int n = i + 1; n > 0; n /= 2, base /= 2)
        fraction += (n % 2) * base;
    return fraction;
}

/// The candidate of least power that meets the aimed loss with at least the probability, by
/// its prediction and interval, if it needs less than all that are known to meet it.
Candidate* cheapestLikely(CandidatePool& pool, double probability,
                          const std::vector<Candidate*>& chosen)
{
    const Limits& limits = pool.settings().limits;
    const double aimed = *pool.aimedLossPp();
    for (Candidate& candidate : pool.all()) { // by increasing power
        if (candidate.verifiedLossPp && *candidate.verifiedLossPp <= aimed &&
            limits.permits(candidate.hardware))
            return nullptr;
        if (!canBeVerified(pool, candidate, chosen))
            continue;
        const LossPrediction prediction = pool.predicted(candidate);
        // Intervals of great losses are so wide that hopeless candidates would seem likely.
        if (prediction.lossPp > pool.interestingLossPp())
            continue;
        const double excess = prediction.lossPp - aimed;
        // A 90 % interval of a Gaussian is 2 x 1.645 standard deviations wide.
        const double deviation = (prediction.highPp - prediction.lowPp) / (2 * 1.645);
        const double within = 0.5 * std::erfc(excess / (std::sqrt(2.0) * deviation));
        if (deviation > 0 ? within >= probability : excess <= 0)
            return &candidate;
    }
    return nullptr;
}

/// The candidate that adds most to the volume of the verified front, if predictions are right.
Candidate* mostGaining(CandidatePool& pool, const std::vector<Candidate*>& chosen)
{
    FrontVolume front(pool);
    for (const Candidate* candidate : chosen)
        front.add(candidate->hardware, pool.predicted(*candidate).lossPp);
    Candidate* best = nullptr;
    double most = 0;
    for (Candidate& candidate : pool.all()) {
        if (!canBeVerified(pool, candidate, chosen))
            continue;
        const double gain = front.gain(candidate.hardware, pool.predicted(candidate).lossPp);
        if (gain > most) {
            best = &candidate;
            most = gain;
        }
    }
    return best;
}

/// The unverified candidate most likely to lie below the least loss for its cost; null when for all
/// that is outside of the interval.
Candidate* mostPromising(CandidatePool& pool, const std::vector<Candidate*>& chosen)
{
    std::vector<Candidate>& candidates = pool.all();
    std::vector<double> losses;
    for (const Candidate& candidate : candidates)
        losses.push_back(pool.knownLossPp(candidate));
    Candidate* best = nullptr;
    double mostLikely = -1; // in units of half an interval
    for (Candidate& candidate : candidates) {
        const LossPrediction loss = pool.predicted(candidate);
        if (!canBeVerified(pool, candidate, chosen) || loss.lossPp > pool.interestingLossPp())
            continue;
        double least = pool.interestingLossPp();
        for (std::size_t i = 0; i < candidates.size(); ++i)
            if (candidates[i].identity != candidate.identity &&
                pool.costsNoMore(candidates[i].hardware, candidate.hardware))
                least = std::min(least, losses[i]);
        const double likely = (least - loss.lossPp) / (loss.lossPp - loss.lowPp);
        if (likely > mostLikely) {
            best = &candidate;
            mostLikely = likely;
        }
    }
    return best;
}

} // namespace

Candidate* nextToVerify(CandidatePool& pool, int i, const std::vector<Candidate*>& chosen)
{
    if (pool.aimedLossPp() && i % 2 == 1)
        if (Candidate* candidate = cheapestLikely(pool, spread(i / 2), chosen))
            return candidate;
    Candidate* candidate = mostGaining(pool, chosen);
    return candidate == nullptr ? mostPromising(pool, chosen) : candidate;
}

} // namespace hawx
