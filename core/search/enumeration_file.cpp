// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/enumeration_file.h"

#include "core/support/error.h"
#include "core/support/files.h"
#include "core/support/hash.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <ostream>
#include <utility>

// The file: a magic line, the SHA-256 of what it belongs to, one byte for each part (1: finished),
// the 16-bit numbers of all parts, and the SHA-256 of everything before.

namespace hawx {

static_assert(std::endian::native == std::endian::little, "numbers are written as they lie");

namespace {

constexpr std::string_view kMagic = "HAWX enumeration 1\n";
constexpr std::size_t kHash = 64;
constexpr std::chrono::seconds kInterval{10};

} // namespace

EnumerationFile::EnumerationFile(std::filesystem::path path, const std::string& identity,
                                 std::size_t parts, std::size_t partSize)
    : m_path(std::move(path)),
      m_identity(identity),
      m_partSize(partSize),
      m_finished(parts),
      m_numbers(parts * partSize),
      m_written(std::chrono::steady_clock::now())
{
    if (!m_path.empty() && std::filesystem::exists(m_path))
        read();
}

void EnumerationFile::read()
{
    const std::string text = readTextFile(m_path);
    const std::size_t parts = m_finished.size();
    const std::size_t numbers = m_numbers.size() * sizeof(std::uint16_t);
    const std::size_t header = kMagic.size() + kHash;
    if (!text.starts_with(kMagic))
        throw Error("The file " + m_path.string() + " holds no enumeration.");
    if (text.compare(kMagic.size(), kHash, m_identity) != 0)
        throw Error("The file " + m_path.string() +
                    " belongs to another enumeration: of another network, other circuits or other "
                    "images. Name another file.");
    if (text.size() != header + parts + numbers + kHash ||
        sha256(std::as_bytes(std::span(text).first(text.size() - kHash))) !=
            text.substr(text.size() - kHash))
        throw Error("The file " + m_path.string() + " is damaged; remove it to begin anew.");
    std::memcpy(m_finished.data(), text.data() + header, parts);
    std::memcpy(m_numbers.data(), text.data() + header + parts, numbers);
}

std::vector<std::size_t> EnumerationFile::missing() const
{
    std::vector<std::size_t> parts;
    for (std::size_t i = 0; i < m_finished.size(); ++i)
        if (m_finished[i] == 0)
            parts.push_back(i);
    return parts;
}

void EnumerationFile::finish(std::size_t part, std::span<const std::uint16_t> numbers)
{
    const std::scoped_lock lock(m_mutex);
    std::copy(numbers.begin(), numbers.end(),
              m_numbers.begin() + static_cast<std::ptrdiff_t>(part * m_partSize));
    m_finished[part] = 1;
    if (std::chrono::steady_clock::now() - m_written > kInterval)
        write();
}

void EnumerationFile::write()
{
    if (m_path.empty())
        return;
    std::string text(kMagic);
    text += m_identity;
    text.append(reinterpret_cast<const char*>(m_finished.data()), m_finished.size());
    text.append(reinterpret_cast<const char*>(m_numbers.data()),
                m_numbers.size() * sizeof(std::uint16_t));
    text += sha256(std::as_bytes(std::span(text)));
    writeFileAtomically(m_path, text);
    m_written = std::chrono::steady_clock::now();
}

std::vector<std::uint16_t> EnumerationFile::take()
{
    return std::move(m_numbers);
}

} // namespace hawx
