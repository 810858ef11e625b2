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
    if (!code) {
        const fs::path installed =
            program.parent_path().parent_path() / "share" / "hawx" / "resources";
        if (fs::is_directory(installed, code))
            return installed;
    }
    return fs::path(HAWX_SOURCE_DIR) / "resources";
}

} // namespace hawx
