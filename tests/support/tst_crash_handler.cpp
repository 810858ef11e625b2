// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/crash_handler.h"
#include "core/support/log_file.h"
#include "tests/network/temporary_folder.h"
#include "tests/support/sanitizers.h"

#include <QDateTime>
#include <QTest>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using hawx::LogFile;
using hawx::LogLevel;
using hawx::LogRecord;

namespace {

void touchNothing()
{
    const volatile int* nowhere = nullptr;
    [[maybe_unused]] const int value = *nowhere; // NOLINT: meant
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Winfinite-recursion"
[[gnu::noinline]] int fillTheStack(int depth)
{
    volatile char memory[4096] = {};
    memory[depth % 4096] = 1;
    return fillTheStack(depth + 1) + memory[0];
}
#pragma GCC diagnostic pop

enum class Way { Fault, FaultOfThread, Abort, Exception, FullStack };

[[noreturn]] void crash(Way way, const std::filesystem::path& log)
{
    const rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    static LogFile file(log);
    hawx::setLogSink([](const LogRecord& record) { file.write(record); });
    hawx::tellCrashesTo(file.descriptor());
    switch (way) {
    case Way::Fault: touchNothing(); break;
    case Way::FaultOfThread: std::thread(touchNothing).join(); break;
    case Way::Abort: std::abort();
    case Way::Exception:
        std::thread([] { throw std::runtime_error("nobody catches"); }).join();
        break;
    case Way::FullStack: fillTheStack(0); break;
    }
    _exit(0);
}

} // namespace

class TestCrashHandler : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (hawx::test::kSanitized)
            QSKIP("Sanitizers tell of faults themselves.");
    }

    void tellsOfTheEnd_data()
    {
        QTest::addColumn<int>("way");
        QTest::addColumn<int>("signal");
        QTest::addColumn<QStringList>("texts");
        const auto add = [](const char* name, Way way, int signal, const QStringList& texts) {
            QTest::newRow(name) << static_cast<int>(way) << signal << texts;
        };
        add("fault", Way::Fault, SIGSEGV, {"SIGSEGV"});
        add("fault of a thread", Way::FaultOfThread, SIGSEGV, {"SIGSEGV"});
        add("abort", Way::Abort, SIGABRT, {"SIGABRT"});
        add("exception", Way::Exception, SIGABRT, {"nobody catches", "SIGABRT"});
        add("full stack", Way::FullStack, SIGSEGV, {"SIGSEGV"});
    }
    /// The last lines of the log say what ended the program, when, and where; and the system sees
    /// the end as it was.
    void tellsOfTheEnd()
    {
        QFETCH(int, way);
        QFETCH(int, signal);
        QFETCH(QStringList, texts);
        const hawx::test::TemporaryFolder folder;
        const auto log = folder.path("hawx.log");
        const QDateTime before = QDateTime::currentDateTimeUtc();
        const pid_t child = fork();
        if (child == 0)
            crash(static_cast<Way>(way), log);
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status));
        QCOMPARE(WTERMSIG(status), signal);

        QString all;
        QStringList records;
        int frames = 0;
        for (const std::string& line : LogFile::lastLines(log, 100)) {
            all += QString::fromStdString(line) + "\n";
            if (line.find(" error crash: ") != std::string::npos)
                records.append(QString::fromStdString(line));
            else if (line.find("[0x") != std::string::npos)
                ++frames;
        }
        QCOMPARE(records.size(), texts.size());
        for (qsizetype i = 0; i < records.size(); ++i) {
            QVERIFY2(records[i].contains(texts[i]), qPrintable(all));
            const QDateTime time =
                QDateTime::fromString(records[i].section(' ', 0, 0), Qt::ISODateWithMs);
            QVERIFY2(time.isValid() && before.msecsTo(time) > -5 && before.secsTo(time) < 600,
                     qPrintable(all));
            QCOMPARE(records[i].section(' ', 1, 1), QString::number(child));
        }
        QVERIFY2(frames >= 2, qPrintable(all));
    }
};

QTEST_GUILESS_MAIN(TestCrashHandler)
#include "tst_crash_handler.moc"
