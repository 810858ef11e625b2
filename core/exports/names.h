// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace hawx {

/// Identifiers of all the names, each another one also where capitals do not count, as in file
/// names: what would be taken already gets _2, _3, ..
std::vector<std::string> distinctIdentifiers(const std::vector<std::string>& names);

/// The name in quotes for a comment in a line of ASCII, other characters as ?.
std::string quotedForComment(const std::string& name);

} // namespace hawx
