// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/data_classes.h"

#include <string>
#include <vector>

namespace hawx::cli {

/// What is questionable about a data set, a sentence each.
std::vector<std::string> dataWarnings(const DataSet& data, const DataReport& report);

} // namespace hawx::cli
