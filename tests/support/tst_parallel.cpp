// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/error.h"
#include "core/support/parallel.h"
#include "core/support/pause_gate.h"

#include <QTest>

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using hawx::Cancelled;
using hawx::parallelFor;
using hawx::PauseGate;
using hawx::RunContext;
using namespace std::chrono_literals;

namespace {

RunContext withThreads(int threads)
{
    RunContext context;
    context.threads = threads;
    return context;
}

} // namespace

class TestParallel : public QObject {
    Q_OBJECT

    static void addThreadCounts()
    {
        QTest::addColumn<int>("threads");
        for (const int threads : {1, 2, 5})
            QTest::addRow("%d threads", threads) << threads;
    }

private slots:
    void threadCount()
    {
        QCOMPARE(hawx::threadCount(withThreads(3)), 3);
        QVERIFY(hawx::threadCount(withThreads(0)) >= 1);
        QVERIFY(hawx::threadCount(withThreads(-1)) >= 1);
    }

    void callsEachIndexOnce_data() { addThreadCounts(); }
    void callsEachIndexOnce()
    {
        QFETCH(int, threads);
        for (const std::size_t count :
             {std::size_t{0}, std::size_t{1}, std::size_t{3}, std::size_t{1000}}) {
            std::vector<std::atomic<int>> calls(count);
            parallelFor(count, withThreads(threads),
                        [&](std::size_t index, int) { ++calls[index]; });
            for (const std::atomic<int>& number : calls)
                QCOMPARE(number.load(), 1);
        }
    }

    void workersNeverOverlap_data() { addThreadCounts(); }
    void workersNeverOverlap()
    {
        QFETCH(int, threads);
        std::vector<std::atomic<bool>> busy(static_cast<std::size_t>(threads));
        std::atomic<bool> wrong{false};
        parallelFor(200, withThreads(threads), [&](std::size_t, int worker) {
            if (worker < 0 || worker >= threads) {
                wrong = true;
                return;
            }
            auto& flag = busy[static_cast<std::size_t>(worker)];
            if (flag.exchange(true))
                wrong = true;
            std::this_thread::sleep_for(100us);
            flag = false;
        });
        QVERIFY(!wrong);
    }

    /// A thread that waits for the inner loop must not begin another outer index meanwhile.
    void nestedLoopsKeepTheirWorker_data() { addThreadCounts(); }
    void nestedLoopsKeepTheirWorker()
    {
        QFETCH(int, threads);
        std::vector<std::atomic<bool>> busy(static_cast<std::size_t>(threads));
        std::atomic<bool> overlapped{false};
        std::atomic<int> calls{0};
        const RunContext context = withThreads(threads);
        parallelFor(40, context, [&](std::size_t, int worker) {
            auto& flag = busy[static_cast<std::size_t>(worker)];
            if (flag.exchange(true))
                overlapped = true;
            parallelFor(20, context, [&](std::size_t, int) {
                ++calls;
                std::this_thread::sleep_for(20us);
            });
            flag = false;
        });
        QVERIFY(!overlapped);
        QCOMPARE(calls.load(), 800);
    }

    void usesSeveralThreads()
    {
        // Each of the two calls waits for the other to begin, for at most ten seconds.
        std::atomic<int> begun{0};
        parallelFor(2, withThreads(2), [&](std::size_t, int) {
            ++begun;
            for (int i = 0; i < 10000 && begun < 2; ++i)
                std::this_thread::sleep_for(1ms);
        });
        QCOMPARE(begun.load(), 2);
    }

    void rethrowsWhatTheBodyThrows_data() { addThreadCounts(); }
    void rethrowsWhatTheBodyThrows()
    {
        QFETCH(int, threads);
        std::atomic<int> calls{0};
        std::string message;
        try {
            parallelFor(100000, withThreads(threads), [&](std::size_t index, int) {
                ++calls;
                if (index == 7)
                    throw std::out_of_range("index seven");
                std::this_thread::sleep_for(10us);
            });
        } catch (const std::out_of_range& error) {
            message = error.what();
        }
        QCOMPARE(message, std::string("index seven"));
        QVERIFY2(calls < 100000, "the loop must end early");
    }

    void stopsWhenAsked_data() { addThreadCounts(); }
    void stopsWhenAsked()
    {
        QFETCH(int, threads);
        std::stop_source source;
        RunContext context = withThreads(threads);
        context.stop = source.get_token();
        std::atomic<int> calls{0};
        QVERIFY_THROWS_EXCEPTION(Cancelled, parallelFor(100000, context, [&](std::size_t, int) {
                                     if (++calls == 20)
                                         source.request_stop();
                                     std::this_thread::sleep_for(10us);
                                 }));
        QVERIFY(calls >= 20);
        // Calls that had begun may end, and each thread may have passed its check.
        QVERIFY2(calls <= 20 + 2 * threads, QByteArray::number(calls.load()));
    }

    void haltsWhilePaused_data() { addThreadCounts(); }
    void haltsWhilePaused()
    {
        QFETCH(int, threads);
        PauseGate gate;
        RunContext context = withThreads(threads);
        context.gate = &gate;
        std::atomic<int> calls{0};
        std::jthread work([&] {
            parallelFor(1000, context, [&](std::size_t, int) {
                if (++calls == 20)
                    gate.pause();
            });
        });
        QTRY_VERIFY(gate.isPaused());
        QTest::qWait(50);
        const int halted = calls;
        QVERIFY2(halted <= 20 + threads, QByteArray::number(halted));
        QTest::qWait(50);
        QCOMPARE(calls.load(), halted);
        QVERIFY(gate.pausedSeconds() >= 0.09);
        gate.resume();
        work.join();
        QCOMPARE(calls.load(), 1000);
        const double paused = gate.pausedSeconds();
        QTest::qWait(5);
        QCOMPARE(gate.pausedSeconds(), paused);
    }

    void stopsWhilePaused()
    {
        PauseGate gate;
        gate.pause();
        std::stop_source source;
        RunContext context = withThreads(2);
        context.gate = &gate;
        context.stop = source.get_token();
        std::atomic<bool> cancelled = false;
        std::jthread work([&] {
            try {
                parallelFor(10, context, [](std::size_t, int) {});
            } catch (const Cancelled&) {
                cancelled = true;
            }
        });
        QTest::qWait(20);
        QVERIFY(!cancelled);
        source.request_stop();
        work.join();
        QVERIFY(cancelled);
    }

    void doesNotBeginWhenStopped_data() { addThreadCounts(); }
    void doesNotBeginWhenStopped()
    {
        QFETCH(int, threads);
        std::stop_source source;
        source.request_stop();
        RunContext context = withThreads(threads);
        context.stop = source.get_token();
        std::atomic<int> calls{0};
        QVERIFY_THROWS_EXCEPTION(Cancelled,
                                 parallelFor(10, context, [&](std::size_t, int) { ++calls; }));
        QCOMPARE(calls.load(), 0);
        QVERIFY_THROWS_EXCEPTION(Cancelled, hawx::throwIfStopped(context));
        hawx::throwIfStopped(RunContext{});
    }
};

QTEST_APPLESS_MAIN(TestParallel)
#include "tst_parallel.moc"
