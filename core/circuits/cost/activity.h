// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/netlist.h"
#include "core/circuits/operand_distribution.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace hawx {

/// For each net the probability of a 1. Exact without weights up to 16 operand bits; without
/// weights above from 16,384 random pairs, and with weights from as many drawn in proportion to
/// them, the same ones every time: the standard error is at most 0.004. Throws Error for weights of
/// more than 16 operand bits, for another number of weights, a negative one or a sum that is not
/// positive.
std::vector<double> signalProbabilities(const Netlist& netlist,
                                        const OperandDistribution& operands = {});

/// Throws Error when there are weights, but not one for each operand pair of the netlist.
void requireFits(const OperandDistribution& operands, const Netlist& netlist);

/// `count` operand pairs (indices of weights), one from each of as many equal parts of the
/// cumulated weights, at a random place within it; the same ones every time, in increasing order.
/// Throws Error for weights that are negative, no numbers or all zero.
std::vector<std::uint32_t> sampleOperandPairs(const OperandDistribution& operands,
                                              std::size_t count);

/// For each net the expected transitions in a cycle, glitches included: the transition density of
/// F. N. Najm, IEEE Trans. CAD 12(2), 1993. An input with probability p makes 2p(1-p); a gate makes
/// sum_i P(the output follows input i) * density_i, its inputs taken as independent, but not more
/// than `maxTransitions`; a net that never changes its value makes none.
std::vector<double> transitionDensities(const Netlist& netlist,
                                        const std::vector<double>& probabilities,
                                        double maxTransitions);

} // namespace hawx
