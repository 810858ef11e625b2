// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/invocation.h"
#include "app/cli/operand_source.h"
#include "app/cli/output.h"
#include "app/cli/verbs/circuits_verbs.h"
#include "core/circuits/cost/characterise.h"
#include "core/circuits/cost/lut_mapping.h"
#include "core/circuits/cost/predict_cost.h"
#include "core/circuits/user_library.h"
#include "core/support/error.h"
#include "core/support/run_context.h"

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
    OperandSource operands;
};

struct Costs {
    std::optional<CircuitCost> published;
    std::optional<Characterisation> characterised; ///< all pairs of operands equally often
    std::optional<Characterisation> onOperands;    ///< on those of OperandSource
    std::optional<CircuitCost> predicted;          ///< of 8-bit operands
    std::optional<std::size_t> luts;               ///< tables of six inputs
};

Costs costsOf(const NamedMultiplier& multiplier, const CostOptions& options,
              const RunContext& context)
{
    const Circuit* circuit = multiplier.circuit.get();
    const Netlist* netlist =
        circuit != nullptr ? circuit->netlist.get() : &multiplier.multiplier->netlist;
    const bool hasNetwork = !options.operands.network.empty();
    if (hasNetwork && circuit == nullptr)
        throw Error("Networks have operands of 8 bits, and " + multiplier.name() + " has " +
                    std::to_string(multiplier.width()) + ": leave out --network.");
    if (netlist == nullptr && (hasNetwork || !options.liberty.empty()))
        throw Error("The circuit " + multiplier.name() +
                    " is known only by its truth table; cells need a netlist.");
    Costs costs;
    if (circuit != nullptr && circuit->hasPublishedCost())
        costs.published = circuit->cost;
    if (netlist != nullptr) {
        const Technology technology =
            options.liberty.empty() ? builtInTechnology() : readLiberty(options.liberty);
        costs.characterised = characterise(*netlist, technology);
        costs.luts = mapToLuts(*netlist).luts.size();
        if (const auto histogram = options.operands.histogram({multiplier.circuit}, context))
            costs.onOperands = characterise(
                *netlist, technology,
                operandsSeen(*histogram, multiplier.isSigned(), options.operands.swap));
    }
    if (circuit != nullptr)
        costs.predicted = predictCost(circuit->table);
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

ordered_json toJson(const Characterisation& characterisation, const std::string& operands)
{
    ordered_json json = toJson(characterisation.cost);
    json["leakageMw"] = characterisation.leakageMw;
    json["operands"] = operands;
    json["cells"] = characterisation.cells;
    return json;
}

std::string jsonOf(const NamedMultiplier& multiplier, const Costs& costs,
                   const OperandSource& operands)
{
    ordered_json json;
    json["name"] = multiplier.name();
    json["width"] = multiplier.width();
    json["luts"] = costs.luts ? ordered_json(*costs.luts) : ordered_json();
    json["costs"] = ordered_json::array();
    if (costs.published)
        json["costs"].push_back(toJson(*costs.published));
    if (costs.characterised)
        json["costs"].push_back(toJson(*costs.characterised, "uniform"));
    if (costs.onOperands)
        json["costs"].push_back(toJson(*costs.onOperands, operands.description()));
    if (costs.predicted)
        json["costs"].push_back(toJson(*costs.predicted));
    return jsonText(json);
}

std::string textOf(const NamedMultiplier& multiplier, const Costs& costs,
                   const OperandSource& operands)
{
    using Align = TextTable::Align;
    TextTable table({{multiplier.name(), Align::Left},
                     {"power mW"},
                     {"+- %"},
                     {"area um2"},
                     {"delay ns"},
                     {"source", Align::Left}});
    const auto add = [&table](const CircuitCost& cost, const std::string& remark) {
        table.add({toString(cost.provenance), fixed(cost.powerMw, 4),
                   cost.relativeError > 0 ? fixed(100 * cost.relativeError, 0) : "",
                   fixed(cost.areaUm2, 1), fixed(cost.delayNs, 3), cost.source + remark});
    };
    if (costs.published)
        add(*costs.published, "");
    if (costs.characterised)
        add(costs.characterised->cost, "");
    if (costs.onOperands)
        add(costs.onOperands->cost, "; operands of " + operands.description());
    if (costs.predicted)
        add(*costs.predicted, "");
    if (!costs.characterised)
        return table.text();
    TextTable cells({{"cell", Align::Left}, {"count"}});
    for (const auto& [name, count] : costs.characterised->cells)
        cells.add({name, std::to_string(count)});
    return table.text() + "\n" + std::to_string(*costs.luts) +
           " lookup tables of 6 inputs in an FPGA, carry chains not used\n\n" + cells.text();
}

} // namespace

void addCircuitsCost(CLI::App& circuits, Invocation& invocation)
{
    CLI::App* verb = circuits.add_subcommand(
        "cost", "Cost of one as published, from a cell library, and from its truth table alone");
    const auto options = std::make_shared<CostOptions>();
    verb->add_option("NAME", options->name,
                     "A circuit, or a multiplier of any width such as mul12u_trunc_t3c1")
        ->required();
    verb->add_option("--liberty", options->liberty,
                     "Cell library, a Liberty file (.lib); without it the built-in 45 nm cells");
    addOperandSource(*verb, options->operands);
    addCommonOptions(*verb, invocation);
    verb->callback([&invocation, options] {
        invocation.run = [&invocation, options](const RunContext& context) {
            const NamedMultiplier multiplier =
                anyMultiplier(options->name, installedCircuits(userLibraryFolder()));
            const Costs costs = costsOf(multiplier, *options, context);
            return invocation.json ? jsonOf(multiplier, costs, options->operands)
                                   : textOf(multiplier, costs, options->operands);
        };
    });
}

} // namespace hawx::cli
