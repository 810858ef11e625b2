// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/invocation.h"
#include "app/cli/output.h"
#include "app/cli/verbs/circuits_verbs.h"
#include "core/circuits/import/published_figures.h"
#include "core/circuits/user_library.h"
#include "core/support/error.h"
#include "core/support/files.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <optional>

namespace hawx::cli {

namespace {

using nlohmann::ordered_json;

struct Arguments {
    std::vector<std::string> names;
    bool all = false;
    std::string against;
};

using Catalog = std::map<std::string, PublishedFigures>;

struct Measured {
    CircuitPtr circuit;
    ErrorMetrics metrics; ///< of all pairs, computed again
    bool isListed = false;
    std::vector<std::string> differences;
};

std::vector<Measured> measure(const Arguments& arguments)
{
    const CircuitLibrary library = installedCircuits(userLibraryFolder());
    std::vector<CircuitPtr> circuits;
    for (const std::string& name : arguments.names)
        circuits.push_back(library.get(name));
    if (arguments.all)
        circuits = library.circuits();
    Catalog catalog;
    if (!arguments.against.empty())
        catalog = figuresInCatalog(readTextFile(arguments.against), arguments.against);
    std::vector<Measured> result;
    for (const CircuitPtr& circuit : circuits) {
        Measured measured{circuit, measureErrors(circuit->table), false, {}};
        if (const auto line = catalog.find(circuit->name); line != catalog.end()) {
            measured.isListed = true;
            measured.differences = differences(line->second, circuit->table);
        }
        result.push_back(std::move(measured));
    }
    return result;
}

ordered_json toJson(const Measured& measured, bool compared)
{
    const ErrorMetrics& metrics = measured.metrics;
    ordered_json json{{"name", measured.circuit->name},
                      {"hash", measured.circuit->hash},
                      {"mae", metrics.mae},
                      {"wce", metrics.wce},
                      {"ep", metrics.ep},
                      {"mse", metrics.mse},
                      {"mre", metrics.mre},
                      {"bias", metrics.bias},
                      {"zeroSafe", metrics.zeroSafe},
                      {"commutative", metrics.commutative}};
    if (compared) {
        json["listed"] = measured.isListed;
        json["differences"] = measured.differences;
    }
    return json;
}

std::string toText(const std::vector<Measured>& all, bool compared)
{
    TextTable table({{"name", TextTable::Align::Left},
                     {"MAE"},
                     {"WCE"},
                     {"EP %"},
                     {"MSE"},
                     {"MRE %"},
                     {"mean error"}});
    std::string remarks;
    std::size_t listed = 0;
    for (const Measured& measured : all) {
        const ErrorMetrics& metrics = measured.metrics;
        table.add({measured.circuit->name, fixed(metrics.mae, 2), fixed(metrics.wce, 0),
                   fixed(100 * metrics.ep, 2), fixed(metrics.mse, 1), fixed(100 * metrics.mre, 2),
                   signedFixed(metrics.bias, 2)});
        listed += measured.isListed ? 1 : 0;
        for (const std::string& difference : measured.differences)
            remarks += measured.circuit->name + ": " + difference + "\n";
    }
    if (compared)
        remarks += std::to_string(listed) + " of " + std::to_string(all.size()) +
                   " circuits are in the catalogue\n";
    return table.text() + remarks;
}

std::string run(const Arguments& arguments, bool json)
{
    const std::vector<Measured> all = measure(arguments);
    const bool compared = !arguments.against.empty();
    if (!json)
        return toText(all, compared);
    ordered_json object;
    object["circuits"] = ordered_json::array();
    for (const Measured& measured : all)
        object["circuits"].push_back(toJson(measured, compared));
    return jsonText(object);
}

} // namespace

void addCircuitsMeasure(CLI::App& circuits, Invocation& invocation)
{
    CLI::App* verb =
        circuits.add_subcommand("measure", "Compute errors over all pairs of operands");
    const auto arguments = std::make_shared<Arguments>();
    CLI::Option* names = verb->add_option("NAME", arguments->names, "Names of circuits");
    CLI::Option* all = verb->add_flag("--all", arguments->all, "Every circuit there is");
    all->excludes(names);
    verb->add_option("--against", arguments->against,
                     "A catalogue of published errors (columns name, MAE, WCE, ..) to compare with")
        ->type_name("CSV");
    addCommonOptions(*verb, invocation);
    verb->callback([&invocation, arguments] {
        if (arguments->names.empty() && !arguments->all)
            throw UsageError("Name circuits to measure, or write --all.");
        invocation.run = [&invocation, arguments](const RunContext&) {
            return run(*arguments, invocation.json);
        };
    });
}

} // namespace hawx::cli
