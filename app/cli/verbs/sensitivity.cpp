// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/inputs.h"
#include "app/cli/invocation.h"
#include "app/cli/output.h"
#include "app/cli/verbs/verbs.h"
#include "core/inference/evaluate.h"
#include "core/network/quantise.h"
#include "core/predict/additive_predictor.h"
#include "core/search/explore.h"
#include "core/sensitivity/profile.h"
#include "core/support/error.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <nlohmann/json.hpp>

#include <memory>

namespace hawx::cli {

namespace {

struct Arguments {
    std::string model;
    std::string data;
    std::string circuits = "published";
    std::string level = "filter";
    std::string operands;
    int profileImages = ExploreSettings{}.profileImages;
    CalibrationArguments calibration;
    bool noBiasFolding = false;
};

/// Contributions of one filter or layer to the loss.
struct Row {
    std::string layer;
    int filter = -1;            ///< within its layer; -1: all of them
    std::vector<double> lossPp; ///< [circuit]
};

struct Result {
    std::string level;
    std::size_t images = 0; ///< training images it was measured on
    std::vector<CircuitPtr> circuits;
    std::vector<Row> rows;
};

Result measured(const Arguments& arguments, const RunContext& context)
{
    if (arguments.level != "filter" && arguments.level != "layer")
        throw Error("The sensitivity level " + arguments.level +
                    " is not available yet; filter and layer are.");
    const std::optional<OperandMode> wanted = operandsNamed(arguments.operands);
    Result result{.level = arguments.level,
                  .images = 0,
                  .circuits = circuitsNamed(arguments.circuits, wanted),
                  .rows = {}};
    const OperandMode operands = wanted.value_or(operandsFor(result.circuits));
    const Network network = loadNetwork(arguments.model);
    const DataSet data = loadDataFor(network, arguments.data);
    const auto quantised = std::make_shared<const QuantisedNetwork>(
        quantise(network, data.train, arguments.calibration.settings(), operands, context));
    Evaluator evaluator(quantised);
    const ImageSetPtr images =
        evenlySpaced(data.train, static_cast<std::size_t>(arguments.profileImages));
    const Profile profile =
        measureProfile(evaluator, exactCircuit(operands), result.circuits, *images, context);
    const AdditivePredictor predictor(profile, !arguments.noBiasFolding);

    result.images = profile.images;
    const auto losses = [&](const auto& scoreOf) {
        std::vector<double> values;
        for (std::size_t circuit = 0; circuit < result.circuits.size(); ++circuit)
            values.push_back(predictor.contributionPp(scoreOf(circuit)));
        return values;
    };
    std::size_t firstFilter = 0;
    std::size_t position = 0;
    for (const int layer : quantised->multiplyingLayers()) {
        const std::string& name = quantised->layers[static_cast<std::size_t>(layer)].name;
        const int filters = quantised->filters(layer);
        if (arguments.level == "layer")
            result.rows.push_back({name, -1, losses([&](std::size_t circuit) {
                                       return predictor.layerScore(circuit, position);
                                   })});
        for (int filter = 0; arguments.level == "filter" && filter < filters; ++filter)
            result.rows.push_back({name, filter, losses([&](std::size_t circuit) {
                                       return predictor.filterScore(
                                           circuit, firstFilter + static_cast<std::size_t>(filter));
                                   })});
        firstFilter += static_cast<std::size_t>(filters);
        ++position;
    }
    return result;
}

nlohmann::ordered_json toJson(const Result& result)
{
    nlohmann::ordered_json json;
    json["level"] = result.level;
    json["images"] = result.images;
    json["circuits"] = nlohmann::ordered_json::array();
    for (const CircuitPtr& circuit : result.circuits)
        json["circuits"].push_back(circuit->name);
    json["scores"] = nlohmann::ordered_json::array();
    for (const Row& row : result.rows) {
        nlohmann::ordered_json entry;
        entry["layer"] = row.layer;
        if (row.filter >= 0)
            entry["filter"] = row.filter;
        for (std::size_t i = 0; i < result.circuits.size(); ++i)
            entry["lossPp"][result.circuits[i]->name] = row.lossPp[i];
        json["scores"].push_back(entry);
    }
    return json;
}

std::string toText(const Result& result)
{
    const bool byFilter = result.level == "filter";
    std::vector<TextTable::Column> columns{{"layer", TextTable::Align::Left}};
    if (byFilter)
        columns.push_back({"filter"});
    for (const CircuitPtr& circuit : result.circuits)
        columns.push_back({circuit->name});
    TextTable table(columns);
    for (const Row& row : result.rows) {
        std::vector<std::string> cells{row.layer};
        if (byFilter)
            cells.push_back(std::to_string(row.filter));
        for (const double loss : row.lossPp)
            cells.push_back(fixed(loss, 3));
        table.add(cells);
    }
    return "Loss of top-1 accuracy (pp) that each " + result.level +
           " contributes with a circuit where the whole configuration loses 1 pp, from " +
           std::to_string(result.images) + " training images\n\n" + table.text();
}

} // namespace

void addSensitivity(CLI::App& program, Invocation& invocation)
{
    CLI::App* verb = program.add_subcommand("sensitivity",
                                            "Score what each circuit does to each filter or layer");
    const auto arguments = std::make_shared<Arguments>();
    addModel(*verb, arguments->model);
    addData(*verb, arguments->data);
    verb->add_option(
            "--circuits", arguments->circuits,
            "Circuits to score: A,B,.., published (all whose cost their authors stated) or all")
        ->capture_default_str();
    verb->add_option("--level", arguments->level, "What one score is for")
        ->check(CLI::IsMember({"operator", "filter", "layer", "model"}))
        ->capture_default_str();
    verb->add_option("--profile-images", arguments->profileImages,
                     "Training images to measure sensitivity on")
        ->check(countFrom(1))
        ->capture_default_str();
    addOperands(*verb, arguments->operands);
    addCalibration(*verb, arguments->calibration);
    verb->add_flag("--no-bias-folding", arguments->noBiasFolding,
                   "Do not subtract a circuit's mean error from the bias of its filter");
    addCommonOptions(*verb, invocation);
    verb->callback([&invocation, arguments] {
        invocation.run = [&invocation, arguments](const RunContext& context) {
            const Result result = measured(*arguments, context);
            return invocation.json ? jsonText(toJson(result)) : toText(result);
        };
    });
}

} // namespace hawx::cli
