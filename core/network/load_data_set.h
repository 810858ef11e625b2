// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/data_set.h"
#include "core/network/image_file.h"
#include "core/support/run_context.h"

#include <filesystem>

namespace hawx {

/// As loadDataSet() of two parameters, with this decoder for image files; images or files that were
/// read are its progress. Throws Cancelled, too.
DataSet loadDataSet(const std::filesystem::path& path, const TensorShape& shape,
                    const RunContext& context, const ImageDecoder& decode);

/// True when it would read IDX files or CIFAR batches there, and need no decoder.
bool holdsBatches(const std::filesystem::path& path);

} // namespace hawx
