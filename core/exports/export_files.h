// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/run_context.h"

#include <filesystem>
#include <string>
#include <vector>

namespace hawx {

/// One file of an export, in memory.
struct ExportedFile {
    std::string path;    ///< within the export's folder, with /; empty where it is the only file
    std::string content; ///< bytes
    bool isExecutable = false;
};

/// Whether a file or folder is there already.
bool exportExists(const std::filesystem::path& target);

/// Writes an export so that others see all of it or nothing: one file without a path as the file
/// `target`, others into the folder `target`, which takes the place of one that is there. Throws
/// Error when something is there and `replace` is not set, when a folder would take the place of a
/// file or of a folder with files that no export would write, or when there is no room; and
/// Cancelled, before anything takes its place.
void writeExport(const std::vector<ExportedFile>& files, const std::filesystem::path& target,
                 bool replace, const RunContext& context = {});

} // namespace hawx
