// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/explore.h"

#include <filesystem>

namespace hawx {

/// A `.hawx` file: one SQLite database that holds an exploration. Throws Error that names the file
/// when it cannot be opened, is no session, is damaged or was written by a newer version.
class Session {
public:
    /// SQLite's application_id of a session: "HAWX".
    static constexpr int kApplicationId = 0x48415758;
    /// SQLite's user_version: the version of the schema that save() writes and load() reads.
    static constexpr int kVersion = 1;

    /// Writes the exploration to a new file in one transaction, atomically replacing an older one:
    /// a kill at any moment leaves the older file or the new one.
    static void save(const std::filesystem::path& path, const Exploration& exploration);
    /// Reads what save() wrote. Circuits that ship with HAWX are shared with
    /// CircuitLibrary::shipped(), others are made from what the file holds; either way their hash
    /// is checked.
    static Exploration load(const std::filesystem::path& path);
};

} // namespace hawx
