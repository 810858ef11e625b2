// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/weight_map.h"

#include <numeric>

namespace hawx {

WeightMap::WeightMap()
{
    std::iota(m_codes.begin(), m_codes.begin() + 128, std::int8_t{0});
    std::iota(m_codes.begin() + 128, m_codes.end(), std::int8_t{-128});
}

} // namespace hawx
