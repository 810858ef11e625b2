// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/explore.h"

#include <SQLiteCpp/Database.h>

namespace hawx {

/// Fills the tables of an exploration, in a database of the newest schema, in place of what they
/// held.
void writeTables(SQLite::Database& database, const Exploration& exploration);

/// Whether a configuration, as numbers of circuits, means the same in the exploration as in the one
/// that the tables hold: circuits and filters are the same.
bool hasSameChoices(SQLite::Database& database, const Exploration& exploration);

/// Reads the tables back. Throws Error that names table, row and column of what is wrong, without
/// the file.
Exploration readTables(SQLite::Database& database);

/// Throws Error when parts of the exploration contradict each other: lists whose length is not that
/// of the circuits, layers or filters, circuit indices out of range.
void requireConsistent(const Exploration& exploration);

} // namespace hawx
