// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <type_traits>

namespace hawx {

/// Zeroed memory aligned to a cache line; large blocks lie in huge pages where the system has them,
/// since kernels read them at addresses far apart. Throws OutOfMemory, or std::bad_alloc.
void* allocateAligned(std::size_t bytes);
void releaseAligned(void* memory);

/// Zero-initialised array of plain values, aligned to a cache line (and a 512-bit register).
template <typename T>
class AlignedBuffer {
    static_assert(std::is_trivially_copyable_v<T>);

public:
    AlignedBuffer() = default;
    explicit AlignedBuffer(std::size_t size)
        : m_size(size), m_data(static_cast<T*>(allocateAligned(size * sizeof(T))))
    {}

    T* data() { return m_data.get(); }
    const T* data() const { return m_data.get(); }
    std::size_t size() const { return m_size; }
    T& operator[](std::size_t i) { return m_data.get()[i]; }
    const T& operator[](std::size_t i) const { return m_data.get()[i]; }

    /// Grows to at least `size` elements; the content is lost and zeroed when it grows.
    void reserve(std::size_t size)
    {
        if (size > m_size)
            *this = AlignedBuffer(size);
    }

private:
    struct Release {
        void operator()(T* memory) const { releaseAligned(memory); }
    };
    std::size_t m_size = 0;
    std::unique_ptr<T, Release> m_data;
};

} // namespace hawx
