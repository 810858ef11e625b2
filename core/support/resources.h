// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace hawx {

/// The folder of networks, accelerators and other files that come with HAWX: $HAWX_RESOURCES when
/// set, else ../share/hawx/resources beside the folder of the program, whether it exists or not. No
/// path is compiled in: an installation may be moved, and a build elsewhere gives the same program.
std::filesystem::path resourceFolder();

} // namespace hawx
