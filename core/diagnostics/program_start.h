// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace hawx {

/// Logs what a program begins with: its version, processor, kernels, threads and memory.
void logProgramStart(const std::string& program);

} // namespace hawx
