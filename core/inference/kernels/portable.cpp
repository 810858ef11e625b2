// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/kernels/kernel.h"
#include "core/inference/rules.h"

#include <algorithm>

namespace hawx::kernel {

bool always()
{
    return true;
}

namespace {

void addRow(const std::int32_t* row, const std::uint8_t* window, const std::uint32_t* offsets,
            std::size_t count, std::int32_t* accumulators)
{
    for (std::size_t t = 0; t < count; ++t) {
        const std::uint8_t* activations = window + offsets[t];
        for (std::size_t i = 0; i < kLanes; ++i)
            accumulators[i] += row[activations[i]];
    }
}

} // namespace

void accumulatePortable(const FilterJob& job)
{
    const std::size_t runs = job.chunks > 0 ? job.chunkEnds[job.chunks - 1] : 0;
    for (std::size_t p = 0; p < job.positions; ++p) {
        const std::uint8_t* window = job.input + job.origins[p];
        std::int32_t* accumulators = job.accumulators + job.places[p] * kLanes;
        std::fill_n(accumulators, kLanes, job.bias);
        for (std::size_t r = 0; r < runs; ++r) {
            const WeightRun& run = job.runs[r];
            const std::uint32_t* offsets = job.offsets + run.first;
            addRow(job.products + std::size_t{run.magnitude} * 256, window, offsets, run.positive,
                   accumulators);
            if (run.negative > 0)
                addRow(job.products + (256 - std::size_t{run.magnitude}) * 256, window,
                       offsets + run.positive, run.negative, accumulators);
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
