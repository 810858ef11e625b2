// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/resources.h"

#include <cstdlib>
#include <system_error>

namespace hawx {

std::filesystem::path resourceFolder()
{
    namespace fs = std::filesystem;
    if (const char* given = std::getenv("HAWX_RESOURCES"); given != nullptr && *given != '\0')
        return given;
    std::error_code code;
    const fs::path program = fs::read_symlink("/proc/self/exe", code);
    const fs::path beside = program.parent_path().parent_path() / "share" / "hawx" / "resources";
    // In a build tree it is a link to the sources: files are known by where they lie.
    const fs::path resolved = fs::canonical(beside, code);
    return code ? beside : resolved;
}

} // namespace hawx
