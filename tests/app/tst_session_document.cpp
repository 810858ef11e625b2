// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/documents/session_document.h"
#include "app/hawx/jobs/job_list.h"
#include "tests/session/random_exploration.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/mount.h>

using namespace hawx;
using hawx::test::everyField;
using hawx::test::randomExploration;

class TestSessionDocument : public QObject {
    Q_OBJECT

private:
    /// A window's part that keeps sessions, in a folder of its own.
    struct Desk {
        QTemporaryDir folder;
        JobList jobs;
        SessionDocument document{jobs, folder.filePath(QStringLiteral("unsaved"))};
        QSignalSpy failedJobs{&jobs, &JobList::failed};
        QSignalSpy failures{&document, &SessionDocument::failed};
        SessionDocument::Contents contents;

        Desk()
        {
            QObject::connect(
                &document, &SessionDocument::opened, &document,
                [this](const SessionDocument::Contents& opened) { contents = opened; });
        }
        QString path(const char* name) const { return folder.filePath(QString::fromUtf8(name)); }
        /// Saves an exploration and opens it.
        bool open(const char* name = "s.hawx")
        {
            Session::save(path(name).toStdString(), randomExploration(1));
            return open(path(name));
        }
        bool open(const QString& file)
        {
            contents = {};
            document.open(file);
            return QTest::qWaitFor([this] { return contents.exploration != nullptr; });
        }
        QStringList unsaved() const
        {
            return QDir(path("unsaved")).entryList(QDir::Files | QDir::Hidden);
        }
        /// As a search does it, in its thread.
        std::shared_ptr<SessionFile> search(const Exploration& found, bool goesOn = false)
        {
            const auto recorder = document.beginSearch(goesOn)(found);
            recorder->finish(found);
            return recorder->file();
        }
    };

private slots:
    void changesAreWrittenAMomentLater()
    {
        Desk desk;
        QVERIFY(desk.open());
        QVERIFY(desk.document.hasName() && desk.document.isSafe());
        QVERIFY(!desk.contents.decisions && desk.contents.remark.isEmpty());
        Decisions decisions;
        decisions.limits.maxLossPp = 0.25;
        desk.document.setDecisions(decisions);
        desk.document.setWindow(QStringLiteral("a note"), "layout");
        const auto held = [&] { return Session::read(desk.path("s.hawx").toStdString()); };
        QTRY_VERIFY(held().decisions == decisions);
        QCOMPARE(held().notes, std::string("a note"));
        // What is changed last is written when the document is closed.
        decisions.limits.maxLossPp = 0.5;
        desk.document.setDecisions(decisions);
        desk.document.close();
        QVERIFY(held().decisions == decisions);
        QCOMPARE(QDir(desk.folder.path()).entryList(QDir::Files), QStringList{"s.hawx"});
        QCOMPARE(desk.failures.count(), 0);
    }

    void aSearchIsKeptBeforeItHasAName()
    {
        Desk desk;
        const Exploration found = randomExploration(2);
        desk.document.adopt(desk.search(found));
        QVERIFY(desk.document.isOpen() && !desk.document.hasName() && !desk.document.isSafe());
        desk.document.adopt(desk.search(found)); // in place of the first
        QCOMPARE(desk.unsaved().filter(QRegularExpression("hawx$")).size(), 1);

        QSignalSpy saved(&desk.document, &SessionDocument::saved);
        desk.document.saveAs(desk.path("named.hawx"), std::make_shared<Exploration>(found));
        QVERIFY(saved.wait());
        QVERIFY(desk.document.hasName() && desk.document.isSafe());
        QCOMPARE(everyField(Session::load(desk.path("named.hawx").toStdString())),
                 everyField(found));
        QCOMPARE(desk.unsaved(), QStringList());
    }

    void whatIsNotSavedIsOfferedAgainUnlessItIsDiscarded()
    {
        QTemporaryDir folder;
        JobList jobs;
        const Exploration found = randomExploration(3);
        {
            SessionDocument document(jobs, folder.path());
            const auto recorder = document.beginSearch(false)(found);
            recorder->finish(found);
            document.adopt(recorder->file());
            QCOMPARE(document.abandoned(), QStringList()); // it is open
        }
        SessionDocument document(jobs, folder.path());
        QCOMPARE(document.abandoned().size(), 1);
        QSignalSpy opened(&document, &SessionDocument::opened);
        document.open(document.abandoned().front());
        QVERIFY(opened.wait());
        QVERIFY(!document.hasName() && !document.isSafe());
        QCOMPARE(document.abandoned(), QStringList());
        document.discard();
        QCOMPARE(document.abandoned(), QStringList());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
    }

