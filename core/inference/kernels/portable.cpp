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

void addRow(const std::int32_t* row, const std::uint8_t* activations, std::int32_t* accumulators)
{
    for (std::size_t i = 0; i < kLanes; ++i)
        accumulators[i] += row[activations[i]];
}

} // namespace

void accumulatePortable(const FilterJob& job)
{
    const TapChunk end = job.chunkCount > 0 ? job.chunks[job.chunkCount - 1] : TapChunk{};
    for (std::size_t p = 0; p < job.positions; ++p) {
        const std::uint8_t* window = job.input + job.origins[p];
        std::int32_t* accumulators = job.accumulators + job.places[p] * kLanes;
        std::fill_n(accumulators, kLanes, job.bias);
        for (const TapPair* pair = job.pairs; pair != job.pairs + end.pairsEnd; ++pair)
            for (const std::uint32_t offset : pair->offsets)
                addRow(job.products + std::size_t{pair->weight} * 256, window + offset,
                       accumulators);
        for (const SingleTap* single = job.singles; single != job.singles + end.singlesEnd;
             ++single)
            addRow(job.products + std::size_t{single->weight} * 256, window + single->offset,
                   accumulators);
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
