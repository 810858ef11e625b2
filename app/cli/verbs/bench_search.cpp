// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/inputs.h"
#include "app/cli/invocation.h"
#include "app/cli/output.h"
#include "app/cli/verbs/bench_verbs.h"
#include "core/circuits/cost/predict_cost.h"
#include "core/circuits/user_library.h"
#include "core/network/quantise.h"
#include "core/reader/reader.h"
#include "core/search/live_front.h"
#include "core/sensitivity/circuit_estimate.h"
#include "core/sensitivity/network_profile.h"
#include "core/support/error.h"
#include "core/support/parallel.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <memory>

namespace hawx::cli {

namespace {

struct Arguments {
    std::string model;
    std::string data;
    std::string circuits;
    std::string operands;
    int images = 128;
    CalibrationArguments calibration;
};

/// A front solved anew for one machine.
struct Row {
    std::string machine;
    std::size_t points = 0;
    double milliseconds = 0; ///< median
};

struct Result {
    std::string network;
    std::size_t filters = 0;
    std::size_t circuits = 0;
    double profileSeconds = 0;
    std::vector<Row> rows;
};

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// The shipped machines and what dragging their targets makes of them.
std::vector<Accelerator> machines()
{
    std::vector<Accelerator> result;
    for (const std::string& name : shippedAccelerators())
        for (const Accelerator& size : sizesOf(loadAccelerator(name)))
            result.push_back(size);
    return result;
}

Result measured(const Arguments& arguments, const RunContext& context)
{
    const std::optional<OperandMode> wanted = operandsNamed(arguments.operands);
    const OperandMode operands = wanted.value_or(OperandMode::Unsigned);
    const bool isSigned = operands == OperandMode::Signed;
    std::vector<CircuitPtr> circuits =
        arguments.circuits.empty()
            ? defaultCandidates(installedCircuits(userLibraryFolder()), isSigned)
            : circuitsNamed(arguments.circuits, operands);
    std::erase_if(circuits, [&](const CircuitPtr& circuit) {
        return circuit->isSigned != isSigned || circuit->isExact();
    });
    circuits.insert(circuits.begin(), CircuitLibrary::shipped().exact(isSigned));
    for (CircuitPtr& circuit : circuits)
        circuit = withCost(std::move(circuit));
    circuits = withComparableCosts(std::move(circuits));

    const Network network = readNetwork(arguments.model, context);
    const DataSet data = loadDataFor(network, arguments.data, context);
    const auto quantised = std::make_shared<const QuantisedNetwork>(
        quantise(network, data.train, arguments.calibration.settings(), operands, context));
    const auto start = std::chrono::steady_clock::now();
    Evaluator evaluator(quantised);
    NetworkProfile profile(evaluator.plan());
    extend(profile, evaluator,
           *evenlySpaced(data.train, static_cast<std::size_t>(arguments.images)), context);
    const Profile estimate = estimateProfile(profile, circuits, context);
    Result result{network.name, estimate.filters, circuits.size(), secondsSince(start), {}};
    const LiveFront front(quantised, circuits, AdditivePredictor(estimate, true), {});
    for (const Accelerator& machine : machines()) {
        throwIfStopped(context);
        constexpr std::size_t kRuns = 5;
        std::vector<double> seconds;
        Row row{machine.name, 0, 0};
        try {
            for (std::size_t run = 0; run < kRuns; ++run) {
                const auto begin = std::chrono::steady_clock::now();
                row.points = front.solve(machine, {}, context).points.size();
                seconds.push_back(secondsSince(begin));
            }
        } catch (const Error&) {
            continue; // the network cannot be mapped to a machine of this size
        }
        std::nth_element(seconds.begin(), seconds.begin() + kRuns / 2, seconds.end());
        row.milliseconds = seconds[kRuns / 2] * 1e3;
        result.rows.push_back(row);
    }
    return result;
}

nlohmann::ordered_json toJson(const Result& result)
{
    nlohmann::ordered_json json{{"network", result.network},
                                {"filters", result.filters},
                                {"circuits", result.circuits},
                                {"profileSeconds", result.profileSeconds},
                                {"rows", nlohmann::ordered_json::array()}};
    for (const Row& row : result.rows)
        json["rows"].push_back(
            {{"machine", row.machine}, {"points", row.points}, {"milliseconds", row.milliseconds}});
    return json;
}

std::string toText(const Result& result)
{
    TextTable table({{"machine", TextTable::Align::Left}, {"points"}, {"ms"}});
    for (const Row& row : result.rows)
        table.add({row.machine, std::to_string(row.points), fixed(row.milliseconds, 1)});
    return result.network + ": fronts solved anew, " + std::to_string(result.filters) +
           " filters, " + std::to_string(result.circuits) + " circuits; profile " +
           fixed(result.profileSeconds, 1) + " s\n\n" + table.text();
}

} // namespace

void addBenchSearch(CLI::App& bench, Invocation& invocation)
{
    CLI::App* verb = bench.add_subcommand(
        "search", "Time to solve the front anew when a target of the machine moves");
    const auto arguments = std::make_shared<Arguments>();
    addModel(*verb, arguments->model);
    addData(*verb, arguments->data);
    verb->add_option("--circuits", arguments->circuits,
                     "Candidates: A,B,.. published (all whose cost their authors stated) or all; "
                     "default: the published and the evolved ones of the operands")
        ->type_name("LIST");
    addOperands(*verb, arguments->operands);
    verb->add_option("--images", arguments->images, "Training images to profile")
        ->check(countFrom(1))
        ->capture_default_str();
    addCalibration(*verb, arguments->calibration);
    addCommonOptions(*verb, invocation);
    verb->callback([&invocation, arguments] {
        invocation.run = [&invocation, arguments](const RunContext& context) {
            const Result result = measured(*arguments, context);
            return invocation.json ? jsonText(toJson(result)) : toText(result);
        };
    });
}

} // namespace hawx::cli
