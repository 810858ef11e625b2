// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/front.h"

#include <string>

namespace hawx {

/// The front as one JSON object: the figures of the exact network, seconds spent, and the points
/// with their numbers ("point", from 0). Losses in percentage points, savings as fractions of
/// exact.
std::string frontToJson(const Front& front);

/// A header, then one line a point, with the same figures.
std::string frontToCsv(const Front& front);

} // namespace hawx
