// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace hawx {
struct Exploration;
}

namespace hawx::cli {

/// What was searched, the front as a table, and the best point within the limits, for people.
std::string frontText(const Exploration& exploration);

} // namespace hawx::cli
