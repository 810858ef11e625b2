// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnostics/report.h"
#include "core/inference/kernels/kernel.h"
#include "core/session/session.h"
#include "core/session/session_outline.h"
#include "core/support/log_file.h"
#include "tests/circuits/error_text.h"
#include "tests/network/temporary_folder.h"
#include "tests/session/random_exploration.h"

#include <QTest>

#include <opencv2/core/version.hpp>

#include <chrono>
#include <map>
#include <string>

using hawx::DiagnosticSection;
using hawx::LogFile;
using hawx::LogLevel;
using hawx::makeReport;

class TestReport : public QObject {
    Q_OBJECT

    hawx::test::TemporaryFolder m_folder;

    static QString text(const std::vector<DiagnosticSection>& report)
    {
        return QString::fromStdString(toText(report));
    }

private slots:
    void describesProgramAndMachine()
    {
        const QString found = text(makeReport({.program = "hawx 7.8.9",
                                               .sections = {{"Window", {"Qt: 6"}}},
                                               .log = m_folder.path("no.log"),
                                               .session = {}}));
        for (const QString& expected :
             {QString("program: hawx 7.8.9"), QString("OpenCV: " CV_VERSION), QString("Qt: 6"),
              QString("There is none."), QString::fromStdString(hawx::availableKernels().front()),
              QString("memory: ")})
            QVERIFY2(found.contains(expected), qPrintable(expected + "\n" + found));
    }

    void countsRowsOfASession()
    {
        const hawx::Exploration exploration = hawx::test::randomExploration(3);
        const auto path = m_folder.path("s.hawx");
        hawx::Session::save(path, exploration);
        const hawx::SessionOutline outline = hawx::outlineOf(path);
        QCOMPARE(outline.version, hawx::Session::kVersion);
        std::map<std::string, std::int64_t> rows;
        for (const auto& table : outline.tables)
            rows[table.name] = table.rows;
        QCOMPARE(rows.at("point"), static_cast<std::int64_t>(exploration.front.points.size()));
        QCOMPARE(rows.at("circuit"),
                 static_cast<std::int64_t>(exploration.settings.circuits.size()));
        QCOMPARE(rows.at("layer"),
                 static_cast<std::int64_t>(exploration.sensitivity.layers.size()));
        QVERIFY(text(makeReport({.program = "x", .sections = {}, .log = {}, .session = path}))
                    .contains(QString("point: %1 rows").arg(rows.at("point"))));
    }

    void isMadeOfADamagedSession()
    {
        const auto path = m_folder.write("Qvxzname.hawx", "no database");
        QVERIFY(
            hawx::test::errorText([&] { hawx::outlineOf(path); }).contains("is no HAWX session"));
        const QString found =
            text(makeReport({.program = "x", .sections = {}, .log = {}, .session = path}));
        QVERIFY2(found.contains("Session\n    <...> is no HAWX session."), qPrintable(found));
        QVERIFY(!found.contains("Qvxzname"));
    }

    /// Names planted wherever a report looks: none of them is in it.
    void holdsNothingOfTheUser()
    {
        const QByteArray home = qgetenv("HOME");
        const QByteArray user = qgetenv("USER");
        qputenv("HOME", "/home/qvxzuser");
        qputenv("USER", "qvxzuser");
        qputenv("HAWX_CIRCUITS", "/home/qvxzuser/qvxzcircuits");

        hawx::Exploration exploration = hawx::test::randomExploration(4);
        exploration.networkName = "qvxznetwork";
        exploration.networkPath = "/home/qvxzuser/qvxzfolder/qvxznetwork.onnx";
        exploration.dataPath = "/home/qvxzuser/qvxzimages";
        exploration.sensitivity.layers.front().name = "qvxzlayer";
        const auto session = m_folder.path("qvxzsession.hawx");
        hawx::Session::save(session, exploration);
        const auto log = m_folder.path("planted.log");
        {
            LogFile file(log);
            for (const char* message :
                 {"reading qvxznetwork.onnx", "The file /home/qvxzuser/a b/qvxz.onnx is damaged.",
                  "The layer \"qvxzlayer\" has the type qvxztype.", "images of class qvxzclass",
                  "started: Reading qvxzfolder"})
                file.write({LogLevel::Error, std::chrono::system_clock::now(), "network", message});
        }
        const QString found = text(makeReport({.program = "hawx",
                                               .sections = {{"Window", {"screen: qvxzuser"}}},
                                               .log = log,
                                               .session = session}));
        qputenv("HOME", home);
        user.isNull() ? qunsetenv("USER") : qputenv("USER", user);
        qunsetenv("HAWX_CIRCUITS");
        QVERIFY2(!found.contains("qvxz", Qt::CaseInsensitive), qPrintable(found));
        QVERIFY(found.contains("HAWX_CIRCUITS is set"));
        QCOMPARE(found.count(" error network: "), 5);
    }

    void tellsTheEndOfALongLog()
    {
        const auto log = m_folder.path("long.log");
        {
            LogFile file(log);
            for (int i = 0; i < 1000; ++i)
                file.write({LogLevel::Information, std::chrono::system_clock::now(), "network",
                            std::to_string(i)});
        }
        const auto report = makeReport({.program = "x", .sections = {}, .log = log, .session = {}});
        QCOMPARE(report.back().lines.size(), std::size_t{hawx::kReportLogLines});
        QVERIFY(report.back().lines.back().ends_with(" network: 999"));
    }
};

QTEST_GUILESS_MAIN(TestReport)
#include "tst_report.moc"
