// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_file.h"

#include "core/session/database.h"
#include "core/session/exploration_tables.h"
#include "core/session/tables.h"
#include "core/session/temporary_file.h"
#include "core/session/user_tables.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <sys/stat.h>

#include <cstring>

namespace hawx {

namespace fs = std::filesystem;

namespace {

constexpr int kBusyMs = 5000;

/// 0 when there is no such file.
std::uint64_t inodeOf(const fs::path& path)
{
    struct stat file = {};
    return stat(path.c_str(), &file) == 0 ? file.st_ino : 0;
}

std::unique_ptr<SQLite::Database> openToWrite(const fs::path& path)
{
    try {
        auto database =
            std::make_unique<SQLite::Database>(path.string(), SQLite::OPEN_READWRITE, kBusyMs);
        database->exec("PRAGMA trusted_schema = OFF");
        database->exec("PRAGMA foreign_keys = ON");
        database->exec("PRAGMA journal_mode = WAL");
        // A kill loses nothing, as the system has it all; only a power failure may lose the last
        // transactions.
        database->exec("PRAGMA synchronous = NORMAL");
        migrate(*database);
        return database;
    } catch (const SQLite::Exception& error) {
        throw failure("The session " + path.string() + " cannot be written", describe(error));
    }
}

std::uint32_t checksumOf(std::span<const std::byte> value)
{
    return checksum("value", value);
}

} // namespace

SessionFile::SessionFile(fs::path path, const std::string& program)
    : m_path(std::move(path)),
      m_lock(m_path, program),
      m_contents(Session::read(m_path)),
      m_run(RunFile::pathOf(m_path))
{
    TemporaryFile::removeLeft(m_path);
    m_database = openToWrite(m_path);
    m_inode = inodeOf(m_path);
}

SessionFile::~SessionFile()
{
    if (m_database == nullptr)
        return;
    try {
        // Fails while another program reads: then the log stays until somebody closes it.
        m_database->exec("PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE");
    } catch (const SQLite::Exception&) {
        return;
    }
}

void SessionFile::requireThere() const
{
    if (m_database == nullptr || inodeOf(m_path) != m_inode)
        throw Error("The session " + m_path.string() +
                    " was removed, moved or replaced by another program: save under another name.");
}

template <typename Work>
void SessionFile::transact(const Work& work)
{
    const std::lock_guard lock(m_mutex);
    requireThere();
    try {
        SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
        work();
        transaction.commit();
    } catch (const SQLite::Exception& error) {
        throw failure("The session " + m_path.string() + " cannot be written", describe(error));
    }
}

void SessionFile::write(const Exploration& exploration)
{
    try {
        requireConsistent(exploration);
    } catch (const Error& error) {
        throw failure("The session " + m_path.string() + " cannot be written", error.what());
    }
    transact([&] {
        // Choices among other circuits or filters than before would mean something else.
        if (!hasSameChoices(*m_database, exploration))
            forgetConfigurations(*m_database);
        writeTables(*m_database, exploration);
    });
}

void SessionFile::write(const Decisions& decisions)
{
    transact([&] { writeDecisions(*m_database, decisions); });
}

void SessionFile::writeWindow(const std::string& notes, const std::vector<std::byte>& layout)
{
    transact([&] { hawx::writeWindow(*m_database, notes, layout); });
}

void SessionFile::copyTo(const fs::path& path)
{
    const std::lock_guard lock(m_mutex);
    if (m_database == nullptr)
        throw Error("The session " + m_path.string() + " is closed.");
    copyDatabase(*m_database, path);
    m_run.copyTo(RunFile::pathOf(path));
}

void SessionFile::discard()
{
    const std::lock_guard lock(m_mutex);
    m_database.reset();
    m_run.remove();
    if (inodeOf(m_path) != m_inode)
        return;
    std::error_code ignored;
    for (const char* suffix : {"", "-wal", "-shm", "-journal"})
        fs::remove(m_path.string() + suffix, ignored);
}

std::optional<std::vector<std::byte>> SessionFile::find(const std::string& key)
{
    const std::lock_guard lock(m_mutex);
    if (auto value = m_run.find(key))
        return value;
    if (m_database == nullptr)
        return std::nullopt;
    try {
        SQLite::Statement query(*m_database, "SELECT value, checksum FROM result WHERE key = ?");
        query.bind(1, key);
        if (!query.executeStep())
            return std::nullopt;
        const SQLite::Column stored = query.getColumn(0);
        const auto* bytes = static_cast<const std::byte*>(stored.getBlob());
        std::vector<std::byte> value(bytes, bytes + stored.getBytes());
        if (checksumOf(value) != static_cast<std::uint32_t>(query.getColumn(1).getInt64()))
            return std::nullopt;
        return value;
    } catch (const SQLite::Exception&) {
        return std::nullopt;
    }
}

bool SessionFile::keep(Lifetime lifetime, const std::string& key, std::span<const std::byte> value)
{
    const std::lock_guard lock(m_mutex);
    try {
        requireThere();
        if (lifetime == Lifetime::Run) {
            m_run.keep(key, value);
        } else {
            SQLite::Statement insert(*m_database, "INSERT OR REPLACE INTO result VALUES (?, ?, ?)");
            insert.bind(1, key);
            insert.bind(2, value.data(), static_cast<int>(value.size()));
            insert.bind(3, static_cast<std::int64_t>(checksumOf(value)));
            insert.exec();
        }
        m_problem.clear();
        return true;
    } catch (const SQLite::Exception& error) {
        m_problem =
            failure("The session " + m_path.string() + " cannot be written", describe(error))
                .what();
    } catch (const std::exception& error) {
        m_problem = error.what();
    }
    return false;
}

void SessionFile::forget(const std::string& key)
{
    const std::lock_guard lock(m_mutex);
    m_run.forget(key);
}

void SessionFile::runEnded()
{
    const std::lock_guard lock(m_mutex);
    m_run.remove();
}

std::string SessionFile::problem() const
{
    const std::lock_guard lock(m_mutex);
    return m_problem;
}

} // namespace hawx
