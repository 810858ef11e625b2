// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/selection/selection_model.h"
#include "app/hawx/targets/targets_controller.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace hawx;

class TestTargetsController : public QObject {
    Q_OBJECT

    /// Points (power, loss): (1, 4), (2, 2), (3, 1), (4, 0.5), (5, 0).
    static std::shared_ptr<Front> front()
    {
        auto result = std::make_shared<Front>();
        const double losses[] = {4, 2, 1, 0.5, 0};
        for (std::uint16_t k = 0; k < 5; ++k) {
            FrontPoint point;
            point.circuits = {k, 0};
            point.hardware.powerMw = k + 1;
            point.hardware.areaUm2 = 100.0 * (k + 1);
            point.lossPp = losses[k];
            result->points.push_back(point);
        }
        return result;
    }

    static Limits loss(double pp) { return {pp, std::nullopt, std::nullopt}; }

private Q_SLOTS:
    void choosesTheBestWithinTheLimits()
    {
        SelectionModel selection;
        QUndoStack undo;
        TargetsController targets(selection, undo);
        targets.setFront(front());
        QCOMPARE(selection.point(), std::optional<std::size_t>(2));
        targets.changeLimits(loss(2.5));
        QCOMPARE(selection.point(), std::optional<std::size_t>(1));
        targets.changeLimits({2.5, std::nullopt, 150.0});
        QVERIFY(!targets.problem().isEmpty());
        targets.setFront(nullptr);
        QVERIFY(!selection.point());
        QVERIFY(targets.problem().isEmpty());
    }

    void aDragIsOneUndoStep()
    {
        SelectionModel selection;
        QUndoStack undo;
        TargetsController targets(selection, undo);
        targets.setFront(front());
        targets.beginGesture();
        for (const double pp : {1.2, 1.6, 2.0, 2.4})
            targets.changeLimits(loss(pp));
        targets.endGesture();
        QCOMPARE(undo.count(), 1);
        targets.beginGesture();
        targets.changeLimits(loss(5));
        targets.endGesture();
        QCOMPARE(undo.count(), 2);
        QCOMPARE(selection.point(), std::optional<std::size_t>(0));
        undo.undo();
        QVERIFY(targets.limits() == loss(2.4));
        QCOMPARE(selection.point(), std::optional<std::size_t>(1));
        undo.undo();
        QVERIFY(targets.limits() == loss(1));
        undo.redo();
        QVERIFY(targets.limits() == loss(2.4));
    }

    void editsOutsideADragAreSteps()
    {
        SelectionModel selection;
        QUndoStack undo;
        TargetsController targets(selection, undo);
        targets.changeLimits(loss(2));
        targets.changeLimits(loss(3));
        targets.changeLimits(loss(3));
        QCOMPARE(undo.count(), 2);
    }

    void aPickedPointStaysUntilLimitsChange()
    {
        SelectionModel selection;
        QUndoStack undo;
        TargetsController targets(selection, undo);
        targets.setFront(front());
        targets.pickPoint(4);
        auto refined = front();
        refined->points.erase(refined->points.begin());
        targets.setFront(refined);
        QCOMPARE(selection.point(), std::optional<std::size_t>(3)); // the same configuration
        targets.changeLimits(loss(2));
        QCOMPARE(selection.point(), std::optional<std::size_t>(0));
    }

    void sentencesSayWhatIsPossible()
    {
        const auto points = front();
        const auto text = [&](const Limits& limits) { return describeInfeasible(*points, limits); };
        QVERIFY(text(loss(-1)).contains("0.00"));
        QVERIFY(text({std::nullopt, 0.5, std::nullopt}).contains("1.00"));
        QVERIFY(text({std::nullopt, std::nullopt, 50.0}).contains("100"));
        QVERIFY(text({0.6, 2.0, std::nullopt}).contains("4.00"));
        QVERIFY(text({0.6, std::nullopt, 200.0}).contains("400"));
        QVERIFY(!describeInfeasible(Front(), loss(1)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTargetsController)
#include "tst_targets_controller.moc"
