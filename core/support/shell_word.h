// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace hawx {

/// The word as a shell reads it: in quotes where it needs them.
std::string quoted(const std::string& word);

} // namespace hawx
