// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/csv.h"

#include <array>
#include <charconv>
#include <utility>

namespace hawx {

namespace {

template <typename Number>
std::string shortest(Number value)
{
    std::array<char, 32> buffer{};
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), result.ptr};
}

std::string quoted(const std::string& value)
{
    std::string result = "\"";
    for (const char letter : value)
        result += letter == '"' ? "\"\"" : std::string(1, letter);
    return result + "\"";
}

} // namespace

CsvWriter::CsvWriter(std::initializer_list<const char*> header)
{
    for (const char* name : header)
        text(name);
    endLine();
}

CsvWriter& CsvWriter::text(const std::string& value)
{
    return field(value.find_first_of(",\"\r\n") == std::string::npos ? value : quoted(value));
}

CsvWriter& CsvWriter::integer(std::int64_t value)
{
    return field(shortest(value));
}

CsvWriter& CsvWriter::real(double value)
{
    return field(shortest(value));
}

void CsvWriter::endLine()
{
    m_text += '\n';
    m_lineBegun = false;
}

std::string CsvWriter::take()
{
    return std::exchange(m_text, {});
}

CsvWriter& CsvWriter::field(const std::string& value)
{
    if (std::exchange(m_lineBegun, true))
        m_text += ',';
    m_text += value;
    return *this;
}

} // namespace hawx
