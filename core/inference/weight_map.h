// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <compare>
#include <cstddef>
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

    std::int8_t operator()(std::int8_t code) const { return m_codes[indexOf(code)]; }
    void set(std::int8_t code, std::int8_t replacement) { m_codes[indexOf(code)] = replacement; }
    bool isIdentity() const { return *this == WeightMap(); }

    friend auto operator<=>(const WeightMap&, const WeightMap&) = default;

private:
    static std::size_t indexOf(std::int8_t code) { return static_cast<std::uint8_t>(code); }

    std::array<std::int8_t, 256> m_codes{}; ///< by the byte of the code
};

using WeightMapPtr = std::shared_ptr<const WeightMap>;

} // namespace hawx
