// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/inputs.h"
#include "app/cli/invocation.h"
#include "app/cli/output.h"
#include "app/cli/verbs/verbs.h"
#include "core/accelerator/explanation.h"
#include "core/accelerator/lut_count.h"
#include "core/circuits/cost/predict_cost.h"
#include "core/circuits/user_library.h"
#include "core/exports/configuration_file.h"
#include "core/network/quantise.h"
#include "core/reader/reader.h"
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
    std::string accelerator;
    std::string model;
    std::string data;
    std::string circuit;
    std::string configuration;
    bool luts = false;
    CalibrationArguments calibration;
};

std::string listAccelerators(const Invocation& invocation)
{
    ordered_json json;
    json["accelerators"] = ordered_json::array();
    TextTable table({{"name", TextTable::Align::Left},
                     {"kind", TextTable::Align::Left},
                     {"MHz"},
                     {"description", TextTable::Align::Left}});
    for (const std::string& name : shippedAccelerators()) {
        const Accelerator accelerator = loadAccelerator(name);
        table.add(
            {name, kindOf(accelerator), fixed(accelerator.clockMhz, 0), accelerator.description});
        json["accelerators"].push_back(ordered_json::parse(acceleratorText(accelerator)));
    }
    return invocation.json ? json.dump(2) + "\n" : table.text();
}

/// A circuit of each filter, as indices into `circuits`.
struct Assigned {
    OperandMode operands = OperandMode::Unsigned;
    CalibrationSettings calibration;
    std::vector<CircuitPtr> circuits;
    std::vector<std::uint16_t> circuitOfFilter; ///< empty: the first everywhere
    bool controlVariates = false;
};

Assigned assignedBy(const Arguments& arguments, const Network& network)
{
    const CircuitLibrary library = installedCircuits(userLibraryFolder());
    Assigned assigned;
    assigned.calibration = arguments.calibration.settings();
    if (arguments.configuration.empty()) {
        assigned.circuits = {withCost(library.get(arguments.circuit))};
        assigned.operands = operandsFor(assigned.circuits);
        return assigned;
    }
    const Configuration configuration = readConfiguration(arguments.configuration, network);
    assigned.operands = configuration.operands;
    assigned.calibration = configuration.calibration;
    std::vector<std::string> hashes;
    for (const LayerConfiguration& layer : configuration.layers) {
        assigned.controlVariates = assigned.controlVariates || !layer.controlVariate.empty();
        for (const CircuitPtr& circuit : layer.circuits) {
            const auto found = std::find(hashes.begin(), hashes.end(), circuit->hash);
            assigned.circuitOfFilter.push_back(static_cast<std::uint16_t>(found - hashes.begin()));
            if (found != hashes.end())
                continue;
            hashes.push_back(circuit->hash);
            assigned.circuits.push_back(withCost(circuit));
        }
    }
    // By the method of a search, which compares with the exact circuit.
    assigned.circuits.push_back(library.exact(assigned.operands == OperandMode::Signed));
    assigned.circuits = withComparableCosts(std::move(assigned.circuits));
    assigned.circuits.pop_back();
    return assigned;
}

ordered_json toJson(const HardwareFigures& figures)
{
    return {{"powerMw", figures.powerMw},
            {"areaUm2", figures.areaUm2},
            {"latencyMs", figures.latencyMs},
            {"imagesPerSecond", figures.imagesPerSecond},
            {"energyUj", figures.energyUj},
            {"machinePowerMw", figures.machinePowerMw},
            {"machineAreaUm2", figures.machineAreaUm2},
            {"machineEnergyUj", figures.machineEnergyUj}};
}

std::string textOf(const std::vector<LutItem>& luts)
{
    TextTable table({{"layer", TextTable::Align::Left},
                     {"part", TextTable::Align::Left},
                     {"LUTs"},
                     {"block RAMs"},
                     {"why", TextTable::Align::Left}});
    double sum = 0;
    double blockRams = 0;
    for (const LutItem& item : luts) {
        sum += item.luts;
        blockRams += item.blockRams;
        table.add(
            {item.layer, item.part, fixed(item.luts, 0), fixed(item.blockRams, 0), item.reason});
    }
    table.add({"", "sum", fixed(sum, 0), fixed(blockRams, 0), ""});
    return table.text();
}

