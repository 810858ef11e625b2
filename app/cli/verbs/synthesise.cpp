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
#include "core/rtl/synthesis_jobs.h"
#include "core/session/session.h"
#include "core/support/error.h"
#include "core/support/files.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
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

/// What is synthesised: each circuit, and each with the adder behind it.
struct Subject {
    CircuitPtr circuit;
    Adder adder;
};

/// Of a configuration each once, in the order of the layers.
std::vector<Subject> subjectsOf(const Configuration& configuration)
{
    std::vector<Subject> subjects;
    for (const LayerConfiguration& layer : configuration.layers)
        for (const CircuitPtr& circuit : layer.circuits)
            if (std::none_of(subjects.begin(), subjects.end(), [&](const Subject& known) {
                    return known.circuit->hash == circuit->hash && known.adder == layer.adder;
                }))
                subjects.push_back({circuit, layer.adder});
    return subjects;
}

std::vector<Subject> subjectsOf(const Arguments& arguments)
{
    if (!arguments.circuits.empty()) {
        std::vector<Subject> subjects;
        for (const CircuitPtr& circuit : circuitsNamed(arguments.circuits, std::nullopt))
            subjects.push_back({circuit, {}});
        return subjects;
    }
    if (!arguments.configuration.empty())
        return subjectsOf(configurationFromJson(readTextFile(arguments.configuration),
                                                arguments.configuration,
                                                installedCircuits(userLibraryFolder())));
    const Exploration exploration = Session::load(arguments.session);
    const std::size_t points = exploration.front.points.size();
    if (arguments.point >= points)
        throw Error("The front of " + arguments.session + " has no point " +
                    std::to_string(arguments.point) + "; its points are " +
                    (points == 0 ? "none" : "0 to " + std::to_string(points - 1)) + ".");
    return subjectsOf(exploration.configuration(arguments.point));
}

/// What synthesis made of a circuit or of a unit, beside what is known of a circuit without it.
struct Row {
    std::string name;
    SynthesisFigures measured;
    std::array<std::optional<double>, 3> predicted; ///< [target]
    std::optional<double> characterisedOsu018Um2;
    std::optional<CircuitCost> cost;
};

struct Synthesised {
    std::vector<Row> rows; ///< circuits, then units
    std::vector<std::string> absent;
};

std::vector<Row> circuitRows(const std::vector<CircuitPtr>& circuits)
{
    std::optional<Technology> osu018;
    if (const auto library = osu018Library())
        osu018 = readLiberty(*library);
    std::vector<Row> rows;
    for (const CircuitPtr& circuit : circuits) {
        const Netlist& netlist = *circuit->netlist;
        Row row;
        row.name = circuit->name;
        for (const SynthesisTarget target : allSynthesisTargets())
            row.predicted[static_cast<std::size_t>(target)] = predictArea(netlist, target);
        if (osu018)
            row.characterisedOsu018Um2 = characterise(netlist, *osu018).cost.areaUm2;
        row.cost = withCost(circuit)->cost;
        rows.push_back(std::move(row));
    }
    return rows;
}

Synthesised synthesised(const Arguments& arguments, const RunContext& context)
{
    std::vector<CircuitPtr> circuits;
    std::vector<SynthesisJob> jobs;
    std::vector<SynthesisJob> units;
    const std::vector<Subject> subjects = subjectsOf(arguments);
    for (const Subject& subject : subjects) {
        units.push_back(unitJob(subject.circuit, subject.adder));
        if (std::any_of(circuits.begin(), circuits.end(), [&](const CircuitPtr& known) {
                return known->hash == subject.circuit->hash;
            }))
            continue;
        jobs.push_back(circuitJob(*subject.circuit));
        circuits.push_back(subject.circuit);
    }
    Synthesised result{circuitRows(circuits), {}};
    for (std::size_t i = 0; i < units.size(); ++i) {
        Row& row = result.rows.emplace_back();
        row.name = units[i].name;
        // Of other adders nothing is known but what synthesis says.
        if (subjects[i].adder.isExact())
            for (const SynthesisTarget target : allSynthesisTargets())
                row.predicted[static_cast<std::size_t>(target)] =
                    predictUnitArea(*subjects[i].circuit, target);
        jobs.push_back(units[i]);
    }
    SynthesisReport report = synthesise(jobs, synthesisTargetsNamed(arguments.targets), context);
    for (std::size_t i = 0; i < jobs.size(); ++i)
        result.rows[i].measured = report.figures[i];
    result.absent = std::move(report.absent);
    return result;
}

template <typename T>
ordered_json orNull(const std::optional<T>& value)
{
    return value ? ordered_json(*value) : ordered_json();
}

ordered_json toJson(const Synthesised& result)
{
    ordered_json json;
    json["designs"] = ordered_json::array();
    for (const Row& row : result.rows) {
        const auto& placed = row.measured.ice40;
        const auto predicted = [&row](SynthesisTarget target) {
            return orNull(row.predicted[static_cast<std::size_t>(target)]);
        };
        ordered_json design;
        design["name"] = row.name;
        design["measured"] = {
            {"luts", orNull(row.measured.luts)},
            {"logicCells", placed ? ordered_json(placed->logicCells) : ordered_json()},
            {"clockMhz", placed ? ordered_json(placed->clockMhz) : ordered_json()},
            {"osu018AreaUm2", orNull(row.measured.osu018AreaUm2)}};
        design["predicted"] = {{"luts", predicted(SynthesisTarget::Xilinx)},
                               {"logicCells", predicted(SynthesisTarget::Ice40)},
                               {"osu018AreaUm2", predicted(SynthesisTarget::Osu018)}};
        design["osu018CharacterisedUm2"] = orNull(row.characterisedOsu018Um2);
        design["areaUm2"] = row.cost ? ordered_json(row.cost->areaUm2) : ordered_json();
        design["provenance"] =
            row.cost ? ordered_json(toString(row.cost->provenance)) : ordered_json();
        json["designs"].push_back(design);
    }
    json["absent"] = result.absent;
    return json;
}

std::string toText(const Synthesised& result)
{
    TextTable table({{"design", TextTable::Align::Left},
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
    for (const Row& row : result.rows) {
        std::vector<std::string> cells{row.name};
        for (const SynthesisTarget target : allSynthesisTargets()) {
            cells.push_back(known(areaFor(row.measured, target)));
            cells.push_back(known(row.predicted[static_cast<std::size_t>(target)]));
            if (target == SynthesisTarget::Ice40)
                cells.push_back(row.measured.ice40 ? fixed(row.measured.ice40->clockMhz, 1) : "-");
        }
        cells.push_back(row.cost ? fixed(row.cost->areaUm2, 1) : "-");
        cells.push_back(row.cost ? toString(row.cost->provenance) : "");
        table.add(std::move(cells));
    }
    std::string text = table.text();
    for (const std::string& sentence : result.absent)
        text += sentence + "\n";
    return text;
}

} // namespace

void addSynthesise(CLI::App& program, Invocation& invocation)
{
    CLI::App* verb = program.add_subcommand(
        "synthesise",
        "Synthesise circuits and their multiply-accumulate units, beside the predicted area");
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
            const Synthesised result = synthesised(*arguments, context);
            return invocation.json ? jsonText(toJson(result)) : toText(result);
        };
    });
}

} // namespace hawx::cli
