// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session.h"

#include "core/session/exploration_tables.h"
#include "core/session/schema.h"
#include "core/support/error.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <sqlite3.h>

#include <random>
#include <string>
#include <system_error>

namespace hawx {

namespace fs = std::filesystem;

namespace {

/// "PREFIX: what.", where what may be a sentence of its own.
Error failure(const std::string& prefix, std::string what)
{
    if (what.ends_with('.'))
        what.pop_back();
    return Error(prefix + ": " + what + ".");
}

/// A file that is removed unless it took the place of another one.
class TemporaryFile {
public:
    explicit TemporaryFile(const fs::path& target) : m_target(target), m_path(target)
    {
        m_path += ".part-" + std::to_string(std::random_device{}());
    }
    ~TemporaryFile()
    {
        std::error_code ignored;
        fs::remove(m_path, ignored);
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    const fs::path& path() const { return m_path; }

    void replaceTarget() const
    {
        std::error_code code;
        fs::rename(m_path, m_target, code);
        if (code)
            throw failure("The session " + m_target.string() + " cannot be written",
                          code.message());
    }

private:
    fs::path m_target;
    fs::path m_path;
};

int pragma(SQLite::Database& database, const std::string& name)
{
    return database.execAndGet("PRAGMA " + name).getInt();
}

/// Throws Error unless the database is a session of a version that this program knows.
void requireSession(SQLite::Database& database, const std::string& path)
{
    if (pragma(database, "application_id") != Session::kApplicationId)
        throw Error(path + " is no HAWX session.");
    const int version = pragma(database, "user_version");
    if (version > Session::kVersion)
        throw Error("The session " + path + " was written by a newer HAWX (format " +
                    std::to_string(version) + ", this one reads up to " +
                    std::to_string(Session::kVersion) + "): update HAWX to open it.");
    if (version < 1)
        throw Error("The session " + path + " is damaged: its format " + std::to_string(version) +
                    " never existed.");
}

} // namespace

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
        database.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
        database.exec("PRAGMA user_version = " + std::to_string(kVersion));
        database.exec("PRAGMA foreign_keys = ON");
        SQLite::Transaction transaction(database);
        database.exec(kSessionSchema);
        writeTables(database, exploration);
        transaction.commit();
    } catch (const SQLite::Exception& error) {
        throw failure(prefix, error.what());
    }
    file.replaceTarget();
}

Exploration Session::load(const fs::path& path)
{
    std::error_code code;
    const fs::file_status status = fs::status(path, code);
    if (!fs::exists(status))
        throw Error("There is no session " + path.string() + ".");
    if (fs::is_directory(status))
        throw Error(path.string() + " is a folder; a session file is needed here.");
    try {
        SQLite::Database database(path.string(), SQLite::OPEN_READONLY);
        database.exec("PRAGMA trusted_schema = OFF");
        requireSession(database, path.string());
        const std::string health = database.execAndGet("PRAGMA integrity_check(1)").getString();
        if (health != "ok")
            throw failure("The session " + path.string() + " is damaged", health);
        try {
            return readTables(database);
        } catch (const Error& error) {
            throw failure("The session " + path.string() + " is damaged", error.what());
        }
    } catch (const SQLite::Exception& error) {
        if (error.getErrorCode() == SQLITE_NOTADB)
            throw Error(path.string() + " is no HAWX session.");
        throw failure("The session " + path.string() + " cannot be read", error.what());
    }
}

} // namespace hawx
