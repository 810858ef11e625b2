// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/configuration.h"
#include "core/network/data_set.h"
#include "core/network/quantised_network.h"

#include <cstdint>
#include <vector>

namespace hawx {

/// Everything that the bit-true rules compute for one image.
struct ReferenceResult {
    /// Codes of each layer's output, [layer][channel][y][x], empty for the layer that computes
    /// logits.
    std::vector<std::vector<int>> codes;
    /// Accumulators of each multiplying layer, bias included, [layer][filter][y][x].
    std::vector<std::vector<std::int32_t>> accumulators;
    std::vector<float> logits;
};

/// Executes the rules as they are written down, one image and one product at a time, without
/// tables, tiles or vectors. Slow, and the measure of every fast path.
ReferenceResult executeReference(const QuantisedNetwork& network,
                                 const Configuration& configuration, const ImageSet& images,
                                 std::size_t image);

} // namespace hawx
