// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/kernels/kernel.h"

#if defined(__x86_64__)

#include <immintrin.h>

namespace hawx::kernel {

namespace {

/// Adds the products of 64 activations with one weight to their accumulators.
void addRow(const std::int32_t* row, const std::uint8_t* activations, __m256i (&accumulators)[8])
{
    for (int part = 0; part < 8; ++part) {
        const __m256i index = _mm256_cvtepu8_epi32(
            _mm_loadl_epi64(reinterpret_cast<const __m128i*>(activations + 8 * part)));
        accumulators[part] =
            _mm256_add_epi32(accumulators[part], _mm256_i32gather_epi32(row, index, 4));
    }
}

} // namespace

void accumulateAvx2Gather(const FilterJob& job)
{
    const TapChunk end = job.chunkCount > 0 ? job.chunks[job.chunkCount - 1] : TapChunk{};
    for (std::size_t p = 0; p < job.positions; ++p) {
        const std::uint8_t* window = job.input + job.origins[p];
        __m256i accumulators[8];
        for (__m256i& part : accumulators)
            part = _mm256_set1_epi32(job.bias);
        for (const TapPair* pair = job.pairs; pair != job.pairs + end.pairsEnd; ++pair) {
            const std::int32_t* row = job.products + std::size_t{pair->weight} * 256;
            addRow(row, window + pair->offsets[0], accumulators);
            addRow(row, window + pair->offsets[1], accumulators);
        }
        for (const SingleTap* single = job.singles; single != job.singles + end.singlesEnd;
             ++single)
            addRow(job.products + std::size_t{single->weight} * 256, window + single->offset,
                   accumulators);
        auto* out = reinterpret_cast<__m256i*>(job.accumulators + job.places[p] * kLanes);
        for (int part = 0; part < 8; ++part)
            _mm256_store_si256(out + part, accumulators[part]);
    }
}

} // namespace hawx::kernel

#endif
