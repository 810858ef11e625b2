// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/evaluate.h"
#include "core/network/data_set.h"

#include <cstdint>
#include <span>
#include <vector>

namespace hawx {

struct Profile;
struct RunContext;

/// Fills saturatingDelta of a profile that was measured on `images` with these circuits.
///
/// The codes that filter f puts out with circuit m on exact inputs are followed through all layers
/// that work channel by channel (pooling, addition, channel scale, activation table), whose other
/// inputs are exact, as far as each tensor has one reader. With c and c' the exact codes and those
/// of the filter's channel there, the change of margin is
///   sum_p d margin / d c(p) (c'(p) - c(p)),
/// so that an error behind a clamp saturates, a dead unit can wake up and another position can win
/// a maximum. Corrections of the bias, [circuit][filter] in units of the accumulator, are part of
/// c'. Of a layer whose accumulators are logits it is the first-order change. Throws Error when the
/// profile is of others, and Cancelled.
void measureSaturatingDelta(Profile& profile, Evaluator& evaluator, const CircuitPtr& exact,
                            const std::vector<CircuitPtr>& circuits,
                            std::span<const std::int32_t> biasCorrections, const ImageSet& images,
                            const RunContext& context);

} // namespace hawx
