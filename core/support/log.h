// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <string_view>

namespace hawx {

/// What happens while the program runs, for people who look for a fault. Core only tells; where it
/// goes, if anywhere, is up to the program, which sets the sink.
enum class LogLevel {
    Error,       ///< something that was asked for did not happen
    Warning,     ///< something is not as it should be; work goes on
    Information, ///< the course of a session, some tens of lines
    Detail,      ///< what helps only in search of a fault
};

struct LogRecord {
    LogLevel level = LogLevel::Information;
    std::chrono::system_clock::time_point time;
    std::string_view part;    ///< of the program: "network", "jobs"
    std::string_view message; ///< may hold names and paths of the user's files
};

/// Called by one thread at a time. Must neither throw nor log.
using LogSink = std::function<void(const LogRecord&)>;

/// What is logged from now on goes to `sink`, up to the level `finest`. An empty sink, as in the
/// beginning, drops everything. Returns when the former sink is no longer in use.
void setLogSink(LogSink sink, LogLevel finest = LogLevel::Information);

/// Whether anybody listens: a look at an atomic. For messages that are costly to write.
bool isLogged(LogLevel level);

/// From any thread. Nothing happens unless isLogged(level); never throws.
void log(LogLevel level, std::string_view part, std::string_view message) noexcept;

/// "2026-01-31T12:00:00.000Z 4711 warning network: message", without an end of line: time in UTC
/// and process. Control characters of the message become spaces, so that a record is one line.
std::string lineOf(const LogRecord& record);

} // namespace hawx
