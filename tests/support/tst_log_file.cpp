// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/log_file.h"
#include "tests/circuits/error_text.h"
#include "tests/network/temporary_folder.h"

#include <QTest>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

using hawx::LogFile;
using hawx::LogLevel;
using hawx::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

hawx::LogRecord record(const std::string& message)
{
    return {LogLevel::Information, std::chrono::system_clock::now(), "test", message};
}

std::string messageOf(const std::string& line)
{
    const std::size_t at = line.find(" test: ");
    return at == std::string::npos ? "damaged: " + line : line.substr(at + 7);
}

} // namespace

class TestLogFile : public QObject {
    Q_OBJECT

private slots:
    void makesFoldersThatOnlyTheOwnerReads()
    {
        const TemporaryFolder folder;
        const fs::path path = folder.path("state/hawx/hawx.log");
        fs::create_directories(path.parent_path().parent_path());
        LogFile(path).write(record("hello"));
        QCOMPARE(messageOf(LogFile::lastLines(path, 10).at(0)), std::string("hello"));
        constexpr auto kOthers = fs::perms::group_all | fs::perms::others_all;
        QCOMPARE(fs::status(path).permissions() & kOthers, fs::perms::none);
        QCOMPARE(fs::status(path.parent_path()).permissions() & kOthers, fs::perms::none);
    }

    void continuesWhatIsThere()
    {
        const TemporaryFolder folder;
        const fs::path path = folder.path("hawx.log");
        LogFile(path).write(record("one"));
        LogFile(path).write(record("two"));
        QCOMPARE(LogFile::lastLines(path, 10).size(), std::size_t{2});
    }

    void keepsSoManyFilesOfSuchASize()
    {
        const TemporaryFolder folder;
        const fs::path path = folder.path("hawx.log");
        constexpr std::size_t kBytes = 1000;
        LogFile file(path, kBytes, 3);
        const int descriptor = file.descriptor();
        for (int i = 0; i < 200; ++i)
            file.write(record(std::to_string(i)));
        QCOMPARE(file.descriptor(), descriptor);
        std::size_t files = 0;
        for (const fs::directory_entry& entry : fs::directory_iterator(folder.path())) {
            QVERIFY(entry.file_size() <= kBytes);
            ++files;
        }
        QCOMPARE(files, std::size_t{3});
        // The last lines reach over files, in order, and end with the newest.
        const std::vector<std::string> lines = LogFile::lastLines(path, 25);
        QCOMPARE(lines.size(), std::size_t{25});
        for (std::size_t i = 0; i < lines.size(); ++i)
            QCOMPARE(messageOf(lines[i]), std::to_string(175 + i));
    }

    /// Two windows write to one log while it is renamed again and again: each line is there once,
    /// whole, and those of one process are in their order.
    void processesDoNotGarbleEachOther()
    {
        constexpr int kProcesses = 3;
        constexpr int kLines = 1500;
        constexpr int kManyFiles = 400; // none is dropped
        const TemporaryFolder folder;
        const fs::path path = folder.path("hawx.log");
        std::vector<pid_t> children;
        for (int p = 0; p < kProcesses; ++p) {
            const pid_t child = fork();
            if (child == 0) {
                LogFile file(path, 2000, kManyFiles);
                for (int i = 0; i < kLines; ++i)
                    file.write(record(std::to_string(p) + " " + std::to_string(i)));
                _exit(0);
            }
            QVERIFY(child > 0);
            children.push_back(child);
        }
        for (const pid_t child : children) {
            int status = -1;
            QCOMPARE(waitpid(child, &status, 0), child);
            QCOMPARE(status, 0);
        }
        std::map<int, std::vector<int>> found;
        const std::vector<std::string> lines =
            LogFile::lastLines(path, std::size_t{kProcesses * kLines} + 1);
        QCOMPARE(lines.size(), std::size_t{kProcesses * kLines});
        for (const std::string& line : lines) {
            int process = -1;
            int number = -1;
            char rest = 0;
            QVERIFY2(std::sscanf(messageOf(line).c_str(), "%d %d%c", &process, &number, &rest) == 2,
                     line.c_str());
            found[process].push_back(number);
        }
        QCOMPARE(found.size(), std::size_t{kProcesses});
        for (const auto& [process, numbers] : found) {
            std::set<int> distinct(numbers.begin(), numbers.end());
            QCOMPARE(distinct.size(), std::size_t{kLines});
        }
    }

    void saysWhatCannotBeWritten()
    {
        const TemporaryFolder folder;
        const fs::path blocked = folder.write("file", "x");
        const QString text =
            hawx::test::errorText([&] { const LogFile file(blocked / "hawx.log"); });
        QVERIFY2(text.contains("hawx.log") && text.contains("cannot be written"), qPrintable(text));
        QVERIFY(LogFile::lastLines(blocked / "hawx.log", 5).empty());
    }
};

QTEST_GUILESS_MAIN(TestLogFile)
#include "tst_log_file.moc"
