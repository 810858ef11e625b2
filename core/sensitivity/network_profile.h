// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/network_plan.h"
#include "core/sensitivity/bit_probes.h"
#include "core/sensitivity/code_pair_tables.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

namespace hawx {

class Evaluator;
struct ImageSet;
struct RunContext;

/// Up to 64 images that were profiled together.
struct ProfiledImages {
    std::vector<float> margins;      ///< [image]: label's logit minus the largest other
    std::vector<float> gradientSums; ///< [filter][64]: sum over positions of g
    /// [filter][64]: sum over positions of g times the sum of the activations in the window, the
    /// change of the margin when the filter adds that sum to its accumulators.
    std::vector<float> windowResponses;
    /// D_f(i, j), the first-order change of the margin when filter f adds the products of a bit
    /// probe to its accumulators: sum over positions of g times the probe's accumulator, is
    /// scales[response] * responses[response][64].
    std::vector<float> scales;
    std::vector<std::int16_t> responses;
};

/// What one exact inference and one backward pass over training images say about every circuit,
/// also those that nobody has thought of yet: see CodePairTables and ProfiledImages. Filters are
/// counted over all multiplying layers in order.
struct NetworkProfile {
    /// Of no images yet.
    explicit NetworkProfile(std::shared_ptr<const NetworkPlan> plan);

    std::size_t images() const;
    std::size_t layers() const { return layouts.size(); }
    std::size_t filters() const { return firstFilter.back(); }
    /// Index of the first bit probe's response of a filter; the layer's other probes follow.
    std::size_t responseOf(std::size_t layer, std::size_t filter) const
    {
        return firstResponse[layer] + (filter - firstFilter[layer]) * probes[layer].count();
    }
    /// Sums of products that a filter of a layer has computed: images times positions.
    double outputs(std::size_t layer) const
    {
        return static_cast<double>(images()) * static_cast<double>(layouts[layer].positions);
    }

    /// The mean over outputs of the sum of the activations in the windows of a layer's group.
    double meanWindowSum(std::size_t layer, std::size_t group) const;

    std::shared_ptr<const NetworkPlan> plan;
    std::vector<CodePairLayout> layouts;    ///< [layer]
    std::vector<BitProbes> probes;          ///< [layer]
    std::vector<std::size_t> firstFilter;   ///< [layer + 1]
    std::vector<std::size_t> firstResponse; ///< [layer + 1]

    std::vector<CodePairTables> tables; ///< [layer]
    std::vector<std::int64_t>
        responseSums; ///< [response]: of the probe's accumulators over outputs
    std::vector<ProfiledImages> blocks;
};

/// Profiles all of `images` (training images: labels are used) and adds them to what the profile
/// holds: equal to profiling all at once, exactly so where the earlier images are a multiple of 64,
/// else up to rounding. Takes a few blocks of 64 images at a time; a cancelled run throws Cancelled
/// when it has finished what cannot be left half-way, and the profile holds the blocks that were
/// complete. Throws Error when the evaluator's network is another than the profile's, when there
/// are no images, fewer than two classes or a label beyond them. `grown`, if there is one, is
/// called whenever blocks were added.
void extend(NetworkProfile& profile, Evaluator& evaluator, const ImageSet& images,
            const RunContext& context, const std::function<void()>& grown = {});

/// Throws Error unless labels of `images` can be compared with other classes of the network.
void requireClasses(const QuantisedNetwork& network, const ImageSet& images);

/// Writes the profile to a file, replacing an older one atomically. Throws Error naming the file.
void saveNetworkProfile(const std::filesystem::path& path, const NetworkProfile& profile);

/// Reads what saveNetworkProfile() wrote for the same quantised network. Throws Error that names
/// the file when it is no profile, is damaged, was written by another version of HAWX or belongs to
/// another network or calibration.
NetworkProfile loadNetworkProfile(const std::filesystem::path& path,
                                  std::shared_ptr<const NetworkPlan> plan);

} // namespace hawx
