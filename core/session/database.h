// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"
#include "core/support/error.h"

#include <SQLiteCpp/Database.h>

#include <filesystem>
#include <memory>
#include <string>

namespace hawx {

// What SQLite must be told and asked about sessions. Errors are SQLite::Exception where the
// database fails, and Error, naming the file, where it is no session that this program knows.

/// Makes the tables of a new session, or those of an older one the newest, in one transaction.
void migrate(SQLite::Database& database);

/// Opens a session to read it. Where the folder cannot be written, and nobody else writes the
/// session, it is read as it lies.
std::unique_ptr<SQLite::Database> openToRead(const std::filesystem::path& path);

/// Checks and reads everything. An older session is read as the newest, in memory.
SessionContents readContents(SQLite::Database& database, const std::filesystem::path& path);

/// Writes all of it to another file, atomically replacing one that is there. Throws Error naming
/// that file.
void copyDatabase(SQLite::Database& database, const std::filesystem::path& target);

/// "PREFIX: what.", where what may be a sentence of its own.
Error failure(const std::string& prefix, std::string what);
/// For people: what SQLite says, with what would be right where HAWX knows it.
std::string describe(const SQLite::Exception& error);

} // namespace hawx
