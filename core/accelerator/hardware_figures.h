// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hawx {

/// What a configuration costs on an accelerator. Power, area and energy are of the multipliers,
/// with the logic that applies signs; `machine..` are of all parts, multipliers included.
struct HardwareFigures {
    double powerMw = 0; ///< mean, while images stream through
    double areaUm2 = 0;
    double latencyMs = 0; ///< from the first pixel in to the logits out
    double imagesPerSecond = 0;
    double energyUj = 0; ///< for one image
    double machinePowerMw = 0;
    double machineAreaUm2 = 0;
    double machineEnergyUj = 0;

    bool operator==(const HardwareFigures&) const = default;
};

} // namespace hawx
