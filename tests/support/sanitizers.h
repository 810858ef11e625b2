// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

namespace hawx::test {

/// Whether the program runs under a sanitizer of addresses or threads, which takes more memory and
/// many times as long.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool kSanitized = true;
#else
inline constexpr bool kSanitized = false;
#endif

/// By how much what a test waits for takes longer than usual, at most.
inline constexpr int kSlowness = kSanitized ? 10 : 1;

/// As often as a test repeats what one thread does alone: `all`, or a tenth of it under thread
/// sanitizer, which can find nothing there and takes 10 to 40 times as long.
template <typename Integer>
constexpr Integer rounds(Integer all)
{
#if defined(__SANITIZE_THREAD__)
    return std::max<Integer>(all / 10, 1);
#else
    return all;
#endif
}

} // namespace hawx::test
