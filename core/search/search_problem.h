// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/configuration.h"
#include "core/network/data_set.h"
#include "core/search/front.h"
#include "core/search/hypervolume.h"
#include "core/search/sweep.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace hawx {

struct Accelerator;

/// What a configuration costs, by the circuit of each filter, counted over all layers. Called from
/// several threads at once.
using HardwareCost = std::function<HardwareFigures(std::span<const std::uint16_t> circuitOfFilter)>;

/// Figures of a network's multipliers on a machine. Throws Error as mapNetwork.
HardwareCost costOn(const Accelerator& accelerator, const QuantisedNetwork& network,
                    const std::vector<CircuitPtr>& circuits);

/// What a front is made of; all are to be small.
enum class FrontObjectives { LossPower, LossPowerArea };

/// What all searches that judge by bit-true inference choose from, and are judged by.
struct SearchProblem {
    std::shared_ptr<const QuantisedNetwork> network;
    std::vector<CircuitPtr> circuits; ///< the exact one first
    /// [circuit][filter] added to the bias; empty: none.
    std::vector<std::vector<std::int32_t>> biasCorrection;
    Granularity granularity = Granularity::Layer; ///< what gets a circuit of its own
    /// The first so many multiplying layers choose, all others stay exact; 0: all choose.
    std::size_t choosingLayers = 0;
    ImageSetPtr images;
    std::size_t imageCount = 0; ///< the first so many; 0 takes all
    HardwareCost cost;
    FrontObjectives objectives = FrontObjectives::LossPowerArea;
    std::string kernel = "auto"; ///< a name of availableKernels()
};

/// What a search found. Losses are measured on the problem's images, so that all that FrontPoint
/// says of them is the same number.
struct SearchResult {
    double exactTop1 = 0; ///< percent, of the exact circuit in every filter
    HardwareFigures exactHardware;
    /// Each configuration once, in the order of their evaluation; only the front where there are
    /// millions (exhaustiveSearch by filter).
    std::vector<FrontPoint> evaluated;
    std::vector<FrontPoint> front;  ///< see frontOf
    std::size_t images = 0;         ///< that each configuration was judged by
    std::size_t configurations = 0; ///< that were judged
    double seconds = 0;             ///< wall time
};

/// Throws Error unless the problem has circuits, of which the first one alone is exact, and images.
void requireSearchable(const SearchProblem& problem);

/// Images that each configuration is judged by.
std::size_t imageCountOf(const SearchProblem& problem);

/// The first filter of each group of filters that has a circuit of its own, and at the end the
/// first filter that has no choice.
std::vector<std::size_t> groupsOf(const SearchProblem& problem);

/// [filter] circuits from those of the groups; exact ones where there is no choice.
Assignment circuitOfFilter(const SearchProblem& problem, std::span<const std::size_t> groups,
                           const Assignment& circuitOfGroup);

/// The configuration with problem.circuits[circuitOfFilter[filter]] in each filter.
Configuration configurationOf(const SearchProblem& problem, const Assignment& circuitOfFilter);

/// What is compared, any measure of loss first; area is 0 where it does not count.
Objectives<3> objectivesOf(double loss, const HardwareFigures& figures, FrontObjectives objectives);

/// A point with a measured loss. Savings are against the exact hardware.
FrontPoint measuredPoint(const SearchProblem& problem, const HardwareFigures& exact,
                         Assignment circuitOfFilter, double lossPp);

/// What no other point dominates, by increasing power, then loss; of equal ones the first.
std::vector<FrontPoint> frontOf(const std::vector<FrontPoint>& points, FrontObjectives objectives);

} // namespace hawx
