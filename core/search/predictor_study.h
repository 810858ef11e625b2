// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/data_set.h"
#include "core/network/network.h"
#include "core/network/quantised_network.h"
#include "core/search/configuration_styles.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace hawx {

struct Circuit;
using CircuitPtr = std::shared_ptr<const Circuit>;
struct RunContext;

/// How well predictors foretell bit-true inference.
struct PredictorStudySettings {
    OperandMode operands = OperandMode::Signed;
    CalibrationSettings calibration;
    std::vector<CircuitPtr> circuits; ///< approximate ones; each with a cost
    bool biasFolding = true;
    int configurations = 200; ///< to judge by, a quarter of each style
    int verify = 16;          ///< other configurations, whose loss on the evaluation images is told
    int images = 1000;        ///< that the predictors are made from
    int evaluationImages = 0; ///< at most so many; 0: all there are
    double largestLossPp = 8; ///< configurations are drawn up to about this loss
    std::uint64_t seed = 1;
};

/// One predictor, over the configurations of a study. Not a number where there are too few.
struct PredictorStage {
    std::string name; ///< "additive", "margins" or "bit-true"
    double spearman = 0;
    double kendall = 0;
    double maePp = 0;
    double spearman5pp = 0; ///< of the configurations that lose at most 5 pp
    double maePp5pp = 0;
    double coverage90 = 0; ///< share of the configurations within the stated 90 % interval
    double seconds = 0;    ///< of one thread, for one prediction
    double costRatio = 0;  ///< bit-true seconds over these
};

/// A configuration of the study, with its stages' predictions.
struct StudiedConfiguration {
    ConfigurationStyle style = ConfigurationStyle::LayerUniform;
    double lossPp = 0;                      ///< bit-true on the evaluation images
    std::array<double, 3> predictedPp = {}; ///< [stage]
};

struct PredictorStudy {
    std::size_t calibrationPool = 0;   ///< images that those of the predictors were chosen from
    std::size_t calibrationImages = 0; ///< that the predictors are made from
    std::size_t evaluationImages = 0;
    std::size_t fitted = 0; ///< configurations run bit-true on the calibration images, for the fit
    std::size_t verified = 0;
    double exactTop1 = 0; ///< percent, on the evaluation images
    double profileSeconds = 0;
    double fitSeconds = 0;     ///< wall time, bit-true runs on calibration images included
    double verifySeconds = 0;  ///< wall time
    double bitTrueSeconds = 0; ///< of one thread, for one configuration
    std::vector<StudiedConfiguration> configurations;
    std::vector<PredictorStage> stages;
};

/// Makes the predictors from some images and judges them by others, on random configurations of all
/// styles. The former are at most 10,000 training images, the latter the test images; but where the
/// exact network has more than 1 pp more of the training images right, losses on these say little
/// of others, and the even test images take their place, the odd ones judge. From the former
/// chooseByMargin picks those that
/// the profile, the fit and the stage "bit-true" (inference on them instead of the evaluation
/// images) use. As in a search, the predictors then learn what `verify` configurations lose on the
/// evaluation images. No configuration that is judged takes part in fit or verification.
///
/// How much a style's additive score must be for a loss is found by bisection, with bit-true runs
/// that the predictors are fitted on as well; then configurations are drawn evenly over losses.
/// Apart from seconds, deterministic for a seed with any number of threads. Throws Error when
/// circuits do not suit the operands or have no cost, and Cancelled.
PredictorStudy studyPredictors(const Network& network, const DataSet& data,
                               const PredictorStudySettings& settings, const RunContext& context);

} // namespace hawx
