// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sensitivity/histogram.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace hawx {

/// Mean and standard deviation.
struct Moments {
    double mean = 0;
    double deviation = 0;
};

/// How far a layer's real-valued output is from the fp32 network's.
struct QuantisationFigures {
    Histogram exactDifference;       ///< exact quantised minus fp32
    Histogram approximateDifference; ///< approximate minus fp32; the same bins
    /// Signal to noise, 10 log10(sum fp32^2 / sum difference^2), in dB; infinite without noise.
    double exactSqnrDb = 0;
    double approximateSqnrDb = 0;
};

/// What happens in some filters of one multiplying layer under a configuration. Accumulators are
/// the sums of products with bias, corrections and control variates included, before
/// requantisation, in units of code products.
struct LayerFigures {
    std::size_t layer = 0;    ///< index among the multiplying layers
    std::vector<int> filters; ///< of the layer, ascending
    std::size_t images = 0;
    bool isUnsigned = false; ///< activation codes are 0..255, else -127..127

    /// [code + 127] weights by the code that they are multiplied by, weight maps applied.
    std::array<std::uint64_t, 255> weightCodes{};
    Histogram weights; ///< real values; of the fp32 network where it was given
    /// [byte of the activation's code] multiplications, padded zeros included.
    std::array<std::uint64_t, 256> activationCodes{};
    /// Multiplications by operands, [byte of the activation's code][byte of the weight's code].
    std::vector<std::uint64_t> pairs;
    double zeroActivations = 0; ///< share of multiplications, [0, 1]
    double zeroWeights = 0;     ///< share of multiplications, [0, 1]

    /// Accumulators of the exact and of the approximate network, over the same bins.
    Histogram exactOutputs;
    Histogram approximateOutputs;
    Moments exact;
    Moments approximate;
    /// Approximate minus exact accumulators, over the same bins: of this layer alone, on the inputs
    /// that the approximate network gives it; and of all layers up to and with this one.
    Histogram ownErrors;
    Histogram totalErrors;
    Moments ownError;
    Moments totalError;

    std::optional<QuantisationFigures> quantisation; ///< when the fp32 network was given
};

} // namespace hawx
