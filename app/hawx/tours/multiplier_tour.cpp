// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/tours/tour.h"
#include "app/hawx/tours/tour_stage.h"
#include "widgets/style/quantity.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace hawx {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(hawx::MultiplierTour)
};

/// The first circuit that is selected; null when there is none.
CircuitPtr selected(const WindowState& state, qsizetype which = 0)
{
    return findCircuit(state, state.selectedCircuits.value(which));
}

/// The exact circuit of the same operands that takes the least power.
CircuitPtr exactLike(const WindowState& state, const Circuit& circuit)
{
    CircuitPtr best;
    for (const CircuitRow& row : *state.circuits) {
        const Circuit& other = *row.circuit;
        if (other.isExact() && other.isSigned == circuit.isSigned && other.cost &&
            (!best || other.cost->powerMw < best->cost->powerMw))
            best = row.circuit;
    }
    return best;
}

/// The approximate circuit whose power is nearest to that share of the exact one; null when there
/// is none.
CircuitPtr circuitOfShare(const WindowState& state, double share, const Circuit* like)
{
    CircuitPtr best;
    double nearest = 0;
    for (const CircuitRow& row : *state.circuits) {
        const Circuit& circuit = *row.circuit;
        if (!row.isCandidate || circuit.isExact() || !circuit.cost ||
            (like && (circuit.isSigned != like->isSigned || circuit.hash == like->hash)))
            continue;
        const CircuitPtr exact = exactLike(state, circuit);
        if (!exact)
            continue;
        const double distance = std::abs(circuit.cost->powerMw / exact->cost->powerMw - share);
        if (!best || distance < nearest) {
            best = row.circuit;
            nearest = distance;
        }
    }
    return best;
}

OperandPair worstPair(const TruthTable& table)
{
    OperandPair worst{table.lowest(), table.lowest()};
    for (int a = table.lowest(); a <= table.highest(); ++a) {
        for (int b = table.lowest(); b <= table.highest(); ++b) {
            if (std::abs(table.error(a, b)) > std::abs(table.error(worst.a, worst.b)))
                worst = {a, b};
        }
    }
    return worst;
}

QString figuresOf(const WindowState& state, const Circuit& circuit)
{
    const CircuitPtr exact = exactLike(state, circuit);
    if (!circuit.cost || !exact)
        return Words::tr("%1 is wrong for %2 of all pairs, by %3 at most.")
            .arg(nameOf(circuit), formatPercent(100 * circuit.metrics.ep),
                 formatNumber(circuit.metrics.wce));
    return Words::tr("%1: %2 power against the exact circuit. It is wrong for %3 of all pairs, by "
                     "%4 on average and %5 at most.")
        .arg(nameOf(circuit), formatChange(circuit.cost->powerMw / exact->cost->powerMw - 1),
             formatPercent(100 * circuit.metrics.ep), formatNumber(circuit.metrics.mae),
             formatNumber(circuit.metrics.wce));
}

TourStep selectStep()
{
    TourStep step;
    step.title = Words::tr("Choose a circuit");
    step.text = Words::tr("Each row is a circuit: its power and area, and its mean error (MAE) in "
                          "per cent of the largest result.");
    step.spotlight = QStringLiteral("circuitTable");
    step.needs = Needs::Circuits;
    step.task = Words::tr("Click a circuit whose MAE is not 0.");
    step.isDone = [](const WindowState&, const WindowState& now) {
        const CircuitPtr circuit = selected(now);
        return circuit && !circuit->isExact();
    };
    step.outcome = [](const WindowState&, const WindowState& now) {
        return figuresOf(now, *selected(now));
    };
    step.show = [](TourStage& stage) {
        if (const CircuitPtr circuit = circuitOfShare(stage.state(), 0.65, nullptr))
            stage.selectCircuits({QString::fromStdString(circuit->name)});
    };
    return step;
}

TourStep pointStep()
{
    TourStep step;
    step.title = Words::tr("Look at its errors");
    step.text = Words::tr("All pairs of operands at once: A goes across, B goes up. The colour is "
                          "the error of the product. Pale pairs are exact.");
    step.spotlight = QStringLiteral("errorSurface");
    step.needs = Needs::Circuits;
    step.task = Words::tr("Point at a pair whose product is wrong.");
    step.isDone = [](const WindowState&, const WindowState& now) {
        const CircuitPtr circuit = selected(now);
        return circuit && now.pair && holds(circuit->table, *now.pair) &&
               circuit->table.error(now.pair->a, now.pair->b) != 0;
    };
    step.outcome = [](const WindowState&, const WindowState& now) {
        const CircuitPtr circuit = selected(now);
        return Words::tr("%1. The gates that would have made the difference are not there.")
            .arg(describeError(circuit->table, *now.pair));
    };
    step.show = [](TourStage& stage) {
        const WindowState state = stage.state();
        CircuitPtr circuit = selected(state);
        if (!circuit || circuit->isExact()) {
            circuit = circuitOfShare(state, 0.65, nullptr);
            if (!circuit)
                return;
            stage.selectCircuits({QString::fromStdString(circuit->name)});
        }
        stage.pointAt(worstPair(circuit->table));
    };
    step.question = [](const WindowState&, const WindowState& now) -> std::optional<Task> {
        const CircuitPtr circuit = selected(now);
        const bool isSafe = circuit->metrics.zeroSafe;
        Task task;
        task.question = {Question::Kind::Choice,
                         Words::tr("Is 0 times anything still 0 in this circuit?"),
                         {Words::tr("Yes"), Words::tr("No")}};
        task.isRight = [isSafe](const Answer& answer, const WindowState&) {
            return answer.choice == (isSafe ? 0 : 1);
        };
        task.hint = Words::tr("Point at the lines where A or B is 0.");
        task.explanation =
            isSafe ? Words::tr("It is zero safe. Networks are full of zeros, and all of them stay "
                               "exact.")
                   : Words::tr("It is not zero safe. It adds an error wherever the network "
                               "multiplies by 0, which is often.");
        return task;
    };
    return step;
}

