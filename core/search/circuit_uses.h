// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/configuration.h"
#include "core/sensitivity/operator_score.h"
#include "core/sensitivity/profile.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace hawx {

/// How a filter uses a circuit, corrections of the bias apart.
struct CircuitUse {
    bool swap = false;               ///< the weight is operand A
    WeightMapPtr weightMap;          ///< null: none
    std::int16_t controlVariate = 0; ///< see LayerConfiguration
};

/// In which ways filters may use circuits beside as they are.
struct UseSettings {
    bool biasFolding = false; ///< where that lowers a score
    bool weightRemapping = false;
    bool controlVariate = false;
    bool operandSwap = false;       ///< of circuits that are not commutative
    std::size_t choosingLayers = 0; ///< the first so many layers, all others stay exact; 0: all
};

/// The profile of each circuit as each filter uses it best.
struct UsedProfile {
    Profile profile;
    std::vector<std::vector<CircuitUse>> uses;         ///< [circuit][filter]; empty: as they are
    std::vector<std::vector<OperatorScore>> operators; ///< [circuit][layer], used as they are
};

/// Up to so many multiply-accumulates circuits are measured one by one; beyond that an estimate
/// from one profile of the network takes less time.
inline constexpr double kMeasuredMacs = 1e12;

/// Profiles circuits, the exact one first, in every way that is permitted, with compensations
/// fitted to the images, and chooses for each filter and circuit the way with the least score (see
/// chooseVariants). `partial`, if there is one, is told what the first images say, one call at a
/// time from any thread: as often as Previews permits, and by roughProfile() where the end result
/// is an estimate. It does not change the end result. Throws Error as measureProfile() and
/// estimateProfile(), and Cancelled.
UsedProfile profileUses(Evaluator& evaluator, const std::vector<CircuitPtr>& circuits,
                        const UseSettings& settings, const ImageSet& images,
                        const RunContext& context,
                        const std::function<void(const UsedProfile&)>& partial = {});

} // namespace hawx