    void whatAnotherWindowHasOpenIsNotRemoved()
    {
        QTemporaryDir folder;
        JobList jobs;
        SessionDocument mine(jobs, folder.path());
        SessionDocument other(jobs, folder.path());
        const Exploration found = randomExploration(3);
        auto recorder = other.beginSearch(false)(found);
        recorder->finish(found);
        other.adopt(recorder->file());
        const QString path = QString::fromStdString(recorder->file()->path().string());
        recorder.reset();
        mine.remove(path);
        QVERIFY(QFile::exists(path));
        other.close();
        mine.remove(path);
        QVERIFY(!QFile::exists(path));
    }

    void aResultThatCouldNotBeKeptIsSaved()
    {
        Desk desk;
        Exploration found = randomExploration(2);
        found.isFinished = true;
        desk.document.adopt(nullptr); // as after a recorder that failed
        QSignalSpy saved(&desk.document, &SessionDocument::saved);
        desk.document.saveAs(desk.path("kept.hawx"), std::make_shared<Exploration>(found));
        QVERIFY(saved.wait());
        QCOMPARE(everyField(Session::load(desk.path("kept.hawx").toStdString())),
                 everyField(found));
        // Also where the session that is open holds less.
        Exploration more = found;
        more.front.exact.top1 += 1;
        desk.document.saveAs(desk.path("more.hawx"), std::make_shared<Exploration>(more));
        QVERIFY(saved.wait());
        desk.document.close();
        QCOMPARE(everyField(Session::load(desk.path("more.hawx").toStdString())), everyField(more));
    }

