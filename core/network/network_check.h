// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network.h"

namespace hawx {

/// More layers than any network of use has; bounds what a damaged or malicious file can ask for.
constexpr int kMostLayers = 1 << 16;

/// Throws Error naming the layer unless a network whose shapes inferShapes() found is one that
/// loadNetwork() may return: only layers that simplify() leaves, weights and parameters finite, at
/// most kMostLayers layers with 2^30 values in all their outputs, one that multiplies,
/// preprocessing and classes that fit.
void requireSound(const Network& network);

} // namespace hawx
