// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/kernels/kernel.h"

#if defined(__x86_64__)

#include <immintrin.h>

namespace hawx::kernel {

namespace {

/// Adds the products of 64 images with one weight, for some taps, to their accumulators.
void addRow(const std::int32_t* row, const std::uint8_t* window, const std::uint32_t* offset,
            const std::uint32_t* end, __m256i (&accumulators)[8])
{
    for (; offset != end; ++offset)
        for (int part = 0; part < 8; ++part) {
            const __m256i activations = _mm256_cvtepu8_epi32(
                _mm_loadl_epi64(reinterpret_cast<const __m128i*>(window + *offset + 8 * part)));
            accumulators[part] =
                _mm256_add_epi32(accumulators[part], _mm256_i32gather_epi32(row, activations, 4));
        }
}

} // namespace

void accumulateAvx2Gather(const FilterJob& job)
{
    const std::size_t runs = job.chunks > 0 ? job.chunkEnds[job.chunks - 1] : 0;
    for (std::size_t p = 0; p < job.positions; ++p) {
        const std::uint8_t* window = job.input + job.origins[p];
        __m256i accumulators[8];
        for (__m256i& part : accumulators)
            part = _mm256_set1_epi32(job.bias);
        for (const WeightRun* run = job.runs; run != job.runs + runs; ++run) {
            const std::uint32_t* offset = job.offsets + run->first;
            const std::uint32_t* const positive = offset + run->positive;
            addRow(job.products + run->magnitude * std::size_t{256}, window, offset, positive,
                   accumulators);
            if (run->negative > 0)
                addRow(job.products + (256 - run->magnitude) * std::size_t{256}, window, positive,
                       positive + run->negative, accumulators);
        }
        auto* out = reinterpret_cast<__m256i*>(job.accumulators + job.places[p] * kLanes);
        for (int part = 0; part < 8; ++part)
            _mm256_store_si256(out + part, accumulators[part]);
    }
}

} // namespace hawx::kernel

#endif
