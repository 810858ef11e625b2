// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/filter_job.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace hawx {

FilterJob jobOf(const FilterTaps& taps, const ProductTable& table, std::int32_t bias,
                const std::uint8_t* input)
{
    FilterJob job;
    job.input = input;
    job.pairs = taps.pairs.data();
    job.singles = taps.singles.data();
    job.chunks = taps.chunks.data();
    const bool skipsZero = table.zeroWeightIsZero();
    job.chunkCount = skipsZero ? taps.chunksWithWeight : taps.chunks.size();
    job.products = table.row(0);
    job.split = table.split();
    job.bias = bias;
    // Modulo 2^32, like every accumulator.
    const auto sumOfBase = [](std::int32_t count, std::int32_t base) {
        return static_cast<std::uint32_t>(count) * static_cast<std::uint32_t>(base);
    };
    job.splitBias = static_cast<std::int32_t>(
        static_cast<std::uint32_t>(bias) +
        sumOfBase(taps.positiveTaps + (skipsZero ? 0 : taps.zeroTaps), job.split.base[0]) +
        sumOfBase(taps.negativeTaps, job.split.base[1]));
    return job;
}

FilterJob jobOf(const LayerPlan& plan, const ConfiguredLayer& configured, std::uint32_t filter,
                const std::uint8_t* input)
{
    FilterJob job =
        jobOf(plan.filters[filter], *configured.tables[filter], configured.bias[filter], input);
    job.origins = plan.origins.data();
    job.positions = plan.origins.size();
    job.places = plan.positions.data();
    const std::size_t taps = plan.taps.size();
    const std::size_t filtersOfGroup = plan.filters.size() / plan.groupOffsets.size();
    job.ordered = {.adder = configured.adder,
                   .input = input + plan.groupOffsets[filter / filtersOfGroup],
                   .offsets = plan.taps.data(),
                   .weights = plan.weights.data() + filter * taps,
                   .count = taps};
    return job;
}

void accumulate(const Kernel& kernel, const FilterJob& job)
{
    if (job.ordered.adder.isExact())
        kernel.accumulate(job);
    else
        accumulateOrdered(job);
}

std::vector<std::uint32_t> filtersByTable(const ConfiguredLayer& configured)
{
    std::vector<std::uint32_t> filters(configured.tables.size());
    std::iota(filters.begin(), filters.end(), 0U);
    std::stable_sort(filters.begin(), filters.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::less<>()(configured.tables[a].get(), configured.tables[b].get());
    });
    return filters;
}

} // namespace hawx
