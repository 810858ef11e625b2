// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/netlist.h"
#include "core/circuits/operand_distribution.h"

#include <vector>

namespace hawx {

/// For each net the probability of a 1. Exact without weights and up to 16 operand bits, else from
/// 16,384 pairs drawn in proportion to the weights, the same ones every time: the standard error is
/// at most 0.004. Throws Error for another number of weights, a negative one or a sum that is not
/// positive.
std::vector<double> signalProbabilities(const Netlist& netlist,
                                        const OperandDistribution& operands = {});

/// For each net the expected transitions in a cycle, glitches included: the transition density of
/// F. N. Najm, IEEE Trans. CAD 12(2), 1993. An input with probability p makes 2p(1-p); a gate makes
/// sum_i P(the output follows input i) * density_i, its inputs taken as independent, but not more
/// than `maxTransitions`; a net that never changes its value makes none.
std::vector<double> transitionDensities(const Netlist& netlist,
                                        const std::vector<double>& probabilities,
                                        double maxTransitions);

} // namespace hawx
