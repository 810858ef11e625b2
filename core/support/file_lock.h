// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace hawx {

/// The right to write a document, which one program at a time has: a small file beside it, locked
/// by the operating system as long as the program lives, so that a killed one leaves no lock.
class FileLock {
public:
    /// Throws Error when it cannot be had: another program has it (the sentence says which, and
    /// names the document), or the folder is not writable.
    FileLock(const std::filesystem::path& document, const std::string& program);
    /// Removes the file.
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

    /// Whether the one who had it before ended without giving it back.
    bool wasLeft() const { return m_wasLeft; }

    /// Whether a program has the right to write the document now.
    static bool isHeld(const std::filesystem::path& document);
    /// Where the lock of a document lies.
    static std::filesystem::path pathOf(const std::filesystem::path& document);

private:
    std::filesystem::path m_path;
    int m_descriptor = -1;
    bool m_wasLeft = false;
};

} // namespace hawx
