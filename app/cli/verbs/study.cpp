// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/inputs.h"
#include "app/cli/invocation.h"
#include "app/cli/output.h"
#include "app/cli/verbs/study_verbs.h"
#include "app/cli/verbs/verbs.h"
#include "core/reader/reader.h"
#include "core/search/predictor_study.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <nlohmann/json.hpp>

#include <cmath>
#include <memory>

namespace hawx::cli {

namespace {

using nlohmann::ordered_json;

struct Arguments {
    std::string model;
    std::string data;
    std::string circuits;
    std::string operands;
    int configurations = PredictorStudySettings{}.configurations;
    int verify = PredictorStudySettings{}.verify;
    int images = PredictorStudySettings{}.images;
    int evaluationImages = PredictorStudySettings{}.evaluationImages;
    CalibrationArguments calibration;
    bool noBiasFolding = false;
};

PredictorStudy studied(const Arguments& arguments, std::uint64_t seed, const RunContext& context)
{
    const std::optional<OperandMode> operands = operandsNamed(arguments.operands);
    PredictorStudySettings settings;
    settings.circuits = circuitsToDraw(arguments.circuits, operands);
    settings.operands = operands.value_or(operandsFor(settings.circuits));
    settings.calibration = arguments.calibration.settings();
    settings.biasFolding = !arguments.noBiasFolding;
    settings.configurations = arguments.configurations;
    settings.verify = arguments.verify;
    settings.images = arguments.images;
    settings.evaluationImages = arguments.evaluationImages;
    settings.seed = seed;
    const Network network = readNetwork(arguments.model, context);
    return studyPredictors(network, loadDataFor(network, arguments.data, context), settings,
                           context);
}

/// Null where it is not a number.
ordered_json number(double value)
{
    return std::isfinite(value) ? ordered_json(value) : ordered_json();
}

ordered_json toJson(const PredictorStudy& study)
{
    ordered_json json;
    json["configurations"] = study.configurations.size();
    json["calibrationPool"] = study.calibrationPool;
    json["calibrationImages"] = study.calibrationImages;
    json["evaluationImages"] = study.evaluationImages;
    json["fittedConfigurations"] = study.fitted;
    json["verifiedConfigurations"] = study.verified;
    json["exactTop1"] = study.exactTop1;
    json["seconds"] = {{"profile", study.profileSeconds},
                       {"fit", study.fitSeconds},
                       {"verify", study.verifySeconds},
                       {"bitTrue", study.bitTrueSeconds}};
    json["stages"] = ordered_json::array();
    for (const PredictorStage& stage : study.stages)
        json["stages"].push_back({{"name", stage.name},
                                  {"spearman", number(stage.spearman)},
                                  {"kendall", number(stage.kendall)},
                                  {"maePp", number(stage.maePp)},
                                  {"spearman5pp", number(stage.spearman5pp)},
                                  {"maePp5pp", number(stage.maePp5pp)},
                                  {"coverage90", number(stage.coverage90)},
                                  {"costRatio", number(stage.costRatio)},
                                  {"seconds", stage.seconds}});
    json["points"] = ordered_json::array();
    for (const StudiedConfiguration& configuration : study.configurations) {
        ordered_json point{{"style", toString(configuration.style)},
                           {"lossPp", configuration.lossPp}};
        for (std::size_t i = 0; i < study.stages.size(); ++i)
            point["predictedPp"][study.stages[i].name] = configuration.predictedPp[i];
        json["points"].push_back(point);
    }
    return json;
}

std::string toText(const PredictorStudy& study)
{
    TextTable table({{"stage", TextTable::Align::Left},
                     {"Spearman"},
                     {"Kendall"},
                     {"MAE pp"},
                     {"Spearman <= 5 pp"},
                     {"MAE pp <= 5 pp"},
                     {"in 90 % interval"},
                     {"ms"},
                     {"bit-true / this"}});
    const auto known = [](double value, int digits) {
        return std::isfinite(value) ? fixed(value, digits) : "-"; // too few configurations
    };
    for (const PredictorStage& stage : study.stages)
        table.add({stage.name, known(stage.spearman, 3), known(stage.kendall, 3),
                   known(stage.maePp, 2), known(stage.spearman5pp, 3), known(stage.maePp5pp, 2),
                   fixed(100 * stage.coverage90, 1) + " %", fixed(1000 * stage.seconds, 4),
                   fixed(stage.costRatio, 0)});
    return std::to_string(study.configurations.size()) + " configurations, bit-true on " +
           std::to_string(study.evaluationImages) + " images (exact " + fixed(study.exactTop1, 2) +
           " %, " + fixed(1000 * study.bitTrueSeconds, 0) + " ms of one thread each)\n" +
           "predictors from " + std::to_string(study.calibrationImages) + " of " +
           std::to_string(study.calibrationPool) + " other images, fitted on " +
           std::to_string(study.fitted) + " other configurations (" +
           std::to_string(study.verified) + " more on the evaluation images); profile " +
           fixed(study.profileSeconds, 1) + " s, fit " + fixed(study.fitSeconds, 1) +
           " s, verification " + fixed(study.verifySeconds, 1) + " s\n\n" + table.text();
}

} // namespace

void addStudy(CLI::App& program, Invocation& invocation)
{
    CLI::App* study = program.add_subcommand("study", "Reproduce the figures of the documentation");
    study->require_subcommand(1);
    CLI::App* verb = study->add_subcommand(
        "predictor", "Judge the predictors of accuracy by bit-true inference on other images");
    const auto arguments = std::make_shared<Arguments>();
    addModel(*verb, arguments->model);
    addData(*verb, arguments->data);
    verb->add_option("--configurations", arguments->configurations,
                     "Random configurations to judge by, in four styles")
        ->check(countFrom(1))
        ->capture_default_str();
    verb->add_option("--circuits", arguments->circuits,
                     "Circuits to draw from: A,B,.. published (all whose cost their authors "
                     "stated) or all; without, the published ones, with unsigned operands some "
                     "evolved ones too");
    addOperands(*verb, arguments->operands);
    verb->add_option("--verify", arguments->verify,
                     "Other configurations whose loss on the evaluation images the predictors "
                     "learn, as in a search")
        ->check(countFrom(0))
        ->capture_default_str();
    verb->add_option("--images", arguments->images, "Training images to make the predictors from")
        ->check(countFrom(1))
        ->capture_default_str();
    verb->add_option("--evaluation-images", arguments->evaluationImages,
                     "Test images to judge by; 0 takes all")
        ->check(countFrom(0))
        ->capture_default_str();
    addCalibration(*verb, arguments->calibration);
    verb->add_flag("--no-bias-folding", arguments->noBiasFolding,
                   "Do not subtract a circuit's mean error from the bias of its filter");
    addCommonOptions(*verb, invocation);
    verb->callback([&invocation, arguments] {
        invocation.run = [&invocation, arguments](const RunContext& context) {
            const PredictorStudy result = studied(*arguments, invocation.seed, context);
            return invocation.json ? jsonText(toJson(result)) : toText(result);
        };
    });
    addStudyArea(*study, invocation);
    addStudySpeedup(*study, invocation);
    addStudySearch(*study, invocation);
}

} // namespace hawx::cli
