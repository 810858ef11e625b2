// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/configuration.h"
#include "core/network/quantised_network.h"

#include <string>

namespace hawx {

/// The network as toQdqOnnx() writes it, with the configuration as metadata: the whole as
/// metadata_props "hawx-configuration" (the configuration file), that of each layer as doc_string
/// of its Conv or Gemm node. ONNX has no circuits, so who executes the file multiplies exactly.
/// Throws Error when the configuration does not fit the network, and as toQdqOnnx().
std::string configurationToOnnx(const QuantisedNetwork& network,
                                const Configuration& configuration);

} // namespace hawx
