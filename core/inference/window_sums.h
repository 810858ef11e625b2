// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/network_plan.h"
#include "core/support/aligned_buffer.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace hawx {

/// Sums of the activation codes under each window of a layer, one for each group of the
/// convolution: the group's filters share them, and control variates are multiples of them. Holds
/// the memory of one thread.
class WindowSums {
public:
    /// Of a layer whose padded input lies as LayerPlan::planes says.
    void compute(const LayerPlan& plan, Lanes lanes, const std::uint8_t* padded);

    /// [group][place][64], places as LayerPlan::positions names them.
    std::span<const std::int32_t> all() const { return {m_sums.data(), m_size}; }
    /// [place][64] of a filter's group.
    const std::int32_t* of(std::size_t filter) const
    {
        return m_sums.data() + filter / m_filtersOfGroup * m_sizeOfGroup;
    }

private:
    std::size_t m_filtersOfGroup = 1;
    std::size_t m_sizeOfGroup = 0;
    std::size_t m_size = 0;
    AlignedBuffer<std::int32_t> m_sums;
    AlignedBuffer<std::int32_t> m_channels; ///< of a group added up, as one channel lies
};

/// Takes the control variate with this coefficient from accumulators, see rules::controlVariate.
void subtractControlVariate(std::int16_t coefficient, const std::int32_t* windowSums,
                            std::size_t count, std::int32_t* accumulators);

} // namespace hawx
