// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/inputs.h"
#include "app/cli/invocation.h"
#include "app/cli/output.h"
#include "app/cli/verbs/verbs.h"
#include "core/circuits/cost/characterise.h"
#include "core/circuits/cost/predict_cost.h"
#include "core/circuits/user_library.h"
#include "core/exports/configuration_file.h"
#include "core/rtl/area_prediction.h"
#include "core/rtl/area_study.h"
#include "core/session/session.h"
#include "core/support/error.h"
#include "core/support/files.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>

namespace hawx::cli {

namespace {

using nlohmann::ordered_json;

struct Arguments {
    std::string session;
    std::size_t point = 0;
    std::string configuration;
    std::string circuits;
    std::vector<std::string> targets;
};

/// The circuits of a configuration, each once, in the order of the layers.
std::vector<CircuitPtr> circuitsOf(const Configuration& configuration)
{
    std::vector<CircuitPtr> circuits;
    for (const LayerConfiguration& layer : configuration.layers)
        for (const CircuitPtr& circuit : layer.circuits)
            if (std::none_of(circuits.begin(), circuits.end(),
                             [&](const CircuitPtr& known) { return known->hash == circuit->hash; }))
                circuits.push_back(circuit);
    return circuits;
}

std::vector<CircuitPtr> circuitsOf(const Arguments& arguments)
{
    if (!arguments.circuits.empty())
        return circuitsNamed(arguments.circuits, std::nullopt);
    if (!arguments.configuration.empty())
        return circuitsOf(configurationFromJson(readTextFile(arguments.configuration),
                                                arguments.configuration,
                                                installedCircuits(userLibraryFolder())));
    const Exploration exploration = Session::load(arguments.session);
    const std::size_t points = exploration.front.points.size();
    if (arguments.point >= points)
        throw Error("The front of " + arguments.session + " has no point " +
                    std::to_string(arguments.point) + "; its points are " +
                    (points == 0 ? "none" : "0 to " + std::to_string(points - 1)) + ".");
    return circuitsOf(exploration.configuration(arguments.point));
}

/// What is known of a circuit without synthesis, beside what synthesis made of it.
struct Row {
    CircuitPtr circuit;
    SynthesisFigures measured;
    double luts = 0;
    double logicCells = 0;
    double osu018AreaUm2 = 0;
    std::optional<double> characterisedOsu018Um2;
};

std::vector<Row> rowsOf(const std::vector<CircuitPtr>& circuits, const SynthesisReport& report)
{
    std::optional<Technology> osu018;
    if (const auto library = osu018Library())
        osu018 = readLiberty(*library);
    std::vector<Row> rows;
    for (std::size_t i = 0; i < circuits.size(); ++i) {
        const Netlist& netlist = *circuits[i]->netlist;
        Row row{withCost(circuits[i]),
                report.figures[i],
                predictArea(netlist, SynthesisTarget::Xilinx),
                predictArea(netlist, SynthesisTarget::Ice40),
                predictArea(netlist, SynthesisTarget::Osu018),
                {}};
        if (osu018)
            row.characterisedOsu018Um2 = characterise(netlist, *osu018).cost.areaUm2;
        rows.push_back(std::move(row));
    }
    return rows;
}

template <typename T>
ordered_json orNull(const std::optional<T>& value)
{
    return value ? ordered_json(*value) : ordered_json();
}

ordered_json toJson(const std::vector<Row>& rows, const SynthesisReport& report)
{
    ordered_json json;
    json["circuits"] = ordered_json::array();
    for (const Row& row : rows) {
        const auto& placed = row.measured.ice40;
        ordered_json circuit;
        circuit["name"] = row.circuit->name;
        circuit["measured"] = {
            {"luts", orNull(row.measured.luts)},
            {"logicCells", placed ? ordered_json(placed->logicCells) : ordered_json()},
            {"clockMhz", placed ? ordered_json(placed->clockMhz) : ordered_json()},
            {"osu018AreaUm2", orNull(row.measured.osu018AreaUm2)}};
        circuit["predicted"] = {{"luts", row.luts},
                                {"logicCells", row.logicCells},
                                {"osu018AreaUm2", row.osu018AreaUm2}};
        circuit["osu018CharacterisedUm2"] = orNull(row.characterisedOsu018Um2);
        circuit["areaUm2"] = row.circuit->cost->areaUm2;
        circuit["provenance"] = toString(row.circuit->cost->provenance);
        json["circuits"].push_back(circuit);
    }
    json["absent"] = report.absent;
    return json;
}

std::string toText(const std::vector<Row>& rows, const SynthesisReport& report)
{
    TextTable table({{"circuit", TextTable::Align::Left},
                     {"tables"},
                     {"predicted"},
                     {"logic cells"},
                     {"predicted"},
                     {"clock MHz"},
                     {"osu018 um2"},
                     {"predicted"},
                     {"area um2"},
                     {"source", TextTable::Align::Left}});
    const auto known = [](std::optional<double> value) { return value ? fixed(*value, 0) : "-"; };
    for (const Row& row : rows)
        table.add({row.circuit->name, known(areaFor(row.measured, SynthesisTarget::Xilinx)),
                   fixed(row.luts, 0), known(areaFor(row.measured, SynthesisTarget::Ice40)),
                   fixed(row.logicCells, 0),
                   row.measured.ice40 ? fixed(row.measured.ice40->clockMhz, 1) : "-",
                   known(row.measured.osu018AreaUm2), fixed(row.osu018AreaUm2, 0),
                   fixed(row.circuit->cost->areaUm2, 1), toString(row.circuit->cost->provenance)});
    std::string text = table.text();
    for (const std::string& sentence : report.absent)
        text += "\n" + sentence + "\n";
    return text;
}

std::string synthesised(const Arguments& arguments, bool asJson, const RunContext& context)
{
    const std::vector<CircuitPtr> circuits = circuitsOf(arguments);
    std::vector<SynthesisJob> jobs;
    for (const CircuitPtr& circuit : circuits)
        jobs.push_back(synthesisJobOf(*circuit));
    const SynthesisReport report =
        synthesise(jobs, synthesisTargetsNamed(arguments.targets), context);
    const std::vector<Row> rows = rowsOf(circuits, report);
    return asJson ? jsonText(toJson(rows, report)) : toText(rows, report);
}

} // namespace

void addSynthesise(CLI::App& program, Invocation& invocation)
{
    CLI::App* verb = program.add_subcommand(
        "synthesise", "Synthesise circuits with Yosys and nextpnr, beside the predicted area");
    const auto arguments = std::make_shared<Arguments>();
    CLI::Option* session =
        verb->add_option("--session", arguments->session, "Session that hawx-cli explore saved")
            ->type_name("FILE");
    verb->add_option("--point", arguments->point, "Number of the configuration in its front")
        ->check(countFrom(0))
        ->needs(session);
    CLI::Option* configuration =
        verb->add_option("--configuration", arguments->configuration, "Configuration file (JSON)")
            ->type_name("FILE")
            ->excludes(session);
    CLI::Option* circuits =
        verb->add_option("--circuits", arguments->circuits, "Circuits A,B,.. published or all")
            ->excludes(session)
            ->excludes(configuration);
    addSynthesisTargets(*verb, arguments->targets);
    addCommonOptions(*verb, invocation);
    verb->callback([&invocation, arguments, session, configuration, circuits] {
        if (session->empty() && configuration->empty() && circuits->empty())
            throw UsageError("Say what to synthesise: --circuits A,B,.. --configuration FILE, or "
                             "--session FILE --point N.");
        invocation.run = [&invocation, arguments](const RunContext& context) {
            return synthesised(*arguments, invocation.json, context);
        };
    });
}

} // namespace hawx::cli
