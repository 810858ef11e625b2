// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predict/variant_choice.h"

#include "core/predict/additive_predictor.h"
#include "core/support/error.h"

#include <algorithm>

namespace hawx {

namespace {

/// What a profile says of one circuit in one filter.
void copyPair(const Profile& from, std::size_t circuit, std::size_t filter, Profile& to)
{
    const std::size_t pair = circuit * to.filters + filter;
    std::copy_n(from.deltaOf(circuit, filter), from.images, to.delta.data() + pair * to.images);
    to.meanError[pair] = from.meanError[pair];
    if (!to.squaredError.empty())
        to.squaredError[pair] = from.squaredError[pair];
    if (!to.residualSquare.empty())
        to.residualSquare[pair] = from.residualSquare[pair];
}

} // namespace

VariantChoice chooseVariants(std::span<const Profile> variants, bool biasFolding)
{
    if (variants.empty() || variants.size() > 256)
        throw Error("Variants of circuits can be chosen among 1 to 256 profiles, not " +
                    std::to_string(variants.size()) + ".");
    VariantChoice choice{variants.front(), {}};
    Profile& profile = choice.profile;
    choice.variants.assign(profile.circuits * profile.filters, 0);
    const AdditivePredictor first(profile, biasFolding);
    std::vector<double> scores;
    for (std::size_t m = 0; m < profile.circuits; ++m)
        for (std::size_t f = 0; f < profile.filters; ++f)
            scores.push_back(first.filterScore(m, f));
    for (std::size_t v = 1; v < variants.size(); ++v) {
        const Profile& variant = variants[v];
        if (variant.circuits != profile.circuits || variant.margins != profile.margins ||
            variant.layerOfFilter != profile.layerOfFilter ||
            variant.squaredError.empty() != profile.squaredError.empty() ||
            variant.residualSquare.empty() != profile.residualSquare.empty())
            throw Error("Variants of circuits can be compared only by profiles of the same "
                        "circuits, filters and images, made in the same way.");
        const AdditivePredictor predictor(variant, biasFolding);
        for (std::size_t m = 0; m < profile.circuits; ++m)
            for (std::size_t f = 0; f < profile.filters; ++f) {
                const std::size_t pair = m * profile.filters + f;
                if (predictor.filterScore(m, f) >= scores[pair])
                    continue;
                scores[pair] = predictor.filterScore(m, f);
                choice.variants[pair] = static_cast<std::uint8_t>(v);
                copyPair(variant, m, f, profile);
            }
    }
    return choice;
}

} // namespace hawx
