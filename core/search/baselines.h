// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/search_problem.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>

// Searches without a predictor, which HAWX's own is compared with: all judge by bit-true inference
// and return the same. Each is deterministic for a seed, with any number of threads and any kernel,
// unless its time is limited. Each throws Error when the problem cannot be searched, saying why,
// and Cancelled.

namespace hawx {

struct RunContext;

/// Where a search without an end of its own stops.
struct SearchBudget {
    std::size_t evaluations = 1000; ///< configurations asked for, repeated ones included
    double seconds = 0;             ///< wall time, looked at between batches; 0: no limit
};

/// Every configuration. By layer: each circuit in each layer, at most kMostConfigurations. By
/// filter: as enumerateFilters, with its file, whatever layers the problem lets choose.
SearchResult exhaustiveSearch(const SearchProblem& problem, const std::filesystem::path& file,
                              const RunContext& context);
inline constexpr std::size_t kMostConfigurations = 1'000'000;

/// The same circuit in every filter, each once.
SearchResult uniformSearch(const SearchProblem& problem, const RunContext& context);

/// Each group has any circuit with equal probability.
SearchResult randomSearch(const SearchProblem& problem, const SearchBudget& budget,
                          std::uint64_t seed, const RunContext& context);

/// NSGA-II (K. Deb et al., IEEE Transactions on Evolutionary Computation 6(2), 2002) as pagmo has
/// it, on whole numbers: crossover with probability 0.95 and distribution index 10, mutation of one
/// group of each child on average. `population` is a multiple of 4, 8 at least. Stops after the
/// generation that exhausts the budget; one generation is run at least.
SearchResult geneticSearch(const SearchProblem& problem, std::size_t population,
                           const SearchBudget& budget, std::uint64_t seed,
                           const RunContext& context);

} // namespace hawx
