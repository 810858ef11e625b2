// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/file_lock.h"

#include <filesystem>

namespace hawx {

/// A name beside a session for a file that takes its place, and is removed unless it did. As long
/// as it lives nobody else writes the session; so one name is enough, and what a killed writer
/// left there is found and removed.
class TemporaryFile {
public:
    /// Throws Error naming the session when a program writes it, or its folder is not writable.
    explicit TemporaryFile(const std::filesystem::path& target);
    ~TemporaryFile();
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    const std::filesystem::path& path() const { return m_path; }

    /// Removes also what an older session of the name left beside it. Throws Error naming the
    /// session.
    void replaceTarget() const;

    /// Removes what a killed writer of `target` left. The caller holds the lock of `target`.
    static void removeLeft(const std::filesystem::path& target);

private:
    std::filesystem::path m_target;
    std::filesystem::path m_path;
    FileLock m_lock;
};

} // namespace hawx
