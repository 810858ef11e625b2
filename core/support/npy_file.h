// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hawx {

/// A file in numpy's format (NPY 1.0, numpy/lib/format.py): a header that names element type and
/// dimensions, then the elements, the last dimension innermost. Written in pieces, from several
/// threads at once.
class NpyFile {
public:
    /// Starts the file. Throws Error naming it when it cannot be written; so do the others.
    template <typename T>
    static NpyFile create(const std::filesystem::path& path, const std::vector<std::size_t>& dims)
    {
        return {path, typeOf<T>(), dims};
    }
    /// A whole file at once.
    template <typename T>
    static void write(const std::filesystem::path& path, const std::vector<std::size_t>& dims,
                      std::span<const T> values)
    {
        NpyFile file = create<T>(path, dims);
        file.write(0, values);
        file.finish();
    }

    /// The same in memory.
    template <typename T>
    static std::string bytesOf(const std::vector<std::size_t>& dims, std::span<const T> values)
    {
        return bytesOf(typeOf<T>(), dims, std::as_bytes(values));
    }

    /// Writes elements from the given one on; T as in create().
    template <typename T>
    void write(std::size_t first, std::span<const T> values)
    {
        writeBytes(first * sizeof(T), std::as_bytes(values));
    }
    /// Closes the file, after which all of it is known to be written.
    void finish();

private:
    NpyFile(const std::filesystem::path& path, std::string_view type,
            const std::vector<std::size_t>& dims);
    void writeBytes(std::size_t offset, std::span<const std::byte> bytes);
    void requireGood();
    static std::string bytesOf(std::string_view type, const std::vector<std::size_t>& dims,
                               std::span<const std::byte> values);

    /// numpy's name of an element type; numbers lie as on all supported machines, little endian.
    template <typename T>
    static std::string_view typeOf();

    std::filesystem::path m_path;
    std::ofstream m_stream;
    std::size_t m_headerSize = 0;
    std::mutex m_mutex;
};

template <>
inline std::string_view NpyFile::typeOf<std::uint8_t>()
{
    return "|u1";
}
template <>
inline std::string_view NpyFile::typeOf<std::int8_t>()
{
    return "|i1";
}
template <>
inline std::string_view NpyFile::typeOf<std::int16_t>()
{
    return "<i2";
}
template <>
inline std::string_view NpyFile::typeOf<std::int32_t>()
{
    return "<i4";
}
template <>
inline std::string_view NpyFile::typeOf<float>()
{
    return "<f4";
}

/// The integers of an .npy file: any integer type, or floating numbers that are integers.
struct NpyIntegers {
    std::vector<std::size_t> dims;
    std::vector<std::int64_t> values; ///< the last dimension innermost
};

/// Reads the bytes of an .npy file (versions 1 to 3). Throws Error, naming the file, for other
/// content, for more than 2^24 elements and for numbers beyond 32 bits.
NpyIntegers parseNpyIntegers(std::span<const std::byte> bytes, const std::string& file);

} // namespace hawx
