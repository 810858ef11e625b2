// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sensitivity/bin_counter.h"

#include <algorithm>

namespace hawx {

BinCounter::Range BinCounter::usedBins() const
{
    const auto isUsed = [](std::uint64_t count) { return count > 0; };
    const auto first = std::find_if(m_counts.begin(), m_counts.end(), isUsed);
    if (first == m_counts.end())
        return {};
    const auto last = std::find_if(m_counts.rbegin(), m_counts.rend(), isUsed);
    return {m_first + (first - m_counts.begin()), m_first + (m_counts.rend() - last) - 1};
}

void BinCounter::coarsen()
{
    const BinCounter finer = *this;
    ++m_shift;
    m_first = finer.m_first >> 1;
    std::fill(m_counts.begin(), m_counts.end(), 0);
    for (std::size_t k = 0; k < finer.m_counts.size(); ++k) {
        const std::int64_t bin = (finer.m_first + static_cast<std::int64_t>(k)) >> 1;
        m_counts[static_cast<std::size_t>(bin - m_first)] += finer.m_counts[k];
    }
}

void BinCounter::addOutside(std::int64_t value, std::uint64_t count)
{
    if (count == 0)
        return;
    m_counts.resize(kBins);
    for (;;) {
        const std::int64_t bin = value >> m_shift;
        const Range used = usedBins();
        const std::int64_t first = used.isEmpty() ? bin : std::min(bin, used.first);
        const std::int64_t last = used.isEmpty() ? bin : std::max(bin, used.last);
        if (last - first >= static_cast<std::int64_t>(kBins)) {
            coarsen();
            continue;
        }
        // In the middle, for values beyond either end are as likely.
        const std::int64_t origin =
            first - (static_cast<std::int64_t>(kBins) - (last - first + 1)) / 2;
        std::vector<std::uint64_t> moved(kBins, 0);
        for (std::int64_t k = used.first; k <= used.last; ++k)
            moved[static_cast<std::size_t>(k - origin)] =
                m_counts[static_cast<std::size_t>(k - m_first)];
        m_counts = std::move(moved);
        m_first = origin;
        m_counts[static_cast<std::size_t>(bin - m_first)] += count;
        return;
    }
}

void BinCounter::merge(const BinCounter& other)
{
    while (m_shift < other.m_shift)
        coarsen();
    for (std::size_t k = 0; k < other.m_counts.size(); ++k)
        if (other.m_counts[k] > 0)
            add((other.m_first + static_cast<std::int64_t>(k)) << other.m_shift, other.m_counts[k]);
}

std::vector<Histogram> BinCounter::toHistograms(std::span<const BinCounter> counters, double unit,
                                                bool isWhole, std::size_t most)
{
    constexpr std::int64_t kLeast = 9;
    BinCounter all;
    for (const BinCounter& counter : counters)
        all.merge(counter);
    Range used = all.usedBins();
    if (used.isEmpty())
        used = {0, 0};
    while (used.last - used.first >= static_cast<std::int64_t>(most)) {
        used = {used.first >> 1, used.last >> 1};
        ++all.m_shift;
    }
    if (const std::int64_t missing = kLeast - (used.last - used.first + 1); missing > 0) {
        used.first -= missing / 2;
        used.last = used.first + kLeast - 1;
    }
    const auto width = static_cast<double>(std::int64_t{1} << all.m_shift);
    std::vector<Histogram> histograms;
    for (const BinCounter& counter : counters) {
        Histogram histogram;
        histogram.width = width * unit;
        histogram.first = (static_cast<double>(used.first) * width - (isWhole ? 0.5 : 0.0)) * unit;
        histogram.counts.assign(static_cast<std::size_t>(used.last - used.first + 1), 0);
        for (std::size_t k = 0; k < counter.m_counts.size(); ++k) {
            const std::int64_t bin =
                (counter.m_first + static_cast<std::int64_t>(k)) >> (all.m_shift - counter.m_shift);
            if (counter.m_counts[k] > 0)
                histogram.counts[static_cast<std::size_t>(bin - used.first)] += counter.m_counts[k];
        }
        histograms.push_back(std::move(histogram));
    }
    return histograms;
}

} // namespace hawx
