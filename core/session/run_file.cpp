// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/run_file.h"

#include "core/support/error.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>
#include <zlib.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>

namespace hawx {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kKeySize = 64;
/// What must stay free on the disk: the session itself has to be written.
constexpr std::uint64_t kSpareBytes = std::uint64_t{256} << 20;

struct Header {
    std::array<char, kKeySize> key{};
    std::uint64_t size = 0;
    std::uint32_t ownChecksum = 0; ///< of key and size
    std::uint32_t checksum = 0;    ///< of the value
};
static_assert(sizeof(Header) == 80);

std::uint32_t crc(const void* bytes, std::size_t size)
{
    return static_cast<std::uint32_t>(crc32_z(0, static_cast<const Bytef*>(bytes), size));
}

std::uint32_t ownChecksum(const Header& header)
{
    return crc(&header, kKeySize + sizeof header.size);
}

/// Calls `transfer`, pread() or pwrite(), until all bytes went. False when it fails, or at the end.
template <typename Byte, typename Transfer>
bool transferAll(const Transfer& transfer, int descriptor, Byte* bytes, std::size_t size,
                 std::uint64_t offset)
{
    while (size > 0) {
        const ssize_t count = transfer(descriptor, bytes, size, static_cast<off_t>(offset));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        bytes += count;
        offset += static_cast<std::uint64_t>(count);
        size -= static_cast<std::size_t>(count);
    }
    return true;
}

bool readAll(int descriptor, void* target, std::size_t size, std::uint64_t offset)
{
    return transferAll(pread, descriptor, static_cast<char*>(target), size, offset);
}

bool writeAll(int descriptor, const void* source, std::size_t size, std::uint64_t offset)
{
    return transferAll(pwrite, descriptor, static_cast<const char*>(source), size, offset);
}

} // namespace

fs::path RunFile::pathOf(const fs::path& session)
{
    fs::path path = session;
    path += "-run";
    return path;
}

RunFile::RunFile(fs::path path) : m_path(std::move(path))
{
    open(false);
    if (m_descriptor >= 0)
        index();
}

RunFile::~RunFile()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

void RunFile::open(bool create)
{
    m_descriptor =
        ::open(m_path.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | (create ? O_CREAT : 0), 0644);
}

void RunFile::index()
{
    struct stat file = {};
    if (fstat(m_descriptor, &file) != 0)
        return;
    const auto size = static_cast<std::uint64_t>(file.st_size);
    Header header;
    while (m_end + sizeof header <= size && readAll(m_descriptor, &header, sizeof header, m_end) &&
           header.ownChecksum == ownChecksum(header) &&
           header.size <= size - m_end - sizeof header) {
        m_places[std::string(header.key.data(), kKeySize)] = {m_end + sizeof header, header.size,
                                                              header.checksum};
        m_end += sizeof header + header.size;
    }
}

std::optional<std::vector<std::byte>> RunFile::find(const std::string& key) const
{
    const auto found = m_places.find(key);
    if (found == m_places.end())
        return std::nullopt;
    const Place& place = found->second;
    std::vector<std::byte> value(place.size);
    if (!readAll(m_descriptor, value.data(), value.size(), place.offset) ||
        crc(value.data(), value.size()) != place.checksum)
        return std::nullopt;
    return value;
}

void RunFile::keep(const std::string& key, std::span<const std::byte> value)
{
    if (m_descriptor < 0)
        open(true);
    if (m_descriptor < 0)
        throw Error("The file " + m_path.string() + " cannot be written: " + std::strerror(errno) +
                    ".");
    std::error_code unknown;
    const fs::space_info space = fs::space(m_path, unknown);
    if (!unknown && space.available < value.size() + kSpareBytes)
        throw Error("The disk of " + m_path.string() + " is nearly full.");
    Header header;
    std::memcpy(header.key.data(), key.data(), kKeySize);
    header.size = value.size();
    header.ownChecksum = ownChecksum(header);
    header.checksum = crc(value.data(), value.size());
    if (!writeAll(m_descriptor, &header, sizeof header, m_end) ||
        !writeAll(m_descriptor, value.data(), value.size(), m_end + sizeof header)) {
        const int error = errno;
        // A part of a record is found out by its size; this frees its room as well.
        if (ftruncate(m_descriptor, static_cast<off_t>(m_end)) != 0)
            errno = 0;
        throw Error("The file " + m_path.string() + " cannot be written: " + std::strerror(error) +
                    ".");
    }
    m_places[key] = {m_end + sizeof header, header.size, header.checksum};
    m_end += sizeof header + header.size;
}

void RunFile::forget(const std::string& key)
{
    const auto found = m_places.find(key);
    if (found == m_places.end())
        return;
    // After a kill the checksum tells that the value is gone.
    if (fallocate(m_descriptor, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE,
                  static_cast<off_t>(found->second.offset),
                  static_cast<off_t>(found->second.size)) != 0)
        errno = 0;
    m_places.erase(found);
}

void RunFile::remove()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
    m_descriptor = -1;
    m_end = 0;
    m_places.clear();
    std::error_code ignored;
    fs::remove(m_path, ignored);
}

void RunFile::copyTo(const fs::path& path) const noexcept
{
    std::error_code error;
    fs::remove(path, error);
    if (m_descriptor < 0)
        return;
    const fs::space_info space = fs::space(path.parent_path(), error);
    const bool hasRoom = error || space.available >= m_end + kSpareBytes;
    if (hasRoom && fs::copy_file(m_path, path, error))
        return;
    fs::remove(path, error);
}

} // namespace hawx
