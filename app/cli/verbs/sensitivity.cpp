// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/inputs.h"
#include "app/cli/invocation.h"
#include "app/cli/output.h"
#include "app/cli/verbs/verbs.h"
#include "core/exports/csv.h"
#include "core/inference/evaluate.h"
#include "core/network/quantise.h"
#include "core/predict/additive_predictor.h"
#include "core/reader/reader.h"
#include "core/search/explore.h"
#include "core/sensitivity/circuit_estimate.h"
#include "core/sensitivity/network_profile.h"
#include "core/sensitivity/operator_score.h"
#include "core/sensitivity/profile.h"
#include "core/support/error.h"
#include "core/support/files.h"
#include "core/support/progress.h"

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
    int images = ExploreSettings{}.profileImages;
    std::string profile;
    std::string saveProfile;
    std::string csv;
    CalibrationArguments calibration;
    bool estimate = false;
    bool noBiasFolding = false;

    /// The code-pair tables are asked for; else each circuit is measured by inference.
    bool usesTables() const
    {
        return estimate || level == "operator" || !profile.empty() || !saveProfile.empty();
    }
};

/// A figure that a level has for each circuit.
struct Metric {
    const char* name; ///< key of JSON, column of CSV
    int digits;       ///< shown to people
};

/// What a level tells of each place: its metrics and the sentence above the table of them.
struct Level {
    std::vector<Metric> metrics;
    const char* explanation;
};

Level levelNamed(const std::string& name)
{
    if (name == "operator")
        return {{{"bias", 3}, {"rms", 3}, {"relativeRms", 5}},
                "Mean and root mean square of the error of a product, in units of the "
                "accumulator, and the latter relative to that of exact products, over the operands "
                "that occur in each layer"};
    if (name == "model")
        return {{{"lossPp", 2}, {"lossLowPp", 2}, {"lossHighPp", 2}},
                "Predicted loss of top-1 accuracy (pp) with one circuit in all filters, and its "
                "90 % interval"};
    return {{{"lossPp", 3}},
            "Loss of top-1 accuracy (pp) that each filter or layer contributes with a circuit "
            "where the whole configuration loses 1 pp"};
}

/// Figures of the network, of a layer or of a filter.
struct Row {
    std::string layer;                       ///< empty: the network
    int filter = -1;                         ///< within its layer; -1: all of them
    std::vector<std::vector<double>> values; ///< [metric][circuit]
};

struct Result {
    std::string level;
    std::size_t images = 0; ///< training images it was measured on
    bool estimated = false; ///< from tables instead of inference
    std::vector<CircuitPtr> circuits;
    std::vector<Row> rows;
};

/// Profiles the network, or reads its profile.
NetworkProfile profileOf(const Arguments& arguments, Evaluator& evaluator, const DataSet& data,
                         const RunContext& context)
{
    if (!arguments.profile.empty())
        return loadNetworkProfile(arguments.profile, evaluator.plan());
    NetworkProfile profile(evaluator.plan());
    const bool kept = !arguments.saveProfile.empty();
    try {
        extend(profile, evaluator,
               *evenlySpaced(data.train, static_cast<std::size_t>(arguments.images)), context);
    } catch (const Cancelled& cancelled) {
        if (!kept || profile.images() == 0)
            throw;
        saveNetworkProfile(arguments.saveProfile, profile);
        throw Error(std::string(cancelled.what()) + " The profile of " +
                    std::to_string(profile.images()) + " images is in " + arguments.saveProfile +
                    ".");
    }
    if (kept)
        saveNetworkProfile(arguments.saveProfile, profile);
    return profile;
}

/// Rows of a level without figures yet.
std::vector<Row> rowsOf(const QuantisedNetwork& network, const std::string& level,
                        std::size_t circuits)
{
    const std::vector<std::vector<double>> empty(levelNamed(level).metrics.size(),
                                                 std::vector<double>(circuits));
    if (level == "model")
        return {{"", -1, empty}};
    std::vector<Row> rows;
    for (const int layer : network.multiplyingLayers()) {
        const std::string& name = network.layers[static_cast<std::size_t>(layer)].name;
        if (level != "filter")
            rows.push_back({name, -1, empty});
        for (int filter = 0; level == "filter" && filter < network.filters(layer); ++filter)
            rows.push_back({name, filter, empty});
    }
    return rows;
}

