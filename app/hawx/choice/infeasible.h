// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hawx {

struct Front;
struct Limits;

/// One sentence that says which limits exclude every point, and what would be possible. Expects
/// that they do.
QString describeInfeasible(const Front& front, const Limits& limits);

} // namespace hawx
