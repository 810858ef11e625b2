// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/network/network_model.h"

#include <vector>

namespace hawx {

struct LayerGraph;
struct LayerSummary;

/// All layers of a network, for the network view.
std::vector<NetworkRow> networkRows(const LayerGraph& graph);

/// What a session knows of a network whose file is gone: the layers that multiply, as a
/// chain.
std::vector<NetworkRow> networkRows(const std::vector<LayerSummary>& layers);

} // namespace hawx
