// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/log.h"

#include "core/support/platform.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdio>
#include <ctime>
#include <mutex>

namespace hawx {

namespace {

constexpr int kNothing = -1;

struct State {
    std::atomic<int> finest{kNothing};
    std::mutex mutex;
    LogSink sink;
};

/// Never destroyed: threads may log while the program ends.
State& state()
{
    static auto* const instance = new State;
    return *instance;
}

std::string_view nameOf(LogLevel level)
{
    constexpr std::array<std::string_view, 4> kNames{"error", "warning", "information", "detail"};
    return kNames[static_cast<std::size_t>(level)];
}

} // namespace

void setLogSink(LogSink sink, LogLevel finest)
{
    State& log = state();
    const std::scoped_lock lock(log.mutex);
    log.finest = sink ? static_cast<int>(finest) : kNothing;
    log.sink = std::move(sink);
}

bool isLogged(LogLevel level)
{
    return static_cast<int>(level) <= state().finest.load(std::memory_order_relaxed);
}

void log(LogLevel level, std::string_view part, std::string_view message) noexcept
{
    if (!isLogged(level))
        return;
    try {
        State& log = state();
        const std::scoped_lock lock(log.mutex);
        if (log.sink)
            log.sink({level, std::chrono::system_clock::now(), part, message});
    } catch (...) { // no line is worth the work that it tells of
    }
}

std::string lineOf(const LogRecord& record)
{
    using namespace std::chrono;
    const auto milliseconds =
        duration_cast<std::chrono::milliseconds>(record.time.time_since_epoch()).count();
    const auto seconds = static_cast<std::time_t>(milliseconds / 1000);
    std::tm parts = {};
    gmtime_r(&seconds, &parts);
    std::array<char, 64> time{};
    const std::size_t length = std::strftime(time.data(), time.size(), "%Y-%m-%dT%H:%M:%S", &parts);
    std::array<char, 16> fraction{};
    std::snprintf(fraction.data(), fraction.size(), ".%03dZ ",
                  static_cast<int>(milliseconds % 1000));
    std::string line(time.data(), length);
    line += fraction.data() + std::to_string(processNumber()) + " ";
    line += nameOf(record.level);
    line += " ";
    line += record.part;
    line += ": ";
    const std::size_t head = line.size();
    line += record.message;
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    std::replace_if(line.begin() + static_cast<std::ptrdiff_t>(head), line.end(), isControl, ' ');
    return line;
}

} // namespace hawx
