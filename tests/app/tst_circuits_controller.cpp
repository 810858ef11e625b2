// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/circuits/circuits_browser.h"
#include "app/hawx/circuits/circuits_controller.h"
#include "app/hawx/jobs/job_list.h"
#include "core/circuits/library.h"
#include "core/circuits/user_library.h"
#include "widgets/circuits/circuits_model.h"
#include "widgets/circuits/circuits_panel.h"
#include "widgets/circuits/evolve_dialog.h"
#include "widgets/common/message_bar.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <limits>
#include <memory>

using namespace hawx;

namespace {

constexpr int patience = 300000; ///< ms; a sanitized program is slow

} // namespace

class TestCircuitsController : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<JobList> m_jobs;
    std::unique_ptr<CircuitsController> m_controller;

    const CircuitRow* find(const QString& name) const
    {
        for (const CircuitRow& row : *m_controller->circuits()) {
            if (nameOf(*row.circuit) == name)
                return &row;
        }
        return nullptr;
    }

    void load() const
    {
        QSignalSpy changed(m_controller.get(), &CircuitsController::circuitsChanged);
        m_controller->load();
        QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, patience);
    }

    /// A table of results as text, one a line; of a * b without its lowest bits.
    QString writeTable(const QString& name, int dropped) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        for (int a = 0; a < 256; ++a) {
            QByteArray line;
            for (int b = 0; b < 256; ++b)
                line += (b > 0 ? "," : "") + QByteArray::number((a * b >> dropped) << dropped);
            file.write(line + "\n");
        }
        return file.fileName();
    }

    static EvolveRequest request()
    {
        EvolveRequest request;
        request.start = QStringLiteral("mul8u_1JFF");
        request.settings.bounds.mae = 65536 * 0.001;
        request.settings.candidates = 4000;
        return request;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        qputenv("HAWX_CIRCUITS", QFile::encodeName(m_folder->filePath("library")));
        m_jobs = std::make_unique<JobList>();
        m_controller = std::make_unique<CircuitsController>(*m_jobs);
    }

    void cleanup()
    {
        m_controller.reset();
        m_jobs.reset();
    }

    void loadsWhatShips()
    {
        QVERIFY(!m_controller->circuits());
        QSignalSpy candidates(m_controller.get(), &CircuitsController::candidatesChanged);
        load();
        QCOMPARE(m_controller->circuits()->size(), CircuitLibrary::shipped().circuits().size());
        QCOMPARE(candidates.count(), 1);
        const CircuitRow* row = find(QStringLiteral("mul8s_1L2H"));
        QVERIFY(row && row->isCandidate && !row->isOwn);
        QVERIFY(m_controller->candidates().contains(QStringLiteral("mul8s_1L2H")));
        std::size_t expected = 0;
        for (const bool isSigned : {false, true})
            expected += defaultCandidates(CircuitLibrary::shipped(), isSigned).size();
        QCOMPARE(static_cast<std::size_t>(m_controller->candidates().size()), expected);
    }

    void importsTablesAndTellsOfFailures()
    {
        load();
        m_controller->setCandidates({QStringLiteral("mul8s_1L2H")});
        const QString table = writeTable(QStringLiteral("without4.csv"), 4);
        QFile broken(m_folder->filePath("broken.v"));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("module broken(input [7:0] A, B, output [15:0] O); nonsense\n");
        broken.close();

        QSignalSpy imported(m_controller.get(), &CircuitsController::imported);
        QSignalSpy changed(m_controller.get(), &CircuitsController::circuitsChanged);
        m_controller->import({table, broken.fileName()}, {});
        QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, patience);
        QCOMPARE(imported.count(), 1);
        QVERIFY(!imported[0][2].toBool());
        QCOMPARE(imported[0][3].toStringList(), QStringList{"without4"});
        QVERIFY(imported[0][1].toStringList().join(' ').contains(QStringLiteral("broken.v")));
        const CircuitRow* row = find(QStringLiteral("without4"));
        QVERIFY(row && row->isOwn && row->isCandidate);
        QVERIFY(!row->circuit->isSigned);
        QCOMPARE(row->circuit->table(255, 255), (255 * 255) & ~15);
        // Only its table is known, so its cost is estimated.
        QVERIFY(row->circuit->cost);
        QVERIFY(row->circuit->cost->provenance == Provenance::Predicted);
        // The user's choice stays, and what is new joins it.
        QCOMPARE(m_controller->candidates(), (QStringList{"mul8s_1L2H", "without4"}));

        // Again, it is known; a folder takes all that is in it.
        m_controller->import({m_folder->path()}, {});
        QTRY_COMPARE_WITH_TIMEOUT(imported.count(), 2, patience);
        QVERIFY(imported[1][0].toString().contains(QStringLiteral("known before")));
        QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 2, patience);
        QCOMPARE(m_controller->candidates().size(), 2);
    }

    void failedImportIsAProblem()
    {
        QSignalSpy imported(m_controller.get(), &CircuitsController::imported);
        m_controller->import({m_folder->filePath("absent.v")}, {});
        QTRY_COMPARE_WITH_TIMEOUT(imported.count(), 1, patience);
        QVERIFY(imported[0][2].toBool());
        QVERIFY(imported[0][3].toStringList().isEmpty());
    }

    void damagedFilesAreLeftOut()
    {
        QDir().mkpath(m_folder->filePath("library"));
        QFile damaged(m_folder->filePath("library/x.circuit"));
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write("no circuit\n");
        damaged.close();
        QSignalSpy leftOut(m_controller.get(), &CircuitsController::circuitsLeftOut);
        load();
        QCOMPARE(leftOut.count(), 1);
        QVERIFY(leftOut[0][0].toString().contains(QStringLiteral("x.circuit")));
        QCOMPARE(m_controller->circuits()->size(), CircuitLibrary::shipped().circuits().size());
    }

    void evolvesWithinBoundsAndKeepsAncestry()
    {
        QSignalSpy traced(m_controller.get(), &CircuitsController::evolutionChanged);
        QSignalSpy evolved(m_controller.get(), &CircuitsController::evolved);
        QSignalSpy changed(m_controller.get(), &CircuitsController::circuitsChanged);
        m_controller->evolve(request());
        QVERIFY(m_controller->isEvolving());
        QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, patience);
        QVERIFY(!m_controller->isEvolving());
        const QString name = evolved[0][1].toString();
        const CircuitRow* row = find(name);
        QVERIFY(row && row->isOwn);
        const Circuit& circuit = *row->circuit;
        QVERIFY(circuit.metrics.mae > 0);
        QVERIFY(circuit.metrics.mae <= 65536 * 0.001);
        QVERIFY(
            QString::fromStdString(circuit.origin)
                .contains(QStringLiteral("evolve mul8u_1JFF --max-mae 0.1 --minimise power-area "
                                         "--candidates 4000 --islands 2 --seed 1")));

        const auto last = traced.back()[0].value<std::shared_ptr<const EvolutionTrace>>();
        QVERIFY(last->steps.size() >= 2);
        QCOMPARE(last->steps.front().at, 0.0);
        QCOMPARE(last->steps.back().powerMw, circuit.cost->powerMw);
        QCOMPARE(last->steps.back().areaUm2, circuit.cost->areaUm2);
        for (std::size_t k = 1; k < last->steps.size(); ++k) {
            const auto product = [&](std::size_t step) {
                return last->steps[step].powerMw * last->steps[step].areaUm2;
            };
            QVERIFY(product(k) < product(k - 1));
        }
    }

    void stoppedEvolutionKeepsTheBest()
    {
        QSignalSpy traced(m_controller.get(), &CircuitsController::evolutionChanged);
        QSignalSpy evolved(m_controller.get(), &CircuitsController::evolved);
        QSignalSpy running(m_controller.get(), &CircuitsController::evolvingChanged);
        EvolveRequest endless = request();
        endless.settings.candidates = std::numeric_limits<std::uint64_t>::max();
        endless.name = QStringLiteral("mine");
        m_controller->evolve(endless);
        const auto steps = [&] {
            return traced.isEmpty() ? std::size_t{0}
                                    : traced.back()[0]
                                          .value<std::shared_ptr<const EvolutionTrace>>()
                                          ->steps.size();
        };
        QTRY_VERIFY_WITH_TIMEOUT(steps() >= 2, patience);
        m_controller->stopEvolution();
        QTRY_COMPARE_WITH_TIMEOUT(evolved.count(), 1, patience);
        QCOMPARE(evolved[0][1].toString(), QStringLiteral("mine"));
        QCOMPARE(running.count(), 2);
        QVERIFY(!running.back()[0].toBool());
        // On disk, not only in this window.
        const CircuitLibrary library = installedCircuits(userLibraryFolder());
        const CircuitPtr mine = library.get("mine");
        QVERIFY(mine->metrics.mae <= 65536 * 0.001);
        QVERIFY(mine->cost->powerMw * mine->cost->areaUm2 <
                library.get("mul8u_1JFF")->cost->powerMw *
                    library.get("mul8u_1JFF")->cost->areaUm2);
    }

    void browserEvolvesAndShowsTheResult()
    {
        CircuitsPanel panel;
        CircuitsBrowser browser(panel, *m_controller);
        panel.resize(1100, 700);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        load();
        QCOMPARE(panel.model()->rowCount(), static_cast<int>(m_controller->circuits()->size()));
        QCOMPARE(panel.model()->candidates().size(), m_controller->candidates().size());
        // A tick reaches the controller.
        panel.model()->changeCandidates({0, 1, 2}, false);
        QCOMPARE(m_controller->candidates(), panel.model()->candidates());

        panel.setSelected({QStringLiteral("mul8u_1JFF")});
        panel.evolveAction()->trigger();
        EvolveDialog* dialog = browser.evolveDialog();
        QVERIFY(dialog->isVisible());
        QCOMPARE(dialog->request().start, QStringLiteral("mul8u_1JFF"));
        QSignalSpy traced(m_controller.get(), &CircuitsController::evolutionChanged);
        QSignalSpy evolved(m_controller.get(), &CircuitsController::evolved);
        QTest::mouseClick(dialog->startButton(), Qt::LeftButton);
        const auto reached = [&] {
            return traced.isEmpty()
                       ? 0.0
                       : traced.back()[0].value<std::shared_ptr<const EvolutionTrace>>()->reached;
        };
        QTRY_VERIFY_WITH_TIMEOUT(reached() > 0, patience); // a round has ended
        QVERIFY(dialog->stopButton()->isEnabled());
        QTest::mouseClick(dialog->stopButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(evolved.count(), 1, patience);
        const QString name = evolved[0][1].toString();
        QVERIFY(!name.isEmpty());
        Q_EMIT dialog->circuitRequested(name);
        QTRY_COMPARE_WITH_TIMEOUT(panel.selected(), QStringList{name}, patience);
    }

    void browserImportsWhatIsDropped()
    {
        CircuitsPanel panel;
        const CircuitsBrowser browser(panel, *m_controller);
        panel.resize(1100, 700);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        Q_EMIT panel.importRequested({writeTable(QStringLiteral("without6.csv"), 6)});
        QTRY_COMPARE_WITH_TIMEOUT(panel.selected(), QStringList{"without6"}, patience);
        QVERIFY(panel.messages()->text().contains(QStringLiteral("imported")));
    }

    void evolutionThatCannotStartSaysWhy()
    {
        QSignalSpy evolved(m_controller.get(), &CircuitsController::evolved);
        EvolveRequest broken = request();
        broken.start = QStringLiteral("mul8s_1L2H");
        broken.settings.bounds.mae = 0;
        m_controller->evolve(broken);
        QTRY_COMPARE_WITH_TIMEOUT(evolved.count(), 1, patience);
        QVERIFY(evolved[0][1].toString().isEmpty());
        QVERIFY(evolved[0][0].toString().contains(QStringLiteral("the mean absolute error")));
        QVERIFY(!m_controller->isEvolving());
    }
};

QTEST_MAIN(TestCircuitsController)
#include "tst_circuits_controller.moc"
