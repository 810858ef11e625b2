// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/tours/exercise.h"
#include "app/hawx/tours/guided_tours.h"
#include "app/hawx/window/main_window.h"
#include "app/hawx/window/workspace.h"
#include "core/search/live_front.h"
#include "widgets/circuits/circuit_detail.h"
#include "widgets/circuits/circuits_filter.h"
#include "widgets/circuits/circuits_model.h"
#include "widgets/circuits/circuits_panel.h"
#include "widgets/circuits/error_surface.h"
#include "widgets/common/choice_buttons.h"
#include "widgets/common/empty_state.h"
#include "widgets/configuration/configuration_panel.h"
#include "widgets/exports/export_dialog.h"
#include "widgets/heat_map/heat_map_panel.h"
#include "widgets/pareto/pareto_plot.h"
#include "widgets/targets/limit_spin_box.h"
#include "widgets/targets/machine_panel.h"
#include "widgets/targets/stepped_slider.h"
#include "widgets/targets/targets_panel.h"
#include "widgets/tours/callout.h"
#include "widgets/tours/coach_mark.h"
#include "widgets/tours/exercises_dialog.h"
#include "widgets/tours/question_view.h"
#include "widgets/tours/tours_dialog.h"

#include <QAction>
#include <QButtonGroup>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>
#include <set>

using namespace hawx;

namespace {

const QString dataFolder = QStringLiteral("/usr/share/datasets/fashion-mnist");
constexpr int searchMs = 120000;

} // namespace

