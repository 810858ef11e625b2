// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnostics/report.h"

#include <vector>

namespace hawx {

struct ExploreOptions;

/// What a report says of Qt, screens, language and settings. Nothing in it is the user's own: no
/// names of screens, none of accelerators but shipped ones.
std::vector<DiagnosticSection> windowSections(const ExploreOptions& options);

} // namespace hawx
