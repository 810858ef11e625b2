// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/window/main_window.h"
#include "app/hawx/window/workspace.h"
#include "core/circuits/dropped_products.h"
#include "core/circuits/library.h"
#include "core/circuits/user_library.h"
#include "core/exports/configuration_file.h"
#include "core/search/live_front.h"
#include "core/support/files.h"
#include "widgets/circuits/circuits_model.h"
#include "widgets/circuits/circuits_panel.h"
#include "widgets/common/message_bar.h"
#include "widgets/configuration/configuration_model.h"
#include "widgets/configuration/configuration_panel.h"
#include "widgets/exports/export_dialog.h"
#include "widgets/heat_map/heat_map_panel.h"
#include "widgets/jobs/job_row.h"
#include "widgets/jobs/jobs_panel.h"
#include "widgets/network/network_panel.h"
#include "widgets/pareto/pareto_plot.h"
#include "widgets/targets/limit_spin_box.h"
#include "widgets/targets/machine_panel.h"
#include "widgets/targets/stepped_slider.h"
#include "widgets/targets/targets_panel.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>
#include <set>

using namespace hawx;

namespace {

const QString networkFile =
    QStringLiteral(HAWX_SOURCE_DIR "/resources/networks/lenet5-fashion-mnist.onnx");
const QString dataFolder = QStringLiteral("/usr/share/datasets/fashion-mnist");

/// Largest time between two turns of the event loop.
class Watchdog : public QObject {
public:
    Watchdog()
    {
        m_clock.start();
        startTimer(5);
    }
    qint64 longestMs() const { return m_longest; }

protected:
    void timerEvent(QTimerEvent*) override { m_longest = std::max(m_longest, m_clock.restart()); }

private:
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QTemporaryDir m_circuits;
    std::unique_ptr<MainWindow> m_window;

    QAction* action(const char* name) const
    {
        return m_window->findChild<QAction*>(QLatin1String(name));
    }
    QString message() const
    {
        return m_window->findChild<MessageBar*>(QStringLiteral("news"))->text();
    }
    ParetoPlot* plot() const { return m_window->findChild<ParetoPlot*>(); }

    void quick(int profileImages, int testImages, int verify) const
    {
        ExploreOptions options;
        options.calibrationImages = 128;
        options.profileImages = profileImages;
        options.testImages = testImages;
        options.verify = verify;
        options.verifyChoice = false;
        m_window->setExploreOptions(options);
    }

    bool openExample() const
    {
        m_window->openExample();
        return QTest::qWaitFor([this] { return m_window->project().data() != nullptr; }, 60000);
    }

    bool explored() const
    {
        return QTest::qWaitFor([this] { return m_window->explorer().exploration() != nullptr; },
                               300000);
    }

    /// Types a path into the file dialog that an action opened, and confirms it.
    void answerDialog(const QString& path) const
    {
        QTRY_VERIFY(m_window->findChild<QFileDialog*>());
        auto* dialog = m_window->findChild<QFileDialog*>();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        QTest::qWait(100); // for the dialog to have read its folder
        auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, path);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(!m_window->findChild<QFileDialog*>());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("HAWX"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_main_window"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        qputenv("XDG_DATA_HOME", m_folder.path().toUtf8()); // of sessions without a name
        QVERIFY(m_folder.isValid() && m_circuits.isValid());
        qputenv("HAWX_CIRCUITS", m_circuits.path().toUtf8());
    }

    void init()
    {
        QSettings().clear();
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void startsEmptyWithEverythingExplained()
    {
        QVERIFY(action("openNetwork")->isEnabled());
        for (const char* name : {"explore", "cancel", "saveSession", "exportConfiguration", "undo"})
            QVERIFY2(!action(name)->isEnabled(), name);
        QVERIFY(!plot()->isVisible());
    }

    void opensANetworkThroughTheMenu()
    {
        action("openNetwork")->trigger();
        answerDialog(networkFile);
        QTRY_VERIFY(m_window->project().network());
        const auto* list = m_window->findChild<NetworkPanel*>();
        QVERIFY(list->isVisible());
        QCOMPARE(m_window->project().network()->graph.filters(), 236);
        QVERIFY(m_window->windowTitle().contains("lenet5-fashion-mnist"));
    }

    void opensADroppedNetwork()
    {
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(networkFile)});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(m_window.get(), &drop);
        QTRY_VERIFY(m_window->project().network());
    }

