// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/aligned_buffer.h"
#include "core/support/memory.h"
#include "core/support/parallel.h"
#include "core/support/platform.h"
#include "tests/circuits/error_text.h"
#include "tests/support/sanitizers.h"

#include <QTest>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>
#include <new>
#include <system_error>
#include <vector>

using hawx::failureText;
using hawx::memoryText;
using hawx::requireMemory;
using hawx::test::errorText;

namespace {

constexpr std::uint64_t kMebibyte = std::uint64_t{1} << 20;

/// Whether the question holds in a process with such a limit.
bool holdsWithin(__rlimit_resource resource, std::uint64_t bytes,
                 const std::function<bool()>& question)
{
    const pid_t child = fork();
    if (child == 0) {
        const rlimit limit = {bytes, bytes};
        setrlimit(resource, &limit);
        bool holds = false;
        try {
            holds = question();
        } catch (...) {}
        _exit(holds ? 0 : 1);
    }
    int status = -1;
    waitpid(child, &status, 0);
    return status == 0;
}

} // namespace

class TestMemory : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (hawx::test::kSanitized)
            QSKIP("Sanitizers reserve more memory than there is.");
    }

    void refusesMoreThanThereIs()
    {
        requireMemory(1e6, "A little", "nothing");
        requireMemory(static_cast<double>(hawx::availableMemory()) / 2, "Half", "nothing");
        const QString text =
            errorText([] { requireMemory(1e15, "The profile of 7 images", "take fewer images"); });
        QVERIFY2(text.startsWith("The profile of 7 images needs 1000000 GB of memory, but ") &&
                     text.endsWith(" are free: take fewer images."),
                 qPrintable(text));
        QVERIFY(errorText([] {
                    requireMemory(1e300 * 1e300, "All", "take less");
                }).contains("more than a billion GB"));
        QVERIFY(errorText([] {
                    hawx::AlignedBuffer<float>(std::size_t{1} << 50);
                }).contains("take fewer images"));
    }

    void countsWhatLimitsLeave_data()
    {
        QTest::addColumn<int>("resource");
        QTest::newRow("address space") << static_cast<int>(RLIMIT_AS);
        QTest::newRow("data") << static_cast<int>(RLIMIT_DATA);
    }
    void countsWhatLimitsLeave()
    {
        QFETCH(int, resource);
        const auto limited = static_cast<__rlimit_resource>(resource);
        QVERIFY(hawx::availableMemory() <= hawx::totalMemory() + (std::uint64_t{1} << 40));
        constexpr std::uint64_t kLimit = 1024 * kMebibyte;
        QVERIFY(holdsWithin(limited, kLimit, [] {
            const std::uint64_t before = hawx::availableMemory();
            std::vector<char> taken(256 * kMebibyte, 1);
            const std::uint64_t after = hawx::availableMemory();
            return before < kLimit && after + 200 * kMebibyte < before && taken.back() == 1;
        }));
    }

    /// What is beyond the guard is an exception rather than the end of the process.
    void aGuardedProcessIsRefused()
    {
        QVERIFY(holdsWithin(RLIMIT_CORE, 0, [] {
            const std::uint64_t all = hawx::availableMemory();
            hawx::limitMemoryToAvailable();
            try {
                // Not written to: without the guard Linux would promise it.
                static void* volatile memory = ::operator new(all);
                return memory == nullptr;
            } catch (const std::bad_alloc&) {
                return true;
            }
        }));
    }

    void saysWhatFailed()
    {
        const QString notEnough = "There is not enough memory: ";
        const auto text = [](const std::exception& failure) {
            return QString::fromStdString(failureText(failure));
        };
        QVERIFY(text(std::bad_alloc()).startsWith(notEnough));
        QVERIFY(text(std::bad_array_new_length()).startsWith(notEnough));
        QVERIFY(text(std::length_error("vector::reserve")).startsWith(notEnough));
        QVERIFY(
            text(std::system_error(std::make_error_code(std::errc::resource_unavailable_try_again)))
                .startsWith(notEnough));
        QVERIFY(text(std::runtime_error("SQLite: out of memory")).startsWith(notEnough));
        QCOMPARE(text(hawx::Error("There is no file x.")), QString("There is no file x."));
        QCOMPARE(text(hawx::OutOfMemory("Too large.")), QString("Too large."));
        QCOMPARE(text(std::system_error(std::make_error_code(std::errc::permission_denied))),
                 QString("Permission denied"));
    }

    void writesAmounts()
    {
        QCOMPARE(memoryText(1), std::string("1 MB"));
        QCOMPARE(memoryText(65e6), std::string("65 MB"));
        QCOMPARE(memoryText(4.91e9), std::string("4.9 GB"));
        QCOMPARE(memoryText(123.4e9), std::string("123 GB"));
    }

    /// Of any thread of a parallel loop.
    void reachesTheCallerOfALoop_data()
    {
        QTest::addColumn<int>("threads");
        for (const int threads : {1, 2, 5})
            QTest::addRow("%d", threads) << threads;
    }
    void reachesTheCallerOfALoop()
    {
        QFETCH(int, threads);
        const hawx::RunContext context{.threads = threads, .stop = {}, .progress = {}};
        const auto loop = [&](const std::function<void()>& failing) {
            hawx::parallelFor(64, context, [&](std::size_t i, int) {
                if (i == 40)
                    failing();
            });
        };
        QVERIFY_EXCEPTION_THROWN(loop([] { throw std::bad_alloc(); }), std::bad_alloc);
        QVERIFY_EXCEPTION_THROWN(loop([] { requireMemory(1e18, "It", "take less"); }),
                                 hawx::OutOfMemory);
    }
};

QTEST_GUILESS_MAIN(TestMemory)
#include "tst_memory.moc"
