// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/progress.h"

#include <QTest>

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>
#include <vector>

using hawx::Progress;
using hawx::ProgressReporter;
using hawx::RunContext;
using namespace std::chrono_literals;

namespace {

/// A context whose reports end up in `reports`.
RunContext recorder(std::vector<Progress>& reports)
{
    RunContext context;
    context.progress = [&reports](const Progress& progress) { reports.push_back(progress); };
    return context;
}

} // namespace

class TestProgress : public QObject {
    Q_OBJECT

private slots:
    void tellsBeginningAndEnd()
    {
        std::vector<Progress> reports;
        {
            ProgressReporter reporter(recorder(reports), "profiling", 7);
            for (int i = 0; i < 7; ++i)
                reporter.advance();
        }
        QCOMPARE(reports.size(), std::size_t{2});
        for (const Progress& report : reports) {
            QCOMPARE(report.stage, std::string("profiling"));
            QCOMPARE(report.total, std::uint64_t{7});
        }
        QCOMPARE(reports.front().done, std::uint64_t{0});
        QVERIFY(reports.front().secondsLeft < 0);
        QCOMPARE(reports.back().done, std::uint64_t{7});
        QCOMPARE(reports.back().secondsLeft, 0.0);
    }

    void endIsToldOnce()
    {
        std::vector<Progress> reports;
        {
            ProgressReporter reporter(recorder(reports), "profiling", 2);
            std::this_thread::sleep_for(110ms);
            reporter.advance(2);
        }
        QCOMPARE(reports.size(), std::size_t{2});
        QCOMPARE(reports.back().done, std::uint64_t{2});
    }

    void isThrottled()
    {
        std::vector<Progress> reports;
        double seconds = 0;
        {
            ProgressReporter reporter(recorder(reports), "profiling", 0);
            while (reporter.secondsSpent() < 0.55) {
                reporter.advance();
                std::this_thread::sleep_for(1ms);
            }
            seconds = reporter.secondsSpent();
        }
        // At most one every 100 ms, besides the first and the last. At least two, however busy the
        // machine is: each millisecond of the loop would have to take a quarter of a second.
        QVERIFY(static_cast<double>(reports.size()) <= seconds / 0.1 + 2);
        QVERIFY(reports.size() >= 4);
        for (std::size_t i = 1; i < reports.size(); ++i)
            QVERIFY(reports[i].done > reports[i - 1].done);
    }

    void estimatesTheTimeLeft()
    {
        std::vector<Progress> reports;
        ProgressReporter reporter(recorder(reports), "profiling", 100);
        std::this_thread::sleep_for(110ms);
        reporter.advance(20);
        QCOMPARE(reports.size(), std::size_t{2});
        QVERIFY(reports[1].secondsSpent >= 0.11);
        // 20 units took secondsSpent, so the other 80 take four times that.
        QCOMPARE(reports[1].secondsLeft, 4 * reports[1].secondsSpent);
    }

    /// A unit among thousands says nothing about the rate: what comes before the first takes
    /// longer.
    void firstUnitsGiveNoEstimate()
    {
        std::vector<Progress> reports;
        {
            ProgressReporter reporter(recorder(reports), "profiling", 100000);
            std::this_thread::sleep_for(110ms);
            reporter.advance(3);
            std::this_thread::sleep_for(110ms);
            reporter.advance(497);
        }
        QCOMPARE(reports[1].done, std::uint64_t{3});
        QVERIFY(reports[1].secondsLeft < 0);
        QCOMPARE(reports[2].done, std::uint64_t{500});
        QCOMPARE(reports[2].secondsLeft, 199 * reports[2].secondsSpent);
    }

    void knowsNoTimeLeftWithoutATotal()
    {
        std::vector<Progress> reports;
        {
            ProgressReporter reporter(recorder(reports), "reading", 0);
            reporter.advance(5);
        }
        QCOMPARE(reports.back().done, std::uint64_t{5});
        QVERIFY(reports.back().secondsLeft < 0);
    }

    void reportsOneAtATimeFromSeveralThreads()
    {
        constexpr std::uint64_t kUnits = 100;
        std::atomic<int> inside{0};
        std::atomic<bool> overlapped{false};
        std::vector<std::uint64_t> done;
        RunContext context;
        context.progress = [&](const Progress& progress) {
            if (++inside > 1)
                overlapped = true;
            std::this_thread::sleep_for(3ms);
            done.push_back(progress.done);
            --inside;
        };
        {
            ProgressReporter reporter(context, "profiling", 4 * kUnits);
            std::vector<std::jthread> threads;
            for (int t = 0; t < 4; ++t)
                threads.emplace_back([&] {
                    for (std::uint64_t i = 0; i < kUnits; ++i) {
                        reporter.advance();
                        std::this_thread::sleep_for(4ms);
                    }
                });
        }
        QVERIFY(!overlapped);
        QVERIFY(done.size() > 3);
        QVERIFY(std::is_sorted(done.begin(), done.end()));
        QCOMPARE(done.back(), 4 * kUnits);
    }

    void endSurvivesACallbackThatThrows()
    {
        RunContext context;
        context.progress = [](const Progress& progress) {
            if (progress.done > 0)
                throw std::runtime_error("the view is gone");
        };
        int reached = 0;
        {
            ProgressReporter reporter(context, "profiling", 1);
            reporter.advance();
            reached = 1;
        }
        QCOMPARE(++reached, 2);
    }

    void needsNoCallback()
    {
        ProgressReporter reporter(RunContext{}, "profiling", 3);
        reporter.advance(3);
        QVERIFY(reporter.secondsSpent() >= 0);
    }
};

QTEST_APPLESS_MAIN(TestProgress)
#include "tst_progress.moc"
