// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/network_plan.h"

#include <cstdint>

namespace hawx {

/// Computes a layer that does not multiply by weights: pooling, addition, channel scale,
/// concatenation, shuffle, slice, activation table. Tensors lie as `lanes` says, those of one image
/// as [channel][y][x].
void executeIntegerLayer(const QuantisedNetwork& network, int layer, Lanes lanes,
                         const std::uint8_t* const* inputs, std::uint8_t* output);

} // namespace hawx
