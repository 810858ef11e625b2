// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/database.h"

#include "core/session/exploration_tables.h"
#include "core/session/schema.h"
#include "core/session/tables.h"
#include "core/session/temporary_file.h"
#include "core/session/user_tables.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <sqlite3.h>

#include <array>
#include <fstream>
#include <string_view>

namespace hawx {

namespace fs = std::filesystem;

static_assert(kSessionSteps.size() == Session::kVersion);

namespace {

/// How long to wait for another program's transaction.
constexpr int kBusyMs = 5000;

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

/// Throws Error, without the file, unless all that the database has is plain tables: views,
/// triggers and computed columns would be programs, which reading runs.
void requirePlainTables(SQLite::Database& database)
{
    SQLite::Statement objects(database, "SELECT type, name, rootpage FROM sqlite_schema");
    while (objects.executeStep()) {
        const std::string type = objects.getColumn(0).getString();
        const std::string name = objects.getColumn(1).getString();
        if ((type != "table" && type != "index") || objects.getColumn(2).getInt64() == 0)
            throw Error("it has the " + type + " " + name + ", which HAWX did not make");
        SQLite::Statement columns(database,
                                  "SELECT count(*) FROM pragma_table_xinfo(?) WHERE hidden");
        columns.bind(1, name);
        columns.executeStep();
        if (columns.getColumn(0).getInt() > 0)
            throw Error("table " + name + " has a computed column, which HAWX did not make");
    }
}

void requireFile(const fs::path& path)
{
    std::error_code code;
    const fs::file_status status = fs::status(path, code);
    if (!fs::exists(status))
        throw Error("There is no session " + path.string() + ".");
    if (fs::is_directory(status))
        throw Error(path.string() + " is a folder; a session file is needed here.");
    // SQLite takes an empty file for an empty database.
    std::array<char, 16> magic{};
    std::ifstream(path, std::ios::binary).read(magic.data(), magic.size());
    if (std::string_view(magic.data(), magic.size()) != std::string_view("SQLite format 3\0", 16))
        throw Error(path.string() + " is no HAWX session.");
}

/// A file name as SQLite's URIs need it.
std::string uriOf(const fs::path& path)
{
    static constexpr char kHex[] = "0123456789abcdef";
    std::string uri = "file:";
    for (const char c : fs::absolute(path).string()) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '?' || c == '#' || c == '%' || byte < 0x20)
            uri += {'%', kHex[byte >> 4], kHex[byte & 15]};
        else
            uri += c;
    }
    return uri;
}

} // namespace

Error failure(const std::string& prefix, std::string what)
{
    if (what.ends_with('.'))
        what.pop_back();
    return Error(prefix + ": " + what + ".");
}

std::string describe(const SQLite::Exception& error)
{
    switch (error.getErrorCode()) {
    case SQLITE_FULL: return "the disk is full; make room, or save under a name on another disk";
    case SQLITE_READONLY: return "it, or its folder, cannot be written; save under another name";
    case SQLITE_BUSY: return "another program is writing it; try again";
    case SQLITE_CORRUPT: return "the file is damaged; save under another name";
    case SQLITE_IOERR: return std::string(error.what()) + "; save under a name on another disk";
    default: return error.what();
    }
}

void migrate(SQLite::Database& database)
{
    const int version = pragma(database, "user_version");
    if (version == Session::kVersion)
        return;
    SQLite::Transaction transaction(database);
    for (auto step = static_cast<std::size_t>(version); step < kSessionSteps.size(); ++step)
        database.exec(kSessionSteps[step]);
    if (version == 1)
        renewChecksums(database);
    database.exec("PRAGMA application_id = " + std::to_string(Session::kApplicationId));
    database.exec("PRAGMA user_version = " + std::to_string(Session::kVersion));
    transaction.commit();
}

std::unique_ptr<SQLite::Database> openToRead(const fs::path& path)
{
    requireFile(path);
    const auto open = [](const std::string& name, int flags) {
        auto database =
            std::make_unique<SQLite::Database>(name, SQLite::OPEN_READONLY | flags, kBusyMs);
        database->exec("PRAGMA trusted_schema = OFF");
        pragma(*database, "schema_version"); // the first to touch the file
        return database;
    };
    try {
        return open(path.string(), 0);
    } catch (const SQLite::Exception& error) {
        if (error.getErrorCode() != SQLITE_CANTOPEN && error.getErrorCode() != SQLITE_READONLY)
            throw;
        return open(uriOf(path) + "?immutable=1", SQLite::OPEN_URI);
    }
}

void copyDatabase(SQLite::Database& database, const fs::path& target)
{
    const TemporaryFile file(target);
    try {
        SQLite::Statement copy(database, "VACUUM INTO ?");
        copy.bind(1, file.path().string());
        copy.exec();
    } catch (const SQLite::Exception& error) {
        throw failure("The session " + target.string() + " cannot be written", describe(error));
    }
    file.replaceTarget();
}

SessionContents readContents(SQLite::Database& database, const fs::path& path)
{
    requireSession(database, path.string());
    // What is read belongs together, also while another program writes.
    const SQLite::Transaction transaction(database);
    try {
        requirePlainTables(database);
    } catch (const Error& error) {
        throw failure("The session " + path.string() + " is damaged", error.what());
    }
    const std::string health = database.execAndGet("PRAGMA integrity_check(1)").getString();
    if (health != "ok")
        throw failure("The session " + path.string() + " is damaged", health);
    try {
        if (pragma(database, "user_version") < Session::kVersion) {
            SQLite::Database copy(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            SQLite::Backup(copy, database).executeStep();
            migrate(copy);
            SessionContents contents{readTables(copy), {}, {}, {}};
            readUserTables(copy, contents);
            return contents;
        }
        SessionContents contents{readTables(database), {}, {}, {}};
        readUserTables(database, contents);
        return contents;
    } catch (const Error& error) {
        throw failure("The session " + path.string() + " is damaged", error.what());
    }
}

} // namespace hawx
