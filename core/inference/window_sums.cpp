// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/window_sums.h"

#include "core/inference/rules.h"

#include <algorithm>

namespace hawx {

namespace {

void addCodes(const std::uint8_t* bytes, std::size_t count, ActivationBytes kind,
              std::int32_t* sums)
{
    if (kind == ActivationBytes::Signed)
        for (std::size_t i = 0; i < count; ++i)
            sums[i] += static_cast<std::int8_t>(bytes[i]);
    else
        for (std::size_t i = 0; i < count; ++i)
            sums[i] += bytes[i];
}

} // namespace

void WindowSums::compute(const LayerPlan& plan, Lanes lanes, const std::uint8_t* padded)
{
    const std::size_t channelBytes = offsetOf(plan, lanes, 1, 0, 0);
    const auto channels = static_cast<std::size_t>(plan.input.channels / plan.groups);
    const std::size_t area = plan.taps.size() / channels;
    const std::size_t groups = plan.groupOffsets.size();
    m_filtersOfGroup = plan.filters.size() / groups;
    m_sizeOfGroup = plan.positions.size() * kLanes;
    m_size = groups * m_sizeOfGroup;
    m_sums.reserve(m_size);
    // The last lanes of pixels reach beyond the channel, to nothing of the output.
    m_channels.reserve(channelBytes + kLanes);
    for (std::size_t group = 0; group < groups; ++group) {
        std::fill_n(m_channels.data(), channelBytes, 0);
        for (std::size_t c = 0; c < channels; ++c)
            addCodes(padded + plan.groupOffsets[group] + c * channelBytes, channelBytes, plan.bytes,
                     m_channels.data());
        for (std::size_t p = 0; p < plan.origins.size(); ++p) {
            std::int32_t* sums = m_sums.data() + group * m_sizeOfGroup + plan.positions[p] * kLanes;
            std::fill_n(sums, kLanes, 0);
            for (std::size_t tap = 0; tap < area; ++tap) {
                const std::int32_t* codes = m_channels.data() + plan.origins[p] + plan.taps[tap];
                for (std::size_t i = 0; i < kLanes; ++i)
                    sums[i] += codes[i];
            }
        }
    }
}

void subtractControlVariate(std::int16_t coefficient, const std::int32_t* windowSums,
                            std::size_t count, std::int32_t* accumulators)
{
    for (std::size_t i = 0; i < count; ++i)
        accumulators[i] =
            rules::subtractControlVariate(accumulators[i], coefficient, windowSums[i]);
}

} // namespace hawx
