// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sensitivity/profile.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace hawx {

/// For each circuit in each filter the variant of its use, compensated or not, that scores best.
struct VariantChoice {
    Profile profile;                    ///< of the chosen variants
    std::vector<std::uint8_t> variants; ///< [circuit][filter] index of the chosen one

    std::size_t of(std::size_t circuit, std::size_t filter) const
    {
        return variants[circuit * profile.filters + filter];
    }
};

/// `variants` are profiles of the same circuits, filters and images, each circuit used in another
/// way: as it is, and with compensations but for corrections of the bias, which predictors choose
/// themselves. Scores are those of AdditivePredictor, with bias folding where it helps if it is
/// permitted; of equal ones the first counts. Throws Error when there are no profiles or they are
/// not of the same circuits, filters and images.
VariantChoice chooseVariants(std::span<const Profile> variants, bool biasFolding);

} // namespace hawx
