// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reader/reader_process.h"

#include "core/support/error.h"
#include "core/support/parallel.h"
#include "core/support/pause_gate.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <system_error>
#include <thread>

namespace hawx {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kBufferSize = std::size_t{1} << 16;
constexpr int kPipeSize = 1 << 20;
constexpr std::size_t kComplaintsSize = 4096;

[[noreturn]] void failToStart(const fs::path& program, int code)
{
    throw Error("The program " + program.string() +
                ", which reads networks and images, cannot be started: " + std::strerror(code) +
                ".");
}

/// A pipe that no other program started meanwhile inherits: [reading end, writing end].
std::array<int, 2> makePipe(const fs::path& program)
{
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        failToStart(program, errno);
    return ends;
}

/// What posix_spawn is to do before the program runs; released with the object.
struct SpawnPlan {
    posix_spawn_file_actions_t files{};
    posix_spawnattr_t attributes{};

    SpawnPlan(int output, int errors)
    {
        posix_spawn_file_actions_init(&files);
        posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&files, errors, STDERR_FILENO);
        posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1);
        posix_spawnattr_init(&attributes);
        sigset_t none;
        sigset_t all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_setsigmask(&attributes, &none);
        posix_spawnattr_setsigdefault(&attributes, &all);
        // In a process group of its own, Ctrl-C is for the program that started it to handle.
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF |
                                                  POSIX_SPAWN_SETPGROUP);
    }
    ~SpawnPlan()
    {
        posix_spawnattr_destroy(&attributes);
        posix_spawn_file_actions_destroy(&files);
    }
    SpawnPlan(const SpawnPlan&) = delete;
    SpawnPlan& operator=(const SpawnPlan&) = delete;
};

} // namespace

fs::path readerProgram()
{
    if (const char* given = std::getenv("HAWX_READER"); given != nullptr && *given != '\0')
        return given;
    const char* const name = "hawx-reader";
    std::error_code code;
    const fs::path folder = fs::read_symlink("/proc/self/exe", code).parent_path();
    for (const fs::path& candidate : {folder / name, folder.parent_path() / "libexec/hawx" / name,
                                      folder.parent_path() / "bin" / name})
        if (fs::is_regular_file(candidate, code))
            return candidate;
    throw Error("The program " + (folder / name).string() +
                ", which reads networks and images, is missing; install HAWX again.");
}

void ReaderProcess::Descriptor::close()
{
    if (m_number >= 0)
        ::close(m_number);
    m_number = -1;
}

void ReaderProcess::Killer::operator()() const noexcept
{
    kill(process, SIGKILL);
}

ReaderProcess::ReaderProcess(const std::vector<std::string>& arguments, double silenceSeconds,
                             const RunContext& context)
    : m_context(context), m_silenceSeconds(silenceSeconds), m_buffer(kBufferSize)
{
    throwIfStopped(m_context);
    start(readerProgram(), arguments);
    m_lastSign = activeSeconds();
    m_onStop.emplace(m_context.stop, Killer{m_process});
}

ReaderProcess::~ReaderProcess()
{
    m_onStop.reset(); // before the process is reaped and its number may be given to another
    if (m_process < 0)
        return;
    kill(m_process, SIGKILL);
    while (waitpid(m_process, nullptr, 0) < 0 && errno == EINTR) {}
}

void ReaderProcess::start(const fs::path& program, std::vector<std::string> arguments)
{
    const std::array<int, 2> output = makePipe(program);
    m_output.set(output[0]);
    const Descriptor childOutput(output[1]);
    const std::array<int, 2> errors = makePipe(program);
    m_errors.set(errors[0]);
    const Descriptor childErrors(errors[1]);
    fcntl(output[0], F_SETPIPE_SZ, kPipeSize); // fewer changes between the two; smaller also works
    fcntl(errors[0], F_SETFL, O_NONBLOCK);

    std::string path = program.string();
    std::vector<char*> words{path.data()};
    for (std::string& argument : arguments)
        words.push_back(argument.data());
    words.push_back(nullptr);
    const SpawnPlan plan(output[1], errors[1]);
    const int code =
        posix_spawn(&m_process, path.c_str(), &plan.files, &plan.attributes, words.data(), environ);
    if (code != 0) {
        m_process = -1;
        failToStart(program, code);
    }
}

