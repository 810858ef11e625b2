// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/similar_names.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace hawx {

namespace {

/// Insertions, deletions and substitutions that turn one text into the other (Levenshtein).
std::size_t editDistance(std::string_view from, std::string_view to)
{
    std::vector<std::size_t> row(to.size() + 1);
    for (std::size_t j = 0; j <= to.size(); ++j)
        row[j] = j;
    for (std::size_t i = 0; i < from.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < to.size(); ++j) {
            const std::size_t substituted = diagonal + (from[i] == to[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({substituted, diagonal + 1, row[j] + 1});
        }
    }
    return row.back();
}

} // namespace

std::string similarNames(std::string_view name, const std::vector<std::string_view>& names)
{
    std::vector<std::pair<std::size_t, std::string_view>> similar;
    for (const std::string_view candidate : names)
        similar.emplace_back(editDistance(name, candidate), candidate);
    const std::size_t count = std::min<std::size_t>(3, similar.size());
    std::partial_sort(similar.begin(), similar.begin() + static_cast<std::ptrdiff_t>(count),
                      similar.end());
    std::string text = count == 1 ? "the only one is " : "similar names are ";
    for (std::size_t i = 0; i < count; ++i)
        text += (i == 0 ? "" : ", ") + std::string(similar[i].second);
    return text;
}

} // namespace hawx
