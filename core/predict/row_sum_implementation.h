// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/predict/row_sum.h"

// The sum itself, compiled once for each instruction set by the file that includes this. Internal
// linkage, and nothing of the standard library is instantiated: the linker would otherwise take one
// instruction set's copy for all.
namespace hawx {
namespace {

/// Rows that are added at once: the sums are loaded and stored less often.
constexpr std::size_t kTogether = 4;

/// Rows lie far apart, where the hardware does not expect them: the next ones are fetched while
/// these are added. `next` may be any rows.
inline void addFour(std::int32_t* sums, const std::int16_t* const* rows,
                    const std::int16_t* const* next, std::size_t size)
{
    const std::int16_t* a = rows[0];
    const std::int16_t* b = rows[1];
    const std::int16_t* c = rows[2];
    const std::int16_t* d = rows[3];
    for (std::size_t first = 0; first < size; first += kRowStep) {
        for (std::size_t i = 0; i < kTogether; ++i)
            __builtin_prefetch(next[i] + first);
        for (std::size_t x = first; x < first + kRowStep; ++x)
            sums[x] += (a[x] + b[x]) + (c[x] + d[x]);
    }
}

void addRows(std::int32_t* sums, const std::int16_t* const* rows, std::size_t count,
             std::size_t size)
{
    std::size_t i = 0;
    for (; i + kTogether <= count; i += kTogether)
        addFour(sums, rows + i, i + 2 * kTogether <= count ? rows + i + kTogether : rows + i, size);
    for (; i < count; ++i)
        for (std::size_t x = 0; x < size; ++x)
            sums[x] += rows[i][x];
}

} // namespace
} // namespace hawx
