// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sensitivity/histogram.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace hawx {

/// Counts integers whose range is not known before. Bins hold a power of two of integers each and
/// are joined two by two when the range outgrows them. Which bins there are in the end depends on
/// the values only, not on their order or on what was counted apart and merged.
class BinCounter {
public:
    void add(std::int64_t value, std::uint64_t count = 1)
    {
        const std::int64_t bin = value >> m_shift;
        if (bin < m_first || bin - m_first >= static_cast<std::int64_t>(m_counts.size())) {
            addOutside(value, count);
            return;
        }
        m_counts[static_cast<std::size_t>(bin - m_first)] += count;
    }
    void merge(const BinCounter& other);

    /// The counters as histograms over the same bins, at most `most` >= 16 and at least 9 of them.
    /// A value stands for value * unit; `isWhole`: only integers occur, so bins end half-way
    /// between them, else for [value, value + 1) * unit.
    static std::vector<Histogram> toHistograms(std::span<const BinCounter> counters, double unit,
                                               bool isWhole, std::size_t most = 96);

private:
    static constexpr std::size_t kBins = 512;

    struct Range {
        std::int64_t first = 0; ///< bin
        std::int64_t last = -1; ///< bin; before `first` when nothing was counted
        bool isEmpty() const { return last < first; }
    };

    Range usedBins() const;
    void addOutside(std::int64_t value, std::uint64_t count);
    void coarsen();

    int m_shift = 0;          ///< a bin holds 2^m_shift integers
    std::int64_t m_first = 0; ///< bin of m_counts[0]: value >> m_shift
    std::vector<std::uint64_t> m_counts;
};

} // namespace hawx
