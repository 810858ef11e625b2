// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/circuit.h"
#include "core/inference/activation_bytes.h"
#include "core/inference/factorisation.h"
#include "core/inference/nibble_row.h"
#include "core/inference/weight_map.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace hawx {

/// The products of a table as unsigned bytes, for kernels that look up bytes:
/// P(a, w) = base + low + (high << lowBits), with base[0] for w >= 0 and base[1] for w < 0.
struct SplitProducts {
    /// [weight byte][low, high][activation byte < entries], aligned to 64 bytes; null when the
    /// products of one sign of weights span more than 16 bits.
    const std::uint8_t* rows = nullptr;
    std::size_t entries = 0; ///< 128 when only bytes 0..127 occur, else 256
    /// 7: low and high fit 7 bits, so that two of either can be summed in a byte. 8: low needs 8.
    int lowBits = 8;
    bool highFits7 = false; ///< two high parts can be summed in a byte
    std::int32_t base[2] = {};
    /// The same products by halves of the activation's byte, [weight byte]; null when rows is.
    const NibbleRow* nibbleRows = nullptr;
    const NibbleTable* nibbleDifferences = nullptr; ///< see NibbleRows

    std::size_t rowBytes() const { return 2 * entries; }
};

/// P(a, w): what a multiplier with a given circuit contributes to the accumulator for the byte of
/// an activation code and the byte of a weight code. Row w holds the 256 results for one weight.
///
/// Signed circuits multiply the codes. Unsigned circuits multiply magnitudes and the sign is
/// applied after. With `swap` the weight is operand A. Weights are multiplied by the codes that a
/// map has in their place.
class ProductTable {
public:
    static constexpr std::size_t kRow = 256;

    /// Throws Error for a signed circuit with unsigned activations.
    ProductTable(const Circuit& circuit, ActivationBytes bytes, bool swap,
                 const WeightMap& map = {});

    std::int32_t operator()(std::uint8_t activation, std::uint8_t weight) const
    {
        return m_products[weight * kRow + activation];
    }
    /// 256 products, by the activation's byte.
    const std::int32_t* row(std::uint8_t weight) const { return &m_products[weight * kRow]; }

    /// P(a, 0) = 0 for all a that occur: taps with weight 0 can be left out.
    bool zeroWeightIsZero() const { return m_zeroWeightIsZero; }

    /// The same products with a row for each activation, of the results for all weights: what is
    /// said of weights and activations here is exchanged there. Bytes of unsigned activations above
    /// 127 then are what is said of negative weights.
    ProductTable transposed() const;

    /// Bytes that do not occur have any products in it.
    const SplitProducts& split() const { return m_split; }

    /// The table as a sum of at most kMostTerms products that have one multiplier in common; none
    /// when it is not known to be one.
    const std::optional<Factorisation>& factorisation() const { return m_factorisation; }
    static constexpr int kMostTerms = 5;

private:
    struct Release {
        void operator()(std::uint8_t* memory) const;
    };
    ProductTable() = default;
    /// What follows from the products, by the bytes that occur.
    void derive(ActivationBytes rows, ActivationBytes columns);
    void makeSplit(ActivationBytes rows, ActivationBytes columns);

    ActivationBytes m_bytes = ActivationBytes::Signed;
    std::vector<std::int32_t> m_products;
    std::unique_ptr<std::uint8_t, Release> m_rows;
    NibbleRows m_nibbles;
    SplitProducts m_split;
    std::optional<Factorisation> m_factorisation;
    bool m_zeroWeightIsZero = true;
};

using ProductTablePtr = std::shared_ptr<const ProductTable>;

/// Product tables made once for each circuit and use. May be used by several threads at once.
class ProductTableCache {
public:
    ProductTablePtr get(const Circuit& circuit, ActivationBytes bytes, bool swap,
                        const WeightMap& map = {});

private:
    std::mutex m_mutex;
    std::map<std::tuple<std::string, ActivationBytes, bool, WeightMap>, ProductTablePtr> m_tables;
};

} // namespace hawx
