// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accelerator/accelerator.h"
#include "core/inference/configuration.h"
#include "core/network/quantised_network.h"

#include <string>

namespace hawx {

/// The configuration as hls4ml's HLSConfig in YAML: precision of each layer's codes, and, under
/// keys of our own that hls4ml passes over, circuits and adders. Where the accelerator is a spatial
/// one its folding decides ReuseFactor; null where none is known. README.md has the keys. Throws
/// Error when the configuration does not fit the network, and as mapNetwork().
std::string toHls4mlYaml(const QuantisedNetwork& network, const Configuration& configuration,
                         const Accelerator* accelerator);

} // namespace hawx
