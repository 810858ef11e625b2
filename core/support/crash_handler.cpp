// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/crash_handler.h"

#include "core/support/log.h"

#include <execinfo.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <exception>
#include <string>

namespace hawx {

namespace {

constexpr std::array kSignals{SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};
constexpr int kFrames = 64;
constexpr std::size_t kStackBytes = std::size_t{64} << 10;

std::atomic<int> target{-1};
static_assert(std::atomic<int>::is_always_lock_free);

/// Text in a fixed buffer: no memory may be asked for in a signal handler.
class Line {
public:
    void add(const char* text)
    {
        while (*text != '\0' && m_size < m_text.size())
            m_text[m_size++] = *text++;
    }
    void add(long number, int digits)
    {
        std::array<char, 20> reversed{};
        std::size_t count = 0;
        for (; number > 0 || digits > 0; number /= 10, --digits)
            reversed[count++] = static_cast<char>('0' + number % 10);
        while (count > 0 && m_size < m_text.size())
            m_text[m_size++] = reversed[--count];
    }
    void writeTo(int descriptor) const
    {
        [[maybe_unused]] const ssize_t written = write(descriptor, m_text.data(), m_size);
    }

private:
    std::array<char, 256> m_text{};
    std::size_t m_size = 0;
};

/// UTC of seconds since 1970, by Howard Hinnant's days algorithm: gmtime() may take a lock.
void addTime(Line& line)
{
    timespec now = {};
    clock_gettime(CLOCK_REALTIME, &now);
    const long days = now.tv_sec / 86400 + 719468;
    const long second = now.tv_sec % 86400;
    const long era = days / 146097;
    const long dayOfEra = days % 146097;
    const long yearOfEra =
        (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const long shifted = (5 * dayOfYear + 2) / 153; // months from March on
    const long month = shifted < 10 ? shifted + 3 : shifted - 9;
    line.add(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), 4);
    line.add("-");
    line.add(month, 2);
    line.add("-");
    line.add(dayOfYear - (153 * shifted + 2) / 5 + 1, 2);
    line.add("T");
    line.add(second / 3600, 2);
    line.add(":");
    line.add(second / 60 % 60, 2);
    line.add(":");
    line.add(second % 60, 2);
    line.add(".");
    line.add(now.tv_nsec / 1'000'000, 3);
    line.add("Z ");
}

const char* nameOf(int signal)
{
    switch (signal) {
    case SIGSEGV: return "SIGSEGV, an address without memory of the program";
    case SIGBUS: return "SIGBUS, an address behind the end of a file";
    case SIGFPE: return "SIGFPE, a division by zero or alike";
    case SIGILL: return "SIGILL, an instruction that this processor does not have";
    default: return "SIGABRT, as the program asked";
    }
}

void tell(int signal)
{
    const int file = target;
    Line line;
    addTime(line);
    line.add(static_cast<long>(getpid()), 1);
    line.add(" error crash: the program ends by ");
    line.add(nameOf(signal));
    line.add("\n");
    line.writeTo(file);
    std::array<void*, kFrames> frames{};
    backtrace_symbols_fd(frames.data(), backtrace(frames.data(), kFrames), file);
    // SA_RESETHAND put the default back: the fault happens again, or the signal is sent again.
    raise(signal);
}

std::string whatIsThrown()
{
    try {
        if (const std::exception_ptr thrown = std::current_exception())
            std::rethrow_exception(thrown);
        return "without an exception";
    } catch (const std::exception& error) {
        return error.what();
    } catch (...) {
        return "by an exception without a description";
    }
}

[[noreturn]] void tellOfException()
{
    try {
        log(LogLevel::Error, "crash", "an exception was not caught: " + whatIsThrown());
    } catch (...) { // no memory for the text; the signal is told of all the same
    }
    std::abort();
}

} // namespace

void tellCrashesTo(int descriptor)
{
    target = descriptor;
    // The first call loads a library, which a handler must not.
    std::array<void*, 1> frame{};
    backtrace(frame.data(), 1);
    // A full stack leaves no room for a handler.
    static std::array<std::byte, kStackBytes> memory;
    const stack_t stack = {.ss_sp = memory.data(), .ss_flags = 0, .ss_size = memory.size()};
    sigaltstack(&stack, nullptr);
    struct sigaction action = {};
    action.sa_handler = tell;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_NODEFER | SA_ONSTACK);
    sigemptyset(&action.sa_mask);
    for (const int signal : kSignals)
        sigaction(signal, &action, nullptr);
    std::set_terminate(tellOfException);
}

} // namespace hawx
