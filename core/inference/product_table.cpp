// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/product_table.h"

#include "core/support/error.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <iterator>
#include <limits>
#include <new>

namespace hawx {

namespace {

constexpr std::align_val_t kAlignment{64};

/// Sign-magnitude: an unsigned circuit multiplies the magnitudes.
std::int32_t signMagnitude(const TruthTable& table, int a, int w, bool swap)
{
    const int x = std::abs(a);
    const int y = std::abs(w);
    const std::int32_t magnitude = swap ? table(y, x) : table(x, y);
    return (a < 0) != (w < 0) ? -magnitude : magnitude;
}

} // namespace

void ProductTable::Release::operator()(std::uint8_t* memory) const
{
    ::operator delete(memory, kAlignment);
}

ProductTable::ProductTable(const Circuit& circuit, ActivationBytes bytes, bool swap,
                           const WeightMap& map)
    : m_bytes(bytes), m_products(kRow * kRow)
{
    const bool activationsUnsigned = bytes == ActivationBytes::Unsigned;
    if (circuit.isSigned && activationsUnsigned)
        throw Error("The signed circuit " + circuit.name +
                    " cannot multiply unsigned 8-bit activations; use operand mode \"signed\" or "
                    "an unsigned circuit.");
    const TruthTable& table = circuit.table;
    for (int wByte = 0; wByte < 256; ++wByte) {
        const int w = map(static_cast<std::int8_t>(wByte));
        std::int32_t* row = &m_products[static_cast<std::size_t>(wByte) * kRow];
        for (int aByte = 0; aByte < 256; ++aByte) {
            const int a = activationsUnsigned ? aByte : static_cast<std::int8_t>(aByte);
            if (circuit.isSigned)
                row[aByte] = swap ? table(w, a) : table(a, w);
            else
                row[aByte] = signMagnitude(table, a, w, swap);
        }
    }
    derive(ActivationBytes::Signed, bytes);
    m_factorisation = factorise(m_products.data(), bytes, kMostTerms);
    if (m_factorisation && std::any_of(m_factorisation->terms.begin(), m_factorisation->terms.end(),
                                       [&](const FactorTerm& term) {
                                           return term.multiplier !=
                                                  m_factorisation->terms.front().multiplier;
                                       }))
        m_factorisation.reset();
}

ProductTable ProductTable::transposed() const
{
    ProductTable result;
    result.m_products.reserve(m_products.size());
    for (std::size_t a = 0; a < kRow; ++a)
        for (std::size_t w = 0; w < kRow; ++w)
            result.m_products.push_back(m_products[w * kRow + a]);
    result.derive(m_bytes, ActivationBytes::Signed);
    return result;
}

void ProductTable::derive(ActivationBytes rows, ActivationBytes columns)
{
    for (std::size_t a = 0; a < kRow; ++a)
        if (occurs(columns, static_cast<std::uint8_t>(a)) && m_products[a] != 0)
            m_zeroWeightIsZero = false;
    makeSplit(rows, columns);
}

namespace {

/// The products of each half of the rows, bytes below 128 and others, lie in
/// [least, least + span].
struct Spans {
    std::int32_t least[2] = {};
    std::int64_t span = 0; ///< the wider one

    int bits() const { return static_cast<int>(std::bit_width(static_cast<std::uint64_t>(span))); }
};

template <typename Predicate>
Spans spansOf(const std::vector<std::int32_t>& products, ActivationBytes rows,
              const Predicate& columnCounts)
{
    Spans spans;
    for (std::size_t half = 0; half < 2; ++half) {
        std::int32_t least = std::numeric_limits<std::int32_t>::max();
        std::int32_t largest = std::numeric_limits<std::int32_t>::min();
        for (std::size_t row = 128 * half; row < 128 * (half + 1); ++row)
            for (std::size_t column = 0; column < ProductTable::kRow; ++column)
                if (occurs(rows, static_cast<std::uint8_t>(row)) &&
                    columnCounts(static_cast<std::uint8_t>(column))) {
                    const std::int32_t product = products[row * ProductTable::kRow + column];
                    least = std::min(least, product);
                    largest = std::max(largest, product);
                }
        if (least > largest)
            continue; // no row of this half occurs
        spans.least[half] = least;
        spans.span = std::max(spans.span, std::int64_t{largest} - least);
    }
    return spans;
}

} // namespace

void ProductTable::makeSplit(ActivationBytes rows, ActivationBytes columns)
{
    Spans spans =
        spansOf(m_products, rows, [columns](std::uint8_t byte) { return occurs(columns, byte); });
    if (spans.bits() > 16)
        return;
    m_split.lowBits = spans.bits() <= 14 ? 7 : 8;
    m_split.highFits7 = spans.bits() <= 15;
    // Where it costs no bit, products of the code -128 count, too: they let the rows of dropped
    // partial products keep their structure, see NibbleRow.
    if (columns == ActivationBytes::Signed) {
        const Spans all = spansOf(m_products, rows, [](std::uint8_t) { return true; });
        if (std::max(all.bits(), 14) == std::max(spans.bits(), 14))
            spans = all;
    }
    std::copy(std::begin(spans.least), std::end(spans.least), std::begin(m_split.base));
    m_split.entries = columns == ActivationBytes::SevenBit ? kRow / 2 : kRow;
    m_rows.reset(static_cast<std::uint8_t*>(::operator new(kRow* m_split.rowBytes(), kAlignment)));
    m_split.rows = m_rows.get();
    std::array<std::uint16_t, kRow> above{};
    for (std::size_t w = 0; w < kRow; ++w) {
        std::uint8_t* row = m_rows.get() + w * m_split.rowBytes();
        for (std::size_t a = 0; a < m_split.entries; ++a) {
            above[a] =
                static_cast<std::uint16_t>(static_cast<std::uint32_t>(m_products[w * kRow + a]) -
                                           static_cast<std::uint32_t>(m_split.base[w / 128]));
            row[a] = static_cast<std::uint8_t>(above[a] & ((1U << m_split.lowBits) - 1));
            row[m_split.entries + a] = static_cast<std::uint8_t>(above[a] >> m_split.lowBits);
        }
        m_nibbles.append(above.data(), m_split.entries, m_split.lowBits);
    }
    m_split.nibbleRows = m_nibbles.rows.data();
    m_split.nibbleDifferences = m_nibbles.differences.data();
}

ProductTablePtr ProductTableCache::get(const Circuit& circuit, ActivationBytes bytes, bool swap,
                                       const WeightMap& map)
{
    const std::scoped_lock lock(m_mutex);
    ProductTablePtr& table = m_tables[{circuit.hash, bytes, swap, map}];
    if (!table)
        table = std::make_shared<ProductTable>(circuit, bytes, swap, map);
    return table;
}

} // namespace hawx
