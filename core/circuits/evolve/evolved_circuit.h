// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/circuit.h"
#include "core/circuits/evolve/evolve.h"

#include <string>

namespace hawx {

/// What evolution has made as a circuit of the family "evolved", with its characterised cost. An
/// empty name becomes mul8s_evo_ or mul8u_evo_ and the beginning of the hash. Throws Error when not
/// a round had ended, for then there is nothing to keep.
CircuitPtr evolvedCircuit(const Evolution& evolution, bool isSigned, const std::string& name,
                          std::string origin);

/// "power-area", "power" or "area", as in the command.
std::string toString(EvolutionObjective objective);

/// The command that gives the same circuit again after so many candidates. `operandOptions` state
/// whose operands they are, each with a space before; empty: all pairs.
std::string evolutionCommand(const std::string& start, const EvolutionSettings& settings,
                             const std::string& operandOptions, std::uint64_t candidates);

} // namespace hawx
