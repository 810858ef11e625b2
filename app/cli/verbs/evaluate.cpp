// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/evaluate.h"

#include "app/cli/inputs.h"
#include "app/cli/invocation.h"
#include "app/cli/output.h"
#include "app/cli/verbs/verbs.h"
#include "core/circuits/user_library.h"
#include "core/exports/configuration_file.h"
#include "core/inference/kernels/kernel.h"
#include "core/inference/trace.h"
#include "core/network/float_network.h"
#include "core/network/quantise.h"
#include "core/reader/reader.h"
#include "core/sensitivity/compensation.h"
#include "core/support/error.h"
#include "core/support/files.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <memory>

namespace hawx::cli {

namespace {

/// The reference is no kernel: it shares nothing with them.
constexpr const char* kReference = "reference";

struct Arguments {
    std::string model;
    std::string data;
    std::size_t images = 0;
    std::string circuit;
    std::string configuration;
    std::string kernel = EvaluationOptions{}.kernel;
    std::string operands;
    std::string trace;
    CalibrationArguments calibration;
    std::vector<std::string> adders; ///< see assignmentFrom
    bool swap = false;
    Compensations compensations;
    std::string save;
};

/// What one --adder says.
struct AdderAssignment {
    std::string layer; ///< empty: all of them
    Adder adder;
};

/// Reads "loa:8" or "conv1=loa:6". Throws Error as adderFromString.
AdderAssignment assignmentFrom(const std::string& text)
{
    const std::size_t sign = text.rfind('=');
    if (sign == std::string::npos)
        return {{}, adderFromString(text)};
    return {text.substr(0, sign), adderFromString(text.substr(sign + 1))};
}

CLI::Validator adderAssignment()
{
    return CLI::Validator(
        [](const std::string& text) -> std::string {
            try {
                assignmentFrom(text);
                return {};
            } catch (const Error& error) {
                return error.what();
            }
        },
        "");
}

/// Named layers go before the adder of all, whatever the order of the options.
void assignAdders(const std::vector<std::string>& texts, Configuration& configuration)
{
    std::vector<AdderAssignment> assignments;
    std::transform(texts.begin(), texts.end(), std::back_inserter(assignments), assignmentFrom);
    std::stable_partition(assignments.begin(), assignments.end(),
                          [](const AdderAssignment& each) { return each.layer.empty(); });
    for (const auto& [name, adder] : assignments) {
        bool found = name.empty();
        std::string names;
        for (LayerConfiguration& layer : configuration.layers) {
            names += (names.empty() ? "" : ", ") + layer.layer;
            if (name.empty() || layer.layer == name) {
                layer.adder = adder;
                found = true;
            }
        }
        if (!found)
            throw Error("No layer named \"" + name + "\" has filters for the adder " +
                        toString(adder) + "; the layers with filters are " + names + ".");
    }
}

/// What is to be evaluated, before the network is quantised for it.
struct Subject {
    OperandMode operands = OperandMode::Unsigned;
    CalibrationSettings calibration;
    CircuitPtr circuit;                         ///< in every filter, unless
    std::optional<Configuration> configuration; ///< a file says what is where
};

Subject subjectOf(const Arguments& arguments, const Network& network)
{
    const CircuitLibrary library = installedCircuits(userLibraryFolder());
    Subject subject;
    if (!arguments.configuration.empty()) {
        subject.configuration = readConfiguration(arguments.configuration, network);
        subject.operands = subject.configuration->operands;
        subject.calibration = subject.configuration->calibration;
        return subject;
    }
    subject.calibration = arguments.calibration.settings();
    const std::optional<OperandMode> operands = operandsNamed(arguments.operands);
    if (!arguments.circuit.empty()) {
        const std::vector<CircuitPtr> circuits{library.get(arguments.circuit)};
        subject.operands = operands.value_or(operandsFor(circuits));
        subject.circuit = circuits.front();
    } else {
        subject.operands = operands.value_or(OperandMode::Unsigned);
    }
    return subject;
}

struct Result {
    Evaluation evaluation;
    double exactTop1 = 0;
    double fp32Top1 = 0;
    std::vector<LayerConfiguration> approximateAdders; ///< layers that have one
    Compensations compensations;                       ///< that the configuration has

