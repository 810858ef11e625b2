// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/network_plan.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace hawx {

struct RunContext;

/// Where the code pairs of one multiplying layer are counted. Follows from the quantised network.
///
/// A *row* of a filter is a weight that it has: the byte of its code, or with unsigned operands its
/// magnitude, as circuits then multiply magnitudes and what they add has the weight's sign. A
/// *column* is the byte of an activation code.
struct CodePairLayout {
    /// Of plan.layers[layer].
    CodePairLayout(const NetworkPlan& plan, std::size_t layer);

    /// The row key of a weight, and whether its products count negatively there.
    std::uint8_t keyOf(std::int8_t weight) const
    {
        return static_cast<std::uint8_t>(negates(weight) ? -weight : weight);
    }
    bool negates(std::int8_t weight) const { return magnitudes && weight < 0; }

    std::size_t filterCount() const { return firstRow.size() - 1; }
    std::size_t filtersOfGroup() const { return filterCount() / groups; }

    bool magnitudes = false;                             ///< operands are unsigned
    std::size_t groups = 1;                              ///< of the convolution
    std::size_t taps = 0;                                ///< of a group: products for one output
    std::size_t positions = 0;                           ///< of the output
    std::size_t columns = 256;                           ///< 128 when only bytes 0..127 occur
    std::vector<std::size_t> firstRow;                   ///< [filter + 1]
    std::vector<std::uint8_t> keys;                      ///< [row], ascending within a filter
    std::vector<std::array<std::uint8_t, 256>> rowOfKey; ///< [filter][key] within the filter
};

/// What the multiplications of one layer saw, summed over images and output positions; padded
/// positions see code 0. g = d margin / d accumulator.
struct CodePairTables {
    explicit CodePairTables(const CodePairLayout& layout);

    /// H_f(a, w): sum of g over the multiplications of filter f that saw activation a and weight w,
    /// [row][column], see CodePairLayout.
    std::vector<float> gradients;
    /// How often a tap saw an activation, [group][tap][column]: with the filters' weights the
    /// histogram of operand pairs of every filter.
    std::vector<std::uint64_t> tapCounts;
    /// Sum of g^2 over the filters of the group at the positions where the tap saw the activation,
    /// [group][tap][column].
    std::vector<float> tapSquares;
    /// Sum of g^2 over positions, [filter].
    std::vector<double> filterSquares;
};

/// Adds blocks of up to 64 images to tables: for each tap k the gradients of 16 filters side by
/// side go to T_k[activation code][filter], whose columns then go to the rows of the filters'
/// weights: no multiplication is looked at alone. Holds scratch memory.
class CodePairAccumulator {
public:
    explicit CodePairAccumulator(const NetworkPlan& plan) : m_plan(plan) {}

    /// What one block of images contributes to a layer.
    struct Block {
        const std::uint8_t* codes = nullptr; ///< of the layer's input, [channel][y][x][64]
        const float* gradients = nullptr;    ///< g, [filter][y][x][64], 0 for unused images
        std::size_t images = 0;              ///< that are used
    };

    /// Adds the blocks in order to the tables of plan.layers[layer]: the same for any number of
    /// threads and however the blocks are spread over calls. Runs to its end, not to leave tables
    /// half-way.
    void add(std::size_t layer, const CodePairLayout& layout, std::span<const Block> blocks,
             CodePairTables& tables, const RunContext& context);

private:
    /// Images of a block whose code at a pixel is not 0, and these codes.
    struct NonZeroCodes {
        std::vector<std::uint8_t> count;  ///< [padded pixel]
        std::vector<std::uint8_t> images; ///< [padded pixel][64]
        std::vector<std::uint8_t> codes;  ///< [padded pixel][64]
        std::size_t columns = 1;          ///< beyond the largest code that occurs: few are large
    };
    /// One thread's memory.
    struct Scratch {
        std::vector<float> gradients; ///< [position][image][filter of the chunk]
        std::vector<float> tap;       ///< T_k, [column][filter of the chunk]
    };

    static void listNonZero(const LayerPlan& plan, const Block& block, NonZeroCodes& list);
    template <std::size_t Width>
    void addFilters(const LayerPlan& plan, const CodePairLayout& layout,
                    std::span<const Block> blocks, std::size_t group, std::size_t firstFilter,
                    CodePairTables& tables, Scratch& scratch) const;
    void addTaps(const LayerPlan& plan, const CodePairLayout& layout, std::span<const Block> blocks,
                 std::size_t group, CodePairTables& tables, Scratch& scratch) const;
    const std::int8_t* weightsOf(const LayerPlan& plan, std::size_t filter) const;

    const NetworkPlan& m_plan;
    std::vector<NonZeroCodes> m_lists; ///< [block]
    std::vector<Scratch> m_scratch;    ///< [thread]
};

} // namespace hawx
