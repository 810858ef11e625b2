// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/evolve/evolve.h"

#include <QString>

#include <vector>

namespace hawx {

/// What the user asks evolution for.
struct EvolveRequest {
    QString start; ///< name of a circuit with a netlist
    EvolutionSettings settings;
    QString name; ///< of the result; empty: from its hash
};

/// How an evolution goes.
struct EvolutionTrace {
    /// A circuit better than all before.
    struct Step {
        double at = 0; ///< seconds or candidates
        double powerMw = 0;
        double areaUm2 = 0;
        double delayNs = 0;
    };

    QString start;
    bool isByTime = false;   ///< `at` is in seconds, else in candidates
    double limit = 0;        ///< where it ends by itself
    double reached = 0;      ///< where it stands
    std::vector<Step> steps; ///< the first is the start, at 0; never empty
};

} // namespace hawx
