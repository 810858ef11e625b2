// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace hawx {

/// What can be told of a session without telling what is in it.
struct SessionOutline {
    struct Table {
        std::string name; ///< as HAWX named it
        std::int64_t rows = 0;
    };
    int version = 0; ///< of the schema
    std::vector<Table> tables;
};

/// Looks at the file as a database, whatever its version; changes nothing. Throws Error when it is
/// no session or cannot be read.
SessionOutline outlineOf(const std::filesystem::path& path);

std::string sqliteVersion();

} // namespace hawx
