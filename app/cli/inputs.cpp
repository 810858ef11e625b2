// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/inputs.h"

#include "app/cli/data_warnings.h"
#include "core/circuits/user_library.h"
#include "core/exports/configuration_file.h"
#include "core/reader/reader.h"
#include "core/support/error.h"
#include "core/support/files.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <sstream>

namespace hawx::cli {

void addModel(CLI::App& verb, std::string& model)
{
    verb.add_option("MODEL", model, "Network file: ONNX, Caffe, TensorFlow or Darknet")->required();
}

void addData(CLI::App& verb, std::string& path)
{
    verb.add_option("--data", path,
                    "Folder of MNIST-style IDX files, CIFAR-10 or CIFAR-100 binary files or class "
                    "sub-folders; or a list of images and labels (.csv)")
        ->required()
        ->type_name("DATA");
}

CLI::Option* addOperands(CLI::App& verb, std::string& operands)
{
    return verb
        .add_option("--operands", operands,
                    "What multipliers see: signed codes, or sign and magnitude (unsigned); by "
                    "default signed as soon as a circuit is")
        ->check(CLI::IsMember({"signed", "unsigned"}));
}

CalibrationSettings CalibrationArguments::settings() const
{
    return {.images = images, .range = rangeMethodFromString(range)};
}

void addCalibration(CLI::App& verb, CalibrationArguments& arguments)
{
    arguments.options.push_back(
        verb.add_option("--calibration-images", arguments.images,
                        "Training images that find the ranges of activations")
            ->check(countFrom(1))
            ->capture_default_str());
    arguments.options.push_back(
        verb.add_option("--range", arguments.range, "How the range of a tensor is found")
            ->check(CLI::IsMember({"max", "least-squares"}))
            ->capture_default_str());
}

CLI::Validator countFrom(int lowest)
{
    // Without the validator's own description, which would put the largest int into the help.
    return CLI::Validator(CLI::Range(lowest, std::numeric_limits<int>::max())).description("");
}

CLI::Validator finiteNumber()
{
    return CLI::Validator(
        [](const std::string& text) -> std::string {
            char* end = nullptr;
            const double value = std::strtod(text.c_str(), &end);
            if (text.empty() || *end != '\0' || !std::isfinite(value))
                return "\"" + text + "\" is no number";
            return {};
        },
        "");
}

CLI::Validator numberFromZero()
{
    return finiteNumber() & CLI::Validator(
                                [](const std::string& text) -> std::string {
                                    if (std::strtod(text.c_str(), nullptr) < 0)
                                        return "\"" + text + "\" is below 0";
                                    return {};
                                },
                                "");
}

DataSet loadDataFor(const Network& network, const std::string& path, const RunContext& context)
{
    DataSet data = readDataSet(path, network, context);
    requireClasses(data, network);
    // Data sets that are published as such need no second look each time.
    if (data.format == DataFormat::Folders || data.format == DataFormat::List)
        for (const std::string& sentence : dataWarnings(data, reportData(data, network)))
            std::fprintf(stderr, "hawx-cli: warning: %s\n", sentence.c_str());
    return data;
}

Configuration readConfiguration(const std::string& file, const Network& network)
{
    Configuration configuration =
        configurationFromJson(readTextFile(file), file, installedCircuits(userLibraryFolder()));
    if (configuration.networkSha256 != network.sha256)
        throw Error("The configuration " + file + " belongs to another network, " +
                    configuration.network + " (SHA-256 " + configuration.networkSha256 +
                    "), and not to " + network.path + " (" + network.sha256 + ").");
    return configuration;
}

void requireWritable(const std::string& what, const std::filesystem::path& file)
{
    namespace fs = std::filesystem;
    fs::path folder = file.parent_path();
    if (folder.empty())
        folder = ".";
    if (!fs::is_directory(folder))
        throw Error("The " + what + " cannot be written: there is no folder " + folder.string() +
                    ".");
    if (access(folder.c_str(), W_OK) != 0)
        throw Error("The " + what + " cannot be written: the folder " + folder.string() +
                    " is not writable.");
    if (fs::is_directory(file))
        throw Error("The " + what + " cannot be written: " + file.string() + " is a folder.");
}

std::optional<OperandMode> operandsNamed(const std::string& word)
{
    if (word.empty())
        return std::nullopt;
    return operandModeFromString(word);
}

std::vector<CircuitPtr> circuitsNamed(const std::string& list, std::optional<OperandMode> operands)
{
    const CircuitLibrary library = installedCircuits(userLibraryFolder());
    const auto permitted = [operands](const CircuitPtr& circuit) {
        return operands != OperandMode::Unsigned || !circuit->isSigned;
    };
    std::vector<CircuitPtr> circuits;
    if (list == "all" || list == "published") {
        std::copy_if(library.circuits().begin(), library.circuits().end(),
                     std::back_inserter(circuits), [&](const CircuitPtr& circuit) {
                         return permitted(circuit) &&
                                (list == "all" || circuit->hasPublishedCost());
                     });
        if (circuits.empty())
            throw Error("No circuit of the library multiplies unsigned operands: leave out "
                        "--operands unsigned.");
        return circuits;
    }
    std::istringstream stream(list);
    for (std::string name; std::getline(stream, name, ',');) {
        CircuitPtr circuit = library.get(name);
        if (!permitted(circuit))
            throw Error("The circuit " + name +
                        " is signed, but --operands unsigned needs unsigned ones.");
        if (std::find(circuits.begin(), circuits.end(), circuit) == circuits.end())
            circuits.push_back(std::move(circuit));
    }
    if (circuits.empty())
        throw Error("The list of circuits is empty: name some, or write published or all.");
    return circuits;
}

std::vector<CircuitPtr> circuitsToDraw(const std::string& list, std::optional<OperandMode> operands)
{
    if (!list.empty())
        return circuitsNamed(list, operands);
    if (operands != OperandMode::Unsigned)
        return circuitsNamed("published", operands);
    constexpr std::size_t kMost = 12;
    std::vector<CircuitPtr> circuits = circuitsNamed("all", operands);
    std::erase_if(circuits, [](const CircuitPtr& circuit) {
        const bool evolved = circuit->family == "evolved" && circuit->metrics.zeroSafe;
        return !circuit->cost || !(circuit->hasPublishedCost() || evolved);
    });
    std::stable_sort(
        circuits.begin(), circuits.end(),
        [](const CircuitPtr& a, const CircuitPtr& b) { return a->metrics.mae < b->metrics.mae; });
    if (circuits.size() <= kMost)
        return circuits;
    std::vector<CircuitPtr> spread;
    for (std::size_t i = 0; i < kMost; ++i)
        spread.push_back(circuits[i * (circuits.size() - 1) / (kMost - 1)]);
    return spread;
}

NamedMultiplier anyMultiplier(const std::string& name, const CircuitLibrary& library)
{
    if (CircuitPtr circuit = library.find(name))
        return {std::move(circuit), std::nullopt};
    std::optional<Multiplier> made = multiplierNamed(name, library);
    if (!made)
        return {library.get(name), std::nullopt};
    if (made->width != 8)
        return {nullptr, std::move(made)};
    return {makeCircuit(made->name, made->family, made->isSigned, std::move(made->netlist),
                        std::nullopt),
            std::nullopt};
}

OperandMode operandsFor(const std::vector<CircuitPtr>& circuits)
{
    const bool anySigned = std::any_of(circuits.begin(), circuits.end(),
                                       [](const CircuitPtr& circuit) { return circuit->isSigned; });
    return anySigned ? OperandMode::Signed : OperandMode::Unsigned;
}

CircuitPtr exactCircuit(OperandMode operands)
{
    return makeCircuit("exact", "exact", TruthTable::exact(operands == OperandMode::Signed),
                       std::nullopt);
}

void addSynthesisTargets(CLI::App& verb, std::vector<std::string>& targets)
{
    std::vector<std::string> words;
    for (const SynthesisTarget target : allSynthesisTargets())
        words.push_back(toString(target));
    verb.add_option("--target", targets, "What to synthesise for; all, unless named")
        ->check(CLI::IsMember(words));
}

std::vector<SynthesisTarget> synthesisTargetsNamed(const std::vector<std::string>& words)
{
    std::vector<SynthesisTarget> targets;
    for (const SynthesisTarget target : allSynthesisTargets())
        if (words.empty() || std::find(words.begin(), words.end(), toString(target)) != words.end())
            targets.push_back(target);
    return targets;
}

} // namespace hawx::cli
