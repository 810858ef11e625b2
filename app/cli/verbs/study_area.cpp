// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/inputs.h"
#include "app/cli/invocation.h"
#include "app/cli/output.h"
#include "app/cli/verbs/study_verbs.h"
#include "core/circuits/library.h"
#include "core/rtl/area_study.h"
#include "core/support/files.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>
#include <memory>

namespace hawx::cli {

namespace {

using nlohmann::ordered_json;

constexpr std::size_t kSample = 24;

struct Arguments {
    std::string circuits;
    std::vector<std::string> targets;
    std::string csv;
};

AreaStudy studied(const Arguments& arguments, const RunContext& context)
{
    const std::vector<CircuitPtr> circuits = arguments.circuits.empty()
                                                 ? CircuitLibrary::shipped().circuits()
                                                 : circuitsNamed(arguments.circuits, std::nullopt);
    const std::size_t most =
        arguments.circuits.empty() ? kSample : std::numeric_limits<std::size_t>::max();
    return studyAreas(evenSample(circuits, most), synthesisTargetsNamed(arguments.targets),
                      context);
}

std::string toCsv(const AreaStudy& study)
{
    std::string text = "circuit,family,luts,logic_cells,clock_mhz,osu018_um2\n";
    for (std::size_t i = 0; i < study.circuits.size(); ++i) {
        const SynthesisFigures& figures = study.figures[i];
        // Families have commas in their names.
        text += study.circuits[i]->name + ",\"" + study.circuits[i]->family + "\",";
        text += (figures.luts ? std::to_string(*figures.luts) : "") + ",";
        text += (figures.ice40 ? std::to_string(figures.ice40->logicCells) : "") + ",";
        text += (figures.ice40 ? fixed(figures.ice40->clockMhz, 2) : "") + ",";
        text += (figures.osu018AreaUm2 ? fixed(*figures.osu018AreaUm2, 1) : "") + "\n";
    }
    return text;
}

ordered_json toJson(const AreaStudy& study)
{
    ordered_json json;
    json["circuits"] = study.circuits.size();
    json["judgements"] = ordered_json::array();
    for (const AreaJudgement& judgement : study.judgements)
        json["judgements"].push_back(
            {{"target", toString(judgement.target)},
             {"prediction", judgement.prediction},
             {"calibration", judgement.calibration},
             {"circuits", judgement.circuits},
             {"spearman", std::isfinite(judgement.spearman) ? ordered_json(judgement.spearman)
                                                            : ordered_json()},
             {"medianErrorPercent", 100 * judgement.medianError},
             {"error90Percent", 100 * judgement.error90}});
    json["coefficients"] = ordered_json::object();
    for (const AreaFit& fit : study.fits)
        json["coefficients"][toString(fit.target)] = fit.coefficients;
    json["absent"] = study.absent;
    return json;
}

std::string toText(const AreaStudy& study)
{
    using Align = TextTable::Align;
    TextTable table({{"target", Align::Left},
                     {"prediction", Align::Left},
                     {"calibration", Align::Left},
                     {"circuits"},
                     {"Spearman"},
                     {"median error %"},
                     {"90 % below %"}});
    for (const AreaJudgement& judgement : study.judgements)
        table.add({toString(judgement.target), judgement.prediction, judgement.calibration,
                   std::to_string(judgement.circuits),
                   std::isfinite(judgement.spearman) ? fixed(judgement.spearman, 3) : "-",
                   fixed(100 * judgement.medianError, 1), fixed(100 * judgement.error90, 1)});
    std::string text = study.judgements.empty() ? "" : table.text();
    for (const std::string& sentence : study.absent)
        text += sentence + "\n";
    return text;
}

} // namespace

void addStudyArea(CLI::App& study, Invocation& invocation)
{
    CLI::App* verb =
        study.add_subcommand("area", "Judge predictions of area by synthesis of the circuits");
    const auto arguments = std::make_shared<Arguments>();
    verb->add_option("--circuits", arguments->circuits,
                     "Circuits A,B,.. published or all; without, 24 of the shipped ones, evenly");
    addSynthesisTargets(*verb, arguments->targets);
    verb->add_option("--csv", arguments->csv, "File for what synthesis made of each circuit")
        ->type_name("FILE");
    addCommonOptions(*verb, invocation);
    verb->callback([&invocation, arguments] {
        invocation.run = [&invocation, arguments](const RunContext& context) {
            if (!arguments->csv.empty())
                requireWritable("table", arguments->csv);
            const AreaStudy result = studied(*arguments, context);
            if (!arguments->csv.empty())
                writeFileAtomically(arguments->csv, toCsv(result));
            return invocation.json ? jsonText(toJson(result)) : toText(result);
        };
    });
}

} // namespace hawx::cli
