// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace hawx {

/// The results of an 8x8-bit multiplier for all 65,536 operand pairs.
///
/// Operands are unsigned (0..255) or two's complement (-128..127). Storage is row-major by the
/// operands' bytes: entry [byte(a) * 256 + byte(b)], a the first operand A, b the second operand B.
class TruthTable {
public:
    static constexpr std::size_t kEntries = 65536;

    /// Takes 65,536 results in storage order. Throws Error for another count.
    TruthTable(bool isSigned, std::vector<std::int32_t> results);

    static TruthTable exact(bool isSigned);

    bool isSigned() const { return m_signed; }
    int lowest() const { return m_signed ? -128 : 0; }
    int highest() const { return m_signed ? 127 : 255; }

    /// The result for operand values in [lowest(), highest()].
    std::int32_t operator()(int a, int b) const
    {
        return m_results[static_cast<std::size_t>(static_cast<std::uint8_t>(a)) * 256 +
                         static_cast<std::uint8_t>(b)];
    }

    /// E(a, b) = T(a, b) - a * b.
    std::int32_t error(int a, int b) const { return (*this)(a, b) - a * b; }

    /// All results in storage order.
    std::span<const std::int32_t> results() const { return m_results; }

    bool operator==(const TruthTable&) const = default;

private:
    bool m_signed;
    std::vector<std::int32_t> m_results;
};

} // namespace hawx
