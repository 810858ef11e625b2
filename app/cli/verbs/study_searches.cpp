// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/inputs.h"
#include "app/cli/invocation.h"
#include "app/cli/output.h"
#include "app/cli/verbs/study_verbs.h"
#include "core/exports/csv.h"
#include "core/exports/search_file.h"
#include "core/inference/kernels/kernel.h"
#include "core/reader/reader.h"
#include "core/search/search_study.h"
#include "core/support/files.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <nlohmann/json.hpp>

#include <cmath>
#include <memory>

namespace hawx::cli {

namespace {

using nlohmann::ordered_json;

/// What both studies ask for.
struct Arguments {
    std::string model;
    std::string data;
    std::string circuits;
    std::string granularity = toString(Granularity::Layer);
    std::string operands;
    std::string accelerator;
    int images = 1000;
    int profileImages = 1024;
    int verify = 24;
    int refine = 0;
    CalibrationArguments calibration;
    std::string csv;
};

struct SpeedupArguments : Arguments {
    int oneByOne = 20;
    std::string oneByOneKernel = "auto";
    std::string resume;
};

struct ComparisonArguments : Arguments {
    double timeFactor = 10;
    int evaluations = 1'000'000;
};

void addArguments(CLI::App& verb, Arguments& arguments)
{
    arguments.accelerator = defaultAccelerator();
    addModel(verb, arguments.model);
    addData(verb, arguments.data);
    verb.add_option("--circuits", arguments.circuits, "Candidates A,B,.. beside the exact circuit")
        ->required();
    verb.add_option("--granularity", arguments.granularity, "What gets a circuit of its own")
        ->check(CLI::IsMember({"filter", "layer"}))
        ->capture_default_str();
    addOperands(verb, arguments.operands);
    verb.add_option("--accelerator", arguments.accelerator,
                    "Name of a shipped accelerator or its JSON file")
        ->type_name("NAME|FILE")
        ->capture_default_str();
    verb.add_option("--images", arguments.images,
                    "Test images that every loss is measured on; 0 takes all")
        ->check(countFrom(0))
        ->capture_default_str();
    verb.add_option("--profile-images", arguments.profileImages,
                    "Training images that HAWX measures sensitivity on")
        ->check(countFrom(1))
        ->capture_default_str();
    verb.add_option("--verify", arguments.verify, "Most points that HAWX verifies bit-true")
        ->check(countFrom(1))
        ->capture_default_str();
    verb.add_option("--refine", arguments.refine,
                    "Further points that HAWX verifies, found by changing verified ones")
        ->check(countFrom(0))
        ->capture_default_str();
    addCalibration(verb, arguments.calibration);
    verb.add_option("--csv", arguments.csv, "File for the fronts of all searches")
        ->type_name("FILE");
}

SearchStudySettings settingsOf(const Arguments& arguments, std::uint64_t seed)
{
    if (!arguments.csv.empty())
        requireWritable("table of fronts", arguments.csv);
    const std::optional<OperandMode> operands = operandsNamed(arguments.operands);
    SearchStudySettings settings;
    settings.images = static_cast<std::size_t>(arguments.images);
    settings.explore.circuits = circuitsNamed(arguments.circuits, operands);
    settings.explore.operands = operands.value_or(operandsFor(settings.explore.circuits));
    settings.explore.calibration = arguments.calibration.settings();
    settings.explore.accelerator = loadAccelerator(arguments.accelerator);
    settings.explore.granularity = granularityFromString(arguments.granularity);
    settings.explore.profileImages = arguments.profileImages;
    settings.explore.verify = arguments.verify;
    settings.explore.refine = arguments.refine;
    settings.explore.seed = seed;
    return settings;
}

/// Seconds of the wall and of processors below a name.
void addSpent(ordered_json& json, const std::string& name, const std::optional<Spent>& spent)
{
    json[name + "Seconds"] = spent ? ordered_json(spent->seconds) : ordered_json();
    json[name + "CpuSeconds"] = spent ? ordered_json(spent->cpuSeconds) : ordered_json();
}

/// Large numbers by their power of ten.
std::string count(double value)
{
    return value < 1e9 ? fixed(value, value < 100 && value != std::floor(value) ? 1 : 0)
                       : "10^" + fixed(std::log10(value), 1);
}

template <typename Value>
ordered_json orNull(const std::optional<Value>& value)
{
    return value ? ordered_json(*value) : ordered_json();
}

std::string frontsToCsv(const std::vector<StudiedSearch>& searches, const SearchProblem& problem)
{
    CsvWriter csv(
        {"search", "circuits", "loss_pp", "power_mw", "area_um2", "power_saving", "area_saving"});
    for (const StudiedSearch& search : searches)
        for (const FrontPoint& point : search.front)
            csv.text(search.name)
                .text(circuitsText(problem, point.circuits))
                .real(point.lossPp)
                .real(point.hardware.powerMw)
                .real(point.hardware.areaUm2)
                .real(point.powerSaving)
                .real(point.areaSaving)
                .endLine();
    return csv.take();
}

/// What the study measured, with what follows from it.
struct Speedup {
    explicit Speedup(const SpeedupStudy& study, bool wasResumed)
        : oneByOne{study.configurations * study.oneEvaluation.seconds,
                   study.configurations * study.oneEvaluation.cpuSeconds},
          speedup(oneByOne.seconds / study.hawx.spent.seconds),
          cpuSpeedup(oneByOne.cpuSeconds / study.hawx.spent.cpuSeconds),
          evaluationsRatio(study.configurations / study.hawx.evaluations)
    {
        if (!study.exhaustive)
            return;
        hypervolumeRatio = study.hawx.hypervolume / study.exhaustive->hypervolume;
        if (wasResumed)
            return;
        exhaustive = study.exhaustive->spent;
        speedupOverSharing = exhaustive->seconds / study.hawx.spent.seconds;
        cpuSpeedupOverSharing = exhaustive->cpuSeconds / study.hawx.spent.cpuSeconds;
    }

