// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accelerator/mapping.h"
#include "core/search/front.h"
#include "core/search/sweep.h"

#include <cstddef>
#include <vector>

namespace hawx {

class AdditivePredictor;
struct RunContext;

/// Filters of one layer that have the same circuit: those on one processing element, or all of the
/// layer.
struct FilterGroup {
    std::size_t layer = 0;
    std::vector<std::size_t> filters; ///< counted over all layers in order
};

/// The groups that a machine permits, layer by layer. Where filters take turns on a processing
/// element, those of like sensitivity (mean logarithm of the scores of all circuits but the first,
/// the exact one) are put on the same: which filter runs where is free. Only of the first
/// `choosingLayers` layers, 0: of all.
std::vector<FilterGroup> groupFilters(const AdditivePredictor& additive, const Mapping& mapping,
                                      Granularity granularity, std::size_t choosingLayers);

/// A configuration that the solver found.
struct Solution {
    Assignment circuits;     ///< [filter]
    double score = 0;        ///< additive, summed as the granularity does
    std::size_t palette = 0; ///< index of the set of circuits that it was made from
};

struct SolverSettings {
    Granularity granularity = Granularity::Filter;
    /// The first so many layers choose, all others stay exact; 0: all choose.
    std::size_t choosingLayers = 0;
    /// Power, Energy and Area count; power and energy are the same on one machine.
    std::vector<Objective> objectives{Objective::Loss, Objective::Power, Objective::Area};
    std::size_t points = 400; ///< of each sweep
};

struct Solutions {
    /// Sets of circuits; one of all where the machine permits any number.
    std::vector<std::vector<std::uint16_t>> palettes;
    std::vector<Solution> found; ///< each assignment once
    bool areAll = false;         ///< there are no others
};

/// So many configurations, or fewer, are all told.
inline constexpr std::size_t kMostEnumerated = 1024;

/// Configurations of least additive score for their cost on a machine, or all of few; all fit its
/// mapping. For several weights of power and area (only one where only one of them is an objective)
/// the whole front of a multiple-choice knapsack is swept (see sweep). Where the machine limits the
/// number of different circuits, or all layers share the multipliers, it is swept for sets of
/// circuits, which are chosen by forward selection and exchange: the quality of a set is the mean
/// saving at scores around that of a loss of 1 pp, estimated on a sample of the groups. Circuit 0
/// is the exact one. Deterministic with any number of
/// threads. Throws Cancelled.
Solutions solve(const AdditivePredictor& additive, const Mapping& mapping,
                const SolverSettings& settings, const RunContext& context);

} // namespace hawx
