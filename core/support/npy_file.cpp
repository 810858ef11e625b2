// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/npy_file.h"

#include "core/support/error.h"

#include <cerrno>
#include <cstring>
#include <string>

namespace hawx {

namespace {

/// Magic, version 1.0, length of the description, description; 64 bytes or a multiple.
std::string header(std::string_view type, const std::vector<std::size_t>& dims)
{
    std::string shape;
    for (const std::size_t dim : dims)
        shape += std::to_string(dim) + ", ";
    std::string description = "{'descr': '" + std::string(type) +
                              "', 'fortran_order': False, 'shape': (" + shape + "), }";
    constexpr std::size_t kBefore = 10;
    const std::size_t size = (kBefore + description.size() + 1 + 63) / 64 * 64;
    description.resize(size - kBefore - 1, ' ');
    description += '\n';
    std::string text("\x93NUMPY\x01\x00", 8);
    text += static_cast<char>(description.size() & 0xFF);
    text += static_cast<char>(description.size() >> 8);
    return text + description;
}

} // namespace

NpyFile::NpyFile(const std::filesystem::path& path, std::string_view type,
                 const std::vector<std::size_t>& dims)
    : m_path(path), m_stream(path, std::ios::binary | std::ios::trunc)
{
    if (!m_stream)
        throw Error("The file " + path.string() + " cannot be written: " + std::strerror(errno) +
                    ".");
    const std::string text = header(type, dims);
    m_headerSize = text.size();
    m_stream.write(text.data(), static_cast<std::streamsize>(text.size()));
    requireGood();
}

void NpyFile::writeBytes(std::size_t offset, std::span<const std::byte> bytes)
{
    const std::scoped_lock lock(m_mutex);
    m_stream.seekp(static_cast<std::streamoff>(m_headerSize + offset));
    m_stream.write(reinterpret_cast<const char*>(bytes.data()),
                   static_cast<std::streamsize>(bytes.size()));
    requireGood();
}

void NpyFile::finish()
{
    const std::scoped_lock lock(m_mutex);
    m_stream.close();
    requireGood();
}

void NpyFile::requireGood()
{
    if (!m_stream)
        throw Error("The file " + m_path.string() +
                    " cannot be written completely: is the disk full?");
}

} // namespace hawx
