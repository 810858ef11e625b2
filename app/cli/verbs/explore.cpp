// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/explore.h"

#include "app/cli/front_table.h"
#include "app/cli/inputs.h"
#include "app/cli/invocation.h"
#include "app/cli/verbs/verbs.h"
#include "core/circuits/cost/predict_cost.h"
#include "core/circuits/user_library.h"
#include "core/exports/front_file.h"
#include "core/reader/reader.h"
#include "core/session/search_recorder.h"
#include "core/support/error.h"
#include "core/support/memory.h"
#include "core/support/run_context.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <nlohmann/json.hpp>

#include <memory>

namespace hawx::cli {

namespace {

struct Arguments {
    std::string model;
    std::string data;
    std::string accelerator = defaultAccelerator();
    std::string granularity = toString(ExploreSettings{}.granularity);
    std::string objectives = "loss,power,area";
    std::vector<double> levels;
    std::optional<int> maxCircuits;
    std::string circuits;
    std::string operands;
    std::optional<double> maxLossPp;
    std::optional<double> maxPowerMw;
    std::optional<double> maxAreaUm2;
    std::optional<double> maxLatencyMs;
    std::optional<double> maxEnergyUj;
    int verify = ExploreSettings{}.verify;
    int refine = ExploreSettings{}.refine;
    int images = ExploreSettings{}.testImages;
    int profileImages = ExploreSettings{}.profileImages;
    CalibrationArguments calibration;
    bool noBiasFolding = false;
    bool noWeightRemapping = false;
    bool controlVariate = false;
    bool swap = false;
    std::string out;
};

Objective objectiveNamed(const std::string& word)
{
    try {
        return objectiveFromString(word);
    } catch (const Error& error) {
        throw UsageError(error.what());
    }
}

/// Other sizes of the machine, which points refer to by their number.
std::string withMachines(const std::string& json, const std::vector<Accelerator>& machines)
{
    auto object = nlohmann::ordered_json::parse(json);
    object["machines"] = nlohmann::ordered_json::array();
    for (const Accelerator& machine : machines)
        object["machines"].push_back(nlohmann::ordered_json::parse(acceleratorText(machine)));
    return object.dump(2) + "\n";
}

ExploreSettings settingsOf(const Arguments& arguments, std::uint64_t seed)
{
    const std::optional<OperandMode> operands = operandsNamed(arguments.operands);
    ExploreSettings settings;
    settings.operands = operands.value_or(
        arguments.circuits.empty() ? OperandMode::Unsigned
                                   : operandsFor(circuitsNamed(arguments.circuits, operands)));
    if (!arguments.circuits.empty())
        settings.circuits = circuitsNamed(arguments.circuits, settings.operands);
    else
        for (const CircuitPtr& circuit : defaultCandidates(
                 installedCircuits(userLibraryFolder()), settings.operands == OperandMode::Signed))
            settings.circuits.push_back(withCost(circuit));
    settings.calibration = arguments.calibration.settings();
    settings.accelerator = loadAccelerator(arguments.accelerator);
    if (arguments.maxCircuits)
        settings.accelerator.maxCircuits = *arguments.maxCircuits;
    settings.objectives.clear();
    for (const std::string& word : CLI::detail::split(arguments.objectives, ','))
        settings.objectives.push_back(objectiveNamed(word));
    settings.levels = arguments.levels;
    settings.granularity = granularityFromString(arguments.granularity);
    settings.biasFolding = !arguments.noBiasFolding;
    settings.weightRemapping = !arguments.noWeightRemapping;
    settings.controlVariate = arguments.controlVariate;
    settings.operandSwap = arguments.swap;
    settings.profileImages = arguments.profileImages;
    settings.testImages = arguments.images;
    settings.verify = arguments.verify;
    settings.refine = arguments.refine;
    settings.limits = {.maxLossPp = arguments.maxLossPp,
                       .maxPowerMw = arguments.maxPowerMw,
                       .maxAreaUm2 = arguments.maxAreaUm2,
                       .maxLatencyMs = arguments.maxLatencyMs,
                       .maxEnergyUj = arguments.maxEnergyUj};
    settings.seed = seed;
    try {
        requireObjectives(settings.objectives, settings.limits);
    } catch (const Error& error) {
        throw UsageError(error.what());
    }
    return settings;
}

/// Searches, and keeps what is found in the session while doing so.
Exploration exploreInto(const std::string& session, const Network& network, const DataSet& data,
                        const ExploreSettings& settings, const RunContext& context)
{
    SearchRecorder recorder(session, unfinishedExploration(network, data, settings), "hawx-cli");
    RunContext run = context;
    run.results = recorder.file().get();
    bool isFound = false;
    ExploreObserver observer;
    observer.found = [&recorder](const Exploration& found) { recorder.record(found); };
    try {
        Exploration exploration = explore(network, data, settings, run, observer);
        isFound = true;
        recorder.finish(exploration);
        return exploration;
    } catch (const Cancelled&) {
        throw Error("The search was cancelled; what it found so far is in " + session +
                    ", and the same command goes on from there.");
    } catch (const OutOfMemory&) {
        throw; // another time there may be more
    } catch (const Error&) {
        // A search that cannot be leaves nothing.
        if (recorder.isNew() && !isFound)
            recorder.file()->discard();
        throw;
    }
}

std::string exploreAndSave(const Arguments& arguments, const Invocation& invocation,
                           const RunContext& context)
{
    requireWritable("session", arguments.out);
    const ExploreSettings settings = settingsOf(arguments, invocation.seed);
    const Network network = readNetwork(arguments.model, context);
    const DataSet data = loadDataFor(network, arguments.data, context);
    const Exploration exploration = exploreInto(arguments.out, network, data, settings, context);
    if (invocation.json)
        return withMachines(frontToJson(exploration.front), exploration.machines);
    return frontText(exploration) + "\nSaved to " + arguments.out + "\n";
}

} // namespace

void addExplore(CLI::App& program, Invocation& invocation)
{
    CLI::App* verb = program.add_subcommand(
        "explore", "Search for cheaper configurations and save what was found as a session");
    const auto arguments = std::make_shared<Arguments>();
    addModel(*verb, arguments->model);
    addData(*verb, arguments->data);
    verb->add_option("--accelerator", arguments->accelerator,
                     "Name of a shipped accelerator or its JSON file")
        ->type_name("NAME|FILE")
        ->capture_default_str();
    verb->add_option("--granularity", arguments->granularity, "What gets a circuit of its own")
        ->check(CLI::IsMember({"filter", "layer"}))
        ->capture_default_str();
    verb->add_option("--circuits", arguments->circuits,
                     "Candidates: A,B,.. published (all whose cost their authors stated) or all; "
                     "default: the published and the evolved ones of the operands")
        ->type_name("LIST");
    addOperands(*verb, arguments->operands);
    verb->add_option("--objectives", arguments->objectives,
                     "Two or three of loss, power, area, latency, energy; with latency other sizes "
                     "of the accelerator are searched, too")
        ->type_name("A,B[,C]")
        ->capture_default_str();
    verb->add_option(
            "--levels", arguments->levels,
            "Largest losses of operating points that share one set of circuits; a level for "
            "which a stricter one's point is best has none of its own")
        ->type_name("PP,PP,..")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(numberFromZero());
    verb->add_option("--max-circuits", arguments->maxCircuits,
                     "Different circuits that a configuration may use; 0: any number; default: as "
                     "the accelerator says")
        ->check(CLI::Range(0, 65535));
    verb->add_option("--max-loss", arguments->maxLossPp, "Limit on the loss of top-1 accuracy")
        ->type_name("PP")
        ->check(finiteNumber());
    verb->add_option("--max-power", arguments->maxPowerMw, "Limit on the multipliers' power")
        ->type_name("MW")
        ->check(finiteNumber());
    verb->add_option("--max-area", arguments->maxAreaUm2, "Limit on the multipliers' area")
        ->type_name("UM2")
        ->check(finiteNumber());
    verb->add_option("--max-latency", arguments->maxLatencyMs, "Limit on the latency of an image")
        ->type_name("MS")
        ->check(finiteNumber());
    verb->add_option("--max-energy", arguments->maxEnergyUj,
                     "Limit on the multipliers' energy for an image")
        ->type_name("UJ")
        ->check(finiteNumber());
    verb->add_option("--verify", arguments->verify, "Most points to verify bit-true")
        ->check(countFrom(0))
        ->capture_default_str();
    verb->add_option("--refine", arguments->refine,
                     "Further points to verify, found by changing verified ones")
        ->check(countFrom(0))
        ->capture_default_str();
    verb->add_option("--images", arguments->images, "Test images to verify on; 0 takes all")
        ->check(countFrom(0))
        ->capture_default_str();
    verb->add_option("--profile-images", arguments->profileImages,
                     "Training images to measure sensitivity on")
        ->check(countFrom(1))
        ->capture_default_str();
    addCalibration(*verb, arguments->calibration);
    verb->add_flag("--no-bias-folding", arguments->noBiasFolding,
                   "Do not subtract a circuit's mean error from the bias of its filter");
    verb->add_flag("--no-weight-remapping", arguments->noWeightRemapping,
                   "Do not replace weights by those whose products a circuit has right");
    verb->add_flag("--control-variate", arguments->controlVariate,
                   "Subtract errors in proportion to the activations' sum, with an adder for each "
                   "processing element");
    verb->add_flag("--swap", arguments->swap,
                   "Exchange the operands of circuits where that helps a filter");
    verb->add_option("--out", arguments->out, "Session to write")
        ->required()
        ->type_name("FILE.hawx");
    addCommonOptions(*verb, invocation);
    verb->callback([&invocation, arguments] {
        invocation.run = [&invocation, arguments](const RunContext& context) {
            return exploreAndSave(*arguments, invocation, context);
        };
    });
}

} // namespace hawx::cli
