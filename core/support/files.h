// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace hawx {

/// The whole content of a file. Throws Error naming the path when it cannot be read.
std::vector<std::byte> readFile(const std::filesystem::path& path);
std::string readTextFile(const std::filesystem::path& path);

/// The content of a file, decompressed when it is gzip. Refuses to grow past maxBytes.
std::vector<std::byte> readMaybeGzip(const std::filesystem::path& path, std::size_t maxBytes);

/// Writes the content to a temporary file beside path and renames it, so that a reader sees the old
/// file or the new one, never a part. Throws Error naming the path.
void writeFileAtomically(const std::filesystem::path& path, std::string_view content);
/// The same for content that is too large to be held in memory: `write` writes it to the stream.
void writeFileAtomically(const std::filesystem::path& path,
                         const std::function<void(std::ostream&)>& write);

} // namespace hawx
