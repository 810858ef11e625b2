// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/configured_network.h"
#include "core/inference/kernels/kernel.h"
#include "core/support/aligned_buffer.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

namespace hawx {

/// Product tables and the same with rows of activations, see ProductTable::transposed.
using TransposedTables = std::map<ProductTablePtr, ProductTablePtr>;

/// A multiplying layer of a plan for lanes of pixels, computed with filters in the lanes instead:
/// the row of products of one activation, once in registers, serves that activation's weights in
/// all filters with the same circuit. Pays where the output has few pixels, or one as in fully
/// connected layers; activations of code 0 are left out where they contribute nothing. Holds the
/// memory of one thread.
class InputStationaryLayer {
public:
    /// Whether that is less work than pixels in the lanes, and the adder permits any order of taps.
    static bool pays(const QuantisedNetwork& network, const LayerPlan& plan,
                     const ConfiguredLayer& configured);

    /// Keeps references to network and plan. Adds the tables that it needs to `tables`.
    InputStationaryLayer(const QuantisedNetwork& network, const LayerPlan& plan,
                         const ConfiguredLayer& configured, TransposedTables& tables);

    static constexpr std::uint32_t kNoFilter = ~std::uint32_t{0};
    /// [lane]; kNoFilter where a lane is left empty. A multiple of 64 lanes.
    const std::vector<std::uint32_t>& filters() const { return m_filters; }

    /// Sums of products, without bias, of `count` output pixels from the `first` on, in the order
    /// y * width + x: [pixel][lane] into `sums`, aligned to 64 bytes. `padded` lies as
    /// LayerPlan::planes says.
    void accumulate(const Kernel& kernel, const std::uint8_t* padded, std::size_t first,
                    std::size_t count, std::int32_t* sums);

private:
    /// Filters of one group of channels with the same table, in consecutive lanes.
    struct Part {
        ProductTablePtr table; ///< rows of weights
        std::uint32_t group = 0;
        std::size_t firstLane = 0;
        std::size_t blocks = 0; ///< of 64 lanes
    };

    static std::vector<Part> placeFilters(const QuantisedLayer& layer,
                                          const ConfiguredLayer& configured,
                                          std::vector<std::uint32_t>& filters);
    void order(const std::uint8_t* window);

    const LayerPlan* m_plan;
    std::vector<Part> m_parts; ///< by group; tables with rows of activations
    std::vector<std::uint32_t> m_filters;
    AlignedBuffer<std::uint8_t> m_weights; ///< [tap][lane]
    std::vector<std::uint32_t> m_origins;  ///< [block] bytes to its weights
    std::vector<std::uint32_t> m_places;   ///< [block] 0, 1, ...

    // The taps of the window at hand by their activation's byte.
    std::vector<std::uint8_t> m_activations;
    std::vector<std::uint32_t> m_offsets; ///< [tap] bytes to its weights
    std::vector<std::uint32_t> m_sorted;
    FilterTaps m_ordered;
};

} // namespace hawx
