// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/configured_network.h"
#include "core/network/data_set.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace hawx {

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

/// Evaluates many configurations of one network; what does not depend on them is prepared once. May
/// be used by one thread at a time; each call runs in parallel over blocks of 64 images.
class Evaluator {
public:
    explicit Evaluator(std::shared_ptr<const QuantisedNetwork> network,
                       const std::string& kernel = "auto");

    /// Throws Error when the configuration does not fit the network, or Cancelled.
    Evaluation evaluate(const Configuration& configuration, const ImageSet& images,
                        std::size_t count, const RunContext& context);

    const std::shared_ptr<const NetworkPlan>& plan() const { return m_plan; }
    ProductTableCache& tables() { return m_tables; }
    const Kernel& kernel() const { return *m_kernel; }

private:
    std::shared_ptr<const NetworkPlan> m_plan;
    const Kernel* m_kernel;
    ProductTableCache m_tables;
};

/// Evaluates one configuration.
Evaluation evaluate(const QuantisedNetwork& network, const Configuration& configuration,
                    const ImageSet& images, const EvaluationOptions& options,
                    const RunContext& context);

} // namespace hawx
