// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/kernels/kernel.h"

#if defined(__x86_64__)

#include <immintrin.h>

#include <utility>

namespace hawx::kernel {

bool hasAvx512Vnni()
{
    return hasAvx512Vbmi() && __builtin_cpu_supports("avx512vnni");
}

namespace {

/// The operands of 64 activations, looked up in registers.
template <bool SevenBit>
class OperandRow {
public:
    explicit OperandRow(const std::uint8_t* operand)
    {
        for (int r = 0; r < kRegisters; ++r)
            m_table[r] = _mm512_loadu_si512(operand + 64 * r);
    }

    __m512i operator()(const std::uint8_t* activations) const
    {
        const __m512i codes = _mm512_loadu_si512(activations);
        const __m512i result = _mm512_permutex2var_epi8(m_table[0], codes, m_table[1]);
        if constexpr (SevenBit)
            return result;
        else
            return _mm512_mask_blend_epi8(_mm512_movepi8_mask(codes), result,
                                          _mm512_permutex2var_epi8(m_table[2], codes, m_table[3]));
    }

private:
    static constexpr int kRegisters = SevenBit ? 2 : 4;
    __m512i m_table[kRegisters];
};

/// Operands of four channels side by side. Register j of the 256 bytes holds, in its 128-bit lane
/// i, images 16 i + 4 j to 16 i + 4 j + 3.
template <bool SevenBit>
void makeOperands(const OperandJob& job)
{
    const OperandRow<SevenBit> operandOf(job.operand);
    const std::size_t plane = job.pixels * kLanes;
    std::uint8_t* out = job.operands;
    for (std::size_t group = 0; group < job.groups; ++group)
        for (std::size_t channel = 0; channel < job.channels; channel += 4) {
            const std::uint8_t* in = job.input + (group * job.channels + channel) * plane;
            const std::size_t used = job.channels - channel;
            for (std::size_t pixel = 0; pixel < job.pixels;
                 ++pixel, in += kLanes, out += 4 * kLanes) {
                // Missing channels have weight 0: any operand will do.
                const __m512i a = operandOf(in);
                const __m512i b = used > 1 ? operandOf(in + plane) : a;
                const __m512i c = used > 2 ? operandOf(in + 2 * plane) : a;
                const __m512i d = used > 3 ? operandOf(in + 3 * plane) : a;
                const __m512i lowAB = _mm512_unpacklo_epi8(a, b);
                const __m512i highAB = _mm512_unpackhi_epi8(a, b);
                const __m512i lowCD = _mm512_unpacklo_epi8(c, d);
                const __m512i highCD = _mm512_unpackhi_epi8(c, d);
                _mm512_store_si512(out, _mm512_unpacklo_epi16(lowAB, lowCD));
                _mm512_store_si512(out + 64, _mm512_unpackhi_epi16(lowAB, lowCD));
                _mm512_store_si512(out + 128, _mm512_unpacklo_epi16(highAB, highCD));
                _mm512_store_si512(out + 192, _mm512_unpackhi_epi16(highAB, highCD));
            }
        }
}

/// The sums of one filter for 64 images, in the order of makeOperands().
struct Sums {
    __m512i part[4];

    void add(const __m512i& operands0, const __m512i& operands1, const __m512i& operands2,
             const __m512i& operands3, const std::int8_t* weights)
    {
        const __m512i four = _mm512_set1_epi32(*reinterpret_cast<const std::int32_t*>(weights));
        part[0] = _mm512_dpbusd_epi32(part[0], operands0, four);
        part[1] = _mm512_dpbusd_epi32(part[1], operands1, four);
        part[2] = _mm512_dpbusd_epi32(part[2], operands2, four);
        part[3] = _mm512_dpbusd_epi32(part[3], operands3, four);
    }

    /// Stores them in the order of images: the 4 x 4 lanes of 128 bits are transposed.
    void store(std::int32_t multiplier, std::int32_t bias, std::int32_t* accumulators) const
    {
        __m512i sum[4];
        for (int j = 0; j < 4; ++j)
            sum[j] = _mm512_add_epi32(_mm512_mullo_epi32(part[j], _mm512_set1_epi32(multiplier)),
                                      _mm512_set1_epi32(bias));
        const __m512i a = _mm512_shuffle_i32x4(sum[0], sum[1], 0x44);
        const __m512i b = _mm512_shuffle_i32x4(sum[2], sum[3], 0x44);
        const __m512i c = _mm512_shuffle_i32x4(sum[0], sum[1], 0xEE);
        const __m512i d = _mm512_shuffle_i32x4(sum[2], sum[3], 0xEE);
        _mm512_store_si512(accumulators, _mm512_shuffle_i32x4(a, b, 0x88));
        _mm512_store_si512(accumulators + 16, _mm512_shuffle_i32x4(a, b, 0xDD));
        _mm512_store_si512(accumulators + 32, _mm512_shuffle_i32x4(c, d, 0x88));
        _mm512_store_si512(accumulators + 48, _mm512_shuffle_i32x4(c, d, 0xDD));
    }
};

/// Filters are a parameter pack: the sums of each must be variables of their own to stay in
/// registers.
template <std::size_t... F>
void accumulateFilters(const FactoredJob& job, std::index_sequence<F...>)
{
    for (std::size_t p = 0; p < job.positions; ++p) {
        // Operands take four times the room of codes.
        const std::uint8_t* window = job.operands + std::size_t{4} * job.origins[p];
        const std::int8_t* weights = job.weights;
        Sums sums[sizeof...(F)] = {};
        for (std::size_t term = 0; term < job.terms; ++term, window += job.termStride)
            for (std::size_t tap = 0; tap < job.taps; ++tap, weights += 4 * sizeof...(F)) {
                const std::uint8_t* operands = window + job.offsets[tap];
                const __m512i a = _mm512_load_si512(operands);
                const __m512i b = _mm512_load_si512(operands + 64);
                const __m512i c = _mm512_load_si512(operands + 128);
                const __m512i d = _mm512_load_si512(operands + 192);
                (sums[F].add(a, b, c, d, weights + 4 * F), ...);
            }
        (sums[F].store(job.multiplier, job.bias[F], job.accumulators[F] + job.places[p] * kLanes),
         ...);
    }
}

} // namespace

void makeOperandsAvx512(const OperandJob& job)
{
    job.sevenBit ? makeOperands<true>(job) : makeOperands<false>(job);
}

void accumulateAvx512Vnni(const FactoredJob& job)
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
