// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sensitivity/code_pair_tables.h"

#include "core/inference/block_layout.h"
#include "core/support/parallel.h"
#include "core/support/run_context.h"

#include <algorithm>

namespace hawx {

namespace {

/// Filters whose gradients lie side by side: T_k then fits the first-level cache.
constexpr std::size_t kFiltersAtOnce = 16;

/// Bytes from the padded input to the first channel of a group.
std::size_t offsetOfGroup(const LayerPlan& plan, std::size_t group)
{
    return group * static_cast<std::size_t>(plan.input.channels / plan.groups) *
           lanesOfPlane(plan.padded);
}

} // namespace

CodePairLayout::CodePairLayout(const NetworkPlan& plan, std::size_t layer)
{
    const LayerPlan& geometry = plan.layers[layer];
    const QuantisedLayer& description =
        plan.network->layers[static_cast<std::size_t>(geometry.layer)];
    magnitudes = plan.network->operands == OperandMode::Unsigned;
    groups = static_cast<std::size_t>(geometry.groups);
    taps = geometry.taps.size();
    positions = geometry.positions.size();
    columns = geometry.bytes == ActivationBytes::SevenBit ? 128 : 256;
    const std::size_t filters = geometry.filters.size();
    firstRow.push_back(0);
    rowOfKey.resize(filters);
    for (std::size_t f = 0; f < filters; ++f) {
        std::array<bool, 256> occurs{};
        for (std::size_t k = 0; k < taps; ++k)
            occurs[keyOf(description.weights[f * taps + k])] = true;
        for (std::size_t key = 0; key < 256; ++key)
            if (occurs[key]) {
                rowOfKey[f][key] = static_cast<std::uint8_t>(keys.size() - firstRow.back());
                keys.push_back(static_cast<std::uint8_t>(key));
            }
        firstRow.push_back(keys.size());
    }
}

CodePairTables::CodePairTables(const CodePairLayout& layout)
    : gradients(layout.keys.size() * layout.columns),
      tapCounts(layout.groups * layout.taps * layout.columns),
      tapSquares(tapCounts.size()),
      filterSquares(layout.filterCount())
{}

const std::int8_t* CodePairAccumulator::weightsOf(const LayerPlan& plan, std::size_t filter) const
{
    const QuantisedLayer& layer = m_plan.network->layers[static_cast<std::size_t>(plan.layer)];
    return layer.weights.data() + filter * plan.taps.size();
}

void CodePairAccumulator::listNonZero(const LayerPlan& plan, const Block& block, NonZeroCodes& list)
{
    const auto pixels = static_cast<std::size_t>(plan.padded.size());
    list.count.assign(pixels, 0);
    list.images.resize(pixels * kLanes);
    list.codes.resize(pixels * kLanes);
    std::uint8_t largest = 0;
    const std::uint8_t* codes = block.codes;
    for (int c = 0; c < plan.input.channels; ++c)
        for (int y = 0; y < plan.input.height; ++y)
            for (int x = 0; x < plan.input.width; ++x, codes += kLanes) {
                const auto pixel = static_cast<std::size_t>(
                    (c * plan.padded.height + y + plan.window.padTop) * plan.padded.width + x +
                    plan.window.padLeft);
                std::size_t count = 0;
                for (std::size_t i = 0; i < block.images; ++i) {
                    // Written always, kept when it is not 0: no branch to mispredict.
                    list.images[pixel * kLanes + count] = static_cast<std::uint8_t>(i);
                    list.codes[pixel * kLanes + count] = codes[i];
                    count += codes[i] != 0 ? 1 : 0;
                    largest = std::max(largest, codes[i]);
                }
                list.count[pixel] = static_cast<std::uint8_t>(count);
            }
    list.columns = std::size_t{largest} + 1;
}

template <std::size_t Width>
void CodePairAccumulator::addFilters(const LayerPlan& plan, const CodePairLayout& layout,
                                     std::span<const Block> blocks, std::size_t group,
                                     std::size_t firstFilter, CodePairTables& tables,
                                     Scratch& scratch) const
{
    const std::size_t filters =
        std::min(Width, (group + 1) * layout.filtersOfGroup() - firstFilter);
    const std::size_t positions = layout.positions;
    scratch.gradients.resize(positions * kLanes * Width);
    scratch.tap.resize(layout.columns * Width);
    float* const tap = scratch.tap.data();
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        const NonZeroCodes& list = m_lists[b];
        const std::size_t columns = list.columns;
        float* const rows = scratch.gradients.data();
        std::fill(scratch.gradients.begin(), scratch.gradients.end(), 0.0F);
        std::array<double, Width> sums{};
        for (std::size_t f = 0; f < filters; ++f) {
            const float* g = blocks[b].gradients + (firstFilter + f) * positions * kLanes;
            double squares = 0;
            for (std::size_t i = 0; i < positions * kLanes; ++i) {
                rows[i * Width + f] = g[i];
                sums[f] += static_cast<double>(g[i]);
                squares += static_cast<double>(g[i]) * static_cast<double>(g[i]);
            }
            tables.filterSquares[firstFilter + f] += squares;
        }
        for (std::size_t k = 0; k < layout.taps; ++k) {
            std::fill_n(tap, columns * Width, 0.0F);
            const std::size_t offset = offsetOfGroup(plan, group) + plan.taps[k];
            for (std::size_t p = 0; p < positions; ++p) {
                const std::size_t pixel = (plan.origins[p] + offset) / kLanes;
                const std::uint8_t* images = list.images.data() + pixel * kLanes;
                const std::uint8_t* codes = list.codes.data() + pixel * kLanes;
                const float* const here = rows + plan.positions[p] * kLanes * Width;
                for (std::size_t i = 0; i < list.count[pixel]; ++i) {
                    const float* source = here + images[i] * Width;
                    float* target = tap + codes[i] * Width;
                    // In a local sum, which aliases neither and so is a vector.
                    std::array<float, Width> sum;
                    for (std::size_t f = 0; f < Width; ++f)
                        sum[f] = target[f] + source[f];
                    std::copy(sum.begin(), sum.end(), target);
                }
            }
            // What was not at another code was at 0.
            std::array<double, Width> others{};
            for (std::size_t a = 1; a < columns; ++a)
                for (std::size_t f = 0; f < Width; ++f)
                    others[f] += static_cast<double>(tap[a * Width + f]);
            for (std::size_t f = 0; f < Width; ++f)
                tap[f] = static_cast<float>(sums[f] - others[f]);
            for (std::size_t f = 0; f < filters; ++f) {
                const std::size_t filter = firstFilter + f;
                const std::int8_t weight = weightsOf(plan, filter)[k];
                const std::size_t row =
                    layout.firstRow[filter] + layout.rowOfKey[filter][layout.keyOf(weight)];
                const float sign = layout.negates(weight) ? -1.0F : 1.0F;
                float* target = tables.gradients.data() + row * layout.columns;
                for (std::size_t a = 0; a < columns; ++a)
                    target[a] += sign * tap[a * Width + f];
            }
        }
    }
}

