// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/data_classes.h"
#include "core/network/data_set.h"
#include "core/network/network.h"
#include "core/support/run_context.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace hawx {

/// loadNetwork(), loadDataSet() and loadImage() for files that others made: the program hawx-reader
/// reads them, with limits on memory and time, so that a crash, a bomb or an endless loop in it
/// costs one error message. What it sends is checked as if it, too, came from a stranger.
///
/// Results and Errors are those of the functions named. Beyond them, Error says that the helper is
/// missing, crashed, needs more memory than it may have ($HAWX_READER_MEMORY_MIB, 4096 when not
/// set) or was silent for too long (8 s of processor time and 0.1 s for each MB of the file, or of
/// the files that lie directly in the folder, up to 60 s). Stopping the context throws Cancelled
/// and ends the helper at once; files that are read are its progress.
Network readNetwork(const std::filesystem::path& path, const RunContext& context);
DataSet readDataSet(const std::filesystem::path& folder, const TensorShape& shape,
                    const RunContext& context);
/// With the network's labels where it knows the class names, see matchClasses().
DataSet readDataSet(const std::filesystem::path& folder, const Network& network,
                    const RunContext& context);
std::vector<std::uint8_t> readImage(const std::filesystem::path& path, const TensorShape& shape,
                                    const RunContext& context);

} // namespace hawx
