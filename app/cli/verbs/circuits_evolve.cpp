// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/inputs.h"
#include "app/cli/invocation.h"
#include "app/cli/operand_source.h"
#include "app/cli/output.h"
#include "app/cli/verbs/circuits_verbs.h"
#include "core/circuits/evolve/evolved_circuit.h"
#include "core/circuits/user_library.h"
#include "core/support/error.h"
#include "core/support/files.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>
#include <map>
#include <memory>

namespace hawx::cli {

namespace {

using nlohmann::ordered_json;

const std::map<std::string, EvolutionObjective>& objectives()
{
    static const std::map<std::string, EvolutionObjective> words = [] {
        std::map<std::string, EvolutionObjective> all;
        for (const auto objective : {EvolutionObjective::PowerAndArea, EvolutionObjective::Power,
                                     EvolutionObjective::Area})
            all.emplace(toString(objective), objective);
        return all;
    }();
    return words;
}

struct Arguments {
    std::string start;
    std::optional<double> maePercent;
    std::optional<double> wcePercent;
    std::optional<double> epPercent;
    std::optional<double> mse;
    std::optional<double> bias;
    bool zeroSafe = false;
    std::string objective = "power-area";
    EvolutionSettings settings;
    OperandSource operands; ///< whose operands errors and power are weighted with
    std::string name;
    std::string out;