std::string explainCosts(const Arguments& arguments, const Invocation& invocation,
                         const RunContext& context)
{
    const Accelerator accelerator = loadAccelerator(arguments.accelerator);
    const Network network = readNetwork(arguments.model, context);
    Assigned assigned = assignedBy(arguments, network);
    const DataSet data = loadDataFor(network, arguments.data, context);
    const QuantisedNetwork quantised =
        quantise(network, data.train, assigned.calibration, assigned.operands, context);
    const Mapping mapping =
        mapNetwork(quantised, accelerator, assigned.circuits, assigned.controlVariates);
    if (assigned.circuitOfFilter.empty())
        assigned.circuitOfFilter.assign(mapping.filters(), 0);
    if (!fits(mapping, assigned.circuitOfFilter))
        throw Error("The configuration " + arguments.configuration +
                    " does not fit the accelerator " + accelerator.name +
                    ": it has more different circuits than the machine permits, or gives filters "
                    "that take turns on one processing element different ones.");
    const HardwareFigures total = figures(mapping, assigned.circuitOfFilter);
    const std::vector<CostItem> items = explain(mapping, assigned.circuitOfFilter);
    std::vector<LutItem> luts;
    if (arguments.luts)
        luts = countLuts(mapping, assigned.circuitOfFilter);
    if (invocation.json) {
        ordered_json json;
        json["figures"] = toJson(total);
        json["layers"] = ordered_json::array();
        for (const MappedLayer& layer : mapping.layers)
            json["layers"].push_back({{"name", layer.name},
                                      {"filters", layer.filters},
                                      {"processingElements", layer.processingElements},
                                      {"simd", layer.simd},
                                      {"cycles", layer.cycles}});
        json["items"] = ordered_json::array();
        for (const CostItem& item : items)
            json["items"].push_back({{"layer", item.layer},
                                     {"part", item.part},
                                     {"powerMw", item.powerMw},
                                     {"areaUm2", item.areaUm2},
                                     {"multiplier", item.isMultiplier},
                                     {"reason", item.reason}});
        for (const LutItem& item : luts)
            json["fpga"].push_back({{"layer", item.layer},
                                    {"part", item.part},
                                    {"luts", item.luts},
                                    {"blockRams", item.blockRams},
                                    {"reason", item.reason}});
        return json.dump(2) + "\n";
    }
    TextTable table({{"layer", TextTable::Align::Left},
                     {"part", TextTable::Align::Left},
                     {"power mW"},
                     {""},
                     {"area um2"},
                     {""},
                     {"why", TextTable::Align::Left}});
    for (const CostItem& item : items)
        table.add({item.layer, item.part, fixed(item.powerMw, 3),
                   fixed(100 * item.powerMw / total.machinePowerMw, 1) + " %",
                   fixed(item.areaUm2, 0),
                   fixed(100 * item.areaUm2 / total.machineAreaUm2, 1) + " %", item.reason});
    return network.name + " on the accelerator " + accelerator.name + ": " +
           fixed(total.imagesPerSecond, 0) + " images/s, latency " + fixed(total.latencyMs, 4) +
           " ms\nMultipliers " + fixed(total.powerMw, 2) + " mW, " + fixed(total.areaUm2, 0) +
           " um2; the whole machine " + fixed(total.machinePowerMw, 2) + " mW, " +
           fixed(total.machineAreaUm2, 0) + " um2, " + fixed(total.machineEnergyUj, 3) +
           " uJ an image\n\n" + table.text() + (arguments.luts ? "\n" + textOf(luts) : "");
}

} // namespace

void addAccelerators(CLI::App& program, Invocation& invocation)
{
    CLI::App* verb =
        program.add_subcommand("accelerators", "Machines: list them, show one, explain its cost");
    verb->require_subcommand(1);
    const auto arguments = std::make_shared<Arguments>();

    CLI::App* list = verb->add_subcommand("list", "The shipped accelerators");
    addCommonOptions(*list, invocation);
    list->callback([&invocation] {
        invocation.run = [&invocation](const RunContext&) { return listAccelerators(invocation); };
    });

    CLI::App* show = verb->add_subcommand("show", "The JSON description of one, to start from");
    show->add_option("ACCELERATOR", arguments->accelerator, "Name of a shipped one or its file")
        ->required();
    addCommonOptions(*show, invocation);
    show->callback([&invocation, arguments] {
        invocation.run = [arguments](const RunContext&) {
            return acceleratorText(loadAccelerator(arguments->accelerator));
        };
    });

    CLI::App* explained =
        verb->add_subcommand("explain", "Where power and area of a network on a machine come from");
    addModel(*explained, arguments->model);
    addData(*explained, arguments->data);
    explained
        ->add_option("--accelerator", arguments->accelerator,
                     "Name of a shipped accelerator or its JSON file")
        ->required()
        ->type_name("NAME|FILE");
    CLI::Option* circuit =
        explained->add_option("--circuit", arguments->circuit, "Circuit of every filter");
    CLI::Option* configuration = explained->add_option("--configuration", arguments->configuration,
                                                       "Circuits of the filters, as exported");
    configuration->type_name("FILE")->excludes(circuit);
    explained->add_flag("--luts", arguments->luts,
                        "Also what a spatial machine takes of an FPGA, in lookup tables");
    addCalibration(*explained, arguments->calibration);
    for (CLI::Option* option : arguments->calibration.options)
        configuration->excludes(option);
    addCommonOptions(*explained, invocation);
    explained->callback([&invocation, arguments] {
        if (arguments->circuit.empty() && arguments->configuration.empty())
            throw CLI::RequiredError("--circuit or --configuration");
        invocation.run = [&invocation, arguments](const RunContext& context) {
            return explainCosts(*arguments, invocation, context);
        };
    });
}

} // namespace hawx::cli
