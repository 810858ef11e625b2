// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/kernels/kernel.h"

#if defined(__x86_64__)

#include <immintrin.h>

#include <utility>

namespace hawx::kernel {

namespace {

constexpr std::size_t kRegister = 32; ///< bytes

__m256i load(const void* bytes)
{
    return _mm256_loadu_si256(static_cast<const __m256i*>(bytes));
}

/// Looks the operands of activations up, 16 entries at a time.
class OperandTable {
public:
    OperandTable(const std::uint8_t* operand, bool sevenBit) : m_chains(sevenBit ? 1 : kChains)
    {
        for (int c = 0; c < kChains; ++c) {
            __m128i before = _mm_setzero_si128();
            for (int b = 0; b < kChain; ++b, operand += 16) {
                const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(operand));
                m_differences[c][b] = _mm256_broadcastsi128_si256(_mm_xor_si128(block, before));
                before = block;
            }
        }
    }

    /// Of 32 activations: the differences of all blocks up to theirs.
    __m256i operator()(const std::uint8_t* activations) const
    {
        __m256i index = load(activations);
        __m256i result = _mm256_setzero_si256();
        for (int c = 0; c < m_chains; ++c) {
            // A byte with bit 7 set looks 0 up: set for activations of the other chain and, as the
            // index decreases, for blocks beyond the activation's own.
            __m256i step = _mm256_max_epi8(index, _mm256_set1_epi8(-1));
            for (int b = 0; b < kChain; ++b) {
                result = _mm256_xor_si256(result, _mm256_shuffle_epi8(m_differences[c][b], step));
                step = _mm256_sub_epi8(step, _mm256_set1_epi8(16));
            }
            index = _mm256_xor_si256(index, _mm256_set1_epi8(-128));
        }
        return result;
    }

private:
    static constexpr int kChains = 2;
    static constexpr int kChain = 8; ///< blocks of 128 activations
    int m_chains;
    __m256i m_differences[kChains][kChain];
};

/// Stores operands of four channels side by side, 32 images in their order.
void interleave(__m256i a, __m256i b, __m256i c, __m256i d, std::uint8_t* out)
{
    const __m256i lowAB = _mm256_unpacklo_epi8(a, b);
    const __m256i highAB = _mm256_unpackhi_epi8(a, b);
    const __m256i lowCD = _mm256_unpacklo_epi8(c, d);
    const __m256i highCD = _mm256_unpackhi_epi8(c, d);
    // Images 0 to 3 and 16 to 19, 4 to 7 and 20 to 23, and so on.
    const __m256i image0 = _mm256_unpacklo_epi16(lowAB, lowCD);
    const __m256i image4 = _mm256_unpackhi_epi16(lowAB, lowCD);
    const __m256i image8 = _mm256_unpacklo_epi16(highAB, highCD);
    const __m256i image12 = _mm256_unpackhi_epi16(highAB, highCD);
    auto* parts = reinterpret_cast<__m256i*>(out);
    _mm256_store_si256(parts, _mm256_permute2x128_si256(image0, image4, 0x20));
    _mm256_store_si256(parts + 1, _mm256_permute2x128_si256(image8, image12, 0x20));
    _mm256_store_si256(parts + 2, _mm256_permute2x128_si256(image0, image4, 0x31));
    _mm256_store_si256(parts + 3, _mm256_permute2x128_si256(image8, image12, 0x31));
}

/// Some successive taps of one term, which are treated alike.
struct Run {
    const std::uint8_t* operands;
    const std::uint32_t* offsets;
    std::size_t taps;
    const std::int8_t* weights; ///< [tap][filter][4 channels]
};

constexpr std::size_t kTapsOfRun = 48;

/// Bounds of sums of products over pairs of channels, saturated, for up to eight filters.
struct Bounds {
    __m256i least = _mm256_setzero_si256();
    __m256i most = _mm256_setzero_si256();

    /// Of one tap.
    static Bounds of(__m256i operands, __m256i weights)
    {
        const __m256i zero = _mm256_setzero_si256();
        return {_mm256_maddubs_epi16(operands, _mm256_min_epi8(weights, zero)),
                _mm256_maddubs_epi16(operands, _mm256_max_epi8(weights, zero))};
    }
    Bounds operator+(const Bounds& other) const
    {
        return {_mm256_adds_epi16(least, other.least), _mm256_adds_epi16(most, other.most)};
    }
    void include(const Bounds& other)
    {
        least = _mm256_min_epi16(least, other.least);
        most = _mm256_max_epi16(most, other.most);
    }
    bool fit() const
    {
        const __m256i reached =
            _mm256_or_si256(_mm256_cmpeq_epi16(least, _mm256_set1_epi16(-32768)),
                            _mm256_cmpeq_epi16(most, _mm256_set1_epi16(32767)));
        return _mm256_testz_si256(reached, reached) != 0;
    }
};

/// How many taps' products of two channels can be summed in 16 bits, whatever the operands: 4, 2 or
/// 1, from a multiple of it on, or 0.
int narrowTaps(const Run& run, std::size_t filters, std::uint8_t largestOperand)
{
    const __m256i operands = _mm256_set1_epi8(static_cast<char>(largestOperand));
    const __m256i present = _mm256_cmpgt_epi32(_mm256_set1_epi32(static_cast<int>(filters)),
                                               _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7));
    const auto boundsOf = [&](std::size_t tap) {
        if (tap >= run.taps)
            return Bounds{};
        const auto* weights = reinterpret_cast<const int*>(run.weights + 4 * filters * tap);
        return Bounds::of(operands, _mm256_maskload_epi32(weights, present));
    };
    Bounds one;
    Bounds two;
    Bounds four;
    for (std::size_t tap = 0; tap < run.taps; tap += 4) {
        const Bounds a = boundsOf(tap);
        const Bounds b = boundsOf(tap + 1);
        const Bounds c = boundsOf(tap + 2);
        const Bounds d = boundsOf(tap + 3);
        one.include(a);
        one.include(b);
        one.include(c);
        one.include(d);
        two.include(a + b);
        two.include(c + d);
        four.include((a + b) + (c + d));
    }
    return four.fit() ? 4 : two.fit() ? 2 : one.fit() ? 1 : 0;
}

