// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/data_set.h"
#include "core/network/network.h"
#include "core/support/run_context.h"
#include "widgets/data/data_preview.h"

namespace hawx {

/// What the dialog shows of a data set that was read for this network. Takes as long as looking at
/// every pixel once, and reads one image file again. Throws as readImage().
DataPreview makePreview(const DataSet& data, const Network& network, const RunContext& context);

} // namespace hawx
