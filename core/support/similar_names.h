// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hawx {

/// The end of a message about a name that is not among others: "similar names are X, Y, Z", those
/// at the least edit distance (Levenshtein), or "the only one is X". `names` is not empty.
std::string similarNames(std::string_view name, const std::vector<std::string_view>& names);

} // namespace hawx
