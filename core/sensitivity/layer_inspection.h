// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/data_set.h"
#include "core/sensitivity/layer_figures.h"

#include <cstddef>
#include <vector>

namespace hawx {

class Evaluator;
struct Configuration;
struct Network;
struct RunContext;

/// What is to be looked into.
struct InspectionRequest {
    std::size_t layer = 0;    ///< index among the multiplying layers
    std::vector<int> filters; ///< of the layer; empty: all
    std::size_t images = 128; ///< the first so many; 0 takes all
};

/// Runs the exact network, the configured one and, where it is given, the fp32 network that was
/// quantised, and counts what happens in the layer. Operand pairs are those of the configured
/// network. Throws Error when layer, filters, images, the configuration or the fp32 network do not
/// fit, and Cancelled.
LayerFigures inspectLayer(Evaluator& evaluator, const Configuration& configuration,
                          const Network* source, const ImageSet& images,
                          const InspectionRequest& request, const RunContext& context);

} // namespace hawx
