// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accelerator/accelerator.h"
#include "core/inference/configuration.h"
#include "core/network/data_set.h"
#include "core/network/network.h"
#include "core/search/circuit_uses.h"
#include "core/search/front.h"

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace hawx {

class AdditivePredictor;
class LiveFront;
struct RunContext;

/// What to search for.
struct ExploreSettings {
    OperandMode operands = OperandMode::Unsigned;
    CalibrationSettings calibration;
    std::vector<CircuitPtr>
        circuits; ///< candidates; the exact circuit of the mode is added if absent
    Accelerator accelerator;
    Granularity granularity = Granularity::Filter;
    /// The first so many multiplying layers choose, all others stay exact; 0: all choose.
    std::size_t choosingLayers = 0;
    /// Two or three; with latency among them other sizes of the machine are searched, too.
    std::vector<Objective> objectives{Objective::Loss, Objective::Power, Objective::Area};
    /// Largest losses, in pp, of quality levels that share one set of circuits; see
    /// FrontPoint::level. The set has at most as many circuits as the machine permits, or 3.
    std::vector<double> levels;
    // Compensations of errors, each used in the filters whose score it lowers.
    bool biasFolding = true;
    bool weightRemapping = true;
    bool controlVariate = false; ///< costs an adder for each processing element
    bool operandSwap = false;    ///< for circuits that are not commutative
    int profileImages = 1024;    ///< training images for sensitivity
    int testImages = 0;          ///< test images for verification; 0 takes all
    int verify = 24; ///< most points to verify bit-true, operating points not counted; 0: none
    /// Further points to verify, found by changing one to three groups of verified ones: a front
    /// for the test images, so the fewer these are the more it owes to luck.
    int refine = 0;
    Limits limits;
    /// Loss that verification aims at where `limits` has none: points that lose more stay in the
    /// front, predicted.
    std::optional<double> aimedLossPp;
    std::uint64_t seed = 1; ///< of refinement; nothing else is random
};

/// Throws Error unless there are two or three different objectives, and a limit on the loss where
/// it is none of them.
void requireObjectives(const std::vector<Objective>& objectives, const Limits& limits);

/// Everything that a search found out; what sessions store and views show. Immutable once made. Of
/// a search that is not finished: what it has found so far; there may be no layers, scores or
/// points yet.
struct Exploration {
    // What was searched.
    std::string networkName;
    std::string networkPath;
    std::string networkSha256;
    std::string dataPath;
    ExploreSettings settings; ///< circuits as they were used; indices of the front refer to them
    // What was found.
    std::vector<Accelerator> machines; ///< the one asked for, and other sizes of it
    SensitivityMap sensitivity;
    std::vector<std::vector<std::int32_t>> biasCorrection; ///< [circuit][filter]; empty without
                                                           ///< bias folding
    std::vector<std::vector<CircuitUse>> uses; ///< [circuit][filter]; empty: as they are
    Front front;
    bool isFinished = false;
    /// What predicts other configurations than those of the front; null when it is not known.
    std::shared_ptr<const AdditivePredictor> predictor;
    /// The network that the circuits compute; null when the exploration was read from a file.
    std::shared_ptr<const QuantisedNetwork> quantised;
    /// What the front would be on other machines; null when the exploration was read from a file,
    /// see withNetwork().
    std::shared_ptr<const LiveFront> live;

    /// The configuration of a point of the front.
    Configuration configuration(std::size_t point) const;
    /// The configuration that gives each filter one of the circuits of the search, with the
    /// compensations that it has for it.
    Configuration configuration(std::span<const std::uint16_t> circuits) const;
};

/// What is known before a search begins: names, settings and the machine asked for.
Exploration unfinishedExploration(const Network& network, const DataSet& data,
                                  const ExploreSettings& settings);

/// An exploration that was read from a file, with its network as the settings quantise it, so that
/// other machines and configurations can be asked for. Where the predictor is not known that is
/// only the network. Throws Error when the network is another one.
Exploration withNetwork(const Exploration& read, std::shared_ptr<const QuantisedNetwork> quantised);

/// Called, from a thread of the search and one call at a time, with each intermediate result as it
/// appears: the sensitivity map of the first images (see profileUses) and of all, the predicted
/// front, the front after points were verified.
struct ExploreObserver {
    std::function<void(std::shared_ptr<const SensitivityMap>)> sensitivity;
    std::function<void(std::shared_ptr<const Front>)> front;
    /// All that was found so far, after each stage and after points were verified: to be kept, in
    /// case the program ends before the search does.
    std::function<void(const Exploration&)> found;
    /// So many configurations were run bit-true on so many images each.
    std::function<void(std::size_t configurations, std::size_t images)> evaluated;
};

/// The whole path: calibrate, quantise, profile, predict, search, verify until the verified front
/// stands still. Deterministic for given settings, with any number of threads.
/// Throws Error when the limits exclude every configuration, saying which and by how much, and
/// Cancelled.
Exploration explore(const Network& network, const DataSet& data, const ExploreSettings& settings,
                    const RunContext& context, const ExploreObserver& observer = {});

/// The same of a network that is quantised already, as the settings say. The network before
/// quantisation is not measured: its accuracy is 0.
Exploration explore(const Network& network, std::shared_ptr<const QuantisedNetwork> quantised,
                    const DataSet& data, const ExploreSettings& settings, const RunContext& context,
                    const ExploreObserver& observer = {});

} // namespace hawx
