// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hawx {

/// What a configuration costs on an accelerator.
struct HardwareFigures {
    double powerMw = 0;   ///< of the multipliers while images stream through
    double areaUm2 = 0;   ///< of the multipliers
    double latencyMs = 0; ///< from the first pixel in to the logits out
    double imagesPerSecond = 0;
    double energyUj = 0; ///< for one image
};

} // namespace hawx