/// Operands of 16 images, or of two of the four channels as 16-bit numbers.
struct Operands {
    __m256i first;
    __m256i second;

    static Operands at(const std::uint8_t* operands)
    {
        return {load(operands), load(operands + kRegister)};
    }
    Operands even() const
    {
        const __m256i mask = _mm256_set1_epi16(0xFF);
        return {_mm256_and_si256(first, mask), _mm256_and_si256(second, mask)};
    }
    Operands odd() const { return {_mm256_srli_epi16(first, 8), _mm256_srli_epi16(second, 8)}; }
};

/// One filter's weights of a tap (or of half of its channels, 16 bits each), for every image.
__m256i everywhere(const void* weights)
{
    std::int32_t four = 0;
    __builtin_memcpy(&four, weights, sizeof four);
    return _mm256_set1_epi32(four);
}

/// The sums of one filter for 16 images.
struct Sums {
    __m256i first = _mm256_setzero_si256();
    __m256i second = _mm256_setzero_si256();

    /// Of several taps, whose weights lie `stride` bytes apart.
    template <std::size_t Taps>
    void addNarrow(const Operands (&x)[Taps], const std::int8_t* weights, std::size_t stride)
    {
        __m256i firstPairs = _mm256_setzero_si256();
        __m256i secondPairs = _mm256_setzero_si256();
        for (std::size_t tap = 0; tap < Taps; ++tap, weights += stride) {
            const __m256i w = everywhere(weights);
            firstPairs = _mm256_add_epi16(firstPairs, _mm256_maddubs_epi16(x[tap].first, w));
            secondPairs = _mm256_add_epi16(secondPairs, _mm256_maddubs_epi16(x[tap].second, w));
        }
        const __m256i ones = _mm256_set1_epi16(1);
        first = _mm256_add_epi32(first, _mm256_madd_epi16(firstPairs, ones));
        second = _mm256_add_epi32(second, _mm256_madd_epi16(secondPairs, ones));
    }

    void addWide(const Operands& x, const std::int16_t* weights)
    {
        const __m256i w = everywhere(weights);
        first = _mm256_add_epi32(first, _mm256_madd_epi16(x.first, w));
        second = _mm256_add_epi32(second, _mm256_madd_epi16(x.second, w));
    }

    /// Adds the sums times the multiplier.
    void addTo(std::int32_t* accumulators, std::int32_t multiplier) const
    {
        auto* out = reinterpret_cast<__m256i*>(accumulators);
        const __m256i factor = _mm256_set1_epi32(multiplier);
        _mm256_store_si256(
            out, _mm256_add_epi32(_mm256_load_si256(out), _mm256_mullo_epi32(first, factor)));
        _mm256_store_si256(out + 1, _mm256_add_epi32(_mm256_load_si256(out + 1),
                                                     _mm256_mullo_epi32(second, factor)));
    }
};

/// Products of `Taps` taps and two channels can be summed in 16 bits.
template <std::size_t Taps>
struct Narrow {
    explicit Narrow(const Run& given, std::size_t /*filters*/) : run(given) {}

    template <std::size_t... F>
    void add(const std::uint8_t* operands, Sums (&sums)[sizeof...(F)],
             std::index_sequence<F...> filters) const
    {
        std::size_t tap = 0;
        for (; tap + Taps <= run.taps; tap += Taps)
            addTaps<Taps>(operands, tap, sums, filters);
        for (; tap < run.taps; ++tap)
            addTaps<1>(operands, tap, sums, filters);
    }

    template <std::size_t Count, std::size_t... F>
    void addTaps(const std::uint8_t* operands, std::size_t tap, Sums (&sums)[sizeof...(F)],
                 std::index_sequence<F...> /*filters*/) const
    {
        constexpr std::size_t kStride = 4 * sizeof...(F);
        Operands x[Count];
        for (std::size_t i = 0; i < Count; ++i)
            x[i] = Operands::at(operands + run.offsets[tap + i]);
        (sums[F].addNarrow(x, run.weights + tap * kStride + 4 * F, kStride), ...);
    }

