// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>

namespace hawx {

class PauseGate;
class ResultStore;

/// Where a long computation stands.
struct Progress {
    std::string stage;       ///< what is being done, for people: "profiling"
    std::uint64_t done = 0;  ///< units finished, 0..total
    std::uint64_t total = 0; ///< units in all; 0 when unknown
    double secondsSpent = 0; ///< since the stage began, pauses left out
    double secondsLeft = -1; ///< estimate from the rate so far; negative when unknown, as at first
};

/// Called at most ten times a second, from any thread, one call at a time.
using ProgressCallback = std::function<void(const Progress&)>;

/// How a stage of work is to be run. Results never depend on it.
struct RunContext {
    int threads = 0;           ///< worker threads; 0 takes one for each core
    std::stop_token stop;      ///< triggers Cancelled at the next check
    ProgressCallback progress; ///< may be empty
    PauseGate* gate = nullptr; ///< halts the work at the next check; may be null, outlives the work
    /// Remembers results over restarts of the program; may be null, outlives the work.
    ResultStore* results = nullptr;
};

} // namespace hawx
