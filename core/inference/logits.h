// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/quantised_network.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace hawx {

/// Appends the logits of one image, from the accumulators of the network's last layer where it is a
/// multiplying one without requantisation, else from its codes. Both lie in the order of the
/// output's elements, `stride` apart.
void appendLogits(const QuantisedNetwork& network, const std::int32_t* accumulators,
                  const std::uint8_t* codes, std::size_t stride, std::vector<float>& logits);

} // namespace hawx
