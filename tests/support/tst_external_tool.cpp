// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/external_tool.h"
#include "tests/circuits/error_text.h"
#include "tests/network/temporary_folder.h"

#include <QFile>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <stop_token>
#include <thread>

using hawx::findTool;
using hawx::runTool;
using hawx::ToolResult;
using hawx::test::errorText;
using hawx::test::TemporaryFolder;

namespace {

/// Ends when the process does; a zombie, which nobody may have fetched yet, has ended.
bool hasEnded(const std::string& process)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(QString::fromStdString(process).trimmed()));
    if (!file.open(QIODevice::ReadOnly))
        return true;
    const QByteArray line = file.readAll();
    return line.isEmpty() || line.mid(line.lastIndexOf(')') + 2, 1) == "Z";
}

std::string contentOf(const std::filesystem::path& path)
{
    QFile file(hawx::test::toQString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

/// Starts another program and waits for it without end.
const std::string kEndless = "sleep 1000 & echo $! > new; mv new child; wait";

} // namespace

class TestExternalTool : public QObject {
    Q_OBJECT

private slots:
    void findsPrograms()
    {
        QVERIFY(findTool("sh").has_value());
        QVERIFY(findTool("sh")->is_absolute());
        QVERIFY(!findTool("no-such-program-of-hawx").has_value());
        QVERIFY(!findTool("").has_value());

        const TemporaryFolder folder;
        const auto first = folder.write("first/tool", QByteArray("not executable"));
        const auto second = folder.write("second/tool", QByteArray("#!/bin/sh\necho it\n"));
        std::filesystem::permissions(second, std::filesystem::perms::owner_all);
        std::filesystem::create_directory(folder.path("tool"));
        const QByteArray before = qgetenv("PATH");
        qputenv("PATH", QByteArray(folder.path().c_str()) + "::" + first.parent_path().c_str() +
                            ":" + second.parent_path().c_str());
        const auto found = findTool("tool");
        const ToolResult result = runTool({"tool"}, folder.path(), {});
        qputenv("PATH", before);
        QVERIFY(found == second);
        QCOMPARE(result.output, std::string("it\n"));
    }

    void passesWordsAsTheyAre()
    {
        const std::vector<std::string> words = {"a b", "$HOME", "*", "'\"\\", "", "; exit 3"};
        std::vector<std::string> command = {"printf", "[%s]"};
        command.insert(command.end(), words.begin(), words.end());
        const ToolResult result = runTool(command, "/", {});
        std::string expected;
        for (const std::string& word : words)
            expected += "[" + word + "]";
        QCOMPARE(result.output, expected);
        QCOMPARE(result.exitCode, 0);
    }

    void tellsHowItEnded()
    {
        const TemporaryFolder folder;
        const auto shell = [&](const std::string& script) {
            return runTool({"sh", "-c", script}, folder.path(), {});
        };
        QCOMPARE(shell("exit 7").exitCode, 7);
        QCOMPARE(shell("kill -KILL $$").exitCode, 128 + SIGKILL);
        QCOMPARE(shell("echo one; echo two >&2; echo three").output,
                 std::string("one\ntwo\nthree\n"));
        QCOMPARE(shell("pwd -P").output, std::filesystem::canonical(folder.path()).string() + "\n");
        QCOMPARE(shell("cat; echo end").output, std::string("end\n"));
        // It may go on without its output.
        QCOMPARE(shell("exec >&- 2>&-; sleep .1; echo > later; exit 2").exitCode, 2);
        QVERIFY(std::filesystem::exists(folder.path("later")));
    }

    void sharesNoFiles()
    {
        const int ours = open("/dev/null", O_RDONLY); // without O_CLOEXEC
        const ToolResult result =
            runTool({"sh", "-c", "test -e /proc/self/fd/" + std::to_string(ours)}, "/", {});
        close(ours);
        QVERIFY(ours > 2);
        QCOMPARE(result.exitCode, 1);
    }

    void keepsTheEndOfMuchOutput()
    {
        const ToolResult result =
            runTool({"sh", "-c", "head -c 20000000 /dev/zero | tr '\\0' x; printf end"}, "/", {});
        QCOMPARE(result.output.size(), std::size_t{4} << 20);
        QCOMPARE(result.output.substr(result.output.size() - 6), std::string("xxxend"));
    }

    void saysWhyItCannotRun()
    {
        QCOMPARE(errorText([] { runTool({"no-such-program-of-hawx"}, "/", {}); }),
                 QString("The program no-such-program-of-hawx is in no folder of PATH; install "
                         "it."));
        QCOMPARE(errorText([] { runTool({"/no/such/program"}, "/", {}); }),
                 QString("The program /no/such/program cannot be started: No such file or "
                         "directory."));
    }

    void endsWhatTakesTooLong()
    {
        const TemporaryFolder folder;
        QCOMPARE(errorText([&] {
                     runTool({"sh", "-c", kEndless}, folder.path(), {}, 1);
                 }),
                 QString("The program sh did not end within 1 second and was stopped."));
        QTRY_VERIFY(hasEnded(contentOf(folder.path("child"))));
        // Also what writes faster than it is read.
        QCOMPARE(errorText([&] { runTool({"yes"}, folder.path(), {}, 0.5); }),
                 QString("The program yes did not end within 0.5 seconds and was stopped."));
    }

    void endsWhenStopped()
    {
        const TemporaryFolder folder;
        std::stop_source source;
        hawx::RunContext context;
        context.stop = source.get_token();
        std::jthread stopper([&](const std::stop_token& over) {
            while (!over.stop_requested() && !std::filesystem::exists(folder.path("child")))
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
            source.request_stop();
        });
        QVERIFY_EXCEPTION_THROWN(runTool({"sh", "-c", kEndless}, folder.path(), context),
                                 hawx::Cancelled);
        QVERIFY(!contentOf(folder.path("child")).empty());
        QTRY_VERIFY(hasEnded(contentOf(folder.path("child"))));
        // Nothing is begun after that.
        QVERIFY_EXCEPTION_THROWN(runTool({"sh", "-c", "echo > begun"}, folder.path(), context),
                                 hawx::Cancelled);
        QVERIFY(!std::filesystem::exists(folder.path("begun")));
    }

    void leavesNothingRunning()
    {
        const TemporaryFolder folder;
        const ToolResult result = runTool({"sh", "-c", "sleep 1000 & echo $!"}, folder.path(), {});
        QCOMPARE(result.exitCode, 0);
        QTRY_VERIFY(hasEnded(result.output));
    }
};

QTEST_GUILESS_MAIN(TestExternalTool)
#include "tst_external_tool.moc"
