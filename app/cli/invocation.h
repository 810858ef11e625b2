// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>

#include <cstdint>
#include <functional>
#include <stdexcept>
#include <string>

namespace hawx {
struct RunContext;
}

namespace hawx::cli {

/// A command line that contradicts itself in a way that the parser cannot see; exit code 2.
class UsageError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// What the command line asks for: filled while it is parsed, run afterwards.
struct Invocation {
    bool json = false;      ///< one JSON object on stdout instead of text
    int threads = 0;        ///< 0: one for each core
    std::uint64_t seed = 1; ///< of everything random
    bool verbose = false;   ///< the log on stderr, with details
    std::string log;        ///< file that the log is added to; empty: none
    /// The verb that was given; returns what belongs on stdout.
    std::function<std::string(const RunContext&)> run;
};

/// Adds --verbose and --log to a verb, or to the program, where they stand before the verb.
void addLogOptions(CLI::App& app, Invocation& invocation);

/// Adds --json, --threads, --seed, --library and those of the log to a verb.
void addCommonOptions(CLI::App& verb, Invocation& invocation);

} // namespace hawx::cli
