// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hawx {

/// `name : value ;` or `name ( value, value ) ;`, values without their quotes.
struct LibertyAttribute {
    std::string name;
    std::vector<std::string> values;
    int line = 0;
};

/// `name ( argument ) { attributes and groups }`
struct LibertyGroup {
    std::string name;
    std::vector<std::string> arguments;
    int line = 0;
    std::vector<LibertyAttribute> attributes;
    std::vector<LibertyGroup> groups;

    /// Null when there is none; the last one when there are several.
    const LibertyAttribute* find(std::string_view attribute) const;
    /// The attribute's first value, or empty.
    std::string_view value(std::string_view attribute) const;
};

/// The one group of a Liberty file, nested at most 16 deep. Throws Error with file and line.
LibertyGroup parseLibertyGroup(std::string_view text, const std::string& file);

/// Throws Error: "file, line 7: what is wrong."
[[noreturn]] void refuseLiberty(const std::string& file, int line, const std::string& what);

} // namespace hawx
