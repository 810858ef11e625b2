// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/adders/adder.h"
#include "core/circuits/circuit.h"
#include "core/rtl/synthesis.h"

namespace hawx {

/// The netlist of a circuit. Throws Error for one without.
SynthesisJob circuitJob(const Circuit& circuit);

/// The multiply-accumulate unit of a circuit, as exported: one product a cycle, added to 32 bits.
/// Throws Error as Modules::circuit().
SynthesisJob unitJob(const CircuitPtr& circuit, const Adder& adder);

} // namespace hawx
