// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/cost/activity.h"
#include "core/circuits/cost/characterise.h"
#include "core/circuits/netlist.h"
#include "core/support/run_context.h"

#include <cstdint>
#include <functional>
#include <optional>

namespace hawx {

/// What the errors of an evolved multiplier must not exceed, over the operand distribution; none
/// means no bound. At least one of the first four is needed.
struct ErrorBounds {
    std::optional<double> mae = {};  ///< mean |E|
    std::optional<double> wce = {};  ///< max |E|
    std::optional<double> ep = {};   ///< share of pairs with E != 0, 0..1
    std::optional<double> mse = {};  ///< mean E^2
    std::optional<double> bias = {}; ///< |mean E| of the results before any sign is applied
    bool zeroSafe = false;           ///< exact where an operand is 0

    bool operator==(const ErrorBounds&) const = default;
};

/// What is made small. Power alone is what the cost model says and nothing else: evolution finds
/// gates that only make its estimate of glitches smaller. With the area in the product it does not.
enum class EvolutionObjective { PowerAndArea, Power, Area };

struct EvolutionSettings {
    ErrorBounds bounds;
    EvolutionObjective objective = EvolutionObjective::PowerAndArea;
    /// What errors and power are weighted with; empty: all pairs of operands alike.
    OperandDistribution operands;
    std::uint64_t seed = 1;
    /// Candidates to evaluate, over all islands; rounded up to a multiple of these.
    std::uint64_t candidates = 10'000'000;
    /// Ends after the round in which so much time is spent, up to 10^7 s, when set. The result then
    /// depends on the machine; `Evolution::candidates` tells what to ask for to get it again.
    std::optional<double> seconds;
    /// Populations, 1 to 256, that evolve side by side and meet after each round. Results depend on
    /// their number, not on the number of threads.
    int islands = 2;
};

struct Evolution {
    Netlist netlist; ///< simplified
    Characterisation start;
    Characterisation best;
    std::uint64_t candidates = 0; ///< evaluated: netlists that differ from their parent in use
    double seconds = 0;
};

/// Called after each round that found a better circuit, from the thread that evolves.
using EvolutionObserver = std::function<void(const Evolution& soFar)>;

/// Makes a multiplier cheaper within bounds on its errors by Cartesian genetic programming (after
/// Z. Vasicek, L. Sekanina, IEEE Trans. Evol. Comput. 19(3), 2015), with simulated annealing.
/// `start` has operands of 1 to 8 bits, equally wide, and as many outputs as both together; it must
/// keep the bounds. The same for the same settings without `seconds`, with any number of threads.
/// When stopped it returns the best of the rounds that were finished, for that is a valid circuit
/// at any time. Throws Error when `start` has other widths or breaks the bounds (saying which), for
/// bounds that are negative or absent, and for settings outside their range, and for a start
/// without gates.
Evolution evolve(const Netlist& start, bool isSigned, const EvolutionSettings& settings,
                 const Technology& technology, const RunContext& context,
                 const EvolutionObserver& observer = {});

} // namespace hawx