TourStep compareStep()
{
    TourStep step;
    step.title = Words::tr("Compare two");
    step.text = Words::tr("Two circuits stand side by side on one scale.");
    step.spotlight = QStringLiteral("circuitTable");
    step.needs = Needs::Circuits;
    step.task = Words::tr("Hold Ctrl and click a second circuit.");
    step.isDone = [](const WindowState&, const WindowState& now) {
        return now.selectedCircuits.size() >= 2 && selected(now, 0) && selected(now, 1);
    };
    step.outcome = [](const WindowState&, const WindowState& now) {
        const Circuit& one = *selected(now, 0);
        const Circuit& other = *selected(now, 1);
        if (!one.cost || !other.cost)
            return Words::tr("The mean errors are %1 for %2 and %3 for %4.")
                .arg(formatNumber(one.metrics.mae), nameOf(one), formatNumber(other.metrics.mae),
                     nameOf(other));
        const bool isFirst = one.cost->powerMw < other.cost->powerMw;
        const Circuit& cheap = isFirst ? one : other;
        const Circuit& dear = isFirst ? other : one;
        const QString figures =
            Words::tr("%1 takes %2 and errs by %3 on average, %4 takes %5 and errs by %6.")
                .arg(nameOf(cheap), formatPower(cheap.cost->powerMw),
                     formatNumber(cheap.metrics.mae), nameOf(dear), formatPower(dear.cost->powerMw),
                     formatNumber(dear.metrics.mae));
        return cheap.metrics.mae > dear.metrics.mae
                   ? Words::tr("%1 Less power is paid for with larger errors.").arg(figures)
                   : Words::tr("%1 The cheaper one is also as good or better: which gates are left "
                               "out matters, not only how many.")
                         .arg(figures);
    };
    step.show = [](TourStage& stage) {
        const WindowState state = stage.state();
        CircuitPtr first = selected(state);
        first = first ? first : circuitOfShare(state, 0.65, nullptr);
        const CircuitPtr second = first ? circuitOfShare(state, 0.45, first.get()) : nullptr;
        if (second)
            stage.selectCircuits(
                {QString::fromStdString(first->name), QString::fromStdString(second->name)});
    };
    return step;
}

TourStep costStep()
{
    TourStep step;
    step.title = Words::tr("Cost against error");
    step.text = Words::tr("Each mark is a circuit. The line joins those that no other one beats "
                          "in both cost and error.");
    step.spotlight = QStringLiteral("circuitCosts");
    step.needs = Needs::Circuits;
    step.task = Words::tr("Click a circuit in the plot.");
    step.isDone = [](const WindowState& before, const WindowState& now) {
        return now.selectedCircuits != before.selectedCircuits && selected(now);
    };
    step.outcome = [](const WindowState&, const WindowState& now) {
        return figuresOf(now, *selected(now));
    };
    step.show = [](TourStage& stage) {
        const WindowState state = stage.state();
        const CircuitPtr now = selected(state);
        if (const CircuitPtr circuit = circuitOfShare(state, 0.3, now.get()))
            stage.selectCircuits({QString::fromStdString(circuit->name)});
    };
    return step;
}

} // namespace

Tour multiplierTour()
{
    Tour tour;
    tour.id = QStringLiteral("multiplier");
    tour.title = Words::tr("Why can a multiplier be wrong?");
    tour.summary = Words::tr("Circuits with fewer gates, what they save and where they err.");
    tour.minutes = 5;
    TourStep welcome;
    welcome.title = Words::tr("Fewer gates, less power");
    welcome.text =
        Words::tr("A multiplier of two numbers of 8 bits has several hundred gates. Without some "
                  "of them it takes less power, and some products are wrong. This tour shows which "
                  "ones, and by how much.");
    TourStep end;
    end.title = Words::tr("Wrong where it does not matter");
    end.text =
        Words::tr("A network adds up thousands of products, and small errors cancel. So what "
                  "counts is not the circuit alone, but where it is used. The next tour, \"Which "
                  "filters care?\", looks at that.");
    tour.steps = {welcome, selectStep(), pointStep(), compareStep(), costStep(), end};
    return tour;
}

} // namespace hawx
