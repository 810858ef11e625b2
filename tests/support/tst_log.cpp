// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/log.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTest>

#include <set>
#include <string>
#include <thread>
#include <vector>

using hawx::isLogged;
using hawx::lineOf;
using hawx::LogLevel;
using hawx::LogRecord;
using hawx::setLogSink;

class TestLog : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { setLogSink({}); }

    void nothingIsToldWithoutASink()
    {
        for (const LogLevel level : {LogLevel::Error, LogLevel::Detail})
            QVERIFY(!isLogged(level));
        hawx::log(LogLevel::Error, "test", "nobody hears");
    }

    void tellsUpToTheLevel_data()
    {
        QTest::addColumn<int>("finest");
        for (int finest = 0; finest < 4; ++finest)
            QTest::addRow("%d", finest) << finest;
    }
    void tellsUpToTheLevel()
    {
        QFETCH(int, finest);
        std::vector<int> heard;
        setLogSink(
            [&](const LogRecord& record) { heard.push_back(static_cast<int>(record.level)); },
            static_cast<LogLevel>(finest));
        std::vector<int> expected;
        for (int level = 0; level < 4; ++level) {
            QCOMPARE(isLogged(static_cast<LogLevel>(level)), level <= finest);
            hawx::log(static_cast<LogLevel>(level), "test", "x");
            if (level <= finest)
                expected.push_back(level);
        }
        QVERIFY(heard == expected);
    }

    /// Records of many threads come one at a time, and all of them.
    void takesRecordsFromManyThreads()
    {
        constexpr int kThreads = 8;
        constexpr int kRecords = 500;
        std::set<std::string> heard; // not guarded: the log calls the sink by one thread at a time
        setLogSink([&](const LogRecord& record) { heard.emplace(record.message); });
        {
            std::vector<std::jthread> threads;
            for (int t = 0; t < kThreads; ++t)
                threads.emplace_back([t] {
                    for (int i = 0; i < kRecords; ++i)
                        hawx::log(LogLevel::Warning, "test",
                                  std::to_string(t) + "-" + std::to_string(i));
                });
        }
        QCOMPARE(heard.size(), std::size_t{kThreads * kRecords});
    }

    void aSinkThatThrowsHarmsNobody()
    {
        setLogSink([](const LogRecord&) { throw std::runtime_error("full"); });
        hawx::log(LogLevel::Error, "test", "x");
    }

    void writesALine()
    {
        const auto time = std::chrono::system_clock::time_point(std::chrono::milliseconds(
            QDateTime::fromString("2024-02-29T23:59:58.007Z", Qt::ISODateWithMs)
                .toMSecsSinceEpoch()));
        QCOMPARE(QString::fromStdString(
                     lineOf({LogLevel::Warning, time, "network", "two\nlines\tand \x1b[31m"})),
                 QString("2024-02-29T23:59:58.007Z %1 warning network: two lines and  [31m")
                     .arg(QCoreApplication::applicationPid()));
    }
};

QTEST_GUILESS_MAIN(TestLog)
#include "tst_log.moc"
