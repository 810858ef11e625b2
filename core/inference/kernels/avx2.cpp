// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/kernels/kernel.h"

#if defined(__x86_64__)

#include <immintrin.h>

namespace hawx::kernel {

bool hasAvx2()
{
    return __builtin_cpu_supports("avx2");
}

namespace {

/// The most that one tap adds to a sum of bytes: one of the base, one of the difference. Sums are
/// widened after so many taps.
constexpr std::uint32_t kMostOfTap = 2 * 255;
constexpr std::uint32_t kTapsOfSum = 128;
static_assert(kTapsOfSum * kMostOfTap < 65536);

/// 16 bytes in both halves of a register, as a shuffle of 32 activations wants them.
__m256i twice(const std::uint8_t* bytes)
{
    return _mm256_broadcastsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes)));
}

__m256i load(const std::uint8_t* activations)
{
    return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(activations));
}

struct Table {
    __m256i low;
    __m256i high;

    explicit Table(const NibbleTable& table) : low(twice(table.low)), high(twice(table.high)) {}
};

/// Sums of bytes of 32 lanes in unsigned 16-bit lanes: `all` sums pairs of bytes as 16-bit
/// numbers, modulo 2^16; `odd` the upper byte of each pair. The lower bytes' sum is
/// all - 256 * odd.
struct ByteSums {
    __m256i all = _mm256_setzero_si256();
    __m256i odd = _mm256_setzero_si256();

    void add(__m256i bytes)
    {
        all = _mm256_add_epi16(all, bytes);
        odd = _mm256_add_epi16(odd, _mm256_srli_epi16(bytes, 8));
    }
    __m256i even() const { return _mm256_sub_epi16(all, _mm256_slli_epi16(odd, 8)); }
};

/// Sums of the products of 32 lanes at one output position.
struct VectorSums {
    ByteSums low;
    ByteSums high;

    /// Adds the sums to 32 accumulators.
    void widenInto(std::int32_t* accumulators, int lowBits) const
    {
        const auto widened = [lowBits](__m256i lows, __m256i highs, int half) {
            const auto part = [half](__m256i lanes) {
                return _mm256_cvtepu16_epi32(half == 0 ? _mm256_castsi256_si128(lanes)
                                                       : _mm256_extracti128_si256(lanes, 1));
            };
            return _mm256_add_epi32(part(lows), _mm256_slli_epi32(part(highs), lowBits));
        };
        const __m256i evenLow = low.even();
        const __m256i evenHigh = high.even();
        for (int half = 0; half < 2; ++half) {
            const __m256i even = widened(evenLow, evenHigh, half);
            const __m256i odd = widened(low.odd, high.odd, half);
            const __m256i outer = _mm256_unpacklo_epi32(even, odd);
            const __m256i inner = _mm256_unpackhi_epi32(even, odd);
            auto* out = reinterpret_cast<__m256i*>(accumulators + 16 * half);
            out[0] = _mm256_add_epi32(out[0], _mm256_permute2x128_si256(outer, inner, 0x20));
            out[1] = _mm256_add_epi32(out[1], _mm256_permute2x128_si256(outer, inner, 0x31));
        }
    }
};

/// What the low nibble of 32 activations adds to their products.
struct Differences {
    __m256i low = _mm256_setzero_si256();
    __m256i high = _mm256_setzero_si256();

    /// Of one class.
    Differences(const Table& table, __m256i lower)
        : low(_mm256_shuffle_epi8(table.low, lower)), high(_mm256_shuffle_epi8(table.high, lower))
    {}

    /// Of several classes. index: number of the class and low nibble.
    Differences(const NibbleTable* tables, int classes, __m256i index)
    {
        const __m256i sixteen = _mm256_set1_epi8(16);
        for (int first = 0; first < classes; first += NibbleRows::kChain) {
            // A byte with bit 7 set looks 0 up: set for classes outside this chain, and, as the
            // index decreases by one class at each step, for classes that are passed.
            __m256i step = _mm256_max_epi8(index, _mm256_set1_epi8(-1));
            index = _mm256_xor_si256(index, _mm256_set1_epi8(-128));
            const int last = first + NibbleRows::kChain;
            for (int c = first; c < (classes < last ? classes : last); ++c) {
                const Table table(tables[c]);
                low = _mm256_xor_si256(low, _mm256_shuffle_epi8(table.low, step));
                high = _mm256_xor_si256(high, _mm256_shuffle_epi8(table.high, step));
                step = _mm256_sub_epi8(step, sixteen);
            }
        }
    }
};

