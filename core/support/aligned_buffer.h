// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <new>
#include <type_traits>

namespace hawx {

/// Zero-initialised memory for plain values, aligned to a cache line (and a 512-bit register).
template <typename T>
class AlignedBuffer {
    static_assert(std::is_trivially_copyable_v<T>);

public:
    static constexpr std::align_val_t kAlignment{64};

    AlignedBuffer() = default;
    explicit AlignedBuffer(std::size_t size)
        : m_size(size), m_data(static_cast<T*>(::operator new(size * sizeof(T) + 64, kAlignment)))
    {
        std::memset(m_data.get(), 0, size * sizeof(T));
    }

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
        void operator()(T* memory) const { ::operator delete(memory, kAlignment); }
    };
    std::size_t m_size = 0;
    std::unique_ptr<T, Release> m_data;
};

} // namespace hawx
