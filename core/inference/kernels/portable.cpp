// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/kernels/kernel.h"
#include "core/inference/rules.h"

#include <algorithm>

namespace hawx::kernel {

bool always()
{
    return true;
}

void accumulatePortable(const FilterJob& job)
{
    for (std::size_t p = 0; p < job.positions; ++p) {
        const std::uint8_t* window = job.input + job.origins[p];
        std::int32_t* acc = job.accumulators + p * kLanes;
        std::fill_n(acc, kLanes, job.bias);
        for (std::size_t r = 0; r < job.runCount; ++r) {
            const WeightRun& run = job.runs[r];
            const std::int32_t* row = job.products + run.weight * std::size_t{256};
            for (std::uint32_t t = 0; t < run.count; ++t) {
                const std::uint8_t* activations = window + job.offsets[run.first + t];
                for (std::size_t i = 0; i < kLanes; ++i)
                    acc[i] += row[activations[i]];
            }
        }
    }
}

void requantisePortable(const std::int32_t* accumulators, std::size_t size, FixedPoint factor,
                        int lowest, int highest, std::uint8_t* codes)
{
    for (std::size_t i = 0; i < size; ++i)
        codes[i] =
            static_cast<std::uint8_t>(rules::requantise(accumulators[i], factor, lowest, highest));
}

} // namespace hawx::kernel