/// Adds the products of one weight and some taps for 32 lanes at one output position. Classes is
/// their number where it is known at compile time, so that their tables stay in registers, else 0.
template <int Classes>
void addByNibbles(const SplitProducts& split, std::size_t weight, const std::uint8_t* window,
                  const std::uint32_t* offset, const std::uint32_t* end, VectorSums& sums)
{
    const NibbleRow& row = split.nibbleRows[weight];
    const NibbleTable* tables = split.nibbleDifferences + row.firstClass;
    const int classes = Classes == 0 ? static_cast<int>(row.classes) : Classes;
    const __m256i nibble = _mm256_set1_epi8(15);
    const __m256i classOf = twice(row.classOf);
    const Table base(row.base);
    const Table only(tables[0]);
    VectorSums local = sums;
    for (; offset != end; ++offset) {
        const __m256i activations = load(window + *offset);
        const __m256i lower = _mm256_and_si256(activations, nibble);
        const __m256i upper = _mm256_and_si256(_mm256_srli_epi16(activations, 4), nibble);
        const Differences differences = [&] {
            if constexpr (Classes == 1)
                return Differences(only, lower);
            else
                return Differences(tables, classes,
                                   _mm256_or_si256(lower, _mm256_shuffle_epi8(classOf, upper)));
        }();
        local.low.add(differences.low);
        local.low.add(_mm256_shuffle_epi8(base.low, upper));
        local.high.add(_mm256_add_epi8(differences.high, _mm256_shuffle_epi8(base.high, upper)));
    }
    sums = local;
}

/// Looks 32 activations up in 2^Bits bytes: in both halves, of which bit Bits - 1 chooses one.
template <int Bits>
__m256i lookUp(const std::uint8_t* bytes, __m256i activations)
{
    if constexpr (Bits == 4)
        return _mm256_shuffle_epi8(twice(bytes),
                                   _mm256_and_si256(activations, _mm256_set1_epi8(15)));
    else
        return _mm256_blendv_epi8(lookUp<Bits - 1>(bytes, activations),
                                  lookUp<Bits - 1>(bytes + (1 << (Bits - 1)), activations),
                                  _mm256_slli_epi16(activations, 8 - Bits));
}

/// The same for rows without structure. Sums stay in memory: the look-ups need all registers.
template <int Bits>
void addByHalves(const SplitProducts& split, std::size_t weight, const std::uint8_t* window,
                 const std::uint32_t* offset, const std::uint32_t* end, VectorSums& sums)
{
    constexpr std::size_t kEntries = std::size_t{1} << Bits;
    const std::uint8_t* row = split.rows + weight * 2 * kEntries;
    for (; offset != end; ++offset) {
        const __m256i activations = load(window + *offset);
        sums.low.add(lookUp<Bits>(row, activations));
        sums.high.add(lookUp<Bits>(row + kEntries, activations));
    }
}

using AddTaps = void (*)(const SplitProducts&, std::size_t weight, const std::uint8_t* window,
                         const std::uint32_t* offset, const std::uint32_t* end, VectorSums&);

/// What is fastest for the row of a weight.
AddTaps chooseFor(const SplitProducts& split, std::size_t weight)
{
    const std::uint32_t classes = split.nibbleRows[weight].classes;
    if (classes == 1)
        return addByNibbles<1>;
    if (classes == 2)
        return addByNibbles<2>;
    if (split.entries == 128)
        return classes <= 4 ? addByNibbles<0> : addByHalves<7>;
    return classes <= 13 ? addByNibbles<0> : addByHalves<8>;
}

/// Goes through the taps of a filter by weight: those of its pairs and its single one together.
class TapsByWeight {
public:
    std::uint32_t weight = 0;
    std::uint32_t offsets[kTapsOfSum];
    std::uint32_t taps = 0;

    explicit TapsByWeight(const FilterJob& job) : m_pair(job.pairs), m_single(job.singles)
    {
        if (job.chunkCount > 0) {
            m_pairsEnd = job.pairs + job.chunks[job.chunkCount - 1].pairsEnd;
            m_singlesEnd = job.singles + job.chunks[job.chunkCount - 1].singlesEnd;
        }
    }

    /// The next taps of one weight, kTapsOfSum at most; false when there are none.
    bool next()
    {
        taps = 0;
        if (m_pair != m_pairsEnd && (m_single == m_singlesEnd || !comesFirst(*m_single, *m_pair)))
            weight = m_pair->weight;
        else if (m_single != m_singlesEnd)
            weight = m_single->weight;
        else
            return false;
        for (; m_pair != m_pairsEnd && m_pair->weight == weight && taps + 2 <= kTapsOfSum;
             ++m_pair) {
            offsets[taps++] = m_pair->offsets[0];
            offsets[taps++] = m_pair->offsets[1];
        }
        if (m_single != m_singlesEnd && m_single->weight == weight && taps < kTapsOfSum)
            offsets[taps++] = (m_single++)->offset;
        return true;
    }

private:
    /// In the order of FilterTaps: by magnitude, 0 last, positive weights before negative ones.
    static std::uint32_t rank(std::uint32_t weight)
    {
        if (weight == 0)
            return 512;
        return weight < 128 ? 2 * weight : 2 * (256 - weight) + 1;
    }
    static bool comesFirst(const SingleTap& single, const TapPair& pair)
    {
        return rank(single.weight) < rank(pair.weight);
    }

