// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/import/import_circuits.h"
#include "core/circuits/import/import_table.h"
#include "core/circuits/import/parsed_circuit.h"
#include "core/circuits/import/published_figures.h"
#include "core/circuits/import/table_layout.h"
#include "core/circuits/import/table_numbers.h"
#include "core/support/error.h"
#include "core/support/files.h"
#include "core/support/npy_file.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <regex>
#include <string_view>
#include <utility>

namespace hawx {

namespace fs = std::filesystem;

namespace {

/// Far above any circuit and table of text; what is larger is not read at all.
constexpr std::uintmax_t kLargest = std::uintmax_t{64} << 20;

/// What EvoApproxLib's names say: mul8u_125K, add8se_7LN, mul8x3u_0QK.
struct StatedByName {
    bool isMultiplier = true;
    std::string widths;
    std::optional<bool> isSigned;
};

std::optional<StatedByName> statedByName(const std::string& name)
{
    constexpr std::size_t kLongest = 256; // std::regex recurses for each character
    if (name.size() > kLongest)
        return std::nullopt;
    static const std::regex kPattern("(mul|add)(\\d+(x\\d+)?)(u|s|se)?(_.*)?");
    std::smatch parts;
    if (!std::regex_match(name, parts, kPattern))
        return std::nullopt;
    StatedByName stated{parts[1] == "mul", parts[2], std::nullopt};
    if (parts[4].matched)
        stated.isSigned = parts[4] != "u";
    return stated;
}

/// Throws NotAMultiplier for names of other circuits, before their text is looked at.
void requireMultiplierName(const std::string& name)
{
    const std::optional<StatedByName> stated = statedByName(name);
    if (stated && (!stated->isMultiplier || (stated->widths != "8" && stated->widths != "8x8")))
        throw NotAMultiplier("By its name it is " +
                             std::string(stated->isMultiplier ? "a multiplier" : "an adder") +
                             " of " + stated->widths + " bits.");
}

/// Throws NotAMultiplier for functions that are nearer to a sum or to nothing than to a product.
void requireProduct(const TruthTable& table)
{
    double error = 0;
    double sum = 0;
    for (int a = table.lowest(); a <= table.highest(); ++a) {
        for (int b = table.lowest(); b <= table.highest(); ++b) {
            error += std::abs(table(a, b) - (a + b));
            sum += std::abs(a + b);
        }
    }
    if (error / sum < relativeError(table))
        throw NotAMultiplier("Its results are nearer to a + b than to a * b.");
    if (relativeError(table) > 1)
        throw NotAMultiplier("Its results are farther from a * b than zeros are.");
}

std::optional<bool> statedSign(const PublishedFigures& figures)
{
    const auto found = figures.find("operands");
    if (found == figures.end() || (found->second != "signed" && found->second != "unsigned"))
        return std::nullopt;
    return found->second == "signed";
}

ImportedCircuit finish(ParsedCircuit parsed, const std::string& text, const ImportOptions& options)
{
    const PublishedFigures figures = figuresInComments(text);
    const std::optional<StatedByName> name = statedByName(parsed.name);
    std::optional<bool> isSigned = options.isSigned;
    if (!isSigned)
        isSigned = statedSign(figures);
    if (!isSigned && name)
        isSigned = name->isSigned;
    if (!isSigned)
        isSigned = parsed.isSigned;
    ImportedCircuit imported;
    if (!isSigned) {
        const CircuitPtr plain =
            makeCircuit(parsed.name, "imported", false, parsed.netlist, std::nullopt);
        ArrangedTable chosen = chooseSign(plain->table, withSign(plain->table, true));
        isSigned = chosen.table.isSigned();
        if (!name)
            requireProduct(chosen.table);
        imported.ambiguities = std::move(chosen.ambiguities);
    }
    imported.circuit = makeCircuit(parsed.name, "imported", *isSigned, std::move(parsed.netlist),
                                   publishedCost(figures));
    if (!name && !options.isSigned && !statedSign(figures))
        requireProduct(imported.circuit->table);
    imported.differences = differences(figures, imported.circuit->table);
    return imported;
}

TableNumbers fromRaw(const std::vector<std::byte>& bytes, const std::string& file)
{
    const std::size_t size = bytes.size() / TruthTable::kEntries;
    if ((size != 2 && size != 4) || bytes.size() % TruthTable::kEntries != 0)
        throw Error("The file " + file + " has " + std::to_string(bytes.size()) +
                    " bytes; a raw table has 131072 or 262144: 65536 results of 16 or 32 bits.");
    TableNumbers numbers;
    for (std::size_t at = 0; at < bytes.size(); at += size) {
        std::uint32_t word = 0;
        for (std::size_t k = 0; k < size; ++k)
            word |= std::to_integer<std::uint32_t>(bytes[at + k]) << (8 * k);
        numbers.results.push_back(size == 4 ? std::int64_t{static_cast<std::int32_t>(word)}
                                            : std::int64_t{word});
    }
    return numbers;
}

TableNumbers fromNpy(const std::vector<std::byte>& bytes, const std::string& file)
{
    NpyIntegers array = parseNpyIntegers(bytes, file);
    if (array.values.size() != TruthTable::kEntries)
        throw Error("The array in " + file + " has " + std::to_string(array.values.size()) +
                    " elements; a table has 65536.");
    return {std::move(array.values), {}};
}

ImportedCircuit finishTable(const TableNumbers& numbers, const fs::path& file,
                            ImportOptions options)
{
    const std::string name = file.stem().string();
    const std::optional<RawTableOptions> catalog = catalogOptions(file);
    const std::optional<StatedByName> stated = statedByName(name);
    if (!options.isSigned && catalog)
        options.isSigned = catalog->isSigned;
    if (!options.isSigned && stated)
        options.isSigned = stated->isSigned;
    if (!options.transposed && catalog)
        options.transposed = catalog->transposed;
    ArrangedTable arranged = arrange(numbers, options, file.string());
    if (!options.isSigned && !stated)
        requireProduct(arranged.table);
    return {makeCircuit(name, "imported table", std::move(arranged.table),
                        catalog ? catalog->cost : std::nullopt),
            {},
            std::move(arranged.ambiguities)};
}

enum class FileKind { None, C, Verilog, Blif, Raw, Npy, Text };

FileKind kindOf(const fs::path& file)
{
    constexpr std::array<std::pair<std::string_view, FileKind>, 9> kEnds{
        {{".c", FileKind::C},
         {".h", FileKind::C},
         {".v", FileKind::Verilog},
         {".sv", FileKind::Verilog},
         {".blif", FileKind::Blif},
         {".bin", FileKind::Raw},
         {".npy", FileKind::Npy},
         {".csv", FileKind::Text},
         {".txt", FileKind::Text}}};
    const std::string end = file.extension().string();
    const auto found = std::find_if(kEnds.begin(), kEnds.end(),
                                    [&end](const auto& entry) { return entry.first == end; });
    return found == kEnds.end() ? FileKind::None : found->second;
}

} // namespace

bool isCircuitFile(const fs::path& file)
{
    return kindOf(file) != FileKind::None;
}

ImportedCircuit importCircuit(const fs::path& file, const ImportOptions& options)
{
    const FileKind kind = kindOf(file);
    const std::string name = file.string();
    if (kind == FileKind::None)
        throw Error("The file " + name +
                    " is of no known kind: circuits end in .c, .h, .v, .sv, .blif, .bin, .npy, "
                    ".csv or .txt.");
    requireMultiplierName(file.stem().string());
    std::error_code unknown; // reported by readFile
    const std::uintmax_t size = fs::file_size(file, unknown);
    if (!unknown && size > kLargest)
        throw Error("The file " + name + " has " + std::to_string(size) +
                    " bytes; no circuit needs so many.");
    if (kind == FileKind::Raw)
        return finishTable(fromRaw(readFile(file), name), file, options);
    if (kind == FileKind::Npy)
        return finishTable(fromNpy(readFile(file), name), file, options);
    const std::string text = readTextFile(file);
    if (kind == FileKind::Text)
        return finishTable(parseTableText(text, name), file, options);
    if (kind == FileKind::C && holdsArray(text))
        return finishTable(parseTableArray(text, name), file, options);
    ParsedCircuit parsed = kind == FileKind::C         ? parseC(text, name)
                           : kind == FileKind::Verilog ? parseVerilog(text, name)
                                                       : parseBlif(text, name);
    requireMultiplierName(parsed.name);
    return finish(std::move(parsed), text, options);
}

} // namespace hawx
