// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/viridis.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace hawx {

Rgb viridisAt(double position)
{
    // Samples at k/15; linear in between is within one level of the 256-entry table to the eye.
    static constexpr std::array<Rgb, 16> samples{
        Rgb{0x44, 0x01, 0x54}, {0x48, 0x1a, 0x6c}, {0x47, 0x2f, 0x7d}, {0x41, 0x44, 0x87},
        {0x39, 0x56, 0x8c},    {0x31, 0x68, 0x8e}, {0x2a, 0x78, 0x8e}, {0x23, 0x88, 0x8e},
        {0x1f, 0x98, 0x8b},    {0x22, 0xa8, 0x84}, {0x35, 0xb7, 0x79}, {0x54, 0xc5, 0x68},
        {0x7a, 0xd1, 0x51},    {0xa5, 0xdb, 0x36}, {0xd2, 0xe2, 0x1b}, {0xfd, 0xe7, 0x25}};
    const double scaled =
        std::isnan(position) ? 0.0 : std::clamp(position, 0.0, 1.0) * (samples.size() - 1);
    const auto below = std::min(static_cast<std::size_t>(scaled), samples.size() - 2);
    const double share = scaled - static_cast<double>(below);
    const auto channel = [share](std::uint8_t from, std::uint8_t to) {
        return static_cast<std::uint8_t>(std::lround(from + (to - from) * share));
    };
    const Rgb& a = samples[below];
    const Rgb& b = samples[below + 1];
    return {channel(a.red, b.red), channel(a.green, b.green), channel(a.blue, b.blue)};
}

} // namespace hawx
