// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/front.h"
#include "widgets/network/network_model.h"

#include <memory>
#include <vector>

namespace hawx::sample {

/// A map of layers with these numbers of filters and the thirteen signed circuits: scores fall with
/// depth and rise with a circuit's error, the same in every run.
std::shared_ptr<const SensitivityMap> sensitivityMap(const std::vector<int>& filters);

/// LeNet-5's: 6, 16, 120, 84, 10 filters.
std::shared_ptr<const SensitivityMap> leNetMap();

/// A front of `points` configurations for the map, every third one verified.
std::shared_ptr<const Front> front(const SensitivityMap& map, int points);

/// The rows of a network view that belong to the map, a pooling layer after each of the first two.
std::vector<NetworkRow> networkRows(const SensitivityMap& map);

/// A residual network of `stages` stages with two blocks each, the layers named and counted as in
/// ResNet: from the second stage on a block's bypass begins with a convolution. Each row's inputs
/// are set.
std::vector<NetworkRow> residualRows(int stages);

} // namespace hawx::sample
