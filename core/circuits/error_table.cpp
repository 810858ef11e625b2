// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/error_table.h"

#include "core/circuits/netlist.h"
#include "core/circuits/truth_table.h"
#include "core/support/error.h"
#include "core/support/files.h"
#include "core/support/npy_file.h"

#include <algorithm>
#include <span>

namespace hawx {

namespace {

template <std::uint64_t Prime>
std::uint64_t inverse(std::uint64_t x)
{
    std::uint64_t result = 1; // x^(Prime - 2), by Fermat's little theorem
    for (std::uint64_t exponent = Prime - 2; exponent != 0; exponent >>= 1) {
        if ((exponent & 1) != 0)
            result = result * x % Prime;
        x = x * x % Prime;
    }
    return result;
}

template <std::uint64_t Prime>
int rankModulo(const ErrorTable& table)
{
    std::vector<std::vector<std::uint64_t>> rows(table.side);
    for (std::size_t a = 0; a < table.side; ++a)
        for (std::size_t b = 0; b < table.side; ++b) {
            const std::int64_t residue =
                table.errors[a * table.side + b] % static_cast<std::int64_t>(Prime);
            rows[a].push_back(static_cast<std::uint64_t>(residue) + (residue < 0 ? Prime : 0));
        }
    std::size_t rank = 0;
    for (std::size_t column = 0; column < table.side && rank < rows.size(); ++column) {
        const auto pivot =
            std::find_if(rows.begin() + static_cast<std::ptrdiff_t>(rank), rows.end(),
                         [column](const auto& row) { return row[column] != 0; });
        if (pivot == rows.end())
            continue;
        std::swap(rows[rank], *pivot);
        const std::vector<std::uint64_t>& top = rows[rank];
        const std::uint64_t factor = Prime - inverse<Prime>(top[column]);
        for (std::size_t below = ++rank; below < rows.size(); ++below) {
            std::vector<std::uint64_t>& row = rows[below];
            if (row[column] == 0)
                continue;
            const std::uint64_t multiple = row[column] * factor % Prime;
            for (std::size_t b = column; b < table.side; ++b)
                row[b] = (row[b] + multiple * top[b]) % Prime;
        }
    }
    return static_cast<int>(rank);
}

} // namespace

ErrorTable errorTable(const TruthTable& table)
{
    ErrorTable result;
    for (int a = table.lowest(); a <= table.highest(); ++a)
        for (int b = table.lowest(); b <= table.highest(); ++b) {
            const std::int64_t error = std::int64_t{table(a, b)} - a * b;
            if (error != static_cast<std::int32_t>(error))
                throw Error("The error " + std::to_string(error) + " of " + std::to_string(a) +
                            " * " + std::to_string(b) + " does not fit 32 bits.");
            result.errors.push_back(static_cast<std::int32_t>(error));
        }
    return result;
}

ErrorTable errorTable(const Netlist& netlist, bool isSigned)
{
    const int width = netlist.widthA();
    if (netlist.widthB() != width || width < 2 || width > 12 ||
        netlist.outputs().size() != 2 * static_cast<std::size_t>(width))
        throw Error("A table of errors needs a multiplier with operands of 2 to 12 bits, not of " +
                    std::to_string(width) + " and " + std::to_string(netlist.widthB()) + ".");
    const std::vector<std::uint32_t> words = simulateAll(netlist);
    ErrorTable result{std::size_t{1} << width, {}};
    result.errors.reserve(words.size());
    // Ascending by value, negative operands stand before others: their sign bit is inverted.
    const std::uint32_t first = isSigned ? 1U << (width - 1) : 0;
    for (std::uint32_t row = 0; row < result.side; ++row)
        for (std::uint32_t column = 0; column < result.side; ++column) {
            const std::uint32_t a = row ^ first;
            const std::uint32_t b = column ^ first;
            const std::int64_t product =
                wordValue(a, width, isSigned) * wordValue(b, width, isSigned);
            result.errors.push_back(static_cast<std::int32_t>(
                wordValue(words[a << width | b], 2 * width, isSigned) - product));
        }
    return result;
}

int rankOf(const ErrorTable& table)
{
    return std::max(rankModulo<2147483647>(table), rankModulo<2147483629>(table));
}

void writeErrorTable(const ErrorTable& table, const std::filesystem::path& file)
{
    if (file.extension() == ".npy") {
        NpyFile::write(file, {table.side, table.side}, std::span<const std::int32_t>(table.errors));
        return;
    }
    if (file.extension() != ".csv")
        throw Error("The name of an error surface ends in .npy or .csv, unlike " + file.string() +
                    ".");
    std::string text;
    for (std::size_t i = 0; i < table.errors.size(); ++i)
        text += std::to_string(table.errors[i]) + ((i + 1) % table.side == 0 ? '\n' : ',');
    writeFileAtomically(file, text);
}

} // namespace hawx
