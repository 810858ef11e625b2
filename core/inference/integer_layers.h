// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/network_plan.h"

#include <cstdint>

namespace hawx {

/// The table of a layer that computes its output from two codes, addition or channel scale; empty
/// for others.
PairTable makePairTable(const QuantisedNetwork& network, int layer);

/// Computes a layer that does not multiply by weights: pooling, addition, channel scale,
/// concatenation, shuffle, slice, activation table. Tensors lie as the plan's lanes say, those of
/// one image as [channel][y][x].
void executeIntegerLayer(const NetworkPlan& plan, int layer, const std::uint8_t* const* inputs,
                         std::uint8_t* output);

} // namespace hawx
