// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/netlist.h"

namespace hawx {

/// The netlist without gates that compute, for all operand pairs, what an earlier net or its
/// complement is, or a constant, whatever their structure: what logic synthesis calls functional
/// reduction. By simulation of all pairs; throws Error for more than 16 operand bits.
Netlist withEqualNetsMerged(const Netlist& netlist);

} // namespace hawx