/// Fills in what the predictor says of its circuit `source`.
void fillLosses(const AdditivePredictor& predictor, std::size_t source, std::size_t circuit,
                Result& result)
{
    if (result.level == "model") {
        double score = 0;
        for (std::size_t layer = 0; layer < predictor.layers(); ++layer)
            score += predictor.layerScore(source, layer);
        const LossPrediction loss = predictor.predict(score);
        result.rows[0].values[0][circuit] = loss.lossPp;
        result.rows[0].values[1][circuit] = loss.lowPp;
        result.rows[0].values[2][circuit] = loss.highPp;
        return;
    }
    for (std::size_t i = 0; i < result.rows.size(); ++i)
        result.rows[i].values[0][circuit] =
            predictor.contributionPp(result.level == "filter" ? predictor.filterScore(source, i)
                                                              : predictor.layerScore(source, i));
}

void measure(const Arguments& arguments, Evaluator& evaluator, const DataSet& data,
             const RunContext& context, Result& result)
{
    const ImageSetPtr images = evenlySpaced(data.train, static_cast<std::size_t>(arguments.images));
    const Profile profile =
        measureProfile(evaluator, exactCircuit(evaluator.plan()->network->operands),
                       result.circuits, *images, context);
    const AdditivePredictor predictor(profile, !arguments.noBiasFolding);
    result.images = profile.images;
    for (std::size_t circuit = 0; circuit < result.circuits.size(); ++circuit)
        fillLosses(predictor, circuit, circuit, result);
}

void estimate(const Arguments& arguments, Evaluator& evaluator, const DataSet& data,
              const RunContext& context, Result& result)
{
    const NetworkProfile profile = profileOf(arguments, evaluator, data, context);
    result.images = profile.images();
    result.estimated = true;
    if (result.level == "operator") {
        const auto scores = operatorScores(profile, result.circuits, context);
        for (std::size_t circuit = 0; circuit < scores.size(); ++circuit)
            for (std::size_t layer = 0; layer < scores[circuit].size(); ++layer) {
                const OperatorScore& score = scores[circuit][layer];
                result.rows[layer].values[0][circuit] = score.bias;
                result.rows[layer].values[1][circuit] = score.rms;
                result.rows[layer].values[2][circuit] = score.relativeRms;
            }
        return;
    }
    // One circuit at a time: what an estimate says of each image takes memory.
    RunContext quiet = context;
    quiet.progress = {};
    ProgressReporter progress(context, "scoring", result.circuits.size());
    for (std::size_t circuit = 0; circuit < result.circuits.size(); ++circuit) {
        const AdditivePredictor predictor(
            estimateProfile(profile, {result.circuits[circuit]}, quiet), !arguments.noBiasFolding);
        fillLosses(predictor, 0, circuit, result);
        progress.advance();
    }
}

Result scored(const Arguments& arguments, const RunContext& context)
{
    if (!arguments.saveProfile.empty())
        requireWritable("profile", arguments.saveProfile);
    if (!arguments.csv.empty())
        requireWritable("table of scores", arguments.csv);
    const std::optional<OperandMode> wanted = operandsNamed(arguments.operands);
    Result result;
    result.level = arguments.level;
    result.circuits = circuitsNamed(arguments.circuits, wanted);
    const OperandMode operands = wanted.value_or(operandsFor(result.circuits));
    const Network network = readNetwork(arguments.model, context);
    const DataSet data = loadDataFor(network, arguments.data, context);
    Evaluator evaluator(
        std::make_shared<const QuantisedNetwork>(
            quantise(network, data.train, arguments.calibration.settings(), operands, context)),
        "auto", 0);
    result.rows = rowsOf(*evaluator.plan()->network, result.level, result.circuits.size());
    if (arguments.usesTables())
        estimate(arguments, evaluator, data, context, result);
    else
        measure(arguments, evaluator, data, context, result);
    return result;
}

nlohmann::ordered_json toJson(const Result& result)
{
    const Level level = levelNamed(result.level);
    nlohmann::ordered_json json;
    json["level"] = result.level;
    json["images"] = result.images;
    json["method"] = result.estimated ? "tables" : "inference";
    json["circuits"] = nlohmann::ordered_json::array();
    for (const CircuitPtr& circuit : result.circuits)
        json["circuits"].push_back(circuit->name);
    json["scores"] = nlohmann::ordered_json::array();
    for (const Row& row : result.rows) {
        nlohmann::ordered_json entry;
        if (!row.layer.empty())
            entry["layer"] = row.layer;
        if (row.filter >= 0)
            entry["filter"] = row.filter;
        for (std::size_t metric = 0; metric < level.metrics.size(); ++metric)
            for (std::size_t i = 0; i < result.circuits.size(); ++i)
                entry[level.metrics[metric].name][result.circuits[i]->name] = row.values[metric][i];
        json["scores"].push_back(entry);
    }
    return json;
}