class TestGuidedTours : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    TourController& tours() const { return m_window->tours().controller(); }
    Callout* callout() const { return tours().callout(); }
    QAction* action(const QString& name) const { return m_window->findChild<QAction*>(name); }
    CircuitsPanel* circuits() const { return m_window->findChild<CircuitsPanel*>(); }

    void start(const char* id) const
    {
        action(QStringLiteral("tour.%1").arg(QLatin1String(id)))->trigger();
        QVERIFY(tours().tour() && tours().tour()->id == QLatin1String(id));
        QVERIFY(callout()->isVisible());
    }

    void press(const char* name) const
    {
        for (const QToolBar* bar : m_window->findChildren<QToolBar*>()) {
            if (QWidget* button = bar->widgetForAction(action(QLatin1String(name)))) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        QFAIL(name);
    }

    /// The step waits, then something is done, then it says what came of it.
    template <typename Deed>
    void doStep(std::size_t step, Deed deed) const
    {
        QTRY_COMPARE(tours().step(), step);
        QVERIFY2(tours().isWaiting(), qPrintable(callout()->content().title));
        QVERIFY(callout()->taskLabel()->isVisible());
        deed();
        QTRY_VERIFY2_WITH_TIMEOUT(!tours().isWaiting(), qPrintable(callout()->content().title),
                                  searchMs);
        QVERIFY(!callout()->content().outcome.isEmpty());
        QVERIFY2(!callout()->content().outcome.contains('%' + QStringLiteral("1")),
                 qPrintable(callout()->content().outcome));
    }

    void pageDown() const { QTest::keyClick(m_window.get(), Qt::Key_PageDown); }

    void finish(const char* id) const
    {
        QTRY_COMPARE(callout()->content().forward, CalloutContent::Forward::Finish);
        QTest::mouseClick(callout()->forwardButton(), Qt::LeftButton);
        QTRY_VERIFY(!tours().tour());
        QVERIFY(!m_window->findChild<Callout*>());
        QVERIFY(!m_window->findChild<Spotlight*>());
        QVERIFY(QSettings().value(QStringLiteral("tours/%1").arg(QLatin1String(id))).toBool());
    }

    /// A search that takes seconds.
    void quick() const
    {
        ExploreOptions options;
        options.calibrationImages = 128;
        options.profileImages = 128;
        options.testImages = 256;
        options.verify = 3;
        options.verifyChoice = false;
        m_window->setExploreOptions(options);
    }

    void openAndExplore() const
    {
        quick();
        m_window->openExample();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->project().data(), 60000);
        action(QStringLiteral("explore"))->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->explorer().exploration(), searchMs);
    }

    /// The two steps that all tours but one begin with, on a window where nothing is open.
    void beginWithExample() const
    {
        quick();
        doStep(0, [this] {
            QTest::mouseClick(callout()->forwardButton(), Qt::LeftButton); // show me
        });
        pageDown();
        doStep(1, [this] { press("explore"); });
        pageDown();
    }

    QModelIndex rowOf(const QString& name) const
    {
        return circuits()->filter()->mapFromSource(
            circuits()->model()->index(*circuits()->model()->rowOf(name), 0));
    }

    void clickCircuit(const QString& name, Qt::KeyboardModifiers keys = {}) const
    {
        auto* view = circuits()->view();
        view->scrollTo(rowOf(name));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, keys,
                          view->visualRect(rowOf(name)).center());
    }

    /// Names of approximate circuits, mild ones first.
    QStringList approximate() const
    {
        QStringList names;
        for (int row = 0; row < circuits()->filter()->rowCount(); ++row) {
            const int source =
                circuits()->filter()->mapToSource(circuits()->filter()->index(row, 0)).row();
            if (!circuits()->model()->circuit(source).isExact())
                names.append(QString::fromStdString(circuits()->model()->circuit(source).name));
        }
        return names;
    }

    void answer(bool isRight) const
    {
        // The task knows; the test does not ask it, but tries all.
        const auto buttons = callout()->questionView()->choices()->buttons();
        QVERIFY(buttons.size() >= 2);
        for (QAbstractButton* button : buttons) {
            button->click();
            QTest::mouseClick(callout()->questionView()->checkButton(), Qt::LeftButton);
            QTRY_VERIFY(callout()->content().verdict);
            QTest::qWait(5);
            if (callout()->content().verdict->isRight == isRight)
                return;
        }
        QFAIL("no answer was judged so");
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("HAWX"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_guided_tours"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        qputenv("XDG_DATA_HOME", m_folder.path().toUtf8());
        qputenv("HAWX_CIRCUITS", m_folder.filePath(QStringLiteral("circuits")).toUtf8());
        QVERIFY(m_folder.isValid());
        if (!QDir(dataFolder).exists())
            QSKIP("needs the package dataset-fashion-mnist");
    }

    void init()
    {
        QSettings().clear();
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup()
    {
        m_window.reset();
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

    /// Each step points at something that there is.
    void everySpotlightExists()
    {
        for (const Tour& tour : tours().tours()) {
            QVERIFY(tour.steps.size() > 4);
            for (const TourStep& step : tour.steps) {
                if (step.spotlight.isEmpty() || step.needs == Needs::Export)
                    continue;
                QVERIFY2(m_window->findChild<QWidget*>(step.spotlight) || action(step.spotlight),
                         qPrintable(step.spotlight));
            }
        }
    }

    void multiplierTourToItsEnd()
    {
        QTRY_VERIFY_WITH_TIMEOUT(circuits()->model()->rowCount() > 0, searchMs);
        start("multiplier");
        QVERIFY(!tours().isWaiting());
        pageDown();
        const QStringList names = approximate();
        doStep(1, [&] {
            clickCircuit(names[6]);
            QCOMPARE(circuits()->selected(), QStringList{names[6]});
        });
        QVERIFY(callout()->content().outcome.contains(
            nameOf(circuits()->model()->circuit(*circuits()->model()->rowOf(names[6])))));
        pageDown();
        doStep(2, [&] {
            ErrorSurface* surface = circuits()->detail()->surface(0);
            const Circuit& circuit =
                circuits()->model()->circuit(*circuits()->model()->rowOf(names[6]));
            surface->setFocus();
            // Rightwards and up from the middle until a product is wrong.
            for (int k = 0; k < 127 && tours().isWaiting(); ++k) {
                QTest::keyClick(surface, k % 2 == 0 ? Qt::Key_Right : Qt::Key_Up);
                QTest::qWait(1);
                if (const auto pair = surface->current();
                    pair && circuit.table.error(pair->a, pair->b) != 0)
                    break;
            }
        });
        QVERIFY(callout()->content().question);
        answer(false);
        QVERIFY(!callout()->content().verdict->isRight);
        answer(true);
        pageDown();
        doStep(3, [&] { clickCircuit(names[9], Qt::ControlModifier); });
        pageDown();
        doStep(4, [&] { clickCircuit(names[3]); });
        pageDown();
        finish("multiplier");
    }

    void filtersTourToItsEnd()
    {
        start("filters");
        beginWithExample();
        auto* panel = m_window->findChild<HeatMapPanel*>();
        doStep(2, [&] {
            QTest::mouseClick(panel->view()->viewport(), Qt::LeftButton, {},
                              panel->view()->filterRect(8).center());
        });
        QCOMPARE(m_window->selection().filters(), std::vector<std::size_t>{8});
        pageDown();
        doStep(3, [&] {
            auto* box = panel->findChild<QComboBox*>(QStringLiteral("heatMapCircuit"));
            QTest::keyClick(box, box->currentIndex() > 2 ? Qt::Key_Up : Qt::Key_Down);
        });
        pageDown();
        doStep(4, [&] {
            const auto buttons = panel->findChild<ChoiceButtons*>()->findChildren<QToolButton*>();
            QTest::mouseClick(buttons.back(), Qt::LeftButton);
        });
        answer(true);
        // The right one by the scores themselves.
        const auto& map = m_window->explorer().exploration()->sensitivity;
        const auto& scores = map.layerScores[*m_window->selection().circuit()];
        QCOMPARE(callout()->questionView()->choices()->checkedId(),
                 static_cast<int>(std::max_element(scores.begin(), scores.end()) - scores.begin()));
        pageDown();
        doStep(5, [&] {
            auto* box = m_window->findChild<ConfigurationPanel*>()->circuitBox();
            QVERIFY(box->isEnabled());
            box->setFocus();
            QTest::keyClick(box, box->currentIndex() == 0 ? Qt::Key_End : Qt::Key_Home);
        });
        action(QStringLiteral("undo"))->trigger();
        pageDown();
        finish("filters");
    }

    void machinesTourToItsEnd()
    {
        start("machines");
        beginWithExample();
        auto* machines = m_window->findChild<MachinePanel*>();
        doStep(2, [&] {
            auto* box = machines->machineBox();
            box->setFocus();
            for (int k = 0; k < box->count() && machines->machine().name != "fgpu-8"; ++k)
                QTest::keyClick(box, Qt::Key_Down);
            for (int k = 0; k < box->count() && machines->machine().name != "fgpu-8"; ++k)
                QTest::keyClick(box, Qt::Key_Up);
            QCOMPARE(machines->machine().name, "fgpu-8");
        });
        answer(true);
        pageDown();
        doStep(3, [&] {
            QSlider* slider = machines->circuits()->slider();
            QTest::keyClick(slider,
                            slider->value() > slider->minimum() ? Qt::Key_Left : Qt::Key_Right);
        });
        pageDown();
        doStep(4, [&] {
            while (action(QStringLiteral("undo"))->isEnabled())
                press("undo");
        });
        QVERIFY(!m_window->front().isElsewhere());
        pageDown();
        finish("machines");
    }

    void buildTourToItsEnd()
    {
        start("build");
        beginWithExample();
        const double saving = m_window->choice().choice()->point.powerSaving;
        doStep(2, [&] {
            auto* loss = m_window->findChild<TargetsPanel*>()->lossBox();
            loss->setFocus();
            loss->selectAll();
            QTest::keyClicks(loss, "3");
            QTest::keyClick(loss, Qt::Key_Return);
        });
        QVERIFY(m_window->choice().choice()->point.powerSaving >= saving);
        QVERIFY2(callout()->content().outcome.contains(QStringLiteral("3.00")),
                 qPrintable(callout()->content().outcome));
        pageDown();
        doStep(3, [&] {
            auto* plot = m_window->findChild<ParetoPlot*>();
            plot->canvas()->setFocus();
            QTest::keyClick(plot->canvas(), Qt::Key_Left);
            if (m_window->choice().choice()->point.circuits.empty() || tours().isWaiting())
                QTest::qWait(20);
            if (tours().isWaiting())
                QTest::keyClick(plot->canvas(), Qt::Key_Right);
        });
        // One that is not verified yet, or the next step has nothing to wait for.
        const auto& points = m_window->front().front()->points;
        const auto predicted = std::find_if(
            points.begin(), points.end(), [](const auto& point) { return !point.verifiedLossPp; });
        QVERIFY(predicted != points.end());
        Q_EMIT m_window->findChild<ParetoPlot*>()->pointClicked(
            static_cast<std::size_t>(predicted - points.begin()));
        pageDown();
        doStep(4, [this] { press("verify"); });
        pageDown();
        doStep(5, [this] { press("exportConfiguration"); });
        auto* dialog = m_window->findChild<ExportDialog*>();
        QVERIFY(dialog);
        tours().next();
        // The callout is where the control is.
        QTRY_COMPARE(tours().step(), 6u);
        QCOMPARE(callout()->window(), dialog);
        if (tours().isWaiting())
            doStep(6, [this] { QTest::mouseClick(callout()->forwardButton(), Qt::LeftButton); });
        QCOMPARE(dialog->form(), QStringLiteral("verilog"));
        tours().next();
        doStep(7, [&] {
            QCOMPARE(callout()->content().forward, CalloutContent::Forward::Skip);
            dialog->destinationEdit()->setText(m_folder.filePath(QStringLiteral("hardware")));
            QTRY_VERIFY(dialog->exportButton()->isEnabled());
            QTest::mouseClick(dialog->exportButton(), Qt::LeftButton);
        });
        QVERIFY(QDir(m_folder.filePath(QStringLiteral("hardware"))).exists());
        dialog->close();
        QTRY_VERIFY(!m_window->findChild<ExportDialog*>());
        QCOMPARE(callout()->window(), m_window.get());
        QVERIFY(callout()->isVisible());
        tours().next(); // keys go to the active window, which nobody makes this one here
        finish("build");
    }

    void backAndForthKeepsWhatWasDone()
    {
        QTRY_VERIFY_WITH_TIMEOUT(circuits()->model()->rowCount() > 0, searchMs);
        start("multiplier");
        pageDown();
        doStep(1, [this] { clickCircuit(approximate()[5]); });
        const QString outcome = callout()->content().outcome;
        pageDown();
        QTRY_COMPARE(tours().step(), 2u);
        QTest::keyClick(m_window.get(), Qt::Key_PageUp);
        QTRY_COMPARE(tours().step(), 1u);
        QCOMPARE(callout()->content().outcome, outcome);
        QTest::keyClick(m_window.get(), Qt::Key_PageUp);
        QTest::keyClick(m_window.get(), Qt::Key_PageUp);
        QTRY_COMPARE(tours().step(), 0u);
        QVERIFY(!callout()->backButton()->isEnabled());
    }

    void aSkippedStepSaysWhatIsMissingLater()
    {
        start("filters");
        QTest::mouseClick(callout()->skipButton(), Qt::LeftButton);
        QTRY_COMPARE(tours().step(), 1u);
        QTest::mouseClick(callout()->skipButton(), Qt::LeftButton);
        QTRY_COMPARE(tours().step(), 2u);
        QVERIFY(tours().isWaiting());
        QCOMPARE(callout()->content().task, sentenceFor(Needs::Exploration));
        QVERIFY(callout()->content().forward == CalloutContent::Forward::Skip);
        // What was missing comes: the step begins.
        openAndExplore();
        QTRY_COMPARE(callout()->content().task, tours().tour()->steps[2].task);
        QVERIFY(callout()->content().forward == CalloutContent::Forward::Show);
    }

    void escapeLeavesTheTourAndThenThePresentation()
    {
        action(QStringLiteral("present"))->trigger();
        QVERIFY(m_window->isFullScreen());
        start("multiplier");
        QVERIFY(m_window->rect().contains(callout()->geometry()));
        pageDown();
        QTRY_COMPARE(tours().step(), 1u);
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QTRY_VERIFY(!tours().tour());
        QVERIFY(m_window->isFullScreen());
        QVERIFY(!QSettings().value(QStringLiteral("tours/multiplier")).toBool());
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QVERIFY(!m_window->isFullScreen());
        // The window is as usable as before.
        press("openNetwork");
        QTRY_VERIFY(m_window->findChild<QDialog*>());
    }

    void closingTheWindowDuringATour()
    {
        quick();
        start("build");
        tours().show();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->project().data(), 60000);
        tours().next();
        tours().show();
        QTRY_VERIFY(m_window->explorer().isRunning());
        m_window->close();
        m_window.reset();
        // And while the callout is in a dialog.
        init();
        openAndExplore();
        start("build");
        while (tours().step() < 5)
            tours().next();
        tours().show();
        QTRY_VERIFY(!tours().isWaiting());
        tours().next();
        auto* dialog = m_window->findChild<ExportDialog*>();
        QCOMPARE(callout()->window(), dialog);
        m_window.reset();
    }

    /// A session that was not saved is asked for before the example takes its place.
    void theExampleAsksBeforeItClosesASession()
    {
        openAndExplore();
        QVERIFY(m_window->isWindowModified());
        start("filters");
        QVERIFY(!tours().isWaiting()); // what is open will do
        tours().leave();
        const auto exploration = m_window->explorer().exploration();
        action(QStringLiteral("openExample"))->trigger();
        auto* box = m_window->findChild<QMessageBox*>();
        QVERIFY(box);
        QTest::mouseClick(box->button(QMessageBox::Cancel), Qt::LeftButton);
        QVERIFY(m_window->explorer().exploration() == exploration);
    }

    void panelsAreOpenedAndFollowed()
    {
        auto* dock = m_window->findChild<QDockWidget*>(QStringLiteral("circuits"));
        dock->close();
        QTRY_VERIFY_WITH_TIMEOUT(circuits()->model()->rowCount() > 0, searchMs);
        start("multiplier");
        pageDown();
        QTRY_COMPARE(tours().step(), 1u);
        QTRY_VERIFY(circuits()->view()->isVisible());
        auto* light = m_window->findChild<Spotlight*>();
        QTRY_VERIFY(!light->light().isEmpty());
        QVERIFY(!light->light().intersects(callout()->geometry().adjusted(14, 14, -14, -14)));
        const QRect before = light->light();
        m_window->findChild<Workspace*>()->setLayout(QStringLiteral("circuits"));
        QTRY_VERIFY(!light->light().isEmpty() && light->light() != before);
        QVERIFY(m_window->rect().contains(callout()->geometry()));
        dock->setFloating(true);
        QTRY_COMPARE(callout()->window(), dock);
        dock->setFloating(false);
        QTRY_COMPARE(callout()->window(), m_window.get());
        // Closed by the user, it stays closed.
        dock->close();
        QTRY_VERIFY(callout()->isVisible() && light->light().isEmpty());
        QTest::qWait(20);
        QVERIFY(dock->isHidden());
    }

    void rightToLeft()
    {
        m_window.reset();
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        init();
        QTRY_VERIFY_WITH_TIMEOUT(circuits()->model()->rowCount() > 0, searchMs);
        start("multiplier");
        QCOMPARE(callout()->layoutDirection(), Qt::RightToLeft);
        QTest::keyClick(callout()->forwardButton(), Qt::Key_Left);
        QTRY_COMPARE(tours().step(), 1u);
        QTest::keyClick(callout()->forwardButton(), Qt::Key_Right);
        QTRY_COMPARE(tours().step(), 0u);
        QVERIFY(callout()->backButton()->x() > callout()->forwardButton()->x());
    }

    void thePageOffersTours()
    {
        // Where there is nothing yet, tours are offered.
        const auto buttons =
            m_window->findChildren<EmptyState*>().front()->window()->findChildren<QPushButton*>();
        const auto offer = std::find_if(buttons.begin(), buttons.end(), [this](QPushButton* each) {
            return each->isVisible() && each->text() == action(QStringLiteral("tours"))->text();
        });
        QVERIFY(offer != buttons.end());
        QTest::mouseClick(*offer, Qt::LeftButton);
        ToursDialog* page = m_window->tours().page();
        QVERIFY(page && page->isVisible());
        QTest::mouseClick(page->startButton(3), Qt::LeftButton);
        QCOMPARE(tours().tour()->id, QStringLiteral("build"));
        QTRY_VERIFY(!m_window->tours().page());
    }

    void exercisesNeedWhatTheyAskAbout()
    {
        QTRY_VERIFY_WITH_TIMEOUT(circuits()->model()->rowCount() > 0, searchMs);
        action(QStringLiteral("exercises"))->trigger();
        ExercisesDialog* dialog = m_window->tours().exercises().dialog();
        QVERIFY(dialog && dialog->list()->count() >= 6);
        QVERIFY(dialog->questionView()->isVisible());
        dialog->list()->setCurrentRow(3);
        QVERIFY(!dialog->questionView()->isVisible());
        QVERIFY(!dialog->missingLabel()->text().isEmpty());
        // The question comes as soon as there is something to ask.
        openAndExplore();
        QTRY_VERIFY(dialog->questionView()->isVisible());
    }

    /// Answers worked out here, from the tables and the front themselves.
    void exercisesKnowRightFromWrong()
    {
        QTRY_VERIFY_WITH_TIMEOUT(circuits()->model()->rowCount() > 0, searchMs);
        action(QStringLiteral("exercises"))->trigger();
        ExercisesDialog* dialog = m_window->tours().exercises().dialog();
        QuestionView* view = dialog->questionView();
        const auto type = [&](double number) {
            view->numberEdit()->setText(QLocale().toString(number, 'g', 10));
            QTest::keyClick(view->numberEdit(), Qt::Key_Return);
            return m_window->tours().exercises().task()->isSolved();
        };
        const auto said = [&] { return view->verdict()->text(); };
        const auto asked = [&]() -> const Circuit& {
            for (int row = 0; row < circuits()->model()->rowCount(); ++row) {
                const Circuit& circuit = circuits()->model()->circuit(row);
                const QString name = nameOf(circuit);
                if (view->question()->text.contains(name + QLatin1Char(',')) ||
                    view->question()->text.contains(QStringLiteral("What does %1 make").arg(name)))
                    return circuit;
            }
            return circuits()->model()->circuit(0);
        };

        // The worst case, from all 65,536 results.
        dialog->list()->setCurrentRow(0);
        const Circuit& circuit = asked();
        QVERIFY(!circuit.isExact());
        int worst = 0;
        for (int a = circuit.table.lowest(); a <= circuit.table.highest(); ++a)
            for (int b = circuit.table.lowest(); b <= circuit.table.highest(); ++b)
                worst = std::max(worst, std::abs(circuit.table(a, b) - a * b));
        const double percent = 100.0 * worst / 65536;
        QVERIFY(!type(2 * percent));
        const QString hint = said();
        QVERIFY(!type(percent * 1.02 + 0.001));
        QVERIFY(said() != hint); // now the computation
        QVERIFY(type(percent * 1.009));
        QVERIFY(type(percent));
        QVERIFY(QSettings().value(QStringLiteral("exercises/worst-case")).toBool());
        const QString before = view->question()->text;
        for (int k = 0; k < 5 && view->question()->text == before; ++k)
            QTest::mouseClick(dialog->anotherButton(), Qt::LeftButton);
        QVERIFY(view->question()->text != before);

        // One product.
        dialog->list()->setCurrentRow(2);
        const Circuit& other = asked();
        const auto numbers = [&] {
            QRegularExpression number(QStringLiteral("of ([^ ]+) times ([^ ?]+)"));
            const auto match = number.match(view->question()->text);
            const auto value = [](QString text) {
                return text.replace(QChar(0x2212), QLatin1Char('-')).toInt();
            };
            return std::pair(value(match.captured(1)), value(match.captured(2)));
        }();
        const int result = other.table(numbers.first, numbers.second);
        QVERIFY(!type(result + 1));
        QVERIFY(!type(result - 1));
        QVERIFY(type(result));
        QCOMPARE(m_window->tours().exercises().solved(), 2);
    }

    void exercisesOnASearch()
    {
        openAndExplore();
        action(QStringLiteral("exercises"))->trigger();
        ExercisesDialog* dialog = m_window->tours().exercises().dialog();
        QuestionView* view = dialog->questionView();
        const auto solved = [&] { return m_window->tours().exercises().task()->isSolved(); };
        const auto choose = [&](std::size_t which) {
            view->choices()->button(static_cast<int>(which))->click();
            QTest::mouseClick(view->checkButton(), Qt::LeftButton);
        };
        const auto exploration = m_window->explorer().exploration();
        const SensitivityMap& map = exploration->sensitivity;
        const auto chosen = [this] { return m_window->choice().choice()->point; };

        // Where the power goes: filters of a layer share its products.
        dialog->list()->setCurrentRow(3);
        std::vector<double> power(map.layers.size());
        for (std::size_t layer = 0; layer < map.layers.size(); ++layer)
            for (int k = 0; k < map.layers[layer].filters; ++k) {
                const auto filter = static_cast<std::size_t>(map.layers[layer].firstFilter + k);
                power[layer] += map.circuits[chosen().circuits[filter]].powerMw *
                                static_cast<double>(map.layers[layer].macs) /
                                map.layers[layer].filters;
            }
        const auto most =
            static_cast<std::size_t>(std::max_element(power.begin(), power.end()) - power.begin());
        choose((most + 1) % power.size());
        QVERIFY(!solved());
        choose(most);
        QVERIFY(solved());

        // How many kinds: another configuration is another question.
        dialog->list()->setCurrentRow(6);
        const auto different = [&] {
            const auto circuitsOf = chosen().circuits;
            return std::set(circuitsOf.begin(), circuitsOf.end()).size();
        };
        view->numberEdit()->setText(QString::number(different() + 1));
        QTest::mouseClick(view->checkButton(), Qt::LeftButton);
        QVERIFY(!solved());
        view->numberEdit()->setText(QString::number(different()));
        QTest::mouseClick(view->checkButton(), Qt::LeftButton);
        QVERIFY(solved());
        const auto& points = m_window->front().front()->points;
        const auto otherPoint = std::find_if(points.begin(), points.end(), [&](const auto& each) {
            return each.circuits != chosen().circuits;
        });
        Q_EMIT m_window->findChild<ParetoPlot*>()->pointClicked(
            static_cast<std::size_t>(otherPoint - points.begin()));
        QVERIFY(!solved());

        // A cheaper filter, found by the predictor and given by hand.
        action(QStringLiteral("undo"))->trigger(); // the point of least power leaves nothing to ask
        dialog->list()->setCurrentRow(7);
        QVERIFY(view->question() && view->question()->kind == Question::Kind::Deed);
        QTest::mouseClick(view->checkButton(), Qt::LeftButton);
        QVERIFY(!solved()); // nothing was done
        const FrontPoint start = chosen();
        bool found = false;
        for (std::size_t filter = 0; filter < start.circuits.size() && !found; ++filter) {
            if (!view->question()->text.contains(filterName(map, filter) + QLatin1Char(' ')))
                continue;
            for (std::size_t circuit = 0; circuit < map.circuits.size() && !found; ++circuit) {
                const_cast<SelectionModel&>(m_window->selection())
                    .setFilters(layerOf(map, filter), {filter});
                auto* panel = m_window->findChild<ConfigurationPanel*>();
                Q_EMIT panel->circuitRequested(static_cast<std::uint16_t>(circuit));
                QTest::mouseClick(view->checkButton(), Qt::LeftButton);
                found = solved();
                const bool isCheaper = chosen().hardware.powerMw < start.hardware.powerMw;
                QVERIFY(!found || isCheaper);
                if (!found && chosen().circuits != start.circuits)
                    action(QStringLiteral("undo"))->trigger();
            }
        }
        QVERIFY(found);

        // Two targets: everything exact loses nothing, but saves nothing either.
        dialog->list()->setCurrentRow(8);
        const auto exact = std::find_if(points.begin(), points.end(),
                                        [](const auto& each) { return each.powerSaving <= 0; });
        if (exact != points.end()) {
            Q_EMIT m_window->findChild<ParetoPlot*>()->pointClicked(
                static_cast<std::size_t>(exact - points.begin()));
            QTest::mouseClick(view->checkButton(), Qt::LeftButton);
            QVERIFY(!solved());
        }
        for (std::size_t k = 0; k < points.size() && !solved(); ++k) {
            Q_EMIT m_window->findChild<ParetoPlot*>()->pointClicked(k);
            QTest::mouseClick(view->checkButton(), Qt::LeftButton);
        }
        QVERIFY(solved());
    }

    /// What a loss buys, at the limits of what is accepted.
    void tolerancesEndWhereTheySay()
    {
        QVERIFY(isNear(50, 50, 0, 0));
        QVERIFY(isNear(50.5, 50, 0.01, 0));
        QVERIFY(!isNear(50.51, 50, 0.01, 0));
        QVERIFY(isNear(-50.5, -50, 0.01, 0));
        QVERIFY(isNear(0.0004, 0, 0.01, 0.0005));
        QVERIFY(!isNear(0.0006, 0, 0.01, 0.0005));
        openAndExplore();
        for (const Exercise& exercise : explorationExercises()) {
            if (exercise.id != QLatin1String("saving-within"))
                continue;
            WindowState state;
            state.front = m_window->front().front();
            state.exploration = m_window->explorer().exploration();
            state.choice = m_window->choice().choice();
            state.machine = state.exploration->settings.accelerator;
            for (std::uint32_t variant = 0; variant < 10; ++variant) {
                const auto task = exercise.make(state, variant);
                QVERIFY(task);
                // The limit as it is written, and the best point within it by itself.
                QRegularExpression number(QStringLiteral("at most ([0-9.]+)"));
                Limits limits;
                limits.maxLossPp = number.match(task->question.text).captured(1).toDouble();
                double saving = -1;
                bool isVerified = false;
                for (const FrontPoint& point : state.front->points) {
                    if (point.bestKnownLossPp() > *limits.maxLossPp ||
                        (isVerified && !point.verifiedLossPp))
                        continue;
                    if (point.verifiedLossPp && !isVerified) {
                        isVerified = true;
                        saving = point.powerSaving;
                    }
                    saving = std::max(saving, point.powerSaving);
                }
                const double percent = 100 * saving;
                QVERIFY(task->isRight(Answer{-1, percent}, state));
                QVERIFY(task->isRight(Answer{-1, percent + 0.99}, state));
                QVERIFY(task->isRight(Answer{-1, -percent}, state));
                QVERIFY(!task->isRight(Answer{-1, percent + 1.01}, state));
                QVERIFY(!task->isRight(Answer{-1, percent - 1.01}, state));
            }
        }
    }

    /// In a lecture one key is enough: each step is shown, then left.
    void pageDownAloneGoesThroughEveryTour()
    {
        openAndExplore();
        for (std::size_t k = 0; k < tours().tours().size(); ++k) {
            tours().start(k);
            const auto steps = tours().tour()->steps.size();
            for (std::size_t step = 0; step < steps; ++step) {
                QTRY_COMPARE(tours().step(), step);
                if (tours().isWaiting() &&
                    callout()->content().forward == CalloutContent::Forward::Show) {
                    tours().show();
                    QTRY_VERIFY2_WITH_TIMEOUT(!tours().isWaiting(),
                                              qPrintable(callout()->content().title), 20000);
                    QVERIFY(!callout()->content().outcome.isEmpty());
                }
                tours().next();
            }
            QVERIFY(!tours().tour());
            qDeleteAll(m_window->findChildren<ExportDialog*>());
        }
        // Nothing that was done stays for good.
        while (action(QStringLiteral("undo"))->isEnabled())
            action(QStringLiteral("undo"))->trigger();
        QVERIFY(m_window->choice().choice());
    }
};

QTEST_MAIN(TestGuidedTours)
#include "tst_guided_tours.moc"
