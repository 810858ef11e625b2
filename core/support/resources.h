// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace hawx {

/// The folder of networks, accelerators and other files that come with HAWX: $HAWX_RESOURCES when
/// set,
/// ../share/hawx/resources beside an installed program, else the source tree it was built from.
std::filesystem::path resourceFolder();

} // namespace hawx
