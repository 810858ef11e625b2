// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/data_set.h"
#include "core/network/network.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace hawx {

/// Pixels of uniform noise, every label 0: speed depends little on what images show. The same
/// pixels for the same arguments.
ImageSetPtr noiseImages(const TensorShape& shape, std::size_t count, std::uint64_t seed);

/// Networks of one multiplying layer with a ReLU four times in a row, as they occur in networks for
/// small images: 3x3 convolutions of large and of small tensors, a 1x1 and a depthwise one, each
/// averaged over its positions at the end, and a fully connected layer. Named by type and tensor.
/// Weights are normally distributed, as trained ones nearly are; inputs are not negative, as behind
/// a ReLU.
std::vector<Network> repeatedLayerNetworks(std::uint64_t seed);

} // namespace hawx
