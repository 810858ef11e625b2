// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace hawx {

/// 16 numbers of 16 bits, each cut into a low and a high part: the size that a byte shuffle looks
/// up.
struct NibbleTable {
    alignas(16) std::uint8_t low[16];
    std::uint8_t high[16];
};

/// The products of one weight, each a sum of two look-ups by half of the activation's byte:
///
///     P(a) = base[a >> 4] + difference[class of (a >> 4)][a & 15]
///
/// A multiplier that sums partial products exactly, whichever of them it drops, needs one class;
/// evolved ones mostly need one to six; any table of products that fit 16 bits needs at most 16.
struct NibbleRow {
    NibbleTable base;         ///< least product of the 16 activations of each high nibble
    std::uint8_t classOf[16]; ///< [high nibble] number of its class, times 16
    std::uint32_t firstClass; ///< index in NibbleRows::differences
    std::uint32_t classes;    ///< 1..16
};

/// The rows of several weights.
struct NibbleRows {
    /// Classes to a chain: the first holds its differences, [low nibble]; those after it the bits
    /// that change from the one before. So a class is found without a choice, as the exclusive or
    /// of all tables up to it.
    static constexpr int kChain = 8;

    std::vector<NibbleRow> rows;
    std::vector<NibbleTable> differences;

    /// products: 0..65535 by the activation's byte, as many as `entries`: 128 or 256. The low part
    /// of a number takes lowBits bits, at most 8.
    void append(const std::uint16_t* products, std::size_t entries, int lowBits);
};

} // namespace hawx
