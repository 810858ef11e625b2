// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace hawx {

/// Counts over bins of equal width: bin k holds [first + k * width, first + (k + 1) * width).
struct Histogram {
    double first = 0;
    double width = 1;
    std::vector<std::uint64_t> counts; ///< [bin]

    double lowerEdge(std::size_t bin) const { return first + static_cast<double>(bin) * width; }
    std::uint64_t total() const
    {
        return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
    }
};

} // namespace hawx
