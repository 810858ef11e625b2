// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/checkpoint_cache.h"
#include "core/inference/configured_network.h"
#include "core/network/data_set.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace hawx {

class BlockExecutor;
class ProgressReporter;
struct Kernel;
struct RunContext;

struct EvaluationOptions {
    std::string kernel = "auto"; ///< a name of availableKernels(), or "reference"
    std::size_t images = 0;      ///< the first so many; 0 takes all
};

/// What bit-true inference of one configuration gave.
struct Evaluation {
    std::size_t images = 0;
    std::size_t correct = 0;
    double top1 = 0;           ///< percent
    std::vector<float> logits; ///< [image][class]
    std::string logitsHash;    ///< SHA-256 of the logits' bytes
    std::string kernel;        ///< that was used
    double seconds = 0;        ///< wall time of inference
};

/// Share of images whose largest logit is their label's, and its signature. A tie counts for the
/// class with the lower index.
Evaluation judge(std::vector<float> logits, const ImageSet& images, std::size_t count);

/// Evaluates many configurations of one network; what does not depend on them is prepared once, and
/// what they begin with in common is computed once. May be used by one thread at a time; each call
/// runs in parallel over blocks of 64 images.
class Evaluator {
public:
    /// Bytes of activations that are kept from one call to the next, see CheckpointCache. Beside
    /// them each thread has the tensors of one block: of evaluate() as few as can be, of
    /// evaluateMany() all of the network.
    static constexpr std::size_t kDefaultCheckpointBytes = std::size_t{512} << 20;

    /// checkpointBytes = 0 keeps no activations: every call computes everything.
    explicit Evaluator(std::shared_ptr<const QuantisedNetwork> network,
                       const std::string& kernel = "auto",
                       std::size_t checkpointBytes = kDefaultCheckpointBytes);
    ~Evaluator();

    /// The first `count` images, 0 takes all. Equal bit for bit to what a new evaluator gives.
    /// Throws Error when the configuration does not fit the network, or Cancelled, within 100 ms
    /// of the request.
    Evaluation evaluate(const Configuration& configuration, const ImageSet& images,
                        std::size_t count, const RunContext& context);
    /// [configuration] The same as evaluate() of each, but for the seconds, which are those of all
    /// together. For each block of images the configurations are run as a tree of common
    /// beginnings, so that the fewer layers differ the less is computed, without any budget.
    std::vector<Evaluation> evaluateMany(std::span<const Configuration> configurations,
                                         const ImageSet& images, std::size_t count,
                                         const RunContext& context);

    const std::shared_ptr<const NetworkPlan>& plan() const { return m_plan; }
    ProductTableCache& tables() { return m_tables; }
    const Kernel& kernel() const { return *m_kernel; }
    /// Multiply-accumulates that were computed so far, of all images: what was reused is not
    /// among them.
    std::int64_t macsComputed() const { return m_macsComputed; }
    /// See CheckpointCache.
    std::size_t checkpointBytesUsed() const { return m_checkpoints.bytesUsed(); }

private:
    using ConfiguredLayerPtr = std::shared_ptr<const ConfiguredLayer>;
    /// One of the configurations that are evaluated at once.
    struct Candidate {
        std::size_t index = 0; ///< among those that were given
        CheckpointCache::Operations operations;
        std::size_t shared = 0; ///< of them, the first so many are those of the candidate before
        std::vector<ConfiguredLayerPtr> layers;
        CheckpointCache::Path checkpoints;
        std::vector<float> logits; ///< [image][class]
    };

    std::vector<Candidate> order(std::span<const Configuration> configurations,
                                 const std::stop_token& stop);
    std::size_t configureSome(std::span<Candidate> candidates, const std::stop_token& stop);
    void run(std::span<Candidate> candidates, const ImageSet& images, std::size_t count,
             const RunContext& context, ProgressReporter& progress);
    void runBlock(std::size_t block, BlockExecutor& executor, std::span<Candidate> candidates,
                  const ImageSet& images, std::size_t count, const RunContext& context,
                  ProgressReporter& progress);

    std::shared_ptr<const NetworkPlan> m_plan;
    const Kernel* m_kernel;
    ProductTableCache m_tables;
    CheckpointCache m_checkpoints;
    std::vector<std::vector<ConfiguredLayerPtr>> m_configured; ///< [layer] the last ones
    std::vector<std::unique_ptr<BlockExecutor>> m_executors;   ///< [thread]
    bool m_keepsTensors = false;                               ///< the executors do
    std::atomic<std::int64_t> m_macsComputed = 0;
};

/// Evaluates one configuration, keeping nothing.
Evaluation evaluate(const QuantisedNetwork& network, const Configuration& configuration,
                    const ImageSet& images, const EvaluationOptions& options,
                    const RunContext& context);

} // namespace hawx
