// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace hawx {

/// What HAWX asks the operating system for diagnostics; Linux has it all, elsewhere it is unknown.

int processNumber();

/// "Debian GNU/Linux 12 (bookworm), Linux 6.1"
std::string systemName();
/// "AMD Ryzen 9 7950X 16-Core Processor"; empty when unknown.
std::string processorName();
/// Those instruction sets, of the ones that HAWX has code for, that this processor has.
std::vector<std::string> processorFeatures();

/// Bytes of memory that the machine has, or that this process's control group may use.
std::uint64_t totalMemory();
/// Bytes that this process can still take: the least of what the machine has free or can free, what
/// the control group leaves and what the limits of the process (ulimit -v, -d) leave. The largest
/// number when unknown.
std::uint64_t availableMemory();
/// Limits the data of this process to what it has and what is available now, less 5 %. Linux
/// promises memory that it does not have and kills whoever uses it; beyond this limit it refuses,
/// which is an exception that can be told. A lower limit stays.
void limitMemoryToAvailable();

/// The user's home folder; empty when unknown.
std::filesystem::path homeFolder();
/// Names that tell who uses which machine: of the user and of the host.
std::vector<std::string> personalNames();

/// Where logs are written: $XDG_STATE_HOME/hawx, else ~/.local/state/hawx.
std::filesystem::path logFolder();

} // namespace hawx
