// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <thread>

namespace hawx::cli {

/// Turns the first Ctrl-C (SIGINT) or SIGTERM into a stop request, so that work ends in order; a
/// second one ends the program at once. One object in a program.
class Interrupt {
public:
    Interrupt();

    std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    std::jthread m_watcher;
};

} // namespace hawx::cli
