// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/weight_map.h"

#include <vector>

namespace hawx {

class ResultReader;
class ResultWriter;

/// As part of the value of a result: filters share few maps, so each is written once. Null stays
/// null.
void writeWeightMaps(ResultWriter& writer, const std::vector<WeightMapPtr>& maps);
/// As many as `maps` holds. False when the bytes are not those of so many.
bool readWeightMaps(ResultReader& reader, std::vector<WeightMapPtr>& maps);

} // namespace hawx
