// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/product_table.h"

#include "core/support/error.h"

#include <algorithm>
#include <cstdlib>
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

ProductTable::ProductTable(const Circuit& circuit, ActivationBytes bytes, bool swap)
    : m_bytes(bytes), m_products(kRow * kRow)
{
    const bool activationsUnsigned = bytes == ActivationBytes::Unsigned;
    if (circuit.isSigned && activationsUnsigned)
        throw Error("The signed circuit " + circuit.name +
                    " cannot multiply unsigned 8-bit activations; use operand mode \"signed\" or "
                    "an unsigned circuit.");
    const TruthTable& table = circuit.table;
    for (int wByte = 0; wByte < 256; ++wByte) {
        const int w = static_cast<std::int8_t>(wByte);
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
    std::int64_t widest = 0;
    for (std::size_t sign = 0; sign < 2; ++sign) {
        std::int32_t least = std::numeric_limits<std::int32_t>::max();
        std::int32_t largest = std::numeric_limits<std::int32_t>::min();
        for (std::size_t w = 128 * sign; w < 128 * (sign + 1); ++w)
            for (std::size_t a = 0; a < kRow; ++a)
                if (occurs(rows, static_cast<std::uint8_t>(w)) &&
                    occurs(columns, static_cast<std::uint8_t>(a))) {
                    least = std::min(least, m_products[w * kRow + a]);
                    largest = std::max(largest, m_products[w * kRow + a]);
                }
        m_split.base[sign] = least;
        widest = std::max(widest, std::int64_t{largest} - least);
    }
    if (widest >= 1 << 16)
        return;
    m_split.entries = columns == ActivationBytes::SevenBit ? kRow / 2 : kRow;
    m_split.lowBits = widest < 1 << 14 ? 7 : 8;
    m_split.highFits7 = widest < 1 << 15;
    m_rows.reset(static_cast<std::uint8_t*>(::operator new(kRow* m_split.rowBytes(), kAlignment)));
    m_split.rows = m_rows.get();
    const std::uint32_t lowMask = (1U << m_split.lowBits) - 1;
    for (std::size_t w = 0; w < kRow; ++w) {
        std::uint8_t* row = m_rows.get() + w * m_split.rowBytes();
        for (std::size_t a = 0; a < m_split.entries; ++a) {
            const auto above = static_cast<std::uint32_t>(m_products[w * kRow + a]) -
                               static_cast<std::uint32_t>(m_split.base[w / 128]);
            row[a] = static_cast<std::uint8_t>(above & lowMask);
            row[m_split.entries + a] = static_cast<std::uint8_t>(above >> m_split.lowBits);
        }
    }
}

ProductTablePtr ProductTableCache::get(const Circuit& circuit, ActivationBytes bytes, bool swap)
{
    const std::scoped_lock lock(m_mutex);
    ProductTablePtr& table = m_tables[{circuit.hash, bytes, swap}];
    if (!table)
        table = std::make_shared<ProductTable>(circuit, bytes, swap);
    return table;
}

} // namespace hawx
