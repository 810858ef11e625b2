// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/run_context.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace hawx {

/// A program of the system by its name, found as a shell finds it: the first executable file in the
/// folders of PATH.
std::optional<std::filesystem::path> findTool(const std::string& name);

struct ToolResult {
    int exitCode = 0;   ///< as in a shell: 128 + the signal's number where a signal ended it
    std::string output; ///< standard output and standard error together; the last 4 MiB
};

/// Runs a program to its end: the name (for findTool) or the path of it, then its arguments, which
/// no shell sees, in this working folder, with nothing to read and none of our files open. What it
/// has started is ended with it. Its exit code is for the caller to judge.
/// Throws Cancelled when the context is stopped, and Error when there is no such program, when it
/// cannot be started, or when it takes more than so many seconds, pauses left out; it has been
/// killed then, with everything that it started.
ToolResult runTool(const std::vector<std::string>& command, const std::filesystem::path& folder,
                   const RunContext& context, double seconds = 600);

} // namespace hawx
