// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/invocation.h"
#include "app/cli/output.h"
#include "app/cli/verbs/circuits_verbs.h"
#include "core/circuits/adders/adder_errors.h"
#include "core/circuits/cost/characterise.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <CLI/Validators.hpp>
#include <nlohmann/json.hpp>

#include <memory>

namespace hawx::cli {

namespace {

using nlohmann::ordered_json;

struct Options {
    std::vector<std::string> names; ///< empty: typical ones
    int width = kAccumulatorBits;
};

/// One adder with all that is known of it.
struct Row {
    Adder adder;
    AdderErrors errors;
    std::size_t gates = 0;
    CircuitCost cost;
};

Row rowOf(const Adder& adder, int width, std::uint64_t seed)
{
    const Netlist netlist = adderNetlist(adder, width);
    return {adder, measureAdderErrors(adder, width, seed), netlist.gateCount(),
            characterise(netlist, builtInTechnology()).cost};
}

/// The share of the exact adder's figure that this one does not have.
double saving(const Row& row, const Row& exact, double CircuitCost::*figure)
{
    return 1 - row.cost.*figure / (exact.cost.*figure);
}

ordered_json toJson(const Row& row, const Row& exact)
{
    const AdderFamily& family = familyOf(row.adder);
    ordered_json json;
    json["name"] = toString(row.adder);
    json["family"] = family.name;
    json["title"] = family.title;
    json["citation"] = family.citation;
    json["parameters"] = ordered_json::array();
    for (std::size_t i = 0; i < family.parameters.size(); ++i)
        json["parameters"].push_back(
            {{"meaning", family.parameters[i].meaning}, {"value", row.adder.parameters[i]}});
    json["mae"] = row.errors.mae;
    json["wce"] = row.errors.wce;
    json["ep"] = row.errors.ep;
    json["mse"] = row.errors.mse;
    json["bias"] = row.errors.bias;
    json["nmed"] = row.errors.nmed;
    json["gates"] = row.gates;
    json["powerMw"] = row.cost.powerMw;
    json["areaUm2"] = row.cost.areaUm2;
    json["delayNs"] = row.cost.delayNs;
    json["provenance"] = toString(row.cost.provenance);
    json["source"] = row.cost.source;
    json["powerSaving"] = saving(row, exact, &CircuitCost::powerMw);
    json["areaSaving"] = saving(row, exact, &CircuitCost::areaUm2);
    json["delaySaving"] = saving(row, exact, &CircuitCost::delayNs);
    return json;
}

ordered_json familiesJson(int width)
{
    ordered_json families = ordered_json::array();
    for (const AdderFamily& family : adderFamilies()) {
        ordered_json parameters = ordered_json::array();
        for (const AdderParameter& parameter : family.parameters)
            parameters.push_back({{"meaning", parameter.meaning},
                                  {"lowest", parameter.lowest},
                                  {"highest", width - 1}});
        families.push_back({{"name", family.name},
                            {"title", family.title},
                            {"citation", family.citation},
                            {"parameters", parameters}});
    }
    return families;
}

std::string percent(double share)
{
    return signedFixed(100 * share, 1);
}

std::string toText(const std::vector<Row>& rows, const Row& exact, int width)
{
    using Align = TextTable::Align;
    TextTable table({{std::to_string(width) + " bits", Align::Left},
                     {"MAE"},
                     {"WCE"},
                     {"EP %"},
                     {"bias"},
                     {"power mW"},
                     {"area um2"},
                     {"delay ns"},
                     {"power saved %"},
                     {"area saved %"},
                     {"delay saved %"},
                     {"family", Align::Left}});
    for (const Row& row : rows)
        table.add({toString(row.adder), fixed(row.errors.mae, 2), fixed(row.errors.wce, 0),
                   fixed(100 * row.errors.ep, 2), signedFixed(row.errors.bias, 2),
                   fixed(row.cost.powerMw, 4), fixed(row.cost.areaUm2, 1),
                   fixed(row.cost.delayNs, 2), percent(saving(row, exact, &CircuitCost::powerMw)),
                   percent(saving(row, exact, &CircuitCost::areaUm2)),
                   percent(saving(row, exact, &CircuitCost::delayNs)), familyOf(row.adder).title});
    return table.text() + "\nerrors over " + (exact.errors.exhaustive ? "all " : "random ") +
           std::to_string(exact.errors.pairs) + " operand pairs; costs " +
           toString(exact.cost.provenance) + ": " + exact.cost.source + "\n";
}

std::string list(const Options& options, const Invocation& invocation)
{
    std::vector<Adder> adders;
    for (const std::string& name : options.names)
        adders.push_back(adderFromString(name));
    if (adders.empty())
        adders = typicalAdders(options.width);
    const Row exact = rowOf({}, options.width, invocation.seed);
    std::vector<Row> rows;
    for (const Adder& adder : adders)
        rows.push_back(rowOf(adder, options.width, invocation.seed));
    if (!invocation.json)
        return toText(rows, exact, options.width);
    ordered_json object;
    object["width"] = options.width;
    object["pairs"] = exact.errors.pairs;
    object["exhaustive"] = exact.errors.exhaustive;
    object["adders"] = ordered_json::array();
    for (const Row& row : rows)
        object["adders"].push_back(toJson(row, exact));
    object["families"] = familiesJson(options.width);
    return jsonText(object);
}

} // namespace

void addCircuitsAdders(CLI::App& circuits, Invocation& invocation)
{
    CLI::App* verb = circuits.add_subcommand(
        "adders", "Adders of accumulators: their errors, costs and savings against the exact one");
    const auto options = std::make_shared<Options>();
    verb->add_option("NAME", options->names,
                     "Adders as family and parameters, such as loa:8 or gear:4,8; without any, "
                     "typical ones of all families");
    verb->add_option("--width", options->width, "Bits of operands and sum, 2 to 32")
        ->check(CLI::Validator(CLI::Range(2, kAccumulatorBits)).description(""))
        ->capture_default_str();
    addCommonOptions(*verb, invocation);
    verb->callback([&invocation, options] {
        invocation.run = [&invocation, options](const RunContext&) {
            return list(*options, invocation);
        };
    });
}

} // namespace hawx::cli
