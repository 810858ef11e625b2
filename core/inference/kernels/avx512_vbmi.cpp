// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/kernels/kernel.h"

#if defined(__x86_64__)

#include <immintrin.h>

#include <utility>

namespace hawx::kernel {

bool hasAvx512Vbmi()
{
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
           __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq") &&
           __builtin_cpu_supports("avx512vbmi");
}

namespace {

/// What the bytes of a table permit.
enum class Bytes {
    Both7, ///< two low or two high parts can be summed in a byte
    High7, ///< two high parts can
    Both8, ///< neither
};

/// Loads 64 activations, once: the compiler would else load them again for each use, and loads are
/// what is scarce.
inline __m512i loadActivations(const std::uint8_t* memory)
{
    __m512i codes = _mm512_loadu_si512(memory);
    asm("" : "+v"(codes));
    return codes;
}

/// One weight's products, a row of low and one of high parts, in registers while they serve taps of
/// that weight at several positions.
template <bool WideCodes>
struct Row {
    static constexpr int kRegisters = WideCodes ? 4 : 2; // 256 or 128 entries of 64 bytes
    __m512i low[kRegisters];
    __m512i high[kRegisters];

    explicit Row(const std::uint8_t* row)
    {
        for (int r = 0; r < kRegisters; ++r) {
            low[r] = _mm512_load_si512(row + 64 * r);
            high[r] = _mm512_load_si512(row + 64 * (kRegisters + r));
        }
    }

    /// `upper` tells codes of 128 and more.
    __m512i lowOf(__m512i codes, __mmask64 upper) const
    {
        const __m512i result = _mm512_permutex2var_epi8(low[0], codes, low[1]);
        if constexpr (WideCodes)
            return _mm512_mask_blend_epi8(upper, result,
                                          _mm512_permutex2var_epi8(low[2], codes, low[3]));
        return result;
    }
    __m512i highOf(__m512i codes, __mmask64 upper) const
    {
        const __m512i result = _mm512_permutex2var_epi8(high[0], codes, high[1]);
        if constexpr (WideCodes)
            return _mm512_mask_blend_epi8(upper, result,
                                          _mm512_permutex2var_epi8(high[2], codes, high[3]));
        return result;
    }
    static __mmask64 upperOf(__m512i codes)
    {
        return WideCodes ? _mm512_movepi8_mask(codes) : __mmask64{0};
    }
};

/// Sums of bytes of 64 lanes in 16 bits: `all` sums pairs of bytes as 16-bit numbers, modulo 2^16;
/// `odd` the upper byte of each pair. The lower bytes' sum is all - 256 * odd.
struct ByteSums {
    __m512i all = _mm512_setzero_si512();
    __m512i odd = _mm512_setzero_si512();

    void add(__m512i bytes)
    {
        all = _mm512_add_epi16(all, bytes);
        odd = _mm512_add_epi16(odd, _mm512_srli_epi16(bytes, 8));
    }
    /// Two bytes whose sum fits a byte are summed first.
    template <bool FitsByte>
    void add(__m512i a, __m512i b)
    {
        if constexpr (FitsByte) {
            add(_mm512_add_epi8(a, b));
        } else {
            add(a);
            add(b);
        }
    }
    __m512i even() const { return _mm512_sub_epi16(all, _mm512_slli_epi16(odd, 8)); }
};

/// Sums of the products of 64 lanes at one output position.
template <bool WideCodes, Bytes Parts>
struct PositionSums {
    ByteSums low;
    ByteSums high;

    void add(const Row<WideCodes>& row, const std::uint8_t* first, const std::uint8_t* second)
    {
        const __m512i a = loadActivations(first);
        const __m512i b = loadActivations(second);
        const __mmask64 upperA = row.upperOf(a);
        const __mmask64 upperB = row.upperOf(b);
        low.add<Parts == Bytes::Both7>(row.lowOf(a, upperA), row.lowOf(b, upperB));
        high.add<Parts != Bytes::Both8>(row.highOf(a, upperA), row.highOf(b, upperB));
    }
    void add(const Row<WideCodes>& row, const std::uint8_t* activations)
    {
        const __m512i a = loadActivations(activations);
        const __mmask64 upper = row.upperOf(a);
        low.add(row.lowOf(a, upper));
        high.add(row.highOf(a, upper));
    }

