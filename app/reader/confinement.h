// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <cstdint>

namespace hawx {

/// Takes from this process what reading files does not need, for good: it may have so much address
/// space, writes no file, leaves no core dump, and ends with the process `parent`, or at once when
/// that is not its parent any more. Where the kernel has seccomp it opens files for reading only,
/// starts no program and reaches no network and no other process.
void confine(std::uint64_t memoryBytes, pid_t parent);

} // namespace hawx
