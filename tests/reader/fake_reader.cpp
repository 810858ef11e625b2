// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/confinement.h"
#include "core/reader/reader_process.h"
#include "core/reader/transfer.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <thread>

// Stands in for hawx-reader: the name of the file that it is to read says how it misbehaves.

namespace {

void write(const void* bytes, std::size_t count)
{
    if (::write(STDOUT_FILENO, bytes, count) < 0)
        _exit(EXIT_FAILURE);
}

/// For longer than anybody waits.
void idle()
{
    std::this_thread::sleep_for(std::chrono::hours(1));
}

/// The header of a record.
void answer(const char* magic, std::uint32_t version, std::uint32_t kind, std::uint64_t length)
{
    write(magic, 8);
    write(&version, sizeof(version));
    write(&kind, sizeof(kind));
    write(&length, sizeof(length));
}

/// What a process can still do that confined itself, as a failure's message.
void tellPowers()
{
    constexpr std::uint64_t kMemory = std::uint64_t{1} << 30;
    hawx::confine(kMemory, getppid());
    std::string powers;
    const auto tell = [&powers](const char* what, bool able) {
        powers += able ? std::string(what) + " " : "";
    };
    tell("read", open("/proc/self/exe", O_RDONLY) >= 0);
    tell("write", open("/dev/null", O_WRONLY) >= 0);
    tell("create", open("/tmp/hawx-fake-reader", O_RDONLY | O_CREAT, 0600) >= 0);
    tell("remove", unlink("/tmp/hawx-fake-reader") == 0);
    tell("connect", socket(AF_INET, SOCK_STREAM, 0) >= 0);
    tell("fork", fork() >= 0);
    tell("execute", execl("/bin/true", "true", nullptr) == 0);
    tell("signal", kill(getppid(), 0) == 0);
    std::thread([&] { tell("thread", true); }).join();
    void* const much = std::malloc(kMemory);
    tell("much-memory", much != nullptr);
    std::free(much);
    hawx::sendFailure(write, powers);
}

const std::map<std::string, std::function<void()>> kManners{
    {"crash",
     [] {
         const rlimit none{0, 0};
         setrlimit(RLIMIT_CORE, &none);
         std::abort();
     }},
    {"powers", tellPowers},
    {"leave", [] { _exit(EXIT_SUCCESS); }},
    {"memory", [] { _exit(hawx::kReaderOutOfMemory); }},
    {"silent",
     [] {
         std::signal(SIGTERM, SIG_IGN);
         idle();
     }},
    {"close",
     [] {
         close(STDOUT_FILENO);
         idle();
     }},
    {"nonsense",
     [] {
         for (int i = 0; i < 1000; ++i)
             write("abcdefgh", 8);
     }},
    {"foreign", [] { answer("HAWXREAD", hawx::kTransferVersion + 1, 5, 8); }},
    {"huge", [] { answer("HAWXREAD", hawx::kTransferVersion, 5, std::uint64_t{1} << 60); }},
    {"cut", [] { answer("HAWXREAD", hawx::kTransferVersion, 5, 100); }},
    {"other",
     [] {
         hawx::sendDataSet(write, hawx::DataSet{"", "", std::make_shared<hawx::ImageSet>(),
                                                std::make_shared<hawx::ImageSet>()});
     }},
    {"backwards", [] { hawx::sendProgress(write, 2, 1); }},
    {"words",
     [] {
         for (int i = 0; i < 100'000; ++i)
             std::fprintf(stderr, "complaint %d\n", i);
         hawx::sendFailure(write, "The file has \"words\".");
     }},
    {"late",
     [] {
         // Slower in all than it may be silent, but never silent for so long.
         for (std::uint64_t i = 0; i <= 4; ++i) {
             hawx::sendProgress(write, i, 4);
             std::this_thread::sleep_for(std::chrono::milliseconds(400));
         }
         hawx::sendImage(write, {7});
     }},
};

} // namespace

int main(int argc, char** argv)
{
    constexpr int kPath = 5;
    if (argc <= kPath)
        return EXIT_FAILURE;
    kManners.at(std::filesystem::path(argv[kPath]).stem().string())();
    return EXIT_SUCCESS;
}
