// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/search_recorder.h"
#include "core/session/session_file.h"
#include "core/support/hash.h"
#include "tests/circuits/error_text.h"
#include "tests/session/random_exploration.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <random>

using hawx::Decisions;
using hawx::Exploration;
using hawx::Limits;
using hawx::ResultStore;
using hawx::Session;
using hawx::SessionContents;
using hawx::SessionFile;
using hawx::test::errorText;
using hawx::test::everyField;
using hawx::test::randomExploration;

namespace {

std::vector<std::byte> bytes(const std::string& text)
{
    const auto view = std::as_bytes(std::span(text));
    return {view.begin(), view.end()};
}

std::string keyOf(const std::string& text)
{
    return hawx::sha256(bytes(text));
}

Decisions someDecisions(const Exploration& exploration)
{
    const std::vector<std::uint16_t> circuits(exploration.sensitivity.filterScores.front().size(),
                                              1);
    Decisions decisions;
    decisions.limits.maxLossPp = 0.5;
    decisions.limits.maxAreaUm2 = 1e6;
    decisions.machine = exploration.machines.back();
    decisions.configuration = circuits;
    decisions.size = 0;
    decisions.pins = {{"A", "the \xc3\xa4 best", circuits, 0}, {"B", "", circuits, 0}};
    return decisions;
}

} // namespace

