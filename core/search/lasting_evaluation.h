// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/configuration.h"
#include "core/network/data_set.h"

#include <cstddef>
#include <span>
#include <vector>

namespace hawx {

class Evaluator;
struct Network;
struct RunContext;

// Bit-true inference whose results outlive the program: what the context's ResultStore knows is not
// computed again, and what is computed is kept in parts of a second or so, so that a run that is
// killed has lost no more. Without a store everything is computed at once. Either way the numbers
// are the same.

/// [configuration] How many of the images each one classifies rightly. Throws Error when one does
/// not fit the network, and Cancelled.
std::vector<std::size_t> countCorrect(Evaluator& evaluator,
                                      std::span<const Configuration> configurations,
                                      const ImageSet& images, const RunContext& context);

/// How many of the images the network classifies rightly before quantisation.
std::size_t countCorrect(const Network& network, const ImageSet& images, const RunContext& context);

/// [configuration][image] The label's logit minus the largest other. Kept until the run has ended.
std::vector<std::vector<float>> measureMargins(Evaluator& evaluator,
                                               std::span<const Configuration> configurations,
                                               const ImageSet& images, const RunContext& context);

} // namespace hawx
