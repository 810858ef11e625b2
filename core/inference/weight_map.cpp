// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/weight_map.h"

#include <numeric>

namespace hawx {

WeightMap::WeightMap()
{
    std::iota(m_bytes.begin(), m_bytes.end(), std::uint8_t{0});
}

} // namespace hawx
