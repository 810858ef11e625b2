// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/run_file.h"
#include "core/session/session.h"
#include "core/support/file_lock.h"
#include "core/support/result_store.h"

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>

namespace SQLite {
class Database;
}

namespace hawx {

/// A session that is open for writing, by one program at a time; others may read meanwhile. Each
/// write is a transaction: a kill at any moment loses none that has returned. While it is open
/// SQLite keeps a write-ahead log beside the file; closed, it is a single file. May be used by
/// several threads at once.
class SessionFile final : public ResultStore {
public:
    /// Opens a session, of an older version, too, which becomes the newest; `program` is told to
    /// others that want to write. Everything is checked before anything is written. Throws Error as
    /// Session::read(), when another program writes the session, or its folder cannot be written.
    SessionFile(std::filesystem::path path, const std::string& program);
    /// Closes it. What a search that has not ended needs to go on stays beside the session.
    ~SessionFile() override;

    const std::filesystem::path& path() const { return m_path; }
    /// Whether the program that had it open before was killed.
    bool wasInterrupted() const { return m_lock.wasLeft(); }
    /// What it held when it was opened. To be taken once.
    SessionContents takeContents() { return std::move(m_contents); }

    // Throw Error that names the file when it cannot be written: the disk is full, the file is
    // gone, ..; it then holds what it held before.
    void write(const Exploration& exploration);
    void write(const Decisions& decisions);
    void writeWindow(const std::string& notes, const std::vector<std::byte>& layout);
    /// Writes all of it to another file, atomically replacing one that is there, and beside it what
    /// a search that has not ended needs to go on.
    void copyTo(const std::filesystem::path& path);
    /// Closes, and removes the session and everything beside it.
    void discard();

    std::optional<std::vector<std::byte>> find(const std::string& key) override;
    bool keep(Lifetime lifetime, const std::string& key, std::span<const std::byte> value) override;
    void forget(const std::string& key) override;
    void runEnded() override;
    /// Why results cannot be kept, for people; empty while they can.
    std::string problem() const;

private:
    template <typename Work>
    void transact(const Work& work);
    void requireThere() const;

    std::filesystem::path m_path;
    FileLock m_lock;
    SessionContents m_contents;
    mutable std::mutex m_mutex; ///< guards what follows
    std::unique_ptr<SQLite::Database> m_database;
    std::uint64_t m_inode = 0;
    RunFile m_run;
    std::string m_problem;
};

} // namespace hawx
