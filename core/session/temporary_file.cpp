// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/temporary_file.h"

#include "core/session/database.h"

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
    std::error_code code;
    fs::rename(m_path, m_target, code);
    if (code)
        throw failure("The session " + m_target.string() + " cannot be written", code.message());
}

} // namespace hawx
