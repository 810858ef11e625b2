// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/search_problem.h"

#include <span>
#include <string>

namespace hawx {

/// What a bit-true search found as one JSON object: the exact network, how much was run, and the
/// points of the front with their numbers, as frontToJson, and their circuits.
std::string searchToJson(const SearchResult& result, const SearchProblem& problem);

/// A header, then one line for each configuration that SearchResult::evaluated holds.
std::string searchToCsv(const SearchResult& result, const SearchProblem& problem);

/// "conv1=A;conv2=A+B+..;..": the circuit of each layer, or of each of its filters.
std::string circuitsText(const SearchProblem& problem,
                         std::span<const std::uint16_t> circuitOfFilter);

} // namespace hawx
