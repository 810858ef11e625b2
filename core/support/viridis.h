// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace hawx {

struct Rgb {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;

    bool operator==(const Rgb&) const = default;
};

/// Matplotlib's colour map viridis (S. van der Walt, N. Smith, 2015): dark at 0, light at 1, its
/// luminance grows evenly. The position is clamped to [0, 1]; NaN counts as 0.
Rgb viridisAt(double position);

} // namespace hawx
