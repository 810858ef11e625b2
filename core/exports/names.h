// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace hawx {

/// The name as an identifier of C, C++ and Python: letters, digits and _, none for an empty one.
std::string identifierOf(const std::string& name);

/// Identifiers of all the names, each another one also where capitals do not count, as in file
/// names: what would be taken already gets _2, _3, ..
std::vector<std::string> distinctIdentifiers(const std::vector<std::string>& names);

/// The name in quotes for a comment in a line of ASCII, other characters as ?.
std::string quotedForComment(const std::string& name);

} // namespace hawx
