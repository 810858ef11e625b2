// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/explore.h"
#include "core/session/decisions.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace hawx {

/// What a session holds, results to look up apart.
struct SessionContents {
    Exploration exploration;
    std::optional<Decisions> decisions; ///< none were made
    std::string notes;                  ///< the user's
    std::vector<std::byte> layout;      ///< of the window; empty: none was stored
};

/// A `.hawx` file: one SQLite database. Throws Error that names the file when it cannot be opened,
/// is no session, is damaged or was written by a newer version; a damaged file is never written to.
/// SessionFile is for those who go on writing.
class Session {
public:
    /// SQLite's application_id of a session: "HAWX".
    static constexpr int kApplicationId = 0x48415758;
    /// SQLite's user_version: the version of the schema that is written. Older ones are read.
    static constexpr int kVersion = 2;

    /// Writes the exploration to a new file in one transaction, atomically replacing an older one:
    /// a kill at any moment leaves the older file or the new one.
    static void save(const std::filesystem::path& path, const Exploration& exploration);
    /// Reads the exploration of a session. Circuits that ship with HAWX are shared with
    /// CircuitLibrary::shipped(), others are made from what the file holds; either way their hash
    /// is checked.
    static Exploration load(const std::filesystem::path& path);
    /// Reads all of it, also while another program writes.
    static SessionContents read(const std::filesystem::path& path);
    /// The name of the network that was explored, without reading or checking the rest.
    static std::string networkOf(const std::filesystem::path& path);
    /// Writes all of it, results included, to another file, atomically replacing one that is there.
    static void copy(const std::filesystem::path& path, const std::filesystem::path& target);
};

} // namespace hawx
