// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/choice/choice_controller.h"
#include "app/hawx/choice/infeasible.h"
#include "app/hawx/selection/selection_model.h"
#include "app/hawx/targets/decisions_controller.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace hawx;

namespace {

/// Points (power, loss): (1, 4), (2, 2), (3, 1), (4, 0.5), (5, 0).
std::shared_ptr<Front> someFront()
{
    auto result = std::make_shared<Front>();
    const double losses[] = {4, 2, 1, 0.5, 0};
    for (std::uint16_t k = 0; k < 5; ++k) {
        FrontPoint point;
        point.circuits = {k, 0};
        point.hardware.powerMw = k + 1;
        point.hardware.areaUm2 = 100.0 * (k + 1);
        point.hardware.latencyMs = 5.0 - k;
        point.hardware.energyUj = 10.0 * (k + 1);
        point.lossPp = losses[k];
        result->points.push_back(point);
    }
    return result;
}

Limits loss(double pp)
{
    return {.maxLossPp = pp};
}

struct Desk {
    SelectionModel selection;
    QUndoStack undo;
    DecisionsController decisions{undo};
    ChoiceController choice{decisions, selection};

    std::optional<std::size_t> point() const { return selection.point(); }
};

} // namespace

class TestDecisions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void choosesTheBestWithinTheLimits()
    {
        Desk desk;
        desk.choice.setFront(someFront());
        QCOMPARE(desk.point(), std::optional<std::size_t>(2));
        desk.decisions.changeLimits(loss(2.5));
        QCOMPARE(desk.point(), std::optional<std::size_t>(1));
        desk.decisions.changeLimits({.maxLossPp = 2.5, .maxAreaUm2 = 150.0});
        QVERIFY(!desk.choice.problem().isEmpty());
        QCOMPARE(desk.point(), std::optional<std::size_t>(1)); // the last one stays in view
        desk.choice.setFront(nullptr);
        QVERIFY(!desk.point());
        QVERIFY(desk.choice.problem().isEmpty());
    }

    void aDragIsOneUndoStep()
    {
        Desk desk;
        desk.choice.setFront(someFront());
        desk.decisions.beginGesture();
        for (const double pp : {1.2, 1.6, 2.0, 2.4})
            desk.decisions.changeLimits(loss(pp));
        desk.decisions.endGesture();
        QCOMPARE(desk.undo.count(), 1);
        desk.decisions.beginGesture();
        desk.decisions.changeLimits(loss(5));
        desk.decisions.endGesture();
        QCOMPARE(desk.undo.count(), 2);
        QCOMPARE(desk.point(), std::optional<std::size_t>(0));
        desk.undo.undo();
        QVERIFY(desk.decisions.decisions().limits == loss(2.4));
        QCOMPARE(desk.point(), std::optional<std::size_t>(1));
        desk.undo.undo();
        QVERIFY(desk.decisions.decisions().limits == loss(1));
        desk.undo.redo();
        QVERIFY(desk.decisions.decisions().limits == loss(2.4));
    }

    void aDragThatEndsWhereItBeganIsNoStep()
    {
        Desk desk;
        desk.decisions.beginGesture();
        desk.decisions.changeLimits(loss(2));
        desk.decisions.changeLimits(loss(1));
        desk.decisions.endGesture();
        QCOMPARE(desk.undo.count(), 0);
    }

    void editsOutsideADragAreSteps()
    {
        Desk desk;
        desk.decisions.changeLimits(loss(2));
        desk.decisions.changeLimits(loss(3));
        desk.decisions.changeLimits(loss(3));
        QCOMPARE(desk.undo.count(), 2);
    }

    void aPickedPointStaysUntilLimitsChange()
    {
        Desk desk;
        const auto front = someFront();
        desk.choice.setFront(front);
        desk.decisions.pick(front->points[4].circuits);
        QCOMPARE(desk.point(), std::optional<std::size_t>(4));
        auto refined = someFront();
        refined->points.erase(refined->points.begin());
        desk.choice.setFront(refined);
        QCOMPARE(desk.point(), std::optional<std::size_t>(3)); // the same configuration
        desk.decisions.changeLimits(loss(2));
        QCOMPARE(desk.point(), std::optional<std::size_t>(0));
        desk.undo.undo();
        QCOMPARE(desk.point(), std::optional<std::size_t>(3)); // picked again
        desk.undo.undo();
        QVERIFY(desk.decisions.decisions().configuration.empty());
    }

    /// Machine, pins and assignments undo like limits.
    void allDecisionsUndo()
    {
        Desk desk;
        const Decisions before = desk.decisions.decisions();
        desk.decisions.changeMachine({.name = "other"});
        desk.decisions.togglePin({1, 0});
        desk.decisions.togglePin({2, 0});
        desk.decisions.renamePin(0, QStringLiteral("mild"));
        const std::size_t filter = 1;
        desk.decisions.assign({3, 0}, 0, std::span(&filter, 1), 7);
        const Decisions after = desk.decisions.decisions();
        QCOMPARE(after.machine->name, "other");
        QCOMPARE(after.configuration, (std::vector<std::uint16_t>{3, 7}));
        QCOMPARE(after.pins.size(), 2u);
        QCOMPARE(after.pins[0].name, std::string("mild"));
        QCOMPARE(after.pins[0].letter, std::string("A"));
        QCOMPARE(after.pins[1].letter, std::string("B"));
        QCOMPARE(desk.undo.count(), 5);
        while (desk.undo.canUndo())
            desk.undo.undo();
        QVERIFY(desk.decisions.decisions() == before);
        while (desk.undo.canRedo())
            desk.undo.redo();
        QVERIFY(desk.decisions.decisions() == after);

        desk.decisions.togglePin({1, 0}); // has a pin: takes it away
        QCOMPARE(desk.decisions.decisions().pins.size(), 1u);
        desk.decisions.togglePin({4, 0});
        QCOMPARE(desk.decisions.decisions().pins.back().letter, std::string("A"));
        desk.decisions.removePin(0);
        QCOMPARE(desk.decisions.decisions().pins.front().circuits,
                 (std::vector<std::uint16_t>{4, 0}));

        desk.decisions.changeLimits(loss(3));
        desk.decisions.forgetExploration();
        QVERIFY(!desk.undo.canUndo());
        Decisions left;
        left.limits = loss(3);
        QVERIFY(desk.decisions.decisions() == left);
    }

    void sentencesSayWhatIsPossible()
    {
        const auto points = someFront();
        const auto text = [&](const Limits& limits) { return describeInfeasible(*points, limits); };
        QVERIFY(text(loss(-1)).contains("0.00"));
        QVERIFY(text({.maxPowerMw = 0.5}).contains("1.00"));
        QVERIFY(text({.maxAreaUm2 = 50.0}).contains("100"));
        QVERIFY(text({.maxLatencyMs = 0.5}).contains("1.00"));
        QVERIFY(text({.maxEnergyUj = 5.0}).contains("10.0"));
        QVERIFY(text({.maxLossPp = 0.6, .maxPowerMw = 2.0}).contains("4.00"));
        QVERIFY(text({.maxLossPp = 0.6, .maxAreaUm2 = 200.0}).contains("400"));
        // At most 2 ms is met from the fourth point on, at most 35 uJ up to the third.
        QVERIFY(text({.maxLatencyMs = 2.0, .maxEnergyUj = 35.0}).contains("3.00"));
        QVERIFY(!describeInfeasible(Front(), loss(1)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDecisions)
#include "tst_decisions.moc"
