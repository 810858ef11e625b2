// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/inputs.h"
#include "app/cli/invocation.h"
#include "app/cli/output.h"
#include "app/cli/verbs/bench_verbs.h"
#include "core/inference/evaluate.h"
#include "core/network/quantise.h"
#include "core/predict/additive_predictor.h"
#include "core/predict/margin_predictor.h"
#include "core/reader/reader.h"
#include "core/sensitivity/profile.h"
#include "core/support/run_context.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <nlohmann/json.hpp>

#include <chrono>
#include <cmath>
#include <memory>
#include <random>

namespace hawx::cli {

namespace {

struct Arguments {
    std::string model;
    std::string data;
    std::string circuits;
    std::string operands;
    int images = 1000;
    CalibrationArguments calibration;
};

struct Result {
    std::string network;
    std::size_t images = 0;
    std::size_t filters = 0;
    std::size_t circuits = 0;
    double changesPerSecond = 0;     ///< single filters changed and scored, on one thread
    double predictionsPerSecond = 0; ///< whole configurations, on one thread
    double bitTruePerSecond = 0;     ///< configurations on the same images, of one thread
    double checksum = 0;             ///< of the losses scored, the same for a seed
};

/// Calls `body` for at least half a second; calls per second.
template <typename Body>
double rateOf(const Body& body)
{
    using Clock = std::chrono::steady_clock;
    const auto start = Clock::now();
    double seconds = 0;
    std::size_t calls = 0;
    for (std::size_t batch = 1; seconds < 0.5; batch *= 2) {
        for (std::size_t i = 0; i < batch; ++i)
            body();
        calls += batch;
        seconds = std::chrono::duration<double>(Clock::now() - start).count();
    }
    return static_cast<double>(calls) / seconds;
}

Result measured(const Arguments& arguments, std::uint64_t seed, const RunContext& context)
{
    const std::optional<OperandMode> wanted = operandsNamed(arguments.operands);
    const std::vector<CircuitPtr> circuits = circuitsToDraw(arguments.circuits, wanted);
    const OperandMode operands = wanted.value_or(operandsFor(circuits));
    const Network network = readNetwork(arguments.model, context);
    const DataSet data = loadDataFor(network, arguments.data, context);
    const auto quantised = std::make_shared<const QuantisedNetwork>(
        quantise(network, data.train, arguments.calibration.settings(), operands, context));
    Evaluator evaluator(quantised);
    const ImageSetPtr images = evenlySpaced(data.train, static_cast<std::size_t>(arguments.images));
    const Profile profile =
        measureProfile(evaluator, exactCircuit(operands), circuits, *images, context);
    const AdditivePredictor additive(profile, true);
    const MarginPredictor predictor(profile, additive);

    std::mt19937_64 random(seed);
    const auto below = [&](std::size_t count) { return random() % count; };
    std::vector<std::uint16_t> assignment;
    for (std::size_t f = 0; f < profile.filters; ++f)
        assignment.push_back(static_cast<std::uint16_t>(below(circuits.size())));

    Result result{network.name, profile.images, profile.filters, circuits.size(), 0, 0, 0, 0};
    MarginPredictor::Sums sums = predictor.sums(assignment);
    for (int i = 0; i < 1000; ++i) {
        const std::size_t filter = below(profile.filters);
        const auto to = static_cast<std::uint16_t>(below(circuits.size()));
        predictor.replace(sums, filter, assignment[filter], to);
        assignment[filter] = to;
        result.checksum += predictor.score(sums).lossPp;
    }
    double scored = 0; // used, so that no call is left out
    result.changesPerSecond = rateOf([&] {
        const std::size_t filter = below(profile.filters);
        scored +=
            predictor.scoreAfter(sums, filter, assignment[filter], below(circuits.size())).lossPp;
    });
    result.predictionsPerSecond = rateOf([&] { scored += predictor.predict(assignment).lossPp; });

    Configuration configuration = uniformConfiguration(*quantised, circuits.front());
    std::size_t filter = 0;
    for (LayerConfiguration& layer : configuration.layers)
        for (CircuitPtr& circuit : layer.circuits)
            circuit = circuits[assignment[filter++]];
    RunContext one = context;
    one.threads = 1;
    Evaluator fresh(quantised, "auto", 0);
    result.bitTruePerSecond = 1 / fresh.evaluate(configuration, *images, 0, one).seconds;
    if (!std::isfinite(scored))
        result.checksum = scored;
    return result;
}

nlohmann::ordered_json toJson(const Result& result)
{
    return {{"network", result.network},
            {"images", result.images},
            {"filters", result.filters},
            {"circuits", result.circuits},
            {"changesPerSecond", result.changesPerSecond},
            {"predictionsPerSecond", result.predictionsPerSecond},
            {"bitTruePerSecond", result.bitTruePerSecond},
            {"checksum", result.checksum}};
}

std::string toText(const Result& result)
{
    TextTable table({{"of one thread", TextTable::Align::Left}, {"per second"}});
    table.add({"single filters changed and scored", fixed(result.changesPerSecond, 0)});
    table.add({"configurations scored anew", fixed(result.predictionsPerSecond, 0)});
    table.add({"configurations run bit-true", fixed(result.bitTruePerSecond, 2)});
    return result.network + ": per-image margins of " + std::to_string(result.images) +
           " images, " + std::to_string(result.filters) + " filters, " +
           std::to_string(result.circuits) + " circuits; checksum " + fixed(result.checksum, 3) +
           "\n\n" + table.text();
}

} // namespace

void addBenchPredictor(CLI::App& bench, Invocation& invocation)
{
    CLI::App* verb =
        bench.add_subcommand("predictor", "Configurations per second that margins predict");
    const auto arguments = std::make_shared<Arguments>();
    addModel(*verb, arguments->model);
    addData(*verb, arguments->data);
    verb->add_option("--circuits", arguments->circuits,
                     "Circuits to choose from: A,B,.. published (all whose cost their authors "
                     "stated) or all; without, the published ones, with unsigned operands some "
                     "evolved ones too");
    addOperands(*verb, arguments->operands);
    verb->add_option("--images", arguments->images, "Training images whose margins are predicted")
        ->check(countFrom(1))
        ->capture_default_str();
    addCalibration(*verb, arguments->calibration);
    addCommonOptions(*verb, invocation);
    verb->callback([&invocation, arguments] {
        invocation.run = [&invocation, arguments](const RunContext& context) {
            const Result result = measured(*arguments, invocation.seed, context);
            return invocation.json ? jsonText(toJson(result)) : toText(result);
        };
    });
}

} // namespace hawx::cli
