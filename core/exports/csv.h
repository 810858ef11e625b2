// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>

namespace hawx {

/// Builds comma-separated values as RFC 4180 describes them, with lines ended by a line feed.
/// Numbers are the shortest that read back the same, whatever the locale.
class CsvWriter {
public:
    explicit CsvWriter(std::initializer_list<const char*> header);

    CsvWriter& text(const std::string& value);
    CsvWriter& integer(std::int64_t value);
    CsvWriter& real(double value);
    void endLine();

    /// The text written so far.
    std::string take();

private:
    CsvWriter& field(const std::string& value);

    std::string m_text;
    bool m_lineBegun = false;
};

} // namespace hawx
