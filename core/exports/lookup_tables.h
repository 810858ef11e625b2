// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exports/export_files.h"
#include "core/inference/configuration.h"

#include <vector>

namespace hawx {

/// The truth tables of a configuration's circuits as other simulators of approximate multipliers
/// read them, a folder for each, and a README.txt. README.md of this folder has the layouts.
std::vector<ExportedFile> toLookupTables(const Configuration& configuration);

} // namespace hawx
