// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/sample_data.h"
#include "widgets/charts/scatter_chart.h"
#include "widgets/circuits/circuit_detail.h"
#include "widgets/circuits/circuits_filter.h"
#include "widgets/circuits/circuits_model.h"
#include "widgets/circuits/circuits_panel.h"
#include "widgets/circuits/cost_error_chart.h"
#include "widgets/circuits/filter_bar.h"
#include "widgets/circuits/range_slider.h"
#include "widgets/common/message_bar.h"
#include "widgets/style/colours.h"
#include "widgets/style/theme.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>
#include <QUrl>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace hawx;

class TestCircuitsPanel : public QObject {
    Q_OBJECT

    std::shared_ptr<const CircuitTable> m_circuits;
    std::unique_ptr<CircuitsPanel> m_panel;

    QRect cell(const QString& name, int column) const
    {
        const auto row = m_panel->model()->rowOf(name);
        const QModelIndex index =
            m_panel->filter()->mapFromSource(m_panel->model()->index(row.value_or(-1), column));
        m_panel->view()->scrollTo(index);
        return m_panel->view()->visualRect(index);
    }

    void click(const QString& name, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(m_panel->view()->viewport(), Qt::LeftButton, modifiers,
                          cell(name, CircuitsModel::FamilyColumn).center());
    }

    QStringList shownNames() const
    {
        QStringList names;
        for (int row = 0; row < m_panel->filter()->rowCount(); ++row)
            names.append(m_panel->filter()->index(row, 0).data().toString());
        return names;
    }

