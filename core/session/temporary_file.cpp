// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/temporary_file.h"

#include "core/session/database.h"

#include <string>
#include <system_error>

namespace hawx {

namespace fs = std::filesystem;

namespace {

fs::path pathOf(const fs::path& target)
{
    fs::path path = target;
    // Not ".part", as browsers call what they download.
    path += "-part";
    return path;
}

} // namespace

TemporaryFile::TemporaryFile(const fs::path& target)
    : m_target(target), m_path(pathOf(target)), m_lock(target, "hawx")
{
    removeLeft(m_target);
}

TemporaryFile::~TemporaryFile()
{
    removeLeft(m_target);
}

void TemporaryFile::removeLeft(const fs::path& target)
{
    std::error_code ignored;
    fs::remove(pathOf(target), ignored);
}

void TemporaryFile::replaceTarget() const
{
    std::error_code code;
    // What a killed writer of the old session left belongs to that one: SQLite would bring it back.
    for (const char* suffix : {"-wal", "-shm", "-journal", "-run"})
        fs::remove(m_target.string() + suffix, code);
    fs::rename(m_path, m_target, code);
    if (code)
        throw failure("The session " + m_target.string() + " cannot be written", code.message());
}

} // namespace hawx
