// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/evaluate.h"
#include "core/network/data_set.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace hawx {

struct RunContext;

/// What exact inference and one backward pass over training images say about circuits in filters.
///
/// With err(f, m, p) the difference of filter f's accumulator at output position p when circuit m
/// replaces the exact one on exact inputs, and g(f, p) = d margin / d accumulator, the first-order
/// change of an image's margin is delta(f, m) = sum_p g(f, p) err(f, m, p). Filters are counted
/// over all multiplying layers in order.
struct Profile {
    std::size_t images = 0;
    std::size_t filters = 0;
    std::size_t circuits = 0;
    std::vector<float> margins;     ///< [image]: label's logit minus the largest other
    std::vector<float> weights;     ///< [image]: share of a data set that it stands for, summing
                                    ///< to 1 (see chooseByMargin); empty: all the same
    std::vector<int> layerOfFilter; ///< [filter]: index among the multiplying layers
    std::vector<float> delta;       ///< [circuit][filter][image]
    /// [circuit][filter][image]: the change of margin by way of clamped codes, corrections of the
    /// bias included, see measureSaturatingDelta; empty where it is not known.
    std::vector<float> saturatingDelta;
    std::vector<float> gradientSum;   ///< [filter][image]: sum_p g(f, p)
    std::vector<double> meanError;    ///< [circuit][filter]: mean of err over positions and images
    std::vector<double> squaredError; ///< [circuit][filter]: mean of err^2
    /// [circuit][filter]: mean over images of the square of what delta leaves out, taken as
    /// independent; empty when delta was measured and leaves out nothing.
    std::vector<double> residualSquare;

    const float* deltaOf(std::size_t circuit, std::size_t filter) const
    {
        return delta.data() + (circuit * filters + filter) * images;
    }
    const float* saturatingDeltaOf(std::size_t circuit, std::size_t filter) const
    {
        return saturatingDelta.data() + (circuit * filters + filter) * images;
    }
    const float* gradientSumOf(std::size_t filter) const
    {
        return gradientSum.data() + filter * images;
    }
    double weightOf(std::size_t image) const
    {
        return weights.empty() ? 1.0 / static_cast<double>(images)
                               : static_cast<double>(weights[image]);
    }
    double meanErrorOf(std::size_t circuit, std::size_t filter) const
    {
        return meanError[circuit * filters + filter];
    }
    double residualSquareOf(std::size_t circuit, std::size_t filter) const
    {
        return residualSquare.empty() ? 0 : residualSquare[circuit * filters + filter];
    }
};

/// Profiles circuits on all of `images` (training images: labels are used). `exact` is the exact
/// circuit of the network's operand mode. Throws Error when a circuit does not suit the operand
/// mode, when there are no images, fewer than two classes or a label beyond them, or Cancelled.
Profile measureProfile(Evaluator& evaluator, const CircuitPtr& exact,
                       const std::vector<CircuitPtr>& circuits, const ImageSet& images,
                       const RunContext& context);

/// The same for configurations of the network, each of which stands for a circuit of the profile:
/// err(f, m, p) is what configuration m, with operand orders, adders and compensations, does to
/// filter f alone. Corrections of the bias count as errors. Throws Error also when one does not fit
/// the network.
Profile measureProfile(Evaluator& evaluator, const CircuitPtr& exact,
                       const std::vector<Configuration>& configurations, const ImageSet& images,
                       const RunContext& context);

/// Profiles of the first images, [way].
using PartialProfiles = std::function<void(const std::vector<Profile>& profiles)>;

/// The same for several ways to use the circuits, [way][circuit], which share the exact inference.
/// `partial`, if there is one, is told what measureProfile() would say of the first images while
/// the others are measured: from a thread that measures, one call at a time, as often as Previews
/// permits.
std::vector<Profile> measureProfiles(Evaluator& evaluator, const CircuitPtr& exact,
                                     const std::vector<std::vector<Configuration>>& ways,
                                     const ImageSet& images, const RunContext& context,
                                     const PartialProfiles& partial = {});

} // namespace hawx
