// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/inputs.h"
#include "app/cli/invocation.h"
#include "app/cli/output.h"
#include "app/cli/verbs/bench_verbs.h"
#include "app/cli/verbs/verbs.h"
#include "core/circuits/library.h"
#include "core/inference/benchmark.h"
#include "core/inference/benchmark_inputs.h"
#include "core/inference/kernels/kernel.h"
#include "core/network/quantise.h"
#include "core/reader/reader.h"
#include "core/support/resources.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace hawx::cli {

namespace {

using nlohmann::ordered_json;

/// The approximate circuit that is measured when none is named.
constexpr const char* kSignedCircuit = "mul8s_1L2H";

struct Arguments {
    std::vector<std::string> models;
    std::string data;
    std::string circuits;
    std::vector<std::string> kernels{"all"};
    std::size_t images = 0;
    int rounds = BenchmarkSettings{}.rounds;
    std::string operands;
    CalibrationArguments calibration;
};

/// One network with one mode of operands.
struct Result {
    std::string network;
    OperandMode operands;
    Benchmark benchmark;
};

/// What is measured in each mode: all circuits in the mode that the user states, else each in the
/// one that its operands suggest, so that codes of 7 and of 8 bits are seen.
std::map<OperandMode, std::vector<CircuitPtr>> circuitsByMode(const Arguments& arguments)
{
    const std::optional<OperandMode> stated = operandsNamed(arguments.operands);
    std::vector<CircuitPtr> circuits;
    if (!arguments.circuits.empty()) {
        circuits = circuitsNamed(arguments.circuits, stated);
    } else {
        const CircuitLibrary& library = CircuitLibrary::shipped();
        if (stated != OperandMode::Unsigned)
            circuits.push_back(library.get(kSignedCircuit));
        if (stated != OperandMode::Signed)
            circuits.push_back(library.exact(false));
    }
    std::map<OperandMode, std::vector<CircuitPtr>> modes;
    for (const CircuitPtr& circuit : circuits)
        modes[stated.value_or(circuit->isSigned ? OperandMode::Signed : OperandMode::Unsigned)]
            .push_back(circuit);
    return modes;
}

/// Those available that the user wants, fastest first.
std::vector<std::string> kernelsOf(const Arguments& arguments)
{
    const auto wanted = [&](const std::string& name) {
        return std::find(arguments.kernels.begin(), arguments.kernels.end(), name) !=
               arguments.kernels.end();
    };
    std::vector<std::string> kernels = availableKernels();
    if (!wanted("all"))
        std::erase_if(kernels, [&](const std::string& name) { return !wanted(name); });
    return kernels;
}

DataSet imagesFor(const Network& network, const Arguments& arguments, std::uint64_t seed,
                  const RunContext& context)
{
    if (!arguments.data.empty())
        return loadDataFor(network, arguments.data, context);
    constexpr std::size_t kCalibrationImages = 64;
    DataSet data;
    data.train = noiseImages(network.input(), kCalibrationImages, seed);
    data.test = noiseImages(network.input(), arguments.images, seed + 1);
    return data;
}

std::vector<Result> measured(const std::vector<Network>& networks, const Arguments& arguments,
                             std::uint64_t seed, const RunContext& context)
{
    const auto modes = circuitsByMode(arguments);
    const BenchmarkSettings settings{
        .kernels = kernelsOf(arguments), .images = arguments.images, .rounds = arguments.rounds};
    std::vector<Result> results;
    for (const Network& network : networks) {
        const DataSet data = imagesFor(network, arguments, seed, context);
        for (const auto& [operands, circuits] : modes) {
            const auto quantised = std::make_shared<const QuantisedNetwork>(
                quantise(network, data.train, arguments.calibration.settings(), operands, context));
            results.push_back(
                {network.name, operands,
                 benchmark(network, quantised, circuits, *data.test, settings, context)});
        }
    }
    return results;
}

/// The networks of the files given, or those that come with HAWX.
std::vector<Network> networksOf(const std::vector<std::string>& models, const RunContext& context)
{
    std::vector<std::filesystem::path> paths(models.begin(), models.end());
    if (paths.empty()) {
        for (const auto& entry : std::filesystem::directory_iterator(resourceFolder() / "networks"))
            if (entry.path().extension() == ".onnx")
                paths.push_back(entry.path());
        std::sort(paths.begin(), paths.end());
    }
    std::vector<Network> networks;
    networks.reserve(paths.size());
    for (const std::filesystem::path& path : paths)
        networks.push_back(readNetwork(path, context));
    return networks;
}

ordered_json toJson(const std::vector<Result>& results, const Arguments& arguments)
{
    ordered_json json;
    json["data"] = arguments.data.empty() ? ordered_json() : ordered_json(arguments.data);
    json["rounds"] = arguments.rounds;
    json["rows"] = ordered_json::array();
    for (const Result& result : results)
        for (const BenchmarkRow& row : result.benchmark.rows) {
            const bool isOpenCv = row.kernel == kOpenCvFp32;
            const auto unlessOpenCv = [isOpenCv](const auto& value) {
                return isOpenCv ? ordered_json() : ordered_json(value);
            };
            ordered_json entry;
            entry["network"] = result.network;
            entry["operands"] = toString(result.operands);
            entry["circuit"] = unlessOpenCv(row.circuit);
            entry["kernel"] = row.kernel;
            entry["operandBits"] = unlessOpenCv(result.benchmark.operandBits);
            entry["threads"] = result.benchmark.threads;
            entry["batch"] = isOpenCv ? result.benchmark.openCvBatch : kLanes;
            entry["images"] = row.images;
            entry["seconds"] = row.seconds;
            entry["imagesPerSecond"] = row.imagesPerSecond;
            entry["gmacPerSecond"] = row.gmacPerSecond;
            entry["ratioToOpenCv"] = row.ratioToOpenCv;
            entry["ratioToGather"] =
                row.ratioToGather ? ordered_json(*row.ratioToGather) : ordered_json();
            entry["logitsHash"] = unlessOpenCv(row.logitsHash);
            entry["hashedImages"] = unlessOpenCv(row.hashedImages);
            json["rows"].push_back(entry);
        }
    return json;
}

/// Three significant digits, or all before the point.
std::string threeDigits(double value)
{
    const int before = value > 0 ? static_cast<int>(std::floor(std::log10(value))) + 1 : 1;
    return fixed(value, std::clamp(3 - before, 0, 6));
}

std::string toText(const std::vector<Result>& results, const Arguments& arguments)
{
    using Align = TextTable::Align;
    TextTable table({{"network", Align::Left},
                     {"circuit", Align::Left},
                     {"code bits"},
                     {"kernel", Align::Left},
                     {"batch"},
                     {"images"},
                     {"images/s"},
                     {"GMAC/s"},
                     {"x OpenCV"},
                     {"x gather"},
                     {"logits", Align::Left},
                     {"of images"}});
    for (const Result& result : results)
        for (const BenchmarkRow& row : result.benchmark.rows) {
            const bool isOpenCv = row.kernel == kOpenCvFp32;
            table.add({result.network, row.circuit,
                       isOpenCv ? "" : std::to_string(result.benchmark.operandBits), row.kernel,
                       std::to_string(isOpenCv ? result.benchmark.openCvBatch : kLanes),
                       std::to_string(row.images), threeDigits(row.imagesPerSecond),
                       threeDigits(row.gmacPerSecond), threeDigits(row.ratioToOpenCv),
                       row.ratioToGather ? threeDigits(*row.ratioToGather) : "",
                       row.logitsHash.substr(0, 16),
                       isOpenCv ? "" : std::to_string(row.hashedImages)});
        }
    const int threads = results.front().benchmark.threads;
    return std::to_string(threads) + (threads == 1 ? " thread, " : " threads, ") +
           (arguments.data.empty() ? "random pixels" : "images of " + arguments.data) +
           "; the least time of " + std::to_string(arguments.rounds) +
           " rounds, from pixels in memory to logits\n\n" + table.text();
}

/// Options of both verbs.
void addMeasuring(CLI::App& verb, Arguments& arguments, Invocation& invocation)
{
    verb.add_option("--circuits", arguments.circuits,
                    "Circuits, each in every filter: A,B,.. or all; by default " +
                        std::string(kSignedCircuit) +
                        " (codes of 7 bits) and the exact unsigned one (codes of 8 bits)");
    std::vector<std::string> names = availableKernels();
    names.insert(names.begin(), "all");
    verb.add_option("--kernels", arguments.kernels, "Kernels to compare: K,.. or all, the default")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(CLI::IsMember(names));
    verb.add_option("--images", arguments.images,
                    "Images in a round; slow kernels may run fewer, rates being per image")
        ->check(countFrom(1))
        ->capture_default_str();
    verb.add_option("--rounds", arguments.rounds,
                    "Rounds in which all take turns; the least time of each counts")
        ->check(countFrom(1))
        ->capture_default_str();
    addOperands(verb, arguments.operands)
        ->description("What multipliers see: signed (codes of 7 bits behind a ReLU) or unsigned "
                      "(8 bits); by default what each circuit is made for");
    addCommonOptions(verb, invocation);
}

/// Makes the verb measure the networks that `networks` returns.
void measures(CLI::App& verb, const std::shared_ptr<Arguments>& arguments, Invocation& invocation,
              const std::function<std::vector<Network>(const RunContext&)>& networks)
{
    verb.callback([&invocation, arguments, networks] {
        invocation.run = [&invocation, arguments, networks](const RunContext& context) {
            const std::vector<Result> results =
                measured(networks(context), *arguments, invocation.seed, context);
            return invocation.json ? jsonText(toJson(results, *arguments))
                                   : toText(results, *arguments);
        };
    });
}

void addInference(CLI::App& program, Invocation& invocation)
{
    CLI::App* verb = program.add_subcommand(
        "inference", "Images per second of networks, against OpenCV in fp32");
    const auto arguments = std::make_shared<Arguments>();
    arguments->images = BenchmarkSettings{}.images;
    verb->add_option("MODEL", arguments->models,
                     "Network files; by default those that come with HAWX");
    verb->add_option("--data", arguments->data,
                     "Folder of images, as for evaluate; random pixels without")
        ->type_name("FOLDER");
    addMeasuring(*verb, *arguments, invocation);
    addCalibration(*verb, arguments->calibration);
    measures(*verb, arguments, invocation, [arguments](const RunContext& context) {
        return networksOf(arguments->models, context);
    });
}

void addKernels(CLI::App& program, Invocation& invocation)
{
    CLI::App* verb = program.add_subcommand(
        "kernels", "Multiply-accumulates per second of typical layers, four of a kind in a row");
    const auto arguments = std::make_shared<Arguments>();
    arguments->images = 256;
    addMeasuring(*verb, *arguments, invocation);
    measures(*verb, arguments, invocation,
             [&invocation](const RunContext&) { return repeatedLayerNetworks(invocation.seed); });
}

} // namespace

void addBench(CLI::App& program, Invocation& invocation)
{
    CLI::App* verb = program.add_subcommand("bench", "Measure how fast HAWX is on this machine");
    verb->require_subcommand(1);
    addInference(*verb, invocation);
    addKernels(*verb, invocation);
    addBenchPredictor(*verb, invocation);
    addBenchSearch(*verb, invocation);
}

} // namespace hawx::cli
