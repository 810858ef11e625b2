// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <SQLiteCpp/Database.h>

namespace hawx {

// What the user made of an exploration: decisions, notes, the window's layout. Each replaces what
// the tables held.

void writeDecisions(SQLite::Database& database, const Decisions& decisions);
void writeWindow(SQLite::Database& database, const std::string& notes,
                 const std::vector<std::byte>& layout);

/// Forgets pins and the configuration that was chosen; limits and machine stay.
void forgetConfigurations(SQLite::Database& database);

/// Reads the tables back into `contents`, whose exploration is there already. Throws Error that
/// names table, row and column of what is wrong, without the file.
void readUserTables(SQLite::Database& database, SessionContents& contents);

} // namespace hawx
