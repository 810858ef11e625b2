// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/inputs.h"
#include "app/cli/invocation.h"
#include "app/cli/output.h"
#include "app/cli/verbs/verbs.h"
#include "core/accelerator/accelerator.h"
#include "core/accelerator/mapping.h"
#include "core/circuits/cost/predict_cost.h"
#include "core/exports/search_file.h"
#include "core/inference/kernels/kernel.h"
#include "core/network/quantise.h"
#include "core/reader/reader.h"
#include "core/search/baselines.h"
#include "core/support/error.h"
#include "core/support/files.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>
#include <memory>

namespace hawx::cli {

namespace {

constexpr const char* kWithArea = "power-area";

struct Arguments {
    std::string model;
    std::string data;
    std::string circuits;
    std::string granularity = toString(Granularity::Layer);
    std::string operands;
    std::string accelerator;
    std::string objectives = kWithArea;
    std::string kernel = "auto";
    int images = 1000;
    CalibrationArguments calibration;
    std::string resume;
    std::string csv;
};

/// The exact circuit first; of several that are named the first one, of none the library's.
std::vector<CircuitPtr> withExactFirst(std::vector<CircuitPtr> circuits, OperandMode operands)
{
    const auto isExact = [](const CircuitPtr& circuit) { return circuit->isExact(); };
    const auto named = std::find_if(circuits.begin(), circuits.end(), isExact);
    const CircuitPtr exact = named == circuits.end()
                                 ? CircuitLibrary::shipped().exact(operands == OperandMode::Signed)
                                 : *named;
    std::erase_if(circuits, isExact);
    circuits.insert(circuits.begin(), exact);
    return circuits;
}

std::string toText(const SearchResult& result, const SearchProblem& problem)
{
    TextTable table({{"loss pp"},
                     {"power mW"},
                     {""},
                     {"area um2"},
                     {""},
                     {"energy uJ"},
                     {"circuits", TextTable::Align::Left}});
    const auto saving = [](double share) { return signedFixed(-100 * share, 1) + " %"; };
    for (const FrontPoint& point : result.front)
        table.add({signedFixed(point.lossPp, 2), fixed(point.hardware.powerMw, 2),
                   saving(point.powerSaving), fixed(point.hardware.areaUm2, 0),
                   saving(point.areaSaving), fixed(point.hardware.energyUj, 4),
                   circuitsText(problem, point.circuits)});
    return std::to_string(result.configurations) + " configurations by " +
           toString(problem.granularity) + ", each bit-true on " + std::to_string(result.images) +
           " images, in " + fixed(result.seconds, 1) + " s\nExact: top-1 " +
           fixed(result.exactTop1, 2) + " %, " + fixed(result.exactHardware.powerMw, 2) + " mW, " +
           fixed(result.exactHardware.areaUm2, 0) + " um2\n\nThe front, " +
           std::to_string(result.front.size()) + " points\n" + table.text();
}

/// Throws Error unless the machine can hold every configuration.
void requireHolds(const Accelerator& accelerator, const SearchProblem& problem)
{
    const auto most = static_cast<std::size_t>(accelerator.maxCircuits);
    if (most > 0 && problem.circuits.size() > most)
        throw Error("The accelerator " + accelerator.name + " permits " + std::to_string(most) +
                    " different circuits, but configurations may have " +
                    std::to_string(problem.circuits.size()) +
                    ", the exact one among them: name fewer, or choose another accelerator.");
    if (problem.granularity != Granularity::Filter)
        return;
    const Mapping mapping = mapNetwork(*problem.network, accelerator, problem.circuits);
    for (std::size_t l = 0; l < std::min<std::size_t>(2, mapping.layers.size()); ++l)
        if (mapping.layers[l].filtersPerElement() > 1)
            throw Error("On the accelerator " + accelerator.name + " filters of the layer " +
                        mapping.layers[l].name +
                        " take turns on a processing element and share its circuit: choose one "
                        "with an element for each filter, such as spatial-unrolled.");
}

std::string enumerated(const Arguments& arguments, const Invocation& invocation,
                       const RunContext& context)
{
    SearchProblem problem;
    problem.granularity = granularityFromString(arguments.granularity);
    if (!arguments.resume.empty() && problem.granularity != Granularity::Filter)
        throw UsageError("--resume is for --granularity filter: by layer nothing is kept.");
    for (const std::string& file : {arguments.resume, arguments.csv})
        if (!file.empty())
            requireWritable("result", file);
    const std::optional<OperandMode> operands = operandsNamed(arguments.operands);
    const std::vector<CircuitPtr> named = circuitsNamed(arguments.circuits, operands);
    const OperandMode mode = operands.value_or(operandsFor(named));
    problem.circuits = withComparableCosts(withExactFirst(named, mode));
    problem.objectives = arguments.objectives == kWithArea ? FrontObjectives::LossPowerArea
                                                           : FrontObjectives::LossPower;
    problem.kernel = arguments.kernel;

    const Network network = readNetwork(arguments.model, context);
    const DataSet data = loadDataFor(network, arguments.data, context);
    problem.network = std::make_shared<const QuantisedNetwork>(
        quantise(network, data.train, arguments.calibration.settings(), mode, context));
    problem.images = data.test;
    problem.imageCount = static_cast<std::size_t>(arguments.images);
    const Accelerator accelerator = loadAccelerator(arguments.accelerator);
    requireHolds(accelerator, problem);
    problem.cost = costOn(accelerator, *problem.network, problem.circuits);

    const SearchResult result = exhaustiveSearch(problem, arguments.resume, context);
    if (!arguments.csv.empty())
        writeFileAtomically(arguments.csv, searchToCsv(result, problem));
    return invocation.json ? searchToJson(result, problem) : toText(result, problem);
}

} // namespace

void addExhaustive(CLI::App& program, Invocation& invocation)
{
    CLI::App* verb = program.add_subcommand(
        "exhaustive", "Run every configuration of few circuits bit-true, and tell the true front");
    const auto arguments = std::make_shared<Arguments>();
    arguments->accelerator = defaultAccelerator();
    addModel(*verb, arguments->model);
    addData(*verb, arguments->data);
    verb->add_option("--circuits", arguments->circuits,
                     "Candidates A,B,.. beside the exact circuit; one by filter")
        ->required();
    verb->add_option("--granularity", arguments->granularity,
                     "What gets a circuit of its own: each layer, or each filter of two "
                     "convolutions that fully connected layers follow")
        ->check(CLI::IsMember({"filter", "layer"}))
        ->capture_default_str();
    addOperands(*verb, arguments->operands);
    verb->add_option("--accelerator", arguments->accelerator,
                     "Name of a shipped accelerator or its JSON file")
        ->type_name("NAME|FILE")
        ->capture_default_str();
    verb->add_option("--front", arguments->objectives, "What the front weighs against the loss")
        ->check(CLI::IsMember({"power", kWithArea}))
        ->capture_default_str();
    verb->add_option("--images", arguments->images, "Test images to run; 0 takes all")
        ->check(countFrom(0))
        ->capture_default_str();
    std::vector<std::string> kernels = availableKernels();
    kernels.insert(kernels.begin(), "auto");
    verb->add_option("--kernel", arguments->kernel, "Kernel that executes the products")
        ->check(CLI::IsMember(kernels))
        ->capture_default_str();
    addCalibration(*verb, arguments->calibration);
    verb->add_option("--resume", arguments->resume,
                     "File that keeps what is finished by filter, to continue from after an "
                     "interruption")
        ->type_name("FILE");
    verb->add_option("--csv", arguments->csv,
                     "File for all configurations by layer, or the front by filter")
        ->type_name("FILE");
    addCommonOptions(*verb, invocation);
    verb->callback([&invocation, arguments] {
        invocation.run = [&invocation, arguments](const RunContext& context) {
            return enumerated(*arguments, invocation, context);
        };
    });
}

} // namespace hawx::cli
