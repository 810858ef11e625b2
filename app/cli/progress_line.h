// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/run_context.h"

namespace hawx::cli {

/// One line on stderr that shows how far the work is and how long it will take; nothing when stderr
/// is no terminal. Removed from the terminal when the object ends.
class ProgressLine {
public:
    ProgressLine();
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    /// Empty when there is nothing to show progress on.
    ProgressCallback callback();

private:
    void show(const Progress& progress);

    bool m_isTerminal;
    bool m_shown = false;
};

} // namespace hawx::cli
