// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/jobs/job_list.h"
#include "app/hawx/jobs/mailbox.h"
#include "app/hawx/jobs/task_thread.h"
#include "core/support/error.h"
#include "core/support/parallel.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>
#include <thread>

using namespace hawx;
using namespace std::chrono_literals;

class TestJobs : public QObject {
    Q_OBJECT

    /// Work that never ends by itself.
    static Job::Delivery waitForStop(const RunContext& context, const Job::Post&)
    {
        while (!context.stop.stop_requested())
            std::this_thread::sleep_for(1ms);
        throw Cancelled();
    }

private Q_SLOTS:
    void resultsArriveInOrderInThisThread()
    {
        JobList jobs;
        QStringList heard;
        const auto here = std::this_thread::get_id();
        bool sameThread = true;
        const auto say = [&](const QString& word) {
            return [&, word] {
                heard.append(word);
                sameThread = sameThread && std::this_thread::get_id() == here;
            };
        };
        QSignalSpy ended(&jobs, &JobList::ended);
        jobs.start(QStringLiteral("talk"),
                   [&](const RunContext&, const Job::Post& post) -> Job::Delivery {
                       post(say(QStringLiteral("one")));
                       post(say(QStringLiteral("two")));
                       return say(QStringLiteral("three"));
                   });
        QCOMPARE(jobs.running(), 1);
        QTRY_COMPARE(ended.count(), 1);
        QCOMPARE(heard, (QStringList{"one", "two", "three"}));
        QVERIFY(sameThread);
        QCOMPARE(jobs.running(), 0);
        QCOMPARE(ended.front().at(1).value<JobOutcome>(), JobOutcome::Finished);
    }

    void pausedWorkWaits()
    {
        JobList jobs;
        std::atomic<int> steps{0};
        Job* job = jobs.start(QStringLiteral("steps"),
                              [&](const RunContext& context, const Job::Post&) -> Job::Delivery {
                                  for (;; ++steps) {
                                      throwIfStopped(context);
                                      std::this_thread::sleep_for(1ms);
                                  }
                              });
        QSignalSpy paused(&jobs, &JobList::pausedChanged);
        QTRY_VERIFY(steps > 3);
        jobs.setPaused(job->id(), true);
        QCOMPARE(paused.count(), 1);
        QTest::qWait(30);
        const int halted = steps;
        QTest::qWait(50);
        QCOMPARE(steps.load(), halted);
        jobs.setPaused(job->id(), false);
        QTRY_VERIFY(steps > halted + 3);
        // A paused job can be cancelled, and deleted.
        jobs.setPaused(job->id(), true);
        QSignalSpy ended(&jobs, &JobList::ended);
        jobs.cancel(job->id());
        QCOMPARE(ended.count(), 1);
    }

    void progressIsThinnedOutToTheLatest()
    {
        JobList jobs;
        QList<std::uint64_t> done;
        connect(&jobs, &JobList::progressed, this,
                [&](int, const Progress& progress) { done.append(progress.done); });
        QSignalSpy ended(&jobs, &JobList::ended);
        jobs.start(QStringLiteral("count"),
                   [](const RunContext& context, const Job::Post&) -> Job::Delivery {
                       for (std::uint64_t k = 1; k <= 10000; ++k)
                           context.progress({"counting", k, 10000, 0, 0});
                       return {};
                   });
        // The event loop does not run while all of them are reported.
        std::this_thread::sleep_for(100ms);
        QTRY_COMPARE(ended.count(), 1);
        QCOMPARE(done, QList<std::uint64_t>{10000});
    }

    void failuresBecomeMessages()
    {
        JobList jobs;
        QSignalSpy failed(&jobs, &JobList::failed);
        jobs.start(QStringLiteral("fail"),
                   [](const RunContext&, const Job::Post&) -> Job::Delivery {
                       throw Error("x.onnx is not a network.");
                   });
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.front().front().toString(), QStringLiteral("x.onnx is not a network."));
    }

    void cancelEndsAtOnceAndDropsResults()
    {
        JobList jobs;
        QSignalSpy ended(&jobs, &JobList::ended);
        std::atomic<bool> posted = false;
        bool delivered = false;
        Job* job =
            jobs.start(QStringLiteral("stubborn"),
                       [&](const RunContext&, const Job::Post& post) -> Job::Delivery {
                           post([&] { delivered = true; });
                           posted = true;
                           std::this_thread::sleep_for(200ms); // does not look at its stop token
                           return [&] { delivered = true; };
                       });
        while (!posted)
            std::this_thread::sleep_for(1ms);
        jobs.cancel(job->id());
        QCOMPARE(ended.count(), 1);
        QCOMPARE(ended.front().at(1).value<JobOutcome>(), JobOutcome::Cancelled);
        QTest::qWait(400);
        QVERIFY(!delivered);
        QCOMPARE(ended.count(), 1);
    }

    /// One for each turn of the event loop, so that a letter that opens a dialog delays no other.
    void lettersArriveInOrder()
    {
        QList<int> heard;
        auto mailbox = std::make_unique<Mailbox>();
        std::jthread([&] {
            for (int letter = 0; letter < 3; ++letter)
                mailbox->post([&heard, letter] { heard.append(letter); });
        }).join();
        QVERIFY(heard.isEmpty());
        mailbox->post([&] { QTRY_COMPARE(heard, (QList<int>{0, 1, 2, 4})); });
        mailbox->post([&] { heard.append(4); });
        QTRY_COMPARE(heard, (QList<int>{0, 1, 2, 4}));
        // What was not delivered dies with the mailbox.
        const auto held = std::make_shared<int>();
        mailbox->post([&heard, held] { heard.append(5); });
        mailbox.reset();
        QTest::qWait(10);
        QCOMPARE(held.use_count(), 1);
        QCOMPARE(heard.size(), 4);
    }

    void tasksAreDoneInOrder()
    {
        QList<int> done;
        const auto held = std::make_shared<int>();
        {
            TaskThread thread;
            for (int task = 0; task < 100; ++task)
                thread.start([&done, held, task] {
                    if (task % 10 == 0)
                        std::this_thread::sleep_for(1ms);
                    done.append(task);
                });
            thread.wait();
            QCOMPARE(done.size(), 100);
            QCOMPARE(held.use_count(), 1);
            thread.start([&] {
                std::this_thread::sleep_for(20ms);
                done.append(100);
            });
        }
        QCOMPARE(done.size(), 101);
        QVERIFY(std::is_sorted(done.begin(), done.end()));
    }

    void destructionStopsAllJobsTogether()
    {
        QElapsedTimer clock;
        {
            JobList jobs;
            for (int k = 0; k < 4; ++k)
                jobs.start(QStringLiteral("wait"), waitForStop);
            QTest::qWait(20);
            clock.start();
        }
        QVERIFY(clock.elapsed() < 1000);
    }
};

QTEST_GUILESS_MAIN(TestJobs)
#include "tst_jobs.moc"
