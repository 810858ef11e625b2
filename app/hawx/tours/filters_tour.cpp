// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/choice/choice_controller.h"
#include "app/hawx/tours/tour.h"
#include "app/hawx/tours/tour_stage.h"
#include "widgets/style/quantity.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace hawx {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(hawx::FiltersTour)
};

const SensitivityMap& mapOf(const WindowState& state)
{
    return state.exploration->sensitivity;
}

/// The circuit that scores are shown for: the selected one, else the first that is not exact.
std::size_t shownCircuit(const WindowState& state)
{
    const auto& circuits = mapOf(state).circuits;
    if (state.circuit && *state.circuit < circuits.size())
        return *state.circuit;
    const auto found = std::find_if(circuits.begin(), circuits.end(),
                                    [](const CircuitSummary& each) { return !each.isExact; });
    return found == circuits.end() ? 0 : static_cast<std::size_t>(found - circuits.begin());
}

std::size_t mostSensitive(const std::vector<float>& scores)
{
    return static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) -
                                    scores.begin());
}

QString circuitName(const WindowState& state, std::size_t circuit)
{
    return shortCircuitName(mapOf(state).circuits[circuit].name);
}

QString layerName(const WindowState& state, std::size_t layer)
{
    return QString::fromStdString(mapOf(state).layers[layer].name);
}

TourStep filterStep()
{
    TourStep step;
    step.title = Words::tr("One cell, one filter");
    step.text = Words::tr("Each row is a layer, each cell one of its filters. Light cells mind the "
                          "circuit most: their errors reach the answer of the network.");
    step.spotlight = QStringLiteral("heatMap");
    step.needs = Needs::Exploration;
    step.task = Words::tr("Click a light cell.");
    step.isDone = [](const WindowState& before, const WindowState& now) {
        return now.filters.size() == 1 && now.filters != before.filters;
    };
    step.outcome = [](const WindowState&, const WindowState& now) {
        const std::size_t circuit = shownCircuit(now);
        const auto& scores = mapOf(now).filterScores[circuit];
        const std::size_t worst = mostSensitive(scores);
        return Words::tr("With %1, %2 scores %3. The most sensitive filter of all is %4 with %5.")
            .arg(circuitName(now, circuit), filterName(mapOf(now), now.filters.front()),
                 formatScore(static_cast<double>(scores[now.filters.front()])),
                 filterName(mapOf(now), worst), formatScore(static_cast<double>(scores[worst])));
    };
    step.show = [](TourStage& stage) {
        const WindowState state = stage.state();
        const auto& scores = mapOf(state).filterScores[shownCircuit(state)];
        std::size_t filter = mostSensitive(scores);
        if (state.filters == std::vector<std::size_t>{filter})
            filter = filter == 0 ? std::min<std::size_t>(1, scores.size() - 1) : 0;
        stage.setLevel(HeatMapLevel::Filter);
        stage.selectFilters(layerOf(mapOf(state), filter), {filter});
    };
    return step;
}

TourStep circuitStep()
{
    TourStep step;
    step.title = Words::tr("Another circuit");
    step.text = Words::tr("The map shows one circuit at a time. Another one gives another picture: "
                          "a filter that minds the one may bear the other.");
    step.spotlight = QStringLiteral("heatMapCircuit");
    step.needs = Needs::Exploration;
    step.task = Words::tr("Choose another circuit from the list.");
    step.isDone = [](const WindowState& before, const WindowState& now) {
        return now.circuit && now.circuit != before.circuit;
    };
    step.outcome = [](const WindowState& before, const WindowState& now) {
        const auto sum = [](const WindowState& state) {
            const auto& scores = mapOf(state).filterScores[shownCircuit(state)];
            return std::accumulate(scores.begin(), scores.end(), 0.0);
        };
        return Words::tr("All filters together score %1 with %2, and %3 with %4.")
            .arg(formatScore(sum(before)), circuitName(before, shownCircuit(before)),
                 formatScore(sum(now)), circuitName(now, shownCircuit(now)));
    };
    step.show = [](TourStage& stage) {
        const WindowState state = stage.state();
        const auto& circuits = mapOf(state).circuits;
        // The next one, of which the exact one is none.
        for (std::size_t k = 1; k < circuits.size(); ++k) {
            const std::size_t circuit = (shownCircuit(state) + k) % circuits.size();
            if (!circuits[circuit].isExact) {
                stage.setLevel(HeatMapLevel::Filter);
                stage.showCircuit(circuit);
                return;
            }
        }
    };
    return step;
}

