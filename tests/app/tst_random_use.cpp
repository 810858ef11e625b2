// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/window/layouts.h"
#include "app/hawx/window/main_window.h"
#include "app/hawx/window/workspace.h"
#include "core/circuits/library.h"
#include "core/session/session.h"
#include "tests/app/tiny_project.h"
#include "tests/support/sanitizers.h"
#include "widgets/circuits/circuits_panel.h"
#include "widgets/circuits/evolution.h"
#include "widgets/circuits/evolve_dialog.h"
#include "widgets/configuration/configuration_panel.h"
#include "widgets/data/data_dialog.h"
#include "widgets/exports/export_dialog.h"
#include "widgets/heat_map/heat_map_panel.h"
#include "widgets/jobs/job_row.h"
#include "widgets/jobs/jobs_panel.h"
#include "widgets/network/network_panel.h"
#include "widgets/pareto/pareto_plot.h"
#include "widgets/playground/playground_panel.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QLoggingCategory>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <ctime>
#include <functional>

using namespace hawx;
using hawx::test::kSlowness;
using hawx::test::Random;

namespace {

/// Sequences unless HAWX_RANDOM_SEQUENCES says otherwise.
constexpr int usualSequences = 500;

/// Processor time of all threads: another program on the machine does not spend it.
double processorSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

qsizetype threadsAlive()
{
    return QDir(QStringLiteral("/proc/self/task"))
        .entryList(QDir::Dirs | QDir::NoDotAndDotDot)
        .size();
}

/// What somebody does who hits everything, on a window with tiny networks and images.
class Monkey {
public:
    Monkey(MainWindow& window, std::uint32_t seed, const QDir& files)
        : m_window(window), m_random(seed), m_files(files)
    {}

    /// Opens what a search needs, most of the time, then does so many things.
    void act(int steps)
    {
        if (!m_random.oneIn(4)) {
            open({"a.onnx"});
            m_window.openData(m_files.filePath(QStringLiteral("a")));
            waitFor([this] { return m_window.project().data() != nullptr; });
        }
        if (!m_random.oneIn(4))
            trigger({"explore"});
        for (int step = 0; step < steps; ++step) {
            const auto& deeds = all();
            deeds[static_cast<std::size_t>(m_random.below(static_cast<int>(deeds.size())))]();
            switch (m_random.below(6)) {
            case 0: break; // at once
            case 1: waitFor([this] { return m_window.explorer().exploration() != nullptr; }); break;
            default: QTest::qWait(m_random.below(8));
            }
        }
    }

    template <typename T>
    T* any()
    {
        QList<T*> found;
        for (T* each : m_window.findChildren<T*>())
            if (each->isVisible() && each->isEnabled())
                found.append(each);
        return found.isEmpty() ? nullptr : found.at(m_random.below(static_cast<int>(found.size())));
    }

private:
    using Deed = std::function<void()>;

    /// Shortly, and only where there is work to wait for.
    void waitFor(const std::function<bool()>& done) const
    {
        if (jobs().running() > 0)
            (void)QTest::qWaitFor(done, 60);
    }
    JobsPanel& jobs() const { return *m_window.findChild<JobsPanel*>(); }
    const char* oneOf(std::initializer_list<const char*> names)
    {
        return *(names.begin() + m_random.below(static_cast<int>(names.size())));
    }
    void open(std::initializer_list<const char*> names)
    {
        m_window.open(m_files.filePath(QLatin1String(oneOf(names))));
    }
    void trigger(std::initializer_list<const char*> names)
    {
        // A shortcut does nothing while its command is disabled.
        auto* action = m_window.findChild<QAction*>(QLatin1String(oneOf(names)));
        QVERIFY(action);
        action->trigger();
    }
    QPoint within(const QRect& area)
    {
        return area.topLeft() + QPoint(m_random.below(std::max(area.width(), 1)),
                                       m_random.below(std::max(area.height(), 1)));
    }
    void key(QWidget* widget)
    {
        const Qt::Key keys[] = {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up,    Qt::Key_Down,
                                Qt::Key_Home, Qt::Key_End,   Qt::Key_Space, Qt::Key_PageUp};
        if (widget)
            QTest::keyClick(widget, keys[m_random.below(8)]);
    }
    void drag(QWidget* canvas, QPoint from)
    {
        QTest::mousePress(canvas, Qt::LeftButton, {}, from);
        for (int step = m_random.below(4); step > 0; --step)
            QTest::mouseMove(canvas, within(canvas->rect()));
        // Sometimes what is dragged changes meanwhile.
        if (m_random.oneIn(4))
            QTest::qWait(5);
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, within(canvas->rect()));
    }
    void clickRow(QTreeView* view)
    {
        if (view && view->model() && view->isVisible())
            QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                              within(view->viewport()->rect()));
    }
    void answerDialogs();
    void dragFront();
    void clickFront();
    void steerJob();
    void moveDock();
    void type();
    void tickCircuits();
    void searchOtherCircuits();
    const std::vector<Deed>& all();

    MainWindow& m_window;
    Random m_random;
    QDir m_files;
    std::vector<Deed> m_all;
};

