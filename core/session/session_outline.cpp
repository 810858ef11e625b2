// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_outline.h"

#include "core/session/database.h"

#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

namespace hawx {

SessionOutline outlineOf(const std::filesystem::path& path)
{
    try {
        const std::unique_ptr<SQLite::Database> opened = openToRead(path);
        SQLite::Database& database = *opened;
        if (database.execAndGet("PRAGMA application_id").getInt() != Session::kApplicationId)
            throw Error(path.string() + " is no HAWX session.");
        SessionOutline outline;
        outline.version = database.execAndGet("PRAGMA user_version").getInt();
        // Names are put into a statement below, and told to others.
        SQLite::Statement names(database, "SELECT name FROM sqlite_master WHERE type = 'table' AND "
                                          "name NOT GLOB '*[^a-z_]*' ORDER BY name");
        while (names.executeStep()) {
            const std::string name = names.getColumn(0).getString();
            const std::int64_t rows =
                database.execAndGet("SELECT count(*) FROM " + name).getInt64();
            outline.tables.push_back({name, rows});
        }
        return outline;
    } catch (const SQLite::Exception& error) {
        throw failure("The session " + path.string() + " cannot be read", describe(error));
    }
}

std::string sqliteVersion()
{
    return sqlite3_libversion();
}

} // namespace hawx
