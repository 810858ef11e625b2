// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hawx {

/// A self-contained installation (installer/packaging) brings fonts and keyboard tables in
/// ../share/hawx beside the folder of the program. Names them, by environment variables that are
/// not set yet, to the libraries that look for them, where this system has none of its own. To be
/// called first in main(): it changes the environment.
void useBundledData();

} // namespace hawx
