// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/import/table_numbers.h"

#include "core/circuits/import/net_graph.h"
#include "core/circuits/import/parsed_circuit.h"
#include "core/circuits/import/tokens.h"
#include "core/circuits/truth_table.h"
#include "core/support/error.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

namespace hawx {

namespace {

/// A decimal or hexadecimal integer, also one written as 12.0; none for other text.
std::optional<std::int64_t> integerIn(std::string_view text)
{
    const bool isNegative = text.starts_with('-');
    if (isNegative || text.starts_with('+'))
        text.remove_prefix(1);
    const bool isHex = text.starts_with("0x") || text.starts_with("0X");
    if (isHex)
        text.remove_prefix(2);
    std::int32_t value = 0;
    const char* const end = text.data() + text.size();
    const auto [rest, code] = std::from_chars(text.data(), end, value, isHex ? 16 : 10);
    const std::string_view tail(rest, static_cast<std::size_t>(end - rest));
    const bool isWhole = tail.empty() || (!isHex && tail[0] == '.' &&
                                          tail.find_first_not_of('0', 1) == std::string_view::npos);
    if (text.empty() || text[0] == '-' || code != std::errc() || !isWhole)
        return std::nullopt;
    return isNegative ? -std::int64_t{value} : std::int64_t{value};
}

struct Line {
    int number = 0;
    std::vector<std::int64_t> values;
};

std::vector<std::string_view> wordsOf(std::string_view line)
{
    std::vector<std::string_view> words;
    constexpr std::string_view kSeparators = " \t\r,;\"";
    for (std::size_t at = line.find_first_not_of(kSeparators); at != std::string_view::npos;
         at = line.find_first_not_of(kSeparators, at)) {
        const std::size_t end = std::min(line.find_first_of(kSeparators, at), line.size());
        words.push_back(line.substr(at, end - at));
        at = end;
    }
    return words;
}

std::vector<Line> linesOf(const std::string& text, const std::string& file)
{
    std::vector<Line> lines;
    const std::string_view all = text;
    int number = 0;
    for (std::size_t at = 0; at < all.size();) {
        ++number;
        const std::size_t end = std::min(all.find('\n', at), all.size());
        std::string_view line = all.substr(at, end - at);
        at = end + 1;
        line = line.substr(0, std::min(line.find('#'), line.find("//")));
        Line parsed{number, {}};
        std::string_view wrong;
        for (std::string_view word : wordsOf(line)) {
            if (const std::optional<std::int64_t> value = integerIn(word))
                parsed.values.push_back(*value);
            else if (wrong.empty())
                wrong = word;
        }
        // The words of a first line name its columns; a word at its left, the rows.
        if (!wrong.empty() && !lines.empty())
            failAt(file, number, "\"" + std::string(wrong) + "\" is no integer.");
        if (wrong.empty() ? !parsed.values.empty() : parsed.values.size() == 256)
            lines.push_back(std::move(parsed));
    }
    return lines;
}

/// The bytes of index values, by the value. Throws Error unless all 256 values are there.
std::vector<int> checkedIndices(const std::vector<std::int64_t>& values, const std::string& file,
                                int line)
{
    std::vector<int> indices(values.begin(), values.end());
    std::vector<int> sorted = indices;
    std::sort(sorted.begin(), sorted.end());
    const bool fromZero = sorted.size() == 256 && sorted.front() == 0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        if (sorted.size() != 256 || sorted[i] != static_cast<int>(i) - (fromZero ? 0 : 128))
            failAt(file, line, "The indices are neither 0 to 255 nor -128 to 127.");
    }
    return indices;
}

TableNumbers fromTriples(const std::vector<Line>& lines, const std::string& file)
{
    const std::int64_t lowest =
        std::any_of(lines.begin(), lines.end(), [](const Line& line) { return line.values[0] < 0; })
            ? -128
            : 0;
    TableNumbers table;
    table.results.resize(TruthTable::kEntries);
    std::vector<bool> isStated(TruthTable::kEntries, false);
    for (const Line& line : lines) {
        const std::int64_t a = line.values[0] - lowest;
        const std::int64_t b = line.values[1] - lowest;
        if (a < 0 || a > 255 || b < 0 || b > 255)
            failAt(file, line.number, "The operands are no pair of 8-bit numbers.");
        const auto entry = static_cast<std::size_t>(256 * a + b);
        if (isStated[entry])
            failAt(file, line.number, "The pair of operands stands here a second time.");
        isStated[entry] = true;
        table.results[entry] = line.values[2];
    }
    for (int i = 0; i < 256; ++i)
        table.indices.push_back(i + static_cast<int>(lowest));
    return table;
}

} // namespace

