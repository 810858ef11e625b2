// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace hawx {

/// A name beside a session for a file that takes its place, and is removed unless it did.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::filesystem::path& target);
    ~TemporaryFile();
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    const std::filesystem::path& path() const { return m_path; }

    /// Removes also what an older session of the name left beside it. Throws Error naming the
    /// session, also when a program writes it.
    void replaceTarget() const;

private:
    std::filesystem::path m_target;
    std::filesystem::path m_path;
};

} // namespace hawx
