// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/files.h"
#include "tests/circuits/error_text.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <zlib.h>

#include <atomic>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

using hawx::readFile;
using hawx::readMaybeGzip;
using hawx::readTextFile;
using hawx::writeFileAtomically;
using hawx::test::errorText;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMebibyte = std::size_t{1} << 20;

void put(const fs::path& path, const std::string& content)
{
    std::ofstream(path, std::ios::binary) << content;
}

/// One gzip member. Noise, so that the compressed bytes are many.
std::string gzipped(const fs::path& scratch, const std::string& content)
{
    gzFile file = gzopen(scratch.c_str(), "wb");
    gzwrite(file, content.data(), static_cast<unsigned>(content.size()));
    gzclose(file);
    return readTextFile(scratch);
}

std::string noise(std::size_t size)
{
    std::string text(size, '\0');
    std::uint32_t state = 1;
    for (char& c : text) {
        state = state * 1664525U + 1013904223U;
        c = static_cast<char>(state >> 24);
    }
    return text;
}

/// Limits the size of files that this process may write, as a full disk does.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN); // writing then fails with EFBIG
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
    rlimit m_before{};
};

} // namespace

class TestFiles : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    fs::path path(const char* name) const { return m_folder.filePath(name).toStdString(); }
    static QString text(const fs::path& file) { return QString::fromStdString(file.string()); }
    qsizetype filesInFolder() const { return QDir(m_folder.path()).entryList(QDir::Files).size(); }
    static std::string unpacked(const fs::path& file, std::size_t most = kMebibyte * 64)
    {
        const std::vector<std::byte> bytes = readMaybeGzip(file, most);
        return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    }

