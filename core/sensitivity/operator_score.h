// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/circuit.h"

#include <cstddef>
#include <vector>

namespace hawx {

class ActivationCounts;
class Evaluator;
struct NetworkProfile;
struct RunContext;

/// What one multiplication of a layer loses to a circuit, over the pairs of operand codes that
/// occur there, padding included; E is the circuit's error on a pair.
struct OperatorScore {
    double bias = 0;        ///< mean E, in units of the accumulator
    double rms = 0;         ///< sqrt(mean E^2), in units of the accumulator
    double relativeRms = 0; ///< rms / sqrt(mean (a w)^2), the signal; 0 where all products are 0
};

/// [circuit][layer]. Throws Error when a circuit does not suit the operand mode or the profile has
/// no images, or Cancelled.
std::vector<std::vector<OperatorScore>> operatorScores(const NetworkProfile& profile,
                                                       const std::vector<CircuitPtr>& circuits,
                                                       const RunContext& context);

/// The same from counts of the evaluator's network, where there is no profile.
std::vector<std::vector<OperatorScore>> operatorScores(const ActivationCounts& counts,
                                                       Evaluator& evaluator,
                                                       const std::vector<CircuitPtr>& circuits,
                                                       const RunContext& context);

} // namespace hawx
