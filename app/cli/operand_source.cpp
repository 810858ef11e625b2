// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/operand_source.h"

#include "core/inference/evaluate.h"
#include "core/network/quantise.h"
#include "core/reader/reader.h"
#include "core/support/error.h"
#include "core/support/run_context.h"
#include "core/support/shell_word.h"
#include "core/support/similar_names.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <filesystem>
#include <memory>
#include <string_view>

namespace hawx::cli {

namespace {

/// The index of a layer among those that multiply.
std::size_t multiplyingLayer(const QuantisedNetwork& network, const std::string& name)
{
    std::vector<std::string_view> names;
    for (const int layer : network.multiplyingLayers()) {
        names.push_back(network.layers[static_cast<std::size_t>(layer)].name);
        if (names.back() == name)
            return names.size() - 1;
    }
    throw Error("The network " + network.name + " has no layer \"" + name + "\" that multiplies; " +
                similarNames(name, names) + ".");
}

} // namespace

std::string OperandSource::description() const
{
    if (network.empty())
        return {};
    return (filter ? "filter " + std::to_string(*filter) + " of " : "") + layer + " of " +
           std::filesystem::path(network).filename().string();
}

std::string OperandSource::commandText() const
{
    if (network.empty())
        return {};
    std::string text =
        " --network " + quoted(network) + " --data " + quoted(data) + " --layer " + quoted(layer);
    if (filter)
        text += " --filter " + std::to_string(*filter);
    text += " --images " + std::to_string(images);
    if (swap)
        text += " --swap";
    if (!operands.empty())
        text += " --operands " + operands;
    return text + " --calibration-images " + std::to_string(calibration.images) + " --range " +
           calibration.range;
}

std::optional<OperandHistogram> OperandSource::histogram(const std::vector<CircuitPtr>& circuits,
                                                         const RunContext& context) const
{
    if (network.empty())
        return std::nullopt;
    const Network source = readNetwork(network, context);
    const DataSet set = loadDataFor(source, data, context);
    const OperandMode mode = operandsNamed(operands).value_or(operandsFor(circuits));
    for (const CircuitPtr& circuit : circuits)
        if (circuit->isSigned && mode == OperandMode::Unsigned)
            throw Error("The circuit " + circuit->name +
                        " is signed, but --operands unsigned needs unsigned ones.");
    const auto quantised = std::make_shared<const QuantisedNetwork>(
        quantise(source, set.train, calibration.settings(), mode, context));
    const std::size_t index = multiplyingLayer(*quantised, layer);
    Evaluator evaluator(quantised);
    return countActivations(evaluator, *set.train, static_cast<std::size_t>(images), context)
        .histogram(index, filter.value_or(-1));
}

void addOperandSource(CLI::App& verb, OperandSource& source)
{
    CLI::Option* network =
        verb.add_option("--network", source.network,
                        "Count only operands that occur in a layer of this network: ONNX, Caffe, "
                        "TensorFlow or Darknet")
            ->type_name("MODEL");
    CLI::Option* data = verb.add_option("--data", source.data, "Folder with images for the network")
                            ->type_name("FOLDER")
                            ->needs(network);
    CLI::Option* layer =
        verb.add_option("--layer", source.layer, "Layer of the network, by its name in inspect")
            ->needs(network);
    network->needs(data)->needs(layer);
    verb.add_option("--filter", source.filter, "Only this filter of the layer, from 0")
        ->check(countFrom(0))
        ->needs(network);
    verb.add_option("--images", source.images, "Training images to run; 0 takes all")
        ->check(countFrom(0))
        ->capture_default_str()
        ->needs(network);
    verb.add_flag("--swap", source.swap, "The weight is operand A, not the activation")
        ->needs(network);
    addOperands(verb, source.operands)->needs(network);
    addCalibration(verb, source.calibration);
    for (CLI::Option* option : source.calibration.options)
        option->needs(network);
}

} // namespace hawx::cli
