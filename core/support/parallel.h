// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/run_context.h"

#include <cstddef>
#include <functional>

namespace hawx {

/// The number of threads a context asks for, at least 1.
int threadCount(const RunContext& context);

/// Calls body(index, worker) once for each index in [0, count), on threadCount(context) threads.
/// worker is in [0, threadCount(context)) and no two calls with the same worker overlap, so it may
/// select scratch memory. The order of calls is not defined: results must be written by index.
/// Throws Cancelled when the context's stop token is triggered, and rethrows the first exception
/// of body.
void parallelFor(std::size_t count, const RunContext& context,
                 const std::function<void(std::size_t index, int worker)>& body);

/// Throws Cancelled when the context's stop token is triggered; waits first while it is paused.
void throwIfStopped(const RunContext& context);

} // namespace hawx