/// Of the file dialogs and questions that are open, one.
void Monkey::answerDialogs()
{
    if (auto* box = m_window.findChild<QMessageBox*>()) {
        const auto buttons = box->buttons();
        buttons.at(m_random.below(static_cast<int>(buttons.size())))->click();
    } else if (auto* exports = m_window.findChild<ExportDialog*>(); exports && m_random.oneIn(2)) {
        const int forms = exports->formList()->count();
        exports->formList()->setCurrentRow(m_random.below(forms));
        exports->destinationEdit()->setText(m_files.filePath(QStringLiteral("exported")));
        exports->exportButton()->click();
        if (m_random.oneIn(3))
            exports->validateButton()->click();
        if (m_random.oneIn(2))
            exports->close();
    } else if (auto* data = m_window.findChild<DataDialog*>(); data && m_random.oneIn(2)) {
        if (m_random.oneIn(2))
            Q_EMIT data->pathChosen(m_files.filePath(QStringLiteral("a")));
        QPushButton* const buttons[] = {data->folderButton(), data->listButton(), data->useButton(),
                                        data->anotherButton(), data->closeButton()};
        QPushButton* button = buttons[m_random.below(5)];
        if (button->isVisible())
            button->click();
    } else if (auto* files = m_window.findChild<QFileDialog*>()) {
        if (!m_random.oneIn(3))
            Q_EMIT files->fileSelected(m_files.filePath(QLatin1String(
                files->acceptMode() == QFileDialog::AcceptSave ? "saved.hawx" : "b.onnx")));
        files->close();
    }
}

void Monkey::clickFront()
{
    auto* plot = m_window.findChild<ParetoPlot*>();
    const auto& front = m_window.front().front();
    if (!plot->isVisible() || !front || front->points.empty())
        return;
    const int points = static_cast<int>(front->points.size());
    const QPoint at = plot->positionOf(static_cast<std::size_t>(m_random.below(points)));
    QTest::mouseClick(plot->canvas(), Qt::LeftButton, {}, at);
    key(plot->canvas());
}

void Monkey::dragFront()
{
    auto* plot = m_window.findChild<ParetoPlot*>();
    if (!plot->isVisible())
        return;
    const QPoint starts[] = {plot->xHandle(), plot->yHandle(), within(plot->plotArea())};
    drag(plot->canvas(), starts[m_random.below(3)]);
}

void Monkey::steerJob()
{
    // Those of short jobs are not visible yet, but there.
    const auto rows = jobs().findChildren<JobRow*>();
    if (rows.isEmpty())
        return;
    const JobRow* row = rows.at(m_random.below(static_cast<int>(rows.size())));
    (m_random.oneIn(3) ? row->cancelButton() : row->pauseButton())->click();
}

void Monkey::moveDock()
{
    const auto& docks = m_window.findChild<Workspace*>()->docks();
    QDockWidget* dock = docks.at(m_random.below(static_cast<int>(docks.size())));
    switch (m_random.below(4)) {
    case 0: dock->setFloating(!dock->isFloating()); break;
    case 1: dock->close(); break;
    case 2: dock->toggleViewAction()->trigger(); break;
    default: dock->raise();
    }
}

