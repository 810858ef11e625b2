// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/circuit.h"
#include "core/network/data_set.h"
#include "core/network/quantised_network.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hawx {

struct RunContext;

/// The contender that is no kernel of ours: the network in fp32 by OpenCV DNN.
inline constexpr const char* kOpenCvFp32 = "opencv-fp32";
/// The kernel that does what the literature does: vpgatherdd from the table of products.
inline constexpr const char* kGatherKernel = "avx2-gather";

/// What follows the name of the first kernel in the row of images that are computed one by one, on
/// one thread, with pixels or filters in the lanes (ImageInference).
inline constexpr const char* kOneByOne = ", one by one";

struct BenchmarkSettings {
    std::vector<std::string> kernels; ///< names of availableKernels(), fastest first; at least one
    std::size_t images = 1024;        ///< the first so many, >= 1; all when there are fewer
    int rounds = 3;                   ///< >= 1
    /// What each kernel but the first may take in all rounds; it then runs fewer images or rounds.
    double secondsOfOtherKernels = 10;
};

/// Speed of one contender. Counts are per round.
struct BenchmarkRow {
    std::string circuit; ///< in every filter; empty for OpenCV
    std::string kernel;  ///< or kOpenCvFp32, or the first kernel's and kOneByOne
    std::size_t images = 0;
    double seconds = 0; ///< the least of all rounds
    double imagesPerSecond = 0;
    double gmacPerSecond = 0;            ///< 10^9 multiply-accumulates a second, padding included
    double ratioToOpenCv = 0;            ///< of rates: above 1 is faster than OpenCV
    std::optional<double> ratioToGather; ///< the same circuit by kGatherKernel, if that took part
    std::size_t hashedImages = 0; ///< the first so many, which every kernel of the circuit ran
    std::string logitsHash; ///< SHA-256 of their logits, as Evaluation has it; empty for OpenCV
};

struct Benchmark {
    int threads = 0;
    /// Of the activations' codes that most products read: 7 when they lie in [0, 127], else 8.
    int operandBits = 0;
    std::size_t openCvBatch = 0; ///< images in a batch
    std::vector<BenchmarkRow>
        rows; ///< OpenCV, then for each circuit kernel by kernel and one by one
};

/// Measures OpenCV in fp32 and every kernel with every circuit (in all filters), on the same images
/// and number of threads.
///
/// What is timed: from 8-bit pixels in memory to fp32 logits. Scaling pixels to fp32, which OpenCV
/// needs, is about 1 % of its time in LeNet-5 and less in larger networks; the kernels' share is
/// the layout of 64 images. Loading, calibration, quantisation and tables of products are not
/// timed.
///
/// How: the machine may be shared, so contenders take turns, round by round, and the least time of
/// each counts; ratios are between those. Each runs once before to warm up. Every thread of OpenCV
/// has a network of its own (no slower than OpenCV's threads within a batch) and takes the batch of
/// 1, 16 or 64 images that a short trial finds fastest, and whole batches only, for it sets
/// itself up anew when the batch changes. The first kernel runs all images, others so many blocks
/// of 64 for each thread as fit their time, at least one; when not even that fits, the run that
/// warmed up counts. Rates are per image.
///
/// `network` and `quantised` are the same network. Throws Error when two kernels differ in a single
/// logit, or a circuit does not fit the operand mode; Cancelled.
Benchmark benchmark(const Network& network,
                    const std::shared_ptr<const QuantisedNetwork>& quantised,
                    const std::vector<CircuitPtr>& circuits, const ImageSet& images,
                    const BenchmarkSettings& settings, const RunContext& context);

/// Throws Error that names `what` and the first image that differs unless the shorter of two arrays
/// of logits [image][class] is how the other one begins, bit for bit.
void requireSameLogits(std::span<const float> expected, std::span<const float> found,
                       std::size_t classes, const std::string& what);

} // namespace hawx
