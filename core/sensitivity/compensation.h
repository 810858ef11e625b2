// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/activation_bytes.h"
#include "core/inference/configuration.h"

#include <array>
#include <cstdint>
#include <vector>

namespace hawx {

class Evaluator;
class ProductTable;
struct ImageSet;
struct RunContext;

/// Which compensations of circuits' errors to fit.
struct Compensations {
    bool biasFolding = false;
    bool weightRemapping = false;
    bool controlVariate = false;

    bool any() const { return biasFolding || weightRemapping || controlVariate; }
};

/// For each weight code w the code w' in [-127, 127] that minimises sum_a n(a) |P(a, w') - a w|; of
/// equals the one nearest to w, then the one of the smaller magnitude, then the positive one.
/// `counts` is n by the activation's byte, 0 for bytes that do not occur.
WeightMap fitWeightMap(const ProductTable& products, ActivationBytes bytes,
                       const std::array<std::uint64_t, 256>& counts);

/// The configuration with the compensations asked for in each filter, fitted to its circuits,
/// operand orders and adders on all of `images`, and without others: those that it had are
/// dropped. Filters of a layer with the same circuit and operand order share a weight map, as n(a)
/// is the layer's.
///
/// With err the difference of a filter's accumulator from the exact one, on exact inputs and with
/// weights mapped, and S the sum of the activations in the window, the control variate is
/// cov(err, S) / var(S) when the bias takes up the mean, else mean(err S) / mean(S^2): either
/// leaves the least mean squared error, over positions and images. The correction of the bias is
/// the negated mean of what is left.
///
/// Throws Error when the configuration does not fit the network or there are no images, and
/// Cancelled.
Configuration compensate(Evaluator& evaluator, Configuration configuration, const ImageSet& images,
                         const Compensations& which, const RunContext& context);
/// [configuration] The same for each; what does not depend on them is measured once.
std::vector<Configuration> compensate(Evaluator& evaluator,
                                      std::vector<Configuration> configurations,
                                      const ImageSet& images, const Compensations& which,
                                      const RunContext& context);

} // namespace hawx
