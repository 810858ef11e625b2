// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/front.h"

#include <ios>
#include <sstream>
#include <string>

namespace hawx::test {

/// All of a front but wall time, exactly; equal texts mean equal fronts.
inline std::string frontText(const Front& front)
{
    std::ostringstream out;
    out << std::hexfloat << front.exact.top1 << ' ' << front.exact.fp32Top1 << '\n';
    for (const FrontPoint& point : front.points) {
        for (const std::uint16_t circuit : point.circuits)
            out << circuit << ' ';
        const HardwareFigures& hardware = point.hardware;
        out << hardware.powerMw << ' ' << hardware.areaUm2 << ' ' << hardware.latencyMs << ' '
            << hardware.energyUj << ' ' << hardware.machinePowerMw << ' ' << hardware.machineAreaUm2
            << ' ' << point.lossPp << ' ' << point.lossLowPp << ' ' << point.lossHighPp << ' '
            << point.verifiedLossPp.value_or(-999) << ' ' << point.powerSaving << ' '
            << point.areaSaving << ' ' << point.machine << ' ' << point.level << '\n';
    }
    return out.str();
}

} // namespace hawx::test