    EvolutionSettings evolutionSettings(std::uint64_t seed) const
    {
        constexpr double kFullScale = 65536;
        const auto scaled = [](std::optional<double> value, double factor) {
            return value ? std::optional(*value * factor) : std::nullopt;
        };
        EvolutionSettings result = settings;
        result.bounds = {.mae = scaled(maePercent, kFullScale / 100),
                         .wce = scaled(wcePercent, kFullScale / 100),
                         .ep = scaled(epPercent, 0.01),
                         .mse = mse,
                         .bias = bias,
                         .zeroSafe = zeroSafe};
        result.objective = objectives().at(objective);
        result.seed = seed;
        return result;
    }
};

double saving(double from, double to)
{
    return from > 0 ? 1 - to / from : 0;
}

/// What came of it.
struct Outcome {
    CircuitPtr circuit;
    Evolution evolution;
    std::string operands;       ///< whose they are; empty: all pairs
    ErrorMetrics errorsOnThese; ///< of the circuit
    std::string file;           ///< where it is stored; empty when it is not
    std::string knownAs;        ///< circuit of the library that computes the same; mostly empty
};

ordered_json toJson(const Outcome& outcome)
{
    const Circuit& circuit = *outcome.circuit;
    const Evolution& evolution = outcome.evolution;
    const auto costs = [](const CircuitCost& cost) {
        return ordered_json{
            {"powerMw", cost.powerMw}, {"areaUm2", cost.areaUm2}, {"delayNs", cost.delayNs}};
    };
    const CircuitCost& start = evolution.start.cost;
    const CircuitCost& best = evolution.best.cost;
    const ErrorMetrics& errors = outcome.errorsOnThese;
    return {{"name", circuit.name},
            {"hash", circuit.hash},
            {"file", outcome.file},
            {"knownAs", outcome.knownAs},
            {"origin", circuit.origin},
            {"operands", outcome.operands.empty() ? "uniform" : outcome.operands},
            {"start", costs(start)},
            {"evolved", costs(best)},
            {"powerSaving", saving(start.powerMw, best.powerMw)},
            {"areaSaving", saving(start.areaUm2, best.areaUm2)},
            {"mae", errors.mae},
            {"maePercent", errors.maePercent()},
            {"wce", errors.wce},
            {"ep", errors.ep},
            {"mse", errors.mse},
            {"bias", errors.bias},
            {"zeroSafe", errors.zeroSafe},
            {"candidates", evolution.candidates},
            {"seconds", evolution.seconds},
            {"candidatesPerSecond",
             static_cast<double>(evolution.candidates) / std::max(evolution.seconds, 1e-9)}};
}

std::string toText(const Outcome& outcome)
{
    const Circuit& circuit = *outcome.circuit;
    const Evolution& evolution = outcome.evolution;
    const ErrorMetrics& errors = outcome.errorsOnThese;
    const CircuitCost& start = evolution.start.cost;
    const CircuitCost& best = evolution.best.cost;
    TextTable table({{circuit.name, TextTable::Align::Left}, {"start"}, {"evolved"}, {"saved"}});
    const auto row = [&table](const char* what, double from, double to, int digits) {
        table.add({what, fixed(from, digits), fixed(to, digits),
                   fixed(100 * saving(from, to), 1) + " %"});
    };
    row("power mW", start.powerMw, best.powerMw, 3);
    row("area um2", start.areaUm2, best.areaUm2, 1);
    row("delay ns", start.delayNs, best.delayNs, 2);
    return table.text() +
           (outcome.operands.empty() ? "" : "on the operands of " + outcome.operands + ": ") +
           "mean absolute error " + fixed(errors.maePercent(), 4) + " %, worst-case " +
           fixed(errors.wcePercent(), 3) + " %, mean error " + signedFixed(errors.bias, 2) + "\n" +
           std::to_string(evolution.candidates) + " candidates in " + fixed(evolution.seconds, 1) +
           " s, " +
           fixed(static_cast<double>(evolution.candidates) / std::max(evolution.seconds, 1e-9), 0) +
           " a second\n" + circuit.origin + "\n" +
           (outcome.knownAs.empty()
                ? "stored in " + outcome.file
                : "not stored: the library has " + outcome.knownAs + ", which computes the same") +
           "\n";
}

/// Fails now rather than after hours of evolution.
void requirePlace(const std::string& out)
{
    if (!out.empty())
        requireWritable("circuit", out);
    else
        storeCircuits({}, userLibraryFolder()); // makes the folder
}

/// Stores the circuit in the file, or in the library unless that has a circuit of the same
/// function.
void store(Outcome& outcome, const CircuitLibrary& library, const std::string& out)
{
    const StoredCircuit stored{outcome.circuit, {}};
    if (!out.empty()) {
        writeFileAtomically(out, storedText(stored));
        outcome.file = out;
        return;
    }
    const auto known = std::find_if(
        library.circuits().begin(), library.circuits().end(),
        [&](const CircuitPtr& circuit) { return circuit->hash == outcome.circuit->hash; });
    if (known != library.circuits().end()) {
        outcome.knownAs = (*known)->name;
        return;
    }
    storeCircuits({stored}, userLibraryFolder());
    outcome.file = storedFile(*outcome.circuit, userLibraryFolder()).string();
}

std::string run(const Arguments& arguments, const Invocation& invocation, const RunContext& context)
{
    const CircuitLibrary library = installedCircuits(userLibraryFolder());
    const CircuitPtr start = library.get(arguments.start);
    if (start->netlist == nullptr)
        throw Error(start->name + " is known by its table only; evolution starts from gates.");
    if (!arguments.name.empty() && library.find(arguments.name) != nullptr)
        throw Error("There is a circuit " + arguments.name +
                    " already; give the new one another name.");
    requirePlace(arguments.out);
    EvolutionSettings settings = arguments.evolutionSettings(invocation.seed);
    if (const auto histogram = arguments.operands.histogram({start}, context))
        settings.operands = operandsSeen(*histogram, start->isSigned, arguments.operands.swap);
    Outcome outcome{.circuit = nullptr,
                    .evolution = evolve(*start->netlist, start->isSigned, settings,
                                        builtInTechnology(), context),
                    .operands = arguments.operands.description(),
                    .errorsOnThese = {},
                    .file = {},
                    .knownAs = {}};
    outcome.circuit =
        evolvedCircuit(outcome.evolution, start->isSigned, arguments.name,
                       evolutionCommand(arguments.start, settings, arguments.operands.commandText(),
                                        outcome.evolution.candidates));
    outcome.errorsOnThese = measureErrors(outcome.circuit->table, settings.operands);
    store(outcome, library, arguments.out);
    return invocation.json ? jsonText(toJson(outcome)) : toText(outcome);
}

} // namespace

void addCircuitsEvolve(CLI::App& circuits, Invocation& invocation)
{
    CLI::App* verb = circuits.add_subcommand(
        "evolve", "Make one cheaper within bounds on its errors (Cartesian genetic programming); "
                  "the result joins the user's library. Ctrl-C keeps the best so far");
    const auto arguments = std::make_shared<Arguments>();
    EvolutionSettings& settings = arguments->settings;
    verb->add_option("START", arguments->start, "Name of the circuit to start from")->required();
    const auto bound = [verb](const char* name, std::optional<double>& value, const char* type,
                              const char* help) {
        verb->add_option(name, value, help)->type_name(type)->check(numberFromZero());
    };
    bound("--max-mae", arguments->maePercent, "PERCENT", "Mean absolute error, in % of 2^16");
    bound("--max-wce", arguments->wcePercent, "PERCENT", "Worst-case error, in % of 2^16");
    bound("--max-ep", arguments->epPercent, "PERCENT", "Share of operand pairs with an error");
    bound("--max-mse", arguments->mse, "NUMBER", "Mean squared error");
    bound("--max-bias", arguments->bias, "NUMBER",
          "Mean error, either sign, of results before signs are applied");
    verb->add_flag("--zero-safe", arguments->zeroSafe, "Exact where an operand is 0");
    std::vector<std::string> words;
    for (const auto& [word, objective] : objectives())
        words.push_back(word);
    verb->add_option("--minimise", arguments->objective,
                     "What to make small; power alone exploits what the cost model does not know")
        ->check(CLI::IsMember(words))
        ->capture_default_str();
    CLI::Option* candidates =
        verb->add_option("--candidates", settings.candidates, "Candidates to evaluate, at least 1")
            ->check([](const std::string& text) {
                return text.find_first_not_of("0") == std::string::npos ? "at least 1 is needed"
                                                                        : std::string();
            })
            ->capture_default_str();
    verb->add_option(
            "--seconds", settings.seconds,
            "End after so much time; --candidates then counts only when stated. The result "
            "depends on the machine")
        ->check(numberFromZero());
    verb->add_option("--islands", settings.islands,
                     "Populations side by side; the result depends on their number")
        ->check(countFrom(1))
        ->capture_default_str();
    addOperandSource(*verb, arguments->operands);
    verb->add_option("--name", arguments->name, "Name of the result; by default from its hash");
    verb->add_option("--out", arguments->out, "Write it to this file, not to the library")
        ->type_name("FILE");
    addCommonOptions(*verb, invocation);
    verb->callback([&invocation, arguments, candidates] {
        if (arguments->settings.seconds && candidates->count() == 0)
            arguments->settings.candidates = std::numeric_limits<std::uint64_t>::max();
        if (!arguments->maePercent && !arguments->wcePercent && !arguments->epPercent &&
            !arguments->mse)
            throw UsageError("Bound an error: --max-mae, --max-wce, --max-ep or --max-mse.");
        invocation.run = [&invocation, arguments](const RunContext& context) {
            return run(*arguments, invocation, context);
        };
    });
}

} // namespace hawx::cli
