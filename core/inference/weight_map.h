// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <memory>

namespace hawx {

/// The weight code that hardware multiplies by in place of each weight code: weight remapping.
/// Which codes those are is decided before the hardware is loaded; it costs nothing there.
class WeightMap {
public:
    static constexpr int kLowest = -127;
    static constexpr int kHighest = 127;

    /// Every code stays.
    WeightMap();

    std::int8_t operator()(std::int8_t code) const
    {
        return static_cast<std::int8_t>(m_bytes[static_cast<std::uint8_t>(code)]);
    }
    void set(std::int8_t code, std::int8_t replacement)
    {
        m_bytes[static_cast<std::uint8_t>(code)] = static_cast<std::uint8_t>(replacement);
    }
    bool isIdentity() const { return *this == WeightMap(); }

    friend auto operator<=>(const WeightMap&, const WeightMap&) = default;

private:
    std::array<std::uint8_t, 256> m_bytes{}; ///< of replacements, by the byte of the code
};

using WeightMapPtr = std::shared_ptr<const WeightMap>;

} // namespace hawx