    /// Adds the sums to 32-bit accumulators: lanes 0, 2, ..., 62, then 1, 3, ..., 63.
    void widenInto(__m512i (&accumulators)[4]) const
    {
        constexpr int kLowBits = Parts == Bytes::Both7 ? 7 : 8;
        const auto widened = [](__m512i lows, __m512i highs, int half) {
            const auto part = [half](__m512i lanes) {
                return _mm512_cvtepu16_epi32(half == 0 ? _mm512_castsi512_si256(lanes)
                                                       : _mm512_extracti64x4_epi64(lanes, 1));
            };
            return _mm512_add_epi32(part(lows), _mm512_slli_epi32(part(highs), kLowBits));
        };
        const __m512i evenLow = low.even();
        const __m512i evenHigh = high.even();
        accumulators[0] = _mm512_add_epi32(accumulators[0], widened(evenLow, evenHigh, 0));
        accumulators[1] = _mm512_add_epi32(accumulators[1], widened(evenLow, evenHigh, 1));
        accumulators[2] = _mm512_add_epi32(accumulators[2], widened(low.odd, high.odd, 0));
        accumulators[3] = _mm512_add_epi32(accumulators[3], widened(low.odd, high.odd, 1));
    }
};

/// Stores accumulators, kept as even and odd lanes, in the order of lanes.
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
template <bool WideCodes, Bytes Parts, std::size_t... P>
void accumulateTile(const FilterJob& job, std::size_t first, std::index_sequence<P...>)
{
    const std::uint8_t* const windows[] = {(job.input + job.origins[first + P])...};
    __m512i accumulators[sizeof...(P)][4];
    for (auto& position : accumulators)
        for (__m512i& part : position)
            part = _mm512_set1_epi32(job.splitBias);
    const std::size_t rowBytes = 128 * Row<WideCodes>::kRegisters;
    const TapPair* pair = job.pairs;
    const SingleTap* single = job.singles;
    for (std::size_t c = 0; c < job.chunkCount; ++c) {
        PositionSums<WideCodes, Parts> sums[sizeof...(P)];
        for (const TapPair* const end = job.pairs + job.chunks[c].pairsEnd; pair != end; ++pair) {
            const Row<WideCodes> row(job.split.rows + pair->weight * rowBytes);
            (sums[P].add(row, windows[P] + pair->offsets[0], windows[P] + pair->offsets[1]), ...);
        }
        for (const SingleTap* const end = job.singles + job.chunks[c].singlesEnd; single != end;
             ++single) {
            const Row<WideCodes> row(job.split.rows + single->weight * rowBytes);
            (sums[P].add(row, windows[P] + single->offset), ...);
        }
        (sums[P].widenInto(accumulators[P]), ...);
    }
    (storeInOrder(accumulators[P], job.accumulators + job.places[first + P] * kLanes), ...);
}

template <bool WideCodes, Bytes Parts>
void accumulateAll(const FilterJob& job)
{
    constexpr std::size_t kTileSize = kTile;
    const std::size_t positions = job.positions;
    std::size_t p = 0;
    for (; p + kTileSize <= positions; p += kTileSize)
        accumulateTile<WideCodes, Parts>(job, p, std::make_index_sequence<kTileSize>());
    for (; p + 2 <= positions; p += 2)
        accumulateTile<WideCodes, Parts>(job, p, std::make_index_sequence<2>());
    for (; p < positions; ++p)
        accumulateTile<WideCodes, Parts>(job, p, std::make_index_sequence<1>());
}

template <bool WideCodes>
void accumulateAll(const FilterJob& job)
{
    if (job.split.lowBits == 7)
        accumulateAll<WideCodes, Bytes::Both7>(job);
    else if (job.split.highFits7)
        accumulateAll<WideCodes, Bytes::High7>(job);
    else
        accumulateAll<WideCodes, Bytes::Both8>(job);
}

} // namespace

void accumulateAvx512Vbmi(const FilterJob& job)
{
    if (job.split.rows == nullptr)
        accumulatePortable(job);
    else if (job.split.entries == 128)
        accumulateAll<false>(job);
    else
        accumulateAll<true>(job);
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