private slots:
    void init() { QVERIFY(m_folder.isValid()); }
    void cleanup()
    {
        for (const auto& entry : fs::directory_iterator(m_folder.path().toStdString()))
            fs::remove_all(entry.path());
    }

    void readsWholeFiles()
    {
        for (const std::string& content :
             {std::string(), std::string("a\0b\r\n", 5), noise(3 * kMebibyte)}) {
            put(path("file"), content);
            QVERIFY(readTextFile(path("file")) == content);
            QCOMPARE(readFile(path("file")).size(), content.size());
        }
    }

    void namesWhatCannotBeRead()
    {
        const fs::path missing = path("missing");
        const QString noFile = QStringLiteral("There is no file %1.").arg(text(missing));
        QCOMPARE(errorText([&] { readFile(missing); }), noFile);
        QCOMPARE(errorText([&] { readTextFile(missing); }), noFile);
        QCOMPARE(errorText([&] { readMaybeGzip(missing, 1); }), noFile);
        const fs::path folder = m_folder.path().toStdString();
        const QString isFolder =
            QStringLiteral("%1 is a folder; a file is needed here.").arg(text(folder));
        QCOMPARE(errorText([&] { readFile(folder); }), isFolder);
        QCOMPARE(errorText([&] { readMaybeGzip(folder, 1); }), isFolder);
    }

    void unpacksGzipAndReadsPlainFiles()
    {
        // Around the size of the chunks that are read at once, and many small bytes from few.
        for (const std::string& content :
             {std::string(), std::string("plain"), noise(kMebibyte - 1), noise(kMebibyte),
              noise(kMebibyte + 1), std::string(5 * kMebibyte, 'z')}) {
            put(path("plain"), content);
            QVERIFY(unpacked(path("plain")) == content);
            gzipped(path("packed.gz"), content);
            QVERIFY(unpacked(path("packed.gz")) == content);
        }
    }

    void unpacksSeveralMembers()
    {
        const std::string first = gzipped(path("1.gz"), "first ");
        const std::string second = gzipped(path("2.gz"), "second");
        put(path("both.gz"), first + second);
        QCOMPARE(unpacked(path("both.gz")), std::string("first second"));
    }

    void refusesToGrowPastTheLimit()
    {
        gzipped(path("bomb.gz"), std::string(20 * kMebibyte, '\0'));
        QCOMPARE(errorText([&] { readMaybeGzip(path("bomb.gz"), 4 * kMebibyte); }),
                 QStringLiteral("The file %1 is larger than the 4 MiB that are accepted here.")
                     .arg(text(path("bomb.gz"))));
        QCOMPARE(readMaybeGzip(path("bomb.gz"), 20 * kMebibyte).size(), 20 * kMebibyte);
    }

    void noticesDamagedGzip()
    {
        const QString message =
            QStringLiteral("The compressed file %1 is damaged: ").arg(text(path("bad.gz")));
        const std::string whole = gzipped(path("good.gz"), noise(2 * kMebibyte + 1000));
        for (const std::size_t size :
             {whole.size() / 2, whole.size() - 1, whole.size() - 8, std::size_t{100}}) {
            put(path("bad.gz"), whole.substr(0, size));
            const QString error = errorText([&] { readMaybeGzip(path("bad.gz"), 64 * kMebibyte); });
            QVERIFY2(error.startsWith(message), qPrintable(error));
        }
        std::string flipped = whole;
        flipped[flipped.size() - 6] ^= 1; // in the checksum
        put(path("bad.gz"), flipped);
        const QString error = errorText([&] { readMaybeGzip(path("bad.gz"), 64 * kMebibyte); });
        QVERIFY2(error.startsWith(message), qPrintable(error));
    }

    void writesNewAndReplacesOldFiles()
    {
        const std::string binary("a\0b\n", 4);
        for (const std::string& content : {binary, std::string(), noise(kMebibyte)}) {
            writeFileAtomically(path("file"), content);
            QVERIFY(readTextFile(path("file")) == content);
            QCOMPARE(filesInFolder(), 1);
        }
    }

    void keepsTheOldFileWhenWritingFails()
    {
        writeFileAtomically(path("file"), "old");
        const QString error = errorText([&] {
            writeFileAtomically(path("file"), [](std::ostream& stream) {
                stream << "new";
                throw hawx::Error("no more");
            });
        });
        QCOMPARE(error, QStringLiteral("no more"));
        QCOMPARE(readTextFile(path("file")), std::string("old"));
        QCOMPARE(filesInFolder(), 1);
        writeFileAtomically(path("file"), [](std::ostream& stream) { stream << "new" << 2; });
        QCOMPARE(readTextFile(path("file")), std::string("new2"));
    }

    void keepsTheOldFileWhenTheNewOneDoesNotFit()
    {
        writeFileAtomically(path("file"), "old");
        QString error;
        {
            const FileSizeLimit limit(10000);
            error = errorText([&] { writeFileAtomically(path("file"), noise(kMebibyte)); });
        }
        QCOMPARE(error,
                 QStringLiteral("The file %1 cannot be written completely: is the disk full?")
                     .arg(text(path("file"))));
        QCOMPARE(readTextFile(path("file")), std::string("old"));
        QCOMPARE(filesInFolder(), 1);
    }

    void namesWhatCannotBeWritten()
    {
        const fs::path nowhere = path("no-folder") / "file";
        QCOMPARE(errorText([&] { writeFileAtomically(nowhere, "x"); }),
                 QStringLiteral("The file %1 cannot be written: No such file or directory.")
                     .arg(text(nowhere)));
        fs::create_directory(path("folder"));
        QCOMPARE(errorText([&] { writeFileAtomically(path("folder"), "x"); }),
                 QStringLiteral("The file %1 cannot be replaced: Is a directory.")
                     .arg(text(path("folder"))));
        QCOMPARE(filesInFolder(), 0);
    }

    void readersSeeTheOldFileOrTheNew()
    {
        const std::string first(300000, 'a');
        const std::string second(200000, 'b');
        writeFileAtomically(path("file"), first);
        std::atomic<bool> torn{false};
        {
            const std::jthread reader([&](const std::stop_token& stop) {
                while (!stop.stop_requested()) {
                    const std::string seen = readTextFile(path("file"));
                    if (seen != first && seen != second)
                        torn = true;
                }
            });
            for (int i = 0; i < 200; ++i)
                writeFileAtomically(path("file"), i % 2 == 0 ? second : first);
        }
        QVERIFY(!torn);
        QCOMPARE(filesInFolder(), 1);
    }
};

QTEST_APPLESS_MAIN(TestFiles)
#include "tst_files.moc"
