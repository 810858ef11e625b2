// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/choice/choice_controller.h"
#include "app/hawx/tours/tour.h"
#include "app/hawx/tours/tour_stage.h"
#include "widgets/style/quantity.h"

#include <QCoreApplication>

#include <set>
#include <variant>

namespace hawx {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(hawx::MachinesTour)
};

bool isSpatial(const Accelerator& machine)
{
    return std::holds_alternative<SpatialMachine>(machine.machine);
}

QString nameOf(const WindowState& state)
{
    return QString::fromStdString(state.machine->name);
}

/// A front of some machine, which others can take the place of. There need be no configuration in
/// view: one that was made by hand may not fit the machine.
bool isReady(const WindowState& state)
{
    return state.exploration && !state.isSearching && state.front && state.machine &&
           state.figuresOf;
}

int differentCircuits(const WindowState& state)
{
    const auto& circuits = state.choice->point.circuits;
    return static_cast<int>(std::set(circuits.begin(), circuits.end()).size());
}

/// Most different circuits on a machine.
QString limitOf(const Accelerator& machine)
{
    return machine.maxCircuits == 0 ? Words::tr("any number of circuits")
                                    : Words::tr("%Ln circuits", nullptr, machine.maxCircuits);
}

TourStep kindStep()
{
    TourStep step;
    step.title = Words::tr("Another kind of machine");
    step.text =
        Words::tr("A spatial machine has multipliers of its own for each layer: many, each with "
                  "the circuit that suits it. A temporal one has few, and all layers use them in "
                  "turn: every circuit must be in each of them.");
    step.spotlight = QStringLiteral("accelerator");
    step.task = Words::tr("Choose an accelerator of the other kind from the list.");
    step.isDone = [](const WindowState& before, const WindowState& now) {
        return isReady(before) && isReady(now) &&
               isSpatial(*now.machine) != isSpatial(*before.machine);
    };
    step.outcome = [](const WindowState& before, const WindowState& now) {
        const HardwareFigures& from = before.front->exact.hardware;
        const HardwareFigures& to = now.front->exact.hardware;
        return Words::tr("The exact network takes %1 and %2 on %3, and %4 and %5 on %6. The front "
                         "was predicted anew, without another search.")
            .arg(formatPower(from.powerMw), formatArea(from.areaUm2), nameOf(before),
                 formatPower(to.powerMw), formatArea(to.areaUm2), nameOf(now));
    };
    step.show = [](TourStage& stage) {
        const WindowState state = stage.state();
        if (!isReady(state))
            return;
        for (const std::string& name : shippedAccelerators()) {
            Accelerator machine = loadAccelerator(name);
            if (isSpatial(machine) != isSpatial(*state.machine)) {
                stage.changeMachine(machine);
                return;
            }
        }
    };
    step.question = [](const WindowState& before, const WindowState& now) -> std::optional<Task> {
        const double from = before.front->exact.hardware.latencyMs;
        const double to = now.front->exact.hardware.latencyMs;
        if (from == to)
            return std::nullopt;
        Task task;
        task.question.text = Words::tr("On which of the two is one image done sooner?");
        task.question.choices = {nameOf(before), nameOf(now)};
        task.isRight = [faster = from < to ? 0 : 1](const Answer& answer, const WindowState&) {
            return answer.choice == faster;
        };
        task.hint = Words::tr("Choose the latency for an axis of the front, or think of how many "
                              "multipliers work at once.");
        task.explanation =
            Words::tr("One image takes %1 on %2 and %3 on %4.")
                .arg(formatLatency(from), nameOf(before), formatLatency(to), nameOf(now));
        return task;
    };
    return step;
}

TourStep circuitsStep()
{
    TourStep step;
    step.title = Words::tr("How many different circuits");
    step.text = Words::tr("More circuits let each filter have the one that suits it. Where all "
                          "layers share the multipliers, each circuit more takes area in every "
                          "one of them.");
    step.spotlight = QStringLiteral("machineCircuits");
    step.task = Words::tr("Move the slider Circuits.");
    step.isDone = [](const WindowState& before, const WindowState& now) {
        return isReady(before) && isReady(now) && now.front != before.front &&
               now.machine->maxCircuits != before.machine->maxCircuits;
    };
    step.outcome = [](const WindowState& before, const WindowState& now) {
        if (!before.choice || !now.choice)
            return Words::tr("The front was predicted anew. The configuration that was made by "
                             "hand does not fit the machine; Undo brings it back.");
        const FrontPoint& from = before.choice->point;
        const FrontPoint& to = now.choice->point;
        return Words::tr("With %1 instead of %2 the best configuration within the limits uses %3 "
                         "instead of %4: power %5 instead of %6, area %7 instead of %8.")
            .arg(limitOf(*now.machine), limitOf(*before.machine),
                 formatInteger(differentCircuits(now)), formatInteger(differentCircuits(before)),
                 formatSaving(to.powerSaving), formatSaving(from.powerSaving),
                 formatSaving(to.areaSaving), formatSaving(from.areaSaving));
    };
    step.show = [](TourStage& stage) {
        const WindowState state = stage.state();
        if (!isReady(state))
            return;
        Accelerator machine = *state.machine;
        machine.maxCircuits = machine.maxCircuits == 2 ? 3 : 2;
        stage.changeMachine(machine);
    };
    return step;
}

TourStep backStep()
{
    TourStep step;
    step.title = Words::tr("Back again");
    step.text = Words::tr("A machine is a decision like any other: it can be undone.");
    step.spotlight = QStringLiteral("undo");
    step.task = Words::tr("Press Undo until the machine of the search is back.");
    step.isDone = [](const WindowState&, const WindowState& now) {
        return isReady(now) && *now.machine == now.exploration->settings.accelerator;
    };
    step.outcome = [](const WindowState&, const WindowState& now) {
        return Words::tr("The front of %1 is there again, with all that was verified.")
            .arg(nameOf(now));
    };
    step.show = [](TourStage& stage) {
        const WindowState state = stage.state();
        if (isReady(state))
            stage.changeMachine(state.exploration->settings.accelerator);
    };
    return step;
}

} // namespace

Tour machinesTour()
{
    Tour tour;
    tour.id = QStringLiteral("machines");
    tour.title = Words::tr("Spatial or temporal?");
    tour.summary = Words::tr("What the machine has to do with the choice of circuits.");
    tour.minutes = 6;
    TourStep end;
    end.title = Words::tr("The machine decides");
    end.text = Words::tr("The same errors, the same filters, and yet another best configuration: "
                         "what a circuit saves depends on how often it is built and how often it "
                         "is used.");
    tour.steps = {networkStep(), searchStep(), kindStep(), circuitsStep(), backStep(), end};
    return tour;
}

} // namespace hawx
