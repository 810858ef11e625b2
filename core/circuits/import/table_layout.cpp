// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/import/table_layout.h"

#include "core/support/error.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace hawx {

namespace {

/// Errors (relativeError) that are closer than this do not tell two layouts apart.
constexpr double kTooClose = 0.05;

enum class Layout { Unsigned, SignedByValue, SignedByByte };

const char* describe(Layout layout)
{
    switch (layout) {
    case Layout::Unsigned: return "unsigned operands";
    case Layout::SignedByValue: return "signed operands with index = value + 128";
    case Layout::SignedByByte: return "signed operands with index = byte";
    }
    return "";
}

TruthTable tableWith(Layout layout, const TableNumbers& numbers, bool transposed)
{
    const bool isSigned = layout != Layout::Unsigned;
    std::array<std::size_t, 256> bytes{};
    for (std::size_t i = 0; i < 256; ++i) {
        if (!numbers.indices.empty())
            bytes[i] = static_cast<std::uint8_t>(numbers.indices[i]);
        else
            bytes[i] = layout == Layout::SignedByValue ? i ^ 128 : i;
    }
    std::vector<std::int32_t> results(TruthTable::kEntries);
    for (std::size_t first = 0; first < 256; ++first) {
        for (std::size_t second = 0; second < 256; ++second) {
            const std::size_t a = bytes[transposed ? second : first];
            const std::size_t b = bytes[transposed ? first : second];
            const std::int64_t result = numbers.results[256 * first + second];
            results[256 * a + b] = isSigned ? std::int32_t{static_cast<std::int16_t>(result)}
                                            : static_cast<std::int32_t>(result & 0xFFFF);
        }
    }
    return {isSigned, std::move(results)};
}

} // namespace

double relativeError(const TruthTable& table)
{
    double error = 0;
    double product = 0;
    for (int a = table.lowest(); a <= table.highest(); ++a) {
        for (int b = table.lowest(); b <= table.highest(); ++b) {
            error += std::abs(table.error(a, b));
            product += std::abs(a * b);
        }
    }
    return error / product;
}

ArrangedTable arrange(const TableNumbers& numbers, const ImportOptions& options,
                      const std::string& file)
{
    const auto [least, most] = std::minmax_element(numbers.results.begin(), numbers.results.end());
    if (*least < -32768 || *most > 65535 || (*least < 0 && *most > 32767))
        throw Error("The results in " + file + " lie between " + std::to_string(*least) + " and " +
                    std::to_string(*most) + ", which 16 bits do not hold.");
    std::optional<bool> isSigned = options.isSigned;
    if (!numbers.indices.empty() && !isSigned)
        isSigned = *std::min_element(numbers.indices.begin(), numbers.indices.end()) < 0;

    std::vector<std::pair<double, Layout>> candidates;
    const bool transposed = options.transposed.value_or(false);
    for (const Layout layout : {Layout::Unsigned, Layout::SignedByValue, Layout::SignedByByte}) {
        const bool hasSign = layout != Layout::Unsigned;
        const IndexEncoding encoding =
            layout == Layout::SignedByValue ? IndexEncoding::Value : IndexEncoding::Byte;
        if (isSigned.value_or(hasSign) != hasSign || (!hasSign && !isSigned && *least < 0))
            continue;
        if (hasSign && options.indexEncoding.value_or(encoding) != encoding)
            continue;
        if (!numbers.indices.empty() && layout == Layout::SignedByByte)
            continue; // the file states the indices
        candidates.emplace_back(relativeError(tableWith(layout, numbers, transposed)), layout);
    }
    if (candidates.empty()) // byte encoding asked of a file that states its indices
        candidates.emplace_back(0, Layout::SignedByValue);
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const auto& x, const auto& y) { return x.first < y.first; });
    ArrangedTable result{tableWith(candidates[0].second, numbers, transposed), {}};
    if (candidates.size() > 1 && candidates[1].first - candidates[0].first < kTooClose)
        result.ambiguities.push_back(std::string("The results fit ") +
                                     describe(candidates[1].second) + " as well as " +
                                     describe(candidates[0].second) + ", which was assumed.");
    if (!options.transposed && !measureErrors(result.table).commutative)
        result.ambiguities.emplace_back("Which operand the first index is cannot be told from the "
                                        "results; A was assumed.");
    return result;
}

TruthTable withSign(const TruthTable& table, bool isSigned)
{
    std::vector<std::int32_t> results(table.results().begin(), table.results().end());
    for (std::int32_t& result : results)
        result = isSigned ? std::int32_t{static_cast<std::int16_t>(result)} : result & 0xFFFF;
    return {isSigned, std::move(results)};
}

ArrangedTable chooseSign(const TruthTable& asUnsigned, const TruthTable& asSigned)
{
    const double unsignedError = relativeError(asUnsigned);
    const double signedError = relativeError(asSigned);
    ArrangedTable result{signedError < unsignedError ? asSigned : asUnsigned, {}};
    if (std::abs(signedError - unsignedError) < kTooClose)
        result.ambiguities.push_back(
            std::string("Whether operands are signed cannot be told from the results; ") +
            (result.table.isSigned() ? "signed" : "unsigned") + " was assumed.");
    return result;
}

} // namespace hawx
