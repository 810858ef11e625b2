// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/evolve/evolved_circuit.h"

#include "core/circuits/cost/predict_cost.h"
#include "core/support/error.h"
#include "core/support/shell_word.h"

#include <array>
#include <charconv>

namespace hawx {

namespace {

/// Of 2^16, to which percentages of errors refer.
constexpr double kPercent = 65536 / 100.0;
/// Enough for all that people type, and less than what scaling to percent and back loses.
constexpr int kDigits = 12;

} // namespace

CircuitPtr evolvedCircuit(const Evolution& evolution, bool isSigned, const std::string& name,
                          std::string origin)
{
    if (evolution.candidates == 0)
        throw Error("Evolution was stopped before its first round had ended; nothing is stored.");
    const char* prefix = isSigned ? "mul8s_evo_" : "mul8u_evo_";
    Circuit circuit = *makeCircuit(prefix, "evolved", isSigned, evolution.netlist, {});
    circuit.name = name.empty() ? prefix + circuit.hash.substr(0, 8) : name;
    circuit.origin = std::move(origin);
    return withCost(std::make_shared<const Circuit>(std::move(circuit)));
}

std::string toString(EvolutionObjective objective)
{
    switch (objective) {
    case EvolutionObjective::Power: return "power";
    case EvolutionObjective::Area: return "area";
    case EvolutionObjective::PowerAndArea: break;
    }
    return "power-area";
}

std::string evolutionCommand(const std::string& start, const EvolutionSettings& settings,
                             const std::string& operandOptions, std::uint64_t candidates)
{
    std::string text = "hawx-cli circuits evolve " + quoted(start);
    const auto add = [&text](const char* option, std::optional<double> value, double unit) {
        if (!value)
            return;
        std::array<char, 32> digits{};
        const auto [end, code] = std::to_chars(digits.data(), digits.data() + digits.size(),
                                               *value / unit, std::chars_format::general, kDigits);
        text += std::string(" ") + option + " " + std::string(digits.data(), end);
    };
    const ErrorBounds& bounds = settings.bounds;
    add("--max-mae", bounds.mae, kPercent);
    add("--max-wce", bounds.wce, kPercent);
    add("--max-ep", bounds.ep, 0.01);
    add("--max-mse", bounds.mse, 1);
    add("--max-bias", bounds.bias, 1);
    if (bounds.zeroSafe)
        text += " --zero-safe";
    return text + operandOptions + " --minimise " + toString(settings.objective) +
           " --candidates " + std::to_string(candidates) + " --islands " +
           std::to_string(settings.islands) + " --seed " + std::to_string(settings.seed);
}

} // namespace hawx
