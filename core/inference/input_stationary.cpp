// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/input_stationary.h"

#include "core/inference/filter_job.h"

#include <algorithm>

namespace hawx {

namespace {

/// Ordering the taps of a window costs about as much as looking up 64 products for each of them,
/// and for each value that an activation can have.
constexpr std::size_t kValues = 256;

} // namespace

std::vector<InputStationaryLayer::Part>
InputStationaryLayer::placeFilters(const QuantisedLayer& layer, const ConfiguredLayer& configured,
                                   std::vector<std::uint32_t>& filters)
{
    const std::size_t perGroup = configured.tables.size() / static_cast<std::size_t>(layer.groups);
    std::vector<std::uint32_t> order = filtersByTable(configured);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return a / perGroup < b / perGroup; });
    std::vector<Part> parts;
    for (const std::uint32_t filter : order) {
        const auto group = static_cast<std::uint32_t>(filter / perGroup);
        const ProductTablePtr& table = configured.tables[filter];
        if (parts.empty() || parts.back().group != group || parts.back().table != table) {
            filters.resize((filters.size() + kLanes - 1) / kLanes * kLanes, kNoFilter);
            parts.push_back({table, group, filters.size(), 0});
        }
        filters.push_back(filter);
        parts.back().blocks = (filters.size() - parts.back().firstLane + kLanes - 1) / kLanes;
    }
    filters.resize((filters.size() + kLanes - 1) / kLanes * kLanes, kNoFilter);
    return parts;
}

bool InputStationaryLayer::pays(const QuantisedNetwork& network, const LayerPlan& plan,
                                const ConfiguredLayer& configured)
{
    if (!configured.adder.isExact())
        return false;
    const QuantisedLayer& layer = network.layers[static_cast<std::size_t>(plan.layer)];
    std::vector<std::uint32_t> lanes;
    placeFilters(layer, configured, lanes);
    const std::size_t terms = plan.taps.size();
    const auto pixels =
        static_cast<std::size_t>(plan.output.height) * static_cast<std::size_t>(plan.output.width);
    const std::size_t ordering = static_cast<std::size_t>(layer.groups) * (terms + kValues);
    return pixels * (lanes.size() / kLanes * terms + ordering) <
           configured.tables.size() * plan.origins.size() * terms;
}

InputStationaryLayer::InputStationaryLayer(const QuantisedNetwork& network, const LayerPlan& plan,
                                           const ConfiguredLayer& configured,
                                           TransposedTables& tables)
    : m_plan(&plan)
{
    const QuantisedLayer& layer = network.layers[static_cast<std::size_t>(plan.layer)];
    m_parts = placeFilters(layer, configured, m_filters);
    for (Part& part : m_parts) {
        ProductTablePtr& transposed = tables[part.table];
        if (!transposed)
            transposed = std::make_shared<ProductTable>(part.table->transposed());
        part.table = transposed;
        while (m_origins.size() < part.blocks) {
            m_places.push_back(static_cast<std::uint32_t>(m_origins.size()));
            m_origins.push_back(static_cast<std::uint32_t>(m_origins.size() * kLanes));
        }
    }

    // Blocks of taps, so that the lines written stay in the first-level cache.
    constexpr std::size_t kTapsAtOnce = 64;
    const std::size_t terms = m_plan->taps.size();
    const std::size_t lanes = m_filters.size();
    m_activations.resize(terms);
    for (std::size_t k = 0; k < terms; ++k)
        m_offsets.push_back(static_cast<std::uint32_t>(k * lanes));
    m_weights.reserve(terms * lanes);
    for (std::size_t first = 0; first < terms; first += kTapsAtOnce)
        for (std::size_t lane = 0; lane < lanes; ++lane)
            if (m_filters[lane] != kNoFilter)
                for (std::size_t k = first; k < std::min(first + kTapsAtOnce, terms); ++k)
                    m_weights[k * lanes + lane] =
                        static_cast<std::uint8_t>(layer.weights[m_filters[lane] * terms + k]);
}

void InputStationaryLayer::order(const std::uint8_t* window)
{
    for (std::size_t k = 0; k < m_activations.size(); ++k)
        m_activations[k] = window[m_plan->taps[k]];
    orderTaps(m_activations, m_offsets, m_ordered, m_sorted);
}

void InputStationaryLayer::accumulate(const Kernel& kernel, const std::uint8_t* padded,
                                      std::size_t first, std::size_t count, std::int32_t* sums)
{
    const auto width = static_cast<std::size_t>(m_plan->output.width);
    const auto pitch = static_cast<std::size_t>(m_plan->planes.width);
    for (std::size_t p = first; p < first + count; ++p, sums += m_filters.size()) {
        const std::uint8_t* origin = padded + p / width * pitch + p % width;
        const Part* previous = nullptr;
        for (const Part& part : m_parts) {
            if (previous == nullptr || previous->group != part.group)
                order(origin + m_plan->groupOffsets[part.group]);
            previous = &part;
            FilterJob job = jobOf(m_ordered, *part.table, 0, m_weights.data() + part.firstLane);
            job.origins = m_origins.data();
            job.positions = part.blocks;
            job.accumulators = sums + part.firstLane;
            job.places = m_places.data();
            kernel.accumulate(job);
        }
    }
}

} // namespace hawx