    void badFilesGiveAMessage_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("not a network") << "bad.onnx" << QByteArray("this is no network");
        QTest::newRow("empty network") << "empty.onnx" << QByteArray();
        QTest::newRow("not a session") << "bad.hawx" << QByteArray("this is no database");
        QTest::newRow("missing") << "missing.onnx" << QByteArray();
    }

    void badFilesGiveAMessage()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        const QString path = m_folder.filePath(name);
        if (name != QLatin1String("missing.onnx")) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        }
        m_window->open(path);
        QTRY_VERIFY(!message().isEmpty());
        QVERIFY2(message().contains(name), qPrintable(message()));
        QVERIFY(m_window->findChild<MessageBar*>(QStringLiteral("news"))->isVisible());
        QVERIFY(!m_window->project().network());
    }

    void aBadDataFolderGivesAMessage()
    {
        m_window->open(networkFile);
        QTRY_VERIFY(m_window->project().network());
        const QString empty = m_folder.filePath(QStringLiteral("empty"));
        QDir().mkpath(empty);
        m_window->open(empty);
        QTRY_VERIFY(!message().isEmpty());
        QVERIFY(!m_window->project().data());
        QVERIFY(!action("explore")->isEnabled());
    }

    void exploreDragExport()
    {
        if (!QDir(dataFolder).exists())
            QSKIP("needs the package dataset-fashion-mnist");
        quick(128, 256, 4);
        QVERIFY(openExample());
        QVERIFY(action("explore")->isEnabled());
        Watchdog watchdog;
        QSignalSpy fronts(&m_window->front(), &FrontController::frontChanged);
        action("explore")->trigger();
        QVERIFY(m_window->explorer().isRunning());
        QVERIFY(action("cancel")->isEnabled());
        QVERIFY(explored());
        QVERIFY(!action("cancel")->isEnabled());
        QVERIFY2(message().isEmpty(), qPrintable(message()));
        QVERIFY(fronts.count() >= 3); // forgotten, predicted, verified
        // Other programs share the machine: what is caught here is work done in the wrong thread.
        QVERIFY2(watchdog.longestMs() < 500, qPrintable(QString::number(watchdog.longestMs())));

        const Front& front = m_window->explorer().exploration()->front;
        QVERIFY(front.points.size() > 3);
        QVERIFY(plot()->isVisible());
        QVERIFY(m_window->selection().point());
        QVERIFY(m_window->selection().point() ==
                bestWithin(front, m_window->decisions().decisions().limits));

        // Drag the loss limit: limit, chosen point and configuration follow.
        QTest::qWait(50);
        QWidget* canvas = plot()->canvas();
        const QPoint from = plot()->yHandle();
        const QPoint to = from - QPoint(0, 60);
        QTest::mousePress(canvas, Qt::LeftButton, {}, from);
        QTest::mouseMove(canvas, (from + to) / 2);
        QTest::mouseMove(canvas, to);
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, to);
        const auto limit = m_window->decisions().decisions().limits.maxLossPp;
        QVERIFY(limit && *limit > 1.0);
        const auto point = m_window->selection().point();
        QVERIFY(point && point == bestWithin(front, m_window->decisions().decisions().limits));
        QVERIFY(plot()->chosen() == point);
        QVERIFY(m_window->findChild<TargetsPanel*>()->lossBox()->limit() == limit);
        const auto* configuration = m_window->findChild<ConfigurationPanel*>();
        QVERIFY(configuration->isVisible());
        QCOMPARE(configuration->model()->rowCount(), 5);

        // One drag is one step back.
        action("undo")->trigger();
        QVERIFY(m_window->decisions().decisions().limits.maxLossPp == 1.0);
        QVERIFY(!action("undo")->isEnabled());
        action("redo")->trigger();
        QVERIFY(m_window->selection().point() == point);

        // A limit that nothing meets is explained, in place.
        auto* loss = m_window->findChild<TargetsPanel*>()->lossBox();
        loss->setFocus();
        loss->selectAll();
        QTest::keyClicks(loss, "-5");
        QTest::keyClick(loss, Qt::Key_Return);
        QVERIFY(!m_window->choice().problem().isEmpty());
        action("undo")->trigger();
        QVERIFY(m_window->choice().problem().isEmpty());

        // What is selected in the map is selected everywhere.
        auto* map = m_window->findChild<HeatMapPanel*>()->view();
        QTest::mouseClick(map->viewport(), Qt::LeftButton, {}, map->filterRect(8).center());
        QCOMPARE(m_window->selection().filters(), std::vector<std::size_t>{8});
        QCOMPARE(m_window->findChild<NetworkPanel*>()
                     ->view()
                     ->currentIndex()
                     .data(NetworkModel::LayerRole)
                     .toInt(),
                 1);

        // The exported file is the configuration of the point.
        const QString json = m_folder.filePath(QStringLiteral("chosen.json"));
        action("exportConfiguration")->trigger();
        auto* dialog = m_window->findChild<ExportDialog*>();
        QVERIFY(dialog && QTest::qWaitForWindowExposed(dialog));
        QCOMPARE(dialog->form(), QStringLiteral("json"));
        action("exportConfiguration")->trigger(); // of the same configuration: the same dialog
        QCOMPARE(m_window->findChildren<ExportDialog*>().size(), 1);
        dialog->destinationEdit()->setText(json);
        QTest::keyClick(dialog->destinationEdit(), Qt::Key_Return);
        QTRY_VERIFY(dialog->news()->text().contains("chosen.json"));
        const Configuration exported = configurationFromJson(
            readTextFile(json.toStdString()), "chosen.json", CircuitLibrary::shipped());
        const Configuration expected = m_window->explorer().exploration()->configuration(*point);
        QCOMPARE(configurationToJson(exported), configurationToJson(expected));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<ExportDialog*>());

        // A saved session shows the same in a new window.
        const QString session = m_folder.filePath(QStringLiteral("saved.hawx"));
        QVERIFY(m_window->isWindowModified());
        action("saveSession")->trigger();
        answerDialog(session);
        QTRY_VERIFY(!m_window->isWindowModified());
        MainWindow again;
        again.show();
        again.open(session);
        QTRY_VERIFY(again.explorer().exploration());
        QCOMPARE(again.explorer().exploration()->front.points.size(), front.points.size());
        QTRY_VERIFY_WITH_TIMEOUT(again.project().data(), 60000);
        QVERIFY(again.explorer().exploration());
        QVERIFY(again.findChild<ParetoPlot*>()->isVisible());
    }

    /// What was decided is there again in a session, and can be gone on with.
    void sessionsKeepWhatWasDecided()
    {
        if (!QDir(dataFolder).exists())
            QSKIP("needs the package dataset-fashion-mnist");
        quick(128, 256, 4);
        QVERIFY(openExample());
        action("explore")->trigger();
        QVERIFY(explored());
        // The same without a change after the search.
        const QString untouched = m_folder.filePath(QStringLiteral("untouched.hawx"));
        action("saveSession")->trigger();
        answerDialog(untouched);
        QTRY_VERIFY(!m_window->isWindowModified());
        QTRY_VERIFY(Session::read(untouched.toStdString()).decisions ==
                    m_window->decisions().decisions());
        action("explore")->trigger();
        QVERIFY(explored());
        auto* loss = m_window->findChild<TargetsPanel*>()->lossBox();
        loss->setFocus();
        loss->selectAll();
        QTest::keyClicks(loss, "3");
        QTest::keyClick(loss, Qt::Key_Return);
        action("pin")->trigger();
        auto* machines = m_window->findChild<MachinePanel*>();
        QTest::keyClick(machines->imagesPerSecond()->slider(), Qt::Key_Right);
        auto* notes = m_window->findChild<QPlainTextEdit*>();
        notes->setPlainText(QStringLiteral("Three points, one pin."));
        const Decisions decided = m_window->decisions().decisions();
        QVERIFY(decided.machine && decided.pins.size() == 1);
        QTRY_VERIFY(m_window->front().isElsewhere());

        const QString session = m_folder.filePath(QStringLiteral("decided.hawx"));
        action("saveSession")->trigger();
        answerDialog(session);
        QTRY_VERIFY(!m_window->isWindowModified());
        // From here on it is saved by itself.
        action("undo")->trigger();
        const Decisions after = m_window->decisions().decisions();
        QVERIFY(after != decided && !m_window->isWindowModified());
        m_window.reset();

        m_window = std::make_unique<MainWindow>();
        m_window->show();
        m_window->open(session);
        QTRY_VERIFY(m_window->explorer().exploration());
        QVERIFY(m_window->decisions().decisions() == after);
        QCOMPARE(m_window->findChild<QPlainTextEdit*>()->toPlainText(),
                 QStringLiteral("Three points, one pin."));
        // With network and images at hand again it is as good as new.
        QTRY_VERIFY_WITH_TIMEOUT(m_window->choice().canEdit(), 60000);
        QVERIFY(m_window->decisions().decisions() == after);
        QVERIFY(!m_window->isWindowModified());
        QVERIFY(m_window->front().canSolve());
        machines = m_window->findChild<MachinePanel*>();
        QTest::keyClick(machines->imagesPerSecond()->slider(), Qt::Key_Right);
        QTRY_VERIFY(m_window->front().isElsewhere());
    }

    /// A search that comes to nothing gives back what was there before it.
    void aCancelledSearchGivesBackPinsAndLimits()
    {
        if (!QDir(dataFolder).exists())
            QSKIP("needs the package dataset-fashion-mnist");
        quick(128, 256, 4);
        QVERIFY(openExample());
        action("explore")->trigger();
        QVERIFY(explored());
        action("pin")->trigger();
        const Decisions decided = m_window->decisions().decisions();
        const auto exploration = m_window->explorer().exploration();
        quick(2000, 2000, 50);
        action("explore")->trigger();
        QTRY_VERIFY(m_window->explorer().isRunning());
        action("cancel")->trigger();
        QTRY_VERIFY(!m_window->explorer().isRunning());
        QVERIFY(m_window->explorer().exploration() == exploration);
        QVERIFY(m_window->decisions().decisions() == decided);
    }

    /// Imported circuits take part; a damaged one is named and left out.
    void importedCircuitsTakePart()
    {
        if (!QDir(dataFolder).exists())
            QSKIP("needs the package dataset-fashion-mnist");
        const bool isSigned = ExploreSettings{}.operands == OperandMode::Signed;
        const CircuitPtr imported = makeCircuit(
            "imported_bam", "broken array", isSigned,
            droppedProductsMultiplier(isSigned, {.h = 2, .v = 1, .d = 0}), std::nullopt);
        storeCircuits({{imported, {}}}, m_circuits.path().toStdString());
        QFile damaged(m_circuits.filePath(QStringLiteral("damaged.circuit")));
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write("this is no circuit");
        damaged.close();
        init(); // the window reads the library once, soon after it appears

        quick(64, 64, 1);
        QVERIFY(openExample());
        action("explore")->trigger();
        QVERIFY(explored());
        QVERIFY2(message().contains("damaged.circuit"), qPrintable(message()));
        const std::vector<CircuitPtr>& circuits =
            m_window->explorer().exploration()->settings.circuits;
        const auto found =
            std::find_if(circuits.begin(), circuits.end(), [&](const CircuitPtr& circuit) {
                return circuit->hash == imported->hash;
            });
        QVERIFY(found != circuits.end());
        QVERIFY((*found)->cost && (*found)->cost->powerMw > 0);
        QVERIFY(QDir(m_circuits.path()).removeRecursively());
    }

    /// Other machines, circuits given by hand, pins and verification, all with undo.
    void decidesByHand()
    {
        if (!QDir(dataFolder).exists())
            QSKIP("needs the package dataset-fashion-mnist");
        quick(128, 256, 4);
        QVERIFY(openExample());
        action("explore")->trigger();
        QVERIFY(explored());
        const auto& exploration = m_window->explorer().exploration();
        const auto power = [this] { return m_window->choice().choice()->point.hardware.powerMw; };

        // Twice the throughput takes about twice the power.
        const double full = m_window->front().front()->exact.hardware.powerMw;
        auto* machines = m_window->findChild<MachinePanel*>();
        QTest::keyClick(machines->imagesPerSecond()->slider(), Qt::Key_Right);
        QTest::keyClick(machines->imagesPerSecond()->slider(), Qt::Key_Right);
        QTest::keyClick(machines->imagesPerSecond()->slider(), Qt::Key_Right);
        QTRY_VERIFY(m_window->front().front()->exact.hardware.powerMw > 1.5 * full);
        // All that is shown fits the new machine, else this throws.
        for (const FrontPoint& point : m_window->front().front()->points)
            QVERIFY(exploration->live->predict(m_window->front().machines().front(), point.circuits)
                        .hardware == point.hardware);
        for (int k = 0; k < 3; ++k)
            action("undo")->trigger();
        QVERIFY(m_window->front().front()->exact.hardware.powerMw == full);
        QVERIFY(!action("undo")->isEnabled());

        // The first layer is made exact by hand.
        auto* panel = m_window->findChild<ConfigurationPanel*>();
        QTest::mouseClick(panel->view()->viewport(), Qt::LeftButton, {},
                          panel->view()->visualRect(panel->model()->layerIndex(0)).center());
        QCOMPARE(m_window->selection().layer(), std::optional<std::size_t>(0));
        QVERIFY(panel->circuitBox()->isEnabled());
        const auto before = m_window->choice().choice()->point;
        panel->circuitBox()->setFocus();
        QTest::keyClick(panel->circuitBox(), Qt::Key_Home);
        auto expected = before.circuits;
        std::fill_n(expected.begin(), exploration->sensitivity.layers[0].filters, 0);
        QCOMPARE(m_window->choice().choice()->point.circuits, expected);
        QVERIFY(expected == before.circuits || power() > before.hardware.powerMw);

        // Everything exact: nothing is lost, and verification says so.
        for (std::size_t layer = 1; layer < exploration->sensitivity.layers.size(); ++layer) {
            QTest::mouseClick(
                panel->view()->viewport(), Qt::LeftButton, {},
                panel->view()->visualRect(panel->model()->layerIndex(layer)).center());
            QTest::keyClick(panel->circuitBox(), Qt::Key_Home);
        }
        QCOMPARE(power(), full);
        if (action("verify")->isEnabled()) {
            action("verify")->trigger();
            QVERIFY(!action("verify")->isEnabled());
        }
        QTRY_VERIFY_WITH_TIMEOUT(m_window->choice().choice()->point.verifiedLossPp, 60000);
        QCOMPARE(*m_window->choice().choice()->point.verifiedLossPp, 0.0);

        action("pin")->trigger();
        QVERIFY(action("pin")->isChecked());
        QCOMPARE(m_window->decisions().decisions().pins.size(), 1u);
        while (action("undo")->isEnabled())
            action("undo")->trigger();
        QVERIFY(m_window->choice().choice()->point.circuits == before.circuits);
        QVERIFY(m_window->decisions().decisions().pins.empty());
    }

    /// The machine in view is searched; what was verified on another one stays there when the one
    /// that was searched cannot hold it.
    void verifiedOnAnotherMachine()
    {
        if (!QDir(dataFolder).exists())
            QSKIP("needs the package dataset-fashion-mnist");
        quick(128, 256, 2);
        QVERIFY(openExample());
        auto* machines = m_window->findChild<MachinePanel*>();
        machines->machineBox()->setFocus();
        while (machines->machine().name != "fgpu-8") {
            const std::string before = machines->machine().name;
            QTest::keyClick(machines->machineBox(), Qt::Key_Down);
            if (machines->machine().name == before)
                break;
        }
        QCOMPARE(machines->machine().name, "fgpu-8");
        action("explore")->trigger();
        QVERIFY(explored());
        QCOMPARE(m_window->explorer().exploration()->settings.accelerator.name, "fgpu-8");
        QCOMPARE(machines->machine().name, "fgpu-8");

        QTest::keyClick(machines->circuits()->slider(), Qt::Key_End); // any number of circuits
        const auto manifold = [this] {
            const auto& points = m_window->front().front()->points;
            return std::find_if(points.begin(), points.end(), [](const FrontPoint& point) {
                return std::set(point.circuits.begin(), point.circuits.end()).size() > 3;
            });
        };
        QTRY_VERIFY(m_window->front().isElsewhere() &&
                    manifold() != m_window->front().front()->points.end());
        const auto index = manifold() - m_window->front().front()->points.begin();
        const auto circuits = manifold()->circuits;
        Q_EMIT plot()->pointClicked(static_cast<std::size_t>(index));
        action("verify")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->choice().choice()->point.verifiedLossPp, 60000);
        QVERIFY(m_window->choice().choice()->point.circuits == circuits);

        while (action("undo")->isEnabled())
            action("undo")->trigger();
        QVERIFY(!m_window->front().isElsewhere());
        for (const FrontPoint& point : m_window->front().front()->points)
            QVERIFY(point.circuits != circuits);
    }

    /// What limits choose is verified by itself, until the best is.
    void limitsLeadToVerification()
    {
        if (!QDir(dataFolder).exists())
            QSKIP("needs the package dataset-fashion-mnist");
        quick(128, 256, 1);
        ExploreOptions options = m_window->exploreOptions();
        options.verifyChoice = true;
        m_window->setExploreOptions(options);
        QVERIFY(openExample());
        action("explore")->trigger();
        QVERIFY(explored());
        const auto best = [this] {
            const Front& front = *m_window->front().front();
            return front
                .points[*bestWithin(front, m_window->decisions().decisions().limits, Trust::All)];
        };
        QTRY_VERIFY_WITH_TIMEOUT(best().verifiedLossPp, 60000);
        QVERIFY(m_window->choice().choice()->point.circuits == best().circuits);
    }

    void cancelStopsAtOnce()
    {
        if (!QDir(dataFolder).exists())
            QSKIP("needs the package dataset-fashion-mnist");
        quick(20000, 0, 100);
        QVERIFY(openExample());
        action("explore")->trigger();
        QTest::qWait(300);
        auto* jobs = m_window->findChild<JobsPanel*>();
        QCOMPARE(jobs->running(), 1);
        QTest::mouseClick(jobs->findChild<JobRow*>()->cancelButton(), Qt::LeftButton);
        QCOMPARE(jobs->running(), 0);
        QVERIFY(!m_window->explorer().isRunning());
        QVERIFY(action("explore")->isEnabled());
        QVERIFY2(message().isEmpty(), qPrintable(message()));
        // And it can start again while the old thread may still be winding down.
        quick(64, 64, 1);
        action("explore")->trigger();
        QVERIFY(explored());
    }

    /// What was decided on the preview of a search goes with it: its circuits are not those of the
    /// exploration that comes back.
    void aCancelledSearchTakesItsDecisionsAlong()
    {
        if (!QDir(dataFolder).exists())
            QSKIP("needs the package dataset-fashion-mnist");
        quick(64, 64, 1);
        QVERIFY(openExample());
        auto* circuits = m_window->findChild<CircuitsPanel*>();
        QTRY_VERIFY(circuits->model()->rowCount() > 0);
        const QStringList all = circuits->model()->candidates();
        Q_EMIT circuits->candidatesChanged({QStringLiteral("mul8u_evo_100")});
        action("explore")->trigger();
        QVERIFY(explored());
        const auto before = m_window->explorer().exploration();

        Q_EMIT circuits->candidatesChanged(all);
        ExploreOptions slow = m_window->exploreOptions();
        slow.testImages = 0;
        slow.verify = 1000;
        m_window->setExploreOptions(slow);
        action("explore")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->front().front(), 60000);
        QVERIFY(m_window->explorer().isRunning());
        const auto& points = m_window->front().front()->points;
        const auto other = std::find_if(points.begin(), points.end(), [&](const FrontPoint& point) {
            return *std::max_element(point.circuits.begin(), point.circuits.end()) >=
                   before->settings.circuits.size();
        });
        QVERIFY(other != points.end());
        Q_EMIT plot()->pointClicked(static_cast<std::size_t>(other - points.begin()));
        QVERIFY(!m_window->decisions().decisions().configuration.empty());

        action("cancel")->trigger();
        QVERIFY(m_window->explorer().exploration() == before);
        QVERIFY(m_window->decisions().decisions().configuration.empty());
        QVERIFY(!action("undo")->isEnabled());
        for (const std::uint16_t circuit : m_window->choice().choice()->point.circuits)
            QVERIFY(circuit < before->settings.circuits.size());
    }

    void closingDuringWorkEndsSoon_data()
    {
        QTest::addColumn<bool>("paused");
        QTest::newRow("running") << false;
        QTest::newRow("paused") << true;
    }

    void closingDuringWorkEndsSoon()
    {
        QFETCH(bool, paused);
        if (!QDir(dataFolder).exists())
            QSKIP("needs the package dataset-fashion-mnist");
        quick(20000, 0, 100);
        QVERIFY(openExample());
        action("explore")->trigger();
        QTest::qWait(500);
        if (paused) {
            m_window->findChild<JobRow*>()->pauseButton()->click();
            QTest::qWait(100); // for the threads to notice
        }
        QElapsedTimer clock;
        clock.start();
        m_window->close();
        m_window.reset();
        QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    }

    void layoutCanBeReset()
    {
        auto* dock = m_window->findChild<QDockWidget*>(QStringLiteral("targets"));
        dock->hide();
        m_window->findChild<Workspace*>()->resetLayout();
        QVERIFY(dock->isVisible());
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
