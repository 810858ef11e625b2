// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/library.h"
#include "widgets/circuits/evolution.h"

#include <functional>
#include <memory>
#include <string>

namespace hawx {

struct RunContext;

/// What an evolution has come to.
struct EvolutionOutcome {
    CircuitPtr circuit;   ///< null when it came to nothing
    bool isKnown = false; ///< the library has `circuit` already, under the name that it bears
    std::string error;    ///< a sentence, when it came to nothing
};

/// Evolves and stores the best circuit in the user's library, also when it is stopped: then the
/// best so far. Calls back with the state after each step and each report of progress, from the
/// calling thread or a worker, one call at a time. Throws nothing.
EvolutionOutcome
runEvolution(const EvolveRequest& request, const RunContext& context,
             const std::function<void(std::shared_ptr<const EvolutionTrace>)>& traced);

} // namespace hawx
