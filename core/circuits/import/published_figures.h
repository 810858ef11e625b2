// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/circuit.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hawx {

/// What the comments of a file, or a line of a catalogue, state about a circuit: "MAE%" -> "2.15".
using PublishedFigures = std::map<std::string, std::string>;

/// The lines "// MAE% = 2.15 %" of EvoApproxLib's headers, "/// Power (45) = 428.70" of
/// evoapprox8b's and "// operands: signed" of HAWX's.
PublishedFigures figuresInComments(const std::string& text);

/// The lines of a catalogue by the name in their column "name". Throws Error, naming the file, when
/// it has no such column.
std::map<std::string, PublishedFigures> figuresInCatalog(const std::string& text,
                                                         const std::string& file);

/// The 45 nm cost: PDK45_PWR (mW), PDK45_AREA, PDK45_DELAY, or Power (45) (uW), Area (45),
/// Delay (45); none unless all three are there.
std::optional<CircuitCost> publishedCost(const PublishedFigures& figures);

/// "MAE% is stated as 2.15, but is 2.31" for each error that is not what the table has, to the
/// digits that are stated. Understands the keys of headers and of catalog.csv (MAE_pct).
std::vector<std::string> differences(const PublishedFigures& figures, const TruthTable& table);

} // namespace hawx
