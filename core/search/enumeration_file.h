// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <span>
#include <string>
#include <vector>

namespace hawx {

struct SearchProblem;

/// What decides the numbers of an enumeration, as a hash: network, circuits and images themselves.
std::string identityOf(const SearchProblem& problem);

/// The numbers of an enumeration in parts of equal size, and a file of those that are finished.
class EnumerationFile {
public:
    /// Reads the file if there is one; an empty path keeps none. Throws Error when it belongs to
    /// other work or is damaged.
    EnumerationFile(std::filesystem::path path, const std::string& identity, std::size_t parts,
                    std::size_t partSize);

    /// Parts that are not finished, ascending.
    std::vector<std::size_t> missing() const;

    /// Takes a part's numbers and, when the file is older than 10 seconds, writes it. May be called
    /// by several threads at once.
    void finish(std::size_t part, std::span<const std::uint16_t> numbers);

    /// Writes the file, whatever its age.
    void write();

    /// The numbers of all parts, one after the other.
    std::vector<std::uint16_t> take();

private:
    void read();

    std::filesystem::path m_path;
    std::string m_identity;
    std::size_t m_partSize;
    std::vector<std::uint8_t> m_finished; ///< [part] 1 or 0
    std::vector<std::uint16_t> m_numbers;
    std::chrono::steady_clock::time_point m_written;
    std::mutex m_mutex;
};

} // namespace hawx
