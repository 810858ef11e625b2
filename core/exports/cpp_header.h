// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/configuration.h"
#include "core/network/quantised_network.h"

#include <string>
#include <string_view>

namespace hawx {

/// A header for any C++17 compiler, needing the standard library only: the integer network as the
/// configuration computes it, and `hawx_NAME::logits(pixels, result)`, which gives HAWX's logits
/// bit for bit. README.md says what is in it. Throws Error when the configuration does not fit the
/// network.
std::string toCppHeader(const QuantisedNetwork& network, const Configuration& configuration);

/// The part of the header that is the same for every network: what layers, circuits and adders
/// compute.
extern const std::string_view kCppReferenceLoop;

} // namespace hawx
