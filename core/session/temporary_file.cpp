// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/temporary_file.h"

#include "core/session/database.h"
#include "core/support/file_lock.h"

#include <random>
#include <string>
#include <system_error>

namespace hawx {

namespace fs = std::filesystem;

TemporaryFile::TemporaryFile(const fs::path& target) : m_target(target), m_path(target)
{
    m_path += ".part-" + std::to_string(std::random_device{}());
}

TemporaryFile::~TemporaryFile()
{
    std::error_code ignored;
    fs::remove(m_path, ignored);
}

void TemporaryFile::replaceTarget() const
{
    const FileLock lock(m_target, "hawx");
    std::error_code code;
    // What a killed writer of the old session left belongs to that one: SQLite would bring it back.
    for (const char* suffix : {"-wal", "-shm", "-journal", "-run"})
        fs::remove(m_target.string() + suffix, code);
    fs::rename(m_path, m_target, code);
    if (code)
        throw failure("The session " + m_target.string() + " cannot be written", code.message());
}

} // namespace hawx