void Monkey::type()
{
    if (auto* field = any<QLineEdit>()) {
        field->setFocus();
        QTest::keyClicks(field, QLatin1String(oneOf({"1", "mul8u", "-5", "(", "e", "0.3"})));
        QTest::keyClick(field, m_random.oneIn(2) ? Qt::Key_Return : Qt::Key_Backspace);
    }
}

/// A few of the circuits, perhaps none.
void Monkey::tickCircuits()
{
    QStringList names;
    const std::vector<CircuitPtr> offered = defaultCandidates(CircuitLibrary::shipped(), false);
    for (int count = m_random.below(6); count > 0; --count)
        names.append(QString::fromStdString(m_random.oneOf(offered)->name));
    names.removeDuplicates();
    Q_EMIT m_window.findChild<CircuitsPanel*>()->candidatesChanged(names);
}

/// Decides on what a search previews, and perhaps has it cancelled.
void Monkey::searchOtherCircuits()
{
    tickCircuits();
    trigger({"explore"});
    waitFor([this] { return m_window.front().front() != nullptr; });
    steerJob(); // perhaps pauses it
    clickFront();
    trigger({"cancel", "pin", "verify"});
}

const std::vector<Monkey::Deed>& Monkey::all()
{
    if (!m_all.empty())
        return m_all;
    m_all = {
        [this] {
            open({"a.onnx", "b.onnx", "bad.onnx", "none.onnx"});
        },
        [this] {
            open({"a", "b", "."});
        },
        [this] {
            open({"a.hawx", "bad.hawx", "saved.hawx", "a.hawx"});
        },
        [this] { trigger({"explore"}); },
        [this] {
            trigger({"explore", "cancel"});
        },
        [this] {
            trigger({"undo", "undo", "redo"});
        },
        [this] {
            trigger({"verify", "pin", "clearLimits"});
        },
        [this] {
            trigger({"present", "largerText", "smallerText"});
        },
        [this] {
            trigger({"saveSession", "exportConfiguration", "openData"});
        },
        [this] { answerDialogs(); },
        [this] { clickFront(); },
        [this] { clickFront(); },
        [this] { dragFront(); },
        [this] { steerJob(); },
        [this] { steerJob(); },
        [this] { moveDock(); },
        [this] { type(); },
        [this] { tickCircuits(); },
        [this] { searchOtherCircuits(); },
        [this] { searchOtherCircuits(); },
        [this] { key(any<QSlider>()); },
        [this] { key(any<QSlider>()); },
        [this] { key(any<QComboBox>()); },
        [this] { key(m_window.findChild<ConfigurationPanel*>()->circuitBox()); },
        [this] { key(any<QAbstractSpinBox>()); },
        [this] { clickRow(m_window.findChild<ConfigurationPanel*>()->view()); },
        [this] { clickRow(m_window.findChild<NetworkPanel*>()->view()); },
        [this] { clickRow(m_window.findChild<CircuitsPanel*>()->view()); },
        [this] {
            QWidget* map = m_window.findChild<HeatMapPanel*>()->view()->viewport();
            drag(map, within(map->rect()));
        },
        [this] {
            auto* playground = m_window.findChild<PlaygroundPanel*>();
            Q_EMIT playground->imagePicked(static_cast<std::size_t>(m_random.below(30)));
            Q_EMIT playground->wrongOnlyRequested(m_random.oneIn(2));
        },
        [this] {
            auto* evolution = m_window.findChild<EvolveDialog*>();
            EvolveRequest request{
                .start = QStringLiteral("mul8u_evo_100"), .settings = {}, .name = {}};
            request.settings.candidates = 200;
            if (m_random.oneIn(2))
                Q_EMIT evolution->startRequested(request);
            else
                Q_EMIT evolution->stopRequested();
        },
        [this] {
            const auto layouts = windowLayouts();
            m_window.findChild<Workspace*>()->setLayout(
                QLatin1String(layouts.at(m_random.below(static_cast<int>(layouts.size()))).name));
        },
        [this] { m_window.resize(m_random.between(400, 1200), m_random.between(300, 800)); },
        [this] {
            if (m_random.oneIn(4))
                m_window.close();
        },
    };
    return m_all;
}

} // namespace

