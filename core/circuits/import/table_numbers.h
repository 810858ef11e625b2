// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace hawx {

/// 65,536 results as a file lists them.
struct TableNumbers {
    std::vector<std::int64_t> results; ///< [first index][second index]
    /// The values of the indices, 256 each, when the file states them.
    std::vector<int> indices;
};

/// Numbers separated by white space, commas or semicolons, one or more a line: 65,536 results, the
/// same with the indices' values above and at the left, or lines "a b result". A first line of
/// words and comments (#, //) are left out. Throws Error with file and line, NotAMultiplier for
/// texts without numbers.
TableNumbers parseTableText(const std::string& text, const std::string& file);

/// Whether C source defines an array rather than a function.
bool holdsArray(const std::string& text);
/// The array of 65,536 numbers that C source defines. Throws Error with file and line.
TableNumbers parseTableArray(const std::string& text, const std::string& file);

} // namespace hawx
