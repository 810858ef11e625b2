// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/invocation.h"
#include "app/cli/operand_source.h"
#include "app/cli/output.h"
#include "app/cli/verbs/circuits_verbs.h"
#include "core/circuits/error_table.h"
#include "core/circuits/import/published_figures.h"
#include "core/circuits/user_library.h"
#include "core/support/error.h"
#include "core/support/files.h"
#include "core/support/parallel.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <optional>

namespace hawx::cli {

namespace {

using nlohmann::ordered_json;

constexpr int kWidestRank = 8; ///< bits of operands; a rank takes (2^bits)^3 operations

struct Arguments {
    std::vector<std::string> names;
    bool all = false;
    std::string against;
    std::string surface;
    OperandSource operands;
};

using Catalog = std::map<std::string, PublishedFigures>;

struct Measured {
    NamedMultiplier multiplier;
    NetlistErrors errors; ///< computed again
    std::optional<int> rank;
    bool isListed = false;
    std::vector<std::string> differences;
};

std::vector<NamedMultiplier> chosen(const Arguments& arguments)
{
    const CircuitLibrary library = installedCircuits(userLibraryFolder());
    std::vector<NamedMultiplier> multipliers;
    for (const std::string& name : arguments.names)
        multipliers.push_back(anyMultiplier(name, library));
    for (const CircuitPtr& circuit : library.circuits())
        if (arguments.all)
            multipliers.push_back({circuit, std::nullopt});
    return multipliers;
}

/// What measures the multipliers of 8 bits; the others do not occur in networks.
std::optional<OperandHistogram> operandsOf(const std::vector<NamedMultiplier>& multipliers,
                                           const OperandSource& source, const RunContext& context)
{
    std::vector<CircuitPtr> circuits;
    for (const NamedMultiplier& multiplier : multipliers) {
        if (!multiplier.circuit && !source.network.empty())
            throw Error("Networks have operands of 8 bits; leave out " + multiplier.name() +
                        " or --network.");
        circuits.push_back(multiplier.circuit);
    }
    return source.histogram(circuits, context);
}

ErrorTable tableOf(const NamedMultiplier& multiplier)
{
    return multiplier.circuit
               ? errorTable(multiplier.circuit->table)
               : errorTable(multiplier.multiplier->netlist, multiplier.multiplier->isSigned);
}

Measured measured(const NamedMultiplier& multiplier,
                  const std::optional<OperandHistogram>& operands, bool swap, std::uint64_t seed)
{
    Measured result;
    result.multiplier = multiplier;
    if (multiplier.circuit) {
        OperandDistribution seen;
        if (operands)
            seen = operandsSeen(*operands, multiplier.isSigned(), swap);
        result.errors.metrics = measureErrors(multiplier.circuit->table, seen);
        result.errors.pairs = operands ? operands->total() : TruthTable::kEntries;
    } else {
        result.errors = measureErrors(multiplier.multiplier->netlist, multiplier.isSigned(), seed);
    }
    if (multiplier.width() <= kWidestRank)
        result.rank = rankOf(tableOf(multiplier));
    return result;
}

std::vector<Measured> measure(const Arguments& arguments, std::uint64_t seed,
                              const RunContext& context)
{
    const std::vector<NamedMultiplier> multipliers = chosen(arguments);
    Catalog catalog;
    if (!arguments.against.empty())
        catalog = figuresInCatalog(readTextFile(arguments.against), arguments.against);
    const std::optional<OperandHistogram> operands =
        operandsOf(multipliers, arguments.operands, context);
    if (!arguments.surface.empty())
        writeErrorTable(tableOf(multipliers.front()), arguments.surface);
    std::vector<Measured> all(multipliers.size());
    parallelFor(multipliers.size(), context, [&](std::size_t i, int) {
        all[i] = measured(multipliers[i], operands, arguments.operands.swap, seed);
        const auto line = catalog.find(multipliers[i].name());
        if (multipliers[i].circuit && line != catalog.end()) {
            all[i].isListed = true;
            all[i].differences = differences(line->second, multipliers[i].circuit->table);
        }
    });
    return all;
}

ordered_json toJson(const Measured& measured, bool compared)
{
    const ErrorMetrics& metrics = measured.errors.metrics;
    const NamedMultiplier& multiplier = measured.multiplier;
    ordered_json json{
        {"name", multiplier.name()},
        {"hash", multiplier.circuit ? ordered_json(multiplier.circuit->hash) : ordered_json()},
        {"signed", multiplier.isSigned()},
        {"width", multiplier.width()},
        {"mae", metrics.mae},
        {"wce", metrics.wce},
        {"ep", metrics.ep},
        {"mse", metrics.mse},
        {"mre", metrics.mre},
        {"bias", metrics.bias},
        {"rank", measured.rank ? ordered_json(*measured.rank) : ordered_json()},
        {"zeroSafe", metrics.zeroSafe},
        {"commutative", metrics.commutative},
        {"pairs", measured.errors.pairs},
        {"sampled", !measured.errors.isExhaustive}};
    if (!measured.errors.isExhaustive) {
        const NetlistErrors::StandardErrors& errors = measured.errors.standardErrors;
        json["standardErrors"] = {{"mae", errors.mae},
                                  {"ep", errors.ep},
                                  {"mse", errors.mse},
                                  {"mre", errors.mre},
                                  {"bias", errors.bias}};
    }
    if (compared) {
        json["listed"] = measured.isListed;
        json["differences"] = measured.differences;
    }
    return json;
}

std::string sampleText(const Measured& measured)
{
    const NetlistErrors::StandardErrors& errors = measured.errors.standardErrors;
    return measured.multiplier.name() + ": " + std::to_string(measured.errors.pairs) +
           " random pairs; standard errors MAE " + fixed(errors.mae, 2) + ", EP " +
           fixed(100 * errors.ep, 3) + " %, MSE " + fixed(errors.mse, 1) + ", MRE " +
           fixed(100 * errors.mre, 3) + " %, mean error " + fixed(errors.bias, 2) +
           "; WCE is the largest seen\n";
}

std::string toText(const std::vector<Measured>& all, const Arguments& arguments)
{
    TextTable table({{"name", TextTable::Align::Left},
                     {"MAE"},
                     {"WCE"},
                     {"EP %"},
                     {"MSE"},
                     {"MRE %"},
                     {"mean error"},
                     {"rank"},
                     {"zero-safe"},
                     {"commutative"}});
    std::string remarks;
    std::size_t listed = 0;
    for (const Measured& measured : all) {
        const ErrorMetrics& metrics = measured.errors.metrics;
        table.add({measured.multiplier.name(), fixed(metrics.mae, 2), fixed(metrics.wce, 0),
                   fixed(100 * metrics.ep, 2), fixed(metrics.mse, 1), fixed(100 * metrics.mre, 2),
                   signedFixed(metrics.bias, 2),
                   measured.rank ? std::to_string(*measured.rank) : "",
                   metrics.zeroSafe ? "yes" : "no", metrics.commutative ? "yes" : "no"});
        listed += measured.isListed ? 1 : 0;
        if (!measured.errors.isExhaustive)
            remarks += sampleText(measured);
        for (const std::string& difference : measured.differences)
            remarks += measured.multiplier.name() + ": " + difference + "\n";
    }
    if (!arguments.operands.network.empty())
        remarks += "Operands of " + arguments.operands.description() + ", " +
                   std::to_string(all.front().errors.pairs) + " multiplications\n";
    if (!arguments.against.empty())
        remarks += std::to_string(listed) + " of " + std::to_string(all.size()) +
                   " circuits are in the catalogue\n";
    return table.text() + remarks;
}

std::string run(const Arguments& arguments, const Invocation& invocation, const RunContext& context)
{
    const std::vector<Measured> all = measure(arguments, invocation.seed, context);
    if (!invocation.json)
        return toText(all, arguments);
    ordered_json object;
    if (!arguments.operands.network.empty())
        object["operands"] = arguments.operands.description();
    object["circuits"] = ordered_json::array();
    for (const Measured& measured : all)
        object["circuits"].push_back(toJson(measured, !arguments.against.empty()));
    return jsonText(object);
}

} // namespace

void addCircuitsMeasure(CLI::App& circuits, Invocation& invocation)
{
    CLI::App* verb = circuits.add_subcommand(
        "measure",
        "Compute errors over all pairs of operands, or over those that a layer multiplies");
    const auto arguments = std::make_shared<Arguments>();
    CLI::Option* names = verb->add_option("NAME", arguments->names,
                                          "Circuits, or multipliers of any width such as "
                                          "mul12u_trunc_t3c1 and \"mul16u_blocks(mul8u_1JFF)\"");
    CLI::Option* all = verb->add_flag("--all", arguments->all, "Every circuit there is");
    all->excludes(names);
    verb->add_option("--against", arguments->against,
                     "A catalogue of published errors (columns name, MAE, WCE, ..) to compare with")
        ->type_name("CSV");
    verb->add_option("--surface", arguments->surface,
                     "Write E(a, b) of one circuit as matrix, operands ascending: .npy or .csv")
        ->type_name("FILE")
        ->excludes(all);
    addOperandSource(*verb, arguments->operands);
    addCommonOptions(*verb, invocation);
    verb->callback([&invocation, arguments] {
        if (arguments->names.empty() && !arguments->all)
            throw UsageError("Name circuits to measure, or write --all.");
        if (!arguments->surface.empty() && arguments->names.size() != 1)
            throw UsageError("--surface writes the errors of one circuit: name one.");
        invocation.run = [&invocation, arguments](const RunContext& context) {
            return run(*arguments, invocation, context);
        };
    });
}

} // namespace hawx::cli