    const TapPair* m_pair;
    const TapPair* m_pairsEnd = m_pair;
    const SingleTap* m_single;
    const SingleTap* m_singlesEnd = m_single;
};

/// 32 lanes at each of up to kTile output positions.
constexpr int kVectors = kTile * static_cast<int>(kLanes) / 32;

/// Computes up to kTile output positions at once, so that a row serves all of them while it is in
/// the first-level cache.
void accumulateTile(const FilterJob& job, std::size_t first, int positions)
{
    const std::uint8_t* windows[kVectors];
    std::int32_t* accumulators[kVectors];
    VectorSums sums[kVectors];
    const int vectors = positions * (kVectors / kTile);
    for (int v = 0; v < vectors; ++v) {
        const auto position = first + static_cast<std::size_t>(v / 2);
        const std::size_t lane = v % 2 == 0 ? 0 : 32;
        windows[v] = job.input + job.origins[position] + lane;
        accumulators[v] = job.accumulators + job.places[position] * kLanes + lane;
        for (int i = 0; i < 32; i += 8)
            _mm256_store_si256(reinterpret_cast<__m256i*>(accumulators[v] + i),
                               _mm256_set1_epi32(job.splitBias));
    }
    const auto widen = [&] {
        for (int v = 0; v < vectors; ++v) {
            sums[v].widenInto(accumulators[v], job.split.lowBits);
            sums[v] = {};
        }
    };
    std::uint32_t summed = 0;
    TapsByWeight run(job);
    while (run.next()) {
        if (summed + run.taps > kTapsOfSum) {
            widen();
            summed = 0;
        }
        summed += run.taps;
        const AddTaps add = chooseFor(job.split, run.weight);
        for (int v = 0; v < vectors; ++v)
            add(job.split, run.weight, windows[v], run.offsets, run.offsets + run.taps, sums[v]);
    }
    widen();
}

} // namespace

void accumulateAvx2(const FilterJob& job)
{
    if (job.split.rows == nullptr) {
        accumulateAvx2Gather(job);
        return;
    }
    for (std::size_t p = 0; p < job.positions; p += kTile) {
        const std::size_t left = job.positions - p;
        accumulateTile(job, p, left < kTile ? static_cast<int>(left) : kTile);
    }
}

void requantiseAvx2(const std::int32_t* accumulators, std::size_t size, FixedPoint factor,
                    int lowest, int highest, std::uint8_t* codes)
{
    const __m256i multiplier = _mm256_set1_epi64x(factor.multiplier);
    const __m256i half = _mm256_set1_epi64x(std::int64_t{1} << 30);
    const __m128i left = _mm_cvtsi32_si128(factor.shift > 0 ? factor.shift : 0);
    const int shift = factor.shift > 0 ? 0 : -factor.shift;
    const __m128i right = _mm_cvtsi32_si128(shift);
    const __m256i mask = _mm256_set1_epi32(static_cast<int>((std::int64_t{1} << shift) - 1));
    const __m256i halfMask = _mm256_srli_epi32(mask, 1);
    const __m256i bottom = _mm256_set1_epi32(lowest);
    const __m256i top = _mm256_set1_epi32(highest);
    const __m256i lowestBytes = _mm256_set1_epi32(0x0C080400);
    for (std::size_t i = 0; i < size; i += 8) {
        const __m256i x = _mm256_sll_epi32(
            _mm256_load_si256(reinterpret_cast<const __m256i*>(accumulators + i)), left);
        // (x * multiplier + 2^30) >> 31 is the rounding doubling high product: the multiplier is
        // not negative, so it never saturates.
        const __m256i even =
            _mm256_srli_epi64(_mm256_add_epi64(_mm256_mul_epi32(x, multiplier), half), 31);
        const __m256i odd =
            _mm256_add_epi64(_mm256_mul_epi32(_mm256_srli_epi64(x, 32), multiplier), half);
        const __m256i high = _mm256_blend_epi32(even, _mm256_slli_epi64(odd, 1), 0xAA);
        // One more where the remainder exceeds half, which is one larger for negative numbers.
        const __m256i threshold = _mm256_sub_epi32(halfMask, _mm256_srai_epi32(high, 31));
        const __m256i up = _mm256_cmpgt_epi32(_mm256_and_si256(high, mask), threshold);
        __m256i result = _mm256_sub_epi32(_mm256_sra_epi32(high, right), up);
        result = _mm256_min_epi32(_mm256_max_epi32(result, bottom), top);
        const __m256i packed = _mm256_shuffle_epi8(result, lowestBytes);
        _mm_storel_epi64(reinterpret_cast<__m128i*>(codes + i),
                         _mm_unpacklo_epi32(_mm256_castsi256_si128(packed),
                                            _mm256_extracti128_si256(packed, 1)));
    }
}

} // namespace hawx::kernel

#endif