TableNumbers parseTableText(const std::string& text, const std::string& file)
{
    const std::vector<Line> lines = linesOf(text, file);
    const auto have = [](std::size_t count) {
        return [count](const Line& line) { return line.values.size() == count; };
    };
    if (lines.size() == TruthTable::kEntries && std::all_of(lines.begin(), lines.end(), have(3)))
        return fromTriples(lines, file);

    TableNumbers table;
    // Indices above, with or without a corner, and at the left.
    if (lines.size() == 257 && std::all_of(lines.begin() + 1, lines.end(), have(257))) {
        std::vector<std::int64_t> above = lines[0].values;
        if (above.size() == 257)
            above.erase(above.begin());
        table.indices = checkedIndices(above, file, lines[0].number);
        std::vector<std::int64_t> left;
        for (std::size_t i = 1; i < lines.size(); ++i) {
            left.push_back(lines[i].values[0]);
            table.results.insert(table.results.end(), lines[i].values.begin() + 1,
                                 lines[i].values.end());
        }
        if (checkedIndices(left, file, lines[1].number) != table.indices)
            failAt(file, lines[1].number, "The indices at the left are not those above.");
        return table;
    }
    for (const Line& line : lines)
        table.results.insert(table.results.end(), line.values.begin(), line.values.end());
    if (table.results.empty())
        throw NotAMultiplier("It is a text without numbers.");
    if (table.results.size() != TruthTable::kEntries)
        throw Error("The file " + file + " has " + std::to_string(table.results.size()) +
                    " numbers; a table has 65536, or lines of two operands and a result.");
    return table;
}

bool holdsArray(const std::string& text)
{
    const std::size_t open = text.find('{');
    const std::size_t before =
        open == std::string::npos || open == 0 ? open : text.find_last_not_of(" \t\r\n", open - 1);
    return before != std::string::npos && text[before] == '=';
}

TableNumbers parseTableArray(const std::string& text, const std::string& file)
{
    const std::vector<Token> tokens = tokenize(text, SourceLanguage::C, file);
    TokenCursor cursor(tokens, 0, file);
    while (!cursor.atEnd() && !(cursor.is("=") && cursor.peek(1).text == "{"))
        cursor.next();
    cursor.expect("=");
    TableNumbers table;
    int depth = 0;
    do {
        if (cursor.atEnd())
            cursor.fail("The array has no end.");
        const Token token = cursor.next();
        if (token.text == "{" || token.text == "}") {
            depth += token.text == "{" ? 1 : -1;
        } else if (token.text != ",") {
            const bool isSigned = token.text == "-" || token.text == "+";
            std::string word = isSigned ? token.text + cursor.next().text : token.text;
            while (!word.empty() && std::string_view("uUlL").find(word.back()) != std::string::npos)
                word.pop_back();
            const std::optional<std::int64_t> value = integerIn(word);
            if (!value)
                failAt(file, token.line, "\"" + word + "\" is no integer.");
            table.results.push_back(*value);
        }
    } while (depth > 0);
    if (table.results.size() != TruthTable::kEntries)
        throw Error("The array in " + file + " has " + std::to_string(table.results.size()) +
                    " numbers; a table has 65536.");
    return table;
}

} // namespace hawx
