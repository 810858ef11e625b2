// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/netlist.h"

#include <string>

namespace hawx {

/// The netlist whose Netlist::canonicalText() is the text. Throws Error naming the line that is not
/// understood.
Netlist netlistFromText(const std::string& text);

} // namespace hawx
