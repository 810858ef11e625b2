// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/file_lock.h"

#include "core/support/error.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace hawx {

namespace fs = std::filesystem;

namespace {

/// What the holder wrote: "hawx, process 1234".
std::string holder(int descriptor)
{
    std::array<char, 200> text{};
    const ssize_t size = pread(descriptor, text.data(), text.size(), 0);
    return size > 0 ? std::string(text.data(), static_cast<std::size_t>(size)) : "another program";
}

/// Whether the file that is open still has its name: its last holder may have removed it.
bool isThere(int descriptor, const fs::path& path)
{
    struct stat open = {};
    struct stat named = {};
    return fstat(descriptor, &open) == 0 && stat(path.c_str(), &named) == 0 &&
           open.st_ino == named.st_ino && open.st_dev == named.st_dev;
}

} // namespace

fs::path FileLock::pathOf(const fs::path& document)
{
    fs::path path = document;
    path += "-lock";
    return path;
}

bool FileLock::isHeld(const fs::path& document)
{
    const int descriptor = open(pathOf(document).c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool held = flock(descriptor, LOCK_SH | LOCK_NB) != 0;
    close(descriptor);
    return held;
}

FileLock::FileLock(const fs::path& document, const std::string& program) : m_path(pathOf(document))
{
    for (;;) {
        m_descriptor = open(m_path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
        if (m_descriptor < 0)
            throw Error("The session " + document.string() +
                        " cannot be written: " + std::strerror(errno) + ".");
        if (flock(m_descriptor, LOCK_EX | LOCK_NB) != 0) {
            const int error = errno;
            const std::string who = holder(m_descriptor);
            close(m_descriptor);
            if (error != EWOULDBLOCK)
                throw Error("The session " + document.string() +
                            " cannot be locked: " + std::strerror(error) + ".");
            throw Error("The session " + document.string() + " is open for writing in " + who +
                        ": close it there, or use a copy.");
        }
        if (isThere(m_descriptor, m_path))
            break;
        close(m_descriptor);
    }
    const std::string text = program + ", process " + std::to_string(getpid());
    struct stat before = {};
    m_wasLeft = fstat(m_descriptor, &before) == 0 && before.st_size > 0;
    // Without the words the lock holds as well.
    if (ftruncate(m_descriptor, 0) == 0 && pwrite(m_descriptor, text.data(), text.size(), 0) < 0)
        return;
}

FileLock::~FileLock()
{
    unlink(m_path.c_str());
    close(m_descriptor);
}

} // namespace hawx