    long countIf(const std::function<bool(const Circuit&)>& condition) const
    {
        return std::count_if(m_circuits->begin(), m_circuits->end(),
                             [&](const CircuitRow& row) { return condition(*row.circuit); });
    }

private Q_SLOTS:
    void init()
    {
        QApplication::setPalette(lightPalette());
        m_circuits = sample::circuitTable();
        m_panel = std::make_unique<CircuitsPanel>();
        m_panel->setCircuits(m_circuits);
        m_panel->resize(1300, 800);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void modelsAreModels()
    {
        CircuitsModel model;
        CircuitsFilter filter(model);
        using Tester = QAbstractItemModelTester;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        const Tester filterTester(&filter, Tester::FailureReportingMode::QtTest);
        model.setCircuits(m_circuits);
        QCOMPARE(model.rowCount(), static_cast<int>(m_circuits->size()));
        model.setCandidates({QStringLiteral("mul8s_1L2H")});
        model.setUsed({QStringLiteral("mul8s_1L2H")});
        model.setColourOrder({QStringLiteral("mul8s_1L2H")});
        filter.setCriteria({.isSigned = true});
        filter.sort(CircuitsModel::PowerColumn);
        model.setCircuits(nullptr);
        QCOMPARE(filter.rowCount(), 0);
    }

    void rowsSayWhatTheCircuitIs()
    {
        const CircuitsModel& model = *m_panel->model();
        const int row = model.rowOf(QStringLiteral("mul8s_1L2H")).value_or(-1);
        const Circuit& circuit = model.circuit(row);
        const auto text = [&](int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(text(CircuitsModel::OperandsColumn), QStringLiteral("signed"));
        QCOMPARE(text(CircuitsModel::PowerColumn), QStringLiteral("0.301"));
        QCOMPARE(text(CircuitsModel::CostColumn), QStringLiteral("published"));
        QCOMPARE(model.text(row, CircuitsModel::AreaColumn), QStringLiteral("559\u00a0µm²"));
        QCOMPARE(
            model.index(row, CircuitsModel::MaeColumn).data(CircuitsModel::SortRole).toDouble(),
            circuit.metrics.mae * 100 / 65536);
        // The profile is the mean error by groups of A: its mean is that of all.
        const auto& profile = model.row(row).errorProfile;
        QCOMPARE(profile.size(), std::size_t{32});
        double sum = 0;
        for (const float value : profile)
            sum += static_cast<double>(value);
        QVERIFY(std::abs(sum / 32 - circuit.metrics.mae) < 1e-3 * circuit.metrics.mae);
    }

    void sortsByNumbers()
    {
        m_panel->view()->sortByColumn(CircuitsModel::PowerColumn, Qt::DescendingOrder);
        double before = 1e9;
        for (int row = 0; row < m_panel->filter()->rowCount(); ++row) {
            const double power = m_panel->filter()
                                     ->index(row, CircuitsModel::PowerColumn)
                                     .data(CircuitsModel::SortRole)
                                     .toDouble();
            QVERIFY(power <= before);
            before = power;
        }
        QVERIFY(before < 0.05);
    }

    void unknownCostsComeLast()
    {
        auto table = std::make_shared<CircuitTable>();
        CircuitCost cost;
        cost.powerMw = 1;
        for (const char* name : {"b", "a"}) {
            const bool isKnown = *name == 'a';
            table->push_back(circuitRow(makeCircuit(name, "test", TruthTable::exact(true),
                                                    isKnown ? std::optional(cost) : std::nullopt)));
        }
        m_panel->setCircuits(table);
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            m_panel->view()->sortByColumn(CircuitsModel::PowerColumn, order);
            QCOMPARE(shownNames(), (QStringList{"a", "b"}));
        }
        // Nor has it a place in the plot.
        QCOMPARE(m_panel->costs()->chart()->points().size(), std::size_t{1});
        m_panel->filterBar()->power()->setFocus();
        QTest::keyClick(m_panel->filterBar()->power(), Qt::Key_Right);
        QCOMPARE(shownNames(), QStringList{"a"});
    }

    void filtersNarrowTableAndPlot()
    {
        QTest::keyClicks(m_panel->filterBar()->search(), QStringLiteral("booth BROKEN"));
        const auto broken =
            countIf([](const Circuit& circuit) { return circuit.family == "broken Booth"; });
        QVERIFY(broken > 0);
        QCOMPARE(m_panel->filter()->rowCount(), static_cast<int>(broken));
        QCOMPARE(m_panel->costs()->chart()->points().size(), static_cast<std::size_t>(broken));
        m_panel->filterBar()->search()->clear();

        QSignalSpy changed(m_panel->filterBar(), &FilterBar::criteriaChanged);
        CircuitCriteria criteria{.isSigned = false};
        m_panel->filterBar()->setCriteria(criteria);
        QCOMPARE(changed.count(), 0);
        RangeSlider* error = m_panel->filterBar()->error();
        QTest::mousePress(error, Qt::LeftButton, {}, error->highHandle());
        QTest::mouseMove(error, error->rect().center());
        QTest::mouseRelease(error, Qt::LeftButton, {}, error->rect().center());
        QVERIFY(changed.count() > 0);
        const double most = error->interval().high;
        const auto wanted = countIf([&](const Circuit& circuit) {
            return !circuit.isSigned && circuit.metrics.maePercent() <= most;
        });
        QVERIFY(wanted > 0 && wanted < countIf([](const Circuit& c) { return !c.isSigned; }));
        QCOMPARE(m_panel->filter()->rowCount(), static_cast<int>(wanted));
    }

    void usedCircuitsAloneCanBeShown()
    {
        m_panel->setUsed({QStringLiteral("mul8s_1L2H"), QStringLiteral("mul8s_1KV8")});
        m_panel->filter()->setCriteria({.usedOnly = true});
        QStringList names = shownNames();
        names.sort();
        QCOMPARE(names, (QStringList{"mul8s_1KV8", "mul8s_1L2H"}));
        m_panel->setUsed({QStringLiteral("mul8s_1L2D")});
        QCOMPARE(shownNames(), QStringList{"mul8s_1L2D"});
    }

    void ticksTellTheCandidates()
    {
        QSignalSpy changed(m_panel.get(), &CircuitsPanel::candidatesChanged);
        m_panel->setCandidates({QStringLiteral("mul8s_1L2H")});
        QCOMPARE(changed.count(), 0);
        const QString name = QStringLiteral("mul8s_1KV8");
        const QRect rect = cell(name, CircuitsModel::NameColumn);
        QTest::mouseClick(m_panel->view()->viewport(), Qt::LeftButton, {},
                          QPoint(rect.left() + 12, rect.center().y()));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.back().front().toStringList(), (QStringList{"mul8s_1KV8", "mul8s_1L2H"}));
        // Space does it for all that are selected: ticks, then unticks.
        click(name);
        click(QStringLiteral("mul8s_1L2D"), Qt::ControlModifier);
        m_panel->view()->setFocus();
        QTest::keyClick(m_panel->view(), Qt::Key_Space);
        QCOMPARE(changed.count(), 2);
        QCOMPARE(changed.back().front().toStringList().size(), 3);
        QTest::keyClick(m_panel->view(), Qt::Key_Space);
        QCOMPARE(changed.back().front().toStringList(), QStringList{"mul8s_1L2H"});
    }

    void selectionIsOneInTablePlotAndDetail()
    {
        QSignalSpy changed(m_panel.get(), &CircuitsPanel::selectionChanged);
        click(QStringLiteral("mul8s_1L2H"));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_panel->selected(), QStringList{"mul8s_1L2H"});
        const ScatterChart* chart = m_panel->costs()->chart();
        QCOMPARE(chart->selected().size(), std::size_t{1});
        QCOMPARE(chart->points()[chart->selected()[0]].name, QStringLiteral("mul8s_1L2H"));
        QCOMPARE(m_panel->detail()->circuits().size(), std::size_t{1});
        QCOMPARE(nameOf(*m_panel->detail()->circuits()[0].circuit), QStringLiteral("mul8s_1L2H"));

        // From the plot, a circuit that nothing covers.
        std::size_t point = 0;
        while (chart->points()[point].name != QLatin1String("mul8s_1KR3") ||
               chart->pointAt(chart->positionOf(point)) != point)
            QVERIFY(++point < chart->points().size());
        QTest::mouseClick(m_panel->costs()->chart(), Qt::LeftButton, Qt::ControlModifier,
                          chart->positionOf(point).toPoint());
        QCOMPARE(changed.count(), 2);
        QCOMPARE(m_panel->selected(), (QStringList{"mul8s_1L2H", "mul8s_1KR3"}));
        QCOMPARE(m_panel->detail()->circuits().size(), std::size_t{2});

