// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/kernels/kernel.h"

#if defined(__x86_64__)

#include <immintrin.h>

#include <utility>

namespace hawx::kernel {

bool hasAvx512Vbmi()
{
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
           __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vbmi");
}

namespace {

/// High bytes are stored with their sign bit flipped, so that they can be summed unsigned.
constexpr std::uint32_t kHighByteOffset = 128 * 256;

/// Byte tables of one weight's products, kept in registers while they serve all taps of that
/// weight.
template <bool WideCodes>
struct Row {
    static constexpr int kRegisters = WideCodes ? 4 : 2; // 256 or 128 entries of 64 bytes
    __m512i low[kRegisters];
    __m512i high[kRegisters];

    explicit Row(const std::uint8_t* split)
    {
        for (int r = 0; r < kRegisters; ++r) {
            low[r] = _mm512_load_si512(split + 64 * r);
            high[r] = _mm512_load_si512(split + 256 + 64 * r);
        }
    }
};

/// Sums of bytes of 64 images in 16-bit lanes: `all` sums pairs of bytes as 16-bit numbers, modulo
/// 2^16; `odd` the upper byte of each pair. The lower bytes' sum is all - 256 * odd.
struct ByteSums {
    __m512i all = _mm512_setzero_si512();
    __m512i odd = _mm512_setzero_si512();

    void add(__m512i bytes)
    {
        all = _mm512_add_epi16(all, bytes);
        odd = _mm512_add_epi16(odd, _mm512_srli_epi16(bytes, 8));
    }
    void subtract(__m512i bytes)
    {
        all = _mm512_sub_epi16(all, bytes);
        odd = _mm512_sub_epi16(odd, _mm512_srli_epi16(bytes, 8));
    }
    __m512i even() const { return _mm512_sub_epi16(all, _mm512_slli_epi16(odd, 8)); }
};

/// Sums of the products of 64 images at one output position.
struct PositionSums {
    ByteSums low;
    ByteSums high;

    template <bool Subtract, bool WideCodes>
    void add(const Row<WideCodes>& row, __m512i activations)
    {
        __m512i l = _mm512_permutex2var_epi8(row.low[0], activations, row.low[1]);
        __m512i h = _mm512_permutex2var_epi8(row.high[0], activations, row.high[1]);
        if constexpr (WideCodes) {
            const __mmask64 upper = _mm512_movepi8_mask(activations);
            l = _mm512_mask_blend_epi8(
                upper, l, _mm512_permutex2var_epi8(row.low[2], activations, row.low[3]));
            h = _mm512_mask_blend_epi8(
                upper, h, _mm512_permutex2var_epi8(row.high[2], activations, row.high[3]));
        }
        if constexpr (Subtract) {
            low.subtract(l);
            high.subtract(h);
        } else {
            low.add(l);
            high.add(h);
        }
    }

