// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/bundled_data.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace hawx {

void useBundledData()
{
    namespace fs = std::filesystem;
    std::error_code code;
    const fs::path assets =
        fs::read_symlink("/proc/self/exe", code).parent_path().parent_path() / "share" / "hawx";
    const auto use = [&](const char* variable, const fs::path& ours, const char* ofSystem) {
        if (!fs::exists(ofSystem, code) && fs::exists(ours, code))
            setenv(variable, ours.c_str(), 0);
    };
    use("FONTCONFIG_FILE", assets / "fonts" / "fonts.conf", "/etc/fonts/fonts.conf");
    use("XKB_CONFIG_ROOT", assets / "xkb", "/usr/share/X11/xkb");
}

} // namespace hawx