        m_panel->setSelected({QStringLiteral("mul8s_1KV8")});
        QCOMPARE(changed.count(), 2);
        QCOMPARE(nameOf(*m_panel->detail()->circuits()[0].circuit), QStringLiteral("mul8s_1KV8"));
        // A new library keeps it.
        m_panel->setCircuits(std::make_shared<const CircuitTable>(*m_circuits));
        QCOMPARE(changed.count(), 2);
        QCOMPARE(m_panel->selected(), QStringList{"mul8s_1KV8"});
    }

    void lineJoinsWhatNothingDominates()
    {
        QCOMPARE(notDominated({1, 2, 2, 3, 3, 4}, {5, 3, 3, 4, 1, 1}),
                 (std::vector<bool>{true, true, true, false, true, false}));
        const auto& points = m_panel->costs()->chart()->points();
        for (const ScatterPoint& one : points) {
            const bool isDominated =
                std::any_of(points.begin(), points.end(), [&](const ScatterPoint& other) {
                    return other.x <= one.x && other.y <= one.y &&
                           (other.x < one.x || other.y < one.y);
                });
            QCOMPARE(one.isOnLine, !isDominated);
        }
    }

    void coloursAreThoseOfTheSearch()
    {
        m_panel->setColourOrder({QStringLiteral("mul8s_1KV8"), QStringLiteral("mul8s_1L2D"),
                                 QStringLiteral("mul8s_1L2H")});
        const CircuitsModel& model = *m_panel->model();
        QCOMPARE(model.brush(*model.rowOf(QStringLiteral("mul8s_1L2H"))), circuitBrush(2, false));
        QCOMPARE(model.brush(*model.rowOf(QStringLiteral("mul8s_1KV8"))), circuitBrush(0, true));
        for (const ScatterPoint& point : m_panel->costs()->chart()->points()) {
            if (point.name == QLatin1String("mul8s_1L2D"))
                QCOMPARE(point.brush, circuitBrush(1, false));
        }
    }

    void sparklineIsPaintedInItsColumn()
    {
        m_panel->setSelected({});
        const QRect exact =
            cell(QStringLiteral("mul8s_1KV8"), CircuitsModel::ProfileColumn).adjusted(6, 4, -6, -6);
        m_panel->view()->clearSelection();
        const auto darkPixels = [this](const QRect& rect) {
            const QImage image = m_panel->view()->viewport()->grab(rect).toImage();
            int count = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    count += image.pixelColor(x, y).lightness() < 140 ? 1 : 0;
            }
            return count;
        };
        QCOMPARE(darkPixels(exact), 0);
        const QRect other =
            cell(QStringLiteral("mul8s_1L2H"), CircuitsModel::ProfileColumn).adjusted(6, 4, -6, -6);
        QVERIFY(darkPixels(other) > 50);
    }

    void selectedRowsAreCopied()
    {
        m_panel->setSelected({QStringLiteral("mul8s_1L2H"), QStringLiteral("mul8s_1L2D")});
        m_panel->view()->setFocus();
        QTest::keySequence(m_panel->view(), QKeySequence::Copy);
        const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 4); // the last one is empty
        QVERIFY(lines[0].startsWith(QStringLiteral("Circuit\tPower mW\tArea µm²\tMAE %\tFamily")));
        QVERIFY(lines[1].startsWith(QStringLiteral("mul8s_1L2H\t")));
        QCOMPARE(lines[1].split(QLatin1Char('\t')).size(),
                 lines[0].split(QLatin1Char('\t')).size());
        QCOMPARE(lines[1].split(QLatin1Char('\t'))[1], QStringLiteral("0.301"));
    }

    void filesAreDropped()
    {
        QSignalSpy dropped(m_panel.get(), &CircuitsPanel::importRequested);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/a.v"))});
        QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_panel.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_panel.get(), &drop);
        QCOMPARE(dropped.count(), 1);
        QCOMPARE(dropped.front().front().toStringList(), QStringList{"/tmp/a.v"});
    }

    void evolutionStartsFromTheSelection()
    {
        QSignalSpy wished(m_panel.get(), &CircuitsPanel::evolveRequested);
        m_panel->setSelected({QStringLiteral("mul8s_1KV8")});
        m_panel->evolveAction()->trigger();
        QCOMPARE(wished.front().front().toString(), QStringLiteral("mul8s_1KV8"));
    }

    void reportOfAnImportIsShown()
    {
        m_panel->showReport(QStringLiteral("2 imported"), {"a", "b", "c", "d"}, false);
        QVERIFY(m_panel->messages()->isVisible());
        QCOMPARE(m_panel->messages()->text(),
                 QStringLiteral("2 imported\na\nb\nc\nand 1 more remarks"));
    }
};

QTEST_MAIN(TestCircuitsPanel)
#include "tst_circuits_panel.moc"
