// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnostics/program_start.h"

#include "core/inference/kernels/kernel.h"
#include "core/support/log.h"
#include "core/support/memory.h"
#include "core/support/parallel.h"
#include "core/support/parallel_library.h"
#include "core/support/platform.h"

namespace hawx {

void logProgramStart(const std::string& program)
{
    if (!isLogged(LogLevel::Information))
        return;
    std::string features;
    for (const std::string& feature : processorFeatures())
        features += " " + feature;
    log(LogLevel::Information, "program",
        program + " begins: " + processorName() + "," + features + "; kernel " +
            availableKernels().front() + ", " + std::to_string(threadCount({})) + " threads, " +
            memoryText(static_cast<double>(availableMemory())) + " of " +
            memoryText(static_cast<double>(totalMemory())) + " memory available, " +
            parallelLibrary());
}

} // namespace hawx
