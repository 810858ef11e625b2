// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/confinement.h"

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdlib>
#include <vector>

namespace hawx {

namespace {

// Sanitizers map terabytes of shadow memory, and write their reports.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif

void limit(__rlimit_resource resource, rlim_t value)
{
    rlimit bounds{};
    if (getrlimit(resource, &bounds) != 0)
        return;
    bounds.rlim_max = bounds.rlim_max < value ? bounds.rlim_max : value;
    bounds.rlim_cur = bounds.rlim_max;
    setrlimit(resource, &bounds);
}

#if defined(__x86_64__) || defined(__aarch64__)

#ifdef __x86_64__
constexpr std::uint32_t kArchitecture = AUDIT_ARCH_X86_64;
#else
constexpr std::uint32_t kArchitecture = AUDIT_ARCH_AARCH64;
#endif

/// What the C and C++ libraries call to read files, allocate, and run threads. openat and clone are
/// permitted with some arguments only; anything else fails with EPERM.
constexpr long kPermitted[] = {
#ifdef __x86_64__
    SYS_access,
    SYS_arch_prctl,
    SYS_getdents,
    SYS_lstat,
    SYS_poll,
    SYS_readlink,
    SYS_stat,
#endif
    SYS_brk,
    SYS_clock_getres,
    SYS_clock_gettime,
    SYS_clock_nanosleep,
    SYS_close,
    SYS_dup,
    SYS_exit,
    SYS_exit_group,
    SYS_faccessat,
    SYS_faccessat2,
    SYS_fadvise64,
    SYS_fcntl,
    SYS_fstat,
    SYS_futex,
    SYS_getcpu,
    SYS_getcwd,
    SYS_getdents64,
    SYS_getegid,
    SYS_geteuid,
    SYS_getgid,
    SYS_getpid,
    SYS_getppid,
    SYS_getrandom,
    SYS_getrusage,
    SYS_gettid,
    SYS_gettimeofday,
    SYS_getuid,
    SYS_lseek,
    SYS_madvise,
    SYS_membarrier,
    SYS_mmap,
    SYS_mprotect,
    SYS_mremap,
    SYS_munmap,
    SYS_nanosleep,
    SYS_newfstatat,
    SYS_ppoll,
    SYS_pread64,
    SYS_read,
    SYS_readlinkat,
    SYS_readv,
    SYS_restart_syscall,
    SYS_rseq,
    SYS_rt_sigaction,
    SYS_rt_sigprocmask,
    SYS_rt_sigreturn,
    SYS_sched_getaffinity,
    SYS_sched_yield,
    SYS_set_robust_list,
    SYS_set_tid_address,
    SYS_sigaltstack,
    SYS_statfs,
    SYS_statx,
    SYS_sysinfo,
    SYS_tgkill,
    SYS_uname,
    SYS_write,
    SYS_writev};

void filterSystemCalls()
{
    const auto load = [](std::size_t offset) {
        return sock_filter BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset));
    };
    const auto give = [](std::uint32_t answer) {
        return sock_filter BPF_STMT(BPF_RET | BPF_K, answer);
    };
    const auto unless = [](std::uint16_t test, std::uint32_t operand, std::uint8_t skip) {
        return sock_filter BPF_JUMP(static_cast<std::uint16_t>(BPF_JMP | test | BPF_K), operand, 0,
                                    skip);
    };
    constexpr std::uint32_t kRefuse = SECCOMP_RET_ERRNO | EPERM;
    constexpr std::uint32_t kChanges = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND;
    // The lower half of a 64-bit argument comes first on both architectures.
    const auto argument = [&](std::size_t i) {
        return load(offsetof(seccomp_data, args) + i * sizeof(std::uint64_t));
    };
    std::vector<sock_filter> program{
        load(offsetof(seccomp_data, arch)),        unless(BPF_JEQ, kArchitecture, 1),
        sock_filter BPF_STMT(BPF_JMP | BPF_JA, 1), give(SECCOMP_RET_KILL_PROCESS),
        load(offsetof(seccomp_data, nr)),
    };
    for (const long number : kPermitted) {
        program.push_back(unless(BPF_JEQ, static_cast<std::uint32_t>(number), 1));
        program.push_back(give(SECCOMP_RET_ALLOW));
    }
    const auto onCall = [&](long number, const std::vector<sock_filter>& steps) {
        program.push_back(unless(BPF_JEQ, static_cast<std::uint32_t>(number),
                                 static_cast<std::uint8_t>(steps.size())));
        program.insert(program.end(), steps.begin(), steps.end());
    };
    onCall(SYS_openat,
           {argument(2), unless(BPF_JSET, kChanges, 1), give(kRefuse), give(SECCOMP_RET_ALLOW)});
#ifdef SYS_open
    onCall(SYS_open,
           {argument(1), unless(BPF_JSET, kChanges, 1), give(kRefuse), give(SECCOMP_RET_ALLOW)});
#endif
    constexpr std::uint32_t kCloneThread = 0x00010000;
    onCall(SYS_clone, {argument(0), unless(BPF_JSET, kCloneThread, 1), give(SECCOMP_RET_ALLOW),
                       give(kRefuse)});
    // Its arguments lie in memory, where a filter cannot look; without it libraries use clone.
    onCall(SYS_clone3, {give(SECCOMP_RET_ERRNO | ENOSYS)});
    program.push_back(give(kRefuse));
    const sock_fprog filter{static_cast<unsigned short>(program.size()), program.data()};
    // With the threads that libraries began before main().
    syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &filter);
}

#else
void filterSystemCalls() {}
#endif

} // namespace

void confine(std::uint64_t memoryBytes, pid_t parent)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) // it ended before that
        _exit(EXIT_FAILURE);
    // When the machine runs out of memory, this process goes first.
    if (const int file = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC); file >= 0) {
        [[maybe_unused]] const ssize_t written = write(file, "1000", 4);
        close(file);
    }
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    limit(RLIMIT_CORE, 0);
    if (kSanitized)
        return;
    limit(RLIMIT_AS, memoryBytes);
    limit(RLIMIT_FSIZE, 0);
    filterSystemCalls();
}

} // namespace hawx
