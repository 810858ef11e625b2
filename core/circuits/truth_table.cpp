// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/truth_table.h"

#include "core/support/error.h"

#include <string>
#include <utility>

namespace hawx {

TruthTable::TruthTable(bool isSigned, std::vector<std::int32_t> results)
    : m_signed(isSigned), m_results(std::move(results))
{
    if (m_results.size() != kEntries)
        throw Error("A truth table of an 8x8-bit multiplier has 65536 results, not " +
                    std::to_string(m_results.size()) + ".");
}

TruthTable TruthTable::exact(bool isSigned)
{
    std::vector<std::int32_t> results(kEntries);
    for (std::size_t entry = 0; entry < kEntries; ++entry) {
        const auto byteA = static_cast<std::uint8_t>(entry / 256);
        const auto byteB = static_cast<std::uint8_t>(entry % 256);
        results[entry] = isSigned
                             ? static_cast<std::int8_t>(byteA) * static_cast<std::int8_t>(byteB)
                             : byteA * byteB;
    }
    return {isSigned, std::move(results)};
}

} // namespace hawx