/// Whatever is done to the window, in whatever order: it does not crash, ends what it began, and
/// goes when it is closed. A sequence is a row of the data, numbered by its seed.
class TestRandomUse : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    qsizetype m_threads = 0; ///< that stay: those of the pool and of Qt

    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    static void makeQuick(MainWindow& window)
    {
        ExploreOptions options;
        options.calibrationImages = 16;
        options.profileImages = 32;
        options.testImages = 24;
        options.verify = 20;
        options.candidates =
            QStringList{QStringLiteral("mul8u_evo_100"), QStringLiteral("mul8u_bam_h0v4"),
                        QStringLiteral("mul8u_bam_h1v5")};
        window.setExploreOptions(options);
    }

    void writeFiles() const
    {
        QVERIFY(test::writeTinyNetwork(path("a.onnx"), 6, 4));
        QVERIFY(test::writeTinyNetwork(path("b.onnx"), 5, 2));
        QVERIFY(test::writeIdxFolder(path("a"), 6, 60, 30, 3));
        QVERIFY(test::writeIdxFolder(path("b"), 5, 60, 30, 3));
        for (const char* name : {"bad.onnx", "bad.hawx"}) {
            QFile file(path(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("neither network nor session");
        }
        MainWindow window;
        makeQuick(window);
        window.open(path("a.onnx"));
        window.openData(path("a"));
        QTRY_VERIFY_WITH_TIMEOUT(window.project().data(), 60000);
        window.findChild<QAction*>(QStringLiteral("explore"))->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(window.explorer().exploration(), 60000);
        Session::save(path("a.hawx").toStdString(), *window.explorer().exploration());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("HAWX"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_random_use"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        qputenv("XDG_DATA_HOME", m_folder.path().toUtf8()); // of sessions without a name
        qputenv("HAWX_CIRCUITS", path("circuits").toUtf8());
        // Qt says of each dialog that this plugin has no size hints.
        QLoggingCategory::setFilterRules(QStringLiteral("qt.qpa.*=false\ndefault.warning=false"));
        writeFiles();
        m_threads = threadsAlive();
    }

    void init() { QSettings().clear(); }

    void sequences_data()
    {
        QTest::addColumn<int>("seed");
        bool isStated = false;
        const int stated = qEnvironmentVariableIntValue("HAWX_RANDOM_SEQUENCES", &isStated);
        for (int seed = 1; seed <= (isStated ? stated : usualSequences); ++seed)
            QTest::addRow("%d", seed) << seed;
    }

    void sequences()
    {
        QFETCH(int, seed);
        Random random(static_cast<std::uint32_t>(seed));
        auto window = std::make_unique<MainWindow>();
        makeQuick(*window);
        window->resize(800, 600); // most time goes into painting
        window->show();
        Monkey(*window, static_cast<std::uint32_t>(seed), QDir(m_folder.path()))
            .act(random.between(2, 9));

        if (random.oneIn(4)) { // what was begun ends by itself
            auto* jobs = window->findChild<JobsPanel*>();
            for (JobRow* row : jobs->findChildren<JobRow*>())
                if (row->pauseButton()->isChecked())
                    row->pauseButton()->click();
            QTRY_COMPARE_WITH_TIMEOUT(jobs->running(), 0, 60000);
        }
        const double spent = processorSeconds();
        QElapsedTimer clock;
        clock.start();
        window->setWindowModified(false);
        window->close();
        QVERIFY(!window->isVisible());
        window.reset();
        // Waiting for nobody, and computing nothing more.
        QVERIFY2(clock.elapsed() < 10000 * kSlowness, qPrintable(QString::number(clock.elapsed())));
        const double more = processorSeconds() - spent;
        QVERIFY2(more < kSlowness, qPrintable(QString::number(more)));
        QCOMPARE(QApplication::topLevelWidgets().size(), 0);
        QVERIFY2(threadsAlive() <= m_threads + QThread::idealThreadCount(),
                 qPrintable(QString::number(threadsAlive())));
    }
};

QTEST_MAIN(TestRandomUse)
#include "tst_random_use.moc"
