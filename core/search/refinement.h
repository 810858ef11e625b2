// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/candidate_pool.h"
#include "core/search/solver.h"

#include <cstddef>
#include <random>
#include <vector>

namespace hawx {

/// Where a local search may go: groups and mapping of each machine.
struct Neighbourhood {
    const AdditivePredictor& additive;
    const MarginPredictor& margins;
    const std::vector<Mapping>& mappings;                ///< [machine]
    const std::vector<std::vector<FilterGroup>>& groups; ///< [machine] that choose
};

/// Up to `most` random configurations that are not verified and differ in one to three groups from
/// one on the verified front: of a thousand those that would add most to its volume, if they change
/// a verified loss as they change the predicted one.
std::vector<Candidate> neighboursOfFront(const CandidatePool& pool,
                                         const Neighbourhood& neighbourhood, std::size_t most,
                                         std::mt19937_64& random, const RunContext& context);

} // namespace hawx
