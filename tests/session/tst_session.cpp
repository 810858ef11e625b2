// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/library.h"
#include "core/session/schema.h"
#include "core/session/session.h"
#include "core/session/session_file.h"
#include "core/session/tables.h"
#include "tests/circuits/error_text.h"
#include "tests/session/random_exploration.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <limits>
#include <random>

using hawx::CircuitLibrary;
using hawx::Exploration;
using hawx::Session;
using hawx::test::errorText;
using hawx::test::everyField;
using hawx::test::randomExploration;

class TestSession : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::string path(const char* name) const
    {
        return m_folder.filePath(QString::fromUtf8(name)).toStdString();
    }
    std::string savedSession() const
    {
        Exploration exploration = randomExploration(7);
        exploration.settings.biasFolding = true;
        const std::size_t filters = exploration.sensitivity.filterScores.front().size();
        exploration.biasCorrection.assign(exploration.settings.circuits.size(),
                                          std::vector<std::int32_t>(filters, -3));
        exploration.front.points.resize(2);
        for (hawx::FrontPoint& point : exploration.front.points)
            point.circuits.assign(filters, 1);
        const std::string file = path("saved.hawx");
        Session::save(file, exploration);
        return file;
    }
    static void write(const std::string& file, const QByteArray& bytes)
    {
        QFile out(QString::fromStdString(file));
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(bytes), bytes.size());
    }
    static QByteArray read(const std::string& file)
    {
        QFile in(QString::fromStdString(file));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    QStringList filesIn(const QString& folder) const
    {
        return QDir(folder).entryList(QDir::Files | QDir::Hidden);
    }

private slots:
    void init()
    {
        QVERIFY(m_folder.isValid());
        for (const QString& name : filesIn(m_folder.path()))
            QVERIFY(QFile::remove(m_folder.filePath(name)));
    }

    void roundTripKeepsEveryField()
    {
        for (unsigned seed = 0; seed < 25; ++seed) {
            const Exploration saved = randomExploration(seed);
            Session::save(path("s.hawx"), saved);
            QCOMPARE(everyField(Session::load(path("s.hawx"))), everyField(saved));
        }
    }

    void extremeValuesSurvive()
    {
        Exploration saved = randomExploration(1);
        saved.settings.seed = std::numeric_limits<std::uint64_t>::max();
        saved.front.exact.top1 = 100.0 / 3.0;
        saved.sensitivity.layers.front().macs = std::numeric_limits<std::int64_t>::max();
        saved.networkPath.clear();
        Session::save(path("s.hawx"), saved);
        QCOMPARE(everyField(Session::load(path("s.hawx"))), everyField(saved));
    }

    void shippedCircuitsAreShared()
    {
        Exploration saved = randomExploration(2);
        Session::save(path("s.hawx"), saved);
        const hawx::CircuitPtr exact = CircuitLibrary::shipped().exact(true);
        QCOMPARE(Session::load(path("s.hawx")).settings.circuits.front(), exact);
    }

    void circuitThatOnlyHasAShippedNameStaysItself()
    {
        Exploration saved = randomExploration(3);
        const std::string name = CircuitLibrary::shipped().exact(true)->name;
        std::vector<std::int32_t> zeros(hawx::TruthTable::kEntries, 0);
        saved.settings.circuits.back() =
            hawx::makeCircuit(name, "other release", hawx::TruthTable(true, zeros), {});
        Session::save(path("s.hawx"), saved);
        QCOMPARE(everyField(Session::load(path("s.hawx"))), everyField(saved));
    }

    void savingReplacesAnOlderSessionAndLeavesNothingElse()
    {
        Session::save(path("s.hawx"), randomExploration(1));
        const Exploration newer = randomExploration(2);
        Session::save(path("s.hawx"), newer);
        QCOMPARE(everyField(Session::load(path("s.hawx"))), everyField(newer));
        QCOMPARE(filesIn(m_folder.path()), QStringList{"s.hawx"});
    }

    void contradictionIsRefusedAndTheOlderSessionStays()
    {
        const Exploration older = randomExploration(1);
        Session::save(path("s.hawx"), older);
        Exploration wrong = randomExploration(2);
        wrong.front.points.resize(1);
        wrong.front.points[0].circuits.assign(wrong.sensitivity.filterScores[0].size(), 99);
        const QString text = errorText([&] { Session::save(path("s.hawx"), wrong); });
        QVERIFY2(text.contains("point 0 uses circuit 99, but there are 4"), qPrintable(text));
        QCOMPARE(everyField(Session::load(path("s.hawx"))), everyField(older));
        QCOMPARE(filesIn(m_folder.path()), QStringList{"s.hawx"});
    }

    void numberThatIsNoneIsRefused()
    {
        Exploration wrong = randomExploration(2);
        wrong.front.exact.top1 = std::numeric_limits<double>::quiet_NaN();
        const QString text = errorText([&] { Session::save(path("s.hawx"), wrong); });
        QVERIFY2(text.contains("exact.top1"), qPrintable(text));
        QCOMPARE(filesIn(m_folder.path()), QStringList{});
    }

    void placesThatCannotBeWritten()
    {
        const Exploration exploration = randomExploration(1);
        const std::string missing = path("no/such/s.hawx");
        QString text = errorText([&] { Session::save(missing, exploration); });
        QVERIFY2(text.contains(QString::fromStdString(missing)), qPrintable(text));
        QVERIFY(QDir(m_folder.path()).mkpath("folder.hawx/inside"));
        text = errorText([&] { Session::save(path("folder.hawx"), exploration); });
        QVERIFY2(text.contains("folder.hawx"), qPrintable(text));
        QCOMPARE(filesIn(m_folder.path()), QStringList{});
    }

    void filesThatAreNoSession()
    {
        QVERIFY(errorText([&] {
                    Session::load(path("none.hawx"));
                }).startsWith("There is no session "));
        QVERIFY(QDir(m_folder.path()).mkpath("some folder"));
        QVERIFY(errorText([&] { Session::load(path("some folder")); }).contains("is a folder"));
        write(path("empty.hawx"), {});
        QVERIFY(
            errorText([&] { Session::load(path("empty.hawx")); }).contains("is no HAWX session"));
        write(path("text.hawx"), QByteArray("Dear diary, ").repeated(1000));
        QVERIFY(
            errorText([&] { Session::load(path("text.hawx")); }).contains("is no HAWX session"));
        {
            SQLite::Database foreign(path("foreign.hawx"),
                                     SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            foreign.exec("CREATE TABLE circuit (position INTEGER)");
        }
        QVERIFY(
            errorText([&] { Session::load(path("foreign.hawx")); }).contains("is no HAWX session"));
    }

    void newerVersionAsksForAnUpdate()
    {
        const std::string file = savedSession();
        SQLite::Database(file, SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 99");
        const QString text = errorText([&] { Session::load(file); });
        QVERIFY2(text.contains("newer HAWX") && text.contains("update HAWX"), qPrintable(text));
        SQLite::Database(file, SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 0");
        QVERIFY(errorText([&] { Session::load(file); }).contains("is damaged"));
    }

    void damagedContentIsNamed_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("cause");
        const auto row = [](const char* name, const char* sql, const char* cause) {
            QTest::newRow(name) << QString(sql) << QString(cause);
        };
        row("table gone", "DROP TABLE point", "no such table: point");
        row("view", "CREATE VIEW trap AS SELECT 1", "it has the view trap");
        row("trigger", "CREATE TRIGGER trap AFTER DELETE ON point BEGIN SELECT 1; END",
            "it has the trigger trap");
        row("computed column", "ALTER TABLE exact ADD COLUMN trap BLOB AS (zeroblob(900000000))",
            "table exact has a computed column");
        row("virtual table", "CREATE VIRTUAL TABLE trap USING fts5(a)", "it has the table trap");
        row("column gone", "ALTER TABLE layer DROP COLUMN macs",
            "table layer, row 0, column macs: is missing");
        row("search gone", "DELETE FROM search", "table search is empty");
        row("exact gone", "DELETE FROM exact", "table exact is empty");
        row("accelerator gone", "DELETE FROM accelerator", "table accelerator: there is no row");
        row("operands", "UPDATE search SET operands = 'both'", "column operands");
        row("range", "UPDATE search SET calibration_range = 'min'", "column calibration_range");
        row("granularity", "UPDATE search SET granularity = 'bit'", "column granularity");
        row("boolean", "UPDATE search SET bias_folding = 2", "column bias_folding: 2");
        row("negative", "UPDATE search SET verify = -1", "column verify: -1");
        row("infinite", "UPDATE search SET max_loss_pp = 9e999", "column max_loss_pp");
        row("accelerator", "UPDATE accelerator SET description = '{}'",
            "column description: The accelerator of the session lacks the key");
        row("machine of a point", "UPDATE point SET machine = 7", "is on machine 7, but there");
        row("level of a point", "UPDATE point SET level = 7", "is of quality level 7, but there");
        row("weight map", "UPDATE sensitivity SET weight_map = randomblob(length(weight_map))",
            "column weight_map: there is no map");
        row("operand order", "UPDATE sensitivity SET swap = weight_map", "column swap");
        row("objectives", "UPDATE search SET objectives = 'loss,beauty'", "column objectives");
        row("row skipped", "DELETE FROM layer WHERE position = 0", "table layer has no row 0");
        row("point skipped", "DELETE FROM point WHERE position = 0", "table point has no row 0");
        row("filters", "UPDATE layer SET filters = filters + 1 WHERE position = 0", "bytes");
        row("first filter", "UPDATE layer SET first_filter = 1 WHERE position = 0",
            "but filter 0 comes next");
        row("largest numbers",
            "UPDATE layer SET filters = 2147483647, first_filter = 2147483647 WHERE position = 0",
            "bytes instead of");
        row("no filters", "UPDATE layer SET filters = 0", "bytes instead of 0");
        row("scores cut", "UPDATE sensitivity SET filter_scores = x'00' WHERE position = 1",
            "row 1, column filter_scores: has 1 bytes");
        row("layer scores", "UPDATE sensitivity SET layer_scores = x'' WHERE position = 0",
            "column layer_scores");
        row("correction cut", "UPDATE sensitivity SET bias_correction = x'0000'",
            "column bias_correction");
        row("correction gone", "UPDATE sensitivity SET bias_correction = NULL WHERE position = 1",
            "bias corrections has 3 entries, but there are 4 circuits");
        row("sensitivity gone", "DELETE FROM sensitivity WHERE position = 3",
            "sensitivity map has 3 entries, but there are 4 circuits");
        row("point cut", "UPDATE point SET circuits = x'0100'", "column circuits: has 2 bytes");
        row("hash", "UPDATE circuit SET hash = 'f' WHERE position = 3", "column hash");
        row("table of a circuit",
            "UPDATE circuit SET truth_table = zeroblob(262144) WHERE position = 3", "column hash");
        row("table cut", "UPDATE circuit SET truth_table = x'00' WHERE position = 3",
            "column truth_table: has 1 bytes instead of 262144");
        row("netlist", "UPDATE circuit SET netlist = 'gibberish' WHERE position = 2",
            "netlist, line 1");
        row("other netlist",
            "UPDATE circuit SET netlist = replace(netlist, '= and', '= or') WHERE position = 2",
            "column hash: circuit own netlist");
        row("provenance",
            "UPDATE circuit SET power_mw = 1, area_um2 = 1, delay_ns = 1, provenance = 'rumour',"
            " cost_source = '' WHERE position = 3",
            "\"rumour\" is no provenance");
        row("half a cost", "UPDATE circuit SET power_mw = 1, area_um2 = NULL WHERE position = 3",
            "column area_um2");
    }
    void damagedContentIsNamed()
    {
        QFETCH(QString, sql);
        QFETCH(QString, cause);
        const std::string file = savedSession();
        {
            SQLite::Database database(file, SQLite::OPEN_READWRITE);
            database.exec(sql.toStdString());
            // As if the damage had been done before the rows were summed up.
            try {
                if (!sql.contains("trap"))
                    hawx::renewChecksums(database);
            } catch (const SQLite::Exception&) {
                QVERIFY(sql.startsWith("DROP TABLE"));
            }
        }
        const QString text = errorText([&] { Session::load(file); });
        QVERIFY2(text.contains(QString::fromStdString(file)), qPrintable(text));
        QVERIFY2(text.contains(cause), qPrintable(text));
        QVERIFY2(text.endsWith('.') && !text.endsWith("..") && !text.contains('\n'),
                 qPrintable(text));
    }

    void circuitOutOfRangeIsNamed()
    {
        const std::string file = savedSession();
        {
            SQLite::Database database(file, SQLite::OPEN_READWRITE);
            SQLite::Statement update(database, "UPDATE point SET circuits = ? WHERE position = 1");
            const std::vector<std::uint16_t> circuits(
                randomExploration(7).sensitivity.filterScores.front().size(), 4);
            update.bind(1, circuits.data(), static_cast<int>(2 * circuits.size()));
            QCOMPARE(update.exec(), 1);
            update.reset();
            hawx::renewChecksums(database);
        }
        const QString text = errorText([&] { Session::load(file); });
        QVERIFY2(text.contains("point 1 uses circuit 4, but there are 4 circuits"),
                 qPrintable(text));
    }

    void cutFilesAreRefused()
    {
        const QByteArray whole = read(savedSession());
        const std::string file = path("cut.hawx");
        for (const double share : {0.001, 0.01, 0.3, 0.6, 0.99}) {
            write(file, whole.left(static_cast<qsizetype>(share * double(whole.size()))));
            const QString text = errorText([&] { Session::load(file); });
            QVERIFY2(text.contains("cut.hawx"), qPrintable(text));
        }
    }

    void flippedBytesNeverDoWorseThanAnError()
    {
        const QByteArray whole = read(savedSession());
        const std::string saved = everyField(Session::load(path("saved.hawx")));
        const std::string file = path("flipped.hawx");
        std::mt19937 generator(1);
        for (int round = 0; round < 200; ++round) {
            QByteArray bytes = whole;
            // Half of the flips hit the header and the schema, where structure lies.
            const auto range = static_cast<unsigned>(round % 2 == 0 ? 8192 : bytes.size());
            const auto place = static_cast<qsizetype>(generator() % range);
            bytes[place] = static_cast<char>(bytes[place] ^ (1 << generator() % 8));
            write(file, bytes);
            std::string loaded;
            const QString text = errorText([&] { loaded = everyField(Session::load(file)); });
            QVERIFY2(text == "no error" ? loaded == saved : text.contains("flipped.hawx"),
                     qPrintable(text));
            QVERIFY(read(file) == bytes);
        }
    }

    /// What a file of version 1 held is found in it after all steps.
    void sessionOfVersionOneIsReadAsTheNewest()
    {
        const std::string file = path("old.hawx");
        Exploration exploration = randomExploration(11);
        exploration.predictor.reset();
        exploration.isFinished = true;
        exploration.settings.choosingLayers = 0;
        exploration.settings.refine = 0;
        exploration.settings.aimedLossPp.reset();
        Session::save(path("new.hawx"), exploration);
        {
            SQLite::Database old(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            old.exec(hawx::kSessionSteps.front());
            old.exec("ATTACH '" + path("new.hawx") + "' AS new");
            for (const std::string table : {"search", "accelerator", "circuit", "layer",
                                            "sensitivity", "weight_map", "exact", "point"}) {
                std::string columns;
                SQLite::Statement query(old, "SELECT name FROM pragma_table_info(?)");
                query.bind(1, table);
                while (query.executeStep())
                    columns += (columns.empty() ? "" : ",") + query.getColumn(0).getString();
                old.exec("INSERT INTO main." + table + " SELECT " + columns + " FROM new." + table);
            }
            old.exec("DETACH new");
            old.exec("PRAGMA user_version = 1");
            old.exec("PRAGMA application_id = " + std::to_string(Session::kApplicationId));
        }
        const QByteArray before = read(file);
        QCOMPARE(everyField(Session::load(file)), everyField(exploration));
        QVERIFY(read(file) == before);
        hawx::SessionFile(file, "test").write(hawx::Decisions());
        QCOMPARE(everyField(Session::load(file)), everyField(exploration));
        QCOMPARE(SQLite::Database(file).execAndGet("PRAGMA user_version").getInt(),
                 Session::kVersion);
    }

    void changedValueIsFoundOut()
    {
        const std::string file = savedSession();
        SQLite::Database(file, SQLite::OPEN_READWRITE)
            .exec("UPDATE point SET loss_pp = loss_pp + 1 WHERE position = 1");
        const QString text = errorText([&] { Session::load(file); });
        QVERIFY2(text.contains("table point, row 1: what is there is not what was written"),
                 qPrintable(text));
    }
};

QTEST_APPLESS_MAIN(TestSession)
#include "tst_session.moc"
