// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/tours/exercise.h"
#include "widgets/style/quantity.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

namespace hawx {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(hawx::CircuitExercises)
};

/// Approximate circuits that a search considers, in an order that the variant decides.
std::vector<CircuitPtr> drawn(const WindowState& state, std::uint32_t variant)
{
    std::vector<CircuitPtr> circuits;
    for (const CircuitRow& row : *state.circuits) {
        if (row.isCandidate && !row.circuit->isExact())
            circuits.push_back(row.circuit);
    }
    std::mt19937 random(variant + 1);
    for (std::size_t k = circuits.size(); k > 1; --k)
        std::swap(circuits[k - 1], circuits[random() % k]);
    return circuits;
}

/// The worst-case error of one circuit, in per cent of 2^16 as the browser states it.
std::optional<Task> worstCase(const WindowState& state, std::uint32_t variant)
{
    const auto circuits = drawn(state, variant);
    if (circuits.empty())
        return std::nullopt;
    const Circuit& circuit = *circuits.front();
    const double percent = circuit.metrics.wcePercent();
    Task task;
    task.question = {
        Question::Kind::Number,
        Words::tr("What is the worst-case error of %1, in per cent of 2^16?").arg(nameOf(circuit)),
        {},
        QStringLiteral("%")};
    task.isRight = [percent](const Answer& answer, const WindowState&) {
        return isNear(*answer.number, percent, 0.01, 0.0005);
    };
    task.hint = Words::tr("Select %1 among the circuits: its figures stand below its errors.")
                    .arg(nameOf(circuit));
    task.explanation = Words::tr("The largest error is %1, and 100 · %1 / 65536 is %2.")
                           .arg(formatNumber(circuit.metrics.wce, 5), formatPercent(percent));
    return task;
}

/// The best of four by some figure.
std::optional<Task> leastError(const WindowState& state, std::uint32_t variant)
{
    auto circuits = drawn(state, variant);
    constexpr std::size_t offered = 4;
    // Two that are equally good would both be right.
    std::vector<CircuitPtr> chosen;
    for (const CircuitPtr& circuit : circuits) {
        const bool isNew =
            std::none_of(chosen.begin(), chosen.end(), [&circuit](const CircuitPtr& other) {
                return isNear(circuit->metrics.mae, other->metrics.mae, 0.02, 0);
            });
        if (isNew && chosen.size() < offered)
            chosen.push_back(circuit);
    }
    if (chosen.size() < 2)
        return std::nullopt;
    const auto best =
        static_cast<int>(std::min_element(chosen.begin(), chosen.end(),
                                          [](const CircuitPtr& one, const CircuitPtr& other) {
                                              return one->metrics.mae < other->metrics.mae;
                                          }) -
                         chosen.begin());
    Task task;
    task.question.text = Words::tr("Which of these circuits has the smallest mean error?");
    QStringList figures;
    for (const CircuitPtr& circuit : chosen) {
        task.question.choices.append(nameOf(*circuit));
        figures.append(Words::tr("%1 has %2")
                           .arg(nameOf(*circuit), formatPercent(circuit->metrics.maePercent())));
    }
    task.isRight = [best](const Answer& answer, const WindowState&) {
        return answer.choice == best;
    };
    task.hint = Words::tr("The column MAE of the circuits sorts them by it.");
    task.explanation =
        Words::tr("By mean absolute error (MAE): %1.").arg(figures.join(Words::tr(", ")));
    return task;
}

/// A single product, which the error surface shows.
std::optional<Task> product(const WindowState& state, std::uint32_t variant)
{
    const auto circuits = drawn(state, variant);
    if (circuits.empty())
        return std::nullopt;
    const CircuitPtr circuit = circuits.front();
    const TruthTable& table = circuit->table;
    std::mt19937 random(variant + 77);
    // One that is wrong, where a few tries find one.
    OperandPair pair;
    for (int attempt = 0; attempt < 1000; ++attempt) {
        const auto operand = [&] { return table.lowest() + static_cast<int>(random() % 256); };
        pair.a = operand();
        pair.b = operand();
        if (table.error(pair.a, pair.b) != 0)
            break;
    }
    const int result = table(pair.a, pair.b);
    Task task;
    task.question = {Question::Kind::Number,
                     Words::tr("What does %1 make of %2 times %3?")
                         .arg(nameOf(*circuit), formatInteger(pair.a), formatInteger(pair.b)),
                     {},
                     {}};
    task.isRight = [result](const Answer& answer, const WindowState&) {
        return isNear(*answer.number, result, 0, 0.5);
    };
    task.hint = Words::tr("Select %1 among the circuits and point at A = %2, B = %3. The arrow "
                          "keys move by one.")
                    .arg(nameOf(*circuit), formatInteger(pair.a), formatInteger(pair.b));
    task.explanation = describeError(table, pair);
    return task;
}

} // namespace

bool isNear(double typed, double right, double relative, double absolute)
{
    return std::abs(typed - right) <= std::max(relative * std::abs(right), absolute);
}

std::vector<Exercise> circuitExercises()
{
    return {
        {QStringLiteral("worst-case"), Words::tr("The worst case"), Needs::Circuits, worstCase},
        {QStringLiteral("least-error"), Words::tr("The smallest error"), Needs::Circuits,
         leastError},
        {QStringLiteral("product"), Words::tr("One product"), Needs::Circuits, product},
    };
}

} // namespace hawx
