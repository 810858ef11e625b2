// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hawx::test {

/// Whether the program runs under a sanitizer of addresses or threads, which takes more memory and
/// many times as long.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool kSanitized = true;
#else
inline constexpr bool kSanitized = false;
#endif

} // namespace hawx::test
