// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accelerator/hardware_figures.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hawx {

/// A layer whose products circuits compute, as views show it.
struct LayerSummary {
    std::string name;
    std::string type;
    int filters = 0;
    int firstFilter = 0; ///< index of its first filter among all filters of the network
    std::int64_t macs = 0;
    std::int64_t parameters = 0;
};

/// A circuit that a search could choose, as views show it.
struct CircuitSummary {
    std::string name;
    std::string family;
    bool isExact = false;
    double powerMw = 0;
    double areaUm2 = 0;
    double maePercent = 0;
};

/// Scores of each circuit: of single products, in each filter and in each layer.
struct SensitivityMap {
    std::vector<LayerSummary> layers;
    std::vector<CircuitSummary> circuits;
    /// [circuit][filter]: loss of top-1 accuracy, in pp, that the filter contributes with that
    /// circuit where the whole configuration loses 1 pp, by the additive predictor; >= 0.
    /// Contributions add up.
    std::vector<std::vector<float>> filterScores;
    /// [circuit][layer]: the same for all filters of the layer, cross terms included.
    std::vector<std::vector<float>> layerScores;
    /// [circuit][layer]: mean of the circuit's error on one product, as it is and without
    /// compensation, over the pairs of operand codes that meet in the layer, padding included; in
    /// units of the layer's accumulator, which are units of the product of two codes.
    std::vector<std::vector<float>> operatorBias;
    /// [circuit][layer]: root of the mean square of that error; >= 0, same unit.
    std::vector<std::vector<float>> operatorScores;
    int images = 0;       ///< training images it was measured on
    int imagesWanted = 0; ///< more than `images` while it is partial, and to be replaced
};

/// One configuration of a front.
struct FrontPoint {
    /// [filter] index into the circuits of the search.
    std::vector<std::uint16_t> circuits;
    HardwareFigures hardware;
    double lossPp = 0;    ///< predicted loss of top-1 accuracy against exact, percentage points
    double lossLowPp = 0; ///< 90 % interval of the prediction
    double lossHighPp = 0;
    std::optional<double> verifiedLossPp; ///< measured bit-true on images not used for calibration
    double powerSaving = 0;               ///< 1 - power / exact power
    double areaSaving = 0;
    std::uint16_t machine = 0; ///< index into the machines of the search; 0: the one asked for
    /// Number of the quality level whose operating point it is, from 1; 0: of none. Operating
    /// points share one set of circuits, so that a machine can switch between them. A level for
    /// which a stricter one's point is best has none of its own.
    std::uint16_t level = 0;

    /// The verified loss where there is one, else the predicted.
    double bestKnownLossPp() const { return verifiedLossPp.value_or(lossPp); }
};

/// What a search lowers; loss is best known, the others are of HardwareFigures.
enum class Objective : std::uint8_t { Loss, Power, Area, Latency, Energy };

/// "loss", "power", "area", "latency", "energy".
std::string toString(Objective objective);
/// Throws Error for another word.
Objective objectiveFromString(const std::string& text);

double valueOf(const HardwareFigures& figures, Objective cost);

/// The exact quantised network, which losses and savings refer to.
struct ExactFigures {
    double top1 = 0;     ///< percent, bit-true, on the test images
    double fp32Top1 = 0; ///< percent, of the network before quantisation
    HardwareFigures hardware;
};

/// Wall time of the stages of a search.
struct StageSeconds {
    double profile = 0;
    double search = 0;
    double verify = 0;
};

/// Limits that a user sets; none means no limit.
struct Limits {
    std::optional<double> maxLossPp = {};
    std::optional<double> maxPowerMw = {};
    std::optional<double> maxAreaUm2 = {};
    std::optional<double> maxLatencyMs = {};
    std::optional<double> maxEnergyUj = {};

    bool permits(const FrontPoint& point) const;
    /// Whether all limits but that on the loss are kept.
    bool permits(const HardwareFigures& hardware) const;
    bool operator==(const Limits&) const = default;
};

enum class Granularity { Filter, Layer };

/// "filter" or "layer".
std::string toString(Granularity granularity);
/// Throws Error for another word.
Granularity granularityFromString(const std::string& text);

/// Points no other one dominates in the objectives of the search, and operating points, by
/// increasing power.
struct Front {
    ExactFigures exact;
    std::vector<FrontPoint> points;
    StageSeconds seconds;
};

/// Which points bestWithin() takes first.
enum class Trust {
    Verified, ///< where any permitted point is verified, one of these
    All       ///< predicted ones as well
};

/// Index of the permitted point with the least power; none when no point is within the limits.
std::optional<std::size_t> bestWithin(const Front& front, const Limits& limits,
                                      Trust trust = Trust::Verified);

} // namespace hawx