    /// Adds the sums to 32-bit accumulators: images 0, 2, ..., 62, then 1, 3, ..., 63.
    void widenInto(__m512i (&accumulators)[4]) const
    {
        const auto widened = [](__m512i lows, __m512i highs, int half) {
            const auto part = [half](__m512i lanes) {
                return _mm512_cvtepi16_epi32(half == 0 ? _mm512_castsi512_si256(lanes)
                                                       : _mm512_extracti64x4_epi64(lanes, 1));
            };
            return _mm512_add_epi32(part(lows), _mm512_slli_epi32(part(highs), 8));
        };
        const __m512i evenLow = low.even();
        const __m512i evenHigh = high.even();
        accumulators[0] = _mm512_add_epi32(accumulators[0], widened(evenLow, evenHigh, 0));
        accumulators[1] = _mm512_add_epi32(accumulators[1], widened(evenLow, evenHigh, 1));
        accumulators[2] = _mm512_add_epi32(accumulators[2], widened(low.odd, high.odd, 0));
        accumulators[3] = _mm512_add_epi32(accumulators[3], widened(low.odd, high.odd, 1));
    }
};

/// Stores accumulators, kept as even and odd images, in the order of images.
void storeInOrder(const __m512i (&accumulators)[4], std::int32_t* out)
{
    const __m512i lower = _mm512_setr_epi32(0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
    const __m512i upper =
        _mm512_setr_epi32(8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
    for (int half = 0; half < 2; ++half) {
        const __m512i even = accumulators[half];
        const __m512i odd = accumulators[half + 2];
        _mm512_store_si512(out + 32 * half, _mm512_permutex2var_epi32(even, lower, odd));
        _mm512_store_si512(out + 32 * half + 16, _mm512_permutex2var_epi32(even, upper, odd));
    }
}

/// Computes some output positions at once, so that a row in registers serves all of them. Positions
/// are a parameter pack: each position's sums must be variables of their own to stay in registers.
template <bool Odd, bool WideCodes, std::size_t... P>
void accumulateTile(const FilterJob& job, std::size_t first, std::int32_t start,
                    std::index_sequence<P...>)
{
    const std::uint8_t* const windows[] = {(job.input + job.origins[first + P])...};
    __m512i accumulators[sizeof...(P)][4];
    for (auto& position : accumulators)
        for (__m512i& part : position)
            part = _mm512_set1_epi32(start);
    const WeightRun* run = job.runs;
    for (std::size_t c = 0; c < job.chunks; ++c) {
        PositionSums sums[sizeof...(P)];
        for (const WeightRun* const end = job.runs + job.chunkEnds[c]; run != end; ++run) {
            const std::uint32_t* offset = job.offsets + run->first;
            const std::uint32_t* const positive = offset + run->positive;
            const std::uint32_t* const negative = positive + run->negative;
            Row<WideCodes> row(job.splitProducts + run->magnitude * std::size_t{512});
            for (; offset != positive; ++offset)
                (sums[P].template add<false>(row, _mm512_loadu_si512(windows[P] + *offset)), ...);
            if constexpr (!Odd)
                if (run->negative > 0)
                    row = Row<WideCodes>(job.splitProducts +
                                         (256 - run->magnitude) * std::size_t{512});
            for (; offset != negative; ++offset)
                (sums[P].template add<Odd>(row, _mm512_loadu_si512(windows[P] + *offset)), ...);
        }
        (sums[P].widenInto(accumulators[P]), ...);
    }
    (storeInOrder(accumulators[P], job.accumulators + job.places[first + P] * kLanes), ...);
}

template <bool Odd, bool WideCodes>
void accumulateAll(const FilterJob& job)
{
    // Each term's high byte is too large by 128; taken off once, modulo 2^32 like every
    // accumulator.
    const auto start =
        static_cast<std::int32_t>(static_cast<std::uint32_t>(job.bias) -
                                  static_cast<std::uint32_t>(job.splitTerms) * kHighByteOffset);
    constexpr std::size_t kTileSize = kTile;
    const std::size_t positions = job.positions;
    std::size_t p = 0;
    for (; p + kTileSize <= positions; p += kTileSize)
        accumulateTile<Odd, WideCodes>(job, p, start, std::make_index_sequence<kTileSize>());
    for (; p + 2 <= positions; p += 2)
        accumulateTile<Odd, WideCodes>(job, p, start, std::make_index_sequence<2>());
    for (; p < positions; ++p)
        accumulateTile<Odd, WideCodes>(job, p, start, std::make_index_sequence<1>());
}

} // namespace

void accumulateAvx512Vbmi(const FilterJob& job)
{
    if (job.splitProducts == nullptr)
        accumulatePortable(job);
    else if (job.oddProducts)
        job.sevenBitCodes ? accumulateAll<true, false>(job) : accumulateAll<true, true>(job);
    else
        job.sevenBitCodes ? accumulateAll<false, false>(job) : accumulateAll<false, true>(job);
}

void requantiseAvx512(const std::int32_t* accumulators, std::size_t size, FixedPoint factor,
                      int lowest, int highest, std::uint8_t* codes)
{
    const __m512i multiplier = _mm512_set1_epi64(factor.multiplier);
    const __m512i half = _mm512_set1_epi64(std::int64_t{1} << 30);
    const auto left = static_cast<unsigned>(factor.shift > 0 ? factor.shift : 0);
    const auto right = static_cast<unsigned>(factor.shift > 0 ? 0 : -factor.shift);
    const __m512i mask = _mm512_set1_epi32(static_cast<int>((std::int64_t{1} << right) - 1));
    const __m512i halfMask = _mm512_srli_epi32(mask, 1);
    for (std::size_t i = 0; i < size; i += 16) {
        const __m512i x = _mm512_slli_epi32(_mm512_load_si512(accumulators + i), left);
        // (x * multiplier + 2^30) >> 31 is the rounding doubling high product: the multiplier is
        // not negative, so it never saturates.
        const __m512i even =
            _mm512_srli_epi64(_mm512_add_epi64(_mm512_mul_epi32(x, multiplier), half), 31);
        const __m512i odd =
            _mm512_add_epi64(_mm512_mul_epi32(_mm512_srli_epi64(x, 32), multiplier), half);
        const __m512i high = _mm512_mask_blend_epi32(0xAAAA, even, _mm512_slli_epi64(odd, 1));
        const __mmask16 negative = _mm512_movepi32_mask(high);
        const __m512i threshold =
            _mm512_mask_add_epi32(halfMask, negative, halfMask, _mm512_set1_epi32(1));
        const __mmask16 up = _mm512_cmpgt_epi32_mask(_mm512_and_si512(high, mask), threshold);
        __m512i result = _mm512_srai_epi32(high, right);
        result = _mm512_mask_add_epi32(result, up, result, _mm512_set1_epi32(1));
        result = _mm512_max_epi32(result, _mm512_set1_epi32(lowest));
        result = _mm512_min_epi32(result, _mm512_set1_epi32(highest));
        _mm_store_si128(reinterpret_cast<__m128i*>(codes + i), _mm512_cvtepi32_epi8(result));
    }
}

} // namespace hawx::kernel

#endif