/// A line for each place and circuit; columns that a level does not have stay empty.
std::string toCsv(const Result& result)
{
    CsvWriter csv({"level", "layer", "filter", "circuit", "metric", "value"});
    const Level level = levelNamed(result.level);
    for (const Row& row : result.rows)
        for (std::size_t i = 0; i < result.circuits.size(); ++i)
            for (std::size_t metric = 0; metric < level.metrics.size(); ++metric) {
                csv.text(result.level).text(row.layer);
                csv.text(row.filter < 0 ? "" : std::to_string(row.filter));
                csv.text(result.circuits[i]->name).text(level.metrics[metric].name);
                csv.real(row.values[metric][i]);
                csv.endLine();
            }
    return csv.take();
}

/// One figure of each place is shown with the circuits side by side, several with a line for each
/// circuit.
TextTable tableOf(const Result& result)
{
    const std::vector<Metric> metrics = levelNamed(result.level).metrics;
    const bool byCircuit = metrics.size() > 1;
    std::vector<TextTable::Column> columns;
    if (result.level != "model")
        columns.push_back({"layer", TextTable::Align::Left});
    if (result.level == "filter")
        columns.push_back({"filter"});
    if (byCircuit) {
        columns.push_back({"circuit", TextTable::Align::Left});
        for (const Metric& metric : metrics)
            columns.push_back({metric.name});
    }
    for (std::size_t i = 0; !byCircuit && i < result.circuits.size(); ++i)
        columns.push_back({result.circuits[i]->name});
    TextTable table(columns);
    for (const Row& row : result.rows) {
        std::vector<std::string> place;
        if (!row.layer.empty())
            place.push_back(row.layer);
        if (row.filter >= 0)
            place.push_back(std::to_string(row.filter));
        std::vector<std::string> line = place;
        for (std::size_t i = 0; i < result.circuits.size(); ++i) {
            if (byCircuit) {
                line = place;
                line.push_back(result.circuits[i]->name);
            }
            for (std::size_t metric = 0; metric < metrics.size(); ++metric)
                line.push_back(fixed(row.values[metric][i], metrics[metric].digits));
            if (byCircuit)
                table.add(line);
        }
        if (!byCircuit)
            table.add(line);
    }
    return table;
}

std::string toText(const Result& result)
{
    return std::string(levelNamed(result.level).explanation) + ", " +
           (result.estimated ? "from the profile of " : "measured on ") +
           std::to_string(result.images) + " training images\n\n" + tableOf(result).text();
}

} // namespace

void addSensitivity(CLI::App& program, Invocation& invocation)
{
    CLI::App* verb = program.add_subcommand(
        "sensitivity", "Score what each circuit does to products, filters, layers or the network");
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
    CLI::Option* images = verb->add_option("--images,--profile-images", arguments->images,
                                           "Training images to measure sensitivity on")
                              ->check(countFrom(1))
                              ->capture_default_str();
    verb->add_flag("--estimate", arguments->estimate,
                   "Score circuits from tables of operand pairs instead of running each; always so "
                   "with --profile, --save-profile or the level operator");
    CLI::Option* save = verb->add_option("--save-profile", arguments->saveProfile,
                                         "File to keep the tables in, also when interrupted")
                            ->type_name("FILE");
    verb->add_option("--profile", arguments->profile,
                     "Tables that --save-profile wrote, instead of profiling again")
        ->type_name("FILE")
        ->excludes(images)
        ->excludes(save);
    verb->add_option("--csv", arguments->csv, "File to write the scores to, as a table")
        ->type_name("FILE");
    addOperands(*verb, arguments->operands);
    addCalibration(*verb, arguments->calibration);
    verb->add_flag("--no-bias-folding", arguments->noBiasFolding,
                   "Do not subtract a circuit's mean error from the bias of its filter");
    addCommonOptions(*verb, invocation);
    verb->callback([&invocation, arguments] {
        invocation.run = [&invocation, arguments](const RunContext& context) {
            const Result result = scored(*arguments, context);
            if (!arguments->csv.empty())
                writeFileAtomically(arguments->csv, toCsv(result));
            return invocation.json ? jsonText(toJson(result)) : toText(result);
        };
    });
}

} // namespace hawx::cli
