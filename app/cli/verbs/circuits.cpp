// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/invocation.h"
#include "app/cli/output.h"
#include "app/cli/verbs/circuits_verbs.h"
#include "app/cli/verbs/verbs.h"
#include "core/circuits/user_library.h"

#include <nlohmann/json.hpp>

#include <memory>

namespace hawx::cli {

namespace {

using nlohmann::ordered_json;

ordered_json toJson(const Circuit& circuit)
{
    const auto cost = [&circuit](auto member) {
        return circuit.cost ? ordered_json((*circuit.cost).*member) : ordered_json();
    };
    ordered_json json;
    json["name"] = circuit.name;
    json["family"] = circuit.family;
    json["signed"] = circuit.isSigned;
    json["width"] = circuit.width;
    json["hash"] = circuit.hash;
    json["mae"] = circuit.metrics.mae;
    json["wce"] = circuit.metrics.wce;
    json["ep"] = circuit.metrics.ep;
    json["mse"] = circuit.metrics.mse;
    json["mre"] = circuit.metrics.mre;
    json["bias"] = circuit.metrics.bias;
    json["zeroSafe"] = circuit.metrics.zeroSafe;
    json["commutative"] = circuit.metrics.commutative;
    json["powerMw"] = cost(&CircuitCost::powerMw);
    json["areaUm2"] = cost(&CircuitCost::areaUm2);
    json["delayNs"] = cost(&CircuitCost::delayNs);
    json["provenance"] =
        circuit.cost ? ordered_json(toString(circuit.cost->provenance)) : ordered_json();
    json["source"] = cost(&CircuitCost::source);
    return json;
}

std::string costText(const Circuit& circuit, double CircuitCost::*member, int digits)
{
    return circuit.cost ? fixed((*circuit.cost).*member, digits) : "unknown";
}

std::string list(bool json)
{
    const CircuitLibrary library = installedCircuits(userLibraryFolder());
    const std::vector<CircuitPtr>& circuits = library.circuits();
    if (json) {
        ordered_json object;
        object["circuits"] = ordered_json::array();
        for (const CircuitPtr& circuit : circuits)
            object["circuits"].push_back(toJson(*circuit));
        return jsonText(object);
    }
    using Align = TextTable::Align;
    TextTable table({{"name", Align::Left},
                     {"operands", Align::Left},
                     {"MAE %"},
                     {"WCE %"},
                     {"EP %"},
                     {"power mW"},
                     {"area um2"},
                     {"delay ns"},
                     {"cost", Align::Left},
                     {"family", Align::Left}});
    for (const CircuitPtr& circuit : circuits)
        table.add({circuit->name, circuit->isSigned ? "signed" : "unsigned",
                   fixed(circuit->metrics.maePercent(), 4), fixed(circuit->metrics.wcePercent(), 3),
                   fixed(100 * circuit->metrics.ep, 2),
                   costText(*circuit, &CircuitCost::powerMw, 3),
                   costText(*circuit, &CircuitCost::areaUm2, 1),
                   costText(*circuit, &CircuitCost::delayNs, 2),
                   circuit->cost ? toString(circuit->cost->provenance) : "", circuit->family});
    return table.text();
}

std::string toText(const Circuit& circuit)
{
    const ErrorMetrics& metrics = circuit.metrics;
    TextTable table(
        {{circuit.name, TextTable::Align::Left}, {circuit.family, TextTable::Align::Left}});
    table.add({"operands", std::to_string(circuit.width) +
                               (circuit.isSigned ? " bits, signed" : " bits, unsigned")});
    table.add({"mean absolute error",
               fixed(metrics.mae, 2) + " (" + fixed(metrics.maePercent(), 4) + " %)"});
    table.add({"worst-case error",
               fixed(metrics.wce, 0) + " (" + fixed(metrics.wcePercent(), 3) + " %)"});
    table.add({"error probability", fixed(100 * metrics.ep, 2) + " %"});
    table.add({"mean squared error", fixed(metrics.mse, 1)});
    table.add({"mean relative error", fixed(100 * metrics.mre, 2) + " %"});
    table.add({"mean error", signedFixed(metrics.bias, 2)});
    table.add({"exact for zero operands", metrics.zeroSafe ? "yes" : "no"});
    table.add({"commutative", metrics.commutative ? "yes" : "no"});
    table.add({"power", costText(circuit, &CircuitCost::powerMw, 3) + " mW"});
    table.add({"area", costText(circuit, &CircuitCost::areaUm2, 1) + " um2"});
    table.add({"delay", costText(circuit, &CircuitCost::delayNs, 2) + " ns"});
    if (circuit.cost)
        table.add({"cost", toString(circuit.cost->provenance) + ": " + circuit.cost->source});
    if (circuit.netlist)
        table.add({"gates", std::to_string(circuit.netlist->gateCount())});
    table.add({"hash", circuit.hash});
    return table.text();
}

std::string show(const std::string& name, bool json)
{
    const CircuitPtr circuit = installedCircuits(userLibraryFolder()).get(name);
    return json ? jsonText(toJson(*circuit)) : toText(*circuit);
}

} // namespace

void addCircuits(CLI::App& program, Invocation& invocation)
{
    CLI::App* verb = program.add_subcommand("circuits", "The circuits: shipped and imported");
    verb->require_subcommand(1);

    CLI::App* listVerb = verb->add_subcommand("list", "List them with their errors and costs");
    addCommonOptions(*listVerb, invocation);
    listVerb->callback([&invocation] {
        invocation.run = [&invocation](const RunContext&) { return list(invocation.json); };
    });

    CLI::App* showVerb = verb->add_subcommand("show", "Show everything about one");
    const auto name = std::make_shared<std::string>();
    showVerb->add_option("NAME", *name, "Name of the circuit")->required();
    addCommonOptions(*showVerb, invocation);
    showVerb->callback([&invocation, name] {
        invocation.run = [&invocation, name](const RunContext&) {
            return show(*name, invocation.json);
        };
    });

    addCircuitsImport(*verb, invocation);
    addCircuitsMeasure(*verb, invocation);
    addCircuitsExport(*verb, invocation);
}

} // namespace hawx::cli