    const Run& run;
};

/// Nothing but single products fits 16 bits: `vpmaddubsw` would saturate.
struct Wide {
    Wide(const Run& given, std::size_t filters) : run(given)
    {
        for (std::size_t i = 0; i < 4 * filters * given.taps; i += 4) {
            weights[i] = given.weights[i];
            weights[i + 1] = given.weights[i + 2];
            weights[i + 2] = given.weights[i + 1];
            weights[i + 3] = given.weights[i + 3];
        }
    }

    template <std::size_t... F>
    void add(const std::uint8_t* operands, Sums (&sums)[sizeof...(F)],
             std::index_sequence<F...> /*filters*/) const
    {
        const std::int16_t* w = weights;
        for (std::size_t tap = 0; tap < run.taps; ++tap, w += 4 * sizeof...(F)) {
            const Operands x = Operands::at(operands + run.offsets[tap]);
            const Operands even = x.even();
            const Operands odd = x.odd();
            ((sums[F].addWide(even, w + 4 * F), sums[F].addWide(odd, w + 4 * F + 2)), ...);
        }
    }

    const Run& run;
    std::int16_t weights[4 * kFactoredFilters * kTapsOfRun]; ///< even channels first
};

template <typename Dot, std::size_t... F>
void addRun(const FactoredJob& job, const Run& run, std::index_sequence<F...> filters)
{
    const Dot dot(run, sizeof...(F));
    for (std::size_t p = 0; p < job.positions; ++p)
        // Operands take four times the room of codes. Sums of six filters take 12 registers.
        for (std::size_t image = 0; image < kLanes; image += 16) {
            Sums sums[sizeof...(F)];
            dot.add(run.operands + std::size_t{4} * (job.origins[p] + image), sums, filters);
            (sums[F].addTo(job.accumulators[F] + job.places[p] * kLanes + image, job.multiplier),
             ...);
        }
}

template <std::size_t... F>
void accumulateFilters(const FactoredJob& job, std::index_sequence<F...> filters)
{
    for (std::size_t f = 0; f < sizeof...(F); ++f)
        for (std::size_t p = 0; p < job.positions; ++p) {
            auto* out = reinterpret_cast<__m256i*>(job.accumulators[f] + job.places[p] * kLanes);
            for (int part = 0; part < 8; ++part)
                _mm256_store_si256(out + part, _mm256_set1_epi32(job.bias[f]));
        }
    const std::int8_t* weights = job.weights;
    for (std::size_t term = 0; term < job.terms; ++term)
        for (std::size_t tap = 0; tap < job.taps; tap += kTapsOfRun) {
            const std::size_t left = job.taps - tap;
            const Run run{job.operands + term * job.termStride, job.offsets + tap,
                          left < kTapsOfRun ? left : kTapsOfRun, weights};
            switch (narrowTaps(run, sizeof...(F), job.largestOperands[term])) {
            case 0: addRun<Wide>(job, run, filters); break;
            case 1: addRun<Narrow<1>>(job, run, filters); break;
            case 2: addRun<Narrow<2>>(job, run, filters); break;
            default: addRun<Narrow<4>>(job, run, filters); break;
            }
            weights += 4 * sizeof...(F) * run.taps;
        }
}

} // namespace

void makeOperandsAvx2(const OperandJob& job)
{
    const OperandTable operandOf(job.operand, job.sevenBit);
    const std::size_t plane = job.pixels * kLanes;
    std::uint8_t* out = job.operands;
    for (std::size_t group = 0; group < job.groups; ++group)
        for (std::size_t channel = 0; channel < job.channels; channel += 4) {
            const std::uint8_t* in = job.input + (group * job.channels + channel) * plane;
            const std::size_t used = job.channels - channel;
            for (std::size_t i = 0; i < plane; i += kRegister, out += 4 * kRegister) {
                // Missing channels have weight 0: any operand will do.
                const __m256i a = operandOf(in + i);
                const __m256i b = used > 1 ? operandOf(in + plane + i) : a;
                const __m256i c = used > 2 ? operandOf(in + 2 * plane + i) : a;
                const __m256i d = used > 3 ? operandOf(in + 3 * plane + i) : a;
                interleave(a, b, c, d, out);
            }
        }
}

void accumulateAvx2Dot(const FactoredJob& job)
{
    static_assert(kFactoredFilters == 6);
    switch (job.filters) {
    case 1: accumulateFilters(job, std::make_index_sequence<1>()); break;
    case 2: accumulateFilters(job, std::make_index_sequence<2>()); break;
    case 3: accumulateFilters(job, std::make_index_sequence<3>()); break;
    case 4: accumulateFilters(job, std::make_index_sequence<4>()); break;
    case 5: accumulateFilters(job, std::make_index_sequence<5>()); break;
    default: accumulateFilters(job, std::make_index_sequence<6>()); break;
    }
}

} // namespace hawx::kernel

#endif