    double lossPp() const { return exactTop1 - evaluation.top1; }
};

/// Fitted on the images that the network was calibrated on, so that test images stay unseen.
Configuration compensated(const QuantisedNetwork& network, Configuration configuration,
                          const DataSet& data, const Arguments& arguments,
                          const RunContext& context)
{
    Evaluator evaluator(std::make_shared<QuantisedNetwork>(network),
                        arguments.kernel == kReference ? "auto" : arguments.kernel, 0);
    const ImageSetPtr images =
        evenlySpaced(data.train, static_cast<std::size_t>(configuration.calibration.images));
    return compensate(evaluator, std::move(configuration), *images, arguments.compensations,
                      context);
}

Result evaluated(const Arguments& arguments, const RunContext& context)
{
    if (!arguments.save.empty())
        requireWritable("configuration", arguments.save);
    const Network network = readNetwork(arguments.model, context);
    const Subject subject = subjectOf(arguments, network);
    const DataSet data = loadDataFor(network, arguments.data, context);
    const QuantisedNetwork quantised =
        quantise(network, data.train, subject.calibration, subject.operands, context);
    const Configuration exact = uniformConfiguration(quantised, exactCircuit(subject.operands));
    Configuration configuration = exact;
    if (subject.configuration)
        configuration = *subject.configuration;
    else if (subject.circuit)
        configuration = uniformConfiguration(quantised, subject.circuit);
    if (arguments.swap)
        for (LayerConfiguration& layer : configuration.layers)
            layer.swap.assign(layer.circuits.size(), true);
    assignAdders(arguments.adders, configuration);
    requireFits(configuration, quantised);
    if (arguments.compensations.any())
        configuration = compensated(quantised, std::move(configuration), data, arguments, context);
    if (!arguments.save.empty())
        writeFileAtomically(arguments.save, configurationToJson(configuration));

    const EvaluationOptions options{.kernel = arguments.kernel, .images = arguments.images};
    Result result;
    result.evaluation = evaluate(quantised, configuration, *data.test, options, context);
    std::copy_if(configuration.layers.begin(), configuration.layers.end(),
                 std::back_inserter(result.approximateAdders),
                 [](const LayerConfiguration& layer) { return !layer.adder.isExact(); });
    result.compensations.biasFolding = configuration.biasFolding;
    for (const LayerConfiguration& layer : configuration.layers) {
        result.compensations.weightRemapping |= !layer.weightMaps.empty();
        result.compensations.controlVariate |= !layer.controlVariate.empty();
    }
    const bool isExact =
        !subject.configuration && !subject.circuit && result.approximateAdders.empty();
    result.exactTop1 = isExact ? result.evaluation.top1
                               : evaluate(quantised, exact, *data.test, options, context).top1;
    const std::size_t count = result.evaluation.images;
    result.fp32Top1 =
        judge(floatLogits(network, *data.test, count, context), *data.test, count).top1;
    if (!arguments.trace.empty())
        writeTrace(quantised, configuration, *data.test, count, arguments.trace, context,
                   arguments.kernel == kReference ? "auto" : arguments.kernel);
    return result;
}

/// What --kernel accepts.
std::vector<std::string> kernelNames()
{
    std::vector<std::string> names = availableKernels();
    names.insert(names.begin(), "auto");
    names.emplace_back(kReference);
    return names;
}

nlohmann::ordered_json toJson(const Result& result)
{
    nlohmann::ordered_json json;
    json["images"] = result.evaluation.images;
    json["top1"] = result.evaluation.top1;
    json["exactTop1"] = result.exactTop1;
    json["fp32Top1"] = result.fp32Top1;
    json["lossPp"] = result.lossPp();
    json["adders"] = nlohmann::ordered_json::object();
    for (const LayerConfiguration& layer : result.approximateAdders)
        json["adders"][layer.layer] = toString(layer.adder);
    json["biasFolding"] = result.compensations.biasFolding;
    json["weightRemapping"] = result.compensations.weightRemapping;
    json["controlVariate"] = result.compensations.controlVariate;
    json["kernel"] = result.evaluation.kernel;
    json["seconds"] = result.evaluation.seconds;
    json["logitsHash"] = result.evaluation.logitsHash;
    return json;
}

std::string toText(const Result& result)
{
    TextTable table({{"top-1 on " + std::to_string(result.evaluation.images) + " images",
                      TextTable::Align::Left},
                     {"%"}});
    table.add({"this configuration", fixed(result.evaluation.top1, 2)});
    table.add({"exact arithmetic", fixed(result.exactTop1, 2)});
    table.add({"fp32", fixed(result.fp32Top1, 2)});
    return table.text() + "\nloss " + signedFixed(result.lossPp(), 2) + " pp; kernel " +
           result.evaluation.kernel + ", " + fixed(result.evaluation.seconds, 2) + " s\nlogits " +
           result.evaluation.logitsHash + "\n";
}

} // namespace

void addEvaluate(CLI::App& program, Invocation& invocation)
{
    CLI::App* verb = program.add_subcommand(
        "evaluate", "Measure the accuracy, bit-true, with circuits in place of multipliers");
    const auto arguments = std::make_shared<Arguments>();
    addModel(*verb, arguments->model);
    addData(*verb, arguments->data);
    verb->add_option("--images", arguments->images, "Test images to run; 0 takes all")
        ->check(countFrom(0))
        ->capture_default_str();
    CLI::Option* circuit =
        verb->add_option("--circuit", arguments->circuit, "One circuit for every filter");
    CLI::Option* configuration =
        verb->add_option("--configuration", arguments->configuration,
                         "Configuration file, as hawx-cli export writes it")
            ->type_name("FILE")
            ->excludes(circuit);
    verb->add_option("--adder", arguments->adders,
                     "Adder of the accumulators of all layers, as in loa:8, or of one layer, as in "
                     "conv1=loa:6; may be repeated, and named layers go first. circuits adders "
                     "lists them")
        ->type_name("[LAYER=]ADDER")
        ->allow_extra_args(false)
        ->check(adderAssignment());
    verb->add_option("--kernel", arguments->kernel, "Kernel that executes the products")
        ->check(CLI::IsMember(kernelNames()))
        ->capture_default_str();
    verb->add_option("--trace", arguments->trace,
                     "Folder for the codes, accumulators and logits of each layer as .npy")
        ->type_name("DIR");
    verb->add_flag("--swap", arguments->swap,
                   "Exchange the operands: the weight is operand A, not the activation")
        ->needs(circuit);
    verb->add_flag("--bias-folding", arguments->compensations.biasFolding,
                   "Subtract the mean error of each filter from its bias")
        ->needs(circuit);
    verb->add_flag("--weight-remapping", arguments->compensations.weightRemapping,
                   "Multiply by the weight codes for which the circuit errs least")
        ->needs(circuit);
    verb->add_flag("--control-variate", arguments->compensations.controlVariate,
                   "Subtract the multiple of the activations' sum that explains the errors of each "
                   "filter")
        ->needs(circuit);
    verb->add_option("--save-configuration", arguments->save,
                     "File for the configuration that was evaluated, compensations included")
        ->type_name("FILE");
    configuration->excludes(addOperands(*verb, arguments->operands));
    addCalibration(*verb, arguments->calibration);
    for (CLI::Option* option : arguments->calibration.options)
        configuration->excludes(option);
    addCommonOptions(*verb, invocation);
    verb->callback([&invocation, arguments] {
        invocation.run = [&invocation, arguments](const RunContext& context) {
            const Result result = evaluated(*arguments, context);
            return invocation.json ? jsonText(toJson(result)) : toText(result);
        };
    });
}

} // namespace hawx::cli
