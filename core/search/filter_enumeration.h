// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/search_problem.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

namespace hawx {

struct RunContext;

/// Bit-true accuracy of every choice between two circuits in each convolution filter.
struct FilterEnumeration {
    std::size_t filters = 0; ///< of both convolutions: there are 2^filters configurations
    std::size_t images = 0;
    /// [configuration] Images that are classified right. Bit filters - 1 - f of a configuration
    /// tells whether filter f has the approximate circuit.
    std::vector<std::uint16_t> correct;

    /// Circuits of the first `filters` filters; 0 or 1.
    Assignment circuits(std::size_t configuration) const;
};

/// Runs all configurations bit-true, of a network of two convolutions in sequence followed by fully
/// connected layers only, whose filters always have circuit 0 of the two of the problem. The counts
/// equal those of Evaluator, whatever the kernel and the number of threads.
///
/// How it becomes feasible: the accumulators of the third layer are sums over the filters of the
/// second one, which for a configuration of the first one give one of two outputs. So they are
/// those of the all-exact second layer plus one difference for each of its approximate filters, and
/// going through these in the order of a Gray code (F. Gray, US patent 2,632,058, 1953) each
/// configuration costs one addition or subtraction of a difference, and the layers behind.
///
/// `file` keeps what is finished, so that a later call continues from there: written atomically, at
/// most every 10 seconds and when the work ends, also by cancellation. Empty: none is kept.
/// Throws Error when the network is of another kind, when there are not two circuits, more than
/// 65,535 images or more than kMostFilters filters, and when the file belongs to other work or is
/// damaged; and Cancelled.
FilterEnumeration enumerateFilters(const SearchProblem& problem, const std::filesystem::path& file,
                                   const RunContext& context);

inline constexpr std::size_t kMostFilters = 26;
/// A part of an EnumerationFile are the configurations that differ in the last bits only: one for
/// each filter of the second layer, so many at most.
inline constexpr std::size_t kMostPartBits = 13;

} // namespace hawx