class TestSessionFile : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::string path(const char* name) const
    {
        return m_folder.filePath(QString::fromUtf8(name)).toStdString();
    }
    QStringList files() const
    {
        return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    /// A session of an exploration whose fields are those of the seed.
    std::string saved(unsigned seed = 1) const
    {
        const std::string file = path("s.hawx");
        Session::save(file, randomExploration(seed));
        return file;
    }

private slots:
    void init()
    {
        for (const QString& name : files())
            QVERIFY(QFile::remove(m_folder.filePath(name)));
    }

    void everythingIsFoundAgain()
    {
        const Exploration first = randomExploration(1);
        Exploration second = randomExploration(2);
        const Decisions decisions = someDecisions(second);
        {
            SessionFile file(saved(), "test");
            QCOMPARE(everyField(file.takeContents().exploration), everyField(first));
            file.write(second);
            file.write(decisions);
            file.writeWindow("what I think of it", bytes("left, right"));
            file.keep(ResultStore::Lifetime::Lasting, keyOf("a"), bytes("42"));
            QVERIFY(!file.wasInterrupted());
        }
        QCOMPARE(files(), QStringList{"s.hawx"});
        const SessionContents contents = Session::read(path("s.hawx"));
        QCOMPARE(everyField(contents.exploration), everyField(second));
        QVERIFY(contents.decisions == decisions);
        QCOMPARE(contents.notes, std::string("what I think of it"));
        QVERIFY(contents.layout == bytes("left, right"));
        SessionFile file(path("s.hawx"), "test");
        QVERIFY(file.find(keyOf("a")) == bytes("42"));
        QVERIFY(!file.find(keyOf("b")));
    }

    void decisionsThatFitNothingAreRefused()
    {
        {
            SessionFile file(saved(), "test");
            Decisions decisions;
            decisions.configuration = {9, 9};
            file.write(decisions);
        }
        const QString text = errorText([&] { Session::read(path("s.hawx")); });
        QVERIFY2(text.contains("table decision, row 0, column circuits: has 2 entries"),
                 qPrintable(text));
    }

    void readersSeeWhatWasWrittenWhileItIsOpen()
    {
        SessionFile file(saved(), "test");
        for (unsigned seed = 2; seed < 6; ++seed) {
            const Exploration exploration = randomExploration(seed);
            file.write(exploration);
            QCOMPARE(everyField(Session::load(path("s.hawx"))), everyField(exploration));
        }
    }

    void secondWriterIsToldWhoTheFirstIs()
    {
        SessionFile file(saved(), "hawx");
        const QString text = errorText([&] { SessionFile(path("s.hawx"), "hawx-cli"); });
        QVERIFY2(text.contains("is open for writing in hawx, process " + QString::number(getpid())),
                 qPrintable(text));
        file.write(randomExploration(2));
    }

    void whatASearchNeedsToGoOnLastsUntilItHasEnded()
    {
        const auto run = ResultStore::Lifetime::Run;
        {
            SessionFile file(saved(), "test");
            for (int i = 0; i < 100; ++i)
                file.keep(run, keyOf(std::to_string(i)), bytes(std::string(1000, 'x')));
            QCOMPARE(file.problem(), std::string());
        }
        QCOMPARE(files(), (QStringList{"s.hawx", "s.hawx-run"}));
        {
            SessionFile file(path("s.hawx"), "test");
            QVERIFY(file.find(keyOf("99")) == bytes(std::string(1000, 'x')));
            file.forget(keyOf("98"));
            QVERIFY(!file.find(keyOf("98")) && file.find(keyOf("97")));
            file.runEnded();
            QVERIFY(!file.find(keyOf("99")));
        }
        QCOMPARE(files(), QStringList{"s.hawx"});
    }

    void damagedResultsAreForgotten()
    {
        const auto run = ResultStore::Lifetime::Run;
        {
            SessionFile file(saved(), "test");
            for (const char* name : {"a", "b", "c"})
                file.keep(run, keyOf(name), bytes(std::string(1000, 'x')));
        }
        QFile damaged(m_folder.filePath("s.hawx-run"));
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        damaged.seek(1080 + 80 + 500); // in the value of b
        damaged.write("y");
        damaged.resize(3 * 1080 - 1); // c is cut
        damaged.close();
        SessionFile file(path("s.hawx"), "test");
        QVERIFY(file.find(keyOf("a")));
        QVERIFY(!file.find(keyOf("b")));
        QVERIFY(!file.find(keyOf("c")));
        file.keep(run, keyOf("c"), bytes("new"));
        QVERIFY(file.find(keyOf("c")) == bytes("new"));
    }

    void copyIsComplete()
    {
        const Exploration exploration = randomExploration(3);
        SessionFile file(saved(), "test");
        file.write(exploration);
        file.keep(ResultStore::Lifetime::Lasting, keyOf("a"), bytes("42"));
        QFile(m_folder.filePath("copy.hawx")).open(QIODevice::WriteOnly);
        file.copyTo(path("copy.hawx"));
        QCOMPARE(everyField(Session::load(path("copy.hawx"))), everyField(exploration));
        SessionFile copy(path("copy.hawx"), "test");
        QVERIFY(copy.find(keyOf("a")) == bytes("42"));
        QVERIFY(errorText([&] { file.copyTo(path("no/such.hawx")); }).contains("no/such.hawx"));
    }

    /// A search that has not ended goes on from a copy as well.
    void copyTakesAlongWhatASearchNeedsToGoOn()
    {
        SessionFile file(saved(), "test");
        file.keep(ResultStore::Lifetime::Run, keyOf("a"), bytes("42"));
        file.copyTo(path("copy.hawx"));
        QVERIFY(SessionFile(path("copy.hawx"), "test").find(keyOf("a")) == bytes("42"));
        // Of one that has ended there is nothing to take, nor is that of another to stay.
        file.runEnded();
        file.copyTo(path("copy.hawx"));
        QVERIFY(!files().contains("copy.hawx-run"));
    }

    void discardingLeavesNothing()
    {
        SessionFile file(saved(), "test");
        file.write(randomExploration(2));
        file.keep(ResultStore::Lifetime::Run, keyOf("a"), bytes("x"));
        file.discard();
        QCOMPARE(files(), QStringList{"s.hawx-lock"});
        QVERIFY(errorText([&] { file.write(Decisions()); }).contains("was removed"));
    }

    void removedFileIsNoticed()
    {
        SessionFile file(saved(), "test");
        QVERIFY(QFile::remove(m_folder.filePath("s.hawx")));
        QVERIFY(errorText([&] { file.write(Decisions()); }).contains("save under another name"));
        file.keep(ResultStore::Lifetime::Lasting, keyOf("a"), bytes("42"));
        QVERIFY(!file.problem().empty());
        // What was in it is still at hand.
        file.copyTo(path("other.hawx"));
        QCOMPARE(everyField(Session::load(path("other.hawx"))), everyField(randomExploration(1)));
    }

    /// As root every folder can be written, so this runs as somebody else.
    void folderThatCannotBeWrittenIsRead()
    {
        const std::string file = saved();
        QCOMPARE(chmod(m_folder.path().toUtf8().constData(), 0555), 0);
        const pid_t child = fork();
        if (child == 0) {
            const bool other = getuid() != 0 || setuid(65534) == 0;
            const QString text = errorText([&] { SessionFile(file, "test"); });
            const bool reads = errorText([&] { Session::load(file); }) == QLatin1String("no error");
            _exit(other && text.contains("cannot be written") && reads ? 0 : 1);
        }
        int status = 0;
        waitpid(child, &status, 0);
        QCOMPARE(chmod(m_folder.path().toUtf8().constData(), 0700), 0);
        QCOMPARE(status, 0);
    }

    /// The log of a killed writer belongs to the session that it wrote.
    void savingOverASessionWhoseWriterWasKilledSaves()
    {
        const std::string file = saved(1);
        const pid_t child = fork();
        if (child == 0) {
            auto* session = new SessionFile(file, "test");
            session->write(randomExploration(2));
            _exit(0);
        }
        int status = 0;
        waitpid(child, &status, 0);
        QVERIFY(files().contains("s.hawx-wal"));
        Session::save(file, randomExploration(3));
        QCOMPARE(everyField(Session::load(file)), everyField(randomExploration(3)));
        QVERIFY(QFile::remove(m_folder.filePath("s.hawx")));
    }

    /// Pins are numbers of circuits: among others they would mean something else.
    void configurationsOfAnotherSearchAreForgotten()
    {
        const Exploration first = randomExploration(1);
        const Decisions decisions = someDecisions(first);
        {
            SessionFile file(saved(1), "test");
            file.write(decisions);
            file.write(first);
        }
        QVERIFY(Session::read(path("s.hawx")).decisions == decisions);
        SessionFile(path("s.hawx"), "test").write(randomExploration(2));
        const Decisions left = Session::read(path("s.hawx")).decisions.value();
        QVERIFY(left.limits == decisions.limits && left.machine == decisions.machine);
        QVERIFY(left.pins.empty() && left.configuration.empty());
    }

    void damagedFileIsNotTouched()
    {
        const std::string file = saved();
        QFile damaged(QString::fromStdString(file));
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        damaged.seek(damaged.size() / 2);
        damaged.write(QByteArray(3000, 'z'));
        damaged.close();
        QVERIFY(damaged.open(QIODevice::ReadOnly));
        const QByteArray before = damaged.readAll();
        damaged.close();
        QVERIFY(errorText([&] { SessionFile(file, "test"); }).contains("damaged"));
        QVERIFY(damaged.open(QIODevice::ReadOnly));
        QVERIFY(damaged.readAll() == before);
        QCOMPARE(files(), QStringList{"s.hawx"});
    }

    /// A writer that is killed at random moments: what write() returned for is there, whole.
    void killedWriterLosesNothingThatWasWritten()
    {
        const std::string file = saved(1);
        std::mt19937 random(1);
        unsigned last = 1;
        for (int round = 0; round < 40; ++round) {
            std::array<int, 2> pipe{};
            QCOMPARE(::pipe(pipe.data()), 0);
            const pid_t child = fork();
            if (child == 0) {
                try {
                    SessionFile session(file, "test");
                    for (unsigned seed = last + 1;; ++seed) {
                        session.write(randomExploration(seed));
                        if (write(pipe[1], &seed, sizeof seed) < 0)
                            _exit(1);
                    }
                } catch (...) {
                    _exit(1);
                }
            }
            close(pipe[1]);
            unsigned told = last;
            // Not before the first write, so that each round gets somewhere.
            QVERIFY(read(pipe[0], &told, sizeof told) == sizeof told);
            usleep(static_cast<useconds_t>(random() % 30000));
            kill(child, SIGKILL);
            while (read(pipe[0], &told, sizeof told) == sizeof told) {}
            close(pipe[0]);
            int status = 0;
            waitpid(child, &status, 0);
            QVERIFY(WIFSIGNALED(status));
            const std::string loaded = everyField(Session::load(file));
            // The one after what was told may have been written as well.
            QVERIFY(loaded == everyField(randomExploration(told)) ||
                    loaded == everyField(randomExploration(told + 1)));
            last = told;
            QVERIFY(SessionFile(file, "test").wasInterrupted());
        }
        QVERIFY(last > 40);
    }

    /// What a killed save leaves goes with the next writer of the session, however it writes.
    void killedSavesLeaveNothing()
    {
        const std::string file = path("k.hawx");
        std::mt19937 random(1);
        int cut = 0;
        for (int round = 0; round < 20; ++round) {
            const pid_t child = fork();
            if (child == 0) {
                try {
                    for (;;)
                        Session::save(file, randomExploration(1));
                } catch (...) {
                    _exit(1);
                }
            }
            usleep(2000 + static_cast<useconds_t>(random() % 20000));
            kill(child, SIGKILL);
            int status = 0;
            waitpid(child, &status, 0);
            QVERIFY(WIFSIGNALED(status));
            cut += files().contains("k.hawx-part") ? 1 : 0;
            if (round % 2 == 1 && files().contains("k.hawx"))
                SessionFile(file, "test");
            else
                Session::save(file, randomExploration(2));
            QCOMPARE(files().filter("k.hawx"), QStringList{"k.hawx"});
        }
        QVERIFY2(cut > 0, "No save was killed half-way.");
        QVERIFY(QFile::remove(m_folder.filePath("k.hawx")));
    }

    void largeFrontOpens()
    {
        Exploration exploration = randomExploration(4);
        const std::size_t filters = exploration.sensitivity.filterScores.front().size();
        hawx::FrontPoint point;
        point.circuits.assign(filters, 1);
        exploration.front.points.assign(50'000, point);
        Session::save(path("large.hawx"), exploration);
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(Session::load(path("large.hawx")).front.points.size(), std::size_t{50'000});
        qInfo("50,000 points of %zu filters: %lld ms", filters, clock.elapsed());
    }

    void searchOfAnotherNetworkIsRefused()
    {
        const std::string file = saved(1);
        const Exploration other = randomExploration(2);
        const QString text = errorText([&] { hawx::SearchRecorder(file, other, "test"); });
        QVERIFY2(text.contains("name another file"), qPrintable(text));
        QCOMPARE(everyField(Session::load(file)), everyField(randomExploration(1)));
    }
};

QTEST_APPLESS_MAIN(TestSessionFile)
#include "tst_session_file.moc"
