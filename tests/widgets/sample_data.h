// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/data_set.h"
#include "core/search/front.h"
#include "widgets/circuits/circuit_row.h"
#include "widgets/data/data_preview.h"
#include "widgets/front/pinned_configuration.h"
#include "widgets/inspector/inspector_panel.h"
#include "widgets/network/network_model.h"
#include "widgets/playground/inference_snapshot.h"

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

/// A front in which every objective has its own trade-off, of a machine that works in turns: few of
/// the points are efficient in any one plane; every eleventh is verified, three are operating
/// points.
std::shared_ptr<const Front> wideFront(const SensitivityMap& map, int points);

/// Points of the front, as A, B, ..
std::vector<PinnedConfiguration> pins(const SensitivityMap& map, const Front& front,
                                      const std::vector<std::size_t>& points);

/// The rows of a network view that belong to the map, a pooling layer after each of the first two.
std::vector<NetworkRow> networkRows(const SensitivityMap& map);

/// A residual network of `stages` stages with two blocks each, the layers named and counted as in
/// ResNet: from the second stage on a block's bypass begins with a convolution. Each row's inputs
/// are set.
std::vector<NetworkRow> residualRows(int stages);
/// The shipped circuits; those whose cost is published are candidates.
std::shared_ptr<const CircuitTable> circuitTable();
/// A convolution's figures: half of the activations are zero, the circuit errs to the negative.
std::shared_ptr<const InspectedLayer> inspectedLayer();

/// Images of 28 x 28 with stripes, ten classes in turn.
ImageSetPtr images(std::size_t count);

/// Ten classes about which the networks disagree, and six feature maps of 12 x 12.
std::shared_ptr<const InferenceSnapshot> inferenceSnapshot();

/// Ten classes of images in files of several sizes: one has half as many for training, one none for
/// test.
DataPreview dataPreview();

} // namespace hawx::sample
