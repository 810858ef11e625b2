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

ProductTable::ProductTable(const Circuit& circuit, bool activationsUnsigned, bool swap)
    : m_products(kRow * kRow)
{
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
            // The code -128 never occurs, neither in weights nor in activations.
            const bool occurs = w != -128 && (activationsUnsigned || a != -128);
            if (occurs && (row[aByte] < std::numeric_limits<std::int16_t>::min() ||
                           row[aByte] > std::numeric_limits<std::int16_t>::max()))
                m_fits16 = false;
        }
    }
    derive();
}

ProductTable ProductTable::transposed() const
{
    ProductTable result;
    result.m_fits16 = m_fits16;
    result.m_products.reserve(m_products.size());
    for (std::size_t a = 0; a < kRow; ++a)
        for (std::size_t w = 0; w < kRow; ++w)
            result.m_products.push_back(m_products[w * kRow + a]);
    result.derive();
    return result;
}

void ProductTable::derive()
{
    for (std::size_t a = 0; a < kRow; ++a)
        m_zeroWeightIsZero = m_zeroWeightIsZero && m_products[a] == 0;
    for (std::size_t w = 1; w < 128; ++w)
        for (std::size_t a = 0; a < kRow; ++a)
            m_odd = m_odd && m_products[w * kRow + a] == -m_products[(256 - w) * kRow + a];
    if (!m_fits16)
        return;
    m_split.reset(static_cast<std::uint8_t*>(::operator new(2 * kRow * kRow, kAlignment)));
    for (std::size_t w = 0; w < kRow; ++w) {
        std::uint8_t* split = m_split.get() + w * 2 * kRow;
        for (std::size_t a = 0; a < kRow; ++a) {
            const auto bits = static_cast<std::uint16_t>(m_products[w * kRow + a]);
            split[a] = static_cast<std::uint8_t>(bits & 0xFF);
            split[kRow + a] = static_cast<std::uint8_t>((bits >> 8) ^ 0x80);
        }
    }
}

ProductTablePtr ProductTableCache::get(const Circuit& circuit, bool activationsUnsigned, bool swap)
{
    const std::scoped_lock lock(m_mutex);
    ProductTablePtr& table = m_tables[{circuit.hash, activationsUnsigned, swap}];
    if (!table)
        table = std::make_shared<ProductTable>(circuit, activationsUnsigned, swap);
    return table;
}

} // namespace hawx
