// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/inputs.h"
#include "app/cli/invocation.h"
#include "app/cli/output.h"
#include "app/cli/verbs/circuits_verbs.h"
#include "app/cli/verbs/verbs.h"
#include "core/circuits/cost/lut_mapping.h"
#include "core/circuits/user_library.h"
#include "core/support/error.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <optional>

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
    json["origin"] = circuit.origin;
    return json;
}

std::string costText(const Circuit& circuit, double CircuitCost::*member, int digits)
{
    return circuit.cost ? fixed((*circuit.cost).*member, digits) : "unknown";
}

/// What the list is narrowed to and how it is ordered.
struct Selection {
    std::string family;
    bool onlySigned = false;
    bool onlyUnsigned = false;
    std::optional<double> maxMaePercent;
    bool pareto = false;
    std::string sort;
};

bool containsIgnoringCase(const std::string& text, const std::string& part)
{
    const auto lower = [](unsigned char letter) { return std::tolower(letter); };
    return std::search(text.begin(), text.end(), part.begin(), part.end(), [&](char x, char y) {
               return lower(static_cast<unsigned char>(x)) == lower(static_cast<unsigned char>(y));
           }) != text.end();
}

/// Whether x, of known cost, is no worse than y in power, area and error, and better in one.
bool dominates(const Circuit& x, const Circuit& y)
{
    const auto figures = [](const Circuit& circuit) {
        return std::array{circuit.cost->powerMw, circuit.cost->areaUm2, circuit.metrics.mae};
    };
    const auto xs = figures(x);
    const auto ys = figures(y);
    return x.isSigned == y.isSigned && xs != ys &&
           std::equal(xs.begin(), xs.end(), ys.begin(), std::less_equal<>());
}

/// The keys that the list can be sorted by, ascending; unknown costs come last.
const std::map<std::string, std::function<double(const Circuit&)>>& sortKeys()
{
    const auto metric = [](double ErrorMetrics::*member) {
        return [member](const Circuit& circuit) { return circuit.metrics.*member; };
    };
    const auto cost = [](double CircuitCost::*member) {
        return [member](const Circuit& circuit) {
            return circuit.cost ? (*circuit.cost).*member : std::numeric_limits<double>::infinity();
        };
    };
    static const std::map<std::string, std::function<double(const Circuit&)>> keys{
        {"mae", metric(&ErrorMetrics::mae)},   {"wce", metric(&ErrorMetrics::wce)},
        {"ep", metric(&ErrorMetrics::ep)},     {"mse", metric(&ErrorMetrics::mse)},
        {"mre", metric(&ErrorMetrics::mre)},   {"power", cost(&CircuitCost::powerMw)},
        {"area", cost(&CircuitCost::areaUm2)}, {"delay", cost(&CircuitCost::delayNs)}};
    return keys;
}

std::vector<CircuitPtr> selected(const Selection& selection)
{
    std::vector<CircuitPtr> circuits = installedCircuits(userLibraryFolder()).circuits();
    std::erase_if(circuits, [&](const CircuitPtr& circuit) {
        return !containsIgnoringCase(circuit->family, selection.family) &&
               !containsIgnoringCase(circuit->name, selection.family);
    });
    if (circuits.empty())
        throw Error("No circuit has a family or name with \"" + selection.family +
                    "\"; circuits list shows all of them.");
    std::erase_if(circuits, [&](const CircuitPtr& circuit) {
        return (selection.onlySigned && !circuit->isSigned) ||
               (selection.onlyUnsigned && circuit->isSigned) ||
               (selection.maxMaePercent &&
                circuit->metrics.maePercent() > *selection.maxMaePercent) ||
               (selection.pareto && !circuit->cost);
    });
    if (selection.pareto) {
        const std::vector<CircuitPtr> all = circuits;
        std::erase_if(circuits, [&all](const CircuitPtr& circuit) {
            return std::any_of(all.begin(), all.end(), [&circuit](const CircuitPtr& other) {
                return dominates(*other, *circuit);
            });
        });
    }
    if (selection.sort == "name")
        std::sort(circuits.begin(), circuits.end(),
                  [](const CircuitPtr& x, const CircuitPtr& y) { return x->name < y->name; });
    else if (!selection.sort.empty())
        std::stable_sort(
            circuits.begin(), circuits.end(),
            [&key = sortKeys().at(selection.sort)](const CircuitPtr& x, const CircuitPtr& y) {
                return key(*x) < key(*y);
            });
    return circuits;
}

std::string list(const Selection& selection, bool json)
{
    const std::vector<CircuitPtr> circuits = selected(selection);
    if (json) {
        ordered_json object;
        object["circuits"] = ordered_json::array();
        std::map<std::string, int> families;
        for (const CircuitPtr& circuit : circuits) {
            object["circuits"].push_back(toJson(*circuit));
            ++families[circuit->family];
        }
        object["families"] = ordered_json::array();
        for (const auto& [family, count] : families)
            object["families"].push_back({{"family", family}, {"circuits", count}});
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
    if (circuit.netlist)
        table.add({"lookup tables", std::to_string(mapToLuts(*circuit.netlist).luts.size()) +
                                        " of 6 inputs in an FPGA"});
    if (circuit.cost)
        table.add({"cost", toString(circuit.cost->provenance) + ": " + circuit.cost->source});
    if (circuit.netlist)
        table.add({"gates", std::to_string(circuit.netlist->gateCount())});
    if (!circuit.origin.empty())
        table.add({"origin", circuit.origin});
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
    const auto selection = std::make_shared<Selection>();
    listVerb->add_option("--family", selection->family,
                         "Only those whose family or name contains this, in upper or lower case");
    CLI::Option* onlySigned =
        listVerb->add_flag("--signed", selection->onlySigned, "Only those for signed operands");
    listVerb->add_flag("--unsigned", selection->onlyUnsigned, "Only those for unsigned operands")
        ->excludes(onlySigned);
    listVerb
        ->add_option("--max-mae", selection->maxMaePercent,
                     "Only those whose mean absolute error, in % of 2^16, is at most this")
        ->type_name("PERCENT")
        ->check(finiteNumber());
    listVerb->add_flag("--pareto", selection->pareto,
                       "Only those of known cost that no other one listed for the same operands "
                       "equals or beats in power, area and mean absolute error together");
    std::vector<std::string> keys{"name"};
    for (const auto& [key, value] : sortKeys())
        keys.push_back(key);
    listVerb
        ->add_option("--sort", selection->sort,
                     "Order, smallest first and unknown costs last; by default as shipped")
        ->check(CLI::IsMember(keys));
    addCommonOptions(*listVerb, invocation);
    listVerb->callback([&invocation, selection] {
        invocation.run = [&invocation, selection](const RunContext&) {
            return list(*selection, invocation.json);
        };
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
    addCircuitsCost(*verb, invocation);
    addCircuitsImport(*verb, invocation);
    addCircuitsMeasure(*verb, invocation);
    addCircuitsExport(*verb, invocation);
    addCircuitsEvolve(*verb, invocation);
    addCircuitsAdders(*verb, invocation);
}

} // namespace hawx::cli
