// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/circuit.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <tuple>
#include <vector>

namespace hawx {

/// P(a, w): what a multiplier with a given circuit contributes to the accumulator for the byte of
/// an activation code and the byte of a weight code. Row w holds the 256 results for one weight.
///
/// Signed circuits multiply the codes. Unsigned circuits multiply magnitudes and the sign is
/// applied after. With `swap` the weight is operand A.
class ProductTable {
public:
    static constexpr std::size_t kRow = 256;

    /// activationsUnsigned: bytes of activations are 0..255, else two's complement. Throws Error
    /// for a signed circuit with unsigned activations.
    ProductTable(const Circuit& circuit, bool activationsUnsigned, bool swap);

    std::int32_t operator()(std::uint8_t activation, std::uint8_t weight) const
    {
        return m_products[weight * kRow + activation];
    }
    /// 256 products, by the activation's byte.
    const std::int32_t* row(std::uint8_t weight) const { return &m_products[weight * kRow]; }

    /// All products of codes that occur (weights in [-127, 127]) lie in [-32768, 32767].
    bool fits16() const { return m_fits16; }
    /// P(a, -w) = -P(a, w) for all weights: rows of positive weights serve negative ones.
    bool isOdd() const { return m_odd; }
    /// P(a, 0) = 0 for all a: taps with weight 0 can be left out.
    bool zeroWeightIsZero() const { return m_zeroWeightIsZero; }

    /// The same products with a row for each activation, of the results for all weights: what is
    /// said of weights and activations here is exchanged there.
    ProductTable transposed() const;

    /// The products of row w as 256 low bytes followed by 256 high bytes of their 16-bit two's
    /// complement, the sign bit flipped (high byte + 128), aligned to 64 bytes; only when fits16().
    const std::uint8_t* splitRow(std::uint8_t weight) const
    {
        return m_split.get() + weight * 2 * kRow;
    }

private:
    struct Release {
        void operator()(std::uint8_t* memory) const;
    };
    ProductTable() = default;
    /// What follows from m_products and m_fits16.
    void derive();

    std::vector<std::int32_t> m_products;
    std::unique_ptr<std::uint8_t, Release> m_split;
    bool m_fits16 = true;
    bool m_odd = true;
    bool m_zeroWeightIsZero = true;
};

using ProductTablePtr = std::shared_ptr<const ProductTable>;

/// Product tables made once for each circuit and use. May be used by several threads at once.
class ProductTableCache {
public:
    ProductTablePtr get(const Circuit& circuit, bool activationsUnsigned, bool swap);

private:
    std::mutex m_mutex;
    std::map<std::tuple<std::string, bool, bool>, ProductTablePtr> m_tables;
};

} // namespace hawx
