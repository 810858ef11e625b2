// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hawx {

/// Results that a run needs until it has ended, which may take gigabytes: a file beside the session
/// to which records are appended. A record that was not written completely, or is damaged, and
/// what follows it are forgotten. One thread at a time.
///
/// Records: key (64 bytes), size of the value (8 bytes), CRC-32 of both (4), CRC-32 of the value
/// (4), the value. Little endian.
class RunFile {
public:
    /// The file is made when the first result is kept.
    explicit RunFile(std::filesystem::path path);
    ~RunFile();
    RunFile(const RunFile&) = delete;
    RunFile& operator=(const RunFile&) = delete;

    std::optional<std::vector<std::byte>> find(const std::string& key) const;
    /// `key` has 64 characters. Throws Error when the disk is full, or nearly so, or cannot be
    /// written; the file is then as before.
    void keep(const std::string& key, std::span<const std::byte> value);
    /// Gives the value's room on the disk back, where the file system can; the file stays as long.
    void forget(const std::string& key);
    void remove();
    /// In place of a file that may be there. Where there is no room, no file is left: a run that is
    /// taken up from the copy computes more.
    void copyTo(const std::filesystem::path& path) const noexcept;

    /// Where that of a session lies.
    static std::filesystem::path pathOf(const std::filesystem::path& session);

private:
    struct Place {
        std::uint64_t offset = 0; ///< of the value
        std::uint64_t size = 0;
        std::uint32_t checksum = 0;
    };

    void open(bool create);
    void index();

    std::filesystem::path m_path;
    int m_descriptor = -1;
    std::uint64_t m_end = 0; ///< of the last whole record
    std::map<std::string, Place> m_places;
};

} // namespace hawx
