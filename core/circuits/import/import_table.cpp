// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/import/import_table.h"

#include "core/support/error.h"
#include "core/support/files.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hawx {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kFileBytes = 2 * TruthTable::kEntries;

void requireSize(const fs::path& file, std::uintmax_t bytes)
{
    if (bytes != kFileBytes)
        throw Error("The file " + file.string() + " has " + std::to_string(bytes) +
                    " bytes; a raw table has " + std::to_string(kFileBytes) +
                    ": 65536 results of 16 bits.");
}

std::vector<std::string> splitLine(const std::string& line)
{
    std::vector<std::string> cells;
    std::istringstream stream(line);
    for (std::string cell; std::getline(stream, cell, ',');) {
        if (!cell.empty() && cell.back() == '\r')
            cell.pop_back();
        cells.push_back(std::move(cell));
    }
    return cells;
}

/// One line of a catalogue, its cells found by the names of their columns.
class CatalogLine {
public:
    CatalogLine(std::string place, const std::vector<std::string>& columns,
                std::vector<std::string> cells)
        : m_place(std::move(place)), m_columns(columns), m_cells(std::move(cells))
    {}

    /// Empty when the line is too short.
    std::string cell(std::string_view column) const
    {
        const auto found = std::find(m_columns.begin(), m_columns.end(), column);
        const auto index = static_cast<std::size_t>(found - m_columns.begin());
        return index < m_cells.size() ? m_cells[index] : std::string();
    }

    double number(std::string_view column) const
    {
        const std::string text = cell(column);
        double value = 0;
        const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (code != std::errc() || end != text.data() + text.size() || !(value >= 0))
            refuse(column, text, "a number that is not negative");
        return value;
    }

    /// Whether the cell is `yes`; it must be that or `no`, in either case of letters.
    bool choice(std::string_view column, char yes, char no) const
    {
        const std::string text = cell(column);
        const auto is = [&text](char expected) {
            return text.size() == 1 && (text[0] | 0x20) == (expected | 0x20);
        };
        if (!is(yes) && !is(no))
            refuse(column, text, std::string{yes} + " or " + std::string{no});
        return is(yes);
    }

private:
    [[noreturn]] void refuse(std::string_view column, const std::string& text,
                             const std::string& right) const
    {
        throw Error(m_place + ": " + std::string(column) + " is \"" + text + "\"; it must be " +
                    right + ".");
    }

    std::string m_place;
    const std::vector<std::string>& m_columns;
    std::vector<std::string> m_cells;
};

RawTableOptions optionsOf(const CatalogLine& line)
{
    return {.isSigned = line.choice("signed", '1', '0'),
            .transposed = line.choice("c_first_param", 'B', 'A'),
            .cost = CircuitCost{.powerMw = line.number("power_mW"),
                                .areaUm2 = line.number("area_um2"),
                                .delayNs = line.number("delay_ns"),
                                .provenance = Provenance::Published,
                                .source = "EvoApproxLib v1.x, PDK 45 nm"}};
}

/// What the catalogue says of the circuit; none when it does not list it, or is a file of another
/// kind with the same name.
std::optional<RawTableOptions> lookUp(const fs::path& catalog, const std::string& name)
{
    std::istringstream stream(readTextFile(catalog));
    std::string line;
    std::getline(stream, line);
    const std::vector<std::string> columns = splitLine(line);
    constexpr std::array<std::string_view, 6> kNeeded{"name",     "signed",   "c_first_param",
                                                      "power_mW", "area_um2", "delay_ns"};
    for (std::string_view column : kNeeded) {
        if (std::find(columns.begin(), columns.end(), column) == columns.end())
            return std::nullopt;
    }
    for (int number = 2; std::getline(stream, line); ++number) {
        const CatalogLine entry(catalog.string() + ", line " + std::to_string(number), columns,
                                splitLine(line));
        if (entry.cell("name") == name)
            return optionsOf(entry);
    }
    return std::nullopt;
}

} // namespace

std::optional<RawTableOptions> catalogOptions(const fs::path& file)
{
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    for (const fs::path& place : {folder, folder / ".."}) {
        const fs::path catalog = (place / "catalog.csv").lexically_normal();
        std::error_code ignored;
        if (!fs::is_regular_file(catalog, ignored))
            continue;
        if (std::optional<RawTableOptions> options = lookUp(catalog, file.stem().string()))
            return options;
    }
    return std::nullopt;
}

RawTableOptions guessRawTableOptions(const fs::path& file)
{
    if (const std::optional<RawTableOptions> options = catalogOptions(file))
        return *options;
    const std::string name = file.stem().string();
    const bool isSigned = name.starts_with("mul8s_");
    if (!isSigned && !name.starts_with("mul8u_"))
        throw Error("Whether the table " + file.string() +
                    " is signed cannot be told: its name begins with neither mul8s_ nor mul8u_ and "
                    "no catalog.csv lists it.");
    return {.isSigned = isSigned, .transposed = false, .cost = std::nullopt};
}

CircuitPtr importRawTable(const fs::path& file, const RawTableOptions& options)
{
    std::error_code unknown; // reported by readFile
    const std::uintmax_t size = fs::file_size(file, unknown);
    if (!unknown)
        requireSize(file, size); // before a large file is read
    const std::vector<std::byte> bytes = readFile(file);
    requireSize(file, bytes.size());

    std::vector<std::int32_t> results(TruthTable::kEntries);
    // Storage order is by the operands' bytes: value + 128 and byte differ in the highest bit.
    const std::size_t flip = options.isSigned ? 128 : 0;
    for (std::size_t first = 0; first < 256; ++first) {
        for (std::size_t second = 0; second < 256; ++second) {
            const std::size_t at = 2 * (256 * first + second);
            const unsigned word = std::to_integer<unsigned>(bytes[at]) |
                                  std::to_integer<unsigned>(bytes[at + 1]) << 8;
            const std::size_t a = (options.transposed ? second : first) ^ flip;
            const std::size_t b = (options.transposed ? first : second) ^ flip;
            results[256 * a + b] = options.isSigned ? std::int32_t{static_cast<std::int16_t>(word)}
                                                    : static_cast<std::int32_t>(word);
        }
    }
    return makeCircuit(file.stem().string(), "imported table",
                       TruthTable(options.isSigned, std::move(results)), options.cost);
}

CircuitPtr importRawTable(const fs::path& file)
{
    return importRawTable(file, guessRawTableOptions(file));
}

} // namespace hawx