TourStep layersStep()
{
    TourStep step;
    step.title = Words::tr("Whole layers");
    step.text = Words::tr("The same scores for whole layers, all circuits side by side.");
    step.spotlight = QStringLiteral("heatMapLevels");
    step.needs = Needs::Exploration;
    step.task = Words::tr("Press Layers.");
    step.isDone = [](const WindowState&, const WindowState& now) {
        return now.level == HeatMapLevel::Layer;
    };
    step.outcome = [](const WindowState&, const WindowState&) {
        return Words::tr("One row for each layer, one column for each circuit.");
    };
    step.show = [](TourStage& stage) { stage.setLevel(HeatMapLevel::Layer); };
    step.question = [](const WindowState&, const WindowState& now) -> std::optional<Task> {
        const std::size_t circuit = shownCircuit(now);
        const auto& scores = mapOf(now).layerScores[circuit];
        const auto worst = static_cast<int>(mostSensitive(scores));
        Task task;
        task.question.text = Words::tr("Which layer minds %1 most?").arg(circuitName(now, circuit));
        QStringList figures;
        for (std::size_t layer = 0; layer < scores.size(); ++layer) {
            task.question.choices.append(layerName(now, layer));
            figures.append(
                Words::tr("%1 scores %2")
                    .arg(layerName(now, layer), formatScore(static_cast<double>(scores[layer]))));
        }
        task.isRight = [worst](const Answer& answer, const WindowState&) {
            return answer.choice == worst;
        };
        task.hint =
            Words::tr("Look down the column of %1: light is much.").arg(circuitName(now, circuit));
        task.explanation = Words::tr("%1.").arg(figures.join(Words::tr(", ")));
        return task;
    };
    return step;
}

TourStep assignStep()
{
    TourStep step;
    step.title = Words::tr("Try it by hand");
    step.text = Words::tr("What is selected can be given another circuit. Loss and power are "
                          "predicted at once; Undo takes it back.");
    step.spotlight = QStringLiteral("assignedCircuit");
    step.needs = Needs::Prediction;
    step.task = Words::tr("Choose a circuit for the selected filters.");
    step.isDone = [](const WindowState& before, const WindowState& now) {
        return now.choice->point.circuits != before.choice->point.circuits;
    };
    step.outcome = [](const WindowState& before, const WindowState& now) {
        const FrontPoint& from = before.choice->point;
        const FrontPoint& to = now.choice->point;
        return Words::tr("The loss went from %1 to %2, the power from %3 to %4.")
            .arg(formatLoss(from.bestKnownLossPp()), formatLoss(to.bestKnownLossPp()),
                 formatSaving(from.powerSaving), formatSaving(to.powerSaving));
    };
    step.show = [](TourStage& stage) {
        const WindowState state = stage.state();
        const std::size_t layer = state.layer.value_or(0);
        const LayerSummary& summary = mapOf(state).layers[layer];
        std::vector<std::size_t> wholeLayer(static_cast<std::size_t>(summary.filters));
        std::iota(wholeLayer.begin(), wholeLayer.end(),
                  static_cast<std::size_t>(summary.firstFilter));
        const std::vector<std::uint16_t>& circuits = state.choice->point.circuits;
        // A few filters alone may not be had, where they share processing elements with others.
        for (const auto& filters : {state.filters, wholeLayer}) {
            // The first circuit, the exact one among them, that changes anything and can be had.
            for (std::size_t k = 0; k < mapOf(state).circuits.size(); ++k) {
                auto changed = circuits;
                for (const std::size_t filter : filters)
                    changed[filter] = static_cast<std::uint16_t>(k);
                if (changed != circuits && state.figuresOf(changed, state.choice->point.machine)) {
                    stage.selectFilters(layer, filters);
                    stage.assign(filters, static_cast<std::uint16_t>(k));
                    return;
                }
            }
        }
    };
    return step;
}

} // namespace

Tour filtersTour()
{
    Tour tour;
    tour.id = QStringLiteral("filters");
    tour.title = Words::tr("Which filters care?");
    tour.summary = Words::tr("What errors of a circuit do to filters and layers of a network.");
    tour.minutes = 7;
    TourStep end;
    end.title = Words::tr("Not all are equal");
    end.text = Words::tr("Filters that do not care take a cheap circuit, those that do keep a good "
                         "one. That is why a choice for each filter saves more than one circuit "
                         "for all.");
    tour.steps = {networkStep(), searchStep(), filterStep(), circuitStep(),
                  layersStep(),  assignStep(), end};
    return tour;
}

} // namespace hawx
