// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session.h"

#include "core/session/database.h"
#include "core/session/exploration_tables.h"
#include "core/session/temporary_file.h"

#include <SQLiteCpp/Transaction.h>
#include <sqlite3.h>

namespace hawx {

namespace fs = std::filesystem;

void Session::save(const fs::path& path, const Exploration& exploration)
{
    const std::string prefix = "The session " + path.string() + " cannot be written";
    try {
        requireConsistent(exploration);
    } catch (const Error& error) {
        throw failure(prefix, error.what());
    }
    const TemporaryFile file(path);
    try {
        SQLite::Database database(file.path().string(),
                                  SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        // Nobody reads this file before it is renamed, so its journal need not survive a kill.
        database.exec("PRAGMA journal_mode = MEMORY");
        database.exec("PRAGMA foreign_keys = ON");
        migrate(database);
        SQLite::Transaction transaction(database);
        writeTables(database, exploration);
        transaction.commit();
    } catch (const SQLite::Exception& error) {
        throw failure(prefix, describe(error));
    }
    file.replaceTarget();
}

Exploration Session::load(const fs::path& path)
{
    return read(path).exploration;
}

namespace {

/// What `work` does with the open file, whose failures name it.
template <typename Work>
auto withDatabase(const fs::path& path, const Work& work)
{
    try {
        return work(*openToRead(path));
    } catch (const SQLite::Exception& error) {
        if (error.getErrorCode() == SQLITE_NOTADB)
            throw Error(path.string() + " is no HAWX session.");
        if (error.getErrorCode() == SQLITE_CORRUPT)
            throw failure("The session " + path.string() + " is damaged", error.what());
        throw failure("The session " + path.string() + " cannot be read", error.what());
    }
}

} // namespace

SessionContents Session::read(const fs::path& path)
{
    return withDatabase(path,
                        [&](SQLite::Database& database) { return readContents(database, path); });
}

std::string Session::networkOf(const fs::path& path)
{
    return withDatabase(path, [](SQLite::Database& database) {
        return database.execAndGet("SELECT network_name FROM search").getString();
    });
}

void Session::copy(const fs::path& path, const fs::path& target)
{
    withDatabase(path, [&](SQLite::Database& database) { copyDatabase(database, target); });
}

} // namespace hawx
