// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/aligned_buffer.h"

#include "core/support/memory.h"

#include <cstdlib>
#include <cstring>
#include <new>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace hawx {

void* allocateAligned(std::size_t bytes)
{
    constexpr std::size_t kCacheLine = 64;
    constexpr std::size_t kHugePage = std::size_t{2} << 20;
    const bool large = bytes >= kHugePage / 2;
    const std::size_t alignment = large ? kHugePage : kCacheLine;
    const std::size_t rounded = (bytes + alignment) / alignment * alignment;
    // Zeroed below, where Linux would have to kill the program rather than refuse.
    requireMemory(static_cast<double>(rounded), "This",
                  "take fewer images or threads, or close other programs");
    void* memory = std::aligned_alloc(alignment, rounded);
    if (memory == nullptr)
        throw std::bad_alloc();
#if defined(__linux__)
    if (large)
        madvise(memory, rounded, MADV_HUGEPAGE); // a hint: slower without, never wrong
#endif
    std::memset(memory, 0, rounded);
    return memory;
}

void releaseAligned(void* memory)
{
    std::free(memory);
}

} // namespace hawx
