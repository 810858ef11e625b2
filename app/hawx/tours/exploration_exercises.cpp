// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/choice/choice_controller.h"
#include "app/hawx/tours/exercise.h"
#include "widgets/style/quantity.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <set>

namespace hawx {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(hawx::ExplorationExercises)
};

const SensitivityMap& mapOf(const WindowState& state)
{
    return state.exploration->sensitivity;
}

QString layerName(const LayerSummary& layer)
{
    return QString::fromStdString(layer.name);
}

/// Numbers below `count` in an order that the variant decides.
std::vector<std::size_t> shuffled(std::size_t count, std::uint32_t variant)
{
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::mt19937 random(variant + 1);
    for (std::size_t k = count; k > 1; --k)
        std::swap(order[k - 1], order[random() % k]);
    return order;
}

/// The layer with the largest value; its value must stand out, else there is no question.
std::optional<Task> largestLayer(const WindowState& state, const QString& text,
                                 const std::vector<double>& values, const QStringList& figures)
{
    const auto largest =
        static_cast<std::size_t>(std::max_element(values.begin(), values.end()) - values.begin());
    for (std::size_t k = 0; k < values.size(); ++k) {
        if (k != largest && isNear(values[k], values[largest], 0.01, 0))
            return std::nullopt;
    }
    Task task;
    task.question.text = text;
    for (const LayerSummary& layer : mapOf(state).layers)
        task.question.choices.append(layerName(layer));
    task.isRight = [largest](const Answer& answer, const WindowState&) {
        return answer.choice == static_cast<int>(largest);
    };
    task.explanation = Words::tr("%1.").arg(figures.join(Words::tr(", ")));
    return task;
}

/// Multiplications times the mean power of the circuits that compute them, as the network panel.
std::optional<Task> powerOfLayers(const WindowState& state, std::uint32_t)
{
    const SensitivityMap& map = mapOf(state);
    const auto& circuits = state.choice->point.circuits;
    std::vector<double> power;
    for (const LayerSummary& layer : map.layers) {
        double sum = 0;
        for (int filter = 0; filter < layer.filters; ++filter)
            sum += map.circuits[circuits[static_cast<std::size_t>(layer.firstFilter + filter)]]
                       .powerMw;
        power.push_back(static_cast<double>(layer.macs) * sum / layer.filters);
    }
    const double all = std::accumulate(power.begin(), power.end(), 0.0);
    QStringList figures;
    for (std::size_t k = 0; k < power.size(); ++k)
        figures.append(Words::tr("%1: %2 products, %3 of the power")
                           .arg(layerName(map.layers[k]), formatCount(map.layers[k].macs),
                                formatPercent(100 * power[k] / all)));
    auto task = largestLayer(
        state,
        Words::tr("Which layer takes most of the power of the multiplications in the configuration "
                  "in view?"),
        power, figures);
    if (task)
        task->hint = Words::tr("The network panel shows each layer's share of the power.");
    return task;
}

std::optional<Task> mostSensitiveLayer(const WindowState& state, std::uint32_t variant)
{
    const SensitivityMap& map = mapOf(state);
    for (const std::size_t circuit : shuffled(map.circuits.size(), variant)) {
        if (map.circuits[circuit].isExact)
            continue;
        const std::vector<double> scores(map.layerScores[circuit].begin(),
                                         map.layerScores[circuit].end());
        QStringList figures;
        for (std::size_t k = 0; k < scores.size(); ++k)
            figures.append(
                Words::tr("%1 scores %2").arg(layerName(map.layers[k]), formatScore(scores[k])));
        const QString name = shortCircuitName(map.circuits[circuit].name);
        auto task =
            largestLayer(state, Words::tr("Which layer minds %1 most?").arg(name), scores, figures);
        if (task) {
            task->hint = Words::tr("The sensitivity panel shows it under Layers.");
            return task;
        }
    }
    return std::nullopt;
}

/// What a limit on the loss buys: the best point of the front in view.
std::optional<Task> savingWithin(const WindowState& state, std::uint32_t variant)
{
    // Losses of the front's own points, rounded up to what a user would type.
    for (const std::size_t k : shuffled(state.front->points.size(), variant)) {
        Limits limits;
        limits.maxLossPp = std::ceil(state.front->points[k].bestKnownLossPp() * 10) / 10;
        const auto best = bestWithin(*state.front, limits, state.trust);
        if (!best || *limits.maxLossPp <= 0 || *limits.maxLossPp > 10)
            continue;
        const FrontPoint& point = state.front->points[*best];
        Task task;
        task.question = {
            Question::Kind::Number,
            Words::tr("With a loss of at most %1 and no other limit, how much power does the best "
                      "configuration save?")
                .arg(formatLoss(*limits.maxLossPp)),
            {},
            QStringLiteral("%")};
        // A saving may be read as the change that it brings.
        task.isRight = [limits](const Answer& answer, const WindowState& now) {
            // Points may have been verified since.
            const auto found = bestWithin(*now.front, limits, now.trust);
            return found && isNear(std::abs(*answer.number),
                                   std::abs(100 * now.front->points[*found].powerSaving), 0, 1);
        };
        task.hint = Words::tr("Set this loss limit among the targets, remove all others, and look "
                              "at the configuration.");
        task.explanation = Words::tr("It takes %1 where the exact network takes %2: that is %3.")
                               .arg(formatPower(point.hardware.powerMw),
                                    formatPower(state.front->exact.hardware.powerMw),
                                    formatSaving(point.powerSaving));
        return task;
    }
    return std::nullopt;
}

