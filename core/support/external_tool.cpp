// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/external_tool.h"

#include "core/support/error.h"
#include "core/support/parallel.h"
#include "core/support/pause_gate.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <sstream>
#include <system_error>

namespace hawx {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMaxOutput = std::size_t{4} << 20;
/// So long a stop, or the end of a program that goes on after closing its output, may go unnoticed.
constexpr int kMilliseconds = 20;

/// One end of a pipe.
struct PipeEnd {
    int number = -1;

    PipeEnd() = default;
    ~PipeEnd() { close(); }
    PipeEnd(const PipeEnd&) = delete;
    PipeEnd& operator=(const PipeEnd&) = delete;

    void close()
    {
        if (number >= 0)
            ::close(number);
        number = -1;
    }
};

/// What posix_spawn is to do before the program runs; released with the object.
struct SpawnPlan {
    posix_spawn_file_actions_t files{};
    posix_spawnattr_t attributes{};

    SpawnPlan(const fs::path& folder, int output)
    {
        posix_spawn_file_actions_init(&files);
        posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&files, output, STDERR_FILENO);
        posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1);
        posix_spawn_file_actions_addchdir_np(&files, folder.c_str());
        posix_spawnattr_init(&attributes);
        sigset_t none;
        sigset_t all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_setsigmask(&attributes, &none);
        posix_spawnattr_setsigdefault(&attributes, &all);
        // Its process group is what can be killed as a whole, and what Ctrl-C does not reach.
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

/// A process that leads a group, which ends with this object if not before.
class ToolProcess {
public:
    ToolProcess(const fs::path& program, std::vector<std::string> command, const fs::path& folder)
    {
        std::array<int, 2> ends{};
        if (pipe2(ends.data(), O_CLOEXEC) != 0)
            failToStart(program, errno);
        m_output.number = ends[0];
        PipeEnd childOutput;
        childOutput.number = ends[1];
        fcntl(ends[0], F_SETFL, O_NONBLOCK);
        std::vector<char*> words;
        for (std::string& word : command)
            words.push_back(word.data());
        words.push_back(nullptr);
        const SpawnPlan plan(folder, ends[1]);
        const int code = posix_spawn(&m_process, program.c_str(), &plan.files, &plan.attributes,
                                     words.data(), environ);
        if (code != 0)
            failToStart(program, code);
    }
    ~ToolProcess() { end(); }
    ToolProcess(const ToolProcess&) = delete;
    ToolProcess& operator=(const ToolProcess&) = delete;

    /// Reads what it writes for a short while; false once it has ended and nothing is left to read.
    bool follow(std::string& output)
    {
        pollfd end{m_output.number, POLLIN, 0}; // a negative number is waited for, not polled
        poll(&end, 1, kMilliseconds);
        const bool ended = hasEnded(); // asked for first: it writes nothing after that
        read(output);
        return !ended;
    }

    /// Its exit code. What it started and left behind is killed.
    int end()
    {
        if (m_process < 0)
            return 0;
        kill(-m_process, SIGKILL); // first: a process group's number is its own until it is reaped
        int status = 0;
        while (waitpid(m_process, &status, 0) < 0 && errno == EINTR) {}
        m_process = -1;
        constexpr int kSignalled = 128;
        return WIFSIGNALED(status) ? kSignalled + WTERMSIG(status) : WEXITSTATUS(status);
    }

private:
    [[noreturn]] static void failToStart(const fs::path& program, int code)
    {
        throw Error("The program " + program.string() +
                    " cannot be started: " + std::strerror(code) + ".");
    }

    bool hasEnded() const
    {
        siginfo_t information{};
        return waitid(P_PID, static_cast<id_t>(m_process), &information,
                      WEXITED | WNOHANG | WNOWAIT) == 0 &&
               information.si_pid == m_process;
    }

    void read(std::string& output)
    {
        std::array<char, 1 << 16> some{};
        ssize_t got = 0;
        while ((got = ::read(m_output.number, some.data(), some.size())) > 0) {
            output.append(some.data(), static_cast<std::size_t>(got));
            if (output.size() > 2 * kMaxOutput)
                output.erase(0, output.size() - kMaxOutput);
            if (static_cast<std::size_t>(got) < some.size())
                return; // there may be no end to what it writes
        }
        if (got == 0)
            m_output.close();
    }

    pid_t m_process = -1;
    PipeEnd m_output;
};

/// A clock that stands still while the work is paused.
double activeSeconds(const RunContext& context)
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    const double paused = context.gate != nullptr ? context.gate->pausedSeconds() : 0;
    return std::chrono::duration<double>(now).count() - paused;
}

std::string durationText(double seconds)
{
    std::ostringstream text;
    text << seconds << (seconds == 1 ? " second" : " seconds");
    return text.str();
}

} // namespace

std::optional<fs::path> findTool(const std::string& name)
{
    const char* const path = std::getenv("PATH");
    std::istringstream folders(path != nullptr ? path : "/usr/bin:/bin");
    for (std::string folder; std::getline(folders, folder, ':');) {
        const fs::path candidate = fs::path(folder) / name;
        std::error_code code;
        if (!folder.empty() && fs::is_regular_file(candidate, code) &&
            access(candidate.c_str(), X_OK) == 0)
            return fs::absolute(candidate);
    }
    return std::nullopt;
}

ToolResult runTool(const std::vector<std::string>& command, const fs::path& folder,
                   const RunContext& context, double seconds)
{
    throwIfStopped(context);
    const std::string& name = command.at(0);
    const std::optional<fs::path> program =
        name.find('/') != std::string::npos ? fs::absolute(name) : findTool(name);
    if (!program)
        throw Error("The program " + name + " is in no folder of PATH; install it.");

    ToolResult result;
    const double begin = activeSeconds(context);
    ToolProcess process(*program, command, folder);
    while (process.follow(result.output)) {
        throwIfStopped(context);
        if (activeSeconds(context) - begin > seconds)
            throw Error("The program " + name + " did not end within " + durationText(seconds) +
                        " and was stopped.");
    }
    result.exitCode = process.end();
    if (result.output.size() > kMaxOutput)
        result.output.erase(0, result.output.size() - kMaxOutput);
    return result;
}

} // namespace hawx
