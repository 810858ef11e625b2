// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/window/main_window.h"
#include "app/hawx/window/workspace.h"
#include "tests/app/watched_application.h"
#include "tests/support/sanitizers.h"
#include "widgets/pareto/pareto_plot.h"

#include <QAction>
#include <QDir>
#include <QDockWidget>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <random>

using namespace hawx;

namespace {

const QString dataFolder = QStringLiteral("/usr/share/datasets/fashion-mnist");
/// Four times what HAWX promises: on a busy machine its caches are cold.
constexpr double mostMs = 200 * hawx::test::kSlowness;

WatchedApplication& application()
{
    return *static_cast<WatchedApplication*>(QCoreApplication::instance());
}

/// A front of very many points, of the exploration's circuits and filters.
std::shared_ptr<Front> longFront(const Exploration& exploration, std::size_t points)
{
    auto front = std::make_shared<Front>();
    front->exact = exploration.front.exact;
    const std::size_t filters = exploration.front.points.front().circuits.size();
    const std::size_t circuits = exploration.settings.circuits.size();
    std::mt19937 random(1);
    for (std::size_t k = 0; k < points; ++k) {
        const double share = (static_cast<double>(k) + 1) / static_cast<double>(points);
        FrontPoint point;
        point.circuits.resize(filters);
        for (std::uint16_t& circuit : point.circuits)
            circuit = static_cast<std::uint16_t>(random() % circuits);
        const HardwareFigures& exact = front->exact.hardware;
        point.hardware = exact;
        point.hardware.powerMw = exact.powerMw * share;
        point.hardware.areaUm2 = exact.areaUm2 * (0.3 + 0.7 * share);
        point.hardware.energyUj = exact.energyUj * share;
        point.lossPp = 4 * std::pow(1 - share, 2);
        point.lossLowPp = point.lossPp / 2;
        point.lossHighPp = point.lossPp * 1.5;
        point.powerSaving = 1 - share;
        point.areaSaving = 0.7 * (1 - share);
        front->points.push_back(std::move(point));
    }
    return front;
}

} // namespace

/// The window's thread never computes for long, whatever goes on.
class TestEventLoop : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    static void verifyNothingTookLong()
    {
        qInfo("The longest event, of at most 50 ms: %s", qPrintable(application().what()));
        QVERIFY(application().longestMs() < mostMs);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!QDir(dataFolder).exists())
            QSKIP("needs the package dataset-fashion-mnist");
        QCoreApplication::setOrganizationName(QStringLiteral("HAWX"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_event_loop"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        qputenv("XDG_DATA_HOME", m_folder.path().toUtf8()); // of sessions without a name
        qputenv("HAWX_CIRCUITS", m_folder.path().toUtf8());
        m_window = std::make_unique<MainWindow>();
        ExploreOptions options;
        options.profileImages = 512;
        options.testImages = 2000;
        options.verify = 6;
        m_window->setExploreOptions(options);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTest::qWait(100); // the first paint of everything is not what this is about
    }

    void cleanupTestCase() { m_window.reset(); }

    void opening()
    {
        application().watch();
        m_window->openExample();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->project().data(), 60000);
        verifyNothingTookLong();
    }

    void profilingAndSearching()
    {
        application().watch();
        m_window->findChild<QAction*>(QStringLiteral("explore"))->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->explorer().exploration(), 300000);
        QTest::qWait(200);
        QVERIFY(application().events() > 50);
        verifyNothingTookLong();
    }

    /// A front of 50,000 points comes, is panned, zoomed and limited.
    void aLongFront()
    {
        auto* workspace = m_window->findChild<Workspace*>();
        auto* plot = m_window->findChild<ParetoPlot*>();
        const auto front = longFront(*m_window->explorer().exploration(), 50000);
        application().watch();
        // Handed over as controllers do: in an event of its own.
        QMetaObject::invokeMethod(
            workspace, [workspace, front] { workspace->setFront(front); }, Qt::QueuedConnection);
        QTest::qWait(300);
        QWidget* canvas = plot->canvas();
        const QPoint middle = canvas->rect().center();
        QTest::mousePress(canvas, Qt::LeftButton, {}, middle);
        for (int step = 1; step <= 10; ++step) {
            QTest::mouseMove(canvas, middle + QPoint(step * 6, step * 2));
            QTest::qWait(20);
        }
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, middle + QPoint(60, 20));
        for (int step = 0; step < 5; ++step) {
            QWheelEvent wheel(middle, canvas->mapToGlobal(middle), {}, {0, 120}, {}, {}, {}, false);
            QCoreApplication::sendEvent(canvas, &wheel);
            QTest::qWait(20);
        }
        verifyNothingTookLong();
    }
};

int main(int count, char** arguments)
{
    WatchedApplication watched(count, arguments);
    TestEventLoop test;
    return QTest::qExec(&test, count, arguments);
}

#include "tst_event_loop.moc"
