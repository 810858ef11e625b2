// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace hawx {

/// Values of a row that are summed side by side: one cache line of them.
inline constexpr std::size_t kRowStep = 32;

/// sums[x] += rows[0][x] + .. + rows[count - 1][x] for x < size, which is a multiple of kRowStep.
using AddRows = void (*)(std::int32_t* sums, const std::int16_t* const* rows, std::size_t count,
                         std::size_t size);

/// One implementation for each instruction set; they differ in speed only.
struct RowSum {
    std::string_view name;
    AddRows addRows;
};
extern const RowSum kPortableRowSum;
#ifdef __x86_64__
extern const RowSum kAvx2RowSum;
extern const RowSum kAvx512RowSum;
#endif

/// Those that this machine can run, fastest first.
std::vector<RowSum> availableRowSums();

} // namespace hawx
