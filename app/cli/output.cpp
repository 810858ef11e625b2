// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include "core/support/error.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <iostream>
#include <utility>

namespace hawx::cli {

namespace {

/// Characters of a UTF-8 text: bytes that do not continue one.
std::size_t lengthOf(const std::string& text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return (byte & 0xC0) != 0x80; }));
}

} // namespace

void printText(std::string_view text)
{
    std::cout << text << std::flush;
    if (!std::cout)
        throw Error("The result cannot be written to standard output: is the disk full?");
}

std::string jsonText(const nlohmann::ordered_json& object)
{
    return object.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::string fixed(double value, int digits)
{
    std::array<char, 400> buffer{}; // the largest double has 309 digits before the point
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                      std::chars_format::fixed, digits);
    return {buffer.data(), result.ptr};
}

std::string signedFixed(double value, int digits)
{
    std::string text = fixed(std::abs(value), digits);
    if (text.find_first_of("123456789") == std::string::npos)
        return text;
    return (value < 0 ? "-" : "+") + text;
}

TextTable::TextTable(std::vector<Column> columns) : m_columns(std::move(columns)) {}

void TextTable::add(std::vector<std::string> cells)
{
    m_rows.push_back(std::move(cells));
}

std::string TextTable::text() const
{
    std::vector<std::string> titles;
    std::vector<std::size_t> widths;
    for (const Column& column : m_columns) {
        titles.push_back(column.title);
        widths.push_back(lengthOf(column.title));
    }
    for (const auto& row : m_rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], lengthOf(row[i]));
    }
    std::string text;
    const auto addLine = [&](const std::vector<std::string>& cells) {
        std::string line;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const std::string padding(widths[i] - lengthOf(cells[i]), ' ');
            line += i == 0 ? "" : "  ";
            line += m_columns[i].align == Align::Left ? cells[i] + padding : padding + cells[i];
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    };
    addLine(titles);
    for (const auto& row : m_rows)
        addLine(row);
    return text;
}

} // namespace hawx::cli
