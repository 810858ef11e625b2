// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/log_file.h"

#include "core/support/error.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>
#include <utility>

namespace hawx {

namespace fs = std::filesystem;

namespace {

constexpr int kOpenFlags = O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC;
constexpr mode_t kOwnerOnly = S_IRUSR | S_IWUSR;

} // namespace

LogFile::LogFile(fs::path path, std::size_t maxBytes, int files)
    : m_path(std::move(path)), m_maxBytes(maxBytes), m_files(files)
{
    std::error_code code;
    if (m_path.has_parent_path() && fs::create_directories(m_path.parent_path(), code))
        fs::permissions(m_path.parent_path(), fs::perms::owner_all, code);
    m_descriptor = open(m_path.c_str(), kOpenFlags, kOwnerOnly);
    if (m_descriptor < 0)
        throw Error("The log " + m_path.string() + " cannot be written: " + std::strerror(errno) +
                    ".");
}

LogFile::~LogFile()
{
    close(m_descriptor);
}

void LogFile::write(const LogRecord& record) noexcept
{
    try {
        const std::string line = lineOf(record) + "\n";
        struct stat file = {};
        if (fstat(m_descriptor, &file) == 0 && file.st_size > 0 &&
            static_cast<std::size_t>(file.st_size) + line.size() > m_maxBytes)
            beginNewFile();
        // One write to the end of the file: no other process comes between.
        [[maybe_unused]] const ssize_t written = ::write(m_descriptor, line.data(), line.size());
    } catch (...) { // no line is worth the work that it tells of
    }
}

bool LogFile::isStillThere() const
{
    struct stat own = {};
    struct stat named = {};
    return fstat(m_descriptor, &own) == 0 && stat(m_path.c_str(), &named) == 0 &&
           own.st_dev == named.st_dev && own.st_ino == named.st_ino;
}

void LogFile::reopen() const
{
    const int fresh = open(m_path.c_str(), kOpenFlags, kOwnerOnly);
    if (fresh < 0)
        return;
    dup3(fresh, m_descriptor, O_CLOEXEC);
    close(fresh);
}

/// Renames files, unless another process did so since this one opened the file.
void LogFile::beginNewFile()
{
    const int folder = open(m_path.has_parent_path() ? m_path.parent_path().c_str() : ".",
                            O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    flock(folder, LOCK_EX);
    if (isStillThere())
        for (int number = m_files - 1; number > 0; --number)
            ::rename(older(m_path, number - 1).c_str(), older(m_path, number).c_str());
    reopen();
    close(folder); // and with it the lock
}

fs::path LogFile::older(const fs::path& path, int number)
{
    if (number == 0)
        return path;
    fs::path result = path;
    result.replace_extension("." + std::to_string(number) + path.extension().string());
    return result;
}

std::vector<std::string> LogFile::lastLines(const fs::path& path, std::size_t count)
{
    std::vector<std::string> lines;
    for (int number = 0; lines.size() < count; ++number) {
        std::ifstream stream(older(path, number));
        if (!stream)
            break;
        std::vector<std::string> before;
        for (std::string line; std::getline(stream, line);)
            before.push_back(std::move(line));
        before.insert(before.end(), std::make_move_iterator(lines.begin()),
                      std::make_move_iterator(lines.end()));
        lines = std::move(before);
    }
    lines.erase(lines.begin(),
                lines.end() - static_cast<std::ptrdiff_t>(std::min(count, lines.size())));
    return lines;
}

} // namespace hawx
