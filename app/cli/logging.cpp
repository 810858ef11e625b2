// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/logging.h"

#include "app/cli/invocation.h"
#include "core/diagnostics/program_start.h"
#include "core/network/library_messages.h"
#include "core/support/crash_handler.h"
#include "core/support/log_file.h"

#include <unistd.h>

#include <cstdio>

namespace hawx::cli {

Logging::Logging(const Invocation& invocation)
{
    logLibraryMessages();
    if (!invocation.log.empty())
        m_file = std::make_unique<LogFile>(invocation.log);
    if (!m_file && !invocation.verbose)
        return;
    setLogSink(
        [file = m_file.get(), verbose = invocation.verbose](const LogRecord& record) {
            if (verbose)
                std::fprintf(stderr, "%s\n", lineOf(record).c_str());
            if (file != nullptr)
                file->write(record);
        },
        invocation.verbose ? LogLevel::Detail : LogLevel::Information);
    tellCrashesTo(m_file ? m_file->descriptor() : STDERR_FILENO);
    logProgramStart("hawx-cli " HAWX_VERSION);
}

Logging::~Logging()
{
    setLogSink({});
}

} // namespace hawx::cli