    void aCancelledSearchIsTakenUpAndForgottenAtTheEnd()
    {
        QTemporaryDir folder;
        JobList jobs;
        {
            SessionDocument document(jobs, folder.path());
            const Exploration begun = randomExploration(4);
            document.beginSearch(false)(begun)->file()->keep(ResultStore::Lifetime::Run,
                                                             std::string(64, 'a'), {});
            // The same search again finds what the first one knew, one of another network not.
            QVERIFY(document.beginSearch(false)(begun)->file()->find(std::string(64, 'a')));
            QVERIFY(!document.beginSearch(false)(randomExploration(5))
                         ->file()
                         ->find(std::string(64, 'a')));
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
    }

    void aSessionThatIsOpenElsewhereIsShownAsACopy()
    {
        Desk desk;
        Session::save(desk.path("s.hawx").toStdString(), randomExploration(1));
        SessionFile other(desk.path("s.hawx").toStdString(), "hawx-cli");
        QVERIFY(desk.open(desk.path("s.hawx")));
        QVERIFY(!desk.document.hasName() && !desk.document.isSafe());
        QVERIFY2(desk.contents.remark.contains("is open for writing in hawx-cli"),
                 qPrintable(desk.contents.remark));
        QCOMPARE(everyField(*desk.contents.exploration), everyField(randomExploration(1)));
        QSignalSpy saved(&desk.document, &SessionDocument::saved);
        // Not over the other program's file.
        Decisions decisions;
        decisions.limits.maxLossPp = 0.125;
        desk.document.setDecisions(decisions);
        desk.document.saveAs(desk.path("s.hawx"), desk.contents.exploration);
        QVERIFY(desk.failedJobs.wait());
        // What a save that failed was given is not forgotten, nor what changes during a save.
        desk.document.saveAs(desk.path("mine.hawx"), desk.contents.exploration);
        QVERIFY(desk.document.isSaving());
        desk.document.setWindow(QStringLiteral("meanwhile"), {});
        QVERIFY(saved.wait());
        desk.document.close();
        const SessionContents mine = Session::read(desk.path("mine.hawx").toStdString());
        QVERIFY(mine.decisions == decisions);
        QCOMPARE(mine.notes, std::string("meanwhile"));
    }

    void aKilledProgramIsMentioned()
    {
        Desk desk;
        Session::save(desk.path("s.hawx").toStdString(), randomExploration(1));
        QFile lock(desk.path("s.hawx-lock"));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write("hawx, process 1");
        lock.close();
        QVERIFY(desk.open(desk.path("s.hawx")));
        QVERIFY(desk.contents.remark.contains("did not end properly"));
        QVERIFY(desk.document.hasName());
    }

    void aDamagedFileLeavesWhatIsOpen()
    {
        Desk desk;
        QVERIFY(desk.open());
        QFile damaged(desk.path("damaged.hawx"));
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write("Dear diary");
        damaged.close();
        desk.document.open(desk.path("damaged.hawx"));
        QVERIFY(desk.failedJobs.wait());
        QVERIFY(desk.failedJobs.front().front().toString().contains("is no HAWX session"));
        QCOMPARE(desk.document.path(), desk.path("s.hawx"));
        QVERIFY(damaged.open(QIODevice::ReadOnly));
        QCOMPARE(damaged.readAll(), QByteArray("Dear diary"));
        QCOMPARE(desk.unsaved(), QStringList());
    }

    void aRemovedFileIsSaidOnceAndCanBeSavedAgain()
    {
        Desk desk;
        QVERIFY(desk.open());
        QVERIFY(QFile::remove(desk.path("s.hawx")));
        Decisions decisions;
        for (const double loss : {1.0, 2.0, 3.0}) {
            decisions.limits.maxLossPp = loss;
            desk.document.setDecisions(decisions);
            QTRY_VERIFY(!desk.document.isSafe());
            QTest::qWait(1100);
        }
        QCOMPARE(desk.failures.count(), 1);
        QVERIFY(desk.failures.front().front().toString().contains("save under another name"));
        QSignalSpy saved(&desk.document, &SessionDocument::saved);
        QSignalSpy notSaved(&desk.document, &SessionDocument::notSaved);
        desk.document.saveAs(desk.path("s.hawx"), desk.contents.exploration);
        QVERIFY(notSaved.wait());
        desk.document.saveAs(desk.path("again.hawx"), desk.contents.exploration);
        QVERIFY(saved.wait());
        QVERIFY(desk.document.isSafe());
        desk.document.close();
        QVERIFY(Session::read(desk.path("again.hawx").toStdString()).decisions == decisions);
    }

    void aFullDiskIsSaidAndNothingIsLost()
    {
        Desk desk;
        const QString disk = desk.path("disk");
        QVERIFY(QDir().mkpath(disk));
        if (mount("tmpfs", disk.toUtf8().constData(), "tmpfs", 0, "size=3m") != 0)
            QSKIP("needs the right to mount a small disk");
        struct Unmount {
            QByteArray path;
            ~Unmount() { umount2(path.constData(), MNT_DETACH); }
        } unmount{disk.toUtf8()};
        const QString file = disk + QStringLiteral("/s.hawx");
        Session::save(file.toStdString(), randomExploration(1));
        QVERIFY(desk.open(file));
        QFile filler(disk + QStringLiteral("/filler"));
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (filler.write(QByteArray(4096, 'x')) == 4096) {}

        auto large = std::make_shared<Exploration>(randomExploration(6));
        large->networkName.assign(4'000'000, 'n');
        desk.document.setExploration(large);
        QVERIFY(desk.failures.wait());
        QVERIFY2(desk.failures.front().front().toString().contains("disk is full"),
                 qPrintable(desk.failures.front().front().toString()));
        QVERIFY(!desk.document.isSafe());
        QCOMPARE(everyField(Session::load(file.toStdString())), everyField(randomExploration(1)));
        // There is room elsewhere.
        QSignalSpy saved(&desk.document, &SessionDocument::saved);
        desk.document.saveAs(desk.path("elsewhere.hawx"), large);
        QVERIFY(saved.wait());
        desk.document.close();
        QCOMPARE(everyField(Session::load(desk.path("elsewhere.hawx").toStdString())),
                 everyField(*large));
    }

    void anUnfinishedSearchGoesOnInItsSession()
    {
        Desk desk;
        Exploration begun = randomExploration(7);
        begun.isFinished = false;
        Session::save(desk.path("s.hawx").toStdString(), begun);
        QVERIFY(desk.open(desk.path("s.hawx")));
        begun.isFinished = true;
        desk.document.adopt(desk.search(begun, true));
        QVERIFY(desk.document.hasName());
        desk.document.close();
        QVERIFY(Session::load(desk.path("s.hawx").toStdString()).isFinished);
        QCOMPARE(desk.unsaved(), QStringList());
    }

    /// A search that was cancelled holds its session until it has wound down; opening the session
    /// again meanwhile waits for that.
    void aSessionThatACancelledSearchStillHoldsIsOpenedItself()
    {
        Desk desk;
        Session::save(desk.path("s.hawx").toStdString(), randomExploration(1));
        QVERIFY(desk.open(desk.path("s.hawx")));
        std::shared_ptr<SessionFile> search =
            desk.document.beginSearch(true)(randomExploration(1))->file();
        QVERIFY(desk.open("other.hawx"));
        QVERIFY(desk.document.hasName());
        desk.contents = {};
        desk.document.open(desk.path("s.hawx"));
        QTest::qWait(200);
        QVERIFY(!desk.contents.exploration);
        search.reset();
        QTRY_VERIFY(desk.contents.exploration);
        QCOMPARE(desk.document.path(), desk.path("s.hawx"));
        QCOMPARE(desk.contents.remark, QString());
    }
};

QTEST_GUILESS_MAIN(TestSessionDocument)
#include "tst_session_document.moc"
