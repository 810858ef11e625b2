// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/invocation.h"
#include "app/cli/output.h"
#include "app/cli/verbs/circuits_verbs.h"
#include "core/circuits/cost/characterise.h"
#include "core/circuits/cost/predict_cost.h"
#include "core/circuits/user_library.h"
#include "core/support/error.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <memory>
#include <optional>

namespace hawx::cli {

namespace {

using nlohmann::ordered_json;

struct CostOptions {
    std::string name;
    std::filesystem::path liberty; ///< empty: the built-in cells
};

struct Costs {
    std::optional<CircuitCost> published;
    std::optional<Characterisation> characterised;
    CircuitCost predicted;
};

Costs costsOf(const Circuit& circuit, const std::filesystem::path& liberty)
{
    if (!liberty.empty() && circuit.netlist == nullptr)
        throw Error("The circuit " + circuit.name +
                    " is known only by its truth table; cells need a netlist.");
    Costs costs;
    if (circuit.cost && circuit.cost->provenance == Provenance::Published)
        costs.published = circuit.cost;
    if (circuit.netlist != nullptr)
        costs.characterised = characterise(
            *circuit.netlist, liberty.empty() ? builtInTechnology() : readLiberty(liberty));
    costs.predicted = predictCost(circuit.table);
    return costs;
}

ordered_json toJson(const CircuitCost& cost)
{
    ordered_json json;
    json["powerMw"] = cost.powerMw;
    json["areaUm2"] = cost.areaUm2;
    json["delayNs"] = cost.delayNs;
    json["provenance"] = toString(cost.provenance);
    json["source"] = cost.source;
    json["relativeError"] = cost.relativeError;
    return json;
}

std::string jsonOf(const Circuit& circuit, const Costs& costs)
{
    ordered_json json;
    json["name"] = circuit.name;
    json["costs"] = ordered_json::array();
    if (costs.published)
        json["costs"].push_back(toJson(*costs.published));
    if (costs.characterised) {
        ordered_json entry = toJson(costs.characterised->cost);
        entry["leakageMw"] = costs.characterised->leakageMw;
        entry["cells"] = costs.characterised->cells;
        json["costs"].push_back(entry);
    }
    json["costs"].push_back(toJson(costs.predicted));
    return jsonText(json);
}

std::string textOf(const Circuit& circuit, const Costs& costs)
{
    using Align = TextTable::Align;
    TextTable table({{circuit.name, Align::Left},
                     {"power mW"},
                     {"+- %"},
                     {"area um2"},
                     {"delay ns"},
                     {"source", Align::Left}});
    const auto add = [&table](const CircuitCost& cost) {
        table.add({toString(cost.provenance), fixed(cost.powerMw, 4),
                   cost.relativeError > 0 ? fixed(100 * cost.relativeError, 0) : "",
                   fixed(cost.areaUm2, 1), fixed(cost.delayNs, 3), cost.source});
    };
    if (costs.published)
        add(*costs.published);
    if (costs.characterised)
        add(costs.characterised->cost);
    add(costs.predicted);
    if (!costs.characterised)
        return table.text();
    TextTable cells({{"cell", Align::Left}, {"count"}});
    for (const auto& [name, count] : costs.characterised->cells)
        cells.add({name, std::to_string(count)});
    return table.text() + "\n" + cells.text();
}

} // namespace

void addCircuitsCost(CLI::App& circuits, Invocation& invocation)
{
    CLI::App* verb = circuits.add_subcommand(
        "cost", "Cost of one as published, from a cell library, and from its truth table alone");
    const auto options = std::make_shared<CostOptions>();
    verb->add_option("NAME", options->name, "Name of the circuit")->required();
    verb->add_option("--liberty", options->liberty,
                     "Cell library, a Liberty file (.lib); without it the built-in 45 nm cells");
    addCommonOptions(*verb, invocation);
    verb->callback([&invocation, options] {
        invocation.run = [&invocation, options](const RunContext&) {
            const CircuitPtr circuit = installedCircuits(userLibraryFolder()).get(options->name);
            const Costs costs = costsOf(*circuit, options->liberty);
            return invocation.json ? jsonOf(*circuit, costs) : textOf(*circuit, costs);
        };
    });
}

} // namespace hawx::cli
