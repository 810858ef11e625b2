// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/parallel.h"

#include "core/support/error.h"
#include "core/support/memory.h"
#include "core/support/parallel_library.h"
#include "core/support/pause_gate.h"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

#ifndef HAWX_PARALLEL_STD_THREAD
#include <tbb/blocked_range.h>
#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/partitioner.h>
#include <tbb/task_arena.h>
#include <tbb/version.h>
#endif

namespace hawx {

int threadCount(const RunContext& context)
{
    if (context.threads > 0)
        return context.threads;
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

namespace {

/// Waits while the context is paused. Whether it was stopped.
bool isStopped(const RunContext& context)
{
    if (context.gate)
        context.gate->pass(context.stop);
    return context.stop.stop_requested();
}

} // namespace

void throwIfStopped(const RunContext& context)
{
    if (isStopped(context))
        throw Cancelled();
}

#ifdef HAWX_PARALLEL_STD_THREAD

std::string parallelLibrary()
{
    return "std::thread";
}

// Debian's libtbb is not instrumented, so thread sanitizer reports false races inside it. This
// loop has the same contract on plain threads.
void parallelFor(std::size_t count, const RunContext& context,
                 const std::function<void(std::size_t, int)>& body)
{
    std::atomic<std::size_t> next{0};
    std::atomic<bool> failed{false};
    std::exception_ptr failure;
    std::mutex failureMutex;
    const auto work = [&](int worker) {
        for (std::size_t i = next++; i < count; i = next++) {
            if (failed || isStopped(context))
                return;
            try {
                body(i, worker);
            } catch (...) {
                const std::scoped_lock lock(failureMutex);
                if (!failure)
                    failure = std::current_exception();
                failed = true;
            }
        }
    };
    {
        const auto threads = static_cast<int>(
            std::min<std::size_t>(static_cast<std::size_t>(threadCount(context)), count));
        std::vector<std::jthread> pool;
        for (int t = 1; t < threads; ++t)
            pool.emplace_back(work, t);
        work(0);
    }
    if (failure)
        std::rethrow_exception(failure);
    throwIfStopped(context);
}

#else

namespace {

/// oneTBB ends the program when one of its threads cannot start another. So as many threads are
/// started here first, at once, where failure is an exception; what each needs of the address
/// space, stack and heap, the C library keeps for the next ones.
void requireRoomFor(int threads)
{
    static std::atomic<int> most{1}; // that there was room for
    int before = most;
    if (threads <= before)
        return;
    std::atomic<bool> end{false};
    std::atomic<bool> failed{false};
    try {
        std::vector<std::jthread> rehearsal;
        const auto dismiss = [&] {
            end = true;
            end.notify_all();
        };
        try {
            for (int t = 1; t < threads; ++t)
                rehearsal.emplace_back([&] {
                    void* volatile memory = std::malloc(1);
                    if (memory == nullptr)
                        failed = true;
                    std::free(memory);
                    end.wait(false);
                });
        } catch (...) {
            dismiss();
            throw;
        }
        dismiss();
    } catch (const std::system_error&) {
        failed = true;
    }
    if (failed)
        throw OutOfMemory("There is not enough memory for " + std::to_string(threads) +
                          " threads: take fewer, or close other programs.");
    while (before < threads && !most.compare_exchange_weak(before, threads)) {}
}

} // namespace

std::string parallelLibrary()
{
    return std::string("oneTBB ") + TBB_runtime_version();
}

void parallelFor(std::size_t count, const RunContext& context,
                 const std::function<void(std::size_t, int)>& body)
{
    const int threads = threadCount(context);
    if (threads == 1) {
        for (std::size_t i = 0; i < count; ++i) {
            throwIfStopped(context);
            body(i, 0);
        }
        throwIfStopped(context);
        return;
    }
    requireRoomFor(threads);
    // More threads than cores are granted only when asked for here; TBB would say so on stderr.
    const tbb::global_control workers(tbb::global_control::max_allowed_parallelism,
                                      static_cast<std::size_t>(threads));
    tbb::task_arena arena(threads);
    arena.execute([&] {
        tbb::task_group_context group(tbb::task_group_context::isolated);
        tbb::parallel_for(
            tbb::blocked_range<std::size_t>(0, count, 1),
            [&](const tbb::blocked_range<std::size_t>& range) {
                const int worker = tbb::this_task_arena::current_thread_index();
                for (std::size_t i = range.begin(); i != range.end(); ++i) {
                    if (isStopped(context)) {
                        group.cancel_group_execution();
                        return;
                    }
                    // A nested parallelFor inside body must not steal an outer index on this
                    // thread, which would share the worker's scratch memory.
                    tbb::this_task_arena::isolate([&] { body(i, worker); });
                }
            },
            tbb::simple_partitioner{}, group);
    });
    throwIfStopped(context);
}

#endif

} // namespace hawx
