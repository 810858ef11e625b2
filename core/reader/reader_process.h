// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/run_context.h"

#include <sys/types.h>

#include <cstddef>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace hawx {

/// Why the helper sends nothing more.
enum class ReaderEnd {
    Crashed,     ///< also: ended without a result
    OutOfMemory, ///< it asked for more than it may have
    Silent,      ///< it sent nothing for longer than it may take
};

/// Thrown by ReaderProcess::read().
struct ReaderEnded {
    ReaderEnd how;
};

/// Exit code of a helper that ran out of memory.
constexpr int kReaderOutOfMemory = 3;

/// The program hawx-reader: $HAWX_READER when set, else beside the running program, else in
/// ../libexec/hawx or ../bin from there. Throws Error when it is in none of them.
std::filesystem::path readerProgram();

/// One run of the helper. Belongs to the thread that made it, with whose end the helper ends, too.
class ReaderProcess {
public:
    /// Starts it with these arguments. It may be silent for so many seconds of
    /// processor time, and four times as many of wall time, pauses left out.
    /// Throws Error when it cannot be started.
    ReaderProcess(const std::vector<std::string>& arguments, double silenceSeconds,
                  const RunContext& context);
    /// Ends it, whatever it is doing.
    ~ReaderProcess();
    ReaderProcess(const ReaderProcess&) = delete;
    ReaderProcess& operator=(const ReaderProcess&) = delete;

    /// Fills in what it writes to its standard output. Throws Cancelled, or ReaderEnded.
    void read(void* bytes, std::size_t count);

    /// The end of what it wrote to its standard error, at most 4 KiB.
    const std::string& complaints() const { return m_complaints; }

private:
    /// A file descriptor of ours.
    class Descriptor {
    public:
        Descriptor() = default;
        explicit Descriptor(int number) : m_number(number) {}
        ~Descriptor() { close(); }
        Descriptor(const Descriptor&) = delete;
        Descriptor& operator=(const Descriptor&) = delete;

        void set(int number) { m_number = number; }
        void close();
        int number() const { return m_number; }

    private:
        int m_number = -1;
    };

    struct Killer {
        pid_t process;
        void operator()() const noexcept;
    };

    void start(const std::filesystem::path& program, std::vector<std::string> arguments);
    /// Waits until it wrote to its standard output or closed it.
    void wait();
    /// False when there is nothing to read now.
    bool readComplaints();
    /// How it ended; it has closed its standard output.
    ReaderEnd end();
    /// A clock that stands still while the work is paused.
    double activeSeconds() const;
    /// Processor time that it has had.
    double processorSeconds() const;

    RunContext m_context;
    double m_silenceSeconds;
    double m_lastSign = 0;        ///< in activeSeconds()
    double m_processorAtSign = 0; ///< in processorSeconds()
    pid_t m_process = -1;
    Descriptor m_output;
    Descriptor m_errors;
    std::string m_complaints;
    std::vector<std::byte> m_buffer;
    std::size_t m_used = 0;   ///< of the buffer, already handed out
    std::size_t m_filled = 0; ///< of the buffer
    std::optional<std::stop_callback<Killer>> m_onStop;
};

} // namespace hawx
