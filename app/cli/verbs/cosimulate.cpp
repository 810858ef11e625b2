// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/inputs.h"
#include "app/cli/invocation.h"
#include "app/cli/output.h"
#include "app/cli/verbs/verbs.h"
#include "core/accelerator/accelerator.h"
#include "core/circuits/user_library.h"
#include "core/network/quantise.h"
#include "core/reader/reader.h"
#include "core/rtl/cosimulation.h"
#include "core/support/error.h"
#include "core/support/temporary_folder.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <nlohmann/json.hpp>

#include <memory>

namespace hawx::cli {

namespace {

using nlohmann::ordered_json;

struct Arguments {
    std::string model;
    std::string data;
    std::string circuit;
    std::string configuration;
    std::string operands;
    CalibrationArguments calibration;
    std::string accelerator = defaultAccelerator();
    HardwareRequest request;
    std::size_t image = 0;
    std::string simulator;
    std::string keep;
};

Cosimulation simulated(const Arguments& arguments, const RunContext& context)
{
    const Simulator simulator = installedSimulator(
        arguments.simulator.empty() ? std::nullopt
                                    : std::optional(simulatorFromString(arguments.simulator)));
    const Accelerator accelerator = loadAccelerator(arguments.accelerator);
    const Network network = readNetwork(arguments.model, context);
    std::optional<Configuration> configuration;
    CircuitPtr circuit;
    OperandMode operands = operandsNamed(arguments.operands).value_or(OperandMode::Unsigned);
    CalibrationSettings calibration = arguments.calibration.settings();
    if (!arguments.configuration.empty()) {
        configuration = readConfiguration(arguments.configuration, network);
        operands = configuration->operands;
        calibration = configuration->calibration;
    } else if (!arguments.circuit.empty()) {
        circuit = installedCircuits(userLibraryFolder()).get(arguments.circuit);
        operands = operandsNamed(arguments.operands).value_or(operandsFor({circuit}));
    } else {
        circuit = installedCircuits(userLibraryFolder()).exact(operands == OperandMode::Signed);
    }
    const DataSet data = loadDataFor(network, arguments.data, context);
    const auto quantised = std::make_shared<const QuantisedNetwork>(
        quantise(network, data.train, calibration, operands, context));
    if (!configuration)
        configuration = uniformConfiguration(*quantised, circuit);
    if (arguments.image >= data.test->count())
        throw Error("There is no test image " + std::to_string(arguments.image) +
                    "; there are 0 to " + std::to_string(data.test->count() - 1) + ".");
    const std::span<const std::uint8_t> pixels(data.test->image(arguments.image),
                                               static_cast<std::size_t>(data.test->shape.size()));
    const TemporaryFolder temporary;
    return cosimulate(quantised, *configuration, accelerator, pixels, arguments.request, simulator,
                      arguments.keep.empty() ? temporary.path() / "hardware"
                                             : std::filesystem::path(arguments.keep),
                      context);
}

ordered_json toJson(const Cosimulation& result)
{
    ordered_json json;
    json["simulator"] = toString(result.simulator);
    json["differences"] = result.differences();
    json["seconds"] = result.seconds;
    for (const LayerSimulation& layer : result.layers)
        json["layers"].push_back(
            {{"layer", layer.layer},
             {"accumulators", layer.accumulators},
             {"differences", layer.differences},
             {"cycles", layer.cycles},
             {"predictedCycles",
              layer.predictedCycles ? ordered_json(*layer.predictedCycles) : ordered_json()}});
    return json;
}

std::string toText(const Cosimulation& result)
{
    TextTable table({{"layer", TextTable::Align::Left},
                     {"accumulators"},
                     {"differences"},
                     {"cycles"},
                     {"cycles by the model"}});
    for (const LayerSimulation& layer : result.layers)
        table.add({layer.layer, std::to_string(layer.accumulators),
                   std::to_string(layer.differences), std::to_string(layer.cycles),
                   layer.predictedCycles ? std::to_string(*layer.predictedCycles) : "-"});
    return table.text() + "\n" + toString(result.simulator) + ", " + fixed(result.seconds, 1) +
           " s\n";
}

} // namespace

void addCosimulate(CLI::App& program, Invocation& invocation)
{
    CLI::App* verb = program.add_subcommand(
        "cosimulate", "Simulate the hardware of a configuration and compare it, bit for bit");
    const auto arguments = std::make_shared<Arguments>();
    addModel(*verb, arguments->model);
    addData(*verb, arguments->data);
    CLI::Option* circuit = verb->add_option("--circuit", arguments->circuit,
                                            "One circuit for every filter; without it or a "
                                            "configuration the exact one");
    CLI::Option* configuration =
        verb->add_option("--configuration", arguments->configuration,
                         "Configuration file, as hawx-cli export writes it")
            ->type_name("FILE")
            ->excludes(circuit);
    verb->add_option("--accelerator", arguments->accelerator,
                     "Machine: a shipped one by name, or its file")
        ->capture_default_str();
    verb->add_option("--layer", arguments->request.layers,
                     "Only this layer; may be repeated. Without it all that multiply")
        ->type_name("NAME");
    verb->add_option("--positions", arguments->request.positions,
                     "Output positions of each layer, evenly spaced; 0 takes all")
        ->check(countFrom(0))
        ->capture_default_str();
    verb->add_option("--image", arguments->image, "Number of the test image")
        ->check(countFrom(0))
        ->capture_default_str();
    verb->add_option("--simulator", arguments->simulator,
                     "icarus or verilator; without it the first that is installed")
        ->check(CLI::IsMember({"icarus", "verilator"}));
    verb->add_option("--keep", arguments->keep,
                     "Folder for the hardware and what the simulation said")
        ->type_name("DIR");
    configuration->excludes(addOperands(*verb, arguments->operands));
    addCalibration(*verb, arguments->calibration);
    for (CLI::Option* option : arguments->calibration.options)
        configuration->excludes(option);
    addCommonOptions(*verb, invocation);
    verb->callback([&invocation, arguments] {
        invocation.run = [&invocation, arguments](const RunContext& context) {
            const Cosimulation result = simulated(*arguments, context);
            const std::string text = invocation.json ? jsonText(toJson(result)) : toText(result);
            if (result.differences() == 0)
                return text;
            printText(text);
            throw Error("The hardware differs from the bit-true engine in " +
                        std::to_string(result.differences()) + " accumulators.");
        };
    });
}

} // namespace hawx::cli
