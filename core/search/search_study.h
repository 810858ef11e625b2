// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/explore.h"
#include "core/search/search_problem.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace hawx {

struct RunContext;

/// What HAWX's search and others are compared on.
struct SearchStudySettings {
    /// Circuits, operands, calibration, machine, granularity, profile, verifications and seed of
    /// HAWX's search. The study sets the rest: no compensations and no limits, so that all searches
    /// have the same space, objectives, images and layers that choose.
    ExploreSettings explore;
    std::size_t images = 1000; ///< of the test set, that losses are measured on; 0 takes all
};

/// What something took.
struct Spent {
    double seconds = 0;    ///< wall time
    double cpuSeconds = 0; ///< of all threads together; other programs do not lengthen it
};

/// What one search found, by losses that are measured on the images of the study.
struct StudiedSearch {
    std::string name; ///< "hawx", "exhaustive", "random", "nsga2", "uniform"
    Spent spent;      ///< calibration and quantisation, which all searches need, not counted
    /// Configurations that were run bit-true. HAWX's runs on the profile's images count as the part
    /// that they are of a run on the study's.
    double evaluations = 0;
    /// Of (loss / 5 pp, power / exact[, area / exact]) against (1, 1[, 1]).
    double hypervolume = 0;
    std::vector<FrontPoint> front; ///< see frontOf; with the exact configuration
};

struct SpeedupSettings {
    SearchStudySettings study;
    int oneByOne = 20;                   ///< configurations that are run to measure what one takes
    std::string oneByOneKernel = "auto"; ///< a name of availableKernels()
    std::filesystem::path enumeration;   ///< of exhaustiveSearch by filter; empty: none
};

/// HAWX's search against running every configuration.
struct SpeedupStudy {
    SearchProblem problem;
    std::size_t images = 0;
    double exactTop1 = 0;      ///< percent
    double configurations = 0; ///< whole, but may be beyond any integer type
    std::string oneByOneKernel;
    Spent oneEvaluation; ///< the mean
    StudiedSearch hawx;
    StageSeconds hawxStages;
    std::optional<StudiedSearch> exhaustive; ///< none where there are too many
    /// Largest difference, in pp, of the least losses that HAWX's front and the true one have at
    /// most the power of a point of the true one.
    std::optional<double> largestGapPp;
};

/// By layer all configurations; by filter those of the convolutions before the first fully
/// connected layer, which is exact as those behind it. The exhaustive search takes place where it
/// is possible: by layer up to kMostConfigurations, by filter with one approximate circuit in a
/// network that enumerateFilters permits. What running one by one takes is the mean of random
/// configurations, each computed from scratch, times their number.
/// Apart from times, deterministic for a seed with any number of threads. Throws Error as explore
/// and exhaustiveSearch, and Cancelled.
SpeedupStudy studySpeedup(const Network& network, const DataSet& data,
                          const SpeedupSettings& settings, const RunContext& context);

struct ComparisonSettings {
    SearchStudySettings study;
    double timeFactor = 10; ///< random search and NSGA-II have so many times HAWX's wall time
    std::size_t evaluations = 1'000'000; ///< and may ask for so many configurations
    std::size_t population = 40;         ///< of NSGA-II
};

/// HAWX's search against others.
struct ComparisonStudy {
    SearchProblem problem;
    std::size_t images = 0;
    double exactTop1 = 0;                ///< percent
    std::vector<StudiedSearch> searches; ///< hawx, uniform, random, nsga2
};

/// All layers choose. Throws as studySpeedup. Deterministic only when the evaluations end before
/// the time does.
ComparisonStudy compareSearches(const Network& network, const DataSet& data,
                                const ComparisonSettings& settings, const RunContext& context);

} // namespace hawx
