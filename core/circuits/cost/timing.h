// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/cost/mapping.h"

#include <vector>

namespace hawx {

/// Load of each net in pF: the cell inputs that it drives, and for each result bit four inputs of
/// the library's smallest inverter.
std::vector<double> netLoads(const MappedNetlist& mapped, const Technology& technology);

/// When a net has settled after the operands have changed, in ns, and how fast its edges are.
struct NetTiming {
    double rise = 0;
    double fall = 0;
    double riseTransition = 0;
    double fallTransition = 0;

    double arrival() const { return rise > fall ? rise : fall; }
    double transition() const
    {
        return riseTransition > fallTransition ? riseTransition : fallTransition;
    }
};

/// Static timing analysis: for each net the latest arrival over all paths and the slowest edge that
/// any of them brings, rise and fall apart. Operands change at 0 with edges of 0.06 ns.
std::vector<NetTiming> arrivalTimes(const MappedNetlist& mapped, const Technology& technology,
                                    const std::vector<double>& loads);

} // namespace hawx
