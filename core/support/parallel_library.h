// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace hawx {

/// What parallelFor() runs on, with its version.
std::string parallelLibrary();

} // namespace hawx