std::optional<Task> countCircuits(const WindowState& state, std::uint32_t)
{
    const auto& circuits = state.choice->point.circuits;
    const std::set<std::uint16_t> different(circuits.begin(), circuits.end());
    QStringList names;
    for (const std::uint16_t circuit : different)
        names.append(shortCircuitName(mapOf(state).circuits[circuit].name));
    Task task;
    task.question = {Question::Kind::Number,
                     Words::tr("How many different circuits does the configuration in view use?"),
                     {},
                     {}};
    task.isRight = [count = different.size()](const Answer& answer, const WindowState&) {
        return *answer.number == static_cast<double>(count);
    };
    task.hint = Words::tr("Open the layers of the configuration, or mark the filters in the "
                          "sensitivity map.");
    task.explanation = Words::tr("It uses %1.").arg(names.join(Words::tr(", ")));
    return task;
}

/// One filter gets a cheaper circuit: possible, as the predictor says.
std::optional<Task> cheaperFilter(const WindowState& state, std::uint32_t variant)
{
    const FrontPoint& start = state.choice->point;
    const SensitivityMap& map = mapOf(state);
    constexpr std::size_t tries = 40;
    std::size_t tried = 0;
    for (const std::size_t filter : shuffled(start.circuits.size(), variant)) {
        if (++tried > tries)
            break;
        std::optional<FrontPoint> best;
        for (std::size_t circuit = 0; circuit < map.circuits.size(); ++circuit) {
            auto circuits = start.circuits;
            circuits[filter] = static_cast<std::uint16_t>(circuit);
            const auto point = state.figuresOf(circuits, start.machine);
            if (point && point->hardware.powerMw < start.hardware.powerMw &&
                (!best || point->lossPp < best->lossPp))
                best = point;
        }
        if (!best)
            continue;
        const double most = std::max(0.5, std::ceil(best->lossPp * 10) / 10);
        Task task;
        task.question = {
            Question::Kind::Deed,
            Words::tr("Give %1 another circuit, and nothing else, so that the power falls and the "
                      "predicted loss is at most %2.")
                .arg(filterName(map, filter), formatLoss(most)),
            {},
            {}};
        task.isRight = [from = start, filter, most](const Answer&, const WindowState& now) {
            if (!now.choice)
                return false;
            const FrontPoint& to = now.choice->point;
            auto expected = from.circuits;
            if (to.circuits.size() != expected.size() || to.machine != from.machine)
                return false;
            expected[filter] = to.circuits[filter];
            return to.circuits == expected && to.hardware.powerMw < from.hardware.powerMw &&
                   to.lossPp <= most;
        };
        task.hint = Words::tr("Select the filter in the sensitivity map and choose its circuit in "
                              "the configuration. Undo what did not help.");
        task.explanation =
            Words::tr("With %1 it takes %2 instead of %3, at a predicted loss of %4.")
                .arg(shortCircuitName(map.circuits[best->circuits[filter]].name),
                     formatPower(best->hardware.powerMw), formatPower(start.hardware.powerMw),
                     formatLoss(best->lossPp));
        return task;
    }
    return std::nullopt;
}

/// A target in two objectives, which a point of the front is known to meet.
std::optional<Task> bothLimits(const WindowState& state, std::uint32_t variant)
{
    for (const std::size_t k : shuffled(state.front->points.size(), variant)) {
        const FrontPoint& point = state.front->points[k];
        const double loss = std::max(0.1, std::ceil(point.bestKnownLossPp() * 10) / 10);
        const double saving = std::floor(100 * point.powerSaving);
        if (saving <= 0 || loss > 10)
            continue;
        Task task;
        task.question = {
            Question::Kind::Deed,
            Words::tr("Bring a configuration into view that loses at most %1 and saves at least %2 "
                      "of the power.")
                .arg(formatLoss(loss), formatPercent(saving)),
            {},
            {}};
        task.isRight = [loss, saving](const Answer&, const WindowState& now) {
            return now.choice && now.choice->point.bestKnownLossPp() <= loss &&
                   100 * now.choice->point.powerSaving >= saving;
        };
        task.hint = Words::tr("Set the loss limit, or click a point below and to the left of "
                              "others in the front.");
        task.explanation =
            Words::tr("One point of the front loses %1 and changes the power by %2.")
                .arg(formatLoss(point.bestKnownLossPp()), formatSaving(point.powerSaving));
        return task;
    }
    return std::nullopt;
}

} // namespace

std::vector<Exercise> explorationExercises()
{
    return {
        {QStringLiteral("power-of-layers"), Words::tr("Where the power goes"), Needs::Exploration,
         powerOfLayers, true},
        {QStringLiteral("sensitive-layer"), Words::tr("Who minds most"), Needs::Exploration,
         mostSensitiveLayer},
        {QStringLiteral("saving-within"), Words::tr("What a loss buys"), Needs::Exploration,
         savingWithin},
        {QStringLiteral("different-circuits"), Words::tr("How many kinds"), Needs::Exploration,
         countCircuits, true},
        {QStringLiteral("cheaper-filter"), Words::tr("A cheaper filter"), Needs::Prediction,
         cheaperFilter},
        {QStringLiteral("both-limits"), Words::tr("Two targets at once"), Needs::Exploration,
         bothLimits},
    };
}

std::vector<Exercise> allExercises()
{
    std::vector<Exercise> all = circuitExercises();
    const std::vector<Exercise> more = explorationExercises();
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace hawx
