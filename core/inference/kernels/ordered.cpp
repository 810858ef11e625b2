// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/adders/word_adders.h"
#include "core/inference/kernels/kernel.h"

#include <algorithm>

namespace hawx {

void accumulateOrdered(const FilterJob& job)
{
    const OrderedTerms& terms = job.ordered;
    words::withSum(terms.adder, [&](const auto& sumOf) {
        for (std::size_t p = 0; p < job.positions; ++p) {
            const std::uint8_t* window = terms.input + job.origins[p];
            std::uint32_t sums[kLanes];
            std::fill_n(sums, kLanes, static_cast<std::uint32_t>(job.bias));
            for (std::size_t t = 0; t < terms.count; ++t) {
                const std::int32_t* row =
                    job.products + std::size_t{static_cast<std::uint8_t>(terms.weights[t])} * 256;
                const std::uint8_t* activations = window + terms.offsets[t];
                // Apart from the sums, which are computed several at a time.
                std::uint32_t products[kLanes];
                for (std::size_t i = 0; i < kLanes; ++i)
                    products[i] = static_cast<std::uint32_t>(row[activations[i]]);
                for (std::size_t i = 0; i < kLanes; ++i)
                    sums[i] = sumOf(sums[i], products[i]);
            }
            std::int32_t* accumulators = job.accumulators + job.places[p] * kLanes;
            for (std::size_t i = 0; i < kLanes; ++i)
                accumulators[i] = static_cast<std::int32_t>(sums[i]);
        }
    });
}

} // namespace hawx
