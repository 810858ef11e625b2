// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/log_file.h"

#include <memory>

namespace hawx {

/// The log of the window in logFolder(): what HAWX tells, what Qt and other libraries would print,
/// and where the program was when it crashed. One object in a program, as long as it runs.
class WindowLog {
public:
    /// `details` logs also what helps only in search of a fault. Where no file can be written there
    /// is no log, and what Qt tells goes to the terminal.
    explicit WindowLog(bool details);
    ~WindowLog();
    WindowLog(const WindowLog&) = delete;
    WindowLog& operator=(const WindowLog&) = delete;

private:
    std::unique_ptr<LogFile> m_file;
};

} // namespace hawx
