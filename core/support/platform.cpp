// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/platform.h"

#include <pwd.h>
#include <sys/resource.h>
#include <sys/utsname.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <limits>
#include <optional>
#include <sstream>
#include <string_view>

namespace hawx {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kUnknown = std::numeric_limits<std::uint64_t>::max();

/// The first number after `key`, which begins a line; files of /proc are read anew each time.
std::optional<std::uint64_t> numberAfter(const char* file, std::string_view key)
{
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);)
        if (line.starts_with(key)) {
            std::istringstream rest(line.substr(key.size()));
            std::uint64_t number = 0;
            if (rest >> number)
                return number;
        }
    return std::nullopt;
}

/// The value of a line "key<separator>value" of a text file.
std::string valueOf(const char* file, std::string_view key, char separator)
{
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);)
        if (line.starts_with(key)) {
            std::string value = line.substr(line.find(separator) + 1);
            std::erase(value, '"');
            value.erase(0, value.find_first_not_of(' '));
            return value;
        }
    return {};
}

std::uint64_t kibibytes(const char* file, std::string_view key)
{
    const std::optional<std::uint64_t> number = numberAfter(file, key);
    return number ? *number << 10 : kUnknown;
}

/// The folder of this process's control group, version 2; empty when there is none.
std::string controlGroup()
{
    std::ifstream stream("/proc/self/cgroup");
    for (std::string line; std::getline(stream, line);)
        if (line.starts_with("0::/"))
            return "/sys/fs/cgroup" + line.substr(3);
    return {};
}

/// The number in a file that holds nothing else; nothing when it says "max".
std::optional<std::uint64_t> numberIn(const std::string& file)
{
    std::ifstream stream(file);
    std::uint64_t number = 0;
    if (stream >> number)
        return number;
    return std::nullopt;
}

struct GroupMemory {
    std::uint64_t limit = kUnknown;
    std::uint64_t left = kUnknown;
};

/// The tightest of the control group and those it lies in.
GroupMemory groupMemory()
{
    GroupMemory memory;
    for (fs::path folder = controlGroup(); folder.string().starts_with("/sys/fs/cgroup");
         folder = folder.parent_path()) {
        const auto limit = numberIn((folder / "memory.max").string());
        if (!limit)
            continue;
        // Of what is counted as used, the cache of files can be freed.
        const std::uint64_t used = numberIn((folder / "memory.current").string()).value_or(0);
        const std::uint64_t cache =
            numberAfter((folder / "memory.stat").c_str(), "inactive_file ").value_or(0);
        const std::uint64_t needed = used - std::min(used, cache);
        memory.limit = std::min(memory.limit, *limit);
        memory.left = std::min(memory.left, *limit - std::min(*limit, needed));
    }
    return memory;
}

std::uint64_t leftOf(int resource, std::string_view usedKey)
{
    rlimit limit = {};
    if (getrlimit(static_cast<__rlimit_resource>(resource), &limit) != 0 ||
        limit.rlim_cur == RLIM_INFINITY)
        return kUnknown;
    const std::uint64_t used = kibibytes("/proc/self/status", usedKey);
    return limit.rlim_cur - std::min<std::uint64_t>(limit.rlim_cur, used);
}

std::uint64_t machineMemory()
{
    const std::uint64_t available = kibibytes("/proc/meminfo", "MemAvailable:");
    const std::uint64_t swap = kibibytes("/proc/meminfo", "SwapFree:");
    return available == kUnknown || swap == kUnknown ? available : available + swap;
}

} // namespace

int processNumber()
{
    return static_cast<int>(getpid());
}

std::string systemName()
{
    std::string name = valueOf("/etc/os-release", "PRETTY_NAME=", '=');
    utsname kernel = {};
    if (uname(&kernel) == 0) {
        // Only the number: who builds a kernel may put a name behind it.
        const std::string release = kernel.release;
        name += (name.empty() ? "" : ", ") + std::string(kernel.sysname) + " " +
                release.substr(0, release.find_first_not_of("0123456789."));
    }
    return name;
}

std::string processorName()
{
    return valueOf("/proc/cpuinfo", "model name", ':');
}

std::vector<std::string> processorFeatures()
{
    std::vector<std::string> features;
#if defined(__x86_64__)
    const auto add = [&](const char* name, bool has) {
        if (has)
            features.emplace_back(name);
    };
    __builtin_cpu_init();
    add("popcnt", __builtin_cpu_supports("popcnt"));
    add("avx2", __builtin_cpu_supports("avx2"));
    add("avx512f", __builtin_cpu_supports("avx512f"));
    add("avx512bw", __builtin_cpu_supports("avx512bw"));
    add("avx512vl", __builtin_cpu_supports("avx512vl"));
    add("avx512dq", __builtin_cpu_supports("avx512dq"));
    add("avx512vbmi", __builtin_cpu_supports("avx512vbmi"));
    add("avx512vnni", __builtin_cpu_supports("avx512vnni"));
#endif
    return features;
}

std::uint64_t totalMemory()
{
    return std::min(kibibytes("/proc/meminfo", "MemTotal:"), groupMemory().limit);
}

std::uint64_t availableMemory()
{
    return std::min({machineMemory(), groupMemory().left, leftOf(RLIMIT_AS, "VmSize:"),
                     leftOf(RLIMIT_DATA, "VmData:")});
}

void limitMemoryToAvailable()
{
    const std::uint64_t available = availableMemory();
    const std::uint64_t used = kibibytes("/proc/self/status", "VmData:");
    rlimit limit = {};
    if (available == kUnknown || used == kUnknown || getrlimit(RLIMIT_DATA, &limit) != 0)
        return;
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_cur, used + available / 20 * 19);
    setrlimit(RLIMIT_DATA, &limit);
}

fs::path homeFolder()
{
    if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0')
        return home;
    const passwd* user = getpwuid(getuid());
    return user != nullptr && user->pw_dir != nullptr ? user->pw_dir : "";
}

std::vector<std::string> personalNames()
{
    std::vector<std::string> names;
    for (const char* variable : {"USER", "LOGNAME", "SUDO_USER"})
        if (const char* name = std::getenv(variable))
            names.emplace_back(name);
    if (const passwd* user = getpwuid(getuid())) {
        names.emplace_back(user->pw_name);
        // The full name, then what else an administrator noted.
        std::istringstream full(user->pw_gecos != nullptr ? user->pw_gecos : "");
        for (std::string name; std::getline(full, name, ',');)
            names.push_back(name);
    }
    utsname system = {};
    if (uname(&system) == 0)
        names.emplace_back(system.nodename);
    names.push_back(homeFolder().filename().string());
    std::erase_if(names, [](const std::string& name) { return name.empty(); });
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

fs::path logFolder()
{
    if (const char* state = std::getenv("XDG_STATE_HOME"); state != nullptr && *state == '/')
        return fs::path(state) / "hawx";
    return homeFolder() / ".local" / "state" / "hawx";
}

} // namespace hawx
