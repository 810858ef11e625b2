// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/quantised_network.h"

#include <cstdint>

namespace hawx {

/// Computes a layer that does not multiply by weights, for 64 images: pooling, addition, channel
/// scale, concatenation, shuffle, slice, activation table. Tensors lie as [channel][y][x][64].
void executeIntegerLayer(const QuantisedNetwork& network, int layer,
                         const std::uint8_t* const* inputs, std::uint8_t* output);

} // namespace hawx