void ReaderProcess::read(void* bytes, std::size_t count)
{
    auto* target = static_cast<std::byte*>(bytes);
    while (count > 0) {
        if (m_used < m_filled) {
            const std::size_t some = std::min(count, m_filled - m_used);
            std::memcpy(target, m_buffer.data() + m_used, some);
            m_used += some;
            target += some;
            count -= some;
            continue;
        }
        wait();
        const bool direct = count >= m_buffer.size();
        const ssize_t got = ::read(m_output.number(), direct ? target : m_buffer.data(),
                                   direct ? count : m_buffer.size());
        if (got < 0 && errno == EINTR)
            continue;
        throwIfStopped(m_context);
        if (got <= 0)
            throw ReaderEnded{end()};
        m_lastSign = activeSeconds();
        m_processorAtSign = processorSeconds();
        const auto some = static_cast<std::size_t>(got);
        if (direct) {
            target += some;
            count -= some;
        } else {
            m_used = 0;
            m_filled = some;
        }
    }
}

void ReaderProcess::wait()
{
    // So long a pause or a full pipe of complaints may go unnoticed; a stop ends the process and
    // is noticed at once.
    constexpr int kMilliseconds = 100;
    while (true) {
        throwIfStopped(m_context);
        std::array<pollfd, 2> ends{
            {{m_output.number(), POLLIN, 0}, {m_errors.number(), POLLIN, 0}}};
        const int ready = poll(ends.data(), ends.size(), kMilliseconds);
        if (ready > 0 && ends[1].revents != 0)
            readComplaints();
        if (ready > 0 && ends[0].revents != 0)
            return;
        // Beside others that keep the processor busy it gets its time late.
        constexpr double kPatience = 4;
        if (processorSeconds() - m_processorAtSign > m_silenceSeconds ||
            activeSeconds() - m_lastSign > kPatience * m_silenceSeconds)
            throw ReaderEnded{ReaderEnd::Silent};
    }
}

bool ReaderProcess::readComplaints()
{
    std::array<char, 1024> some{};
    const ssize_t got = ::read(m_errors.number(), some.data(), some.size());
    if (got == 0)
        m_errors.close();
    if (got <= 0)
        return false;
    m_complaints.append(some.data(), static_cast<std::size_t>(got));
    if (m_complaints.size() > kComplaintsSize)
        m_complaints.erase(0, m_complaints.size() - kComplaintsSize);
    return true;
}

ReaderEnd ReaderProcess::end()
{
    // It closes its output by ending; one that only closes it is not waited for.
    constexpr std::chrono::milliseconds kPatience{1000};
    constexpr std::chrono::milliseconds kInterval{1};
    const auto begin = std::chrono::steady_clock::now();
    m_onStop.reset();
    int status = 0;
    pid_t ended = 0;
    while (ended == 0 && std::chrono::steady_clock::now() - begin < kPatience) {
        ended = waitpid(m_process, &status, WNOHANG);
        if (ended == 0)
            std::this_thread::sleep_for(kInterval);
    }
    if (ended != 0)
        m_process = -1;
    while (ended > 0 && readComplaints()) {}
    const bool outOfMemory =
        ended > 0 && WIFEXITED(status) && WEXITSTATUS(status) == kReaderOutOfMemory;
    return outOfMemory ? ReaderEnd::OutOfMemory : ReaderEnd::Crashed;
}

double ReaderProcess::processorSeconds() const
{
    clockid_t clock{};
    timespec time{};
    if (clock_getcpuclockid(m_process, &clock) != 0 || clock_gettime(clock, &time) != 0)
        return m_processorAtSign; // it has ended, which its output will tell
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

double ReaderProcess::activeSeconds() const
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    const double paused = m_context.gate != nullptr ? m_context.gate->pausedSeconds() : 0;
    return std::chrono::duration<double>(now).count() - paused;
}

} // namespace hawx