    Spent oneByOne;
    double speedup;
    double cpuSpeedup;
    double evaluationsRatio;
    std::optional<double> hypervolumeRatio;
    std::optional<Spent> exhaustive; ///< none also when parts were finished before
    std::optional<double> speedupOverSharing;
    std::optional<double> cpuSpeedupOverSharing;
};

ordered_json toJson(const SpeedupStudy& study, const Speedup& speedup)
{
    ordered_json json;
    json["granularity"] = toString(study.problem.granularity);
    json["images"] = study.images;
    json["exactTop1"] = study.exactTop1;
    json["configurations"] = study.configurations;
    addSpent(json, "exhaustive", speedup.exhaustive);
    json["oneByOneKernel"] = study.oneByOneKernel;
    addSpent(json, "oneEvaluation", study.oneEvaluation);
    addSpent(json, "oneByOne", speedup.oneByOne);
    addSpent(json, "hawx", study.hawx.spent);
    json["hawxStages"] = {{"profile", study.hawxStages.profile},
                          {"search", study.hawxStages.search},
                          {"verify", study.hawxStages.verify}};
    json["hawxEvaluations"] = study.hawx.evaluations;
    json["speedup"] = speedup.speedup;
    json["cpuSpeedup"] = speedup.cpuSpeedup;
    json["speedupOverSharing"] = orNull(speedup.speedupOverSharing);
    json["cpuSpeedupOverSharing"] = orNull(speedup.cpuSpeedupOverSharing);
    json["evaluationsRatio"] = speedup.evaluationsRatio;
    json["hypervolume"] = study.hawx.hypervolume;
    json["trueHypervolume"] =
        study.exhaustive ? ordered_json(study.exhaustive->hypervolume) : ordered_json();
    json["hypervolumeRatio"] = orNull(speedup.hypervolumeRatio);
    json["largestGapPp"] = orNull(study.largestGapPp);
    json["points"] = study.hawx.front.size();
    json["truePoints"] =
        study.exhaustive ? ordered_json(study.exhaustive->front.size()) : ordered_json();
    return json;
}

std::string toText(const SpeedupStudy& study, const Speedup& speedup)
{
    TextTable table({{"", TextTable::Align::Left}, {"wall s"}, {"CPU s"}, {"hypervolume"}});
    const auto add = [&](const std::string& name, const std::optional<Spent>& spent,
                         const std::string& hypervolume) {
        table.add({name, spent ? fixed(spent->seconds, 2) : "-",
                   spent ? fixed(spent->cpuSeconds, 2) : "-", hypervolume});
    };
    add("HAWX", study.hawx.spent, fixed(study.hawx.hypervolume, 4));
    add("all, sharing what they begin with", speedup.exhaustive,
        study.exhaustive ? fixed(study.exhaustive->hypervolume, 4) : "-");
    add("all, one by one", speedup.oneByOne, "-");
    std::string text =
        count(study.configurations) + " configurations by " + toString(study.problem.granularity) +
        ", losses on " + std::to_string(study.images) + " images (exact " +
        fixed(study.exactTop1, 2) + " %), one takes " +
        fixed(1000 * study.oneEvaluation.seconds, 1) + " ms\n\n" + table.text() +
        "\nOne by one takes " + count(speedup.speedup) + " times as long as HAWX (" +
        count(speedup.cpuSpeedup) + " by CPU time) and runs " + count(speedup.evaluationsRatio) +
        " times as many configurations as its " + count(study.hawx.evaluations) + "\n";
    if (study.exhaustive)
        text += "HAWX finds " + fixed(100 * *speedup.hypervolumeRatio, 2) +
                " % of the true front's hypervolume; at no power is its least loss more than " +
                fixed(*study.largestGapPp, 2) + " pp above the true one\n";
    return text;
}

std::string measured(const SpeedupArguments& arguments, const Invocation& invocation,
                     const RunContext& context)
{
    SpeedupSettings settings;
    settings.study = settingsOf(arguments, invocation.seed);
    if (!arguments.resume.empty() && settings.study.explore.granularity != Granularity::Filter)
        throw UsageError("--resume is for --granularity filter: by layer nothing is kept.");
    const bool wasResumed = std::filesystem::exists(arguments.resume);
    if (!arguments.resume.empty())
        requireWritable("result", arguments.resume);
    settings.oneByOne = arguments.oneByOne;
    settings.oneByOneKernel = arguments.oneByOneKernel;
    settings.enumeration = arguments.resume;
    const Network network = readNetwork(arguments.model, context);
    const SpeedupStudy study =
        studySpeedup(network, loadDataFor(network, arguments.data, context), settings, context);
    if (!arguments.csv.empty()) {
        std::vector<StudiedSearch> searches{study.hawx};
        if (study.exhaustive)
            searches.push_back(*study.exhaustive);
        writeFileAtomically(arguments.csv, frontsToCsv(searches, study.problem));
    }
    const Speedup speedup(study, wasResumed);
    return invocation.json ? jsonText(toJson(study, speedup)) : toText(study, speedup);
}

ordered_json toJson(const ComparisonStudy& study)
{
    ordered_json json;
    json["granularity"] = toString(study.problem.granularity);
    json["images"] = study.images;
    json["exactTop1"] = study.exactTop1;
    json["searches"] = ordered_json::array();
    for (const StudiedSearch& search : study.searches) {
        ordered_json one;
        one["name"] = search.name;
        one["seconds"] = search.spent.seconds;
        one["cpuSeconds"] = search.spent.cpuSeconds;
        one["evaluations"] = search.evaluations;
        one["points"] = search.front.size();
        one["hypervolume"] = search.hypervolume;
        json["searches"].push_back(one);
    }
    return json;
}

std::string toText(const ComparisonStudy& study)
{
    TextTable table({{"search", TextTable::Align::Left},
                     {"wall s"},
                     {"CPU s"},
                     {"evaluations"},
                     {"points"},
                     {"hypervolume"}});
    for (const StudiedSearch& search : study.searches)
        table.add({search.name, fixed(search.spent.seconds, 2), fixed(search.spent.cpuSeconds, 2),
                   count(search.evaluations), std::to_string(search.front.size()),
                   fixed(search.hypervolume, 4)});
    return "By " + toString(study.problem.granularity) + ", losses on " +
           std::to_string(study.images) + " images (exact " + fixed(study.exactTop1, 2) +
           " %)\n\n" + table.text();
}

std::string compared(const ComparisonArguments& arguments, const Invocation& invocation,
                     const RunContext& context)
{
    ComparisonSettings settings;
    settings.study = settingsOf(arguments, invocation.seed);
    settings.timeFactor = arguments.timeFactor;
    settings.evaluations = static_cast<std::size_t>(arguments.evaluations);
    const Network network = readNetwork(arguments.model, context);
    const ComparisonStudy study =
        compareSearches(network, loadDataFor(network, arguments.data, context), settings, context);
    if (!arguments.csv.empty())
        writeFileAtomically(arguments.csv, frontsToCsv(study.searches, study.problem));
    return invocation.json ? jsonText(toJson(study)) : toText(study);
}

} // namespace

void addStudySpeedup(CLI::App& study, Invocation& invocation)
{
    CLI::App* verb = study.add_subcommand(
        "speedup", "Compare HAWX's search with running every configuration; by filter those of "
                   "the convolutions");
    const auto arguments = std::make_shared<SpeedupArguments>();
    addArguments(*verb, *arguments);
    verb->add_option("--one-by-one", arguments->oneByOne,
                     "Random configurations that are run to measure what one takes")
        ->check(countFrom(1))
        ->capture_default_str();
    std::vector<std::string> kernels = availableKernels();
    kernels.insert(kernels.begin(), "auto");
    verb->add_option("--one-by-one-kernel", arguments->oneByOneKernel, "Kernel that runs these")
        ->check(CLI::IsMember(kernels))
        ->capture_default_str();
    verb->add_option("--resume", arguments->resume,
                     "File that keeps what is finished by filter, to continue from after an "
                     "interruption")
        ->type_name("FILE");
    addCommonOptions(*verb, invocation);
    verb->callback([&invocation, arguments] {
        invocation.run = [&invocation, arguments](const RunContext& context) {
            return measured(*arguments, invocation, context);
        };
    });
}

void addStudySearch(CLI::App& study, Invocation& invocation)
{
    CLI::App* verb = study.add_subcommand(
        "search", "Compare HAWX's search with others that have more time, on the same images");
    const auto arguments = std::make_shared<ComparisonArguments>();
    addArguments(*verb, *arguments);
    verb->add_option("--time-factor", arguments->timeFactor,
                     "Random search and NSGA-II have so many times HAWX's wall time")
        ->check(numberFromZero())
        ->capture_default_str();
    verb->add_option("--evaluations", arguments->evaluations,
                     "Configurations that each of them may ask for")
        ->check(countFrom(1))
        ->capture_default_str();
    addCommonOptions(*verb, invocation);
    verb->callback([&invocation, arguments] {
        invocation.run = [&invocation, arguments](const RunContext& context) {
            return compared(*arguments, invocation, context);
        };
    });
}

} // namespace hawx::cli
