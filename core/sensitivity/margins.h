// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/data_set.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace hawx {

/// Added to an image's distance to its boundary, in units of the median, where images count by
/// their nearness: keeps those at the boundary from counting many times over others near it.
constexpr double kLeastDistance = 0.05;

/// [image] The label's logit minus the largest other, from logits [image][class]. An image is right
/// when its margin is above 0. Labels must be classes of the logits, of which there are two or
/// more.
std::vector<float> classificationMargins(std::span<const float> logits,
                                         std::span<const int> labels);

/// Images that stand for more of them.
struct WeightedImages {
    ImageSetPtr images;
    std::vector<float> weights; ///< [image] share of the pool that it stands for; they sum to 1
};

/// At most `count` images of the pool, those near the decision boundary more often: an image with
/// the margin M is taken with a probability proportional to 1 / (0.05 + |M| / median |M|), at most
/// 1, by systematic sampling in the order of margins, and stands for a share of the pool in inverse
/// proportion to it. A loss of accuracy of a few pp comes from images of small margins, so that few
/// images estimate it as well as many that are drawn evenly. Deterministic; all images when the
/// pool is no larger than count.
///
/// Networks fit their training images better than others. With rightShare, the share of images that
/// the network gets right elsewhere, so much of the pool's weight goes to the images that are
/// right, and the rest to those that are wrong; where all or none of the pool are right, or
/// rightShare is 0 or 1, all count the same.
WeightedImages chooseByMargin(const ImageSetPtr& pool, std::span<const float> margins,
                              std::size_t count, std::optional<double> rightShare = {});

} // namespace hawx
