// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/filter_job.h"

namespace hawx {

void setProducts(FilterJob& job, const ProductTable& table)
{
    job.products = table.row(0);
    job.splitProducts = table.fits16() ? table.splitRow(0) : nullptr;
}

FilterJob jobOf(const LayerPlan& plan, const ConfiguredLayer& configured, std::uint32_t filter,
                const std::uint8_t* input)
{
    const FilterTaps& taps = plan.filters[filter];
    const ProductTable& table = *configured.tables[filter];
    FilterJob job;
    job.input = input;
    job.runs = taps.runs.data();
    job.chunkEnds = taps.chunkEnds.data();
    job.offsets = taps.offsets.data();
    const bool skipsZero = table.zeroWeightIsZero();
    job.chunks = skipsZero ? taps.chunksWithWeight : taps.chunkEnds.size();
    job.oddProducts = table.isOdd();
    job.splitTerms = taps.positiveTerms +
                     (table.isOdd() ? -taps.negativeTerms : taps.negativeTerms) +
                     (skipsZero ? 0 : taps.zeroTerms());
    setProducts(job, table);
    job.sevenBitCodes = plan.sevenBitCodes;
    job.origins = plan.origins.data();
    job.positions = plan.origins.size();
    job.places = plan.positions.data();
    job.bias = configured.bias[filter];
    return job;
}

} // namespace hawx
