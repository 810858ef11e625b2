// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/temporary_folder.h"

#include "core/support/error.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>
#include <system_error>

namespace hawx {

namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder()
{
    std::error_code none;
    std::string name = (fs::temp_directory_path(none) / "hawx-XXXXXX").string();
    if (none || mkdtemp(name.data()) == nullptr)
        throw Error("No temporary folder can be made in " + fs::path(name).parent_path().string() +
                    ": " + std::strerror(errno) + ".");
    m_path = name;
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
}

} // namespace hawx
