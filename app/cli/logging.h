// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace hawx {
class LogFile;
}

namespace hawx::cli {

struct Invocation;

/// Where the log of a run goes: with --verbose to stderr, with --log to a file, else nowhere.
class Logging {
public:
    /// Throws Error when the file cannot be written.
    explicit Logging(const Invocation& invocation);
    ~Logging();
    Logging(const Logging&) = delete;
    Logging& operator=(const Logging&) = delete;

private:
    std::unique_ptr<LogFile> m_file;
};

} // namespace hawx::cli
