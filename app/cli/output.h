// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace hawx::cli {

/// Writes to stdout. Throws Error when it cannot be written, such as on a full disk.
void printText(std::string_view text);
/// The object as indented text.
std::string jsonText(const nlohmann::ordered_json& object);

/// The number with so many digits after the point, whatever the locale.
std::string fixed(double value, int digits);
/// The number with a sign and so many digits after the point; no minus before a zero.
std::string signedFixed(double value, int digits);

/// A text table: a header, then rows; columns as wide as their widest entry.
class TextTable {
public:
    enum class Align { Left, Right };
    struct Column {
        std::string title;
        Align align = Align::Right;
    };

    explicit TextTable(std::vector<Column> columns);

    /// As many cells as columns.
    void add(std::vector<std::string> cells);
    std::string text() const;

private:
    std::vector<Column> m_columns;
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace hawx::cli
