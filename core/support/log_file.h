// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/log.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace hawx {

/// Of the window, in logFolder().
inline constexpr const char* kLogFileName = "hawx.log";

/// A log in a file that never grows large: hawx.log, and what was before in hawx.1.log and
/// hawx.2.log. Several processes may write to the same file: a line is one write to its end, and
/// one of them at a time renames files.
class LogFile {
public:
    /// Opens or makes the file, and its folder; only its owner may read either. Throws Error that
    /// names it when that fails. A line that would make it larger than `maxBytes` begins a new
    /// file; `files` in all are kept.
    explicit LogFile(std::filesystem::path path, std::size_t maxBytes = std::size_t{1} << 20,
                     int files = 3);
    ~LogFile();
    LogFile(const LogFile&) = delete;
    LogFile& operator=(const LogFile&) = delete;

    /// Never throws: a disk that is full costs the line, not the work. By one thread at a time.
    void write(const LogRecord& record) noexcept;
    /// Always the same number, also after files were renamed: a crash handler may hold it.
    int descriptor() const { return m_descriptor; }
    const std::filesystem::path& path() const { return m_path; }

    /// hawx.N.log of hawx.log; the file itself for 0.
    static std::filesystem::path older(const std::filesystem::path& path, int number);
    /// The last lines of the log, oldest first, at most so many; none when there is no file.
    static std::vector<std::string> lastLines(const std::filesystem::path& path, std::size_t count);

private:
    bool isStillThere() const;
    void reopen() const;
    void beginNewFile();

    std::filesystem::path m_path;
    std::size_t m_maxBytes;
    int m_files;
    int m_descriptor = -1;
};

} // namespace hawx