void CodePairAccumulator::addTaps(const LayerPlan& plan, const CodePairLayout& layout,
                                  std::span<const Block> blocks, std::size_t group,
                                  CodePairTables& tables, Scratch& scratch) const
{
    const std::size_t positions = layout.positions;
    const std::size_t columns = layout.columns;
    const std::size_t filters = layout.filtersOfGroup();
    std::vector<float>& squares = scratch.gradients;
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        const NonZeroCodes& list = m_lists[b];
        squares.assign(positions * kLanes, 0.0F);
        for (std::size_t f = 0; f < filters; ++f) {
            const float* g = blocks[b].gradients + (group * filters + f) * positions * kLanes;
            for (std::size_t i = 0; i < squares.size(); ++i)
                squares[i] += g[i] * g[i];
        }
        double sum = 0;
        for (const float square : squares)
            sum += static_cast<double>(square);
        for (std::size_t k = 0; k < layout.taps; ++k) {
            const std::size_t first = (group * layout.taps + k) * columns;
            std::uint64_t* counts = tables.tapCounts.data() + first;
            std::array<float, 256> found{};
            std::uint64_t zeros = positions * blocks[b].images;
            const std::size_t offset = offsetOfGroup(plan, group) + plan.taps[k];
            for (std::size_t p = 0; p < positions; ++p) {
                const std::size_t pixel = (plan.origins[p] + offset) / kLanes;
                const std::uint8_t* images = list.images.data() + pixel * kLanes;
                const std::uint8_t* codes = list.codes.data() + pixel * kLanes;
                const float* const here = squares.data() + plan.positions[p] * kLanes;
                for (std::size_t i = 0; i < list.count[pixel]; ++i) {
                    ++counts[codes[i]];
                    found[codes[i]] += here[images[i]];
                }
                zeros -= list.count[pixel];
            }
            counts[0] += zeros;
            double others = 0;
            for (std::size_t a = 1; a < columns; ++a) {
                others += static_cast<double>(found[a]);
                tables.tapSquares[first + a] += found[a];
            }
            tables.tapSquares[first] += static_cast<float>(std::max(0.0, sum - others));
        }
    }
}

void CodePairAccumulator::add(std::size_t layer, const CodePairLayout& layout,
                              std::span<const Block> blocks, CodePairTables& tables,
                              const RunContext& context)
{
    const LayerPlan& plan = m_plan.layers[layer];
    RunContext whole;
    whole.threads = context.threads;
    m_lists.resize(std::max(m_lists.size(), blocks.size()));
    m_scratch.resize(static_cast<std::size_t>(threadCount(context)));
    parallelFor(blocks.size(), whole,
                [&](std::size_t b, int) { listNonZero(plan, blocks[b], m_lists[b]); });
    const std::size_t filters = layout.filtersOfGroup();
    // A depthwise convolution has one filter in each group.
    const std::size_t width = filters == 1 ? 1 : kFiltersAtOnce;
    const std::size_t chunks = (filters + width - 1) / width;
    // Each task has rows, or taps, of its own.
    parallelFor(layout.groups * (chunks + 1), whole, [&](std::size_t task, int worker) {
        Scratch& scratch = m_scratch[static_cast<std::size_t>(worker)];
        const std::size_t group = task / (chunks + 1);
        const std::size_t chunk = task % (chunks + 1);
        if (chunk == chunks)
            addTaps(plan, layout, blocks, group, tables, scratch);
        else if (width == 1)
            addFilters<1>(plan, layout, blocks, group, group, tables, scratch);
        else
            addFilters<kFiltersAtOnce>(plan, layout, blocks, group, group * filters + chunk * width,
                                       tables, scratch);
    });
}

} // namespace hawx
