// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/adders/adder.h"

#include <cstdint>

/// Adders of 32 bits as operations on words, a few for each: what inference computes with. The
/// netlists of adderNetlist are what they equal.
namespace hawx::words {

using Word = std::uint32_t;

/// The lowest `count` bits, 0..31.
constexpr Word lowBits(int count)
{
    return (Word{1} << count) - 1;
}

struct ExactSum {
    Word operator()(Word x, Word y) const { return x + y; }
};

/// The upper parts are added exactly; `Low` makes the low bits of the sum and the carry into the
/// upper part.
template <typename Low>
struct SplitSum {
    explicit SplitSum(int bits) : low(lowBits(bits)), top(low & ~(low >> 1)) {}
    Word operator()(Word x, Word y) const
    {
        return ((x & ~low) + (y & ~low) + (Low::carry(x, y, top) << 1)) | (Low::sum(x, y) & low);
    }

    Word low; ///< mask of the low part
    Word top; ///< its highest bit
};

struct Zeros {
    static Word sum(Word, Word) { return 0; }
    static Word carry(Word, Word, Word) { return 0; }
};

struct Ones {
    static Word sum(Word, Word) { return ~Word{0}; }
    static Word carry(Word x, Word y, Word top) { return x & y & top; }
};

struct OrOfBits {
    static Word sum(Word x, Word y) { return x | y; }
    static Word carry(Word x, Word y, Word top) { return x & y & top; }
};

struct ErrorTolerantSum {
    explicit ErrorTolerantSum(int bits) : low(lowBits(bits)) {}
    Word operator()(Word x, Word y) const
    {
        // All bits below a pair of ones, and its own.
        Word ones = x & y & low;
        ones |= ones >> 1;
        ones |= ones >> 2;
        ones |= ones >> 4;
        ones |= ones >> 8;
        ones |= ones >> 16;
        return ((x & ~low) + (y & ~low)) | ((x ^ y) & low) | ones;
    }

    Word low;
};

/// Sub-adders of `window` + `block` bits, each giving its highest `block` bits (the first all of
/// them): a block's carry comes from the `window` bits before it, 1..31, or there is none when the
/// window is 0. `Doublings` = floor(log2(window)), 0 for window 0.
template <int Doublings>
struct BlockSum {
    BlockSum(int block, int window) : predicts(window > 0 ? ~Word{0} : Word{0})
    {
        for (int start = block + window; start < kAccumulatorBits; start += block)
            starts |= Word{1} << start;
        tops = starts >> 1;
        rest = window > 0 ? window - (1 << Doublings) : 0;
    }
    Word operator()(Word x, Word y) const
    {
        // Carry-lookahead with windows: bit i of `generate` is the carry out of the bits that end
        // at i, first one, then two, four, .. of them. Windows may overlap, so the last step takes
        // two that together have the wanted length (the operator is idempotent; P. M. Kogge,
        // H. S. Stone, IEEE Trans. Computers C-22(8), 1973).
        const Word differ = x ^ y;
        Word generate = x & y;
        Word propagate = differ;
        for (int step = 0; step < Doublings; ++step) {
            generate |= propagate & (generate << (1 << step));
            propagate &= propagate << (1 << step);
        }
        generate |= propagate & (generate << rest);
        const Word carries = (generate << 1) & starts & predicts;
        // Without the highest bit of each block no carry leaves it.
        return ((x & ~tops) + (y & ~tops) + carries) ^ (differ & tops);
    }

    Word predicts;
    Word starts = 0; ///< lowest bits of all blocks but the first
    Word tops = 0;   ///< highest bits of all blocks but the last
    int rest = 0;    ///< window - 2^Doublings
};

template <typename Function>
auto withBlockSum(int block, int window, const Function& function)
{
    if (window < 2)
        return function(BlockSum<0>(block, window));
    if (window < 4)
        return function(BlockSum<1>(block, window));
    if (window < 8)
        return function(BlockSum<2>(block, window));
    if (window < 16)
        return function(BlockSum<3>(block, window));
    return function(BlockSum<4>(block, window));
}

/// function(sum) with the adder's sum(Word, Word), of a type of its own for each kind, so that
/// loops are compiled for it.
template <typename Function>
auto withSum(const Adder& adder, const Function& function)
{
    const int first = adder.parameters[0];
    switch (adder.kind) {
    case AdderKind::Truncated: return function(SplitSum<Zeros>(first));
    case AdderKind::SetOne: return function(SplitSum<Ones>(first));
    case AdderKind::LowerOr: return function(SplitSum<OrOfBits>(first));
    case AdderKind::ErrorTolerant: return function(ErrorTolerantSum(first));
    case AdderKind::Segmented: return withBlockSum(first, 0, function);
    case AdderKind::Speculative: return withBlockSum(first, first, function);
    case AdderKind::Gear: return withBlockSum(first, adder.parameters[1], function);
    case AdderKind::Exact: break;
    }
    return function(ExactSum());
}

/// The sum by the adder, modulo 2^32.
inline Word sum(const Adder& adder, Word x, Word y)
{
    return withSum(adder, [x, y](const auto& sumOf) { return sumOf(x, y); });
}

} // namespace hawx::words
